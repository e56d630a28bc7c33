"""What a picture shows, told to those who do not see it: pages print it above the caption, and copies bring both."""

import re

from .captions import is_agency_alone, is_caption, is_credit, is_labelled_caption, is_picture_button, is_source_label
from .page_lines import Page, ends_with_stop, is_sentence
from .repeats import comparable
from .titles import shared

_NEAR, _ALTERNATIVE_WORDS, _MOST_WORDS = 3, 20, 30
_SIGNED = frozenset({"byline", "publication date"})
_SAID = re.compile(r"[\"“”:]")
_CREDITED = re.compile(r"\s*[(\[].*$")
_UNNAMED = re.compile(
    r"(?:An?|Two|Three|Four|Five|Several|Many|Some|People|Men|Women|Workers|Soldiers|Dua|Tiga|Empat|Lima|Sejumlah|"
    r"Beberapa|Seorang|Para|Orang-orang|Pria|Wanita|Perempuan|Tentara|Prajurit)\s"
)
_PICTURE = re.compile(r"image|photo|picture|gambar|foto", re.I)


def strike_labelled_alternatives(page: Page, start: int | None) -> None:
    """Strike what a picture shows, between its label and its caption: "Image" / "Two ships in fog." / "Ferries …"."""
    for i in page.open(0, start):
        between = page.open(i + 1, i + 2)
        if not _PICTURE.fullmatch(page.text(i)) or page.struck.get(i + 2) != "caption" or not between:
            continue
        shown = page.text(i + 1)
        # Where a blank line sets it off, this may be a paragraph with pictures on both sides.
        is_one_block = not page.is_set_off(i + 1)
        if len(shown.split()) <= _ALTERNATIVE_WORDS and not _SAID.search(shown) and is_one_block:
            page.strike(i, "caption label")
            page.strike(i + 1, "caption")


def strike_alternatives(page: Page, title: int, start: int) -> None:
    """Strike, between title and text, what is said of a picture to those who do not see it: above the caption, a
    counter or a button between the two, and half of its words are the caption's.

    A sentence may be the report's first, unless who signs, or when, is told below. There, and with a subtitle above,
    what stands under buttons needs no word of the caption.
    """
    signed = max((j for j in range(title + 1, start) if page.struck.get(j) in _SIGNED), default=title)
    for i in page.open(title + 2, start):
        text = page.text(i)
        is_short = len(text.split()) <= _ALTERNATIVE_WORDS and (i < signed or not is_sentence(text))
        has_subtitle = i < signed and bool(page.open(title + 1, i)) and _is_button(page, i - 1)
        is_shown = is_alternative(page, i) or (has_subtitle and page.struck.get(i + 1) == "caption")
        is_shown = is_shown or _is_under_furniture(page, i, title) or (i > signed > title and _has_its_words(page, i))
        if (is_short and is_shown) or (len(text.split()) <= _ALTERNATIVE_WORDS and _is_over_caption(page, i, title)):
            page.strike(i, "caption")


def strike_alternatives_above(page: Page, title: int) -> None:
    """Strike, above the title, what a picture shows to those who do not see it, right over its caption or
    credit: a short sentence that nobody says."""
    for i in page.open(0, title):
        text, below = page.text(i), page.lines[i + 1].text
        is_over = page.struck.get(i + 1) in {"caption", "photo credit"}
        if not is_over or len(text.split()) > _MOST_WORDS or is_agency_alone(below):
            continue
        if is_sentence(text) and not _SAID.search(text):
            page.strike(i, "caption")


def strike_alternatives_in_text(page: Page, start: int) -> None:
    """Strike, in the text from `start`, what a picture shows to those who do not see it: a short sentence that blank
    lines set off, in one block with the picture's source and over its labelled caption."""
    for i in page.open(start + 1, len(page.lines) - 2):
        source, caption = page.lines[i + 1].text, page.lines[i + 2].text
        is_block = page.is_set_off(i) and not page.is_set_off(i + 1)
        is_short = len(page.text(i).split()) <= _ALTERNATIVE_WORDS and not _SAID.search(page.text(i))
        if is_block and is_short and is_source_label(source) and is_labelled_caption(caption):
            page.strike(i, "caption")


def strike_alternatives_over_buttons(page: Page, start: int) -> None:
    """Strike, in the text from `start`, what a picture shows, right above its button and the caption below that, on a
    page that has the picture in its head so, too: "The mayors on the quay." / "Perbesar" / "Ferries wait. (AFP)"; and
    anywhere what has no word that the caption has not."""
    buttons = [i for i in range(1, len(page.lines) - 1) if is_picture_button(page.lines[i].text)]
    buttons = [i for i in buttons if page.struck.get(i + 1) == "caption" or is_caption(page.text(i + 1), in_head=True)]
    for i in [i - 1 for i in buttons if i > start and i - 1 in page.open(i - 1, i)]:
        if not is_sentence(page.text(i)) and shared(page.text(i), comparable(page.lines[i + 2].text)) == 1:
            page.strike(i, "caption")
    if not any(page.struck.get(i - 1) == page.struck.get(i + 1) == "caption" for i in buttons if i < start):
        return
    for i in [i - 1 for i in buttons if i > start]:
        page.strike(i + 2, "caption")
        is_short = i in page.open(i, i + 1) and len(page.text(i).split()) <= _ALTERNATIVE_WORDS
        if is_short and ends_with_stop(page.text(i)) and not _SAID.search(page.text(i)):
            page.strike(i, "caption")


def is_alternative(page: Page, i: int) -> bool:
    """Tell whether a caption below line `i`, a counter or a button between the two, has half of its words."""
    below = next((j for j in range(i + 1, min(i + 1 + _NEAR, len(page.lines))) if not _is_button(page, j)), i)
    return page.struck.get(below) == "caption" and shared(page.text(i), comparable(page.lines[below].text)) >= 0.5


def _is_under_furniture(page: Page, i: int, title: int) -> bool:
    """Tell whether line `i` does not stop and stands between the page's furniture and a caption; the subtitle stands
    above."""
    is_over = page.struck.get(i + 1) == "caption" and not is_credit(page.lines[i + 1].text)
    return is_over and i - 1 in page.struck and bool(page.open(title + 1, i)) and not is_sentence(page.text(i))


def _has_its_words(page: Page, i: int) -> bool:
    """Tell whether line `i` has all words of the caption right below: "The mayor waves on Friday" / "Mayor (AP)"."""
    caption = page.lines[i + 1].text if page.struck.get(i + 1) == "caption" else ""
    name = _CREDITED.sub("", caption)
    return bool(name) and name != caption and shared(name, comparable(page.text(i))) == 1


def _is_over_caption(page: Page, i: int, title: int) -> bool:
    """Tell whether line `i` and the caption right below it are a block, and the subtitle stands somewhere else.

    It has a word of the caption, or begins as what shows no one in particular: "Two men in dark suits".
    """
    caption, text = page.lines[i + 1].text, page.text(i)
    is_block = not page.is_set_off(i + 1) and (page.is_set_off(i) or (i - 1 in page.struck and page.is_set_off(i - 1)))
    if not is_block or page.struck.get(i + 1) != "caption" or is_credit(caption) or not page.open(title + 1, i):
        return False
    is_told = not is_sentence(text) and shared(text, comparable(caption)) > 0
    return not _SAID.search(text) and (is_told or bool(_UNNAMED.match(text)))


def _is_button(page: Page, j: int) -> bool:
    """Tell whether the line is a button or a counter: "Enlarge", "[1/2]"."""
    return page.struck.get(j) in {"navigation", "share buttons"} or not any(map(str.isalpha, page.lines[j].text))
