"""What somebody types to find a report → its parts: words, and dates as people write them. Pure."""

import re
from dataclasses import dataclass

from ..canonical import canonical, folded

LONGEST = 200

# Indonesian and English, with the spellings of news. A name counts from its third letter on: people are still typing.
_MONTHS = (
    ("januari", "january"),
    ("februari", "february", "pebruari"),
    ("maret", "march"),
    ("april",),
    ("mei", "may"),
    ("juni", "june"),
    ("juli", "july"),
    ("agustus", "august", "ags", "agt"),
    ("september", "sept"),
    ("oktober", "october"),
    ("november", "nopember"),
    ("desember", "december"),
)
_MONTH_OF = {
    name[:length]: number
    for number, names in enumerate(_MONTHS, start=1)
    for name in names
    for length in range(3, len(name) + 1)
}
_NAME = rf"(?P<name>{'|'.join(sorted(_MONTH_OF, key=len, reverse=True))})\b\.?"
_FORMS = tuple(
    re.compile(rf"(?<![\w/.-])(?:{form})(?![\w/-])")
    for form in (
        r"(?P<year>\d{4})-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?",
        r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})(?:[/.-](?P<year>\d{4}|\d{2}))?",
        rf"(?P<day>\d{{1,2}})\s+{_NAME}(?:,?\s+(?P<year>\d{{4}}))?",
        rf"{_NAME}\s+(?P<day>\d{{1,2}})(?:,?\s+(?P<year>\d{{4}}))?",
        rf"{_NAME}(?:,?\s+(?P<year>\d{{4}}))?",
        r"(?P<year>(?:19|20)\d{2})",
    )
)
_PUNCTUATION = " .,;:!?\"'“”‘’„«»()[]…"


@dataclass(frozen=True)
class Day:
    """What is known of a date; 0 stands for a part that was not typed."""

    year: int = 0
    month: int = 0
    day: int = 0


@dataclass(frozen=True)
class Term:
    """A word, folded, or a date with the text that it was read from: "mei" may be a month and a name."""

    text: str
    day: Day | None = None


def terms_of(typed: str) -> tuple[Term, ...]:
    """Return the parts of `typed`, in its order: "Putin 15 Des 2021" → a word and a day."""
    text = folded(canonical(typed)[:LONGEST])
    terms: list[Term] = []
    at = 0
    while match := _next_date(text, at):
        terms += _words(text[at : match.start()])
        terms.append(Term(match[0], _day(match)))
        at = match.end()
    return (*terms, *_words(text[at:]))


def _next_date(text: str, at: int) -> re.Match[str] | None:
    """The first date from `at` on, in the form that says most."""
    matches = [match for form in _FORMS if (match := form.search(text, at))]
    return min(matches, key=lambda match: match.start(), default=None)


def _words(text: str) -> list[Term]:
    return [Term(word) for part in text.split() if (word := part.strip(_PUNCTUATION))]


def _day(match: re.Match[str]) -> Day | None:
    """The date, if there may be one; day before month unless that cannot be: "12/15"."""
    parts = match.groupdict()
    year, month, day = (int(parts.get(name) or 0) for name in ("year", "month", "day"))
    month = month or _MONTH_OF.get(parts.get("name") or "", 0)
    if 0 < year < 100:
        year += 2000
    if month > 12:
        day, month = month, day
    return Day(year, month, day) if month <= 12 and day <= 31 else None
