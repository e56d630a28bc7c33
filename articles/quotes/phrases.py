"""Who is meant: noun phrases that stand for a speaker, read from a line.

"kata Ketua Tim Kesehatan dan Keselamatan PT Sinar Laut, Bagus Prasetyo" is Bagus Prasetyo; "kata Sulastri, Direktur"
is Sulastri; "a spokesman for Joan Teale" is the spokesman.
"""

from .descriptions import described
from .mentions import BODY, NAME, PLURAL, PRONOUN, Mention
from .names import is_bare_word, is_country, is_name_word, may_join, person_start, run_end, written_name
from .reading import BRACKET, Line

# Longer noun phrases are not read.
_LONGEST = 45


def mention_at(line: Line, start: int, stop: int) -> Mention | None:
    """Read the noun phrase that begins at the item `start`, up to the item `stop` at most; None where none begins."""
    stop = min(stop, start + _LONGEST, line.end)
    if start >= stop:
        return None
    # Several cues ask for the same phrase.
    place = (start, stop)
    if place not in line.mentions:
        line.mentions[place] = _read(line, start, stop)
    return line.mentions[place]


def _read(line: Line, start: int, stop: int) -> Mention | None:
    low, lexicon = line.low[start], line.lexicon
    if low in lexicon.alone:
        return _pronoun(line, start)
    if not low[0].isalpha():
        return None
    if not line.is_capital(start):
        return None if low in lexicon.never_first else described(line, start, stop)
    if is_country(line, start) and run_end(line, start, stop) == start + 1 and not _is_possessed(line, start, stop):
        return _named(line, start, stop)
    if is_name_word(line, start) and not _is_possessed(line, start, stop):
        if is_bare_word(line, start):
            return None
        return _office_first(line, start, stop) or _named(line, start, stop)
    found = described(line, start, stop)
    if found is None and not line.is_initial(start) and low not in lexicon.days:
        # "kata Agung", "ujar Bintang": words of offices are names too.
        return _named(line, start, stop)
    return found


def _pronoun(line: Line, at: int) -> Mention | None:
    low, lexicon = line.low[at], line.lexicon
    if low in lexicon.pronouns or low in lexicon.own_party:
        return Mention(at, at + 1, PRONOUN, line.word[at])
    if low in lexicon.plural_pronouns:
        return Mention(at, at + 1, PLURAL, line.word[at])
    return None


def speakers_at(line: Line, start: int, stop: int) -> Mention | None:
    """Read the noun phrase at the item `start` with a second one joined to it: "Presiden X dan Perdana Menteri Y"."""
    found = mention_at(line, start, stop)
    if found is None or not found.role or len(found.names) != 1 or line.at(found.last) not in ("dan", "and", "serta"):
        return found
    other = mention_at(line, found.last + 1, stop)
    if other is None or not other.role or not other.names:
        return found
    text = line.text(found.first, other.last)
    return Mention(found.first, other.last, NAME, text, found.names + other.names)


def _is_possessed(line: Line, start: int, stop: int) -> bool:
    """Whether the name at `start` only says whose: Teale's lawyer, Teale campaign manager."""
    if line.lexicon.language != "en":
        return False
    end = run_end(line, start, stop)
    for at in range(start, end):
        if line.low[at].endswith(("'s", "s'")):
            return True
    if end >= stop:
        return False
    if line.low[end] in line.lexicon.roles or line.low[end] in line.lexicon.bodies:
        return True
    # "Harbour master Joan Teale"
    return (
        end == start + 1
        and line.is_initial(start)
        and line.low[start] not in line.proper
        and _has_capital(line, end, stop)
    )


def _has_capital(line: Line, start: int, stop: int) -> bool:
    """Whether common nouns lead to a name: "master Joan Teale"."""
    at = start
    while at < min(stop, start + 3) and line.low[at].isalpha() and not line.is_capital(at):
        if line.low[at] in line.lexicon.verbs or line.low[at] in line.lexicon.little:
            return False
        at += 1
    return start < at < stop and line.is_capital(at)


def _office_first(line: Line, start: int, stop: int) -> Mention | None:
    """Read a run of capitals that ends in words of offices as a description: "Waspada Kepala Dinas Sosial dan …, X"."""
    end = run_end(line, start, stop)
    if end == start + 1 or person_start(line, start, end) is not None:
        return None
    found = described(line, start, stop, needs_head=False)
    return found if found and found.names else None


def _named(line: Line, start: int, stop: int) -> Mention:
    """Read a phrase that begins with a name, and the names that are joined to it."""
    end = run_end(line, start, stop)
    first = person_start(line, start, end)
    if first is None:
        if not (line.lexicon.bodies.isdisjoint(line.low[start:end]) or is_country(line, start)):
            return Mention(start, end, BODY, line.text(start, end))
        first = start
    names, role = [written_name(line, first, end)], line.text(start, first)
    last = end
    while last < stop:
        at = last
        if line.low[at] == BRACKET:
            last += 1
            continue
        if line.low[at] == ",":
            at += 1
        is_joined = line.at(at) in ("dan", "and", "serta", "&")
        at += is_joined
        if at >= stop or at == last or not may_join(line, at):
            break
        if not is_joined and not _list_goes_on(line, at, stop):
            break
        end = run_end(line, at, stop)
        names.append(written_name(line, at, end))
        last = end
        if is_joined:
            break
    return Mention(start, last, NAME, line.text(start, last), tuple(names), role)


def _list_goes_on(line: Line, at: int, stop: int) -> bool:
    """Whether "A, B" is the start of "A, B and C": otherwise what stands behind the comma describes A."""
    for _ in range(6):
        at = run_end(line, at, stop)
        if line.at(at) == "," and line.at(at + 1) not in ("dan", "and"):
            at += 1
            if at >= stop or not may_join(line, at):
                return False
            continue
        at += line.at(at) == ","
        return at + 1 < stop and line.at(at) in ("dan", "and", "serta") and may_join(line, at + 1)
    return False
