"""JSON Feed 1.0 and 1.1 (jsonfeed.org) → what it says. Pure."""

import json

from .dates import read_date
from .reading import Said, Text


def read_json(text: str) -> dict | None:
    """Return the feed in a JSON document; None when it holds none."""
    try:
        read = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None
    if not isinstance(read, dict):
        return None
    version = read.get("version")
    is_feed = isinstance(version, str) and "jsonfeed.org" in version
    return read if isinstance(read.get("items"), list) and (is_feed or "title" in read) or is_feed else None


def items_of(read: dict) -> list[dict]:
    """Return the items that are any."""
    items = read.get("items")
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []


def line_in(said: dict, name: str) -> str:
    """Return a value that should be a text; numbers count, as many feeds have numbers for ids."""
    value = said.get(name)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return str(value)


def said_in_item(item: dict, *, address: str, language: str) -> Said:
    """Return an item as the feed says it."""
    guid = line_in(item, "id")
    html, plain = line_in(item, "content_html"), line_in(item, "content_text")
    return Said(
        guid=guid,
        links=tuple(filter(None, (line_in(item, "url"), line_in(item, "external_url"), _as_link(guid)))),
        base=address,
        title=Text(line_in(item, "title"), is_html=False),
        content=tuple(text for text in (Text(html), Text(plain, is_html=False)) if text.said),
        summary=Text(line_in(item, "summary"), is_html=False),
        published=read_date(line_in(item, "date_published") or line_in(item, "date_modified"), language=language),
        updated=read_date(line_in(item, "date_modified"), language=language),
        authors=tuple(Text(name, is_html=False) for name in _authors(item)),
        language=line_in(item, "language"),
    )


def _as_link(guid: str) -> str:
    return guid if guid.startswith(("http://", "https://")) else ""


def _authors(said: dict) -> list[str]:
    authors = said.get("authors")
    listed = authors if isinstance(authors, list) else [said.get("author")]
    return [line_in(author, "name") for author in listed if isinstance(author, dict)]
