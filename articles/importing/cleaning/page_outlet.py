"""Which outlet a page belongs to, from what the page says of itself outside the report."""

import re
from collections.abc import Iterator
from itertools import chain

from .boilerplate import is_section, source_named
from .datelines import Dateline
from .furniture import Furniture
from .house_editions import meant
from .house_names import (
    appealing,
    at_both_ends,
    declared,
    employer,
    homeward,
    institution,
    of_letters,
    of_staff,
    official,
    own_site,
    printed,
    resources,
    shortened,
    station,
)
from .lexicon.outlets import COMMON_WORDS, HOUSE_WORDS, READ_AGENCIES
from .outlets import (
    branded,
    display,
    is_agency,
    is_known,
    is_platform,
    is_web_name,
    key,
    known_names,
)
from .page_lines import Page
from .page_marks import Reading
from .signatures import (
    addressed,
    is_company,
    known_signers,
    name_in,
    signed_below,
    signed_otherwise,
    signer_before,
    without_legal_form,
)
from .text_outlet import agreed, own_agency, spelled_out, told_house, told_on_web, told_paper, told_to, written_out

_HEADER = re.compile(r"(?P<name>[\w.-]+\.[a-z]{2,4}(?:\.[a-z]{2})?)\s*(?:[-–—|:]\s*)?(?=\S)", re.I)
_GLUED = re.compile(r"(?<=[a-z])(?=[A-Z])")
_GLUED_MENU = 3
_HEADER_LINES = 12
_OWN_PHOTO = re.compile(
    r"(?:Foto|FOTO|Photo)\s*:\s*[A-Z]\w+(?: [A-Z]\w+)?[ /,-]+(?P<web>[\w-]+\.(?:com|net|id|co|co\.id))$"
)
# "CNA Explains: Why the ferry matters"
_EXPLAINS = re.compile(r"(?P<name>[A-Z][\w ]{1,20}) Explains?: ")
_OWN_AGENCY_PHOTO = re.compile(r"\bPhotographer: [^:\"“”]{3,40}/Bloomberg$")
_OF_A_MENU = frozenset({"navigation", "line above the title", "repeated line above the title"})
_HOME = re.compile(r"(?:home|beranda)\s*[-–|:]\s*(?P<name>[^|/>»–-]{3,40})$", re.I)
_LOGO = re.compile(r"(?:logo (?:header )?)?(?P<name>.{2,40}?)(?: logo(?: .{2,30})?)?", re.I)
# "Direct link: en.kabar.id/d/1"
_LINK = re.compile(
    r"(?:direct link|permalink|short link|tautan(?: langsung)?)\s*:?\s*(?:https?://)?(?P<host>[\w.-]+)/\S", re.I
)


def page_outlet(page: Page, read: Reading, dateline: Dateline | None) -> str:
    """Return the outlet's display name or ''.

    In this order: a header or a line that is its name above the text, the name behind the title, beside date or
    byline, the dateline, the copyright line, "Home - X", the dateline's agency if the page's furniture names it too
    (others print agencies' reports), the domain; at last the dateline's agency alone, if it has readers of its own.
    Never a place.
    """
    said = Furniture.of(page, read)
    sources = chain(
        _at_the_head(page, read, dateline, said),
        _beside_the_report(page, read, dateline, said),
        _at_the_foot(page, dateline, said),
        _in_passing(page, read, dateline, said),
    )
    return meant(_own(filter(None, sources), said.asked), read, dateline, said)


def _at_the_head(page: Page, read: Reading, dateline: Dateline | None, said: Furniture) -> Iterator[str]:
    head = [text for text, _ in said.head]
    yield agreed(dateline, head + said.signed + [credit.outlet for credit in read.credits])
    yield from map(printed, said.of_kind("syndication note"))
    yield station(head[:_HEADER_LINES], [line.text for line in page.lines])
    yield signed_below(head, said.signed) or addressed(head, page)
    offers = {key(name) for name in said.offers if name}
    yield from (display(text) for text in head if key(text) in offers)
    yield _header(said.head)
    yield from (official(text) or resources(text, head) for _, text, _ in said.rows)
    yield from map(homeward, head)


def _beside_the_report(page: Page, read: Reading, dateline: Dateline | None, said: Furniture) -> Iterator[str]:
    """Yield what stands behind the title, beside date and author, and before the text."""
    yield read.suffix
    yield signed_otherwise(said.signed, read)
    yield from (line.outlet for line in read.dates.values())
    yield from (display(credit.outlet) for credit in read.credits if credit.outlet)
    yield _signed_by(page)
    yield from (_service(credit.name) for credit in read.credits)
    yield from (_service(text.removeprefix("With reporting by ")) for text in said.of_kind("author's note"))
    yield spelled_out(dateline, [text for text, _ in said.head])
    yield dateline.outlet if dateline else ""
    yield written_out(dateline, page)


def _at_the_foot(page: Page, dateline: Dateline | None, said: Furniture) -> Iterator[str]:
    """Yield who offers letters, who signs, and whose agency, site or address the page's furniture names."""
    yield from said.offers
    yield from (name for name in said.signed if not is_company(name))
    head = [text for text, _ in said.head]
    copyrights = said.of_kind("copyright")
    yield from (name for text in copyrights for name in known_signers(text))
    yield from map(signer_before, copyrights)
    yield from (name for text, _ in said.head if not is_section(name := name_in(_HOME, text)))
    yield _masthead(page)
    named = [text for _, text, _ in said.rows] + [page.text(i) for i in page.open()[-2:]]
    yield own_agency(dateline, named, is_alone="dateline" in page.struck.values())
    yield from map(_of_itself, said.of_kind("source note"))
    yield "Reuters" if said.of_kind("standards notice") else ""
    yield next((house for text in head if (house := HOUSE_WORDS.get(text.casefold()))), "")
    yield from (display(text) for text, why in said.head if why == "domain line")
    yield from (_host(text) for text, why in said.head if why == "web address")
    yield institution(head) or at_both_ends(head, said.foot)
    yield from (_host(f"https://{link['host']}") for _, text, _ in said.rows if (link := _LINK.match(text)))


def _in_passing(page: Page, read: Reading, dateline: Dateline | None, said: Furniture) -> Iterator[str]:
    """Yield what is the page's own name only where nothing above is."""
    yield from said.asked
    yield branded(match["name"]) if (match := _EXPLAINS.match(read.title)) else ""
    yield _named_in_passing(said.about_itself)
    yield from (branded(text.removeprefix("by ")) for text in said.of_kind("video or gallery"))
    yield from map(employer, said.of_kind("author's note"))
    offers = said.offering()
    yield from map(of_letters, offers)
    yield from map(of_staff, said.about_itself)
    yield told_to(page, read)
    yield _pictured([page.lines[i].text for i in read.captions])
    yield _on_channels([*offers, *said.of_kind("cookie notice")])
    yield told_on_web(page, read)
    yield told_house(page, read)
    yield told_paper(page, read)
    yield shortened(said.about_itself)
    yield _in_appeals(said.rows)
    yield from map(appealing, offers)
    yield from (declared(text) for _, text, _ in said.rows)
    yield from (display(without_legal_form(name)) for name in said.signed if not name.startswith("PT "))
    yield _on_channels(said.on_channels())
    yield dateline.agency if dateline and key(dateline.agency) in READ_AGENCIES else ""


def _own(named: Iterator[str], asked: list[str]) -> str:
    """Return the first of the names; for an agency, whose reports others print, the first that is none and does not
    have its name, "Thomson Reuters", unless the page `asked` to follow it."""
    first = next(named, "")
    others = (name for name in named if not is_agency(name) and key(first) not in key(name))
    return next(others, first) if is_agency(first) and first not in asked else first


def _pictured(captions: list[str]) -> str:
    """Return the web name behind the photographer's: "Foto: Rangga kabarkota.net"; no network, office or agency; but
    of the agency that is a paper, too, the name as its own pages have it."""
    if any(_OWN_AGENCY_PHOTO.search(text) for text in captions):
        return "Bloomberg"
    names = (match["web"] for text in captions if (match := _OWN_PHOTO.search(text)))
    return next((display(name) for name in names if not (is_platform(name) or is_agency(name))), "")


def _on_channels(offers: list[str]) -> str:
    """Return the one web name that the page's offers name: "ikuti KabarKota.co lewat Grup Telegram"."""
    said = (word for text in offers for word in text.split() if "/" not in word and "@" not in word)
    words = {re.sub(r"['’]s$", "", word.strip(".,;:()\"'“”")) for word in said}
    names = {display(word) for word in words if is_web_name(word) and not is_platform(word)}
    return names.pop() if len(names) == 1 else ""


def _in_appeals(furniture: list[tuple[int, str, str]]) -> str:
    """Return the outlet whose own site the page's appeals name; else ''."""
    own = (own_site(text) for _, text, why in furniture if why == "promotion")
    return next(filter(None, own), "")


def _masthead(page: Page) -> str:
    """Return the agency whose name stands in the page's menu, or as its first line; reprints have it elsewhere."""
    for i, line in enumerate(page.lines[:_HEADER_LINES]):
        beside = {page.struck.get(i - 1, "navigation"), page.struck.get(i + 1)}
        if is_agency(line.text) and i in page.struck and beside == {"navigation"}:
            return display(line.text)
    return ""


def _signed_by(page: Page) -> str:
    """Return the agency with readers of its own that has the author's place, right below the date."""
    dated = (
        i for i, why in page.struck.items() if why == "publication date" and page.struck.get(i + 1) == "photo credit"
    )
    return next((display(page.lines[i + 1].text) for i in dated if key(page.lines[i + 1].text) in READ_AGENCIES), "")


def _service(name: str) -> str:
    """Return the outlet of which the signature names a part: "Kabar Kota's Russian Service"; else ''."""
    house, _, part = name.replace("’s ", "'s ").partition("'s ")
    return display(house) if part.casefold().endswith((" service", " desk", " bureau")) and is_known(house) else ""


def _host(address: str) -> str:
    """Return the known outlet whose site the address is on: "https://p.dw.com/p/4KaQx" → "DW"; else ''."""
    match = re.match(r"https?://([\w.-]+)", address)
    labels = match[1].split(".") if match else []
    hosts = (".".join(labels[at:]) for at in range(len(labels) - 1))
    return next((display(name) for host in hosts for name in (host, host.split(".")[0]) if is_known(name)), "")


def _named_in_passing(furniture: list[str]) -> str:
    """Return the one outlet that buttons and notes name: "Langsung ke situs DW", "Support the Guardian"; else ''."""
    short = [text for text in furniture if len(text) <= 200]
    # A menu that lost its line breaks: "Cara Menulis di kumparanKarir".
    pieces = [piece for text in short for piece in _GLUED.split(text) if len(_GLUED.findall(text)) >= _GLUED_MENU]
    found = {name for text in short + pieces for name in known_names(text)}
    names = {re.sub(r"(com|coid|id|co|net)$", "", key(name)) for name in found}
    return min(found, key=len) if len(names) == 1 else ""


def _header(head: list[tuple[str, str]]) -> str:
    """Return the name in a header: a line that is a known name, or a web name with an invitation behind it."""
    logos = (match["name"] for text, _ in head if "logo" in text.casefold() and (match := _LOGO.fullmatch(text)))
    for name in filter(branded, logos):
        return branded(name)
    if sisters := _last_of_sisters(head):
        return sisters
    for at, (text, why) in enumerate(head):
        # "Foreign Affairs" among "China Politics" and "Business" is a rubric.
        beside = [why for _, why in head[max(0, at - 1) : at + 2 : 2]]
        if key(text) in COMMON_WORDS and len(beside) > 1 and _OF_A_MENU.issuperset(beside):
            continue
        if (why == "outlet name" and not is_agency(text)) or (
            is_known(text) and why not in {"byline", "photo credit"} and not is_agency(text)
        ):
            brands = (branded(part) for part in (text, *text.split(","), text.split()[0]))
            brands = chain(brands, [_named_last(text)])
            return display(text) if is_known(text) else next(filter(None, brands), display(text))
        match = _HEADER.match(text)
        if (
            match
            and is_web_name(match["name"])
            and why in {"newsletter or channel", "navigation", "line above the title"}
        ):
            return display(match["name"])
    return ""


def _named_last(text: str) -> str:
    """Return the known outlet of two words and more with which the line ends: "Watch Kabar Kota"; else ''."""
    parts = text.split()
    ends = (" ".join(parts[at:]) for at in range(1, len(parts) - 1))
    return next((display(name) for name in ends if is_known(name) and not is_agency(name)), "")


def _last_of_sisters(head: list[tuple[str, str]]) -> str:
    """Return the domain among the first lines when they name a group's sites: "iNews", "Okezone", "SINDOnews.com"."""
    names = [text for text, why in head[:4] if (why in {"outlet name", "domain line"}) and is_known(text)]
    web = [name for name in names if is_web_name(name)]
    return display(web[0]) if len({key(display(name)) for name in names}) > 2 and len(web) == 1 else ""


def _of_itself(text: str) -> str:
    """Return the outlet that names itself before its agencies: "Source: Al Jazeera and news agencies"."""
    named = source_named(text)
    match = re.fullmatch(r"(?P<name>.+?)(?:,| and| dan) (?:news |the )?(?:agencies|kantor berita)", named, re.I)
    match = match or _WITH_AGENCIES.fullmatch(text)
    return display(match["name"]) if match else ""


# "(FRANCE 24 with AFP and REUTERS)"
_WITH_AGENCIES = re.compile(
    r"\(?(?P<name>(?!connect|follow|share|chat|stay)[A-Z][\w .]{2,30}?) with "
    r"(?:AFP|AP|Reuters)(?:(?:,| and) (?:AFP|AP|Reuters))*\)?",
    re.I,
)
