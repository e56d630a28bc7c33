"""manage.py import_quotes FILE … [--dry-run] [--json] [--user NAME]"""

import json
import sys
from collections import Counter
from pathlib import Path

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from articles.bringing_back.csv_reading import NotOurs
from articles.bringing_back.run import ACT, BringingBack, Outcome
from articles.intake import take_up
from articles.models import Article

ACTIONS = ("created", "updated", "unchanged", "skipped")
READ_AT_ONCE = 200  # reports whose suggestions are made anew before the command ends


class Command(BaseCommand):
    help = (
        "Bring back quotes from files that this program handed out (CSV of either mode, JSON Lines), into a database "
        "that holds their texts. Safe to run twice. Ends with code 1 if a row was skipped, 2 if a file was."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="FILE")
        parser.add_argument("--dry-run", action="store_true", help="say what would happen, write nothing")
        parser.add_argument("--json", action="store_true", help="print one JSON object a row, and one a file")
        parser.add_argument("--user", metavar="NAME", help="who does this, for the history; else the program")

    def handle(self, *, paths: list[str], **options: bool | str | int | None) -> None:
        if hasattr(sys.stdout, "reconfigure"):
            # Whatever the terminal's own encoding: a name must not end the import.
            sys.stdout.reconfigure(encoding="utf-8", errors="replace")
        actor = _user(options["user"])
        counts: Counter[str] = Counter()
        unread = []
        for path in paths:
            run = BringingBack(Path(path), actor, timezone.now, is_rehearsal=bool(options["dry_run"]))
            try:
                counts += self._bring_back(run, is_json=bool(options["json"]))
            except (NotOurs, OSError) as error:
                unread.append(f"{path}: {getattr(error, 'strerror', None) or error}")
        if unread:
            raise CommandError("\n".join(unread), returncode=2)
        if counts["skipped"]:
            raise CommandError(f"{counts['skipped']} of {counts.total()} skipped.", returncode=1)

    def _bring_back(self, run: BringingBack, *, is_json: bool) -> Counter[str]:
        counts: Counter[str] = Counter()
        for outcome in run.outcomes():
            counts[outcome.action] += 1
            self.stdout.write(_as_json(outcome) if is_json else _as_line(outcome))
        if not run.is_rehearsal:
            for article in Article.objects.filter(pk__in=list(run.reports_taken)[:READ_AT_ONCE]):
                take_up(article, now=timezone.now())
        told = _summary(run, counts)
        self.stdout.write(json.dumps(told, ensure_ascii=False) if is_json else "\n".join(_sentences(run, told)))
        return counts


def _user(name: str | None) -> AbstractBaseUser | None:
    if name is None:
        return None
    user = get_user_model().objects.filter(username=name).first()
    if user is None:
        raise CommandError(f"There is no user “{name}”.")
    return user


def _as_line(outcome: Outcome) -> str:
    return f"{outcome.action:<9}  {outcome.row:>6}  {outcome.key}" + (f"  {outcome.why}" if outcome.why else "")


def _as_json(outcome: Outcome) -> str:
    told = {"row": outcome.row, "quote_id": outcome.key or None, "action": outcome.action}
    return json.dumps(told | ({"reason": outcome.why} if outcome.why else {}), ensure_ascii=False)


def _summary(run: BringingBack, counts: Counter[str]) -> dict:
    return {
        "file": str(run.path),
        "rows": counts.total(),
        **{action: counts[action] for action in ACTIONS},
        "speakers_made": run.speakers.made,
        "speakers_that_took_their_id": run.speakers.taken,
        "accounts_made": sorted(run.names.accounts_made),
        "reports_that_took_their_id": len(run.reports_taken),
        "links_made": run.links.made,
        "links_left_out": run.links.left_out,
        "acts": [str(act) for act in run.acts],
        "short": run.is_short,
        "dry_run": run.is_rehearsal,
    }


def _sentences(run: BringingBack, told: dict) -> list[str]:
    """Return what happened besides the rows, a line each; nothing of what did not."""
    done = ", ".join(f"{told[action]} {action}" for action in ACTIONS if told[action]) or "none"
    said = [f"{told['file']}: {told['rows']} {'row' if told['rows'] == 1 else 'rows'}: {done}."]
    if run.is_short:
        said.append("A short file does not tell the places: the words were looked for with what stands around them.")
    for name, what in (
        ("speakers_made", "speakers of the file came into the register"),
        ("speakers_that_took_their_id", "speakers of whom nothing told yet took the id that the file has"),
        ("reports_that_took_their_id", "reports on which nobody had worked yet took the id that the file has"),
        ("links_made", "links between reports made"),
        ("links_left_out", "links left out: one of the reports is not here, or they were removed"),
    ):
        if told[name]:
            said.append(f"{told[name]} {what}.")
    if told["accounts_made"]:
        said.append(f"Accounts that did not exist are there now, disabled: {', '.join(told['accounts_made'])}.")
    if len(run.acts) > 1:
        said.append(f"In the history these are {len(run.acts)} acts of up to {ACT} rows, to be undone one by one.")
    return [*said, *(["Dry run: nothing was written."] if run.is_rehearsal else [])]
