"""Suggestions: which rules read a text, what analysts said to them, and the one setting of it.

SQLite rebuilds `articles_version` for it, and so drops the trigger of 0002 on it.
"""

import importlib

import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

frozen_rows = importlib.import_module("articles.migrations.0002_frozen_rows")


def freeze_versions_again(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        frozen_rows.create_triggers(apps, schema_editor, table="articles_version")


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0009_polling'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        # On the way back SQLite rebuilds the table last.
        migrations.RunPython(migrations.RunPython.noop, freeze_versions_again),
        migrations.CreateModel(
            name='Decision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rule', models.TextField()),
                ('rules_version', models.PositiveSmallIntegerField()),
                ('language', models.CharField(max_length=8)),
                ('verdict', models.CharField(choices=[('accepted', 'accepted'), ('corrected', 'corrected'), ('rejected', 'rejected')], max_length=9)),
                ('corrected', models.JSONField(default=list, help_text='Of a corrected one: which of its parts.')),
                ('at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='ReviewSettings',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('threshold', models.PositiveSmallIntegerField(default=40, help_text='A rule that surely keeps less than this (the whole interval lies below) is folded on the reading page. Its suggestions still count, so that it can recover. 0: none is folded.', validators=[django.core.validators.MaxValueValidator(100)], verbose_name='least hit rate, %')),
                ('weak', models.JSONField(default=list, editable=False, help_text="Rules that are folded: 'rule:language'.")),
            ],
            options={
                'verbose_name': 'setting of suggestions',
                'verbose_name_plural': 'settings of suggestions',
            },
        ),
        migrations.AddField(
            model_name='highlight',
            name='agency_as_written',
            field=models.TextField(blank=True, default=''),
        ),
        migrations.AddField(
            model_name='version',
            name='rules_version',
            field=models.PositiveSmallIntegerField(default=0, editable=False),
        ),
        migrations.AddIndex(
            model_name='version',
            index=models.Index(condition=models.Q(('state', 'current')), fields=['rules_version'], name='version_rules'),
        ),
        migrations.AddField(
            model_name='decision',
            name='by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='decision',
            name='highlight',
            field=models.OneToOneField(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='decision', to='articles.highlight'),
        ),
        migrations.AddConstraint(
            model_name='reviewsettings',
            constraint=models.CheckConstraint(condition=models.Q(('id', 1)), name='review_settings_one_row'),
        ),
        migrations.AddConstraint(
            model_name='reviewsettings',
            constraint=models.CheckConstraint(condition=models.Q(('threshold__lte', 100)), name='review_threshold_is_a_percentage'),
        ),
        migrations.AddIndex(
            model_name='decision',
            index=models.Index(fields=['rule', 'language', 'verdict'], name='decision_of_rule'),
        ),
        migrations.AddIndex(
            model_name='decision',
            index=models.Index(models.F('rule'), models.OrderBy(models.F('id'), descending=True), name='decision_cases'),
        ),
        migrations.RunPython(freeze_versions_again, migrations.RunPython.noop),
    ]
