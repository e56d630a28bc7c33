"""Captions and credits of photographs, told by the way they name the photographer or the agency."""

import re

from .lexicon.credit_forms import AGENCY, CREDITS, HEAD_CREDITS
from .page_lines import bare, remembered

_AGENCY_ALONE = re.compile(
    r"(?:REUTERS|Reuters|AFP|AP|EPA(?:-EFE)?|Xinhua|TASS|Anadolu)(?: (?:via )?Getty Images)?|Getty Images|"
    r"(?:The )?Associated Press|(?:THE )?ASSOCIATED PRESS|Agence France-Presse"
)

_LABEL = re.compile(
    r"(?:Keterangan (?:[Ff]oto|[Gg]ambar)|Image caption|Photo caption|Caption|Teks [Ff]oto|Foto [Ii]lustrasi|"
    r"Foto|Photo)\s*[:,]\s*(?=\S)|\[\d+/\d+\]\s*|(?:Image|Media) caption (?=[A-Z])|Image: (?=[A-Z])"
)
_CREDIT_LABEL = re.compile(
    r"(?:Sumber (?:gambar|foto)|Image source|Image credit|Photo credit|Kredit foto|Photo by|Foto oleh|"
    r"Image copyright|Fotografer)(?:\s*[:,]\s*|\s+)\S.{1,60}|(?:Credits?|Kredit|Pics?)\s*:\s*\S.{1,70}",
    re.I,
)
# "Credit...Ana Budi/Sputnik, via Agence France-Presse — Getty Images"
_DOTTED_CREDIT = re.compile(r"(?:Photo )?Credit\s?(?:\.\.\.|…)\s?\S.{1,90}")
_SOURCE_LABEL = re.compile(r"(?:sumber (?:gambar|foto)|image (?:source|credit)|photo credit|kredit foto)\b", re.I)
# "RUSSIA-MOSCOW-CHINA-XI JINPING-TALKS"
_SLUG = re.compile(r"[A-Z]{2,}(?:[-/][A-Z0-9.]{2,}(?: [A-Z0-9.]{2,}){0,2}){3,}(?: \([A-Z]{2,4}\))?")
_FILE = re.compile(r"(?:FILE(?: PHOTO)?|TOPSHOT|ARSIP|Arsip|Foto arsip)\s*[:–—-]\s*\S.{10,}")
_ILLUSTRATION = re.compile(r"\[?(?:Ilustrasi|ILUSTRASI|Illustration)\b(?!\s+(?:itu|ini|tersebut))[^\"“]{3,90}")
# "Infografik Harbour and North": the name of a picture that shows figures
_INFOGRAPHIC = re.compile(r"(?:Infografi[sk]|Infographic) (?:[A-Z0-9]\S*(?: |$)){1,7}")
_BARE_CREDIT = re.compile(
    r"(?:Foto|FOTO|Gambar|Photo|Photograph|Images?|Image [Cc]redits?|Bild|Picture)\s*[:©]\s*\S+(?: \S+){0,5}"
)
# "Foto: Ana Budi, Sputnik, Kremlin Pool Photo via AP"
_AGENCYS_CREDIT = re.compile(rf"(?:Foto|Photo)\s*:\s*[A-Z][^.:\"“”]{{3,90}} (?:via|melalui) {AGENCY}")
# "Photographs: Ana Budi and Citra Dewi"; "Photos: Smoke over the harbour" is a report of pictures.
_NAMED_BARE = re.compile(
    r"(?:Photographs|Photography|Photos|Illustrations?|Graphics?)\s*:\s*[A-Z][\w.'’-]*"
    r"(?:,? (?:(?:and|&|dan) )?[A-Z][\w.'’-]*){1,3}"
)
_COPYRIGHT = re.compile(r"(?:19|20)\d\d ?(?:©|\(c\)) ?\S|(?:© ?|\(c\) ?)?copyright\b", re.I)
# "BPMI Setpres/Ana Budi": the office that photographs for the palace, and the photographer.
_OFFICE_CREDIT = re.compile(
    r"(?:Biro|BPMI|Humas|Setpres|Setkab|Setneg|Puspen|Dispen|Kemlu|Kemhan)\b[\w .&-]{0,30}/[A-Z]\S*(?: [A-Z]\S*){0,3}"
)
# "YouTube RT Documentary"
_CHANNEL = re.compile(
    r"(?:YouTube|Instagram|Facebook|TikTok|Telegram|Twitter)[ /@]+"
    r"(?!Facebook|Twitter|WhatsApp|Instagram|YouTube|Telegram|TikTok|LinkedIn|Email|Print)"
    r"[A-Z@][\w.]*(?: [A-Z][\w.]*){0,4}"
)
_VIA = re.compile(r"(?:via|dok|capture) (?:[\w-]+\.)+[a-z]{2,4}(?:/\S+)?|tangkap(?:an)? layar \S+(?: \S+){0,3}", re.I)
# "Pavel Byrkin / TASS": a name of two or three words, and nothing else before the agency.
_NAMED_CREDIT = re.compile(
    rf"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){{1,2}} / (?:{AGENCY}|(?:[A-Z]\w+ ){{1,3}}(?:Agency|Press|Photos?|Images))"
)
# "Ana Budi - pool, Pool Sputnik Kremlin"
_POST_CREDIT = re.compile(
    r"[A-Z]\S+(?: [A-Z]\S+){1,3} - (?:pool|stringer|staff|stf|member|freelancer?), [A-Z][\w ]{1,40}"
)
_SLASHED_CREDIT = re.compile(rf"[A-Z@][\w.'’ -]{{1,40}}(?:\s?/\s?[A-Z@][\w.'’ -]{{1,30}}){{1,4}}\s?/\s?{AGENCY}")
# "Ana Budi/AFP via Getty Images"
_PASSED_ON = re.compile(rf"[A-Z][\w.'’ -]{{2,40}}/\s?{AGENCY} (?:via|melalui) {AGENCY}")
# "Kementerian Pertahanan via AP", "ANA BUDI/AFP VIA GETTY IMAGES"
_HANDED = re.compile(rf"[A-Z]\w+(?: [A-Z]\w+){{0,4}} (?:via|melalui) {AGENCY}")
_SHOUTED = re.compile(
    r"[A-Z][A-Z .'’-]{2,40}(?:/[A-Z .'’-]{2,30}){0,2}"
    r"/(?:AFP|AP|EPA|REUTERS|SPUTNIK|TASS|XINHUA|ANADOLU|NURPHOTO|POOL|GETTY IMAGES)(?: VIA [A-Z ]{2,30})?"
)
# "KotaKabar.com/Ana Budi" on a line of its own
# "kremlin.ru": offices show what they do on their sites
_OFFICE_HOST = re.compile(r"(?:[\w-]+\.)*(?:(?:kremlin|government|mil|mid|gov)\.(?:ru|cn|ua|uk)|[\w-]+\.go\.id)")
_WEB_CREDIT = re.compile(r"(?:[\w-]+\.)+(?:co\.id|com|id|co|net|org)/[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}")
# "©Ana Budi / Kabar Kota / East News"
# "DOK PRIBADI", "BIRO PERS SETPRES"
_OWNED = re.compile(
    r"(?:DOK|Dok)\.?(?: (?:[A-Z][\w.]*|pribadi|istimewa)){1,4}|(?:BIRO PERS|Biro Pers|BPMI)(?: [A-Z]\w+){0,4}|"
    r"(?:ISTIMEWA|Istimewa)"
)
_SIGNED = re.compile(
    r"©\s?[A-Z][^./:\"“]{2,40}(?: ?/ ?[A-Z][^./:\"“]{2,40}){2,3}|©\s?[A-Z]\w+(?: [A-Z]\w+)? ?/ ?[A-Z][\w .'’-]{2,30}"
)
_DASHED = re.compile(rf"\w\)? [-–] {AGENCY}\.?$")
_LABEL_ALONE = re.compile(
    r"(?:Keterangan (?:foto|gambar|video)|(?:Image|Photo|Media|Video) caption|Teks foto)\s*[:,]?", re.I
)
_SOURCE_ALONE = re.compile(
    r"(?:sumber|source|foto|photo|kredit|credit)(?: foto| gambar| photo)?\s*[:©]|image (?:copyright|source|credit)",
    re.I,
)
_PICTURE_BUTTON = re.compile(
    r"(?:zoom-?in(?:-white)?\s*)?"
    r"(?:perbesar(?: gambar)?|lihat foto|view image in fullscreen|enlarge(?: (?:this )?image)?|expand|"
    r"(?:toggle|hide|show) caption|open image modal|zoom-?in|click to (?:enlarge|expand))"
)
_GLUED_BUTTON = re.compile(r"(?:(?:zoom-?in|perbesar|enlarge|lihat foto)\s*)+(?=(?-i:[A-Z]))", re.I)
# "PUTIN DAN XI - Foto diambil dari Kremlin.ru, …": words in capitals, and what shows them.
_KICKED = re.compile(
    r"[A-Z][A-Z0-9 ,.&'’-]{4,60} (?:[-–—|]|I) (?:Foto|Potret|Tangkapan layar|Gambar|Ilustrasi|Arsip|Dokumentasi|"
    r"Cuplikan|Photo|File photo|(?:A|This) (?:photo|picture|screen ?shot)|In this (?:photo|picture|image))\b"
)
# "PERTEMUAN KREMLIN - Putin menyalami … Foto diambil dari Kremlin.ru"
_TAKEN_FROM = re.compile(
    r"[A-Z][A-Z0-9 ,.&'’-]{4,60} [-–—] \S.{10,300}\b(?:[Ff]oto|[Gg]ambar|[Pp]hoto|[Pp]icture)(?: ini| yang)? "
    r"(?:diambil|dirilis|diunduh|diunggah|taken|released) [^\"“”]{3,120}"
)
# "… in MoscowPhoto: Ana Budi": a copy that lost the line break before its credit.
_GLUED_CREDIT = re.compile(r"(?:Foto|Photo|Image|Bild)\s*:")
# "… in Moscow. Photo by Ana Budi/UPI | License Photo": the button to buy it.
_SALES_BUTTON = re.compile(r"\s*\|\s*(?:license|buy|purchase|order) (?:this )?(?:photo|image|picture)s?$", re.I)
_DOUBLED_CREDIT = re.compile(r"(?P<credit>\b[A-Z@].{3,60}?)[\s/|]+(?P=credit)$")

# "(AFP/Cah/I-1)", "(AFP/hep/c19/jpnn)": the agency with the initials of those who wrote it up. A photographer has a
# name.
_SIGNATURE = re.compile(
    r"[\w\"”’)][.\"”’] (?:[(\[](?:[A-Za-z]\w{1,9}/)+(?:[A-Za-z]{1,4}\d{0,3}|[A-Z]{1,2}-\d{1,2}|[a-z]{2,10})[)\]]|"
    r"(?:[A-Za-z]{2,10}/)+[A-Z]{1,2}-\d{1,2}|(?:[a-z]{2,4}/)+[a-z]{2,4})\.?$"
)
# "(Sumber: AFP)" behind a sentence: where the report is from, and above the text what the picture is from.
_SOURCED = re.compile(
    r"[.!?\"”’] ?[(\[](?:[Ss]umber|SUMBER|[Ss]ource|SOURCE)s?(?: [Bb]erita)?\s*:[^()\[\]]{2,60}[)\]]\.?$"
)

# "(AFP/REUTERS)": sources of a report. A picture is one agency's, or its photographer is named.
_SOURCES = re.compile(rf"[(\[]{AGENCY}(?:[/|] ?{AGENCY})+[)\]]\.?$")
# Who stands where in the picture.
_POSITION = re.compile(
    r"\((?:(?:from )?(?:far )?(?:left|right|cent(?:er|re)|foreground|kiri|kanan|tengah|L|R|C)|"
    r"(?:second|third|\d(?:nd|rd|th)) (?:from )?(?:left|right|L|R)|(?:kedua|ketiga) (?:dari )?(?:kiri|kanan))\)"
)

# "Ana Budi (second from left) arrives": nobody is counted so but in a picture.
_COUNTED = re.compile(
    r"\((?:(?:first|second|third|fourth|fifth|\d(?:st|nd|rd|th)|far) from (?:the )?(?:left|right)|"
    r"(?:pertama|kedua|ketiga|keempat|kelima|paling) (?:dari )?(?:kiri|kanan))\)"
)

# A caption describes one picture; what is longer is a paragraph that happens to end with a credit.
_MOST_WORDS = 75
_MOST_CHARS = 1_000
_COUNTED_WORDS = 45
_TWICE_CHARS = 30
_CREDIT_CHARS = 60
_LABELLED_WORDS = 12


@remembered
def is_caption(text: str, *, in_head: bool) -> bool:
    """Tell whether the line is a photograph's caption or credit.

    A bare agency in brackets at the end, "(Reuters)", also ends reports: it makes a caption only `in_head`.
    """
    count = len(text.split())
    if is_said_twice(text):
        return True
    if (
        count > _MOST_WORDS
        or _COPYRIGHT.match(text)
        or len(text) > _MOST_CHARS
        or (not in_head and any(form.search(text) for form in (_SIGNATURE, _SOURCES, _SOURCED)))
    ):
        return False
    if is_credit(text) or _FILE.fullmatch(text) or any(form.search(text) for form in CREDITS):
        return True
    label = _LABEL.match(text)
    if label and (text.startswith("[") or count > 1) and "http" not in text:
        return True
    if (
        _INFOGRAPHIC.fullmatch(text)
        or (_ILLUSTRATION.fullmatch(text) and count <= 14)
        or (_COUNTED.search(text) and count <= _COUNTED_WORDS)
    ):
        return True
    return in_head and count <= _COUNTED_WORDS and any(form.search(text) for form in (_POSITION, *HEAD_CREDITS))


def is_said_twice(text: str) -> bool:
    """Tell whether the line says the same words again behind a credit: "In Gaza.AFP/KHATIB In Gaza.".

    Without anything between them it is somebody who says a thing twice.
    """
    again = text.find(text[:_TWICE_CHARS], _TWICE_CHARS)
    if again < 0 or len(text) > 2 * _MOST_CHARS:
        return False
    said = text[again:].rstrip(" .")
    credit = text[len(said) : again].strip(" .")
    return text.startswith(said) and 0 < len(credit) <= _CREDIT_CHARS


def is_slug(text: str) -> bool:
    """Tell whether the line is how agencies name a report or a picture among themselves."""
    return bool(_SLUG.fullmatch(text))


def is_agency_alone(text: str) -> bool:
    """Tell whether the line is an agency and nothing else, as pages print it under a picture: "EPA"."""
    return bool(_AGENCY_ALONE.fullmatch(text))


def is_source_label(text: str) -> bool:
    """Tell whether the line names the source of the picture above it: "Sumber gambar, Getty Images"."""
    return bool(_SOURCE_LABEL.match(text))


def is_photo_credit(text: str) -> bool:
    """Tell whether the line is a credit with its label, "Foto: EPA/Ana Budi", of the picture beside it."""
    return bool(_BARE_CREDIT.fullmatch(text) or _AGENCYS_CREDIT.fullmatch(text))


def is_dashed_caption(text: str) -> bool:
    """Tell whether the line ends as "Vladimir Putin - Reuters": under a date a caption, above it a title."""
    return bool(_DASHED.search(text)) and len(text.split()) <= 45


def is_labelled_caption(text: str) -> bool:
    """Tell whether the line says that it is a caption: "Keterangan gambar, Xi tiba di …", or the label alone."""
    return is_caption_label(text) or bool(_LABEL.match(text))


def is_kicked_caption(text: str) -> bool:
    """Tell whether the line begins as "PUTIN DAN XI - Foto diambil …" does; so may a report behind its dateline."""
    return bool(_KICKED.match(text) or _TAKEN_FROM.fullmatch(text))


def is_caption_label(text: str) -> bool:
    """Tell whether the line is a label only, with the caption on the next: "Keterangan gambar,"."""
    return bool(_LABEL_ALONE.fullmatch(text))


def is_picture_button(text: str) -> bool:
    """Tell whether the line is what a page writes on a picture to make it larger: "Lihat Foto", "Enlarge image"."""
    return bool(_PICTURE_BUTTON.fullmatch(bare(text)))


def without_button(text: str) -> str:
    """Return what stands behind a picture's button that lost its line, "zoom-inMayors Meet Again"; '' for any other."""
    button = _GLUED_BUTTON.match(text)
    return text[button.end() :] if button else ""


def is_source_label_alone(text: str) -> bool:
    """Tell whether the line is "Sumber :" only, with the name on the next."""
    return bool(_SOURCE_ALONE.fullmatch(text))


def is_photo_label_alone(text: str) -> bool:
    """Tell whether the line is "Photo :" or "Foto :" only: unlike "Sumber :", always about a picture."""
    return is_source_label_alone(text) and not text.casefold().startswith(("sumber", "source"))


@remembered
def is_credit(text: str) -> bool:
    """Tell whether the line is a credit without words on the picture: "Getty Images", "Sumber gambar, Reuters"."""
    if any(
        form.fullmatch(text)
        for form in (
            _VIA,
            _OFFICE_HOST,
            _AGENCYS_CREDIT,
            _OWNED,
            _OFFICE_CREDIT,
            _POST_CREDIT,
            _HANDED,
            _SHOUTED,
            _NAMED_CREDIT,
            _SLASHED_CREDIT,
            _CHANNEL,
            _PASSED_ON,
            _WEB_CREDIT,
            _CREDIT_LABEL,
            _BARE_CREDIT,
            _NAMED_BARE,
        )
    ):
        return len(text.split()) <= (_LABELLED_WORDS if ":" in text else 9)
    if _SIGNED.fullmatch(text) or _DOTTED_CREDIT.fullmatch(text):
        return True
    return len(text.split()) <= 8 and any(
        (m := form.search(text)) and m.start() == 0 and not form.pattern.startswith("^")
        for form in (*CREDITS, *HEAD_CREDITS)
    )


def caption_text(text: str) -> str:
    """Return the caption without its label and with a doubled credit once; the credit itself stays."""
    text = _SALES_BUTTON.sub("", text)
    label = _LABEL.match(text)
    return _DOUBLED_CREDIT.sub(r"\g<credit>", text[label.end() :] if label else text).strip()


def best_caption(lines: list[str]) -> str:
    """Return the caption of the page's first picture, in its fullest form; a credit alone is none."""
    texts = [caption_text(line) for line in lines if not is_credit(line)]
    if not texts:
        return ""
    first = texts[0].rstrip(" .")
    fuller = (text for text in texts if text.startswith(first) and not _GLUED_CREDIT.match(text, len(first)))
    return max(fuller, key=len)
