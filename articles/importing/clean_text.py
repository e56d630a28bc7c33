"""A raw copy of a news page → the report on it, by rules on the form of a page and never on a certain outlet's.

The order matters: first what its form gives away wherever it stands (buttons, captions, labelled bylines), then the
links, then the place of the report on the page; with that, dates, names and leftovers above and below; last repeats.
What no rule understands stays in the text, with a warning where a person should look.
"""

from collections.abc import Sequence
from datetime import tzinfo

from .cleaning import author_notes, page_head, page_marks, page_parts, page_pictures, page_tail, text_pictures
from .cleaning.blocks import strike_blocks
from .cleaning.boxes import strike_boxes
from .cleaning.captions import best_caption
from .cleaning.contents import strike_contents
from .cleaning.credits import Credit, byline
from .cleaning.date_lines import DateLine, read_below_text
from .cleaning.date_marks import strike_dates
from .cleaning.datelined_captions import strike_datelined_captions
from .cleaning.datelines import Dateline
from .cleaning.depictions import strike_depictions
from .cleaning.desk_notes import strike_desk_notes
from .cleaning.film_cards import strike_films_above, strike_guests
from .cleaning.language import language_of
from .cleaning.last_notes import strike_last_notes
from .cleaning.leading_away import strike_leading_away
from .cleaning.line_model import Likeness, likeness
from .cleaning.link_cards import strike_shouted
from .cleaning.live_entries import strike_entries
from .cleaning.machine_heads import strike_machine_head
from .cleaning.mastheads import strike_masthead
from .cleaning.own_parts import keep_own_parts
from .cleaning.page_lines import Page, ends_with_stop
from .cleaning.page_marks import Reading
from .cleaning.page_outlet import page_outlet
from .cleaning.page_reading import read_page
from .cleaning.picture_alternatives import (
    strike_alternatives,
    strike_alternatives_above,
    strike_alternatives_in_text,
    strike_alternatives_over_buttons,
)
from .cleaning.picture_words import strike_picture_words
from .cleaning.promotion import strike_promotion, strike_promotion_behind
from .cleaning.publication import published
from .cleaning.pulled_quotes import strike_pulled_quotes
from .cleaning.repeats import strike_repeats
from .cleaning.second_reading import give_back, likelier_headline, strike_unlike
from .cleaning.sign_offs import strike_behind_sign_off, strike_comments
from .cleaning.text_advertisements import strike_text_advertisements
from .cleaning.tickers import strike_news_feed, strike_ticker
from .cleaning.title_choice import find_title
from .cleaning.title_places import is_named_above, is_shown_whole_below
from .cleaning.titles import (
    struck_title,
    title_over_copy,
    title_under_lead,
    title_under_text,
    without_outlet,
    without_tail,
)
from .cleaning.zones import zone_of_outlet
from .notices import CUT_SHORT, is_cut_short, subscribers_notes
from .records import CleanReport, Published, Removed
from .refusal import Unreadable

# A live page of a whole day has some three thousand; an archive in one file is not one report.
MOST_LINES = 10_000
TOO_MANY_LINES = (
    f"This has more than {MOST_LINES:,} lines, so it is not one page: save each report as a file of its own."
)
NO_TEXT = "No paragraph of a report was found on this page: copy the page's text, with its headline, into the file."


def clean(raw: str) -> CleanReport:
    """Return the report on a raw copy of a news page. Pure; the same text gives the same report.

    Line numbers in `removed` count the raw text's lines from 1 (CR, LF, CRLF and Unicode's line separators each end
    one). Every non-blank line is the title, a paragraph, or in `removed`; of a line there and in a paragraph a part was
    taken, as the reason says. A page without a headline gets the title '' and a warning: none is made up.

    Raises Unreadable, and nothing else, when no paragraph is left or the text is far too long for a page.
    """
    page = read_page(raw)
    if len(page.lines) > MOST_LINES:
        raise Unreadable(TOO_MANY_LINES)
    keep_own_parts(page, raw)
    read = _sort(page, language_of("\n".join(line.text for line in page.lines)))
    rows = _text_rows(page, read.title_at)
    if not rows:
        raise Unreadable(NO_TEXT)
    dateline = page_parts.first_dateline(page, rows)
    rows = page_parts.without_bare_datelines(page, rows)
    outlet = page_outlet(page, read, dateline)
    notes = subscribers_notes(line.text for line in page.lines)
    if is_cut_short(notes):
        page.warn(CUT_SHORT)
    return CleanReport(
        title=read.title,
        paragraphs=tuple(page.whole(i) for i in rows),
        outlet=outlet,
        published=_published(page, read, rows, dateline, zone_of_outlet(outlet, language=read.language)),
        byline=byline(read.credits),
        dateline=dateline.text if dateline else _place_alone(page, read),
        caption=best_caption([page.lines[i].text for i in sorted(read.captions)]),
        language=read.language,
        removed=_removed(page, read.title_at, read.title),
        warnings=tuple(page.warnings),
        notes=notes,
    )


def _headline(page: Page, title_at: int | None) -> tuple[str, str]:
    """Return the headline and the outlet behind it; '' for each that the page does not have."""
    if title_at is None:
        return "", ""
    title, outlet = without_outlet(page.text(title_at))
    return (title, outlet) if title != page.text(title_at) else without_tail(page, title_at)


def _place_alone(page: Page, read: Reading) -> str:
    """Return where the report was written, if a line of its own between title and text says so, or its date line."""
    lines = (page.lines[i].text for i, why in sorted(page.struck.items()) if why == "dateline")
    return next(lines, "") or next((line.place for line in read.dates.values() if line.place), "")


def _sort(page: Page, language: str) -> Reading:
    """Strike what is not the report, and return what the struck lines say of it."""
    likely = likeness(page.lines)
    captions = _strike_anywhere(page)
    credits = page_marks.strike_labelled_bylines(page)
    start, end = _place(page)
    strike_ticker(page, start)
    captions += strike_blocks(page, start)
    dates = strike_dates(page, start, end, language=language)
    credits += page_marks.strike_outer_bylines(page, start, end)
    captions += page_pictures.strike_captions(page, start)
    captions += text_pictures.strike_in_text(page, start)
    strike_alternatives_in_text(page, start)
    captions += page_pictures.strike_caption_copies(page, captions, start)
    title_at = _title_at(page, start, likely, captions, dates)
    title, suffix = _headline(page, title_at)
    if title_at is None:
        page.warn("no title found")
    elif title_at > start and title_under_text(page, start) == title_at:
        page_head.strike_title_copies(page, title_at, title)
        page_head.strike_above(page, start)
    else:
        more, pictured = _sort_head(page, title_at, title, start, dates, captions)
        credits += more
        captions += pictured
    strike_alternatives_over_buttons(page, start)
    captions += strike_datelined_captions(page, start)
    captions += strike_depictions(page, start if title_at is None else title_at, start)
    credits += [credit for line in dates.values() for credit in line.credits]
    author_notes.strike_author_note(page, start, [credit.name for credit in credits])
    page_tail.strike_about_outlet(page, start)
    page_pictures.strike_web_credits(page)
    give_back(page, likely)
    strike_repeats(page, _text_rows(page, title_at))
    strike_pulled_quotes(page, _text_rows(page, title_at))
    page_tail.strike_next_report(page, start)
    page_tail.strike_below_text(page, start, title_at)
    give_back(page, likely)
    credits += page_marks.last_initials(page, _text_rows(page, title_at))
    strike_unlike(page, _text_rows(page, title_at), likely, start)
    page.warn_of_doubts()
    return Reading(language, title_at, title, suffix, start, credits, captions, dates)


def _strike_anywhere(page: Page) -> list[int]:
    """Strike what is no text wherever it stands, by its form or by a heading of its own, and return the captions."""
    strike_machine_head(page)
    strike_masthead(page)
    strike_text_advertisements(page)
    captions = page_pictures.strike_captions(page)
    captions += strike_picture_words(page)
    page_parts.strike_boilerplate(page)
    author_notes.strike_partners(page)
    strike_news_feed(page)
    strike_guests(page)
    strike_contents(page)
    strike_entries(page)
    return captions


def _title_at(
    page: Page, start: int, likely: Sequence[Likeness], captions: list[int], dates: dict[int, DateLine]
) -> int | None:
    """Return the index of the headline or None; what was taken for a caption or a date goes from those."""
    found = find_title(page, page.open(0, start), page.open(page_parts.with_sentences_above(page, start)))
    # No headline stops; what the text begins with may.
    is_text = found is not None and ends_with_stop(page.text(found))
    is_doubtful = found is None or is_text or is_shown_whole_below(page, found)
    struck = struck_title(page, start, page.open(start)) if is_doubtful else None
    if struck is not None and (found is None or is_text or is_named_above(page, struck, found)):
        found = struck
    for find in (title_over_copy, title_under_lead, title_under_text):
        found = find(page, start) if found is None else found
    found = likelier_headline(page, found, likely)
    if found in page.struck:
        del page.struck[found]
        captions[:] = [i for i in captions if i != found]
        dates.pop(found, None)
    return found


def _sort_head(
    page: Page, title_at: int, title: str, start: int, dates: dict[int, DateLine], captions: list[int]
) -> tuple[list[Credit], list[int]]:
    """Strike what stands round the title, and return the authors and the captions among it."""
    page_head.strike_title_copies(page, title_at, title)
    strike_alternatives_above(page, title_at)
    page_head.strike_above(page, title_at)
    credits = page_marks.strike_portraits(page, title_at, start)
    found = page_pictures.strike_doubled(page, title_at, start)
    credits += page_marks.strike_author(page, title_at, start, dates)
    names = [credit.name for line in dates.values() for credit in line.credits]
    credits += author_notes.strike_notes_above(page, title_at, start, names)
    strike_films_above(page, title_at, start)
    page_head.strike_listed(page, title_at, start)
    page_head.strike_offered(page, title_at, start)
    page_head.strike_rows(page, title_at, start)
    page_head.strike_below_title(page, title_at, start)
    found += page_pictures.strike_captions_beside(page, title_at, start)
    strike_alternatives(page, title_at, start)
    found += page_pictures.strike_caption_copies(page, captions + found, start, but=title_at)
    page_head.doubt_below_title(page, title_at, start)
    return credits, found


def _place(page: Page) -> tuple[int, int]:
    """Strike links, boxes and promotion, and return where the text begins and the index behind its last line."""
    strike_comments(page, page_parts.body_start(page))
    strike_leading_away(page)
    strike_behind_sign_off(page, page_parts.body_start(page))
    strike_promotion(page)
    strike_shouted(page, page_parts.body_start(page))
    start = page_parts.body_start(page)
    strike_boxes(page, start)
    strike_promotion_behind(page, page_tail.end_sign(page, start, sure=True))
    page_tail.strike_timed_teasers(page, start)
    page_tail.strike_teasers(page, page_tail.end_sign(page, start))
    strike_last_notes(page, start)
    strike_desk_notes(page, start)
    return start, page_parts.body_end(page, start)


def _text_rows(page: Page, title_at: int | None) -> list[int]:
    return [i for i in page.open() if i != title_at]


def _ranked(page: Page, dates: dict[int, DateLine], title_at: int | None, start: int) -> list[DateLine]:
    """Return the date lines, the likeliest first: between title and text, above the title, below a link or the text."""

    def rank(index: int) -> tuple[int, int]:
        if title_at is not None and index < title_at:
            return 1, -index
        is_of_link = index >= start or page.struck.get(index - 1) == "link list"
        return (2, index) if is_of_link else (0, index)

    ranked = sorted(dates, key=rank)
    own = [index for index in ranked if rank(index)[0] < 2]
    # Where the page dates itself, the others date links.
    is_dated = any(label != "updated" for index in own for label, _ in dates[index].dates)
    return [dates[index] for index in (own if is_dated else ranked)]


def _published(page: Page, read: Reading, rows: list[int], dateline: Dateline | None, zone: tzinfo | None) -> Published:
    text = "\n".join(page.text(i) for i in rows)
    elsewhere = "\n".join(page.lines[i].text for i in page.struck if page.struck[i] != "link list")
    ranked = _ranked(page, read.dates, read.title_at, read.start)
    below = (page.lines[i].text for i in sorted(page.struck) if i not in read.dates)
    ranked += [line for text in below if (line := read_below_text(text, language=read.language))]
    found, warnings = published(
        ranked, dateline=dateline, text=text, elsewhere=elsewhere, language=read.language, zone=zone
    )
    if found.day is None and "relative date" in page.struck.values():
        warnings.append("the page dates itself only by how long ago it was")
    for warning in warnings:
        page.warn(warning)
    return found


def _removed(page: Page, title_at: int | None, title: str) -> tuple[Removed, ...]:
    """Return the raw lines that are out of the text, neighbours with the same reason as one range."""
    reasons = dict(page.struck) | {i: why for i, (_, why) in page.cut.items() if i not in page.struck}
    if title_at is not None and page.lines[title_at].text != title:
        reasons[title_at] = "outlet behind the title"
    removed: list[Removed] = []
    for i in sorted(reasons):
        line = page.lines[i]
        if removed and removed[-1].why == reasons[i] and i - 1 in reasons and removed[-1].last < line.first:
            removed[-1] = Removed(removed[-1].first, line.last, reasons[i])
        else:
            removed.append(Removed(line.first, line.last, reasons[i]))
    return tuple(removed)
