"""`./run bench pages`: judge the cleaner on labelled pages, or learn its model of lines from them (`--learn`).

A set is judged fairly only before anything was mended or learned for it: `--learn --but 86`, then `--only 86`.
"""

import argparse
import os
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise

import pycrfsuite

from articles.importing.clean_text import clean
from articles.importing.cleaning.line_model import MODEL, TEXT, TITLE
from articles.importing.cleaning.line_traits import traits_of
from articles.importing.cleaning.outlets import display, key
from articles.importing.cleaning.page_reading import read_page
from articles.importing.records import CleanReport, Published
from articles.importing.refusal import Unreadable

from .labelled_pages import OPEN, LabelledPage, labelled_pages

# Of some values tried, those with which pages left out were read best: more of the first makes the model smaller and
# less sure, more of the second makes it less sure only.
_LEARNING = {"c1": 0.3, "c2": 0.05, "max_iterations": 150, "feature.minfreq": 2}
_SENTENCE_ENDS = re.compile(r"(?<=[a-z][.?!]) (?=[A-Z])|(?<=[.?!][\"”]) (?=[A-Z\"“])")
_SHARE_OF_ROW = 0.5
_LEAST_PART = 40
_DAY, _CLOCKED = len("2023-03-22"), len("2023-03-22T06:02")
# Two names of one house.
_SAME = {
    "rferl": "radiofreeeuroperadioliberty", "detikcom": "detiknews", "kremlinru": "presidentofrussia",
    "bbcnewsindonesia": "bbcindonesia", "rmid": "rakyatmerdeka",
}  # fmt: skip


@dataclass(frozen=True)
class Verdict:
    """What is wrong in a report as it was read: '' for a right fact, the lost paragraphs, the lines too many."""

    name: str
    title: str = ""
    outlet: str = ""
    published: str = ""
    lost: tuple[str, ...] = ()
    more: tuple[str, ...] = ()

    @property
    def is_right(self) -> bool:
        return not (self.title or self.outlet or self.published or self.lost or self.more)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./run bench pages", description=__doc__)
    parser.add_argument("--learn", action="store_true", help="write the model of lines anew, from all sets")
    parser.add_argument("--but", nargs="+", default=[], metavar="SET", help="learn without these sets")
    parser.add_argument("--only", nargs="+", default=[], metavar="SET", help="judge these sets only")
    parser.add_argument("--show", action="store_true", help="print what is wrong on each page")
    options = parser.parse_args(arguments)
    if options.learn:
        pages = [page for page in labelled_pages() if page.name.partition("/")[0] not in options.but]
        learn(pages, str(MODEL))
        print(f"{MODEL.name}: learned from {len(pages):,} pages, {MODEL.stat().st_size:,} bytes")
        return 0
    pages = list(labelled_pages(sets=frozenset(options.only)))
    if not pages:
        parser.error("there is no such set.")
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        verdicts = list(pool.map(judge, pages, chunksize=8))
    print("\n".join([*(_shown(verdicts) if options.show else ()), *_table(verdicts)]))
    return 0


def learn(pages: Iterable[LabelledPage], path: str) -> None:
    """Write a model of the pages' lines to `path`. The same pages in the same order give the same model."""
    trainer = pycrfsuite.Trainer(verbose=False)
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for lessons in pool.map(_lessons, pages, chunksize=8):
            for traits, labels in lessons:
                trainer.append(traits, labels)
    trainer.set_params(_LEARNING)
    trainer.train(path)


def judge(page: LabelledPage) -> Verdict:
    """Return how the page is read beside its labels. What is open counts neither way."""
    try:
        report = clean(page.raw)
    except Unreadable:
        return Verdict(page.name, lost=tuple(text for label, text in page.rows if label == TEXT))
    return Verdict(
        page.name,
        title="" if _bare(report.title) == _bare(page.title) else report.title or "none",
        outlet="" if _is_same_outlet(report.outlet, page.outlet) else report.outlet or "none",
        published="" if _is_same_moment(report.published, page.published) else str(report.published.isoformat()),
        lost=tuple(_lost(page, report)),
        more=tuple(_more(page, report)),
    )


def _lessons(page: LabelledPage) -> list[tuple[list[list[str]], list[str]]]:
    """Return what the page teaches: as it is, as outlets have it that give each sentence a paragraph of its own, and as
    browsers copy it that put no blank line between its lines, or one everywhere."""
    lines = tuple(row for row in page.rows if row[1])
    spaced = tuple(row for line in lines for row in (line, ("", "")))
    return [_lesson(replace(page, rows=rows)) for rows in (page.rows, tuple(_by_sentences(page.rows)), lines, spaced)]


def _lesson(page: LabelledPage) -> tuple[list[list[str]], list[str]]:
    """Return the traits of the page's lines and what the model is to say of them: text of what is open."""
    lines = read_page(page.raw).lines
    labels = [page.label(line.first, line.last) for line in lines]
    return traits_of(lines), [TEXT if label == OPEN else label for label in labels]


def _by_sentences(rows: tuple[tuple[str, str], ...]) -> Iterator[tuple[str, str]]:
    """Give the rows with each sentence of the text in a row of its own, blank ones between where the page has those."""
    is_apart = any(one[0] == "" and two[0] == TEXT for one, two in pairwise(rows))
    for label, text in rows:
        sentences = _SENTENCE_ENDS.split(text) if label == TEXT else [text]
        for at, sentence in enumerate(sentences):
            if at and is_apart:
                yield "", ""
            yield label, sentence


def _bare(text: str) -> str:
    """Return the letters and digits only: spaces, signs and case are not judged here."""
    return re.sub(r"\W+", "", text).casefold()


def _is_same_outlet(found: str, wanted: str) -> bool:
    one, two = _bare(key(display(found))), _bare(key(display(wanted)))
    one, two = _SAME.get(one, one), _SAME.get(two, two)
    return one == two or bool(one and two) and (one in two or two in one)


def _is_same_moment(found: Published, wanted: str) -> bool:
    """Tell whether the moment is the page's; a clock without a zone may be left out."""
    if not wanted:
        return found.precision in {"inferred", "unknown"}
    if len(wanted) > _CLOCKED:
        return found.instant == datetime.fromisoformat(wanted)
    return (found.isoformat() or "")[:_CLOCKED] in (wanted, wanted[:_DAY])


def _lost(page: LabelledPage, report: CleanReport) -> Iterator[str]:
    """Give the rows of text that no paragraph has; of one that a link was cut from, most is enough."""
    read = [_bare(paragraph) for paragraph in report.paragraphs]
    joined = "\0".join(read)
    for label, text in page.rows:
        row = _bare(text)
        parts = (part for part in read if part and (row.startswith(part) or row.endswith(part)))
        is_cut = any(len(part) > _SHARE_OF_ROW * len(row) for part in parts)
        if label == TEXT and row and row not in joined and not is_cut:
            yield text


def _more(page: LabelledPage, report: CleanReport) -> Iterator[str]:
    """Give the paragraphs that are no rows of text; long ones may be part of one or several in one."""
    rows = [_bare(text) for label, text in page.rows if label in {TEXT, OPEN, TITLE}]
    whole, glued = "\0".join(rows), "".join(rows)
    for paragraph in report.paragraphs:
        read = _bare(paragraph)
        if read and read not in rows and not (len(read) > _LEAST_PART and (read in whole or read in glued)):
            yield paragraph


def _shown(verdicts: list[Verdict]) -> Iterator[str]:
    for verdict in verdicts:
        facts = [f"{name}: {value}" for name in ("title", "outlet", "published") if (value := getattr(verdict, name))]
        facts += [f"lost: {text}" for text in verdict.lost] + [f"more: {text}" for text in verdict.more]
        if facts:
            yield f"{verdict.name}\n    " + "\n    ".join(fact[:150] for fact in facts)


def _table(verdicts: list[Verdict]) -> Iterator[str]:
    """Give a line for each set and one for all: pages, right in everything, right facts, lost and too many lines."""
    yield f"{'set':>5} {'pages':>6} {'right':>6} {'titles':>7} {'outlets':>8} {'dates':>6} {'lost':>5} {'more':>5}"
    sets: dict[str, Counter[str]] = {}
    for verdict in verdicts:
        for name in (verdict.name.partition("/")[0], "all"):
            sets.setdefault(name, Counter()).update(
                pages=1, right=verdict.is_right, titles=not verdict.title, outlets=not verdict.outlet,
                dates=not verdict.published, lost=len(verdict.lost), more=len(verdict.more),
            )  # fmt: skip
    for name, n in sorted(sets.items()):
        yield (
            f"{name:>5} {n['pages']:>6} {n['right']:>6} {n['titles']:>7} {n['outlets']:>8} {n['dates']:>6} "
            f"{n['lost']:>5} {n['more']:>5}"
        )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
