"""The other report of a link: found by words of its title, by its outlet, by its date."""

from django.db.models import Q

from ..models import Article
from .terms import Day, Term, terms_of

SHOWN = 8


def candidates(article: Article, typed: str, *, limit: int = SHOWN) -> list[Article]:
    """Return up to `limit` reports, newest first, that answer to every part of `typed` in title, outlet or date.

    Neither `article` itself nor what is hidden. All reports answer to an empty search.
    """
    found = Article.objects.visible().exclude(pk=article.pk)
    for term in terms_of(typed):
        found = found.filter(_answers_to(term))
    return list(found.select_related("outlet").newest_first()[:limit])


def _answers_to(term: Term) -> Q:
    words = Q(folded_title__contains=term.text) | Q(outlet__folded__contains=term.text)
    return words | _published_on(term.day) if term.day else words


def _published_on(day: Day) -> Q:
    """The source's own day; of a report whose day is unknown nothing is assumed."""
    parts = {"year": day.year, "month": day.month, "day": day.day}
    return Q(**{f"published_day__{name}": part for name, part in parts.items() if part})
