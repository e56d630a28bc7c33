"""A text cut into words and marks, with their places. Linear in the length of the text."""

import re
from dataclasses import dataclass
from itertools import accumulate, compress
from operator import not_

# A token and the space before it. Numbers keep their separators (10.52, 482,5, 30/12/2022), acronyms and
# addresses their full stops (U.S., magma.go.id, TEMPO.CO), names their apostrophes and hyphens (Ma'ruf,
# Moskow-NATO); `` and '' are quotation marks; every other sign is alone. The first two branches only save the
# others' time: words before a space and signs that begin nothing longer are most of a text.
_TOKEN = re.compile(
    r"( ?)(\w++(?= )|[^\w\s.`']"
    r"|\d+(?:[.,:/]\d+)*(?:[^\W\d_]\w*+(?:\.[a-z]\w*+)*)?"
    r"|[^\W\d_]\.(?:[^\W\d_]\.)+"
    r"|\w+(?:['’ʼ`–-]\w+|\.[a-z]\w*+|\.(?:CO|COM|GO|ID|NET|ORG)\b)*"
    r"|``|''|\.{2,}|\n\s*|[^\w\s])"
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """Words and signs: `words[i]` stands at `starts[i]:ends[i]`; `lowered` is what lexicons are asked with.

    A line break is a token of its own. `signs` are the numbers of the tokens that are no words, line breaks with them.
    """

    text: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    lowered: list[str]
    signs: list[int]

    def __len__(self) -> int:
        return len(self.words)


def tokenise(text: str) -> Tokens:
    """Cut `text` into tokens."""
    # Every word passes here: split and accumulate, which make no object for a match. Other spaces than the one before a
    # token, that space, and the token take turns.
    parts = _TOKEN.split(text)
    borders = list(accumulate(map(len, parts)))
    words = parts[2::3]
    lowered = list(map(str.lower, words))
    if "’" in text:
        lowered = [word.replace("’", "'") if "’" in word else word for word in lowered]
    mixed = compress(range(len(words)), map(not_, map(str.isalnum, words)))
    signs = [number for number in mixed if not words[number][0].isalnum() and words[number][0] != "_"]
    return Tokens(text, borders[1::3], borders[2::3], words, lowered, signs)
