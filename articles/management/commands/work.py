"""`manage.py work`: fetch feeds as they become due, until told to end. As many as you like, on any machines."""

import os
import signal

from django.core.management.base import BaseCommand, CommandParser

from articles.polling.equipment import equipped
from articles.polling.round import Outcome
from articles.polling.worker import Worker

THREADS = 16
# Behind the web page: people wait for that, and nobody for this.
NICE = 10


class Command(BaseCommand):
    help = "Fetch feeds as they become due, until Ctrl-C. Any number of these may run, on any number of machines."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--threads", type=int, default=THREADS, help=f"feeds at a time ({THREADS})")
        parser.add_argument("--once", action="store_true", help="end when nothing is due any more")

    def handle(self, *, threads: int, once: bool, verbosity: int, **options: object) -> None:
        os.setpriority(os.PRIO_PROCESS, 0, max(NICE, os.getpriority(os.PRIO_PROCESS, 0)))
        with equipped() as tools:
            worker = Worker(tools, threads=max(1, threads), say=self._say if verbosity > 1 else lambda outcome: None)
            for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
                signal.signal(name, lambda number, frame: worker.stop())
            worker.run(once=once)

    def _say(self, outcome: Outcome) -> None:
        self.stdout.write(f"{outcome.feed.url}: {outcome.words}")
        self.stdout.flush()
