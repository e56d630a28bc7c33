"""A stretch of a text in its paragraphs: what a page shows of words in their context. Pure."""

from dataclasses import dataclass

from ..canonical import Span, paragraph_spans


@dataclass(frozen=True)
class Excerpt:
    """A paragraph (`number` from 1), cut where the words begin and end in it."""

    number: int
    before: str
    words: str
    behind: str


def excerpts(text: str, span: Span) -> list[Excerpt]:
    """Return the paragraphs of `text` on which `span` (code points) lies, in order; put together they are the text."""
    found = []
    for number, paragraph in enumerate(paragraph_spans(text), start=1):
        start, end = max(span.start, paragraph.start), min(span.end, paragraph.end)
        if start < end:
            found.append(Excerpt(number, text[paragraph.start : start], text[start:end], text[end : paragraph.end]))
    return found
