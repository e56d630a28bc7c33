"""The versions of a report, each as it was, and what changed between two."""

import pytest
from django.urls import reverse

from articles.models import Change, Version
from tests import factories

from .pages import select, texts

pytestmark = pytest.mark.django_db
OLD = ("“Kami teman baik,” kata Putin.", "Xi mengangguk.")
NEW = ("“Kami sahabat baik,” kata Putin.", "Xi mengangguk.", "Selesai.")


@pytest.fixture
def reader(client):
    user = factories.user("reader")
    client.force_login(user)
    return user


@pytest.fixture
def article():
    made = factories.report(paragraphs=OLD, outlet=factories.outlet())
    factories.version(made, *NEW, reason=Version.Reason.PAGE, actor=factories.user(username="rina"))
    return made


def at(article, name="report_versions", *numbers):
    return reverse(name, args=[article.uuid, *numbers])


def test_the_list_says_when_who_and_how_much_longer(client, reader, article):
    page = client.get(at(article))
    rows = texts(page, ".versions-list tbody tr")
    longer = len("\n\n".join(NEW)) - len("\n\n".join(OLD))
    assert rows[0].startswith("Version 2 current 21 Nov 2026, 08:00 pasted, rina")
    assert f"+{longer}" in rows[0]
    assert rows[1].startswith("Version 1 21 Nov 2026, 08:00 from a file")


def test_the_list_leads_on_to_what_changed_between_any_two(client, reader, article):
    assert client.get(at(article) + "?from=2&to=1")["Location"] == at(article, "report_difference", 2, 1)
    for query in ("?from=1", "?from=1&to=x", f"?from={'9' * 30}&to=1"):
        assert client.get(at(article) + query).status_code == 200


def test_an_old_version_shows_the_marks_made_in_it_and_offers_no_change(client, article):
    client.force_login(factories.user())
    first = article.versions.get(number=1)
    factories.highlight(article, "Kami teman baik", version=first, speaker=factories.speaker(aliases=("Putin",)))
    factories.highlight(article, "Kami sahabat baik")
    page = client.get(at(article, "report_version", 1))
    assert texts(page, "mark") == ["Kami teman baik"]
    assert [mark.get("data-label") for mark in select(page, "mark")] == ["Putin"]
    assert texts(page, ".card .actions a") == ["History"]
    assert not select(page, "[hx-get], [data-new-mark], .mark-by-hand, .actions button")
    assert "old text" in texts(page, ".alert")[0]


def test_the_difference_shows_what_went_and_what_came(client, reader, article):
    page = client.get(at(article, "report_difference", 1, 2))
    assert texts(page, ".compared del") == ["removed: teman"]
    assert texts(page, ".compared ins") == ["added: sahabat", "added: Selesai."]
    assert [p.get("class") for p in select(page, ".compared p")] == [
        "words is-changed",
        "words is-kept",
        "words is-added",
    ]
    assert texts(page, ".page-head p") == ["2 paragraphs differ"]


def test_what_did_not_change_is_folded(client, reader):
    same = [f"Paragraf {n}." for n in range(8)]
    article = factories.report(paragraphs=same)
    factories.version(article, *same, "Baru.")
    page = client.get(at(article, "report_difference", 1, 2))
    assert texts(page, "summary[lang=en]") == ["6 paragraphs unchanged"]


def test_a_text_in_a_difference_is_text(client, reader):
    article = factories.report(paragraphs=["<b>Satu</b>"])
    factories.version(article, "<i>Satu</i>")
    page = client.get(at(article, "report_difference", 1, 2))
    assert not select(page, ".compared b, .compared i")


@pytest.mark.parametrize(("name", "numbers"), [("report_version", [3]), ("report_difference", [1, 3])])
def test_a_version_that_is_not_there_is_not_found(client, reader, article, name, numbers):
    assert client.get(at(article, name, *numbers)).status_code == 404


def test_a_hidden_report_has_no_versions(client, reader):
    article = factories.report(hidden_at=factories.SEEN)
    for address in (at(article), at(article, "report_version", 1), at(article, "report_difference", 1, 1)):
        assert client.get(address).status_code == 404


def test_a_report_leads_to_its_versions_if_it_has_several(client, reader, article):
    assert texts(client.get(article.get_absolute_url()), ".byline a[href$='versions/']") == ["2 versions"]
    assert not select(client.get(factories.report().get_absolute_url()), ".byline a[href$='versions/']")


def test_a_report_says_that_it_changed_since_i_marked_it(client, article):
    mine = factories.user()
    first = article.versions.get(number=1)
    factories.highlight(article, "Xi mengangguk", version=first, author=mine)
    for user, found in ((mine, [at(article, "report_difference", 1, 2)]), (factories.user(), [])):
        client.force_login(user)
        page = client.get(article.get_absolute_url())
        assert [link.get("href") for link in select(page, ".since")] == found


def test_queries_do_not_grow_with_versions_or_marks(client, reader, article, django_assert_max_num_queries):
    pages = [at(article), at(article, "report_version", 1), at(article, "report_difference", 1, 2)]
    first = article.versions.get(number=1)
    factories.highlight(article, "Xi", version=first, tags=["a"], joint=["Kremlin"])
    counts = []
    for page in pages:
        with django_assert_max_num_queries(12) as queries:
            client.get(page)
        counts.append(len(queries))
    for n in range(5):
        factories.version(article, *NEW, f"Lagi {n}.", actor=factories.user())
        factories.highlight(article, "Xi", version=first, tags=[f"t{n}"], joint=["Kremlin"])
    for page, count in zip(pages, counts, strict=True):
        with django_assert_max_num_queries(count):
            client.get(page)


@pytest.fixture
def held(article):
    return factories.version(article, "Access denied", state="held", held_why="error_page")


def test_a_held_text_is_marked_and_only_admins_are_asked(client, held, article):
    for role, buttons in (("analyst", []), ("admin", ["Release", "Reject"])):
        client.force_login(factories.user(role))
        page = client.get(at(article))
        assert texts(page, ".is-held .held") == ["waits for an administrator: it reads like an error page"]
        assert texts(page, ".is-held button") == buttons
    assert "Xi mengangguk." in texts(client.get(article.get_absolute_url()), ".passage > p")


def test_a_released_text_is_what_readers_see(client, held, article):
    client.force_login(factories.user("admin", username="budi"))
    page = client.post(at(article, "version_release", 3), follow=True)
    assert texts(page, "#toasts .toast p") == ["Version 3 is current."]
    assert "released by budi" in texts(page, ".is-current .held")[0]
    assert texts(client.get(article.get_absolute_url()), ".passage > p") == ["Access denied"]
    assert [version.state for version in article.versions.all()] == ["past", "past", "current"]
    article.refresh_from_db()
    assert article.lead == "Access denied"


def test_a_rejected_text_stays_in_the_list_and_may_be_released_later(client, held, article):
    client.force_login(factories.user("admin", username="budi"))
    page = client.post(at(article, "version_reject", 3), follow=True)
    assert "rejected by budi" in texts(page, ".is-rejected .held")[0]
    assert texts(page, ".is-rejected button") == ["Release"]
    assert client.post(at(article, "version_release", 3)).status_code == 303


@pytest.mark.parametrize(
    ("verb", "button"),
    [("version_release", "Undo: release of a text"), ("version_reject", "Undo: rejection of a text")],
)
def test_an_admin_takes_it_back_from_the_message_or_the_report_s_history(client, held, article, verb, button):
    client.force_login(factories.user("admin"))
    page = client.post(at(article, verb, 3), follow=True)
    assert texts(page, "#toasts form button") == [button]
    (history,) = (link.get("href") for link in select(page, ".page-head a"))
    (newest,) = select(client.get(history), ".act form.for-admins input[name=set]")
    answer = client.post(reverse("undo"), {"set": newest.get("value")}, HTTP_REFERER="http://testserver" + history)
    assert (answer.status_code, answer["Location"]) == (303, "http://testserver" + history)
    held.refresh_from_db()
    assert (held.state, article.current_version().number) == ("held", 2)


def test_only_an_admin_takes_back_what_only_an_admin_does(client, held, article):
    client.force_login(factories.user("admin"))
    client.post(at(article, "version_release", 3))
    act = Change.objects.get()
    client.force_login(factories.user())
    assert client.post(reverse("undo"), {"set": act.set}).status_code == 403
    assert article.current_version().number == 3


@pytest.mark.parametrize(("name", "number"), [("version_release", 2), ("version_release", 1), ("version_reject", 2)])
def test_what_does_not_wait_cannot_be_settled(client, held, article, name, number):
    client.force_login(factories.user("admin"))
    assert client.post(at(article, name, number)).status_code == 409
    assert article.current_version().number == 2
