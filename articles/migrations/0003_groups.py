"""The three groups of articles.roles."""

from django.db import migrations


def create_groups(apps, schema_editor):
    groups = apps.get_model("auth", "Group").objects
    for name in ("Readers", "Analysts", "Admins"):
        groups.get_or_create(name=name)


class Migration(migrations.Migration):
    dependencies = [("articles", "0002_frozen_rows"), ("auth", "0012_alter_user_first_name_max_length")]
    operations = [migrations.RunPython(create_groups, migrations.RunPython.noop)]
