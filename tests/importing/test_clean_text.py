"""Golden pages, one a layout: NAME.txt is a raw copy as people make it, NAME.json what a person reads in it.

The JSON has the fields of `import_seeds --json`, less path and action, plus the words the date was read from.
"""

import json
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.canonical import canonical
from articles.importing.clean_text import clean
from articles.importing.records import CleanReport
from articles.importing.refusal import Unreadable
from articles.importing.seed_parser import read_file

ROOT = Path(__file__).resolve().parents[2]
PAGES = ROOT / "tests" / "data" / "pages"
SEEDS = {f"seed_{path.name[:3]}": path for path in sorted((ROOT / "seeds").glob("*.txt"))}
RAW = {path.stem: path for path in sorted(PAGES.glob("*.txt"))} | SEEDS

FRAGMENTS = (
    "Baca juga:", "Iklan", "Tags", "Rabu, 15 Desember 2021 - 23:51 WIB", "Terpopuler", "(min)", "Foto: Reuters",
    "Kata Putin, perang ini akan segera berakhir kalau Barat berhenti mengirim senjata kepada yang bertikai.",
    "Putin dan Xi Bertemu Lagi", '"Kami menang," katanya.', "A A A", "Editor: Ana Budi", "31/2/2021", "Penulis",
    "Komentar (3)", "MOSKOW - ",
)  # fmt: skip
PAGE_TEXT = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=60), max_size=25).map("\n".join)


def as_json(report: CleanReport) -> dict:
    return {
        "title": report.title,
        "outlet": report.outlet,
        "published": report.published.isoformat(),
        "published_precision": report.published.precision,
        "published_raw": report.published.raw,
        "byline": report.byline,
        "dateline": report.dateline,
        "caption": report.caption,
        "language": report.language,
        "paragraphs": list(report.paragraphs),
        "removed": [{"lines": [r.first, r.last], "why": r.why} for r in report.removed],
        "warnings": list(report.warnings),
    }


def cleaned(raw: str) -> CleanReport | None:
    try:
        return clean(raw)
    except Unreadable:
        return None


def lost_lines(raw: str, report: CleanReport) -> list[str]:
    """Return the raw lines that are neither title nor in a paragraph nor named in `removed`."""
    named = {n for r in report.removed for n in range(r.first, r.last + 1)}
    kept = " ".join((report.title, *report.paragraphs)).replace(" ", "")
    rows = enumerate(canonical(raw).split("\n"), start=1)
    return [row for n, row in rows if row and n not in named and row.replace(" ", "") not in kept]


@pytest.mark.parametrize("name", RAW)
def test_page_reads_as_a_person_reads_it(name):
    expected = json.loads((PAGES / f"{name}.json").read_text(encoding="utf-8"))
    path = RAW[name]
    assert as_json(clean(read_file(path.read_bytes(), name=path.name))) == expected


def test_every_golden_page_has_its_raw_copy():
    assert {path.stem for path in PAGES.glob("*.json")} == set(RAW)


@pytest.mark.parametrize("name", RAW)
def test_no_line_of_a_golden_page_is_lost_silently(name):
    raw = RAW[name].read_text(encoding="utf-8")
    assert lost_lines(raw, clean(raw)) == []


@pytest.mark.parametrize("name", RAW)
def test_cleaning_the_cleaned_text_keeps_its_paragraphs(name):
    report = clean(RAW[name].read_text(encoding="utf-8"))
    again = clean("\n\n".join((report.title, *report.paragraphs)))
    assert (again.title, again.paragraphs) == (report.title, report.paragraphs)


@pytest.mark.parametrize("name", RAW)
def test_line_endings_make_no_difference(name):
    raw = RAW[name].read_text(encoding="utf-8")
    assert clean(raw.replace("\n", "\r\n")) == clean(raw.replace("\n", "\r")) == clean(raw)


@given(PAGE_TEXT)
def test_any_text_is_a_report_or_refused_and_nothing_is_lost(raw):
    report = cleaned(raw)
    if report:
        assert report.paragraphs
        assert all(paragraph == canonical(paragraph) != "" for paragraph in report.paragraphs)
        assert lost_lines(raw, report) == []


@given(PAGE_TEXT)
def test_the_same_text_gives_the_same_report(raw):
    assert cleaned(raw) == cleaned(raw)


@given(PAGE_TEXT)
def test_removed_ranges_are_in_order_and_name_a_reason(raw):
    report = cleaned(raw)
    ranges = [(r.first, r.last) for r in report.removed] if report else []
    assert all(first <= last for first, last in ranges)
    assert all(a[1] < b[0] for a, b in zip(ranges, ranges[1:], strict=False))
    assert all(r.why for r in report.removed) if report else True


def test_short_sentences_behind_a_promotion_in_the_text_stay():
    text = "Presiden Rusia Vladimir Putin berkata di Kremlin bahwa perang akan berakhir kalau Barat berhenti."
    last = "Anda bisa membaca pernyataan lengkapnya di situs Kremlin."
    page = f"Putin Bicara\n{text}\nIkuti kami di Google News\nApa kata Xi?\nIa diam.\n{last}\nPenulis: Ana Budi\n"
    assert clean(page).paragraphs == (text, "Apa kata Xi?", "Ia diam.", last)


def test_refrain_of_short_lines_stays_however_often_it_is_said():
    refrain = "Pergilah, kata tepi utara.\nPergilah, kata tepi selatan.\n"
    text = "Dua presiden makan malam selama empat jam di Kremlin, kata radio di kereta yang berangkat dari Moskow.\n"
    report = clean(f"Surat untuk Amur\n{text}{refrain}Es pecah.\n{refrain}Air diam.\n")
    assert report.paragraphs.count("Pergilah, kata tepi utara.") == 2


@pytest.mark.parametrize("raw", ["", "  \n\u00a0\n", "Iklan\nBagikan\n", "Putin dan Xi Bertemu"])
def test_a_page_without_a_paragraph_is_refused_in_words(raw):
    with pytest.raises(Unreadable, match="No paragraph of a report"):
        clean(raw)


def test_an_archive_in_one_file_is_refused_in_words():
    with pytest.raises(Unreadable, match="more than 10,000 lines, so it is not one page"):
        clean("Kami menunggu di sini.\n" * 10_001)


PARAGRAPH = (
    "Presiden Rusia Vladimir Putin berkata di Kremlin bahwa perang akan berakhir kalau Barat berhenti hari ini.\n"
)


def calls_to_clean(raw: str) -> int:
    """Return how many functions were called to clean the page."""
    calls = 0

    def count(frame, event, argument):
        nonlocal calls
        calls += event == "call"

    sys.setprofile(count)
    try:
        cleaned(raw)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize(
    "part",
    [
        "Kami menunggu di sini.\n",
        "Putin Dan Xi Bertemu Lagi\n",
        f"Baca juga:\nPutin Dan Xi Bertemu Lagi\n{PARAGRAPH}",
        f"Berita Terkait\nPutin Dan Xi Bertemu Lagi\n{PARAGRAPH}",
        f"Editor: Ana Budi\nGo deeper\nMay 14, 2024\nPutin Dan Xi Bertemu Lagi\n{PARAGRAPH}",
        "Berita Terkait\nPutin Dan Xi Bertemu Lagi\nIa diam saja di sana kemarin malam.\n",
        '"Kami menunggu di sini dan tidak akan pulang sebelum malam."\n',
    ],
)
def test_twice_the_page_takes_twice_the_work(part):
    title = "Perang Tanpa Akhir\n"
    clean(title + part * 4 + PARAGRAPH)
    once, twice = (calls_to_clean(title + part * count + PARAGRAPH) for count in (100, 200))
    assert twice < 2.3 * once
