"""The words that a search found, marked where they stand."""

from collections.abc import Iterable, Sequence
from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from ..models import Highlight, Voice
from ..searching.marking import Hit, hits_in, snippet
from ..searching.query import Words


def marked(text: str, parts: Sequence[Words], language: str) -> SafeString:
    """Return the whole text as HTML."""
    return with_hits(text, hits_in(text, parts, language) if parts else ())


def with_hits(text: str, hits: Iterable[Hit]) -> SafeString:
    """Return the whole text as HTML with the hits that were found in it."""
    return _drawn(text, 0, len(text), hits)


def marked_snippet(text: str, parts: Sequence[Words], language: str) -> SafeString:
    """Return the stretch of a text where the words stand, '' where none does."""
    found = snippet(text, parts, language)
    if found is None:
        return SafeString("")
    before, behind = ("… " if found.is_cut_before else ""), (" …" if found.is_cut_behind else "")
    return mark_safe(f"{before}{_drawn(text, found.span.start, found.span.end, found.hits)}{behind}")


def marked_elsewhere(
    quote: Highlight, parts: Sequence[Words], hits: Iterable[Hit], voices: Iterable[Voice]
) -> list[tuple[str, SafeString]]:
    """Return where the quote has what its words, in which `hits` are, do not hold of what was asked for: by name the
    stretch of its note, and the names as the report writes them, those of its `voices` too."""
    language = quote.article.language
    in_words = {hit.part for hit in hits}
    # Parts are counted without those to be left out, as hits are.
    missing = [part for at, part in enumerate(part for part in parts if not part.is_without) if at not in in_words]
    if not missing:
        return []
    names = [quote.speaker_as_written, *(voice.as_written for voice in voices)]
    told = [(_("Note"), quote.note), *((_("As written"), name) for name in names)]
    return [(name, found) for name, text in told if text and (found := marked_snippet(text, missing, language))]


def _drawn(text: str, start: int, end: int, hits: Iterable[Hit]) -> SafeString:
    html = []
    for hit in hits:
        html += [escape(text[start : hit.start]), f'<mark class="hit">{escape(text[hit.start : hit.end])}</mark>']
        start = hit.end
    return mark_safe("".join([*html, escape(text[start:end])]))  # every part of it is escaped
