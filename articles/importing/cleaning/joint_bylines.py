"""Bylines that join names with the places they write from, with each other and with the houses they write for."""

import re

from .authors import could_be_author
from .boilerplate import is_section
from .credits import Credit
from .outlets import branded, display, has_outlet_word, is_agency, is_known, is_place, is_web_name
from .page_lines import is_name

# "Ana Budi with Citra Dewi in Moscow": names of two words and more, or it may be what a picture shows.
_WITH = re.compile(
    r"(?:[Bb]y )?(?P<first>[^,]{5,50}?) with (?P<second>[^,]{5,50}?)(?: in (?P<place>[A-Z][\w .'’-]{2,30}))?"
)
# "By Ana Budi & Kabar Kota with AP, Reuters"
_HOUSE = re.compile(
    r"(?:[Bb]y )(?P<names>.{3,80}?) (?:&|and|dan) (?P<outlet>[A-Z][\w.' ]{1,30}?)"
    r"(?: (?:with|dengan) (?P<agencies>[A-Z][\w ,&]{1,50}))?"
)
_WITH_AGENCIES = re.compile(
    r"(?:[Bb]y )?(?P<name>[A-Z][\w.'’ -]{2,60}?) (?:with|dengan) (?P<agencies>[A-Za-z][\w ,&]{1,50})"
)

# "Livemint, Edited By Ana Budi (with inputs from Reuters)"
_EDITED = re.compile(
    r"(?P<outlet>[A-Z][\w .]{2,30}), [Ee]dited [Bb]y (?P<name>[A-Z][\w.'’]+(?: [A-Z][\w.'’]+){0,3})"
    r"(?: \([^()]{3,60}\))?"
)
# "INTERFAX | BARENTS OBSERVER": the sources of a report, in capitals.
_SOURCES = re.compile(r"[A-Z][A-Z .&'’-]{1,40}(?: \| [A-Z][A-Z .&'’-]{1,40}){1,4}")
# "Ana Budi sumber: AFP, Reuters"
_SOURCED = re.compile(r"(?P<name>[A-Z][\w.'’ -]{2,60}?) (?:sumber|source|sources): (?P<agencies>[A-Za-z][\w ,&]{1,50})")
_GLUED_ON = re.compile(r"(?<=[a-z]),?(?=[A-Z])")
_POSTS = frozenset({"Contact Reporter", "Staff Writer", "Staff Reporter", "Correspondent", "Reporter", "Editor"})
_ACCOUNT = re.compile(
    r"(?:By )?(?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3})"
    r"(?: \| \S+@\S+(?: By (?P=name) \| \S+@\S+)?|@\S+?(?:WATCH LIVE)?)"
)
# "Ana Budi Moscow @anabudi"
_PLACE_AND_ACCOUNT = re.compile(
    r"(?:By )?(?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,2}) (?P<place>[A-Z][a-z]+(?: [A-Z][a-z]+)?) @\w+"
)
_WITH_OUTLET = re.compile(r"(?P<name>[A-Z][^()]{3,60}?) \((?P<outlet>[^()]{2,40})\)")
_ASSISTED = re.compile(r"With assistance (?:from|by) (?P<name>.{3,160}?)\.?")
_FROM_PLACE = re.compile(r"(?:Reporting|Melaporkan|Dilaporkan|Meliput) (?:from|in|dari|di),? (?P<place>[A-Z].{2,30})")
# "Ana Budi, HARBOUR CITY"
_IN_CAPITALS = re.compile(r"(?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}), (?P<place>[A-Z][A-Z .'-]+)")
# "Ana Budi (now) and Citra Dewi (earlier)": who writes a live page, one after the other
_IN_TURN = re.compile(r" \((?:now|earlier|previously|until now|sekarang|tadi)\)")
# "From Ana Budi Citra": the agency's own correspondent on a journey
_FROM = re.compile(r"From (?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,4})")
# "ANA BUDI, Kabar Kota chief harbour news correspondent"
_NAME_AND_POST = re.compile(
    r"(?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}), (?:[\w'’-]+ ){1,7}(?:correspondent|writer|reporter|editor|"
    r"columnist|contributor)s?|"
    r"(?P<author>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}), (?:author|host|writer|editor) of (?:[A-Z][\w'’-]* ?){1,5}"
)


def read_joint_byline(text: str) -> tuple[Credit, ...]:
    """Return who signs a line outside the text that joins names: with each other, with a house and its agencies."""
    # "ANA BUDI | CITRA D."
    several = text.split(" | ")
    if len(several) > 1 and text.isupper() and all(" " in name and could_be_author(name) for name in several):
        return tuple(Credit("author", name) for name in several)
    edited = _EDITED.fullmatch(text)
    if edited and branded(edited["outlet"]):
        return (Credit("editor", edited["name"]),)
    sourced = _SOURCED.fullmatch(text)
    if sourced and could_be_author(sourced["name"]) and _are_agencies(sourced["agencies"]):
        return (Credit("author", sourced["name"]),)
    if _SOURCES.fullmatch(text) and any(is_agency(name) or is_known(name) for name in text.split(" | ")):
        return (Credit("initials", ""),)
    return _with_house(text) or _with_agencies(text) or _with_each_other(text) or _glued(text) or _with_account(text)


def _glued(text: str) -> tuple[Credit, ...]:
    """Read a name that lost the blank, or keeps a comma, before house or post: "Ana BudiThe Harbour Times"."""
    for blank in _GLUED_ON.finditer(text):
        name, house = text[: blank.start()], text[blank.end() :]
        if " " in name and could_be_author(name) and (is_known(house) or house in _POSTS):
            return (Credit("author", name, display(house) if is_known(house) and not is_agency(house) else ""),)
    return ()


def _with_account(text: str) -> tuple[Credit, ...]:
    """Read a name beside the account or the address of who bears it: "Ana Budi anabudi", "Ana Budi | ana@kabar.com"."""
    placed = _PLACE_AND_ACCOUNT.fullmatch(text)
    if placed and is_place(placed["place"]) and could_be_author(placed["name"]):
        return (Credit("author", placed["name"]),)
    match = _ACCOUNT.fullmatch(text)
    if match:
        return (Credit("author", match["name"]),) if could_be_author(match["name"]) else ()
    name, _, account = text.rpartition(" ")
    is_account = account == name.replace(" ", "").casefold()
    return (Credit("author", name),) if is_account and could_be_author(name) else ()


def _with_house(text: str) -> tuple[Credit, ...]:
    match = _HOUSE.fullmatch(text)
    if not match or not branded(match["outlet"]) or is_agency(match["outlet"]):
        return ()
    names = re.split(r", | & | and ", match["names"])
    if not all(map(could_be_author, names)) or not _are_agencies(match["agencies"] or "AP"):
        return ()
    return tuple(Credit("author", name, display(match["outlet"])) for name in names)


def _with_agencies(text: str) -> tuple[Credit, ...]:
    match = _WITH_AGENCIES.fullmatch(text)
    if not match or not _are_agencies(match["agencies"]):
        return ()
    name = match["name"].removeprefix("By ")
    if could_be_author(name):
        return (Credit("author", name),)
    is_house = text.startswith("By ") and is_known(name) and not is_agency(name)
    return (Credit("author", "", display(name)),) if is_house else ()


def _are_agencies(names: str) -> bool:
    """Tell whether most of the names are agencies': the rest are short for one, "rtr"."""
    each = re.split(r", (?:and )?| and | & | dan ", names)
    return 2 * sum(map(is_agency, each)) > len(each)


def _with_each_other(text: str) -> tuple[Credit, ...]:
    match = _WITH.fullmatch(text)
    names = [match["first"], match["second"]] if match else []
    if not match or not all(len(name.split()) > 1 and could_be_author(name) for name in names):
        return ()
    is_placed = match["place"] is None or is_place(match["place"])
    is_by = text.casefold().startswith("by ")
    return tuple(Credit("author", name) for name in names) if is_placed and (match["place"] or is_by) else ()


def _in_glued_place(text: str) -> tuple[Credit, ...]:
    """Read one name whose blank before the place got lost: "Chow Man-kitin Beijing"."""
    match = re.fullmatch(r"(?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,2}?)in (?P<place>[A-Z].+)", text)
    is_one = match is not None and is_place(match["place"]) and could_be_author(match["name"])
    return (Credit("author", match["name"]),) if match and is_one else ()


def _names_in_places(text: str) -> tuple[Credit, ...]:
    """Read "Mary Holland in Moscow" and "Mary Holland in Moscow and Wang Lei"; both in one place are in a picture."""
    # Where a line break got lost, "in BeijingandAna Budi" joins two, and nothing else does so.
    joined = re.split(r", | and | dan |(?<=[a-z])and(?=[A-Z])", text)
    is_glued = len(joined) > len(re.split(r", | and | dan ", text))
    pieces = [re.split(r"(?: |(?<=[a-z]))in (?=[A-Z])" if is_glued else r" in (?=[A-Z])", piece) for piece in joined]
    names = [name for name, *_ in pieces]
    # "War in Ukraine" is a topic.
    if not is_glued and len(pieces) == len(pieces[0]) == 1:
        return _in_glued_place(text)
    if len(pieces[0]) == 1 or " " not in names[0] or not all(is_name(name, most=3) for name in names):
        return ()
    places = [place for _, *own in pieces for place in own]
    is_sure = is_glued or (len(places) > 1 and any(map(is_place, places)))
    if not all(is_place(place) or (is_sure and is_name(place, most=2)) for place in places):
        return ()
    return tuple(Credit("author", name) for name in names)


def read_placed_byline(text: str) -> tuple[Credit, ...]:
    """Read "Mary Holland in Moscow", "Reporting from Moscow", "With assistance from …" and "Reza Gunadi Suara.com"."""
    from_place = _FROM_PLACE.fullmatch(text)
    if from_place and is_place(from_place["place"]):
        return (Credit("author", ""),)
    in_capitals = _IN_CAPITALS.fullmatch(text)
    if in_capitals and is_place(in_capitals["place"]) and could_be_author(in_capitals["name"]):
        return (Credit("author", in_capitals["name"]),)
    sent = _FROM.fullmatch(text)
    if sent and not is_place(sent["name"]) and could_be_author(sent["name"]):
        return (Credit("author", sent["name"]),)
    in_turn = re.split(r", | and | dan ", _IN_TURN.sub("", text)) if _IN_TURN.search(text) else []
    if in_turn and all(map(could_be_author, in_turn)):
        return tuple(Credit("author", name) for name in in_turn)
    posted = _NAME_AND_POST.fullmatch(text)
    if posted and could_be_author(name := posted["name"] or posted["author"]):
        return (Credit("author", name),)
    name, dash, rubric = text.partition(" - ")
    # "Muhsin - Internasional"
    if dash and is_section(rubric) and name.isalpha() and name.istitle() and not (is_section(name) or is_place(name)):
        return (Credit("author", name),)
    helped = _ASSISTED.fullmatch(text)
    if helped and is_name(helped["name"], most=14):
        return (Credit("editor", ""),)
    if placed := _names_in_places(text):
        return placed
    bracketed = _WITH_OUTLET.fullmatch(text)
    if bracketed and _is_house(bracketed["outlet"]):
        return (Credit("author", bracketed["name"], bracketed["outlet"]),) if could_be_author(bracketed["name"]) else ()
    name, _, outlet = text.rpartition(" ")
    if is_web_name(outlet) and len(name.split()) > 1 and could_be_author(name):
        return (Credit("author", name, outlet),)
    return ()


def _is_house(name: str) -> bool:
    """Tell whether the name in brackets behind an author is the outlet's, known or by one of its words."""
    return bool(branded(name) or has_outlet_word(name)) and not is_agency(name) and not is_agency(name.split()[0])
