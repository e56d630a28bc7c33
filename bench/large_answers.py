"""`./run bench large_answers`: sixteen answers of 10 MB at once, of several kinds, and what a worker makes of them.

Says how much memory the worker and its child process had at most at once; the exit code is 1 when that is 600 MB.
"""

import contextlib
import os
import sys
import tempfile
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from .feeds import MOST_MEMORY, end, fill_with, start, until

SIZE = 9_900_000
_RSS = b'<rss version="2.0"><channel><title>x</title>'
_ITEM = b"<item><guid>%d-%d</guid><title>Berita %d</title><description>%s</description></item>"
_WORDS = "Kalimat dengan \U0001f600 yang panjang sekali. ".encode()
ANSWERS, SECONDS = 16, 90


def body(number: int) -> bytes:
    """Return an answer of nearly 10 MB: of many entries, a few long ones, empty elements, or JSON of nothing."""
    kind = number % 4
    if kind == 0:
        items = b"".join(_ITEM % (number, item, item, _WORDS * 900) for item in range(SIZE // (len(_WORDS) * 900 + 80)))
        return _RSS + items + b"</channel></rss>"
    if kind == 1:
        items = b"".join(_ITEM % (number, item, item, _WORDS * (SIZE // 4 // len(_WORDS))) for item in range(4))
        return _RSS + items + b"</channel></rss>"
    if kind == 2:
        return _RSS + b"<item/>" * (SIZE // 7) + b"</channel></rss>"
    return b'{"version":"https://jsonfeed.org/version/1","items":[' + b"{}," * (SIZE // 3) + b"{}]}"


class Handler(BaseHTTPRequestHandler):
    together = threading.Barrier(ANSWERS)

    def do_GET(self) -> None:
        answer = body(int(self.path.rpartition("/")[2]))
        with contextlib.suppress(threading.BrokenBarrierError):
            self.together.wait(20)
        self.send_response(200)
        self.send_header("Content-Type", "application/xml")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        with contextlib.suppress(OSError):
            self.wfile.write(answer)

    def log_message(self, *arguments: object) -> None:
        pass


def main() -> int:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    port = server.server_address[1]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory(prefix="newsreader-bench-") as data:
        os.environ |= {"NEWSREADER_DATA": data, "NEWSREADER_SECRET_KEY": "only for measuring"}
        os.environ |= {"NEWSREADER_ALLOW_PRIVATE": f"127.0.0.1:{port}"}
        os.environ["DJANGO_SETTINGS_MODULE"] = "newsreader.settings"
        os.environ.pop("DATABASE_URL", None)
        fill_with([f"http://127.0.0.1:{port}/{number}" for number in range(ANSWERS)])
        from articles.models import Article, Feed

        most: dict[int, int] = {}
        worker = start("work", "--threads", str(ANSWERS), "-v2")
        try:
            over = time.monotonic() + SECONDS
            until(lambda: time.monotonic() > over, [worker], most)
            ended = end([worker])
        finally:
            worker.kill()
        read = Feed.objects.filter(attempted_at__isnull=False).count()
        print(f"{read} of {ANSWERS} read one after the other so far, {Article.objects.count()} reports; ended: {ended}")
    size = max(most.values())
    print(f"worker and child, most at once: {size / 1024:.0f} MB")
    return int(size > MOST_MEMORY)


if __name__ == "__main__":
    sys.exit(main())
