"""Workers say that they are there, so that pages can tell when nobody is."""

from datetime import datetime, timedelta

from ..models import Worker

# A worker says so this often; three times within the time after which nobody counts on it (Worker.ABSENT_AFTER).
EVERY = timedelta(seconds=15)
_FORGOTTEN_AFTER = timedelta(days=1)


def say_present(name: str, *, now: datetime) -> None:
    """Note that the worker of that name is at work, and forget those who have not been for a day."""
    Worker.objects.update_or_create(name=name, defaults={"seen_at": now}, create_defaults=_new(now))
    Worker.objects.filter(seen_at__lt=now - _FORGOTTEN_AFTER).delete()


def _new(now: datetime) -> dict[str, datetime]:
    return {"started_at": now, "seen_at": now}


def say_goodbye(name: str) -> None:
    Worker.objects.filter(name=name).delete()


def is_anyone_at_work(now: datetime) -> bool:
    """Return whether a worker has been seen within the last minute."""
    return Worker.objects.filter(seen_at__gt=now - Worker.ABSENT_AFTER).exists()
