"""Cards in the text that lead away from it: a title with its button, its author, its day, or alone."""

import re
from itertools import takewhile

from .authors import could_be_author
from .boilerplate import is_section
from .bylines import read_byline
from .date_lines import read_date_line
from .lexicon.page_words import READ_ON
from .outlets import is_known
from .page_dates import is_bare_date
from .page_lines import Page, bare, ends_with_stop, is_headline_like, is_paragraph, is_sentence
from .repeats import comparable

# "The Harbour TimesAna Budi"
_GLUED = re.compile(r"(?<=[a-z])(?=[A-Z])")
OF_KIND = re.compile(
    r"(?:explainer|explained|timeline|analysis|opinion|profile|in pictures|in photos|fact ?check|interview|"
    r"commentary|podcast|watch|factbox)\s?[:|] \S",
    re.I,
)
_CARD_WORDS, _BESIDE = 12, 2
_QUESTION = re.compile(
    r"(?:Apa|Siapa|Kapan|Di ?mana|Ke ?mana|Mengapa|Kenapa|Bagaimana|Berapa|What|Who|When|Where|Why|How)\b"
    r"[^?]{5,120}\? \S"
)
_GLUED_BUTTON = re.compile(r"(?:Baca [Ss]elengkapnya|Selengkapnya|Read [Mm]ore)(?=[A-Z])")
_HOUR = re.compile(r"\d{1,2} [A-Z][a-z]{2,8},? \d{1,2}:\d{2} (?:GMT|UTC|MSK|WIB|WITA|WIT)")
_BULLET = re.compile(r"• (?=[A-Z])")
_LINKS = frozenset({"read-also link", "link list"})
_TITLE_WORDS = 4
_ANNOUNCED_WORDS = 6
_SHOUTED_WORDS = 6
_TEASER_LINES = 5
_TIMED = re.compile(
    r"(?:go deeper|read (?:more|on)|(?:continue|keep) reading|full story) \(\d+ ?min\w*\.?(?: read)?\)", re.I
)
_INVITING = frozenset({"newsletter or channel", "promotion"})


def strike_cards(page: Page, start: int) -> None:
    """Strike, in the text from `start`, titles above a button to read on, and below it and their picture's caption."""
    for i in range(start + 1, len(page.lines)):
        if page.struck.get(i) != "navigation":
            continue
        text = page.lines[i].text
        _strike_label(page, i - 1)
        if bare(text) in READ_ON and is_link_title(page, i - 1):
            page.strike(i - 1, "read-also link")
            _strike_rubric(page, i - 2)
        elif bare(text) in READ_ON and is_link_title(page, i + 1) and OF_KIND.match(page.text(i + 1)):
            page.strike(i + 1, "read-also link")
        elif bare(text) in READ_ON and _is_short_card(page, i - 1):
            page.strike(i - 1, "read-also link")
        elif bare(text) in READ_ON and page.struck.get(i + 1) == "caption" and is_long_title(page, i + 2):
            page.strike(i + 2, "read-also link")


def strike_signed_cards(page: Page, start: int) -> None:
    """Strike, in the text from `start`, a title with its teaser and who signs it, house and author in one or two lines:
    "Why the ferry waits" / "Every autumn …" / "The Harbour TimesAna Budi"."""
    for i in page.open(start + 3):
        glued = next(_GLUED.finditer(page.text(i)), None)
        is_signed = glued is not None and is_known(page.text(i)[: glued.start()])
        author = page.text(i)[glued.start() :] if glued else page.text(i)
        is_below_house = is_known(page.text(i - 1)) and i - 1 in page.open(i - 1, i)
        if not (is_signed or is_below_house) or not could_be_author(author):
            continue
        rows = [i] if is_signed else [i - 1, i]
        if is_link_title(page, rows[0] - 2) and rows[0] - 1 in page.open(rows[0] - 1, rows[0]):
            rows += [rows[0] - 1, rows[0] - 2]
        for j in rows:
            page.strike(j, "read-also link")


def strike_filed_cards(page: Page, start: int) -> None:
    """Strike, in the text from `start`, a title of another report under its rubric, the two a block between paragraphs:
    "Europe" / "They used to heat with gas. Now the town burns its own trash"."""
    for i in page.open(start + 2):
        rubric, below = page.open(i - 1, i), page.open(i + 1, i + 2)
        if not rubric or not below or not is_section(page.text(i - 1)) or not is_link_title(page, i):
            continue
        is_block = page.is_set_off(i - 1) and not page.is_set_off(i) and page.is_set_off(i + 1)
        if is_block and is_sentence(page.text(i + 1)) and len(page.text(i).split()) >= _ANNOUNCED_WORDS:
            page.strike(i - 1, "read-also link")
            page.strike(i, "read-also link")


def strike_questions(page: Page, start: int) -> None:
    """Strike, in the text from `start`, questions on other reports with their answers, each below a dash of its own:
    "-" / "When did the ship leave? It left on Monday."; and the teaser above the first of several with a glued button.
    """
    asked = [i for i in page.open(start + 1) if page.lines[i - 1].text == "-" and _QUESTION.match(page.text(i))]
    for i in asked if len(asked) > 1 else ():
        page.strike(i, "read-also link")
    glued = [i for i in range(start + 1, len(page.lines)) if _GLUED_BUTTON.match(page.lines[i].text)]
    first = glued[0] if len(glued) > 1 and glued[1] == glued[0] + 1 else 0
    if first and first - 1 in page.open(first - 1, first) and is_sentence(page.text(first - 1)):
        page.strike(first - 1, "read-also link")


def strike_hours(page: Page, start: int) -> None:
    """Strike, in the text from `start`, a title with the day and the hour of its report below, without a year:
    "Mayors See a Short Window" / "19 January, 14:20 GMT"."""
    for i in page.open(start + 2):
        if _HOUR.fullmatch(page.text(i)) and is_link_title(page, i - 1):
            page.strike(i - 1, "read-also link")
            page.strike(i, "read-also link")


def strike_bullets(page: Page, start: int) -> None:
    """Strike, in the text from `start`, the titles behind bullets on a page that has such titles elsewhere as links."""
    struck = [i for i, why in page.struck.items() if why in _LINKS and _BULLET.match(page.lines[i].text)]
    for i in page.open(start + 1) if struck else ():
        text = page.text(i)
        if _BULLET.match(text) and not ends_with_stop(text) and len(text.split()) > _ANNOUNCED_WORDS:
            page.strike(i, "read-also link")


def strike_timed(page: Page, start: int) -> None:
    """Strike, in the text from `start`, the button that says how long the rest is, and in a list of links what stands
    between a title and the button: "Go deeper (1 min. read)"."""
    for i in page.open(start + 1):
        if not _TIMED.fullmatch(page.text(i)):
            continue
        page.strike(i, "navigation")
        rows = list(takewhile(lambda j: j not in page.struck, range(i - 1, max(start, i - _TEASER_LINES), -1)))
        if page.struck.get(i - 1 - len(rows)) in _LINKS:
            for j in rows:
                page.strike(j, "link list")


def strike_shouted(page: Page, start: int) -> None:
    """Strike, in the text from `start`, the long lines in capitals on a page that so writes what leads away from it:
    "CLICK HERE TO GET THE KABAR APP" says that the others lead away, too."""
    buttons = [i for i in page.struck if i > start and page.struck[i] in _INVITING and _is_shouted(page.lines[i].text)]
    # Where shorter ones are subheadings, longer ones may be.
    in_capitals = [page.text(i) for i in page.open(start + 1) if page.text(i) == page.text(i).upper()]
    if not buttons or any(1 < len(text.split()) < _SHOUTED_WORDS for text in in_capitals):
        return
    for i in page.open(start + 1):
        if _is_shouted(page.text(i)) and is_link_title(page, i) and page.is_set_off(i):
            page.strike(i, "read-also link")


def _is_shouted(text: str) -> bool:
    return text == text.upper() and len(text.split()) >= _SHOUTED_WORDS


def _is_short_card(page: Page, i: int) -> bool:
    """Tell whether line `i` and the button below it are a block between paragraphs: what a card's picture shows."""
    if i in page.struck or not (page.is_set_off(i) and page.is_set_off(i + 2)) or page.is_set_off(i + 1):
        return False
    text, beside = page.text(i), [*page.open(i - 1, i), *page.open(i + 2, i + 3)]
    is_short = _TITLE_WORDS <= len(text.split()) <= _CARD_WORDS and not any(c in text for c in '"“”:?')
    return is_short and len(beside) == _BESIDE and all(is_paragraph(page.text(j)) for j in beside)


def _strike_label(page: Page, i: int) -> None:
    """Strike the section over a note of the page: "Opinion" / "This section contains relevant reference points …"."""
    is_note = page.struck.get(i + 1) == "navigation" and len(page.lines[i + 1].text.split()) >= _ANNOUNCED_WORDS
    if is_note and i in page.open(i, i + 1) and is_section(page.text(i)):
        page.strike(i, "navigation")


def _strike_rubric(page: Page, i: int) -> None:
    """Strike the rubric over the title of a card: "NEWS" / "Kremlin Says …" / "Read more"."""
    if i in page.open(i, i + 1) and page.text(i) == page.text(i).upper() and is_section(page.text(i)):
        page.strike(i, "read-also link")


def strike_said_again(page: Page, start: int) -> None:
    """Strike, in the text from `start`, the title of a link that the page has a second time, there known as a link."""
    links = {comparable(page.lines[i].text) for i, why in page.struck.items() if why in _LINKS}
    for i in page.open(start + 1):
        if is_link_title(page, i) and comparable(page.text(i)) in links:
            page.strike(i, "read-also link")


def is_long_title(page: Page, i: int) -> bool:
    """Tell whether line `i` could be such a title of five words and more, and neither dates nor signs the page."""
    text = page.text(i) if is_link_title(page, i) else ""
    is_title = len(text.split()) > _TITLE_WORDS and not read_byline(text, outside_text=False)
    return is_title and not text.startswith("By ") and read_date_line(text, language="id") is None


def strike_dated(page: Page, start: int) -> None:
    """Strike, in the text from `start`, a title with the date of its report below and its rubric above: "World" /
    "Mayors Meet Again in Riga" / "18 September 2023, 16:48 GMT"."""
    for i in range(start + 3, len(page.lines)):
        is_dated = page.struck.get(i) == "relative date" or (i in page.open(i, i + 1) and is_bare_date(page.text(i)))
        rows = page.open(i - 2, i)
        is_card = is_dated and len(rows) == 2 and is_section(page.text(i - 2)) and is_link_title(page, i - 1)
        if is_card and not (page.is_set_off(i) or page.is_set_off(i - 1)):
            for j in (*rows, i):
                page.strike(j, "read-also link")


def is_link_title(page: Page, i: int) -> bool:
    """Tell whether line `i` is open and could be the title of another report or film: four words and more, no stop."""
    if i in page.struck or i >= len(page.lines):
        return False
    text = page.text(i)
    return is_headline_like(text) and not is_sentence(text) and len(text.split()) >= _TITLE_WORDS
