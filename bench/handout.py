"""`./run bench handout`: what files of many quotes take, on SQLite and on PostgreSQL, each in a process of its own.

Told is the time of the processor, and how much more memory the process had at most than with the program loaded.
Afterwards some quotes are taken away and brought back. The exit code is 1 when one took 100 MB or more.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from tests.postgresql import running_postgresql

TOP = Path(__file__).resolve().parent.parent
MOST_MEMORY = 100  # MB
FILES = ("csv short", "csv full", "jsonl full", "markdown full")


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./run bench handout", description=__doc__)
    parser.add_argument("--quotes", type=int, default=200_000)
    parser.add_argument("--engine", choices=["sqlite", "postgresql"], help="only that one")
    parser.add_argument("--do", nargs="+", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.do:
        return _do(*options.do)
    highest = 0.0
    if options.engine != "postgresql":
        highest = max(highest, _measured("SQLite", options.quotes, ""))
    if options.engine != "sqlite":
        with running_postgresql() as url:
            highest = max(highest, _measured("PostgreSQL", options.quotes, url))
    return int(highest >= MOST_MEMORY)


def _measured(engine: str, quotes: int, url: str) -> float:
    """Print a line for each file; return the most memory that one took."""
    highest = 0.0
    with tempfile.TemporaryDirectory(prefix="newsreader-bench-") as folder:
        environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
        environment |= {"DJANGO_SETTINGS_MODULE": "newsreader.settings", "NEWSREADER_DATA": folder}
        environment |= {"NEWSREADER_SECRET_KEY": "only for measuring"} | ({"DATABASE_URL": url} if url else {})

        def done(*what: str) -> dict:
            command = [sys.executable, "-m", "bench.handout", "--do", *what]
            answer = subprocess.run(command, cwd=TOP, env=environment, check=True, stdout=subprocess.PIPE)
            return json.loads(answer.stdout.splitlines()[-1])

        done("fill", str(quotes))
        for what in (*(("file", name, folder) for name in FILES), ("back", folder)):
            told = done(*what)
            highest = max(highest, told["megabytes"])
            print(
                f"{engine}: {' '.join(what[:-1]):22}{told['quotes']:9,} quotes{told['seconds']:8.1f} s"
                f"{told['megabytes']:7.0f} MB on {told['loaded']:.0f}{told['size'] / 1e6:9.1f} MB file",
                flush=True,
            )
    return highest


def _do(what: str, *arguments: str) -> int:
    """One step in this process; prints what it took as JSON."""
    import django

    django.setup()
    steps: dict[str, Callable[..., tuple[int, int]]] = {"fill": _fill, "file": _file, "back": _back}
    import_module("articles.urls")
    import_module("articles.bringing_back.run")
    loaded, began = _megabytes(), time.process_time()
    quotes, size = steps[what](*arguments)
    told = {"seconds": time.process_time() - began, "megabytes": _megabytes() - loaded, "loaded": loaded}
    print(json.dumps(told | {"quotes": quotes, "size": size}))
    return 0


def _megabytes() -> float:
    """The most memory that this process had so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


def _fill(quotes: str) -> tuple[int, int]:
    from django.core.management import call_command

    from .desk_data import fill_desk

    call_command("migrate", verbosity=0)
    fill_desk(int(quotes))
    return int(quotes), 0


def _file(name: str, folder: str) -> tuple[int, int]:
    """Make a file as the desk's button does, of every status."""
    from articles.exporting.options import FileOptions
    from articles.exporting.quotes_file import quotes_file
    from articles.searching.quote_filter import read_filter

    format, profile = name.split()
    made = quotes_file(read_filter({"status": ["all"]}).quotes(), FileOptions(format, profile))
    with made.file as file, (Path(folder) / name).open("wb") as copy:
        while part := file.read(1 << 20):
            copy.write(part)
        return made.quotes, copy.tell()


def _back(folder: str) -> tuple[int, int]:
    """Take the quotes of one outlet away, and bring back all of the full CSV: most rows stand, those are made."""
    from django.utils import timezone

    from articles.bringing_back.run import BringingBack
    from articles.models import Highlight

    Highlight.objects.filter(article__outlet__name="Media 1").delete()
    path = Path(folder) / "csv full"
    count = sum(1 for outcome in BringingBack(path, None, timezone.now).outcomes() if outcome.action == "created")
    return count, path.stat().st_size


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
