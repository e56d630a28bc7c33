"""Search: the lines of words of reports and highlights, what each engine indexes of them, and saved searches.

SQLite: FTS5 over the table as its external content, kept by triggers. The tokenizer takes every sign beyond ASCII as a
part of a word, as the lines hold nothing but words: it cuts where we have cut. PostgreSQL: a generated column of exactly
these words, without any parser of its own.

A later migration that makes SQLite rebuild one of the two tables drops its triggers: run `create_index` again behind it,
with `rebuild`. tests/models/test_search_words.py fails otherwise.
"""

import articles.models._fields
import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


TABLES = {"articles_reportwords": "article_id", "articles_quotewords": "highlight_id"}
SQLITE = [
    # With the places of words, for phrases. Two- and three-letter beginnings are indexed for "pu*".
    "CREATE VIRTUAL TABLE {table}_index USING fts5(words, content='{table}', content_rowid='{key}', "
    "tokenize='ascii', columnsize=0, prefix='2 3')",
    "CREATE TRIGGER {table}_inserted AFTER INSERT ON {table} BEGIN "
    "INSERT INTO {table}_index(rowid, words) VALUES (new.{key}, new.words); END",
    "CREATE TRIGGER {table}_deleted AFTER DELETE ON {table} BEGIN "
    "INSERT INTO {table}_index({table}_index, rowid, words) VALUES ('delete', old.{key}, old.words); END",
    "CREATE TRIGGER {table}_updated AFTER UPDATE OF words ON {table} WHEN old.words <> new.words BEGIN "
    "INSERT INTO {table}_index({table}_index, rowid, words) VALUES ('delete', old.{key}, old.words); "
    "INSERT INTO {table}_index(rowid, words) VALUES (new.{key}, new.words); END",
]
POSTGRESQL = [
    # A line of a report's size stays in its row, as far as a page has room: PostgreSQL takes a table of which all is
    # elsewhere for a small one, and reads all of it instead of the index (500 ms for 20,000 reports).
    "ALTER TABLE {table} SET (toast_tuple_target = 8160)",
    "ALTER TABLE {table} ADD COLUMN lexemes tsvector "
    "GENERATED ALWAYS AS (array_to_tsvector(string_to_array(btrim(words), ' '))) STORED",
    "CREATE INDEX {table}_index ON {table} USING gin (lexemes)",
]


def create_index(apps, schema_editor):
    statements = POSTGRESQL if schema_editor.connection.vendor == "postgresql" else SQLITE
    for table, key in TABLES.items():
        for statement in statements:
            schema_editor.execute(statement.format(table=table, key=key))


def drop_index(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        for table in TABLES:
            for event in ("inserted", "deleted", "updated"):
                schema_editor.execute(f"DROP TRIGGER {table}_{event}")
            schema_editor.execute(f"DROP TABLE {table}_index")
    else:
        for table in TABLES:
            schema_editor.execute(f"ALTER TABLE {table} DROP COLUMN lexemes")


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0010_suggestions'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='QuoteWords',
            fields=[
                ('words', articles.models._fields.CodePointField()),
                ('words_version', models.SmallIntegerField()),
                ('highlight', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='indexed', serialize=False, to='articles.highlight')),
            ],
        ),
        migrations.CreateModel(
            name='ReportWords',
            fields=[
                ('words', articles.models._fields.CodePointField()),
                ('words_version', models.SmallIntegerField()),
                ('article', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='indexed', serialize=False, to='articles.article')),
            ],
        ),
        migrations.CreateModel(
            name='Vocable',
            fields=[
                ('word', articles.models._fields.CodePointField(primary_key=True, serialize=False)),
            ],
        ),
        migrations.CreateModel(
            name='SavedSearch',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('name', models.TextField()),
                ('folded', articles.models._fields.FoldedField(editable=False, source='name')),
                ('page', models.CharField(choices=[('quotes', 'quotes'), ('reports', 'reports')], max_length=7)),
                ('query', models.TextField(blank=True, default='', help_text="Of the page's address, without the question mark.")),
                ('created_at', models.DateTimeField()),
                ('seen_at', models.DateTimeField(help_text='When it was last opened: what came since is new.')),
                ('deleted_at', models.DateTimeField(blank=True, help_text='Until its undo is no longer offered.', null=True)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='saved_searches', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name_plural': 'saved searches',
                'constraints': [models.UniqueConstraint(condition=models.Q(('deleted_at__isnull', True)), fields=('user', 'folded'), name='saved_search_name_is_unique'), models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='saved_search_has_a_name')],
            },
        ),
        migrations.RunPython(create_index, drop_index),
    ]
