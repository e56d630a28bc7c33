"""What an entry of a feed brings along beside its report: keys, address, agency, and what is noted for next time."""

from dataclasses import dataclass

from ..models import Article, Feed, Outlet, SourceKey, Version
from . import known_reports
from .addresses import plain_scheme
from .describe import one_line, sort_at
from .entry_verdicts import Incoming, judge_entry
from .known_reports import Met
from .records import CleanReport
from .verdicts import Verdict


@dataclass(frozen=True)
class FeedSource:
    """`keys`: the first is this feed's own, by its identity rule; by the others the report may be known from elsewhere.

    `digest` of all that the entry says; an entry that comes with the same again is not looked at. `page_tries_left`:
    how often its page may still be asked for. `url` '' for none. `is_first`: nobody had its own key a moment ago.
    `beside`: the own keys of all entries that the feed has now.
    """

    feed: Feed
    keys: tuple[str, ...]
    digest: str
    url: str = ""
    agency: str = ""
    is_excerpt: bool = True
    page_tries_left: int = 0
    is_first: bool = False
    beside: frozenset[str] = frozenset()

    def met(self, sha256: str) -> Met:
        """Look what is there now."""
        under = known_reports.under_keys(self.keys)
        own = under.get(self.keys[0])
        elsewhere = next((under[key] for key in self.keys[1:] if key in under), None)
        if elsewhere and self.beside & known_reports.keys_of(elsewhere, f"guid:{self.feed.pk}:"):
            # The feed has another name for that one at the same time: it gives two entries one address.
            elsewhere = None
        same_text = () if own or elsewhere else tuple(known_reports.with_digest(sha256))
        return Met(own, elsewhere, same_text, frozenset(under))

    def verdict(self, report: CleanReport, text: str, met: Met) -> Verdict:
        new = Incoming(
            self.feed.pk,
            one_line(report.title),
            text,
            self.feed.outlet.name,
            self.url,
            report.published.day or (report.published.instant.date() if report.published.instant else None),
            self.is_excerpt,
        )
        return judge_entry(new, own=met.own, elsewhere=met.elsewhere, same_text=met.same_text)

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

    def note(self, article: Article, met: Met) -> None:
        """Keep under which keys the report came, and with what. A key that another report has stays there. Raises
        IntegrityError when a key was free a moment ago."""
        own, values = self.keys[0], {"digest": self.digest, "page_tries_left": self.page_tries_left}
        missing = [key for key in self.keys if key not in met.keys]
        SourceKey.objects.bulk_create(
            SourceKey(key=key, article=article, **(values if key == own else {})) for key in missing
        )
        if own in met.keys:
            SourceKey.objects.filter(key=own, article=article).update(**values)
