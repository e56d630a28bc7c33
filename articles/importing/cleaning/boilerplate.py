"""Which lines are never part of a report, wherever they stand: told by the whole line's form, never by a part."""

import re

from .lexicon import (
    english,
    english_boxes,
    english_notes,
    english_offers,
    english_patterns,
    indonesian,
    indonesian_patterns,
    sharing,
)
from .page_lines import bare, has_title_case, is_paragraph, remembered

_LANGUAGES = (indonesian, english)


def _phrases(*names: str) -> frozenset[str]:
    return frozenset(p for module in _LANGUAGES for name in names for p in getattr(module, name))


_WHOLE_LINES = {
    "advertisement": _phrases("ADVERTISEMENT"),
    "comments": _phrases("COMMENTS"),
    "navigation": _phrases("NAVIGATION"),
}
_PATTERNS = tuple(
    (why, re.compile(pattern, re.IGNORECASE))
    for module in (indonesian_patterns, english_patterns, english_notes, english_boxes, english_offers)
    for why, patterns in module.PATTERNS.items()
    for pattern in patterns
)
SECTION_WORDS = indonesian.SECTIONS | english.SECTIONS
_ICONS = 4
# "Do Not Sell or Share My Personal Information"
_LONGEST_ENTRY = 8
_LOADING = re.compile(r"(?:(?:sedang )?memuat|loading) (?:data|konten|halaman|content|page|comments|komentar)[ .…]*")
_ICON_NAME = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)+")
_LINKING = frozenset({"&", "/", "dan", "and", "|", ">", "-", "»", "•", "·", ","})
_MENU_PHRASES = _WHOLE_LINES["navigation"] | SECTION_WORDS | english.MENU_ONLY
_DECORATION_ONLY = re.compile(r"[\W_]+")
_ADDRESS = re.compile(
    r"(https?://|www\.)\S+|([\w-]+\.)+(com|id|co|net|org|tv|news|info|uk|online|asia|ru|cn|int|au|"
    r"us|my|sg|eu|de|fr|ua|by|kz|uz|tr|jp|kr|nz|ca)(/\S*)?",
    re.I,
)
# "😁 214 👍 187", and below a channel's post "18,3K Kabar Poros, 23:41".
_REACTIONS = re.compile(r"(?:[^\w\s\d.,:;/()%$€£+–—-]+\s*[\d.,]+[KMk]?\s*)+")
_CHANNEL_VIEWS = re.compile(r"[\d.,]+[KMk]\s.{2,40}, \d{1,2}[:.]\d{2}")
# "<image>data:image/s3,…", "![two mayors](pier.jpg)": a copy as machines write it
_PICTURE_MARKUP = re.compile(r"<(?:image|img|figure|picture|svg)\b.*|!\[[^\]]*\]\([^)]*\)", re.I)
# "harbour-ferry-0203.jpg"
_PICTURE_FILE = re.compile(r"[\w][\w ,.'’()-]{2,100}\.(?:jpe?g|png|webp|gif)", re.I)
_PICTURE_ADDRESS = re.compile(r"https?:\s?\S.{3,200}\.(?:jpe?g|png|webp|gif)(?:\?\S*)?", re.I)
_BREADCRUMB = re.compile(r"\s*(?:[>/›»→►▸]|::)\s*")
_HASHTAGS = re.compile(r"(#[\w-]+[\s,]*)+|#[\w-]+( [\w-]+){1,3}")
_TAG_LIST = re.compile(
    r"(tags?( terkait| berita)?|topik( terkait| pilihan)?|topics?|kata kunci|key ?words|labels?|filed under|"
    r"related (topics|tags))\s*[:：]\s*\S.*",
    re.I,
)
_SOURCE = re.compile(r"\(?(sumber|source)( berita)?\s*(?::\s*|\s(?=(?-i:[A-Z]{3,})$))(?P<name>.{2,60})", re.I)
_TAG_BAR = re.compile(
    r"TAGS(?: [\w-]+){1,15}|(?:TAGS?|Tags|Category|Categories|Kategori) (?:#?[A-Z][\w'’-]*[ ,]*){1,12}|"
    r"(?:Tags?|TAGS?|Topik) ?(?:# ?\w[\w-]*(?: [\w-]+){0,3}[ ,]*){1,15}"
)
# "HomeRussia & FSU": a breadcrumb that lost its arrow.
_GLUED_HOME = re.compile(r"(?:Home|Beranda)[A-Z][a-z](?:.{0,40}|.{0,30}?[a-z][A-Z].{0,200})")
# "PromosiTelkom Dukung UMKM": a label that lost its line.
_GLUED_PROMOTION = re.compile(r"(?:Promosi|Advertorial|Sponsored)(?=[A-Z][a-z]).{5,160}")
# "Promosi Keren! BRI Raih Tiga Penghargaan": with its label in front, and a headline's capitals.
_LED_PROMOTION = re.compile(
    r"(?:Promosi|Advertorial|Sponsored:?|PROMO:?|P(?:romoted|ROMOTED):) (?=[A-Z])(?P<title>\S+(?: \S+){4,20}[^.\s])"
)
# "-- End --"
_END_MARK = re.compile(r"(?:[-#*=]{2,}\s*)(?:end|ends|enditem|30|habis|selesai)(?:\s*[-#*=]{2,})", re.I)
# "TerkaitTRT Global - Memecah kemitraan": a link that lost its line, too; "Baca SelengkapnyaPutin mendarat di …": the
# button of the card above it.
_GLUED_LINK = re.compile(
    r"(?:Terkait|Related|Read more|Watch more|Baca juga|See also|ALSO ON [A-Z]+\.[A-Z]{2,4})(?=[A-Z‘“]).{5,200}[^.\s]"
)
_GLUED_BUTTON = re.compile(r"(?:Baca [Ss]elengkapnya|Selengkapnya|Read [Mm]ore)(?=[A-Z]).{5,200}")
# "zoom-in-whitePerbesar": an icon that came as its name, glued to the button's word.
_GLUED_ICON = re.compile(r"[a-z]+(?:-[a-z\d]+)+(?=[A-Z][a-z])")
# "Reuse this content(opens in new window)": said of a link to those who do not see it.
_NEW_TAB = re.compile(r",? ?\(?\bopens in (?:a )?new (?:window|tab)\)?$", re.I)
# "Mayors leave Lund without a ferry on linkedin (opens in a new window)"
_SHARED = re.compile(
    r" (?:on|via|by) (?:x|twitter|facebook|linkedin|whatsapp|telegram|reddit|e-?mail) \(opens in a new window\)$", re.I
)
_LANGUAGES_BAR = re.compile(r"(?:EN|ID|RU|UZ|DE|FR|ES|AR|ZH|KZ|UK|UA|TR|JA|KO|PT)(?:[ |/•]+[A-Z]{2}){1,9}")
_ADDRESSING = re.compile(
    r"\b(kami|anda|kamu|klik|link|https?|di sini|google news|aplikasi|our|your|us|click|here|send you|"
    r"\w+\.(com|id|co|net|org|tv))\b",
    re.I,
)
# "Shareclose panelShare pageCopy linkAbout sharing"
_PIECES = re.compile(r"(?<=[a-z])(?=[A-Z])")
_GLUED_PIECES = 3
_OF_PAGE = frozenset({"share buttons", "navigation"})
_GLUED_BUTTONS = re.compile(
    r"(?:(?:share|tweet|send|pin|scan|email|print|facebook|twitter|whatsapp|telegram|linkedin)\d*){2,}"
)
_PLAYER = re.compile(
    r"(share on|click to (share|email|print)|klik untuk (berbagi|membagikan|mencetak|mengirim)|"
    r"bagikan (ke|di|lewat|"
    r"melalui)|kirim lewat)\b.{0,60}",
    re.I,
)


@remembered
def reason_for(text: str) -> str | None:
    """Return why the line is no report text ("advertisement", "share buttons", …), or None if its form does not say.

    Sections such as "Internasional" are not judged here: they may be a subheading; see `is_section`.
    """
    core = bare(text)
    if not core:
        return "font size" if text.strip() in {"-", "+"} else "decoration"
    if _SHARED.search(text):
        return "share buttons"
    if (rest := _NEW_TAB.sub("", text)) and rest != text:
        return reason_for(rest)
    if (icon := _GLUED_ICON.match(text)) and _is_icons(icon[0]):
        return reason_for(text[icon.end() :])
    led = _LED_PROMOTION.fullmatch(text)
    if _GLUED_PROMOTION.fullmatch(text) or (led and has_title_case(led["title"])):
        return "advertisement"
    if _GLUED_LINK.fullmatch(text) or _GLUED_BUTTON.fullmatch(text):
        return "read-also link"
    if _LANGUAGES_BAR.fullmatch(text) or _GLUED_HOME.fullmatch(text):
        return "navigation"
    if _DECORATION_ONLY.fullmatch(text) or _END_MARK.fullmatch(text) or _is_icons(text):
        return "decoration"
    if _REACTIONS.fullmatch(text) or _CHANNEL_VIEWS.fullmatch(text):
        return "view count"
    pieces = _PIECES.split(text)
    # The first one may have swallowed another: "Shareclose panel".
    if len(pieces) > _GLUED_PIECES and all(reason_for(piece) in _OF_PAGE for piece in pieces[1:]):
        return "share buttons"
    for why, phrases in _WHOLE_LINES.items():
        if core in phrases or core.rstrip(".!") in phrases:
            return why
    return _bar(core) or _address(text) or _path(text) or _pattern(text, core)


def _path(text: str) -> str | None:
    """Judge a site's name with its section: "kabarkota.com | Mancanegara"."""
    name, bar, section = text.partition(" | ")
    return "navigation" if bar and _ADDRESS.fullmatch(name) and is_section(section) else None


def _is_icons(text: str) -> bool:
    """Tell whether the line is icons that came as their names: "zoom-in-white", "icon bookmarkicon flag ruicon"."""
    tokens = text.casefold().split()
    if all(_ICON_NAME.fullmatch(token) for token in text.split()):
        return all(part in sharing.ICON_PARTS for token in tokens for part in re.split("[-_]", token))
    return len(tokens) >= _ICONS and sum("icon" in token for token in tokens) * 2 >= len(tokens)


def _bar(core: str) -> str | None:
    """Judge lines made of buttons only: fonts, share icons, menus."""
    tokens = [t for t in re.split(r"[\s,|/•·]+", core) if t]
    if tokens and (all(t in sharing.FONT_SIZE for t in tokens) or core in sharing.FONT_SIZE_PHRASES):
        return "font size"
    if core.rstrip(". …") in sharing.LOADING or _LOADING.fullmatch(core):
        return "loading text"
    if core.rstrip(". …") in sharing.LIKES:
        return "share buttons"
    if _GLUED_BUTTONS.fullmatch(core):
        return "share buttons"
    plain = [t.strip("():.!") for t in tokens]
    counted = [t for t in plain if not re.fullmatch(r"[\d.]*[km]?", t)]
    known = sharing.NETWORKS | sharing.FILLERS
    if len(counted) <= 16 and any(t in sharing.NETWORKS for t in counted) and all(t in known for t in counted):
        return "share buttons"
    return "share buttons" if _PLAYER.fullmatch(core) else None


def _address(text: str) -> str | None:
    if _PICTURE_ADDRESS.fullmatch(text):
        return "web address"
    if _PICTURE_MARKUP.fullmatch(text) or _PICTURE_FILE.fullmatch(text):
        return "name of a picture"
    if _ADDRESS.fullmatch(text.strip(" []()")):
        return "domain line" if "/" not in re.sub(r"^https?://", "", text.strip("/")) else "web address"
    return None


def _pattern(text: str, core: str) -> str | None:
    if _HASHTAGS.fullmatch(text) or _TAG_BAR.fullmatch(text) or (_TAG_LIST.fullmatch(text) and not is_paragraph(text)):
        return "tag list"
    if _SOURCE.fullmatch(text) and len(text.split()) <= 10:
        return "source note"
    # A real quote may begin like an invitation ("Ikuti kami," katanya): the site never quotes itself.
    if text[0] in "\"“‘'":
        return None
    for why, pattern in _PATTERNS:
        if pattern.fullmatch(core) and not _is_report(text, why):
            return why
    return None


def _is_report(text: str, why: str) -> bool:
    """Guard the loose patterns: what carries a quotation with its speaker is report text."""
    if why == "newsletter or channel" and is_paragraph(text) and not _ADDRESSING.search(text):
        return True
    said = re.search(r"[,\"”’],? (kata|ujar|tutur|ucap|jelas|imbuh|tegas|said|says|he|she|they)\b", text)
    return bool(said) and why in {"newsletter or channel", "cookie notice", "copyright", "syndication note"}


def source_named(text: str) -> str:
    """Return the name in "Source: Xinhua" or "Sumber: Antara", or ''."""
    match = _SOURCE.fullmatch(text)
    return match["name"].strip(" ().") if match else ""


@remembered
def is_section(text: str) -> bool:
    """Tell whether the line is made of names of sections only: "Internasional", "Home News World"."""
    core = re.sub(r"^(?:in|di|kategori|category|rubrik|kanal|posted in|filed under)\b[\s:]*", "", bare(text))
    tokens = re.findall(r"[\w&/>»|•·,-]+", core)
    names = [t for t in tokens if t not in _LINKING]
    return bool(names) and len(names) <= 40 and all(t in SECTION_WORDS for t in names)


@remembered
def is_menu(text: str) -> bool:
    """Tell whether the line is a row of menu entries and sections: "Home Politik Ekonomi Tentang Kami"."""
    rest = re.split(r"[\s|•·/>»,]+", bare(text))
    taken = 0
    while taken < len(rest):
        size = next((n for n in range(_LONGEST_ENTRY, 0, -1) if " ".join(rest[taken : taken + n]) in _MENU_PHRASES), 0)
        if not size:
            return False
        taken += size
    return len(rest) > 0


def is_breadcrumb(text: str) -> bool:
    """Tell whether the line is a path from the home page: "Home > Internasional", "Beranda / Dunia / Judul"."""
    parts = [p for p in _BREADCRUMB.split(text) if p]
    if len(parts) < 2 or is_paragraph(text):
        return False
    if bare(parts[0]) in {"home", "beranda", "depan", "homepage"}:
        return True
    return (
        len(parts[0].split()) <= 3
        and all(is_section(p) for p in parts[1:])
        and (len(parts) > 2 or is_section(parts[0]))
    )
