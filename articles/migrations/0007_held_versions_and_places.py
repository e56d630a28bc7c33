"""Versions that wait for an administrator, marks that a person placed in a later text.

SQLite rebuilds `articles_version` for it, and so drops the trigger of 0002 on it.
"""

import importlib

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


frozen_rows = importlib.import_module("articles.migrations.0002_frozen_rows")


def freeze_versions_again(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        frozen_rows.create_triggers(apps, schema_editor, table="articles_version")


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0006_tag_history'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        # On the way back SQLite rebuilds the table last.
        migrations.RunPython(migrations.RunPython.noop, freeze_versions_again),
        migrations.AddField(
            model_name='highlight',
            name='placed_end',
            field=models.PositiveIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='highlight',
            name='placed_start',
            field=models.PositiveIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='highlight',
            name='placed_version',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='articles.version'),
        ),
        migrations.AddField(
            model_name='version',
            name='held_why',
            field=models.CharField(blank=True, choices=[('error_page', 'it reads like an error page'), ('paywall', 'it reads like the stub of a paywall'), ('short', 'it is less than 40 % as long as the text before')], default='', max_length=10),
        ),
        migrations.AddField(
            model_name='version',
            name='settled_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='version',
            name='settled_by',
            field=models.ForeignKey(blank=True, help_text='Who released or rejected a text that was held.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AlterField(
            model_name='highlight',
            name='anchor',
            field=models.CharField(choices=[('same', 'Same'), ('moved', 'Moved'), ('context', 'Context'), ('changed', 'Changed'), ('gone', 'Gone'), ('detached', 'Detached'), ('confirmed', 'Confirmed')], default='same', max_length=9),
        ),
        migrations.AlterField(
            model_name='version',
            name='reason',
            field=models.CharField(choices=[('feed', 'by its feed'), ('page', 'pasted'), ('file', 'from a file'), ('admin', 'by an administrator'), ('recleaned', 'cleaned again')], max_length=9),
        ),
        migrations.AlterField(
            model_name='version',
            name='state',
            field=models.CharField(choices=[('current', 'Current'), ('past', 'Past'), ('held', 'held'), ('rejected', 'rejected')], default='current', max_length=8),
        ),
        migrations.AddConstraint(
            model_name='highlight',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('placed_end__isnull', True), ('placed_start__isnull', True), ('placed_version__isnull', True)), models.Q(('placed_end__isnull', False), ('placed_start__isnull', False), ('placed_version__isnull', False)), _connector='OR'), name='highlight_placed_all_or_nothing'),
        ),
        migrations.AddIndex("version", models.Index(fields=["article"], name="version_held", condition=models.Q(("state", "held")))),
        migrations.RunPython(freeze_versions_again, migrations.RunPython.noop),
    ]
