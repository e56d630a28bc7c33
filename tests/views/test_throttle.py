"""The sign-in's throttle: what an attacker meets, what nobody else notices, and what it does not give away."""

import re
from datetime import timedelta

import pytest
from axes.models import AccessAttempt, AccessLog
from django.conf import settings
from django.contrib.auth.hashers import MD5PasswordHasher
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import timezone

from newsreader.visitors import NAMES_PER_ADDRESS, address_of
from tests import factories

from .pages import texts

pytestmark = pytest.mark.django_db

HOME, AWAY = "198.51.100.7", "203.0.113.9"
LIMIT = settings.AXES_FAILURE_LIMIT


@pytest.fixture
def rina():
    return factories.user(username="rina")


def attempt(name="rina", password="wrong", address=AWAY, **headers):
    data = {"username": name, "password": password}
    return Client().post(reverse("sign_in"), data, REMOTE_ADDR=address, headers=headers)


def fail(times, name="rina", address=AWAY):
    for number in range(times):
        answer = attempt(name.format(number), address=address)
    return answer


def succeeds(name="rina", address=AWAY):
    return attempt(name, factories.PASSWORD, address).status_code == 302


def test_after_eight_failures_the_wait_is_said_and_the_right_password_waits_too(rina):
    assert fail(LIMIT - 1).status_code == 200
    answer = fail(1)
    assert answer.status_code == 429
    assert answer["Retry-After"] == "900"
    assert "Too many tries. Try again in 15 minutes." in texts(answer, "main p")
    assert attempt(password=factories.PASSWORD).status_code == 429


def test_nobody_is_locked_out_from_elsewhere(rina):
    fail(LIMIT + 1)
    assert succeeds(address=HOME)


def test_who_tries_many_names_from_one_address_is_stopped_there_for_all_names(rina):
    spray = LIMIT * NAMES_PER_ADDRESS
    assert fail(spray - 1, name="name{}").status_code == 200
    assert succeeds()
    assert fail(1, name="one more").status_code == 429
    assert not succeeds()
    assert succeeds(address=HOME)


def test_a_success_forgets_the_persons_own_slips_and_no_one_elses(rina):
    factories.user(username="budi")
    fail(LIMIT - 1)
    fail(LIMIT - 1, name="budi")
    assert succeeds()
    assert fail(LIMIT - 1).status_code == 200
    assert fail(1, name="budi").status_code == 429


def test_the_wait_ends_and_trying_does_not_lengthen_it(rina):
    fail(LIMIT)
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=14))
    assert attempt().status_code == 429
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=16))
    assert succeeds()
    assert not AccessAttempt.objects.exists()


def test_an_unknown_and_a_disabled_name_are_answered_like_a_known_one(rina):
    factories.user(username="gone", is_active=False)
    for times, status in ((1, 200), (LIMIT - 1, 429)):
        answers = {name: fail(times, name) for name in ("rina", "nobody", "gone")}
        assert {answer.status_code for answer in answers.values()} == {status}
        # but for what was typed itself, and the token that every form has
        bodies = {
            re.sub(r"\b\w{64}\b", "", answer.content.decode()).replace(f'value="{name}"', "")
            for name, answer in answers.items()
        }
        assert len(bodies) == 1


@pytest.mark.parametrize("name", ["rina", "nobody", "gone", "invited"])
def test_a_password_is_hashed_whether_there_is_such_a_name_or_not(rina, monkeypatch, name):
    factories.user(username="gone", is_active=False)
    factories.user(username="invited", password=None)
    hashed, encode = [], MD5PasswordHasher.encode
    monkeypatch.setattr(MD5PasswordHasher, "encode", lambda self, *words: hashed.append(1) or encode(self, *words))
    attempt(name)
    assert hashed == [1]


def test_a_locked_out_password_is_not_even_looked_at(rina, monkeypatch):
    fail(LIMIT)
    monkeypatch.setattr(MD5PasswordHasher, "encode", lambda *_: pytest.fail("hashed"))
    assert attempt(password=factories.PASSWORD).status_code == 429


def test_the_administration_has_no_door_of_its_own(client, rina):
    address = reverse("admin:login") + "?next=/admin/auth/user/"
    for answer in (client.get(address), client.post(address, {"username": "rina", "password": factories.PASSWORD})):
        assert answer["Location"] == "/sign-in/?next=/admin/auth/user/"
    client.force_login(rina)
    assert client.get(address).status_code == 403
    assert client.get(address, follow=True).redirect_chain == []
    client.force_login(factories.user("admin"))
    assert client.get(address)["Location"] == "/admin/"


def test_neither_passwords_nor_names_nor_visits_are_kept(rina, caplog):
    fail(LIMIT)
    kept = AccessAttempt.objects.get()
    assert "wrong" not in kept.post_data and "rina" not in kept.post_data
    assert "rina" not in caplog.text and AWAY in caplog.text
    succeeds(address=HOME)
    assert not AccessLog.objects.exists()


def test_odd_input_is_no_error(rina):
    for name in ("\0", "x" * 300, "", "🙂", "' OR 1=1"):
        assert attempt(name).status_code == 200


@pytest.mark.parametrize(
    ("proxies", "forwarded", "peer", "address"),
    [
        (0, "192.0.2.1", AWAY, AWAY),
        (1, "192.0.2.1", AWAY, "192.0.2.1"),
        (1, "10.0.0.1, 192.0.2.1", AWAY, "192.0.2.1"),
        (2, "10.0.0.1, 192.0.2.1, 192.0.2.2", AWAY, "192.0.2.1"),
        (2, "192.0.2.2", AWAY, AWAY),
        (1, "", AWAY, AWAY),
        (1, "unknown", AWAY, None),
        (0, "", "", None),
        (0, "", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        (0, "", "::ffff:192.0.2.1", "192.0.2.1"),
    ],
)
def test_a_forwarded_address_counts_as_far_as_our_own_proxies_wrote_it(settings, proxies, forwarded, peer, address):
    settings.PROXIES = proxies
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}
    assert address_of(RequestFactory().get("/", REMOTE_ADDR=peer, headers=headers)) == address


def test_a_forged_forwarded_address_wins_no_new_tries(rina):
    for number in range(LIMIT):
        answer = attempt(**{"X-Forwarded-For": f"192.0.2.{number}"})
    assert answer.status_code == 429


def test_new_browsers_and_cookies_win_no_new_tries(rina):
    for number in range(LIMIT):
        answer = attempt(**{"User-Agent": f"Browser {number}"})
    assert answer.status_code == 429
