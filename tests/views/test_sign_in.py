"""Signing in and out, and what every page says about itself."""

import pytest
from django.urls import reverse

from tests import factories

from .pages import texts

pytestmark = pytest.mark.django_db


def test_the_right_password_leads_to_the_page_that_was_asked_for(client):
    user = factories.user()
    data = {"username": user.username, "password": factories.PASSWORD, "next": "/quotes/"}
    assert client.post(reverse("sign_in"), data)["Location"] == "/quotes/"


def test_a_wrong_password_is_told_like_an_unknown_name_and_keeps_the_name(client):
    user = factories.user()
    for name in (user.username, "nobody"):
        page = client.post(reverse("sign_in"), {"username": name, "password": "wrong"})
        assert texts(page, ".error") == ["That name and password do not match."]
        assert f'value="{name}"' in page.content.decode()


def test_a_disabled_user_does_not_get_in(client):
    user = factories.user(is_active=False)
    client.post(reverse("sign_in"), {"username": user.username, "password": factories.PASSWORD})
    assert client.get("/").status_code == 302


def test_signing_out_is_a_post_and_ends_the_session(client):
    client.force_login(factories.user())
    assert client.get(reverse("sign_out")).status_code == 405
    client.post(reverse("sign_out"))
    assert client.get("/").status_code == 302


def test_only_admins_are_let_into_the_administration(client):
    for role, status in (("reader", 302), ("analyst", 302), ("admin", 200)):
        client.force_login(factories.user(role))
        assert client.get(reverse("admin:index")).status_code == status


@pytest.mark.parametrize("address", ["/sign-in/", "/", "/quotes/", "/nowhere/"])
def test_every_page_carries_the_strict_policy(client, address):
    policy = client.get(address)["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy
