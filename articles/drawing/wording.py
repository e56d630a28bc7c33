"""What differs between two wordings, to be read without colours and aloud."""

from collections.abc import Iterable
from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from ..annotating.wording import Piece


def wording(pieces: Iterable[Piece]) -> SafeString:
    """Return the pieces as HTML: what was removed in <del>, what was added in <ins>, each announced to who listens."""
    said = {"removed": ("del", escape(_("removed:"))), "added": ("ins", escape(_("added:")))}
    return mark_safe("".join(_piece(piece, said) for piece in pieces))  # every part of it is escaped


def _piece(piece: Piece, said: dict[str, tuple[str, str]]) -> str:
    if piece.kind not in said:
        return escape(piece.text)
    tag, name = said[piece.kind]
    return f'<{tag}><span class="only-read-aloud">{name} </span>{escape(piece.text)}</{tag}>'
