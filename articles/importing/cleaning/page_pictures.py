"""The lines that tell of a report's pictures: captions, credits, labels, told by their form and their neighbours."""

import re
from bisect import bisect_left

from .authors import could_be_author
from .bylines import read_byline
from .captions import (
    caption_text,
    is_caption,
    is_caption_label,
    is_credit,
    is_dashed_caption,
    is_kicked_caption,
    is_photo_label_alone,
    is_source_label,
    is_source_label_alone,
)
from .date_lines import read_date_line
from .datelines import is_bare_dateline, read_dateline
from .page_lines import Page, ends_with_stop, is_paragraph, is_sentence
from .picture_alternatives import strike_labelled_alternatives
from .picture_neighbours import doubled_at, ends_head, marks_picture
from .repeats import comparable

# A subtitle tells what happened, which takes more words than naming who is in the picture.
_SHORT_CAPTION, _SHORT_TITLE = 6, 4
_SIGNED = frozenset({"byline", "publication date"})
_MOST_WORDS = 45
# What stands over a caption for those who do not see the picture.
_KIND = re.compile(r"(?:image|photo|picture|gambar|foto|video)\s*:?", re.I)
_ARCHIVE = re.compile(r"(?:Dok|dok|DOK|Dokumentasi|Istimewa|Ist)\b")
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+")
_TWO_SENTENCES = re.compile(r"[a-zA-Z]{3}\. [A-Z]")
_DATED_COUNTER = re.compile(r"\d{1,3}/\d{1,3} \d{1,2} [A-Z][a-z]+ (?:19|20)\d\d")
_COUNTER = re.compile(r"\d{1,2} ?(?:of|dari) ?\d{1,2}(?: ?\|)?", re.I)


def strike_captions(page: Page, start: int | None = None) -> list[int]:
    """Strike captions and return their indices; lines before `start` also by a bare agency in brackets."""
    rows = [i for i in page.open(0, start) if not _says_else(page.text(i))]
    found = [i for i in rows if is_caption(page.text(i), in_head=start is not None)]
    if start is not None:
        dated = min((i for i, why in page.struck.items() if why == "publication date"), default=start)
        forms = (is_dashed_caption, is_kicked_caption)
        found += [i for i in page.open(dated, start) if i not in found and any(f(page.text(i)) for f in forms)]
    # "3. Six in a room" / "Talks in Lund (Kabar)": there the report goes on below.
    found += [
        i + 1 for i in page.kept if i + 1 in page.open(i + 1, i + 2) and is_caption(page.text(i + 1), in_head=True)
    ]
    found += _in_gallery(page)
    labels = [i for i in page.open(0, start) if is_caption_label(page.text(i))]
    found += _under_counters(page)
    is_label = is_photo_label_alone if start is None else is_source_label_alone
    sources = [i for i in page.open(0, start) if is_label(page.text(i))]
    # Below a long subtitle, too: "Sumber :" / "Dok. Polres Kabar Kota"
    behind = [i for i in page.open(start) if is_source_label_alone(page.text(i))] if start is not None else []
    sources += [i for i in behind if any(_ARCHIVE.match(line.text) for line in page.lines[i + 1 : i + 2])]
    for j in [j for i in sources for j in page.open(i, i + 2) if len(page.text(j).split()) <= _SHORT_CAPTION]:
        page.strike(j, "photo credit")
    # A label without its caption stands over the next paragraph.
    below = [j for i in labels for j in page.open(i + 1, i + 2) if len(page.text(j).split()) <= 40]
    found += [j for j in below if not (page.is_set_off(j) and is_paragraph(page.text(j)))]
    found += [i - 1 for i in found if i and i - 1 in page.open(i - 1, i) and _is_begun(page, i - 1)]
    for i in found:
        page.strike(i, "caption")
    labels += [i for i in page.open(0, start) if page.struck.get(i + 1) == "caption" and _KIND.fullmatch(page.text(i))]
    for i in labels:
        page.strike(i, "caption label")
    strike_labelled_alternatives(page, start)
    return found


def _is_begun(page: Page, i: int) -> bool:
    """Tell whether a gallery's caption under line `i`, "[1/4]…", begins with its words: for who sees no pictures."""
    shown = comparable(page.text(i))
    return (
        page.text(i + 1).startswith("[")
        and len(shown.split()) >= _SHORT_CAPTION
        and comparable(caption_text(page.text(i + 1))).startswith(shown)
    )


def _says_else(text: str) -> bool:
    """Tell whether the line, whatever it ends with, is a dateline, names authors by labels or titles the page."""
    if is_bare_dateline(text) or _is_page_title(text):
        return True
    # "by Ana Budi and Kabar / Jun.08.2018 / 7:31 AM ET"
    is_dated = text.casefold().startswith("by ") and read_date_line(text, language="en") is not None
    return is_dated or (" | " in text and bool(read_byline(text, outside_text=False)))


def _is_page_title(text: str) -> bool:
    """Tell whether the line is a browser's title of the page: "Xi, Putin agree … - Xinhua | English.news.cn"."""
    head, bar, name = text.rpartition(" | ")
    return bool(bar) and len(head.split()) >= _SHORT_CAPTION and bool(_HOST.fullmatch(name))


def _in_gallery(page: Page) -> list[int]:
    """Strike the counters of a gallery in the text, "2/50 10 September 2018", and return the lines below each: what the
    picture shows, and whose it is."""
    counters = [i for i in page.open() if _DATED_COUNTER.fullmatch(page.text(i))]
    for i in counters:
        page.strike(i, "video or gallery")
    below = [j for i in counters for j in page.open(i + 1, i + 3)]
    return [j for j in below if not is_paragraph(page.text(j))]


def _under_counters(page: Page) -> list[int]:
    """Return the rows near the head that stand right under a gallery's counter: "1 of 4"."""
    paragraphs = [i for i in page.open() if is_paragraph(page.text(i))]
    head = paragraphs[2] if len(paragraphs) > 2 else len(page.lines)
    under = [i for i in page.open(1, head) if _COUNTER.fullmatch(page.lines[i - 1].text)]
    return [i for i in under if 4 < len(page.text(i).split()) <= 40 and not read_dateline(page.text(i))]


def strike_web_credits(page: Page) -> None:
    """Say of a web name right under a caption that it is whose picture it is, not whose page: "KabarKota.com"."""
    for i in [i for i, why in page.struck.items() if why == "domain line"]:
        if page.struck.get(i - 1) == "caption" and not is_credit(page.lines[i - 1].text):
            page.struck[i] = "photo credit"


def strike_doubled(page: Page, title: int, start: int) -> list[int]:
    """Strike what pictures between title and text show and say twice, and the credit between the two."""
    found = []
    for i in page.open(title + 1, start):
        again = doubled_at(page, i)
        if again is not None and len(page.text(i).split()) <= _MOST_WORDS and not is_bare_dateline(page.text(i)):
            found += [i, again]
            page.strike(i + 1, "caption" if again == i + 1 else "photo credit")
            page.strike(i, "caption")
            page.strike(again, "caption")
    return found


def strike_captions_beside(page: Page, title: int, start: int) -> list[int]:
    """Strike the short lines between title and text that stand beside a photograph's credit or its button.

    A credit with a caption under or above it: "TASS", "Sumber: Kremlin"; a button: "Perbesar", "Enlarge image".
    """
    found: list[int] = []
    told = " ".join(comparable(page.text(i)) for i in page.open(start)[:12])
    for i in page.open(title + 1, start):
        marked = not is_bare_dateline(page.text(i)) and any(marks_picture(page, j, i) for j in (i - 1, i + 1))
        marked = marked or ends_head(page, i)
        if not marked or len(page.text(i).split()) > 40 or page.text(i).isdigit():
            continue
        # What opens the next line tells of no picture: "Mr Chairman, dear friend,"
        if page.text(i).endswith((",", ":")):
            continue
        is_next = all(page.struck.get(j) == "doubled title" for j in range(title + 1, i))
        is_subtitle = is_next and len(page.text(i).split()) > _SHORT_CAPTION
        if is_subtitle and _TWO_SENTENCES.search(page.text(i)) and page.is_set_off(i + 1):
            continue
        named = (name.strip() for name in re.split(r",| and | dan |&", comparable(page.text(i))))
        names_author = could_be_author(page.text(i)) and not all(name in told for name in named)
        is_sourced = i + 1 in page.struck and is_source_label(page.lines[i + 1].text)
        if ends_with_stop(page.text(i)) or is_sourced or not (is_subtitle or names_author):
            page.strike(i, "caption")
            # What the picture shows, for those who do not see it, above the source and the caption.
            if not (is_sourced and page.struck.get(i + 2) == "caption"):
                found.append(i)
    return found


def strike_caption_copies(page: Page, captions: list[int], start: int, *, but: int | None = None) -> list[int]:
    """Strike the lines that are the beginning of a caption, without its credit: pages show them twice.

    Some captions begin with the headline. So the line `but` stays, what stands right above date or author, and the
    first one above the text, which begins at `start`, where no other there could be the headline.
    """
    keys = sorted(comparable(page.lines[i].text) for i in captions)
    found = []
    for i in [i for i in page.open() if i != but and page.struck.get(i + 1) not in _SIGNED] if keys else []:
        key = comparable(page.text(i))
        nearest = bisect_left(keys, key)
        # "Ana Budi." right above "Ana Budi. Kabar.com" is the picture's, too.
        is_over = page.struck.get(i + 1) == "caption" and ends_with_stop(page.text(i))
        is_over = is_over and comparable(page.lines[i + 1].text).startswith(key)
        if nearest < len(keys) and keys[nearest].startswith(key) and (len(key.split()) > 2 or is_over):
            found.append(i)
    above = page.open(0, start)
    long = [i for i in above if len(page.text(i).split()) >= _SHORT_CAPTION and not ends_with_stop(page.text(i))]
    long = long or [i for i in above if len(page.text(i).split()) >= _SHORT_TITLE]
    # A sentence is none, nor is what stands below the date when the headline is above it.
    long = [i for i in long if not is_sentence(page.text(i)) or i in found]
    signed = min((i for i, why in page.struck.items() if why in _SIGNED), default=start)
    long = [i for i in long if i < signed] or long
    if but is None and long and set(long) <= set(found) and not ends_with_stop(page.text(long[0])):
        found.remove(long[0])
    for i in found:
        page.strike(i, "caption")
    return found
