"""Which Chromium the browser tests drive, and how to get one where there is none."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC_APPS = ("Chromium.app/Contents/MacOS/Chromium", "Google Chrome.app/Contents/MacOS/Google Chrome")
# Quiet and offline: nothing is fetched, nothing resolved but this machine; /dev/shm is 64 MB in containers.
ARGUMENTS = (
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
)


def find_chromium() -> str | None:
    """Return $CHROMIUM, else the first one on PATH or among macOS's applications; None leaves it to Playwright's own.

    Raises SystemExit when $CHROMIUM is no program.
    """
    if given := os.environ.get("CHROMIUM"):
        if found := shutil.which(given):
            return found
        raise SystemExit(f"CHROMIUM names {given}, which is no program.")
    on_path = [found for name in NAMES if (found := shutil.which(name))]
    apps = [str(path) for app in MAC_APPS if (path := Path("/Applications") / app).exists()]
    return next(iter(on_path + apps), None)


def launch_options() -> dict[str, object]:
    """Return what Playwright's `launch` takes: Chromium's sandbox is on unless we are root, where it cannot work."""
    options: dict[str, object] = {"args": list(ARGUMENTS), "chromium_sandbox": os.geteuid() != 0}
    if found := find_chromium():
        options["executable_path"] = found
    return options


def ensure_chromium() -> None:
    """Install a Chromium if none is found: by apt as root on Debian and its kin, else Playwright's own.

    Raises SystemExit with the one command to type if that does not work either. Writes outside the checkout only here.
    """
    if find_chromium() or _playwright_has_one():
        return
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print("Installing Chromium for the browser tests with apt-get …", flush=True)
        quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        for command in (["update", "-q"], ["install", "-qy", "--no-install-recommends", "chromium"]):
            subprocess.run(["apt-get", *command], env=quiet, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        if find_chromium():
            return
    print("Fetching Playwright's Chromium for the browser tests …", flush=True)
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], stdin=subprocess.DEVNULL)
    if not _playwright_has_one():
        raise SystemExit(
            "The browser tests need Chromium and found none. Install it (Debian: sudo apt-get install chromium), "
            "or name the program in CHROMIUM, and run ./run test again."
        )


def _playwright_has_one() -> bool:
    check = "from playwright.sync_api import sync_playwright as s\nwith s() as p: p.chromium.launch().close()"
    return subprocess.run([sys.executable, "-c", check], capture_output=True).returncode == 0
