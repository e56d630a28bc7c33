"""What no CHECK can say: a version's text and a change never change. One trigger a rule, on both engines.

A later migration that makes SQLite rebuild `articles_version` or `articles_change` (it does so for most alterations of a
table) drops that table's triggers with it: run `create_triggers` again behind it. tests/models/test_frozen_rows.py fails
otherwise.
"""

from django.db import migrations

RULES = [
    # name, table, event, condition, message
    (
        "version_text_is_frozen",
        "articles_version",
        "UPDATE",
        "OLD.text <> NEW.text OR OLD.sha256 <> NEW.sha256 OR OLD.article_id <> NEW.article_id",
        "the text of a version never changes",
    ),
    ("change_is_append_only", "articles_change", "UPDATE", "true", "a recorded change never changes"),
    ("change_is_kept", "articles_change", "DELETE", "true", "a recorded change is never deleted"),
]


def create_triggers(apps, schema_editor, table=None):
    """Create those of `table`, or all."""
    for name, its_table, event, condition, message in RULES:
        if table not in (None, its_table):
            continue
        values = {"name": name, "table": its_table, "event": event, "condition": condition, "message": message}
        for statement in STATEMENTS[schema_editor.connection.vendor]:
            schema_editor.execute(statement.format(**values))


def drop_triggers(apps, schema_editor):
    for name, table, *_ in RULES:
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute(f"DROP TRIGGER {name} ON {table}")
            schema_editor.execute(f"DROP FUNCTION {name}()")
        else:
            schema_editor.execute(f"DROP TRIGGER {name}")


STATEMENTS = {
    "sqlite": [
        "CREATE TRIGGER {name} BEFORE {event} ON {table} WHEN {condition} "
        "BEGIN SELECT RAISE(ABORT, '{message}'); END"
    ],
    "postgresql": [
        "CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION '{message}' USING ERRCODE = 'integrity_constraint_violation'; END $$",
        "CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW WHEN ({condition}) EXECUTE FUNCTION {name}()",
    ],
}


class Migration(migrations.Migration):
    dependencies = [("articles", "0001_models")]
    operations = [migrations.RunPython(create_triggers, drop_triggers)]
