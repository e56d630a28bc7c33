"""What the lines beside a line say of it: that it tells of a picture, however long it is."""

import re

from .captions import is_credit, is_picture_button, is_source_label, without_button
from .date_lines import read_date_line
from .datelines import read_dateline
from .outlets import has_outlet_word, is_known, is_place, is_web_name
from .page_lines import Page, ends_with_stop, is_clause, is_quoting
from .repeats import comparable
from .titles import shared

_CREDIT_WORDS = 4
_HALF = 0.5
# "… in Bali, Tuesday (15/11/2022)." tells of a picture, as does its caption.
_ON_A_DAY = re.compile(r"\(\d{1,2}/\d{1,2}(?:/\d{4})?\)\.?$")
_TWO_SENTENCES = re.compile(r"[a-z]{3}\. [A-Z]")
# A subtitle tells what came of it, which no picture shows.
_CAME_OF_IT = re.compile(
    r"\b(?:sepakat|menyepakati|menyatakan|menegaskan|mengatakan|menyebut|meminta|berjanji|menolak)\b"
)
_FILM_LINES, _NEAR, _LEAST_SHOWN = 3, 4, 3
_HEAD_SIGNS = frozenset({"font size", "share buttons", "byline", "publication date"})


def doubled_at(page: Page, i: int) -> int | None:
    """Return where the line is said again, on the next one or behind a credit: what a picture shows, twice."""
    rows = [comparable(line.text.lstrip("• ")) for line in page.lines[max(i, 0) : i + 3]]
    if rows[0] in rows[1:2]:
        return i + 1
    return i + 2 if rows[0] in rows[2:3] and len(rows[1].split()) <= _CREDIT_WORDS else None


def is_doubled(page: Page, i: int) -> bool:
    """Tell whether the line is said again so."""
    return doubled_at(page, i) is not None


def ends_head(page: Page, i: int) -> bool:
    """Tell whether the line stands between what the page says of itself and the text, which an outlet's name begins.

    What stands there tells of the picture; a subtitle stands above author and buttons, or above a caption that has
    other words.
    """
    caption = page.lines[i + 1].text if page.struck.get(i + 1) == "caption" else ""
    if caption and not is_credit(caption) and shared(page.text(i), comparable(caption)) < _HALF:
        return False
    # The title of a film may stand between.
    below = [j for j in page.next_open(i + 1, _FILM_LINES) if ends_with_stop(page.text(j))]
    above = page.lines[i - 1].text if i else ""
    is_behind_head = page.struck.get(i - 1) in _HEAD_SIGNS or bool(read_date_line(above, language="en"))
    is_behind_head = is_behind_head or is_house_credit(above)
    # Where a caption stands above already, this is none.
    shown = (line.text for j, line in enumerate(page.lines[:i]) if i - j <= _NEAR and page.struck.get(j) == "caption")
    if any(not is_credit(text) and shared(page.text(i), comparable(text)) < _HALF for text in shown):
        return False
    if not is_behind_head or not below or _CAME_OF_IT.search(page.text(i)):
        return False
    begins, own = read_dateline(page.text(below[0])), read_dateline(page.text(i))
    # "PUPUK RUSIA - Kapal itu sandar …": no place is named so.
    is_report = own is not None and bool(own.outlet or own.agency or any(map(is_place, own.text.split(", "))))
    return bool(begins and begins.outlet) and ends_with_stop(page.text(i)) and not is_report


def is_of_a_day(text: str) -> bool:
    """Tell whether the line is one sentence that ends with its day in brackets, as captions do."""
    return bool(_ON_A_DAY.search(text)) and not _TWO_SENTENCES.search(text) and not is_quoting(text)


def is_house_credit(text: str) -> bool:
    """Tell whether the line is an outlet with its photographer, whatever the capitals: "kabarkota/ana budi"."""
    house, slash, name = text.partition("/")
    is_one = is_known(house) or is_web_name(house) or (has_outlet_word(house) and house == house.upper())
    return bool(slash) and is_one and 0 < len(name.split()) <= _CREDIT_WORDS


def marks_picture(page: Page, j: int, i: int) -> bool:
    """Tell whether line `j` says that its neighbour `i` describes a picture."""
    why = page.struck.get(j)
    if why is None:
        return False
    text = page.lines[j].text
    # A credit with its caption under it says nothing of the line above it.
    if (
        j > i
        and not is_source_label(text)
        and page.struck.get(j + 1) == "caption"
        and not is_credit(page.lines[j + 1].text)
    ):
        return False
    # Nor does one with its caption above it of the line that blank lines set off below.
    if j < i and page.is_set_off(i) and page.struck.get(j - 1) == "caption" and not is_credit(page.lines[j - 1].text):
        return False
    # Nor does one below what the picture shows, twice; or once, in other words than a sentence below.
    if j < i and page.struck.get(j - 1) == "caption":
        shown = page.lines[j - 1].text
        is_other = shared(page.text(i), comparable(shown)) < _HALF and len(shown.split()) >= _LEAST_SHOWN
        # "zoom-inMayors Meet Again" is the headline.
        is_other = is_other and not without_button(shown) and not _ON_A_DAY.search(page.text(i))
        if is_doubled(page, j - 2) or (is_other and is_clause(page.text(i)) and not is_credit(shown)):
            return False
    is_source = why in {"photo credit", "source note"} or (why == "caption" and is_credit(text))
    # Above "kremlin.ru" stands what it shows.
    is_source = is_source or (why == "domain line" and j > i and is_credit(text))
    return is_source or is_picture_button(text)
