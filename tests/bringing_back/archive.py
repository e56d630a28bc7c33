"""An archive in which everything that a file can say of a quote comes up, and the same without what people did."""

import uuid
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from django.contrib.auth.models import User

from articles.bringing_back.run import BringingBack, Outcome
from articles.exporting.options import FileOptions
from articles.exporting.quotes_file import quotes_file
from articles.models import Article, Highlight, ReportLink, Speaker, Tag
from articles.searching.quote_filter import read_filter
from tests.exporting.hand_made import MADE, hand_made_quotes
from tests.exporting.payloads import PAYLOADS
from tests.factories import highlight, outlet, report, report_link, user, version

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
WHOLE = {"status": ["all"]}
# No form takes a NUL, and PostgreSQL keeps none.
STORABLE = [payload for payload in PAYLOADS if "\0" not in payload]


def fill() -> None:
    """The hand-made quotes, and those whose texts changed, suggestions, rejected ones, payloads in every field."""
    hand_made_quotes()
    budi = user(username="budi <b>")
    common = {"author": budi, "created_at": MADE, "updated_at": MADE + timedelta(hours=1)}
    _changed(common)
    article = report("=cmd|' /C calc'!A0", ["Satu dua. Satu dua.", "Tiga; =1+1 empat"], published_day=date(2020, 2, 29))
    xi = Speaker.objects.get(name="Xi Jinping")
    highlight(article, "Satu", start=10, speaker=xi, joint=["@dia", xi], relayed_by=[xi], **common)
    highlight(article, "dua", kind="indirect", speaker_as_written="Xi Jinping", note="\n".join(STORABLE), **common)
    for at, note in enumerate(STORABLE[::40]):
        highlight(article, "Tiga; =1+1", note=note, cue=note, statement_date=date(2020 + at, 1, 1), **common)
    rule = {"rule": "indirect-verb", "rules_version": 3, "origin": "rule"}
    common = {"created_at": MADE, **rule}
    highlight(article, "empat", author=None, status="suggested", speaker=xi, **common)
    highlight(article, "dua", author=None, status="rejected", reviewer=budi, reviewed_at=MADE, **common)
    highlight(article, "Satu", author=budi, reviewer=budi, reviewed_at=MADE, agency=outlet("AFP > dpa"), **common)
    other = report("Lain", ["Lain."], published_day=date(2020, 3, 1))
    highlight(other, "Lain", tags=["🤝🏽", "с пробелом"], statement_date=date(2020, 1, 1), statement_precision="year")
    report_link(other, article, type="copy_of", note="sama;=1", author=budi)


def _changed(common: dict) -> None:
    """A report with a second text: marks that stand in it, moved, confirmed there, detached."""
    old = ["Kami berteman, kata Putin.", "Xi mengangguk. Lalu pergi.", "Mereka makan malam di Moskow."]
    article = report("Berubah", old, published_day=date(2021, 5, 5))
    first = article.current_version()
    new = version(article, "Kemarin di Moskow.", "Kami berteman, kata Putin.", "Xi tidak mengangguk. Lalu pergi.")
    text = new.text

    def now(words: str) -> dict:
        start = text.index(words)
        return {"now_version": new, "now_start": start, "now_end": start + len(words)}

    nowhere = dict.fromkeys(("now_version", "now_start", "now_end"))
    placed = {f"placed_{name.removeprefix('now_')}": value for name, value in now("Xi tidak mengangguk").items()}
    for words, anchor, values in (
        ("Kami berteman", "moved", now("Kami berteman")),
        ("Lalu pergi", "context", now("Lalu pergi")),
        ("Xi mengangguk", "confirmed", now("Xi tidak mengangguk") | placed),
        ("makan malam", "gone", nowhere),
        ("Mereka makan", "detached", nowhere),
    ):
        made = highlight(article, words, version=first, anchor=anchor, **common)
        Highlight.objects.filter(pk=made.pk).update(**values)


def forget_people(*, other_ids: bool = False) -> None:
    """Leave the reports with their texts and outlets only; with `other_ids`, as if they had been imported anew."""
    ReportLink.objects.all().delete()
    Highlight.objects.all().delete()
    Tag.objects.all().delete()
    Speaker.objects.filter(merged_into__isnull=False).delete()
    Speaker.objects.all().delete()
    User.objects.all().delete()
    if other_ids:
        for article in Article.objects.filter(hidden_at=None):
            Article.objects.filter(pk=article.pk).update(uuid=uuid.uuid4())


def exported(path: Path, asked: dict | None = None, **options: object) -> bytes:
    """Write the file of what `asked` finds, and return it."""
    with quotes_file(read_filter(asked or WHOLE).quotes(), FileOptions(**options)).file as file:
        path.write_bytes(file.read())
    return path.read_bytes()


def brought_back(path: Path, **values: object) -> list[Outcome]:
    return list(BringingBack(path, None, lambda: NOW, **values).outcomes())
