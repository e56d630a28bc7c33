"""Where the report stands on its page, between the lines that are no report text wherever they stand."""

import re
from itertools import islice

from .boilerplate import is_breadcrumb, is_menu, reason_for
from .bylines import label_alone, read_byline
from .captions import is_caption, is_credit, is_kicked_caption, is_picture_button
from .date_lines import read_date_line
from .datelines import Dateline, is_bare_dateline, read_dateline
from .link_lists import precedes_title, strike_skipped_blocks
from .list_headings import heading_kind
from .outlets import branded, is_agency, is_place
from .page_lines import (
    Page,
    bare,
    capital_share,
    ends_sentence,
    ends_with_stop,
    is_clause,
    is_clock,
    is_paragraph,
    is_sentence,
)
from .page_words import is_page_words
from .picture_alternatives import is_alternative
from .picture_neighbours import ends_head, is_doubled, is_of_a_day
from .promotion import promotion_points

_LIST_ITEM = re.compile(r"(?:\d{1,2}[.)]|[-•*–])\s+\S+\s+\S")
_DAY = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\b")
_OUTLET_DASH = re.compile(r"[^-–—]{2,30} (?:--|[–—-])")
# "waktu baca 2 menitADVERTISEMENT"
_GLUED_AD = re.compile(r"(?<=[\w.\"”’)])ADVERTISEMENT$")
# "rmol news logo", also glued to the first paragraph
_LOGO = re.compile(r"(?P<name>[\w. ]{2,30}?) logo(?:\s+|$)")
# A dateline stands this near the head of the text; further down a dash is a dash.
_DATELINE_WITHIN = 4
# Below a subtitle and a summary only one that names a known place or outlet.
_SURE_WITHIN = 7
# A subtitle may stand between caption and text.
_BEHIND_CAPTION = 2
_OF_PICTURE = frozenset({"caption", "photo credit"})
_CAPTION_WORDS = 45
_HEAD_LINES = 4
_TEXT_SENTENCES = 3
_SENTENCE_WORDS = 5
_CLAUSE_WORDS = 9
_TITLE_CASE = 0.9
_PAGE_DIGITS = 2
_OF_A_HOUSE = re.compile(
    r" [-–—|] (?:an?|the|part|bagian|anggota|jaringan)\b (?:\w+ )?(?:unit|part|member|service|of|dari)\b"
)
_NEXT_PAGE = frozenset({"selanjutnya", "berikutnya", "next", "next page", "halaman selanjutnya"})
_PAGES = frozenset({"hal", "halaman", "page", "pages"})
_BY = re.compile(r"(?:by|oleh)\s", re.I)
# What stands beside subtitle, author and date and counts for nothing.
_BESIDE = frozenset(
    {"navigation", "caption", "share buttons", "button or note of the page", "reading time", "decoration"}
)
# What stands between two paragraphs as often as behind the last.
_BETWEEN = frozenset(
    {"advertisement", "caption", "caption label", "photo credit", "read-also link", "read-also link: heading"}
    | {"navigation", "video or gallery", "box in the text", "skipped block"}
)


def strike_boilerplate(page: Page) -> None:
    """Strike the lines whose form alone says that they are no report text, wherever they stand."""
    strike_skipped_blocks(page)
    clocks = {i for i in page.open() if is_clock(page.text(i))}
    for i in page.open():
        text = page.text(i)
        # A player shows one time or two; the entries of a live page have one each.
        if i in clocks and len(clocks) > 2:
            continue
        # "Read more" is a button; "Read more:" has the titles under it.
        opens_list = heading_kind(text) == "read-also" and (text.endswith(":") or precedes_title(page, i))
        why = reason_for(text) or ("navigation" if _is_navigation(text) else None)
        # "Source: Xinhua | 2017-07-04 22:18 | Editor: Ana Budi"; "Ana Budi with AFP".
        if why == "source note" and (read_date_line(text, language="id") or read_byline(text, outside_text=True)):
            continue
        # "16/03/2018 No Comment Views: 412" is made of them, and says when.
        is_dated = bool(_DAY.match(text)) and read_date_line(text, language="id") is not None
        if why is None and is_page_words(text) and heading_kind(text) is None and not is_dated:
            why = "button or note of the page"
        if why is None and (glued := _GLUED_AD.search(text)):
            rest = text[: glued.start()].rstrip()
            why = reason_for(rest)
            if why is None:
                page.shorten(i, rest, "advertisement")
        if why is None and (logo := _LOGO.match(text)) and branded(logo["name"]):
            rest = text[logo.end() :].strip()
            why = None if rest else "outlet name"
            if rest and is_paragraph(rest):
                page.shorten(i, rest, "outlet name")
        if why is None and _OUTLET_DASH.fullmatch(text) and branded(text.strip(" -–—")):
            why = "outlet name"
        if why and not (opens_list and why == "navigation"):
            page.strike(i, why)
    _strike_page_numbers(page)


def _strike_page_numbers(page: Page) -> None:
    """Strike the numbers of a report's pages between its buttons: "Halaman" / "1" / "2" / "Tampilkan semua"."""
    run: list[int] = []
    for i, line in enumerate(page.lines):
        if i not in page.struck and line.text.isdigit() and len(line.text) <= _PAGE_DIGITS:
            run.append(i)
            continue
        is_led = bool(run) and bare(page.lines[run[0] - 1].text) in _PAGES
        if is_led:
            page.strike(run[0] - 1, "navigation")
        # "1" / "2" / "Selanjutnya"
        is_led = is_led or (len(run) > 1 and page.lines[run[0]].text == "1" and bare(page.lines[i].text) in _NEXT_PAGE)
        if run and (is_led or page.struck.get(i) == page.struck.get(run[0] - 1) == "navigation"):
            for j in run:
                page.strike(j, "navigation")
        run = []


def _is_navigation(text: str) -> bool:
    return is_breadcrumb(text) or (len(text.split()) >= 5 and is_menu(text))


def body_start(page: Page) -> int:
    """Return the index where running text begins: a paragraph, a sentence behind a dateline, else the second line."""
    rows = page.open()
    for i in rows:
        text = page.text(i)
        if is_paragraph(text) and not is_caption(text, in_head=True) and not _tells_picture(page, i):
            if _stands_over_date(page, i):
                continue
            return i
        if i != rows[0] and _begins_text(text) and not _tells_picture(page, i):
            return i
    later = [i for i in rows[1:] if is_sentence(page.text(i)) and not is_caption(page.text(i), in_head=True)]
    if later:
        return later[0]
    return rows[1] if len(rows) > 1 else len(page.lines)


def _begins_text(text: str) -> bool:
    """Tell whether the line is a sentence behind a dateline; one with an outlet's name may have been torn at a link."""
    dateline = read_dateline(text)
    if dateline is None or is_sentence(text):
        return dateline is not None
    # "Kabar Kota - a unit of the Northern Broadcasting House"
    is_slogan = bool(_OF_A_HOUSE.search(text))
    return bool(dateline.outlet) and is_clause(text) and len(text.split()) >= _CLAUSE_WORDS and not is_slogan


def _stands_over_date(page: Page, i: int) -> bool:
    """Tell whether the line is a long subtitle: date or author stand right below it, and then the text."""
    if read_dateline(page.text(i)):
        return False
    # Buttons and pictures do not count.
    below = [
        j for j in range(i + 1, min(i + 1 + 3 * _HEAD_LINES, len(page.lines))) if page.struck.get(j) not in _BESIDE
    ]
    for j in below[:_HEAD_LINES]:
        text = page.lines[j].text
        if read_date_line(text, language="id"):
            return any(is_paragraph(page.text(k)) for k in page.next_open(j + 1, 2 * _HEAD_LINES))
        is_signed = page.struck.get(j) == "byline" or bool(_BY.match(text) and read_byline(text, outside_text=True))
        if is_signed or label_alone(text):
            rows = (k for k in range(j + 1, len(page.lines)) if k not in page.struck and is_sentence(page.text(k)))
            return len(list(islice(rows, _TEXT_SENTENCES))) == _TEXT_SENTENCES
        if (
            j not in page.struck
            and is_paragraph(text)
            and not (is_caption(text, in_head=True) or _tells_picture(page, j))
        ):
            return False
    return False


def with_sentences_above(page: Page, i: int) -> int:
    """Return where the short sentences right above the first long paragraph `i` begin: of the text, or on a picture."""
    while i > 0 and i - 1 not in page.struck:
        text = page.text(i - 1)
        # "Rising Tensions With U.S." is a headline.
        is_said = ends_with_stop(text) and len(text.split()) >= _SENTENCE_WORDS and capital_share(text) < _TITLE_CASE
        if not is_said or is_caption(text, in_head=True):
            break
        i -= 1
    return i


def _tells_picture(page: Page, i: int) -> bool:
    """Tell whether the line, however long, is about a picture: the next credits a photographer or says it again.

    Under a credit, or beside the button of a picture, only when the text proper begins soon below, with its dateline.
    """
    text = page.text(i)
    # "KABARKOTA.COM - Putin bersama Xi. (Reuters)": the report begins below, as its outlet does once more.
    soon = page.next_open(i + 1, _BEHIND_CAPTION)
    if is_caption(text, in_head=True) and any(_is_sure(read_dateline(page.text(j))) for j in soon):
        return True
    if _is_sure(read_dateline(text)) or len(text.split()) > _CAPTION_WORDS:
        return False
    above, below = (page.struck.get(j) for j in (i - 1, i + 1))
    if (
        is_doubled(page, i)
        or ends_head(page, i)
        or is_alternative(page, i)
        or (below in _OF_PICTURE and is_credit(page.lines[i + 1].text))
    ):
        return True
    marked = above == "caption" and is_credit(page.lines[i - 1].text)
    # Right below a credit, one sentence of somebody in a place "…, Rabu (7/9/2022)."
    if marked and not page.is_set_off(i) and is_of_a_day(text):
        return True
    marked = marked or any(j in page.struck and is_picture_button(page.lines[j].text) for j in (i - 1, i + 1))
    # An agency with a line of its own credits the picture; what it wrote it signs in the dateline.
    beside = [line.text for line in (*page.lines[max(0, i - 1) : i], *page.lines[i + 1 : i + 2])]
    marked = marked or any(is_agency(line) for line in beside) or is_kicked_caption(page.text(i))
    soon = page.next_open(i + 1, _DATELINE_WITHIN)
    return marked and any(_is_sure(read_dateline(page.text(j))) for j in soon)


def _is_sure(dateline: Dateline | None) -> bool:
    """Tell whether the dateline names a known outlet, agency or place: "PRABOWO KE CHINA - " may open a caption."""
    return bool(dateline) and bool(dateline.outlet or dateline.agency or any(map(is_place, dateline.text.split(", "))))


def body_end(page: Page, start: int) -> int:
    """Return the index behind the last running text. A line that opens what never comes is none: "Topik berita:"."""
    running = [i for i in page.open(start) if is_sentence(page.text(i)) or _LIST_ITEM.match(page.text(i))]
    while len(running) > 1 and page.text(running[-1]).endswith(":") and len(page.text(running[-1]).split()) <= 5:
        running.pop()
    return _with_last_lines(page, running[-1]) if running else len(page.lines)


def _with_last_lines(page: Page, last: int) -> int:
    """Return the index behind line `last` and what goes on from it: the list it opens, or a question to end with."""
    end = last + 1
    if page.text(last).endswith(":"):
        return next((i for i in range(end, len(page.lines)) if i in page.struck), len(page.lines))
    at = end
    while at < len(page.lines) and (
        page.struck.get(at) in _BETWEEN or at not in page.struck and _goes_on(page.text(at))
    ):
        at += 1
        end = at if at - 1 not in page.struck else end
    following = page.open(end, end + 1)
    return end + 1 if following and ends_sentence(page.text(end)) else end


def _goes_on(text: str) -> bool:
    """Tell whether the line behind a paragraph is one, too, that lost its full stop, and no signature or promotion."""
    is_signature = read_byline(text, outside_text=True) or label_alone(text)
    return is_clause(text) and not is_signature and promotion_points(text) < 2


def first_dateline(page: Page, rows: list[int]) -> Dateline | None:
    """Return the dateline of the first paragraph that has one, near the head of the text."""
    found = (
        (at, read_dateline(page.text(i)))
        for at, i in enumerate(rows[:_SURE_WITHIN])
        if is_sentence(page.text(i)) or len(page.text(i)) > 80 or page.text(i).endswith((")", "-", "–", "—", "/"))
    )
    return next((d for at, d in found if d and (at < _DATELINE_WITHIN or _is_sure(d))), None)


def without_bare_datelines(page: Page, rows: list[int]) -> list[int]:
    """Strike the datelines with a line of their own near the head of the text, "MOSCOW —", and return the other rows.

    Their words are told beside the text.
    """
    alone = {i for i in rows[:_DATELINE_WITHIN] if is_bare_dateline(page.text(i))}
    if len(alone) == len(rows):
        return rows
    for i in alone:
        page.strike(i, "dateline")
    return [i for i in rows if i not in page.struck]
