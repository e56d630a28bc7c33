"""Where does this mark stand in that text? (DESIGN §3.3) Pure.

A mark is carried by itself only word for word, unambiguously, and with what says who speaks unchanged; everything else
is a proposal for a person, or gone. All offsets are code points, half-open.
"""

import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from .alignment import Alignment
from .cues import Attributions
from .sentences import read

# Of what a mark's words weigh, so much has to be found for the rest to be the same words, changed.
_ENOUGH = 0.25
# How far apart, in words, two neighbours may come to stand and still be one passage.
_TORN = 25
# A run of sentences shorter than this ("Ya.") is known again only by a neighbour that stayed with it.
_STANDS_ALONE = 5
# Words on either side of a mark by which a copy of it is known.
_AROUND = 8
_JOINER = "\u200d"
# Code points: stream-safe text has at most 30 accents on a letter (UAX 15), the longest emoji are shorter.
_LONGEST_LETTER = 32


class State(StrEnum):
    """What became of a mark. Only `SAME` and `MOVED` need no person."""

    SAME = "same"
    MOVED = "moved"
    CONTEXT = "context"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True)
class Place:
    """Where a mark stands in the new text; `start` and `end` are None when it is gone.

    `SAME` and `MOVED`: the very words, carried. `CONTEXT`: the very words, but the sentence or what says who speaks
    changed, or they may as well be a twin's. `CHANGED`: other words, for the marked ones or what is left of them.
    """

    state: State
    start: int | None
    end: int | None


GONE = Place(State.GONE, None, None)


def locate(old_text: str, new_text: str, start: int, end: int) -> Place:
    """Return where the mark on `old_text[start:end]` stands in `new_text`; for many marks use `Anchoring`."""
    return Anchoring(old_text, new_text).locate(start, end)


class Anchoring:
    """Two versions of a report, aligned once: `locate` says of each mark on the old one where it stands in the new."""

    def __init__(self, old_text: str, new_text: str):
        self._old_text, self._new_text = old_text, new_text

    @cached_property
    def _aligned(self) -> Alignment:
        return Alignment(read(self._old_text), read(self._new_text))

    @cached_property
    def _told(self) -> tuple[Attributions, Attributions]:
        return Attributions(self._aligned.old), Attributions(self._aligned.new)

    def locate(self, start: int, end: int) -> Place:
        """Return where the mark on `old_text[start:end]` stands. Raises ValueError when that is no stretch of it."""
        if not 0 <= start < end <= len(self._old_text):
            raise ValueError(f"{start}–{end} is no stretch of {len(self._old_text)} code points")
        if self._old_text == self._new_text:
            return Place(State.SAME, start, end)
        mark = _Mark(self._old_text[start:end], start, end)
        old = self._aligned.old
        words = range(bisect_right(old.ends, start), bisect_left(old.starts, end))
        if not words:
            return GONE
        likeliest, is_sure = self._verbatim(mark, words)
        if likeliest and is_sure:
            return likeliest
        # Of twins each has a place of its own, unless there are fewer places than twins.
        proposed = self._proposed(mark, words)
        return likeliest if likeliest and proposed == GONE else proposed

    def _verbatim(self, mark: "_Mark", words: range) -> tuple[Place | None, bool]:
        """Return the likeliest place where a mark's sentence and cue stand unchanged, and whether that is sure."""
        old, new, twins = self._aligned.old, self._aligned.new, self._aligned.twins
        touched = range(old.sentence_at(words[0]), old.sentence_at(words[-1]) + 1)
        told_before, told_now = self._told
        run = told_before.run(touched)
        best = twins.best(run)
        if best is None:
            return None, False
        found = range(best + touched.start - run.start, best + touched.stop - run.start)
        is_sure = (
            twins.is_sure(run, best)
            and all(twins.is_sure(range(one, one + 1), at) for one, at in zip(touched, found, strict=True))
            and self._stays(words, run, best)
            and told_now.run(found) == range(best, best + len(run))
        )
        shift = new.cuts[found.start] - old.cuts[touched.start]
        return self._place(mark, words, range(words.start + shift, words.stop + shift), is_sure), is_sure

    def _stays(self, words: range, run: range, place: int) -> bool:
        """Whether nothing speaks against a run of sentences at `place`: it kept a neighbour on either side; or else it
        can be known by itself, and the mark was not copied (the copy may be whole and the original changed).
        """
        old, reach = self._aligned.old, self._aligned.twins.reach(run.start, place, len(run))
        if reach.before and reach.behind:
            return True
        first, behind = old.cuts[run.start], old.cuts[run.stop]
        if behind - first < _STANDS_ALONE and not reach.total:
            return False
        around = slice(max(first, words.start - _AROUND), min(behind, words.stop + _AROUND))
        return not self._aligned.twins.is_copied(old.keys[around])

    def _place(self, mark: "_Mark", words: range, found: range, is_sure: bool) -> Place:
        """Return the place of a mark on `words` whose words are `found` in the new text, its edges inside them kept."""
        old, new = self._aligned.old, self._aligned.new
        start = new.starts[found[0]] + mark.start - old.starts[words[0]]
        end = new.ends[found[-1]] + mark.end - old.ends[words[-1]]
        if start < 0 or end > len(self._new_text) or self._new_text[start:end] != mark.words:
            return self._changed(mark, new.starts[found[0]], new.ends[found[-1]])
        if not is_sure:
            return self._changed(mark, start, end)
        return Place(State.SAME if start == mark.start else State.MOVED, start, end)

    def _changed(self, mark: "_Mark", start: int, end: int) -> Place:
        start, end = _whole_letters(self._new_text, start, end)
        return Place(State.CONTEXT if self._new_text[start:end] == mark.words else State.CHANGED, start, end)

    def _proposed(self, mark: "_Mark", words: range) -> Place:
        """Return where a person should look for a mark that cannot be carried, or GONE."""
        new = self._aligned.new
        if passage := self._passage(words):
            place = self._place(mark, words, self._widened(words, passage), False)
            return self._word_for_word(mark, place, passage)
        if replaced := self._replacement(words):
            return self._changed(mark, new.starts[replaced[0]], new.ends[replaced[-1]])
        return GONE

    def _passage(self, words: range) -> list[tuple[int, int]]:
        """Return the (old, new) words of the largest part of a mark that stayed together, if it is large enough."""
        aligned, keys = self._aligned, self._aligned.old.keys
        parts: list[list[tuple[int, int]]] = []
        for word in words:
            new = aligned.words[word]
            if new < 0:
                continue
            if parts and 0 < new - parts[-1][-1][1] <= word - parts[-1][-1][0] + _TORN:
                parts[-1].append((word, new))
            else:
                parts.append([(word, new)])
        weights = [aligned.weight([keys[word] for word, _ in part]) for part in parts]
        heaviest = max(weights, default=0)
        enough = _ENOUGH * aligned.weight(keys[words.start : words.stop])
        return parts[weights.index(heaviest)] if parts and heaviest >= enough else []

    def _widened(self, words: range, passage: list[tuple[int, int]]) -> range:
        """Return the new words of a mark whose edges may have been replaced: up to what stood beside it, if near."""
        (first, first_new), (last, last_new) = passage[0], passage[-1]
        return range(self._edge(words, first, first_new, -1), self._edge(words, last, last_new, 1) + 1)

    def _edge(self, words: range, at: int, new_at: int, step: int) -> int:
        """Go from the outermost word that was found (`at`, `new_at`) outwards, over what replaced the words beyond it:
        in its own sentence, up to the neighbour of the mark or over as many words as were lost.
        """
        aligned = self._aligned
        ours = aligned.old.words(aligned.old.sentence_at(at))
        theirs = aligned.new.words(aligned.new.sentence_at(new_at))
        lost = min(words.stop, ours.stop) - 1 - at if step > 0 else at - max(words.start, ours.start)
        if not lost:
            return new_at
        neighbour = at + step * (lost + 1)
        beside = aligned.words[neighbour] if neighbour in ours else -1
        if beside in theirs and 0 < (beside - new_at) * step <= 2 * lost + 6:
            return beside - step
        for _ in range(lost):
            if new_at + step not in theirs or aligned.is_taken(new_at + step):
                break
            new_at += step
        return new_at

    def _replacement(self, words: range) -> range | None:
        """Return the new words that stand for a mark between the same neighbours in one sentence, if any do."""
        aligned = self._aligned
        before, behind = words.start - 1, words.stop
        sentence = aligned.old.words(aligned.old.sentence_at(words.start))
        if before not in sentence or behind not in sentence:
            return None
        first, last = aligned.words[before], aligned.words[behind]
        if first < 0 or last < 0 or not 1 < last - first <= 3 * len(words) + 4:
            return None
        found = range(first + 1, last)
        return found if any(aligned.new.keys[word][0].isalnum() for word in found) else None

    def _word_for_word(self, mark: "_Mark", place: Place, passage: list[tuple[int, int]]) -> Place:
        """Prefer the very words, where they stand once in the sentences of the passage."""
        if place.state == State.CONTEXT:
            return place
        new = self._aligned.new
        first, last = (new.words(new.sentence_at(word)) for word in (passage[0][1], passage[-1][1]))
        left, right = new.starts[first[0]], new.ends[last[-1]]
        at = self._new_text.find(mark.words, left, right)
        if at < 0 or self._new_text.find(mark.words, at + 1, right) >= 0:
            return place
        return self._changed(mark, at, at + len(mark.words))


@dataclass(frozen=True)
class _Mark:
    """A mark as a person made it: its words and where they stand in the old text."""

    words: str
    start: int
    end: int


def _whole_letters(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a stretch so that it cuts no letter from its accents and no emoji in two."""
    first, last = max(0, start - _LONGEST_LETTER), min(len(text), end + _LONGEST_LETTER)
    while start > first and _is_inside_letter(text, start):
        start -= 1
    while end < last and _is_inside_letter(text, end):
        end += 1
    return start, end


def _is_inside_letter(text: str, at: int) -> bool:
    """Accents, variation selectors, joiners and skin tones belong to what stands before them."""
    is_tone = "\U0001f3fb" <= text[at] <= "\U0001f3ff"
    return is_tone or text[at] == _JOINER or text[at - 1] == _JOINER or unicodedata.category(text[at]).startswith("M")
