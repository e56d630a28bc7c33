"""manage.py suggest_quotes --jsonl: a filter that needs no database and loses no line."""

import io
import json

import pytest
from django.core.management import CommandError, call_command

GOOD = {"id": 7, "text": "“Kami siap,” kata Wening Asri, dikutip dari Reuters."}


def _run(monkeypatch, *lines: bytes, language: str = "id") -> tuple[list[dict], str, bool]:
    """Return the answers, what was said about bad lines, and whether the command failed."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"\n".join(lines))))
    out, err, failed = io.StringIO(), io.StringIO(), False
    try:
        call_command("suggest_quotes", "--jsonl", "--language", language, stdout=out, stderr=err)
    except CommandError:
        failed = True
    return [json.loads(line) for line in out.getvalue().splitlines()], err.getvalue(), failed


def test_a_line_in_gives_a_line_out(monkeypatch):
    answers, _, failed = _run(monkeypatch, json.dumps(GOOD).encode())
    assert not failed
    assert [answer["id"] for answer in answers] == [7]
    (quote,) = answers[0]["quotes"]
    assert GOOD["text"][quote["start"] : quote["end"]] == "Kami siap"
    wanted = {"kind": "direct", "speaker": "Wening Asri", "cue": "kata", "relayed_by": [], "agency": "Reuters"}
    assert wanted.items() <= quote.items()


def test_several_speakers_are_a_list_and_nobody_is_null(monkeypatch):
    joint = {"id": 1, "text": "Galih Prakoso dan Wening Asri menyatakan bahwa air dibagi."}
    nobody = {"id": 2, "text": "“Kami siap berangkat,” katanya."}
    answers, _, _ = _run(monkeypatch, *(json.dumps(line).encode() for line in (joint, nobody)))
    assert [answer["quotes"][0]["speaker"] for answer in answers] == [["Galih Prakoso", "Wening Asri"], None]


def test_offsets_are_code_points_and_any_letter_comes_back(monkeypatch):
    line = {"id": "é", "text": "🙂 “Kami siap,” kata Wéning Asri."}
    answers, _, _ = _run(monkeypatch, json.dumps(line, ensure_ascii=False).encode())
    assert (answers[0]["id"], answers[0]["quotes"][0]["start"]) == ("é", 3)
    assert answers[0]["quotes"][0]["speaker"] == "Wéning Asri"


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        (b"{", "not JSON"),
        (b'{"id": 1}', 'a "text"'),
        (b'{"id": 1, "text": null}', 'a "text"'),
        (b"[]", "not an object"),
        (b'{"id": 1, "text": "\xff"}', "not UTF-8"),
        (b'{"id": 1, "text": "", "published": "soon"}', "published"),
        (b"[" * 100_000, "nested too deeply"),
    ],
)
def test_a_bad_line_is_named_and_the_others_are_answered(monkeypatch, bad, said):
    good = json.dumps(GOOD).encode()
    answers, errors, failed = _run(monkeypatch, good, b"", bad, good)
    assert len(answers) == 2
    assert errors.startswith("Line 3: ") and said in errors
    assert failed


def test_english_is_read_when_asked_for(monkeypatch):
    line = {"id": 1, "text": "Wendy Ashe said the road was closed.", "published": "2024-05-03"}
    answers, _, _ = _run(monkeypatch, json.dumps(line).encode(), language="en")
    assert answers[0]["quotes"][0]["speaker"] == "Wendy Ashe"


def test_the_register_that_comes_along_gives_whole_names(monkeypatch):
    line = {"id": 1, "text": "“Kami siap,” kata Xi kepada wartawan."}
    answers, _, _ = _run(monkeypatch, json.dumps(line).encode())
    assert answers[0]["quotes"][0]["speaker"] == "Xi Jinping"


def test_one_way_at_a_time():
    with pytest.raises(CommandError, match="not allowed with"):
        call_command("suggest_quotes", "--jsonl", "--all")
