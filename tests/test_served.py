"""The real thing: `./run` here, with fresh data on a free port, gunicorn and hashed static files included."""

import filecmp
import http.client
import json
import os
import re
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
DEADLINE = 60

# One installation for all of them, started anew on the way: by one process, in order.
pytestmark = [pytest.mark.installation, pytest.mark.xdist_group("served")]


def _environment(data: Path) -> dict[str, str]:
    """Ours, without what tests/settings.py put into it. A DATABASE_URL stays: the run on PostgreSQL serves from one."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith("NEWSREADER_")}
    return ours | {"NEWSREADER_DATA": str(data)}


class Served:
    """A started `./run`: what it printed until it answered, and a way to ask it."""

    def __init__(self, data: Path, port: int) -> None:
        began = time.monotonic()
        self.port = port
        self.process = subprocess.Popen(
            [ROOT / "run", "--port", str(port)],
            env=_environment(data),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.said = ""
        while "Newsreader is at" not in self.said:
            line = self.process.stdout.readline()
            assert line, f"./run ended:\n{self.said}"
            self.said += line
        self.seconds = time.monotonic() - began

    def get(self, path: str) -> tuple[int, http.client.HTTPMessage, str]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=DEADLINE)
        connection.request("GET", path)
        answer = connection.getresponse()
        body = answer.read().decode()
        connection.close()
        return answer.status, answer.headers, body

    def end(self) -> int:
        self.process.terminate()
        self.process.communicate(timeout=DEADLINE)
        return self.process.returncode


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("served") / "my data"


@pytest.fixture(scope="module")
def port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return free.getsockname()[1]


@pytest.fixture(scope="module")
def served(data: Path, port: int) -> Iterator[Served]:
    lock = ROOT / "requirements.lock"
    installed = ROOT / ".venv" / lock.name
    # Else ./run would replace the environment that this test runs in.
    assert installed.is_file() and filecmp.cmp(lock, installed, shallow=False), "./run has not installed .venv: do that"
    started = Served(data, port)
    yield started
    started.end()


def test_the_first_start_says_where_it_is_and_how_to_get_in(served: Served, data: Path) -> None:
    assert "5 files: 5 created" in served.said
    assert f"http://127.0.0.1:{served.port} as admin with the password in {data}/first-password" in served.said
    assert f"Newsreader is at http://127.0.0.1:{served.port} " in served.said


def test_the_first_page_comes_with_a_strict_policy(served: Served) -> None:
    status, _, _ = served.get("/")
    assert status in {200, 302}
    status, headers, _ = served.get("/sign-in/")
    assert status == 200
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]


def test_static_files_are_served_under_names_that_hold_for_ever(served: Served, data: Path) -> None:
    names: dict[str, str] = json.loads((data / "static" / "staticfiles.json").read_text())["paths"]
    ours = [hashed for name, hashed in names.items() if re.match(r"(css|js)/", name)]
    assert ours
    for name in ours:
        status, headers, body = served.get(f"/static/{name}")
        assert (status, headers["Cache-Control"]) == (200, "max-age=315360000, public, immutable"), name
        for imported in re.findall(r"""(?:from|@import url\()\s*["'](\.{0,2}/?[^"']+\.(?:js|css))["']""", body):
            assert re.search(r"\.[0-9a-f]{12}\.(js|css)$", imported), f"{name} loads {imported}, which may be stale"


def test_the_data_folder_is_the_owners(served: Served, data: Path) -> None:
    assert data.stat().st_mode & 0o777 == 0o700
    assert (data / "first-password").stat().st_mode & 0o777 == 0o600


def test_a_second_run_beside_it_says_that_the_port_is_busy(served: Served, data: Path) -> None:
    second = subprocess.run(
        [ROOT / "run", "--port", str(served.port)],
        env=_environment(data),
        capture_output=True,
        text=True,
        timeout=DEADLINE,
    )
    assert second.returncode == 1
    assert second.stderr.startswith(f"Port {served.port} is in use by another program: choose another one")
    assert second.stderr.count("\n") == 1


def test_it_ends_with_its_children_and_starts_again_without_a_word(served: Served, data: Path) -> None:
    assert served.end() == 0
    with socket.socket() as gone, pytest.raises(ConnectionRefusedError):
        gone.connect(("127.0.0.1", served.port))
    again = Served(data, served.port)
    assert again.end() == 0
    assert again.said == f"Newsreader is at http://127.0.0.1:{served.port} (Ctrl-C ends it)\n"
    assert again.seconds < 60, "what is set up takes three seconds, and twenty times that where nothing else is left"
