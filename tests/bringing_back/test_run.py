"""Row by row: what is kept, what is left alone, and why; nothing stops the rest."""

import csv
import io
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.contrib.auth.models import User

from articles import taking_back
from articles.bringing_back import run
from articles.bringing_back.csv_reading import NotOurs
from articles.models import Article, Change, Highlight, ReportLink, Speaker, Version
from tests import indexed
from tests.factories import highlight, outlet, report, report_link, speaker, suggestion, user

from .archive import NOW, brought_back, exported

pytestmark = pytest.mark.django_db
MADE = datetime(2026, 11, 22, 9, 30, 59, tzinfo=UTC)


@pytest.fixture
def quote() -> Highlight:
    article = report("Putin", ["“Kami berteman,” kata Putin."], url="https://outlet.example/1", outlet=outlet("Kompas"))
    values = {"author": user(username="rina"), "created_at": MADE, "cue": "kata", "tags": ["NATO"]}
    return highlight(article, speaker=speaker(), **values)


def _edited(path: Path, **cells: str) -> Path:
    """The full file with other cells in its only row."""
    header, row = _cells(path)
    return _written(path, header, [[cells.get(name, cell) for name, cell in zip(header, row, strict=True)]])


def _cells(path: Path) -> list[list[str]]:
    file = exported(path, {}, profile="full", raw=True).decode()
    return list(csv.reader(io.StringIO(file, newline="")))


def _written(path: Path, header: list[str], rows: list[list[str]]) -> Path:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([header, *rows])
    return path


def _why(path: Path) -> str:
    [outcome] = brought_back(path)
    assert outcome.action == "skipped"
    return outcome.why


REASONS = [
    ({"quote_id": "x"}, "quote_id is no UUID"),
    ({"quote_text": ""}, "quote_text is empty"),
    ({"quote_text": "Kami berteman!"}, "The words do not stand at 1 to 14 of the text."),
    ({"start_char": "2"}, "The words do not stand at 2 to 14"),
    ({"start_char": "14"}, "The words do not stand at 14 to 14"),
    ({"end_char": "99999"}, "The words do not stand"),
    ({"end_char": "-1"}, "end_char is no number"),
    ({"start_char": "99999999999"}, "start_char is no number"),
    ({"report_sha256": "0" * 64}, "No report here holds the text (SHA-256 000000000000…)"),
    ({"quote_type": "shouted"}, "quote_type is “shouted”, not one of direct, partial, indirect"),
    ({"status": ""}, "status is “”"),
    ({"status": "suggested", "annotator": ""}, "the file does not say of which rule"),
    ({"anchor_state": "lost"}, "anchor_state is “lost”"),
    ({"created_at": "yesterday"}, "created_at is no time like"),
    ({"updated_at": "0001-01-01T00:00:00+14:00"}, "updated_at is no time like"),
    ({"statement_date": "2021-13"}, "statement_date is no date"),
    ({"linked_reports": "cousin:x"}, "linked_reports is “cousin”"),
    ({"speaker_id": "x|y"}, "speaker_id has 2 parts, and there are 1 speakers"),
    ({"rules_version": "99999"}, "rules_version is no number"),
    ({"note": "a\0b"}, "note holds a sign that is no text"),
    ({"annotator": "x" * 151}, "No account can have a name of 151 characters"),
]


def test_a_row_that_cannot_be_kept_is_skipped_with_the_reason(quote: Highlight, tmp_path: Path) -> None:
    header, row = _cells(tmp_path / "file.csv")
    rows = [[cells.get(name, cell) for name, cell in zip(header, row, strict=True)] for cells, _why in REASONS]
    path = _written(tmp_path / "file.csv", header, rows)
    Highlight.objects.all().delete()
    outcomes = brought_back(path)
    assert [one.action for one in outcomes] == ["skipped"] * len(REASONS)
    for outcome, (_cells_of_it, why) in zip(outcomes, REASONS, strict=True):
        assert why in outcome.why
    assert not Highlight.objects.exists()


def _hide(quote: Highlight) -> None:
    Article.objects.update(hidden_at=MADE)


def _hold(quote: Highlight) -> None:
    Version.objects.update(state="held")


def _change(quote: Highlight) -> None:
    Highlight.objects.update(note="besok", updated_at=MADE + timedelta(seconds=2))


def _bin(quote: Highlight) -> None:
    Highlight.objects.update(deleted_at=NOW, updated_at=NOW)


@pytest.mark.parametrize(
    ("meanwhile", "why"),
    [
        (_hide, "Its report is hidden here."),
        (_hold, "The text is held back or was rejected here"),
        (_change, "It was changed here after the file was made, on 2026-11-22 at 09:31 UTC."),
        (_bin, "It was put into the bin here after the file was made"),
    ],
)
def test_what_a_person_did_here_goes_first(
    quote: Highlight, tmp_path: Path, meanwhile: Callable[[Highlight], None], why: str
) -> None:
    exported(tmp_path / "file", {}, format="jsonl")
    meanwhile(quote)
    before = Highlight.objects.values().get()
    assert why in _why(tmp_path / "file")
    assert Highlight.objects.values().get() == before


def test_a_newer_row_is_written_over_an_older_quote_whose_author_stays(quote: Highlight, tmp_path: Path) -> None:
    cells = {"note": "besok", "speaker": "Xi Jinping", "speaker_id": str(quote.uuid), "tags": "AUKUS|NATO"}
    cells |= {"updated_at": "2026-11-22T10:00:00Z", "annotator": "colleague-1", "relayed_by": "seorang diplomat"}
    path = _edited(tmp_path / "file.csv", **cells)
    assert [one.action for one in brought_back(path)] == ["updated"]
    quote.refresh_from_db()
    assert (quote.note, quote.speaker.name, quote.author.username) == ("besok", "Xi Jinping", "rina")
    assert [voice.as_written for voice in quote.voices.all()] == ["seorang diplomat"]
    assert [tag.name for tag in quote.tags.all()] == ["AUKUS", "NATO"]
    assert quote.updated_at == datetime(2026, 11, 22, 10, tzinfo=UTC)
    assert [one.action for one in brought_back(path)] == ["unchanged"]
    assert indexed.lines() == indexed.lines_afresh()


def test_a_decided_suggestion_goes_over_one_that_waits(tmp_path: Path) -> None:
    waiting = suggestion(report(), speaker=speaker())
    decided = {"status": "confirmed", "author": user(username="rina"), "updated_at": MADE}
    Highlight.objects.filter(pk=waiting.pk).update(**decided)
    exported(tmp_path / "file", {}, format="jsonl")
    Highlight.objects.filter(pk=waiting.pk).update(status="suggested", author=None, updated_at=NOW)
    assert [one.action for one in brought_back(tmp_path / "file")] == ["updated"]
    found = Highlight.objects.get()
    assert (found.status, found.author.username, found.article.waiting) == ("confirmed", "rina", 0)


def test_bad_rows_never_stop_the_others(quote: Highlight, tmp_path: Path) -> None:
    file = exported(tmp_path / "file", {}, profile="full", raw=True).decode()
    header, row = file.split("\r\n", 1)
    lines = [
        header,
        "x",
        row.strip("\r\n"),
        "",
        '"' + row.strip("\r\n").replace("rina", "ri\udcffna")[1:],
        row.strip("\r\n"),
    ]
    (tmp_path / "file").write_bytes("\n".join(lines).encode(errors="surrogateescape"))
    Highlight.objects.all().delete()
    assert [one.action for one in brought_back(tmp_path / "file")] == ["skipped", "created", "skipped", "unchanged"]


@pytest.mark.parametrize("line", ["{", "[]", "null", "7", '"x"', "{}", '{"quote_id": 7}', "[" * 100_000, "\udcff"])
def test_a_bad_line_of_json_never_stops_the_others(quote: Highlight, tmp_path: Path, line: str) -> None:
    good = exported(tmp_path / "file", {}, format="jsonl").decode()
    (tmp_path / "file").write_bytes(f"{good}{line}\n\n{good}".encode(errors="surrogateescape"))
    Highlight.objects.all().delete()
    assert [one.action for one in brought_back(tmp_path / "file")] == ["created", "skipped", "unchanged"]


def test_a_value_of_another_kind_is_a_reason(quote: Highlight, tmp_path: Path) -> None:
    told = json.loads(exported(tmp_path / "file", {}, format="jsonl"))
    names = ("speakers", "relayers", "links", "register", "now", "tags", "start_char", "report_id")
    objects = [told | {name: value} for name in names for value in (7, "x", {}, [7], [{}], True) if name or value]
    objects += [told | {"note": value} for value in (7, {}, [7], True)]
    objects += [{key: value for key, value in told.items() if key != name} for name in ("speakers", "note", "now")]
    (tmp_path / "file").write_text("\n".join(map(json.dumps, objects)))
    Highlight.objects.all().delete()
    outcomes = brought_back(tmp_path / "file")
    assert len(outcomes) == len(objects)
    assert all(one.action == "skipped" and one.why for one in outcomes)


@pytest.mark.parametrize("text", ["", "\ufeff"])
def test_a_file_of_nothing_has_no_rows(tmp_path: Path, text: str) -> None:
    (tmp_path / "file").write_text(text)
    if text:
        with pytest.raises(NotOurs):
            brought_back(tmp_path / "file")
    else:
        assert brought_back(tmp_path / "file") == []


@pytest.mark.parametrize("text", ["id,name\n1,x\n", "quote_id,quote_text\nx,y\n", "%PDF-1.7\n", "\0\0"])
def test_a_file_of_others_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "file").write_text(text)
    with pytest.raises(NotOurs):
        brought_back(tmp_path / "file")


@pytest.mark.parametrize("raw", [False, True])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_what_a_spreadsheet_saves_again_is_read(quote: Highlight, tmp_path: Path, separator: str, raw: bool) -> None:
    Highlight.objects.update(note='=1;"x"\ty\n-z', updated_at=MADE)
    file = exported(tmp_path / "file", {}, profile="full", raw=raw).decode("utf-8-sig")
    with (tmp_path / "file").open("w", newline="", encoding="utf-8" if raw else "utf-8-sig") as again:
        writer = csv.writer(again, delimiter=separator, quoting=csv.QUOTE_ALL, lineterminator="\n")
        writer.writerows(csv.reader(io.StringIO(file, newline="")))
    assert [one.action for one in brought_back(tmp_path / "file")] == ["unchanged"]


def test_unknown_authors_become_disabled_accounts(quote: Highlight, tmp_path: Path) -> None:
    path = _edited(tmp_path / "file.csv", annotator="budi", reviewer="tono", reviewed_at="2026-11-22T10:00:00Z")
    Highlight.objects.all().delete()
    brought_back(path)
    made = User.objects.filter(username__in=["budi", "tono"])
    assert [(one.is_active, one.has_usable_password(), one.groups.count()) for one in made] == [(False, False, 0)] * 2
    found = Highlight.objects.get()
    assert (found.author.username, found.reviewer.username, found.created_at) == ("budi", "tono", MADE)


@pytest.mark.parametrize("is_known", ["by uuid", "merged", "by name", "by name, in use", "by alias", "not at all"])
def test_a_speaker_is_found_by_uuid_by_name_or_made(quote: Highlight, tmp_path: Path, is_known: str) -> None:
    key = quote.speaker.uuid
    exported(tmp_path / "file", {}, format="jsonl")
    Highlight.objects.all().delete()
    if is_known != "by uuid":
        Speaker.objects.all().delete()
    here = {
        "by uuid": lambda: Speaker.objects.get(),
        "merged": lambda: speaker("W. Poetin", uuid=key, merged_into=speaker("Putin")).merged_into,
        "by name": lambda: speaker("vladimir putin"),
        "by name, in use": lambda: highlight(report("Lain"), speaker=speaker("Vladimir Putin")).speaker,
        "by alias": lambda: speaker("Putin", aliases=("Vladimir Putin",)),
        "not at all": lambda: None,
    }[is_known]()
    brought_back(tmp_path / "file")
    said_by = Highlight.objects.get(uuid=quote.uuid).speaker
    assert here is None or said_by == here
    is_same_key = is_known in ("by uuid", "by name", "not at all")
    assert (said_by.uuid == key) == is_same_key
    assert Change.objects.filter(object_type="speaker", via="import").exists() == (is_known == "not at all")


def test_a_name_as_written_stays_so_though_the_register_knows_it(tmp_path: Path) -> None:
    speaker("Vladimir Putin", aliases=("Putin",))
    highlight(report(), speaker_as_written="Putin", relayed_by=["Vladimir Putin"], created_at=MADE)
    exported(tmp_path / "file", {}, format="jsonl")
    Highlight.objects.all().delete()
    brought_back(tmp_path / "file")
    found = Highlight.objects.get()
    assert (found.speaker, found.speaker_as_written) == (None, "Putin")
    assert [(voice.speaker, voice.as_written) for voice in found.voices.all()] == [(None, "Vladimir Putin")]


def test_an_import_is_taken_back_act_by_act(quote: Highlight, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = highlight(report("Lain"), "Xi", created_at=MADE)
    report_link(quote.article, other.article, type="follow_up")
    highlight(report("Ketiga"), "Xi", created_at=MADE)
    exported(tmp_path / "file", {}, format="jsonl")
    ReportLink.objects.all().delete()
    Highlight.objects.all().delete()
    monkeypatch.setattr(run, "STEP", 2)
    monkeypatch.setattr(run, "ACT", 2)
    brought_back(tmp_path / "file")
    sets = list(Change.objects.exclude(object_type="speaker").order_by("id").values_list("set", flat=True))
    assert [sets.count(one) for one in dict.fromkeys(sets)] == [2, 2]
    admin = user("admin")
    for one in dict.fromkeys(reversed(sets)):
        taking_back.undo(one, actor=admin, now=NOW)
    assert not Highlight.objects.quotes().exists() and not ReportLink.objects.alive().exists()
    assert {one.action for one in brought_back(tmp_path / "file")} == {"skipped"}


def test_of_several_reports_with_one_text_the_one_that_the_file_names_is_meant(tmp_path: Path) -> None:
    copies = [report("Sama", outlet=outlet(name)) for name in ("Kompas", "Tempo")]
    mine = highlight(copies[1], created_at=MADE)
    exported(tmp_path / "file", {}, profile="full")
    Highlight.objects.all().delete()
    Article.objects.filter(pk=copies[1].pk).update(uuid=mine.uuid)
    assert [one.action for one in brought_back(tmp_path / "file")] == ["created"]
    assert Highlight.objects.get().article == copies[1]


def test_a_report_that_somebody_worked_on_keeps_its_id(quote: Highlight, tmp_path: Path) -> None:
    exported(tmp_path / "file", {}, profile="full")
    Highlight.objects.all().delete()
    Article.objects.update(uuid=quote.uuid, edited_fields=["title"])
    assert [one.action for one in brought_back(tmp_path / "file")] == ["created"]
    assert Article.objects.get().uuid == quote.uuid


def test_words_that_stand_twice_alike_have_no_place_in_a_short_file(tmp_path: Path) -> None:
    article = report("x", ["satu dua tiga " * 20])
    highlight(article, "dua", start=article.current_version().text.index("dua", 100), created_at=MADE)
    exported(tmp_path / "file", {})
    Highlight.objects.all().delete()
    assert "times in the report with the same surroundings" in _why(tmp_path / "file")


def test_a_link_that_was_removed_here_stays_removed(quote: Highlight, tmp_path: Path) -> None:
    link = report_link(quote.article, report("Lain"))
    exported(tmp_path / "file", {}, format="jsonl")
    ReportLink.objects.filter(pk=link.pk).update(deleted_at=NOW)
    brought_back(tmp_path / "file")
    assert not ReportLink.objects.alive().exists()
