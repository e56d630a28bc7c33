"""manage.py index_words [--again]: let the search find what was there before it, or before its rules changed."""

from django.core.management.base import BaseCommand, CommandParser

from ...models import QuoteWords, ReportWords
from ...searching.filling import Progress, fill
from ._progress import Bar


class Command(BaseCommand):
    help = "Index the words of the reports and quotes that the search does not know yet. Safe to end and begin again."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--again", action="store_true", help="index all of them again")

    def handle(self, *, again: bool, **options: object) -> None:
        if again:
            for lines in (ReportWords, QuoteWords):
                lines.forget()
        bar, progress = Bar(self.stderr), Progress(0, 0)
        for progress in fill():
            bar.show(progress.done, progress.wanted)
        bar.end()
        self.stdout.write(f"{progress.done} reports and quotes were indexed.")
