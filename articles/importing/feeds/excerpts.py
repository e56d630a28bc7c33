"""Does a feed hold the whole report or its beginning? Pure."""

import re

# How a feed says that the rest is elsewhere: as a paragraph of its own, or behind the last words.
_MORE = (
    r"(?:baca (?:selengkapnya|selanjutnya|lebih lanjut|di sini)|selengkapnya|lanjutkan membaca|lanjut baca|"
    r"read (?:more|the (?:full|whole|rest)|full|on)|continue reading|keep reading|full (?:story|article|text)|more)"
)
_MORE_LINE = re.compile(rf"[\s\[(«»→…. -]*{_MORE}\b[^.!?]{{0,120}}[\])»→…. ]*", re.I)
_MORE_BEHIND = re.compile(rf"\s*(?:\[|\(|…|\.\.\.)\s*{_MORE}\b[^.!?]{{0,120}}$", re.I)
_CUT = re.compile(r"(?:\[?\s*(?:…|\.{3,}|&hellip;)\s*\]?|\[\.{2,}\]|\(\.{3}\))\s*$")
# What blogs hang on to each entry.
_FOOTER = re.compile(
    r"(?:the (?:post|article) .{1,500} (?:appeared first on|first appeared on|is republished from) .{1,200}|"
    r"(?:artikel|postingan|berita) .{1,500} (?:pertama kali (?:tampil|muncul)|muncul pertama kali) "
    r"(?:pada|di) .{1,200}|"
    r".{1,300} was originally published (?:in|on) .{1,200}|"
    r"this (?:entry|post) was (?:posted|originally) .{1,200})",
    re.I,
)
_ENOUGH_WHOLE = 400  # characters of a body that calls itself the content
_ENOUGH_SUMMARY = 1_500  # characters, and
_ENOUGH_PARAGRAPHS = 4  # paragraphs of one that calls itself a summary


def without_footer(paragraphs: tuple[str, ...]) -> tuple[tuple[str, ...], bool]:
    """Return the paragraphs without what a feed adds to the report, and whether it says that the report goes on."""
    kept, goes_on = list(paragraphs), False
    while kept:
        last = kept[-1]
        if _FOOTER.fullmatch(last):
            kept.pop()
        elif len(kept) > 1 and _MORE_LINE.fullmatch(last):
            kept.pop()
            goes_on = True
        else:
            break
    if kept and (behind := _MORE_BEHIND.search(kept[-1])):
        kept[-1] = kept[-1][: behind.start()].rstrip()
        goes_on = True
    return tuple(filter(None, kept)), goes_on


def is_excerpt(paragraphs: tuple[str, ...], *, is_content: bool, goes_on: bool) -> bool:
    """Tell whether these are only the beginning of a report. `is_content`: the feed calls it the content."""
    size = sum(map(len, paragraphs))
    if goes_on or not paragraphs or _CUT.search(paragraphs[-1]):
        return True
    if is_content:
        return size < _ENOUGH_WHOLE
    return size < _ENOUGH_SUMMARY or len(paragraphs) < _ENOUGH_PARAGRAPHS
