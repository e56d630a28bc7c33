"""What pages say of their pictures to those who do not see them, where the line's own form or its neighbours tell."""

import re

from .captions import is_agency_alone, is_caption, is_credit
from .outlets import is_agency
from .page_lines import Page, ends_with_stop, is_sentence, words
from .repeats import comparable

# "Animated illustration of a drone with red stars.", "Infographic map of the planned line", "Head shot of Ana Budi"
_DESCRIBED = re.compile(
    r"(?:(?:Animated|Photo|Composite) illustration|Illustration|Infographic|Animation)"
    r"(?: (?:map|chart|graphic|timeline|table))? (?:of|showing) [^\"“”]+|"
    r"(?:(?:[Bb]ar|[Ll]ine|[Pp]ie|[Aa]rea) (?:chart|graph)|[Mm]ap|[Cc]hart|[Gg]raph|[Gg]raphic|[Dd]iagram|"
    r"[Ss]creenshot) showing [^\"“”]+|"
    r"(?:Bar|Line|Pie|Area) (?:chart|graph) of [^\"“”.]+|"
    r"Head ?shot of [A-Z][^\"“”.]+"
)
_MOST_WORDS = 30
_LEAST_BEHIND = 4
_SHORT_CAPTION = 6
_DOUBLED_WORDS = 45
_CREDIT_WORDS = 8
# "Kabar Images A quay in the fog, with cranesKabar Images": the credit lost its line, before and behind.
_FRAMED = re.compile(
    r"(?P<credit>[A-Z][\w./-]*(?: [A-Z][\w./-]*){0,3}) (?=[A-Z])\S+(?: \S+){3,60}(?<=[a-z\d.,)])(?P=credit)"
)


def strike_picture_words(page: Page) -> list[int]:
    """Strike such lines wherever they stand, and return the captions that stand with them."""
    for i in page.open():
        # "Illustration of power" may be a subheading.
        is_told = _SHORT_CAPTION <= len(page.text(i).split()) <= _MOST_WORDS or page.text(i).startswith("Head")
        if is_told and _DESCRIBED.fullmatch(page.text(i)):
            page.strike(i, "caption")
    _strike_films(page)
    return _strike_framed(page) + _strike_behind_credits(page) + _strike_doubled(page)


def _strike_films(page: Page) -> None:
    """Strike the title of a film that stands twice, and the sentence right below it that says what it shows:
    "Mayors on the quay Video" / "Mayors on the quay" / "A report from the northern harbour."."""
    for i in page.open(0, len(page.lines) - 2):
        title = page.lines[i + 1].text
        if page.text(i) != f"{title} Video" or len(title.split()) < _LEAST_BEHIND:
            continue
        is_alone = not page.is_set_off(i + 2) and i + 3 < len(page.lines) and page.is_set_off(i + 3)
        for j in page.open(i, i + 3 if is_alone and is_sentence(page.lines[i + 2].text) else i + 2):
            page.strike(j, "video or gallery")


def _strike_framed(page: Page) -> list[int]:
    """Strike what a picture shows between its credit and its credit, and the caption below it, which does not stop."""
    found = []
    for i in [i for i in page.open() if _FRAMED.fullmatch(page.text(i))]:
        page.strike(i, "caption")
        for j in page.open(i + 1, i + 2):
            if not is_sentence(page.text(j)) and len(page.text(j).split()) >= _SHORT_CAPTION:
                page.strike(j, "caption")
                found.append(j)
    return found


def _strike_behind_credits(page: Page) -> list[int]:
    """Strike what a picture shows, with its credit in front, the credit below it, and the caption below that:
    "EPA Soldiers on a wide square" / "EPA" / "Soldiers rehearse near the square".
    """
    found = []
    for i in page.open(0, len(page.lines) - 1):
        text, credit = page.text(i), page.lines[i + 1].text
        behind = text.removeprefix(f"{credit} ")
        if behind == text or not behind[0].isupper() or len(words(behind)) < _LEAST_BEHIND:
            continue
        if ends_with_stop(text) or not (is_agency_alone(credit) or is_credit(credit) or is_agency(credit)):
            continue
        page.strike(i, "caption")
        page.strike(i + 1, "photo credit")
        for j in page.open(i + 2, i + 3):
            if not is_sentence(page.text(j)) and len(page.text(j).split()) >= _SHORT_CAPTION and not page.is_set_off(j):
                page.strike(j, "caption")
                found.append(j)
    return found


def _strike_doubled(page: Page) -> list[int]:
    """Strike the caption that stands twice, over its credit or with it: "Ana Budi/Reuters" / "Ana Budi/Reuters"."""
    found = []
    for i in page.open(0, len(page.lines) - 2):
        text = page.text(i)
        is_doubled = comparable(text) == comparable(page.lines[i + 1].text) and len(text.split()) <= _DOUBLED_WORDS
        is_credited = page.struck.get(i + 2) == "caption" and len(page.lines[i + 2].text.split()) <= _CREDIT_WORDS
        is_credited = is_credited and len(text.split()) >= _SHORT_CAPTION
        if is_doubled and (is_credited or is_caption(text, in_head=True)):
            page.strike(i, "caption")
            page.strike(i + 1, "caption")
            found.append(i)
    return found
