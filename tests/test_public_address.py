"""What NEWSREADER_URL switches on: hosts, cookies, the way to https, and the headers of every kind of answer."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.views import reports
from tests import factories
from tests.installations import settings_of
from tests.observatory import score
from tests.views.pages import select

PUBLIC = "news.example.org"


class Visitor(Client):
    """Who asks through the proxy that speaks https for us."""

    def __init__(self, **defaults):
        headers = {"Host": PUBLIC, "X-Forwarded-Proto": "https"}
        super().__init__(headers=headers, raise_request_exception=False, **defaults)


@pytest.fixture
def https(settings, tmp_path):
    """This installation with an https address: newsreader/settings.py itself decides what that means."""
    for name, value in settings_of(tmp_path, NEWSREADER_URL=f"https://{PUBLIC}").items():
        setattr(settings, name, value)


@pytest.fixture
def visitor(https, db):
    return Visitor()


def signed_in(visitor, role):
    visitor.post(reverse("sign_in"), {"username": factories.user(role).username, "password": factories.PASSWORD})
    return visitor


@pytest.fixture
def admin(visitor):
    return signed_in(visitor, "admin")


def broken(*_):
    raise RuntimeError("broken on purpose")


# What a visitor does → the status of the answer that is looked at.
def _sign_in(visitor):
    return visitor.get(reverse("sign_in")), 200


def _wrong_password(visitor):
    return visitor.post(reverse("sign_in"), {"username": "rina", "password": "wrong"}), 200


def _locked_out(visitor):
    for _ in range(8):
        answer = visitor.post(reverse("sign_in"), {"username": "rina", "password": "wrong"})
    return answer, 429


def _not_found(visitor):
    return visitor.get("/nowhere/"), 404


def _no_token(visitor):
    return Visitor(enforce_csrf_checks=True).post(reverse("sign_in"), {"username": "rina"}), 403


def _wrong_host(visitor):
    return visitor.get("/", headers={"Host": "elsewhere.example.com"}), 400


def _wrong_method(visitor):
    return visitor.get(reverse("undo")), 405


def _to_the_sign_in(visitor):
    return visitor.get("/"), 302


def _health(visitor):
    return visitor.get(reverse("health")), 200


def _style_sheet(visitor):
    return visitor.get("/static/css/newsreader.css"), 200


def _script(visitor):
    return visitor.get("/static/js/newsreader.js"), 200


def _missing_file(visitor):
    return visitor.get("/static/js/gone.js"), 404


ANYBODY = [
    *(_sign_in, _wrong_password, _locked_out, _not_found, _no_token, _wrong_host, _wrong_method, _to_the_sign_in),
    *(_health, _style_sheet, _script, _missing_file),
]


@pytest.mark.parametrize("act", ANYBODY, ids=lambda act: act.__name__.strip("_"))
def test_what_anybody_may_ask_for_scores_120(visitor, act):
    answer, status = act(visitor)
    assert answer.status_code == status
    _assert_scores(answer, visitor)


@pytest.mark.parametrize(
    "address",
    ["/", "/quotes/", "/quotes/export/", "/admin/", "/admin/auth/user/", "/admin/auth/user/add/", "/admin/jsi18n/"],
)
def test_what_an_admin_sees_scores_120(admin, address):
    article = factories.report()
    factories.highlight(article)
    answer = admin.get(address)
    assert answer.status_code == 200
    _assert_scores(answer, admin)


def test_a_report_and_its_fragment_score_120(admin):
    article = factories.report(published_at=timezone.now())
    for headers in ({}, {"HX-Request": "true"}):
        answer = admin.get(reverse("report_paragraph", args=[article.uuid, 1]), headers=headers, follow=True)
        assert answer.status_code == 200
        _assert_scores(answer, admin)


def test_what_is_forbidden_scores_120(visitor):
    answer = signed_in(visitor, "reader").post(reverse("undo"))
    assert answer.status_code == 403
    _assert_scores(answer, visitor)


def test_what_is_broken_scores_120(admin, monkeypatch):
    monkeypatch.setattr(reports, "rows_of", broken)
    answer = admin.get("/")
    assert answer.status_code == 500
    assert "broken on purpose" not in answer.content.decode()
    _assert_scores(answer, admin)


def _assert_scores(answer, visitor, at_least=120):
    got = score(answer, visitor.cookies)
    assert got.points >= at_least, got.results
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "geolocation=()" in answer["Permissions-Policy"]
    assert "preload" in answer["Strict-Transport-Security"]


@pytest.mark.parametrize(
    ("address", "cache"),
    [("/", "private, no-cache"), ("/quotes/export/", "no-store"), ("/nowhere/", "private, no-cache")],
)
def test_no_cache_between_keeps_a_page_and_the_way_back_stays_open(admin, address, cache):
    assert admin.get(address)["Cache-Control"] == cache


def test_over_http_everybody_is_sent_to_the_public_address_whatever_host_they_name(https, db):
    for host in (PUBLIC, "127.0.0.1:8000", "elsewhere.example.com"):
        answer = Client(headers={"Host": host}).get("/quotes/?speaker=Putin")
        assert (answer.status_code, answer["Location"]) == (301, f"https://{PUBLIC}/quotes/?speaker=Putin")
        assert "default-src 'none'" in answer["Content-Security-Policy"]


def test_the_machine_itself_may_ask_after_its_health_over_http(https, db):
    assert Client(headers={"Host": "127.0.0.1:8000"}).get(reverse("health")).content == b"ok\n"
    assert Client(headers={"Host": "elsewhere.example.com"}).get(reverse("health")).status_code == 400


def test_a_form_comes_from_the_public_address_or_not_at_all(https, db):
    for origin, status in ((f"https://{PUBLIC}", 200), ("https://evil.example.com", 403)):
        visitor = Visitor(enforce_csrf_checks=True)
        token = visitor.get(reverse("sign_in")).context["csrf_token"]
        data = {"username": "rina", "password": "wrong", "csrfmiddlewaretoken": str(token)}
        answer = visitor.post(reverse("sign_in"), data, headers={"Origin": origin})
        assert answer.status_code == status


@pytest.mark.parametrize(
    ("address", "hosts", "secure"),
    [
        ("http://127.0.0.1:8000", {"127.0.0.1", "localhost"}, False),
        ("https://News.Example.ORG/", {"news.example.org", "127.0.0.1", "localhost"}, True),
        ("http://[::1]:8000", {"[::1]", "127.0.0.1", "localhost"}, False),
    ],
)
def test_the_address_decides_hosts_and_cookies(tmp_path, address, hosts, secure):
    plain = {"ALLOWED_HOSTS": ["127.0.0.1", "localhost"], "SESSION_COOKIE_SECURE": False}
    read = plain | settings_of(tmp_path, NEWSREADER_URL=address)
    assert set(read["ALLOWED_HOSTS"]) == hosts
    assert read["SESSION_COOKIE_SECURE"] is secure


@pytest.mark.parametrize(
    "address",
    ["news.example.org", "ftp://x", "https://", "https://x/app", "https://x:99999", "https://u:p@x", "https://[::1"],
)
def test_an_address_that_cannot_be_is_one_sentence(tmp_path, address):
    with pytest.raises(ImproperlyConfigured, match="NEWSREADER_URL must look like https://news.example.org"):
        settings_of(tmp_path, NEWSREADER_URL=address)


@pytest.mark.parametrize("number", ["-1", "many", "1.5"])
def test_proxies_are_a_number(tmp_path, number):
    with pytest.raises(ImproperlyConfigured, match="NEWSREADER_PROXIES must be a number"):
        settings_of(tmp_path, NEWSREADER_PROXIES=number)


def test_whoever_comes_by_another_name_is_told_the_right_one(client, settings):
    answer = client.get("/", headers={"Host": "elsewhere.example.com"})
    assert answer.status_code == 400
    assert [link.get("href") for link in select(answer, "main a")] == [settings.PUBLIC_URL]
