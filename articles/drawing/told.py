"""What a mark says to somebody who does not see it, and the list of all marks to walk through instead."""

from collections.abc import Iterable, Sequence
from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from ..annotating.cards import Card
from ..chain import Hop

# So many words tell a mark from the others of its speaker.
NAMED_BY = 7


def told(card: Card) -> str:
    """Return "quote, Xi Jinping, told by Yuri Ushakov, AFP"; not escaped."""
    what = _("suggested quote") if card.is_suggested else _("quote") if card.kind else _("mark")
    parts = [what, _enumerated(card.speakers)]
    parts += [_("told by %(name)s") % {"name": hop.name} for hop in card.relayers]
    return ", ".join(filter(None, [*parts, card.agency]))


def listed(cards: Iterable[Card]) -> SafeString:
    """Return a list item for each mark, in the order of the text, that leads to its card."""
    items = (f'<li><a href="#q-{card.key}">{escape(_title(card))}</a></li>\n' for card in cards)
    return mark_safe("".join(items))  # every part of it is escaped


def beginning(words: str, *, count: int) -> str:
    """Return the first `count` of the words, and a sign that there are more."""
    first = words.split(maxsplit=count)
    return " ".join(first[:count]) + (" …" if len(first) > count else "")


def _title(card: Card) -> str:
    words, who = beginning(card.words, count=NAMED_BY), _enumerated(card.speakers)
    return f"{who}: {words}" if who else words


def _enumerated(people: Sequence[Hop]) -> str:
    names = [hop.name for hop in people]
    return f"{', '.join(names[:-1])} {_('and')} {names[-1]}" if len(names) > 1 else "".join(names)
