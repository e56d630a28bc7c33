"""Which words are somebody's name: told by capitals, and by the words of offices, bodies and places.

In "Kepala Dinas Bina Marga Kota Rawalaut Rina Wulandari" the name begins behind the office and the place it is for.
"""

from .reading import BRACKET, Line


def is_name_word(line: Line, at: int) -> bool:
    """Whether the item can be part of somebody's name: a capital, and no word of offices."""
    if not line.word[at][0].isupper():
        return False
    lexicon, low = line.lexicon, line.low[at]
    if low in lexicon.days or singular(low) in lexicon.office:
        return False
    return low not in lexicon.little and low not in lexicon.verbs if line.is_initial(at) else True


def is_country(line: Line, at: int) -> bool:
    return line.low[at] in line.lexicon.countries and line.is_capital(at)


def may_join(line: Line, at: int) -> bool:
    return is_name_word(line, at) or is_country(line, at)


def is_bare_word(line: Line, at: int) -> bool:
    """Whether a capital may only be that of a sentence's beginning: "Hujan itu", and not "Sulastri menyatakan"."""
    if not line.is_initial(at) or line.low[at] in line.proper or line.low[at] in line.spoken:
        return False
    following = at + 1
    if following < line.end and line.is_capital(following):
        return False
    while line.at(following) in line.lexicon.fillers:
        following += 1
    low = line.at(following)
    if low == "," and line.lexicon.language == "en":
        return False
    if low == ",":
        behind = line.at(following + 1)
        return not (behind in line.lexicon.relatives or behind in ("a", "an", "the") or behind in line.lexicon.roles)
    if low in ("dari", "asal", "selaku"):
        behind = line.at(following + 1)
        return behind in line.lexicon.countries or behind not in line.lexicon.office
    return low not in line.lexicon.verbs and low not in ("dan", "and", BRACKET, ".")


def run_end(line: Line, start: int, stop: int) -> int:
    """Return the end of the run of capitalised words at `start`: initials, particles and brackets between them too."""
    at = start
    while at < stop:
        if line.word[at][0].isupper() and line.low[at] not in line.lexicon.days:
            at += 1
            if at + 1 < stop and line.low[at] == "." and is_short(line, at - 1) and line.is_capital(at + 1):
                at += 1
        elif at + 1 < stop and line.is_capital(at + 1) and _joins_capitals(line, at, is_first=at == start):
            at += 1
        else:
            break
    return at


def _joins_capitals(line: Line, at: int, *, is_first: bool) -> bool:
    """Whether a name may go on behind the item `at`: "bin", a number, an Indonesian honorific in small letters."""
    low, lexicon = line.low[at], line.lexicon
    if not is_first and (low in lexicon.name_particles or line.word[at].isdigit()):
        return True
    return low in lexicon.honorifics and lexicon.language == "id"


def is_short(line: Line, at: int) -> bool:
    return len(line.word[at]) == 1 or line.low[at] in line.lexicon.abbreviations or line.low[at] in line.lexicon.degrees


def written_name(line: Line, start: int, end: int) -> str:
    while end - 1 > start and (line.low[end - 1] in line.lexicon.degrees or line.low[end - 1] == "."):
        end -= 1
    text = line.text(start, end)
    for ending in ("'s", "’s"):
        text = text.removesuffix(ending)
    return text


def person_start(line: Line, start: int, end: int) -> int | None:
    """Return where, in a run of capitals, the name begins behind offices, bodies and places; None if nowhere."""
    lexicon = line.lexicon
    found, swallow = None, 0
    for at in range(start, end):
        low = line.low[at]
        if low in lexicon.places:
            found, swallow = None, 2 if low in lexicon.firms else 1
        elif low in lexicon.roles or low in lexicon.honorifics or low in lexicon.bodies:
            # "Yusuf Hakim": a name may end in a word that is an office elsewhere.
            is_name = low in lexicon.also_names and at == end - 1
            found, swallow = (found if is_name else None), 0
        elif at + 1 < end and lexicon.is_outlet(low):
            # "Pemimpin Redaksi Tempo.co Wening Asri"
            found, swallow = None, 0
        elif low in lexicon.official or low.isdigit():
            if found is not None and low not in lexicon.countries and at - found == 1 and at + 1 < end:
                continue
            if low != ".":
                found, swallow = None, swallow if low.isdigit() else 0
        elif low in line.spoken:
            found, swallow = at if found is None else found, 0
        elif swallow:
            swallow -= 1
        elif found is None and line.word[at].isupper() and len(low) > 2 and at > start and at + 1 < end:
            # "Kepala BPBD Rawalaut Bagus Prasetyo"
            swallow = int(end - at > 3)
        elif found is None and low not in lexicon.name_particles:
            found = at
    return found


def singular(low: str) -> str:
    """Return "negara" for "negara-negara"."""
    if "-" not in low:
        return low
    first, _, second = low.partition("-")
    return first if first and first == second else low
