"""manage.py suggest_quotes [--all | --since DATE], or --jsonl [--language id|en]

Over the archive; or the quote rules as a filter, without a database.
"""

import json
import sys
from collections.abc import Iterable
from datetime import date
from typing import BinaryIO

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from ... import intake
from ...importing.register import known_names
from ...quotes import LANGUAGES, KnownName, QuoteSuggestion, suggest_quotes
from ._progress import Bar


class Command(BaseCommand):
    help = (
        "Suggest who said what in the reports that today's rules have not read. Safe to end and to begin again. "
        "With --jsonl, without a database: a line {id, text} on standard input gives a line {id, quotes} on standard "
        "output; offsets are code points. A line may have its own `published` day (2021-12-15). Lines that cannot be "
        "read are named on standard error; the others are answered, and the exit code is 1."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        which = parser.add_mutually_exclusive_group()
        which.add_argument("--all", action="store_true", help="read all reports again")
        which.add_argument("--since", metavar="DATE", help="read the reports from that day on again (2021-12-15)")
        which.add_argument("--jsonl", action="store_true", help="filter standard input")
        parser.add_argument("--processes", type=int, default=0, help="read on so many cores (all)")
        parser.add_argument("--language", choices=LANGUAGES, default="id", help="id (default) or en")

    def handle(self, *, jsonl: bool, language: str, processes: int, **options: object) -> None:
        if not jsonl:
            self._read(again=bool(options["all"]), since=options["since"], processes=processes)
            return
        bad = self._filter(sys.stdin.buffer, language)
        if bad:
            raise CommandError(f"{bad} {'line' if bad == 1 else 'lines'} could not be read.")

    def _read(self, *, again: bool, since: str | None, processes: int) -> None:
        try:
            day = _day(since)
        except ValueError as error:
            raise CommandError(f"“{since}” is not a day: write it like 2021-12-15.") from error
        texts = intake.ask_again(day) if again or day else intake.unread_count()
        bar, progress = Bar(self.stderr), intake.Progress()
        for progress in intake.take_up_all(now=timezone.now, processes=processes):
            bar.show(progress.texts, texts)
        bar.end()
        self.stdout.write(
            f"{progress.texts} reports read: {progress.waiting} suggestions wait in them, "
            f"in {progress.changed} others than before."
        )

    def _filter(self, lines: Iterable[bytes] | BinaryIO, language: str) -> int:
        """Answer each line; return how many could not be read."""
        names, bad = known_names(), 0
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            try:
                answer = _answer(line, language, names)
            except ValueError as error:
                bad += 1
                self.stderr.write(f"Line {number}: {error}")
            else:
                self.stdout.write(json.dumps(answer))
        return bad


def _answer(line: bytes, language: str, names: Iterable[KnownName]) -> dict[str, object]:
    """Return what is suggested for one line. Raises ValueError, in words, when it is no {id, text}."""
    try:
        asked = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ValueError("not UTF-8.") from error
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON: {error.msg}.") from error
    except RecursionError as error:
        raise ValueError("nested too deeply.") from error
    if not isinstance(asked, dict) or "id" not in asked or not isinstance(asked.get("text"), str):
        raise ValueError('not an object with "id" and a "text" of words.')
    published = _day(asked.get("published"))
    quotes = suggest_quotes(asked["text"], language=language, names=names, published=published)
    return {"id": asked["id"], "quotes": [_as_json(quote) for quote in quotes]}


def _day(written: object) -> date | None:
    if written is None:
        return None
    try:
        return date.fromisoformat(written)
    except (TypeError, ValueError) as error:
        raise ValueError('"published" is no day like 2021-12-15.') from error


def _as_json(quote: QuoteSuggestion) -> dict[str, object]:
    one_or_more = quote.speakers[0] if len(quote.speakers) == 1 else list(quote.speakers) or None
    return {
        "start": quote.start,
        "end": quote.end,
        "kind": quote.kind,
        "speaker": one_or_more,
        "as_written": quote.as_written,
        "cue": quote.cue,
        "relayed_by": list(quote.relayed_by),
        "agency": quote.agency,
        "statement_date": quote.statement_date.isoformat() if quote.statement_date else None,
        "rule": quote.rule,
    }
