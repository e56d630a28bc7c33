"""HTML that is the same for everybody, kept in the cache (DESIGN §3.10).

A key names all that the bytes depend on: the report, its version, its `marks_stamp`, the language. So nothing has to be
removed, and processes with a cache each agree: whatever changes how a report's marks look raises its stamp. Nothing
kept may depend on who asks or hold a CSRF token; what a page says to one person stands round it.
"""

import zlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.core.cache import caches
from django.db.models import Count
from django.db.models.functions import Coalesce
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from ..annotating.cards import cards_of
from ..annotating.ledger import weak_in
from ..annotating.passages import Tally, passage, passages
from ..annotating.unsettled import Unsettled, unsettled_of
from ..annotating.waiting import Waiting
from ..drawing.passages import drawn
from ..drawing.rows import Row, SpeakerCount, row
from ..drawing.told import listed
from ..models import Article, Highlight, ReportLink, Speaker, Version
from ..searching.report_pages import Entry


@dataclass(frozen=True)
class Text:
    """A report, its passages with marks and cards, the list of these, what is counted in them, if it has links, the
    marks that stand nowhere surely, and what waits. `number` is that of the version, `versions` how many there are."""

    article: Article
    html: SafeString
    listed: SafeString
    tally: Tally
    is_linked: bool
    number: int
    versions: int
    unsettled: Unsettled
    waiting: Waiting


def text_of(standing: Article) -> Text:
    """Return what the report's page shows to everybody, kept until the report's stamp is raised.

    `standing` must have been read before anything else of it: a mark made in between is then in a text that is kept
    under a stamp which nobody asks for any more, never the other way round. Raises Http404 for a report whose only
    text is held back.
    """
    weak = weak_in(standing.language) if standing.waiting else ()
    # Which rules are folded changes with decisions in other reports.
    folded = zlib.crc32(" ".join(weak).encode()) if weak else ""
    key = f"text:{standing.uuid}:{standing.marks_stamp}:{folded}:{get_language()}"
    kept = caches["texts"].get(key)
    if kept is None:
        kept = _new_text(standing, weak)
        caches["texts"].set(key, kept)
    return kept


def _new_text(standing: Article, weak: Sequence[str]) -> Text:
    article = get_object_or_404(Article.objects.select_related("outlet"), pk=standing.pk)
    version = get_object_or_404(article.versions, state=Version.State.CURRENT)
    cards = cards_of(version, weak=weak)
    versions = article.versions.count()
    return Text(
        article=article,
        html=drawn(article, passages(version, cards)),
        listed=listed(card for card in cards if card.is_drawn),
        tally=Tally.among(cards),
        is_linked=ReportLink.objects.confirmed().touching(article).exists(),
        number=version.number,
        versions=versions,
        unsettled=unsettled_of(article) if versions > 1 else Unsettled(),
        waiting=Waiting.among(cards),
    )


def passage_of(article: Article, version: Version, number: int, *, focused: str = "") -> SafeString:
    """Return one passage as it stands now, not kept. Raises Http404 for a paragraph that the text does not have."""
    try:
        weak = weak_in(article.language) if article.waiting else ()
        return drawn(article, [passage(version, number, weak=weak)], focused=focused)
    except IndexError as error:
        raise Http404 from error


def rows_of(listed: Sequence[Entry]) -> dict[int, Row]:
    """Return the rows of the list by report, kept one by one; those that are not kept are drawn in five queries."""
    keys = {f"row:{entry.uuid}:{entry.marks_stamp}:{get_language()}": entry.pk for entry in listed}
    kept = caches["default"].get_many(keys)
    rows = {keys[key]: row for key, row in kept.items()}
    missing = [pk for pk in keys.values() if pk not in rows]
    if missing:
        new = _new_rows(missing)
        caches["default"].set_many({key: new[pk] for key, pk in keys.items() if pk in new})
        rows |= new
    return rows


def _new_rows(keys: Sequence[int]) -> dict[int, Row]:
    quotes = Highlight.objects.quotes().filter(article__in=keys).order_by()
    totals = dict(quotes.values_list("article").annotate(Count("id")))
    who = Coalesce("speaker__merged_into", "speaker")
    found = quotes.filter(speaker__isnull=False).annotate(who=who).values_list("article", "who")
    counted = list(found.annotate(quotes=Count("id")).order_by("-quotes", "who"))
    speakers = Speaker.objects.in_bulk({speaker for _, speaker, _ in counted})
    counts: defaultdict[int, list[SpeakerCount]] = defaultdict(list)
    for article, speaker, number in counted:
        counts[article].append(SpeakerCount(speakers[speaker], number))
    waiting = Highlight.objects.unsettled().filter(article__in=keys).order_by()
    unsettled = dict(waiting.values_list("article").annotate(Count("id")))
    articles = Article.objects.filter(pk__in=keys).select_related("outlet")
    return {
        article.pk: row(
            article, counts[article.pk], quotes=totals.get(article.pk, 0), unsettled=unsettled.get(article.pk, 0)
        )
        for article in articles
    }
