"""The desk that is measured: quotes of ten a report over eight years, with everything that a facet counts."""

import random
from datetime import timedelta
from itertools import islice

from django.contrib.auth.models import Group, User

from articles.canonical import join_paragraphs
from articles.models import Article, Highlight, HighlightTag, Outlet, Speaker, Tag, Version, Voice
from articles.roles import ANALYSTS

from .data import NOW, PEOPLE, TEXT

OF_A_REPORT = 10
AT_ONCE = 2_000  # rows made and written together
CUES = ("kata", "ujar", "tutur", "menegaskan", "mengatakan", "said", "told reporters", "tambah", "jelas", "ungkap", "")
OUTLETS, AGENCIES, TAGS, ANNOTATORS, MORE_PEOPLE = 40, 8, 60, 6, 60
# Of a hundred.
SUGGESTED, REJECTED, UNSETTLED, UNDATED, NAMELESS = 8, 2, 1, 3, 10


def fill_desk(quotes: int) -> User:
    """Write so many quotes into an empty database, always the same ones; return an analyst."""
    chance = random.Random(7)
    users = User.objects.bulk_create(User(username=f"analyst{at}") for at in range(ANNOTATORS))
    for user in users:
        user.groups.add(Group.objects.get(name=ANALYSTS))
    names = [*PEOPLE, *(f"Pejabat {at}" for at in range(MORE_PEOPLE))]
    people = Speaker.objects.bulk_create(
        Speaker(name=name, folded=name.casefold(), hue=at % 12) for at, name in enumerate(names)
    )
    tags = Tag.objects.bulk_create(Tag(name=f"tema {at}", folded=f"tema {at}") for at in range(TAGS))
    outlets = _outlets("Media", OUTLETS, Outlet.Kind.PUBLISHER)
    agencies = _outlets("Kantor", AGENCIES, Outlet.Kind.AGENCY)
    versions = _reports(chance, quotes // OF_A_REPORT, outlets)
    rows = _rows(chance, versions, people, agencies, users)
    while chunk := list(islice(rows, AT_ONCE)):
        Highlight.objects.bulk_create(chunk, batch_size=500)
        _around(chance, chunk, people, tags)
    return users[0]


def _outlets(name: str, count: int, kind: str) -> list[Outlet]:
    return Outlet.objects.bulk_create(
        Outlet(name=f"{name} {at}", folded=f"{name} {at}".casefold(), kind=kind) for at in range(count)
    )


def _reports(chance: random.Random, count: int, outlets: list[Outlet]) -> list[Version]:
    text = join_paragraphs([" ".join(chance.choices(TEXT.split(), k=60)).capitalize() + "." for _ in range(6)])
    made = []
    for start in range(0, count, AT_ONCE):
        articles = []
        for number in range(start, min(start + AT_ONCE, count)):
            # The same eight years, however many reports there are.
            at = NOW - timedelta(hours=number * 70_000 / count)
            is_dated = chance.randrange(100) >= UNDATED
            article = Article(title=f"Berita {number}", folded_title=f"berita {number}", lead=text[:200])
            article.outlet, article.first_seen_at, article.sort_at = chance.choice(outlets), at, at
            article.published_day = at.date() if is_dated else None
            article.published_precision = "day" if is_dated else "unknown"
            articles.append(article)
        Article.objects.bulk_create(articles)
        common = {"number": 1, "reason": Version.Reason.FILE, "cleaner": 1, "fetched_at": NOW, "text": text}
        common |= {"length": len(text), "sha256": Version.digest(text)}
        made += Version.objects.bulk_create(Version(article=article, **common) for article in articles)
    return made


def _rows(chance: random.Random, versions: list[Version], people: list, agencies: list, users: list):
    often = [1 / (at + 1) for at in range(len(people))]
    for version in versions:
        for number in range(OF_A_REPORT):
            start = chance.randrange(0, version.length - 90)
            end = start + chance.randrange(20, 90)
            row = Highlight(article=version.article, version=version, start=start, end=end)
            row.now_version, row.now_start, row.now_end = version, start, end
            row.words = version.text[start:end]
            row.words_key = Highlight.key_of(row.words)
            row.kind, row.cue = chance.choice(("direct", "partial", "indirect")), chance.choice(CUES)
            row.speaker = None if chance.randrange(100) < NAMELESS else chance.choices(people, often)[0]
            row.agency = chance.choice(agencies) if number % 3 == 0 else None
            row.author, row.rule, row.note = chance.choice(users), "", "?" if number == 7 else ""
            row.anchor = "changed" if chance.randrange(100) < UNSETTLED else "same"
            status = chance.randrange(100)
            if status < SUGGESTED:
                row.status, row.author, row.rule, row.origin = "suggested", None, "direct-cue-behind", "rule"
            elif status < SUGGESTED + REJECTED:
                row.status, row.rule, row.origin = "rejected", "direct-cue-behind", "rule"
            row.sort_at = row.created_at = row.updated_at = version.article.sort_at
            row.created_at += timedelta(seconds=chance.randrange(10**6))
            row.updated_at = row.created_at + timedelta(seconds=chance.randrange(10**6))
            yield row


def _around(chance: random.Random, rows: list[Highlight], people: list, tags: list) -> None:
    """Every fourth was passed on by somebody, every twentieth said by two, every third is tagged."""
    voices = [
        Voice(highlight=row, part=part, position=0, speaker=chance.choice(people))
        for every, part in ((4, Voice.Part.RELAYED), (20, Voice.Part.JOINT))
        for row in rows[::every]
    ]
    Voice.objects.bulk_create(voices)
    HighlightTag.objects.bulk_create(HighlightTag(highlight=row, tag=chance.choice(tags)) for row in rows[::3])
