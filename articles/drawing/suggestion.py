"""What the card of a suggestion says besides: which rule made it, and what an analyst may say to it."""

from dataclasses import dataclass
from html import escape

from django.urls import reverse
from django.utils.translation import gettext as _

from ..annotating.cards import Card
from ..annotating.waiting import told
from .addresses import address_of


@dataclass(frozen=True)
class Suggestion:
    """The words in the reader's language, asked once for a page, and the address of the ledger."""

    name: str
    rule: str
    ledger: str
    accept: str
    reject: str
    edit: str

    @classmethod
    def words(cls) -> "Suggestion":
        return cls(
            name=_("Suggestion: %(words)s"),
            rule=escape(_("Rule")),
            ledger=reverse("rules"),
            accept=escape(_("Accept")),
            reject=escape(_("Reject")),
            edit=escape(_("Edit")),
        )

    def why(self, card: Card) -> str:
        """The rule in words, with the way to its record."""
        if not card.is_suggested:
            return ""
        link = f'<a href="{self.ledger}{card.rule}/">{escape(told(card.rule))}</a>'
        return f'<p class="why"><span class="quiet">{self.rule}</span> {link}</p>\n'

    def acts(self, card: Card, *, target: str, edit: str) -> str:
        """Two buttons and a form; on the answer `target` is drawn anew."""
        button = 'hx-swap="outerHTML" hx-sync="closest .card:drop"'
        both = "".join(
            f'<button class="button{firm} small for-analysts" form="act" formaction="{address}" name="revision"'
            f' value="{card.revision}" hx-post="{address}" hx-target="{target}" {button} data-key="{key}">'
            f'{name} <kbd class="key">{key}</kbd></button>\n'
            for address, name, key, firm in (
                (address_of("highlight_accept", card.key), self.accept, "a", " firm"),
                (address_of("highlight_reject", card.key), self.reject, "x", ""),
            )
        )
        return (
            f'<div class="actions">\n{both}<a class="button small for-analysts" href="{edit}" hx-get="{edit}"'
            f' hx-target="closest .card" hx-swap="outerHTML" data-key="e">{self.edit} <kbd class="key">e</kbd></a>\n'
            "</div>\n"
        )
