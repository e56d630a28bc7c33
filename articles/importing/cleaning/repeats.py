"""Text that a page carries twice: whole blocks and long paragraphs go, a short sentence said twice is a refrain."""

import re
from itertools import pairwise

from ...canonical import folded
from .page_lines import Page

# From so many words on nobody says the same thing twice word for word; below it an author may.
LONG_WORDS = 20
# An excerpt shorter than this may be a sentence that trails off.
_EXCERPT_WORDS = 6
_LEAST_CUT = 2
_EXCERPT_END = re.compile(
    r"\s*(\[?(\.\.\.|…)\]?|\[&hellip;\])\s*(read more|baca selengkapnya|selengkapnya|continue reading)?\W*$", re.I
)
_QUOTES = str.maketrans("“”„«»‘’‚`´–—", "\"\"\"\"\"'''''--")


def comparable(text: str) -> str:
    """Return the text as two copies of it are compared: case, kinds of quotes and dashes, and spaces do not count."""
    return re.sub(r"\s+", " ", folded(text).translate(_QUOTES)).strip(" .\"'")


def strike_repeats(page: Page, rows: list[int]) -> None:
    """Strike the later copy of a block (two or more rows in the same order) or of one long row, and excerpts of a row.

    `rows`: the indices of the text lines, in order. The first copy stays.
    """
    keys = {i: comparable(page.whole(i)) for i in rows}
    seen: dict[str, list[int]] = {}
    at = 0
    while at < len(rows):
        earlier, size = _longest_copy(rows, keys, seen.get(keys[rows[at]], []), at)
        if sum(len(page.text(i).split()) for i in rows[at : at + size]) >= LONG_WORDS:
            first, last = page.lines[rows[earlier]].first, page.lines[rows[earlier + size - 1]].last
            where = f"line {first}" if first == last else f"lines {first}-{last}"
            for i in rows[at : at + size]:
                page.strike(i, f"repeat of {where}")
        for place in range(at, at + max(size, 1)):
            seen.setdefault(keys[rows[place]], []).append(place)
        at += max(size, 1)
    _strike_excerpts(page, rows, keys)
    _strike_page_breaks(page, rows, keys)


def _strike_page_breaks(page: Page, rows: list[int], keys: dict[int, str]) -> None:
    """Strike the line that is said again right behind a page's end, "1. Gas" / "Halaman Selanjutnya" / "1. Gas", and
    the first words of what follows there: "Halaman Selanjutnya" / "The mayor asked..." / "The mayor asked for a tea."
    """
    for before, i in pairwise(rows):
        between = range(before + 1, i)
        if keys[before] == keys[i] and any(page.struck.get(j) == "navigation" for j in between):
            page.strike(i, f"repeat of line {page.lines[before].first}")
        start = comparable(_EXCERPT_END.sub("", page.text(before)))
        is_cut = bool(_EXCERPT_END.search(page.text(before))) and page.struck.get(before - 1) == "navigation"
        if is_cut and len(start.split()) >= _LEAST_CUT and keys[i].startswith(f"{start} "):
            page.strike(before, f"beginning of line {page.lines[i].first}")


def _longest_copy(rows: list[int], keys: dict[int, str], starts: list[int], at: int) -> tuple[int, int]:
    """Return at which of `starts` the longest run begins that is said again from `at` on, and its length."""
    best = (0, 0)
    # The first few copies are enough: a page with one line a thousand times would cost the square of it.
    for earlier in starts[:8]:
        size = 0
        while at + size < len(rows) and earlier + size < at and keys[rows[earlier + size]] == keys[rows[at + size]]:
            size += 1
        if size > best[1]:
            best = (earlier, size)
    return best


def _strike_excerpts(page: Page, rows: list[int], keys: dict[int, str]) -> None:
    """Strike "The first words of a paragraph […]": the teaser that blogs put above the text."""
    by_start: dict[str, list[int]] = {}
    for i in [i for i in rows if i not in page.struck]:
        by_start.setdefault(_first_words(keys[i]), []).append(i)
    for i in [i for i in rows if i not in page.struck]:
        start = comparable(_EXCERPT_END.sub("", page.text(i)))
        if not _EXCERPT_END.search(page.text(i)) or len(start.split()) < _EXCERPT_WORDS:
            continue
        wholes = (j for j in by_start.get(_first_words(start), ())[:8] if j != i and len(keys[j]) > len(keys[i]))
        whole = next((j for j in wholes if keys[j].startswith(start)), None)
        if whole is not None:
            page.strike(i, f"beginning of line {page.lines[whole].first}")


def _first_words(key: str) -> str:
    return " ".join(key.split()[:_EXCERPT_WORDS])
