from datetime import UTC, date, datetime, timedelta, timezone

from articles.importing.describe import describe, opening, sort_at
from articles.importing.records import CleanReport, Published
from articles.models import Article, Outlet

SEEN = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
JAKARTA = timezone(timedelta(hours=7))


def described(article: Article | None = None, *, outlet: Outlet | None = None, **values) -> Article:
    article = article or Article(first_seen_at=SEEN)
    report = CleanReport(values.pop("title", "Judul"), values.pop("paragraphs", ("Satu.", "Dua.")), **values)
    describe(article, report, text="\n\n".join(report.paragraphs), outlet=outlet)
    return article


def test_a_minute_keeps_the_offset_and_the_day_of_the_source():
    instant = datetime(2021, 12, 16, 3, 51, tzinfo=JAKARTA)
    article = described(
        published=Published("minute", instant, date(2021, 12, 16), "Kamis, 16 Desember 2021 - 03:51 WIB")
    )
    assert (article.published_at, article.published_offset_min) == (instant, 420)
    assert (article.published_day, article.published_precision) == (date(2021, 12, 16), "minute")
    assert article.sort_at == datetime(2021, 12, 15, 20, 51, tzinfo=UTC)


def test_a_day_is_ordered_by_its_start_in_the_outlets_zone():
    day = Published("inferred", None, date(2021, 12, 15))
    assert described(published=day).sort_at == datetime(2021, 12, 14, 17, 0, tzinfo=UTC)
    london = Outlet(name="BBC", zone="Europe/London")
    assert described(published=day, outlet=london).sort_at == datetime(2021, 12, 15, tzinfo=UTC)
    broken = Outlet(name="?", zone="Mars/Olympus")
    assert described(published=day, outlet=broken).sort_at == datetime(2021, 12, 14, 17, 0, tzinfo=UTC)


def test_an_unknown_date_and_one_in_the_future_are_ordered_by_first_seen():
    assert described().sort_at == SEEN
    assert described(published=Published("day", None, date(2062, 1, 1))).sort_at == SEEN


def test_what_a_person_set_stays():
    article = Article(first_seen_at=SEEN, title="Mended", published_precision="day", published_day=date(2020, 1, 2))
    article.edited_fields = ["title", "published_day"]
    described(article, byline="min", published=Published("day", None, date(2021, 12, 15)))
    assert (article.title, article.byline, article.published_day) == ("Mended", "min", date(2020, 1, 2))
    assert article.sort_at == sort_at(article) == datetime(2020, 1, 1, 17, tzinfo=UTC)


def test_what_a_later_copy_does_not_say_stays():
    first = described(byline="min", caption="Putin dan Xi.", published=Published("day", None, date(2021, 12, 15)))
    again = described(first, title="", published=Published("unknown"))
    assert (again.title, again.byline, again.caption) == ("Judul", "min", "Putin dan Xi.")
    assert (again.published_day, again.published_precision) == (date(2021, 12, 15), "day")


def test_a_report_without_a_headline_is_called_by_its_first_words():
    assert described(title="", paragraphs=("MOSKOW – Kata Putin.",), dateline="MOSKOW").title == "Kata Putin."


def test_the_lead_is_the_first_paragraph_without_its_dateline():
    def lead(text: str, dateline: str) -> str:
        return opening(text, dateline=dateline, limit=300)

    assert lead("MOSKOW – Presiden\n\nDua", "MOSKOW") == "Presiden"
    assert lead("Berita Baru, MoskowRusia dan China", "Berita Baru, Moskow") == "Rusia dan China"
    assert lead("Presiden di MOSKOW", "MOSKOW") == "Presiden di MOSKOW"
    assert lead("MOSKOW –", "MOSKOW") == "MOSKOW –"


def test_a_long_lead_ends_at_a_words_end_within_its_limit():
    assert opening("satu dua tiga", dateline="", limit=10) == "satu dua…"
    assert opening("satu dua tiga", dateline="", limit=13) == "satu dua tiga"
    assert opening("x" * 50, dateline="", limit=10) == "x" * 9 + "…"
    assert len(opening("kata " * 200, dateline="", limit=300)) <= 300
