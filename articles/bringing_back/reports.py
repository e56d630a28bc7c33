"""Reports that came here another way than to where the file was made, with the same text and another id.

One that nobody here has worked on yet takes the file's id and first-seen time: the addresses in the file lead to it
then, and the next file says the same. Its suggestions are named after its id, so they are made anew.
"""

from django.db import transaction

from ..importing.describe import sort_at
from ..models import Article, Change, Highlight, ReportLink, Version
from .records import FromReport
from .texts import Spot


def may_take_key(spot: Spot, told: FromReport) -> bool:
    """Whether the report has another id than the file says, which is free, and nobody's work hangs on its own."""
    article = spot.article
    if told.key in (None, article.uuid) or Article.objects.filter(uuid=told.key).exists():
        return False
    marks = Highlight.objects.filter(article=article).exclude(status=Highlight.Status.SUGGESTED)
    names = [article.uuid, *(version.uuid for version in _versions(article))]
    acts = Change.objects.filter(object_uuid__in=names)
    return not (
        article.edited_fields or marks.exists() or ReportLink.objects.touching(article).exists() or acts.exists()
    )


def take_key(spot: Spot, told: FromReport) -> None:
    """Let the report have the file's id and first-seen time."""
    article = spot.article
    with transaction.atomic():
        Article.objects.filter(pk=article.pk).restamp()
        article.uuid, article.first_seen_at = told.key, told.first_seen_at or article.first_seen_at
        article.sort_at = sort_at(article)
        article.waiting = 0
        article.save(update_fields=["uuid", "first_seen_at", "sort_at", "waiting"])
        Highlight.objects.filter(article=article, status=Highlight.Status.SUGGESTED).delete()
        Version.objects.filter(article=article).update(rules_version=0)


def _versions(article: Article) -> list[Version]:
    versions = list(article.versions.defer("text"))
    for version in versions:
        version.article = article
    return versions
