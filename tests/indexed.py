"""What the search has of the rows, and what it should have, made by other means than the program's own."""

from django.db import connection

from articles.models import Article, Highlight, QuoteWords, ReportWords, Version, Voice
from articles.words import line_of


def lines() -> dict:
    """The lines as they are kept, by kind and row."""
    return {(model, row.pk): row.words for model in (ReportWords, QuoteWords) for row in model.objects.all()}


def lines_afresh() -> dict:
    """The lines as they should be."""
    made = {}
    for article in Article.objects.all():
        current = Version.objects.filter(article=article, state="current").first()
        made[ReportWords, article.pk] = line_of(
            article.title, current.text if current else "", language=article.language
        )
    for mark in Highlight.objects.select_related("article"):
        others = Voice.objects.filter(highlight=mark).order_by("part", "position")
        texts = [mark.words, mark.note, mark.speaker_as_written, mark.agency_as_written]
        texts += [voice.as_written for voice in others]
        made[QuoteWords, mark.pk] = line_of(*texts, language=mark.article.language)
    return made


def found_by_engine(model: type, word: str) -> set[int]:
    """The rows that the engine's own index gives for one word of a line."""
    table = model._meta.db_table
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(f"SELECT {model._meta.pk.column} FROM {table} WHERE lexemes @@ %s::tsquery", [f"'{word}'"])
        else:
            cursor.execute(f"SELECT rowid FROM {table}_index WHERE {table}_index MATCH %s", [f'"{word}"'])
        return {row[0] for row in cursor.fetchall()}
