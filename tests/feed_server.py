"""Feeds of many outlets behind one loopback port: for workers in processes of their own."""

import contextlib
import threading
from collections import Counter
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

_ITEM = """<item><guid>{name}</guid><link>http://reports.example/{name}</link><title>Berita {name}</title>
<description>Pembuka berita {name} yang hanya ada di sini. Kalimat kedua menyusul.</description>
<pubDate>Sat, 21 Nov 2026 0{hour}:00:00 GMT</pubDate></item>"""


class FeedServer:
    """`/feed/7` has reports of its own and one that it shares with a neighbour; `/hang/7` never answers, `/fail/7` says
    500. `asked`: how often each was asked for."""

    def __init__(self, *, items: int = 2) -> None:
        self.asked: Counter[str] = Counter()
        self.closing = threading.Event()
        self._items = items
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                server.answer(self)

            def log_message(self, *arguments: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def address(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        path = urlsplit(request.path).path
        self.asked[path] += 1
        kind, _, number = path.lstrip("/").partition("/")
        if kind == "hang":
            self.closing.wait(60)
        body = self.feed(int(number)).encode() if kind == "feed" else b""
        with contextlib.suppress(OSError):
            request.send_response(200 if kind == "feed" else 500)
            request.send_header("Content-Type", "application/rss+xml")
            request.send_header("Content-Length", str(len(body)))
            request.end_headers()
            request.wfile.write(body)

    def feed(self, number: int) -> str:
        names = [f"{number}-{item}" for item in range(self._items)] + [f"shared-{number // 2}"]
        items = "".join(_ITEM.format(name=name, hour=hour % 10) for hour, name in enumerate(names))
        return f'<rss version="2.0"><channel><title>Outlet {number}</title>{items}</channel></rss>'

    def close(self) -> None:
        self.closing.set()
        self._server.shutdown()
        self._server.server_close()


@contextlib.contextmanager
def feed_server(**options: int) -> Iterator[FeedServer]:
    server = FeedServer(**options)
    try:
        yield server
    finally:
        server.close()
