"""Lines that say who wrote a report: labelled lines, names under the title, initials at the end."""

import re
from dataclasses import replace

from .authors import could_be_author, names_role
from .boilerplate import is_section
from .credits import Credit, Role
from .joint_bylines import read_joint_byline, read_placed_byline
from .outlets import branded, is_agency, is_known, is_place, is_web_name
from .page_lines import is_name

_AUTHOR = (
    r"(?:(?:artikel|berita|laporan|tulisan) ini )?(?:ditulis|dilaporkan) oleh|"
    r"(?:this (?:article|story|report) was )?(?:written|reported) by|penulis|oleh|reporter|pewarta|"
    r"wartawan|jurnalis|kontributor|koresponden|"
    r"laporan(?: wartawan| oleh)?|"
    r"(?:redaktur|editor|reporter|penulis) ?(?:&|/|dan|and) ?(?:redaktur|editor|reporter|penulis)|"
    r"story by|analysis by|interview by|words by|report by|text by|by|author|rep|"
    r"writer|correspondent|authors? of the article"
)
_EDITOR = (
    r"editor|red|redaktur(?: pelaksana)?|penyunting|disunting oleh|penerjemah|translator|translated by|produser|"
    r"producer|"
    r"edited by|editing by|video by|diedit oleh|redaksi|web editor|sub editor|videografer|fotografer"
)
_UPLOADER = (
    r"posted by|uploader|upload(?:ed)? by|diposting oleh|diunggah oleh|dipublikasikan oleh|diterbitkan oleh|"
    r"published by|publisher|admin"
)
# The BBC's form: "Penulis, Ana Budi", "Peranan, BBC News, Singapura".
_COMMA_LABELLED = re.compile(r"(?P<label>penulis|author|role|peranan)\s*,\s*(?P<name>[A-Z].{2,80})", re.I)
_ANY = rf"(?:{_UPLOADER}|{_AUTHOR}|{_EDITOR})"
# "KABARKOTA.ID, Oleh: Ana Budi"
_OF_HOUSE = re.compile(
    r"(?P<outlet>[\w-]+\.(?:com|co\.id|id|co|net)),\s+(?P<rest>(?:oleh|penulis|by)\b\s*:?\s*\S.*)", re.I
)
# "Text: Ana Budi"; without the colon "Text Messages Leak" is a headline.
_LABELLED = re.compile(rf"(?<!\w)(?P<label>{_ANY}|text|words)\s*[:：]\s*", re.I)
_SOURCE_BEFORE = re.compile(r"^(?:sumber|source)\s*:\s*[^|:]{2,40}\|\s*", re.I)
_UNLABELLED = re.compile(rf"(?P<label>{_ANY})\s+(?P<name>[A-Z].*)", re.I)
_LABEL_ALONE = re.compile(rf"(?P<label>{_ANY})\s*[:：]?", re.I)
_DESK = re.compile(
    r"\(?(?P<first>(?:additional )?(?:reporting|writing)(?: and (?:writing|editing))?) by (?P<name>.{2,300}?)"
    r"(?:[;.]\s*(?:additional|writing|editing|compiled).*)?\)?\.?|"
    r"\(?(?:editing|compiled|translated) by (?P<editor>.{2,160}?)\)?\.?",
    re.I,
)
_WARTAWAN = re.compile(
    r"laporan (?:wartawan|reporter|kontributor|jurnalis)\s+(?P<outlet>[\w-]+\.(?:com|co\.id|id|net)|[\w. ]+?)"
    r"\s*[,:|–-]\s*(?P<name>[A-Z].{2,60})",
    re.I,
)
# "Oleh Ana Budi dan kantor berita", "Ana Budi dengan afp, dpa", "By Ana Budi with AFP"
_AND_AGENCIES = re.compile(
    r",? (?:dan|and|&|bersama|dengan|with) (?:kantor berita|(?:news )?agencies|wires?|wire services|"
    r"[A-Z]{2,5} staff(?: reporters?| writers?)?|(?:our )?(?:staff|foreign staff)|"
    r"(?:AFP|AP|Reuters|REUTERS|dpa|DPA|afp|ap|rtr|reuters|EPA|epa)(?:(?:,| dan| and) ?[A-Za-z]{2,8})*)$"
)
# "LAPORAN: <a href='…'>RENI ERINA</a>"
_MARKUP = re.compile(r"</?[a-z]+(?:\s[^<>]*)?>")
# "Oleh: Ana Budi | Dibaca 1.204 kali"
_COUNTED = re.compile(r"\s[|•·-]\s*(?:dibaca|dilihat|hits?|views?)\s*:?\s*[\d.,]+(?: ?(?:k|rb|kali|x|times))*$", re.I)
# "Ana Budi By Ana Budi Kabar News": beside the picture and in words
_TWICE = re.compile(r"^(?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}) (?=[Bb]y (?P=name)\b)")
# "ByKabar News Desk"
_GLUED_BY = re.compile(r"^By(?=[A-Z][\w.'’-]+ )")
_POST = re.compile(
    r",? in (?P<place>[A-Z]\w+(?: [A-Z]\w+)?)(?=,| and | dan |$)|"
    r", (?P<role>(?:[A-Z][\w-]+ ){0,3}(?:correspondent|editor|writer|reporter|columnist|analyst)s?)(?=,| and | dan |$)",
    re.I,
)
_POST_AND_ACCOUNT = re.compile(r" - (?:[A-Z]\w+ )?(?:Reporter|Writer|Correspondent|Editor|Contributor)(?: / @\w+)?$")
_INITIALS = re.compile(
    r"[(\[]\s*(?P<name>[A-Za-z]{2,6}(?:[-.]\d{1,2})?(?:\s?[/|,&-]\s?[A-Za-z0-9-]{1,8}){0,4}|[A-Z]-\d{1,2}|"
    r"\*{1,3})\s*[)\]]"
)
# "[ab/uh]" on a line of its own: two who signed are no words of a report.
_SIGNED_ALONE = re.compile(r"[(\[](?P<name>[a-z]{2,3}(?:/[a-z]{2,3}){1,3})[)\]]")
_INITIALS_AND_AGENCIES = re.compile(
    r"(?P<name>(?:bur-)?[a-z]{2,3}(?:-[a-z]{2,3}){0,2}/[a-z]{2,3})(?: \([A-Za-z, ]{2,40}\))?"
)
_TRAILING_INITIALS = re.compile(
    r"(?<=[.!?\"”’])\s*[(\[](?P<name>[a-z]{2,5}|[A-Za-z]{2,10}(?:\s?[/-]\s?[A-Za-z0-9]{2,10}){1,4})[)\]]\.?$"
)
_NAME_AND_AGENCY = re.compile(r"(?P<name>[A-Z][A-Z .'’-]{3,40}?)(?:\s*\|\s*(?P<more>[A-Z][\w .'’-]{2,30}))+")
_TEAMS = re.compile(
    r"(?:(?:tim|team)(?: (?:redaksi|liputan|peliput|editor)| [\w.]+(?: \d{1,3})?)?|"
    r"news ?(?:desk|room)|web desk|agencies|"
    r"(?:\w+ )?staff(?: writers?)?(?: (?:and|with) (?:news )?agencies)?|"
    r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}, (?:[A-Z]\w+ )?(?:staff |senior |chief |special |foreign )?"
    r"(?:writer|reporter|correspondent|editor)s?|"
    r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}(?: in [A-Z][\w ]{2,30})?,? (?:and|with|dan) (?:news )?agencies)"
    r"(?: \([^()]+\))?",
    re.I,
)


_EDITORS = re.compile(r"(?:Redaksi|Tim Redaksi|Tim Liputan|Tim)\s")
_STAFF = re.compile(r"by (?P<name>(?:\w+ ){0,3}(?:staff|reporters?|correspondents?|desk|team)(?: \w+)?)", re.I)
_UPLOADED_AT = re.compile(
    rf"(?:{_UPLOADER})\s*:?\s*(?P<name>\S+(?: \S+){{0,3}}?)\s+(?:di|pada|at|on)\s+\d{{1,2}}[.:]\d{{2}}.{{0,12}}", re.I
)


_MOST_OF_A_POST = 5


def read_byline(text: str, *, outside_text: bool) -> tuple[Credit, ...]:
    """Return the credits of a line that holds nothing else, or ().

    Labels with a colon count everywhere, labels without one and initials only `outside_text`: above or below it.
    """
    text = _GLUED_BY.sub("By ", _COUNTED.sub("", _MARKUP.sub("", text)).strip(" |•·-–—*"))
    text = _TWICE.sub("", text)
    alone = _AND_AGENCIES.sub("", text)
    if alone != text and (found := read_byline(alone, outside_text=outside_text)):
        return found
    if len(text.split()) > 60 or len(text) > 1_000:
        return ()
    if housed := _OF_HOUSE.fullmatch(text):
        found = read_byline(housed["rest"], outside_text=True)
        return tuple(replace(credit, outlet=credit.outlet or housed["outlet"]) for credit in found)
    wartawan = _WARTAWAN.fullmatch(text)
    if wartawan:
        return (Credit("author", wartawan["name"].strip(" ."), wartawan["outlet"].strip()),)
    labelled = _COMMA_LABELLED.fullmatch(text)
    if labelled:
        is_author = labelled["label"].casefold() in {"penulis", "author"}
        return (Credit("author", labelled["name"] if is_author else ""),)
    if signed := _SIGNED_ALONE.fullmatch(text):
        return (Credit("initials", signed["name"]),)
    return _desk(text) or _labelled(text) or _with_post(text) or (_outside_text(text) if outside_text else ())


def _with_post(text: str) -> tuple[Credit, ...]:
    """Read "By Ana Budi, Riga correspondent": inside a text it signs a part of it."""
    name, comma, post = text.removeprefix("By ").partition(", ")
    is_one = text.startswith("By ") and bool(comma) and len(post.split()) <= _MOST_OF_A_POST and names_role(post)
    return (Credit("author", name),) if is_one and " " in name and could_be_author(name) else ()


def _desk(text: str) -> tuple[Credit, ...]:
    desk = _DESK.fullmatch(text)
    if not desk:
        return ()
    name = re.sub(r" in [A-Z].*$", "", desk["name"] or "").strip(" .;")
    return (Credit("author", name),) if name else (Credit("editor", desk["editor"].strip(" .;")),)


def _labelled(text: str) -> tuple[Credit, ...]:
    # "Sumber: Reuters | Editor: Ana Budi | Reporter: Citra Dewi"
    text = _SOURCE_BEFORE.sub("", text)
    labels = list(_LABELLED.finditer(text))
    if not labels or text[: labels[0].start()].strip(" |/•·-–—(["):
        return ()
    credits = []
    for label, following in zip(labels, [*labels[1:], None], strict=True):
        name = text[label.end() : following.start() if following else len(text)].strip(" |/•·-–—;,[]")
        # "By: Ana Budi - Reporter / @anabudi", "Penulis: Ana Budi | Internasional"
        name = _POST_AND_ACCOUNT.sub("", name)
        name = name.partition(" | ")[0] if is_section(name.partition(" | ")[2]) else name
        # "Oleh: Ana Budi (Kabar Kota)"
        name = re.sub(r" \([A-Z][\w. ]{2,30}\)$", "", name).strip("() ")
        if name and not _could_sign(name):
            return ()
        credits.append(Credit(_role(label["label"]), name.rstrip(".") if len(name.split()) > 1 else name))
    return tuple(credits)


def _could_sign(name: str) -> bool:
    """Tell whether what follows a label is a signature: a few words, not a sentence.

    "Reporter: Thank you, Minister." is somebody who speaks.
    """
    if name.endswith(".") and any(word.islower() for word in name.split()[1:]):
        return False
    return (
        len(name.split()) <= 8
        and (is_name(name, most=8) or len(name.split()) <= 3)
        and not re.search(r"[\"“?!:]", name)
    )


def _outside_text(text: str) -> tuple[Credit, ...]:
    initials = _INITIALS.fullmatch(text) or _INITIALS_AND_AGENCIES.fullmatch(text)
    if initials:
        name = initials["name"]
        return (Credit("initials", "" if "*" in name or is_agency(name) else name),)
    signed = _UNLABELLED.fullmatch(text)
    name = _without_posts(signed["name"]) if signed else ""
    if signed and is_name(name, most=10) and not _is_rubric(name):
        return (Credit(_role(signed["label"]), _without_outlet(name)),)
    if any(post["role"] for post in _POST.finditer(text)) and is_name(names := _without_posts(text), most=8):
        return (Credit("author", names),)
    by, bar, place = text.rpartition(" | ")
    # "By Ana Budi and Citra Dewi | WASHINGTON"
    if by.startswith("By ") and place.isupper() and is_place(place):
        return _outside_text(by)
    uploaded = _UPLOADED_AT.fullmatch(text)
    if uploaded:
        return (Credit("uploader", uploaded["name"]),)
    if _TEAMS.fullmatch(text):
        return (Credit("editor", text),)
    agency = _NAME_AND_AGENCY.fullmatch(text)
    if agency and is_known(agency["more"]):
        return (Credit("initials", agency["name"].strip()),)
    desk = _STAFF.fullmatch(text)
    if desk:
        return (Credit("author", desk["name"]),)
    if joint := read_joint_byline(text):
        return joint
    return _name_among_pieces(text) or read_placed_byline(text) or _several(text)


def _without_posts(names: str) -> str:
    """Return the names without where and as what each writes: "Ana Budi, in Moscow and Citra Dewi, China Editor"."""
    return _POST.sub(
        lambda post: "" if post["role"] or is_place(post["place"]) or is_section(post["place"]) else post[0], names
    )


def _is_rubric(name: str) -> bool:
    """Tell whether "Laporan Utama DW" goes on as a rubric of an outlet does."""
    rubric, _, outlet = name.rpartition(" ")
    return bool(rubric) and is_known(outlet) and is_section(rubric)


def _name_among_pieces(text: str) -> tuple[Credit, ...]:
    """Read "Rita Anggraini - detikNews" and "News - Thea Amelia, CNBC Indonesia": a name beside outlet or section."""
    pieces = [piece.strip() for piece in re.split(r"\s+[|/•·–—-]\s+|\s*,\s+|\\", text)]
    # "Redaksi Kabarkota.com / Ana Budi | KABARKOTA.com"
    signers = [piece for piece in pieces if not _is_desk(piece)] if _EDITORS.match(text) and len(pieces) > 1 else []
    if signers and all(map(could_be_author, signers)):
        return tuple(Credit("author", piece) for piece in signers)
    outlets = [piece for piece in pieces if branded(piece) and not is_section(piece)]
    names = [piece for piece in pieces if piece not in outlets and not is_section(piece)]
    if not outlets and len(names) == 1 and len(pieces) == 2 and " " in names[0] and could_be_author(names[0]):
        return (Credit("author", names[0]),)
    if not outlets or len(names) != 1 or is_agency(outlets[0]) or pieces.index(outlets[0]) < pieces.index(names[0]):
        return ()
    signs = (is_name(names[0]) or _TEAMS.fullmatch(names[0])) and not is_place(names[0])
    return (Credit("author", names[0], outlets[0]),) if signs else ()


def _is_desk(piece: str) -> bool:
    """Tell whether the piece is an outlet, or its editors: "Redaksi Kabarkota.com", "Tim Liputan News"."""
    house = _EDITORS.sub("", piece)
    return bool(branded(house)) or is_section(house)


def _several(text: str) -> tuple[Credit, ...]:
    """Read "Penulis Ana | Editor Budi": each piece signs on its own."""
    pieces = [piece for piece in re.split(r"\s+[|/•·–—-]\s+|\\", text) if piece]
    if len(pieces) < 2:
        return ()
    found = [_outside_text(piece) for piece in pieces]
    return tuple(credit for credits in found for credit in credits) if all(found) else ()


def _role(label: str) -> Role:
    if re.fullmatch(_UPLOADER, label, re.I):
        return "uploader"
    return "editor" if re.fullmatch(_EDITOR, label, re.I) else "author"


def _without_outlet(name: str) -> str:
    # "By Ana Budi and", where the second name got a line of its own.
    name = re.sub(r" (?:and|dan|&)$", "", name.strip())
    head, comma, tail = name.rpartition(",")
    found = name.split()
    # "Ana Budi Kabar News", where the house lost its comma
    cut = next((at for at in range(2, len(found)) if not comma and is_known(" ".join(found[at:]))), len(found))
    if cut < len(found):
        return " ".join(found[:cut])
    return head.strip() if comma and (is_known(tail) or is_web_name(tail)) else name.strip()


def label_alone(text: str) -> Role | None:
    """Return the role of a line that is a label only ("Penulis", "Editor :"): the name stands on the next line."""
    match = _LABEL_ALONE.fullmatch(text.strip(" |•"))
    return _role(match["label"]) if match else None


def trailing_initials(paragraph: str) -> str:
    """Return the initials behind the last paragraph's end, or '': "… tandasnya. (min)" → "min"."""
    match = _TRAILING_INITIALS.search(paragraph)
    return match["name"] if match else ""
