"""What single lines round a report say of whose page it is: its official name, its home page, letters, staff."""

import re

from .lexicon.outlets import HOUSE_LETTERS
from .outlets import branded, display, is_agency, is_known, is_platform, key

_OFFICIAL = re.compile(
    r"(?:the )?official (?:web ?site|site|web ?page|portal) of (?:the )?(?P<name>[A-Z].{2,60})", re.I
)
_RESOURCES = re.compile(
    r"(?:the )?(?:official )?(?:internet resources?|website) of (?:the )?(?P<name>[A-Z].{2,60})", re.I
)
# "Kabar Kota - back to home", "Go to Kabar Kota home page", "Kabar Kota - World news and top stories"
_HOMEWARD = re.compile(
    r"(?P<name>[A-Z].{2,30}?)(?: [-–—|]|:|,)? (?:back|go|return) to (?:the )?home ?(?:page)?|"
    r"(?:go|back|return) to (?:the )?(?P<other>[A-Z].{2,30}?)(?:['’]s)? home ?page|"
    r"(?P<site>[A-Z][\w.' ]{1,30}?) [-–—|] [^.\"“]{0,60}\b(?:news|headlines|stories|berita)\b[^.\"“]{0,60}",
    re.I,
)
# "Kabar Kota website contains only a part of the stories": said by the site itself, below its reports.
_OWN_SITE = re.compile(
    r"(?:the )?(?P<name>[A-Z][\w.' -]{2,40}?)(?:['’]s)? (?:official )?(?:web ?site|web ?page)\b", re.I
)
_INSTITUTION = re.compile(
    r"(?:The )?(?:[A-Z][\w'’]+ )?(?:Ministry|Embassy|Department|Permanent Mission|Consulate[ -]General|Government|"
    r"Office|Presidency|Kementerian|Kedutaan Besar|Sekretariat) (?:of|for|to|the|Republik|Luar|[A-Z][\w'’]+)"
    r"(?: (?:of|for|to|the|and|in|dan|di|untuk|[A-Z][\w'’]+)){1,10}"
)
_ARTICLED = re.compile(r"The(?: [A-Z][\w'’&-]+){1,4}")
_FIRST_LINES, _LAST_LINES = 4, 12
_LETTERS = re.compile(
    r"(?:the )?(?P<name>[A-Z][\w.'’]*(?: [A-Z][\w.'’]*){0,3}) "
    r"(?:brief(?:ing)?|newsletters?|digest|dispatch|daily|weekly)",
    re.I,
)
_STAFF = re.compile(
    r"\b(?:staff writer|news ?desk|(?:staff |senior )?reporter|(?:\w+ )?correspondent|(?:news|senior|deputy) editor) "
    r"(?:at|for|with) (?:the )?(?P<name>[A-Z][\w.'’]*(?: [A-Z][\w.'’]*){0,4})"
)
# 'Kabar Kota has been declared an "undesirable organization" …'
_DECLARED = re.compile(
    r"(?P<name>[\w/.'’ -]{2,40}?) (?:has been|was|is) (?:declared|designated|labell?ed|branded)(?: as)? an? "
    r"[\"“'‘]?(?:undesirable|foreign agent)"
)
# "Published in Kabar Kota, July 16th, 2025"; "This story has not been edited by Kabar Kota staff …"
_PRINTED = re.compile(
    r"Published in (?P<name>[A-Z][\w .'’]{2,40}), [A-Z]\w+ \d.*|"
    r".{0,60}\b(?:not|been) (?:been )?(?:edited|created) by (?P<house>[A-Z][\w .'’]{2,40}?)(?:['’]s)? "
    r"(?:staff|team|desk)\b.*"
)
_APPEALS = re.compile(
    r"(?:^|[.?!] )(?P<name>(?:The )?[A-Z]\w+(?: [A-Z]\w+){1,3}) (?:has no (?:owners?|advertis|paywall|shareholders)|"
    r"is (?:an? )?(?:independent|reader-funded|free to read|funded|non-?profit)|"
    r"(?:depends|relies) on (?:its |our )?readers)"
)
_KNOWN_APPEALS = re.compile(r"\bthe (?P<name>[A-Z]\w+) has no (?:owners?|paywall|shareholders)")
_FOLLOW = re.compile(
    r"(?:Click to follow|More from |MORE FROM |(?:Follow|FOLLOW|Ikuti|Baca) (?:[Bb]erita )?|"
    r"(?:About|Contact|Tentang|Hubungi) )"
    r"(?P<name>[A-Z][\w.' ]{1,30}?)"
    r"(?: (?:di|on) (?:Google News|WhatsApp|Telegram|Instagram|Facebook|YouTube|TikTok|X|Twitter))?:?"
)
_OF_STAFF = re.compile(r"\b(?P<letters>[A-Z]{2,5}) staff (?:reporter|writer|correspondent)s?\b")
_CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}(?:-TV)?")
_ZIP = re.compile(r", [A-Z]{2} \d{5}\b")
_OFFERED = re.compile(
    r"\b[Dd]ownload [Tt]he ([A-Z]\w+(?: [A-Z]\w+){0,3}?)(?: [Nn]ews)? [Aa]pp\b|"
    r"\b([A-Z]\w+(?: [A-Z]\w+){0,3})['’]s (?:[Dd]aily |[Ww]eekly |[Ff]ree |[Mm]orning )*[Nn]ewsletters?\b|"
    r"\bSubscribe to ((?:The )?[A-Z]\w+(?: [A-Z]\w+){0,3}) (?:today|now|for|from)\b"
)
_NO_HOUSE = frozenset({"today", "our", "your", "this week", "google", "the", "free", "monday", "sunday"})
_SHORT = 120


def official(text: str) -> str:
    """Return whose site the line says this is: "Official website of the President of Russia"; else ''."""
    match = _OFFICIAL.fullmatch(text)
    return display(match["name"]) if match else ""


def resources(text: str, head: list[str]) -> str:
    """Return whose site a line says this is, "Website of the President of Russia", when a line of the head is that
    name."""
    match = _RESOURCES.fullmatch(text)
    return next((line for line in head if match and key(line) == key(match["name"])), "")


def homeward(text: str) -> str:
    """Return whose home page the line leads to or titles; '' for any other line, and for agencies, whose reports
    others print."""
    match = _HOMEWARD.fullmatch(text)
    name = (match["name"] or match["other"] or match["site"]) if match else ""
    return "" if is_agency(name) else branded(name)


def own_site(text: str) -> str:
    """Return the outlet that begins a line on its own website; '' for any other line."""
    match = _OWN_SITE.match(text)
    return branded(match["name"]) if match else ""


def of_letters(text: str) -> str:
    """Return the known outlet that sends these letters, with its article or without: "Diplomat Brief"; else ''."""
    match = _LETTERS.fullmatch(text)
    names = (f"The {match['name']}", match["name"]) if match else ()
    return next((display(name) for name in names if is_known(name) and not is_agency(name)), "")


def institution(head: list[str]) -> str:
    """Return the first line of a page's head that names an office of a state: "Ministry of Fisheries of Kabar"."""
    return next((text for text in head[:_FIRST_LINES] if _INSTITUTION.fullmatch(text)), "")


def at_both_ends(head: list[str], foot: list[str]) -> str:
    """Return the line with an article, "The Kabar Foundation", that stands at the head of a page and at its foot."""
    ends = {key(text) for text in foot[-_LAST_LINES:]}
    return next((display(text) for text in head[:_FIRST_LINES] if _ARTICLED.fullmatch(text) and key(text) in ends), "")


def shortened(furniture: list[str]) -> str:
    """Return the house whose letters two lines of the page's furniture have: "ST", "Join ST's Telegram channel"."""
    short = [re.findall(r"[A-Za-z]{2,}", re.sub(r"['’]s\b", "", text)) for text in furniture if len(text) <= _SHORT]
    found = [name for letters, name in HOUSE_LETTERS.items() if sum(letters in each for each in short) > 1]
    return found[0] if len(found) == 1 else ""


def appealing(text: str) -> str:
    """Return the name with which an appeal begins a sentence on its house: "The Kabar has no owners. Buy us …"."""
    match = _APPEALS.search(text)
    known = _KNOWN_APPEALS.search(text)
    return match["name"] if match else branded(known["name"]) if known else ""


def of_staff(text: str) -> str:
    """Return the house whose letters stand before its staff: "By Ana Budi and GT staff reporters"; else ''."""
    match = _OF_STAFF.search(text)
    return HOUSE_LETTERS.get(match["letters"], "") if match else ""


def offered(text: str) -> str:
    """Return the house whose app or letters a line offers, or to which it asks to subscribe: "Download the Kabar App",
    "Sign up for Kabar’s Daily Newsletter", "Subscribe to The Kabar today"; else ''."""
    match = _OFFERED.search(text)
    name = next((name for name in match.groups() if name), "").removeprefix("Get ") if match else ""
    name = HOUSE_LETTERS.get(name, name)
    return "" if is_platform(name) or name.casefold() in _NO_HOUSE else display(name)


def employer(note: str) -> str:
    """Return the known outlet whose staff the note says its author is of: "Ana is a staff writer at …"; else ''."""
    match = _STAFF.search(note)
    parts = match["name"].split() if match else []
    names = (" ".join(parts[:size]) for size in range(len(parts), 0, -1))
    return next((display(name) for name in names if is_known(name) and not is_agency(name)), "")


def printed(text: str) -> str:
    """Return the outlet that a line says printed the report, or has not edited it."""
    match = _PRINTED.fullmatch(text)
    return display(match["name"] or match["house"]) if match else ""


def followed(text: str) -> str:
    """Return the known outlet that the line asks to follow or tells about, nothing else: "Follow VOA", "About VOA"."""
    match = _FOLLOW.fullmatch(text)
    return display(match["name"]) if match and is_known(match["name"]) and not is_platform(match["name"]) else ""


def declared(text: str) -> str:
    """Return the known outlet of which its own page says what a state calls it: "Kabar Kota has been declared a
    “foreign agent” …"."""
    match = _DECLARED.match(text)
    return branded(match["name"]) if match else ""


def station(head: list[str], lines: list[str]) -> str:
    """Return the call sign of an American station that the head of a page has, and its lines once more, or that stands
    over its address: "WKKS"."""
    signs = [text for text in head if _CALL_SIGN.fullmatch(text) and lines.count(text) > 1]
    # At the foot its address stands below: "WKKS" / "4247 Dorr St." / "Toledo, OH 43607".
    signs += [a for a, b in zip(lines, lines[2:], strict=False) if _CALL_SIGN.fullmatch(a) and _ZIP.search(b)]
    return next(iter(signs), "")
