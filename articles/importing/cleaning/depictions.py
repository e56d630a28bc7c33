"""A sentence that tells what a picture shows: it needs no credit beside it to be told from a report's own.

Captions name people in full and say what they are seen doing: in English in the present tense, where reports tell what
was ("Ana Budi shakes hands with Citra Dewi at the pier."), in Indonesian mostly without a verb ("Wali Kota Ana Budi di
dermaga utara, Senin."). Measured on 1,300 labelled pages: of 480 such lines 478 were captions, and no paragraph one.
"""

import re

from .lexicon.depictions import (
    AFTER_SUBJECT,
    BESIDE_NAMES,
    GESTURES,
    MOMENTS,
    SCENES,
    SEEN_DOING,
    SEEN_WHILE,
    TITLES,
    UNSEEN,
)
from .lexicon.english import FUNCTION_WORDS
from .page_lines import Page, ends_with_stop, is_paragraph, is_sentence

_LEAST_WORDS, _MOST_WORDS = 5, 36
# What does not stop may be a subheading: those are shorter, or do not name people in full.
_LEAST_UNSTOPPED = 8
_ROUND = ".,()'’[]"
_SAID = re.compile(r"[\"“”‘:;?!]| [-–—] ")
_TWO_SENTENCES = re.compile(r"[a-z]{3}\. [A-Z][a-z]")
_NAME = re.compile(r"[A-Z][\w’'-]+")
_PARTICLES = frozenset({"al", "bin", "binti", "de", "van", "von"})
_INDONESIAN_VERB = re.compile(r"(?:me(?:m[bpfv]?|n[cdjtyg]?g?|l|r|w|y)\w{3,}|ber\w{4,}|di\w{3,}(?:kan|i)|ter\w{4,})")
# A page that says more in this way is a report in the present tense, or one of pictures.
_MOST, _SHARE = 4, 4


def strike_depictions(page: Page, title: int, start: int) -> list[int]:
    """Strike the captions below the title that only their own words tell, and return them.

    In the text, which begins at `start`, what stops and names a gesture may be the report's in Indonesian. A page with
    many such lines keeps them.
    """
    found = [
        i for i in page.open(title + 1) if is_depiction(page.text(i), in_text=i > start) and _has_text_below(page, i)
    ]
    told = sum(is_sentence(page.text(i)) for i in page.open(title + 1))
    if len(found) > _MOST or len(found) * _SHARE > told:
        return []
    for i in found:
        page.strike(i, "caption")
    return found


def _has_text_below(page: Page, i: int) -> bool:
    """Tell whether a paragraph stands among the next lines: the last sentence of a page is no caption."""
    return any(is_paragraph(page.text(j)) for j in page.next_open(i + 1, 3))


def is_depiction(text: str, *, in_text: bool = True) -> bool:
    """Tell whether the line says what a picture shows, by its words alone."""
    parts = text.split()
    bare = [part.strip(_ROUND) for part in parts]
    is_stopped = ends_with_stop(text)
    least = _LEAST_WORDS if is_stopped else _LEAST_UNSTOPPED
    if not least <= len(parts) <= _MOST_WORDS or not text[0].isupper():
        return False
    if _SAID.search(text) or _TWO_SENTENCES.search(text) or not UNSEEN.isdisjoint(map(str.casefold, bare)):
        return False
    has_gestures = not (in_text and is_stopped)
    return _shows_in_english(parts, bare) or _shows_in_indonesian(parts, bare, has_gestures=has_gestures)


def _shows_in_english(parts: list[str], bare: list[str]) -> bool:
    """Tell whether people named in full are seen doing something: the first verb is of that kind, in the present."""
    # "In her new series Ana Budi gives …"
    if bare[0].casefold() in FUNCTION_WORDS - {"the"}:
        return False
    for n, word in enumerate(bare[1:], start=1):
        if not word.islower():
            continue
        if word in SEEN_DOING or word in SEEN_WHILE:
            return _has_full_name(parts[:n]) and not FUNCTION_WORDS.isdisjoint(bare[n + 1 :])
        # "Citra Dewi remembers spotting"
        is_other_verb = bare[n - 1][:1].isupper() and word.endswith("s")
        if is_other_verb or word.endswith("ed") or word in AFTER_SUBJECT:
            return False
    return False


def _shows_in_indonesian(parts: list[str], bare: list[str], *, has_gestures: bool) -> bool:
    """Tell whether people named in full stand before a place or a moment, without a verb but in a clause of time."""
    scene = next((n for n, word in enumerate(bare) if n and word.islower() and word not in BESIDE_NAMES), len(bare))
    word = bare[scene] if scene < len(bare) else ""
    if word not in SCENES | MOMENTS and not (has_gestures and word in GESTURES):
        return False
    if bare[scene + 1 : scene + 2] == ["ini"] or not _has_full_name(parts[:scene]):
        return False
    in_clause = word not in SCENES
    for n in range(scene + 1, len(bare)):
        in_clause = in_clause or bare[n] in MOMENTS
        is_verb = bare[n].islower() and bool(_INDONESIAN_VERB.fullmatch(bare[n]))
        if is_verb and (not in_clause or parts[n - 1].endswith(",")):
            return False
    return True


def _has_full_name(parts: list[str]) -> bool:
    """Tell whether two capitalised words stand together that are no titles: "Ana Budi", "Citra binti Dewi"."""
    names = [part for part in parts if part not in _PARTICLES]
    return any(
        bool(_NAME.fullmatch(first)) and bool(_NAME.match(second)) and TITLES.isdisjoint({first, second.rstrip(",.")})
        for first, second in zip(names, names[1:], strict=False)
    )
