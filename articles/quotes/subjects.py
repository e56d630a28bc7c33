"""Whose verb is it: the subject of a cue that stands behind its speaker ("X, who …, has said")."""

from .mentions import BODY, NAME, PRONOUN, Mention
from .phrases import mention_at, speakers_at
from .reading import BRACKET, QUOTE, Line

# A subject further from its cue is not looked for.
FAR = 70
# So far from its cue a clause about the subject begins.
_RELATIVE = 16
_SHARP = frozenset({";", ":", "—", "–", QUOTE})
# Where a noun phrase is cut off on its left.
_CUT = _SHARP | {",", BRACKET}
_ENGLISH_INSIDE = frozenset({"of", "for", "at", "in", "with", "from", "on", "to", "and", "near"})
LONGEST_PHRASE = 25
# Signs between an adverbial and the subject.
_APART = frozenset({",", BRACKET, "—", "–", "-", "/"})


def subject_before(line: Line, start: int, cue: int) -> Mention | None:
    """Return the subject of the cue at the item `cue`, looked for from the item `start` on; None if there is none."""
    start = max(start, cue - FAR)
    last = last_of_subject(line, start, cue)
    if last < start:
        return None
    low, lexicon = line.low[last], line.lexicon
    if low in lexicon.pronouns or low in lexicon.plural_pronouns:
        return mention_at(line, last, cue)
    if low in lexicon.first_persons:
        return None
    if lexicon.language == "en":
        return _english(line, start, last, cue)
    return _indonesian(line, start, last, cue)


def last_of_subject(line: Line, start: int, cue: int) -> int:
    """Return the last item of the subject before the cue, adverbs and days aside; below `start` if there is none."""
    at = cue - 1
    lexicon = line.lexicon
    if lexicon.language == "en" and line.at(at) == "as" and line.at(at - 1) == "quoted":
        at -= 2
    while at >= start and (low := line.low[at]) not in lexicon.relatives:
        is_between = low in lexicon.fillers or low in lexicon.days or low == BRACKET
        if not is_between and not (low == "on" and line.at(at + 1) in lexicon.days):
            break
        at -= 1
    return at


def _indonesian(line: Line, start: int, last: int, cue: int) -> Mention | None:
    begin = _own_clause(line, start, last, cue)
    found = first_subject(line, begin, cue)
    if found is None:
        found = _titled(line, begin, cue) or _near(line, begin, last, cue)
    return found


def _titled(line: Line, start: int, cue: int) -> Mention | None:
    """Return somebody with an office, behind a headline that lost its full stop: "Air naik Ketua RT Tigor, …"."""
    for at in range(start + 1, cue):
        before = line.word[at - 1]
        is_office = line.is_capital(at) and line.low[at] in line.lexicon.roles
        if is_office and before.isalpha() and before.islower() and before not in line.lexicon.prepositions:
            found = mention_at(line, at, cue)
            if found and found.names:
                return found
    return None


def _own_clause(line: Line, start: int, last: int, cue: int) -> int:
    """Return where the clause of the cue begins: behind "tetapi", or "dan" after a clause, if a subject follows."""
    lexicon = line.lexicon
    for at in range(last, start, -1):
        low = line.low[at]
        if low in _SHARP and low not in ("—", "–"):
            return at + 1
        if low in lexicon.coordinators or low in ("bahwa", "karena", "ketika", "saat", "mana"):
            if low in ("dan", "serta") and not _has_verb(line, start, at):
                continue
            found = mention_at(line, at + 1, cue)
            if found and found.last > last:
                return at + 1
    return start


def _has_verb(line: Line, start: int, stop: int) -> bool:
    """Whether there is a word that looks like a verb: mem-, ber-, di-, ter-; or a comma right before `stop`."""
    if line.at(stop - 1) == ",":
        return True
    return any(
        len(line.low[at]) > 5 and line.low[at].startswith(("me", "ber", "di", "ter")) and not line.is_capital(at)
        for at in range(start, stop)
    )


def first_subject(line: Line, start: int, cue: int, *, is_strict: bool = False) -> Mention | None:
    """Return the first noun phrase that is no part of an adverbial: "Dalam keterangannya, X, yang …, mengatakan".

    `is_strict`: it has to be what the sentence begins with, adverbials aside.
    """
    lexicon = line.lexicon
    at, after_adverbial = start, False
    while at < cue:
        low = line.low[at]
        if low in _APART or low in lexicon.days or low[0].isdigit():
            at += 1
            continue
        found = speakers_at(line, at, cue) if low not in lexicon.before_clause else None
        if found:
            return _later(line, found, cue) if after_adverbial else found
        if low in lexicon.connectives and not _is_adverbial(line, at, cue):
            at += 1
            continue
        if is_strict and low not in lexicon.openers:
            return None
        after_adverbial = after_adverbial or low in lexicon.openers
        comma = line.find(",", at, cue)
        if comma < 0:
            return None
        at = comma + 1
    return None


def _is_adverbial(line: Line, at: int, cue: int) -> bool:
    """Whether a word that may be a mere connective opens an adverbial: "sementara X …, Y", not "Sementara itu, X"."""
    if line.low[at] not in line.lexicon.openers:
        return False
    following = line.at(at + 1)
    return following not in line.lexicon.connectives and following != "," and line.find(",", at, cue) >= 0


def _later(line: Line, found: Mention, cue: int) -> Mention:
    """Behind "Di Kecamatan Muara, Rawalaut," the first name is a place if another subject follows it."""
    if len(found.names) == 1 and " " not in found.names[0] and line.at(found.last) == "," and not found.role:
        at = found.last + 1
        while at < cue and (line.low[at] in line.lexicon.days or line.low[at] in (",", BRACKET)):
            at += 1
        other = mention_at(line, at, cue)
        if other and (other.names or other.head == PRONOUN) and other.last <= cue:
            return other
    return found


def _near(line: Line, start: int, last: int, cue: int) -> Mention | None:
    """Return the noun phrase that ends right before the cue."""
    lexicon = line.lexicon
    first = last
    while first >= start and first > last - 14:
        low = line.low[first]
        if low == "," or low in _SHARP or low in lexicon.prepositions or low in lexicon.verbs:
            break
        if low in lexicon.days or low in lexicon.connectives or low == BRACKET:
            break
        first -= 1
    for at in range(first + 1, last + 1):
        found = mention_at(line, at, cue)
        if found and found.head is NAME and line.word[at - 1].islower() and first + 1 < at:
            # "sebagian nelayan Rawalaut": the capital ends somebody else's description.
            return Mention(first + 1, found.last, BODY, line.text(first + 1, found.last))
        if found:
            return found if found.last > last else None
    return None


def _english(line: Line, start: int, last: int, cue: int) -> Mention | None:
    if line.low[last] in line.lexicon.relatives:
        return _antecedent(line, start, last)
    if line.low[last] == ",":
        return _before_apposition(line, start, last, cue)
    if line.low[cue].endswith("ing") and last == cue - 1 and (found := first_subject(line, start, cue)):
        # "X issued a statement calling the plan …"
        return found
    wide, narrow = left_edges(line, start, last)
    for at in range(wide, min(wide + 4, last + 1)):
        found = mention_at(line, at, cue) if may_begin(line, at) else None
        if found and found.last > last and (found.head is not NAME or len(found.names) > 1 or found.role):
            return found
        if found and _is_of_place(line, found.last, last):
            return found
    for at in range(narrow, last + 1):
        found = mention_at(line, at, cue) if may_begin(line, at) else None
        if found and found.last > last:
            return found
    return _before_relative(line, start, last)


def _is_of_place(line: Line, of: int, last: int) -> bool:
    """Whether nothing but a place stands from the item `of` to the item `last`: "Ruth Alvarado of New Mexico"."""
    return line.at(of) in ("of", "from") and of < last and all(line.is_capital(at) for at in range(of + 1, last + 1))


def _before_relative(line: Line, start: int, last: int) -> Mention | None:
    """Return the subject in front of a clause without commas: "Several people who attended the meeting said"."""
    for at in range(last, max(start, last - _RELATIVE), -1):
        low = line.low[at]
        if low == "who":
            return _antecedent(line, start, at)
        if low in _SHARP or low in (",", BRACKET, "that"):
            return None
    return None


def may_begin(line: Line, at: int) -> bool:
    """Whether a noun phrase may begin at the item `at`: with no preposition and no day."""
    low, lexicon = line.low[at], line.lexicon
    return low not in lexicon.prepositions and low not in lexicon.days


def left_edges(line: Line, start: int, last: int) -> tuple[int, int]:
    """Return where the noun phrase before the item `last` may begin: prepositions taken in, and not."""
    lexicon = line.lexicon
    narrow = -1
    at = last
    while at >= start and at > last - LONGEST_PHRASE:
        low = line.low[at]
        if low in _CUT or low in lexicon.before_subject:
            break
        if low in lexicon.verbs and at < last and low not in lexicon.namely:
            break
        if narrow < 0 and low in lexicon.prepositions:
            narrow = at + 1
            if low not in _ENGLISH_INSIDE:
                break
        at -= 1
    return at + 1, (at + 1 if narrow < 0 else narrow)


def _antecedent(line: Line, start: int, last: int) -> Mention | None:
    """Return who is meant by "who": the noun phrase before it."""
    at = last - 1
    if line.at(at) == ",":
        at -= 1
    if at < start:
        return None
    wide, narrow = left_edges(line, start, at)
    for begin in (*range(wide, min(wide + 3, at + 1)), *range(narrow, at + 1)):
        found = mention_at(line, begin, at + 1) if may_begin(line, begin) else None
        if found and found.last == at + 1:
            return found if found.names else _described_by(line, start, found) or found
    return None


def _described_by(line: Line, start: int, description: Mention) -> Mention | None:
    """Return whom a description behind a comma is about: "Ken Lopez, the party's chairman, who added"."""
    comma = description.first - 1
    if comma <= start or line.low[comma] != ",":
        return None
    wide, narrow = left_edges(line, start, comma - 1)
    for begin in (*range(wide, min(wide + 3, comma)), *range(narrow, comma)):
        found = mention_at(line, begin, comma) if may_begin(line, begin) else None
        if found and found.last == comma and found.names:
            return found
    return None


def _before_apposition(line: Line, start: int, last: int, cue: int) -> Mention | None:
    """Return the subject that a description between commas separates from its cue: "X, the mayor, said"."""
    opening = last - 1
    while opening > start and line.low[opening] != ",":
        opening -= 1
    if opening > start:
        wide, narrow = left_edges(line, start, opening - 1)
        for begin in (*range(wide, min(wide + 3, opening)), *range(narrow, opening)):
            found = mention_at(line, begin, last) if may_begin(line, begin) else None
            if found and (found.last >= opening or _is_of_place(line, found.last, opening - 1)):
                return found
    return first_subject(line, start, last)
