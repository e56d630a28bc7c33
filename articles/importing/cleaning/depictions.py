"""A sentence that tells what a picture shows: it needs no credit beside it to be told from a report's own.

Captions name people in full and say what they are seen doing: in English in the present tense, where reports tell what
was ("Ana Budi shakes hands with Citra Dewi at the pier."), in Indonesian mostly without a verb ("Wali Kota Ana Budi di
dermaga utara, Senin."). On 1,396 labelled pages 734 lines are such, and no paragraph.
"""

import re
from collections import Counter
from collections.abc import Mapping

from .lexicon.depictions import (
    AFTER_SUBJECT,
    BESIDE_NAMES,
    GESTURES,
    MOMENTS,
    PAST,
    PLACES,
    SCENES,
    SEEN_DOING,
    SEEN_WHILE,
    TITLES,
    UNSEEN,
    UNSEEN_IN_INDONESIAN,
)
from .lexicon.english import FUNCTION_WORDS
from .page_lines import Page, ends_with_stop, is_paragraph, is_sentence, words
from .repeats import comparable
from .titles import shared

_LEAST_WORDS, _MOST_WORDS = 5, 36
_MOST_SMALL, _LONGEST_NAME, _PEOPLE = 3, 6, 2
_NEAR = 6
# What does not stop may be a subheading: those are shorter, or do not name people in full.
_LEAST_UNSTOPPED = 8
_ROUND = ".,()'’[]"
_SAID = re.compile(r"[\"“”‘:;?!]| [-–—] |\babout (?:what|how|why|whether)\b")
_TWO_SENTENCES = re.compile(r"[a-z]{3}\. [A-Z]")
# Beside people in a picture the form matters little: "( Kabar )", "CREDIT: KABAR", "… - Kabar", "… ANA BUDI/CITY PHOTO"
_CREDIT = re.compile(
    r"(?: ?[(\[](?!\d)[^()\[\]]{1,60}[)\]]\.?| [-–—/|]{1,2} ?[A-Z][\w /.]{1,40}|"
    r" ?(?:CREDIT|[Cc]redit|PHOTO|Photo(?:graph)?|[Ff]oto|Picture|©)[:. ].{1,60}|"
    r"(?<=[.)]) [A-Z][\w/'’-]*(?: [A-Z][\w/'’-]*){0,5})$"
)
# "Northern and southern leaders sit opposite each other …": nobody is named, and nobody writes of it so
_POSED = re.compile(
    r"(?:The |Two |Three )?[A-Z][\w-]+(?: (?:and|,) [A-Z]?[\w-]+)? (?:\w+ )?(?:leaders|presidents|ministers|officials|"
    r"delegations|soldiers|troops|servicemen|sailors|guards) (?:sit|stand|walk|march|pose|wave|smile|salute|"
    r"shake hands) "
    r"(?:in|at|on|opposite|across|next|beside|around|near|outside|behind|past|for|through|along|during|with|before)\b"
)
_BY = ("By ", "Oleh ", "With ")
_READ = re.compile(r"\b(?:the|yang)\b")
_NAME = re.compile(r"[A-Z][\w’'-]+")
# "Ana Budi (left) and Citra Dewi, right"
_JOINED = re.compile(r"(?:,? \(?(?:left|right|centre|center|kiri|kanan|tengah|L|R)\)?)?(?:,? (?:and|dan|with) |,|$)")
_PARTICLES = frozenset({"al", "bin", "binti", "de", "van", "von"})
_INDONESIAN_VERB = re.compile(r"(?:me(?:m[bpfv]?|n[cdjtyg]?g?|l|r|w|y)\w{3,}|ber\w{4,}|di\w{3,}(?:kan|i)|ter\w{4,})")
# A page that says more in this way is a report in the present tense, or one of pictures.
_MOST, _SHARE = 4, 4


def strike_depictions(page: Page, title: int, start: int) -> list[int]:
    """Strike the captions below the title that only their own words tell, and return them.

    The text begins at `start`. A page with many such lines keeps them, as does one in another language.
    """
    if not any(_READ.search(page.text(i)) for i in page.open(title)):
        return []
    told = capitalised(page, page.open(title))
    found = [i for i in page.open(title + 1) if _is_seen(page.text(i), told, in_text=i > start)]
    found = [i for i in found if _has_text_below(page, i)]
    sentences = sum(is_sentence(page.text(i)) for i in page.open(title + 1))
    if len(found) > _MOST or len(found) * _SHARE > sentences:
        return []
    found += [i + 1 for i in found if _says_it_again(page, i)]
    for i in found:
        page.strike(i, "caption")
    return found


def _says_it_again(page: Page, i: int) -> bool:
    """Tell whether the line right below caption `i` has all its words, and more: "Mayors Ana Budi and Citra Dewi" /
    "Mayors Ana Budi and Citra Dewi in Lund"."""
    if i + 1 >= len(page.lines) or i + 1 in page.struck or page.is_set_off(i + 1):
        return False
    below = page.text(i + 1)
    return not is_sentence(below) and shared(page.text(i), comparable(below)) == 1


def capitalised(page: Page, rows: list[int]) -> Counter[str]:
    """Return how many of the lines have a word with a capital, by the word."""
    return Counter(word for i in rows for word in set(words(page.text(i))) if word[0].isupper())


def _is_seen(text: str, told: Mapping[str, int], *, in_text: bool) -> bool:
    """Tell whether the line, or what is left of it without a credit of whatever form, says what a picture shows."""
    shown = (text, _CREDIT.sub("", text))
    return any(is_depiction(one, in_text=in_text) or shows_people(one, told) for one in dict.fromkeys(shown) if one)


def _has_text_below(page: Page, i: int) -> bool:
    """Tell whether a paragraph stands among the next lines: the last sentence of a page is no caption."""
    return any(is_paragraph(page.text(j)) for j in page.next_open(i + 1, _NEAR))


def is_depiction(text: str, *, in_text: bool = True) -> bool:
    """Tell whether the line says what a picture shows, by its words alone."""
    parts = text.split()
    bare = [part.strip(_ROUND) for part in parts]
    is_stopped = ends_with_stop(text)
    least = _LEAST_WORDS if is_stopped else _LEAST_UNSTOPPED
    if not least <= len(parts) <= _MOST_WORDS or not text[0].isupper():
        return False
    if _SAID.search(text) or _TWO_SENTENCES.search(text) or _tells_unseen(bare):
        return False
    # In Indonesian, what stops may be the report's own.
    return _shows_in_english(parts, bare) or (not (in_text and is_stopped) and _shows_in_indonesian(parts, bare))


def shows_people(text: str, told: Mapping[str, int]) -> bool:
    """Tell whether the line is nothing but people named in full, two at least, or people in a place: "Ana Budi and
    Citra Dewi at the pier".

    They are the report's: `told` says how many of its lines have a word.
    """
    parts = text.rstrip(".").split()
    bare = [part.strip(_ROUND) for part in parts]
    if text.startswith(_BY) or len(parts) > _MOST_WORDS or not text[0].isupper():
        return False
    if _SAID.search(text) or _TWO_SENTENCES.search(text):
        return False
    end = next((n for n, word in enumerate(bare) if n and word in PLACES), len(bare))
    if _tells_unseen(bare) or any(_is_past(word) for word in bare[end:]):
        return False
    names = [name.strip() for name in _JOINED.split(" ".join(parts[:end])) if name.strip()]
    if not names or (end == len(bare) and len(names) < _PEOPLE):
        return False
    return all(_is_person(name.split(), told) for name in names)


def _is_person(parts: list[str], told: Mapping[str, int]) -> bool:
    """Tell whether the words are a name with what somebody is before it, and other lines tell of that person."""
    small = [n for n, part in enumerate(parts) if part[0].islower() and part not in _PARTICLES]
    # "Lund hosts Ana Budi"
    # Who stands left in the picture has a comma or an "and" behind it: "Ana Budi left Lund" is told.
    is_verb = any(_is_past(parts[n]) or parts[n] == "left" or (n and parts[n].endswith("s")) for n in small)
    if is_verb or len(small) > _MOST_SMALL or parts[-1][0].islower() or len(parts) > _LONGEST_NAME:
        return False
    return _has_full_name(parts) and told.get(parts[-1].strip(_ROUND), 0) > 1


def _shows_in_english(parts: list[str], bare: list[str]) -> bool:
    """Tell whether people named in full are seen doing something: the first verb is of that kind, in the present."""
    if _POSED.match(" ".join(parts)):
        return True
    # "In her new series Ana Budi gives …"
    if bare[0].casefold() in FUNCTION_WORDS - {"the"}:
        return False
    for n, word in enumerate(bare[1:], start=1):
        if not word.islower():
            continue
        if word in SEEN_DOING or word in SEEN_WHILE:
            # "Ana Budi, speaking at the pier, called for …"
            goes_on = word in SEEN_WHILE and any(_is_past(later) for later in bare[n + 1 :])
            return not goes_on and _has_full_name(parts[:n]) and not FUNCTION_WORDS.isdisjoint(bare[n + 1 :])
        # "Citra Dewi remembers spotting"
        is_other_verb = bare[n - 1][:1].isupper() and word.endswith("s")
        if is_other_verb or _is_past(word) or word in AFTER_SUBJECT:
            return False
    return False


def _tells_unseen(bare: list[str]) -> bool:
    """Tell whether a word is of what no picture shows; "May" is a month."""
    return not UNSEEN.isdisjoint({bare[0].casefold(), *bare})


def _is_past(word: str) -> bool:
    return word in PAST or (word.islower() and word.endswith("ed"))


def _shows_in_indonesian(parts: list[str], bare: list[str]) -> bool:
    """Tell whether people named in full stand before a place or a moment, without a verb but in a clause of time."""
    scene = next((n for n, word in enumerate(bare) if n and word.islower() and word not in BESIDE_NAMES), len(bare))
    word = bare[scene] if scene < len(bare) else ""
    if word not in SCENES | MOMENTS | GESTURES:
        return False
    # "Jalur Kereta Masuk Pembahasan di Lund" has its verb in the capitals of a headline.
    if not UNSEEN_IN_INDONESIAN.isdisjoint(map(str.casefold, bare[:scene])):
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
