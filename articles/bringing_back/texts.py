"""Where the words of a record stand here: in the text of the same SHA-256, at the same place. Nothing is guessed.

A short file says neither: then it is the report of its address, in the one place that has the same words and the same
surroundings.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from ..annotating.anchoring import Anchoring
from ..canonical import Span, folded
from ..exporting.rows import CONTEXT
from ..models import Article, Highlight, Version
from .records import QuoteRecord, Stretch

TWINS = 200  # reports of one text that are looked at
KEPT = 8  # texts: quotes of one report follow one another in every file
Found = TypeVar("Found")
_SHOWN = (Version.State.CURRENT, Version.State.PAST)


class Skipped(Exception):
    """The row is not brought back; the message says why, to the person who runs the import."""


@dataclass(frozen=True)
class Spot:
    """Words in a version here."""

    version: Version
    span: Span

    @property
    def article(self) -> Article:
        return self.version.article

    @property
    def is_current(self) -> bool:
        return self.version.state == Version.State.CURRENT


class Texts:
    """The texts that records name; the last few are kept."""

    def __init__(self) -> None:
        self._versions: OrderedDict[tuple, Version] = OrderedDict()
        self._anchorings: OrderedDict[tuple[int, int], Anchoring] = OrderedDict()

    def spot(self, record: QuoteRecord, standing: Highlight | None) -> Spot:
        """Return where the record's words stand. Raises Skipped."""
        if record.stretch is None:
            return self._by_surroundings(record, standing)
        key = (record.stretch.sha256, record.report.key)
        version = _kept(self._versions, key, lambda: _version(record, record.stretch))
        start, end = record.stretch.start, record.stretch.end
        if not start < end <= len(version.text) or version.text[start:end] != record.words:
            raise Skipped(f"The words do not stand at {start} to {end} of the text.")
        return Spot(version, Span(start, end))

    def _by_surroundings(self, record: QuoteRecord, standing: Highlight | None) -> Spot:
        if standing and standing.words == record.words:
            version = Version.objects.select_related("article").get(pk=standing.version_id)
            return Spot(version, Span(standing.start, standing.end))
        article = _kept(self._versions, ("report", record.report.key, record.report.url), lambda: _report(record))
        versions = article.versions.filter(state__in=_SHOWN).select_related("article")
        for version in sorted(versions, key=lambda one: (one.state != Version.State.CURRENT, -one.number)):
            places = [start for start in _starts(version.text, record.words) if _is_around(version.text, start, record)]
            if len(places) > 1:
                raise Skipped(f"The words stand {len(places)} times in the report with the same surroundings.")
            if places:
                return Spot(version, Span(places[0], places[0] + len(record.words)))
        raise Skipped("The words do not stand in the report with the surroundings that the file tells.")

    def current(self, spot: Spot) -> tuple[Version, Anchoring]:
        """Return the text that readers see of the spot's report, and how the spot's own one is aligned with it."""
        current = _kept(self._versions, ("current", spot.article.pk), spot.article.current_version)
        key = (spot.version.pk, current.pk)
        return current, _kept(self._anchorings, key, lambda: Anchoring(spot.version.text, current.text))

    def stretch(self, article: Article, stretch: Stretch) -> Spot | None:
        """Return a later place of the same report, None when its text is not here."""
        version = article.versions.filter(sha256=stretch.sha256, state__in=_SHOWN).order_by("-number").first()
        if version is None or not stretch.start < stretch.end <= len(version.text):
            return None
        return Spot(version, Span(stretch.start, stretch.end))


def _kept(kept: OrderedDict, key: tuple, find: Callable[[], Found]) -> Found:
    if key not in kept:
        kept[key] = find()
        while len(kept) > KEPT:
            kept.popitem(last=False)
    kept.move_to_end(key)
    return kept[key]


def _version(record: QuoteRecord, stretch: Stretch) -> Version:
    """Return the version with that digest: of the report of that id; else of the only one, by address, outlet and
    title where several hold the same text. Raises Skipped."""
    same = Version.objects.filter(sha256=stretch.sha256).select_related("article__outlet").order_by("-number")
    # Of the report that is meant, most often; else of any, as far as one could tell which.
    found = list(same.filter(article__uuid=record.report.key).defer("text")) or list(same.defer("text")[:TWINS])
    shown = [version for version in found if version.state in _SHOWN]
    if not shown:
        why = "The text is held back or was rejected here" if found else "No report here holds the text"
        raise Skipped(f"{why} (SHA-256 {stretch.sha256[:12]}…).")
    article = _of_report(record, list({version.article_id: version.article for version in shown}.values()))
    if article.hidden_at:
        raise Skipped("Its report is hidden here.")
    mine = [version for version in shown if version.article_id == article.pk]
    chosen = next((version for version in mine if version.number == record.report.number), mine[0])
    return Version.objects.select_related("article").get(pk=chosen.pk)


def _of_report(record: QuoteRecord, articles: Sequence[Article]) -> Article:
    told = record.report
    for candidates in (
        [article for article in articles if article.uuid == told.key],
        articles,
        [article for article in articles if told.url and article.url == told.url],
        [article for article in articles if _outlet(article) == folded(told.outlet) and article.title == told.title],
    ):
        if len(candidates) == 1:
            return candidates[0]
    raise Skipped(f"{len(articles)} reports here hold that text, and none is the one that the file names.")


def _outlet(article: Article) -> str:
    return article.outlet.folded if article.outlet else ""


def _report(record: QuoteRecord) -> Article:
    told = record.report
    found = list(Article.objects.filter(uuid=told.key)) if told.key else []
    if not found and told.url:
        found = list(Article.objects.filter(url=told.url)[:2])
    if len(found) != 1:
        raise Skipped("A short file does not say in which text the words stand, and no report here has its address.")
    if found[0].hidden_at:
        raise Skipped("Its report is hidden here.")
    return found[0]


def _starts(text: str, words: str) -> Iterable[int]:
    at = text.find(words)
    while at != -1:
        yield at
        at = text.find(words, at + 1)


def _is_around(text: str, start: int, record: QuoteRecord) -> bool:
    end = start + len(record.words)
    before, behind = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    return (before, behind) == (record.prefix, record.suffix)
