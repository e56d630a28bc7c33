"""The speakers that come with the program; from then on the register grows only by a person.

speakers.json: a role without `to` is still held. Roles whose days are not known for sure are left out, not guessed
(Ushakov's years as ambassador in Washington are one): a role without days would count as held on every day.
"""

import json
from datetime import date
from pathlib import Path

from django.db import transaction

from ..models import Alias, Role, Speaker
from ..quotes import KnownName, KnownRole
from .one_at_a_time import one_at_a_time

_FILE = Path(__file__).with_name("speakers.json")
_LANGUAGES = ("id", "en")


def load_speakers() -> int:
    """Add the speakers of speakers.json that nobody in the register is named like; return how many were added.

    Safe to run twice. One that is there, by name or by alias, is left alone entirely: a person may have edited it.
    """
    with transaction.atomic():
        one_at_a_time("load speakers")
        missing = [
            entry
            for entry in json.loads(_FILE.read_text(encoding="utf-8"))
            if not Speaker.objects.named(entry["name"]).exists()
        ]
        for entry in missing:
            _add(entry)
    return len(missing)


def known_names() -> tuple[KnownName, ...]:
    """Return the speakers that come with the program as the quote rules take them: no database is asked."""
    return tuple(_known(entry) for entry in json.loads(_FILE.read_text(encoding="utf-8")))


def _known(entry: dict) -> KnownName:
    roles = (
        KnownRole(
            title=role[language],
            since=date.fromisoformat(role["from"]),
            until=date.fromisoformat(role["to"]) if role["to"] else None,
        )
        for role in entry["roles"]
        for language in _LANGUAGES
    )
    return KnownName(entry["name"], tuple(alias["text"] for alias in entry["aliases"]), tuple(roles))


def _add(entry: dict) -> None:
    speaker = Speaker.objects.create(name=entry["name"], hue=entry["hue"])
    Alias.objects.bulk_create(Alias(speaker=speaker, **alias) for alias in entry["aliases"])
    Role.objects.bulk_create(
        Role(
            speaker=speaker,
            title=role[language],
            language=language,
            from_day=date.fromisoformat(role["from"]),
            to_day=role["to"] and date.fromisoformat(role["to"]),
        )
        for role in entry["roles"]
        for language in _LANGUAGES
    )
