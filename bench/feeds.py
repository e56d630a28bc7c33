"""`./run bench feeds`: many feeds, some that hang, some that fail; workers as they are started; things go wrong.

On PostgreSQL (3,000 feeds, 3 workers) one worker is killed and the database struck down midway. On SQLite (1,000 feeds)
`manage.py serve` runs as by default, and its pages are asked for meanwhile. The exit code is 1 when something is lost.
"""

import argparse
import contextlib
import http.client
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median, quantiles

import django

from tests.feed_server import FeedServer, feed_server
from tests.postgresql import running_postgresql, struck_down

TOP = Path(__file__).resolve().parent.parent
ITEMS = 5
DEADLINE = 1800
PAUSE = 0.1
MOST_MEMORY = 600 * 1024  # kB, of a worker and its child process


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./run bench feeds", description=__doc__)
    parser.add_argument("--engine", choices=["sqlite", "postgresql"], default="postgresql")
    parser.add_argument("--feeds", type=int, help="how many (3,000 on PostgreSQL, 1,000 on SQLite)")
    parser.add_argument("--workers", type=int, default=3, help="how many on PostgreSQL (3)")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="newsreader-bench-") as data, feed_server(items=ITEMS) as server:
        os.environ |= {"NEWSREADER_DATA": data, "NEWSREADER_SECRET_KEY": "only for measuring"}
        os.environ |= {"NEWSREADER_ALLOW_PRIVATE": f"127.0.0.1:{server.port}"}
        os.environ["DJANGO_SETTINGS_MODULE"] = "newsreader.settings"
        if options.engine == "sqlite":
            os.environ.pop("DATABASE_URL", None)
            return beside_the_web_page(server, feeds=options.feeds or 1000)
        with running_postgresql() as url:
            os.environ["DATABASE_URL"] = url
            return through_a_bad_day(server, url, feeds=options.feeds or 3000, workers=options.workers)


def through_a_bad_day(server: FeedServer, url: str, *, feeds: int, workers: int) -> int:
    fill(server, feeds=feeds, with_failing=True)
    began = time.monotonic()
    running = [start("work") for _ in range(workers)]
    most: dict[int, int] = {}
    until(lambda: attempted() > feeds / 3, running, most)
    print(f"{time.monotonic() - began:6.1f} s: {attempted()} feeds attempted; a worker is killed", flush=True)
    running[0].kill()
    until(lambda: attempted() > feeds / 2, running, most)
    print(f"{time.monotonic() - began:6.1f} s: {attempted()} feeds attempted; the database is struck down", flush=True)
    with struck_down(url):
        time.sleep(5)
    until(lambda: attempted() == feeds, running[1:], most)
    print(f"{time.monotonic() - began:6.1f} s: all {feeds} feeds attempted", flush=True)
    ended = end(running)
    return said(server, feeds=feeds, most=most, ended=ended[1:])


def beside_the_web_page(server: FeedServer, *, feeds: int) -> int:
    fill(server, feeds=0)
    port = free_port()
    serve = start("serve", f"--port={port}")
    try:
        until(lambda: is_answering(port), [serve], {})
        headers = signed_in(port)
        before = answers(port, headers, lambda: len(times) >= 100)
        fill(server, feeds=feeds)
        began, most = time.monotonic(), {}
        during = answers(port, headers, lambda: watched(most, [serve]) and attempted() == feeds)
        print(f"all {feeds} feeds attempted in {time.monotonic() - began:.1f} s")
        for name, measured in (("before", before), ("during", during)):
            print(f"pages {name}: {shown(measured)}")
        ended = end([serve])
    finally:
        serve.kill()
    return said(server, feeds=feeds, most=most, ended=ended)


times: list[float] = []


def answers(port: int, headers: dict[str, str], is_over: Callable[[], bool]) -> list[float]:
    """Ask for the list of reports and mark something as seen in turn until it is over, and return the seconds each
    took."""
    times.clear()
    while not is_over():
        for method, path in (("GET", "/"), ("POST", "/reports/unread/")):
            began = time.monotonic()
            browser = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
            browser.request(method, path, "", headers)
            answer = browser.getresponse()
            answer.read()
            browser.close()
            times.append(time.monotonic() - began)
            if answer.status >= 500:
                raise SystemExit(f"{method} {path} was answered {answer.status}")
        time.sleep(PAUSE)
    return list(times)


def is_answering(port: int) -> bool:
    with contextlib.suppress(OSError, http.client.HTTPException):
        browser = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        browser.request("GET", "/")
        return bool(browser.getresponse().status)
    return False


def shown(measured: list[float]) -> str:
    cuts = quantiles(measured, n=100)
    return (
        f"{len(measured)} answers, median {median(measured) * 1000:.0f} ms, 95 % within {cuts[94] * 1000:.0f} ms, "
        f"99 % within {cuts[98] * 1000:.0f} ms, the slowest {max(measured) * 1000:.0f} ms"
    )


def fill(server: FeedServer, *, feeds: int, with_failing: bool = False) -> None:
    kinds = ["hang" if n % 20 == 0 else "fail" if with_failing and n % 20 == 10 else "feed" for n in range(feeds)]
    fill_with([server.address(f"/{kind}/{number}") for number, kind in enumerate(kinds)])


def fill_with(addresses: list[str]) -> None:
    """Make the tables, and a feed of a host of its own for each address."""
    django.setup()
    from django.core.management import call_command

    from tests import factories

    call_command("migrate", verbosity=0)
    for number, address in enumerate(addresses):
        factories.feed(address, host=f"h{number}.example")


def signed_in(port: int) -> dict[str, str]:
    from tests import factories
    from tests.test_concurrency import signed_in

    return signed_in(factories.user("analyst", password="correct horse battery"))


def start(*command: str) -> subprocess.Popen:
    return subprocess.Popen([sys.executable, "manage.py", *command], cwd=TOP, process_group=0)


def attempted() -> int:
    from django.db import OperationalError, connection

    from articles.models import Feed

    with contextlib.suppress(OperationalError):
        return Feed.objects.filter(attempted_at__isnull=False).count()
    connection.close()
    return 0


def until(is_so: Callable[[], bool], running: list[subprocess.Popen], most: dict[int, int]) -> None:
    over = time.monotonic() + DEADLINE
    while not is_so():
        watched(most, running)
        if time.monotonic() > over:
            raise SystemExit("It takes too long.")
        time.sleep(0.5)


def watched(most: dict[int, int], running: list[subprocess.Popen]) -> bool:
    """Note the most memory, in kB, that each worker has had at once together with its child process."""
    for worker in running:
        for family in families(worker.pid):
            size = sum(memory_of(pid) for pid in family)
            most[family[0]] = max(most.get(family[0], 0), size)
    return True


def families(pid: int) -> Iterator[list[int]]:
    """The workers among a process and its children, each with its own children."""
    if b"work\0" in command_of(pid):
        yield [pid, *children_of(pid)]
    else:
        for child in children_of(pid):
            yield from families(child)


def children_of(pid: int) -> list[int]:
    found = []
    for tasks in Path(f"/proc/{pid}/task").glob("*/children"):
        with contextlib.suppress(OSError):
            found += [int(word) for word in tasks.read_text().split()]
    return found


def command_of(pid: int) -> bytes:
    with contextlib.suppress(OSError):
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    return b""


def memory_of(pid: int) -> int:
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1])
    return 0


def end(running: list[subprocess.Popen]) -> list[tuple[int, float]]:
    """Send SIGTERM, and return each one's exit code and seconds."""
    began, ended = time.monotonic(), []
    for process in running:
        process.send_signal(signal.SIGTERM)
    for process in running:
        ended.append((process.wait(60), time.monotonic() - began))
    return ended


def said(server: FeedServer, *, feeds: int, most: dict[int, int], ended: list[tuple[int, float]]) -> int:
    from articles.models import Article, Feed, SourceKey

    good = set(Feed.objects.filter(url__contains="/feed/").values_list("pk", flat=True))
    names = {int(url.rpartition("/")[2]) for url in Feed.objects.filter(pk__in=good).values_list("url", flat=True)}
    expected = len(good) * ITEMS + len({number // 2 for number in names})
    found, keys = Article.objects.exclude(feed=None).count(), SourceKey.objects.filter(key__startswith="guid:").count()
    fetched = Feed.objects.filter(pk__in=good, last_ok_at__isnull=False).count()
    asked = sum(server.asked.values())
    print(f"feeds that answer: {fetched} of {len(good)} fetched; {asked} requests for {feeds} feeds")
    print(f"reports: {found}, expected {expected}; keys of entries: {keys}, expected {len(good) * (ITEMS + 1)}")
    print(f"worker and child, most at once: {', '.join(f'{size / 1024:.0f} MB' for size in most.values())}")
    print(f"ended on SIGTERM: {', '.join(f'code {code} after {seconds:.1f} s' for code, seconds in ended)}")
    is_well = fetched == len(good) and found == expected and keys == len(good) * (ITEMS + 1)
    return int(not is_well or any(code != 0 for code, _ in ended) or max(most.values()) > MOST_MEMORY)


def free_port() -> int:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as free:
        return free.getsockname()[1]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
