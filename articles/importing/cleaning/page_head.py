"""What becomes of the lines above the title, and of those between the title and the text."""

import re
from collections import Counter

from .boilerplate import is_menu, is_section, reason_for
from .captions import is_slug, without_button
from .datelines import is_bare_dateline, read_dateline
from .lexicon.page_words import PAID, SUMMARIES
from .list_headings import heading_kind
from .outlets import branded, is_agency, is_place
from .page_lines import Page, bare, is_clock, is_quoting, is_sentence
from .picture_neighbours import is_house_credit
from .promotion import addresses_reader
from .repeats import comparable
from .titles import is_category, is_filed, is_outlet_name, is_same_title, shared

_PIECES = re.compile(r"\s*[·•|]\s*")
_UPLOADED = re.compile(r"(?:oleh|by) (?:admin\w*|redaksi\w*|editor|staff|tim \w+)", re.I)
# Over an entry of a live page, whose headline follows: "14.05 BST".
_ENTRY_TIME = re.compile(r"\d{1,2}[:.]\d{2} ?[A-Z]{2,4}")
# "Political editor @name"
_HANDLE = re.compile(r"(?:^|\s)@\w{3,}$")
_MOST_OF_A_LABEL = 6
_LEAST_OF_A_BAR = 4
# "in Dunia, Pasifik"
_IN_RUBRICS = re.compile(r"in [A-Z]\w+(?: [A-Z]\w+)?(?:, [A-Z]\w+(?: [A-Z]\w+)?)+")
# "NEWS FROM THE HARBOUR AND THE NORTH IN NINE LANGUAGES."
_SLOGAN_WORDS, _SLOGAN_MOST = 5, 20
_ANNOUNCES = re.compile(r"^(?:Here['’ ]|Berikut|Inilah)|:$")
_RELATED = re.compile(
    r"(?:(?:berita|artikel|topik) )?terkait|related(?: (?:topics|stories|articles|news|coverage))?|baca juga|"
    r"read also|read more|pilihan (?:editor|redaksi)|recommended(?: stories)?|"
    r"(?:headlines?|latest|other|more) (?:news|stories)|berita (?:lain(?:nya)?|terbaru|terkini)"
)
_TOPIC = re.compile(
    r"(?:related )?(?:topics?|topik|tema|rubrik|kategori|categor(?:y|ies)|tags?)(?: terkait)?\s*:?", re.I
)
_LEAST_OF_CUT, _NEAR_TITLE = 4, 6
_ROW_OF_TITLES, _TITLE_WORDS, _HARDLY = 3, 6, 0.34
# Points over a report are seldom more.
_LONGEST_SUMMARY = 7
# "Heard on All Things Considered"
_BROADCAST = re.compile(
    r"(?:[Aa]s )?(?:[Hh]eard|[Aa]ired|[Bb]roadcast|[Dd]isiarkan) (?:on|in|di) (?:the )?[A-Z].{2,50}"
)
# "Publication: Kabar Kota Monitor Volume: 18 Issue: 189"
_LABELS = re.compile(r"[A-Z]\w+: \S[^:.]{0,40}(?: [A-Z]\w+: \S[^:.]{0,40}){1,5}")
_TICKERS = frozenset({"headline", "breaking", "breaking news", "news ticker", "running news", "kilas berita"})
# A line that leads to a report of another kind: "Explainer: what was signed".
_KIND = re.compile(
    r"(?:explainer|explained|timeline|in pictures|in maps|analysis|live|live updates|fact ?check|profile|opinion|"
    r"penjelasan|linimasa|infografis|analisis|cek fakta|profil|siniar)\s*[:|]\s+\S",
    re.I,
)


def strike_title_copies(page: Page, title: int, text: str) -> None:
    """Strike every other line that is the title again."""
    for i in page.open():
        is_copy = is_same_title(without_button(page.text(i)) or page.text(i), text)
        if i != title and (is_copy or (title < i <= title + _NEAR_TITLE and _is_begun(page.text(i), text))):
            page.strike(i, "doubled title")


def _is_begun(text: str, title: str) -> bool:
    """Tell whether the line is how the title begins, and no more: "Mayors Meet Again" of "Mayors Meet Again at Sea"."""
    return len(text.split()) >= _LEAST_OF_CUT and title.startswith(f"{text} ")


def strike_rows(page: Page, title: int, start: int) -> None:
    """Strike, between title and text, the lines whose pieces are all furniture: "oleh admin · 4 menit baca · 2
    komentar"."""
    for i in page.open(title + 1, start):
        pieces = [piece for piece in _PIECES.split(page.text(i)) if piece.strip()]
        if len(pieces) > 1 and all(reason_for(piece) or _UPLOADED.fullmatch(piece) for piece in pieces):
            page.strike(i, "byline")


def strike_offered(page: Page, title: int, start: int) -> None:
    """Strike, between title and text, a run of titles longer than any summary, or one that has hardly a word in common
    with the report: films and reports that the page offers beside its own."""
    told = " ".join(comparable(page.text(i)) for i in page.open(start))
    run: list[int] = []
    for i in [*page.open(title + 1, start), len(page.lines)]:
        if i < start and not is_sentence(page.text(i)) and (not run or i == run[-1] + 1):
            run.append(i)
            continue
        if len(run) > _LONGEST_SUMMARY or _are_foreign([page.text(j) for j in run], told):
            for j in run:
                page.strike(j, "link list")
        run = []


def _are_foreign(titles: list[str], told: str) -> bool:
    """Tell whether the lines are long titles of which the text of the report has few words."""
    are_long = len(titles) >= _ROW_OF_TITLES and all(len(title.split()) >= _TITLE_WORDS for title in titles)
    return are_long and sum(shared(title, told) for title in titles) < _HARDLY * len(titles)


def strike_above(page: Page, title: int) -> None:
    """Strike the short lines above the title; running text there stays, with a warning."""
    counts = Counter(comparable(page.text(i)) for i in page.open())
    for i in page.open(0, title):
        text = page.text(i)
        if counts[comparable(text)] > 1:
            page.strike(i, "repeated line above the title")
        elif text.count(" | ") >= _LEAST_OF_A_BAR:
            page.strike(i, "navigation")
        elif is_sentence(text) and len(text.split()) > 8 and _is_ticker(page, i):
            page.strike(i, "link list")
        elif is_sentence(text) and addresses_reader(text) and not is_quoting(text):
            page.strike(i, "promotion")
        elif text.isupper() and _SLOGAN_WORDS < len(text.split()) < _SLOGAN_MOST and not read_dateline(text):
            page.strike(i, "line above the title")
        elif is_sentence(text) and len(text.split()) > 8:
            page.doubt(i, "above the title")
        elif branded(text) or (page.lines[i] is page.lines[0] and _is_unknown_outlet(text)):
            page.strike(i, "outlet name")
        else:
            page.strike(i, "navigation" if len(text.split()) <= 3 or is_menu(text) else "line above the title")


def _is_ticker(page: Page, i: int) -> bool:
    """Tell whether a heading of other reports stands right above: "Headline", "Breaking News", "Terkini"."""
    above = page.lines[i - 1].text if i and i - 1 in page.struck else ""
    return bool(above) and (heading_kind(above) is not None or bare(above) in _TICKERS)


def _is_unknown_outlet(text: str) -> bool:
    """Tell whether a page's first line names its outlet by form alone: "Kabar Rantau", "WorldBriefly"."""
    if is_outlet_name(text) and not re.search(r"[|/>]", text):
        return True
    # "KonflikRusia" is two topics that lost what stood between them.
    parts = re.findall(r"[A-Z][a-z]+", text)
    is_topics = is_place(parts[-1]) or all(map(is_section, parts)) if parts else True
    return bool(re.fullmatch(r"[A-Z][a-z]+[A-Z][A-Za-z]+", text)) and not is_topics


def strike_listed(page: Page, title: int, start: int) -> None:
    """Strike, between title and text, the topics and titles under a heading of their own: "Topik:" / "Perang di Utara
    (14)", "TERKAIT" / "Wali Kota Muncul Lagi"."""
    is_listed = False
    for i in range(title + 1, start):
        text = page.lines[i].text
        is_heading = bool(_TOPIC.fullmatch(text)) or (i in page.struck and bool(_RELATED.fullmatch(bare(text))))
        if is_heading:
            page.strike(i, "link list: heading")
        elif i not in page.struck and (is_sentence(text) or not is_listed):
            is_listed = False
        elif i not in page.struck:
            page.strike(i, "link list")
        is_listed = is_heading or (is_listed and i in page.struck)


def strike_below_title(page: Page, title: int, start: int) -> None:
    """Strike sections, outlet names and lone labels between title and text; what else stands there stays."""
    for i in page.open(title + 1, start):
        text = page.text(i)
        is_entry = i + 1 == start and bool(_ENTRY_TIME.fullmatch(page.lines[i - 1].text))
        if is_clock(text) or is_bare_dateline(text) or is_entry:
            continue
        if is_place(text) and text == text.upper() and not page.open(i + 1, start):
            page.strike(i, "dateline")
        elif why := _names_reason(page, i) or _label_reason(page, i, title):
            page.strike(i, why)


def _names_reason(page: Page, i: int) -> str | None:
    """Return what line `i` names if it names nothing else: a rubric, an agency, an outlet."""
    text = page.text(i)
    if text.isdigit():
        return "lone number"
    if (
        is_section(text.rpartition(": ")[2])
        or is_menu(text)
        or is_category(text)
        or is_filed(text)
        or _IN_RUBRICS.fullmatch(text)
    ):
        return "category"
    is_pictured = page.struck.get(i - 1) in {"caption", "doubled title"} and page.struck.get(i + 1) == "caption"
    if is_agency(text) or is_house_credit(text) or (branded(text) and is_pictured):
        return "photo credit"
    is_short = len(text.split()) <= _MOST_OF_A_LABEL
    if is_outlet_name(text) or (is_short and any(map(branded, text.split(", ")))):
        return "outlet name"
    return None


def _label_reason(page: Page, i: int, title: int) -> str | None:
    """Return what line `i` is by its form: a link to another report, a note, a handle, a few words."""
    text = page.text(i)
    if _LABELS.fullmatch(text):
        return "label under the title"
    if _HANDLE.search(text) and len(text.split()) <= _MOST_OF_A_LABEL:
        return "byline"
    if is_slug(text):
        return "agency's slug"
    if is_sentence(text):
        return None
    if bare(page.lines[i - 1].text) in PAID and i - 1 != title:
        return "advertisement"
    if _KIND.match(text) and i - 1 != title:
        return "read-also link"
    if _BROADCAST.fullmatch(text):
        return "broadcast note"
    # "Here is the situation on Tuesday." / "Fighting"
    is_announced = i - 1 not in page.struck and bool(_ANNOUNCES.search(page.text(i - 1)))
    is_label = len(bare(text).split()) <= 2 and not re.search(r"[\"“?!]", text) and not is_announced
    return "label under the title" if is_label else None


def doubt_below_title(page: Page, title: int, start: int) -> None:
    """Doubt the lines between title and text that no rule understood; a longer one right under it is the subtitle,
    and what stands under "Summary" or "Poin penting" sums up the report."""
    summed = next((i for i in range(title + 1, start) if bare(page.lines[i].text) in SUMMARIES), start)
    for i in page.open(title + 1, summed):
        is_subtitle = len(page.text(i).split()) >= 5 and not page.open(title + 1, i)
        if not (is_sentence(page.text(i)) or is_subtitle or is_bare_dateline(page.text(i))):
            page.doubt(i, "under the title")
