"""What travels between fetching, parsing and storing: frozen values that can be pickled. Times are aware."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from .records import Published

Format = Literal["rss", "rdf", "atom", "json"]
# refused: by us (address, scheme, port, redirects). http: an answer that is none of ours (4xx, 5xx). gone: 410.
# too_large, too_slow: past our limits. network: no answer. not_a_feed, not_a_page: an answer of another kind.
Failure = Literal["refused", "http", "gone", "too_large", "too_slow", "network", "not_a_feed", "not_a_page"]


class FetchFailed(Exception):
    """Nothing usable came. `reason` is one sentence in our own words for people, and never quotes the answer.

    `status`: the HTTP status, if there was an answer. `retry_after`: when the server said to come back (UTC).
    """

    def __init__(
        self, failure: Failure, reason: str, *, status: int | None = None, retry_after: datetime | None = None
    ) -> None:
        super().__init__(reason)
        self.failure = failure
        self.reason = reason
        self.status = status
        self.retry_after = retry_after


@dataclass(frozen=True)
class Validators:
    """What the server gave with its last answer, sent back to ask "anything new?"; '' for none."""

    etag: str = ""
    last_modified: str = ""


@dataclass(frozen=True)
class Fetched:
    """An answer: 200 with its body, unpacked, or 304 without.

    `address`: where it came from in the end. `moved_to`: where permanent redirects (301, 308) led, else ''.
    `media_type` without parameters, in small letters; `charset` as the server names it; both '' when it says nothing.
    """

    status: int
    address: str
    body: bytes = b""
    media_type: str = ""
    charset: str = ""
    moved_to: str = ""
    validators: Validators = Validators()

    @property
    def is_unchanged(self) -> bool:
        return self.status == 304


@dataclass(frozen=True)
class Entry:
    """One entry of a feed, as plain text: no markup in any field, titles and names on one line, '' when not said.

    `url` is absolute, http or https. `paragraphs` are canonical (articles.canonical). `is_excerpt`: the feed holds the
    beginning only. `body`: what the paragraphs were read from, to read it again; never shown.
    """

    guid: str = ""
    url: str = ""
    title: str = ""
    paragraphs: tuple[str, ...] = ()
    is_excerpt: bool = True
    published: Published = Published()
    updated: Published = Published()
    byline: str = ""
    agency: str = ""
    language: str = ""
    body: bytes = b""
    media_type: str = "text/html"


@dataclass(frozen=True)
class FeedRead:
    """A feed: what it says of itself, and its entries in its own order. `url_of_site` is http(s) or ''."""

    format: Format
    title: str = ""
    url_of_site: str = ""
    language: str = ""
    entries: tuple[Entry, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class FeedLink:
    """A feed that a page names: its address, absolute, and what the page calls it, or ''."""

    address: str
    title: str = ""
