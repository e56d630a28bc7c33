"""The register of speakers grows here: by a person, one name at a time, with its history."""

from datetime import datetime

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.db.models import Count

from .. import history
from ..models import Speaker
from ..models.speaker import HUES


def enrol(name: str, *, actor: AbstractBaseUser, now: datetime) -> Speaker:
    """Add `name` to the register as a person, in the colour that the fewest speakers have."""
    with transaction.atomic():
        taken = dict(Speaker.objects.unmerged().values_list("hue").annotate(Count("id")).order_by())
        hue = min(range(HUES), key=lambda hue: (taken.get(hue, 0), hue))
        speaker = Speaker.objects.create(name=name, hue=hue)
        history.record(speaker, before=None, actor=actor, now=now)
    return speaker
