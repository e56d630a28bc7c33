"""What a page says outside its report, sorted by what it may say of the page's own outlet."""

import re
from dataclasses import dataclass

from .house_names import followed, offered
from .page_lines import Page
from .page_marks import Reading
from .signatures import signer

_BELOW_TITLE = 6
# "Berita KabarKota.co di WhatsApp Anda"
_CHANNEL = re.compile(r"\b(?:WhatsApp|Telegram|Google News)\b")
# What the reasons of a struck line say that it speaks of others: their reports, their pictures.
_OFFERS = frozenset({"newsletter or channel", "promotion", "fund-raising note", "box in the text"})
_ABOUT_OTHERS = frozenset(
    {"link list", "read-also link", "caption", "tag list", "reader's comment", "source note", "agency's slug"}
)


@dataclass(frozen=True)
class Furniture:
    """What a page says outside its report: `rows` with index and reason, what stands at its `head` and, below where the
    text begins, at its `foot`, what tells of the page itself, who `signed` it, what it `asked` to be followed for, what
    it `offers`."""

    rows: list[tuple[int, str, str]]
    head: list[tuple[str, str]]
    foot: list[str]
    about_itself: list[str]
    signed: list[str]
    asked: list[str]
    offers: list[str]

    @classmethod
    def of(cls, page: Page, read: Reading) -> "Furniture":
        rows = [(i, page.lines[i].text, why) for i, why in sorted(page.struck.items()) if why != "caption"]
        edge = len(page.lines) if read.title_at is None else max(read.title_at + _BELOW_TITLE, read.start)
        return cls(
            rows=rows,
            head=[(text, why) for i, text, why in rows if i < edge],
            foot=[text for i, text, _ in rows if i > read.start],
            about_itself=[text for _, text, why in rows if why not in _ABOUT_OTHERS],
            signed=[signer(text) for _, text, why in rows if why == "copyright"],
            asked=[followed(text) for _, text, _ in rows],
            offers=[offered(text) for _, text, why in rows if why in _OFFERS],
        )

    def of_kind(self, *kinds: str) -> list[str]:
        """Return the lines struck for one of the reasons."""
        return [text for _, text, why in self.rows if why in kinds]

    def on_channels(self) -> list[str]:
        """Return the lines that name a channel of the page's house elsewhere, whatever they were struck for."""
        return [text for _, text, _ in self.rows if _CHANNEL.search(text)]

    def offering(self) -> list[str]:
        """Return the lines in which the page offers its letters, its app, or a chance to pay."""
        return self.of_kind(*_OFFERS)
