"""The quotations of a text as stretches of words: pairs of marks, several paragraphs as one, and lost marks mended.

A lost mark is put back where an attribution stands: “Kami mulai pagi, kata Yusuf. A quotation that opens anew in each
paragraph and closes in the last is one.
"""

from .lexicon import Lexicon
from .marks import DOUBLE, MARKS, Pairing, Quoted
from .tokens import Tokens

# An attribution in place of a lost closing mark is looked for this far; a sentence behind a lost opening mark too.
_FAR = 150
# A lost opening mark is put at the paragraph's start, unless that is further away.
_PARAGRAPH = 90
_FEWEST_WORDS = 4


def regions(tokens: Tokens, lexicon: Lexicon, found: Pairing) -> tuple[dict[int, Quoted], list[Quoted]]:
    """Return the outermost quotations by their first token, and those inside them."""
    joined, taken = _joined(tokens, found)
    everything = [quoted for quoted in found.pairs if quoted.opening not in taken] + joined
    lost = [mark for mark in found.unclosed if mark not in taken]
    everything += [mended for mark in lost if (mended := _closed(tokens, lexicon, mark))]
    everything += [mended for mark in found.unopened if (mended := _opened(tokens, lexicon, mark))]
    everything.sort(key=lambda quoted: (quoted.first, -quoted.last))
    outer: dict[int, Quoted] = {}
    inner: list[Quoted] = []
    end = 0
    for quoted in everything:
        if quoted.first >= end:
            outer[quoted.first] = quoted
            end = quoted.last
        elif quoted.last <= end:
            inner.append(quoted)
    return outer, inner


def _joined(tokens: Tokens, found: Pairing) -> tuple[list[Quoted], set[int]]:
    """Join unclosed paragraphs with the following one that opens anew; return them and the opening marks used up."""
    by_opening = {quoted.opening: quoted for quoted in found.pairs}
    opens_anew = _reopened(tokens, found.unclosed)
    joined: list[Quoted] = []
    taken: set[int] = set()
    for mark in found.unclosed:
        if mark in taken:
            continue
        row = [mark]
        while row[-1] in opens_anew:
            row.append(opens_anew[row[-1]])
        closing = by_opening.get(row[-1])
        taken.update(row[1:-1])
        if closing is not None:
            joined.append(Quoted(mark, closing.closing, (mark + 1, closing.closing)))
            taken.update((mark, row[-1]))
    return joined, taken


def _reopened(tokens: Tokens, unclosed: list[int]) -> dict[int, int]:
    """Return, for each unclosed mark that is its paragraph's last, the mark that the next paragraph begins with."""
    found: dict[int, int] = {}
    if not unclosed:
        return found
    waiting = set(unclosed)
    last = -1
    for sign in tokens.signs:
        word = tokens.words[sign]
        if word in DOUBLE:
            last = sign
        elif word[0] == "\n":
            following = sign + 1
            if last in waiting and following < len(tokens) and tokens.words[following] in DOUBLE:
                found[last] = following
            last = -1
    return found


def _closed(tokens: Tokens, lexicon: Lexicon, mark: int) -> Quoted | None:
    """Return the quotation whose closing mark was lost: up to ", kata X", or a whole paragraph."""
    last = min(len(tokens), mark + _FAR)
    at = mark + 1
    while at < last and tokens.words[at][0] != "\n" and tokens.words[at] not in DOUBLE:
        if tokens.words[at] in ",?!" and _attributes(tokens, lexicon, at + 1):
            return Quoted(mark, -1, (mark + 1, at)) if at > mark + 2 else None
        at += 1
    is_whole = (mark == 0 or tokens.words[mark - 1][0] == "\n") and (at >= len(tokens) or tokens.words[at][0] == "\n")
    return Quoted(mark, -1, (mark + 1, at)) if is_whole and at - mark > _FEWEST_WORDS else None


def _attributes(tokens: Tokens, lexicon: Lexicon, at: int) -> bool:
    """Whether an attribution begins at the token `at`: "kata X", "ujarnya", "said X", "X said"."""
    if at >= len(tokens):
        return False
    low = tokens.lowered[at]
    if low in lexicon.suffixed or low in lexicon.inverted:
        return True
    if lexicon.language == "en" and (tokens.words[at][0].isupper() or low in lexicon.pronouns):
        return any(tokens.lowered[other] in lexicon.inverted for other in range(at + 1, min(at + 4, len(tokens))))
    return False


def _opened(tokens: Tokens, lexicon: Lexicon, mark: int) -> Quoted | None:
    """Return the quotation whose opening mark was lost: an attribution follows the closing one."""
    behind = mark + 1
    if behind < len(tokens) and tokens.words[behind] == ",":
        behind += 1
    if not _attributes(tokens, lexicon, behind):
        return None
    first = mark
    sentence = -1
    while first > 0 and mark - first < _PARAGRAPH:
        before = tokens.words[first - 1]
        if before[0] == "\n" or before in MARKS and before in DOUBLE:
            break
        if sentence < 0 and before in ".?!" and tokens.words[first][0].isupper() and first < mark - 1:
            sentence = first
        first -= 1
    if first > 0 and tokens.words[first - 1][0] != "\n" and sentence >= 0:
        first = sentence
    return Quoted(-1, mark, (first, mark)) if mark - first > 2 else None
