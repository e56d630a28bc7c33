"""What a list of feeds says, row by row. Pure."""

from dataclasses import dataclass

from ...importing.refusal import Unreadable

MOST_ROWS = 5_000


@dataclass(frozen=True)
class ListedFeed:
    """One row. `line`: where it begins in the list, from 1. `address`: whole, with its scheme; as it was written where
    `problem` says, in one sentence, what is wrong with it. The rest is '' (None) where the list does not say.

    `language` is a code such as "id"; `note` says what of the row was not understood, though it can be used.
    """

    line: int
    address: str
    outlet: str = ""
    language: str = ""
    title: str = ""
    site: str = ""
    full_text: bool | None = None
    problem: str = ""
    note: str = ""


def check_count(count: int) -> None:
    """Refuse a list by the number of its rows. Raises Unreadable."""
    if count > MOST_ROWS:
        raise Unreadable(f"This list has more than {MOST_ROWS:,} rows: cut it in parts.")
