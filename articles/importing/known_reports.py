"""What judging an arriving report needs of the rows that are there."""

from collections import defaultdict
from collections.abc import Collection

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


class AtOnce:
    """The same for many arrivals, in three queries: what stood there when it was made."""

    def __init__(self, *, keys: Collection[str], digests: Collection[str]) -> None:
        found = list(SourceKey.objects.filter(key__in=keys).select_related("article__outlet"))
        texts: defaultdict[int, list[str]] = defaultdict(list)
        versions = _read_now(Version.objects.filter(article__in=[key.article_id for key in found]))
        for article, text in versions.order_by("number").values_list("article", "text"):
            texts[article].append(text)
        self._by_key = {key.key: _known(key.article, tuple(texts[key.article_id])) for key in found}
        self._by_digest: defaultdict[str, list[Known]] = defaultdict(list)
        same = _read_now(Version.objects.filter(sha256__in=digests)).select_related("article__outlet")
        for version in same.order_by("article_id"):
            self._by_digest[version.sha256].append(_known(version.article, (version.text,)))

    def under_key(self, key: str) -> Known | None:
        return self._by_key.get(key)

    def with_digest(self, sha256: str) -> list[Known]:
        return self._by_digest.get(sha256, [])


def _read_now(versions: QuerySet[Version]) -> QuerySet[Version]:
    """What readers see and what is held back. A past text counts as another one: A → B → A is a third version."""
    return versions.exclude(state=Version.State.PAST)


def _known(article: Article, texts: tuple[str, ...]) -> Known:
    return Known(article.pk, article.title, article.outlet.name if article.outlet else "", texts)
