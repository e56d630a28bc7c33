"""The lines of a raw page, and what can be told of a line from its form alone."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

from .lexicon.headlines import UNCAPITALISED

# A paragraph speaks for itself from about this size; below it a line may be a headline, a label or a short remark.
PARAGRAPH_CHARS = 100
LONG_LINE_WORDS = 30
HEADLINE_WORDS = 28
# A longer line is running text whatever its form; the rules read its head only, so that a page takes no more than a
# second.
LONGEST_READ = 8_000

_CLOSERS = "\"'”’»)]"
_QUOTATION_MARK = re.compile(r"[\"“”]")
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}")
_TITLE_CASE = 0.8
_SENTENCE_END = re.compile(rf"[.!?…;][{re.escape(_CLOSERS)}]*$")
# Initials of the author and agencies' end marks stand behind the last full stop.
_END_MARK = (
    r"(?:\s*[(\[](?:\*{1,3}|[\w/.*,& -]{2,24})[)\]]|\s*Enditem|\s*[■▪●◼□∎]+|\s*[*#]{1,5}|\s*-{1,2}(?:30|o0o)-{1,2})?\.?"
)
_FULL_STOP = re.compile(rf"(?<!\.)[.…][{re.escape(_CLOSERS)}]*{_END_MARK}$|[.][”\"’']{_END_MARK}$")
# "🎧 Listen to article"
_EMOJI = re.compile(r"^[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\s]+|[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\s]+$")
_DECORATION = " \t+↓↑←⬇⬆•·●▪■►▶▸→>»«<*|–—_=~-:;,[]()…✓➡🔗📌"
# "Kami menang," kata dia: many a paragraph of speech lost its full stop.
_QUOTED_SPEECH = re.compile(
    r"[\"“”][^\"“”]{8,}[,?!.…][\"”],? (?:[a-z]\w+(?: \S+){0,30}|"
    r"(?:[A-Z][\w.'’-]* ){1,4}(?:said|says|told|added|wrote|asked|replied|explained|noted|joked)\b(?: \S+){0,30})$"
)
# "Obituary: A long life"
_LED_IN = re.compile(r"[\w ]{2,20}: \S")
_CLAUSE_WORDS = 3
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


# Each of some ten rules asks the same of a line, and pages say many lines twice. As many as a long page has.
remembered = lru_cache(maxsize=4_096)


@dataclass(frozen=True)
class Line:
    """A non-blank line of the page. `first`, `last`: raw line numbers from 1; they differ for a joined wrapped one."""

    first: int
    last: int
    text: str


@dataclass
class Page:
    """The lines of one page while they are sorted: what is struck out and why, and which lost a part.

    A line that is not struck is text; one that is kept is the report's for sure. Every index is one into `lines`.
    """

    lines: tuple[Line, ...]
    struck: dict[int, str] = field(default_factory=dict)
    cut: dict[int, tuple[str, str]] = field(default_factory=dict)
    kept: set[int] = field(default_factory=set)
    doubts: dict[int, str] = field(default_factory=dict)
    warnings: dict[str, None] = field(default_factory=dict)

    def text(self, index: int) -> str:
        """Return the line as the rules read it: without the parts cut from it, and of an endless one the head."""
        text = self.whole(index)
        return text if len(text) <= LONGEST_READ else text[:LONGEST_READ].rpartition(" ")[0] + " …"

    def whole(self, index: int) -> str:
        """Return the line as it stands now: without the parts cut from it."""
        return self.cut[index][0] if index in self.cut else self.lines[index].text

    def open(self, start: int = 0, stop: int | None = None) -> list[int]:
        """Return the indices from `start` to before `stop` that are not struck."""
        stop = len(self.lines) if stop is None else min(stop, len(self.lines))
        return [i for i in range(start, stop) if i not in self.struck]

    def next_open(self, start: int, most: int) -> list[int]:
        """Return the first `most` indices from `start` on that are not struck, without a look at the whole page."""
        return list(islice((i for i in range(start, len(self.lines)) if i not in self.struck), most))

    def is_set_off(self, index: int) -> bool:
        """Tell whether a blank line of the raw page stands above the line."""
        return index > 0 and self.lines[index].first - self.lines[index - 1].last > 1

    def strike(self, index: int, why: str) -> None:
        """Take the line out of the text. The first reason stands. An endless line stays, whatever it looks like, as
        does one that is kept."""
        if index in self.kept:
            return
        if len(self.lines[index].text) <= LONGEST_READ or why.startswith("repeat of"):
            self.struck.setdefault(index, why)

    def shorten(self, index: int, rest: str, why: str) -> None:
        """Keep only `rest` of the line in the text."""
        if len(self.lines[index].text) > LONGEST_READ:
            return
        before = self.cut[index][1] + ", " if index in self.cut else ""
        self.cut[index] = (rest, before + why)

    def doubt(self, index: int, where: str) -> None:
        """Remember that no rule understood the line, which is text unless it is struck later."""
        self.doubts.setdefault(index, where)

    def warn_of_doubts(self) -> None:
        """Warn of the lines that were not understood and stayed text."""
        for index, where in sorted(self.doubts.items()):
            if index not in self.struck:
                self.warn(f"line {self.lines[index].first} {where} was not understood and kept")

    def warn(self, sentence: str) -> None:
        """Say once what a person should look at."""
        self.warnings[sentence] = None


def bare(text: str) -> str:
    """Return the line in lower case without bullets, brackets and colons round it: "» Baca Juga :" → "baca juga"."""
    return re.sub(r"\s+", " ", _EMOJI.sub("", text).strip(_DECORATION).casefold())


def words(text: str) -> list[str]:
    """Return the words of letters, hyphenated ones whole."""
    return _WORD.findall(text)


def ends_sentence(text: str) -> bool:
    """Tell whether the line ends as a sentence does, quotes and brackets after the full stop included."""
    return bool(_SENTENCE_END.search(text))


@remembered
def ends_with_stop(text: str) -> bool:
    """Tell whether the line ends with a full stop: headlines may ask and exclaim, but they hardly ever stop."""
    return bool(_FULL_STOP.search(text))


@remembered
def is_paragraph(text: str) -> bool:
    """Tell whether the line is running text on its own evidence: long, and ending like a sentence or very long."""
    count = len(text.split())
    return (len(text) >= PARAGRAPH_CHARS and ends_with_stop(text) and count >= 8) or count >= LONG_LINE_WORDS


@remembered
def is_sentence(text: str) -> bool:
    """Tell whether the line is running text of any length: it stops, or quotes and says who, or opens what follows."""
    if is_paragraph(text) or text.endswith((",", ":", ";")) or _QUOTED_SPEECH.match(text):
        return True
    return ends_with_stop(text) and len(words(text)) > 1


@remembered
def is_clause(text: str) -> bool:
    """Tell whether the line reads as a sentence though it does not stop: small words follow its first.

    A headline in small letters does so, too: ask only where a paragraph is to be expected.
    """
    if is_sentence(text):
        return True
    following = words(text)[1:]
    if len(following) < _CLAUSE_WORDS or not text[0].isupper() or _LED_IN.match(text):
        return False
    if capital_share(" ".join(following)) <= 0.5:
        return True
    # Headlines in capitals leave no verb or noun small.
    small = (word for word in following if len(word) > 3 and word.islower())
    return len(following) > _CLAUSE_WORDS + 1 and any(word not in UNCAPITALISED for word in small)


def is_headline_like(text: str) -> bool:
    """Tell whether the line could be a headline: words, no full stop at the end, not too many."""
    count = len(words(text))
    return 2 <= count <= HEADLINE_WORDS and not ends_with_stop(text) and not text.endswith((",", ";"))


def capital_share(text: str) -> float:
    """Return which part of the longer words begin with a capital: near 1 in Indonesian headlines and names."""
    long_words = [word for word in words(text) if len(word) > 3] or words(text)
    return sum(word[0].isupper() for word in long_words) / len(long_words) if long_words else 0.0


def has_title_case(text: str) -> bool:
    """Tell whether most of the longer words begin with a capital, as in titles; names in a sentence make fewer."""
    return capital_share(text) >= _TITLE_CASE


def is_quoting(text: str) -> bool:
    """Tell whether the text has a double quotation mark: somebody says it."""
    return bool(_QUOTATION_MARK.search(text))


def is_clock(text: str) -> bool:
    """Tell whether the line is a time of day and nothing else: "14:05", "9.30"."""
    return bool(_CLOCK.fullmatch(text))


def is_name(text: str, *, most: int = 5) -> bool:
    """Tell whether the text could be one or several persons' names: capitalised words only, no digits, no full stop."""
    text = re.sub(r"\b(dan|and|&|bin|binti|van|de|da|al|el|der|von)\b|[,/&]", " ", text)
    parts = text.split()
    return 0 < len(parts) <= most and all(
        re.fullmatch(r"[A-Z\u00c0-\u00de][\w'’.-]*", p) and not re.search(r"\d", p) for p in parts
    )
