"""What stands below a report: where the page gives its end away, and what becomes of the lines behind it."""

import re
from collections import Counter
from itertools import groupby, takewhile

from .boilerplate import is_menu, is_section
from .date_lines import read_date_line
from .lexicon import english, indonesian
from .lexicon.page_words import PAID
from .outlets import branded, is_known, is_place, is_web_name, key, known_names
from .page_lines import LONGEST_READ, Page, bare, is_clause, is_headline_like, is_quoting, is_sentence
from .page_parts import body_end
from .promotion import addresses_reader, is_report_paragraph, promotion_points, strike_promoting
from .repeats import comparable
from .report_end import SURE_SIGNS, tail_start

# Promotion stands inside a report, too.
_SIGNS = SURE_SIGNS | {"newsletter or channel", "promotion", "box in the text"}
_TIMED = frozenset({"relative date", "reading time"})
_DATED = _TIMED | {"publication date"}
_SURELY_OVER = frozenset({"fund-raising note", "copyright", "comments", "tag list"})
_OVER = _SURELY_OVER | {"link list: heading"}
_SMALL_WORDS = indonesian.FUNCTION_WORDS | english.FUNCTION_WORDS
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LINKED = frozenset({"link list", "read-also link"})
_TITLE_WORDS, _TEASER_WORDS = 4, 40
# A reason of its own: such a sentence reads as text, whatever stands beside it.
_TEASER = "link list: teaser"
_GLUED_BUTTON = re.compile(r"(?:Baca Selengkapnya|Selengkapnya|Read [Mm]ore)(?=[A-Z])")
_LEAST_SENTENCES, _PICTURES = 3, 6
_TOPICS = 3
_APPEALS = frozenset({"fund-raising note", "syndication note", "comments", "newsletter or channel"})
# "PT. Portal Kabar Nusantara" stands over its address.
_COMPANY = re.compile(r"(?:PT|CV)\b\.? ?[A-Z]")
# "Follow Kabar Kota:" with the networks under it.
_FOLLOW = re.compile(
    r"(?:follow|find|ikuti|temukan|(?:read|learn|see) more about|selengkapnya tentang) "
    r"(?P<outlet>.{2,40}?)(?: on| di)?\s*:?",
    re.I,
)
_IS_OUTLET = re.compile(
    r"(?P<name>[A-Z][\w.'’/ -]{1,40}?) (?:is (?:an?|the|one of)|provides|delivers|adalah|merupakan|menyajikan) "
    r"[^.\"“]{0,100}"
    r"\b(?:news|media|newspaper|broadcaster|publication|website|portal|situs|surat kabar)\b",
)
_SIGNED = frozenset({"source note", "byline", "copyright", "comments", "author's note"})
_TITLES = frozenset({"link list", "below the end of the report", "read-also link"})
_APPEAL_LINES = 3
_LEAST_NAME = 5
_BEHIND_END = 3
# Cyrillic, Arabic and Chinese are behind it.
_LAST_LATIN = "\u0370"
# A line that runs on like this is a paragraph that lost its full stop.
_LIKE_PARAGRAPH = 12


def _is_tag_bar(text: str) -> bool:
    """Tell whether the line is tags in small letters: "putin xi jinping rusia china"; a sentence has small words."""
    parts = re.sub(r"^[Tt]ags? ", "", text).split()
    return len(parts) >= 2 and all(re.fullmatch(r"[a-z][\w-]*", p) for p in parts) and _SMALL_WORDS.isdisjoint(parts)


def _is_barred(text: str) -> bool:
    """Tell whether the line is topics with bars between them: "Banjir Kota | Dermaga Baru? | Tarif Feri"."""
    topics = text.split(" | ")
    return len(topics) >= _TOPICS and all(0 < len(topic.split()) <= _TITLE_WORDS for topic in topics)


def _is_bar_of_names(page: Page, i: int) -> bool:
    """Tell whether the line over comments or links is tags that lost what stood between them: "Russia China Vladimir
    Putin freight trains"."""
    names = page.text(i).split()
    are_names = len(names) >= _TITLE_WORDS and all(map(str.isalpha, names))
    are_names = are_names and _SMALL_WORDS.isdisjoint(map(str.casefold, names))
    return are_names and page.struck.get(i + 1) in _OVER


def end_sign(page: Page, start: int, *, sure: bool = False) -> int:
    """Return the index of the first sign that the report is over, behind its last long paragraph, else of the end.

    Signs are author, tags, copyright, comments, a list of links and, unless it must be `sure`, promotion.
    """
    wanted = SURE_SIGNS if sure else _SIGNS
    last = next((i for i in reversed(page.open(start)) if _is_last_paragraph(page, i)), start)
    return next((i for i in range(last + 1, len(page.lines)) if page.struck.get(i) in wanted), len(page.lines))


def _is_last_paragraph(page: Page, i: int) -> bool:
    """Tell whether line `i` is a paragraph of the report and no appeal, right below a note, to its readers."""
    text = page.text(i)
    if not is_report_paragraph(text):
        return False
    above = {page.struck.get(j) for j in range(max(0, i - _APPEAL_LINES), i)}
    return promotion_points(text) < _BEHIND_END or not addresses_reader(text) or above.isdisjoint(_APPEALS)


def strike_teasers(page: Page, end: int) -> None:
    """Strike the sentences behind `end` that only introduce the title above them: it is dated, or said twice."""
    said = Counter(comparable(line.text) for line in page.lines if len(line.text) <= LONGEST_READ)
    over = next((i for i in range(end, len(page.lines)) if page.struck.get(i) in _SURELY_OVER), len(page.lines))
    for i in page.open(max(end, 2)):
        above = page.lines[i - 1].text
        dated = _DATED.intersection({page.struck.get(i - 2), page.struck.get(i + 1)})
        # "Politics" / "14 September 2022" below say so of a title that is known as a link, too.
        is_filed = i + 2 < len(page.lines) and (
            is_section(page.lines[i + 1].text) or page.struck.get(i + 1) in {"domain line", "outlet name"}
        )
        is_filed = is_filed and bool(read_date_line(page.lines[i + 2].text, language="id"))
        is_introduced = not is_sentence(above) and (i - 1 not in page.struck or (is_filed and _is_link(page, i - 1)))
        # "News Dec 10, 2021 | 3:20 pm" above the title
        is_dated_link = i > over and page.struck.get(i - 2) in _LINKED and bool(_YEAR.search(page.lines[i - 2].text))
        is_introduced = is_introduced or (is_dated_link and _is_link(page, i - 1))
        dated = dated or is_filed or is_dated_link
        is_introduced = is_introduced or (said[comparable(above)] > 1 and page.struck.get(i - 1) == "link list")
        is_teaser = is_sentence(page.text(i)) or page.text(i).endswith(("...", "…"))
        if is_teaser and is_introduced and (dated or said[comparable(above)] > 1):
            page.strike(i, "link list")


def _is_link(page: Page, i: int) -> bool:
    return page.struck.get(i) == "link list" and len(page.lines[i].text.split()) >= _TITLE_WORDS


def strike_timed_teasers(page: Page, start: int) -> None:
    """Strike the sentences between a title and its reading time, "3 min read", below what says that the report is
    over; and anywhere the one below a title that stands twice, its time between: "Mayors Meet" / "1 jam lalu" / "Mayors
    Meet" / "The mayors of the north met."."""
    for i in page.open(start + _TITLE_WORDS):
        title, _, again = (page.lines[j].text for j in range(i - 3, i))
        if page.struck.get(i - 2) in _TIMED and comparable(title) == comparable(again) and is_headline_like(title):
            for j in (i - 3, i - 1, i):
                page.strike(j, "link list")
    _strike_between_times(page, start)
    _strike_over_buttons(page, start)
    over = next((i for i in range(start + 1, len(page.lines)) if page.struck.get(i) in _OVER), len(page.lines))
    # "Mayors Meet" / "8 jam lalu" / "The mayors of the north met.", and nothing else to the end; one alone may be text.
    prose = (i for i in reversed(page.open(start + 3)) if is_sentence(page.text(i)))
    last = list(takewhile(lambda i: page.struck.get(i - 1) in _TIMED and _is_link(page, i - 2), prose))
    for i in last if len(last) > 1 else ():
        page.strike(i, "link list")
    for i in page.open(over + 2):
        title = page.lines[i - 1].text
        is_under = page.struck.get(i - 1, "link list") in _LINKED and is_headline_like(title) and not is_sentence(title)
        is_one = is_under and len(title.split()) >= _TITLE_WORDS and len(page.text(i).split()) <= _TEASER_WORDS
        if is_one and page.struck.get(i + 1) in _TIMED and is_sentence(page.text(i)):
            page.strike(i - 1, "link list")
            page.strike(i, "link list")


def _strike_between_times(page: Page, start: int) -> None:
    """Strike the sentence below a title and its time, with the next title and its time below."""
    for i in page.open(start + 3, len(page.lines) - 2):
        is_between = page.struck.get(i - 1) in _TIMED and page.struck.get(i + 2) in _TIMED
        is_over_title = _is_link(page, i + 1) or is_headline_like(page.lines[i + 1].text)
        if is_between and _is_link(page, i - 2) and is_over_title and is_sentence(page.text(i)):
            page.strike(i, _TEASER)


def _strike_over_buttons(page: Page, start: int) -> None:
    """Strike the first of a row of teasers, whose button is glued to the next one: "The ferry sails." / "Baca
    SelengkapnyaThe harbour is closed." / "Baca SelengkapnyaThe mayors met."."""
    for i in page.open(start + 1, len(page.lines) - 2):
        are_glued = all(_GLUED_BUTTON.match(page.lines[j].text) for j in (i + 1, i + 2))
        if are_glued and len(page.text(i).split()) <= _TEASER_WORDS and not is_quoting(page.text(i)):
            page.strike(i, _TEASER)


def _opens_list(page: Page, i: int) -> bool:
    return i not in page.struck and page.text(i).endswith(":")


def strike_below_text(page: Page, start: int, title: int | None) -> None:
    """Strike menus, sections and runs of titles or tags behind the last running text, but not the report's own `title`;
    else keep and doubt it."""
    _strike_other_script(page, start)
    tail = tail_start(page, start)
    end, sign = min(tail, body_end(page, start)), min(tail, end_sign(page, start))
    sure = min(tail, end_sign(page, start, sure=True))
    for i in page.open(end):
        if page.text(i).isdigit():
            page.strike(i, "lone number")
    if title is not None and title >= end:
        end = title + 1
    _strike_runs(page, end)
    # From below, for a line may be told by the one under it.
    for i in reversed(page.open(end)):
        if (why := _reason_below(page, i)) == "promotion":
            strike_promoting(page, i)
        elif why:
            page.strike(i, why)
        elif i >= (sure if is_clause(page.text(i)) else sign) and _is_short_label(page.text(i)):
            page.strike(i, "below the end of the report")
    signed = next((i for i in range(sign, len(page.lines)) if page.struck.get(i) in _SIGNED), len(page.lines))
    for i in page.open(signed):
        # A report's last sentence stands above whoever signs it, even with links above.
        if is_sentence(page.text(i)) and page.struck.get(i - 1) in _TITLES and i + 1 in page.struck:
            page.strike(i, "link list")
    for i in page.open(max(end, body_end(page, start))):
        page.doubt(i, "below the text")


def strike_next_report(page: Page, start: int) -> None:
    """Strike all from the headline of another report that the page has loaded below its own: it stands twice, with
    nothing but its pictures between, and prose follows."""
    sentences = 0
    for i in page.open(start):
        text = page.text(i)
        if is_sentence(text):
            sentences += 1
        elif sentences >= _LEAST_SENTENCES and is_headline_like(text) and _is_headed_again(page, i):
            for j in page.open(i):
                page.strike(j, "below the end of the report")
            return


def _is_headed_again(page: Page, i: int) -> bool:
    """Tell whether the line stands again a few lines below, pictures between, and prose below that."""
    key = comparable(page.text(i))
    if len(key.split()) < _TITLE_WORDS:
        return False
    behind = range(i + 1, min(i + 1 + _PICTURES, len(page.lines)))
    again = next((j for j in behind if comparable(page.lines[j].text) == key), i)
    between = [page.struck.get(j) == "caption" for j in range(i + 1, again)]
    return (
        any(between) and all(between) and any(is_sentence(page.text(j)) for j in page.next_open(again + 1, _PICTURES))
    )


def strike_about_outlet(page: Page, start: int) -> None:
    """Strike the page's last prose when it says what the page's own outlet is: "Kabar Kota is a news website …"."""
    last = next((i for i in reversed(page.open(start)) if is_sentence(page.text(i))), None)
    said = _IS_OUTLET.match(page.text(last)) if last is not None else None
    if said is None or len(key(said["name"])) < _LEAST_NAME:
        return
    own = (page.lines[i].text for i, why in page.struck.items() if why in {"copyright", "outlet name", "domain line"})
    brand = branded(said["name"])
    if any((brand and brand in known_names(line)) or key(said["name"]) in key(line) for line in own):
        page.strike(last, "promotion")


def _strike_other_script(page: Page, start: int) -> None:
    """Strike the last lines that are in another script than the report, which is in Latin letters."""
    for i in reversed(page.open(start + 1)):
        letters = [c for c in page.text(i) if c.isalpha()]
        if is_sentence(page.text(i)) and 2 * sum(c < _LAST_LATIN for c in letters) > len(letters):
            return
        if letters and 3 * sum(c >= _LAST_LATIN for c in letters) > 2 * len(letters):
            page.strike(i, "other language")


def _is_short_label(text: str) -> bool:
    return not is_sentence(text) and len(text.split()) < _LIKE_PARAGRAPH


def _strike_runs(page: Page, end: int) -> None:
    rest = [(i, len(page.text(i).split()) <= 3) for i in page.open(end)]
    for is_short, group in groupby(rest, key=lambda row: row[1]):
        run = [i for i, _ in group if is_headline_like(page.text(i)) or is_short]
        if len(run) >= (2 if is_short else 3):
            for i in run:
                page.strike(i, "tag list" if is_short else "link list")


def _reason_below(page: Page, i: int) -> str | None:
    """Return why line `i`, behind the last running text, is furniture by its own words or by the line under it."""
    text = page.text(i)
    if is_section(text) or is_menu(text) or (branded(text.split(" - ")[0]) and is_section(text.split(" - ")[-1])):
        return "navigation"
    if _is_tag_bar(text) or _is_bar_of_names(page, i) or _is_barred(text):
        return "tag list"
    if _COMPANY.match(text) and page.struck.get(i + 1) == "contact":
        return "contact"
    # "-- KABAR"
    if is_known(text.strip(" -–—")):
        return "outlet name"
    # "Sumber Kabarkota"
    label, _, name = text.partition(" ")
    if label.casefold() in {"sumber", "source"} and is_known(name):
        return "source note"
    invited = _FOLLOW.fullmatch(text)
    if invited and branded(invited["outlet"]):
        return "newsletter or channel"
    is_label = i + 1 in page.struck and len(text.split()) <= 2 and not _opens_list(page, i - 1)
    if is_web_name(text) or is_place(text) or is_label:
        return "label under the text"
    if is_sentence(text):
        return None
    below = page.lines[i + 1].text if i + 1 < len(page.lines) else ""
    if bare(page.lines[i - 1].text) in PAID or bare(below) in PAID:
        return "advertisement"
    if promotion_points(text) > 1:
        return "promotion"
    return "link list" if page.struck.get(i + 1) in _DATED else None
