"""What a query finds, on the engine of the run: the rows that plain Python finds by reading every text."""

import random
from dataclasses import dataclass

import pytest
from django.utils import timezone

from articles.models import Article, Highlight, ReadingState
from articles.searching import finding
from articles.searching.query import Query, Words, parse
from articles.searching.quote_filter import QuoteFilter, read_filter
from articles.searching.report_filter import ReportFilter
from articles.words import folded_words, is_one_form
from tests import factories

pytestmark = pytest.mark.django_db

SOME_WORDS = """
Putin Xi mengatakan dikatakan katanya bertemu pertemuan menemui hubungan berhubungan yang dan meeting meetings met
Путин Ушаков ещё 习近平 🙂 S-400 Jum'at undang-undang Beritabaru.co NATO Moskow/NATO kata-kata 2021
"""
VOCABULARY = SOME_WORDS.split()
TYPED = (
    *(
        "putin",
        "mengatakan",
        "kata",
        "temu",
        "hubung",
        "meet",
        "meeting",
        "yang",
        "путин",
        "еще",
        "习近",
        "s-400",
        "jumat",
    ),
    *("undang-undang", "co", "moskow/nato", "put*", "ме*", "me*", "uš*", "pu*", "20*", '"putin xi"', '"yang putin"'),
    *('"xi"', '"mengatakan"', '"kata kata"', "dan", "400", "tiada", '"tiada putin"', "бер*", '"习近平"'),
)


def archive(chance: random.Random) -> None:
    """Thirty reports of few words each, with quotes of a part of them, notes and names as written."""

    def some(most: int) -> str:
        return " ".join(chance.choices(VOCABULARY, k=chance.randint(1, most)))

    for _ in range(30):
        article = factories.report(some(3), [some(8), some(8)], language=chance.choice(["id", "en", "ru"]))
        text = article.current_version().text
        for _ in range(2):
            start = chance.randrange(len(text) - 1)
            words = text[start : start + chance.randint(1, 40)]
            names = {"note": chance.choice(["", some(2)]), "speaker_as_written": chance.choice(["", some(1)])}
            factories.highlight(article, words, start=start, relayed_by=[some(1)], author=None, **names)


def queries(chance: random.Random, count: int) -> list[Query]:
    minus = ("", "", "-")
    return [
        parse(" ".join(chance.choice(minus) + chance.choice(TYPED) for _ in range(chance.randint(1, 3))))
        for _ in range(count)
    ]


@dataclass(frozen=True)
class Read:
    """A row with the words of its texts."""

    row: Article | Highlight
    texts: list[list[str]]
    language: str

    @classmethod
    def report(cls, row: Article) -> "Read":
        return cls(row, [folded_words(row.title), folded_words(row.current_version().text)], row.language)

    @classmethod
    def quote(cls, row: Highlight) -> "Read":
        names = [voice.as_written for voice in row.voices.all()]
        texts = [row.words, row.note, row.speaker_as_written, *names]
        return cls(row, list(map(folded_words, texts)), row.article.language)

    def holds(self, part: Words) -> bool:
        size, everywhere = len(part.words), [word for text in self.texts for word in text]
        if part.is_exact:
            return any(tuple(text[at : at + size]) == part.words for text in self.texts for at in range(len(text)))
        if part.is_prefix:
            return any(word.startswith(part.words[0]) for word in everywhere)
        return any(is_one_form(part.words[0], word, self.language) for word in everywhere)


def expected(rows: list[Read], query: Query) -> set:
    return {read.row for read in rows if all(read.holds(part) != part.is_without for part in query.searched)}


@pytest.mark.parametrize(("few", "several"), [(3, 0), (3, 40_000), (3_000, 40_000)])
def test_the_engine_finds_what_reading_every_text_finds(few, several, monkeypatch):
    # Hits that are few are taken from the index, many are gone through in order: with 3, an archive of 30 has both.
    monkeypatch.setattr(finding, "FEW", few)
    monkeypatch.setattr(finding, "SEVERAL", several)
    monkeypatch.setattr(finding, "NEWEST", 20)
    chance = random.Random(7)
    archive(chance)
    reports = [Read.report(row) for row in Article.objects.all()]
    quotes = [Read.quote(row) for row in Highlight.objects.select_related("article")]
    reader, counts = factories.user(), {"reports": 0, "quotes": 0}
    read = {report.row for report in reports[::3]}
    ReadingState.mark_read(reader, Article.objects.filter(pk__in=[row.pk for row in read]), now=timezone.now())
    for query in queries(chance, 250):
        assert not query.problems, str(query)
        asked, asked_quotes = ReportFilter(reader, words=query), QuoteFilter(words=query)
        found, quoted = set(asked.reports()), set(asked_quotes.quotes())
        assert found == set(asked.newest_first()) == expected(reports, query), str(query)
        unread = len(found - read)
        assert asked.numbers(100) == (len(found), unread), str(query)
        assert asked.numbers(2) == (min(len(found), 3), min(unread, 3)), str(query)
        [in_order] = asked_quotes.in_parts()
        assert quoted == set(in_order) == expected(quotes, query), str(query)
        assert [asked_quotes.count(most) for most in (2, 100)] == [min(len(quoted), 3), len(quoted)], str(query)
        counts = {"reports": counts["reports"] + len(found), "quotes": counts["quotes"] + len(quoted)}
    assert min(counts.values()) > 250  # the queries are not about nothing


def test_words_hold_together_with_every_other_filter():
    putin = factories.speaker()
    article = factories.report(paragraphs=["Kami berteman lama. Kami bertemu."], language="id")
    said = factories.highlight(article, "Kami berteman lama", speaker=putin)
    factories.highlight(article, "Kami bertemu")
    assert list(read_filter({"q": ["kami"], "speaker": ["Vladimir Putin"]}).quotes()) == [said]
    assert list(read_filter({"q": ["kami", "teman"]}).quotes()) == [said]
    assert read_filter({"q": ["kami", "Teman"]}).query() == "q=kami+Teman"


@pytest.mark.parametrize("value", ['"open', "speaker:putin", "🙂", "foo:bar"])
def test_an_address_with_words_that_are_not_understood_finds_nothing_and_says_where(value):
    factories.highlight(factories.report())
    asked = read_filter({"q": [value]})
    assert len(asked.problems) == 1 and "position 1" in asked.problems[0]
    assert not asked.quotes().exists()


def test_a_long_phrase_is_asked_as_a_whole():
    text = " ".join(f"kata{number}" for number in range(110))
    article = factories.report(paragraphs=[text])
    asked = read_filter({"q": [f'"{text}"']})
    assert not asked.problems
    mark = factories.highlight(article, text)
    assert list(asked.quotes()) == [mark]


def test_words_that_stand_beside_one_another_elsewhere_are_no_phrase():
    """PostgreSQL's index knows pairs, and several pairs by one number: what it finds is read."""
    text = "Rusia dan China. Presiden Rusia dan Presiden China."
    factories.highlight(factories.report("A", [text]), text)
    for typed, count in {
        '"rusia dan china"': 1,
        '"presiden rusia dan china"': 0,
        '"china rusia"': 0,
        '"china"': 1,
    }.items():
        assert read_filter({"q": [typed]}).quotes().count() == count, typed
