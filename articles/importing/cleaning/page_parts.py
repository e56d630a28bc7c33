"""Where the report stands on its page, and what becomes of the lines above and below it."""

import re
from collections import Counter

from .boilerplate import is_breadcrumb, is_menu, is_section, reason_for
from .bylines import label_alone, read_byline
from .captions import is_caption, is_credit, is_picture_button
from .datelines import Dateline, is_bare_dateline, read_dateline
from .link_lists import precedes_title, strike_skipped_blocks
from .list_headings import heading_kind
from .outlets import branded, is_agency, is_place
from .page_lines import Page, bare, capital_share, ends_sentence, ends_with_stop, is_clause, is_paragraph, is_sentence
from .page_marks import ends_head, is_doubled
from .page_words import is_page_words
from .promotion import promotion_points
from .publication import read_date_line
from .repeats import comparable
from .titles import is_category, is_outlet_name, is_same_title

# A dateline stands this near the head of the text; further down a dash is a dash.
_LIST_ITEM = re.compile(r"(?:\d{1,2}[.)]|[-•*–])\s+\S+\s+\S")
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}")
_OUTLET_DASH = re.compile(r"[^-–—]{2,30} (?:--|[–—-])")
# "waktu baca 2 menitADVERTISEMENT"
_GLUED_AD = re.compile(r"(?<=[\w.\"”’)])ADVERTISEMENT$")
# "rmol news logo", also glued to the first paragraph
_LOGO = re.compile(r"(?P<name>[\w. ]{2,30}?) logo(?:\s+|$)")
# "Political editor @name"
_HANDLE = re.compile(r"(?:^|\s)@\w{3,}$")
_MOST_OF_A_LABEL = 6
_DATELINE_WITHIN = 4
_CAPTION_WORDS = 45
_HEAD_LINES = 4
_TEXT_SENTENCES = 3
_TICKERS = frozenset({"headline", "breaking", "breaking news", "news ticker", "running news", "kilas berita"})
_SENTENCE_WORDS = 5
_TITLE_CASE = 0.9
# What stands between two paragraphs as often as behind the last.
_BETWEEN = frozenset(
    {"advertisement", "caption", "caption label", "photo credit", "read-also link", "read-also link: heading"}
    | {"navigation", "video or gallery", "box in the text", "skipped block"}
)


def strike_boilerplate(page: Page) -> None:
    """Strike the lines whose form alone says that they are no report text, wherever they stand."""
    strike_skipped_blocks(page)
    clocks = {i for i in page.open() if _CLOCK.fullmatch(page.text(i))}
    for i in page.open():
        text = page.text(i)
        # A player shows one time or two; the entries of a live page have one each.
        if i in clocks and len(clocks) > 2:
            continue
        # "Read more" is a button; "Read more:" has the titles under it.
        opens_list = heading_kind(text) == "read-also" and (text.endswith(":") or precedes_title(page, i))
        why = reason_for(text) or ("navigation" if _is_navigation(text) else None)
        if why is None and is_page_words(text) and heading_kind(text) is None:
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
        if i != rows[0] and is_sentence(text) and read_dateline(text) and not _tells_picture(page, i):
            return i
    later = [i for i in rows[1:] if is_sentence(page.text(i)) and not is_caption(page.text(i), in_head=True)]
    if later:
        return later[0]
    return rows[1] if len(rows) > 1 else len(page.lines)


def _stands_over_date(page: Page, i: int) -> bool:
    """Tell whether the line is a long subtitle: date or author stand right below it, and then the text."""
    if read_dateline(page.text(i)):
        return False
    for j in range(i + 1, min(i + 1 + _HEAD_LINES, len(page.lines))):
        text = page.lines[j].text
        if read_date_line(text, language="id"):
            return any(is_paragraph(page.text(k)) for k in page.open(j + 1)[:_HEAD_LINES])
        if page.struck.get(j) == "byline" or label_alone(text):
            return len([k for k in page.open(j + 1) if is_sentence(page.text(k))]) >= _TEXT_SENTENCES
        if j not in page.struck and is_paragraph(text) and not is_caption(text, in_head=True):
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
    if _is_sure(read_dateline(page.text(i))) or len(page.text(i).split()) > _CAPTION_WORDS:
        return False
    above, below = (page.struck.get(j) for j in (i - 1, i + 1))
    if is_doubled(page, i) or ends_head(page, i) or (below == "caption" and is_credit(page.lines[i + 1].text)):
        return True
    marked = above == "caption" and is_credit(page.lines[i - 1].text)
    marked = marked or any(j in page.struck and is_picture_button(page.lines[j].text) for j in (i - 1, i + 1))
    soon = page.open(i + 1)[:_DATELINE_WITHIN]
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
    return is_clause(text) and not read_byline(text, outside_text=True) and promotion_points(text) < 2


def first_dateline(page: Page, rows: list[int]) -> Dateline | None:
    """Return the dateline of the first paragraph that has one, near the head of the text."""
    found = (
        read_dateline(page.text(i))
        for i in rows[:_DATELINE_WITHIN]
        if is_sentence(page.text(i)) or len(page.text(i)) > 80 or page.text(i).endswith((")", "-", "–", "—", "/"))
    )
    return next((dateline for dateline in found if dateline), None)


def strike_title_copies(page: Page, title: int, text: str) -> None:
    """Strike every other line that is the title again."""
    for i in page.open():
        if i != title and is_same_title(page.text(i), text):
            page.strike(i, "doubled title")
        elif i > title and page.text(i).startswith(f"{text}. ") and page.struck.get(i - 1) == "caption":
            page.strike(i, "caption")


def strike_above(page: Page, title: int) -> None:
    """Strike the short lines above the title; running text there stays, with a warning."""
    counts = Counter(comparable(page.text(i)) for i in page.open())
    for i in page.open(0, title):
        text = page.text(i)
        if counts[comparable(text)] > 1:
            page.strike(i, "repeated line above the title")
        elif is_sentence(text) and len(text.split()) > 8 and _is_ticker(page, i):
            page.strike(i, "link list")
        elif is_sentence(text) and len(text.split()) > 8:
            page.warn(f"line {page.lines[i].first} stands above the title and was kept")
        elif branded(text) or (page.lines[i] is page.lines[0] and _is_unknown_outlet(text)):
            page.strike(i, "outlet name")
        else:
            page.strike(i, "navigation" if len(text.split()) <= 3 or is_menu(text) else "line above the title")


def _is_ticker(page: Page, i: int) -> bool:
    """Tell whether a heading of other reports stands right above: "Headline", "Breaking News", "Terkini"."""
    above = page.lines[i - 1].text if i and i - 1 in page.struck else ""
    return bool(above) and (heading_kind(above) is not None or bare(above) in _TICKERS)


def _is_unknown_outlet(text: str) -> bool:
    """Tell whether a page's first line names its outlet by form alone: "Kabar Rantau", "WorldBriefly"."""
    if is_outlet_name(text) and not re.search(r"[|/>]", text):
        return True
    # "KonflikRusia" is two topics that lost what stood between them.
    parts = re.findall(r"[A-Z][a-z]+", text)
    is_topics = is_place(parts[-1]) or all(map(is_section, parts)) if parts else True
    return bool(re.fullmatch(r"[A-Z][a-z]+[A-Z][A-Za-z]+", text)) and not is_topics


def strike_below_title(page: Page, title: int, start: int) -> None:
    """Strike sections, outlet names and lone labels between title and text; what else stands there stays."""
    for i in page.open(title + 1, start):
        text = page.text(i)
        if _CLOCK.fullmatch(text) or is_bare_dateline(text):
            continue
        if text.isdigit():
            page.strike(i, "lone number")
        elif is_section(text) or is_menu(text) or is_category(text) or _is_filed(text):
            page.strike(i, "category")
        elif is_agency(text):
            page.strike(i, "photo credit")
        elif is_outlet_name(text) or (len(text.split()) <= _MOST_OF_A_LABEL and any(map(branded, text.split(", ")))):
            page.strike(i, "outlet name")
        elif _HANDLE.search(text) and len(text.split()) <= _MOST_OF_A_LABEL:
            page.strike(i, "byline")
        elif not is_sentence(text) and len(bare(text).split()) <= 2 and not re.search(r"[\"“?!]", text):
            page.strike(i, "label under the title")


def _is_filed(text: str) -> bool:
    """Tell whether the line names a place as its rubric: "in Bandar Lampung"."""
    return text.startswith("in ") and is_place(text.removeprefix("in "))


def warn_below_title(page: Page, title: int, start: int) -> None:
    """Warn of the lines between title and text that no rule understood; a longer one right under it is the subtitle."""
    for i in page.open(title + 1, start):
        is_subtitle = len(page.text(i).split()) >= 5 and not page.open(title + 1, i)
        if not is_sentence(page.text(i)) and not is_subtitle:
            page.warn(f"line {page.lines[i].first} under the title was not understood and kept")
