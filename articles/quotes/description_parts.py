"""How far the description of a speaker goes, and whether it ends in a name: "Ketua Tim A, B, dan C PT D, Bagus P"."""

from .names import is_name_word, is_short, person_start, run_end
from .reading import BRACKET, QUOTE, Line

_INSIDE = ("of", "for", "at", "with", "in", "and", "from", "on", "to", "near")
_LONGEST_NAME = 6
# "D-Texas" behind a senator's name.
_PARTIES = ("d-", "r-")
_AND = ("dan", "serta", "/", "dari", "bidang", "untuk")
_POINTING = frozenset({"itu", "ini", "tersebut", "tadi", "lebih"})
_STOPS = frozenset({".", ";", ":", "?", "!", "…", "—", "–", "-", QUOTE, "\n", '"'})


def segments(line: Line, start: int, stop: int) -> list[tuple[int, int]]:
    """Return the parts of a description between its commas, up to the word that ends it."""
    found, begin, end = [], start, stop
    for at in range(start, stop):
        if line.low[at] == ",":
            if at > begin:
                found.append((begin, at))
            begin = at + 1
            if begin < stop and _is_adverbial(line, begin):
                return found or [(start, at)]
        elif at > start and _ends_description(line, at, stop):
            end = at
            break
    if end > begin:
        found.append((begin, end))
    return found or [(start, min(start + 1, stop))]


def _is_adverbial(line: Line, at: int) -> bool:
    """Whether a day or a place follows the comma in front of the item `at`, and no part of a description."""
    low, lexicon = line.low[at], line.lexicon
    return low in lexicon.days or (low in lexicon.prepositions and not line.is_capital(at))


def _ends_description(line: Line, at: int, stop: int) -> bool:
    low, lexicon = line.low[at], line.lexicon
    if low in _STOPS:
        return not (low == "." and is_short(line, at - 1))
    if low in lexicon.days:
        return True
    if line.word[at][0].isupper():
        return low in lexicon.verbs and lexicon.language == "id"
    if low in lexicon.closing:
        return _closes(line, at, stop)
    if lexicon.language == "en":
        return at > 1 and line.is_capital(at - 1) and not _role_follows(line, at, stop)
    return _looks_like_verb(line, at) or _is_behind_name(line, at)


def _closes(line: Line, at: int, stop: int) -> bool:
    """Whether one of the words that may end a description does so at the item `at`."""
    low, lexicon = line.low[at], line.lexicon
    if low in lexicon.verbs or low in lexicon.modals:
        return low not in lexicon.roles and low not in lexicon.bodies
    if low in lexicon.relatives or low in lexicon.prepositions:
        return not (_also(line, at) or (low in lexicon.prepositions and _goes_on(line, at, stop)))
    return not (low in _POINTING or (low == "juga" and line.at(at - 1) == "yang"))


def _is_behind_name(line: Line, at: int) -> bool:
    """Whether an Indonesian description has come to its name, and something else follows: "Bupati X Y tiba"."""
    low = line.low[at]
    if not line.is_capital(at - 1) or not line.word[at].islower() or low in line.lexicon.office or low in _AND:
        return False
    if low in line.lexicon.name_particles or (len(low) < 4 and at + 1 < line.end and line.is_capital(at + 1)):
        return False
    first = at - 1
    while first > 0 and line.is_capital(first - 1):
        first -= 1
    found = person_start(line, first, at)
    return found is not None and at - found > 1


def _role_follows(line: Line, at: int, stop: int) -> bool:
    """Whether common nouns go on to a person's: "Texas oil executive John Moore"."""
    for other in range(at, min(stop, at + 3)):
        low = line.low[other]
        if low in line.lexicon.roles or low in line.lexicon.bodies:
            return True
        if not low.isalpha() or line.is_capital(other) or low in line.lexicon.little:
            return False
    return False


def _looks_like_verb(line: Line, at: int) -> bool:
    """Whether an Indonesian word has a verb's prefix: what follows is no description any more."""
    low = line.low[at]
    if len(low) < 6 or not line.word[at].islower() or low in line.lexicon.office:
        return False
    return low.startswith(("mem", "men", "ber", "di", "ter"))


def _also(line: Line, at: int) -> bool:
    """Whether a second office follows: "Kepala Dinas yang juga Ketua Satgas X"."""
    return line.low[at] == "yang" and line.at(at + 1) in ("juga", "sekaligus", "merangkap")


def _goes_on(line: Line, at: int, stop: int) -> bool:
    """Whether a preposition stands inside the description: anggota DPR dari Fraksi X, a spokesman for the ministry."""
    low = line.low[at]
    if line.lexicon.language == "en":
        return low in _INSIDE and at + 1 < stop
    if low in ("di", "pada"):
        return _names_behind_place(line, at + 1, stop)
    return low in ("dari", "bidang", "untuk") and at + 1 < stop and line.is_capital(at + 1)


def _names_behind_place(line: Line, at: int, stop: int) -> bool:
    """Whether a name follows a place: "Kepala Perwakilan di Tokyo, Sari Andayani", "Peneliti pada Balai X Dewi"."""
    begin = at
    while at < stop and (
        line.is_capital(at) or line.low[at] in (BRACKET, "dan") or line.low[at] in line.lexicon.name_particles
    ):
        at += 1
    if at == begin:
        return False
    if line.at(at) == ",":
        end = run_end(line, at + 1, stop) if at + 1 < stop else at
        return end - at > 2 and is_pure_name(line, at + 1, end)
    found = last_name(line, begin, at)
    is_end = at == stop or line.low[at] in line.lexicon.fillers
    return found is not None and found[1] - found[0] > 1 and at - begin > 3 and is_end


def last_name(line: Line, start: int, end: int) -> tuple[int, int] | None:
    """Return the name at the end of a description, if it ends in one."""
    while end > start and line.low[end - 1] == BRACKET:
        end -= 1
    first = end
    while first > start and _in_run(line, first - 1, end):
        first -= 1
    if first == end:
        return None
    if first > start and line.lexicon.language == "en" and line.low[first - 1] in line.lexicon.prepositions:
        return None
    if first > start and line.low[first - 1] in ("of", "for", "dari", "the"):
        return None
    found = person_start(line, first, end)
    if found is None or (line.lexicon.language == "en" and first == start and found == start):
        return None
    if line.low[end - 1].endswith("'s"):
        return None
    return (found, end)


def _in_run(line: Line, at: int, end: int) -> bool:
    if line.is_capital(at):
        return True
    if line.low[at] == ".":
        return at + 1 < end and is_short(line, at - 1)
    is_inside = at + 1 < end
    return (
        is_inside
        and (line.low[at] in line.lexicon.name_particles or line.word[at].isdigit())
        and at > 0
        and line.is_capital(at - 1)
    )


def is_pure_name(line: Line, start: int, end: int) -> bool:
    """Whether a part between commas is nothing but a name: "Bagus Prasetyo", and not "Kabupaten Muarasari"."""
    while end > start and line.low[end - 1] == BRACKET:
        end -= 1
    if not start < end <= start + _LONGEST_NAME or line.low[start].startswith(_PARTIES):
        return False
    if line.low[start] in line.lexicon.countries or line.low[start] in line.lexicon.degrees:
        return False
    return all(_fits_name(line, at) for at in range(start, end)) and any(
        is_name_word(line, at) for at in range(start, end)
    )


def _fits_name(line: Line, at: int) -> bool:
    low, lexicon = line.low[at], line.lexicon
    if is_name_word(line, at) or low == "." or low in lexicon.name_particles or low in lexicon.also_names:
        return True
    return low in lexicon.honorifics and (low not in lexicon.roles or line.is_capital(at))
