"""`manage.py export_quotes`: the file that the desk's Export buttons give, byte for byte."""

import os
import shutil
import uuid
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO
from urllib.parse import parse_qs
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError, CommandParser

from ...exporting.options import CSV, FORMATS, FileOptions, read_options
from ...exporting.quotes_file import quotes_file
from ...exporting.rows import PROFILES, SHORT
from ...models import Article
from ...searching.quote_filter import HAS, KINDS, STATUSES, QuoteFilter, read_filter

# The names of the desk's address, which is the contract. Of these any of several values will do …
REPEATED = {
    "q": ("WORDS", "words of the quote, its note, its names as written; as in the box of the desk"),
    "speaker": ("NAME", "name, alias or UUID of a speaker"),
    "relayed": ("NAME", "who passed it on"),
    "about": ("NAME", "whom the words name"),
    "agency": ("NAME", "through which agency it came"),
    "outlet": ("NAME", "whose report"),
    "kind": ("KIND", ", ".join(KINDS)),
    "cue": ("VERB", "the cue verb"),
    "tag": ("NAME", ""),
    "annotator": ("USER", "who marked it"),
    "status": ("STATUS", f"{', '.join(STATUSES)}, all (default: confirmed)"),
    "has": ("WHAT", f"{', '.join(HAS)}: all that are named"),
    "month": ("MONTH", "published in that month: 2021-12"),
}
# … of which these cannot be turned round …
NOT_TURNED = {"q", "status"}
# … these have one …
SINGLE = {
    "from": ("DAY", "published on DAY or later, by the source's own day: 2021-12-15"),
    "to": ("DAY", "published on DAY or earlier"),
}
# … and these are asked or not.
FLAGS = {
    "without_speaker": "quotes of nobody in the register",
    "without_outlet": "quotes of reports whose outlet nobody knows",
    "unsettled": "quotes whose text changed, until a person says where they stand",
    "undated": "quotes of reports without a date",
}
# What an address may hold besides: it changes no rows.
OF_THE_PAGE = {"sort", "columns", "older", "newer"}


class Command(BaseCommand):
    help = (
        "Write the quotes to FILE or to the terminal: as CSV, as JSON Lines, or as a quote sheet in Markdown. "
        "Filters may be repeated: any of the values will do."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        add = parser.add_argument
        for name, (metavar, told) in REPEATED.items():
            add(f"--{name}", action="append", default=[], metavar=metavar, help=told)
        for name, (metavar, told) in SINGLE.items():
            add(f"--{name}", metavar=metavar, help=told)
        for name, told in FLAGS.items():
            add(f"--{name.replace('_', '-')}", action="store_true", help=told)
        told = "any of these filters the other way round, by its name: --but speaker=Putin"
        add("--but", action="append", default=[], metavar="NAME=VALUE", help=told)
        add("--query", default="", metavar="QUERY", help="what stands behind the ? of the desk's address, besides")
        add("--report", metavar="UUID", help="only of that report")
        add("--format", default=CSV, metavar="FORMAT", help=f"{', '.join(FORMATS)} (default: csv)")
        add(
            "--profile", default=SHORT, metavar="PROFILE", help=f"{' or '.join(PROFILES)} (all columns); default: short"
        )
        add("--raw", action="store_true", help="CSV for programs: no byte order mark, no ' before formulas")
        told = "colleague-1, colleague-2 … for who marked and who reviewed; notes and tags stay as they are"
        add("--pseudonyms", action="store_true", help=told)
        add("--output", metavar="FILE", help="written whole or not at all; without it, or with -, to the terminal")

    def handle(self, *, output: str | None, **options: object) -> None:
        asked, chosen = _filter(options), _file_options(options)
        if problems := (*asked.problems, *chosen.problems):
            raise CommandError(" ".join(problems))
        quotes = asked.quotes()
        if options["report"]:
            quotes = quotes.filter(article=_report(options["report"]))
        made = quotes_file(quotes, chosen)
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


def _filter(options: Mapping[str, object]) -> QuoteFilter:
    """Return what the options ask, as the address would."""
    asked: defaultdict[str, list[str]] = defaultdict(list, parse_qs(options["query"], keep_blank_values=True))
    turned = {f"-{name}" for name in REPEATED.keys() - NOT_TURNED}
    if unknown := asked.keys() - REPEATED.keys() - SINGLE.keys() - FLAGS.keys() - turned - OF_THE_PAGE:
        # A filter that was misread must not hand out more than was asked for.
        raise CommandError(f"--query: no filter is called {', '.join(sorted(unknown))}.")
    for name in REPEATED:
        asked[name] += options[name]
    for name in SINGLE:
        asked[name] += [options[name]] if options[name] else []
    for name in FLAGS:
        asked[name] += ["1"] if options[name] else []
    for term in options["but"]:
        name, is_term, value = term.partition("=")
        if not is_term or name not in REPEATED.keys() - NOT_TURNED:
            raise CommandError(f"--but takes NAME=VALUE with the name of a filter that may be repeated, not “{term}”.")
        asked[f"-{name}"].append(value)
    return read_filter(asked)


def _file_options(options: Mapping[str, object]) -> FileOptions:
    switches = {name: "1" if options[name] else "0" for name in ("raw", "pseudonyms")}
    texts = {name: str(options[name]) for name in ("format", "profile")}
    return read_options({name: [value] for name, value in (switches | texts).items()})


def _report(key: str) -> Article:
    try:
        return Article.objects.visible().get(uuid=UUID(key))
    except (ValueError, Article.DoesNotExist) as error:
        raise CommandError(f"There is no report “{key}”.") from error


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
