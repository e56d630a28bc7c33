"""Rows for tests: one function a noun, sensible defaults, everything overridable."""

import itertools
from datetime import UTC, datetime
from urllib.parse import urlsplit

from django.contrib.auth.models import Group, User
from django.db.models import F
from django.utils import timezone

from articles.canonical import folded, join_paragraphs
from articles.models import (
    Alias,
    Article,
    Decision,
    Feed,
    Highlight,
    HighlightTag,
    Outlet,
    QuoteWords,
    ReportLink,
    Speaker,
    Tag,
    Version,
    Voice,
)
from articles.roles import ADMINS, ANALYSTS, READERS

_count = itertools.count(1)
SEEN = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
PASSWORD = "correct horse battery"


def user(role: str = "analyst", **values) -> User:
    """A user in the group of `role`: reader, analyst or admin."""
    values.setdefault("username", f"{role}{next(_count)}")
    made = User.objects.create_user(password=values.pop("password", PASSWORD), **values)
    group = {"reader": READERS, "analyst": ANALYSTS, "admin": ADMINS}[role]
    made.groups.add(Group.objects.get_or_create(name=group)[0])
    return made


def outlet(name: str = "Beritabaru.co", **values) -> Outlet:
    return Outlet.objects.get_or_create(folded=folded(name), defaults={"name": name, **values})[0]


def speaker(name: str = "Vladimir Putin", aliases: tuple[str, ...] = (), **values) -> Speaker:
    values.setdefault("hue", Speaker.objects.count() % 12)
    made = Speaker.objects.create(name=name, **values)
    for text in aliases:
        Alias.objects.create(speaker=made, text=text)
    return made


def report(title: str = "Putin Sebut Xi Teman Baik", paragraphs: tuple[str, ...] | list[str] = (), **values) -> Article:
    """A report with its current version; a `published_day` alone is a day, a `published_at` a minute."""
    text = join_paragraphs(paragraphs or ["“Kami berteman,” kata Putin.", "Xi mengangguk."])
    if values.get("published_at"):
        values.setdefault("published_precision", "minute")
        values.setdefault("published_day", values["published_at"].date())
    elif values.get("published_day"):
        values.setdefault("published_precision", "day")
        day = values["published_day"]
        values.setdefault("sort_at", datetime(day.year, day.month, day.day, tzinfo=UTC))
    values.setdefault("first_seen_at", SEEN)
    values.setdefault("sort_at", values.get("published_at") or values["first_seen_at"])
    values.setdefault("lead", text.split("\n\n")[0][:200])
    article = Article.objects.create(title=title, **values)
    Version.objects.create(
        article=article,
        number=1,
        text=text,
        length=len(text),
        sha256=Version.digest(text),
        reason=Version.Reason.FILE,
        cleaner=1,
        fetched_at=article.first_seen_at,
    )
    article.words_changed()
    return article


def version(article: Article, *paragraphs: str, **values) -> Version:
    """One more version of the report, the current one unless it says otherwise; marks stay where they stand."""
    text = join_paragraphs(paragraphs)
    values.setdefault("state", Version.State.CURRENT)
    if values["state"] == Version.State.CURRENT:
        article.versions.filter(state=Version.State.CURRENT).update(state=Version.State.PAST)
    values = {"reason": Version.Reason.FILE, "cleaner": 1, "fetched_at": SEEN} | values
    number = article.versions.count() + 1
    made = Version.objects.create(
        article=article, number=number, text=text, length=len(text), sha256=Version.digest(text), **values
    )
    article.words_changed()
    return made


def highlight(article: Article, words: str = "Kami berteman", **values) -> Highlight:
    """A confirmed highlight where `words` first stand; `tags` are names, `joint` and `relayed_by` speakers or names."""
    tags, joint, relayed = values.pop("tags", ()), values.pop("joint", ()), values.pop("relayed_by", ())
    version = values.setdefault("version", article.current_version())
    start = values.pop("start", None)
    start = version.text.index(words) if start is None else start
    values.setdefault("kind", Highlight.Kind.DIRECT)
    if "author" not in values and values.get("status") != "suggested":
        values["author"] = user()
    values.setdefault("created_at", timezone.now())
    values.setdefault("updated_at", values["created_at"])
    end = start + len(words)
    made = Highlight.objects.create(
        article=article,
        start=start,
        end=end,
        words=words,
        now_version=version,
        now_start=start,
        now_end=end,
        words_key=Highlight.key_of(words),
        sort_at=article.sort_at,
        **values,
    )
    made.set_voices(
        [voice(Voice.Part.JOINT, who) for who in joint] + [voice(Voice.Part.RELAYED, who) for who in relayed]
    )
    for name in tags:
        HighlightTag.objects.create(highlight=made, tag=tag(name))
    QuoteWords.renew([made.pk])
    return made


def suggestion(article: Article, words: str = "Xi mengangguk", **values) -> Highlight:
    """A suggestion that waits, and is counted on its report."""
    values = {"rule": "indirect-verb", "rules_version": 1, "kind": "indirect", "origin": "rule"} | values
    made = highlight(article, words, status="suggested", **values)
    Article.objects.filter(pk=article.pk).update(waiting=F("waiting") + 1, marks_stamp=F("marks_stamp") + 1)
    return made


def decision(verdict: str = "accepted", rule: str = "indirect-verb", **values) -> Decision:
    """What somebody said to a suggestion that is gone since."""
    values = {"rules_version": 1, "language": "id", "at": timezone.now(), "corrected": []} | values
    return Decision.objects.create(verdict=verdict, rule=rule, by=values.pop("by", None) or user(), **values)


def voice(part: str, who: Speaker | str) -> Voice:
    return Voice(part=part, as_written=who) if isinstance(who, str) else Voice(part=part, speaker=who)


def tag(name: str) -> Tag:
    return Tag.objects.get_or_create(folded=folded(name), defaults={"name": name})[0]


def report_link(one: Article, other: Article, type: str = "same_event", **values) -> ReportLink:
    """A confirmed link that reads from `one` to `other`."""
    low, high = sorted((one, other), key=lambda article: article.pk)
    forward = type in ReportLink.SYMMETRIC or low == one
    values.setdefault("created_at", timezone.now())
    return ReportLink.objects.create(low=low, high=high, type=type, forward=forward, **values)


def feed(url: str = "", **values) -> Feed:
    """A feed of Beritabaru.co that is due and was never fetched."""
    url = url or f"https://feeds{next(_count)}.example/rss"
    values.setdefault("outlet", outlet())
    values.setdefault("host", urlsplit(url).hostname)
    values.setdefault("due_at", SEEN)
    return Feed.objects.create(url=url, **values)
