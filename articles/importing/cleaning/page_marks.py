"""The lines of a page that sign and date the report. Each leaves the text and says what it held."""

import re
from dataclasses import dataclass

from .authors import could_be_author, names_role
from .boilerplate import is_menu
from .bylines import label_alone, read_byline, trailing_initials
from .captions import is_photo_credit, is_source_label
from .credits import Credit
from .date_lines import DateLine
from .lexicon.people import FOLLOW, PORTRAITS
from .outlets import is_place
from .page_lines import Page, bare, is_name, words
from .repeats import comparable

_OPENING = 3
_NEXT = 2
_MOST_OF_A_PLACE = 3
_MOST_OF_A_ROLE = 4
_ASKING = frozenset({"what", "who", "how", "why", "when", "where", "the", "a", "its", "his", "her"})
_JOINED = re.compile(r"(?:^by|,? and|,) ", re.I)
_PLACED = re.compile(r"in (?P<place>[A-Z].*?)(?:(?P<joined> and |(?<=[a-z])and(?=[A-Z]))(?P<name>[A-Z].*))?")


@dataclass(frozen=True)
class Reading:
    """What the struck lines of a page say of its report. Indices are into the page's lines.

    `title_at`: None when the page has no headline. `suffix`: the outlet behind it. `start`: where the text begins.
    """

    language: str
    title_at: int | None
    title: str
    suffix: str
    start: int
    credits: list[Credit]
    captions: list[int]
    dates: dict[int, DateLine]


def strike_labelled_bylines(page: Page) -> list[Credit]:
    """Strike the lines made of labelled names, wherever they stand, and return the names."""
    return _strike_bylines(page, page.open(), outside_text=False)


def strike_outer_bylines(page: Page, start: int, end: int) -> list[Credit]:
    """Strike the lines above `start` and from `end` on that sign the report by their form, and return the names."""
    above = page.open(0, start)
    # "Editor Senior Kompas Meninggal" may be a headline: what signs without a colon stands under one.
    first = next((i for i in above if len(page.text(i).split()) > 2 and not is_menu(page.text(i))), start)
    outside = [i for i in page.open() if first < i < start or i >= end]
    told = {word.casefold() for i in page.open(start)[:_OPENING] for word in words(page.text(i))}
    # "Putin Meets Xi in Beijing" is no author: the report tells of him.
    outside = [i for i in outside if i >= end or not _is_told(page.text(i), told)]
    credits = _strike_bylines(page, outside, outside_text=True)
    # A label with its colon needs no headline above: "Reporter & Editor :" / "Ana Budi".
    labelled = {i for i in range(first) if page.struck.get(i) == "byline" and page.text(i).endswith(":")}
    for i in [*sorted(labelled), *outside]:
        role = label_alone(page.text(i)) if i in labelled or i not in page.struck else None
        if role is None:
            continue
        page.strike(i, "byline")
        following = next((j for j in page.open(i + 1, i + 3)), None)
        # "Citra Dewi" / "Editor", and a blank line before what comes next.
        is_above = i - 1 in page.open(max(i - 1, 0), i) and not page.is_set_off(i) and is_name(page.text(i - 1))
        if is_above and (following is None or page.is_set_off(following)):
            following = i - 1
        if following is not None and is_name(page.text(following), most=8):
            page.strike(following, "byline")
            credits.append(Credit(role, page.text(following)))
    return credits


def _is_told(text: str, told: set[str]) -> bool:
    """Tell whether the line names somebody in a place, "Mary Holland in Moscow", whose names are `told` in the text."""
    name, _, place = text.partition(" in ")
    content = [word.casefold() for word in name.split()]
    if not place or not _ASKING.isdisjoint(content):
        return bool(place)
    names = [word for word in content if len(word) > 2]
    return 2 * sum(word in told for word in names) >= len(names)


def _strike_bylines(page: Page, rows: list[int], *, outside_text: bool) -> list[Credit]:
    credits: list[Credit] = []
    for i in rows:
        found = read_byline(page.text(i), outside_text=outside_text)
        if found:
            page.strike(i, "byline" if any(c.role != "uploader" for c in found) else "uploader")
            credits.extend(found)
    return credits


def strike_author(page: Page, title: int, start: int, dates: dict[int, DateLine]) -> list[Credit]:
    """Strike the unlabelled name between title and text, if one line there is a name beside title or date."""
    credits: list[Credit] = []
    signed = {j for j, why in page.struck.items() if why == "byline"}
    placed = {j for j in page.open(title + 1, start) if _is_place_line(page.text(j))}
    for i in page.open(title + 1, start):
        text = page.text(i)
        dated = i - 1 in dates or i + 1 in dates or i + 1 in placed
        several_words = len(text.split()) > 1
        # "Presiden Rusia Vladimir Putin" / "Foto: EPA"
        credit = page.lines[i + 1].text if i + 1 in page.struck else ""
        if is_source_label(credit) or (page.struck.get(i + 1) == "caption" and is_photo_credit(credit)):
            continue
        below = page.lines[i + 1].text if i + 1 < start else ""
        dated = dated or bare(page.lines[i - 1].text) in PORTRAITS or (several_words and bare(below) in FOLLOW)
        # Between two authors may stand a button to follow the first.
        follows = i - 1 in signed or (page.struck.get(i - 1) == "share buttons" and i - _NEXT in signed)
        beside = dated or (several_words and (i - 1 == title or follows or i + 1 in signed))
        has_role = names_role(below) and len(below.split()) <= _MOST_OF_A_ROLE and i + 1 in page.open(i + 1, start)
        beside = beside or (several_words and has_role)
        beside = beside or (several_words and i + 1 in page.open(i + 1, start) and _goes_on(text, page.text(i + 1)))
        # "Ana Budi and Citra Dewi in New York", right above the date
        name, _, place = text.rpartition(" in ")
        is_placed = i + 1 in dates and (is_place(place) or (" " in name and is_name(place, most=_MOST_OF_A_PLACE)))
        names = _split_names(name if is_placed else text)
        # "Ana Citra Budi and Eko Putra", right above the date
        is_last = i + 1 == start and text.count(" and ") == 1
        if (i + 1 in dates or is_last) and len(names) == 1 and " and " in text:
            names = text.split(" and ")
            beside = beside or (is_last and all(" " in name for name in names) and not _is_told_of(page, start, names))
        if beside and all(map(could_be_author, names)):
            page.strike(i, "byline")
            name = ", ".join(name.removesuffix(",") for name in names)
            if names_role(name):
                name = page.text(i - 1) if i - 1 in page.open(title + 1) and could_be_author(page.text(i - 1)) else ""
                if name:
                    page.strike(i - 1, "byline")
            credits.append(Credit("author" if follows else "name", name))
            signed.add(i)
            if has_role:
                page.strike(i + 1, "byline")
    for i in placed:
        if i - 1 in signed:
            page.strike(i, "byline")
            _, _, name = _place_and_name(page.text(i))
            credits.extend([Credit("name", name)] if name else [])
    return credits


def _is_told_of(page: Page, start: int, names: list[str]) -> bool:
    """Tell whether the first lines of the text have a word of the names."""
    told = {word.casefold() for j in page.next_open(start, _OPENING) for word in words(page.text(j))}
    return not told.isdisjoint(word.casefold() for name in names for word in words(name))


def strike_portraits(page: Page, title: int, start: int) -> list[Credit]:
    """Strike a name between title and text that stands there twice, at the author's picture and in words, and return
    it. A name of which the text tells is of somebody in a picture.
    """
    credits = []
    told = {word.casefold() for j in page.next_open(start, _OPENING) for word in words(page.text(j))}
    for i in page.open(title + 1, start - 1):
        text, again = page.text(i), page.lines[i + 1].text
        is_twice = comparable(text) == comparable(again) and text != again
        # "Ana Budi Citra Dewi" over "By Ana Budi and Citra Dewi"
        if page.struck.get(i + 1) == "byline" and is_name(text) and text == _JOINED.sub(" ", again).strip():
            page.strike(i, "byline")
        elif (
            is_twice and " " in text and could_be_author(text) and not told & {word.casefold() for word in words(text)}
        ):
            page.strike(i, "byline")
            page.strike(i + 1, "byline")
            credits.append(Credit("author", text))
    return credits


def _split_names(text: str) -> list[str]:
    """Return the names of a line that joins them with a dash or a bar, or glued two: "Ana BudiCitra Dwi"."""
    glued = re.split(r"(?<=[a-z])(?=[A-Z])", text)
    return glued if all(" " in name.strip() for name in glued) and len(glued) > 1 else re.split(r"\s[-–|]\s", text)


def _goes_on(text: str, below: str) -> bool:
    """Tell whether `below` goes on with an author's line: "Ana Budi," / "Citra Dewi"; "Ana Budi" / "Editor @ana"."""
    post, at, _ = below.rpartition(" @")
    return (bool(at) and names_role(post)) or (text.endswith(",") and could_be_author(below))


def _is_place_line(text: str) -> bool:
    """Tell whether the line is where the author sits, and who comes next: "in Beijing", "in BeijingandAna Budi"."""
    place, joined, name = _place_and_name(text)
    return is_place(place) and (not joined or (" " in name and could_be_author(name)))


def _place_and_name(text: str) -> tuple[str, str, str]:
    match = _PLACED.fullmatch(text)
    return (match["place"], match["joined"] or "", match["name"] or "") if match else ("", "", "")


def last_initials(page: Page, rows: list[int]) -> list[Credit]:
    """Return the initials behind the end of the last paragraph, in which they stay: its words are the outlet's."""
    found = trailing_initials(page.text(rows[-1])) if rows else ""
    return [Credit("initials", found)] if found else []
