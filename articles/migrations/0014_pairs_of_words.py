from django.db import migrations

TABLES = ("articles_reportwords", "articles_quotewords")
# The words of a line, without its stems, as numbers of their pairs: a phrase of common words is in few of the lines that
# have these words, and reading them all took half a second (20,000 reports). Numbers rather than the pairs themselves,
# as most pairs are rare: an index of these is three times as large. Several pairs share a number, so what is found is
# read (searching/finding.py).
PAIRS = """
CREATE FUNCTION articles_pairs(line text) RETURNS int[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 1000
RETURN (
    SELECT array_agg(hashtext(one || ' ' || next) & 1048575)
    FROM (SELECT string_to_array(btrim(split_part(line, ' ≈', 1)), ' ') AS words) AS cut,
        unnest(words, words[2:]) AS pair (one, next)
    WHERE next IS NOT NULL
)
"""


def create_pairs(apps, schema_editor):
    if schema_editor.connection.vendor != "postgresql":
        return
    schema_editor.execute(PAIRS)
    for table in TABLES:
        schema_editor.execute(f"CREATE INDEX {table}_pairs ON {table} USING gin (articles_pairs(words))")
        # Statistics would cut every line of the sample anew, and tell nothing that a plan needs.
        schema_editor.execute(f"ALTER INDEX {table}_pairs ALTER COLUMN 1 SET STATISTICS 0")


def drop_pairs(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        for table in TABLES:
            schema_editor.execute(f"DROP INDEX {table}_pairs")
        schema_editor.execute("DROP FUNCTION articles_pairs")


class Migration(migrations.Migration):
    dependencies = [("articles", "0013_counted_quotes")]
    operations = [migrations.RunPython(create_pairs, drop_pairs)]
