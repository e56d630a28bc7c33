"""Cards in the text that lead away from it: a title with its button, its author, its day, or alone."""

import re

from .authors import could_be_author
from .boilerplate import is_section
from .bylines import read_byline
from .date_lines import read_date_line
from .lexicon.page_words import READ_ON
from .outlets import is_known
from .page_lines import Page, bare, ends_with_stop, is_headline_like, is_sentence

# "The Harbour TimesAna Budi"
_GLUED = re.compile(r"(?<=[a-z])(?=[A-Z])")
OF_KIND = re.compile(
    r"(?:explainer|explained|timeline|analysis|opinion|profile|in pictures|in photos|fact ?check|interview|"
    r"commentary|podcast|watch|factbox)\s?[:|] \S",
    re.I,
)
_BULLET = re.compile(r"• (?=[A-Z])")
_LINKS = frozenset({"read-also link", "link list"})
_HOUR = re.compile(r"\d{1,2} [A-Z][a-z]{2,8},? \d{1,2}:\d{2} (?:GMT|UTC|MSK|WIB|WITA|WIT)")
_TITLE_WORDS = 4
_ANNOUNCED_WORDS = 6
_SHOUTED_WORDS = 6
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


def _strike_label(page: Page, i: int) -> None:
    """Strike the section over a note of the page: "Opinion" / "This section contains relevant reference points …"."""
    is_note = page.struck.get(i + 1) == "navigation" and len(page.lines[i + 1].text.split()) >= _ANNOUNCED_WORDS
    if is_note and i in page.open(i, i + 1) and is_section(page.text(i)):
        page.strike(i, "navigation")


def _strike_rubric(page: Page, i: int) -> None:
    """Strike the rubric over the title of a card: "NEWS" / "Kremlin Says …" / "Read more"."""
    if i in page.open(i, i + 1) and page.text(i) == page.text(i).upper() and is_section(page.text(i)):
        page.strike(i, "read-also link")


def is_long_title(page: Page, i: int) -> bool:
    """Tell whether line `i` could be such a title of five words and more, and neither dates nor signs the page."""
    text = page.text(i) if is_link_title(page, i) else ""
    is_title = len(text.split()) > _TITLE_WORDS and not read_byline(text, outside_text=False)
    return is_title and not text.startswith("By ") and read_date_line(text, language="id") is None


def is_link_title(page: Page, i: int) -> bool:
    """Tell whether line `i` is open and could be the title of another report or film: four words and more, no stop."""
    if i in page.struck or i >= len(page.lines):
        return False
    text = page.text(i)
    return is_headline_like(text) and not is_sentence(text) and len(text.split()) >= _TITLE_WORDS
