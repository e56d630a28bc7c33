"""What a sentence without a statement tells: who acts in it, who holds an office, who is called what."""

from .focus import Focus
from .mentions import Mention
from .phrases import mention_at
from .reading import Line
from .subjects import first_subject

# A headline has so many words at least, and so few of its longer ones in small letters, one in so many.
_HEADLINE, _ONE_IN = 6, 5
_LITTLE = 4


def is_headline(line: Line) -> bool:
    """Whether a line is a headline in capitals, copied with the text: "Putin Sebut Xi Jinping Teman Baik, Ingin …".

    Its capitals are no names, and what it says is said again below it.
    """
    if line.end < _HEADLINE or line.quoted or not line.low[-1].isalnum():
        return False
    longer = [word for word in line.word if len(word) > _LITTLE and word.isalpha()]
    small = sum(word.islower() for word in longer)
    return len(longer) >= _HEADLINE - 1 and small * _ONE_IN <= len(longer)


def subject_in_focus(line: Line, focus: Focus) -> None:
    """Put the subject of a sentence without a cue in focus: "Sulastri juga melarang …"."""
    found = first_subject(line, line.begin, line.end, is_strict=True)
    if found is None or not found.names or _agent(line, 0, found.first) or _is_passive(line, found.last):
        said_by = _agent(line, 0, line.end)
        if said_by:
            focus.spoke(focus.resolve(said_by))
    elif line.at(line.begin) in line.lexicon.arguing or len(found.names) > 1:
        focus.people.learn(found)
    elif _is_somebody(found, focus):
        focus.acted(focus.people.learn(found)[0])


def _is_somebody(found: Mention, focus: Focus) -> bool:
    """Whether the capitals are a person's: of an office, named before, or two words where nobody was in focus yet."""
    name = found.names[0]
    if found.role or focus.people.knows(name):
        return True
    first, *others = name.casefold().split()
    return focus.person is None and bool(others) and first not in focus.people.lexicon.before_titles


def _is_passive(line: Line, start: int) -> bool:
    """Whether something is done to the subject that ends before the item `start`: "Kepala kantor juga dipanggil"."""
    if line.lexicon.language != "id":
        return False
    for at in range(start, min(line.end, start + 10)):
        low = line.low[at]
        if low.startswith("di") and len(low) > 5 and line.word[at].islower():
            return line.at(at - 1) not in line.lexicon.relatives
        if low.startswith(("me", "ber")) and len(low) > 5:
            return False
    return False


def _agent(line: Line, start: int, stop: int) -> Mention | None:
    """Return who said or did so by a passive: "Hal senada disampaikan X"."""
    if line.lexicon.passives.isdisjoint(line.telling):
        return None
    for at in range(start, stop):
        low = line.low[at]
        if low in line.lexicon.passives:
            found = mention_at(line, at + 1 + (line.at(at + 1) == "oleh"), line.end)
            return found if found and found.names else None
        if low in line.lexicon.relatives:
            return None
    return None


def learn_heads_of_state(line: Line, focus: Focus) -> None:
    """Remember who leads a country, wherever in a sentence that is said: "bertemu Presiden China Xi Jinping"."""
    if line.lexicon.heads.isdisjoint(line.telling):
        return
    for at in line.places_of(line.lexicon.heads):
        if line.word[at] != line.low[at]:
            found = mention_at(line, at, line.end)
            if found and len(found.names) == 1 and found.role:
                focus.people.learn(found)


def learn_pairs(line: Line, focus: Focus) -> None:
    """Remember who is named together: "Putin dan Xi Jinping sepakat"."""
    if line.lexicon.joining.isdisjoint(line.telling):
        return
    for at in line.places_of(line.lexicon.joining):
        if not (0 < at < line.end - 1 and line.is_capital(at - 1) and line.is_capital(at + 1)):
            continue
        first = at - 1
        while first > 0 and line.is_capital(first - 1) and at - first < 5:
            first -= 1
        found = mention_at(line, first, line.end)
        is_titled = line.at(first - 1) in line.lexicon.roles
        if found and len(found.names) == 2 and (is_titled or all(focus.people.knows(name) for name in found.names)):
            focus.people.learn(found)


def learn_other_names(line: Line, focus: Focus) -> None:
    """Remember what somebody is also called: "Tigor Hutahaean, yang akrab disapa Bang Tigor"."""
    if line.lexicon.also_called.isdisjoint(line.telling):
        return
    for at in line.places_of(line.lexicon.also_called):
        if focus.anyone:
            found = mention_at(line, at + 1, line.end)
            if found and len(found.names) == 1:
                focus.people.also(focus.anyone, found.names[0])
