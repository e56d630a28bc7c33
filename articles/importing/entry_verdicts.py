"""Is this entry of a feed new, changed, or here already? Pure: as verdicts.py, with what only a feed knows.

The feed says which entries are one (its identity rule), so another text under its key is an edit, however much was
changed. The address says which reports of several feeds, files and people are one; but of one report each feed has its
own words, often the first two sentences: only the feed that a report is of renews its text, or one that has more of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ..canonical import folded
from .addresses import canonical_address
from .holding import SHORTEST, why_held
from .shared_words import shared_words
from .verdicts import SAME_REPORT, Known, Verdict, same_report

# Of the words of a beginning, so many stand in the whole too.
_BEGINNING = 0.8
# The whole is longer than its beginning by so much at least.
_LONGER = 1.5


@dataclass(frozen=True)
class Incoming:
    """An entry as it comes. `feed`: the feed's id. `url` '' and `day` None when it says none."""

    feed: int
    title: str
    text: str
    outlet: str
    url: str
    day: date | None
    is_excerpt: bool


def judge_entry(new: Incoming, *, own: Known | None, elsewhere: Known | None, same_text: Sequence[Known]) -> Verdict:
    """Judge an entry. `own`: the report under the key of the feed's identity rule; `elsewhere`: the one that has its
    address and no such key of this feed; `same_text`: those with this very text, the oldest first.
    """
    if not new.text:
        return Verdict("skipped", why="there is neither a title nor a text in it")
    if own and _is_same_entry(new, own):
        return _known(new, own)
    if elsewhere and _is_same_page(new, elsewhere):
        return _known(new, elsewhere, is_new_key=True)
    if match := same_report(new.outlet, [known for known in same_text if _says_the_same_of_itself(new, known)]):
        return Verdict("unchanged", match, f"it has the text of “{match.title}”", is_new_key=True)
    if same_text:
        return Verdict("created", why=f"a copy of “{same_text[0].title}” ({same_text[0].outlet})", is_new_key=True)
    return Verdict("created", is_new_key=True)


def _known(new: Incoming, known: Known, *, is_new_key: bool = False) -> Verdict:
    is_of_feed = known.feed == new.feed
    if new.text in (known.current, *known.set_aside):
        is_retitled = is_of_feed and bool(new.title) and new.title != known.title
        return Verdict("updated" if is_retitled else "unchanged", known, is_new_key=is_new_key, is_retitled=is_retitled)
    if not _may_renew(new, known, is_of_feed=is_of_feed, is_met_first=is_new_key):
        return Verdict("unchanged", known, is_new_key=is_new_key)
    return Verdict("updated", known, is_new_key=is_new_key, held=why_held(new.text, current=known.current))


def _may_renew(new: Incoming, known: Known, *, is_of_feed: bool, is_met_first: bool) -> bool:
    if not known.current or is_fuller(new.text, known.current):
        return True
    if new.is_excerpt and len(new.text) < SHORTEST * len(known.current):
        # Its page gave the whole once, and does not at the moment.
        return False
    return is_of_feed or (known.feed is None and not new.is_excerpt and not is_met_first)


def is_fuller(text: str, other: str) -> bool:
    """Tell whether `other` is a beginning, or an abridgement, of what `text` has in full."""
    if len(text) < _LONGER * len(other):
        return False
    words, others = len(text.split()), len(other.split())
    return shared_words(text, other) * (words + others) / 2 >= _BEGINNING * others


def _is_same_entry(new: Incoming, known: Known) -> bool:
    """Whether the feed really means the report that has this key: some use their names again ("1", "2", "3")."""
    if not (new.url and known.url) or _page(new.url) == _page(known.url):
        return True
    return folded(new.title) == folded(known.title) or shared_words(new.text, known.current) >= SAME_REPORT


def _is_same_page(new: Incoming, known: Known) -> bool:
    """Whether an address names this report only: some feeds give that of their front page with every entry."""
    if folded(new.title) == folded(known.title) or not known.current:
        return True
    if shared_words(new.text, known.current) >= SAME_REPORT:
        return True
    return is_fuller(new.text, known.current) or is_fuller(known.current, new.text)


def _says_the_same_of_itself(new: Incoming, known: Known) -> bool:
    """Short texts recur: the prayer times of today are not those of yesterday."""
    return folded(new.title) == folded(known.title) and (not (new.day and known.day) or new.day == known.day)


def _page(address: str) -> str:
    try:
        return canonical_address(address)
    except ValueError:
        return address
