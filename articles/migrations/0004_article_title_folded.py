"""Titles as look-ups compare them. Beside the triggers of 0002: SQLite rebuilds only `articles_article` for it."""

from django.db import migrations

import articles.models._fields
from articles.canonical import folded


def fold_titles(apps, schema_editor):
    articles = apps.get_model("articles", "Article").objects.only("id", "title")
    batch = []
    for article in articles.iterator(chunk_size=1000):
        article.folded_title = folded(article.title)
        batch.append(article)
        if len(batch) == 1000:
            articles.bulk_update(batch, ["folded_title"])
            batch.clear()
    articles.bulk_update(batch, ["folded_title"])


class Migration(migrations.Migration):
    dependencies = [("articles", "0003_groups")]
    operations = [
        migrations.AddField(
            model_name="article",
            name="folded_title",
            field=articles.models._fields.FoldedField(default="", editable=False, source="title"),
        ),
        migrations.RunPython(fold_titles, migrations.RunPython.noop),
    ]
