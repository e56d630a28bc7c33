"""Strangers' markup → canonical paragraphs of plain text. Pure.

The tree is walked without recursion: a stranger nests as deep as he likes.
"""

import re
from collections.abc import Iterable

import lxml.html
from lxml import etree

from ...canonical import canonical
from ..cleaning.lexicon import words
from ..feed_rules import Rules
from .one_line import decode_references, has_tags, without_tags

MOST_CHARS = 500_000  # of one entry or page, some 80,000 words

_BLOCKS = words(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figure footer form h1 h2 h3 "
    "h4 h5 h6 header hr html li main menu nav ol p pre section summary table tbody tfoot thead tr ul"
)
_CELLS = frozenset({"td", "th"})
# Never text of the report: what runs, draws, asks, and what stands under pictures.
_DROPPED = words(
    "script style template noscript head title iframe frame frameset svg select option optgroup button textarea "
    "datalist audio video canvas map figcaption rp rt noembed noframes"
)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")  # libxml2 takes the first for the end
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*$")
_FULL_LINE = 60  # characters; a shorter line may be broken for its looks
_TOLERANT = {"huge_tree": True, "recover": True, "no_network": True, "remove_comments": True, "remove_pis": True}


def tree_of(text: str) -> etree._Element | None:
    """Return the tree of an HTML document or fragment; None when there is nothing in it."""
    parser = lxml.html.HTMLParser(encoding="utf-8", **_TOLERANT)
    try:
        return etree.fromstring(_CONTROL.sub("", text).encode("utf-8", "replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def paragraphs_of_html(text: str, rules: Rules | None = None) -> tuple[str, ...]:
    """Return the paragraphs of an HTML fragment, canonical, without tags, scripts, captions and what `rules` drop.

    Markup that was escaped once too often is read as what it is.
    """
    rules = rules or Rules()
    text = text[: MOST_CHARS * 4]
    if not has_tags(text):
        text = decode_references(text)
        if not has_tags(text):
            return paragraphs_of_text(text, rules)
    blocks = _blocks_of(text, rules)
    if any(map(has_tags, blocks)):
        blocks = _blocks_of("\n\n".join(blocks), rules)
    return _finished(blocks, rules)


def paragraphs_of_text(text: str, rules: Rules | None = None) -> tuple[str, ...]:
    """Return the paragraphs of plain text: at blank lines, or at every line's end when there is no blank one."""
    text = canonical(text[: MOST_CHARS * 2]).strip("\n")
    pieces = _BLANK_LINE.split(text) if _BLANK_LINE.search(text) else text.split("\n")
    return _finished(pieces, rules or Rules())


def _finished(pieces: Iterable[str], rules: Rules) -> tuple[str, ...]:
    # All at once: made canonical one by one, a hundred thousand short lines take seconds.
    text = canonical("\n".join(" ".join(piece.split()) for piece in pieces))
    if has_tags(text) or "&" in text:
        text = "\n".join(without_tags(line) if "<" in line or "&" in line else line for line in text.split("\n"))
        text = canonical(text)
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return tuple(line for line in lines if line and not rules.drops(line))


def _blocks_of(text: str, rules: Rules) -> list[str]:
    root = tree_of(text)
    if root is None:
        return []
    for element in rules.found_in(root):
        drop(element)
    return blocks_of(root)


def drop(element: etree._Element) -> None:
    """Take an element out of its tree; the text behind it stays."""
    parent = element.getparent()
    if parent is None:
        return
    before = element.getprevious()
    tail = element.tail or ""
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(element)


class _Blocks:
    """Collects text into blocks as the walk goes."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self._pieces: list[str] = []
        self._size = 0  # of the pieces
        self._last = ""
        self._breaks = 0
        self.size = 0

    def add(self, text: str | None, *, is_pre: bool) -> None:
        if not text:
            return
        if words := text.strip():
            self._breaks = 0
            self._last = words[-20:]
        self.size += len(text)
        self._size += len(text)
        if is_pre and "\n" in text:
            for number, part in enumerate(_BLANK_LINE.split(text)):
                if number:
                    self.end()
                self._pieces.append(part)
        else:
            self._pieces.append(text)

    def break_line(self) -> None:
        self._breaks += 1
        if self._breaks > 1 or (self._size > _FULL_LINE and _SENTENCE_END.search(self._last)):
            self.end()
        else:
            self._pieces.append(" ")

    def end(self) -> None:
        text = "".join(self._pieces)
        self._pieces = []
        self._size = self._breaks = 0
        self._last = ""
        if text.strip():
            self.done.append(text)


def blocks_of(root: etree._Element) -> list[str]:
    """Return the text of each block in a tree, as it stands."""
    blocks, pre = _Blocks(), 0
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        name = element.tag
        pre += (1 if event == "start" else -1) if name == "pre" else 0
        if event == "start":
            if name in _DROPPED or (element.attrib and _is_hidden(element)):
                walk.skip_subtree()
                continue
            if name == "br":
                blocks.break_line()
            elif name in _BLOCKS:
                blocks.end()
            elif name in _CELLS:
                blocks.add(" ", is_pre=False)
            blocks.add(element.text, is_pre=bool(pre))
        else:
            if name in _BLOCKS:
                blocks.end()
            if element is not root:
                blocks.add(element.tail, is_pre=bool(pre))
        if blocks.size > MOST_CHARS:
            break
    blocks.end()
    return blocks.done


def _is_hidden(element: etree._Element) -> bool:
    if "hidden" in element.attrib:
        return True
    style = element.get("style")
    return bool(style and _HIDDEN_STYLE.search(style))
