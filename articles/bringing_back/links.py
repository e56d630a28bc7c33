"""The links between reports that a file tells of, made where both reports are here."""

import uuid
from collections.abc import Sequence
from datetime import datetime

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from .. import history
from ..models import Article, Change, ReportLink
from .names import Names
from .records import LinkSaid, QuoteRecord

STEP = 50  # in a transaction
BY_DATES = "The file did not say which way the link reads: this is by the dates."


class Links:
    """`note` what the rows say, then `settle` in steps; `made` and `left_out` count."""

    def __init__(self) -> None:
        self.made = self.left_out = 0
        self._reports: dict[uuid.UUID, int] = {}
        self._said: dict[tuple, tuple[uuid.UUID, LinkSaid]] = {}

    def note(self, record: QuoteRecord, article: Article) -> None:
        """Keep the links of a row whose report is `article` here; each link stands with both its ends' quotes."""
        here = record.report.key or article.uuid
        self._reports[here] = article.pk
        for link in record.links:
            ends = sorted((here, link.report))
            self._said.setdefault((link.type, *ends), (here, link))

    def steps(self) -> list[list[tuple[uuid.UUID, LinkSaid]]]:
        said = list(self._said.values())
        return [said[at : at + STEP] for at in range(0, len(said), STEP)]

    def settle(
        self,
        some: Sequence[tuple[uuid.UUID, LinkSaid]],
        *,
        names: Names,
        actor: AbstractBaseUser | None,
        now: datetime,
        set_id: uuid.UUID,
        is_rehearsal: bool,
    ) -> int:
        """Make the missing ones; return how many. One that was removed here stays removed."""
        ends = self._ends(some)
        missing = []
        for here, link in some:
            one, other = ends.get(here), ends.get(link.report)
            if not one or not other or one == other:
                self.left_out += 1
            elif self._is_missing(one, other, link):
                missing.append((one, other, link))
        self.made += len(missing)
        if missing and not is_rehearsal:
            with transaction.atomic():
                pks = {article.pk for one, other, _link in missing for article in (one, other)}
                Article.objects.filter(pk__in=pks).restamp()
                for one, other, link in missing:
                    made = _make(one, other, link, names, now)
                    history.record(made, before=None, actor=actor, now=now, set_id=set_id, via=Change.Via.IMPORT)
        return len(missing)

    def _ends(self, some: Sequence[tuple[uuid.UUID, LinkSaid]]) -> dict[uuid.UUID, Article]:
        keys = {key for here, link in some for key in (here, link.report)}
        known = {key: self._reports[key] for key in keys if key in self._reports}
        articles = Article.objects.visible().only("uuid", "sort_at", "marks_stamp", "hidden_at")
        by_pk = articles.in_bulk(set(known.values()))
        found = {article.uuid: article for article in articles.filter(uuid__in=keys - known.keys())}
        return found | {key: by_pk[pk] for key, pk in known.items() if pk in by_pk}

    def _is_missing(self, one: Article, other: Article, link: LinkSaid) -> bool:
        low, high = sorted((one, other), key=lambda article: article.pk)
        between = ReportLink.objects.filter(low=low, high=high, type=link.type)
        if between.alive().exists():
            return False
        if link.key and ReportLink.objects.filter(uuid=link.key).exists():
            self.left_out += 1
            return False
        return True


def _make(one: Article, other: Article, link: LinkSaid, names: Names, now: datetime) -> ReportLink:
    low, high = sorted((one, other), key=lambda article: article.pk)
    is_of_one = _by_dates(one, other, link.type) if link.is_of_this is None else link.is_of_this
    is_symmetric = link.type in ReportLink.SYMMETRIC
    return ReportLink.objects.create(
        uuid=link.key or uuid.uuid4(),
        low=low,
        high=high,
        type=link.type,
        forward=is_symmetric or is_of_one == (low == one),
        note=link.note,
        reason=BY_DATES if link.is_of_this is None and not is_symmetric else "",
        author=names.user(link.author),
        created_at=link.created_at or now,
    )


def _by_dates(one: Article, other: Article, type: str) -> bool:
    """A later report follows an earlier one up, or copies it; an earlier one is background to a later one."""
    is_later = (one.sort_at, one.pk) > (other.sort_at, other.pk)
    return is_later != (type == ReportLink.Type.BACKGROUND)
