"""Labelled pages: what a person reads in a raw copy of a page, line by line (`bench/labelled/README.md`)."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from articles.importing.cleaning.line_model import OTHER, TEXT, TITLE

FOLDER = Path(__file__).parent / "labelled"
# Beside the labels of the model, what two careful people could disagree on.
OPEN = "?"
_NONE = "none"


@dataclass(frozen=True)
class LabelledPage:
    """A page and what is right of it. `rows`: each raw line with its label, '' for a blank one.

    `published`: ISO, a day alone or with the clock, with the offset where the page tells one. '' is what it lacks.
    """

    name: str
    title: str
    outlet: str
    published: str
    rows: tuple[tuple[str, str], ...]

    @property
    def raw(self) -> str:
        return "\n".join(text for _, text in self.rows)

    def label(self, first: int, last: int) -> str:
        """Return what the raw lines from `first` to `last`, counted from 1, are: text, if any of them is."""
        labels = {label for label, _ in self.rows[first - 1 : last]}
        return next((label for label in (TEXT, OPEN, TITLE) if label in labels), OTHER)


def labelled_pages(folder: Path = FOLDER, *, sets: frozenset[str] = frozenset()) -> Iterator[LabelledPage]:
    """Give the pages of the folder in the order of their names; only those of `sets`, if any are named."""
    for path in sorted(folder.glob("*/*.txt")):
        if not sets or path.parent.name in sets:
            yield read_labelled(f"{path.parent.name}/{path.stem}", path.read_text(encoding="utf-8"))


def read_labelled(name: str, text: str) -> LabelledPage:
    """Return the page that the text of a label file tells. Raises ValueError for a line without a label."""
    head, _, body = text.removesuffix("\n").partition("\n===\n")
    facts = {key.strip(): value.strip() for key, _, value in (line.partition(":") for line in head.splitlines())}
    rows = tuple(_row(name, line) for line in body.split("\n"))
    title, outlet, published = ("" if facts[key] == _NONE else facts[key] for key in ("title", "outlet", "published"))
    return LabelledPage(name, title, outlet, published, rows)


def _row(name: str, line: str) -> tuple[str, str]:
    label, bar, text = line.partition("|")
    if not bar or label not in {TITLE, TEXT, OPEN, OTHER, ""}:
        raise ValueError(f"{name}: no label before {line[:60]!r}")
    return label, text
