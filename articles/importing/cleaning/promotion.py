"""Running text in which the site speaks of itself: asking to subscribe, to donate, to write to it, to read on."""

import re
from itertools import takewhile

from .lexicon.promotion import ADDRESS_WORDS, ASKING, CONSENT_SUBJECTS, CONSENT_WORDS, GIVING, SITE_WORDS
from .outlets import known_names
from .page_lines import Page, bare, is_paragraph, is_sentence

_MOST_WORDS = 80
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_OURS = re.compile(r"(?:we|our|kami)\b", re.I)
_QUOTED = re.compile(r"[\"“”][^\"“”]{20,}[\"”]")
# In the text a sentence must be nothing but promotion; outside it, half of that says enough.
_IN_TEXT, _OUTSIDE, _BEHIND_END = 6, 4, 3
_DENSITY = 0.12
_DENSE = 0.5
_CONSENT = 5
_BESIDE_BUTTON = 3
_ADDRESSED = re.compile(r"Dear (?:[\w']+ ){0,3}(?:readers?|friends?|supporters?|reader),?")
_LONGEST_LETTER = 12
_SENTENCE_WORDS = 10
_BETWEEN = 2
_REST_OF_HEADING = 2
_MOST_REASONS = 4
_ASKED = frozenset({"promotion", "fund-raising note"})
_AT_HOUSE = re.compile(r"\b[Aa]t (?P<name>[A-Z][\w.'’ ]{2,30}), (?:we|our|ours|you)\b")
_BOX = frozenset(
    {"newsletter or channel", "promotion", "navigation", "button or note of the page", "fund-raising note"}
)


def promotion_points(text: str, *, density: float = _DENSITY, quoting: bool = False) -> int:
    """Return how many different words of the line are the site's own: its goods, its name, and you and we.

    0 for a line with a quotation, which is somebody else's unless an appeal may be `quoting`, and for one of which
    they are a smaller part than `density`.
    """
    found = [word.casefold() for word in _WORD.findall(text[:1_000])]
    if not 0 < len(found) <= _MOST_WORDS or (not quoting and _QUOTED.search(text)):
        return 0
    points = len(SITE_WORDS.intersection(found)) + bool(ADDRESS_WORDS.intersection(found))
    points += points > 1 and bool(known_names(text))
    return points if points >= density * len(found) else 0


def asks_consent(text: str) -> bool:
    """Tell whether the line asks the visitor to agree to cookies: "We and our partners store … cookies … You may"."""
    found = {word.casefold() for word in _WORD.findall(text[:1_000])}
    asks = not CONSENT_SUBJECTS.isdisjoint(found) and not ADDRESS_WORDS.isdisjoint(found)
    return asks and len(found & (CONSENT_WORDS | CONSENT_SUBJECTS)) >= _CONSENT and not _QUOTED.search(text)


def addresses_reader(text: str) -> bool:
    """Tell whether the line says you, we or come along."""
    return not ADDRESS_WORDS.isdisjoint(word.casefold() for word in _WORD.findall(text[:1_000]))


def has_site_word(text: str) -> bool:
    """Tell whether one word of the line is the site's own, or says you or we."""
    return not (SITE_WORDS | ADDRESS_WORDS).isdisjoint(word.casefold() for word in _WORD.findall(text[:1_000]))


def strike_promotion(page: Page) -> None:
    """Strike running text that promotes the site or asks for consent, wherever it stands."""
    for i in page.open():
        if asks_consent(page.text(i)):
            page.strike(i, "cookie notice")
    report = [i for i in page.open() if is_report_paragraph(page.text(i))]
    if not report:
        return
    for i in page.open():
        text = page.text(i)
        wanted = _IN_TEXT if report[0] <= i <= report[-1] and not _is_dense(text) else _OUTSIDE
        if promotion_points(text) >= wanted + 2 * (not addresses_reader(text)):
            strike_promoting(page, i)
            _strike_heading(page, i - 1)
    _strike_letters(page)
    _strike_between(page, report[0])
    _strike_appeals(page, report[0])
    _strike_between(page, report[0])


def _strike_letters(page: Page) -> None:
    """Strike a letter to the readers, from its address, "Dear readers,", to the buttons for gifts below it."""
    for i, line in enumerate(page.lines):
        if not _ADDRESSED.fullmatch(line.text):
            continue
        below = range(i + 1, min(i + 1 + _LONGEST_LETTER, len(page.lines)))
        end = next((j for j in below if bare(page.lines[j].text) in GIVING and j in page.struck), i)
        for j in page.open(i, end):
            page.strike(j, "fund-raising note")


def strike_promoting(page: Page, i: int) -> None:
    """Strike the line, but for the sentences of the report in front: "The two will be sentenced next month. Follow our
    live blog for more news"."""
    said, stop, asking = page.text(i).rpartition(". ")
    is_report = len(said.split()) >= _SENTENCE_WORDS and promotion_points(said, density=0) == 0
    if stop and is_report and not addresses_reader(said) and promotion_points(asking) >= _BETWEEN:
        page.shorten(i, f"{said}.", "promotion")
    else:
        page.strike(i, "promotion")


def _is_dense(text: str) -> bool:
    """Tell whether half of the words are the site's: "Jika Anda ingin membaca tanpa iklan, silakan berlangganan …"."""
    return promotion_points(text) >= _DENSE * len(_WORD.findall(text))


def _strike_between(page: Page, start: int) -> None:
    """Strike the lines of a box that say little of the site each, but stand between two that are all of it."""
    for i in page.open(1):
        asked = page.struck.get(i - 1) == page.struck.get(i + 1) == "fund-raising note"
        if asked and known_names(page.text(i)):
            page.strike(i, "promotion")
            continue
        if i <= start:
            continue
        beside = {page.struck.get(i - 1), page.struck.get(i + 1)}
        is_boxed = beside <= _BOX and promotion_points(page.text(i)) >= _BETWEEN
        if is_boxed or (beside & _ASKED and _speaks_for_house(page.text(i))):
            page.strike(i, "promotion")
        elif page.struck.get(i - 1) == "fund-raising note":
            _strike_reasons(page, i)


def _speaks_for_house(text: str) -> bool:
    """Tell whether the line says what its outlet is like, in its own name: "At Kabar TV, ours is different"."""
    match = _AT_HOUSE.search(text)
    return bool(match and known_names(match["name"]))


def _strike_reasons(page: Page, first: int) -> None:
    """Strike the few lines between two requests for money, all of which say why: "The authorities claim our work …"."""
    rows = list(takewhile(lambda i: i not in page.struck, range(first, min(first + _MOST_REASONS, len(page.lines)))))
    below = page.struck.get(rows[-1] + 1)
    texts = [page.text(i) for i in rows if below in _BOX]
    is_asked = below == "fund-raising note" or (below and bare(page.lines[rows[-1] + 1].text) in GIVING)
    if texts and (all(map(_gives_reason, texts)) or (is_asked and all(map(_appeals, texts)))):
        for i in rows:
            page.strike(i, "promotion")


def _appeals(text: str) -> bool:
    """Tell whether the line, right between two that ask for money, says you or we and quotes nobody."""
    return addresses_reader(text) and not _QUOTED.search(text)


def _gives_reason(text: str) -> bool:
    """Tell whether the line could stand in an appeal, where the site may quote others."""
    return addresses_reader(text) and promotion_points(text, density=0, quoting=True) >= _BETWEEN


def _strike_appeals(page: Page, start: int) -> None:
    """Strike the sentences right above a button to give or to join that ask for it: less of their words needs to."""
    for i in reversed(page.open(start)):
        below = page.struck.get(i + 1)
        wanted = {"navigation": _BESIDE_BUTTON, "fund-raising note": _BESIDE_BUTTON, "promotion": 2}.get(below or "")
        is_button = below != "navigation" or not ASKING.isdisjoint(page.lines[i + 1].text.casefold().split())
        # Who begins with "we" above a promotion appeals, however long.
        density = _DENSITY / 2 if below == "promotion" and _OURS.match(page.text(i)) else _DENSITY
        points = promotion_points(page.text(i), density=density)
        if wanted and is_button and addresses_reader(page.text(i)) and points >= wanted:
            page.strike(i, "promotion")


def _strike_heading(page: Page, i: int) -> None:
    """Strike the line above a promotion if it is its heading: "Gift Premium Articles to Anyone", also on two lines."""
    for above in (i, i - 1):
        if above not in page.open(max(above, 0), above + 1) or is_sentence(page.text(above)):
            return
        if promotion_points(page.text(above)) > 1:
            for j in range(above, i + 1):
                page.strike(j, "promotion")
        elif len(page.text(above).split()) > _REST_OF_HEADING:
            return


def strike_promotion_behind(page: Page, end: int) -> None:
    """Strike the sentences behind the end of the report (`end`) that speak to the reader or of the site."""
    for i in page.open(end):
        text = page.text(i)
        if promotion_points(text) >= _BEHIND_END + 2 * (not addresses_reader(text)):
            strike_promoting(page, i)


def is_report_paragraph(text: str) -> bool:
    """Tell whether the line is a long paragraph that does not promote the site."""
    return is_paragraph(text) and promotion_points(text) < _OUTSIDE
