"""PATHs as somebody typed them → the files to import, each with a name that a database and a terminal can hold."""

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..canonical import canonical
from .refusal import Unreadable
from .seed_parser import MAX_BYTES, check_size

NAME_IN_REASONS = "this file"


@dataclass(frozen=True)
class SeedFile:
    """A file to import. `found`: its path as it was given or found, for people; `path`: where it really is."""

    found: str
    path: Path

    @property
    def key(self) -> str:
        """The natural key: the base name, the same on a system that keeps accents apart (macOS)."""
        return f"file:{canonical(os.path.basename(self.found))}"

    def read(self) -> bytes:
        """Return the content. Raises Unreadable for what is no file, too large (before reading it) or closed to us."""
        try:
            is_file = stat.S_ISREG(self.path.stat().st_mode)
            if not is_file:
                raise Unreadable("this is neither a file nor a folder")
            check_size(self.path.stat().st_size, name=NAME_IN_REASONS)
            with self.path.open("rb") as file:
                # One byte more than allowed: it may have grown meanwhile.
                return file.read(MAX_BYTES + 1)
        except OSError as error:
            raise Unreadable(f"it cannot be opened: {error.strerror}") from error


@dataclass(frozen=True)
class NoFile:
    """A path that leads to nothing that may be imported, and why."""

    found: str
    reason: str


def find_files(paths: Iterable[str | Path]) -> Iterator[SeedFile | NoFile]:
    """Return the files that `paths` name, in order: a file itself, of a folder and those in it all *.txt by name.

    Hidden files and folders in a folder are left alone. A link that somebody names is followed; one that a folder holds
    must not lead out of it: who drops files into a folder has no say over the rest of the disk.
    """
    for given in map(os.fspath, paths):
        path = Path(given)
        if not given or not os.path.lexists(given):
            yield NoFile(_printable(given), "there is no such file or folder")
        elif os.path.isdir(given):
            yield from list(_in_folder(path)) or [NoFile(_printable(given), "there is no .txt file in this folder")]
        else:
            yield SeedFile(_printable(given), path)


def _in_folder(root: Path) -> Iterator[SeedFile | NoFile]:
    closed: list[OSError] = []
    for folder, folders, files in os.walk(root, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        links = [name for name in folders if os.path.islink(os.path.join(folder, name))]
        texts = [name for name in files if name.lower().endswith(".txt") and not name.startswith(".")]
        for name in sorted(texts + links):
            yield from _entry(Path(folder, name), root.resolve())
    for error in closed:
        yield NoFile(_printable(error.filename), f"this folder cannot be opened: {error.strerror}")


def _entry(path: Path, root: Path) -> Iterator[SeedFile | NoFile]:
    """Return the text file at `path`, unless it is a link out of `root` or to nothing. A linked folder inside `root` is
    walked where it really is."""
    found = _printable(os.fspath(path))
    try:
        real = path.resolve(strict=True)
    except (OSError, RuntimeError):
        yield NoFile(found, "this link leads nowhere")
        return
    if not real.is_relative_to(root):
        yield NoFile(found, "this link leads out of the folder")
    elif not real.is_dir():
        yield SeedFile(found, real)


def _printable(path: str) -> str:
    """Return `path` for people, logs and keys: names may hold bytes that are no text, and line breaks."""
    text = os.fsencode(path).decode("utf-8", errors="replace")
    return "".join(c if c.isprintable() else "\ufffd" for c in text)
