"""What the lines beside a line say of it: that it tells of a picture, however long it is."""

from .datelines import read_dateline
from .outlets import has_outlet_word, is_known, is_place, is_web_name
from .page_lines import Page, ends_with_stop
from .repeats import comparable

_CREDIT_WORDS = 4
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

    What stands there tells of the picture; a subtitle stands above author and buttons.
    """
    below = page.next_open(i + 1, 1)
    is_behind_head = page.struck.get(i - 1) in _HEAD_SIGNS or (i > 0 and is_house_credit(page.lines[i - 1].text))
    if not is_behind_head or not below:
        return False
    begins, own = read_dateline(page.text(below[0])), read_dateline(page.text(i))
    # "PUPUK RUSIA - Kapal itu sandar …": no place is named so.
    is_report = own is not None and bool(own.outlet or own.agency or any(map(is_place, own.text.split(", "))))
    return bool(begins and begins.outlet) and ends_with_stop(page.text(i)) and not is_report


def is_house_credit(text: str) -> bool:
    """Tell whether the line is an outlet with its photographer, whatever the capitals: "kabarkota/ana budi"."""
    house, slash, name = text.partition("/")
    is_one = is_known(house) or is_web_name(house) or (has_outlet_word(house) and house == house.upper())
    return bool(slash) and is_one and 0 < len(name.split()) <= _CREDIT_WORDS
