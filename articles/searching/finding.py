"""A query's words → a condition on rows: the same rows on both engines.

The engine's index answers for words, stems and beginnings. SQLite's knows the places of words, too; on PostgreSQL,
whether the words of a phrase stand side by side is read in the lines of those that have them all. Both know nothing but
the lines (models/search_words.py).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from django.contrib.postgres.expressions import ArraySubquery
from django.db import connection
from django.db.models import BigIntegerField, BooleanField, ExpressionWrapper, F, Func, OuterRef, Q, Subquery, Value
from django.db.models.expressions import RawSQL
from django.db.models.functions import StrIndex
from django.db.models.lookups import GreaterThan, In

from ..models import QuoteWords, ReportWords
from ..words import LANGUAGES, forms_of, phrase_in, stem_token
from .query import Words

Lines = type[QuoteWords] | type[ReportWords]
# So many hits are taken from the index and put in order; where there are more, the rows are gone through in order and
# asked whether they are hits, until a page is full. Neither engine chooses well by itself: SQLite took 200 ms for a
# word in half of 200,000 quotes, PostgreSQL 700 ms for one in 32 of them.
_FEW = 3_000
# Lines in which a phrase is looked for at once, and not row by row: short ones cost less than finding each.
_READ = {QuoteWords: 20_000, ReportWords: _FEW}


@dataclass(frozen=True)
class _Language:
    """How an engine writes what its index is asked. Words hold letters and digits only: nothing needs to be escaped."""

    word: str
    beginning: str
    # Of a phrase: its words with that between them.
    within: str
    every: str
    one: str
    no: str


_FTS5 = _Language('"{}"', '"{}"*', " ", " AND ", " OR ", " NOT ")
_TSQUERY = _Language("'{}'", "'{}':*", "' & '", " & ", " | ", " & !")


@dataclass(frozen=True)
class Found:
    """The condition on rows that have lines; `is_few`: it names the rows, and nothing else is to be looked up first."""

    condition: Q
    is_few: bool


def holding(parts: Sequence[Words], lines: Lines) -> Q:
    """Return the condition on rows that have lines: they hold what the parts ask for, and not what these leave out."""
    return found_by(parts, lines).condition


def found_by(parts: Sequence[Words], lines: Lines) -> Found:
    """Return the same, with how much it finds."""
    wanted = [part for part in parts if not part.is_without]
    unwanted = [part for part in parts if part.is_without]
    # The index leaves out by itself what it knows all of, where it has found something.
    by_index = [part for part in unwanted if wanted and not _is_read(part)]
    found = _among(wanted, lines, by_index) if wanted else Found(Q(), is_few=False)
    condition = found.condition
    for part in unwanted:
        if part not in by_index:
            condition &= ~_among([part], lines).condition
    return Found(condition, found.is_few)


def exactly(part: Words, lines: Lines) -> Q:
    """Return the condition "holds the words as they are typed", not other forms of them."""
    return holding([replace(part, is_exact=not part.is_prefix, is_without=False)], lines)


def _among(parts: Sequence[Words], lines: Lines, but: Sequence[Words] = ()) -> Found:
    if connection.vendor == "sqlite":
        return _among_indexed(_asked(parts, but, _FTS5), f"{lines._meta.db_table}_index")
    asked = RawSQL("lexemes @@ %s::tsquery", [_asked(parts, but, _TSQUERY)], output_field=BooleanField())
    read = [GreaterThan(StrIndex(F("words"), Value(phrase_in(part.words))), 0) for part in filter(_is_read, parts)]
    few = _READ[lines] if read else _FEW
    if lines.objects.filter(asked)[: few + 1].count() <= few:
        keys = ArraySubquery(lines.objects.filter(asked, *read).values("pk"))
        return Found(Q(_OneOf(F("pk"), keys)), is_few=True)
    # Not EXISTS: that would be made a join, which reads every line. This asks for one line after the other.
    hit = ExpressionWrapper(Q(asked, *read), output_field=BooleanField())
    one = Subquery(lines.objects.filter(pk=OuterRef("pk")).values(hit=hit), output_field=BooleanField())
    return Found(Q(one), is_few=False)


class _OneOf(Func):
    """A list that PostgreSQL makes once, before it looks for a way: it then begins with the list."""

    template = "%(expressions)s)"
    arg_joiner = " = ANY("
    output_field = BooleanField()


def _among_indexed(asked: str, index: str) -> Found:
    keys = f"SELECT rowid FROM {index} WHERE {index} MATCH %s"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM ({keys} LIMIT {_FEW + 1})", [asked])
        is_few = cursor.fetchone()[0] <= _FEW
    # What is reckoned with, SQLite does not begin with.
    key = F("pk") if is_few else ExpressionWrapper(F("pk") + 0, output_field=BigIntegerField())
    return Found(Q(In(key, RawSQL(keys, [asked]))), is_few)


def _asked(parts: Sequence[Words], but: Sequence[Words], language: _Language) -> str:
    asked = language.every.join(_one(part, language) for part in parts)
    return asked if not but else f"({asked})" + "".join(language.no + _one(part, language) for part in but)


def _one(part: Words, language: _Language) -> str:
    if part.is_prefix:
        return language.beginning.format(part.words[0])
    if part.is_exact:
        return f"({language.word.format(language.within.join(part.words))})"
    return f"({language.one.join(map(language.word.format, tokens_of(part.words[0])))})"


def tokens_of(word: str) -> list[str]:
    """Return what a line holds that has the word or a form of it, in whatever language its report is."""
    stems: Iterable[str] = (stem_token(form, language) for language in LANGUAGES for form in forms_of(word, language))
    return [word, *stems]


def _is_read(part: Words) -> bool:
    """Whether the index does not know all of it."""
    return part.is_exact and len(part.words) > 1 and connection.vendor != "sqlite"
