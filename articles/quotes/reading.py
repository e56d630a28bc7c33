"""A text as the rules read it: sentences as lines of items; words in marks are one item, those in brackets too.

So no rule looks inside a quotation by accident, and a sentence goes on behind a quotation that ends in a full stop.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import compress
from operator import ne
from typing import NamedTuple

from .lexicon import Lexicon, Words
from .marks import Quoted
from .mentions import Mention
from .tokens import Tokens

QUOTE, BRACKET = "“”", "()"
_TERMINALS = frozenset({".", "?", "!", "…", "...", ".."})
_CLOSERS = frozenset(")]")
_BRACKETS = {"(": ")", "[": "]"}
_BEFORE_CAPITALS = frozenset({QUOTE, ":", "—", "–", ".", "?", "!", "-", "…"})
_DASHES = frozenset({"—", "–", "-", "--"})
# A bracket that is not closed within so many words is none.
_LONGEST_BRACKET = 40
# Sentences without an end (tables, lists) are cut here, so that no rule looks far.
_LONGEST_LINE = 300


class Sentence(NamedTuple):
    """The tokens `first` to `last` (not included), the final full stop with them."""

    first: int
    last: int
    opens_paragraph: bool


class Capitals(NamedTuple):
    """Words in lower case: `proper` are written with a capital inside a sentence, `spoken` stand right beside a cue."""

    proper: set[str]
    spoken: set[str]


class Marked(NamedTuple):
    """Where items begin that are more than a word: `quoted` by its first token, and every opening bracket."""

    quoted: dict[int, Quoted]
    places: list[int]

    @classmethod
    def of(cls, tokens: Tokens, quoted: dict[int, Quoted]) -> "Marked":
        words = tokens.words
        brackets = [number for number in tokens.signs if words[number] in _BRACKETS]
        return cls(quoted, sorted({*brackets, *quoted}))

    def within(self, first: int, last: int) -> list[int]:
        """Return the places among the tokens `first` to `last`, not included."""
        if not self.places:
            return self.places
        return self.places[bisect_left(self.places, first) : bisect_left(self.places, last)]


class Line:
    """One sentence: `low[i]` and `word[i]` are its items, `first[i]` and `last[i]` their tokens, half-open.

    `begin` is the first item behind a dateline, `end` the number of items; `mentions` are the noun phrases read so far.
    """

    __slots__ = (
        *("tokens", "lexicon", "low", "word", "first", "last", "begin", "end"),
        *("quoted", "telling", "proper", "spoken", "mentions"),
    )

    def __init__(self, tokens: Tokens, lexicon: Lexicon, sentence: Sentence, marked: Marked, capitals: Capitals):
        self.tokens, self.lexicon = tokens, lexicon
        self.proper, self.spoken = capitals
        self.quoted: dict[int, Quoted] = {}
        first, last, opens_paragraph = sentence
        if places := marked.within(first, last):
            self._fold(sentence, marked, places)
        else:
            # Most sentences: every token is an item.
            self.low, self.word = tokens.lowered[first:last], tokens.words[first:last]
            self.first, self.last = range(first, last), range(first + 1, last + 1)
        self.end = len(self.low)
        self.mentions: dict[tuple[int, int], Mention | None] = {}
        # Rules ask these few words whether they have anything to do here.
        self.telling = lexicon.telling.intersection(self.low)
        self.begin = self._behind_dateline() if opens_paragraph else 0

    def _fold(self, sentence: Sentence, marked: Marked, places: list[int]) -> None:
        """Make the items of a sentence with words in marks or in brackets, which begin at `places`."""
        self.low: list[str] = []
        self.word: list[str] = []
        self.first: Sequence[int] = []
        self.last: Sequence[int] = []
        number = sentence.first
        for special in places:
            if special < number:
                continue
            quoted = marked.quoted.get(special)
            if quoted is not None:
                last, low = max(quoted.last, special + 1), QUOTE
            else:
                last, low = self._closing(special, sentence.last), BRACKET
                if not last:
                    continue
            self._add_words(number, special)
            if quoted is not None:
                self.quoted[len(self.low)] = quoted
            self.low.append(low)
            self.word.append(low)
            self.first.append(special)
            self.last.append(last)
            number = last
        self._add_words(number, sentence.last)

    def _behind_dateline(self) -> int:
        """Return where a sentence begins behind "MOSKOW –" or "JAKARTA, KOMPAS —"."""
        if _DASHES.isdisjoint(self.low[1:8]):
            return 0
        for at in range(1, min(8, len(self.low))):
            if self.low[at] in _DASHES:
                is_dateline = all(self._is_of_dateline(other) for other in range(at))
                return at + 1 if is_dateline else 0
        return 0

    def _is_of_dateline(self, at: int) -> bool:
        """Whether the item is a name or stands between names; "iNews" and "detiknews.com" have no capital first."""
        word, low = self.word[at], self.low[at]
        if low[0].isdigit():
            # "6 November 2019", "6/11/2019", "Nov 6 (TASS)", and not the score of a match, "Persija 2 - 1 Persib".
            return len(low) > 3 or self.is_capital(at + 1) or self.low[at + 1] == BRACKET
        return word != low or low in ",()./|" or self.lexicon.is_outlet(low)

    def _add_words(self, first: int, last: int) -> None:
        self.low += self.tokens.lowered[first:last]
        self.word += self.tokens.words[first:last]
        self.first += range(first, last)
        self.last += range(first + 1, last + 1)

    def _closing(self, number: int, last: int) -> int:
        wanted = _BRACKETS[self.tokens.words[number]]
        for other in range(number + 1, min(last, number + _LONGEST_BRACKET)):
            if self.tokens.words[other] == wanted:
                return other + 1
        return 0

    def places_of(self, words: Words) -> Iterator[int]:
        """Return the items that are one of the words, from left to right."""
        return compress(range(self.end), map(words.__contains__, self.low))

    def text(self, start: int, end: int) -> str:
        """Return the text of the items `start` to `end`, the last one not included."""
        if start >= end:
            return ""
        tokens = self.tokens
        return tokens.text[tokens.starts[self.first[start]] : tokens.ends[self.last[end - 1] - 1]]

    def is_capital(self, at: int) -> bool:
        return self.word[at][0].isupper()

    def is_initial(self, at: int) -> bool:
        """Whether a capital is written here whatever the word: at the beginning of a sentence."""
        return at == 0 or self.low[at - 1] in _BEFORE_CAPITALS

    def find(self, sign: str, start: int, stop: int) -> int:
        """Return the first item from `start` to `stop`, not included, that is the sign; -1 if there is none."""
        return self.low.index(sign, start, stop) if sign in self.low[start:stop] else -1

    def at(self, number: int) -> str:
        """Return the item `number` in lower case, "" outside the line."""
        return self.low[number] if 0 <= number < self.end else ""


def sentences(
    tokens: Tokens, lexicon: Lexicon, marked: Marked, first: int = 0, last: int | None = None
) -> list[Sentence]:
    """Cut the tokens `first` to `last` into sentences; what stands in marks is never cut."""
    last = len(tokens) if last is None else last
    cutter = _Cutter(first)
    signs, words = tokens.signs, tokens.words
    behind = first
    signs = signs[bisect_left(signs, first) : bisect_left(signs, last)]
    stops = [number for number in signs if words[number] in _TERMINALS or words[number][0] == "\n"]
    for number in sorted({*stops, *marked.within(first, last)}):
        if number < behind:
            continue
        if number >= cutter.too_far:
            cutter.limit(behind, number)
        quoted, word = marked.quoted.get(number), words[number]
        behind = number + 1
        if quoted is not None:
            behind = max(quoted.last, behind)
            cutter.skip(behind - number)
            is_over = _ends_behind_quote(tokens, quoted, behind, last)
        elif word[0] == "\n":
            cutter.break_line(number)
            continue
        else:
            is_over = word in _TERMINALS and _ends(tokens, lexicon, behind, last)
        if is_over or behind >= cutter.too_far:
            while is_over and behind < last and words[behind] in _CLOSERS:
                behind += 1
            cutter.cut(behind)
    cutter.limit(behind, last)
    cutter.cut(last)
    return cutter.found


class _Cutter:
    """The sentences cut so far, and where the next one begins."""

    def __init__(self, first: int):
        self.found: list[Sentence] = []
        self._begin, self._opens = first, True
        # The sentence is too long from this token on.
        self.too_far = first + _LONGEST_LINE

    def skip(self, count: int) -> None:
        """Count so many tokens of the sentence, which stand in marks, as nothing."""
        self.too_far += count

    def limit(self, first: int, last: int) -> None:
        """Cut what would be too long; between the tokens `first` and `last` no sentence ends."""
        while last >= self.too_far and first < last:
            self.cut(max(first, min(last, self.too_far)))

    def cut(self, number: int) -> None:
        """End a sentence before the token `number`."""
        if number > self._begin:
            self.found.append(Sentence(self._begin, number, self._opens))
        self._begin, self._opens, self.too_far = number, False, number + _LONGEST_LINE

    def break_line(self, number: int) -> None:
        """End a sentence before the line break `number`, and begin a paragraph behind it."""
        self.cut(number)
        self._begin, self._opens, self.too_far = number + 1, True, number + 1 + _LONGEST_LINE


def _ends(tokens: Tokens, lexicon: Lexicon, number: int, last: int) -> bool:
    """Whether a sentence ends with the terminal before the token `number`."""
    if number >= last:
        return True
    following = tokens.words[number]
    if following in _CLOSERS:
        return True
    if following[0].islower() or following[0] in ",;:.?!":
        return False
    is_glued = tokens.starts[number] == tokens.ends[number - 1]
    if is_glued and not following[0].isupper() and following not in QUOTE:
        return False
    if tokens.words[number - 1] == "." and number >= 2:
        before = tokens.words[number - 2]
        is_short = len(before) == 1 and before.isupper()
        return not (is_short or tokens.lowered[number - 2] in lexicon.abbreviations)
    return True


def _ends_behind_quote(tokens: Tokens, quoted: Quoted, number: int, last: int) -> bool:
    """Whether a sentence ends with a quotation: its last sign is a terminal, and a capital letter follows."""
    if number >= last:
        return True
    inner = quoted.inside[1] - 1
    if inner < quoted.inside[0] or tokens.words[inner] not in _TERMINALS:
        return False
    following = tokens.words[number][0]
    if tokens.words[inner] == ".":
        return not following.islower() and following not in ",;:.—–-("
    return not following.isalnum() and following not in ",;:.—–-("


def capitals(tokens: Tokens, lexicon: Lexicon) -> Capitals:
    """Read off which words of a text are names, from their capitals and from the cues beside them."""
    proper, spoken = set(), set()
    # A full stop behind the last word is one before the first, too: its number is -1.
    words, lowered = [*tokens.words, "."], [*tokens.lowered, "."]
    verbs, before_names = lexicon.verbs, lexicon.before_names
    for number in compress(range(len(words)), map(ne, words, lowered)):
        if not words[number][0].isupper():
            continue
        low, before = lowered[number], lowered[number - 1]
        if before in before_names:
            proper.add(low)
            spoken.add(low)
        elif before == "," or before[0].isalnum():
            proper.add(low)
        if words[number + 1] in verbs:
            spoken.add(low)
    return Capitals(proper, spoken)
