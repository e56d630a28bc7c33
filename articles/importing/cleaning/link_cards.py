"""Cards in the text that lead away from it: a title with its button, a film with its length."""

import re
from functools import partial
from itertools import groupby, takewhile

from .boilerplate import is_section
from .lexicon.page_words import READ_ON
from .outlets import branded
from .page_dates import is_bare_date
from .page_lines import Page, bare, capital_share, ends_with_stop, is_headline_like, is_name, is_paragraph, is_sentence
from .repeats import comparable
from .titles import shared

# "VIDEO04:12", "0:03:12"
_LENGTH = re.compile(r"(?:(?:tonton|putar|watch|play) ?)?(?:video ?)?(?:\d{1,2}:)?\d{1,2}:\d{2}", re.I)
# What a player of films says: how long one is, what the browser lacks.
_PLAYER = re.compile(
    r"(?:(?:lihat|putar|tonton|simak|watch|play|listen) ?)?(?:video ?)?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:\d{2}:\d{2})?|"
    r"(?:video|teaser|play|putar|tonton|just watched|replay|watch now)$|(?:watch|listen|video|audio)? ?duration\b|"
    r"(?:press )?space(?:bar)? to (?:play|pause)\b|"
    r".*\bvideo player\b|to (?:play|view|watch) this video\b",
    re.I,
)
# "The mayor waits for an answer. 02:31": what a film shows, and how long it is.
_FILM = re.compile(r"\S+(?: \S+){4,40}[.!?\"”’] (?:\d{1,2}:)?\d{1,2}:\d{2}")
# "Mayors meet at the harbour 02:12", under a button of the player.
_TITLED = re.compile(r"\S+(?: \S+){3,20}[\w)] (?:\d{1,2}:)?\d{1,2}:\d{2}")
# "01:07 - Source: Kabar TV" stands under the title, a length alone above it.
_WITH_SOURCE = re.compile(r"^(?:\d{1,2}:)?\d{1,2}:\d{2} ?[-–|] ?(?:source|sumber)\b", re.I)
# "Explainer: what was signed", "Who is watching?", "Lasers on show - and who watches"
_HEADLINE = re.compile(r"^[^:]{3,40}: \S|\?$|\w [-–—] \w")
_OF_KIND = re.compile(
    r"(?:explainer|explained|timeline|analysis|opinion|profile|in pictures|in photos|fact ?check|interview|"
    r"commentary|podcast|watch|factbox)\s?[:|] \S",
    re.I,
)
# "Ana Budi: What the mayor wants"; a subheading such as "What the two agreed on" has points under it.
_LED_IN = re.compile(r"(?:[A-Z][\w'’.-]* ?){1,3}: [A-Z]\S*(?: \S+){3}")
_ASKS = re.compile(r"(?:what|how|why|who|where|when)\b[^?]*$", re.I)
_CHART = re.compile(r"(?:stock |market )?chart icon|hide content")
_MINUTES = re.compile(r"0?[0-5]:\d\d")
_CARD_WORDS, _FILM_WORDS, _BESIDE = 12, 7, 2
_ROW_OF_TITLES = 3
_MOST_OF_A_BLOCK = 5
_LINKS = frozenset({"read-also link", "link list"})
_TITLE_WORDS = 4
_ANNOUNCED_WORDS = 6
_SHOUTED_WORDS = 6
_TEASER_LINES = 5
_TIMED = re.compile(
    r"(?:go deeper|read (?:more|on)|(?:continue|keep) reading|full story) \(\d+ ?min\w*\.?(?: read)?\)", re.I
)
_INVITING = frozenset({"newsletter or channel", "promotion"})
_TITLE_CASE = 0.8
# Names have capitals, too: "With reporting by Kabar Kota, …".
_NAMING = ("With ", "By ", "Oleh ", "Dengan ")
# Of its longer words such a title has less in common with the report; a text of less words has few in common with any.
_HARDLY, _ENOUGH_WORDS = 0.3, 60


def strike_cards(page: Page, start: int) -> None:
    """Strike, in the text from `start`, titles above a button to read on and titles of films under their length."""
    for i in range(start + 1, len(page.lines)):
        if page.struck.get(i) != "navigation":
            continue
        text = page.lines[i].text
        if bare(text) in READ_ON and _is_title(page, i - 1):
            page.strike(i - 1, "read-also link")
            _strike_rubric(page, i - 2)
        elif bare(text) in READ_ON and _is_title(page, i + 1) and _OF_KIND.match(page.text(i + 1)):
            page.strike(i + 1, "read-also link")
        elif bare(text) in READ_ON and _is_short_card(page, i - 1):
            page.strike(i - 1, "read-also link")
        elif _is_title(page, i + 1) and _PLAYER.match(text) and _is_said_or_played(page, i + 1):
            page.strike(i + 1, "video or gallery")
            page.strike(i + 2, "video or gallery")
        elif _WITH_SOURCE.search(text) and _is_title(page, i - 1) and i - 2 in page.struck:
            page.strike(i - 1, "video or gallery")
        elif _LENGTH.fullmatch(text) and _is_title(page, i + 1) and _is_film_title(page, i):
            page.strike(i + 1, "video or gallery")


def strike_films(page: Page, start: int) -> None:
    """Strike, in the text from `start`, what a film shows when its length stands behind, and the film's title above;
    and a title with its outlet's name below: "by VOA News"."""
    for i in page.open(start + 1):
        if page.text(i).startswith("by ") and branded(page.text(i).removeprefix("by ")) and _is_title(page, i - 1):
            page.strike(i - 1, "video or gallery")
            page.strike(i, "video or gallery")
        elif _TITLED.fullmatch(page.text(i)) and page.struck.get(i - 1) == "navigation":
            page.strike(i, "video or gallery")
        elif _FILM.fullmatch(page.text(i)):
            page.strike(i, "video or gallery")
            if _is_title(page, i - 1):
                page.strike(i - 1, "video or gallery")


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
        if _is_shouted(page.text(i)) and _is_title(page, i) and page.is_set_off(i):
            page.strike(i, "read-also link")


def _is_shouted(text: str) -> bool:
    return text == text.upper() and len(text.split()) >= _SHOUTED_WORDS


def strike_films_above(page: Page, title: int, start: int) -> None:
    """Strike, between title and text, the titles of films beside their length; right under the title is the
    subtitle."""
    for i in range(title + 2, start):
        if page.struck.get(i) != "navigation" or not _LENGTH.fullmatch(page.lines[i].text):
            continue
        for j in (i - 1, i + 1):
            if title + 1 < j < start and _is_title(page, j) and (j > i or j - 1 in page.struck):
                page.strike(j, "video or gallery")


def _is_film_title(page: Page, i: int) -> bool:
    """Tell whether what stands below the length at `i` is a film's title: other furniture of the film stands above, or
    it has more words than subheadings have."""
    text, title = page.lines[i].text, page.text(i + 1)
    # A live page gives the time of day so, of which few are that early.
    is_long = bool(_MINUTES.fullmatch(text)) and len(title.split()) >= _FILM_WORDS and not title.endswith("?")
    return i - 1 in page.struck or not text[0].isdigit() or is_long


def _is_short_card(page: Page, i: int) -> bool:
    """Tell whether line `i` and the button below it are a block between paragraphs: what a card's picture shows."""
    if i in page.struck or not (page.is_set_off(i) and page.is_set_off(i + 2)) or page.is_set_off(i + 1):
        return False
    text, beside = page.text(i), [*page.open(i - 1, i), *page.open(i + 2, i + 3)]
    is_short = _TITLE_WORDS <= len(text.split()) <= _CARD_WORDS and not any(c in text for c in '"“”:?')
    return is_short and len(beside) == _BESIDE and all(is_paragraph(page.text(j)) for j in beside)


def strike_shows(page: Page, start: int) -> None:
    """Strike, in the text from `start`, the show that a film is from, below the film's title: "Harbour Box Europe"; and
    what a chart shows, below its buttons."""
    for i in page.open(start + 1):
        above, text = page.struck.get(i - 1), page.text(i)
        if page.is_set_off(i) or is_sentence(text):
            continue
        below = next(iter(page.next_open(i + 1, 1)), None)
        # One line right above a paragraph may be the subheading over it.
        is_alone = page.is_set_off(i + 1) if i + 1 < len(page.lines) else True
        is_alone = is_alone or (below == i + 1 and not is_sentence(page.text(below)))
        is_show = above == "video or gallery" and is_name(text) and " " in text
        is_chart = above == "navigation" and bool(_CHART.fullmatch(bare(page.lines[i - 1].text)))
        if is_alone and (is_show or is_chart):
            page.strike(i, "video or gallery")


def _strike_rubric(page: Page, i: int) -> None:
    """Strike the rubric over the title of a card: "NEWS" / "Kremlin Says …" / "Read more"."""
    if i in page.open(i, i + 1) and page.text(i) == page.text(i).upper() and is_section(page.text(i)):
        page.strike(i, "read-also link")


def strike_said_again(page: Page, start: int) -> None:
    """Strike, in the text from `start`, the title of a link that the page has a second time, there known as a link."""
    links = {comparable(page.lines[i].text) for i, why in page.struck.items() if why in _LINKS}
    for i in page.open(start + 1):
        if _is_title(page, i) and comparable(page.text(i)) in links:
            page.strike(i, "read-also link")


def strike_unlabelled(page: Page, start: int) -> None:
    """Strike, in the text from `start`, three titles and more in a row, with no heading to say what they are.

    Their form must say it: "Explainer: …", "Who is watching?", or a capital on each word. What a sentence announces
    with a colon is a list of the report.
    """
    for is_title, rows in groupby(range(start + 1, len(page.lines)), key=partial(_is_long_title, page)):
        run = list(rows)
        if not is_title or len(run) < _ROW_OF_TITLES:
            continue
        announced = page.lines[run[0] - 1].text.rstrip().endswith((":", ";", ","))
        looks = sum(bool(_HEADLINE.search(page.text(i))) or capital_share(page.text(i)) >= _TITLE_CASE for i in run)
        goes_on = any(is_sentence(page.text(i)) for i in page.next_open(run[-1] + 1, 1))
        if not announced and ((goes_on and looks * 2 > len(run)) or _is_block_of_links(page, run)):
            for i in run:
                page.strike(i, "read-also link")


def _is_block_of_links(page: Page, run: list[int]) -> bool:
    """Tell whether blank lines set the titles off from a paragraph above them, and not from each other, and the text
    goes on below, with a subheading or without. Points of a report stand under a subheading, or a colon."""
    is_one = page.is_set_off(run[0]) and not any(page.is_set_off(i) for i in run[1:])
    is_one = is_one and not _ASKS.match(page.text(run[0])) and any(_LED_IN.match(page.text(i)) for i in run)
    is_below_prose = run[0] - 1 not in page.struck and ends_with_stop(page.text(run[0] - 1))
    below = page.next_open(run[-1] + 1, 2)
    goes_on = bool(below) and any(is_paragraph(page.text(i)) for i in below)
    return is_one and is_below_prose and goes_on and len(run) <= _MOST_OF_A_BLOCK


def strike_unrelated(page: Page, start: int) -> None:
    """Strike, in the text from `start`, single titles with no heading that have nothing to do with the report: a
    subheading has words of the headline or of the text in which it stands."""
    text = " ".join(comparable(page.text(i)) for i in page.open() if i < start or is_sentence(page.text(i)))
    rows = page.open(start) if len(text.split()) >= _ENOUGH_WORDS else []
    for before, i, after in zip(rows, rows[1:], rows[2:], strict=False):
        title = page.text(i)
        is_between = ends_with_stop(page.text(before)) and is_sentence(page.text(after))
        is_headline = len(title.split()) >= _ANNOUNCED_WORDS and capital_share(title) >= _TITLE_CASE
        is_headline = is_headline and not title.isupper() and not title.startswith(_NAMING)
        if is_between and is_headline and _is_title(page, i) and shared(title, text) < _HARDLY:
            page.strike(i, "read-also link")


def _is_long_title(page: Page, i: int) -> bool:
    return _is_title(page, i) and len(page.text(i).split()) > _TITLE_WORDS and not is_bare_date(page.text(i))


def strike_dated(page: Page, start: int) -> None:
    """Strike, in the text from `start`, a title with the date of its report below and its rubric above: "World" /
    "Mayors Meet Again in Riga" / "18 September 2023, 16:48 GMT"."""
    for i in range(start + 3, len(page.lines)):
        is_dated = page.struck.get(i) == "relative date" or (i in page.open(i, i + 1) and is_bare_date(page.text(i)))
        rows = page.open(i - 2, i)
        is_card = is_dated and len(rows) == 2 and is_section(page.text(i - 2)) and _is_title(page, i - 1)
        if is_card and not (page.is_set_off(i) or page.is_set_off(i - 1)):
            for j in (*rows, i):
                page.strike(j, "read-also link")


def is_player(text: str) -> bool:
    """Tell whether the line is what a player of films says: how long one is, its keys, what the browser lacks."""
    return bool(_PLAYER.match(text))


def strike_announced(page: Page, start: int) -> None:
    """Strike the title of the film that the line above announces: "Simak Video Pilihan Ini:" / "Putin Tiba di …".

    A shorter line may be a subheading, and one in small letters is text that lost its stop.
    """
    for i in page.open(start + 1):
        announced = page.struck.get(i - 1) == "video or gallery" and page.lines[i - 1].text.rstrip().endswith(":")
        text = page.text(i)
        is_long = len(text.split()) >= _ANNOUNCED_WORDS and ". " not in text
        if announced and is_long and capital_share(text) >= _TITLE_CASE and _is_title(page, i):
            page.strike(i, "video or gallery")


def _is_said_or_played(page: Page, i: int) -> bool:
    """Tell whether the title of a film at `i` is said again on the next line, or the player goes on below it."""
    if i + 1 >= len(page.lines):
        return False
    below = page.lines[i + 1].text
    if i + 1 in page.struck:
        return page.struck[i + 1] == "navigation" and bool(_PLAYER.match(below))
    return comparable(below) == comparable(page.text(i))


def _is_title(page: Page, i: int) -> bool:
    if i in page.struck or i >= len(page.lines):
        return False
    text = page.text(i)
    return is_headline_like(text) and not is_sentence(text) and len(text.split()) >= _TITLE_WORDS
