"""Measure on SQLite and on PostgreSQL, each in a process of its own. The exit code is 1 when a page is over its bound.

A throw-away PostgreSQL is started, unless DATABASE_URL names one: the rows then go into a database of their own there.
`./run bench search` and so on measure what has a program of its own: search, handout, feeds, large_answers, quotes,
pages.
"""

import argparse
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

from tests.postgresql import running_postgresql

TOP = Path(__file__).resolve().parent.parent
OTHERS = ("search", "handout", "feeds", "large_answers", "quotes", "pages")


def main(arguments: list[str]) -> int:
    if arguments and arguments[0] in OTHERS:
        os.execv(sys.executable, [sys.executable, "-m", f"bench.{arguments[0]}", *arguments[1:]])
    parser = argparse.ArgumentParser(prog="./run bench", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--rounds", type=int, default=60, help="how often every page is asked for (60)")
    parser.add_argument("--engine", choices=["sqlite", "postgresql"], help="only that one")
    parser.add_argument(
        "--quotes", type=int, default=200_000, help="how many the desk is measured with (200000; 0: not)"
    )
    options = parser.parse_args(arguments)
    found = []
    if options.engine != "postgresql":
        found.append(_measured(options, ""))
    if options.engine != "sqlite":
        if given := os.environ.get("DATABASE_URL"):
            found.append(_measured(options, given))
        else:
            with running_postgresql() as url:
                found.append(_measured(options, url))
    print(json.dumps(found, indent=2) if options.json else "\n\n".join(map(_tables, found)))
    return int(any(row["is_over"] for one in found for row in [*one["rows"], *one["desk"]]))


def _measured(options: argparse.Namespace, url: str) -> dict:
    """Measure in another process: an engine is chosen when Django's settings are read."""
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    environment |= {"DJANGO_SETTINGS_MODULE": "bench.settings"} | ({"DATABASE_URL": url} if url else {})
    command = [sys.executable, "-m", "bench.engine", str(options.rounds), str(options.quotes)]
    return json.loads(subprocess.run(command, cwd=TOP, env=environment, check=True, stdout=subprocess.PIPE).stdout)


def _tables(found: dict) -> str:
    desk = found["desk"]
    table = _table(**{name: value for name, value in found.items() if name != "desk"})
    return f"{table}\n\n{_desk_table(found['engine'], desk)}" if desk else table


def _desk_table(engine: str, rows: list[dict]) -> str:
    lines = [
        f"{engine}: the desk, medians in ms",
        f"{'':32}{'bound':>10}{'2,000':>10}{rows[0]['quotes']:>10,}{'CPU':>10}",
    ]
    for row in rows:
        bound = f"{row['most_ms']:g} ms" if row["most_ms"] else f"×{row['most_times']:g}"
        bound += " !" if row["is_over"] else ""
        lines.append(f"{row['page']:32}{bound:>10}{row['few']:10.1f}{row['many']:10.1f}{row['cpu']:10.1f}")
    return "\n".join(lines)


def _table(*, engine: str, rounds: int, rows: list[dict]) -> str:
    lines = [
        f"{engine}: medians of {rounds} rounds, × the bare view, × the same without middleware",
        f"{'':32}{'bound':>8}{'wall ms':>9}{'×':>7}{'× no mw':>9}{'CPU ms':>9}{'×':>7}{'kB':>8}",
    ]
    for row in rows:
        bound = f"×{row['bound']:g}{' !' if row['is_over'] else ''}" if row["bound"] else ""
        lines.append(
            f"{row['page'] + (', ' if row['when'] else '') + row['when']:32}{bound:>8}{row['wall']:9.2f}"
            f"{row['wall_ratio']:7.1f}{row['barest_ratio']:9.1f}{row['cpu']:9.2f}{row['cpu_ratio']:7.1f}"
            f"{row['kilobytes']:8.1f}"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    # As SystemExit it passes through the context manager, which ends the server.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    sys.exit(main(sys.argv[1:]))
