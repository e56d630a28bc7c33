"""What judging an arriving report needs of the rows that are there."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from django.db.models import QuerySet

from ..models import Article, SourceKey, Version
from .verdicts import Known


def under_key(key: str) -> Known | None:
    """Return the report that came under `key` before."""
    found = SourceKey.objects.filter(key=key).select_related("article__outlet").first()
    if found is None:
        return None
    return _known(found.article, _not_past(Version.objects.filter(article=found.article)))


def has_key_of(known: Known, prefix: str) -> bool:
    """Tell whether the report came under a key that begins like this."""
    return SourceKey.objects.filter(article=known.id, key__startswith=prefix).exists()


def with_digest(sha256: str) -> list[Known]:
    """Return the reports whose text has this digest now, the oldest first."""
    versions = _current(Version.objects.filter(sha256=sha256))
    return [_known(version.article, [version]) for version in versions]


class AtOnce:
    """The same for many arrivals, in three queries: what stood there when it was made."""

    def __init__(self, *, keys: Collection[str], digests: Collection[str]) -> None:
        found = list(SourceKey.objects.filter(key__in=keys).select_related("article__outlet"))
        versions: defaultdict[int, list[Version]] = defaultdict(list)
        for version in _not_past(Version.objects.filter(article__in=[key.article_id for key in found])):
            versions[version.article_id].append(version)
        self._by_key = {key.key: _known(key.article, versions[key.article_id]) for key in found}
        self._by_digest: defaultdict[str, list[Known]] = defaultdict(list)
        for version in _current(Version.objects.filter(sha256__in=digests)):
            self._by_digest[version.sha256].append(_known(version.article, [version]))

    def under_key(self, key: str) -> Known | None:
        return self._by_key.get(key)

    def with_digest(self, sha256: str) -> list[Known]:
        return self._by_digest.get(sha256, [])


def _not_past(versions: QuerySet[Version]) -> QuerySet[Version]:
    """What readers see, and what was set aside. A past text counts as another one: A → B → A is a third version."""
    return versions.exclude(state=Version.State.PAST).order_by("number").only("article", "state", "text")


def _current(versions: QuerySet[Version]) -> QuerySet[Version]:
    """What readers see: two addresses may give the same error page, and that makes them no one report."""
    return versions.filter(state=Version.State.CURRENT).select_related("article__outlet").order_by("article_id")


def _known(article: Article, versions: Iterable[Version]) -> Known:
    """`versions` without past ones."""
    current, set_aside = "", []
    for version in versions:
        if version.state == Version.State.CURRENT:
            current = version.text
        else:
            set_aside.append(version.text)
    return Known(
        article.pk,
        article.title,
        article.outlet.name if article.outlet else "",
        current,
        tuple(set_aside),
        url=article.url,
        day=article.published_day,
        feed=article.feed_id,
    )
