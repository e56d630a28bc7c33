"""Reports and edits of them whose outcome is known: each word remembers which word of the old text it was."""

import random
from dataclasses import dataclass, field

from articles.annotating.anchoring import Place, State

_PEOPLE = ["Putin", "Xi Jinping", "Ushakov", "Peskov", "Lavrov", "Patrushev", "Wang Yi"]
_CUES = ["mengatakan", "menegaskan", "membantah", "menambahkan", "menyatakan"]
_BARE = ["kata", "ujar", "tutur", "bantah", "tegas"]
_THING = (
    "gas minyak gandum senjata perbatasan perundingan kapal pelabuhan bank sanksi pasukan wartawan jembatan satelit "
    "vaksin pabrik kereta jaminan serangan bantuan anggaran pemilu gempa banjir panen rudal"
)
_DO = "membeli menjual menutup membuka menolak menunda membangun merusak mengirim meminta memeriksa menyita"
_TOWN = "Moskow Beijing Kyiv Jakarta Wina Riyadh Minsk Astana Hanoi Ankara"
_TIME = "kemarin besok Senin Rabu Jumat tahun-ini minggu-lalu bulan-depan"
_THINGS, _DOES, _WHERE, _WHEN = _THING.split(), _DO.split(), _TOWN.split(), _TIME.split()


@dataclass(frozen=True)
class Word:
    """A word and, if it stood in the old text, its number there; `is_cue` marks what decides who says what."""

    text: str
    origin: int | None = None
    is_cue: bool = False


Sentence = list[Word]


def text_and_places(paragraphs: list[list[Sentence]]) -> tuple[str, dict[int, tuple[int, int]]]:
    """Return the text of paragraphs of sentences, and where each word of the old text stands in it (code points)."""
    text, places = "", {}
    for paragraph in filter(None, ([one for one in paragraph if one] for paragraph in paragraphs)):
        text += "\n\n" if text else ""
        for number, word in enumerate(word for sentence in paragraph for word in sentence):
            text += " " if number else ""
            if word.origin is not None:
                places[word.origin] = (len(text), len(text) + len(word.text))
            text += word.text
    return text, places


@dataclass
class Report:
    """Paragraphs of sentences of words, and the words of the old text whose attribution or sense an edit touched."""

    paragraphs: list[list[Sentence]]
    touched: set[int] = field(default_factory=set)

    def text_and_places(self) -> tuple[str, dict[int, tuple[int, int]]]:
        """Return the text, and where each word of the old text stands in it (code points)."""
        return text_and_places(self.paragraphs)

    def pick(self, rng: random.Random) -> tuple[list[Sentence], int]:
        """Return a paragraph and the number of a sentence in it that is not empty."""
        return rng.choice([(one, at) for one in self.paragraphs for at, sentence in enumerate(one) if sentence])


def _clause(rng: random.Random) -> str:
    things = rng.sample(_THINGS, 3)
    return f"{things[0]} {rng.choice(_DOES)} {things[1]} dan {things[2]} di {rng.choice(_WHERE)} {rng.choice(_WHEN)}"


def sentence(rng: random.Random) -> Sentence:
    """Return a quotation with its cue before or behind it, reported speech, or a plain sentence."""
    who, said, bare = rng.choice(_PEOPLE).split()[0], rng.choice(_CUES), rng.choice(_BARE)
    first, second = _clause(rng), _clause(rng)
    written = rng.choice(
        [
            f"“{first.capitalize()},” <{bare}> <{who}>.",
            f"“{first.capitalize()}. {second.capitalize()},” <{bare}> <{who}> di {rng.choice(_WHERE)}.",
            f"<{who}> <{said}> bahwa {first}.",
            f"<{who}> <{said}>, “{first}.”",
            f"{first.capitalize()}.",
        ]
    )
    return [Word(word.replace("<", "").replace(">", ""), is_cue="<" in word) for word in written.split()]


def report(rng: random.Random) -> Report:
    """Return a report of 8 to 24 paragraphs, in three of ten with passages that stand twice; its words numbered."""
    paragraphs = [[sentence(rng) for _ in range(rng.randint(1, 3))] for _ in range(rng.randint(8, 20))]
    if rng.random() < 0.3:
        for _ in range(rng.randint(1, 3)):
            at = rng.randrange(len(paragraphs))
            paragraphs.insert(rng.randint(0, len(paragraphs)), paragraphs[at][: rng.randint(1, 3)])
    number = iter(range(100_000))
    return Report(
        [
            [[Word(word.text, next(number), word.is_cue) for word in one] for one in paragraph]
            for paragraph in paragraphs
        ]
    )


def _new(rng: random.Random, count: int) -> Sentence:
    return [Word(rng.choice(_THINGS + _DOES + _WHERE)) for _ in range(count)]


def insert_sentence(one: Report, rng: random.Random) -> None:
    paragraph, at = one.pick(rng)
    paragraph.insert(at, sentence(rng))


def insert_paragraph(one: Report, rng: random.Random) -> None:
    one.paragraphs.insert(rng.randint(0, len(one.paragraphs)), [sentence(rng), sentence(rng)])


def delete_sentence(one: Report, rng: random.Random) -> None:
    paragraph, at = one.pick(rng)
    paragraph[at] = []


def delete_paragraph(one: Report, rng: random.Random) -> None:
    paragraph, _ = one.pick(rng)
    one.paragraphs.remove(paragraph)


def replace_words(one: Report, rng: random.Random) -> None:
    paragraph, at = one.pick(rng)
    start = rng.randrange(len(paragraph[at]))
    lost = paragraph[at][start : start + rng.randint(1, 3)]
    one.touched |= {word.origin for word in paragraph[at] if word.origin is not None}
    paragraph[at][start : start + len(lost)] = _new(rng, rng.randint(1, 3))


def delete_words(one: Report, rng: random.Random) -> None:
    paragraph, at = one.pick(rng)
    start = rng.randrange(len(paragraph[at]))
    one.touched |= {word.origin for word in paragraph[at] if word.origin is not None}
    del paragraph[at][start : start + rng.randint(1, 5)]


def negate(one: Report, rng: random.Random) -> None:
    paragraph, at = one.pick(rng)
    one.touched |= {word.origin for word in paragraph[at] if word.origin is not None}
    paragraph[at].insert(rng.randrange(len(paragraph[at])), Word("tidak"))


def change_cue(one: Report, rng: random.Random) -> None:
    paragraph, at = one.pick(rng)
    cues = [number for number, word in enumerate(paragraph[at]) if word.is_cue]
    for number in cues[-1:]:
        one.touched |= {word.origin for word in paragraph[at] if word.origin is not None}
        paragraph[at][number] = Word(paragraph[at][number].text + "a", is_cue=True)


def move_sentence(one: Report, rng: random.Random) -> None:
    paragraph, at = one.pick(rng)
    moved = paragraph.pop(at)
    goal = rng.choice(one.paragraphs)
    goal.insert(rng.randint(0, len(goal)), moved)


def move_paragraph(one: Report, rng: random.Random) -> None:
    moved = one.paragraphs.pop(rng.randrange(len(one.paragraphs)))
    one.paragraphs.insert(rng.randint(0, len(one.paragraphs)), moved)


def merge_paragraphs(one: Report, rng: random.Random) -> None:
    if len(one.paragraphs) > 1:
        at = rng.randrange(len(one.paragraphs) - 1)
        one.paragraphs[at : at + 2] = [one.paragraphs[at] + one.paragraphs[at + 1]]


EDITS = [
    insert_sentence, insert_paragraph, delete_sentence, delete_paragraph, replace_words, delete_words, negate,
    change_cue, move_sentence, move_paragraph, merge_paragraphs,
]  # fmt: skip


@dataclass(frozen=True)
class Mark:
    """Words of the old text next to each other, and where they stand in it: without the punctuation at their edges, if
    it left that out (`before` and `behind` code points of it).
    """

    words: range
    start: int
    end: int
    before: int = 0
    behind: int = 0


@dataclass(frozen=True)
class Case:
    """Two versions, marks on the old one, and where the words of the old one stand in the new one."""

    old: str
    new: str
    marks: list[Mark]
    places: dict[int, tuple[int, int]]
    touched: set[int]

    def truth(self, mark: Mark) -> list[tuple[int, int]]:
        """Return the places of the mark's words that are left, in the order they had."""
        left = [[word, *self.places[word]] for word in mark.words if word in self.places]
        if left and left[0][0] == mark.words[0]:
            left[0][1] += mark.before
        if left and left[-1][0] == mark.words[-1]:
            left[-1][2] -= mark.behind
        return [(start, end) for _word, start, end in left]

    def judged(self, mark: Mark, place: Place) -> str:
        """Return what to count: how a mark came out against the truth."""
        left = self.truth(mark)
        carried = place.state in (State.SAME, State.MOVED)
        if not left:
            return (
                "deleted, carried" if carried else "deleted, proposed" if place.start is not None else "deleted, gone"
            )
        if carried and self.touched & set(mark.words):
            return "carried though its sentence changed"
        start, end = min(start for start, _ in left), max(end for _, end in left)
        is_whole = len(left) == len(mark.words) and self.new[start:end] == self.old[mark.start : mark.end]
        if carried:
            return "carried" if is_whole and (place.start, place.end) == (start, end) else "carried wrongly"
        if len(left) * 3 < len(mark.words):
            return "hardly anything left"
        if place.start is None:
            return "lost"
        found = sum(place.start <= a and b <= place.end for a, b in left)
        return "proposed" if found * 2 >= len(left) else "misplaced"


def case(seed: int) -> Case:
    """Return the same report, edits and marks for the same seed."""
    rng = random.Random(seed)
    one = report(rng)
    old, stood = one.text_and_places()
    marks = []
    for _ in range(12):
        first = rng.randrange(len(stood))
        words = range(first, min(len(stood), first + rng.randint(2, 14)))
        marks.append(Mark(words, stood[words[0]][0], stood[words[-1]][1]))
    for _ in range(rng.choice([1, 2, 3, 5, 8, 12])):
        if any(map(any, one.paragraphs)):
            rng.choice(EDITS)(one, rng)
    new, places = one.text_and_places()
    return Case(old, new, marks, places, one.touched)
