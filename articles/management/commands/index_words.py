"""manage.py index_words [--again]: let the search find what was there before it, or before its rules changed."""

import time

from django.core.management.base import BaseCommand, CommandParser

from ...models import QuoteWords, ReportWords
from ...searching.filling import Progress, fill


class Command(BaseCommand):
    help = "Index the words of the reports and quotes that the search does not know yet. Safe to end and begin again."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--again", action="store_true", help="index all of them again")

    def handle(self, *, again: bool, **options: object) -> None:
        if again:
            for lines in (ReportWords, QuoteWords):
                lines.forget()
        began, progress = time.monotonic(), Progress(0, 0)
        for progress in fill():
            self._show(progress, time.monotonic() - began)
        if progress.wanted and self.stderr.isatty():
            self.stderr.write("")
        self.stdout.write(f"{progress.done} reports and quotes were indexed.")

    def _show(self, progress: Progress, seconds: float) -> None:
        """A bar that stays on its line; nothing where nobody looks."""
        if not self.stderr.isatty():
            return
        share = progress.done / progress.wanted
        left = (seconds / share - seconds) / 60
        bar = f"\r[{'#' * round(share * 30):<30}] {progress.done} of {progress.wanted}, {left:.0f} min left "
        self.stderr.write(bar, ending="")
        self.stderr.flush()
