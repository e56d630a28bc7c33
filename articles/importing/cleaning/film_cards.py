"""Films in the text and above it: their titles beside what the player says, their shows, guests and lengths."""

import re
from itertools import islice, takewhile

from .link_cards import is_link_title
from .outlets import branded
from .page_lines import Page, bare, has_title_case, is_name, is_sentence
from .repeats import comparable

# "VIDEO04:12", "0:03:12"
_LENGTH = re.compile(r"(?:(?:tonton|putar|watch|play) ?)?(?:video ?)?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:\d{2}:\d{2})?", re.I)
# What a player of films says: how long one is, what the browser lacks.
_PLAYER = re.compile(
    r"(?:(?:lihat|putar|tonton|simak|watch|play|listen) ?)?(?:video ?)?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:\d{2}:\d{2})?|"
    r"(?:video|teaser|play|putar|tonton|just watched|replay|watch now)$|(?:watch|listen|video|audio)? ?duration\b|"
    r"(?:press )?space(?:bar)? to (?:play|pause)\b|"
    r"embed share$|the code has been copied\b|no media source\b|more videos\b|must watch$|"
    r".*\bvideo player\b|to (?:play|view|watch) this video\b",
    re.I,
)
_DURATION = re.compile(r"(?:video |audio )duration\b", re.I)
_UNSEEN = re.compile(r"to (?:play|view|watch) this video\b", re.I)
# "Grower Ana Budi joins 'Harbour & Friends' to discuss the ferry."
_GUEST = re.compile(
    r"[^\"“”]{5,160} (?:joins?|joined|appears? on|weighs? in on|speaks? (?:to|with)|reports? on) ['‘][A-Z].{2,40}['’]"
    r"(?: to (?:discuss|talk|explain|weigh|react|share|break|provide|analy[sz]e)\b[^\"“”]*)?\.?"
)
# "The mayor waits for an answer. 02:31": what a film shows, and how long it is.
_FILM = re.compile(r"\S+(?: \S+){4,40}[.!?\"”’] (?:\d{1,2}:)?\d{1,2}:\d{2}")
# "Mayors meet at the harbour 02:12", under a button of the player.
_TITLED = re.compile(r"\S+(?: \S+){3,20}[\w)] (?:\d{1,2}:)?\d{1,2}:\d{2}")
# "01:07 - Source: Kabar TV" stands under the title, a length alone above it.
_WITH_SOURCE = re.compile(r"^(?:\d{1,2}:)?\d{1,2}:\d{2} ?[-–|] ?(?:source|sumber)\b", re.I)
_CHART = re.compile(r"(?:(?:stock |market )?chart icon){1,2}|hide content")
# They stand right above a paragraph as subheadings do, and are none.
_SHOW = re.compile(
    r"(?:Squawk (?:Box|Alley|on the Street)|Street Signs|Power Lunch|Closing Bell|Worldwide Exchange|Fast Money|"
    r"Mad Money|Capital Connection|The Exchange|Money Movers|Inside India|The China Connection)(?: [A-Z]\w+)?"
)
# "Police on the pier with hoses – video"
_MARKED = re.compile(r"\S.{20,160} [–—-] video(?: report)?")
_FURNITURE = frozenset({"navigation", "button or note of the page"})
_ABOVE = 6
_WATCH = re.compile(r"(?:tonton|putar|lihat|watch|play)(?: video)? \d{1,2}:\d{2}(?:\d{2}:\d{2})?", re.I)
_EMBEDS, _MISSING = frozenset({"embed", "embed share"}), re.compile(r"no media source\b", re.I)
_LINES_OF_BLOCK = 4
_MINUTES = re.compile(r"0?[0-5]:\d\d")
_FILM_WORDS, _ANNOUNCED_WORDS, _CHART_WORDS = 7, 6, 10


def strike_embedded(page: Page, start: int) -> None:
    """Strike, in the text from `start`, what stands in one block with a player: below the button that names a film's
    length, "Tonton video 01:34" / "Live sekarang" / "Two mayors", and above the button to embed one that is missing."""
    for i in range(start + 1, len(page.lines)):
        if page.is_set_off(i) and _WATCH.fullmatch(page.lines[i].text):
            below = takewhile(lambda j: not page.is_set_off(j), range(i + 1, len(page.lines)))
            rows = list(islice(below, _LINES_OF_BLOCK))
            for j in rows if not any(is_sentence(page.text(j)) for j in rows) else ():
                page.strike(j, "video or gallery")
        elif bare(page.lines[i].text) in _EMBEDS and is_link_title(page, i - 1):
            below = [page.lines[j].text for j in range(i, min(i + _LINES_OF_BLOCK, len(page.lines)))]
            if any(map(_MISSING.match, below)):
                page.strike(i - 1, "video or gallery")


def strike_played(page: Page, start: int) -> None:
    """Strike, in the text from `start`, the titles of films beside what their player says: under their length, above
    its source."""
    for i in range(start + 1, len(page.lines)):
        if page.struck.get(i) not in _FURNITURE:
            continue
        text = page.lines[i].text
        if is_link_title(page, i + 1) and _PLAYER.match(text) and _is_said_or_played(page, i + 1):
            page.strike(i + 1, "video or gallery")
            page.strike(i + 2, "video or gallery")
        elif _WITH_SOURCE.search(text) and is_link_title(page, i - 1) and i - 2 in page.struck:
            page.strike(i - 1, "video or gallery")
        elif _DURATION.match(text) and is_link_title(page, i + 1) and i - 1 in page.struck:
            page.strike(i + 1, "video or gallery")
        elif _UNSEEN.match(text) and is_link_title(page, i - 1):
            page.strike(i - 1, "video or gallery")
        elif _LENGTH.fullmatch(text) and is_link_title(page, i + 1) and _is_film_title(page, i):
            page.strike(i + 1, "video or gallery")
            # The title may stand above its length, too.
            if i - 1 > start and comparable(page.lines[i - 1].text) == comparable(page.lines[i + 1].text):
                page.strike(i - 1, "video or gallery")
        elif _MINUTES.fullmatch(text) and is_link_title(page, i - 1) and _is_over_length(page, i - 1):
            page.strike(i - 1, "video or gallery")


def strike_guests(page: Page) -> None:
    """Strike, wherever they stand, titles that say of themselves that they are films', who is the guest of which show,
    and above it the title of that film."""
    for i in page.open(2):
        # The report itself may be a film: then its headline stands nowhere above.
        if _MARKED.fullmatch(page.text(i)) and any(is_link_title(page, j) for j in range(max(0, i - _ABOVE), i)):
            page.strike(i, "video or gallery")
        elif _GUEST.fullmatch(page.text(i)):
            page.strike(i, "video or gallery")
            if is_link_title(page, i - 1) and i - 2 in page.struck:
                page.strike(i - 1, "video or gallery")


def strike_films(page: Page, start: int) -> None:
    """Strike, in the text from `start`, what a film shows when its length stands behind, and the film's title above;
    and a title with its outlet's name below: "by VOA News"."""
    for i in page.open(start + 1):
        if page.text(i).startswith("by ") and branded(page.text(i).removeprefix("by ")) and is_link_title(page, i - 1):
            page.strike(i - 1, "video or gallery")
            page.strike(i, "video or gallery")
        elif _TITLED.fullmatch(page.text(i)) and page.struck.get(i - 1) == "navigation":
            page.strike(i, "video or gallery")
        elif _FILM.fullmatch(page.text(i)):
            page.strike(i, "video or gallery")
            if is_link_title(page, i - 1):
                page.strike(i - 1, "video or gallery")


def strike_films_above(page: Page, title: int, start: int) -> None:
    """Strike, between title and text, the titles of films beside their length; right under the title is the
    subtitle."""
    for i in range(title + 2, start):
        text = page.lines[i].text
        if i not in page.struck and _TITLED.fullmatch(text) and page.struck.get(i - 1) in _FURNITURE:
            page.strike(i, "video or gallery")
        is_player = page.struck.get(i) in _FURNITURE and bool(_PLAYER.match(text))
        if is_player and is_link_title(page, i + 1) and i + 2 in page.struck and _PLAYER.match(page.lines[i + 2].text):
            page.strike(i + 1, "video or gallery")
        if page.struck.get(i) != "navigation" or not (_LENGTH.fullmatch(text) or _WITH_SOURCE.search(text)):
            continue
        # "01:47 - Source: Kabar TV" stands below its film's title.
        for j in (i - 1, i + 1) if _LENGTH.fullmatch(text) else (i - 1,):
            is_apart = j > i or j - 1 in page.struck or bool(_WITH_SOURCE.search(text))
            if title + 1 < j < start and is_link_title(page, j) and is_apart:
                page.strike(j, "video or gallery")
                # "Harbour Box Europe": the show that it is from
                if j + 1 in page.open(j + 1, start) and is_name(page.text(j + 1)) and j + 2 == start:
                    page.strike(j + 1, "video or gallery")


def _is_film_title(page: Page, i: int) -> bool:
    """Tell whether what stands below the length at `i` is a film's title: other furniture of the film stands above, or
    it has more words than subheadings have."""
    text, title = page.lines[i].text, page.text(i + 1)
    # A live page gives the time of day so, of which few are that early.
    is_long = bool(_MINUTES.fullmatch(text)) and len(title.split()) >= _FILM_WORDS and not title.endswith("?")
    # A subheading has a block of its own.
    is_alone = page.is_set_off(i + 1) and not page.is_set_off(i)
    return (i - 1 in page.struck and not is_alone) or not text[0].isdigit() or is_long


def _is_over_length(page: Page, i: int) -> bool:
    """Tell whether line `i`, right above a film's length, has the words of a title and stands below a paragraph."""
    return len(page.text(i).split()) >= _FILM_WORDS and i - 1 not in page.struck and is_sentence(page.text(i - 1))


def strike_shows(page: Page, start: int) -> None:
    """Strike, in the text from `start`, the show that a film is from, below the film's title: "Harbour Box Europe"; and
    what a chart shows, below its buttons."""
    for i in page.open(start + 1):
        above, text = page.struck.get(i - 1), page.text(i)
        is_chart = above == "navigation" and bool(_CHART.fullmatch(bare(page.lines[i - 1].text)))
        if is_chart and len(text.split()) <= _CHART_WORDS:
            page.strike(i, "video or gallery")
        if is_sentence(text) or (page.is_set_off(i) and not (is_chart or _SHOW.fullmatch(text))):
            continue
        below = next(iter(page.next_open(i + 1, 1)), None)
        # One line right above a paragraph may be the subheading over it.
        is_alone = page.is_set_off(i + 1) if i + 1 < len(page.lines) else True
        is_alone = is_alone or (below == i + 1 and not is_sentence(page.text(below)))
        is_show = above == "video or gallery" and is_name(text) and " " in text
        if is_chart or (is_show and (is_alone or _SHOW.fullmatch(text))):
            page.strike(i, "video or gallery")


def strike_announced(page: Page, start: int) -> None:
    """Strike the title of the film that the line above announces: "Simak Video Pilihan Ini:" / "Putin Tiba di …".

    A shorter line may be a subheading, and one in small letters is text that lost its stop.
    """
    for i in page.open(start + 1):
        announced = page.struck.get(i - 1) == "video or gallery" and page.lines[i - 1].text.rstrip().endswith(":")
        text = page.text(i)
        is_long = len(text.split()) >= _ANNOUNCED_WORDS and ". " not in text
        if announced and is_long and has_title_case(text) and is_link_title(page, i):
            page.strike(i, "video or gallery")


def is_player(text: str) -> bool:
    """Tell whether the line is what a player of films says: how long one is, its keys, what the browser lacks."""
    return bool(_PLAYER.match(text))


def _is_said_or_played(page: Page, i: int) -> bool:
    """Tell whether the title of a film at `i` is said again on the next line, or the player goes on below it."""
    if i + 1 >= len(page.lines):
        return False
    below = page.lines[i + 1].text
    if i + 1 in page.struck:
        return page.struck[i + 1] == "navigation" and bool(_PLAYER.match(below))
    return comparable(below) == comparable(page.text(i))
