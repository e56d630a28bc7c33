"""Real reports, edited as newsrooms edit them. Each word remembers which word of the old text it was.

Who speaks in a sentence is judged here by rules of its own, so that a mistake of the anchoring's is none of ours.
"""

import json
import random
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from .edits import text_and_places

_PAGES = Path(__file__).parent.parent / "data" / "pages"
_END = re.compile(r"(?:[.!?…]|\.\.\.)[\"”’)]*$")
_QUOTES, EDGES = '"“”', "\"“”‘’'.,;:()!?…-–—"
SPEAKERS = ["Vladimir Putin", "Xi Jinping", "Yuri Ushakov", "Dmitry Peskov", "Wang Yi", "Joko Widodo", "Joe Biden"]
_SAID_ID = (
    "kata ujar tutur ucap tegas jelas ungkap imbuh tambah mengatakan menyatakan menegaskan menambahkan menjelaskan "
    "mengungkapkan menyebut menurut membantah"
)
_SAID_EN = "said says told added stated claimed denied warned insisted noted explained according"
CUES = {"id": _SAID_ID.split(), "en": _SAID_EN.split()}
_CUES_OF_OWN = {f"{cue}nya" for cue in CUES["id"][:9]}
_OWN = _CUES_OF_OWN | {"ia", "dia", "beliau", "mereka", "he", "she", "they"}
ALL_CUES = {*CUES["id"], *CUES["en"]}
_GLYPHS = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "–": "-", "—": "-", "…": "..."})
POLISH = {
    "namun": "tetapi", "tetapi": "namun", "akan": "bakal", "telah": "sudah", "sudah": "telah", "karena": "sebab",
    "untuk": "guna", "antara": "di antara", "dengan": "bersama", "pada": "di", "terhadap": "kepada", "juga": "pun",
    "however": "but", "also": "too", "but": "yet", "will": "would", "because": "as", "over": "about", "with": "and",
}  # fmt: skip
HEDGES = {
    "id": ["diduga", "mungkin", "kabarnya", "tidak", "belum", "bukan"],
    "en": ["reportedly", "allegedly", "not", "never"],
}
NOTES = {
    "id": ["Koreksi: berita ini diperbarui pada pukul 14.30 WIB.", "UPDATE: jumlah korban diperbarui."],
    "en": ["UPDATE: This story has been updated with new details.", "Correction: an earlier version misstated a date."],
}
NEWS = {
    "id": [
        "Menteri Luar Negeri Retno Marsudi menegaskan bahwa pertemuan lanjutan digelar pekan depan di Bali.",
        "“Kami belum menerima laporan itu,” kata Antony Blinken di Washington.",
        "Juru bicara itu tidak menjawab pertanyaan wartawan.",
        "Bursa saham Asia ditutup melemah setelah kabar itu tersiar.",
    ],
    "en": [
        "Antony Blinken told reporters that talks would resume next week in Vienna.",
        "“We have not seen that report,” said Jens Stoltenberg in Brussels.",
        "Markets in Asia closed lower after the news broke.",
        "A spokesman declined to comment.",
    ],
}


@dataclass(frozen=True)
class Word:
    text: str
    origin: int | None = None


Sentence = list[Word]


@dataclass
class Draft:
    """Paragraphs of sentences of words."""

    paragraphs: list[list[Sentence]]
    language: str
    # First words of sentences that another one says nearly the same as.
    said_again: set[int] = field(default_factory=set)

    @classmethod
    def of(cls, paragraphs: Iterable[str], language: str) -> "Draft":
        number, drafted = iter(range(1_000_000)), []
        for paragraph in paragraphs:
            sentences: list[Sentence] = [[]]
            for word in paragraph.split():
                sentences[-1].append(Word(word, next(number)))
                if _END.search(word) and not _is_open(sentences[-1]):
                    sentences.append([])
            drafted.append([sentence for sentence in sentences if sentence])
        return cls(drafted, language)

    def say_again(self, rng: random.Random) -> None:
        """Make the old report say something twice, the second time in fewer words, as leads and bodies do."""
        found = self.pick(rng, lambda said: len(said) > 9)
        if not found:
            return
        said = found[0][found[1]]
        again = [word for word in said if rng.random() < 0.7] or said[:]
        self.paragraphs.insert(rng.randint(0, len(self.paragraphs)), [again])
        twins = [one for one in self.sentences() if one is said or one[0].origin in self.said_again] + [again]
        number = iter(range(1_000_000))
        for one in self.sentences():
            one[:] = [Word(word.text, next(number)) for word in one]
        self.said_again = {one[0].origin for one in twins}

    def text_and_places(self) -> tuple[str, dict[int, tuple[int, int]]]:
        """Return the text, and where each word of the old text stands in it (code points)."""
        return text_and_places(self.paragraphs)

    def sentences(self) -> list[Sentence]:
        return [sentence for paragraph in self.paragraphs for sentence in paragraph if sentence]

    def pick(
        self, rng: random.Random, wanted: Callable[[Sentence], object] = bool
    ) -> tuple[list[Sentence], int] | None:
        """Return a paragraph and the number of a sentence in it, of those that are `wanted`."""
        found = [(one, at) for one in self.paragraphs for at, said in enumerate(one) if said and wanted(said)]
        return rng.choice(found) if found else None

    def as_they_are(self) -> dict[int, str]:
        """Return for each word of the old text the sentence in which it stands now, whatever its glyphs look like."""
        found = {}
        for sentence in self.sentences():
            said = " ".join(word.text for word in sentence).translate(_GLYPHS)
            found |= {word.origin: said for word in sentence if word.origin is not None}
        return found

    def speakers(self) -> dict[int, tuple[str, ...]]:
        """Return for each sentence that leans on others, by its first old word, the sentence that names who speaks."""
        named: tuple[str, ...] = ()
        found = {}
        for sentence in self.sentences():
            if leans(sentence):
                found[first_of(sentence)] = named
            elif names(sentence):
                named = tuple(re.sub(r"\W", "", name) for name in names(sentence))
        return found


def _is_open(sentence: Sentence) -> bool:
    text = " ".join(word.text for word in sentence)
    return text.count("“") > text.count("”") or text.count('"') % 2 == 1


def bare(word: str) -> str:
    return word.strip(EDGES)


def first_of(sentence: Sentence) -> int | None:
    return next((word.origin for word in sentence if word.origin is not None), None)


def unquoted(sentence: Sentence) -> list[str]:
    """The bare words of a sentence that stand outside quotation marks."""
    text, found, is_quoted = " ".join(word.text for word in sentence), [], False
    for part in re.split(f"[{_QUOTES}]", text):
        found += [] if is_quoted else [bare(word) for word in part.split() if bare(word)]
        is_quoted = not is_quoted
    return found


def has_quote(sentence: Sentence) -> bool:
    return any(mark in word.text for word in sentence for mark in _QUOTES)


def names(sentence: Sentence) -> list[str]:
    """Words outside quotations that are written like names; the first word of a sentence is none unless it speaks."""
    found = unquoted(sentence)
    is_first = bool(found[1:]) and (has_quote(sentence) or found[1] in ALL_CUES)
    return [word for at, word in enumerate(found) if word[:1].isupper() and (at or is_first)]


def named_at(sentence: Sentence) -> list[int]:
    """Where its names stand."""
    found = set(names(sentence))
    return [at for at, word in enumerate(sentence) if bare(word.text) in found]


def leans(sentence: Sentence) -> bool:
    """Whether it has a speaker and does not name anybody."""
    words = {word.casefold() for word in unquoted(sentence)}
    if [name for name in names(sentence) if name.casefold() not in _OWN]:
        return False
    return bool(words & _OWN) and bool(words & (ALL_CUES | _CUES_OF_OWN) or has_quote(sentence))


@cache
def reports() -> list[tuple[tuple[str, ...], str]]:
    """Return paragraphs and language of the pages in tests/data that are reports of some length."""
    found = [json.loads(file.read_text()) for file in sorted(_PAGES.glob("*.json"))]
    return [
        (tuple(" ".join(one.split()) for one in page["paragraphs"]), page["language"])
        for page in found
        if len(page["paragraphs"]) > 3
    ]
