"""Addresses are tried through the real guard and the real child process, on servers of this machine."""

import socket
from collections import Counter

import pytest

from articles.models import Upload
from articles.polling.adding.network import checking
from articles.polling.adding.trying import take, try_all
from articles.polling.adding.waiting import take_in, unpacked
from tests import factories
from tests.factories import SEEN
from tests.feed_server import feed_server
from tests.scripted_server import scripted_server

FEED = b'<rss version="2.0"><channel><title>Kabar</title><item><title>Satu</title></item></channel></rss>'
PAGE = (
    b'<html><head><link rel="alternate" type="application/rss+xml" href="/rss" title="Semua"></head><p>Kabar</p></html>'
)


def test_feeds_sites_and_what_is_neither_get_their_verdicts(settings):
    with scripted_server() as server, checking(seconds=5) as check:
        assert check(server.answer("/f", FEED)).verdict == "refused"
        settings.ALLOW_PRIVATE = frozenset({("127.0.0.1", server.port)})
        rss = server.answer("/rss", FEED)
        moved = server.answer("/old", status="301 Moved", headers="Location: /rss\r\n")
        inside = server.answer("/in", status="302 Found", headers="Location: http://10.0.0.1/\r\n")
        found = {name: check(server.answer(f"/{name}", body)) for name, body in {"site": PAGE, "text": b"Halo"}.items()}
        site = found["site"]
        assert (site.verdict, site.address, site.title, site.reports) == ("new", rss, "Kabar", 1)
        assert found["text"].verdict == "not_a_feed"
        assert (check(moved).verdict, check(moved).address) == ("new", rss)
        assert check(inside).verdict == "refused"
        assert check(server.address("/none")).verdict == "unreachable"


@pytest.mark.django_db
def test_addresses_that_hang_keep_no_others_waiting(settings, monkeypatch):
    """A host each: one host would be asked one thing at a time."""
    look_up = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, *rest, **options: look_up("127.0.0.1", *rest, **options))
    kinds = Counter(feed=40, hang=6, fail=4)
    with feed_server() as server:
        places = [(f"{kind}{n}.example.org", kind, n) for kind in kinds for n in range(kinds[kind])]
        settings.ALLOW_PRIVATE = frozenset((host, server.port) for host, _kind, _n in places)
        lines = [f"http://{host}:{server.port}/{kind}/{n}" for host, kind, n in places]
        upload = take_in("\n".join(lines).encode(), user=factories.user("admin"), now=SEEN)
        with checking(seconds=4) as check:
            try_all(upload.pk, take(upload), check=check)
    rows = unpacked(bytes(Upload.objects.get().body)).rows
    assert Counter((row.listed.address.split("/")[3], row.checked.verdict) for row in rows) == {
        ("feed", "new"): 40,
        ("hang", "unreachable"): 6,
        ("fail", "unreachable"): 4,
    }
