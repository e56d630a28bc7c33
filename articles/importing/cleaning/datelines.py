"""The dateline at the head of a report: where it was written, by which outlet or agency, on which day.

An agency in brackets or slashes, "(Reuters)", names whose report it is; whether the page is the agency's own, the page
must say elsewhere (clean_text). Only TASS puts itself in slashes, so "/TASS/" is its own page. A place is never an
outlet; a name in capitals that is neither known as a place nor as an outlet is a dateline without an outlet.
"""

import re
from dataclasses import dataclass, replace

from .boilerplate import is_section
from .outlets import (
    branded,
    display,
    has_network_word,
    has_outlet_word,
    is_agency,
    is_known,
    is_place,
    is_region,
    is_web_name,
)
from .page_dates import MONTH_NAMES, MONTHS, WEEKDAYS
from .page_lines import remembered

# Longer runs before the dash are sentences.
_LONGEST = 90
_DAY = (
    rf"(?P<date>(?:(?P<m1>{MONTH_NAMES})\.? (?P<d1>\d{{1,2}})|(?P<d2>\d{{1,2}}) (?P<m2>{MONTH_NAMES})\.?)"
    rf"(?:,? (?P<year>(?:19|20)\d\d))?)"
)
_DASH = re.compile(
    r"(?:(?<=\))\.\s?[-–—]+\s*|\s+(?:--+|[-–—])\s*|\s*(?:--+|[–—])\s*|,\s+-\s*|(?P<glued>(?<=[a-z])-\s+))(?=\S)"
)
_SLASHED = re.compile(rf"(?P<place>[A-Z][\w .'-]{{2,40}}?), {_DAY}\.? /(?P<agency>[A-Z]{{3,10}})/\.?(?:\s|$)", re.I)
_AGENCY = re.compile(r"\s*[(\[/]\s*(?P<name>[^()\[\]/]{2,40})\s*[)\]/]\.?$")
_TAIL_DATE = re.compile(rf"(?:^|,?\s*\(?|\s){_DAY}\.?\)?$", re.I)
_TAIL_NUMBERS = re.compile(
    rf",?\s*(?:(?:{'|'.join(WEEKDAYS)})\s*,?\s*)?"
    r"(?:\((?=[\d/]+\)$)|(?=[\d/]+/\d{4}$))(?P<d1>\d{1,2})/(?P<m1>\d{1,2})(?:/(?P<year>(?:19|20)\d\d))?\)?$",
    re.I,
)
_SPLIT = re.compile(r"\s*(?:[,|]|\s-\s)\s*")
_NAME_OF_OUTLET = r"(?P<outlet>[\w.-]+\.(?:com|id|co|co\.id|net|tv|org)|[A-Z]\w+(?: [A-Z]\w+){0,2})"
# Without a dash: "Liputan6.com, Jakarta Presiden …", or glued by a lost line break: "Berita Baru, MoskowRusia …".
_UNDASHED = tuple(
    re.compile(rf"{_NAME_OF_OUTLET},\s*(?P<place>{place}){after}(?=[A-Z\"“‘'])")
    for place in (r"[A-Z][a-z]+ [A-Z][a-z]+", r"[A-Z][a-z]+")
    for after in (r"\s*[:.]?\s+", "")
)
# "MOSKOW, iNews.idRusia akan …", "WahanaNews.co | Ancaman …"
_WEB = r"[A-Za-z][\w-]{2,20}\.(?:co\.id|com|id|co|net)"
_WEB_GLUED = re.compile(rf"(?P<place>[A-Z][\w .'-]{{2,24}}),\s(?P<outlet>{_WEB})(?=[A-Z][a-z])")
# "KABARKOTA.ID, BEIJING-Presiden …", "BEIJING, KABARKOTA.ID-Presiden …"
_WEB_HYPHENED = re.compile(rf"(?P<outlet>{_WEB}), (?P<place>[A-Z][A-Z .']{{2,24}})-(?=[A-Z][a-z]|[\"“])", re.I)
_HYPHENED_WEB = re.compile(rf"(?P<place>[A-Z][A-Z .']{{2,24}}), (?P<outlet>{_WEB})-(?=[A-Z][a-z]|[\"“])", re.I)
# "Moscow (CNN)Putin will …"
_AGENCY_GLUED = re.compile(r"(?P<place>[A-Z][a-z]+(?: [A-Z][a-z]+)?) \((?P<agency>[A-Z][\w ]{1,20})\) ?(?=[A-Z\"“])")
# "MOSKOW-Presiden …"
_HYPHENED = re.compile(r"(?P<place>[A-Z][A-Z .']{2,24})-(?=(?P<next>[A-Z][a-z]+)\s|[\"“])")
_CITY = re.compile(r"(?P<place>[A-Z][a-z]+(?: [A-Z][a-z]+)?): (?=[A-Z\"“‘])")
_WEB_ALONE = re.compile(rf"(?P<outlet>{_WEB}), [A-Z][A-Za-z ]{{2,20}}\.", re.I)
_WEB_BARRED = re.compile(rf"(?P<outlet>{_WEB})\s\|\s(?=[A-Z\"“‘'])")
_COLON = re.compile(
    r"(?P<head>[A-Z][A-Z .,'/()-]{2,50}|[A-Z][A-Z .'-]{2,30}(?:, [A-Z][a-z]+)? \([A-Z][\w. ]{1,30}\)|"
    r"[A-Z]{2,8}, [A-Z][a-z]+(?: [A-Z][a-z]+)?)\s*:\s+(?=[A-Z\"“‘'])"
)


# "KabarKota": no place is written so, and hardly a person.
_HUMPED = re.compile(r"(?:[A-Z][a-z]{2,}){2,}")
# "KABAR. Presiden …": the house's own name, known and in capitals
_STOPPED_NAME = re.compile(r"(?P<outlet>[A-Z]{3,}(?:\.[A-Z]{2,3})?)\. (?=[A-Z\"“‘])")
_STOPPED = re.compile(r"(?P<place>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})\. (?=[A-Z\"“‘])")
# "MOSCOW. Nov 6 (Interfax) - …"
_STOPPED_AGENCY = re.compile(
    rf"(?P<place>[A-Z][\w'’ -]{{2,30}})\. {_DAY}\.? \((?P<agency>[A-Z]\w+(?: \w+)?)\)(?=\s*(?:--|[-–—])\s)", re.I
)
# "Vladivostok, (Analisa). Pemimpin …": no agency, so it is the page's own house
_STOPPED_HOUSE = re.compile(
    r"(?P<place>[A-Z][\w'’ -]{2,30}), \((?P<house>[A-Z][a-z]{3,}(?: [A-Z][a-z]+)?)\)\.(?: (?=[A-Z\"“‘])|\s?[-–—]+\s*)"
)
# "Jakarta 14/3/2024. Presiden …", "Jakarta, 6 November 2019. Presiden …"
_STOPPED_DATE = re.compile(r"(?P<head>[A-Z][\w'’ -]{2,30},? [^.,]{8,20})\. (?=[A-Z\"“‘])")
# "KABARKOTA.ID," over "LUND – The mayors …"
_WEB_AND_COMMA = re.compile(rf"{_WEB}\s?,", re.I)
_DASHED_ALONE = re.compile(r"(?P<head>[A-Z].{2,60}?)(?:\s*(?:--|[–—])|\s-)")
_ALONE = re.compile(r"(?P<place>[A-Z][\w ,.'’-]{2,40}?) ?\([A-Z][\w ]{1,20}\)")


@dataclass(frozen=True)
class Dateline:
    """`text`: as written, without the dash. `outlet`: display name or ''. `agency`: the name in brackets or ''.

    `month`, `day`, `year`: the date in it, 0 where it has none.
    """

    text: str
    outlet: str = ""
    agency: str = ""
    month: int = 0
    day: int = 0
    year: int = 0


@remembered
def read_dateline(paragraph: str) -> Dateline | None:
    """Return the dateline at the beginning of the paragraph, or None."""
    return _without_dash(paragraph) or _before_sign(paragraph) or _before_dash(paragraph)


def _without_dash(paragraph: str) -> Dateline | None:
    """Read what a slash, the outlet's web name or nothing parts from the text."""
    slashed = _SLASHED.match(paragraph)
    if slashed:
        return _built(slashed[0].strip().rstrip("."), slashed["place"], slashed["agency"], slashed, own_page=True)
    for form in _UNDASHED:
        match = form.match(paragraph)
        if (
            match
            and is_place(match["place"])
            and _is_outlet(match["outlet"], beside_place=not is_place(match["outlet"]))
        ):
            return Dateline(match[0].strip(" :."), outlet=display(match["outlet"]))
    glued = _WEB_GLUED.match(paragraph) or _WEB_HYPHENED.match(paragraph) or _HYPHENED_WEB.match(paragraph)
    if glued and is_place(glued["place"]):
        return Dateline(glued[0].rstrip("-"), outlet=display(glued["outlet"]))
    signed = _AGENCY_GLUED.match(paragraph)
    if signed and is_place(signed["place"]) and is_known(signed["agency"]):
        return _built(signed[0].strip(), signed["place"], signed["agency"], None, own_page=False)
    hyphened = _HYPHENED.match(paragraph)
    if hyphened and is_place(hyphened["place"]) and not is_place(hyphened["next"] or ""):
        return Dateline(hyphened["place"])
    if alone := _WEB_ALONE.fullmatch(paragraph):
        return Dateline(paragraph.rstrip("."), outlet=display(alone["outlet"]))
    if barred := _WEB_BARRED.match(paragraph):
        return Dateline(barred["outlet"], outlet=display(barred["outlet"]))
    return None


def _before_sign(paragraph: str) -> Dateline | None:
    """Read what a colon or a full stop parts from the text, or a line of its own."""
    colon = _COLON.match(paragraph)
    if colon and (read := _read_head(colon["head"], strict=True)):
        return read
    city = _CITY.match(paragraph)
    if city and is_place(city["place"]) and not is_region(city["place"]):
        return Dateline(city["place"])
    signed = _STOPPED_AGENCY.match(paragraph)
    if signed and is_place(signed["place"]):
        return _built(signed[0], signed["place"], signed["agency"], signed, own_page=False)
    housed = _STOPPED_HOUSE.match(paragraph)
    if housed and is_place(housed["place"]) and not (is_agency(housed["house"]) or is_place(housed["house"])):
        return Dateline(f"{housed['place']}, ({housed['house']})", outlet=display(housed["house"]))
    dated = _STOPPED_DATE.match(paragraph)
    if dated and (read := _read_head(dated["head"], strict=True)) and read.year:
        return read
    stopped = _STOPPED.match(paragraph)
    if stopped and is_place(stopped["place"]):
        return Dateline(stopped["place"])
    named = _STOPPED_NAME.match(paragraph)
    if named and is_known(named["outlet"]) and not is_agency(named["outlet"]):
        return Dateline(named["outlet"], display(named["outlet"]))
    if is_bare_dateline(paragraph):
        return _read_head(paragraph.rstrip(" -–—,"), strict=True)
    return None


def _before_dash(paragraph: str) -> Dateline | None:
    dash = _DASH.search(paragraph, 0, _LONGEST)
    if not dash:
        return None
    # "Kabar Kota, Internasional – Menteri …"
    name, comma, section = paragraph[: dash.start()].partition(", ")
    if comma and is_section(section) and has_outlet_word(name) and _is_name(name) and not is_place(name):
        return Dateline(paragraph[: dash.start()], outlet=display(name))
    is_doubtful = paragraph[dash.end()].islower() or bool(dash["glued"])
    read = _read_head(paragraph[: dash.start()], strict=is_doubtful)
    place = _STOPPED.match(paragraph, dash.end()) if read and read.outlet else None
    return replace(read, text=paragraph[: place.end("place")]) if place and is_place(place["place"]) else read


def is_bare_dateline(text: str) -> bool:
    """Tell whether the line is a dateline and nothing else: "Hong Kong (CNN)", "Jakarta, CNN Indonesia --"."""
    alone = _ALONE.fullmatch(text)
    dashed = _DASHED_ALONE.fullmatch(text)
    if _SLASHED.fullmatch(text) or _WEB_AND_COMMA.fullmatch(text):
        return True
    return bool(alone and is_place(alone["place"])) or bool(dashed and _read_head(dashed["head"], strict=True))


def _read_head(head: str, *, strict: bool) -> Dateline | None:
    """Judge the words before the dash. `strict`: only names that are known."""
    rest, agency, date_match = head.strip(" ,."), "", None
    for _ in range(2):
        bracket = _AGENCY.search(rest)
        if bracket and not re.search(r"\d", bracket["name"]) and not agency:
            agency, rest = bracket["name"].strip(), rest[: bracket.start()].strip(" ,")
        found = _TAIL_DATE.search(rest) or _TAIL_NUMBERS.search(rest)
        if found and not date_match:
            date_match, rest = found, rest[: found.start()].strip(" ,(")
    # "BEIJING, RABU — …"
    parts = _apart([part for part in _SPLIT.split(rest) if part and part.casefold() not in WEEKDAYS])
    if len(parts) > 4 or not (parts or agency and date_match) or not all(_is_name(part) for part in parts):
        return None
    marked = bool(agency or date_match)
    if not marked and not _is_certain(parts, strict):
        return None
    return _built(head.strip(" ,"), ", ".join(parts), agency, date_match, own_page=False)


def _apart(parts: list[str]) -> list[str]:
    """Return the parts; a city with an outlet behind it and nothing between the two as two: "Beijing CNN"."""
    words = parts[0].split() if len(parts) == 1 else []
    city, outlet = " ".join(words[:-1]), " ".join(words[-1:])
    return [city, outlet] if city and is_place(city) and is_known(outlet) and not is_place(outlet) else parts


def _is_certain(parts: list[str], strict: bool) -> bool:
    known = [is_place(p) or bool(branded(p)) or bool(_HUMPED.fullmatch(p)) for p in parts]
    if strict or len(parts) > 2:
        return all(known) or (len(parts) > 2 and any(known))
    shouting = all(p == p.upper() and len(p) > 2 for p in parts)
    return any(known) or shouting or (len(parts) == 1 and len(parts[0].split()) == 1 and len(parts[0]) > 3)


def _is_name(part: str) -> bool:
    small = {"de", "da", "al", "di", "the", "of", "on", "and", "dan"}
    return len(part.split()) <= 4 and all(
        w[0].isupper() or w[0].isdigit() or w in small or is_web_name(w) or is_known(w) for w in part.split()
    )


def _built(text: str, names: str, agency: str, date: re.Match[str] | None, *, own_page: bool) -> Dateline:
    parts = [part for part in _SPLIT.split(names) if part]
    if own_page or (agency and not is_agency(agency) and (is_web_name(agency) or is_known(agency))):
        outlet = display(agency)
    else:
        # "KABUL, Afghanistan (AP)": whose report it is stands in the brackets.
        named = agency and is_agency(agency)
        beside = {p: not named and _has_place_beside(parts, p) for p in parts}
        outlet = next((branded(p) or display(p) for p in parts if _is_outlet(p, beside_place=beside[p])), "")
    month, day, year = 0, 0, 0
    if date:
        groups = date.groupdict()
        name = (date["m1"] or groups["m2"]).casefold()
        month = int(name) if name.isdigit() else MONTHS[name]
        day, year = int(date["d1"] or groups["d2"]), int(date["year"] or 0)
    return Dateline(text, outlet, display(agency) if agency else "", month, day, year)


def _has_place_beside(parts: list[str], name: str) -> bool:
    """Tell whether another part is a city: then this one is hardly a second. Beside a country it may be its city."""
    others = [p for p in parts if p is not name]
    return any(is_place(p) and not is_region(p) for p in others)


def _is_outlet(name: str, *, beside_place: bool) -> bool:
    if is_web_name(name) or (branded(name) and not is_agency(name)) or _HUMPED.fullmatch(name):
        return True
    return (
        not is_place(name)
        and not is_agency(name)
        and (beside_place or ((has_outlet_word(name) or has_network_word(name)) and name == name.upper()))
    )
