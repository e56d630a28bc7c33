"""A passage: the paragraph, and beside it a card for each highlight that begins in it.

The same for everybody, since it is kept (views/_drawn.py): nothing may depend on who asks, and no form of it can have
a CSRF token. What a card does is posted by the page's one form `act` (templates/report.html).
"""

import re
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from html import escape

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from ..annotating.cards import Card
from ..annotating.marks import DRAWN
from ..annotating.passages import Passage
from ..models import Article, Highlight
from .addresses import address_of
from .chain import chain
from .runs import runs, state
from .suggestion import Suggestion
from .told import beginning
from .wording import wording

# So many words of a mark name its card to a screen reader.
NAMED_BY = 12
_NUMBER = 1_000_000_007
# In a text the quotation mark is escaped: these are found in our own tags only.
_PRINTS = re.compile(r'data-paragraph="(\d+)" data-print="([\w.]+)"')
_REVISIONS = re.compile(r'data-mark="([\w-]+)" data-revision="(\d+)"')


def drawn(article: Article, passages: Iterable[Passage], *, focused: str = "") -> SafeString:
    """Return the passages of a report as HTML; the card of the highlight `focused` gets the focus."""
    page = _Page.of(article)
    return mark_safe("".join(_passage(passage, page, focused) for passage in passages))  # every part of it is escaped


def drawn_as_marked(article: Article, passages: Iterable[Passage]) -> SafeString:
    """Return the passages of a version to look at: nothing can be marked, changed or refreshed in it."""
    page = _Page.of(article)
    return mark_safe("".join(_passage_to_read(passage, page) for passage in passages))  # every part of it is escaped


def prints_in(html: str) -> dict[str, str]:
    """Return of each passage, by its number, a print of its text and one of all that is drawn of it: "text.drawn"."""
    return dict(_PRINTS.findall(html))


def revisions_in(html: str) -> dict[str, int]:
    """Return of each card, by its mark's uuid, the revision that it shows."""
    return {key: int(revision) for key, revision in _REVISIONS.findall(html)}


@dataclass(frozen=True)
class _Page:
    """What all passages of a page have in common, asked once: words in the reader's language, addresses to fill in."""

    language: str
    paragraph: str
    new: str
    quotes: str
    kinds: dict[str, str]
    mark_by_hand: str
    mark: str
    cue: str
    change: str
    remove: str
    history: str
    proposed: str
    stands_here: str
    stands_nowhere: str
    states: dict[str, str]
    suggestion: Suggestion
    chains: dict[tuple, str] = field(default_factory=dict)

    @classmethod
    def of(cls, article: Article) -> "_Page":
        return cls(
            language=escape(article.language),
            paragraph=reverse("report_paragraph", args=[article.uuid, _NUMBER]),
            new=reverse("highlight_new", args=[article.uuid]),
            quotes=reverse("quotes"),
            kinds={value: escape(str(label)) for value, label in Highlight.Kind.choices},
            mark_by_hand=escape(_("Mark words of paragraph %(number)s")),
            mark=_("Mark: %(words)s"),
            cue=escape(_("cue")),
            change=escape(_("Edit")),
            remove=escape(_("Remove")),
            history=escape(_("History")),
            proposed=_("Does this mark stand here? %(words)s"),
            stands_here=escape(_("Confirm")),
            stands_nowhere=escape(_("Detach")),
            states={
                Highlight.Anchor.CHANGED: escape(_("The words changed. Is this still the mark?")),
                Highlight.Anchor.CONTEXT: escape(_("What stands round the words changed. Is this still the mark?")),
            },
            suggestion=Suggestion.words(),
        )

    def chain(self, card: Card) -> str:
        """The card's chain; of 500 quotes many have the same."""
        links = (card.speakers, card.relayers, card.agency)
        if links not in self.chains:
            self.chains[links] = chain(*links)
        return self.chains[links]


def _passage(passage: Passage, page: _Page, focused: str) -> str:
    number = passage.number
    address = page.paragraph.replace(str(_NUMBER), str(number))
    cards = "".join(
        _card(card, page, place, acts=_what_one_may_do(card)(card, number, page))
        for place, card in enumerate(passage.beginning, 1)
    )
    text = runs(passage)
    whole = _print(passage, text + cards)  # where the focus is makes no difference
    if focused:
        cards = cards.replace(f' id="q-{focused}"', f' id="q-{focused}" autofocus')
    return (
        f'<section class="passage" id="p-{number}" data-paragraph="{number}" data-print="{whole}"'
        f' hx-get="{address}" hx-trigger="passage-{number}-changed from:body" hx-swap="outerHTML">\n'
        f'<p lang="{page.language}" data-start="{passage.span.start}" class="{_names(passage)}">{text}</p>\n'
        f'<a class="button bare small mark-by-hand" href="{page.new}?paragraph={number}">'
        f"{page.mark_by_hand % {'number': number}}</a>\n"
        f'<div class="cards">\n{cards}<div class="slot" id="slot-{number}"></div>\n</div>\n</section>\n'
    )


def _passage_to_read(passage: Passage, page: _Page) -> str:
    cards = "".join(_card(card, page, place, acts=_past(card, page)) for place, card in enumerate(passage.beginning, 1))
    return (
        f'<section class="passage" id="p-{passage.number}">\n'
        f'<p lang="{page.language}" class="{_names(passage)}">{runs(passage)}</p>\n'
        f'<div class="cards">\n{cards}</div>\n</section>\n'
    )


def _print(passage: Passage, drawn: str) -> str:
    text = "".join(run.text for run in passage.runs)
    return f"{zlib.crc32(text.encode()):08x}.{zlib.crc32(drawn.encode()):08x}"


def _names(passage: Passage) -> str:
    """The paragraph's classes: how deep marks lie in it, and whether its runs of spaces must be kept."""
    keeps_spaces = "  " in "".join(run.text for run in passage.runs)
    return f"lanes-{min(passage.lanes, DRAWN)}{' keeps-spaces' if keeps_spaces else ''}"


def _card(card: Card, page: _Page, place: int, *, acts: str) -> str:
    template = page.suggestion.name if card.is_suggested else page.proposed if card.proposal else page.mark
    name = escape(template % {"words": beginning(card.words, count=NAMED_BY)})
    names = f"{card.css_class}{state(card)}"
    return (
        f'<article class="card {names}" id="q-{card.key}" data-mark="{card.key}"'
        f' data-revision="{card.revision}" data-beside="{place}" tabindex="-1" aria-label="{name}">\n'
        f'<div class="card-head" role="heading" aria-level="2">{page.chain(card)}'
        f'<span class="quiet">{page.kinds[card.kind]}{"?" if card.is_suggested else ""}</span></div>\n'
        f"{_proposal(card, page)}{page.suggestion.why(card)}{_cue(card, page)}{_tags(card, page)}{_note(card)}"
        f"{acts}</article>\n"
    )


def _proposal(card: Card, page: _Page) -> str:
    """What differs at the place where the mark would stand."""
    if not card.proposal:
        return ""
    differs = f'<p class="differs words" lang="{page.language}">{wording(card.proposal)}</p>'
    return f'<p class="why">{page.states[card.anchor]}</p>\n{differs}\n'


def _cue(card: Card, page: _Page) -> str:
    if not card.cue:
        return ""
    words = f'<span class="words" lang="{page.language}">{escape(card.cue)}</span>'
    return f'<p class="cue"><span class="quiet">{page.cue}</span> {words}</p>\n'


def _tags(card: Card, page: _Page) -> str:
    if not card.tags:
        return ""
    named = ((urlencode({"tag": name}), escape(name)) for name in card.tags)
    links = "".join(f'<a class="tag" href="{page.quotes}?{query}">{name}</a>' for query, name in named)
    return f'<p class="tags">{links}</p>\n'


def _note(card: Card) -> str:
    return f'<p class="note">{escape(card.note).replace(chr(10), "<br>")}</p>\n' if card.note else ""


def _what_one_may_do(card: Card) -> Callable[[Card, int, _Page], str]:
    return _deciding if card.is_suggested else _settling if card.proposal else _acts


def _deciding(card: Card, number: int, page: _Page) -> str:
    """What an analyst says to a suggestion."""
    return page.suggestion.acts(card, target=f"#p-{number}", edit=address_of("highlight_edit", card.key))


def _acts(card: Card, number: int, page: _Page) -> str:
    """What one may do with a mark; the stylesheet shows a reader only what a reader may."""
    views = ("highlight_edit", "highlight_discard", "highlight_history")
    edit, discard, past = (address_of(view, card.key) for view in views)
    in_its_place = 'hx-target="closest .card" hx-swap="outerHTML"'
    return (
        '<div class="actions">\n'
        f'<a class="button bare small for-analysts" href="{edit}" hx-get="{edit}" {in_its_place} data-key="e">'
        f'{page.change} <kbd class="key">e</kbd></a>\n'
        f'<button class="button bare small for-analysts" form="act" formaction="{discard}" name="revision"'
        f' value="{card.revision}" hx-post="{discard}" hx-target="#p-{number}" hx-swap="outerHTML"'
        f' hx-sync="this:drop" data-key="Delete">{page.remove}</button>\n'
        f'<a class="button bare small" href="{past}" hx-get="{past}" {in_its_place}>{page.history}</a>\n</div>\n'
    )


def _settling(card: Card, number: int, page: _Page) -> str:
    """What an analyst says to a proposal. On the answer the whole passage is drawn anew."""
    views = ("highlight_confirm", "highlight_detach", "highlight_history")
    confirm, detach, past = (address_of(view, card.key) for view in views)
    buttons = "".join(
        f'<button class="button small for-analysts" form="act" formaction="{address}" name="revision"'
        f' value="{card.revision}" hx-post="{address}" hx-target="#p-{number}" hx-swap="outerHTML" hx-sync="this:drop">'
        f"{name}</button>\n"
        for address, name in ((confirm, page.stands_here), (detach, page.stands_nowhere))
    )
    return f'<div class="actions">\n{buttons}<a class="button bare small" href="{past}">{page.history}</a>\n</div>\n'


def _past(card: Card, page: _Page) -> str:
    link = f'<a class="button bare small" href="{address_of("highlight_history", card.key)}">{page.history}</a>'
    return f'<div class="actions">{link}</div>\n'
