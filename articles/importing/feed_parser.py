"""The bytes of a feed → its entries as plain values. Pure; hostile input belongs into a child process (`child`)."""

from datetime import datetime

from .feed_records import Entry, FeedRead, FetchFailed
from .feed_rules import Rules
from .feeds.decoding import decoded
from .feeds.json_feed import items_of, line_in, read_json, said_in_item
from .feeds.links import web_address
from .feeds.names import language_said
from .feeds.one_line import line_of_text
from .feeds.prolog import root_of
from .feeds.reading import entry_of
from .feeds.xml_feed import format_of, links_of, read_xml, said_in, title_of

MOST_ENTRIES = 5_000
NO_FEED = "What came from this address is no feed."


def parse_feed(
    body: bytes, *, address: str, media_type: str = "", charset: str = "", now: datetime, rules: Rules | None = None
) -> FeedRead:
    """Return the feed in `body`: RSS 0.9–2.0, RDF, Atom 0.3 and 1.0, JSON Feed, repaired where that is possible.

    `address`: where it came from in the end, for relative links. `charset`: the server's word. The server's
    `media_type` decides nothing: it is too often wrong. Raises FetchFailed("not_a_feed", …), and nothing else.
    """
    rules = rules or Rules()
    text = decoded(body, charset=charset)
    if not text.strip():
        raise FetchFailed("not_a_feed", "The answer is empty.")
    try:
        read = _json_feed(text, address, rules) if text.lstrip()[:1] in "{[" else _xml_feed(text, address, rules)
    except FetchFailed:
        raise
    except Exception:
        # Whatever a stranger's bytes do to a parser is their fault and must not end the work on other feeds.
        raise FetchFailed("not_a_feed", "The feed is broken in a way that cannot be repaired.") from None
    if read is None:
        raise FetchFailed("not_a_feed", "This is a web page, not a feed." if root_of(text) == "html" else NO_FEED)
    return read


def _json_feed(text: str, address: str, rules: Rules) -> FeedRead | None:
    read = read_json(text)
    if read is None:
        return None
    language = language_said(line_in(read, "language"))
    items = items_of(read)
    said = (said_in_item(item, address=address, language=language) for item in items[:MOST_ENTRIES])
    return FeedRead(
        "json",
        title=line_of_text(line_in(read, "title")),
        url_of_site=web_address(line_in(read, "home_page_url"), base=address),
        language=language,
        entries=tuple(entry_of(one, feed_language=language, rules=rules) for one in said),
        warnings=_warnings(len(items)),
    )


def _xml_feed(text: str, address: str, rules: Rules) -> FeedRead | None:
    found = read_xml(text, address=address, most=MOST_ENTRIES)
    if found is None:
        return None
    read, count = found
    kind = format_of(read)
    own = read.feed.get("language") or ""
    language = language_said(own if isinstance(own, str) else "")
    entries: list[Entry] = []
    for one in read.entries[:MOST_ENTRIES]:
        said = said_in(one, is_atom=kind == "atom", address=address, language=language)
        entries.append(entry_of(said, feed_language=language, rules=rules))
    broken = ("The feed is not well-formed; it was repaired as far as that goes.",) if read.bozo else ()
    return FeedRead(
        kind,
        title=title_of(read).line(),
        url_of_site=next(filter(None, (web_address(link, base=address) for link in links_of(read.feed))), ""),
        language=language,
        entries=tuple(entries),
        warnings=broken + _warnings(count),
    )


def _warnings(count: int) -> tuple[str, ...]:
    return (f"The feed has {count:,} entries; the first {MOST_ENTRIES:,} were read.",) if count > MOST_ENTRIES else ()
