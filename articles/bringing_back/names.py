"""Accounts, agencies and tags that records name, made where they are missing. An account made here is disabled."""

from collections.abc import Iterable

from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import AbstractBaseUser

from ..canonical import folded
from ..models import Outlet, Tag
from .texts import Skipped

LONGEST_USER_NAME = 150


class Names:
    """What was found or made, by name."""

    def __init__(self) -> None:
        self.accounts_made: set[str] = set()
        self._users: dict[str, AbstractBaseUser] = {}
        self._agencies: dict[str, Outlet] = {}
        self._tags: dict[str, Tag] = {}

    def foresee_users(self, names: Iterable[str]) -> None:
        """Note which accounts would be made. Raises Skipped for a name that no account can have."""
        for name in filter(None, names):
            if len(name) > LONGEST_USER_NAME:
                raise Skipped(f"No account can have a name of {len(name)} characters.")
            if name not in self._users and name not in self.accounts_made:
                user = get_user_model().objects.filter(username=name).first()
                if user:
                    self._users[name] = user
                else:
                    self.accounts_made.add(name)

    def user(self, name: str) -> AbstractBaseUser | None:
        if name and name not in self._users:
            nobody = {"is_active": False, "password": make_password(None)}
            self._users[name] = get_user_model().objects.get_or_create(username=name, defaults=nobody)[0]
        return self._users.get(name)

    def agency(self, name: str) -> Outlet | None:
        key = folded(name)
        if key and key not in self._agencies:
            self._agencies[key] = Outlet.objects.agency(name)
        return self._agencies.get(key)

    def tags(self, names: Iterable[str]) -> list[Tag]:
        """Return the tags, each once."""
        found = {}
        for name in names:
            key = folded(name)
            if key and key not in self._tags:
                self._tags[key] = Tag.objects.get_or_create(folded=key, defaults={"name": name})[0]
            if key:
                found[key] = self._tags[key]
        return list(found.values())
