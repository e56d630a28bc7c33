"""The related reports of a report: section, form, link, removal."""

import json
import uuid
from datetime import date

import pytest
from django.urls import reverse

from articles.models import Change, ReportLink
from tests import factories

from .pages import select, texts

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.fixture
def analyst(client):
    user = factories.user()
    client.force_login(user)
    return user


@pytest.fixture
def here():
    return factories.report("Semakin Akrab")


@pytest.fixture
def other():
    return factories.report("Kompak", outlet=factories.outlet("SINDOnews"), published_day=date(2021, 12, 15))


def new(article):
    return reverse("link_new", args=[article.uuid])


def section(article):
    return reverse("report_links", args=[article.uuid])


def gone(link):
    return reverse("link_remove", args=[link.uuid])


def filled(other, **values):
    return {"key": uuid.uuid4(), "report": other.uuid, "reading": "follow_up", "note": "", "q": "kom"} | values


def test_both_reports_show_the_link_each_from_its_end(client, analyst, here, other):
    factories.report_link(here, other, "follow_up", note="cek & ricek", author=factories.user(username="rina"))
    page = client.get(here.get_absolute_url())
    assert texts(page, "#related .link-type") == ["Follow-up of"]
    assert texts(page, "#related li .words") == ["Kompak"]
    assert select(page, "#related li .words")[0].get("lang") == "id"
    assert texts(page, "#related li .quiet") == ["SINDOnews, 15 Dec 2021", "linked by rina"]
    assert texts(page, "#related .note") == ["cek & ricek"]
    assert not select(page, "#related [autofocus]")
    assert texts(client.get(other.get_absolute_url()), "#related .link-type") == ["Followed up by"]


def test_without_links_the_section_says_what_would_be_there(client, analyst, here):
    [said] = texts(client.get(section(here), headers=HTMX), "#related li")
    assert said.startswith("None yet")


def test_the_section_comes_alone_for_htmx_and_as_its_page_otherwise(client, analyst, here, other):
    factories.report_link(here, other)
    answer = client.get(section(here), headers=HTMX)
    assert texts(answer, "#related .link-type") == ["Same event"]
    assert not select(answer, "[autofocus]")
    assert "HX-Request" in answer["Vary"]
    assert client.get(section(here))["Location"] == f"{here.get_absolute_url()}#related"


def test_a_cancelled_form_gives_the_focus_back(client, analyst, here):
    answer = client.get(section(here) + "?cancelled=1", headers=HTMX)
    assert select(answer, "#link-form [autofocus]")[0].get("data-key") == "l"


def test_a_reader_sees_links_and_may_not_change_them(client, here, other):
    link = factories.report_link(here, other)
    client.force_login(factories.user("reader"))
    assert texts(client.get(here.get_absolute_url()), "#related li .words") == ["Kompak"]
    for answer in (client.get(new(here)), client.post(new(here), filled(other)), client.post(gone(link))):
        assert answer.status_code == 403
    assert ReportLink.objects.alive().count() == 1


def test_a_stranger_is_asked_to_sign_in(client, here, other):
    link = factories.report_link(here, other)
    for answer in (client.get(section(here)), client.post(new(here), filled(other)), client.post(gone(link))):
        assert answer["Location"].startswith(reverse("sign_in"))
    assert ReportLink.objects.alive().count() == 1


@pytest.mark.parametrize("name", ["report_links", "link_new", "link_remove"])
def test_what_does_not_exist_is_not_found(client, analyst, name):
    address = reverse(name, args=[uuid.uuid4()])
    assert (client.post(address) if name == "link_remove" else client.get(address)).status_code == 404
    hidden = factories.report(hidden_at=factories.SEEN)
    assert client.get(new(hidden)).status_code == client.get(section(hidden)).status_code == 404


def test_wrong_methods_are_refused(client, analyst, here, other):
    link = factories.report_link(here, other)
    assert client.get(gone(link)).status_code == 405
    assert client.post(section(here)).status_code == 405
    assert client.delete(new(here)).status_code == 405


def test_the_form_is_a_page_and_a_fragment_and_offers_reports(client, analyst, here, other):
    page, fragment = client.get(new(here)), client.get(new(here), headers=HTMX)
    assert texts(page, "main h1") == ["Link a report"]
    assert not select(fragment, "h1")
    for answer in (page, fragment):
        assert texts(answer, ".candidate") == ["Kompak SINDOnews, 15 Dec 2021"]
        assert len(select(answer, "#link-reading option")) == 9
        assert select(answer, "[data-key=Escape]")
    assert not select(page, "form[hx-post]:not([action='/undo/'])")
    assert select(fragment, "form[hx-post]")


def test_the_search_works_without_a_script_and_gives_only_the_reports_to_one(client, analyst, here, other):
    factories.report("Lain")
    page = client.get(new(here), {"q": "sindo 15/12"})
    assert texts(page, ".candidate .words") == ["Kompak"]
    assert select(page, "#link-q")[0].get("value") == "sindo 15/12"
    fragment = client.get(new(here), {"q": "<b>"}, headers=HTMX)
    assert not select(fragment, ".candidate, form")
    assert "“<b>”" in texts(fragment, "p")[0]


def test_linking_with_a_script_gives_the_section_with_an_undo(client, analyst, here, other):
    answer = client.post(new(here), filled(other, note=" cek\u200b "), headers=HTMX)
    assert answer.status_code == 200
    assert texts(answer, "#related .link-type") == ["Follow-up of"]
    assert texts(answer, "a[autofocus]") == ["Kompak"]
    events = json.loads(answer["HX-Trigger"])
    assert events["links-changed"] is True
    undo = {"undo": str(Change.objects.get().set), "button": "Undo: link"}
    assert events["said"] == {"text": "Linked with “Kompak”."} | undo
    assert ReportLink.objects.get().note == "cek"


def test_linking_without_a_script_returns_to_the_report(client, analyst, here, other):
    answer = client.post(new(here), filled(other, reading="follow_up-by-chosen"), follow=True)
    assert answer.redirect_chain == [(f"{here.get_absolute_url()}#related", 303)]
    assert texts(answer, "#related .link-type") == ["Followed up by"]
    assert texts(answer, "#toasts p") == ["Linked with “Kompak”."]
    client.post(reverse("undo"), {"set": Change.objects.get().set})
    assert not ReportLink.objects.alive().exists()


def test_a_double_click_links_once(client, analyst, here, other):
    values = filled(other)
    assert [client.post(new(here), values, headers=HTMX).status_code for _ in range(2)] == [200, 200]
    assert ReportLink.objects.count() == Change.objects.count() == 1


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"report": ""}, "Choose a report."),
        ({"report": "x"}, "That report is no longer there: choose another."),
        ({"report": uuid.uuid4()}, "That report is no longer there: choose another."),
        ({"report": "itself"}, "A report cannot be linked to itself: choose another."),
        ({"reading": "friends"}, "Select a valid choice. friends is not one of the available choices."),
        ({"key": "x"}, "This form is broken: open it again."),
    ],
)
def test_what_cannot_be_linked_gives_the_form_with_a_sentence(client, analyst, here, other, wrong, said):
    values = filled(other, note="mine") | wrong
    if values["report"] == "itself":
        values["report"] = here.uuid
    page, fragment = client.post(new(here), values), client.post(new(here), values, headers=HTMX)
    assert (page.status_code, fragment.status_code) == (422, 422)
    assert (fragment["HX-Retarget"], fragment["HX-Reswap"]) == ("#link-form", "outerHTML")
    for answer in (page, fragment):
        assert texts(answer, ".alert[autofocus] p") == [said]
        assert texts(answer, "#link-note") == ["mine"]
        assert "Kompak" in texts(answer, ".candidate .words")
        assert select(answer, "#link-q")[0].get("value") == "kom"
    assert not ReportLink.objects.exists()


def test_a_hidden_report_is_no_longer_there(client, analyst, here):
    hidden = factories.report(hidden_at=factories.SEEN)
    assert client.post(new(here), filled(hidden)).status_code == 422


def test_what_is_linked_already_is_said_and_the_choice_is_kept(client, analyst, here, other):
    factories.report_link(other, here, "follow_up")
    answer = client.post(new(here), filled(other, q="nothing finds this"), headers=HTMX)
    assert answer.status_code == 422
    assert texts(answer, ".alert p") == ["These two are linked already: Followed up by “Kompak”."]
    assert texts(answer, ".candidate:has(input[checked]) .words") == ["Kompak"]
    assert select(answer, "option[selected]")[0].get("value") == "follow_up"


def test_removal_with_a_script_gives_the_section_of_the_page_it_stood_on(client, analyst, here, other):
    link = factories.report_link(here, other)
    answer = client.post(gone(link), {"revision": 0, "page": other.uuid}, headers=HTMX)
    assert select(answer, "#related")[0].get("hx-get") == section(other)
    assert not select(answer, "#related .link-type")
    events = json.loads(answer["HX-Trigger"])
    undo = {"undo": str(Change.objects.get().set), "button": "Undo: removal of a link"}
    assert events["said"] == {"text": "Link removed."} | undo
    client.post(reverse("undo"), {"set": events["said"]["undo"]}, headers=HTMX)
    assert ReportLink.objects.alive().exists()


def test_removal_without_a_script_returns_to_the_page_it_stood_on(client, analyst, here, other):
    link = factories.report_link(here, other)
    answer = client.post(gone(link), {"revision": 0, "page": other.uuid})
    assert (answer.status_code, answer["Location"]) == (303, f"{other.get_absolute_url()}#related")


@pytest.mark.parametrize("revision", ["0", "", "x", "2"])
def test_a_removal_of_what_changed_meanwhile_is_refused(client, analyst, here, other, revision):
    link = factories.report_link(here, other)
    link.revise(0, note="hers")
    values = {"revision": revision, "page": here.uuid}
    page, fragment = client.post(gone(link), values), client.post(gone(link), values, headers=HTMX)
    assert (page.status_code, fragment.status_code) == (409, 409)
    said = "Somebody changed this link meanwhile: look at it again."
    assert texts(page, "main p")[0] == said
    assert texts(fragment, ".alert") == [said]
    assert texts(fragment, ".note") == ["hers"]
    assert ReportLink.objects.alive().exists()


def test_a_removal_of_what_somebody_removed_is_refused_and_shows_what_stands(client, analyst, here, other):
    link = factories.report_link(here, other)
    link.revise(0, deleted_at=factories.SEEN)
    fragment = client.post(gone(link), {"revision": 0, "page": here.uuid}, headers=HTMX)
    assert fragment.status_code == 409
    assert not select(fragment, ".link-type")


def test_fifty_links_cost_as_many_queries_as_one(client, analyst, here, django_assert_num_queries):
    def add(count):
        for at in range(count):
            far = factories.report(f"Far {at}", outlet=factories.outlet(f"outlet {at}"))
            factories.report_link(here, far, "copy_of", author=factories.user())

    add(1)
    with django_assert_num_queries(4):  # session, user with groups, report, links
        client.get(section(here), headers=HTMX)
    add(49)
    with django_assert_num_queries(4):
        answer = client.get(section(here), headers=HTMX)
    assert len(select(answer, "#related li")) == 50
