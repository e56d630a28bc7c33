"""The lines of a raw page: those that a fixed width broke, or a copy tore at its links, are put together again."""

import re
from itertools import pairwise

from ...canonical import canonical
from .lexicon.headlines import OPEN_ENDS
from .lexicon.indonesian import FUNCTION_WORDS
from .page_lines import Line, Page, capital_share, ends_sentence, ends_with_stop, words

# A line that is a sign, or begins with one, goes on what stands above it.
_PUNCTUATED = re.compile(r"[.,;)](?:\s|$)")
_READING_TIME = re.compile(r"(?P<title>\S.{20,200}?[a-z?!’”'])(?P<rest>\d{1,2} min(?:ute)? read\b.{0,80})")
# "<p>A goods train stands at a siding. — Kabar</p>"
_MARKED_UP = re.compile(r"^<p>(?P<text>[^<>]+)</p>$")
# "kumparanNEWSverified-green": the sign beside an account
_VERIFIED = re.compile(r"(?<=\w)verified-\w+$")
_COMMA = re.compile(r", \w+ \w+")
_NEW_TAB = ", opens new tab"
_DASHES = ("– ", "— ")
# "PURWAKARTA, KABAR.com"
_DATELINE = re.compile(r"[A-Z][A-Z .]{2,30}(?:, [\w.]{2,20}(?: [\w.]{2,20})?)?")
_HEADLINE_WORDS = 6
_DATELINED = re.compile(r"[A-Z][\w.]+(?:,? [A-Z][\w.]+){0,2} ?[-–—] ?[A-Z]")
_LEAST_TORN, _TORN_WORDS, _LINK_WORDS, _HALF, _BLANK = 3, 4, 3, 0.5, 2
_STOP_INSIDE = re.compile(r"[a-z]{2}[.?!][\"”’]? [A-Z]")
_LINKED = re.compile(r"\b(?:baca|simak|lihat) (?:juga|pula)\b|\b(?:also read|read also|read more)\b", re.I)
# "Dikutip dari laman" / "Kabar Kota"
_QUOTED_FROM = re.compile(r"\b(?:dikutip|mengutip|dilansir|melansir) (?:dari )?(?:laman|situs|kantor berita)$", re.I)
_INITIAL = re.compile(r"[A-Z]")
# "Vladivostok: Presiden": a dateline, and the text up to its first link
_PLACED = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)?: [A-Za-z]+(?: [A-Za-z]+)?")


def read_page(raw: str) -> Page:
    """Return the page's non-blank lines in canonical form; hard-wrapped paragraphs are joined again."""
    numbered = [(n, re.sub(r" {2,}", " ", text)) for n, text in enumerate(canonical(raw).split("\n"), start=1)]
    return Page(tuple(_mend(_parted(_unwrap(numbered)))))


def _unwrap(numbered: list[tuple[int, str]]) -> list[Line]:
    """Join lines that a fixed width broke: the next line's first word would not have fitted on this one.

    Only on a page where nothing is wider than such a width and where the test holds again and again.
    """
    lines = [Line(n, n, text) for n, text in numbered if text]
    width = max((len(line.text) for line in lines), default=0)
    joins = {a.first for a, b in zip(lines, lines[1:], strict=False) if _is_wrapped(a, b, width)}
    # A break by width falls inside a sentence nearly always; equal short paragraphs end with a full stop each.
    stops = sum(line.first in joins and ends_with_stop(line.text) for line in lines)
    if not 40 <= width <= 130 or len(joins) < 6 or len(joins) * 3 < len(lines) or stops * 3 > len(joins):
        return lines
    joined: list[Line] = []
    for line in lines:
        if joined and joined[-1].last in joins:
            before = joined.pop()
            line = Line(before.first, line.last, f"{before.text} {line.text}")
        joined.append(line)
    return joined


def _parted(lines: list[Line]) -> list[Line]:
    """Part a headline from the reading time that lost its line, "What the two agreed3 min read . Updated …", and free a
    line from the marks of a paragraph and the sign of a verified account."""
    parted: list[Line] = []
    for line in lines:
        match = _READING_TIME.fullmatch(line.text)
        whole = _VERIFIED.sub("", _MARKED_UP.sub(r"\g<text>", line.text))
        texts = (match["title"], match["rest"]) if match else (whole,)
        parted += [Line(line.first, line.last, text) for text in texts]
    return parted


def _mend(lines: list[Line]) -> list[Line]:
    """Join the lines that a copy broke at the links of a paragraph: "The crew of the" / "Jasa Marga" / "cleared it.".

    Only on a page where some lines must go on what stands above, and others look so. A paragraph's first letter, set
    large, goes to its word anywhere: "R" / "ussian officials".
    """
    gap = 1 if any(b.first == a.last + 1 for a, b in pairwise(lines)) else _BLANK
    torn = [b for a, b in pairwise(lines) if _is_torn(a, b, gap)]
    is_torn = len(torn) >= _LEAST_TORN and any(_begins_small(line.text) for line in torn)
    # No line but one that was torn begins with a comma and goes on with words.
    is_torn = is_torn or any(_COMMA.match(line.text) and line.text != _NEW_TAB for line in torn)
    # What was joined may go on what stands above it: "The mayors spoke of" / "fish" / "and agreed to meet.".
    return _joined(_joined(lines, gap), gap) if is_torn else _joined(lines, None)


def _joined(lines: list[Line], gap: int | None) -> list[Line]:
    """Join initials to their words and, with a `gap`, what is torn."""
    mended: list[Line] = []
    # A headline runs on as text does, and stands above it.
    headline = next((line.first for line in lines if _may_be_headline(line.text)), None)
    for at, line in enumerate(lines):
        above = mended[-1] if mended else None
        below = lines[at + 1] if at + 1 < len(lines) else None
        is_initial = above is not None and bool(_INITIAL.fullmatch(above.text)) and _ends_small(line.text)
        is_torn = above is not None and gap is not None and _is_torn(above, line, gap)
        is_torn = is_torn and (above.first != headline or _begins_small(line.text))
        if above and (is_initial or is_torn or (gap and below and _is_name_between(above, line, below))):
            blank = "" if is_initial or line.text[0] in ".,;)" else " "
            mended[-1] = Line(above.first, line.last, f"{above.text}{blank}{line.text}")
        else:
            mended.append(line)
    return mended


def _may_be_headline(text: str) -> bool:
    """Tell whether the line has words enough and no dateline before them."""
    return len(text.split()) >= _HEADLINE_WORDS and not _DATELINED.match(text)


def _is_name_between(above: Line, line: Line, below: Line) -> bool:
    """Tell whether the line is a link of few words between what runs on and the rest of its sentence: "… with
    President" / "China" / "Xi Jinping."."""
    is_name = len(line.text.split()) <= _LINK_WORDS and line.text[0].isupper() and line.text.replace(" ", "").isalpha()
    is_near = line.first <= above.last + _BLANK and below.first <= line.last + _BLANK
    is_open = not _is_closed(above.text) and _runs_on(above.text)
    return is_name and is_near and is_open and ends_sentence(below.text)


def _is_torn(above: Line, line: Line, gap: int) -> bool:
    """Tell whether the line goes on what stands above, which neither stops nor announces it, at most `gap` lines away
    where words do not tell: it begins small or with a sign, what is above ends as nothing does, or breaks off."""
    if _is_closed(above.text) or line.first > above.last + _BLANK or line.text.startswith("•"):
        return False
    last = above.text.rsplit(" ", 1)[-1]
    is_open = (len(above.text.split()) >= _TORN_WORDS and last in OPEN_ENDS) or _QUOTED_FROM.search(above.text)
    if _begins_small(line.text) or is_open:
        return True
    if line.text.startswith(_DASHES):
        return bool(_DATELINE.fullmatch(above.text))
    return line.first <= above.last + gap and _breaks_off(above.text, line.text)


def _is_closed(text: str) -> bool:
    """Tell whether nothing goes on the line: it stops, announces what is below, or closes a bracket."""
    return ends_sentence(text) or text.endswith((":", ")", "]"))


def _begins_small(text: str) -> bool:
    """Tell whether the line is a sign, begins with one, or begins with a small letter and ends a sentence."""
    return _ends_small(text) or (bool(_PUNCTUATED.match(text)) and text != _NEW_TAB)


def _ends_small(text: str) -> bool:
    return text[0].islower() and len(text.split()) >= _TORN_WORDS and ends_sentence(text)


def _breaks_off(above: str, text: str) -> bool:
    """Tell whether what is above runs on, or is a place with a word, and the line ends its sentence."""
    if not ends_sentence(text) or text[0] in '"“':
        return False
    return _runs_on(above) or bool(_PLACED.fullmatch(above))


def _runs_on(text: str) -> bool:
    """Tell whether the line, which does not stop, is no headline: Indonesian in small letters, or with a stop inside
    and no link glued behind it."""
    begins = words(text)
    is_small = len(begins) >= _TORN_WORDS and capital_share(" ".join(begins[1:])) <= _HALF
    is_small = is_small and not FUNCTION_WORDS.isdisjoint(word.casefold() for word in begins)
    is_stopped = len(begins) > _TORN_WORDS and bool(_STOP_INSIDE.search(text))
    return not _LINKED.search(text) and (is_small or is_stopped)


def _is_wrapped(line: Line, following: Line, width: int) -> bool:
    first_word = following.text.split()[0]
    return (
        following.first == line.last + 1 and len(line.text) > width / 2 and len(line.text) + 1 + len(first_word) > width
    )
