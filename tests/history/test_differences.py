"""What differs between two snapshots."""

import pytest

from articles.history.differences import Difference, differences, named, verb

PUTIN, XI = "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"
NAMES = {PUTIN: "Putin", XI: "Xi", "agency:3": "Reuters"}
MARK = {
    "revision": 0,
    "deleted": False,
    "words": "Kami berteman",
    "kind": "direct",
    "speaker_as_written": "",
    "cue": "",
    "note": "",
    "speaker": PUTIN,
    "agency": None,
    "voices": [],
    "tags": ["NATO"],
}
SPEAKER = {"revision": 0, "name": "Putin", "hue": 0, "aliases": [], "roles": []}


def voice(part: str, speaker: str | None = None, as_written: str = "") -> dict:
    return {"part": part, "speaker": speaker, "as_written": as_written}


@pytest.mark.parametrize(
    ("before", "after", "done"),
    [
        (None, {}, "made"),
        ({}, {}, "changed"),
        ({}, None, "removed"),
        ({"deleted": False}, {"deleted": True}, "removed"),
        ({"deleted": True}, {"deleted": False}, "restored"),
        ({"name": "x"}, {"gone": True, "into": "y"}, "removed"),
        ({"hidden": False}, {"hidden": True}, "removed"),
    ],
)
def test_an_act_makes_changes_removes_or_restores(before, after, done):
    assert verb(before, after) == done


@pytest.mark.parametrize(
    ("after", "told"),
    [
        ({"speaker": XI}, [("speaker", "Putin", "Xi")]),
        ({"speaker": None, "speaker_as_written": "Kremlin"}, [("speaker", "Putin", "Kremlin")]),
        ({"speaker": None}, [("speaker", "Putin", "")]),
        ({"voices": [voice("joint", XI)]}, [("speaker", "Putin", "Putin + Xi")]),
        (
            {"voices": [voice("relayed", XI), voice("relayed", None, "a diplomat")]},
            [("relayed_by", "", "Xi, a diplomat")],
        ),
        ({"agency": 3}, [("agency", "", "Reuters")]),
        ({"agency": 4}, [("agency", "", "?")]),
        ({"note": "besok", "kind": "partial"}, [("kind", "direct", "partial"), ("note", "", "besok")]),
        ({"tags": ["nato-otan"]}, [("tags", "NATO", "nato-otan")]),
        ({"tags": ["NATO", "Kyiv"]}, [("tags", "", "Kyiv")]),
        ({"tags": ["a", "b"]}, [("tags", "NATO", ""), ("tags", "", "a"), ("tags", "", "b")]),
        ({"revision": 7, "deleted": True}, []),
        ({"statement": "new field"}, [("statement", "", "new field")]),
    ],
)
def test_a_mark_differs_field_by_field_old_to_new(after, told):
    assert differences(MARK, MARK | after, NAMES) == [Difference(*one) for one in told]


def test_a_speaker_differs_by_name_colour_alias_and_dated_role():
    role = {"title": "Presiden", "language": "id", "from_day": "2012-05-07", "to_day": None}
    after = SPEAKER | {"name": "V. Putin", "hue": 3, "aliases": [{"text": "Poetin"}], "roles": [role]}
    told = [(one.field, one.old, one.new) for one in differences(SPEAKER, after, {})]
    assert told == [
        ("name", "Putin", "V. Putin"),
        ("hue", "1", "4"),
        ("aliases", "", "Poetin"),
        ("roles", "", "Presiden (2012-05-07–)"),
    ]


def test_an_outlet_of_a_report_is_told_by_its_name():
    before, after = {"outlet": {"id": 1, "name": "Sindo"}}, {"outlet": {"id": 2, "name": "Tempo"}}
    assert differences(before, after, {}) == [Difference("outlet", "Sindo", "Tempo")]


@pytest.mark.parametrize(("before", "after"), [(None, MARK), (MARK, None), ({"name": "a"}, {"gone": True})])
def test_what_was_made_or_is_gone_differs_in_nothing(before, after):
    assert differences(before, after, NAMES) == []


def test_the_names_that_are_needed_are_known_beforehand():
    mark = MARK | {"agency": 3, "voices": [voice("joint", XI), voice("relayed", None, "x")]}
    assert named(mark) == {PUTIN, XI, "agency:3"}
    assert named(None) == set()
