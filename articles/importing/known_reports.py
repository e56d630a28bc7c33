"""What judging an arriving report needs of the rows that are there."""

from django.db.models import QuerySet

from ..models import Article, SourceKey, Version
from .verdicts import Known


def under_key(key: str) -> Known | None:
    """Return the report that came under `key` before."""
    found = SourceKey.objects.filter(key=key).select_related("article__outlet").first()
    if found is None:
        return None
    texts = _read_now(Version.objects.filter(article=found.article)).values_list("text", flat=True)
    return _known(found.article, tuple(texts))


def with_digest(sha256: str) -> list[Known]:
    """Return the reports whose text has this digest now, the oldest first."""
    versions = _read_now(Version.objects.filter(sha256=sha256)).select_related("article__outlet")
    return [_known(version.article, (version.text,)) for version in versions.order_by("article_id")]


def _read_now(versions: QuerySet[Version]) -> QuerySet[Version]:
    """What readers see and what is held back. A past text counts as another one: A → B → A is a third version."""
    return versions.exclude(state=Version.State.PAST)


def _known(article: Article, texts: tuple[str, ...]) -> Known:
    return Known(article.pk, article.title, article.outlet.name if article.outlet else "", texts)
