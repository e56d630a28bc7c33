"""`manage.py export_quotes`: the file that the desk's Export button gives, byte for byte."""

import os
import shutil
import uuid
from pathlib import Path
from typing import BinaryIO

from django.core.management.base import BaseCommand, CommandError, CommandParser

from ...exporting.quotes_file import quotes_csv
from ...exporting.rows import PROFILES, SHORT
from ...searching.quote_filter import KINDS, read_filter


class Command(BaseCommand):
    help = "Write the quotes as CSV, to FILE or to the terminal. Filters may be repeated: any of the values will do."

    def add_arguments(self, parser: CommandParser) -> None:
        add = parser.add_argument
        add("--speaker", action="append", default=[], metavar="NAME", help="name, alias or UUID of a speaker")
        add("--without-speaker", action="store_true", help="quotes of nobody in the register")
        add("--outlet", action="append", default=[], metavar="NAME")
        add("--kind", action="append", default=[], metavar="KIND", help=", ".join(KINDS))
        add("--from", metavar="DAY", help="published on DAY or later, by the source's own day: 2021-12-15")
        add("--to", metavar="DAY", help="published on DAY or earlier")
        add("--tag", action="append", default=[], metavar="NAME")
        add("--annotator", action="append", default=[], metavar="USER")
        add("--unsettled", action="store_true", help="quotes whose text changed, until a person says where they stand")
        add("--raw", action="store_true", help="for programs: no byte order mark, no ' before formulas")
        add("--profile", default=SHORT, metavar="PROFILE", help="short (default) or full: all columns")
        add("--output", metavar="FILE", help="written whole or not at all; without it, or with -, to the terminal")

    def handle(self, *, output: str | None, profile: str, raw: bool, **options: object) -> None:
        asked = read_filter(
            {
                "speaker": options["speaker"],
                "without_speaker": ["1"] if options["without_speaker"] else [],
                "outlet": options["outlet"],
                "kind": options["kind"],
                "from": [options["from"] or ""],
                "to": [options["to"] or ""],
                "tag": options["tag"],
                "annotator": options["annotator"],
                "unsettled": ["1"] if options["unsettled"] else [],
            }
        )
        if asked.problems:
            raise CommandError(" ".join(asked.problems))
        if profile not in PROFILES:
            raise CommandError(f"The profile is short or full, not “{profile}”.")
        made = quotes_csv(asked.quotes(), profile=profile, raw=raw)
        with made.file:
            if output is None or output == "-":
                self._print(made.file)
            else:
                _write(made.file, Path(output))
                self.stdout.write(f"{made.quotes} {'quote' if made.quotes == 1 else 'quotes'} written to {output}")

    def _print(self, file: BinaryIO) -> None:
        """Copy the bytes as they are: the terminal's own text layer would mend line ends and refuse characters."""
        self.stdout.flush()
        shutil.copyfileobj(file, self.stdout.buffer)
        self.stdout.buffer.flush()


def _write(file: BinaryIO, target: Path) -> None:
    """Put the file at `target` in one step, so that nobody ever sees half of it. Raises CommandError."""
    if target.exists() and not target.is_file():
        raise CommandError(f"{target} is not a file.")
    part = target.with_name(f".{target.name}.{uuid.uuid4().hex[:8]}.part")
    try:
        with part.open("xb") as copy:
            shutil.copyfileobj(file, copy)
            copy.flush()
            os.fsync(copy.fileno())
        part.replace(target)
    except OSError as error:
        raise CommandError(f"{target} cannot be written: {error.strerror}.") from error
    finally:
        part.unlink(missing_ok=True)
