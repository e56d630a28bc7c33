"""Which of a report's texts readers see; a report has one at a time."""

from django.utils import timezone

from ..annotating.covering import cover
from ..annotating.reanchoring import Places, place_marks
from ..models import Article, ReportWords, Version


def make_current(article: Article, version: Version, *, places: Places | None = None) -> None:
    """Show `version` from now on, and let the report's marks stand in it.

    `places`: where they will stand, if somebody worked that out before. Belongs into a transaction that has locked the
    report's row: who marks, or makes another version current, waits.
    """
    article.versions.filter(state=Version.State.CURRENT).update(state=Version.State.PAST)
    # The rules read it, or read it again: what they suggested meanwhile was for another text.
    article.versions.filter(pk=version.pk).update(state=Version.State.CURRENT, rules_version=0)
    place_marks(article, version, places=places)
    cover([article.pk], now=timezone.now())
    ReportWords.renew([article.pk])
