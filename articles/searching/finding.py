"""A query's words → a condition on rows: the same rows on both engines.

The engine's index answers for words, stems and beginnings; whether the words of a phrase stand side by side is read in
the lines of those that have them all. Both know nothing but the lines (models/search_words.py).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from django.db import connection
from django.db.models import BooleanField, Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.expressions import RawSQL
from django.db.models.functions import StrIndex
from django.db.models.lookups import GreaterThan

from ..models import QuoteWords, ReportWords
from ..words import LANGUAGES, forms_of, phrase_in, stem_token
from .query import Words

Lines = type[QuoteWords] | type[ReportWords]


@dataclass(frozen=True)
class _Language:
    """How an engine writes what its index is asked. Words hold letters and digits only: nothing needs to be escaped."""

    word: str
    beginning: str
    every: str
    one: str
    no: str


_FTS5 = _Language('"{}"', '"{}"*', " AND ", " OR ", " NOT ")
_TSQUERY = _Language("'{}'", "'{}':*", " & ", " | ", " & !")


def holding(parts: Sequence[Words], lines: Lines) -> Q:
    """Return the condition on rows that have lines: they hold what the parts ask for, and not what these leave out."""
    wanted = [part for part in parts if not part.is_without]
    unwanted = [part for part in parts if part.is_without]
    # The index leaves out by itself where it has found something, except phrases: of these it knows too little.
    by_index = [part for part in unwanted if wanted and not _is_phrase(part)]
    condition = Q(pk__in=_keys(wanted, lines, but=by_index)) if wanted else Q()
    for part in unwanted:
        if part not in by_index:
            condition &= _not_holding(part, lines)
    return condition


def exactly(part: Words, lines: Lines) -> QuerySet | RawSQL:
    """Return the keys of the rows that hold the words of `part` as they are typed, not other forms of them."""
    return _keys([replace(part, is_exact=not part.is_prefix)], lines)


def _not_holding(part: Words, lines: Lines) -> Q:
    if connection.vendor == "sqlite":
        return ~Q(pk__in=_keys([part], lines))
    # PostgreSQL keeps no long list for NOT IN: it would go through it for every row.
    return Q(~Exists(_lines([part], lines).filter(pk=OuterRef("pk"))))


def _keys(parts: Sequence[Words], lines: Lines, *, but: Sequence[Words] = ()) -> QuerySet | RawSQL:
    """Return the keys of the rows that hold all of the parts, by the index alone where that is enough."""
    if connection.vendor == "sqlite" and not any(map(_is_phrase, parts)):
        return _indexed(parts, lines, but)
    return _lines(parts, lines, but=but).values("pk")


def _lines(parts: Sequence[Words], lines: Lines, *, but: Sequence[Words] = ()) -> QuerySet:
    if connection.vendor == "sqlite":
        rows = lines.objects.filter(pk__in=_indexed(parts, lines, but))
    else:
        asked = _asked(parts, but, _TSQUERY)
        rows = lines.objects.filter(RawSQL("lexemes @@ %s::tsquery", [asked], output_field=BooleanField()))
    for part in filter(_is_phrase, parts):
        rows = rows.filter(GreaterThan(StrIndex(F("words"), Value(phrase_in(part.words))), 0))
    return rows


def _indexed(parts: Sequence[Words], lines: Lines, but: Sequence[Words]) -> RawSQL:
    index = f"{lines._meta.db_table}_index"
    return RawSQL(f"SELECT rowid FROM {index} WHERE {index} MATCH %s", [_asked(parts, but, _FTS5)])


def _asked(parts: Sequence[Words], but: Sequence[Words], language: _Language) -> str:
    asked = language.every.join(_one(part, language) for part in parts)
    return asked if not but else f"({asked})" + "".join(language.no + _one(part, language) for part in but)


def _one(part: Words, language: _Language) -> str:
    if part.is_prefix:
        return language.beginning.format(part.words[0])
    if part.is_exact:
        return _joined(dict.fromkeys(part.words), language, language.every)
    return _joined(tokens_of(part.words[0]), language, language.one)


def _joined(tokens: Iterable[str], language: _Language, joint: str) -> str:
    return f"({joint.join(map(language.word.format, tokens))})"


def tokens_of(word: str) -> list[str]:
    """Return what a line holds that has the word or a form of it, in whatever language its report is."""
    stems = (stem_token(form, language) for language in LANGUAGES for form in forms_of(word, language))
    return [word, *stems]


def _is_phrase(part: Words) -> bool:
    return part.is_exact and len(part.words) > 1
