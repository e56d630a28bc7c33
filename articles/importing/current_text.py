"""Which of a report's texts readers see; a report has one at a time."""

from ..models import Article, Version
from .carry_marks import carry_marks


def make_current(article: Article, version: Version) -> None:
    """Show `version` from now on, and let the report's marks stand in it.

    Belongs into a transaction that has locked the report's row: who marks, or makes another version current, waits.
    """
    article.versions.filter(state=Version.State.CURRENT).update(state=Version.State.PAST)
    article.versions.filter(pk=version.pk).update(state=Version.State.CURRENT)
    carry_marks(article, to=version)
