"""Links to other reports: read-also lines, inline or under a heading, and the lists at the end of a page."""

import re
from collections.abc import Sequence
from itertools import islice

from .list_ends import end_of_list, end_of_numbered, end_of_read_also, end_of_timed, short_resume
from .list_headings import END, READ_ALSO, heading_kind, names_topic
from .list_tails import Prose, end_of_led_in, ends_page, is_last_teaser, prose_of
from .page_dates import is_bare_date
from .page_lines import (
    Page,
    bare,
    capital_share,
    ends_with_stop,
    has_title_case,
    is_headline_like,
    is_paragraph,
    is_sentence,
)

_SKIP = re.compile(
    r"skip past (?P<past>.{3,60})|lewati (?P<lewati>.{3,60}) dan (?:terus|lanjutkan) membaca|"
    r"skip (?P<skip>.{3,60}) and continue reading|lewatkan bagian (?:berikutnya|selanjutnya) .{3,60}|"
    r"list of \d{1,2} items?|(?:press enter to )?skip to end of (?P<strip>carousel|list|gallery)"
)
_LONGEST_BLOCK = 15
_LOOK_BACK = 40
_SENTENCE_WORDS = 6

_LABEL = (
    r"(?:baca|lihat|simak|tonton|saksikan|dengarkan|cek)\s+(?:juga|pula)(?:\s+(?:berita|artikel|video|foto))?|"
    r"baca|simak|pilihan (?:editor|redaksi)|menarik dibaca|selanjutnya|artikel selanjutnya|berita sebelumnya|"
    r"(?:lihat|simak|tonton|saksikan)(?: juga)? video|"
    r"(?:berita |artikel )?terkait|(?:read|see|watch|listen) (?:also|more)|also read|also see|read|watch|"
    r"related(?: (?:article|story|news))?|don['’]t miss|"
    r"must read|editor['’]?s['’]? picks?|baca (?:selengkapnya|selanjutnya)|selengkapnya|rekomendasi|"
    r"follow (?:the )?(?:latest|live)|"
    r"go deeper|next read|up next|next|berikutnya|listen|tonton|dengarkan|photos|in (?:photos|pictures)|"
    r"klik untuk (?:mem)?baca"
)
_PREFIXED = re.compile(rf"[\W_]*(?P<label>{_LABEL})\s*(?P<colon>[:：>»|]|\s[-–—]\s)\s*(?P<title>\S.*)", re.I)
_UNMARKED = re.compile(
    r"[\W_]*(?P<label>(?:Baca|Lihat|Simak|Tonton|BACA|LIHAT|SIMAK|TONTON) (?:[Jj]uga|JUGA|Pula|PULA)|ALSO READ|"
    r"READ ALSO|READ MORE|WATCH(?=(?: \S+){4})|Also Read|Read Also|"
    r"Related (?:article|story|video)(?=(?: \S+){4})|"
    r"(?:RELATED(?: STORY| NEWS| ARTICLE)?|TERKAIT|SEE ALSO|MUST READ|UP NEXT|READ NEXT|See also)(?=(?: \S+){4}))"
    r"(?: |(?<=a)(?=[A-Z]))"
    r"(?P<title>[\"'“‘]?[A-Z0-9].*)"
)
_INLINE = re.compile(
    r"\s*(?:[(\[]\s*(?:baca|lihat|simak|tonton)(?:\s+(?:juga|pula|selengkapnya|halaman))?\s*(?:[:：]|halaman)"
    r"[^)\]]*[)\]]\.?"
    r"|[(\[]\s*(?:read|see) (?:also|more)\s*[:：][^)\]]*[)\]]\.?|\[?(?:gambas|video)\s*:\s*video[^\]]*\])",
    re.I,
)
_TRAILING = re.compile(
    r"(?<=[.!?\"”’)])\s*(?P<label>(?:Baca|Lihat|Simak|Tonton|BACA|LIHAT|SIMAK) (?:[Jj]uga|JUGA)|"
    r"Pilihan [Ee]ditor|Read [Aa]lso|Also [Rr]ead|READ MORE|READ ALSO|Read more)\s*[:：]\s*(?P<title>[^.]+)$"
)
_OF_KIND = re.compile(
    r"(?:EXPLAINER|EXPLAINED|COMMENTARY|ANALYSIS|TIMELINE|FACT ?CHECK|FACTBOX|IN PICTURES|IN FOCUS|OPINION|PODCAST|"
    r"INTERVIEW|PROFILE|(?:AP )?(?:AUDIO|VIDEO)|PENJELASAN|ANALISIS|OPINI|INFOGRAFIS)"
    r"\s?[:|] (?P<title>\S+(?: \S+){3,24})"
)
# "Hear what the mayor said after the call"
_HEAR = re.compile(r"(?:Hear|Watch|See|Listen to) (?:what|how|why|where|who|the moment)\b(?: \S+){3,16}")
# Below "AP AUDIO: Mayors arrive in Riga"
_HEARD = re.compile(r"[A-Z]{2,5}(?: News)?(?:['’]s)? correspondent [A-Z][^\"“”]{3,40} reports\b[^\"“”]{3,160}")
# Words of a subheading at most, of a report's title at least.
_SUBHEADING, _TITLE = 5, 7
_IN_BRACKETS = re.compile(r"\[(?=\S+(?: \S+){3})[A-Z‘'“\"][^\[\]]{15,160}\]")
# "What the Kremlin says"
_ASKS = re.compile(r"(?:What|How|Why|Who|Where|When|Apa|Bagaimana|Mengapa|Siapa) [a-z]")
_IS_SHORT_TITLE = re.compile(r"[:?]|\bin (?:pictures|photos|maps)$|\bdalam gambar$")
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4}(?:[+-]\d{1,2})?)?", re.I)
_DATED = frozenset({"relative date", "publication date"})
# "2. Bursa Gandum"
_NUMBERED = re.compile(r"\d{1,2}[.)] ?[A-Z]")


def strike_links(page: Page, start: int) -> None:
    """Strike read-also lines, the headings of link lists and the titles under them; cut links inside a paragraph.

    Above `start`, where the text begins, a heading goes alone: the report's own title may stand under it.
    """
    for i in page.open():
        text = page.text(i)
        if is_read_also_line(text):
            page.strike(i, "read-also link")
        else:
            _cut_inline(page, i)
    for i in page.open(start + 1):
        if _leads_elsewhere(page.text(i)):
            page.strike(i, "read-also link")
    for i in page.open(start + 2):
        if page.struck.get(i - 1) == "read-also link" and _HEARD.fullmatch(page.text(i)):
            page.strike(i, "video or gallery")
    for i in page.open(0, start):
        if heading_kind(page.text(i)):
            page.strike(i, "navigation")
    _strike_lists(page, start)


def _leads_elsewhere(text: str) -> bool:
    """Tell whether the line, inside a text, is a report's title in square brackets, "[The ferry is gone. Who cares?]",
    or one with its kind in capitals in front: "EXPLAINER: What did the mayors sign?"; a subheading in capitals has no
    other letters."""
    if _IN_BRACKETS.fullmatch(text):
        return True
    match = _OF_KIND.fullmatch(text)
    is_kind = bool(match) and not match["title"].isupper()
    return (is_kind or bool(_HEAR.fullmatch(text))) and not ends_with_stop(text)


def strike_skipped_blocks(page: Page) -> None:
    """Strike what a page offers to skip: "Skip past newsletter promotion" … "after newsletter promotion".

    Both ends must be there, and not far apart; else only the offer goes.
    """
    for i in page.open():
        offer = _SKIP.fullmatch(bare(page.text(i)))
        if not offer:
            continue
        name = offer["past"] or offer["lewati"] or offer["skip"] or offer["strip"]
        ends = (
            {"end of list", "akhir dari daftar"}
            if name is None
            else {f"after {name}", f"end of {name}", f"akhir dari {name}"}
        )
        stop = next((j for j in page.open(i, i + _LONGEST_BLOCK) if bare(page.text(j)) in ends), i)
        for j in page.open(i, stop + 1):
            page.strike(j, "skipped block")


def is_read_also_line(text: str) -> bool:
    """Tell whether the line is a label with the title of another report: "Baca juga: Title", "Simak Juga Title".

    A sentence such as "Baca juga pernyataan itu sebagai …" has neither colon nor capital and is text. So is a line
    with a label that runs on like a paragraph: better a line too many.
    """
    match = _PREFIXED.fullmatch(text) or _UNMARKED.fullmatch(text)
    if not match:
        label, colon, title = text.partition(": ")
        return bool(colon) and " " in label and _is_label(label) and not ends_with_stop(title)
    title = match["title"]
    count = len(title.split())
    if match.groupdict().get("colon") and bare(match["label"]) in {
        "baca",
        "simak",
        "read",
        "watch",
        "terkait",
        "selengkapnya",
        "selanjutnya",
        "berikutnya",
        "next",
        "rekomendasi",
        "listen",
        "tonton",
        "dengarkan",
        "photos",
    }:
        is_title = not ends_with_stop(title) or has_title_case(title)
        return count <= 30 and is_title and text[0] not in '"“'
    return count <= 30 and (not ends_with_stop(title) or count <= 18 and ". " not in title)


def _is_label(text: str) -> bool:
    """Tell whether the words before a colon are a heading: "Simak juga artikel menarik lainnya"."""
    return bare(text) in READ_ALSO | END or heading_kind(f"{text}:") == "read-also"


def _cut_inline(page: Page, i: int) -> None:
    text = page.text(i)
    rest = _TRAILING.sub("", _INLINE.sub("", text)).strip()
    if rest and rest != text:
        page.shorten(i, rest, "read-also link in the line")


def _strike_lists(page: Page, start: int) -> None:
    prose = prose_of(page, start)
    i = start
    while i < len(page.lines):
        kind = heading_kind(page.lines[i].text)
        if kind == "read-also" and page.struck.get(i + 1) == page.struck.get(i + 2) == "skipped block":
            page.strike(i, "read-also link: heading")
        if kind is None or (i in page.struck and page.struck[i] != "comments"):
            i += 1
            continue
        why = {"read-also": "read-also link", "end": "link list", "comments": "comments"}[kind]
        stop = _end_of(page, start, i, kind, prose)
        page.strike(i, f"{why}: heading" if why != "comments" else why)
        for j in _items(page, start, i, stop):
            is_heading = heading_kind(page.lines[j].text) is not None
            page.strike(j, "reader's comment" if why == "comments" else f"{why}: heading" if is_heading else why)
        i = max(stop, i + 1)


def _end_of(page: Page, start: int, heading: int, kind: str, prose: Prose) -> int:
    """Return the index behind the list of this kind under line `heading`."""
    if kind == "read-also" and prose.last < heading:
        return next(
            (j for j in range(heading + 1, len(page.lines)) if heading_kind(page.lines[j].text)), len(page.lines)
        )
    if kind == "read-also":
        return _without_subheading(page, heading, end_of_read_also(page, heading + 1))
    if kind == "end" and ends_page(page, heading, prose):
        return len(page.lines)
    numbered = end_of_numbered(page, heading + 1)
    if kind == "end" and numbered is not None and numbered <= prose.last:
        return numbered
    timed = end_of_timed(page, heading + 1)
    if timed > heading + 1:
        return timed
    first = end_of_led_in(page, heading + 1) if names_topic(page.lines[heading].text) else heading + 1
    stop = short_resume(page, start, first) if kind == "end" else len(page.lines)
    stop = min(stop, end_of_list(page, start, first, stop))
    if kind == "comments":
        return stop
    if stop < len(page.lines) and is_last_teaser(page, heading, stop, prose):
        return len(page.lines)
    return _without_subheading(page, heading, stop)


def _without_subheading(page: Page, heading: int, stop: int) -> int:
    """Return where the list ends when its last line is a subheading of the text: blank lines set it off and not the
    others, or only from these; it alone has a number, or is in capitals; it is far shorter; or dates close the others
    and not this one.

    "Related article" / "Putin lands" / blank / "Unwavering support" / blank / the paragraph at `stop`.
    """
    rows = page.open(heading + 1, stop)
    if len(rows) < 2 or stop >= len(page.lines):
        return stop
    numbered = [is_numbered(page.text(i)) for i in rows]
    if numbered[-1] and not any(numbered[:-1]):
        return rows[-1]
    shouted = [page.text(i).isupper() for i in rows]
    if shouted[-1] and not any(shouted[:-1]):
        return rows[-1]
    if is_subheading_below([page.text(i) for i in rows]) or _is_behind_dates(page, heading, rows[-1]):
        return rows[-1]
    if not page.is_set_off(rows[-1]):
        return stop
    if not page.is_set_off(stop):
        return rows[-1] if is_sentence(page.text(stop)) else stop
    # So many words are a title's, as those above are.
    if len(page.text(rows[-1]).split()) > max(_TITLE, *(len(page.text(i).split()) for i in rows[:-1])):
        return stop
    return rows[-1] if any(not page.is_set_off(i) for i in rows[:-1]) else stop


def is_numbered(text: str) -> bool:
    """Tell whether the line begins with its number, as subheadings do: "2. Bursa Gandum"."""
    return bool(_NUMBERED.match(text))


def _is_behind_dates(page: Page, heading: int, i: int) -> bool:
    """Tell whether each title under the heading has its date behind it, two at least, and line `i` stands behind the
    last of them with few words."""
    dated = [j for j in range(heading + 1, i) if page.struck.get(j) in _DATED or _is_dated(page.lines[j].text)]
    return len(dated) > 1 and dated[-1] == i - 1 and len(page.text(i).split()) <= _SUBHEADING


def _is_dated(text: str) -> bool:
    return is_bare_date(text) or bool(_CLOCK.fullmatch(text))


def is_subheading_below(texts: Sequence[str]) -> bool:
    """Tell whether the last one is short and no title: "Biden Sebut Genosida, Macron Menolak", "Spring equinox: what
    to know" are short ones."""
    *titles, last = texts
    longer = min(len(text.split()) for text in titles)
    is_short = len(last.split()) <= _SUBHEADING and longer >= _TITLE
    is_short = is_short or len(last.split()) < min(_SUBHEADING, longer)
    is_plain = capital_share(last) <= 0.5 or bool(_ASKS.match(last))
    return is_short and is_plain and not _IS_SHORT_TITLE.search(last)


def _items(page: Page, start: int, heading: int, stop: int) -> list[int]:
    """Return the rows of the list; without its sentences when they outnumber the text before: it stood in the text."""
    rows = page.open(heading + 1, stop)
    sentences = {j for j in rows if is_sentence(page.text(j))}
    before = (j for j in range(start, heading) if j not in page.struck and is_sentence(page.text(j)))
    # No more than needed: a page may have a thousand lists.
    enough = len(list(islice(before, len(sentences)))) == len(sentences)
    return rows if enough else [j for j in rows if j not in sentences]


def precedes_title(page: Page, i: int) -> bool:
    """Tell whether a title stands under "Read more" at `i`, in the text and longer than a subheading."""
    following = next(iter(page.open(i + 1, i + 2)), None)
    if following is None or not is_headline_like(page.text(following)):
        return False
    in_text = any(is_paragraph(page.text(j)) for j in page.open(max(0, i - _LOOK_BACK), i))
    return in_text and len(page.text(following).split()) >= _SENTENCE_WORDS
