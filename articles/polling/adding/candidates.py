"""One address on its way to become a feed: what the list says, what trying it gave, what a person chose. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ...importing.addresses import canonical_address
from ...importing.feed_records import FeedLink
from ..listing.records import ListedFeed

# waiting: not tried yet. bad: the row itself is wrong. Those that may be added: new, and unreachable, which may be so
# for today only.
Verdict = Literal["waiting", "new", "known", "unreachable", "not_a_feed", "refused", "bad"]
VERDICTS: tuple[Verdict, ...] = ("new", "known", "unreachable", "not_a_feed", "refused", "bad", "waiting")
Result = Literal["", "added", "known"]


@dataclass(frozen=True)
class Checked:
    """What trying an address gave. `address`: of the feed, which may be another one; `why`: a sentence, where the
    verdict needs one; `reports`: how many entries it had; `others`: what else the page offered."""

    verdict: Verdict
    why: str = ""
    address: str = ""
    title: str = ""
    site: str = ""
    reports: int = 0
    is_excerpt: bool = False
    others: tuple[FeedLink, ...] = ()


@dataclass(frozen=True)
class Candidate:
    """`number` from 1. `listed`: what the list says; `checked`: what trying it gave. The rest a person chooses, with
    what is likely filled in (`is_chosen` None: nobody said yet); `result` and `feed` (its id): what became of it."""

    number: int
    listed: ListedFeed
    checked: Checked
    is_chosen: bool | None = None
    address: str = ""
    outlet: str = ""
    language: str = ""
    full_text: bool = False
    result: Result = ""
    feed: int | None = None

    @property
    def can_be_added(self) -> bool:
        return self.checked.verdict in ("new", "unreachable")

    @property
    def offered(self) -> list[FeedLink]:
        """The feeds that the page at the address names, the likeliest first; of a feed's own address only that."""
        first = FeedLink(self.checked.address or self.listed.address, self.checked.title)
        return [first, *(link for link in self.checked.others if link.address != first.address)]

    @property
    def is_open(self) -> bool:
        """A person may still choose."""
        return self.can_be_added and not self.result


def candidate(number: int, listed: ListedFeed) -> Candidate:
    """Return the row as it waits to be tried; one that is wrong need not wait."""
    if listed.problem:
        return Candidate(number, listed, Checked("bad", listed.problem))
    return Candidate(number, listed, Checked("waiting"), address=listed.address)


def tried(row: Candidate, checked: Checked, *, outlet: str) -> Candidate:
    """Return the row with what trying it gave, filled in with what is likely; what the list says goes first."""
    listed = row.listed
    return replace(
        row,
        checked=checked,
        address=checked.address or listed.address,
        outlet=listed.outlet or outlet,
        language=listed.language,
        full_text=checked.is_excerpt if listed.full_text is None else listed.full_text,
    )


def settled(rows: Sequence[Candidate], known: Mapping[str, str]) -> list[Candidate]:
    """Return the rows with what is there already told, and ticked where nobody said otherwise.

    `known` gives the address of a feed by the key of every address that it has or had (`key_of`). The second of two
    rows with one address is known by the first. What is new is ticked, unless a feed of the same page is there.
    """
    lines: dict[str, int] = {}
    return [_ticked(_settled(row, known, lines) if _is_undecided(row) else row, known) for row in rows]


def _ticked(row: Candidate, known: Mapping[str, str]) -> Candidate:
    if row.is_chosen is not None or row.checked.verdict == "waiting":
        return row
    is_page_known = any(key_of(link.address) in known for link in row.checked.others)
    return replace(row, is_chosen=row.checked.verdict == "new" and not is_page_known)


def key_of(address: str) -> str:
    """Return what all spellings of an address have in common."""
    try:
        return canonical_address(address)
    except ValueError:
        return address


def _is_undecided(row: Candidate) -> bool:
    return not row.result and row.checked.verdict in ("new", "unreachable", "waiting")


def _settled(row: Candidate, known: Mapping[str, str], lines: dict[str, int]) -> Candidate:
    found = row.checked.address or row.listed.address
    keys = {key_of(row.listed.address): None, key_of(found): None}
    there = next((known[key] for key in keys if key in known), "")
    line = next((lines[key] for key in keys if key in lines), None)
    for key in keys:
        lines.setdefault(key, row.listed.line)
    if there:
        free = [link.address for link in row.checked.others if key_of(link.address) not in known]
        if free and key_of(row.listed.address) not in known:
            return _of_the_others(row, free, there)
        return _known(row, "" if there in (row.listed.address, found) else f"It is there as {there}.")
    return row if line is None else _known(row, f"It stands in line {line} already.")


def _known(row: Candidate, why: str) -> Candidate:
    return replace(row, is_chosen=False, checked=replace(row.checked, verdict="known", why=why))


def _of_the_others(row: Candidate, free: Sequence[str], there: str) -> Candidate:
    """The page's first feed is there, and it has others: a person may want one of them."""
    links = tuple(link for link in row.checked.others if link.address in free)
    why = f"The page’s first feed is there already ({there}); it names others."
    checked = replace(row.checked, address=free[0], title=links[0].title, others=links[1:], why=why)
    return replace(
        row, is_chosen=bool(row.is_chosen), address=row.address if row.address in free else free[0], checked=checked
    )


def counts(rows: Iterable[Candidate]) -> dict[Verdict, int]:
    """Return how many rows have each verdict, those that none has left out."""
    found = dict.fromkeys(VERDICTS, 0)
    for row in rows:
        found[row.checked.verdict] += 1
    return {verdict: count for verdict, count in found.items() if count}
