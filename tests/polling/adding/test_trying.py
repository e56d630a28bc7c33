"""A list is tried to its end, whatever single addresses do, and goes on where it was left."""

import threading
import time

import pytest

from articles.models import Feed, Outlet, Upload
from articles.polling.adding import trying
from articles.polling.adding.candidates import Checked
from articles.polling.adding.trying import take, try_all
from articles.polling.adding.waiting import change, take_in, unpacked
from tests import factories
from tests.factories import SEEN

pytestmark = pytest.mark.django_db


def upload(*addresses):
    return take_in("\n".join(addresses).encode(), user=factories.user("admin"), now=SEEN)


def found(address):
    return Checked("new", address=address, title="News")


def rows(made):
    return unpacked(bytes(Upload.objects.get(pk=made.pk).body)).rows


def test_every_address_is_tried_and_filled_in_but_not_what_is_known_or_wrong():
    outlet = Outlet.objects.create(name="Antara", domain="antara.org")
    Feed.objects.create(outlet=outlet, url="https://c.org/", host="c.org", due_at=SEEN)
    made, asked = upload("https://antara.org/f", "bad row", "http://c.org", "https://b.org/f"), []
    try_all(made.pk, take(made), check=lambda address: asked.append(address) or found(address))
    assert sorted(asked) == ["https://antara.org/f", "https://b.org/f"]
    assert [row.checked.verdict for row in rows(made)] == ["new", "bad", "known", "new"]
    assert [(row.outlet, row.language) for row in rows(made) if row.can_be_added] == [("Antara", ""), ("b.org", "")]


def test_one_host_is_asked_one_thing_at_a_time_and_others_meanwhile():
    busy, most, lock = set(), [0], threading.Lock()
    both = threading.Barrier(2, timeout=5)

    def check(address):
        host = address.split("/")[2]
        with lock:
            assert host not in busy
            busy.add(host)
            most[0] = max(most[0], len(busy))
        if address.endswith("/1"):
            both.wait()
        with lock:
            busy.discard(host)
        return found(address)

    made = upload(*(f"https://{host}.org/{number}" for number in (1, 2, 3) for host in "ab"))
    try_all(made.pk, take(made), check=check)
    assert most == [2]
    assert {row.checked.verdict for row in rows(made)} == {"new"}


def test_a_list_has_one_checker_until_it_has_been_silent_for_too_long(monkeypatch):
    made = upload("https://a.org", "https://b.org")
    assert take(made)
    assert not take(made)
    monkeypatch.setattr(time, "time", lambda now=time.time: now() + trying.SILENT + 1)
    assert take(made)


def test_a_checker_that_lost_its_list_writes_nothing_and_ends():
    made = upload("https://a.org", "https://b.org")
    try_all(made.pk, "another token", check=found)
    assert {row.checked.verdict for row in rows(made)} == {"waiting"}
    Upload.objects.all().delete()
    try_all(made.pk, "another token", check=found)


def test_the_next_checker_goes_on_with_what_is_left(monkeypatch):
    made, asked = upload("https://a.org", "https://b.org"), []
    [first, _] = rows(made)
    done = trying.tried(first, found("https://a.org/f"), outlet="A")
    change(made.pk, lambda waiting: trying.with_rows(waiting, [done]))
    try_all(made.pk, take(made), check=lambda address: asked.append(address) or found(address))
    assert asked == ["https://b.org"]
