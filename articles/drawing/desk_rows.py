"""The rows of the desk's table. Fifty, of up to twelve columns: a template takes longer for them than the search."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from typing import Self
from urllib.parse import quote as quoted

from django.utils.safestring import SafeString, mark_safe
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from ..models import Highlight, HighlightTag, Voice
from ..searching import arrangement
from ..searching.marking import hits_in
from ..searching.query import Words
from ..templatetags.dates import day_in_words, published
from .addresses import address_of, page
from .chain import chain_of
from .hits import marked_elsewhere, with_hits

NOTE = 160  # characters of a note that a cell shows
SAID_IN_A_BOX = 8  # words of a quote that its box is read aloud with

_ROW_CLASSES = {Highlight.Status.SUGGESTED: " is-suggested", Highlight.Status.REJECTED: " is-rejected"}


@dataclass(frozen=True)
class Table:
    """What all rows have in common.

    `columns` are names of arrangement.COLUMNS; `words` what was searched for; `query` the urlencoded one of the list
    that a row was opened from; `may_choose` asks for the boxes.
    """

    columns: Sequence[str]
    words: Sequence[Words]
    query: str
    may_choose: bool


@dataclass(frozen=True)
class _Drawing:
    """What is looked up once for all rows: their voices and the names of their tags, by quote, and what pages say of
    them, as HTML. A translation costs as much as the rest of a cell."""

    table: Table
    voices: Mapping[int, Sequence[Voice]]
    tags: Mapping[int, Sequence[str]]
    query: str
    choose: str
    kinds: Mapping[str, str]
    no_outlet: str

    @classmethod
    def of(cls, quotes: Sequence[Highlight], table: Table) -> Self:
        keys = [quote.pk for quote in quotes]
        return cls(
            table,
            Voice.of_highlights(keys),
            HighlightTag.names_of(keys) if "tags" in table.columns else {},
            query=escape(f"?{table.query}") if table.query else "",
            choose=escape(_("Choose “%(words)s”")),
            kinds={kind: escape(str(label)) for kind, label in Highlight.Kind.choices},
            no_outlet=f'<span class="quiet">{escape(_("outlet unknown"))}</span>',
        )


_Cell = Callable[[Highlight, _Drawing], str]


def drawn(quotes: Sequence[Highlight], table: Table) -> SafeString:
    """Return the rows as HTML, in two queries; of the rest that `table` shows, the quotes have been read with it."""
    drawing, cells = _Drawing.of(quotes, table), [_CELLS[name] for name in table.columns]
    return mark_safe("".join(_row(quote, drawing, cells) for quote in quotes))  # every part of it is escaped


def _row(quote: Highlight, drawing: _Drawing, cells: Iterable[_Cell]) -> str:
    drawn_cells = "".join(f"{cell(quote, drawing)}\n" for cell in cells)
    return (
        f'<tr class="quote-row{_ROW_CLASSES.get(quote.status, "")}" id="row-{quote.uuid}">\n'
        f"{_box(quote, drawing) if drawing.table.may_choose else ''}{_words(quote, drawing)}\n{drawn_cells}</tr>\n"
    )


def _box(quote: Highlight, drawing: _Drawing) -> str:
    words = quote.words.split()
    some = " ".join(words[:SAID_IN_A_BOX]) + (" …" if len(words) > SAID_IN_A_BOX else "")
    said = drawing.choose % {"words": escape(some)}
    return (
        f'<td class="cell-check"><label class="check"><input type="checkbox" name="quote" value="{quote.uuid}"'
        f' form="bulk" data-key="x"><span class="only-read-aloud">{said}</span></label></td>\n'
    )


def _words(quote: Highlight, drawing: _Drawing) -> str:
    """The words, with the way to the quote, what is to be known of them, and where else the search found something."""
    address = address_of("quote", quote.uuid) + drawing.query
    opens = f'hx-get="{address}" hx-target="closest tr" hx-swap="afterend" hx-sync="this:drop" data-opens-row'
    words = drawing.table.words
    hits = tuple(hits_in(quote.words, words, quote.article.language)) if words else ()
    elsewhere = "".join(
        f'<p class="quiet small"><span lang="en">{escape(name)}:</span> {stretch}</p>'
        for name, stretch in (marked_elsewhere(quote, words, hits, _voices(quote, drawing)) if words else ())
    )
    return (
        f'<td class="cell-words words" lang="{_language(quote)}">'
        f'<a href="{address}" {opens} aria-expanded="false">{with_hits(quote.words, hits)}</a>'
        f"{_state(quote)}{elsewhere}</td>"
    )


def _voices(quote: Highlight, drawing: _Drawing) -> Sequence[Voice]:
    return drawing.voices.get(quote.pk, ())


def _state(quote: Highlight) -> str:
    """What a person has yet to say of it, or has said against it."""
    if quote.status == Highlight.Status.SUGGESTED:  # which is seen: it is dotted
        return f'<span class="only-read-aloud" lang="en"> {escape(_("suggested"))}</span>'
    if quote.status == Highlight.Status.REJECTED:
        said = _("rejected")
    elif quote.anchor == Highlight.Anchor.GONE:
        said = _("gone from the text")
    elif quote.anchor == Highlight.Anchor.CHANGED:
        said = _("words changed")
    elif quote.anchor == Highlight.Anchor.CONTEXT:
        said = _("other surroundings")
    else:
        return ""
    return f' <span class="unsettled" lang="en">{escape(said)}</span>'


def _language(quote: Highlight) -> str:
    return escape(quote.article.language)


def _chain(quote: Highlight, drawing: _Drawing) -> str:
    return f'<td class="cell-chain">{chain_of(quote, _voices(quote, drawing))}</td>'


def _kind(quote: Highlight, drawing: _Drawing) -> str:
    return f'<td class="cell-kind">{drawing.kinds[quote.kind]}</td>'


def _cue(quote: Highlight, drawing: _Drawing) -> str:
    return f'<td class="cell-cue words" lang="{_language(quote)}">{escape(quote.cue)}</td>'


def _outlet(quote: Highlight, drawing: _Drawing) -> str:
    outlet = quote.article.outlet
    return f'<td class="cell-outlet">{escape(outlet.name) if outlet else drawing.no_outlet}</td>'


def _report(quote: Highlight, drawing: _Drawing) -> str:
    link = f'<a href="{quote.get_absolute_url()}">{escape(quote.article.title)}</a>'
    return f'<td class="cell-report words" lang="{_language(quote)}">{link}</td>'


def _published(quote: Highlight, drawing: _Drawing) -> str:
    exactly, shortly = published(quote.article, "long"), published(quote.article)
    return f'<td class="cell-date number" title="{escape(exactly)}">{escape(shortly)}</td>'


def _tags(quote: Highlight, drawing: _Drawing) -> str:
    desk = page("quotes")
    tags = "".join(
        f'<a class="tag" href="{desk}?tag={quoted(tag, safe="")}">{escape(tag)}</a> '
        for tag in drawing.tags.get(quote.pk, ())
    )
    return f'<td class="cell-tags">{tags}</td>'


def _note(quote: Highlight, drawing: _Drawing) -> str:
    return f'<td class="cell-note">{escape(Truncator(quote.note).chars(NOTE))}</td>'


def _status(quote: Highlight, drawing: _Drawing) -> str:
    return f'<td class="cell-status">{escape(str(Highlight.Status(quote.status).label))}</td>'


def _annotator(quote: Highlight, drawing: _Drawing) -> str:
    if quote.author:
        return f'<td class="cell-annotator">{escape(quote.author.get_username())}</td>'
    return f'<td class="cell-annotator"><span class="quiet">{escape(_("the program"))}</span></td>'


def _added(quote: Highlight, drawing: _Drawing) -> str:
    return _time(quote.created_at, arrangement.ADDED)


def _changed(quote: Highlight, drawing: _Drawing) -> str:
    return _time(quote.updated_at, arrangement.CHANGED)


def _time(at: datetime, name: str) -> str:
    """A cell that says by itself what it is of: on a phone, where no head stands above it."""
    said = escape(str(arrangement.COLUMNS[name]))
    exactly, shortly = (escape(day_in_words(at.date(), is_long=is_long)) for is_long in (True, False))
    title = f"{exactly}, {at:%H:%M} UTC"
    return f'<td class="cell-date is-named number" data-name="{said}" title="{title}">{shortly}, {at:%H:%M}</td>'


_CELLS: Mapping[str, _Cell] = {
    "chain": _chain,
    "kind": _kind,
    "cue": _cue,
    "outlet": _outlet,
    "report": _report,
    arrangement.PUBLISHED: _published,
    "tags": _tags,
    "note": _note,
    "status": _status,
    "annotator": _annotator,
    arrangement.ADDED: _added,
    arrangement.CHANGED: _changed,
}
