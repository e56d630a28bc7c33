"""A report that somebody brings, pasted or by its address, with what that person knows better than the page says."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.utils.translation import gettext as _

from .. import history
from ..canonical import canonical, folded, join_paragraphs
from ..models import Article, Change, SourceKey, Version
from . import known_reports
from .addresses import canonical_address
from .clean_text import NO_TEXT
from .describe import one_line
from .mending import date_columns, mend
from .notices import error_page
from .records import CleanReport, Published
from .refusal import Unreadable
from .seeds import read_report
from .store import Stored, store
from .verdicts import judge

# A long page is 50,000 characters.
MOST_CHARS = 500_000


@dataclass(frozen=True)
class Source:
    """What a report was read from, kept to read it again. `url`: where it was fetched, '' for a pasted text."""

    body: bytes
    media_type: str = "text/plain"
    charset: str = "utf-8"
    url: str = ""


@dataclass(frozen=True)
class Said:
    """What the person says of the report; `url` '' for none."""

    title: str
    outlet: str
    published: Published
    byline: str
    language: str
    url: str

    def columns(self) -> dict[str, object]:
        values = {"title": self.title, "byline": self.byline, "language": self.language, "url": self.url}
        return values | date_columns(self.published)

    def edited(self, found: CleanReport, *, url: str) -> list[str]:
        """Return the columns in which the person says something else than the page, which was fetched at `url`."""
        pairs = {
            "title": (self.title, one_line(found.title)),
            "byline": (self.byline, one_line(found.byline)),
            "language": (self.language, found.language),
            "outlet": (folded(self.outlet), folded(one_line(found.outlet))),
        }
        names = [name for name, (said, read) in pairs.items() if said != read]
        if not is_same_date(self.published, found.published):
            names += list(Article.PUBLISHED)
        return sorted([*names, "url"] if self.url != url else names)

    def over(self, found: CleanReport) -> CleanReport:
        """Return the report as the person has it; the words of the date stay where the date does."""
        published = found.published if is_same_date(self.published, found.published) else self.published
        return CleanReport(
            title=self.title,
            paragraphs=found.paragraphs,
            outlet=self.outlet,
            published=published,
            byline=self.byline,
            dateline=found.dateline,
            caption=found.caption,
            language=self.language,
            notes=found.notes,
        )


@dataclass(frozen=True)
class Added:
    """What became of a report, and the act's entry in the history (None: nothing of a report was changed)."""

    stored: Stored
    change: Change | None


def is_same_date(one: Published, other: Published) -> bool:
    """Tell whether both say the same, to the minute."""
    return (one.precision, one.isoformat()) == (other.precision, other.isoformat())


def read_pasted(raw: str) -> CleanReport:
    """Return the report in a pasted text. Raises Unreadable."""
    if not canonical(raw).strip():
        raise Unreadable(_("Paste the page’s text."))
    if len(raw) > MOST_CHARS:
        raise Unreadable(_("This is far more than one page: paste each report by itself."))
    try:
        found = read_report(raw.encode(), found="a pasted text")
    except Unreadable as refusal:
        if refusal.reason == NO_TEXT:
            raise Unreadable(_("No paragraph of a report was found in this: paste the page’s text too.")) from refusal
        raise
    if error := error_page(found):
        said = _("This is an error page and no report (“%s”): open the page again and paste the report’s text.")
        raise Unreadable(said % error)
    return found


def key_of(found: CleanReport, *, outlet: str, url: str) -> str:
    """Return the natural key (SourceKey): of the address, else of outlet and text."""
    if url:
        return f"url:{canonical_address(url)}"
    told = folded(one_line(outlet)) + "\n" + join_paragraphs(found.paragraphs)
    return f"text:{hashlib.sha256(told.encode()).hexdigest()}"


def standing_at(url: str) -> Article | None:
    """Return the report that has this address, hidden or not."""
    key = SourceKey.objects.filter(key=f"url:{canonical_address(url)}").select_related("article").first()
    return key and key.article


def expected(found: CleanReport, *, outlet: str, url: str) -> Stored:
    """Answer as `add` would now, with the report that stands there already, if one does."""
    text, key = join_paragraphs(found.paragraphs), key_of(found, outlet=outlet, url=url)
    known = known_reports.under_key(key)
    same_text = [] if known else known_reports.with_digest(Version.digest(text))
    verdict = judge(text, outlet=one_line(outlet), key=key, under_key=known, same_text=same_text, notes=found.notes)
    standing = Article.objects.filter(pk=verdict.known.id).first() if verdict.known else None
    return Stored.of(verdict, standing)


def add(found: CleanReport, said: Said, *, source: Source, actor: AbstractBaseUser, now: datetime) -> Added:
    """Store what was found in `source`, as the person has it. Storing the same again changes nothing.

    What the person says otherwise than the page is kept through later imports. Undo takes a new report out of sight.
    """
    key = key_of(found, outlet=said.outlet, url=said.url or source.url)
    with transaction.atomic():
        stored = store(
            said.over(found),
            key=key,
            body=source.body,
            media_type=source.media_type,
            charset=source.charset,
            reason=Version.Reason.PAGE,
            now=now,
            actor=actor,
        )
        return Added(stored, _signed(stored, said, said.edited(found, url=source.url), actor=actor, now=now))


def _signed(stored: Stored, said: Said, edited: list[str], *, actor: AbstractBaseUser, now: datetime) -> Change | None:
    """Note what the person said on the report that was stored."""
    article = stored.article
    if stored.action == "created":
        article.revise(article.revision, url=said.url, edited_fields=edited)
        return history.record(article, before=None, actor=actor, now=now)
    if stored.action == "updated" and not stored.is_held:
        values = {name: value for name, value in said.columns().items() if name in edited}
        return mend(article, revision=article.revision, actor=actor, now=now, **values).change
    return None
