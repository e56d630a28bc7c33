"""The headline among the lines above a report."""

import re

from .boilerplate import is_menu, is_section
from .datelines import is_bare_dateline
from .lexicon.outlets import OUTLET_WORDS
from .outlets import branded, display, has_outlet_word, is_known, is_place, is_platform, is_web_name
from .page_dates import MONTHS, WEEKDAYS
from .page_lines import Page, capital_share, ends_with_stop, has_title_case, is_headline_like, is_sentence, words
from .page_words import speaks_of_page
from .repeats import comparable

_SEPARATOR = re.compile(r"\s+(?:[-|–—•»]|::?|\|\|)\s+|\s*[|»]\s*")
# "KabarNusa.id - Portal Berita Nusantara": a name and its slogan.
_MISTAKABLE = frozenset({"caption", "video or gallery", "newsletter or channel", "copyright", "publication date"})
_DAY_BEHIND = re.compile(r"^\s*\d{1,2}[./]\d{1,2}[./]\d{4},?\s*")
_INVITATION = re.compile(
    r"(?:support|subscribe to|about|donate to|follow|download|welcome to|read|dukung|tentang|langganan|baca) "
    r"(?P<outlet>.{2,40}?)(?:[,:–—-] .{2,60})?",
    re.I,
)
_LONGEST = 400
# "Kompak, Putin-Jinping...": under a picture some pages have room for a few words of their title.
_CUT_OFF = re.compile(r"(?P<kept>.*\w)\s*(?:\.\.\.|…)$")
_LEAST_KEPT = 2
_LEAST_TEXT, _FOREIGN = 400, 0.2
# "[ kabarkota ] Portal Warga Selatan"
_MASTHEAD = re.compile(r"\[\s?[\w.-]+\s?\]\s+\S+(?: \S+){0,5}$")
# A headline may have its outlet and a section behind bars.
_MOST_BARS = 2
_RUBRIC_WORDS = 3
# A subheading has fewer words, and in most texts less capitals.
_LEAST_TITLE = 6
_GLUED = re.compile(r"(?<=[a-z])(?=[A-Z])")
# "Kabar Kota Kabar Kota": a logo and its words
_DOUBLED = re.compile(r"(?P<name>\S.{2,40}) (?P=name)")
_SIGNED = frozenset({"byline", "publication date"})
_NEAR = 3
_PAGE_NUMBER = re.compile(r"\s*[-|]?\s*(?:halaman|page|hal)\s+(?:all|\d+|semua)\s*$", re.I)


def without_outlet(title: str) -> tuple[str, str]:
    """Return the title without the outlet behind it, and the outlet: "Judul - Tempo.co" → ("Judul", "Tempo.co").

    Sections and page numbers behind it go too. An outlet is a known name, a web name, or one with an outlet's word.
    """
    outlet = ""
    while True:
        title = _PAGE_NUMBER.sub("", title)
        cuts = [m for m in _SEPARATOR.finditer(title) if len(title[: m.start()].split()) >= 3]
        if not cuts:
            return title, outlet
        tail = _DAY_BEHIND.sub("", title[cuts[-1].end() :]).strip()
        if not is_outlet_name(tail) and not is_section(tail):
            return title, outlet
        if is_outlet_name(tail) and not outlet:
            outlet = branded(tail) or display(tail)
        title = title[: cuts[-1].start()].strip()


def without_tail(page: Page, at: int) -> tuple[str, str]:
    """Return the headline of line `at` without what stands behind its last sign, and that, when a line below says it
    so: "Mayors Meet at Sea - KabarKota" over "Mayors Meet at Sea"; the headline and '' otherwise."""
    text = page.text(at)
    below = {comparable(page.text(i)) for i in page.open(at + 1, at + _NEAR)}
    cuts = (match for match in _SEPARATOR.finditer(text) if comparable(text[: match.start()]) in below)
    cut = next(cuts, None)
    return (text[: cut.start()].strip(), text[cut.end() :].strip()) if cut else (text, "")


def is_outlet_name(text: str) -> bool:
    """Tell whether the text is an outlet's name, a section before it allowed: "Tempo.co", "Internasional Tempo.co"."""
    parts = text.split()
    # "Edition: Indonesia" is a choice.
    if not 0 < len(parts) <= 5 or is_platform(text) or ": " in text:
        return False
    if branded(text) or is_web_name(parts[-1]):
        return True
    is_made_of_one = has_outlet_word(text) and len(parts) <= 3 and capital_share(text) == 1
    # "Magazine" alone is a rubric.
    is_made_of_one = is_made_of_one and text.casefold() not in OUTLET_WORDS
    return is_made_of_one and not is_section(text) and not is_place(text)


def struck_title(page: Page, stop: int, body: list[int]) -> int | None:
    """Return the struck line above `stop` that is a headline after all, for a page without another: "Foto: Putin di …",
    "Vladimir Putin, 15 Desember 2021".

    Only where the text takes up half of its words.
    """
    text = " ".join(comparable(page.text(i)) for i in body[:12])
    lines = ((i, page.lines[i].text) for i in range(min(stop, len(page.lines))) if page.struck.get(i) in _MISTAKABLE)
    fitting = (i for i, line in lines if is_headline_like(line) and len(line.split()) > 3 and not line.endswith(")"))
    return next((i for i in fitting if shared(_undated(page, i), text) >= 0.5), None)


def title_over_copy(page: Page, start: int) -> int | None:
    """Return the headline right above the second copy of the paragraph at `start`: some pages print it first, too."""
    first = comparable(page.text(start)) if start < len(page.lines) else ""
    copies = (i for i in page.open(start + 2) if first and comparable(page.text(i)) == first)
    at = next(copies, 0) - 1
    is_title = at in page.open(start + 1) and is_headline_like(page.text(at)) and not is_sentence(page.text(at))
    return at if is_title else None


def title_under_lead(page: Page, start: int) -> int | None:
    """Return the headline right below the first paragraph of a page that has nothing above it: "Sapaan keduanya akrab,
    …" / "Kehangatan di Kremlin Usai Surat Perintah" / the text."""
    below = start + 1
    if page.open(0, start) or below not in page.open(below, below + 1):
        return None
    text = page.text(below)
    is_title = is_headline_like(text) and not is_sentence(text) and has_title_case(text)
    return below if is_title and len(text.split()) >= _LEAST_TITLE else None


def title_under_text(page: Page, start: int) -> int | None:
    """Return the headline of a page that has all its text first, and then headline, author and date."""
    last = next((i for i in reversed(page.open(start)) if is_sentence(page.text(i))), len(page.lines))
    below = page.open(last + 1, last + 1 + _NEAR)
    for i in below[:1]:
        text, behind = page.text(i), [page.struck.get(j) for j in range(i + 1, i + 1 + _NEAR)]
        is_title = is_headline_like(text) and not is_sentence(text) and len(text.split()) >= _LEAST_TITLE
        if is_title and behind[0] in _SIGNED and "publication date" in behind:
            return i
    return None


def _undated(page: Page, i: int) -> str:
    """Return the line without the words of a date; '' for a date line that names nobody or tells the hour."""
    text = page.lines[i].text
    if page.struck[i] != "publication date":
        return text
    names = [word for word in words(text) if word.casefold() not in MONTHS and word.casefold() not in WEEKDAYS]
    return "" if len(names) < 2 or re.search(r"\d[:.]\d\d", text) else " ".join(names)


def may_be_title(text: str) -> bool:
    return (
        len(text) <= _LONGEST
        and (is_headline_like(text) or (len(text.split()) <= 18 and len(text.split()) >= 3))
        and not is_section(text)
        and not is_outlet_name(text)
        and not is_menu(text)
        and not _invites(text)
        and not _MASTHEAD.match(text)
        and not _is_tagline(text)
        and not _is_mostly_sections(text)
        and not is_category(text)
        and not is_bare_dateline(text)
        and not _DOUBLED.fullmatch(text)
        and not text.startswith((",", ";", "."))
        and not is_filed(text)
    )


def is_filed(text: str) -> bool:
    """Tell whether the line names a place as its rubric, or as where its author is: "in Bandar Lampung"."""
    return text.startswith("in ") and is_place(text.removeprefix("in "))


def is_category(text: str) -> bool:
    """Tell whether the line joins sections: "Russian Politics & Diplomacy", "China Power | Diplomacy | East Asia"."""
    names = text.split()
    rubrics = text.split(" | ")
    if len(rubrics) > _MOST_BARS and all(len(rubric.split()) <= _RUBRIC_WORDS for rubric in rubrics):
        return True
    return "&" in names and len(names) <= 5 and any(is_section(name) for name in names if name != "&")


def _invites(text: str) -> bool:
    """Tell whether the line invites to an outlet: "SUPPORT THE MOSCOW TIMES"."""
    match = _INVITATION.fullmatch(text)
    return bool(match and branded(match["outlet"]))


def _is_tagline(text: str) -> bool:
    """Tell whether the line is an outlet with its slogan: "TASS - Russian News Agency", "Sky News - back to home"."""
    # "Kabar KotaNews that stays"
    if any(is_known(text[: glued.start()]) and " " in text[: glued.start()] for glued in _GLUED.finditer(text)):
        return True
    name, *slogan = re.split(r"\s[-–—|]\s", text, maxsplit=1)
    if not slogan and is_known(text.split()[0]):
        name, *slogan = text.split(maxsplit=1)
    if not slogan or not branded(name) or len(slogan[0].split()) > 6:
        return False
    return has_outlet_word(slogan[0]) or speaks_of_page(slogan[0])


def is_own_slogan(page: Page, i: int) -> bool:
    """Tell whether line `i` is a name, slogan or not, and the page signs with that name below: "© Kabar Kota 2023"."""
    name, *slogan = re.split(r"\s[-–—|:]\s|,\s", page.text(i), maxsplit=1)
    if len(name.split()) > (4 if slogan else 6):
        return False
    signed = (page.lines[j].text for j, why in page.struck.items() if why == "copyright")
    return any(f" {comparable(name)} " in f" {comparable(line)} " for line in signed)


def _is_mostly_sections(text: str) -> bool:
    """Tell whether the line is a bar of sections, a few of them unknown: "Home China World Sci-Tech Opinions"."""
    names = words(text)
    if names and names[0] == "Beranda" and len(names) <= 6 and capital_share(text) == 1:
        return True
    if (
        names
        and names[0].casefold() in {"home", "beranda"}
        and all(is_section(name) or is_place(name) for name in names[1:])
    ):
        return True
    if _is_bar(text, names):
        return True
    begins = len(names) >= 5 and names[0].casefold() in {"home", "beranda", "news", "berita"}
    least = 0.5 if text == text.upper() else 0.7
    return begins and sum(is_section(name) for name in names) >= least * len(names)


def _is_bar(text: str, names: list[str]) -> bool:
    """Tell whether the line is a regional paper's bar, with sections at both ends and towns between them."""
    # Countries are sections as well, and headlines are about them.
    are_sections = [is_section(name) and not is_place(name) for name in names]
    if len(names) < 5 or sum(are_sections) < 3 or text.split() != names or not all(name[0].isupper() for name in names):
        return False
    is_framed = are_sections[0] and are_sections[-1]
    return is_framed and 2 * (sum(are_sections) + sum(map(is_place, names))) >= len(names)


def led_in(text: str) -> str:
    """Return what stands behind the last bar or arrow of the line."""
    return re.split(r"[|>»›]", text)[-1]


def title_key(text: str) -> str:
    return comparable(without_outlet(text)[0])


def shared(title: str, text: str) -> float:
    """Return which part of the title's longer words the text has, as such or inside a longer word."""
    content = content_words(title)
    return sum(word in text for word in content) / len(content) if content else 0.0


def content_words(title: str) -> list[str]:
    found = [word.casefold() for word in words(title)]
    return [word for word in found if len(word) > 3] or found


def is_foreign(text: str, told: str) -> bool:
    """Tell whether the line stops as a sentence and the text, `told`, has none of its words: a box says so of another
    report."""
    others = told.replace(comparable(text), "")
    return ends_with_stop(text) and len(others) > _LEAST_TEXT and shared(text, others) < _FOREIGN


def is_cut_from(text: str, title: str) -> bool:
    """Tell whether the line is the beginning of the title with three dots behind it: "Mayors Meet Again in …"."""
    cut = _CUT_OFF.match(text)
    is_one = bool(cut) and len(cut["kept"].split()) >= _LEAST_KEPT and text != title
    return is_one and comparable(title).startswith(comparable(cut["kept"]))


def is_same_title(text: str, title: str) -> bool:
    """Tell whether the line is the title once more: with an outlet, in capitals, or cut off with three dots."""
    key, wanted = title_key(text), comparable(title)
    more = len(key.split()) - len(wanted.split())
    # "Start of the Talks in Riga" is no rubric over "Talks in Riga".
    is_rubric = not any(word.islower() for word in words(" ".join(text.split()[:more]))) or text.islower()
    is_led_in = len(wanted.split()) >= 5 and key.endswith(wanted) and more <= 4 and is_rubric
    return key == wanted or is_led_in or is_cut_from(text, title)
