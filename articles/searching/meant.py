"""Typing errors: "Usakov" was meant to be "Ushakov". Offered only where it finds something.

Words are compared with the names of the register, outlets and tags, and with the words of all reports that begin with
the same letter; so many are looked at, and so many candidates tried, however large the archive is.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import islice, product

from django.contrib.auth import get_user_model
from django.db.models import QuerySet
from rapidfuzz import process
from rapidfuzz.distance import OSA

from ..canonical import folded
from ..models import Alias, Outlet, Speaker, Tag, Vocable
from ..words import folded_words
from .asking import Addressed, Asked
from .query import Operator, Query, Words
from .typed import typed_in

_LOOKED_AT = 20_000
_CANDIDATES, _TRIED = 3, 4
_PEOPLE = ("speaker", "relayed", "about")
_OUTLETS = ("outlet", "agency")
_LAST = "\U0010ffff"


@dataclass(frozen=True)
class Meant:
    """What was probably meant, and the query of the address that asks for it."""

    label: str
    query: str


def meant(asked: Asked, *, read: Callable[[Asked], Addressed], rows: Callable[[Addressed], QuerySet]) -> Meant | None:
    """Return what finds something instead of what was `asked`; None when nothing near it does.

    `read` makes the page's filter of an address, `rows` says what a filter finds.
    """
    names = _Names()
    for corrected, label in islice(_corrections(asked, names), _TRIED):
        chosen = read(corrected)
        if not chosen.problems and rows(chosen).exists():
            return Meant(label, chosen.query())
    return None


class _Names:
    """What things are called, folded, each with the name to ask for. Read when they are needed."""

    def of(self, parameter: str) -> dict[str, str]:
        match parameter.removeprefix("-"):
            case "speaker" | "relayed" | "about":
                return self.people()
            case "outlet" | "agency":
                return {folded(name): name for name in Outlet.objects.values_list("name", flat=True)[:_LOOKED_AT]}
            case "tag":
                return {folded(name): name for name in Tag.objects.values_list("name", flat=True)[:_LOOKED_AT]}
            case "annotator":
                return {folded(user.get_username()): user.get_username() for user in get_user_model().objects.all()}
        return {}

    def people(self) -> dict[str, str]:
        """By full name, alias, and any long word of the name."""
        full = list(Speaker.objects.unmerged().values_list("name", flat=True)[:_LOOKED_AT])
        words = {folded(word): name for name in full for word in name.split() if len(word) > 3}
        aliases = Alias.objects.values_list("folded", "speaker__name")[:_LOOKED_AT]
        return words | dict(aliases) | {folded(name): name for name in full}

    def words(self) -> dict[str, str]:
        """The single words of all names, as they are spelled."""
        names = (name for parameter in ("speaker", "outlet", "tag") for name in self.of(parameter).values())
        spelled = (piece.strip(".,()") for name in names for piece in name.split())
        written = {word: piece for piece in spelled for word in folded_words(piece)[:1]}
        return {alias: alias.capitalize() for alias in self.of("speaker") if alias.isalpha()} | written


def _corrections(asked: Asked, names: _Names) -> Iterable[tuple[Asked, str]]:
    """Yield what may have been meant instead, nearest first, with its label."""
    query = typed_in(asked)
    if query.problems:
        return
    parts = [_alternatives(part, names) for part in query.parts]
    others = {name: list(values) for name, values in asked.items() if name != "q"}
    values = [(name, value, _near(folded(value), names.of(name))) for name in others for value in others[name]]
    for chosen in product(*(found or [part] for part, found in zip(query.parts, parts, strict=True))):
        corrected = Query(chosen)
        if corrected != query:
            yield {**others, "q": [str(corrected)]}, str(corrected)
    for name, value, near in values:
        for other in near:
            if folded(other) != folded(value):
                swapped = [other if one == value else one for one in others[name]]
                yield {**asked, name: swapped}, other


def _alternatives(part: Words | Operator, names: _Names) -> list[Words | Operator]:
    """Return what a part may have been meant to be, nearest first; none for one that is known."""
    if isinstance(part, Operator):
        known = names.of(part.name)
        near = [] if folded(part.value) in known else _near(folded(part.value), known)
        return [replace(part, value=value, typed="") for value in near]
    if part.is_without or part.is_prefix or all(map(_is_known, part.words)):
        return []
    each = [[word] if _is_known(word) else _near(word, _vocables(word) | names.words()) for word in part.words]
    if not all(each):
        return []
    spelled = islice(product(*each), _CANDIDATES)
    return [replace(part, words=tuple(folded_words(" ".join(words))), typed=_typed(part, words)) for words in spelled]


def _typed(part: Words, words: Iterable[str]) -> str:
    text = " ".join(words)
    return f'"{text}"' if part.is_exact else text


def _is_known(word: str) -> bool:
    return Vocable.objects.filter(pk=word).exists() or len(word) < 3


def _vocables(word: str) -> dict[str, str]:
    first = Vocable.objects.filter(word__gte=word[0], word__lt=word[0] + _LAST).order_by("word")
    return {one: one for one in first.values_list("pk", flat=True)[:_LOOKED_AT]}


def _near(word: str, known: Mapping[str, str]) -> list[str]:
    """Return the names of the nearest among `known`, nearest first."""
    most = 1 if len(word) < 5 else 2 if len(word) < 9 else 3
    found = process.extract(word, list(known), scorer=OSA.distance, score_cutoff=most, limit=_CANDIDATES)
    return list(dict.fromkeys(known[name] for name, _distance, _at in found))
