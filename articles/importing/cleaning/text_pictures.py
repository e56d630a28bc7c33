"""The lines inside a text that tell of its pictures and charts: told by a credit, a source or a copy beside them."""

import re

from .captions import (
    is_caption,
    is_caption_label,
    is_credit,
    is_photo_label_alone,
    is_picture_button,
    is_slug,
    is_source_label,
)
from .page_lines import Page, is_paragraph, is_quoting, is_sentence
from .repeats import comparable
from .titles import shared

# A subtitle tells what happened, which takes more words than naming who is in the picture.
_SHORT_CAPTION, _LEAST_SHOWN, _MOST_WORDS = 6, 3, 40
_NEAR = 3
_HALF = 0.5
_TAKEN_ON = re.compile(
    r", [A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d\.$|"
    # as of the day, in the present tense: "The mayors attend a ceremony on the quay on March 21."
    r"^(?=(?:\S+ ){4,24}\S+$)(?!.*(?:[\"“”]| (?:said|told|added|was|were|had)\b)).* on [A-Z][a-z]{2,8}\.? \d{1,2}\.$"
)
_CREDITED = re.compile(r"\s*\([^()]{2,60}\)\.?$")
_LEAST_SAID_TWICE, _SAID_TWICE_WORDS, _SAID_TWICE = 8, 25, 3
# "(KABAR/ANA BUDI)" with a line of its own
_IN_BRACKETS = re.compile(r"\([^()]{2,60}/[^()]{2,60}\)")


def strike_in_text(page: Page, start: int) -> list[int]:
    """Strike what pictures show and say in the text, which begins at `start`, and return the captions."""
    found: list[int] = []
    for strike in (_strike_over_buttons, _strike_over_credits, _strike_said_twice, _strike_pairs):
        found += strike(page, start)
    return found


def _strike_over_buttons(page: Page, start: int) -> list[int]:
    """Strike what ends with a bare agency in brackets, as reports do, too, right over a picture's button, as in "Talks
    in Lund (Kabar)" / "Perbesar"."""
    found = []
    for i in page.open(start + 1, len(page.lines) - 1):
        is_over = i + 1 in page.struck and is_picture_button(page.lines[i + 1].text)
        if is_over and not is_paragraph(page.text(i)) and is_caption(page.text(i), in_head=True):
            page.strike(i, "caption")
            found.append(i)
    return found


def _strike_over_credits(page: Page, start: int) -> list[int]:
    """Strike what stands right above a bare credit and does not stop: the picture's caption or what it shows.

    In the text a line of less words may be a subheading with a picture under it.
    """
    found = []
    for i in [i for i in page.open(1) if page.struck.get(i + 1) in {"caption", "photo credit"}]:
        text, credit = page.text(i), page.lines[i + 1].text
        if is_slug(text):
            page.strike(i, "agency's slug")
            continue
        # Between the name of an image and "Photo :"
        is_between = page.struck.get(i - 1) == "navigation" and is_photo_label_alone(credit)
        least = 0 if is_source_label(credit) else _LEAST_SHOWN if is_between else _SHORT_CAPTION
        is_one = i > start and _credits_picture(credit) and least <= len(text.split()) <= _MOST_WORDS
        if is_one and (is_between or _shows_picture(page, i, start)):
            page.strike(i, "caption")
            found.append(i)
            # "A sapper searches a field" over "A sapper searches a field near Lund, November 16, 2022."
            shown = page.text(i - 1) if i - 1 in page.open(start, i) else ""
            if shown and not is_sentence(shown) and shared(shown, comparable(text)) >= _HALF:
                page.strike(i - 1, "caption")
    return found


def _credits_picture(text: str) -> bool:
    """Tell whether the line, known as a caption's, is a credit or the label of one."""
    labels = (is_source_label, is_caption_label, is_credit, is_photo_label_alone)
    return bool(_IN_BRACKETS.fullmatch(text)) or any(is_one(text) for is_one in labels)


def _shows_picture(page: Page, i: int, start: int) -> bool:
    """Tell whether line `i` over a credit is the picture's: it does not stop, says its day, or stands under the
    picture's name or button."""
    text = page.text(i)
    # "Two mayors" over "Two mayors meet on the quay. They spoke for an hour." says what the picture shows, too.
    name = page.text(i - 1) if i - 1 in page.open(start, i) and not is_sentence(page.text(i - 1)) else ""
    is_named = bool(name) and shared(name, comparable(text)) == 1 and not is_quoting(text)
    is_under_button = i - 1 in page.struck and is_picture_button(page.lines[i - 1].text)
    return not is_sentence(text) or bool(_TAKEN_ON.search(text)) or is_named or is_under_button


def _strike_said_twice(page: Page, start: int) -> list[int]:
    """Strike, in the text, two lines that say the same, one right below the other or below the picture's button: what a
    picture shows and its caption. What stops is long text said twice, unless the button stands between."""
    found: list[int] = []
    for i in page.open(start + 1):
        key = comparable(page.text(i))
        between = page.lines[i + 1].text if i + 1 < len(page.lines) else ""
        is_over_button = is_picture_button(between) or (i + 1 in page.struck and is_credit(between))
        again = i + 2 if is_over_button else i + 1
        below = page.lines[again].text if key and again < len(page.lines) else ""
        is_copy = bool(below) and comparable(below) == key and not _is_doubled_text(page, i)
        if is_copy or (is_over_button and comparable(_CREDITED.sub("", below)) == key):
            found += [i, again]
    # A page that says much twice says its paragraphs so.
    if sum(is_sentence(page.text(i)) for i in found) > 2 * _SAID_TWICE:
        return []
    counts = {i for i in found if page.lines[i].text.isdigit()}
    for i in found:
        page.strike(i, "lone number" if i in counts else "caption")
    return [i for i in found if i not in counts]


def _is_doubled_text(page: Page, i: int) -> bool:
    """Tell whether line `i`, a sentence said twice, may be the report's: it is a cry or long, somebody says it, or
    nothing follows."""
    text = page.text(i)
    if not is_sentence(text):
        return False
    goes_on = any(is_sentence(page.text(j)) for j in page.next_open(i + 2, _NEAR))
    is_long = not _LEAST_SAID_TWICE <= len(text.split()) <= _SAID_TWICE_WORDS
    return is_long or is_quoting(text) or not goes_on


def _strike_pairs(page: Page, start: int) -> list[int]:
    """Strike, in the text, a caption by a bare agency in brackets below what its picture shows; neither stops.

    Half of the words of the one are the other's: "A mayor in a coat waves" / "The mayor waves on Friday (AP)".
    """
    found = []
    for i in page.open(start + 1):
        rows = page.open(i, i + 2)
        texts = [page.text(j) for j in rows]
        if len(rows) < 2 or any(map(is_sentence, texts)):
            continue
        # Of a short one all words.
        least = _HALF if min(len(text.split()) for text in texts) >= _SHORT_CAPTION else 1
        if is_caption(texts[1], in_head=True) and shared(texts[0], comparable(texts[1])) >= least:
            found.append(rows[1])
            for j in rows:
                page.strike(j, "caption")
    return found
