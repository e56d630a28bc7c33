"""A query's words → a condition on rows: the same rows on both engines.

The engine's index answers for words, stems and beginnings. SQLite's knows the places of words, too; PostgreSQL has an
index of pairs of words for phrases, and what that finds is read. All know nothing but the lines
(models/search_words.py).
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from django.contrib.postgres.expressions import ArraySubquery
from django.db import connection
from django.db.models import (
    BigIntegerField,
    BooleanField,
    Case,
    ExpressionWrapper,
    F,
    Func,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.expressions import RawSQL
from django.db.models.functions import StrIndex
from django.db.models.lookups import GreaterThan, In

from ..models import Highlight, QuoteWords, ReportWords
from ..words import LANGUAGES, forms_of, phrase_in, stem_token
from .query import Words

Lines = type[QuoteWords] | type[ReportWords]
# So many hits are taken from the index and put in order; where there are more, the rows are gone through in order and
# asked whether they are hits, until a page is full. Neither engine chooses well by itself: SQLite took 200 ms for a
# word in half of 200,000 quotes, PostgreSQL 700 ms for one in 32 of them.
FEW = 3_000
# SQLite, rows in order: among so many of the newest a word with more than FEW hits in 200,000 quotes stands on the
# first page. Their keys mostly stand close together, so the index is read for the stretch that they take; of the whole
# archive, which is read where that is not enough, it makes a list: 21 ms for a quarter of the quotes, 62 for all.
NEWEST = 4_000
# PostgreSQL, rows that are all read: up to so many hits by its reckoning (which takes each form of a word for another
# row, so they are half as many) it is told to fetch them by their keys. With more of them its own way is as fast; with
# fewer it went through 200,000 quotes for 13,000: 260 ms instead of 90.
SEVERAL = 40_000


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
# What the index of pairs is made of (migration 0014): numbers that pairs of words share with few others.
_PAIRS = "articles_pairs(words)"
_TSQUERY = _Language("'{}'", "'{}':*", "' & '", " & ", " | ", " & !")


@dataclass(frozen=True)
class Found:
    """Conditions on rows that have lines. All say the same: `condition` is for rows that are counted, `in_order` for
    the first of many in their order, `whole` for rows that are all read, None where `condition` will do.
    `is_few`: they name the rows, so nothing is to be looked up first.
    `some` holds for a part of many hits, where to say that there are enough is quicker than to go through all.
    `near` holds for the rows of which `in_order` is soon asked.
    """

    condition: Q = Q()
    in_order: Q = Q()
    is_few: bool = False
    some: Q | None = None
    whole: Q | None = None
    near: Q | None = None

    def __and__(self, other: "Found") -> "Found":
        return Found(
            self.condition & other.condition,
            self.in_order & other.in_order,
            is_few=self.is_few or other.is_few,
            some=self._some_with(other) or other._some_with(self),
            whole=self.all_read() & other.all_read(),
        )

    def __invert__(self) -> "Found":
        some = None if self.near is None else self.near & ~self.in_order
        return Found(~self.condition, ~self.in_order, some=some)

    def _some_with(self, other: "Found") -> Q | None:
        return None if self.some is None else self.some & other.condition

    def all_read(self) -> Q:
        """Return the condition for rows that are all read."""
        return self.condition if self.whole is None else self.whole


def found_by(parts: Sequence[Words], lines: Lines) -> Found:
    """Return what rows must be: they hold what the parts ask for, and not what these leave out. Asks the index."""
    wanted = [part for part in parts if not part.is_without]
    unwanted = [part for part in parts if part.is_without]
    # The index leaves out by itself what it knows all of, where it has found something.
    by_index = [part for part in unwanted if wanted and not _is_read(part)]
    found = _among(wanted, lines, by_index) if wanted else Found()
    for part in unwanted:
        if part not in by_index:
            found &= _other_than(part, lines)
    return found


def exactly(part: Words, lines: Lines) -> Q:
    """Return the condition "holds the words as they are typed", not other forms of them."""
    return found_by([replace(part, is_exact=not part.is_prefix, is_without=False)], lines).condition


def _among(parts: Sequence[Words], lines: Lines, but: Sequence[Words] = ()) -> Found:
    if connection.vendor == "sqlite":
        return _among_indexed(_asked(parts, but, _FTS5), lines)
    asked, read = _holds(parts, but), _read(parts)
    beside = [RawSQL(f"{_PAIRS} @> articles_pairs(%s)", [phrase], BooleanField()) for phrase in _phrases(parts)]
    hits = lines.objects.filter(asked, *beside, *read)
    keys = hits.values("pk")
    [plan] = json.loads(keys.explain(format="json"))
    expected = plan["Plan"]["Plan Rows"]
    # Read only where the statistics do not say that there are many more: that takes as long as a page.
    if expected <= 2 * FEW and (few := _few(hits)):
        return few
    # Not EXISTS: that would be made a join, which reads every line. This asks for one line after the other.
    hit = ExpressionWrapper(Q(asked, *read), output_field=BooleanField())
    one = Subquery(lines.objects.filter(pk=OuterRef("pk")).values(hit=hit), output_field=BooleanField())
    found = Found(Q(pk__in=keys), Q(one))
    return found if expected > SEVERAL else replace(found, some=_one_of(keys[:FEW]), whole=_one_of(keys))


def _one_of(keys: QuerySet) -> Q:
    """PostgreSQL: the condition that begins with the keys, however few or many it takes them for."""
    return Q(_OneOf(F("pk"), ArraySubquery(keys)))


def _other_than(part: Words, lines: Lines) -> Found:
    """Return the condition "does not hold the part"."""
    found = _among([part], lines)
    if connection.vendor == "sqlite" or found.is_few:
        return ~found
    # Where nearly all hold it, what is left is read off once: row by row the whole archive would be gone through.
    left = lines.objects.exclude(Q(_holds([part]), *_read([part])))
    return _few(left) or Found(~found.in_order, ~found.in_order)


def _few(hits: QuerySet) -> Found | None:
    """PostgreSQL: the rows by their keys; None when they are more."""
    keys = list(hits.values_list("pk", flat=True)[: FEW + 1])
    if len(keys) > FEW:
        return None
    condition = Q(_OneOf(F("pk"), RawSQL("%s::bigint[]", [keys])))
    return Found(condition, condition, is_few=True)


def _holds(parts: Sequence[Words], but: Sequence[Words] = ()) -> RawSQL:
    """PostgreSQL: the line has all words, side by side or not."""
    return RawSQL("lexemes @@ %s::tsquery", [_asked(parts, but, _TSQUERY)], output_field=BooleanField())


def _read(parts: Sequence[Words]) -> list[GreaterThan]:
    """PostgreSQL: the line has the phrases."""
    return [GreaterThan(StrIndex(F("words"), Value(phrase)), 0) for phrase in _phrases(parts)]


def _phrases(parts: Sequence[Words]) -> list[str]:
    return [phrase_in(part.words) for part in filter(_is_read, parts)]


class _OneOf(Func):
    """A list with which PostgreSQL begins."""

    template = "%(expressions)s)"
    arg_joiner = " = ANY("
    output_field = BooleanField()


def _among_indexed(asked: str, lines: Lines) -> Found:
    index = f"{lines._meta.db_table}_index"
    keys = f"SELECT rowid FROM {index} WHERE {index} MATCH %s"
    with connection.cursor() as cursor:
        # With the keys, which few hits are found by again: not asked of the index anew for the page and for the count.
        cursor.execute(f"SELECT count(*), json_group_array(rowid) FROM ({keys} LIMIT {FEW + 1})", [asked])
        count, first_keys = cursor.fetchone()
    some = Q(In(F("pk"), RawSQL("SELECT value FROM json_each(%s)", [first_keys])))
    if count <= FEW:
        return Found(some, some, is_few=True)
    hit = In(F("pk"), RawSQL(keys, [asked]))
    # What is reckoned with, SQLite does not begin with.
    condition = Q(In(ExpressionWrapper(F("pk") + 0, output_field=BigIntegerField()), RawSQL(keys, [asked])))
    first, last = _newest(lines)
    is_near, near_keys = Q(pk__range=(first, last)), RawSQL(f"{keys} AND rowid BETWEEN %s AND %s", [asked, first, last])
    in_order = Case(When(is_near, then=In(F("pk"), near_keys)), default=hit, output_field=BooleanField())
    return Found(condition, Q(in_order), some=some, near=is_near)


def _newest(lines: Lines) -> tuple[int, int]:
    """Return between which keys the NEWEST rows are."""
    # The order of quotes stands in an index by status.
    confirmed = f"WHERE status = '{Highlight.Status.CONFIRMED}'" if lines is QuoteWords else ""
    newest = f"SELECT id FROM {lines.rows().model._meta.db_table} {confirmed} ORDER BY sort_at DESC, id DESC LIMIT %s"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT coalesce(min(id), 0), coalesce(max(id), 0) FROM ({newest})", [NEWEST])
        return cursor.fetchone()


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
