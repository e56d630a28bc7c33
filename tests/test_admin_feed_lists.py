"""Adding feeds in Django's admin: hand in, look at the verdicts, add, see what became of each row."""

import csv
import io
import uuid
from datetime import timedelta

import pytest
from django.contrib.admin.models import LogEntry
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from articles.admin import feed_lists
from articles.importing.feed_records import FeedLink
from articles.models import Feed, Outlet, Upload, Worker
from articles.polling.adding import trying
from articles.polling.adding.candidates import Checked
from articles.polling.equipment import equipped
from articles.polling.leases import claim_due
from articles.polling.listing.reading import read_list
from articles.polling.round import poll
from tests import factories
from tests.feed_server import feed_server
from tests.views.pages import select, texts

pytestmark = pytest.mark.django_db
ADD = reverse("admin:articles_feed_add")
OPML = """<opml><body>
<outline text="A" xmlUrl="https://a.org/feed" language="id"/>
<outline text="bad" type="rss" xmlUrl="javascript:alert(1)"/>
<outline text="Site" xmlUrl="https://site.org/"/>
<outline text="Down" xmlUrl="https://down.org/"/>
</body></opml>"""


@pytest.fixture(autouse=True)
def world(monkeypatch):
    """What is at which address; everything else is a feed. Tried within the request, so that no test waits."""
    others = (FeedLink("https://site.org/sport", "Sport"),)
    at = {
        "https://site.org/": Checked("new", "Found by the page.", "https://site.org/rss", "Site", others=others),
        "https://down.org/": Checked("unreachable", "The server is in trouble (500)."),
    }

    def tried_at_once(upload, *, checking):
        if token := trying.take(upload):
            found = lambda address: at.get(address, Checked("new", "", address, "News of " + address, reports=3))  # noqa: E731
            trying.try_all(upload.pk, token, check=found)

    monkeypatch.setattr(feed_lists, "try_in_background", tried_at_once)
    return at


def hand_in(client, text="", **values):
    """Hand in the list and wait; return the page of verdicts."""
    page = client.post(ADD, {"list": text} | values, follow=True)
    return client.get(page.redirect_chain[-1][0]) if page.redirect_chain else page


def send(client, page, **values):
    """Send the page's form as it is, but for `values` (None: not at all)."""
    [form] = select(page, "#content-main form")
    fields = {}
    for name, value in form.form_values():
        fields.setdefault(name, []).append(value)
    fields = {name: value for name, value in (fields | values).items() if value is not None}
    return client.post(page.request["PATH_INFO"], fields, follow=True)


def rows(page, selector=".feed-table"):
    return texts(page, f"{selector} tbody tr")


def test_the_list_of_feeds_and_the_index_lead_to_the_form(client, admin):
    for page in ("admin:index", "admin:articles_feed_changelist"):
        assert select(client.get(reverse(page)), f"#content a[href^='{ADD}']")
    assert texts(client.get(ADD), "h1") == ["Add feeds"]


def test_every_row_gets_its_verdict_and_nothing_is_added_yet(client, admin):
    page = hand_in(client, OPML)
    assert texts(page, ".feed-table .verdict") == ["new", "no address", "new", "unreachable"]
    assert [box.get("value") for box in select(page, "[name=chosen]") if box.checked] == ["1", "3"]
    assert texts(page, ".feed-table td.line") == ["2", "3", "4", "5"]
    assert "javascript" in rows(page)[1] and "(500)" in rows(page)[3]
    assert not Feed.objects.exists()


def test_ticked_rows_become_feeds_and_a_repeat_changes_nothing(client, admin):
    page = hand_in(client, OPML)
    values = {"outlet-1": "Antara", "language-1": "en", "full-1": "on", "address-3": "https://site.org/sport"}
    answer = send(client, page, add="Add", **values)
    assert texts(answer, ".feed-table .verdict") == ["added", "no address", "added", "unreachable"]
    one, two = Feed.objects.order_by("url")
    assert (one.url, one.outlet.name, one.language, one.full_text) == ("https://a.org/feed", "Antara", "en", True)
    assert (two.url, two.outlet.name, two.title) == ("https://site.org/sport", "Site", "Sport")
    assert LogEntry.objects.filter(user=admin, content_type__model="feed").count() == 2
    again = hand_in(client, OPML)
    assert texts(again, ".feed-table .verdict")[0] == "there already"
    assert [box.checked for box in select(again, "[name=chosen]")] == [False, False]
    before = list(Feed.objects.values())
    send(client, page, add="Add", **values)
    assert list(Feed.objects.values()) == before


def test_an_unreachable_feed_can_be_added_all_the_same(client, admin):
    send(client, hand_in(client, "https://down.org/"), add="Add", chosen="1")
    assert Feed.objects.get().url == "https://down.org/"


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ({"outlet-1": " "}, "Whose feed is it?"),
        ({"outlet-1": "x" * 201}, "200 characters"),
        ({"language-1": "Klingon"}, "Choose one of the languages"),
        ({"chosen": None}, "Tick at least one"),
    ],
)
def test_a_bad_choice_is_said_at_its_row_and_adds_nothing(client, admin, values, why):
    answer = send(client, hand_in(client, "https://a.org/feed"), add="Add", **values)
    assert answer.status_code == 422
    assert why in " ".join(texts(answer, "#content-main"))
    assert not Feed.objects.exists()


def test_no_other_address_than_those_offered_is_taken_from_the_form(client, admin):
    send(client, hand_in(client, OPML), add="Add", **{"address-3": "http://127.0.0.1/", "address-1": "file:///etc"})
    assert list(Feed.objects.values_list("url", flat=True)) == ["https://a.org/feed", "https://site.org/rss"]


def test_a_long_list_is_chosen_from_page_by_page_and_what_was_said_stays(client, admin):
    page = hand_in(client, "\n".join(f"https://a{number}.org/" for number in range(230)))
    assert len(rows(page)) == 100
    second = send(client, page, to=":2", **{"outlet-1": "Antara", "chosen": [str(n) for n in range(2, 101)]})
    assert texts(second, "td.line")[0] == "101"
    send(client, second, add="Add", **{"outlet-101": "Reuters"})
    assert Feed.objects.count() == 229
    assert Feed.objects.get(url="https://a100.org/").outlet.name == "Reuters"
    assert not Outlet.objects.filter(name="Antara").exists()
    back = client.get(page.request["PATH_INFO"])
    assert "Antara" not in texts(back, "option") and select(back, "[name=outlet-1]")[0].value == "Antara"


def test_rows_are_shown_by_their_verdict(client, admin):
    page = hand_in(client, OPML)
    assert texts(page, ".part") == ["all (4)", "new (2)", "unreachable (1)", "no address (1)"]
    assert texts(send(client, page, to="bad:1"), "td.line") == ["3"]
    assert client.get(page.request["PATH_INFO"] + "?show=x&page=-7").status_code == 200


def test_what_became_of_each_row_can_be_downloaded_and_is_no_formula(client, admin):
    page = hand_in(client, "url,outlet\nhttps://a.org/feed,=1+1\nbad row,x\n")
    send(client, page, add="Add")
    answer = client.get(page.request["PATH_INFO"] + "added.csv")
    table = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert table[0] == feed_lists.HEADER
    assert table[1][:8] == ["2", "https://a.org/feed", "new", "", "added", "https://a.org/feed", "'=1+1", ""]
    assert table[2][:3] == ["3", "bad row", "no address"]
    assert "attachment" in answer["Content-Disposition"]
    assert hand_in(client, answer.content.decode("utf-8")).status_code == 200


def test_the_result_tells_how_the_first_fetch_goes_and_that_nobody_is_at_work(client, admin):
    page = send(client, hand_in(client, "https://a.org/feed"), add="Add")
    address = page.redirect_chain[-1][0]
    assert "no worker has been seen" in texts(page, "#fetched .warning")[0]
    assert select(page, "#fetched[hx-get]")
    Worker.objects.create(name="w", started_at=timezone.now(), seen_at=timezone.now())
    Feed.objects.update(attempted_at=timezone.now(), last_ok_at=timezone.now(), last_new=5, last_new_at=timezone.now())
    part = client.get(address, headers={"HX-Request": "true"})
    assert not select(part, ".warning") and not select(part, "#fetched[hx-get]") and not select(part, "h1")
    assert "5 reports" in " ".join(rows(part))


def test_progress_is_a_part_of_the_page_and_ends_with_the_choice(client, admin, monkeypatch):
    monkeypatch.setattr(feed_lists, "try_in_background", lambda upload, checking: None)
    page = client.post(ADD, {"list": OPML}, follow=True)
    here = page.redirect_chain[-1][0]
    assert texts(page, "#tried label") == ["1 of 4 addresses tried."]
    part = client.get(here, headers={"HX-Request": "true"})
    assert select(part, "#tried[hx-get]") and not select(part, "h1")
    monkeypatch.undo()
    upload = Upload.objects.get()
    trying.try_all(upload.pk, trying.take(upload), check=lambda address: Checked("new", "", address))
    assert texts(client.get(here), ".feed-table .verdict")[0] == "new"
    part = client.get(here, headers={"HX-Request": "true"})
    assert part["HX-Refresh"] == "true" and not part.content


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"", "There is no address here"),
        (b"PK\x03\x04", "ZIP archive"),
        (b"<!DOCTYPE o [<!ENTITY a 'b'>]><opml>&a;</opml>", "entities of its own"),
        (b"just words", "no web address"),
        (b"a" * 5_000_001, "5.0 MB"),
    ],
)
def test_what_is_no_list_is_refused_in_the_form(client, admin, body, why):
    answer = client.post(ADD, {"file": SimpleUploadedFile("list.opml", body)})
    # Django takes no empty file at all: then the empty field counts.
    assert answer.status_code == 422 and why in texts(answer, ".errornote")[0]


def test_a_field_and_a_file_at_once_are_too_much(client, admin):
    file = SimpleUploadedFile("a.txt", b"https://a.org")
    answer = client.post(ADD, {"list": "https://b.org", "file": file})
    assert answer.status_code == 422 and "one of the two" in texts(answer, ".errornote")[0]
    assert select(answer, "textarea")[0].value.strip() == "https://b.org"


def test_a_list_is_its_own_admins_and_lasts_a_day(client, admin):
    address = hand_in(client, OPML).request["PATH_INFO"]
    for here in (address, address + "added/", address + "added.csv"):
        client.force_login(factories.user("admin"))
        assert client.get(here).status_code == 404
        client.force_login(admin)
        assert client.get(here).status_code == 200
    Upload.objects.update(created_at=timezone.now() - timedelta(days=1))
    assert texts(client.get(address), "#content-main a") == ["Add feeds"]
    assert client.get(ADD + f"{uuid.uuid4()}/").status_code == 404


def test_the_export_of_all_feeds_reads_back_the_same(client, admin):
    send(client, hand_in(client, OPML), add="Add", **{"outlet-1": "A & <B>"})
    answer = client.get(reverse("admin:articles_feed_export"))
    assert "attachment" in answer["Content-Disposition"]
    back = [(row.address, row.outlet, row.language) for row in read_list(answer.content)]
    assert back == [("https://a.org/feed", "A & <B>", "id"), ("https://site.org/rss", "Site", "")]
    assert set(texts(hand_in(client, answer.content.decode()), ".verdict")) == {"there already"}


@pytest.mark.parametrize("kept", [10, 40])
def test_looking_costs_the_same_for_many_rows(client, admin, kept, django_assert_max_num_queries):
    page = hand_in(client, "\n".join(f"https://a{number}.org/" for number in range(kept)))
    with django_assert_max_num_queries(9):
        client.get(page.request["PATH_INFO"])


def test_a_list_of_two_tabs_is_added_once_and_a_feed_that_is_gone_is_said_to_be(client, admin):
    page = hand_in(client, "https://a.org/f\nhttps://b.org/f")
    send(client, page, add="Add", chosen=["1"])
    answer = send(client, page, add="Add", **{"outlet-1": "Changed"})
    assert texts(answer, ".feed-table .verdict") == ["added", "added"]
    assert Feed.objects.count() == 2 and not Outlet.objects.filter(name="Changed").exists()
    Feed.objects.get(url="https://a.org/f").delete()
    assert rows(client.get(answer.redirect_chain[-1][0]))[0].endswith("deleted since")


def test_a_list_becomes_reports_without_a_script(client, admin, settings, monkeypatch):
    """Through the real guard, child process and round of the worker."""

    def tried_before_the_answer(upload, *, checking):
        with checking() as check:
            trying.try_all(upload.pk, trying.take(upload), check=check)

    monkeypatch.setattr(feed_lists, "try_in_background", tried_before_the_answer)
    with feed_server() as server, equipped() as tools:
        settings.ALLOW_PRIVATE = frozenset({("127.0.0.1", server.port)})
        page = hand_in(client, f"{server.address('/feed/1')}\nno address\n{server.address('/fail/1')}")
        assert texts(page, ".verdict") == ["new", "no address", "unreachable"]
        result = send(client, page, add="Add")
        for claim in claim_due(1, now=timezone.now()):
            assert poll(claim, tools).is_ok
    assert "3 reports" in rows(client.get(result.redirect_chain[-1][0]))[0]
    assert len(select(client.get("/"), ".report-row")) == 3
