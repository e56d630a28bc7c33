"""A small gold set of invented reports: how many statements the rules find, and how many with the right speaker.

`{{Speaker}}words{{/}}`; the floors are what must never get worse, not what is hoped for.
"""

import re
from pathlib import Path

import pytest

from articles.quotes import QuoteSuggestion, suggest_quotes

DATA = Path(__file__).parent.parent / "data"
_MARK = re.compile(r"\{\{([^}]*)\}\}")
# As in the evaluation: marks and stops at the ends do not count, and four fifths of the words do.
_TRIMMED = ' “”"‘’.,;:—'
_ENOUGH = 0.8


def _reports(name: str) -> list[tuple[str, list[tuple[int, int, str]]]]:
    found = []
    for written in (DATA / name).read_text(encoding="utf-8").strip().split("\n\n"):
        text, last, gold, opened = "", 0, [], []
        for mark in _MARK.finditer(written):
            text += written[last : mark.start()]
            last = mark.end()
            if mark[1] == "/":
                start, speaker = opened.pop()
                gold.append((start, len(text), speaker))
            else:
                opened.append((len(text), mark[1]))
        found.append((text + written[last:], gold))
    return found


def _overlap(text: str, quote: QuoteSuggestion, start: int, end: int) -> float:
    first, last = quote.start, quote.end
    while first < last and text[first] in _TRIMMED:
        first += 1
    while last > first and text[last - 1] in _TRIMMED:
        last -= 1
    return (min(last, end) - max(first, start)) / max(last - first, end - start, 1)


def _scores(name: str, language: str) -> tuple[float, float]:
    """Return the F1 of the spans, and of spans with their speaker."""
    gold_count = found_count = spans = speakers = 0
    for text, gold in _reports(name):
        left = suggest_quotes(text, language=language)
        gold_count, found_count = gold_count + len(gold), found_count + len(left)
        for start, end, speaker in gold:
            hit = next((quote for quote in left if _overlap(text, quote, start, end) >= _ENOUGH), None)
            if hit:
                left.remove(hit)
                spans += 1
                speakers += any(speaker in name or name in speaker for name in hit.speakers)
    return 2 * spans / (gold_count + found_count), 2 * speakers / (gold_count + found_count)


@pytest.mark.parametrize(
    ("name", "language", "span_floor", "speaker_floor"),
    [("quotes-indonesian.txt", "id", 0.95, 0.92), ("quotes-english.txt", "en", 0.92, 0.88)],
)
def test_the_rules_do_not_fall_below_their_floor(name, language, span_floor, speaker_floor):
    spans, speakers = _scores(name, language)
    assert spans >= span_floor
    assert speakers >= speaker_floor
