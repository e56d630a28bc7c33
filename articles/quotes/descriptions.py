"""Speakers by what they are: offices, bodies, "seorang saksi", with the name that may come last."""

from .description_parts import is_pure_name, last_name, segments
from .mentions import BODY, NAME, ROLE, Head, Mention
from .names import person_start, run_end, singular, written_name
from .reading import BRACKET, Line

# The word that tells what a description is about stands among so many.
_FARTHEST_HEAD = 8
_OF = frozenset({"of", "for", "and"})
# "an official close to the talks".
_FAMILIAR = frozenset({"familiar", "close", "based"})


def described(line: Line, start: int, stop: int, *, needs_head: bool = True) -> Mention | None:
    """Read a phrase that begins with an office, a body or an article; the name may come last, behind a comma too.

    `needs_head` False: a run of capitals will do as well, if a name ends it.
    """
    head = _head(line, start, stop)
    needs_head = needs_head and line.lexicon.language == "id"
    if head is None and (needs_head or not line.is_capital(start)):
        return None
    parts = segments(line, start, stop)
    end = parts[0][1]
    name = _name_in(line, parts, head)
    if name is None:
        role = line.text(start, end).strip(" ,")
        bracket = end - 1 if line.low[end - 1] == BRACKET else end
        if head is not BODY and (bracketed := _bracketed_name(line, bracket)):
            role = line.text(start, bracket)
            return Mention(start, bracket + 1, NAME, line.text(start, bracket + 1), (bracketed,), role)
        text = line.text(start, _core_end(line, start, end))
        return Mention(start, end, head, text, (), role) if head else None
    role = line.text(start, min(name[0], end)).strip(" ,")
    last = max(end, name[1])
    return Mention(start, last, NAME, line.text(start, last), (written_name(line, *name),), role)


def _name_in(line: Line, parts: list[tuple[int, int]], head: Head | None) -> tuple[int, int] | None:
    """Return the items of the person's name in a description: at the end of its first part, or a part of its own."""
    first, end = parts[0]
    name = last_name(line, first, end)
    if name and head is BODY and not _has_office(line, first, name[0]):
        return None
    if name is None and head is None:
        return None
    if name is None and line.lexicon.language == "en":
        name = _behind_office(line, first, end)
    is_sure = name is not None and not _is_after_place(line, first, name[0])
    is_sure = is_sure and (name[1] - name[0] > 1 or line.low[name[0]] in line.spoken)
    for begin, close in parts[1:]:
        is_apart = is_pure_name(line, begin, close) and line.at(close) not in ("dan", "and")
        if is_apart and (not is_sure or close - begin > 1):
            name = (begin, close)
    if name is not None:
        return name
    for begin, close in parts[1:]:
        # "Ketua Tim Kesehatan, Keselamatan, dan Lingkungan PT Sinar Laut Bagus Prasetyo"
        if line.low[begin] in ("dan", "and", "serta") or line.low[begin] in line.lexicon.places:
            name = last_name(line, begin, close) or name
    return name


def _behind_office(line: Line, first: int, end: int) -> tuple[int, int] | None:
    """Return the name right behind an office, with a place behind it: "Senator Ruth Alvarado of New Mexico"."""
    close = run_end(line, first, end)
    name = person_start(line, first, close)
    is_named = name is not None and first < name and close < end and line.low[close] in line.lexicon.prepositions
    return (name, close) if is_named and not line.low[close - 1].endswith("'s") else None


def _bracketed_name(line: Line, at: int) -> str:
    """Return the name that an editor put behind an office: "Presiden (Xi)"; "" for anything else."""
    if line.at(at) != BRACKET:
        return ""
    words = line.tokens.words[line.first[at] + 1 : line.last[at] - 1]
    return " ".join(words) if 0 < len(words) < 4 and all(word.istitle() for word in words) else ""


def _core_end(line: Line, start: int, end: int) -> int:
    """Return where a description's own words end: "two officials familiar with the matter" are two officials."""
    if line.lexicon.language != "en":
        return end
    for at in range(start + 1, end):
        low = line.low[at]
        if low.endswith("ed") and _is_common(line, at - 1):
            return at
        if low in line.lexicon.prepositions and low not in _OF and not line.is_capital(at):
            return at - 1 if line.low[at - 1] in _FAMILIAR and at - 1 > start else at
    return end


def _is_common(line: Line, at: int) -> bool:
    """Whether a noun for a person or a body stands there."""
    low = singular(line.low[at])
    return low in line.lexicon.bodies or low in line.lexicon.roles


def _head(line: Line, start: int, stop: int) -> Head | None:
    """Tell a person's description from a body's; None if the phrase is about neither."""
    lexicon = line.lexicon
    seen = None
    is_indonesian = lexicon.language == "id"
    for at in range(start, min(stop, start + _FARTHEST_HEAD)):
        if is_indonesian and at > start and not _leads_on(line, at - 1):
            break
        low = line.low[at]
        if "-" in low:
            low = singular(low)
        if low not in lexicon.heading:
            if low[0].isalpha() or low in lexicon.determiners or line.is_capital(at):
                continue
            break
        if low in lexicon.roles:
            return ROLE
        if low in lexicon.bodies:
            if is_indonesian:
                return BODY
            # A person may follow: "the ministry spokesman".
            seen = BODY
        elif low in lexicon.honorifics and at == start:
            return ROLE
        elif low in lexicon.verbs or (at > start and low in lexicon.prepositions):
            break
    if seen or is_indonesian:
        return seen
    is_named_body = start + 1 < stop and line.low[start] in lexicon.determiners and line.is_capital(start + 1)
    return BODY if is_named_body else None


def _leads_on(line: Line, at: int) -> bool:
    """Whether an Indonesian description may go on behind the item to its head: "salah satu", "Imam Besar", "10"."""
    low = line.low[at]
    return low in line.lexicon.determiners or line.is_capital(at) or low.isdigit() or low in line.lexicon.numerals


def _has_office(line: Line, start: int, end: int) -> bool:
    """Whether somebody's office or title stands there: "Kepala BPBD", and not "Polda Sulteng"."""
    return any(
        line.low[at] in line.lexicon.roles or line.low[at] in line.lexicon.honorifics for at in range(start, end)
    )


def _is_after_place(line: Line, first: int, name: int) -> bool:
    """Whether the name may be the rest of a place's or a firm's: "Bandara Muara Lama"."""
    return any(line.low[at] in line.lexicon.places for at in range(max(first, name - 3), name))
