"""What newsrooms do to a report that is out already."""

import random

from .edits import Case, Mark
from .newsroom import (
    ALL_CUES,
    CUES,
    EDGES,
    HEDGES,
    NEWS,
    NOTES,
    POLISH,
    SPEAKERS,
    Draft,
    Sentence,
    Word,
    bare,
    first_of,
    has_quote,
    leans,
    named_at,
    names,
    reports,
)  # fmt: skip


def _new(text: str) -> Sentence:
    return [Word(word) for word in text.split()]


def _swap(sentence: Sentence, at: int, *others: str, rng: random.Random) -> None:
    """Put another word there, in the punctuation that stood round the old one."""
    old = sentence[at].text
    other = rng.choice([other for other in others if other != bare(old)])
    sentence[at] = Word(old.replace(bare(old), other, 1))


def put_news_on_top(one: Draft, rng: random.Random) -> None:
    one.paragraphs.insert(rng.choice([0, 1]), [_new(rng.choice(NEWS[one.language]))])


def put_news_between(one: Draft, rng: random.Random) -> None:
    one.paragraphs.insert(rng.randint(0, len(one.paragraphs)), [_new(rng.choice(NEWS[one.language]))])


def put_a_sentence_between(one: Draft, rng: random.Random) -> None:
    if found := one.pick(rng):
        found[0].insert(found[1], _new(rng.choice(NEWS[one.language])))


def add_a_note(one: Draft, rng: random.Random) -> None:
    one.paragraphs.insert(rng.choice([0, len(one.paragraphs)]), [_new(rng.choice(NOTES[one.language]))])


def correct_a_number(one: Draft, rng: random.Random) -> None:
    found = one.pick(rng, lambda said: any(any(map(str.isdigit, word.text)) for word in said))
    if not found:
        return
    said = found[0][found[1]]
    at = rng.choice([at for at, word in enumerate(said) if any(map(str.isdigit, word.text))])
    said[at] = Word("".join(str((int(c) + 1) % 10) if c.isascii() and c.isdigit() else c for c in said[at].text))


def correct_a_name(one: Draft, rng: random.Random) -> None:
    if found := one.pick(rng, named_at):
        said = found[0][found[1]]
        _swap(said, rng.choice(named_at(said)), *[name.split()[-1] for name in SPEAKERS], rng=rng)


def correct_a_name_everywhere(one: Draft, rng: random.Random) -> None:
    """A name that was misspelt all over the report."""
    found = one.pick(rng, names)
    if not found:
        return
    name = rng.choice(names(found[0][found[1]]))
    for said in one.sentences():
        for at, word in enumerate(said):
            if bare(word.text) == name:
                _swap(said, at, name + "v", rng=rng)


def change_the_cue(one: Draft, rng: random.Random) -> None:
    def cues(said: Sentence) -> list[int]:
        return [at for at, word in enumerate(said) if bare(word.text).casefold() in ALL_CUES]

    if found := one.pick(rng, cues):
        said = found[0][found[1]]
        at = rng.choice(cues(said))
        _swap(said, at, *CUES[one.language], "dikutip" if one.language == "id" else "quoted", rng=rng)


def negate_or_hedge(one: Draft, rng: random.Random) -> None:
    if found := one.pick(rng):
        said = found[0][found[1]]
        said.insert(rng.randint(1, len(said)), Word(rng.choice(HEDGES[one.language])))


def take_a_negation_out(one: Draft, rng: random.Random) -> None:
    out = {"tidak", "belum", "bukan", "not", "never", "diduga"}
    if found := one.pick(rng, lambda said: any(bare(word.text) in out for word in said)):
        said = found[0][found[1]]
        said[:] = [word for word in said if bare(word.text) not in out]


def shorten_a_quote(one: Draft, rng: random.Random) -> None:
    if found := one.pick(rng, lambda said: has_quote(said) and len(said) > 12):
        said = found[0][found[1]]
        at = rng.randint(1, len(said) - 8)
        del said[at : at + rng.randint(2, 6)]


def unquote(one: Draft, rng: random.Random) -> None:
    """Somebody's words become the outlet's."""
    if found := one.pick(rng, has_quote):
        said = found[0][found[1]]
        said[:] = [Word(word.text.translate(dict.fromkeys(map(ord, '"“”'))), word.origin) for word in said]
        said[:] = [word for word in said if word.text]


def polish(one: Draft, rng: random.Random) -> None:
    def there(said: Sentence) -> list[int]:
        return [at for at, word in enumerate(said) if word.text.casefold() in POLISH]

    for _ in range(rng.randint(1, 4)):
        if found := one.pick(rng, there):
            said = found[0][found[1]]
            at = rng.choice(there(said))
            said[at] = Word(POLISH[said[at].text.casefold()], said[at].origin)


def move_a_paragraph(one: Draft, rng: random.Random) -> None:
    moved = one.paragraphs.pop(rng.randrange(len(one.paragraphs)))
    one.paragraphs.insert(rng.randint(0, len(one.paragraphs)), moved)


def move_a_sentence(one: Draft, rng: random.Random) -> None:
    if found := one.pick(rng):
        moved = found[0].pop(found[1])
        goal = rng.choice(one.paragraphs)
        goal.insert(rng.randint(0, len(goal)), moved)


def delete_a_paragraph(one: Draft, rng: random.Random) -> None:
    del one.paragraphs[rng.randrange(len(one.paragraphs))]


def delete_a_sentence(one: Draft, rng: random.Random) -> None:
    if found := one.pick(rng):
        del found[0][found[1]]


def delete_who_spoke(one: Draft, rng: random.Random) -> None:
    """The sentence goes that named the speaker of the next one."""
    said = one.sentences()
    before = [id(one) for one, next_one in zip(said, said[1:], strict=False) if leans(next_one)]
    if found := one.pick(rng, lambda said: id(said) in before):
        del found[0][found[1]]


def merge_paragraphs(one: Draft, rng: random.Random) -> None:
    if len(one.paragraphs) > 1:
        at = rng.randrange(len(one.paragraphs) - 1)
        one.paragraphs[at : at + 2] = [one.paragraphs[at] + one.paragraphs[at + 1]]


def split_a_paragraph(one: Draft, rng: random.Random) -> None:
    at = rng.randrange(len(one.paragraphs))
    cut = rng.randint(0, len(one.paragraphs[at]))
    one.paragraphs[at : at + 1] = [one.paragraphs[at][:cut], one.paragraphs[at][cut:]]


def set_the_glyphs_anew(one: Draft, rng: random.Random) -> None:
    table = rng.choice([{"“": '"', "”": '"', "’": "'", "–": "-", "…": "..."}, {"'": "’", "-": "–", "...": "…"}])
    for paragraph in one.paragraphs:
        for at, said in enumerate(paragraph):
            paragraph[at] = [_in_glyphs(word, table) for word in said]


def _in_glyphs(word: Word, table: dict[str, str]) -> Word:
    text = word.text
    for old, new in table.items():
        text = text.replace(old, new)
    return Word(text, word.origin)


def repeat_a_sentence(one: Draft, rng: random.Random) -> None:
    """Set as a pull quote, or pasted twice: the copy is new."""
    if found := one.pick(rng):
        copy = [Word(word.text) for word in found[0][found[1]]]
        one.paragraphs.insert(rng.randint(0, len(one.paragraphs)), [copy])


def delete_one_of_two(one: Draft, rng: random.Random) -> None:
    """A statement goes, and elsewhere still stands one that says nearly the same."""
    if found := one.pick(rng, lambda said: said[0].origin in one.said_again):
        del found[0][found[1]]


def give_to_another_speaker(one: Draft, rng: random.Random) -> None:
    """A quotation stays, and is said by somebody else."""
    if found := one.pick(rng, lambda said: has_quote(said) and named_at(said)):
        said = found[0][found[1]]
        _swap(said, rng.choice(named_at(said)), *SPEAKERS, rng=rng)


# Behind all others: a copy is none any more when the original was edited since.
LAST = repeat_a_sentence
EDITS = [
    put_news_on_top, put_news_between, put_a_sentence_between, add_a_note, correct_a_number, correct_a_name,
    correct_a_name_everywhere, change_the_cue, negate_or_hedge, take_a_negation_out, shorten_a_quote, unquote, polish,
    move_a_paragraph, move_a_sentence, delete_a_paragraph, delete_a_sentence, delete_who_spoke, merge_paragraphs,
    split_a_paragraph, set_the_glyphs_anew, delete_one_of_two, give_to_another_speaker,
]  # fmt: skip


def _mark(one: Draft, rng: random.Random, stood: dict[int, tuple[int, int]], old: str) -> Mark:
    """Choose what analysts choose: a quotation, a sentence, or some words; mostly without the marks at the edges."""
    said = rng.choice(one.sentences())
    words = [word.origin for word in said]
    quotes = [word.origin for word in said if any(mark in word.text for mark in '"“”')]
    first, last = (quotes[0], quotes[-1]) if quotes and rng.random() < 0.6 else (words[0], words[-1])
    if rng.random() < 0.4:
        first = rng.choice(words)
        last = min(len(stood) - 1, first + rng.randint(1, 13))
    bare_words = [bare(word) for word in old.split()]
    while first < last and not bare_words[first]:
        first += 1
    while first < last and not bare_words[last]:
        last -= 1
    start, end = stood[first][0], stood[last][1]
    marked = old[start:end]
    before, behind = (len(marked) - len(strip(EDGES + " \n")) for strip in (marked.lstrip, marked.rstrip))
    if before + behind >= len(marked):
        before = behind = 0
    return Mark(range(first, last + 1), start + before, end - behind, before, behind)


def case(seed: str) -> Case:
    """Return the same report, edits and marks for the same seed."""
    rng = random.Random(seed)
    one = Draft.of(*rng.choice(reports()))
    for _ in range(rng.choice([0, 0, 1, 2])):
        one.say_again(rng)
    old, stood = one.text_and_places()
    marks = [_mark(one, rng, stood, old) for _ in range(12)]
    as_they_were, spoke = one.as_they_are(), one.speakers()
    for _ in range(rng.choice([1, 1, 2, 3, 5, 8])):
        one.paragraphs = [paragraph for paragraph in one.paragraphs if any(paragraph)]
        if one.paragraphs:
            rng.choice(EDITS)(one, rng)
    if rng.random() < 0.15:
        LAST(one, rng)
    new, places = one.text_and_places()
    touched = {word for word, said in one.as_they_are().items() if said != as_they_were[word]}
    speak = one.speakers()
    for said in one.sentences():
        if speak.get(first_of(said)) != spoke.get(first_of(said), speak.get(first_of(said))):
            touched |= {word.origin for word in said if word.origin is not None}
    return Case(old, new, marks, places, touched)
