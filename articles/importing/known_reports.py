"""What judging an arriving report needs of the rows that are there: narrow look-ups, for mostly there is nothing."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from ..models import SourceKey, Version
from .verdicts import Known

# Of a report, in the order that _known takes them in.
_SAID = ("article_id", "article__title", "article__outlet__name", "article__url", "article__published_day")
_SAID += ("article__feed_id",)


@dataclass(frozen=True)
class Met:
    """What an arrival meets. `own`: the report that came under its key before. `elsewhere`: the one that is known by
    its address from elsewhere. `same_text`: those with its very text, the oldest first, when there is none of these.
    `keys`: those of its keys that somebody has."""

    own: Known | None = None
    elsewhere: Known | None = None
    same_text: tuple[Known, ...] = ()
    keys: frozenset[str] = frozenset()


def met(key: str, sha256: str) -> Met:
    """Return what a report meets that comes under one key only."""
    own = under_key(key)
    return Met(own, same_text=() if own else tuple(with_digest(sha256)), keys=frozenset([key] if own else ()))


def under_key(key: str) -> Known | None:
    """Return the report that came under `key` before."""
    return under_keys([key]).get(key)


def under_keys(keys: Collection[str]) -> dict[str, Known]:
    """Return, by key, the reports that came under `keys` before."""
    rows = list(SourceKey.objects.filter(key__in=keys).values_list("key", *_SAID))
    texts = _texts({article for _key, article, *_said in rows})
    return {key: _known(article, *said, texts[article]) for key, article, *said in rows}


def keys_of(known: Known, prefix: str) -> set[str]:
    """Return the keys under which the report came that begin like this."""
    return set(SourceKey.objects.filter(article=known.id, key__startswith=prefix).values_list("key", flat=True))


def with_digest(sha256: str) -> list[Known]:
    """Return the reports whose text has this digest now, the oldest first."""
    return [known for _digest, known in _with_digests([sha256])]


class AtOnce:
    """The same for many arrivals, in three queries: what stood there when it was made."""

    def __init__(self, *, keys: Collection[str], digests: Collection[str]) -> None:
        self._by_key = under_keys(keys)
        self._by_digest: defaultdict[str, list[Known]] = defaultdict(list)
        for digest, known in _with_digests(digests):
            self._by_digest[digest].append(known)

    def under_key(self, key: str) -> Known | None:
        return self._by_key.get(key)

    def with_digest(self, sha256: str) -> list[Known]:
        return self._by_digest.get(sha256, [])


def _with_digests(digests: Collection[str]) -> list[tuple[str, Known]]:
    """By what readers see: two addresses may give the same error page, and that makes them no one report."""
    versions = Version.objects.filter(sha256__in=digests, state=Version.State.CURRENT).order_by("article_id")
    rows = versions.values_list("sha256", "text", *_SAID)
    return [(digest, _known(*said, [(Version.State.CURRENT, text)])) for digest, text, *said in rows]


def _texts(articles: Collection[int]) -> defaultdict[int, list[tuple[str, str]]]:
    """Return what readers see, and what was set aside, by report. A past text counts as another one: A → B → A is a
    third version."""
    texts: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
    if articles:
        versions = Version.objects.filter(article__in=articles).exclude(state=Version.State.PAST)
        for article, state, text in versions.order_by("number").values_list("article_id", "state", "text"):
            texts[article].append((state, text))
    return texts


def _known(
    article: int, title: str, outlet: str | None, url: str, day: date | None, feed: int | None, texts: Iterable
) -> Known:
    current, set_aside = "", []
    for state, text in texts:
        if state == Version.State.CURRENT:
            current = text
        else:
            set_aside.append(text)
    return Known(article, title, outlet or "", current, tuple(set_aside), url=url, day=day, feed=feed)
