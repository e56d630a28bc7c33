"""What a person chooses of a list of feeds: which rows, and of each its outlet, language and the rest."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..forms import ReportForm
from ..importing.describe import one_line
from ..polling.adding.candidates import VERDICTS, Candidate, Verdict, counts

VERDICT_WORDS: Mapping[Verdict, str] = {
    "new": gettext_lazy("new"),
    "known": gettext_lazy("there already"),
    "unreachable": gettext_lazy("unreachable"),
    "not_a_feed": gettext_lazy("not a feed"),
    "refused": gettext_lazy("refused"),
    "bad": gettext_lazy("no address"),
    "waiting": gettext_lazy("not tried yet"),
}
_LANGUAGE = re.compile(r"(?:[a-z]{2,3})?")
_MOST_NAME_CHARS = 200


@dataclass(frozen=True)
class Part:
    """The rows of one page: those with the verdict `show` ('' for all), `page` from 1."""

    show: str = ""
    page: int = 1

    ROWS = 100  # four fields each; Django takes a thousand of a form

    def of(self, rows: Sequence[Candidate]) -> list[Candidate]:
        shown = [row for row in rows if not self.show or row.checked.verdict == self.show]
        return shown[(self.page - 1) * self.ROWS : self.page * self.ROWS]


@dataclass(frozen=True)
class PartLink:
    """A button that leads to another part: its value, its words, and whether it is the one shown."""

    value: str
    words: str
    is_here: bool


def part_asked(show: str, page: str) -> Part:
    """Return the part that an address or a form names; the first one for nonsense."""
    number = int(page) if page.isascii() and page.isdecimal() and len(page) < 6 else 1
    return Part(show if show in VERDICTS else "", max(1, number))


def parts_of(rows: Sequence[Candidate], here: Part) -> dict[str, list[PartLink]]:
    """Return where else one can look: by verdict, and page by page."""
    found = counts(rows)
    total = found.get(here.show, 0) if here.show else len(rows)
    verdicts = [("", _("all"), len(rows)), *((verdict, VERDICT_WORDS[verdict], found[verdict]) for verdict in found)]
    pages = range(1, -(-total // Part.ROWS) + 1)
    return {
        "verdicts": [PartLink(f"{name}:1", f"{words} ({count})", name == here.show) for name, words, count in verdicts],
        "pages": [PartLink(f"{here.show}:{page}", str(page), page == here.page) for page in pages if len(pages) > 1],
    }


def languages_of(rows: Sequence[Candidate]) -> list[tuple[str, str]]:
    """Return the languages to choose from, with those that the rows have beside."""
    names = {"": _("as it reads"), **dict(ReportForm.LANGUAGES)}
    return [*names.items(), *((code, code) for code in sorted({row.language for row in rows} - set(names)) if code)]


def chosen_rows(said: QueryDict, rows: Sequence[Candidate]) -> tuple[list[Candidate], dict[int, str]]:
    """Return the rows that are open as the form has them, and by number one sentence for each that cannot be so."""
    chosen, problems, ticked = [], {}, set(said.getlist("chosen"))
    for row in rows:
        if not row.is_open:
            continue
        row = _as_said(row, said, is_chosen=str(row.number) in ticked)
        chosen.append(row)
        if row.is_chosen and (problem := _problem(row)):
            problems[row.number] = problem
    return chosen, problems


def _as_said(row: Candidate, said: QueryDict, *, is_chosen: bool) -> Candidate:
    offered = [link.address for link in row.offered]
    address = said.get(f"address-{row.number}", "")
    return replace(
        row,
        is_chosen=is_chosen,
        address=address if address in offered else row.address,
        outlet=one_line(said.get(f"outlet-{row.number}", row.outlet)),
        language=said.get(f"language-{row.number}", row.language).strip(),
        full_text=f"full-{row.number}" in said,
    )


def _problem(row: Candidate) -> str:
    if not row.outlet:
        return _("Whose feed is it? Name its outlet.")
    if len(row.outlet) > _MOST_NAME_CHARS:
        return _("An outlet’s name has 200 characters at most.")
    return "" if _LANGUAGE.fullmatch(row.language) else _("Choose one of the languages.")
