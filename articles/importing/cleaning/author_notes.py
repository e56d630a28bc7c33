"""What a page says of those who signed the report: above the text under their names, and below it."""

import re

from .authors import could_be_author
from .credits import Credit
from .lexicon.people import FOLLOW, FUNDING, HOUSES, PARTNERS, PROFESSIONS
from .outlets import known_names
from .page_lines import Page, bare, ends_with_stop, is_name, is_paragraph, is_quoting, is_sentence, words

_NOTE_LINES = 6
_OF_AUTHOR = re.compile(
    r"(?:,? (?:is|was) (?:an?|the)\b|,? (?:covers|reports|writes|joined|leads|teaches)\b|"
    r",? (?:is|was) [A-Z][\w. ]{1,40}['’]s? (?:[\w-]+ ){0,3}(?:correspondent|reporter|editor|columnist|writer)\b|"
    r",? has (?:reported|covered|written)\b|,? (?:adalah|merupakan|bergabung|meliput|menulis)\b)"
)
# Under the author's name, which it does not say again.
_BIOGRAPHY = re.compile(r"(?:Menulis|Meliput|Bergabung|Lulus(?:an)?|Alumn(?:us|a|i)|Covers|Writes|Reports)\b")
# "By Ana Budi, a staff writer at Kabar Kota."
_INTRODUCED = re.compile(r"By (?P<name>[A-Z][^,]{3,40}), (?P<what>(?:an?|the) [^\"“”.]{3,120})\.?")
# "Ana Budi reported from Riga, and Citra Dewi from Tartu."
_REPORTED = re.compile(r"(?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}) (?:reports|reported|reporting) from [A-Z]")
_CAREER = re.compile(
    r"\b(?:[Bb]efore (?:joining|that|moving to)|(?:[Ss]?[Hh]e|[Tt]hey) (?:previously|formerly|joined|has (?:also )?"
    r"(?:reported|covered|written|worked)|have (?:reported|covered|written|worked)|was previously)|"
    r"has (?:reported|worked|written) (?:for|at) (?:the|our) |"
    r"[Pp]reviously,? (?:she|he|they)|is based in|joined (?:the|our) [A-Z])"
)
_BEAT = re.compile(
    r" (?:covers|writes|reports) | joined (?:the|our) (?=[A-Z])|,? is (?:an?|the) (?:[\w'’-]+ ){0,5}"
    r"(?:reporter|correspondent|editor|journalist|writer|columnist|producer|chief)\b"
)
_INITIALS = 3
_PROFESSION_WITHIN = 3
_MOST_WORDS = 40


def strike_notes_above(page: Page, title: int, start: int, names: list[str]) -> list[Credit]:
    """Strike, between title and text, who the authors are, and return the names that only this makes authors:
    "Peneliti Kajian Eropa Timur, Universitas Gadjah Mada" right under a name.

    `names`: who signs the report beside its date.
    """
    credits: list[Credit] = []
    has_notes = False
    signed = {page.lines[i].text for i, why in page.struck.items() if why == "byline" and i < start}
    signed |= {text.removeprefix("By ") for text in signed} | {name for name in names if " " in name}
    for i in page.open(title + 1, start):
        text, above = page.text(i), page.lines[i - 1].text
        introduced = _INTRODUCED.fullmatch(text)
        if introduced and could_be_author(introduced["name"]) and _names_profession(introduced["what"]):
            page.strike(i, "byline")
            credits.append(Credit("author", introduced["name"]))
            continue
        reported = _REPORTED.match(text)
        if reported and any(reported["name"] in line for line in signed):
            page.strike(i, "author's note")
            continue
        # "Ana Budi covers the harbour for Kabar Kota.", and the date further below
        own = next((name for name in signed if text.startswith(f"{name} ")), "")
        is_told = own and _BEAT.match(text, len(own)) and _names_profession(text[len(own) :])
        if is_told or (own and _OF_AUTHOR.match(text, len(own)) and _is_over_date(page, i)):
            page.strike(i, "author's note")
            continue
        # A sentence may be the report's first: who the author is stands above the date.
        if ends_with_stop(text) and not any(page.struck.get(j) == "publication date" for j in (i + 1, i + 2)):
            continue
        name, _, rest = text.partition(",")
        is_signed = is_name(name) and name in signed
        if own := _name_before_profession(text):
            page.strike(i, "byline")
            credits.append(Credit("author", own))
            continue
        if not _tells_profession(rest if is_signed else text):
            continue
        if has_notes and i - 1 not in page.struck and " " in above and could_be_author(above):
            # The second of two authors has no label.
            page.strike(i - 1, "byline")
            credits.append(Credit("author", above))
        if is_signed or page.struck.get(i - 1) in {"byline", "author's note"}:
            page.strike(i, "author's note")
            has_notes = True
    return credits


def _is_over_date(page: Page, i: int) -> bool:
    """Tell whether a date stands below line `i`, nothing between the two that runs on."""
    below = range(i + 1, min(i + 1 + _NOTE_LINES, len(page.lines)))
    date = next((j for j in below if page.struck.get(j) == "publication date"), None)
    return date is not None and not any(is_paragraph(page.text(j)) for j in page.open(i + 1, date))


def _name_before_profession(text: str) -> str:
    """Return the name that a line begins with when it goes on with what its bearer is and where: "Ana Budi Dosen
    Hubungan Internasional Universitas …"; '' for any other line."""
    found = text.split()
    at = next((at for at, word in enumerate(found) if word.casefold() in PROFESSIONS), 0)
    name = " ".join(found[:at]).rstrip(",")
    return name if 2 <= at <= 4 and could_be_author(name) and _tells_profession(" ".join(found[at:])) else ""


def strike_partners(page: Page) -> None:
    """Strike the sentence under "Partners" that says who gives money to the outlet that it names."""
    for i in page.open(1):
        if bare(page.lines[i - 1].text) in PARTNERS and is_sentence(page.text(i)) and known_names(page.text(i)):
            found = {word.casefold() for word in words(page.text(i))}
            if len(found) <= _MOST_WORDS and not FUNDING.isdisjoint(found):
                page.strike(i, "author's note")


def _tells_profession(text: str) -> bool:
    """Tell whether the line begins with what somebody is and names the house: "Visiting Fellow, University of Kyiv"."""
    found = [word.casefold() for word in words(text)]
    is_one = not PROFESSIONS.isdisjoint(found[:2]) or not HOUSES.isdisjoint(found[:1])
    return is_one and len(found) <= _MOST_WORDS and not HOUSES.isdisjoint(found) and not is_quoting(text)


def strike_author_note(page: Page, start: int, names: list[str]) -> None:
    """Strike what the last lines say of those who signed the report: "Ana Budi", "Ana Budi is a columnist …".

    A line under its author's name, a button between the two, needs no signature above the text.
    """
    names = [part.strip() for name in names for part in re.split(r",| and | dan ", name)]
    rows = page.open(start)
    sentences = [i for i in rows if is_sentence(page.text(i))]
    first = min(rows[-_NOTE_LINES:] + sentences[-_NOTE_LINES:], default=start)
    # The first two lines of a page are no note, and there is nothing to compare them with.
    for i in page.open(max(first, 2)):
        _strike_note(page, i, names)


def _strike_note(page: Page, i: int, names: list[str]) -> None:
    text = page.text(i)
    at = _name_above(page, i)
    above = page.lines[at].text
    # Beside a picture of the author the name stands twice.
    is_box = at in page.struck or at < i - 1 or page.lines[at - 1].text == above
    is_own = is_name(above) and " " in above and text.startswith(above)
    if is_own and is_box:
        names.append(above)
    # "Ana Budi" / "Ana Budi is a reporter for Kabar Kota.", signed nowhere else
    if is_own and _BEAT.match(text, len(above)) and _names_profession(text[len(above) :]):
        page.strike(at, "author's note")
        page.strike(i, "author's note")
    is_twice = page.lines[at - 1].text == above
    is_last = at not in page.struck and not any(is_paragraph(page.text(j)) for j in page.open(i + 1))
    if is_name(above) and " " in above and _BIOGRAPHY.match(text) and (is_twice or is_last):
        for j in (at - 1, at, i) if is_twice else (at, i):
            page.strike(j, "author's note")
    # "ANA BUDI" above "Budi covers …"
    is_signed = above.casefold() in (name.casefold() for name in names)
    begins = text.split()[0]
    if is_signed and begins.casefold() in above.casefold().split() and _OF_AUTHOR.match(text, len(begins)):
        page.strike(i, "author's note")
    # "Wai-lam covers diplomacy. Before joining …": names of the east have the given one last.
    boxed = [above] if at < i - 1 and " " in above and is_name(above) else []
    parts = {part for name in [*names, *boxed] if " " in name for part in name.split() if len(part) > _INITIALS}
    if begins in parts and _BEAT.match(text, len(begins)) and _CAREER.search(text) and not is_quoting(text):
        page.strike(i, "author's note")
        if boxed:
            page.strike(at, "author's note")
    name = next((name for name in names if " " in name and text.startswith(name)), None)
    rest = text[len(name) :] if name else ""
    is_told = _is_professional(rest) or (rest.startswith((" is ", " was ")) and _names_profession(rest))
    if name and (text == name or _OF_AUTHOR.match(text, len(name)) or _REPORTED.match(text) or is_told):
        page.strike(i, "author's note")
    for j in (at, at - 1) if i in page.struck and above == name else ():
        if page.lines[j].text == name:
            page.strike(j, "author's note")


def _name_above(page: Page, i: int) -> int:
    """Return the index of the line above `i`, past one button: "Ana Budi" / "Follow" / "Ana Budi is …"."""
    return i - 2 if bare(page.lines[i - 1].text) in FOLLOW and is_name(page.lines[i - 2].text) else i - 1


def _names_profession(text: str) -> bool:
    """Tell whether the first words say what somebody is: "Ana is a news editor at …"."""
    found = [word.casefold() for word in words(text)[: 2 * _PROFESSION_WITHIN]]
    return not PROFESSIONS.isdisjoint(found) and not is_quoting(text)


def _is_professional(text: str) -> bool:
    """Tell whether what stands behind an author's name is a profession in capitals: " Reporter at DW"."""
    found = words(text)[:_PROFESSION_WITHIN]
    first = next((word for word in found if word.casefold() in PROFESSIONS), "")
    return text.startswith(" ") and bool(first) and found[0][0].isupper() and not is_quoting(text)
