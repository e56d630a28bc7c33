"""The addresses of a list are tried, many at a time and one a host; what came is noted as it comes.

One checker at a time has a list, and says with each note that it is alive. When it has died, whoever looks at the list
next starts another one, which goes on with what is left.
"""

import threading
import time
import uuid
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import AbstractContextManager
from dataclasses import replace

from django.db import connections

from ...models import Feed, Outlet, Upload
from .candidates import Candidate, Checked, tried
from .likely import host_of, likely_outlet
from .waiting import Waiting, change, unpacked, with_rows

AT_ONCE = 16
# Without a note for so long (seconds) a checker is dead: one address that leads over a page can take as long.
SILENT = 120
_NOTE_EVERY = 0.7  # seconds

Check = Callable[[str], Checked]


def try_in_background(upload: Upload, *, checking: Callable[[], AbstractContextManager[Check]]) -> None:
    """Let a thread of this process try what is left of the list, unless somebody does so already."""
    waiting = unpacked(bytes(upload.body))
    if waiting.left and waiting.checked_until < time.time() and (token := take(upload)):
        threading.Thread(target=_run, args=(upload.pk, token, checking), daemon=True).start()


def _run(upload: int, token: str, checking: Callable[[], AbstractContextManager[Check]]) -> None:
    try:
        with checking() as check:
            try_all(upload, token, check=check)
    finally:
        connections.close_all()


def take(upload: Upload) -> str:
    """Become the checker of the list; return the token that shows it, '' when somebody else is."""
    token, now = str(uuid.uuid4()), time.time()

    def decide(waiting: Waiting) -> Waiting | None:
        return replace(waiting, checker=token, checked_until=now + SILENT) if waiting.checked_until < now else None

    taken = change(upload.pk, decide)
    return token if taken else ""


def try_all(upload: int, token: str, *, check: Check, at_once: int = AT_ONCE) -> None:
    """Try every address of the list that waits; end early when the list is gone or somebody else's."""
    waiting = Upload.objects.filter(pk=upload).first()
    left = [row for row in unpacked(bytes(waiting.body)).rows if row.checked.verdict == "waiting"] if waiting else []
    outlets = outlets_by_host()
    running: dict[Future[Checked], Candidate] = {}
    done: list[Candidate] = []
    noted = time.monotonic()
    with ThreadPoolExecutor(at_once) as pool:
        while left or running:
            for row in _startable(left, running.values(), most=at_once - len(running)):
                left.remove(row)
                running[pool.submit(check, row.listed.address)] = row
            for future in wait(running, timeout=_NOTE_EVERY, return_when=FIRST_COMPLETED).done:
                done.append(_filled_in(running.pop(future), future.result(), outlets))
            is_last = not (left or running)
            if is_last or time.monotonic() - noted >= _NOTE_EVERY:
                if not _note(upload, token, done, is_last=is_last):
                    pool.shutdown(wait=False, cancel_futures=True)
                    return
                done, noted = [], time.monotonic()


def _startable(left: Iterable[Candidate], running: Iterable[Candidate], *, most: int) -> list[Candidate]:
    """Return the first of those left whose hosts nobody asks right now, each host once."""
    hosts = {host_of(row.listed.address) for row in running}
    found = []
    for row in left:
        if len(found) >= most:
            break
        if (host := host_of(row.listed.address)) not in hosts:
            hosts.add(host)
            found.append(row)
    return found


def _note(upload: int, token: str, done: list[Candidate], *, is_last: bool) -> bool:
    """Write down what was found and that we are alive; return whether the list is still ours."""

    def decide(waiting: Waiting) -> Waiting | None:
        if waiting.checker != token:
            return None
        return replace(with_rows(waiting, done), checked_until=0 if is_last else time.time() + SILENT)

    return change(upload, decide) is not None


def outlets_by_host() -> dict[str, str]:
    """Return the names of the outlets whose host we know: as a person set it, or from a feed of theirs."""
    feeds = Feed.objects.values_list("host", "outlet__name")
    domains = Outlet.objects.exclude(domain="").values_list("domain", "name")
    return {host.lower().removeprefix("www."): name for host, name in (*feeds, *domains)}


def _filled_in(row: Candidate, checked: Checked, outlets: Mapping[str, str]) -> Candidate:
    address = checked.address or row.listed.address
    hosts = filter(None, (host_of(checked.site), host_of(address)))
    outlet = next((outlets[host] for host in hosts if host in outlets), "")
    outlet = outlet or likely_outlet(checked.title or row.listed.title, site=checked.site, address=address)
    return tried(row, checked, outlet=outlet)
