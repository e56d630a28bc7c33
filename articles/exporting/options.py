"""What a person chooses about a file: format, columns, mode, pseudonyms. An address and the command say it alike."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from .rows import PROFILES, SHORT

CSV, JSONL, MARKDOWN = "csv", "jsonl", "markdown"
FORMATS = (CSV, JSONL, MARKDOWN)


@dataclass(frozen=True)
class FileOptions:
    """`profile` is of CSV and of the quote sheet, `raw` (no byte order mark, no guards) of CSV; JSONL has one shape."""

    format: str = CSV
    profile: str = SHORT
    raw: bool = False
    pseudonyms: bool = False
    problems: tuple[str, ...] = ()


def read_options(asked: Mapping[str, Sequence[str]]) -> FileOptions:
    """Return what `asked` says, as `dict(request.GET.lists())` holds it: `format`, `profile`, `raw`, `pseudonyms`.

    What is no such thing is a sentence in `problems`. Of several values the last one counts.
    """

    def last(name: str, default: str) -> str:
        return next((value for value in reversed(asked.get(name, ())) if value), default)

    format, profile = last("format", CSV), last("profile", SHORT)
    raw, pseudonyms = last("raw", "0"), last("pseudonyms", "0")
    problems = []
    if format not in FORMATS:
        problems.append(_("There is no format “%(value)s”: choose csv, jsonl or markdown.") % {"value": format})
    if profile not in PROFILES:
        problems.append(_("The profile is short or full, not “%(value)s”.") % {"value": profile})
    for name, value in (("raw", raw), ("pseudonyms", pseudonyms)):
        if value not in ("0", "1"):
            problems.append(_("%(name)s is 0 or 1, not “%(value)s”.") % {"name": name, "value": value})
    return FileOptions(format, profile, raw == "1", pseudonyms == "1", tuple(problems))
