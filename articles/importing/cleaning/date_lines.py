"""What a line that dates its page says: its dates with their labels, and who else it names."""

import re
from dataclasses import dataclass
from typing import Literal

from .authors import could_be_author
from .boilerplate import is_section, reason_for
from .bylines import label_alone, read_byline
from .credits import Credit
from .outlets import branded, display, is_known, is_place, is_region, is_web_name
from .page_dates import DateMention, read_dates
from .page_lines import is_name

Label = Literal["published", "", "updated"]
_PUBLISHED = (
    r"(?:originally |first )?published(?: on| at| time)?|publication date|posted(?: on)?|diterbitkan|dipublikasikan|"
    r"terbit|tayang|edisi|edition|dirilis|diposting|diunggah|dibuat|created|issued|date|tanggal|date published|"
    r"release date|waktu|write(?=\s*:)"
)
_UPDATED = (
    r"last updated|last modified|updated(?: on| at)?|modified|diperbarui|diperbaharui|pembaruan|"
    r"update(?: terakhir)?|terakhir diperbarui|diupdate|last update|upd|edited(?: time| on| at)?"
)
_LABEL = re.compile(rf"\b(?:(?P<updated>{_UPDATED})|(?P<published>{_PUBLISHED}))\b(?: pada| on)?\s*:?", re.I)
_FIRST = re.compile(
    r"(?:first|originally) published\b|pertama (?:kali )?(?:terbit|tayang|diterbitkan|dipublikasikan)\b", re.I
)
_RECORD = re.compile(
    r"(?:tanggal(?: (?:terbit|tayang|publikasi))?|date|publication date|date of publication)(?:\s*:\s*|\s+)(?=.*\d{4})",
    re.I,
)
_SIGNER = re.compile(r"\b(?:Editor|Redaktur|Penulis|Reporter|Rep|Red)\s?:")
_PIECES = re.compile(
    r"\s(?=(?:Editor|Redaktur|Penulis|Reporter|Rep|Red)\s?:)|[|•·●/;,()>]|\s[-–—]\s|^[-–—]\s|\s[-–—]$|\s{2,}|:\s*$"
)
# "15 Sep 202215 Sep 2022": the same date for the eye and for the machine.
_GLUED = re.compile(
    r"(?<=[a-z])(?=Published [A-Z])|"
    r"((?:19|20)\d\d|GMT ?[+-]\d{1,2}|\b[A-Z]{3,4}|\d{2})(?=(?:Updated|UPDATED|Published|PUBLISHED|Diperbarui|Last)\b)|"
    r"(\d[ap]m)(?=[A-Z][a-z]+day )|"
    r"((?:19|20)\d\d)(?=\d{1,2} [A-Z][a-z]{2}|[A-Z][a-z]{2,8} \d|\d{1,2}:\d\d)"
)
_FILLER = re.compile(
    r"(?:(?:issue|edisi|edition|vol\.?|volume|no\.?|nomor)(?: no\.?)? \d+|(?:agency|wire|staff) reports?|"
    r"our (?:reporter|correspondent)s?|"
    r"(?:by|oleh) (?:admin\w*|redaksi|editors?|staff|webmaster|super ?admin)|on|pada|tanggal|hari|at|pukul|jam|"
    r"(?:dibaca|read|viewed) [\d.,]+ ?(?:kali|x|times?)(?: (?:print|cetak))?|print|cetak|komentar|comments?|"
    r"ist|cst|gmt|utc|wib|wita|wit|edt|est|bst|date|a|the|local time|waktu setempat|by|ago|lalu|uhr|[\W\d_]+|"
    r"[\d.,]+ ?[km]|"
    r"\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: [a-z]{2,4})?)?",
    re.I,
)
# "By ADAM GOLDMANSEPT. 19, 2016": the date lost the blank in front of it.
_GLUED_MONTH = re.compile(
    r"(?<=[a-z])(?=(?:Jan|Feb|Mar|Apr|Ma[yi]|Ju[nl]|Au?g|Sep|Oct|Okt|Nov|Dec|Des)[a-z]*\.? \d{1,2}, (?:19|20)\d\d)|"
    r"(?<=[A-Z]{2})(?=(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)[A-Z]*\.? \d{1,2}, (?:19|20)\d\d)"
)
# "by Ana Budi @anabudi", "Ana Budi@anabudi": where the author writes besides
_HANDLE = re.compile(r"(?<![\w.])@\w+|(?<=[a-z])@\w+(?![\w.])")
_COUNTED = re.compile(
    r"\b\d[\d.,]* (?:comments?|komentar|shares?|views?)\b|\b(?:no comments?|views?:? ?\d[\d.,]*)", re.I
)
# The minus sign and its kin, which some pages print for a dash.
_DASHES = str.maketrans("−‒―‐‑", "–––--")
# "10 Rabiul Akhir 1444 / 04 November 2022": the day in the other calendar
_HIJRI = re.compile(
    r"(?:\b(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Ahad|Minggu),? )?\b\d{1,2} "
    r"(?:Muharr?am|Sh?afar|Rabi['’]?ul (?:Awwal|Awal|Akhir)|Jumadil (?:Awwal|Awal|Akhir|Ula)|Rajab|"
    r"Sy?a['’]?ban|Ramadh?an|Syawal|Dzul(?:qa['’]?dah|hijjah|kaidah)|Zul(?:qaidah|kaidah|hijah)),? 1[45]\d\d"
    r"(?: ?H\b\.?)?",
    re.I,
)
# "person access_time2022-09-30 chat_bubble_outline0": icons that came as their names
_ICON_NAMES = re.compile(r"\b(?:(?:person|schedule|today|event|comment) )?[a-z]+(?:_[a-z]+)+(?=\d|\s|$)")
# "18 March 2014 Last updated at 17:05 GMT", "March 18, 2014 -- Updated 17:05 GMT": the day's only hour
_LAST_HOUR = re.compile(r"(?<=\d{4}) (?:Last updated at|-- Updated) (?=\d{1,2}:\d\d)")
# "Page last updated at 12:40 GMT, Tuesday, 13 October 2009 13:40 UK": such a page has no other date
_PAGE_HOUR = re.compile(
    r"^Page last updated at (?P<clock>\d{1,2}:\d\d GMT),? (?P<day>[\w, ]{8,40}\d{4})(?:,? \d{1,2}:\d\d UK)?$"
)
# "Updated 2209 GMT (0609 HKT)": an hour without its colon, and once more for readers elsewhere
_COMPACT = re.compile(r"(?<=Updated )([01]\d|2[0-3])([0-5]\d) (GMT|UTC|ET)\b(?: \(\d{4} [A-Z]{2,4}\))?")
# "Selasa, 1 Maret 2022 20:15 WIB waktu baca 2 menit"
_READING_TIME = re.compile(
    r"\b(?:(?:waktu|estimasi|durasi|lama) (?:mem)?baca|reading time|read time)\s*:?\s*\d+ ?"
    r"(?:menit|detik|min\w*)(?: read\b)?|"
    r"\b\d+[ -](?:menit (?:baca|membaca)|min(?:ute)?s? read(?:ing)?)\b",
    re.I,
)
# "4 Juli 2017 23:10 WIB Ana Budi Internasional Share :"
_SHARE = re.compile(r"\b(?:share|bagikan|sebarkan)\s*:?\s*$", re.I)
# "22 Mei 2014 Ana Budi, khusus untuk Kabar Kota"
_SPECIAL = re.compile(r"(?:khusus untuk|special (?:to|for)) (?:the )?[A-Z][\w .'’]{1,40}", re.I)
# "in Harbour News 30/05/2019"
_CATEGORY = re.compile(r"in (?:[A-Z][\w'’]+ ){1,4}(?:News|Headlines|Stories)")
# "oleh KBR-04 • Selasa, 10 Nop 2020"
_CODE = re.compile(r"(?:oleh|by) [A-Z]{2,6}-?\d{1,3}")
# "Posted on 3 Desember 2024 by samovar"
_POSTER = re.compile(r"(?:oleh|by) [a-z][\w.-]{2,20}")
# "December 16, 2021 06:12 PM Age: 3 years"
_AGE = re.compile(
    r"\b(?:age|umur|usia)\s*:\s*\d+ "
    r"(?:year|month|week|day|hour|hr|minute|min|tahun|bulan|minggu|hari|jam|menit)s?\b",
    re.I,
)


@dataclass(frozen=True)
class DateLine:
    """A line that dates the page: its dates with their labels, and who else it names.

    `place`: where the report was written, if the line has it in capitals as datelines do, "ISTANBUL Sep 19, 2022".
    """

    dates: tuple[tuple[Label, DateMention], ...]
    credits: tuple[Credit, ...] = ()
    outlet: str = ""
    place: str = ""


def read_date_line(text: str, *, language: str) -> DateLine | None:
    """Return the line's dates when it holds only dates, labels, outlet, section and names; None for any other line."""
    if len(text) > 250:
        return None
    text = text.translate(_DASHES)
    text = _PAGE_HOUR.sub(r"\g<day> \g<clock>", text)
    text = _LAST_HOUR.sub(", ", _COMPACT.sub(r"\1:\2 \3", text))
    text = _HIJRI.sub(" | ", _ICON_NAMES.sub(" ", text))
    text = _AGE.sub(" | ", _READING_TIME.sub(" | ", _GLUED_MONTH.sub(" ", _GLUED.sub(r"\g<0> ", text))))
    is_counted = bool(_COUNTED.search(text))
    text = _COUNTED.sub(" | ", _HANDLE.sub(" ", text))
    mentions = list(read_dates(text, language=language))
    if not mentions:
        return None
    dates, rest, at = [], [], 0
    for mention in mentions:
        between = text[at : mention.start]
        labels = list(_LABEL.finditer(between))
        dates.append(("" if not labels else "updated" if labels[-1]["updated"] else "published", mention))
        rest.append(_LABEL.sub(" | ", between))
        at = mention.end
    rest.append(_LABEL.sub(" | ", text[at:]))
    return _with_rest(tuple(dates), " | ".join(rest), marked=is_counted)


def read_below_text(text: str, *, language: str) -> DateLine | None:
    """Return the dates of a line that dates its own page below the text, too, where other lines date other pages.

    It tells the first publication, and its house may stand before, "KabarUang (New York) First published May 2, 2021";
    or it is of the page's record, without a label then: "Tanggal 02.07.2020", "Publication date: March 10, 2016".
    """
    record = _RECORD.match(text)
    if record and (found := read_date_line(text[record.end() :], language=language)):
        return DateLine(tuple(("", mention) for _, mention in found.dates))
    label = _FIRST.search(text)
    is_headed = label is not None and is_name(re.sub(r"[()]", " ", text[: label.start()] or "A"))
    return read_date_line(f"published {text[label.end() :]}", language=language) if label and is_headed else None


def _with_rest(dates: tuple[tuple[Label, DateMention], ...], rest: str, *, marked: bool) -> DateLine | None:
    credits: list[Credit] = []
    outlet = place = ""
    rest = _SHARE.sub("", rest)
    marked = (
        marked
        or any(label or m.clock or m.weekday is not None for label, m in dates)
        or bool(re.search(r"[|•·]|\s-", rest.strip(" |")))
    )
    # "Ana Budi 19/01/2026"
    is_numbers = not any(map(str.isalpha, dates[0][1].raw))
    marked = marked or bool(is_numbers and re.fullmatch(r"[A-Z]\w+(?: [A-Z]\w+){1,2} [ |]*", rest))
    pieces = [p.strip(" :-–—.") for p in _PIECES.split(rest)]
    # "19 Mei 2016 ANA BUDI, KabarKota", "12 September 2018 by kabarkota.com"
    marked = marked or any(is_known(piece) or is_web_name(piece) for piece in pieces)
    marked = marked or any(map(_SPECIAL.fullmatch, pieces))
    pieces = [piece for piece in pieces if not _SPECIAL.fullmatch(piece)]
    for piece in map(_plain, (piece for piece in pieces if not _CATEGORY.fullmatch(piece))):
        if is_known(piece) or is_web_name(piece):
            outlet = outlet or display(piece)
        elif piece == piece.upper() and is_place(piece) and not (is_region(piece) or is_section(piece)):
            place = place or piece
        elif _FILLER.fullmatch(piece) or is_section(piece) or reason_for(piece) or label_alone(piece) or branded(piece):
            continue
        elif any(map(is_section, piece.split(" & ")[1:])):
            # "Russian Politics & Diplomacy"
            continue
        elif found := read_byline(piece, outside_text=True):
            credits.extend(found)
            # "By Ana Budi, Citra Dewi and Eko Putra"
            marked = True
        elif _POSTER.fullmatch(piece) and any(label == "published" for label, _ in dates):
            credits.append(Credit("uploader", piece.split()[-1]))
        elif _CODE.fullmatch(piece):
            credits.append(Credit("initials", piece.split()[-1]))
        elif (
            marked
            and "&" not in piece
            and is_name(piece, most=8 if credits else 4)
            and not re.search(r"[:?!]", _SIGNER.sub("", rest))
        ):
            credits.extend([] if is_place(piece) else [Credit("name", piece)])
        elif not is_place(piece):
            return None
    return DateLine(dates, tuple(credits), outlet, place)


def _plain(piece: str) -> str:
    """Return a piece of a date line without the small words that tie it to its date, and once where it stands twice."""
    piece = re.sub(r"\s+(?:pada|on|at|di|tanggal)$", "", piece, flags=re.I)
    # "By kabarkota.com - 12 September 2018"
    piece = re.sub(r"^by (?=[\w-]+\.[a-z]{2,4}$)", "", piece, flags=re.I)
    # "by Ana Budi 25 Juli 2024 in Militer"
    piece = re.sub(r"^in (?=[A-Z])", "", piece)
    # "Alwan RidhaAlwan Ridha": beside the picture and in words
    piece = re.sub(r"^(\S.{3,40})\1$", r"\1", piece)
    return _without_section(piece)


def _without_section(piece: str) -> str:
    """Return "Ana Budi" of "Ana Budi Internasional": a name of two words and more, and the section behind it."""
    name, _, section = piece.rpartition(" ")
    return name if " " in name and is_section(section) and could_be_author(name) else piece
