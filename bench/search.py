"""`python -m bench.search`: what searching a large archive takes, on SQLite and on PostgreSQL, each in its own process.

Told are the times by the clock of the rows of a page and of their capped count: without words in a small archive and in
a large one, and for words from the commonest to one that nobody wrote, in quotes and in reports. The exit code is 1
when the 95th percentile of the searches is over BOUND, or the first page of the large archive takes more than twice
that of the small one.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median, quantiles

from tests.postgresql import running_postgresql

TOP = Path(__file__).resolve().parent.parent
SMALL, BOUND, ROUNDS = 2_000, 120, 7  # quotes, ms, times that each is asked
QUERIES = (
    *("putin", "yang", "mengatakan", "patrushev", "putin xi", "putin xi kremlin", "sanksi patrushev", "tiadasekali"),
    *('"putin xi"', '"presiden rusia"', "put*", "ber*", "-putin", "putin -xi", 'putin -"presiden rusia"'),
)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.search", description=__doc__)
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
    """Print a line for each query; return 1 when it took too long."""
    small, large = (_in_a_process(size, url) for size in (SMALL, quotes))
    print(f"{engine}: {quotes:,} quotes; page and count, ms{'quotes':>20}{'reports':>16}")
    for query, told in large.items():
        name = query or "(no words)"
        print(f"  {name:40}{told[0]:10.0f}{told[1]:6.0f}{told[2]:10.0f}{told[3]:6.0f}")
    pages = [at for query, told in large.items() if query for at in (told[0], told[2])]
    slowest, times = quantiles(pages, n=20)[-1], large[""][0] / small[""][0]
    print(f"  95th percentile of a page {slowest:.0f} ms; the first page ×{times:.1f} that of {SMALL:,}", flush=True)
    return int(slowest > BOUND or times > 2)


def _in_a_process(quotes: int, url: str | None) -> dict[str, list[float]]:
    if url is None:
        with running_postgresql() as fresh:
            return _in_a_process(quotes, fresh)
    with tempfile.TemporaryDirectory(prefix="newsreader-bench-") as folder:
        environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
        environment |= {"DJANGO_SETTINGS_MODULE": "newsreader.settings", "NEWSREADER_DATA": folder}
        environment |= {"NEWSREADER_SECRET_KEY": "only for measuring"} | ({"DATABASE_URL": url} if url else {})
        command = [sys.executable, "-m", "bench.search", "--measure", str(quotes)]
        answer = subprocess.run(command, cwd=TOP, env=environment, check=True, stdout=subprocess.PIPE)
        return json.loads(answer.stdout.splitlines()[-1])


def _measured(quotes: int) -> dict[str, list[float]]:
    """Return by query what the page and the count of quotes, and of reports, take in the middle: milliseconds."""
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    from .newsroom import fill_newsroom

    user = fill_newsroom(quotes)
    return {query: [median(_times(ask)) for ask in _asked(query, user)] for query in ("", *QUERIES)}


def _asked(query: str, user: object) -> Iterator[Callable[[], object]]:
    from articles.searching.paging import count_of, page_of
    from articles.searching.quote_filter import read_filter
    from articles.searching.report_filter import read_report_filter
    from articles.searching.report_pages import entries_of

    params = {"q": [query]}
    yield lambda: page_of(read_filter(params).by_status())
    yield lambda: count_of(read_filter(params).quotes())
    yield lambda: entries_of(read_report_filter(params, user).newest_first(), user, None, size=50)
    yield lambda: count_of(read_report_filter(params, user).reports())


def _times(ask: Callable[[], object]) -> Iterator[float]:
    ask()
    for _ in range(ROUNDS):
        began = time.perf_counter()
        ask()
        yield (time.perf_counter() - began) * 1e3


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
