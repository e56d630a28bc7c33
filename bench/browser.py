"""Browsers without the network: they call the WSGI application as a server does and measure the call."""

import io
import time
import uuid
from dataclasses import dataclass
from http.cookies import SimpleCookie
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.auth.models import User
from django.contrib.sessions.backends.db import SessionStore
from django.core.handlers.wsgi import WSGIHandler
from django.core.wsgi import get_wsgi_application
from django.test import override_settings

TOKEN = "b" * 32  # CSRF: the cookie and the header of a browser that has seen a form


@dataclass(frozen=True)
class Answer:
    """A response with what it cost, in milliseconds: of the clock until its last byte, for which a person waits; of
    this process's CPU with what comes behind it too (SQLite's connection is closed, its log written back).
    """

    status: int
    body: bytes
    wall: float
    cpu: float


class Passerby:
    """Somebody without a session, at an application without middleware."""

    def __init__(self) -> None:
        with override_settings(MIDDLEWARE=[]):
            self._application = WSGIHandler()
        self._cookies = SimpleCookie()

    def get(self, address: str) -> Answer:
        return self._ask("GET", address)

    def _ask(self, method: str, address: str, body: bytes = b"") -> Answer:
        path, _, query = address.partition("?")
        environ = {"REQUEST_METHOD": method, "PATH_INFO": path, "QUERY_STRING": query, "SCRIPT_NAME": ""}
        environ |= {"SERVER_NAME": "127.0.0.1", "SERVER_PORT": "8000", "SERVER_PROTOCOL": "HTTP/1.1"}
        environ |= {"HTTP_HOST": "127.0.0.1:8000", "HTTP_COOKIE": self._cookies.output(header="", sep=";").strip()}
        environ |= {"wsgi.url_scheme": "http", "wsgi.input": io.BytesIO(body), "wsgi.errors": io.StringIO()}
        environ |= {"wsgi.version": (1, 0), "wsgi.multithread": True, "wsgi.multiprocess": True, "wsgi.run_once": False}
        if method == "POST":
            environ |= {"CONTENT_TYPE": "application/x-www-form-urlencoded", "CONTENT_LENGTH": str(len(body))}
            environ |= {"HTTP_HX_REQUEST": "true", "HTTP_X_CSRFTOKEN": TOKEN}
        started: list[str] = []
        cpu, wall = time.process_time(), time.perf_counter()
        response = self._application(environ, lambda status, headers, error=None: started.append(status))
        content = b"".join(response)
        wall = time.perf_counter() - wall
        response.close()
        cpu = time.process_time() - cpu
        return Answer(int(started[0].split()[0]), content, wall * 1e3, cpu * 1e3)


class Browser(Passerby):
    """One who is signed in, at the application as it is installed."""

    def __init__(self, user: User) -> None:
        self._application = get_wsgi_application()
        session = SessionStore()
        session[SESSION_KEY] = str(user.pk)
        session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[-1]
        session[HASH_SESSION_KEY] = user.get_session_auth_hash()
        session.save()
        self._cookies = SimpleCookie({settings.SESSION_COOKIE_NAME: session.session_key})
        self._cookies[settings.CSRF_COOKIE_NAME] = TOKEN

    def post(self, address: str, fields: dict[str, str | int | uuid.UUID]) -> Answer:
        """Post as htmx does."""
        return self._ask("POST", address, urlencode(fields).encode())
