"""What an entry of a feed brings along beside its report: keys, address, agency, and what is noted for next time."""

from dataclasses import dataclass

from ..models import Article, Feed, Outlet, SourceKey, Version
from . import known_reports
from .addresses import plain_scheme
from .describe import one_line, sort_at
from .entry_verdicts import Incoming, judge_entry
from .records import CleanReport
from .verdicts import Verdict


@dataclass(frozen=True)
class FeedSource:
    """`keys`: the first is this feed's own, by its identity rule; by the others the report may be known from elsewhere.

    `digest` of all that the entry says; an entry that comes with the same again is not looked at. `page_tries_left`:
    how often its page may still be asked for. `url` '' for none.
    """

    feed: Feed
    keys: tuple[str, ...]
    digest: str
    url: str = ""
    agency: str = ""
    is_excerpt: bool = True
    page_tries_left: int = 0

    def verdict(self, report: CleanReport, text: str, sha256: str) -> Verdict:
        """Judge by the rows as they are now."""
        own = known_reports.under_key(self.keys[0])
        elsewhere = next(filter(None, map(known_reports.under_key, self.keys[1:])), None)
        if elsewhere and known_reports.has_key_of(elsewhere, f"guid:{self.feed.pk}:"):
            # The feed has another name for that one: it gives two entries one address.
            elsewhere = None
        new = Incoming(
            self.feed.pk,
            one_line(report.title),
            text,
            self.feed.outlet.name,
            self.url,
            report.published.day or (report.published.instant.date() if report.published.instant else None),
            self.is_excerpt,
        )
        is_known = own or elsewhere
        same_text = [] if is_known else known_reports.with_digest(sha256)
        return judge_entry(new, own=own, elsewhere=elsewhere, same_text=same_text)

    def describe(self, article: Article) -> None:
        """Set the columns, unsaved, of which a text file knows nothing."""
        article.feed = article.feed or self.feed
        if self.url and "url" not in article.edited_fields:
            article.url = plain_scheme(self.url)
        if self.agency and "agency" not in article.edited_fields:
            article.agency = Outlet.objects.agency(one_line(self.agency))

    def adopt(self, article: Article, text: str) -> None:
        """Save what a report that came from elsewhere does not know of itself. One that is nobody's is this feed's if
        it has this text: a feed that was deleted and added again goes on with its reports."""
        edited, values = article.edited_fields, {}
        if not article.url and self.url and "url" not in edited:
            values["url"] = plain_scheme(self.url)
        if article.outlet is None and "outlet" not in edited:
            article.outlet = self.feed.outlet
            values |= {"outlet": article.outlet, "sort_at": sort_at(article)}
        if article.feed is None and article.versions.filter(state=Version.State.CURRENT, text=text).exists():
            values["feed"] = self.feed
        if values:
            article.revise(article.revision, **values)

    def note(self, article: Article) -> None:
        """Keep under which keys the report came, and with what. A key that another report has stays there."""
        there = set(SourceKey.objects.filter(key__in=self.keys).values_list("key", flat=True))
        values = {"digest": self.digest, "page_tries_left": self.page_tries_left}
        for key in self.keys:
            if key not in there:
                SourceKey.objects.create(key=key, article=article, **(values if key == self.keys[0] else {}))
        if self.keys[0] in there:
            SourceKey.objects.filter(key=self.keys[0], article=article).update(**values)
