"""Acts in words."""

import pytest

from articles.history.differences import Difference
from articles.history.recording import RECORDED
from articles.history.words import KINDS, others, phrase, sentence


@pytest.mark.parametrize(
    ("object_type", "before", "after", "lead", "tail"),
    [
        ("highlight", None, {}, "marked", ""),
        ("highlight", {}, {"deleted": True}, "removed", ""),
        ("speaker", None, {}, "added", "to the register"),
        ("report_link", {"deleted": True}, {"deleted": False}, "restored the link", ""),
        ("tag", {"name": "a"}, {"name": "b"}, "renamed the tag", ""),
        ("tag", {"name": "a"}, {"name": "a", "gone": True, "into": "{thing}"}, "merged the tag", "into “{thing}”"),
        ("article", {"hidden": False}, {"hidden": True}, "hid the report", ""),
    ],
)
def test_a_sentence_stands_round_the_thing(object_type, before, after, lead, tail):
    said = sentence(object_type, before, after)
    assert (said.lead, said.tail) == (lead, tail)


def test_every_kind_of_thing_has_a_name_and_all_its_sentences():
    assert set(KINDS) == set(RECORDED)
    for object_type in RECORDED:
        for before, after in [(None, {}), ({}, {}), ({}, None), ({"deleted": True}, {})]:
            assert sentence(object_type, before, after).lead


@pytest.mark.parametrize(
    ("difference", "said"),
    [
        (Difference("speaker", "Putin", "Xi"), "speaker: from Putin to Xi"),
        (Difference("tags", "", "NATO"), "tag: NATO added"),
        (Difference("note", "cek", ""), "note: “cek” taken away"),
        (Difference("kind", "", "direct"), "kind: from no quote to direct"),
        (Difference("tags", "100% %(old)s", "x"), "tag: from 100% %(old)s to x"),
        (Difference("some_field", "", "x"), "some field: x added"),
    ],
)
def test_a_difference_is_told_old_to_new(difference, said):
    assert phrase("highlight", difference) == said


def test_a_long_value_is_cut():
    assert len(phrase("highlight", Difference("note", "", "x" * 5000))) < 200


@pytest.mark.parametrize(
    ("counts", "head", "said"),
    [
        ({"highlight": 1}, "highlight", ""),
        ({"highlight": 14}, "highlight", "and 13 more"),
        ({"tag": 1, "highlight": 12}, "tag", "with 12 marks"),
        ({}, "tag", ""),
    ],
)
def test_an_act_on_many_says_how_many(counts, head, said):
    assert others(counts, head) == said
