"""The link with which a person gets in: from the admin who makes it to the first page."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, User
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.test import Client
from django.urls import reverse

from articles.invitations import chooses_name, invite, name_to_be_chosen, withdraw
from articles.roles import ANALYSTS, may_annotate
from tests import factories
from tests.views.pages import select, texts

pytestmark = pytest.mark.django_db

NEW = "another horse battery"
VOID = "It was used, withdrawn or is older than a week, or it is not complete."


@pytest.fixture
def rina():
    return factories.user(username="rina", password=None)


def add(client, **values):
    role = Group.objects.get(name=ANALYSTS).pk
    return client.post(reverse("admin:auth_user_add"), {"role": role, "usable_password": "false", **values})


def link_on(page):
    (field,) = select(page, "input#link")
    return field.get("value")


def fill_in(link, client=None, **values):
    """Follow the link and send its form, filled in."""
    client = client or Client()
    page = client.get(link, follow=True)
    address = page.redirect_chain[-1][0] if page.redirect_chain else link
    return client.post(address, {"new_password1": NEW, "new_password2": NEW, **values})


def is_void(link):
    page = Client().get(link, follow=True)
    return page.status_code == 410 and VOID in texts(page, "main p")[0]


def test_an_admin_adds_a_user_and_the_link_lets_them_in(client, admin):
    link = link_on(add(client, username="rina"))
    assert link.startswith("http://127.0.0.1:8000/invitation/")
    visitor = Client()
    assert fill_in(link, visitor).headers["Location"] == reverse("reports")
    assert visitor.get("/").status_code == 200
    rina = User.objects.get(username="rina")
    assert rina.check_password(NEW) and may_annotate(rina)


def test_the_link_works_once_and_is_shown_once(client, admin):
    page = add(client, username="rina")
    assert "no-store" in page["Cache-Control"]
    link = link_on(page)
    fill_in(link)
    assert is_void(link)
    rina = User.objects.get(username="rina")
    for address in ("admin:auth_user_invitation", "admin:auth_user_change"):
        assert link not in client.get(reverse(address, args=[rina.pk])).content.decode()


def test_who_was_given_no_name_chooses_one_and_it_must_be_free(client, admin):
    link = link_on(add(client))
    invited = User.objects.get(password__startswith="!")
    assert chooses_name(invited)
    visitor = Client()
    for name in ("", "CHIEF", "two words", "\0"):
        answer = fill_in(link, visitor, username=name)
        assert answer.status_code == 422
        assert select(answer, "#id_username_error .error")
    fill_in(link, visitor, username="rina")
    invited.refresh_from_db()
    assert invited.username == "rina" and visitor.get("/").status_code == 200


def test_who_was_given_a_name_keeps_it(rina):
    fill_in(invite(rina), username="somebody-else")
    rina.refresh_from_db()
    assert rina.username == "rina" and rina.check_password(NEW)


@pytest.mark.parametrize(
    ("first", "second", "field"),
    [(NEW, "other", "2"), ("short", "short", "2"), ("rina-rina", "rina-rina", "2"), ("", "", "1")],
)
def test_a_password_that_will_not_do_is_said_at_its_field(rina, first, second, field):
    answer = fill_in(invite(rina), new_password1=first, new_password2=second)
    assert answer.status_code == 422
    assert select(answer, f"#id_new_password{field}_error .error")
    rina.refresh_from_db()
    assert not rina.has_usable_password()


def test_the_link_holds_seven_days(rina, monkeypatch):
    link, now = invite(rina), PasswordResetTokenGenerator()._now()
    for later, void in ((timedelta(days=6, hours=23), False), (timedelta(days=7, minutes=1), True)):
        monkeypatch.setattr(PasswordResetTokenGenerator, "_now", lambda _, at=now + later: at)
        assert is_void(link) is void


def test_a_new_link_ends_the_one_before_and_withdrawing_ends_it_too(client, admin, rina):
    first, address = invite(rina), reverse("admin:auth_user_invitation", args=[rina.pk])
    second = link_on(client.post(address, {"make": ""}))
    assert is_void(first) and not is_void(second)
    assert client.post(address, {"withdraw": ""}).status_code == 302
    assert is_void(second)


def test_disabling_a_user_ends_their_link(rina):
    link = invite(rina)
    User.objects.filter(pk=rina.pk).update(is_active=False)
    assert is_void(link)


def test_a_link_withdrawn_while_the_form_is_open_sets_nothing(rina):
    visitor, link = Client(), invite(rina)
    opened = visitor.get(link, follow=True).redirect_chain[-1][0]
    withdraw(rina)
    assert visitor.post(opened, {"new_password1": NEW, "new_password2": NEW}).status_code == 410
    rina.refresh_from_db()
    assert not rina.has_usable_password()


def test_who_forgot_the_password_gets_a_link_that_ends_the_old_one_and_its_sessions(client, admin):
    budi = factories.user(username="budi")
    elsewhere = Client()
    elsewhere.force_login(budi)
    link = link_on(client.post(reverse("admin:auth_user_invitation", args=[budi.pk]), {"make": ""}))
    assert elsewhere.get("/").status_code == 302
    fill_in(link)
    budi.refresh_from_db()
    assert budi.check_password(NEW)


def test_nobody_ends_their_own_password_by_a_link(client, admin):
    address = reverse("admin:auth_user_invitation", args=[admin.pk])
    assert client.post(address, {"make": ""}).status_code == 403
    assert "Invitation" not in client.get(reverse("admin:auth_user_change", args=[admin.pk])).content.decode()


def test_looking_at_the_page_ends_nothing(client, admin):
    budi = factories.user()
    assert client.get(reverse("admin:auth_user_invitation", args=[budi.pk])).status_code == 200
    assert client.get(reverse("admin:auth_user_invitation", args=[0])).status_code == 404
    budi.refresh_from_db()
    assert budi.check_password(factories.PASSWORD)


def test_who_is_added_is_an_analyst_unless_said_otherwise(client, admin):
    page = client.get(reverse("admin:auth_user_add"))
    assert texts(page, "#id_role option[selected]") == [ANALYSTS]


def test_with_a_password_goes_a_name(client, admin):
    passwords = {"usable_password": "true", "password1": NEW, "password2": NEW}
    assert select(add(client, **passwords), ".field-username .errorlist")
    assert add(client, username="rina", **passwords).status_code == 302
    assert User.objects.get(username="rina").check_password(NEW)


@pytest.mark.parametrize(
    "link", ["/invitation/MQ/x/", "/invitation/!/x/", "/invitation/OTk5OTk5OTk5OTk5OTk5OTk5OTk5/x/"]
)
def test_a_link_that_was_never_made_is_answered_like_an_old_one(link):
    assert is_void(link)


def test_names_to_be_chosen_are_told_from_names():
    assert chooses_name(User(username=name_to_be_chosen()))
    assert not chooses_name(User(username="invited-budi"))
