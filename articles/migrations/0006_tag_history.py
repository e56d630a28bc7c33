"""Tags get what history names and compares them by; the lists of acts and of the bin get their indexes.

Beside the triggers of 0002: an index makes SQLite rebuild no table, and the tags have no trigger.
"""

import uuid

from django.db import migrations, models


def name_tags(apps, schema_editor):
    tags = apps.get_model("articles", "Tag").objects.using(schema_editor.connection.alias)
    for tag in tags.filter(uuid=None):
        tag.uuid = uuid.uuid4()
        tag.save(update_fields=["uuid"])


class Migration(migrations.Migration):
    dependencies = [("articles", "0005_article_revision_and_upload")]
    operations = [
        migrations.AddField("tag", "uuid", models.UUIDField(null=True, editable=False)),
        migrations.AddField("tag", "revision", models.PositiveIntegerField(default=0, editable=False)),
        migrations.RunPython(name_tags, migrations.RunPython.noop),
        migrations.AlterField("tag", "uuid", models.UUIDField(default=uuid.uuid4, unique=True, editable=False)),
        migrations.RemoveIndex("change", "change_set"),
        migrations.AddIndex("change", models.Index(fields=["set", "id"], name="change_of_set")),
        migrations.AddIndex(
            "change", models.Index(models.F("object_type"), models.F("id").desc(), name="change_of_type")
        ),
        migrations.AddIndex("change", models.Index(fields=["at"], name="change_at")),
        migrations.AddIndex(
            "highlight",
            models.Index(
                models.F("deleted_at").desc(),
                models.F("id").desc(),
                name="highlight_bin",
                condition=models.Q(("deleted_at__isnull", False)),
            ),
        ),
        migrations.AddIndex(
            "reportlink",
            models.Index(
                models.F("deleted_at").desc(),
                models.F("id").desc(),
                name="report_link_bin",
                condition=models.Q(("deleted_at__isnull", False)),
            ),
        ),
    ]
