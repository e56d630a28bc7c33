"""Reports in numbered points, "6 facts about the ferry": their headings are the report's, whatever is round them."""

import re

from .page_lines import Page, is_sentence
from .repeats import comparable

_NUMBERED = re.compile(r"(?P<number>\d{1,2})[.)] ?\S")
_LONE = re.compile(r"\d{1,2}")
_LEAST, _MOST_WORDS = 3, 20


def keep_numbered(page: Page) -> None:
    """Keep the headings that count up from 1 or down to it, each with a paragraph below; of two alike the first."""
    found: list[tuple[int, int]] = []
    for i in page.open():
        text = page.text(i)
        match = _NUMBERED.match(text) if len(text.split()) <= _MOST_WORDS else None
        if match and not (found and comparable(page.text(found[-1][1])) == comparable(text)):
            found.append((int(match["number"]), i))
    for run in _runs([one for n, one in enumerate(found) if _has_text(page, found, n)]):
        page.kept |= {i for _, i in run}


def keep_lone_numbers(page: Page) -> None:
    """Keep the numbers that have a line of their own, count up from 1 and have a heading and a sentence below each, and
    these headings: "1" / "Who came?" / "Nobody came.". Below the numbers of a list of links stand titles only."""
    numbered = [(int(page.text(i)), i) for i in page.open() if _LONE.fullmatch(page.text(i))]
    headed = [(number, i) for number, i in numbered if i + 2 < len(page.lines) and is_sentence(page.text(i + 2))]
    for run in _runs(headed):
        page.kept |= {at for _, i in run for at in (i, i + 1, i + 2)}


def _has_text(page: Page, found: list[tuple[int, int]], n: int) -> bool:
    """Tell whether a sentence stands between the line and the next numbered one."""
    below = found[n + 1][1] if n + 1 < len(found) else found[n][1] + _MOST_WORDS
    return any(is_sentence(page.text(i)) for i in page.open(found[n][1] + 1, below))


def _runs(found: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Return the runs of numbers that begin or end at 1, with no gap."""
    runs: list[list[tuple[int, int]]] = []
    for one in found:
        if runs and abs(one[0] - runs[-1][-1][0]) == 1 and _goes_on(runs[-1], one[0]):
            runs[-1].append(one)
        else:
            runs.append([one])
    return [run for run in runs if len(run) >= _LEAST and 1 in (run[0][0], run[-1][0])]


def _goes_on(run: list[tuple[int, int]], number: int) -> bool:
    """Tell whether the number goes on in the run's direction."""
    return len(run) < 2 or run[1][0] - run[0][0] == number - run[-1][0]
