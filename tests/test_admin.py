"""Django's admin: who may enter, what it shows, what it refuses, and that history knows of every act."""

import uuid
from datetime import UTC, date, datetime

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Group, User
from django.urls import reverse
from django.utils import timezone

from articles import history
from articles.annotating.reviewing import accept, reject
from articles.models import Alias, Article, Change, Feed, Highlight, Original, Outlet, ReportLink, Role, Speaker
from tests import factories
from tests.suggested import NOW, suggest
from tests.views.pages import select, texts

pytestmark = pytest.mark.django_db

CHANGED = ["outlet", "feed", "article", "speaker"]
SHOWN = ["highlight", "reportlink", "change", "tag"]
ADDED = ["outlet", "feed", "speaker"]


@pytest.fixture
def rows():
    """One row of everything that the admin shows."""
    outlet = factories.outlet("SINDOnews")
    Feed.objects.create(outlet=outlet, url="https://sindonews.com/feed", host="sindonews.com", due_at=timezone.now())
    article, other = factories.report("Kompak <b>", outlet=outlet), factories.report("Lain")
    Original.objects.create(version=article.current_version(), body=b"\x00secret", media_type="text/plain")
    article.source_keys.create(key="file:000.txt")
    putin = factories.speaker(aliases=("Poetin",))
    Role.objects.create(speaker=putin, title="Presiden Rusia")
    mark = factories.highlight(article, speaker=putin, relayed_by=["a diplomat"], tags=["NATO"])
    history.record(mark, before=None, actor=mark.author, now=timezone.now())
    factories.report_link(article, other, "copy_of")
    return {
        **{row._meta.model_name: row for row in (outlet, article, putin, mark)},
        **{model._meta.model_name: model.objects.get() for model in (Feed, ReportLink, Change)},
        "tag": mark.tags.get(),
    }


def at(name, page="changelist", row=None, app="articles"):
    return reverse(f"admin:{app}_{name}_{page}", args=[row.pk] if row else [])


def submit(client, address, **values):
    """Post the form of the page as it is, but for `values`; lists tick boxes."""
    form = next(f for f in select(client.get(address), "form") if f.get("id", "").endswith("_form"))
    fields = {name: value for name, value in form.form_values() if name not in ("_continue", "_addanother")}
    return client.post(address, fields | values)


@pytest.mark.parametrize("name", CHANGED + SHOWN)
def test_every_list_and_row_is_shown_to_an_admin(client, admin, rows, name):
    assert client.get(at(name)).status_code == 200
    assert client.get(at(name) + "?q=%C3%89x%00").status_code == 200
    assert client.get(at(name, "change", rows[name])).status_code == 200
    assert client.get(at(name, "history", rows[name])).status_code == 200
    assert client.get(at(name, "add")).status_code == (200 if name in ADDED else 403)


@pytest.mark.parametrize("name", CHANGED + SHOWN)
def test_a_list_costs_as_many_queries_for_many_rows(client, admin, rows, name, django_assert_max_num_queries):
    def add(number):
        outlet, who = factories.outlet(f"Outlet {number}"), factories.speaker(f"S{number}", aliases=(f"s{number}",))
        far = factories.report(f"Far {number}", outlet=outlet)
        mark = factories.highlight(far, speaker=who, relayed_by=[rows["speaker"], who], tags=[f"t{number}"])
        history.record(mark, before=None, actor=mark.author, now=timezone.now())
        factories.report_link(far, rows["article"], author=factories.user())
        Feed.objects.create(outlet=outlet, url=f"https://{number}.com/", host=f"{number}.com", due_at=timezone.now())

    add(1)
    with django_assert_max_num_queries(20) as few:
        client.get(at(name))
    for number in range(2, 12):
        add(number)
    with django_assert_max_num_queries(len(few)):
        assert len(select(client.get(at(name)), "#result_list tbody tr")) >= 12


@pytest.mark.parametrize("page", ["changelist", "add", "password_change"])
def test_users_are_shown_to_an_admin(client, admin, page):
    address = reverse("admin:auth_user_password_change", args=[admin.pk]) if page == "password_change" else None
    assert client.get(address or at("user", page, app="auth")).status_code == 200
    assert client.get(at("user", "change", admin, app="auth")).status_code == 200
    group = Group.objects.get(name="Admins")
    assert client.get(at("group", app="auth")).status_code == 200
    assert client.get(at("group", "change", group, app="auth")).status_code == 200


@pytest.mark.parametrize("role", ["analyst", "reader", None])
@pytest.mark.parametrize("page", ["changelist", "add"])
def test_who_is_no_admin_is_not_let_in(client, rows, role, page):
    if role:
        client.force_login(factories.user(role, is_staff=True))
    addresses = [at(name, page) for name in CHANGED + SHOWN] + [at("user", page, app="auth"), reverse("admin:index")]
    for address in addresses:
        answer = client.get(address)
        assert answer.status_code == 302
        assert answer["Location"].startswith(reverse("admin:login"))


def test_the_first_page_names_what_there_is_to_run(client, admin):
    page = client.get(reverse("admin:index"))
    names = texts(page, "#content-main th[scope=row] > a")
    assert names == ["Groups", "Users"] + [
        *(
            "Articles",
            "Changes",
            "Feeds",
            "Highlights",
            "Outlets",
            "Report links",
            "Settings of suggestions",
            "Speakers",
            "Tags",
        )
    ]


def test_versions_and_keys_are_shown_and_cannot_be_changed(client, admin, rows):
    article = rows["article"]
    page = client.get(at("article", "change", article))
    assert "“Kami berteman,” kata Putin." in texts(page, ".field-text")[0]
    assert texts(page, ".field-key p") == ["file:000.txt"]
    assert not select(page, "[name^=versions-0]:not([type=hidden]), [name^=source_keys-0]:not([type=hidden])")
    assert b"secret" not in page.content
    text = article.current_version().text
    answer = submit(client, at("article", "change", article), **{"versions-0-text": "x", "versions-0-number": "7"})
    assert answer.status_code == 302
    version = article.current_version()
    assert (version.text, version.number) == (text, 1)


def test_what_an_admin_sets_on_a_report_is_kept_and_moves_it_in_every_order(client, admin, rows):
    article = rows["article"]
    values = {"title": " Kompak  lagi ", "published_precision": "day", "published_day": "2021-12-15"}
    assert submit(client, at("article", "change", article), **values).status_code == 302
    article = Article.objects.get(pk=article.pk)
    assert (article.title, article.folded_title) == ("Kompak lagi", "kompak lagi")
    assert article.edited_fields == ["published_day", "published_precision", "title"]
    assert article.sort_at == datetime(2021, 12, 14, 17, tzinfo=UTC)
    assert article.highlights.get().sort_at == article.sort_at
    assert article.marks_stamp == 1


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"title": "\u200b"}, "title"),
        ({"url": "javascript:alert(1)"}, "url"),
        ({"published_precision": "minute", "published_day": "2021-12-15"}, "published_at"),
        ({"published_precision": "day"}, "published_day"),
        ({"published_day": "2021-12-15"}, "published_day"),
        ({"published_at_0": "2021-12-15", "published_at_1": "10:00"}, "published_at"),
    ],
)
def test_a_report_that_cannot_be_is_refused_in_words(client, admin, rows, values, field):
    answer = submit(client, at("article", "change", rows["article"]), **values)
    assert answer.status_code == 200
    assert select(answer, f".field-{field} .errorlist")
    assert "constraint" not in answer.content.decode().lower()


def test_a_report_with_marks_or_links_cannot_be_deleted_and_the_page_says_why(client, admin, rows):
    address = at("article", "delete", rows["article"])
    page = client.get(address)
    assert "would require deleting the following protected" in texts(page, "#content")[0]
    assert {"Highlight: Kami berteman"} < set(texts(page, "#content li"))
    assert client.post(address, {"post": "yes"}).status_code == 200
    chosen = {"action": "delete_selected", "_selected_action": [rows["article"].pk], "post": "yes"}
    assert client.post(at("article"), chosen).status_code == 200
    assert Article.objects.filter(pk=rows["article"].pk).exists()


def test_suggestions_that_nobody_accepted_go_with_their_report(client, admin):
    article = factories.report(paragraphs=[f"Kalimat {number}." for number in range(30)])
    suggest(article, *[f"Kalimat {number}" for number in range(30)])
    one, other = article.highlights.order_by("pk")[:2]
    reject(one, revision=one.revision, actor=admin, now=NOW)
    accept(other, revision=other.revision, actor=admin, now=NOW)
    client.post(at("article", "delete", article), {"post": "yes"})
    assert article.highlights.count() == 30
    article.highlights.filter(pk=other.pk).delete()
    assert client.post(at("article", "delete", article), {"post": "yes"}).status_code == 302
    assert not Article.objects.filter(pk=article.pk).exists()


def test_a_report_that_nobody_marked_can_be_deleted(client, admin):
    article = factories.report()
    assert client.post(at("article", "delete", article), {"post": "yes"}).status_code == 302
    assert not Article.objects.exists()


@pytest.mark.parametrize(
    "values", [{"name": "ＳＩＮＤＯＮＥＷＳ"}, {"zone": "Mars/Olympus"}, {"zone": "../etc/passwd"}]
)
def test_an_outlet_has_a_name_of_its_own_and_a_zone_that_exists(client, admin, rows, values):
    answer = submit(client, at("outlet", "add"), **{"name": "Baru"} | values)
    assert texts(answer, ".errorlist")
    assert Outlet.objects.count() == 1


def test_the_register_is_searched_the_same_on_both_engines(client, admin):
    factories.speaker("Élysée", aliases=("Şirket",))
    for typed in ("élysÉE", "ŞIRKET"):
        assert texts(client.get(at("speaker"), {"q": typed}), "#result_list .who") == ["Élysée"]


def test_a_change_of_a_speaker_is_recorded_with_its_aliases(client, admin, rows):
    waiting = factories.suggestion(factories.report(), speaker_as_written="Putin")
    address = at("speaker", "change", rows["speaker"])
    submit(client, address, **{"name": "V. Putin", "aliases-1-text": "Putin", "roles-0-title": "Presiden"})
    change = Change.objects.get(object_type="speaker")
    assert (change.actor, change.before["name"], change.after["name"]) == (admin, "Vladimir Putin", "V. Putin")
    aliases = [[alias["text"] for alias in side["aliases"]] for side in (change.before, change.after)]
    assert aliases == [["Poetin"], ["Poetin", "Putin"]]
    speaker = Speaker.objects.get()
    assert (speaker.revision, speaker.folded) == (1, "v. putin")
    waiting.refresh_from_db()
    assert waiting.speaker == speaker


def test_a_new_speaker_and_one_that_goes_are_recorded(client, admin):
    submit(client, at("speaker", "add"), name="Sergei Lavrov", hue="3")
    speaker = Speaker.objects.get()
    client.post(at("speaker", "delete", speaker), {"post": "yes"})
    made, gone = Change.objects.order_by("id")
    assert (made.before, made.after["name"]) == (None, "Sergei Lavrov")
    assert (gone.before["name"], gone.after, gone.object_uuid) == ("Sergei Lavrov", None, speaker.uuid)


def test_a_speaker_with_quotes_is_not_deleted(client, admin, rows):
    client.post(at("speaker", "delete", rows["speaker"]), {"post": "yes"})
    assert Speaker.objects.exists()
    assert not Change.objects.filter(object_type="speaker").exists()


def test_an_alias_twice_is_refused_in_words(client, admin, rows):
    answer = submit(client, at("speaker", "change", rows["speaker"]), **{"aliases-1-text": "POETIN"})
    assert texts(answer, ".errorlist.nonform") == ["An alias stands there twice; capitals make no difference."]
    assert Alias.objects.count() == 1


def test_a_speaker_whose_name_means_to_be_markup_is_text(client, admin):
    factories.speaker("<img src=x>")
    assert b"<img src=x>" not in client.get(at("speaker")).content


@pytest.mark.parametrize("name", SHOWN)
def test_annotations_and_history_are_only_looked_at(client, admin, rows, name):
    row = rows[name]
    page = client.get(at(name, "change", row))
    assert not select(page, "#content-main [type=submit], #content-main textarea, .deletelink")
    assert client.post(at(name, "change", row), {"note": "x"}).status_code == 403
    assert client.post(at(name, "delete", row), {"post": "yes"}).status_code == 403


def test_a_mark_shows_its_words_and_its_chain(client, admin, rows):
    page = client.get(at("highlight", "change", rows["highlight"]))
    assert texts(page, ".field-words .readonly") == ["Kami berteman"]
    assert texts(page, ".chain li") == ["Vladimir Putin", "told by a diplomat"]
    assert texts(page, ".field-tag_names .readonly") == ["NATO"]


@pytest.mark.parametrize("name", ["highlight", "reportlink"])
def test_marks_and_links_are_removed_by_the_verb_and_undo_brings_them_back(client, admin, rows, name):
    row = rows[name]
    gone = {"action": "remove_chosen", "_selected_action": [row.pk]}
    said = texts(client.post(at(name), gone, follow=True), ".messagelist li")
    assert said == ["1 removed. Undo brings it back."]
    assert type(row).objects.get().deleted_at
    assert not texts(client.post(at(name), gone, follow=True), ".messagelist .success")
    change = Change.objects.filter(object_uuid=row.uuid).latest("id")
    assert change.actor == admin
    history.undo(change.set, actor=admin, now=timezone.now())
    assert type(row).objects.alive().exists()


def test_the_history_tells_acts_apart_and_shows_before_and_after(client, admin, rows):
    gone = {"action": "remove_chosen", "_selected_action": [rows["highlight"].pk]}
    client.post(at("highlight"), gone)
    history.undo(history.newest_act(admin), actor=admin, now=timezone.now())
    assert texts(client.get(at("change")), ".field-act") == ["undone", "removed", "marked"]
    found = client.get(at("change"), {"q": str(rows["highlight"].uuid)})
    assert len(select(found, "#result_list tbody tr")) == 3
    assert not select(client.get(at("change"), {"q": str(uuid.uuid4())}), "#result_list tbody tr")
    page = client.get(at("change", "change", Change.objects.latest("id")))
    assert '"words": "Kami berteman"' in texts(page, ".field-was pre")[0]


def test_a_user_is_made_in_a_role_and_moved_to_another(client, admin):
    passwords = {"password1": factories.PASSWORD, "password2": factories.PASSWORD, "usable_password": "true"}
    role = {group.name: str(group.pk) for group in Group.objects.all()}
    submit(client, at("user", "add", app="auth"), username="rina", role=role["Analysts"], **passwords)
    rina = User.objects.get(username="rina")
    assert [group.name for group in rina.groups.all()] == ["Analysts"]
    assert rina.check_password(factories.PASSWORD)
    page = client.get(at("user", "change", rina, app="auth"))
    assert texts(page, "#id_role option[selected]") == ["Analysts"]
    submit(client, at("user", "change", rina, app="auth"), role=role["Readers"])
    assert [group.name for group in rina.groups.all()] == ["Readers"]
    assert LogEntry.objects.filter(user=admin).count() == 2


def test_a_user_is_disabled_and_never_deleted(client, admin):
    rina = factories.user(username="rina")
    address = at("user", "change", rina, app="auth")
    form = select(client.get(address), "#user_form")[0]
    client.post(address, {name: value for name, value in form.form_values() if name != "is_active"})
    assert not User.objects.get(username="rina").is_active
    assert client.post(at("user", "delete", rina, app="auth"), {"post": "yes"}).status_code == 403
    assert "delete_selected" not in client.get(at("user", app="auth")).content.decode()


def test_an_admin_cannot_lock_himself_out(client, admin):
    address = at("user", "change", admin, app="auth")
    form = select(client.get(address), "#user_form")[0]
    values = {name: value for name, value in form.form_values() if name != "is_active"}
    answer = client.post(address, values | {"role": str(Group.objects.get(name="Readers").pk)})
    assert len(texts(answer, ".errorlist li")) == 2
    assert User.objects.get(pk=admin.pk).is_active


def test_nobody_can_make_himself_a_superuser(client, admin):
    submit(client, at("user", "change", admin, app="auth"), is_superuser="on", is_staff="on")
    assert not User.objects.get(pk=admin.pk).is_superuser


@pytest.mark.parametrize("field", ["outlet", "agency"])
def test_outlets_are_offered_while_one_types(client, admin, rows, field):
    asked = {"term": "sindO", "app_label": "articles", "model_name": "article", "field_name": field}
    answer = client.get(reverse("admin:autocomplete"), asked)
    assert [row["text"] for row in answer.json()["results"]] == ["SINDOnews"]


def test_a_day_of_an_outlet_begins_in_its_zone(client, admin):
    article = factories.report(outlet=factories.outlet("TASS", zone="Europe/Moscow"), published_day=date(2021, 12, 15))
    submit(client, at("article", "change", article), byline="x")
    assert Article.objects.get().sort_at == datetime(2021, 12, 14, 21, tzinfo=UTC)
    assert Highlight.objects.count() == 0
