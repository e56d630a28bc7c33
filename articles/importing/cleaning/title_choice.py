"""Which of the lines above a report is its headline: what speaks for each of them, and what against it."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import partial
from itertools import takewhile

from .authors import could_be_author, names_role
from .boilerplate import is_breadcrumb, is_section
from .captions import is_credit, is_labelled_caption, is_source_label, without_button
from .datelines import read_dateline
from .lexicon.headlines import KICKERS, PRODUCTS
from .outlets import is_known
from .page_lines import Page, capital_share, is_name, is_sentence, words
from .promotion import promotion_points
from .repeats import comparable
from .tickers import is_time
from .titles import (
    content_words,
    is_cut_from,
    is_foreign,
    is_own_slogan,
    led_in,
    may_be_title,
    shared,
    title_key,
    without_outlet,
)

_TAGLINE = re.compile(r"(?:home|beranda|[\w.-]+\.(?:com|id|co|net|org|tv|co\.id))\s*[-–|:]\s", re.I)
_TWO_SENTENCES = re.compile(r"[a-z]{3}[.?!] [A-Z]\w+ ")
_WORD = re.compile(r"\S*\w\S*")
_LISTS = frozenset({"tag list", "link list", "navigation"})
_SIGNED = frozenset({"publication date", "byline"})
_TOO_SHORT = {1: 0.8, 2: 0.8, 3: 0.3}
_LABEL_BELOW = 5
_MOST_OF_A_ROLE = 4
_MOST_OF_A_PLACE = 3
_SLOGAN_WITHIN = 5
_NEXT = 2
_OF_A_MENU = 3
_BUTTONS = frozenset({"navigation", "reading time", "share buttons"})
# Of the text so much is compared with a headline.
_OPENING = 12
_HALF = 0.5
_LONGER = 1.3


def find_title(page: Page, rows: list[int], body: list[int]) -> int | None:
    """Return the index of the headline among `rows` (lines above the text), or None.

    The best by evidence: said twice, shared words with the text `body`, a capital on each word, early on the page.
    """
    slogans = {i for i in rows[:_SLOGAN_WITHIN] if is_own_slogan(page, i)}
    candidates = [i for i in rows if i not in slogans and _is_candidate(page, i)]
    # What the text may begin with is no headline of it, unless nothing else is there.
    candidates = [i for i in candidates if i not in body[:_OPENING]] or candidates
    candidates = [i for i in candidates if not _is_menu_item(page, i)] or candidates
    candidates = [i for i in candidates if not _signs_from(page, i, body)] or candidates
    told = " ".join(comparable(page.text(i)) for i in body)
    candidates = [i for i in candidates if not is_foreign(page.text(i), told)]
    titles = {text for i in candidates if len((text := page.text(i)).split()) >= _LABEL_BELOW}
    candidates = [i for i in candidates if not _is_path_to(page.text(i), titles)]
    candidates = [i for i in candidates if not any(is_cut_from(page.text(i), title) for title in titles)]
    head = _head(page, candidates, body)
    scores = {i: _score(page, i, head.text) + _by_others(page, i, head) + _by_place(page, i, head) for i in candidates}
    return max(scores, key=lambda i: (scores[i], -i), default=None)


@dataclass(frozen=True)
class _Head:
    """What the candidates for a headline are compared with.

    `candidates`: which of them each line is, from 0. `text`: how the report begins; `first`: its first line. `said`:
    how often each candidate is said. `listed`: what stands in menus and among tags. `again`: the short lines below.
    `pictured`: what stands over a photographer's name. `rubrics`: the ends of paths from the home page.
    `shown`: what stands behind a picture's button. `signed`: the index of the first author or date.
    """

    candidates: dict[int, int]
    text: str
    first: str
    said: Counter[str]
    listed: set[str]
    again: set[str]
    pictured: set[str]
    rubrics: set[str]
    shown: set[str]
    signed: int


def _head(page: Page, candidates: list[int], body: list[int]) -> _Head:
    opening = [comparable(page.text(i)) for i in body[:_OPENING] if i not in candidates]
    paths = (page.lines[i].text for i in page.struck if is_breadcrumb(page.lines[i].text))
    # So is what a picture shows, once right above the photographer.
    over_credit = (i for i in candidates if _is_over_credit(page, i) and is_credit(page.lines[i + 1].text))
    return _Head(
        candidates={i: rank for rank, i in enumerate(candidates)},
        text=" ".join(opening),
        first=opening[0] if opening else "",
        # "Europe|Putin and Xi Meet" says the headline, too.
        said=Counter(k for i in candidates for k in {title_key(page.text(i)), title_key(led_in(page.text(i)))}),
        listed={comparable(page.lines[i].text) for i, why in page.struck.items() if why in _LISTS},
        again={comparable(page.text(i)) for i in body if len(page.text(i).split()) < _LABEL_BELOW},
        pictured={title_key(page.text(i)) for i in over_credit},
        rubrics={comparable(re.split(r"[>/›»→|]", path)[-1]) for path in paths},
        shown={title_key(name) for name in (without_button(line.text) for line in page.lines) if name},
        signed=next(
            (j for j in range(*candidates[:1], len(page.lines)) if page.struck.get(j) in _SIGNED), len(page.lines)
        ),
    )


def _is_candidate(page: Page, i: int) -> bool:
    text = page.text(i)
    return may_be_title(text) and not (_signs(page, i) or _is_product(text) or is_time(text))


def _by_others(page: Page, i: int, head: _Head) -> float:
    """Weigh what other lines of the page say for line `i` as the headline."""
    text, key = page.text(i), title_key(page.text(i))
    is_label = len(text.split()) < _LABEL_BELOW
    # A headline is said twice; a topic above it comes back among the tags.
    is_said = head.said[key] > 1 and key not in head.pictured
    # Three times in a row it is a picture's, for the eye and for those who do not see it.
    rows = [line.text for line in page.lines[max(0, i - _NEXT) : i + _NEXT + 1]]
    is_said = is_said and rows.count(text) <= _NEXT
    score = 0.5 * (is_said and not is_label) - 0.5 * (key in head.pictured) + 1.2 * (key in head.shown)
    score -= 0.8 * (is_label and bool({comparable(text)} & (head.listed | head.again)))
    score -= 0.5 * (led_in(text) != text and head.said[title_key(led_in(text))] > 1)
    dateline = read_dateline(text)
    score -= 0.8 * bool(dateline and dateline.agency)
    score -= 0.8 * (rows.count(text) > _NEXT)
    return score - 0.8 * (_is_over_credit(page, i) and is_source_label(page.lines[i + 1].text))


def _is_over_credit(page: Page, i: int) -> bool:
    """Tell whether line `i` stands where a picture's words do: over the line that names its source, where these words
    do not follow with a label of their own ("Sumber gambar, …", then "Keterangan gambar, …")."""
    if page.struck.get(i + 1) != "caption":
        return False
    return not (page.struck.get(i + _NEXT) == "caption" and is_labelled_caption(page.lines[i + _NEXT].text))


def _by_place(page: Page, i: int, head: _Head) -> float:
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
    return score - 0.5 * is_topic - 0.6 * _is_kicker(page, i, head) - 0.6 * _is_topic_over(page, i, head)


def _tells_picture(page: Page, i: int, head: _Head) -> bool:
    """Tell whether line `i` stands between buttons to share the report, or its subtitle, and a caption, below what
    could be its headline: it says what the picture shows to those who do not see it."""
    above = range(max(0, i - _OF_A_MENU), i)
    is_between = page.struck.get(i + 1) == "caption" and any(page.struck.get(j) == "share buttons" for j in above)
    is_below_lead = i > 0 and i - 1 not in page.struck and is_sentence(page.text(i - 1))
    is_between = is_between or (is_below_lead and _is_shown_below(page, i))
    return is_between and any(j < i and len(page.text(j).split()) > _LABEL_BELOW for j in head.candidates)


def _is_shown_below(page: Page, i: int) -> bool:
    """Tell whether the caption right below line `i` has half of its words."""
    is_over = page.struck.get(i + 1) == "caption" and not is_credit(page.lines[i + 1].text)
    return is_over and shared(page.text(i), comparable(page.lines[i + 1].text)) >= _HALF


def _is_menu_item(page: Page, i: int) -> bool:
    """Tell whether line `i` is one of at least four short ones in a row, and not the last of them: topics of the day,
    the outlet's own pages."""
    above, below = (
        sum(1 for _ in takewhile(partial(_is_short_or_button, page), rows))
        for rows in (range(i - 1, i - 1 - _OF_A_MENU, -1), range(i + 1, i + 1 + _OF_A_MENU))
    )
    return below > 0 and above + below >= _OF_A_MENU and _is_short_or_button(page, i)


def _is_path_to(text: str, titles: set[str]) -> bool:
    """Tell whether the line ends with a headline that stands by itself, too: "Home News Europe Putin and Xi …"."""
    found = text.split(" ")
    return any(" ".join(found[at:]) in titles for at in range(1, len(found)))


def _is_short_or_button(page: Page, i: int) -> bool:
    if not 0 <= i < len(page.lines) or page.lines[i].text.endswith((".", "?", "!", ":")):
        return False
    return page.struck.get(i, "navigation") in _LISTS and len(page.lines[i].text.split()) < _LABEL_BELOW


def _is_in_menu(page: Page, i: int) -> bool:
    """Tell whether menus stand on both sides of line `i`, below it right away or behind one other line."""
    below = {page.struck.get(i + 1), page.struck.get(i + 2)}
    return page.struck.get(i - 1) == "navigation" and "navigation" in below


def _is_over(page: Page, above: int, i: int, head: _Head) -> bool:
    """Tell whether the candidate `above` has line `i` as its subtitle: no more than a button between the two."""
    is_next = all(page.struck.get(j) in _BUTTONS for j in range(above + 1, i))
    text = page.text(above)
    if not is_next or len(text.split()) < _LABEL_BELOW or title_key(text) in head.pictured:
        return False
    is_topic = _is_kicker(page, above, head) or _is_topic_over(page, above, head)
    return title_key(led_in(text)) != title_key(page.text(i)) and not is_topic


def _is_kicker(page: Page, i: int, head: _Head) -> bool:
    """Tell whether line `i` names the kind of the report or its rubric, whose headline stands under it: "Wawancara
    Khusus …", "Hubungan Internasional | Moskwa Siapkan …" below "Home / Hubungan Internasional".
    """
    rubric, bar, _ = page.text(i).partition(" | ")
    is_one = page.text(i).casefold().startswith(tuple(f"{kind} " for kind in KICKERS))
    is_one = is_one or bool(bar) and (is_section(rubric) or comparable(rubric) in head.rubrics)
    return is_one and i + 1 in head.candidates and len(page.text(i + 1).split()) >= _LABEL_BELOW


def _is_topic_over(page: Page, i: int, head: _Head) -> bool:
    """Tell whether line `i` names a topic, and the headline, with a capital on its words, stands between it and who
    signs: "Konflik Rusia Vs Ukraina", "Putin Terima Wang Yi di …"."""
    if i + 1 not in head.candidates or head.signed != i + _NEXT:
        return False
    below = page.text(i + 1)
    above_words, below_words = len(page.text(i).split()), len(below.split())
    is_headline = below_words > _LABEL_BELOW > above_words and capital_share(below) > 0.6
    # "Ukraine and Russia at War", over "Kremlin's aide says five-hour talks with envoys useful but no compromise yet"
    is_headline = is_headline or (
        below_words > 2 * _LABEL_BELOW >= 2 * above_words and capital_share(page.text(i)) == 1
    )
    return is_headline and not is_sentence(below)


def _is_product(text: str) -> bool:
    """Tell whether the line names something else that an outlet sells: "Kabar Kota Premium"."""
    found = text.split()
    size = next((n for n in range(len(found) - 1, 0, -1) if is_known(" ".join(found[:n]))), 0)
    return size > 0 and all(word.casefold().strip("+") in PRODUCTS for word in found[size:])


def _score(page: Page, i: int, body: str) -> float:
    """Weigh what the words of line `i` say for it as the headline; golden pages set the weights, none decides alone."""
    text = page.text(i)
    # One or two words in common say little: menus and topics have them, too.
    in_common = shared(text, body)
    score = in_common * min(1, in_common * len(content_words(text)) / 3)
    score += (0.25 if in_common else 0.1) * capital_share(text)
    score -= 0.5 * (promotion_points(text) > 1)
    score += 0.5 * bool(without_outlet(text)[1]) or -0.8 * bool(_TAGLINE.match(text))
    score += 0.35 * _is_before_date(page, i)
    # A subtitle may have two sentences, of which the last one asks.
    score -= 0.5 * bool(_TWO_SENTENCES.search(text))
    return score - 0.5 * is_sentence(text) - _TOO_SHORT.get(len(_WORD.findall(text)), 0)


def _is_before_date(page: Page, i: int) -> bool:
    """Tell whether date or byline follow at once, as they follow a headline and not a caption."""
    return any(page.struck.get(j) in _SIGNED for j in (i + 1, i + 2))


def _signs_from(page: Page, i: int, body: list[int]) -> bool:
    """Tell whether line `i`, right above a date, is an author with the place, known or not: "Ana Budi in Port Royal".

    A headline of somebody's journey is about a person of whom the text tells.
    """
    name, _, place = page.text(i).partition(" in ")
    if page.struck.get(i + 1) != "publication date" or " " not in name or not is_name(place, most=_MOST_OF_A_PLACE):
        return False
    # At the foot of the text the author may be told of.
    told = {word.casefold() for j in body[: _OPENING // 2] for word in words(page.text(j)) if j != i}
    return could_be_author(name) and told.isdisjoint(word.casefold() for word in words(name))


def _signs(page: Page, i: int) -> bool:
    """Tell whether line `i` is an author's name right under a date, or right above what its bearer is: "Ana Budi" /
    "China Correspondent"."""
    below = page.lines[i + 1].text if i + 1 < len(page.lines) else ""
    is_over_role = names_role(below) and len(below.split()) <= _MOST_OF_A_ROLE
    is_signed = page.struck.get(i - 1) == "publication date" or is_over_role
    return is_signed and could_be_author(page.text(i))
