"""Optimistic locking: a row is written only at the revision that its editor saw."""

from django.db import models


class Stale(Exception):
    """The row changed since it was read. `row` holds it as the editor knew it; read it again for what it is now."""

    def __init__(self, row: models.Model):
        super().__init__(f"{row._meta.verbose_name} {row.pk} changed meanwhile")
        self.row = row
