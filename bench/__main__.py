"""`python -m bench`: measure on SQLite and on PostgreSQL, each in a process of its own; fails above a bound."""

import argparse
import json
import os
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

from tests.postgresql import running_postgresql


def main() -> int:
    parser = argparse.ArgumentParser(prog="./run bench", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--rounds", type=int, default=60, help="how often every page is asked for (60)")
    parser.add_argument("--engine", choices=["sqlite", "postgresql"], help="only that one")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.here:
        return _here(options.rounds)
    found = {}
    if options.engine != "postgresql":
        found["SQLite"] = _there(options.rounds, "")
    if options.engine != "sqlite":
        if given := os.environ.get("DATABASE_URL"):
            found["PostgreSQL"] = _there(options.rounds, given)
        else:
            with running_postgresql() as url:
                found["PostgreSQL"] = _there(options.rounds, url)
    print(json.dumps(found, indent=2) if options.json else "\n\n".join(_table(*item) for item in found.items()))
    return int(any(_is_over(row) for rows in found.values() for row in rows))


def _there(rounds: int, url: str) -> list[dict]:
    """Measure in another process: an engine is chosen when Django's settings are read."""
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    environment |= {"DJANGO_SETTINGS_MODULE": "bench.settings"} | ({"DATABASE_URL": url} if url else {})
    command = [sys.executable, "-m", "bench", "--here", f"--rounds={rounds}"]
    top = Path(__file__).resolve().parent.parent
    return json.loads(subprocess.run(command, cwd=top, env=environment, check=True, stdout=subprocess.PIPE).stdout)


def _here(rounds: int) -> int:
    """Fill a database of its own beside the one that the settings name, measure, and drop it."""
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection

    from .data import fill
    from .measure import measure

    call_command("collectstatic", verbosity=0, interactive=False)
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    try:
        print(json.dumps([asdict(row) for row in measure(fill(), rounds=rounds)]))
    finally:
        connection.close()
        connection.creation.destroy_test_db(connection.settings_dict["NAME"], verbosity=0)
    return 0


def _is_over(row: dict) -> bool:
    return bool(row["bound"]) and row["cpu_ratio"] > row["bound"]


def _table(engine: str, rows: list[dict]) -> str:
    lines = [
        f"{engine}: medians, and × the bare view",
        f"{'':40}{'wall ms':>9}{'×':>7}{'CPU ms':>9}{'×':>7}{'bound':>7}{'kB':>8}",
    ]
    for row in rows:
        bound = f"×{row['bound']:g}{' !' if _is_over(row) else ''}" if row["bound"] else ""
        lines.append(
            f"{row['page'] + (', ' if row['when'] else '') + row['when']:40}{row['wall']:9.2f}{row['wall_ratio']:7.1f}"
            f"{row['cpu']:9.2f}{row['cpu_ratio']:7.1f}{bound:>7}{row['kilobytes']:8.1f}"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
