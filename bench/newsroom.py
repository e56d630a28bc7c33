"""An archive of size: reports and quotes in words as frequent as a language's, a few in nearly all, most in hardly any.

Written straight into the tables: what the program's own functions make of a report is measured elsewhere.
"""

import itertools
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from django.contrib.auth.models import Group, User
from django.db import connection, transaction

from articles.models import Article, Highlight, Outlet, QuoteWords, ReportWords, Speaker, Version
from articles.roles import ANALYSTS

NOW = datetime(2021, 12, 31, 12, tzinfo=UTC)
QUOTES_A_REPORT = 10
_WORDS_OF_A_REPORT, _WORDS_OF_A_QUOTE, _VOCABULARY = 250, 25, 40_000
_FREQUENT = """
yang di dan rusia presiden putin mengatakan xi china negara dengan untuk hubungan kepada ini bahwa kremlin nato
pertemuan ukraina sanksi bertemu menegaskan ekonomi gas perdana menteri ushakov patrushev
"""
_OUTLETS = ("Beritabaru.co", "SINDOnews", "Tempo", "Kompas", "Pikiran Rakyat", "Antara")
_PEOPLE = ("Vladimir Putin", "Xi Jinping", "Yuri Ushakov", "Nikolai Patrushev", "Sergei Lavrov", "Dmitry Peskov")
_STEP = 500


def fill_newsroom(quotes: int) -> User:
    """Write `quotes` quotes in a tenth as many reports into an empty database: always the same; return an analyst."""
    chance = random.Random(2021)
    user = User.objects.create(username="analyst")
    user.groups.add(Group.objects.get(name=ANALYSTS))
    outlets = Outlet.objects.bulk_create(Outlet(name=name, folded=name.casefold()) for name in _OUTLETS)
    people = Speaker.objects.bulk_create(
        Speaker(name=name, folded=name.casefold(), hue=at) for at, name in enumerate(_PEOPLE)
    )
    texts = _texts(chance)
    count = quotes // QUOTES_A_REPORT
    for first in range(0, count, _STEP):
        with transaction.atomic():
            numbers = range(first, min(first + _STEP, count))
            articles = Article.objects.bulk_create(_report(number, chance.choice(outlets)) for number in numbers)
            versions = Version.objects.bulk_create(_version(article, next(texts)) for article in articles)
            marks = [mark for version in versions for mark in _marks(chance, version, people, user)]
            Highlight.objects.bulk_create(marks, batch_size=1_000)
            ReportWords.renew(article.pk for article in articles)
            QuoteWords.renew(mark.pk for mark in marks)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return user


def _texts(chance: random.Random) -> Iterator[str]:
    """Yield texts without end. The n-th word of the vocabulary comes about n times as rarely as the first."""
    syllables = [consonant + vowel for consonant in "bcdghjklmnprst" for vowel in "aiueo"]
    made = ("".join(chance.choices(syllables, k=chance.choice((2, 3, 3, 4)))) for _ in itertools.count())
    rare = (prefix + word for word, prefix in zip(made, itertools.cycle(("", "", "ber", "di", "ke")), strict=False))
    words = [*_FREQUENT.split(), *itertools.islice(rare, _VOCABULARY)]
    weights = list(itertools.accumulate(1 / (rank + 3) for rank in range(len(words))))
    while True:
        yield " ".join(chance.choices(words, cum_weights=weights, k=_WORDS_OF_A_REPORT)).capitalize() + "."


def _report(number: int, outlet: Outlet) -> Article:
    at = NOW - timedelta(minutes=20 * number)
    title = f"Putin dan Xi bertemu lagi, kali {number}"
    article = Article(title=title, folded_title=title.casefold(), outlet=outlet, language="id")
    article.published_at, article.published_day, article.published_precision = at, at.date(), "minute"
    article.published_offset_min, article.first_seen_at, article.sort_at = 420, at, at
    return article


def _version(article: Article, text: str) -> Version:
    article.lead = text[:200]
    common = {"number": 1, "reason": Version.Reason.FILE, "cleaner": 1, "fetched_at": NOW}
    return Version(article=article, text=text, length=len(text), sha256=Version.digest(text), **common)


def _marks(chance: random.Random, version: Version, people: list[Speaker], user: User) -> Iterator[Highlight]:
    ends = [at for at, character in enumerate(version.text) if character == " "]
    for _ in range(QUOTES_A_REPORT):
        at = chance.randrange(len(ends) - _WORDS_OF_A_QUOTE)
        start, end = ends[at] + 1, ends[at + _WORDS_OF_A_QUOTE - chance.randrange(10)]
        words = version.text[start:end]
        made = {"created_at": version.article.sort_at, "updated_at": version.article.sort_at, "author": user}
        yield Highlight(
            article=version.article,
            version=version,
            start=start,
            end=end,
            words=words,
            words_key=Highlight.key_of(words),
            now_version=version,
            now_start=start,
            now_end=end,
            kind=chance.choice(["direct", "partial", "indirect"]),
            speaker=chance.choice(people),
            sort_at=version.article.sort_at,
            **made,
        )
