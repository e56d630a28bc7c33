"""All that `./run test` runs, in order, each with its time; the first failure ends it.

`python -m tests.suite` does everything. With arguments it runs only pytest with them: on SQLite and on PostgreSQL, or
in the browser when they name something in tests/browser.
"""

import os
import secrets
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from .browser.chromium import ensure_chromium

ROOT = Path(__file__).resolve().parent.parent
# Two at a time, and no more on larger machines: a browser, a server and a database belong to each.
PYTEST = ("pytest", "--numprocesses=2", "--dist=loadgroup", "--durations=5", "--durations-min=2")
# pytest's word for "nothing of that": what needs no database is left to the run on SQLite.
NO_TESTS = 5


@dataclass(frozen=True)
class Step:
    name: str
    command: tuple[str, ...]
    environment: dict[str, str] = field(default_factory=dict)


def main(arguments: list[str]) -> int:
    """Run the steps and return an exit code."""
    os.chdir(ROOT)
    steps = chosen_steps(*arguments) if arguments else all_steps()
    if any(step.name == "browser" for step in steps):
        ensure_chromium()
    started, times = time.monotonic(), []
    for step in steps:
        print(f"\n== {step.name}", flush=True)
        before = time.monotonic()
        code = subprocess.run(step.command, env=_environment() | step.environment, stdin=subprocess.DEVNULL).returncode
        times.append(f"{step.name} {time.monotonic() - before:.1f}")
        if code and not (arguments and code == NO_TESTS and step.name == "PostgreSQL"):
            print(f"\nFAILED in {step.name}. Seconds: {', '.join(times)}", flush=True)
            return 1
    print(f"\nAll green in {time.monotonic() - started:.0f} s. Seconds: {', '.join(times)}", flush=True)
    return 0


def all_steps() -> list[Step]:
    scripts = sorted(str(path) for path in Path("tests/js").glob("*.test.js"))
    return [
        Step("ruff check", _python("ruff", "check", ".")),
        Step("ruff format", _python("ruff", "format", "--check", "--quiet", ".")),
        Step("migrations", (sys.executable, "manage.py", "makemigrations", "--check", "--dry-run")),
        deployment_step(),
        *([Step("node", (_node(), "--test", *scripts))] if scripts else []),
        *chosen_steps(),
        *chosen_steps("tests/browser"),
    ]


def deployment_step() -> Step:
    """Django's own list for going public, on our own settings, as an installation with an https address has them."""
    command = (sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING")
    installation = {
        "DJANGO_SETTINGS_MODULE": "newsreader.settings",
        "NEWSREADER_URL": "https://news.example.org",
        "NEWSREADER_SECRET_KEY": secrets.token_urlsafe(50),
        # Nothing is written there: the key is given.
        "NEWSREADER_DATA": str(Path(tempfile.gettempdir()) / "newsreader-nowhere"),
    }
    return Step("deployment", command, installation)


def chosen_steps(*arguments: str) -> list[Step]:
    if any("tests/browser" in argument for argument in arguments):
        return [Step("browser", _python(*PYTEST, *arguments))]
    return [
        Step("SQLite", _python(*PYTEST, *arguments)),
        Step("PostgreSQL", _python("tests.postgresql", *PYTEST, *arguments)),
    ]


def _python(module: str, *arguments: str) -> tuple[str, ...]:
    return (sys.executable, "-m", module, *arguments)


def _node() -> str:
    """The node inside Playwright's wheel: there always, and new enough to take a `.js` file for a module by itself."""
    playwright = find_spec("playwright")
    return str(Path(playwright.origin).parent / "driver" / "node")


def _environment() -> dict[str, str]:
    """Ours, without a DATABASE_URL that names somebody's data; the PostgreSQL step sets its own."""
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    return environment | {"DJANGO_SETTINGS_MODULE": "tests.settings", "PYTHONUNBUFFERED": "1"}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
