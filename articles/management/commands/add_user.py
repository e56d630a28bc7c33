"""`./run manage add_user NAME`: a user who may sign in, in the group of a role."""

import secrets

from django.contrib.auth.models import Group, User
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from articles.roles import ADMINS, ANALYSTS, READERS

GROUP_OF_ROLE = {"reader": READERS, "analyst": ANALYSTS, "admin": ADMINS}

# Without 0 O 1 l I: a password that is read from a screen and typed. 16 of 57 signs are 93 bits.
_SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


class Command(BaseCommand):
    help = "Add a user with a random password, which is shown once."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", help="what the user types to sign in")
        parser.add_argument("--role", choices=GROUP_OF_ROLE, default="analyst", help="analyst unless given")

    def handle(self, *, name: str, role: str, **options: object) -> None:
        try:
            password = add_user(name, role)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        self.stdout.write(f"{name} ({role}) can sign in with the password {password}")


def add_user(name: str, role: str, *, is_superuser: bool = False) -> str:
    """Create the user and return the password, which is kept nowhere.

    Raises ValidationError when the name is taken or holds what a name may not.
    """
    user = User(username=name, is_superuser=is_superuser, is_staff=role == "admin")
    password = "".join(secrets.choice(_SIGNS) for _ in range(16))
    user.set_password(password)
    user.full_clean()
    with transaction.atomic():
        user.save()
        user.groups.add(Group.objects.get(name=GROUP_OF_ROLE[role]))
    return password
