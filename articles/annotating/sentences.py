"""A text as words and sentences, for telling two versions of it apart. Pure.

A sentence is what says who speaks: `"Ya. Tentu," kata Putin.` is one, because a quotation is not cut, and neither is it
parted from the words after it. Offsets are code points, half-open.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

# Ideographs, kana and hangul are written without spaces: each is a word. Longer runs of letters than any word are cut,
# so that a megabyte of one letter is not one word.
_OWN = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff"
_LONGEST = 40
_WORD = re.compile(rf"[^\W{_OWN}]{{1,{_LONGEST}}}|[{_OWN}]|\.{{2,{_LONGEST}}}|[^\w\s]")

# Outlets change these back and forth without changing a word: the cue's sentence counts as unchanged.
_GLYPHS = dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("‘’‚‛′`", "'") | dict.fromkeys("‐‑‒–—―−", "-")
_GLYPHS |= {"…": "..."} | {"." * count: "..." for count in range(2, _LONGEST + 1)}

_ENDS = {".", "!", "?", "..."}
_CLOSERS = {'"', "'", ")", "]"}
_MAY_END = _ENDS | _CLOSERS
_OPENERS = "([{-"
_CLAUSE_ENDS = _ENDS | {",", ";", ":"}
# Words after which a full stop ends nothing; a single letter is one as well.
_SHORT_FORMS = (
    "dr drs ir prof mr mrs ms st no jl jend letjen mayjen brigjen kol kapt gen sen rep gov lt col sgt jr sr vs rp tgl "
    "hlm dkk kh hj pt cv al"
)
_SHORTENED = frozenset(_SHORT_FORMS.split())
# A sentence longer than `_LONG` words is cut at its next clause, one without clauses at `_TOO_LONG`: the longest of 203
# Indonesian reports has 140 words. Comparing two sentences costs the product of their lengths.
_LONG, _TOO_LONG = 160, 400


@dataclass(frozen=True)
class Sentences:
    """The words of `text` (where each starts and ends, and `keys`: as they are compared) and its sentences.

    `cuts` holds the first word of each sentence, and behind them the number of words; `opens` says which sentences
    begin a paragraph, `quoted` which words stand within quotation marks (the marks themselves included).
    """

    text: str
    starts: list[int]
    ends: list[int]
    keys: list[str]
    cuts: list[int]
    opens: list[bool]
    quoted: bytearray

    def __len__(self) -> int:
        return len(self.opens)

    def words(self, sentence: int) -> range:
        """The numbers of the words of a sentence."""
        return range(self.cuts[sentence], self.cuts[sentence + 1])

    def sentence_at(self, word: int) -> int:
        """The sentence that a word is in."""
        return bisect_right(self.cuts, word) - 1

    def key(self, sentence: int) -> tuple[str, ...]:
        """What two sentences that say the same have in common, whatever their quotation marks look like."""
        return tuple(self.keys[self.cuts[sentence] : self.cuts[sentence + 1]])


def read(text: str) -> Sentences:
    """Cut `text` into words and sentences, in time linear in its length."""
    spans = [found.span() for found in _WORD.finditer(text)]
    starts, ends = [start for start, _ in spans], [end for _, end in spans]
    keys = [_GLYPHS.get(key := text[start:end], key) for start, end in spans]
    cuts, opens, quoted = _cuts(text, starts, ends, keys)
    return Sentences(text, starts, ends, keys, [*cuts, len(keys)], opens, quoted)


def _cuts(text: str, starts: list[int], ends: list[int], keys: list[str]) -> tuple[list[int], list[bool], bytearray]:
    """Return the first word of each sentence, whether it begins a paragraph, and which words are quoted."""
    cuts, opens, quoted = [], [], bytearray(len(keys))
    is_quoted = is_over = False
    end = first = 0
    for number, key in enumerate(keys):
        start = starts[number]
        gap, end = text[end:start], ends[number]
        is_paragraph = not number or "\n" in gap
        if is_paragraph:
            is_quoted = False
        length = number - first
        if (
            is_paragraph
            or (is_over and not is_quoted and gap and _may_begin(text[start]))
            or (length >= _LONG and (keys[number - 1] in _CLAUSE_ENDS or length >= _TOO_LONG))
        ):
            first = number
            cuts.append(number)
            opens.append(is_paragraph)
        if key == '"':
            is_quoted = _is_opening(text, start)
            quoted[number] = True
        elif is_quoted:
            quoted[number] = True
        is_over = key in _MAY_END and _is_over(keys, number, is_over, first=first)
    return cuts, opens, quoted


def _is_over(keys: list[str], number: int, was_over: bool, *, first: int) -> bool:
    """Whether a sentence that began at the word `first` may end with the word `number`, a mark."""
    key = keys[number]
    if key in _CLOSERS:
        return was_over
    if key == "." and number > first:
        before = keys[number - 1]
        return not (before.casefold() in _SHORTENED or (len(before) == 1 and before.isupper()))
    return True


def _may_begin(letter: str) -> bool:
    return not letter.islower() and letter not in ",.;:"


def _is_opening(text: str, at: int) -> bool:
    """Judged by the spaces round it: outlets write ”so” and "so" and mix them."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    starts_word = not before or before.isspace() or _GLYPHS.get(before, before) in _OPENERS
    return starts_word and bool(after) and not after.isspace()
