"""manage.py import_seeds [PATH …] [--dry-run] [--json]"""

import json
import sys
from collections import Counter
from functools import cache
from pathlib import Path
from typing import get_args

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from articles.annotating.known import Register
from articles.importing.seeds import Imported, import_seeds
from articles.importing.verdicts import Action
from articles.intake import take_up


class Command(BaseCommand):
    help = (
        "Import reports from text files (raw copies of web pages). Safe to run twice. "
        "Ends with code 1 if a file was skipped."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "paths", nargs="*", metavar="PATH", help="a file, or a folder for all its *.txt (default: seeds)"
        )
        parser.add_argument("--dry-run", action="store_true", help="say what would happen, write nothing")
        parser.add_argument("--json", action="store_true", help="print one JSON object a file")

    def handle(self, *, paths: list[str], **options: bool | str | int | None) -> None:
        if hasattr(sys.stdout, "reconfigure"):
            # Whatever the terminal's own encoding: a report's title must not end the import.
            sys.stdout.reconfigure(encoding="utf-8", errors="replace")
        counts: Counter[str] = Counter()
        register = cache(Register.read)
        for imported in import_seeds(paths or [_default_folder()], now=timezone.now(), dry_run=options["dry_run"]):
            counts[imported.stored.action] += 1
            take_up(imported.stored.article, now=timezone.now(), register=register)
            self.stdout.write(_as_json(imported) if options["json"] else _as_line(imported))
            self.stdout.flush()
        if not options["json"]:
            self.stdout.write(_summary(counts, dry_run=options["dry_run"]))
        if counts["skipped"]:
            raise CommandError(f"{counts['skipped']} of {counts.total()} skipped.", returncode=1)


def _default_folder() -> Path:
    """The folder `seeds` of this checkout, named from where we stand if that is shorter to read."""
    folder = settings.BASE_DIR / "seeds"
    return folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder


def _as_line(imported: Imported) -> str:
    stored, report = imported.stored, imported.report
    if stored.action == "skipped" or report is None:
        return f"{'skipped':<9}  {imported.found}: {stored.why}"
    title = report.title or "(no title)"
    return f"{stored.action:<9}  {imported.found}  {title}" + (f"  ({stored.why})" if stored.why else "")


def _summary(counts: Counter[str], *, dry_run: bool) -> str:
    parts = ", ".join(f"{counts[action]} {action}" for action in get_args(Action) if counts[action])
    files = "1 file" if counts.total() == 1 else f"{counts.total()} files"
    return f"{files}: {parts}." + (" Dry run: nothing was written." if dry_run else "")


def _as_json(imported: Imported) -> str:
    skipped = imported.stored.action == "skipped"
    report = None if skipped else imported.report
    why = [imported.stored.why] if skipped or imported.stored.is_held else []
    values = {
        "path": imported.found,
        "action": imported.stored.action,
        "title": report and (report.title or None),
        "outlet": report and (report.outlet or None),
        "published": report and report.published.isoformat(),
        "published_precision": report and report.published.precision,
        "byline": report and (report.byline or None),
        "dateline": report and (report.dateline or None),
        "caption": report and (report.caption or None),
        "paragraphs": list(report.paragraphs) if report else [],
        "removed": [{"lines": [part.first, part.last], "why": part.why} for part in report.removed] if report else [],
        "warnings": [*(report.warnings if report else ()), *why],
    }
    return json.dumps(values | ({"reason": imported.stored.why} if skipped else {}), ensure_ascii=False)
