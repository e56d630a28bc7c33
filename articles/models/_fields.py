"""Column types that several nouns share."""

from django.db import models

from ..canonical import folded


class CodePointField(models.TextField):
    """Ordered by code point on both engines: that is SQLite's own order, and PostgreSQL's in the collation "C"."""

    def db_parameters(self, connection):
        collation = "C" if connection.vendor == "postgresql" else None
        return super().db_parameters(connection) | {"collation": collation}


class FoldedField(CodePointField):
    """What look-ups and orders compare: `source`'s value folded, kept by the field itself whenever the row is saved."""

    def __init__(self, *args, source: str = "name", **kwargs):
        self.source = source
        kwargs.setdefault("editable", False)
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        kwargs["source"] = self.source
        return name, path, args, kwargs

    def pre_save(self, model_instance, add: bool) -> str:
        value = folded(getattr(model_instance, self.source))
        setattr(model_instance, self.attname, value)
        return value
