"""`./run bench search`: what searching a large archive takes, on SQLite and on PostgreSQL, each in its own process.

Told is the time by the clock of whole answers, for which a person waits: the desk, its facets (which come behind the
table) and the list of reports, without words in a small archive and in a large one, and for words from the commonest to
one that nobody wrote. The exit code is 1 when the 95th percentile of the searches is over BOUND, facets take longer
than FACETS_BOUND, or the first page of the large archive takes more than twice that of the small one.
"""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles
from urllib.parse import urlencode

from tests.postgresql import running_postgresql

TOP = Path(__file__).resolve().parent.parent
SMALL, WARM, ROUNDS = 2_000, 1, 9  # quotes; times that each is asked
BOUND, FACETS_BOUND = 120, 400  # ms
QUERIES = (
    *("putin", "yang", "mengatakan", "patrushev", "putin xi", "putin xi kremlin", "sanksi patrushev", "tiadasekali"),
    *('"putin xi"', '"presiden rusia"', "put*", "ber*", "-putin", "putin -xi", 'putin -"presiden rusia"'),
)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./run bench search", description=__doc__)
    parser.add_argument("--quotes", type=int, default=200_000)
    parser.add_argument("--engine", choices=["sqlite", "postgresql"], help="only that one")
    parser.add_argument("--measure", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.measure:
        print(json.dumps(_measured(options.measure)))
        return 0
    codes = []
    if options.engine != "postgresql":
        codes.append(_told("SQLite", options.quotes, ""))
    if options.engine != "sqlite":
        codes.append(_told("PostgreSQL", options.quotes, None))
    return max(codes)


def _told(engine: str, quotes: int, url: str | None) -> int:
    """Print a line for each query; return 1 when something took too long."""
    small, large = (_in_a_process(size, url) for size in (SMALL, quotes))
    print(f"{engine}: {quotes:,} quotes; answers, ms{'quotes':>18}{'facets':>10}{'reports':>10}")
    for query, told in large.items():
        print(f"  {query or '(no words)':40}{told[0]:10.0f}{told[1]:10.0f}{told[2]:10.0f}")
    pages = [at for query, told in large.items() if query for at in (told[0], told[2])]
    slowest, times = quantiles(pages, n=20)[-1], large[""][0] / small[""][0]
    facets = max(told[1] for told in large.values())
    print(f"  95th percentile of an answer {slowest:.0f} ms, slowest facets {facets:.0f} ms; ", end="")
    print(f"the first page ×{times:.1f} that of {SMALL:,}", flush=True)
    return int(slowest > BOUND or facets > FACETS_BOUND or times > 2)


def _in_a_process(quotes: int, url: str | None) -> dict[str, list[float]]:
    if url is None:
        with running_postgresql() as fresh:
            return _in_a_process(quotes, fresh)
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    environment |= {"DJANGO_SETTINGS_MODULE": "bench.settings"} | ({"DATABASE_URL": url} if url else {})
    command = [sys.executable, "-m", "bench.search", "--measure", str(quotes)]
    answer = subprocess.run(command, cwd=TOP, env=environment, check=True, stdout=subprocess.PIPE)
    return json.loads(answer.stdout.splitlines()[-1])


def _measured(quotes: int) -> dict[str, list[float]]:
    """Return by query what the desk, its facets and the list of reports take in the middle: milliseconds."""
    import django

    django.setup()
    from django.core.management import call_command
    from django.urls import reverse

    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    from .browser import Browser
    from .newsroom import fill_newsroom

    return _medians(
        Browser(fill_newsroom(quotes)).get, [reverse(name) for name in ("quotes", "quotes_facets", "reports")]
    )


def _medians(get: Callable, pages: list[str]) -> dict[str, list[float]]:
    """Ask everything once in a round: a moment in which the machine does something else falls on one time of each, and
    what was asked last is not still at hand."""
    from django.db import close_old_connections

    times: dict[tuple[str, str], list[float]] = {(query, page): [] for query in ("", *QUERIES) for page in pages}
    for number in range(-WARM, ROUNDS):
        for query, page in times:
            close_old_connections()  # as between two requests
            answer = get(f"{page}?{urlencode({'q': query})}" if query else page)
            if answer.status != 200:
                raise RuntimeError(f"{page}?q={query}: {answer.status}")
            if number >= 0:
                times[query, page].append(answer.wall)
    return {query: [median(times[query, page]) for page in pages] for query in ("", *QUERIES)}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
