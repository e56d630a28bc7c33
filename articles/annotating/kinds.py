"""What kind of quote do words look like, from the quotation marks in and around them? The analyst decides. Pure."""

from ..canonical import Span

_OPENING, _CLOSING = '"“„«‟', '"”“»'
_STOPS = " ,.;:?!"


def likely_kind(text: str, span: Span) -> str:
    """Return "direct" when quotation marks enclose the words, "partial" when some stand inside, else "indirect".

    A comma or full stop may stand between the words and the closing mark, on either side: both are usual.
    """
    words = text[span.start : span.end].strip(_STOPS)
    before = text[: span.start].rstrip(" ")[-1:]
    after = text[span.end :].lstrip(_STOPS)[:1]
    opened = words[:1] in _OPENING if words else False
    closed = words[-1:] in _CLOSING if words else False
    inside = any(mark in _OPENING + _CLOSING for mark in words[1:-1])
    if (opened or (before and before in _OPENING)) and (closed or (after and after in _CLOSING)) and not inside:
        return "direct"
    return "partial" if inside or opened or closed else "indirect"
