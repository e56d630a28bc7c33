"""Fifty people at once, through the real server: gunicorn as `./run` starts it, on this run's engine."""

import http.client
import os
import socket
import subprocess
import uuid
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from urllib.parse import urlencode

import pytest
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.auth.models import User
from django.contrib.sessions.backends.db import SessionStore
from django.urls import reverse

from articles.management.commands import serve
from articles.models import Change, Highlight
from tests import factories
from tests.installations import database_url

CLIENTS, EACH, RACES = 50, 20, 100
TOKEN = "c" * 32
DEADLINE = 60


@pytest.fixture
def port(transactional_db: None) -> Iterator[int]:
    """The port of a server with the settings of an installation (tests/settings.py wait for no disk), on our tables."""
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "newsreader.settings", "DATABASE_URL": database_url()}
    with socket.create_server(("127.0.0.1", 0), backlog=2 * CLIENTS) as listening:
        port = listening.getsockname()[1]
        # It gets the socket that is listening already: whoever asks too early waits.
        command = [*serve._gunicorn("127.0.0.1", port), f"--bind=fd://{listening.fileno()}"]
        pass_fds = [listening.fileno()]
        server = subprocess.Popen(command, env=environment, cwd=settings.BASE_DIR, pass_fds=pass_fds)
    try:
        assert _request(port, "GET", reverse("health"))[0] == 200
        yield port
    finally:
        server.terminate()
        server.wait(DEADLINE)


def _request(port: int, method: str, path: str, body: str = "", headers: dict[str, str] | None = None) -> tuple:
    browser = http.client.HTTPConnection("127.0.0.1", port, timeout=DEADLINE)
    try:
        browser.request(method, path, body, headers or {})
        answer = browser.getresponse()
        return answer.status, answer.read()
    finally:
        browser.close()


def signed_in(user: User) -> dict[str, str]:
    """The headers of a browser in which `user` signed in and saw a form."""
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[-1]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.save()
    cookies = {settings.SESSION_COOKIE_NAME: session.session_key, settings.CSRF_COOKIE_NAME: TOKEN}
    return {
        "Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items()),
        "Content-Type": "application/x-www-form-urlencoded",
        "X-CSRFToken": TOKEN,
    }


def test_a_thousand_marks_by_fifty_people_are_stored_once_each(port: int) -> None:
    article = factories.report(paragraphs=["kata " * 400])
    address = reverse("highlight_new", args=[article.uuid])
    people = [signed_in(factories.user()) for _ in range(CLIENTS)]
    keys = [[uuid.uuid4() for _ in range(EACH)] for _ in range(CLIENTS)]
    start = Barrier(CLIENTS)

    def send(one: int) -> list[int]:
        """Send every form twice: the second time while others send theirs, as an impatient finger does."""
        start.wait()
        forms = [
            urlencode({"key": key, "start": 5 * at, "end": 5 * at + 4, "words": "kata", "kind": "direct"})
            for at, key in enumerate(keys[one])
        ]
        return [_request(port, "POST", address, form, people[one])[0] for form in forms for _ in range(2)]

    with ThreadPoolExecutor(CLIENTS) as clients:
        statuses = Counter(status for answers in clients.map(send, range(CLIENTS)) for status in answers)
    assert statuses == {303: 2 * CLIENTS * EACH}
    assert set(Highlight.objects.values_list("uuid", flat=True)) == {key for made in keys for key in made}
    assert Highlight.objects.count() == Change.objects.filter(object_type="highlight").count() == CLIENTS * EACH
    article.refresh_from_db()
    assert article.marks_stamp == CLIENTS * EACH


def test_of_two_who_change_one_mark_at_once_one_wins_and_the_other_sees_both(port: int) -> None:
    mark = factories.highlight(factories.report(), kind="direct")
    address = reverse("highlight_edit", args=[mark.uuid])
    people = [signed_in(factories.user()) | {"HX-Request": "true"} for _ in range(2)]
    start = Barrier(2)

    def save(one: int, revision: int) -> tuple[int, bytes]:
        start.wait()
        form = urlencode({"revision": revision, "kind": "direct", "note": note(one, revision)})
        return _request(port, "POST", address, form, people[one])

    def note(one: int, revision: int) -> str:
        return f"note of {one} on {revision}."

    with ThreadPoolExecutor(2) as both:
        for race in range(RACES):
            answers = list(both.map(save, range(2), [race, race]))
            assert sorted(status for status, _ in answers) == [200, 409]
            winner, loser = sorted(range(2), key=lambda one: answers[one][0])
            mark.refresh_from_db()
            assert (mark.note, mark.revision) == (note(winner, race), race + 1)
            page = answers[loser][1].decode()
            assert f'<p class="note">{note(winner, race)}</p>' in page and f">{note(loser, race)}</textarea>" in page
    assert Change.objects.filter(object_uuid=mark.uuid).count() == RACES
