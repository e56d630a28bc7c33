import re
from io import StringIO

import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.http import HttpRequest

from articles.roles import ADMINS, ANALYSTS, READERS, may_administer, may_annotate

pytestmark = pytest.mark.django_db


def _add_user(*arguments: str) -> str:
    out = StringIO()
    call_command("add_user", *arguments, stdout=out)
    return out.getvalue()


def test_a_new_user_is_an_analyst_and_can_sign_in_with_the_password_shown() -> None:
    password = re.search(r"password (\S+)$", _add_user("rina")).group(1)
    user = authenticate(HttpRequest(), username="rina", password=password)
    assert user is not None
    assert [group.name for group in user.groups.all()] == [ANALYSTS]
    assert may_annotate(user)
    assert not may_administer(user)


@pytest.mark.parametrize(("role", "group"), [("reader", READERS), ("analyst", ANALYSTS), ("admin", ADMINS)])
def test_the_role_gives_the_group(role: str, group: str) -> None:
    _add_user("rina", "--role", role)
    assert User.objects.get(username="rina").groups.get().name == group


def test_two_users_get_two_passwords() -> None:
    assert _add_user("rina").split()[-1] != _add_user("budi").split()[-1]


@pytest.mark.parametrize("name", ["rina", "two words", ""])
def test_a_taken_or_impossible_name_is_refused(name: str) -> None:
    _add_user("rina")
    with pytest.raises(CommandError):
        _add_user(name)
    assert User.objects.count() == 1
