"""Links to other reports: read-also lines, inline or under a heading, and the lists at the end of a page."""

import re
from itertools import pairwise

from .boilerplate import is_section, reason_for
from .datelines import read_dateline
from .lexicon import english, indonesian
from .page_dates import is_bare_date
from .page_lines import Page, bare, capital_share, ends_with_stop, is_headline_like, is_paragraph, is_sentence, words

_READ_ALSO = indonesian.READ_ALSO | english.READ_ALSO
_END = indonesian.END_HEADINGS | english.END_HEADINGS
_COMMENTS = indonesian.COMMENT_HEADINGS | english.COMMENT_HEADINGS
_MORE_FROM = re.compile(
    r"((more|latest) (from|on|in|about|stories from|news from)|berita lain(nya)? (dari|di)|"
    r"artikel lain(nya)? (dari|di)|"
    r"baca juga berita) .{2,50}|"
    r"(berita|artikel|video|foto|topik|kabar|tulisan|siaran pers)( [\w'-]+){0,3} "
    r"(terpopuler|terkini|terbaru|pilihan|populer|lainnya|terkait)( (hari|pekan|minggu|bulan) ini)?"
)

_INVITING = re.compile(
    r"(?:simak|lihat|tonton|baca|saksikan|cek)!?(?: juga)?(?: (?:video|berita|artikel|konten|foto|tulisan))?"
    r"(?: (?:pilihan|menarik|terkait|lainnya|lain|redaksi|editor|berikut|ini|di bawah|di sini)){1,5}"
)
_SKIP = re.compile(
    r"skip past (?P<past>.{3,60})|lewati (?P<lewati>.{3,60}) dan (?:terus|lanjutkan) membaca|"
    r"skip (?P<skip>.{3,60}) and continue reading|lewatkan bagian berikutnya .{3,60}|"
    r"list of \d{1,2} items?"
)
_LONGEST_BLOCK = 15
_DATELINE_WITHIN = 4
_LOOK_BACK = 40
# A box of links inside the text has a few titles.
_LONGEST_BOX = 8
_SENTENCE_WORDS = 6
_NUMBERED = re.compile(r"(?P<number>\d{1,2})[.)]\s+\S")
_COMMENT_COUNT = re.compile(r"(?:komentar|comments?)\s*[:(]?\s*\d+|\d+ (?:komentar|comments?)")

_THOUGHTS = re.compile(
    r"\d+ (?:thoughts?|responses?|replies|tanggapan|pemikiran|balasan) (?:on|to|untuk|pada|tentang) "
)

_LABEL = (
    r"(?:baca|lihat|simak|tonton|saksikan|dengarkan|cek)\s+(?:juga|pula)(?:\s+(?:berita|artikel|video|foto))?|"
    r"baca|simak|pilihan (?:editor|redaksi)|menarik dibaca|selanjutnya|artikel selanjutnya|berita sebelumnya|"
    r"(?:lihat|simak|tonton|saksikan)(?: juga)? video|"
    r"(?:berita |artikel )?terkait|(?:read|see|watch|listen) (?:also|more)|also read|also see|read|watch|"
    r"related(?: (?:article|story|news))?|don['’]t miss|"
    r"must read|editor['’]?s['’]? picks?|baca (?:selengkapnya|selanjutnya)|selengkapnya|rekomendasi|"
    r"go deeper|next read|up next"
)
_PREFIXED = re.compile(rf"[\W_]*(?P<label>{_LABEL})\s*(?P<colon>[:：>»|]|\s[-–—]\s)\s*(?P<title>\S.*)", re.I)
_UNMARKED = re.compile(
    r"[\W_]*(?P<label>(?:Baca|Lihat|Simak|Tonton|BACA|LIHAT|SIMAK|TONTON) (?:[Jj]uga|JUGA|Pula|PULA)|ALSO READ|"
    r"READ ALSO|READ MORE|Also Read|Read Also) (?P<title>[\"'“‘]?[A-Z0-9].*)"
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
    for i in page.open(0, start):
        if heading_kind(page.text(i)):
            page.strike(i, "navigation")
    _strike_lists(page, start)


def strike_skipped_blocks(page: Page) -> None:
    """Strike what a page offers to skip: "Skip past newsletter promotion" … "after newsletter promotion".

    Both ends must be there, and not far apart; else only the offer goes.
    """
    for i in page.open():
        offer = _SKIP.fullmatch(bare(page.text(i)))
        if not offer:
            continue
        name = offer["past"] or offer["lewati"] or offer["skip"]
        ends = {"end of list"} if name is None else {f"after {name}", f"end of {name}", f"akhir dari {name}"}
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
        return bool(colon) and " " in label and bare(label) in _READ_ALSO | _END and not ends_with_stop(title)
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
        "rekomendasi",
    }:
        return count <= 30 and not ends_with_stop(title) and text[0] not in '"“'
    return count <= 30 and (not ends_with_stop(title) or count <= 18 and ". " not in title)


def _cut_inline(page: Page, i: int) -> None:
    text = page.text(i)
    rest = _TRAILING.sub("", _INLINE.sub("", text)).strip()
    if rest and rest != text:
        page.shorten(i, rest, "read-also link in the line")
    elif not rest:
        page.strike(i, "read-also link")


def heading_kind(text: str) -> str | None:
    """Return "read-also", "end" or "comments" when the whole line is the heading of such a list, else None."""
    core = bare(text).rstrip(". ") if len(text) <= 200 else ""
    if core and _THOUGHTS.match(core) and not ends_with_stop(text):
        return "comments"
    if len(core) > 60 or not core:
        return None
    if core in _COMMENTS or _COMMENT_COUNT.fullmatch(core):
        return "comments"
    if core in _READ_ALSO or _INVITING.fullmatch(core):
        return "read-also"
    return "end" if core in _END or (_MORE_FROM.fullmatch(core) and not ends_with_stop(text)) else None


def _strike_lists(page: Page, start: int) -> None:
    i = start
    while i < len(page.lines):
        kind = heading_kind(page.lines[i].text)
        if kind == "read-also" and page.struck.get(i + 1) == page.struck.get(i + 2) == "skipped block":
            page.strike(i, "read-also link: heading")
        if kind is None or (i in page.struck and page.struck[i] != "comments"):
            i += 1
            continue
        why = {"read-also": "read-also link", "end": "link list", "comments": "comments"}[kind]
        if kind == "read-also":
            stop = _end_of_read_also(page, i + 1)
        else:
            stop = _end_of_list(page, start, i + 1)
            stop = min(stop, _short_resume(page, start, i + 1)) if kind == "end" else stop
        if kind != "comments":
            stop = _without_subheading(page, i, stop)
        page.strike(i, f"{why}: heading" if why != "comments" else why)
        for j in _items(page, start, i, stop):
            is_heading = heading_kind(page.lines[j].text) is not None
            page.strike(j, "reader's comment" if why == "comments" else f"{why}: heading" if is_heading else why)
        i = max(stop, i + 1)


def _without_subheading(page: Page, heading: int, stop: int) -> int:
    """Return where the list ends when blank lines set off its last line and not the others: a subheading of the text.

    "Related article" / "Putin lands" / blank / "Unwavering support" / blank / the paragraph at `stop`.
    """
    rows = page.open(heading + 1, stop)
    if len(rows) < 2 or stop >= len(page.lines) or not page.is_set_off(rows[-1]) or not page.is_set_off(stop):
        return stop
    return rows[-1] if any(not page.is_set_off(i) for i in rows[:-1]) else stop


def _items(page: Page, start: int, heading: int, stop: int) -> list[int]:
    """Return the rows of the list; without its sentences when they outnumber the text before: it stood in the text."""
    rows = page.open(heading + 1, stop)
    sentences = [j for j in rows if is_sentence(page.text(j))]
    before = [j for j in page.open(start, heading) if is_sentence(page.text(j))]
    return rows if len(sentences) <= len(before) else [j for j in rows if j not in sentences]


def _end_of_read_also(page: Page, start: int) -> int:
    """Return where the list under an in-text heading ends: at the first running text, or at its subheading."""
    items = []
    reached = _number_reached(page, start)
    for j in range(start, len(page.lines)):
        numbered = _NUMBERED.match(page.lines[j].text)
        if reached and numbered and int(numbered["number"]) == reached + 1:
            return j
        if heading_kind(page.lines[j].text):
            return j
        if j in page.struck:
            continue
        if (is_sentence(page.text(j)) or not is_headline_like(page.text(j))) and not _is_stopped_title(page.text(j)):
            last = items[-1] if len(items) > 1 else None
            return last if last is not None and is_sentence(page.text(j)) and _is_subheading(page, last) else j
        items.append(j)
    return len(page.lines)


def _is_subheading(page: Page, i: int) -> bool:
    """Tell whether the last line of a list opens the text below: it is short, or asks as the text asked before."""
    text = page.text(i)
    if page.is_set_off(i + 1) and not page.is_set_off(i):
        return False
    if len(text.split()) <= 5 and "," not in text:
        return True
    asked = (page.text(j) for j in page.open(max(0, i - _LOOK_BACK), i))
    return text.endswith("?") and any(line.endswith("?") for line in asked)


def _number_reached(page: Page, stop: int) -> int:
    """Return the number of the last numbered line of the text before `stop`, or 0: the list goes on behind a box."""
    numbers = (_NUMBERED.match(page.text(j)) for j in reversed(page.open(max(0, stop - _LOOK_BACK), stop)))
    return next((int(match["number"]) for match in numbers if match), 0)


def _end_of_list(page: Page, text: int, start: int) -> int:
    """Return where the text goes on after an end heading: at real paragraphs, never at the teasers between titles.

    `text`: where the report began. Another dateline begins another report, which the page has loaded below.
    """
    rows = page.open(start)
    long = [j for j in rows if is_paragraph(page.text(j)) and not heading_kind(page.text(j))]
    teasers = _teasers(page, rows)
    resume = next((j for j in long if j not in teasers), None)
    if resume is None or _begins_another(page, text, resume):
        return len(page.lines)
    before = [j for j in rows if j < resume]
    while before and is_sentence(page.text(before[-1])) and before[-1] not in teasers:
        resume = before.pop()
    return resume


def _begins_another(page: Page, text: int, i: int) -> bool:
    """Tell whether line `i` has a dateline and the report, which began at `text`, has its own."""
    if read_dateline(page.text(i)) is None:
        return False
    return any(read_dateline(page.text(j)) for j in page.open(text, text + _DATELINE_WITHIN))


def precedes_title(page: Page, i: int) -> bool:
    """Tell whether a title stands under "Read more" at `i`, in the text and longer than a subheading."""
    following = next(iter(page.open(i + 1, i + 2)), None)
    if following is None or not is_headline_like(page.text(following)):
        return False
    in_text = any(is_paragraph(page.text(j)) for j in page.open(max(0, i - _LOOK_BACK), i))
    return in_text and len(page.text(following).split()) >= _SENTENCE_WORDS


def _short_resume(page: Page, text: int, start: int) -> int:
    """Return where a short sentence shows that the list stood in the text, else the end of the page.

    It comes after a few titles; several, each between two titles, are teasers.
    """
    box = range(start, min(start + _LONGEST_BOX, len(page.lines)))
    stop = next((j for j in box if heading_kind(page.lines[j].text)), box.stop)
    rows = page.open(start, stop)
    teasers = _teasers(page, rows)
    for j in rows:
        if j not in teasers and ends_with_stop(page.text(j)) and len(words(page.text(j))) >= _SENTENCE_WORDS:
            return len(page.lines) if _begins_another(page, text, j) else j
    return len(page.lines)


def _is_stopped_title(text: str) -> bool:
    """Tell whether the line is a title that stops: "She Bought a Church. Then the Bells Rang."."""
    return 4 <= len(text.split()) <= 14 and ends_with_stop(text) and capital_share(text) == 1 and '"' not in text


def _teasers(page: Page, rows: list[int]) -> set[int]:
    """Return the sentences that only introduce the title above them: title, teaser, title, teaser, …"""
    sandwiched = {
        j
        for (before, j), after in zip(pairwise(rows), [*rows[2:], None], strict=False)
        if is_sentence(page.text(j))
        and not is_sentence(page.text(before))
        and (after is None or _is_list_row(page.text(after)))
    }
    return sandwiched if len(sandwiched) > 1 else set()


def _is_list_row(text: str) -> bool:
    return not is_sentence(text) or is_section(text) or is_bare_date(text) or reason_for(text) is not None
