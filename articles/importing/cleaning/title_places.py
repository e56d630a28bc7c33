"""Where a candidate for the headline stands, and what the lines beside it say for it or against it."""

import re
from collections import Counter
from dataclasses import dataclass

from .boilerplate import is_section
from .captions import is_credit, is_labelled_caption, is_picture_button
from .lexicon.headlines import KICKERS
from .page_lines import Page, capital_share, has_title_case, is_sentence
from .repeats import comparable
from .titles import led_in, shared, title_key

_OF_PICTURES = re.compile(r"(?:Foto|Photos?|Video|Gallery|Galeri)\s?:")
_LABEL_BELOW = 5
_RUBRIC_WORDS = 3
_NEXT = 2
_OF_A_MENU = 3
_ROWS_OF_PICTURE = 2
_BUTTONS = frozenset({"navigation", "reading time", "share buttons"})
_HALF = 0.5
_LONGER = 1.3


@dataclass(frozen=True)
class Head:
    """What the candidates for a headline are compared with.

    `candidates`: which of them each line is, from 0. `text`: how the report begins; `first`: its first line; `named`:
    how many of its first lines have a word with a capital. `said`:
    how often each candidate is said. `listed`: what stands in menus and among tags. `again`: the short lines below.
    `pictured`: what stands over a photographer's name. `rubrics`: the ends of paths from the home page.
    `shown`: what stands behind a picture's button. `signed`: the index of the first author or date.
    """

    candidates: dict[int, int]
    text: str
    first: str
    named: Counter[str]
    said: Counter[str]
    listed: set[str]
    again: set[str]
    pictured: set[str]
    rubrics: set[str]
    shown: set[str]
    signed: int


def is_over_credit(page: Page, i: int) -> bool:
    """Tell whether line `i` stands where a picture's words do: over the line that names its source, where these words
    do not follow with a label of their own ("Sumber gambar, …", then "Keterangan gambar, …")."""
    if page.struck.get(i + 1) != "caption":
        return False
    return not (page.struck.get(i + _NEXT) == "caption" and is_labelled_caption(page.lines[i + _NEXT].text))


def by_place(page: Page, i: int, head: Head) -> float:
    """Weigh where line `i` stands: early on the page, above its subtitle, and above author and date."""
    rank = head.candidates[i]
    above = next((j for j in (i - 1, i - _NEXT) if j in head.candidates), None)
    is_under = above is not None and _is_over(page, above, i, head)
    score = -0.1 * min(rank, 8) - 0.5 * is_under - 0.5 * (head.signed < i)
    # The subtitle may say more of the report than its headline does.
    score -= 0.3 * (is_under and shared(page.text(above), head.text) >= 0.4)
    # And it is longer.
    score -= 0.3 * (is_under and len(page.text(i).split()) >= _LONGER * len(page.text(above).split()))
    # Some pages print how the text begins under the headline.
    key = comparable(page.text(i))
    score -= 1.2 * (is_under and len(key.split()) >= _LABEL_BELOW and head.first.startswith(f"{key} "))
    # Behind a topic another may come, behind a headline none does.
    is_short = len(key.split()) <= _LABEL_BELOW and rank + 1 < len(head.candidates)
    score -= 0.5 * (is_short and _is_in_menu(page, i))
    is_topic = is_short and i + 1 in page.open(i + 1, i + 2) and is_section(page.text(i + 1))
    score -= 0.5 * _tells_picture(page, i, head)
    score -= 0.8 * _tells_shown_picture(page, i, head)
    # Below author or date, and right over a caption, with another candidate above those
    score -= 0.4 * (head.signed < i and page.struck.get(i + 1) == "caption" and head.signed - 1 in head.candidates)
    score -= 0.5 * (i + 1 in head.candidates and is_shown_over(page, i, i + 1))
    score -= 0.7 * _is_topic_over_date(page, i, head)
    return score - 0.5 * is_topic - 0.6 * _is_kicker(page, i, head) - 0.7 * _is_topic_over(page, i, head)


def _tells_picture(page: Page, i: int, head: Head) -> bool:
    """Tell whether line `i` stands between buttons to share the report, or its subtitle, and a caption, below what
    could be its headline: it says what the picture shows to those who do not see it."""
    above = range(max(0, i - _OF_A_MENU), i)
    is_between = page.struck.get(i + 1) == "caption" and any(page.struck.get(j) == "share buttons" for j in above)
    is_between = is_between or (_is_below_lead(page, i) and _is_shown_below(page, i))
    return is_between and any(j < i and len(page.text(j).split()) > _LABEL_BELOW for j in head.candidates)


def _is_shown_below(page: Page, i: int) -> bool:
    """Tell whether the caption right below line `i` has half of its words."""
    is_over = page.struck.get(i + 1) == "caption" and not is_credit(page.lines[i + 1].text)
    return is_over and shared(page.text(i), comparable(page.lines[i + 1].text)) >= _HALF


def is_all_shown_below(page: Page, i: int) -> bool:
    """Tell whether line `i` stands below a sentence and above a caption that has all of its words."""
    return _is_below_lead(page, i) and is_shown_whole_below(page, i)


def _is_below_lead(page: Page, i: int) -> bool:
    return i > 0 and i - 1 not in page.struck and is_sentence(page.text(i - 1))


def is_named_above(page: Page, struck: int, i: int) -> bool:
    """Tell whether line `i` only says what the caption below it says, and the struck line above says what it is of:
    "Foto: Mayors Bake Pancakes" / "Two mayors bake" / "Two mayors bake in Lund. (Kabar)"."""
    return struck < i and bool(_OF_PICTURES.match(page.lines[struck].text)) and is_shown_whole_below(page, i)


def is_shown_whole_below(page: Page, i: int) -> bool:
    """Tell whether line `i` stands above a caption that has all of its words."""
    return _is_shown_below(page, i) and shared(page.text(i), comparable(page.lines[i + 1].text)) == 1


def _is_in_menu(page: Page, i: int) -> bool:
    """Tell whether menus stand on both sides of line `i`, below it right away or behind one other line."""
    below = {page.struck.get(i + 1), page.struck.get(i + 2)}
    return page.struck.get(i - 1) == "navigation" and "navigation" in below


def _is_over(page: Page, above: int, i: int, head: Head) -> bool:
    """Tell whether the candidate `above` has line `i` as its subtitle: no more than a button between the two."""
    is_next = all(page.struck.get(j) in _BUTTONS for j in range(above + 1, i))
    text = page.text(above)
    if not is_next or len(text.split()) < _LABEL_BELOW or title_key(text) in head.pictured:
        return False
    if is_shown_over(page, above, i):
        return False
    is_topic = _is_kicker(page, above, head) or _is_topic_over(page, above, head)
    return title_key(led_in(text)) != title_key(page.text(i)) and not is_topic


def _tells_shown_picture(page: Page, i: int, head: Head) -> bool:
    """Tell whether line `i` stands over a caption that has all its words, or the picture's button below, and another
    candidate of as many words stands further below: it says what the picture shows."""
    rows = page.lines[i + 1 : i + 1 + _ROWS_OF_PICTURE]
    is_over = len(rows) == _ROWS_OF_PICTURE and "caption" in {page.struck.get(i + 1), page.struck.get(i + 2)}
    is_over = (is_over and any(is_picture_button(row.text) for row in rows)) or is_shown_whole_below(page, i)
    return is_over and any(j > i and len(page.text(j).split()) > _LABEL_BELOW for j in head.candidates)


def is_shown_over(page: Page, above: int, i: int) -> bool:
    """Tell whether the line `above` says in small letters what the picture shows of which the credit stands right below
    line `i`, which has a headline's capitals."""
    credit = page.lines[i + 1].text if page.struck.get(i + 1) == "caption" else ""
    has_capitals = has_title_case(page.text(i)) and not has_title_case(page.text(above))
    return above == i - 1 and has_capitals and len(page.text(i).split()) > _LABEL_BELOW and is_credit(credit)


def _is_kicker(page: Page, i: int, head: Head) -> bool:
    """Tell whether line `i` names the kind of the report or its rubric, whose headline stands under it: "Wawancara
    Khusus …", "Hubungan Internasional | Moskwa Siapkan …" below "Home / Hubungan Internasional".
    """
    rubric, bar, _ = page.text(i).partition(" | ")
    is_one = page.text(i).casefold().startswith(tuple(f"{kind} " for kind in KICKERS))
    is_one = is_one or bool(bar) and (is_section(rubric) or comparable(rubric) in head.rubrics)
    # "Dermaga Kota | Baru Dua Wali Kota yang Setuju", and the headline with its capitals below
    is_one = is_one or bool(bar) and len(rubric.split()) <= _RUBRIC_WORDS and _is_headed_below(page, i, head)
    return is_one and i + 1 in head.candidates and len(page.text(i + 1).split()) >= _LABEL_BELOW


def _is_headed_below(page: Page, i: int, head: Head) -> bool:
    """Tell whether the line below is a candidate with a capital on each word and without a bar of its own."""
    below = page.lines[i + 1].text if i + 1 in head.candidates else ""
    return bool(below) and " | " not in below and has_title_case(below)


def _is_topic_over_date(page: Page, i: int, head: Head) -> bool:
    """Tell whether line `i` is a topic of few words right above a date, and the headline, of many words, right below
    it: "War in the North" / "14 May 2024, 12:41" / "Mayors to hold talks in several formats during …"."""
    if head.signed != i + 1 or i + _NEXT not in head.candidates or len(page.text(i).split()) >= _LABEL_BELOW:
        return False
    below = page.text(i + _NEXT)
    # "Digital Life" over eight words is one, too.
    least = _LABEL_BELOW if len(page.text(i).split()) < _RUBRIC_WORDS else 2 * _LABEL_BELOW
    return len(below.split()) > least and not is_sentence(below)


def _is_topic_over(page: Page, i: int, head: Head) -> bool:
    """Tell whether line `i` names a topic, and the headline, with a capital on its words, stands between it and who
    signs: "Konflik Rusia Vs Ukraina", "Putin Terima Wang Yi di …"."""
    if i + 1 not in head.candidates or head.signed != i + _NEXT:
        return False
    below = page.text(i + 1)
    above_words, below_words = len(page.text(i).split()), len(below.split())
    is_headline = below_words > _LABEL_BELOW > above_words and capital_share(below) > 0.6
    # "Tiga Jam di Tepi Danau" over "Wali Kota Sepakat Buka Dermaga Lagi"
    is_headline = is_headline or (
        above_words == _LABEL_BELOW <= below_words
        and has_title_case(below)
        and has_title_case(page.text(i))
        and len(below) >= _LONGER * len(page.text(i))
    )
    # "Ukraine and Russia at War", over "Kremlin's aide says five-hour talks with envoys useful but no compromise yet"
    is_headline = is_headline or (
        below_words > 2 * _LABEL_BELOW >= 2 * above_words and capital_share(page.text(i)) == 1
    )
    return is_headline and not is_sentence(below)
