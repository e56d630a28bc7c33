"""What came in: the list of reports, newest first."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.decorators import login_required
from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from ..models import Article, Highlight, ReadingState, Speaker
from ..searching.report_pages import Cursor, page_of

PAGE = 50


@dataclass(frozen=True)
class SpeakerCount:
    """How many quotes of a report are a speaker's."""

    speaker: Speaker
    quotes: int


@dataclass(frozen=True)
class Row:
    """A report with what was found in it."""

    article: Article
    is_read: bool
    counts: list[SpeakerCount]
    quotes: int


@require_GET
@login_required
def reports(request: HttpRequest) -> HttpResponse:
    """The list, 50 a page."""
    articles = Article.objects.visible().select_related("outlet")
    page = page_of(articles, Cursor.parse(request.GET.get("before", "")), size=PAGE)
    read = ReadingState.objects.filter(user=request.user, read_at__isnull=False).values("article")
    context = {
        "rows": rows_of(page.items, request.user),
        "page": page,
        "total": articles.count(),
        "unread": articles.exclude(pk__in=read).count(),
        "place": "reports",
    }
    return render(request, "reports.html", context)


def rows_of(articles: Sequence[Article], user: AbstractBaseUser) -> list[Row]:
    """Return the list's rows, in the order of `articles`, in a fixed number of queries."""
    read = set(
        ReadingState.objects.filter(user=user, article__in=articles, read_at__isnull=False).values_list(
            "article", flat=True
        )
    )
    quotes = Highlight.objects.quotes().filter(article__in=articles).order_by()
    totals = dict(quotes.values_list("article").annotate(Count("id")))
    counts: defaultdict[int, list[SpeakerCount]] = defaultdict(list)
    found = quotes.filter(speaker__isnull=False).values_list("article", "speaker").annotate(quotes=Count("id"))
    rows = list(found.order_by("-quotes", "speaker"))
    speakers = Speaker.objects.in_bulk({speaker for _, speaker, _ in rows})
    for article, speaker, number in rows:
        counts[article].append(SpeakerCount(speakers[speaker], number))
    return [Row(article, article.pk in read, counts[article.pk], totals.get(article.pk, 0)) for article in articles]
