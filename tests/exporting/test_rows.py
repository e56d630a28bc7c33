"""DESIGN §6, column by column."""

from datetime import UTC, date, datetime

import pytest

from articles.exporting import rows
from articles.exporting.lines import lines
from articles.models import Article, Highlight, Role, Version
from tests.factories import highlight, outlet, report, report_link, speaker

NIGHT = datetime(2021, 12, 15, 16, 51, tzinfo=UTC)

SHORT = [
    "quote_id",
    "quote_text",
    "speaker",
    "speaker_role",
    "relayed_by",
    "relay_chain",
    "quote_type",
    "cue_verb",
    "statement_date",
    "tags",
    "note",
    "report_title",
    "report_url",
    "outlet",
    "published_at",
    "language",
    "quote_prefix",
    "quote_suffix",
    "status",
    "annotator",
    "created_at",
    "updated_at",
    "linked_reports",
    "quote_url",
    "published_precision",
]
ADDED = [
    "speaker_id",
    "speaker_as_written",
    "agency",
    "report_id",
    "report_version",
    "report_sha256",
    "start_char",
    "end_char",
    "paragraph",
    "anchor_state",
    "origin",
    "rule",
    "rules_version",
    "reviewer",
    "reviewed_at",
    "statement_id",
    "feed",
    "byline",
    "first_seen_at",
    "schema_version",
]


def _row(quote: Highlight) -> dict[str, str]:
    (line,) = lines(Highlight.objects.filter(pk=quote.pk))
    cells = rows.cells(line, profile="full")
    return dict(zip(rows.header("full"), cells, strict=True))


def test_the_columns_are_those_of_the_design_in_its_order() -> None:
    assert rows.header() == SHORT
    assert rows.header("full") == SHORT + ADDED


@pytest.mark.parametrize(
    ("values", "published"),
    [
        ({"published_at": NIGHT, "published_offset_min": 420}, "2021-12-15T23:51+07:00"),
        ({"published_at": NIGHT, "published_offset_min": 570}, "2021-12-16T02:21+09:30"),
        ({"published_at": NIGHT, "published_offset_min": -210}, "2021-12-15T13:21-03:30"),
        ({"published_at": NIGHT, "published_offset_min": 0}, "2021-12-15T16:51+00:00"),
        ({"published_at": NIGHT}, "2021-12-15T16:51Z"),
        ({"published_day": date(2021, 12, 15)}, "2021-12-15"),
        ({"published_day": date(2021, 12, 15), "published_precision": "inferred"}, "2021-12-15"),
        ({}, ""),
    ],
)
def test_a_time_is_written_no_more_exactly_than_it_is_known(values: dict, published: str) -> None:
    assert rows.published(Article(**values)) == published


@pytest.mark.parametrize(
    ("precision", "written"), [("", "2021-12-15"), ("day", "2021-12-15"), ("month", "2021-12"), ("year", "2021")]
)
def test_a_statement_date_is_written_no_more_exactly_than_it_is_known(precision: str, written: str) -> None:
    quote = Highlight(statement_date=date(2021, 12, 15), statement_precision=precision)
    assert rows.statement_date(quote) == written


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("values", "role"),
    [
        ({"statement_date": date(2012, 5, 1)}, "Perdana Menteri"),
        ({"statement_date": date(2021, 1, 1)}, "Presiden"),
        ({}, "Presiden"),
        ({"statement_date": date(2012, 5, 1), "statement_precision": "year"}, ""),
        ({"statement_date": date(1999, 1, 1)}, ""),
    ],
)
def test_the_role_is_that_of_the_statement_s_day_else_of_the_report_s(values: dict, role: str) -> None:
    putin = speaker()
    Role.objects.create(speaker=putin, title="Perdana Menteri", from_day=date(2008, 5, 8), to_day=date(2012, 5, 6))
    Role.objects.create(speaker=putin, title="Presiden", from_day=date(2012, 5, 7))
    quote = highlight(report(published_day=date(2021, 12, 15)), speaker=putin, **values)
    assert _row(quote)["speaker_role"] == role


@pytest.mark.django_db
def test_an_undated_report_gives_no_role() -> None:
    putin = speaker()
    Role.objects.create(speaker=putin, title="Presiden")
    assert _row(highlight(report(), speaker=putin))["speaker_role"] == ""


@pytest.mark.django_db
def test_the_chain_has_no_gaps() -> None:
    putin, ushakov, xinhua = speaker(), speaker("Yuri Ushakov"), outlet("Xinhua")
    carried = report(outlet=outlet("SINDOnews"))
    whole = highlight(carried, speaker=putin, relayed_by=[ushakov, "a diplomat"], agency=xinhua)
    assert _row(whole)["relay_chain"] == "Vladimir Putin > Yuri Ushakov > a diplomat > Xinhua > SINDOnews"
    assert _row(highlight(carried, agency=xinhua))["relay_chain"] == "Xinhua > SINDOnews"
    assert _row(highlight(report(), relayed_by=[ushakov]))["relay_chain"] == "Yuri Ushakov"
    assert _row(highlight(report()))["relay_chain"] == ""


@pytest.mark.django_db
def test_names_that_hold_a_separator_can_still_be_told_apart() -> None:
    row = _row(highlight(report(), speaker_as_written="A|B", joint=["C > D"], relayed_by=["E|F > G", "H"]))
    assert row["speaker"].split("|") == row["speaker_as_written"].split("|") == ["A｜B", "C > D"]
    assert row["relayed_by"].split("|") == ["E｜F > G", "H"]
    assert row["relay_chain"].split(" > ") == ["A｜B|C ＞ D", "E｜F ＞ G", "H"]


@pytest.mark.django_db
def test_cells_of_several_speakers_are_parallel() -> None:
    putin, xi = speaker(), speaker("Xi Jinping")
    Role.objects.create(speaker=xi, title="Presiden China")
    quote = highlight(report(published_day=date(2021, 1, 1)), speaker=putin, joint=["someone", xi])
    row = _row(quote)
    assert row["speaker"] == "Vladimir Putin|someone|Xi Jinping"
    assert row["speaker_role"] == "||Presiden China"
    assert row["speaker_id"] == f"{putin.uuid}||{xi.uuid}"
    assert row["speaker_as_written"] == "|someone|"


@pytest.mark.django_db
def test_a_merged_speaker_is_written_as_the_one_that_stands_for_both() -> None:
    putin = speaker()
    poetin = speaker("W. Poetin", merged_into=putin)
    Role.objects.create(speaker=putin, title="Presiden")
    day = date(2021, 12, 15)
    row = _row(highlight(report(published_day=day), speaker=poetin, joint=[poetin], relayed_by=[poetin]))
    assert (row["speaker"], row["relayed_by"]) == ("Vladimir Putin|Vladimir Putin", "Vladimir Putin")
    assert row["speaker_role"] == "Presiden|Presiden"
    assert row["speaker_id"] == f"{putin.uuid}|{putin.uuid}"


@pytest.mark.django_db
def test_offsets_context_and_paragraph_count_code_points_of_the_marked_version() -> None:
    article = report(paragraphs=["🙂" * 50, "🙂 e\u0301 “Kami” " + "🤝" * 50])
    old = article.current_version()
    quote = highlight(article, "Kami")
    Version.objects.filter(pk=old.pk).update(state="past")
    row = _row(quote)
    assert (row["start_char"], row["end_char"], row["paragraph"]) == ("57", "61", "2")
    assert row["quote_prefix"] == "🙂" * 33 + "\n\n🙂 é “"
    assert row["quote_suffix"] == "” " + "🤝" * 38
    assert (row["report_version"], row["report_sha256"]) == ("1", old.sha256)


@pytest.mark.django_db
def test_linked_reports_are_the_confirmed_ones_from_either_end() -> None:
    here, other, third, hidden = report(), report("b"), report("c"), report("d", hidden_at=NIGHT)
    report_link(here, other)
    report_link(third, here, type="copy_of")
    report_link(here, hidden)
    report_link(here, third, type="background", status="suggested")
    report_link(here, third, type="follow_up", deleted_at=NIGHT)
    report_link(other, third)
    expected = sorted([f"same_event:{other.uuid}", f"copy_of:{third.uuid}"])
    assert _row(highlight(here))["linked_reports"] == "|".join(expected)


@pytest.mark.django_db
def test_the_quote_s_address_is_ours_and_the_report_s_its_outlet_s(settings) -> None:
    settings.PUBLIC_URL = "https://news.example.org"
    article = report(url="https://outlet.example/1")
    quote = highlight(article)
    row = _row(quote)
    assert row["report_url"] == "https://outlet.example/1"
    assert row["quote_url"] == f"https://news.example.org/reports/{article.uuid}/#q-{quote.uuid}"


@pytest.mark.django_db
def test_rows_come_by_time_report_place_and_id() -> None:
    early = report(published_day=date(2021, 1, 1))
    late, same = (report(published_day=date(2021, 1, 2)) for _ in range(2))
    low, high = sorted((late, same), key=lambda article: article.uuid)
    quotes = [
        *(highlight(article, words) for article in (high, low) for words in ("Xi", "Kami berteman")),
        highlight(early, "Xi"),
        *(highlight(low, "Kami berteman") for _ in range(2)),
    ]
    expected = sorted(quotes, key=lambda q: (q.sort_at, q.article.uuid.hex, q.start, q.uuid.hex))
    assert [line.quote.uuid for line in lines(Highlight.objects.quotes())] == [quote.uuid for quote in expected]
