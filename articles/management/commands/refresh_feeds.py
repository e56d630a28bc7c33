"""`manage.py refresh_feeds`: fetch feeds now, each once, whatever their pace, and say what each brought."""

import signal

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.models import Feed, FeedQuerySet
from articles.polling.clock import database_now
from articles.polling.equipment import equipped
from articles.polling.round import Outcome
from articles.polling.worker import Worker

from .work import THREADS


class Command(BaseCommand):
    help = "Fetch all feeds that are switched on now, one line each. The exit code is 1 when one of them failed."

    def add_arguments(self, parser: CommandParser) -> None:
        which = parser.add_mutually_exclusive_group()
        which.add_argument("--feed", type=int, metavar="ID", help="only this one, also when it is switched off")
        which.add_argument("--due", action="store_true", help="only those that are due")
        parser.add_argument("--threads", type=int, default=THREADS, help=f"feeds at a time ({THREADS})")

    def handle(self, *, feed: int | None, due: bool, threads: int, **options: object) -> None:
        began = database_now()
        chosen = _chosen(feed, due)
        self._count, self._done, self._failed = chosen.count(), 0, 0
        # What is fetched from now on has been refreshed, whoever did it.
        waiting = chosen.exclude(attempted_at__gte=began)
        with equipped() as tools:
            worker = Worker(tools, threads=max(1, threads), say=self._say, waiting=waiting)
            for name in (signal.SIGINT, signal.SIGTERM):
                signal.signal(name, lambda number, frame: worker.stop())
            worker.run(once=True)
        left = waiting.count()
        self.stdout.write(f"{self._done - self._failed} fetched, {self._failed} failed, {left} left to other workers")
        if self._failed:
            raise SystemExit(1)

    def _say(self, outcome: Outcome) -> None:
        self._done += 1
        self._failed += not outcome.is_ok
        self.stdout.write(f"[{self._done}/{self._count}] {outcome.feed.url}: {outcome.words}")
        self.stdout.flush()


def _chosen(feed: int | None, due: bool) -> FeedQuerySet:
    if due:
        return Feed.objects.due(now=database_now())
    if feed is None:
        return Feed.objects.filter(enabled=True).order_by("due_at", "pk")
    chosen = Feed.objects.filter(pk=feed)
    if not chosen.exists():
        raise CommandError(f"There is no feed {feed}: the number stands in its address in the administration.")
    return chosen
