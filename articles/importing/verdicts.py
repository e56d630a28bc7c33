"""Is this report new, changed, or here already? Pure (DESIGN §3.5).

A key says where a report comes from (`file:<name>`, `url:<address>`, `guid:<feed>:…`); its text says what it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ..canonical import folded
from .holding import Why, why_held
from .notices import ERROR_PAGE
from .shared_words import shared_words

Action = Literal["created", "updated", "unchanged", "skipped"]

# From this share of common words on, another text under the same key is the same report, edited.
SAME_REPORT = 0.5


@dataclass(frozen=True)
class Known:
    """A report that is there. `current`: what readers see, '' if nothing; `set_aside`: the texts that are held back or
    were rejected. Past versions' count as other texts: A → B → A is a third version."""

    id: int
    title: str
    outlet: str
    current: str
    set_aside: tuple[str, ...] = ()
    url: str = ""
    day: date | None = None
    # The id of the feed that it is of.
    feed: int | None = None


@dataclass(frozen=True)
class Verdict:
    """What is to be done, with which report that is there, and why, if there is something to say.

    `is_new_key`: the report that is there is to be found under this key from now on too. `held`: the text becomes a
    version, but not the current one. `is_retitled`: its text is as it was, what is said of it is not.
    """

    action: Action
    known: Known | None = None
    why: str = ""
    is_new_key: bool = False
    held: Why | None = None
    is_retitled: bool = False


def judge(
    text: str,
    *,
    outlet: str,
    key: str,
    under_key: Known | None,
    same_text: Sequence[Known],
    error: str = "",
    notes: Sequence[str] = (),
) -> Verdict:
    """Judge a text that comes under `key` from `outlet` ('' when the page names none).

    `under_key`: the report that has the key; `same_text`: the reports that have this very text, the oldest first;
    `error`, `notes`: what the page says in place of the report (notices.py).
    """
    if not text:
        return Verdict("skipped", why="there is no text in it")
    if under_key:
        return _under_its_key(text, key, under_key, error, notes)
    if error:
        return Verdict("skipped", why=ERROR_PAGE % error)
    if match := same_report(outlet, same_text):
        return Verdict("unchanged", match, f"it has the text of “{match.title}”", is_new_key=True)
    if same_text:
        return Verdict("created", why=f"a copy of “{same_text[0].title}” ({same_text[0].outlet})", is_new_key=True)
    return Verdict("created", is_new_key=True)


def _under_its_key(text: str, key: str, known: Known, error: str, notes: Sequence[str]) -> Verdict:
    if text in (known.current, *known.set_aside):
        return Verdict("unchanged", known)
    is_same = not known.current or shared_words(known.current, text) >= SAME_REPORT
    held: Why | None = "error_page" if error else why_held(text, current=known.current, notes=notes)
    if held and (is_same or _is_of(known, text, held)):
        return Verdict("updated", known, held=held)
    if is_same:
        return Verdict("updated", known)
    return Verdict("skipped", known, f"another report has this {'name' if key.startswith('file:') else 'address'}")


def _is_of(known: Known, text: str, held: Why) -> bool:
    """Whether a text that shares few words with the report is what became of its page: a notice is, and of short texts
    what begins as the report did; else it is another report."""
    return held != "short" or shared_words(known.current[: len(text)], text) >= SAME_REPORT


def same_report(outlet: str, same_text: Sequence[Known]) -> Known | None:
    """Return the report of `outlet`: of the same outlet, else one of none; any of them when `outlet` is none."""
    wanted = folded(outlet)
    same_outlet = [known for known in same_text if folded(known.outlet) == wanted]
    might_be = [known for known in same_text if not wanted or not known.outlet]
    return next(iter(same_outlet + might_be), None)
