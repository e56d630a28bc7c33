"""The headline among the lines above a report."""

import re

from .boilerplate import is_menu, is_section
from .outlets import branded, display, has_outlet_word, is_web_name
from .page_lines import Page, capital_share, is_headline_like, is_sentence, words
from .repeats import comparable

_SEPARATOR = re.compile(r"\s+(?:[-|–—•»]|::?|\|\|)\s+|\s*[|»]\s*")
# "KabarNusa.id - Portal Berita Nusantara": a name and its slogan.
_MISTAKABLE = frozenset({"caption", "video or gallery", "newsletter or channel", "copyright"})
_DAY_BEHIND = re.compile(r"^\s*\d{1,2}[./]\d{1,2}[./]\d{4},?\s*")
_TAGLINE = re.compile(r"(?:home|beranda|[\w.-]+\.(?:com|id|co|net|org|tv|co\.id))\s*[-–|:]\s", re.I)
_SIGNED = frozenset({"publication date", "byline"})
_PAGE_NUMBER = re.compile(r"\s*[-|]?\s*(?:halaman|page|hal)\s+(?:all|\d+|semua)\s*$", re.I)


def without_outlet(title: str) -> tuple[str, str]:
    """Return the title without the outlet behind it, and the outlet: "Judul - Tempo.co" → ("Judul", "Tempo.co").

    Sections and page numbers behind it go too. An outlet is a known name, a web name, or one with an outlet's word.
    """
    outlet = ""
    while True:
        title = _PAGE_NUMBER.sub("", title)
        cuts = [m for m in _SEPARATOR.finditer(title) if len(title[: m.start()].split()) >= 3]
        if not cuts:
            return title, outlet
        tail = _DAY_BEHIND.sub("", title[cuts[-1].end() :]).strip()
        if not is_outlet_name(tail) and not is_section(tail):
            return title, outlet
        if is_outlet_name(tail) and not outlet:
            outlet = branded(tail) or display(tail)
        title = title[: cuts[-1].start()].strip()


def is_outlet_name(text: str) -> bool:
    """Tell whether the text is an outlet's name, a section before it allowed: "Tempo.co", "Internasional Tempo.co"."""
    parts = text.split()
    if not 0 < len(parts) <= 5:
        return False
    if branded(text) or is_web_name(parts[-1]):
        return True
    return has_outlet_word(text) and len(parts) <= 3 and capital_share(text) == 1 and not is_section(text)


def find_title(page: Page, rows: list[int], body: list[int]) -> int | None:
    """Return the index of the headline among `rows` (lines above the text), or None.

    The best by evidence: said twice, shared words with the text `body`, a capital on each word, early on the page.
    """
    candidates = [i for i in rows if _may_be_title(page.text(i))]
    text = " ".join(comparable(page.text(i)) for i in body[:12])
    counts: dict[str, int] = {}
    for i in candidates:
        counts[_title_key(page.text(i))] = counts.get(_title_key(page.text(i)), 0) + 1
    scores = {i: _score(page, candidates[:rank], i, text, counts) for rank, i in enumerate(candidates)}
    return max(scores, key=lambda i: (scores[i], -i), default=None)


def struck_title(page: Page, stop: int, body: list[int]) -> int | None:
    """Return the struck line above `stop` that is a headline after all, for a page without another: "Foto: Putin di …".

    Only where the text takes up half of its words.
    """
    text = " ".join(comparable(page.text(i)) for i in body[:12])
    lines = ((i, page.lines[i].text) for i in range(min(stop, len(page.lines))) if page.struck.get(i) in _MISTAKABLE)
    fitting = (i for i, line in lines if is_headline_like(line) and len(line.split()) > 3 and not line.endswith(")"))
    return next((i for i in fitting if _shared(page.lines[i].text, text) >= 0.5), None)


def _score(page: Page, earlier: list[int], i: int, body: str, counts: dict[str, int]) -> float:
    """Weigh what speaks for line `i` as the headline; the weights are set by the golden pages, none decides alone."""
    text = page.text(i)
    score = _shared(text, body) + 0.25 * capital_share(text) - 0.1 * min(len(earlier), 8)
    score += 0.5 * (counts[_title_key(text)] > 1)
    score += 0.5 * bool(without_outlet(text)[1]) or -0.8 * bool(_TAGLINE.match(text))
    score += 0.35 * _is_before_date(page, i)
    score -= 0.5 * is_sentence(text) + 0.8 * (len(text.split()) < 3)
    # The headline stands above its subtitle, and above author and date.
    score -= 0.35 * (i - 1 in earlier and len(page.text(i - 1).split()) >= 5)
    score -= 0.3 * (bool(earlier) and any(page.struck.get(j) in _SIGNED for j in range(earlier[0], i)))
    return score


def _is_before_date(page: Page, i: int) -> bool:
    """Tell whether date or byline follow at once, as they follow a headline and not a caption."""
    return any(page.struck.get(j) in _SIGNED for j in (i + 1, i + 2))


def _may_be_title(text: str) -> bool:
    return (
        (is_headline_like(text) or (len(text.split()) <= 18 and len(text.split()) >= 3))
        and not is_section(text)
        and not branded(text)
        and not is_menu(text)
    )


def _title_key(text: str) -> str:
    return comparable(without_outlet(text)[0])


def _shared(title: str, text: str) -> float:
    """Return which part of the title's longer words the text has, as such or inside a longer word."""
    content = [word.casefold() for word in words(title) if len(word) > 3] or [word.casefold() for word in words(title)]
    return sum(word in text for word in content) / len(content) if content else 0.0


def is_same_title(text: str, title: str) -> bool:
    """Tell whether the line is the title once more: with an outlet, in capitals, or cut off with three dots."""
    key, wanted = _title_key(text), comparable(title)
    cut = re.sub(r"\s*(\.\.\.|…)$", "", comparable(text))
    return key == wanted or (cut != comparable(text) and len(cut.split()) >= 4 and wanted.startswith(cut))
