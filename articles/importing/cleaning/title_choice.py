"""Which of the lines above a report is its headline: what speaks for each of them, and what against it."""

import re
from collections import Counter
from functools import partial
from itertools import takewhile

from .authors import could_be_author, names_role
from .boilerplate import is_breadcrumb
from .captions import is_credit, is_source_label, without_button
from .datelines import read_dateline
from .depictions import capitalised, is_depiction, shows_people
from .lexicon.headlines import PRODUCTS
from .outlets import is_known
from .page_lines import Page, bare, capital_share, is_name, is_sentence, words
from .promotion import promotion_points
from .repeats import comparable
from .tickers import is_time
from .title_places import Head, by_place, is_all_shown_below, is_over_credit, is_shown_over
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
# "Berita Pertahanan dan Militer Indonesia", "Perekat Komunitas Jawa Tengah", under the name of the page
_MOTTO = re.compile(
    r"(?:(?:Portal |Situs |Media |Kumpulan )?(?:Berita|Kabar|Informasi|Media)|Portal|Perekat|Suara|Inspirasi|Referensi)"
    r"(?: (?:[A-Z][\w-]+|dan|di|untuk|dari|&)){2,6}"
)
_TWO_SENTENCES = re.compile(r"[a-z]{3}[.?!] [A-Z]\w+ ")
_WORD = re.compile(r"\S*\w\S*")
_TAGS = frozenset({"tag", "tags", "topics", "topik", "keywords", "kata kunci"})
_LISTS = frozenset({"tag list", "link list", "navigation"})
_SIGNED = frozenset({"publication date", "byline"})
_PICTURED = frozenset({"caption", "photo credit"})
_TOO_SHORT = {1: 0.8, 2: 0.8, 3: 0.3}
_LABEL_BELOW, _TOPIC_WORDS = 5, 7
_MOST_OF_A_ROLE = 4
_MOST_OF_A_PLACE = 3
_SLOGAN_WITHIN = 5
_NEXT = 2
_OF_A_MENU = 3
# Of the text so much is compared with a headline.
_OPENING = 12


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
    candidates = [i for i in candidates if not is_all_shown_below(page, i)] or candidates
    topics, following = _topics(page), {i - 1 for i in candidates}
    candidates = [i for i in candidates if not (i in following and comparable(page.text(i)) in topics)]
    told = " ".join(comparable(page.text(i)) for i in body)
    candidates = [i for i in candidates if not is_foreign(page.text(i), told)]
    titles = {text for i in candidates if len((text := page.text(i)).split()) >= _LABEL_BELOW}
    candidates = [i for i in candidates if not _is_path_to(page.text(i), titles)]
    candidates = [i for i in candidates if not any(is_cut_from(page.text(i), title) for title in titles)]
    head = _head(page, candidates, body)
    scores = {i: _score(page, i, head.text) + _by_others(page, i, head) + by_place(page, i, head) for i in candidates}
    return max(scores, key=lambda i: (scores[i], -i), default=None)


def _head(page: Page, candidates: list[int], body: list[int]) -> Head:
    opening = [comparable(page.text(i)) for i in body[:_OPENING] if i not in candidates]
    paths = (page.lines[i].text for i in page.struck if is_breadcrumb(page.lines[i].text))
    # So is what a picture shows, once right above the photographer.
    signed = next(
        (j for j in range(*candidates[:1], len(page.lines)) if page.struck.get(j) in _SIGNED), len(page.lines)
    )
    # Below the date it is the headline, said of the picture.
    above = {title_key(page.text(i)) for i in candidates if i < signed and not is_over_credit(page, i)}
    over_credit = (
        i
        for i in candidates
        if is_over_credit(page, i)
        and is_credit(page.lines[i + 1].text)
        and not (i - 1 in candidates and is_shown_over(page, i - 1, i))
        and not (i > signed and title_key(page.text(i)) in above)
    )
    return Head(
        candidates={i: rank for rank, i in enumerate(candidates)},
        text=" ".join(opening),
        first=opening[0] if opening else "",
        named=capitalised(page, [i for i in body[:_OPENING] if i not in candidates]),
        # "Europe|Putin and Xi Meet" says the headline, too.
        said=Counter(k for i in candidates for k in {title_key(page.text(i)), title_key(led_in(page.text(i)))}),
        listed={comparable(page.lines[i].text) for i, why in page.struck.items() if why in _LISTS},
        again={comparable(page.text(i)) for i in body if len(page.text(i).split()) < _LABEL_BELOW},
        pictured={title_key(page.text(i)) for i in over_credit},
        rubrics={comparable(re.split(r"[>/›»→|]", path)[-1]) for path in paths},
        shown={title_key(name) for name in (without_button(line.text) for line in page.lines) if name},
        signed=signed,
    )


def _is_candidate(page: Page, i: int) -> bool:
    text = page.text(i)
    return may_be_title(text) and not (_signs(page, i) or _is_product(text) or is_time(text))


def _by_others(page: Page, i: int, head: Head) -> float:
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
    score -= 0.8 * _is_of_picture(page, i, head)
    return score - 0.8 * (is_over_credit(page, i) and is_source_label(page.lines[i + 1].text))


def _is_of_picture(page: Page, i: int, head: Head) -> bool:
    """Tell whether line `i` is what the picture shows of which the line below is caption or credit: "Ana Budi and Citra
    Dewi walk down a stair". A headline, "Ana Budi leaves Lund with nothing", stands above other lines."""
    text = page.text(i)
    if page.struck.get(i + 1) not in _PICTURED:
        return False
    return is_depiction(f"{text}.", in_text=False) or shows_people(text, head.named + Counter(words(text)))


def _is_menu_item(page: Page, i: int) -> bool:
    """Tell whether line `i` is one of at least four short ones in a row, and not the last of them: topics of the day,
    the outlet's own pages."""
    above, below = (
        sum(1 for _ in takewhile(partial(_is_short_or_button, page), rows))
        for rows in (range(i - 1, i - 1 - _OF_A_MENU, -1), range(i + 1, i + 1 + _OF_A_MENU))
    )
    return below > 0 and above + below >= _OF_A_MENU and _is_short_or_button(page, i)


def _topics(page: Page) -> set[str]:
    """Return the tags of the page, of few words, by which topics over a headline are known: "The mayor's visit"."""
    topics: set[str] = set()
    is_tagged = False
    for i, line in enumerate(page.lines):
        why = page.struck.get(i)
        is_tagged = bare(line.text) in _TAGS if why == "link list: heading" else is_tagged
        if why == "tag list" or (is_tagged and why == "link list"):
            topics.add(comparable(line.text))
    return {key for key in topics if len(key.split()) <= _TOPIC_WORDS}


def _is_path_to(text: str, titles: set[str]) -> bool:
    """Tell whether the line ends with a headline that stands by itself, too: "Home News Europe Putin and Xi …"."""
    found = text.split(" ")
    return any(" ".join(found[at:]) in titles for at in range(1, len(found)))


def _is_short_or_button(page: Page, i: int) -> bool:
    if not 0 <= i < len(page.lines) or page.lines[i].text.endswith((".", "?", "!", ":")):
        return False
    return page.struck.get(i, "navigation") in _LISTS and len(page.lines[i].text.split()) < _LABEL_BELOW


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
    score -= 0.8 * (i < _SLOGAN_WITHIN and bool(_MOTTO.fullmatch(text)))
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
