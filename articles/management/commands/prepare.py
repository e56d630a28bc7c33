"""`manage.py prepare`: everything between installed packages and a server that can start; `./run` always calls it."""

import fcntl
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.contrib.auth.models import User
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import OperationalError, connection, transaction
from django.db.migrations.executor import MigrationExecutor

from articles.annotating.reanchoring import bring_along
from articles.importing.register import load_speakers
from articles.intake import unread_count
from articles.searching.filling import missing_count

from .add_user import add_user

# What the result depends on, besides the database and its address.
_SOURCES = ("articles", "newsreader", "seeds", "static", "requirements.lock")

_READ_AT_ONCE = 500  # reports: some seconds


class Command(BaseCommand):
    help = "Migrate, collect static files, load the speakers and the seeds, and make the first admin. Safe to repeat."
    requires_system_checks = ()  # only when there is something to prepare: they load every page

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--again", action="store_true", help="do all of it even if nothing has changed")

    def handle(self, *, again: bool, **options: object) -> None:
        stamp, fingerprint = settings.DATA_DIR / "prepared", _fingerprint()
        try:
            with _alone():
                if again or not _is_prepared(stamp, fingerprint):
                    stamp.unlink(missing_ok=True)
                    self._prepare()
                    # Last, so that whatever is interrupted is done again.
                    stamp.write_text(fingerprint)
        except OperationalError as error:
            raise CommandError(f"The database cannot be used: {error}") from error

    def _prepare(self) -> None:
        self.check()
        call_command("migrate", verbosity=0, interactive=False)
        call_command("collectstatic", verbosity=0, interactive=False)
        self.stdout.write(f"Database and static files are ready; {load_speakers()} speakers are new in the register.")
        if reports := bring_along():
            self.stdout.write(f"Marks of older texts were placed in {reports} reports.")
        self._index_words()
        self._import_seeds()
        self._suggest_quotes()
        if not User.objects.exists():
            self._make_first_admin()

    def _index_words(self) -> None:
        """Let the search know what came before it: nobody should search in a part of the archive only."""
        if missing_count():
            call_command("index_words", stdout=self.stdout, stderr=self.stderr)

    def _import_seeds(self) -> None:
        """Import what lies in `seeds/`. A file that cannot be read keeps nobody from the others or from the server."""
        try:
            call_command("import_seeds", stdout=self.stdout, stderr=self.stderr)
        except CommandError as error:
            self.stderr.write(f"Some files in seeds/ were not imported: {error}")

    def _suggest_quotes(self) -> None:
        """Read what newer rules have not read, unless it is so much that the server would be long in coming."""
        unread = unread_count()
        if unread > _READ_AT_ONCE:
            self.stdout.write(f"{unread} reports wait for today's rules: read them with ./run manage suggest_quotes")
        elif unread:
            call_command("suggest_quotes", stdout=self.stdout, stderr=self.stderr)

    def _make_first_admin(self) -> None:
        """Create `admin` and hand out the password: to the terminal, or into a file when nobody is looking."""
        with transaction.atomic():
            password = add_user("admin", "admin", is_superuser=True)
            # Before the commit: if this fails or is interrupted there is no admin yet, and the next start makes one.
            if self.stdout.isatty():
                place = f"the password {password} (shown only now)"
            else:
                place = f"the password in {_write_secret(settings.DATA_DIR / 'first-password', password)}"
            self.stdout.write(f"Sign in at {settings.PUBLIC_URL} as admin with {place}.")
        self.stdout.write("Add an analyst with: ./run manage add_user NAME")


@contextmanager
def _alone() -> Iterator[None]:
    """Let one process prepare at a time; the system lets go of the lock however it ends."""
    settings.DATA_DIR.mkdir(mode=0o700, parents=True, exist_ok=True)
    with (settings.DATA_DIR / "prepare.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _is_prepared(stamp: Path, fingerprint: str) -> bool:
    """Return whether this very code prepared this database: a new or restored one has migrations to run."""
    if not stamp.is_file() or stamp.read_text() != fingerprint or not settings.STATIC_ROOT.is_dir():
        return False
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def _fingerprint() -> str:
    """Hash the names and contents of all sources, and which database it is."""
    database = [connection.settings_dict[key] for key in ("ENGINE", "HOST", "PORT", "NAME")]
    digest = hashlib.sha256(repr(database).encode())
    for path in _source_files():
        digest.update(f"\0{path.relative_to(settings.BASE_DIR)}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _source_files() -> Iterator[Path]:
    for name in _SOURCES:
        top = settings.BASE_DIR / name
        files = [top] if top.is_file() else sorted(top.rglob("*"))
        yield from (path for path in files if path.is_file() and path.suffix != ".pyc")


def _write_secret(path: Path, text: str) -> Path:
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(f"{text}\n")
    return path
