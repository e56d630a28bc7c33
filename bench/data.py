"""The archive that is measured: 1,000 reports, 10,000 highlights, one report with 10 and one with 500 of them."""

import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.contrib.auth.models import Group, User

from articles.canonical import join_paragraphs, paragraph_spans
from articles.models import Alias, Article, Highlight, HighlightTag, Outlet, ReadingState, Speaker, Tag, Version, Voice
from articles.roles import ANALYSTS

REPORTS, HIGHLIGHTS = 1_000, 10_000
FEW, MANY = 10, 500
NOW = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
PEOPLE = ["Vladimir Putin", "Xi Jinping", "Yuri Ushakov", "Nikolai Patrushev", "Dmitry Peskov", "Wang Yi"]
PEOPLE += ["Sergei Lavrov", "Joko Widodo", "Retno Marsudi", "Mao Ning", "Li Qiang", "Maria Zakharova"]
TEXT = "Rusia dan China sepakat pada hari Rabu bahwa hubungan kedua negara akan terus berkembang kata Kremlin"


@dataclass(frozen=True)
class Archive:
    """What the measuring asks for: who asks, and for which reports."""

    user: User
    few: Article
    many: Article


def fill(*, reports: int = REPORTS, highlights: int = HIGHLIGHTS) -> Archive:
    """Write the rows into an empty database: always the same ones."""
    chance = random.Random(2021)
    user = User.objects.create(username="analyst")
    user.groups.add(Group.objects.get(name=ANALYSTS))
    versions = _reports(chance, reports)
    counts = [FEW, MANY, *_shares(highlights - FEW - MANY, reports - 2)]
    # The two that are asked for are reports of the first page, as a list of what came in has them.
    _highlights(chance, user, list(zip(versions, counts, strict=True)))
    few, many = (version.article for version in versions[:2])
    read = [ReadingState(user=user, article=version.article, read_at=NOW) for version in versions[5:25]]
    ReadingState.objects.bulk_create(read)
    return Archive(user, few, many)


def _shares(total: int, count: int) -> list[int]:
    return [total // count + (at < total % count) for at in range(count)]


def _reports(chance: random.Random, count: int) -> list[Version]:
    names = ("Beritabaru.co", "SINDOnews", "Tempo", "Kompas")
    outlets = [Outlet.objects.get_or_create(folded=name.casefold(), defaults={"name": name})[0] for name in names]
    articles, texts = [], []
    for number in range(count):
        paragraphs = [_paragraph(chance) for _ in range(50 if number == 1 else 12)]
        at = NOW - timedelta(hours=number)
        title = f"Putin dan Xi bertemu ({number})"
        article = Article(title=title, folded_title=title.casefold(), outlet=outlets[number % 4], lead=paragraphs[0])
        article.published_at, article.published_day, article.published_precision = at, at.date(), "minute"
        article.published_offset_min, article.first_seen_at, article.sort_at = 420, at, at
        articles.append(article)
        texts.append(join_paragraphs(paragraphs))
    Article.objects.bulk_create(articles)
    common = {"number": 1, "reason": Version.Reason.FILE, "cleaner": 1, "fetched_at": NOW}
    return Version.objects.bulk_create(
        Version(article=article, text=text, length=len(text), sha256=Version.digest(text), **common)
        for article, text in zip(articles, texts, strict=True)
    )


def _paragraph(chance: random.Random) -> str:
    return " ".join(chance.choices(TEXT.split(), k=60)).capitalize() + "."


def _highlights(chance: random.Random, user: User, shares: list[tuple[Version, int]]) -> None:
    people = _people()
    tags = Tag.objects.bulk_create(Tag(name=name, folded=name) for name in ("ekonomi", "militer", "energi"))
    agency = Outlet.objects.agency("Reuters")
    rows = []
    for version, count in shares:
        spans = paragraph_spans(version.text)
        for number in range(count):
            paragraph = spans[number % len(spans)]
            start = chance.randrange(paragraph.start, paragraph.end - 40)
            end = start + chance.randrange(10, 40)
            row = Highlight(article=version.article, version=version, start=start, end=end, author=user)
            row.now_version, row.now_start, row.now_end = version, start, end
            row.words, row.words_key = version.text[start:end], Highlight.key_of(version.text[start:end])
            row.kind, row.speaker = chance.choice(["direct", "indirect"]), chance.choice(people)
            row.agency = agency if number % 5 == 0 else None
            row.sort_at, row.created_at, row.updated_at = version.article.sort_at, NOW, NOW
            rows.append(row)
    Highlight.objects.bulk_create(rows, batch_size=500)
    told = [row for at, row in enumerate(rows) if at % 4 == 0]
    Voice.objects.bulk_create(
        Voice(highlight=row, part=Voice.Part.RELAYED, position=0, speaker=chance.choice(people)) for row in told
    )
    tagged = [row for at, row in enumerate(rows) if at % 3 == 0]
    HighlightTag.objects.bulk_create(HighlightTag(highlight=row, tag=chance.choice(tags)) for row in tagged)


def _people() -> list[Speaker]:
    people = [Speaker(name=name, folded=name.casefold(), hue=at % 12) for at, name in enumerate(PEOPLE)]
    Speaker.objects.bulk_create(people)
    aliases = [(speaker, speaker.name.split()[-1]) for speaker in people]
    Alias.objects.bulk_create(Alias(speaker=speaker, text=text, folded=text.casefold()) for speaker, text in aliases)
    return people
