"""The desk by when a quote was added, and by when it was changed."""

from django.db import migrations, models
from django.db.models import F


class Migration(migrations.Migration):
    dependencies = [("articles", "0011_search")]

    operations = [
        migrations.AddIndex(
            "highlight",
            models.Index(F("status"), F("created_at").desc(), F("id").desc(), name="highlight_added"),
        ),
        migrations.AddIndex(
            "highlight",
            models.Index(F("status"), F("updated_at").desc(), F("id").desc(), name="highlight_changed"),
        ),
    ]
