"""The reading page and its parts."""

import pytest
from django.urls import reverse
from django.utils import timezone

from articles.annotating.actions import discard, restore
from articles.models import ReadingState
from tests import factories

from .pages import select, texts

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.fixture
def reader(client):
    user = factories.user("reader")
    client.force_login(user)
    return user


def test_the_page_shows_the_text_as_it_stands(client, reader):
    paragraphs = ["<b>“Kami”</b> & 'kita'  dua spasi", "é 🙂 👨‍👩‍👧"]
    article = factories.report(paragraphs=paragraphs, outlet=factories.outlet())
    page = client.get(article.get_absolute_url())
    assert [p.text_content() for p in select(page, ".passage > p")] == paragraphs
    assert texts(page, ".source strong") == ["Beritabaru.co"]


def test_marks_carry_colour_label_and_offset_and_leave_the_text_alone(client, reader):
    putin, xi = factories.speaker(aliases=("Putin",)), factories.speaker("Xi Jinping", aliases=("Xi",))
    article = factories.report(paragraphs=["Satu.", "“Kami <b>berteman</b>,” kata Putin."])
    factories.highlight(article, "Kami <b>berteman</b>", speaker=putin)
    factories.highlight(article, "<b>", speaker=xi)
    page = client.get(article.get_absolute_url())
    assert select(page, "#p-2 > p")[0].text_content() == "“Kami <b>berteman</b>,” kata Putin."
    marks = [(mark.get("data-label"), mark.get("data-start")) for mark in select(page, "#p-2 mark")]
    assert marks == [("Putin", "8"), (None, "13"), ("Xi", "13"), (None, "16")]
    assert texts(page, "#p-2 .card .who") == ["Vladimir Putin", "Xi Jinping"]
    assert [label.text_content() for label in select(page, "#speakers li .number")] == ["1", "1"]


def test_a_label_stays_on_one_line_unless_it_is_longer(client, reader):
    article = factories.report(paragraphs=["“Kami berteman,” kata mereka.", "“Kami siap,” ujar juru bicara."])
    xi, long = factories.speaker("Xi Jinping", aliases=("Xi",)), "juru bicara Kementerian Luar Negeri Rusia"
    factories.highlight(article, "Kami berteman", speaker=xi, joint=["Lavrov"])
    factories.suggestion(article, "Kami siap", speaker_as_written=long)
    labels = [mark.get("data-label") for mark in select(client.get(article.get_absolute_url()), "mark")]
    assert labels == ["Xi\N{NO-BREAK SPACE}+\N{NO-BREAK SPACE}Lavrov", f"{long}?"]


def test_a_reader_is_offered_no_change(client, reader):
    article = factories.report()
    factories.highlight(article)
    page = client.get(article.get_absolute_url())
    assert not select(page, "[data-new-mark]")
    assert not select(page, "body.may-annotate")


def test_a_passage_comes_alone_for_htmx_and_as_its_page_otherwise(client, reader):
    article = factories.report()
    address = reverse("report_paragraph", args=[article.uuid, 2])
    assert texts(client.get(address, headers=HTMX), ".passage > p") == ["Xi mengangguk."]
    assert client.get(address)["Location"] == f"{article.get_absolute_url()}#p-2"
    for number in (0, 3):
        assert client.get(reverse("report_paragraph", args=[article.uuid, number]), headers=HTMX).status_code == 404


def test_a_page_hears_what_others_changed_since_its_stamp(client, reader, django_assert_max_num_queries):
    article = factories.report()
    mark = factories.highlight(article)
    shown = select(client.get(article.get_absolute_url()), "[data-news]")[0]
    address, stamp = shown.get("data-news"), {"stamp": shown.get("data-stamp")}
    with django_assert_max_num_queries(3):
        assert client.get(address, stamp).status_code == 204
    other = discard(mark, revision=0, actor=factories.user(), now=timezone.now()).highlight
    restore(other, revision=1, actor=other.author, now=timezone.now())
    news = client.get(address, stamp).json()
    assert (news["stamp"], news["marks"]) == (2, {str(mark.uuid): 2})
    assert (news["head"], news["links"]) == (0, [])
    page = client.get(article.get_absolute_url())
    assert news["passages"] == {p.get("data-paragraph"): p.get("data-print") for p in select(page, ".passage")}
    alone = client.get(reverse("report_paragraph", args=[article.uuid, 1]), headers=HTMX)
    assert select(alone, ".passage")[0].get("data-print") == news["passages"]["1"]
    before = {p.get("data-paragraph"): p.get("data-print") for p in shown.cssselect(".passage")}
    assert before["1"] != news["passages"]["1"] and before["2"] == news["passages"]["2"]
    assert before["1"].partition(".")[0] == news["passages"]["1"].partition(".")[0]


def test_who_speaks_comes_alone_for_htmx(client, reader):
    article = factories.report()
    factories.highlight(article, speaker=factories.speaker())
    address = reverse("report_speakers", args=[article.uuid])
    assert texts(client.get(address, headers=HTMX), ".legend a") == ["Vladimir Putin"]
    assert client.get(address).status_code == 303


def test_reading_is_remembered_by_a_post_never_by_a_get(client, reader):
    article = factories.report()
    client.get(article.get_absolute_url())
    assert not ReadingState.objects.exists()
    address = reverse("report_read", args=[article.uuid])
    assert client.get(address).status_code == 405
    assert texts(client.post(address, headers=HTMX), "[data-key=m]") == ["Mark unread m"]
    assert ReadingState.objects.get(user=reader, article=article).read_at
    assert client.post(address, {"read": "0"}).status_code == 303
    assert ReadingState.objects.get().read_at is None


def test_a_report_kept_unread_is_not_read_by_looking_at_it_again(client, reader):
    article = factories.report()
    assert select(client.get(article.get_absolute_url()), "form[data-read]")
    client.post(reverse("report_read", args=[article.uuid]), {"read": "0"})
    assert not select(client.get(article.get_absolute_url()), "form[data-read]")


def test_a_report_is_put_by_for_later_and_taken_off_again(client, reader):
    address = reverse("report_later", args=[factories.report().uuid])
    assert texts(client.post(address, headers=HTMX), "[data-key=s]") == ["Kept for later s"]
    assert ReadingState.objects.get().later
    assert client.post(address, {"later": "0"}).status_code == 303
    assert not ReadingState.objects.get().later


def test_a_hidden_or_unknown_report_is_not_found(client, reader):
    article = factories.report(hidden_at=factories.SEEN)
    assert client.get(article.get_absolute_url()).status_code == 404


def test_a_stranger_is_asked_to_sign_in(client):
    address = factories.report().get_absolute_url()
    assert client.get(address)["Location"] == f"{reverse('sign_in')}?next={address}"


def test_queries_do_not_grow_with_highlights(client, django_assert_max_num_queries):
    client.force_login(factories.user())
    author, people = factories.user(), [factories.speaker(f"Person {n}") for n in range(6)]
    few, many = (factories.report(title=title, paragraphs=["kata " * 600] * 2) for title in "ab")

    def mark(article, count):
        for n in range(count):
            who = {"speaker": people[n % 6], "joint": [people[(n + 1) % 6]], "relayed_by": [people[(n + 2) % 6]]}
            factories.highlight(article, "kata", start=5 * n, author=author, tags=(f"t{n % 3}",), **who)

    mark(few, 5)
    mark(many, 500)
    with django_assert_max_num_queries(25) as few_queries:
        client.get(few.get_absolute_url())
    with django_assert_max_num_queries(len(few_queries)):
        page = client.get(many.get_absolute_url())
    assert len(select(page, ".card")) == 500
