"""Boxes inside a text: runs of short lines of which some are known furniture tell what the others are."""

import re

from .page_lines import Page, is_clause, is_quoting, is_sentence
from .promotion import has_site_word, promotion_points

# Reasons that only a box has; an advertisement or a link stands beside subheadings too.
_BOX = frozenset({"newsletter or channel", "cookie notice", "fund-raising note", "promotion", "reader's comment"})
_CLAUSE_WORDS = 8
_OF_A_BOX = _BOX | {"navigation", "share buttons", "comments", "loading text"}
# What offers letters by e-mail, and the form for it.
_OFFER = re.compile(
    r"\b(?:sign up|newsletters?|inbox|briefing|subscribe|buletin|surel|daftar|langganan|berlangganan)\b", re.I
)
_FIELD = re.compile(
    r"\W*(?:(?:please )?(?:enter )?(?:your )?e-?mail(?: address)?|"
    r"(?:masukkan )?(?:alamat )?(?:e-?mail|surel)(?: anda)?)\b(?: \w+)?\W*|"
    r"\W*by (?:signing up|subscribing|registering|submitting)\b.*|\W*dengan mendaftar\b.*",
    re.I,
)
_BUTTON = re.compile(r"\W*(?:sign up|subscribe|join|daftar|langganan|berlangganan|kirim)\W*", re.I)
# Behind the turn of a page the report goes on: "2 dari 3 halaman".
_PAGE_TURN = re.compile(r"(?:halaman |page )?\d+ (?:dari|of) \d+(?: halaman| pages)?", re.I)
_LINES_OF_OFFER = 2
_WITHIN = 50
_WORDS_OF_OFFER = 25
_WORDS_OF_NAME = 6
_WORDS_ALIKE = 3
_NAME_OF_LETTERS = re.compile(
    r"(?:(?:the|our) )?(?:[\w.'’-]+ ){1,4}(?:newsletters?|brief(?:ing)?|digest|dispatch)", re.I
)
# "A twice-weekly guide to the north's politics."
_OF_LETTERS = re.compile(
    r"\b(?:daily|weekly|monthly|morning|evening) (?:[\w-]+ )?(?:guide|digest|look|dose|dispatch)\b", re.I
)


def strike_boxes(page: Page, start: int) -> None:
    """Strike the lines that stand between furniture of one box below `start`: "Enter your email" … "Sign up".

    No sentence stands in a box. A line between a box and the text stays: it may be a subheading.
    """
    _strike_offers(page, start)
    _strike_names(page, start)
    run: list[int] = []
    for i in range(start, len(page.lines)):
        is_of_run = i in page.struck or not _is_text(page.text(i))
        if is_of_run and not _PAGE_TURN.fullmatch(page.lines[i].text):
            run.append(i)
            continue
        _strike_within(page, run)
        run = []
    _strike_within(page, run)


def _is_text(text: str) -> bool:
    """Tell whether the line is running text, also without its full stop; what a box says so is short."""
    is_long_clause = is_clause(text) and len(text.split()) >= _CLAUSE_WORDS
    return is_sentence(text) or (is_long_clause and promotion_points(text) == 0)


def _strike_within(page: Page, run: list[int]) -> None:
    # "Perbesar" is of the picture beside it.
    pictured = {i for i in run if "caption" in (page.struck.get(i - 1), page.struck.get(i + 1))}
    marks = [i for i in run if page.struck.get(i) in _OF_A_BOX and i not in pictured]
    if len(marks) < 2 or not any(page.struck[i] in _BOX for i in marks):
        return
    for i in page.open(marks[0], marks[-1]):
        page.strike(i, "box in the text")


def _strike_offers(page: Page, start: int) -> None:
    """Strike what an offer of letters says of them between its heading and its form: "Sign up to This Week" / "The
    best of the week." / "Enter your email"; and above the heading the name that the offer puts in quotation marks.
    """
    for i in range(start + 1, len(page.lines)):
        if page.struck.get(i) != "newsletter or channel" or _FIELD.fullmatch(page.lines[i].text):
            continue
        text = page.lines[i].text
        named = next((j for j in (i - 1, i - 2) if j in page.open(max(start + 1, i - 2), i)), None)
        if named is not None and f'"{page.text(named)}"' in text.replace("“", '"').replace("”", '"'):
            page.strike(named, "box in the text")
        between = page.open(i + 1, i + 1 + _LINES_OF_OFFER)
        if _OFFER.search(text) and all(j - i - 1 == at for at, j in enumerate(between)):
            _strike_to_form(page, between)


def _strike_names(page: Page, start: int) -> None:
    """Strike the name of letters right above what offers them: "The Kabar Kota Newsletter" / "Keep up to date …"."""
    for i in page.open(start + 1):
        if page.struck.get(i + 1) not in _BOX:
            continue
        name, colon, _ = page.text(i).partition(":")
        is_said_below = colon and len(name.split()) > 1 and name in page.lines[i + 1].text[:_WITHIN]
        is_said_below = is_said_below or _is_over_form(page, i) or _begins_as_below(page, i)
        if is_said_below or _NAME_OF_LETTERS.fullmatch(page.text(i)):
            page.strike(i, "newsletter or channel")


def _begins_as_below(page: Page, i: int) -> bool:
    """Tell whether the promotion below begins with the same words: "Kabar's Live Briefing on the Ferry" / "Kabar's Live
    Briefing gives you all you need"."""
    one, two = (text.split()[:_WORDS_ALIKE] for text in (page.text(i), page.lines[i + 1].text))
    is_name = not is_sentence(page.text(i)) and page.struck[i + 1] == "promotion"
    return is_name and len(one) == _WORDS_ALIKE and one == two


def _is_over_form(page: Page, i: int) -> bool:
    """Tell whether line `i` opens a block of what letters offer and the form for them: "War latest" / "A digest, sent
    to your inbox" / "Email address"."""
    is_offered = page.struck.get(i + 1) == page.struck.get(i + 2) == "newsletter or channel"
    is_one = (
        is_offered and bool(_FIELD.fullmatch(page.lines[i + 2].text)) and not _FIELD.fullmatch(page.lines[i + 1].text)
    )
    is_name = len(page.text(i).split()) <= _WORDS_OF_NAME and not is_sentence(page.text(i))
    return is_one and is_name and page.is_set_off(i) and not page.is_set_off(i + 1)


def _may_offer(text: str) -> bool:
    """Tell whether the line could be an offer's: a name of a few words, or a sentence with a word of the site's own."""
    count = len(text.split())
    if count > _WORDS_OF_OFFER or is_quoting(text):
        return False
    return has_site_word(text) or bool(_OF_LETTERS.search(text)) or (count <= _WORDS_OF_NAME and not is_sentence(text))


def _strike_to_form(page: Page, rows: list[int]) -> None:
    """Strike the lines right under an offer if its form comes right behind them and none could be the report's."""
    if not rows or not all(_may_offer(page.text(j)) for j in rows):
        return
    below = [page.lines[j].text for j in range(rows[-1] + 1, min(rows[-1] + 3, len(page.lines))) if j in page.struck]
    is_form = below and (
        _FIELD.fullmatch(below[0]) or (_BUTTON.fullmatch(below[0]) and any(map(_FIELD.fullmatch, below)))
    )
    for j in rows if is_form else ():
        page.strike(j, "box in the text")
