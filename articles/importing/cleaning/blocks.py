"""Blocks between blank lines: on a page that sets its paragraphs off, lines without one between them belong together.

A picture with what it shows, a film with its title, a card that leads to another report. Pages that were copied
without blank lines, or with one here and there, say nothing so.
"""

import re

from .captions import is_credit, is_labelled_caption
from .date_lines import read_date_line
from .film_cards import is_player
from .lexicon.page_words import READ_ON
from .link_lists import is_numbered, is_subheading_below
from .list_headings import heading_kind
from .page_lines import Page, bare, ends_with_stop, is_headline_like, is_name, is_paragraph, is_quoting, is_sentence

_LEAST_PARAGRAPHS = 4
_MOST_ALONE = 0.7
_MOST_LINES = 4
_MOST_WORDS = 30
_TITLE_WORDS = 4
_ABOVE_TEXT = 2
_LEAST_TITLES = 2
_SAID = re.compile(r"[\"“”:]|[.!?][\"”’]")
_BUTTONS = frozenset({"navigation", "share buttons"})
# Between a picture and the text, and of neither.
_BETWEEN = frozenset({"advertisement", "web address"})
_LINKS = frozenset({"read-also link", "link list"})
_OFFERS = frozenset({"newsletter or channel", "promotion", "fund-raising note", "cookie notice"})
_OFFER_WORDS = 12
# "Five things to watch for", "What we know about the talks"
_LOOKS = re.compile(r"^(?:\d+|Three|Four|Five|Six|Seven|Ten) \w+ |^(?:What|Why|How|Who) \w")
_BUTTON_WORDS = frozenset({"sign up", "sign up now", "subscribe", "subscribe now", "daftar", "langganan"})
_ARROWS = frozenset({"arrow right", "chevron right", "right arrow"})


def strike_blocks(page: Page, start: int) -> list[int]:
    """Strike what is furniture by its block, in the text from `start`, and return the captions among it."""
    captions: list[int] = []
    for block in _blocks(page, start) if _sets_paragraphs_off(page, start) else ():
        rows = [i for i in block if i not in page.struck]
        struck = [i for i in block if i in page.struck]
        pictures = [i for i in struck if page.struck[i] not in _BETWEEN]
        if len(rows) == 1 and _are_pictures(page, pictures) and _is_of_picture(page, block, rows[0]):
            page.strike(rows[0], "caption")
            # Beside a caption it is what the picture shows, for those who do not see it.
            captions += rows if all(is_credit(page.lines[i].text) for i in pictures) else []
        elif struck and _is_film(page, block, rows) and _is_embedded(page, struck):
            for i in rows:
                page.strike(i, "video or gallery")
        elif rows and (_is_closed_card(page, block, rows) or _are_titles(page, block, rows)):
            for i in rows:
                page.strike(i, "read-also link")
        elif rows and _is_offer(page, block, rows):
            for i in rows:
                page.strike(i, "box in the text")
        elif any(_dates_page(page, i) for i in rows) and _is_above_text(page, start, block):
            # Below a subtitle that is as long as a paragraph.
            continue
        elif rows and _is_led_list(page, block):
            for i in rows:
                page.strike(i, "read-also link")
    return captions


def _is_offer(page: Page, block: range, rows: list[int]) -> bool:
    """Tell whether the block offers something, and the few words above its offer or its button go with it, as in
    "Never miss a ferry" / "Get updates to your inbox"."""
    offers = [i for i in block if page.struck.get(i) in _OFFERS or (i in page.struck and _is_button(page, i))]
    are_short = all(len(page.text(i).split()) <= _OFFER_WORDS and not is_quoting(page.text(i)) for i in rows)
    return bool(offers) and are_short and rows[-1] < offers[-1] and page.is_set_off(block.stop)


def _is_button(page: Page, i: int) -> bool:
    return bare(page.lines[i].text) in _BUTTON_WORDS


def _is_closed_card(page: Page, block: range, rows: list[int]) -> bool:
    """Tell whether the block is a title, with what it leads to in short sentences or none, over its button: "What does
    the law say?" / "Here is what it covers." / "Read more"."""
    last = page.lines[block[-1]].text
    is_closed = block[-1] in page.struck and (bare(last) in READ_ON or bare(last) in _ARROWS)
    if not is_closed or not page.is_set_off(block.stop) or not _is_title(page.text(rows[0])):
        return False
    told = [page.text(i) for i in rows[1:]]
    return all(len(text.split()) <= _MOST_WORDS and not is_quoting(text) for text in told) and len(rows) <= _MOST_LINES


def _are_titles(page: Page, block: range, rows: list[int]) -> bool:
    """Tell whether the block above a paragraph is long titles and nothing else, two at least or links among them: no
    report has two subheadings over one paragraph."""
    links = [i for i in block if page.struck.get(i) in _LINKS]
    if len(rows) + len(links) != len(block) or not _LEAST_TITLES <= len(block) <= _MOST_LINES:
        return False
    above, below = page.lines[block.start - 1].text, page.lines[block.stop].text
    is_between = ends_with_stop(above) or page.struck.get(block.start - 1) == "caption"
    is_between = is_between and block.stop not in page.struck and is_paragraph(below)
    texts = [page.text(i) for i in rows]
    are_long = all(_is_title(text) and len(text.split()) > _TITLE_WORDS + 1 for text in texts)
    # Points of a report may stand so, too, but none of them looks so.
    are_long = are_long and (bool(links) or any(_LOOKS.search(text) for text in texts))
    # An interview asks.
    are_long = are_long and not any(text.endswith("?") for text in texts)
    return is_between and page.is_set_off(block.stop) and are_long and not is_numbered(texts[-1])


def _dates_page(page: Page, i: int) -> bool:
    """Tell whether the line dates a page with its hour: cards have the day at most."""
    line = read_date_line(page.text(i), language="en")
    return line is not None and line.dates[0][1].clock is not None


def _is_above_text(page: Page, start: int, block: range) -> bool:
    """Tell whether at most a subtitle and a caption stand above the block."""
    return sum(is_paragraph(page.text(i)) for i in page.open(start, block.start)) <= _ABOVE_TEXT


def _sets_paragraphs_off(page: Page, start: int) -> bool:
    """Tell whether blank lines stand round the paragraphs of the text; some may stand right under a subheading."""
    prose = [i for i in page.open(start) if is_paragraph(page.text(i))]
    ended = [i for i in prose if i + 1 == len(page.lines) or page.is_set_off(i + 1)]
    alone = sum(map(page.is_set_off, ended))
    under = sum(not page.is_set_off(i) and (i - 1 in page.struck or not is_sentence(page.text(i - 1))) for i in ended)
    return alone >= _LEAST_PARAGRAPHS and alone + under >= _MOST_ALONE * len(prose)


def _blocks(page: Page, start: int) -> list[range]:
    """Return the small blocks of two lines and more between the first and the last paragraph."""
    prose = [i for i in page.open(start) if is_paragraph(page.text(i))]
    # A paragraph right above or below, without its blank line, is none of the block.
    sides = {j for i in prose for j in (i, i + 1)}
    edges = [i for i in range(prose[0] + 1, prose[-1] + 1) if page.is_set_off(i) or i in sides]
    blocks = (range(first, stop) for first, stop in zip(edges, edges[1:], strict=False))
    return [block for block in blocks if len(block) > 1]


def _is_shown(page: Page, i: int) -> bool:
    """Tell whether the line could tell what a picture or film shows: short, and nobody speaks."""
    text = page.text(i)
    # "'The guest of honour'" in single marks is a subheading.
    is_said = bool(_SAID.search(text)) or text.startswith(("'", "‘"))
    return len(text.split()) <= _MOST_WORDS and not is_said and not text.endswith((",", ";"))


def _is_under_caption(page: Page, i: int) -> bool:
    """Tell whether line `i` is a sentence right below a caption, which already says what the picture shows."""
    is_told = page.struck.get(i - 1) == "caption" and not is_credit(page.lines[i - 1].text)
    return is_told and ends_with_stop(page.text(i))


def _is_of_picture(page: Page, block: range, i: int) -> bool:
    """Tell whether line `i` is a picture's. Right beside a paragraph it may be text or the subheading over it."""
    # A picture with its own caption has no other words below, and asks nothing.
    told = (page.lines[j].text for j in block[:-1])
    has_caption = any(is_labelled_caption(text) and not is_credit(text) for text in told)
    if page.text(i).endswith("?") or (has_caption and i == block[-1]):
        return False
    edges = {j for j, at in ((block.start, block.start), (block[-1], block.stop)) if not page.is_set_off(at)}
    return (
        _is_shown(page, i)
        and not _is_under_caption(page, i)
        and (not edges or (i not in edges and not is_sentence(page.text(i))))
    )


def _is_film(page: Page, block: range, rows: list[int]) -> bool:
    """Tell whether the lines could be a film's: what it shows, or its title, and behind this the show it is from."""
    if len(rows) == 1 and page.is_set_off(block.stop) and _is_shown(page, rows[0]):
        return True
    if not rows or len(rows) > _LEAST_TITLES:
        return False
    title, *show = (page.text(i) for i in rows)
    is_named = all(is_name(name) and " " in name for name in show)
    # One line right above a paragraph may be the subheading over it.
    is_told = is_named and (bool(show) or page.is_set_off(block.stop))
    return is_told and _is_title(title) and not is_quoting(title)


def _are_pictures(page: Page, struck: list[int]) -> bool:
    """Tell whether the lines are one picture's, credit or caption, and no more than three."""
    return 0 < len(struck) < _MOST_LINES and all(page.struck[i] in {"caption", "photo credit"} for i in struck)


def _is_embedded(page: Page, struck: list[int]) -> bool:
    """Tell whether the lines are a player's, or the many buttons of what another site shows: "Embed", "share" …"""
    if all(page.struck[i] == "navigation" and is_player(page.lines[i].text) for i in struck):
        return True
    return len(struck) > _MOST_LINES and all(page.struck[i] in _BUTTONS for i in struck)


def _is_led_list(page: Page, block: range) -> bool:
    """Tell whether the block is links, with what they show and who wrote them, under "Read more" or "Related".

    Titles are among them, no paragraph and no speech; and the last line is none that the text could go on with.
    """
    first, texts = page.lines[block.start].text, [page.text(i) for i in block if i not in page.struck]
    links = [i for i in block if page.struck.get(i) in _LINKS]
    is_led = block.start in page.struck and (bare(first) in READ_ON or heading_kind(first) in {"read-also", "end"})
    if (
        not is_led
        or not page.is_set_off(block.stop)
        or len(texts) + len(links) < _LEAST_TITLES
        or any(map(is_quoting, texts))
    ):
        return False
    # "PIPELINE TALKS" is the subheading of what follows.
    lines = [page.lines[i].text for i in block]
    is_headed = is_numbered(texts[-1]) or is_subheading_below(lines[1:])
    is_headed = is_headed or (texts[-1].isupper() and not all(map(str.isupper, lines)))
    is_ended = block[-1] in page.struck or not (is_sentence(texts[-1]) or is_headed)
    return is_ended and bool(links or any(map(_is_title, texts))) and not any(map(is_paragraph, texts))


def _is_title(text: str) -> bool:
    return is_headline_like(text) and not is_sentence(text) and len(text.split()) >= _TITLE_WORDS
