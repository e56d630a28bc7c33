"""The lines of a page that become fields: captions, bylines, dates. Each leaves the text and says what it held."""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from .boilerplate import is_menu
from .bylines import Credit, could_be_author, label_alone, names_role, read_byline, trailing_initials
from .captions import (
    is_caption,
    is_caption_label,
    is_credit,
    is_dashed_caption,
    is_photo_label_alone,
    is_picture_button,
    is_source_label,
    is_source_label_alone,
)
from .datelines import is_bare_dateline, read_dateline
from .outlets import is_place
from .page_lines import Page, ends_with_stop, is_name, is_paragraph, is_sentence
from .publication import DateLine, read_date_line
from .repeats import comparable

_LEAD_LINES = 4
_DATE_WORDS = 10
# A subtitle tells what happened, which takes more words than naming who is in the picture.
_SHORT_CAPTION = 6
_CREDIT_WORDS = 4
_HEAD_SIGNS = frozenset({"font size", "share buttons", "byline", "publication date"})
_MOST_WORDS = 45
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}")
_COUNTER = re.compile(r"\d{1,2} ?(?:of|dari) ?\d{1,2}(?: ?\|)?", re.I)


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


def strike_captions(page: Page, start: int | None = None) -> list[int]:
    """Strike captions and return their indices; lines before `start` also by a bare agency in brackets."""
    rows = [i for i in page.open(0, start) if not is_bare_dateline(page.text(i))]
    found = [i for i in rows if is_caption(page.text(i), in_head=start is not None)]
    if start is not None:
        dated = min((i for i, why in page.struck.items() if why == "publication date"), default=start)
        found += [i for i in page.open(dated, start) if i not in found and is_dashed_caption(page.text(i))]
    labels = [i for i in page.open(0, start) if is_caption_label(page.text(i))]
    found += _under_counters(page)
    is_label = is_photo_label_alone if start is None else is_source_label_alone
    sources = [i for i in page.open(0, start) if is_label(page.text(i))]
    for j in [j for i in sources for j in page.open(i, i + 2) if len(page.text(j).split()) <= _SHORT_CAPTION]:
        page.strike(j, "photo credit")
    found += [j for i in labels for j in page.open(i + 1, i + 2) if len(page.text(j).split()) <= 40]
    for i in labels:
        page.strike(i, "caption label")
    for i in found:
        page.strike(i, "caption")
    return found


def _under_counters(page: Page) -> list[int]:
    """Return the rows near the head that stand right under a gallery's counter: "1 of 4"."""
    paragraphs = [i for i in page.open() if is_paragraph(page.text(i))]
    head = paragraphs[2] if len(paragraphs) > 2 else len(page.lines)
    under = [i for i in page.open(1, head) if _COUNTER.fullmatch(page.lines[i - 1].text)]
    return [i for i in under if 4 < len(page.text(i).split()) <= 40 and not read_dateline(page.text(i))]


def strike_over_credits(page: Page, start: int) -> list[int]:
    """Strike what stands right above a bare credit and does not stop: the picture's caption or what it shows.

    In the text a line of less words may be a subheading with a picture under it.
    """
    rows = [i for i in page.open(1) if page.struck.get(i + 1) in {"caption", "photo credit"}]
    found = []
    for i in rows:
        text, credit = page.text(i), page.lines[i + 1].text
        told = is_source_label(credit) or is_caption_label(credit) or is_credit(credit) or is_photo_label_alone(credit)
        least = 0 if is_source_label(credit) else _SHORT_CAPTION
        if i > start and told and least <= len(text.split()) <= 40 and not is_sentence(text):
            page.strike(i, "caption")
            found.append(i)
    return found


def is_doubled(page: Page, i: int) -> bool:
    """Tell whether the next line says the same, or the one behind a credit: what a picture shows, twice."""
    rows = [comparable(line.text) for line in page.lines[max(i, 0) : i + 3]]
    return rows[0] in rows[1:2] or (rows[0] in rows[2:3] and len(rows[1].split()) <= _CREDIT_WORDS)


def ends_head(page: Page, i: int) -> bool:
    """Tell whether the line stands between what the page says of itself and the text, which an outlet's name begins.

    What stands there tells of the picture; a subtitle stands above author and buttons.
    """
    if page.struck.get(i - 1) not in _HEAD_SIGNS or i + 1 not in page.open(i + 1, i + 2):
        return False
    begins = read_dateline(page.text(i + 1))
    return bool(begins and begins.outlet) and ends_with_stop(page.text(i)) and not read_dateline(page.text(i))


def strike_doubled(page: Page, title: int, start: int) -> list[int]:
    """Strike what pictures between title and text show and say twice, and the credit between the two."""
    found = []
    for i in page.open(title + 1, start):
        if is_doubled(page, i) and len(page.text(i).split()) <= _MOST_WORDS and not is_bare_dateline(page.text(i)):
            again = next(j for j in (i + 1, i + 2) if comparable(page.lines[j].text) == comparable(page.text(i)))
            found += [i, again]
            page.strike(i + 1, "caption" if again == i + 1 else "photo credit")
            page.strike(i, "caption")
            page.strike(again, "caption")
    return found


def strike_captions_beside(page: Page, title: int, start: int) -> list[int]:
    """Strike the short lines between title and text that stand beside a photograph's credit or its button.

    A credit with a caption under or above it: "TASS", "Sumber: Kremlin"; a button: "Perbesar", "Enlarge image".
    """
    found: list[int] = []
    told = " ".join(comparable(page.text(i)) for i in page.open(start)[:12])
    for i in page.open(title + 1, start):
        marked = not is_bare_dateline(page.text(i)) and any(_marks_picture(page, j, i) for j in (i - 1, i + 1))
        marked = marked or ends_head(page, i)
        if not marked or len(page.text(i).split()) > 40:
            continue
        is_subtitle = i - 1 == title and len(page.text(i).split()) > _SHORT_CAPTION
        named = (name.strip() for name in re.split(r",| and | dan |&", comparable(page.text(i))))
        names_author = could_be_author(page.text(i)) and not all(name in told for name in named)
        is_sourced = i + 1 in page.struck and is_source_label(page.lines[i + 1].text)
        if ends_with_stop(page.text(i)) or is_sourced or not (is_subtitle or names_author):
            page.strike(i, "caption")
            found.append(i)
    return found


def _marks_picture(page: Page, j: int, i: int) -> bool:
    """Tell whether line `j` says that its neighbour `i` describes a picture."""
    why = page.struck.get(j)
    if why is None:
        return False
    text = page.lines[j].text
    # A credit with its caption under it says nothing of the line above it.
    if j > i and page.struck.get(j + 1) == "caption" and not is_credit(page.lines[j + 1].text):
        return False
    is_source = why in {"photo credit", "source note"} or (why == "caption" and is_credit(text))
    return is_source or is_picture_button(text)


def strike_caption_copies(page: Page, captions: list[int]) -> list[int]:
    """Strike the lines that are the beginning of a caption, without its credit: pages show them twice."""
    keys = sorted(comparable(page.lines[i].text) for i in captions)
    found = []
    for i in page.open() if keys else []:
        key = comparable(page.text(i))
        nearest = bisect_left(keys, key)
        if nearest < len(keys) and keys[nearest].startswith(key) and len(key.split()) > 2:
            found.append(i)
    for i in found:
        page.strike(i, "caption")
    return found


def strike_labelled_bylines(page: Page) -> list[Credit]:
    """Strike the lines made of labelled names, wherever they stand, and return the names."""
    return _strike_bylines(page, page.open(), outside_text=False)


def strike_outer_bylines(page: Page, start: int, end: int) -> list[Credit]:
    """Strike the lines above `start` and from `end` on that sign the report by their form, and return the names."""
    above = page.open(0, start)
    # "Editor Senior Kompas Meninggal" may be a headline: what signs without a colon stands under one.
    first = next((i for i in above if len(page.text(i).split()) > 2 and not is_menu(page.text(i))), start)
    outside = [i for i in page.open() if first < i < start or i >= end]
    credits = _strike_bylines(page, outside, outside_text=True)
    for i in outside:
        role = label_alone(page.text(i)) if i not in page.struck else None
        if role is None:
            continue
        page.strike(i, "byline")
        following = next((j for j in page.open(i + 1, i + 3)), None)
        if following is not None and is_name(page.text(following), most=8):
            page.strike(following, "byline")
            credits.append(Credit(role, page.text(following)))
    return credits


def _strike_bylines(page: Page, rows: list[int], *, outside_text: bool) -> list[Credit]:
    credits: list[Credit] = []
    for i in rows:
        found = read_byline(page.text(i), outside_text=outside_text)
        if found:
            page.strike(i, "byline" if any(c.role != "uploader" for c in found) else "uploader")
            credits.extend(found)
    return credits


def strike_dates(page: Page, start: int, end: int, *, language: str) -> dict[int, DateLine]:
    """Strike the date lines above `start` and from `end` on and return what they say, by index."""
    found: dict[int, DateLine] = {}
    for i in [i for i in page.open() if i < start or i >= end]:
        line = read_date_line(page.text(i), language=language)
        if line:
            page.strike(i, "publication date")
            found[i] = line
    if not found or min(found) >= end:
        found |= _date_under_lead(page, start, end, language)
    _strike_places(page, [i for i in found if i < end])
    copies = {comparable(page.lines[i].text) for i in found}
    for i in page.open():
        if comparable(page.text(i)) in copies:
            page.strike(i, "publication date")
    return found


def _strike_places(page: Page, dates: list[int]) -> None:
    """Strike where the report was made, next to its date: "The Kremlin, Moscow", a clock between the two."""
    for date in dates:
        is_timed = _CLOCK.fullmatch(page.lines[date + 1].text) if date + 1 < len(page.lines) else None
        for i in (date - 1, date + 2 if is_timed else date + 1):
            if i in page.open(max(i, 0), i + 1) and is_place(page.text(i).casefold().removeprefix("the ")):
                page.strike(i, "place line")


def _date_under_lead(page: Page, start: int, end: int, language: str) -> dict[int, DateLine]:
    """Strike the one date line among the first lines of a text that is dated nowhere above, and the name beside it.

    They stand under a long lead. A chronology has several dates.
    """
    short = (i for i in page.open(start, end) if len(page.text(i).split()) <= _DATE_WORDS)
    dated = {i: line for i in short if (line := read_date_line(page.text(i), language=language))}
    at = min(dated, default=end)
    if len(dated) != 1 or at not in page.open(start, end)[:_LEAD_LINES]:
        return {}
    page.strike(at, "publication date")
    credits = dated[at].credits
    for i in {at - 1, at + 1}.intersection(page.open(start + 1, end)):
        text = page.text(i)
        found = read_byline(text, outside_text=True) or ((Credit("name", text),) if could_be_author(text) else ())
        if found:
            page.strike(i, "byline")
            credits += found
    return {at: replace(dated[at], credits=credits)}


def strike_author(page: Page, title: int, start: int, dates: dict[int, DateLine]) -> list[Credit]:
    """Strike the unlabelled name between title and text, if one line there is a name beside title or date."""
    credits: list[Credit] = []
    signed = {j for j, why in page.struck.items() if why == "byline"}
    placed = {j for j in page.open(title + 1, start) if _is_place_line(page.text(j))}
    for i in page.open(title + 1, start):
        dated = i - 1 in dates or i + 1 in dates or i + 1 in placed
        several_words = len(page.text(i).split()) > 1
        if i + 1 in page.struck and is_source_label(page.lines[i + 1].text):
            continue
        beside = dated or (several_words and (i - 1 == title or i - 1 in signed or i + 1 in signed))
        names = _split_names(page.text(i))
        if beside and all(map(could_be_author, names)):
            page.strike(i, "byline")
            name = ", ".join(names)
            if names_role(name):
                name = page.text(i - 1) if i - 1 in page.open(title + 1) and could_be_author(page.text(i - 1)) else ""
            credits.append(Credit("author" if i - 1 in signed else "name", name))
            signed.add(i)
    for i in placed:
        if i - 1 in signed:
            page.strike(i, "byline")
    return credits


def _split_names(text: str) -> list[str]:
    """Return the names of a line that joins them with a dash or a bar, or glued two: "Ana BudiCitra Dwi"."""
    glued = re.split(r"(?<=[a-z])(?=[A-Z])", text)
    return glued if all(" " in name.strip() for name in glued) and len(glued) > 1 else re.split(r"\s[-–|]\s", text)


def _is_place_line(text: str) -> bool:
    """Tell whether the line is where the author sits: "in Beijing"."""
    return text.startswith("in ") and is_place(text.removeprefix("in "))


def last_initials(page: Page, rows: list[int]) -> list[Credit]:
    """Return the initials behind the end of the last paragraph, in which they stay: its words are the outlet's."""
    found = trailing_initials(page.text(rows[-1])) if rows else ""
    return [Credit("initials", found)] if found else []
