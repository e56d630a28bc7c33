"""Statements behind a noun: "his claim that …", "Ms. Teale's promise that …", "growing fear among traders that …"."""

from .clauses import Content, content_from
from .mentions import BODY, NAME, PLURAL, PRONOUN, ROLE, Mention
from .names import person_start, singular, written_name
from .phrases import mention_at
from .reading import Line

# Adjectives between whose claim it is and the claim: "his repeated claim".
_ADJECTIVES = 2
# From so many items on, what stands in front of the sentence's own verb is a clause.
_SHORTEST = 4
_HOLDERS = frozenset({"among", "from", "by", "of"})
_HIS, _THEIR = frozenset({"his", "her"}), frozenset({"their"})
_OWN_VERBS = frozenset({"has", "have", "had", "was", "were", "is", "are"})


def claimed(line: Line, noun: int) -> tuple[Mention, Content] | None:
    """Return whose claim the noun at the item `noun` names, and what is claimed; None if it reports nobody's."""
    holder, that = _owner(line, noun), noun + 1
    if line.at(that) in _HOLDERS:
        holder = mention_at(line, that + 1, line.end)
        that = holder.last if holder else that
    if holder is None or line.at(that) != "that":
        return None
    content = content_from(line, that + 1, line.end, "that")
    if content and holder.first == line.begin:
        content = _before_own_verb(line, content)
    return (holder, content) if content else None


def _before_own_verb(line: Line, content: Content) -> Content | None:
    """Cut a claim that is its sentence's subject: "Teale's claim that P has been debunked"."""
    for at in range(content.last - 1, content.first + _SHORTEST - 1, -1):
        if line.low[at] in _OWN_VERBS:
            return content._replace(last=at)
    return None


def _owner(line: Line, noun: int) -> Mention | None:
    """Return who is named in front of the noun: his, Teale's, the senator's."""
    for at in range(noun - 1, max(noun - 2 - _ADJECTIVES, -1), -1):
        low = line.low[at]
        if low in _HIS or low in _THEIR:
            return Mention(at, at + 1, PRONOUN if low in _HIS else PLURAL, line.word[at])
        if low.endswith(("'s", "s'")):
            return _possessor(line, at)
        if low in line.lexicon.prepositions or low in line.lexicon.determiners or not low.isalpha():
            return None
    return None


def _possessor(line: Line, last: int) -> Mention | None:
    """Return who is named by the words that end in the genitive at the item `last`."""
    first = last
    while first > line.begin and (line.is_capital(first - 1) or line.low[first - 1] == "."):
        first -= 1
    if line.is_capital(last):
        name = person_start(line, first, last + 1)
        name = first if name is None else name
        role = line.text(first, name)
        return Mention(first, last + 1, NAME, line.text(first, last + 1), (written_name(line, name, last + 1),), role)
    noun = singular(line.low[last][:-2])
    if noun not in line.lexicon.roles and noun not in line.lexicon.bodies:
        return None
    first = last - (line.at(last - 1) in line.lexicon.determiners)
    head = ROLE if noun in line.lexicon.roles else BODY
    return Mention(first, last + 1, head, written_name(line, first, last + 1))
