"""Reports in Django's admin: uploads, the outlet of many, hiding; every act known to the history."""

import io
import uuid
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from articles import history
from articles.importing.mending import mend
from articles.importing.seeds import import_seeds
from articles.models import Article, Change, SourceKey, Upload, Version
from tests import factories
from tests.views.pages import select, texts

pytestmark = pytest.mark.django_db
SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
LIST = "admin:articles_article_changelist"
BODY = "Presiden Rusia Vladimir Putin dan Presiden China Xi Jinping bertemu lewat video pada hari Rabu (15/12/2021)."
PAGE = f"Putin dan Xi Bertemu Lewat Video\n\n{BODY}\n\n{BODY.replace('Rabu (15/12/2021)', 'Kamis')}\n"


def file(name="a.txt", body=PAGE):
    return SimpleUploadedFile(name, body if isinstance(body, bytes) else body.encode())


def upload(client, *files):
    """Hand the files in; return the page that shows them."""
    return client.post(reverse("admin:articles_article_upload"), {"files": list(files)}, follow=True)


def apply(client, page, **values):
    """Send the page's form as it is, but for `values`."""
    [form] = select(page, "#content-main form")
    fields = {name: [] for name, _ in form.form_values()}
    for name, value in form.form_values():
        fields[name].append(value)
    return client.post(page.request["PATH_INFO"], fields | values)


def verdicts(page):
    return [
        (row.find("th").text_content(), row.find("td").text_content())
        for row in select(page, ".upload-result tbody tr")
    ]


def test_the_first_page_and_the_list_lead_to_the_upload(client, admin):
    for page in ("admin:index", LIST):
        assert select(client.get(reverse(page)), f"a[href='{reverse('admin:articles_article_upload')}']")
    page = client.get(reverse("admin:articles_article_upload"))
    assert "At most 50 files at once, and 5 MB together." in texts(page, ".help")[0]


def test_the_seeds_are_looked_at_applied_and_there(client, admin):
    page = upload(client, *(file(path.name, path.read_bytes()) for path in SEEDS))
    assert len(select(page, "input[name=chosen][checked]")) == 5
    assert texts(page, "fieldset h2") == [path.name for path in SEEDS]
    assert "Kompak, Putin-Jinping Sebut AUKUS Rongrong Keseimbangan Nuklir" in texts(page, "dd")
    assert any(text.startswith("2021-12-15T23:51+07:00") for text in texts(page, "dd"))
    assert select(page, "details .text p") and select(page, "details tbody tr")
    assert not Article.objects.exists()
    result = apply(client, page)
    assert {done for _, done in verdicts(result)} == {"added"}
    assert len(select(result, "tbody a[href^='/reports/']")) == Article.objects.count() == 5
    assert set(Version.objects.values_list("reason", "actor")) == {("file", admin.pk)}
    again = apply(client, page)
    assert {done for _, done in verdicts(again)} == {"there already, unchanged"}
    assert (Article.objects.count(), Version.objects.count(), SourceKey.objects.count()) == (5, 5, 5)
    assert {row.stored.action for row in import_seeds(SEEDS, now=timezone.now())} == {"unchanged"}


def test_only_what_is_ticked_is_applied(client, admin):
    page = upload(client, file("a.txt"), file("b.txt", PAGE.replace("Putin", "Lavrov")))
    assert verdicts(apply(client, page, chosen=["2"])) == [("b.txt", "added")]
    assert [key.key for key in SourceKey.objects.all()] == ["file:b.txt"]
    none = apply(client, page, chosen=[])
    assert (none.status_code, texts(none, ".errornote")) == (422, ["Tick at least one file."])
    assert apply(client, page, chosen=["9"]).status_code == 422


def test_the_reports_of_an_upload_are_one_act_and_undo_hides_them(client, admin):
    page = upload(client, file("a.txt"), file("b.txt", PAGE.replace("Putin", "Lavrov")))
    result = apply(client, page)
    assert texts(result, "#content-main form button") == ["Undo: new report"]
    [act] = {change.set for change in Change.objects.all()}
    assert select(result, "input[name=set]")[0].get("value") == str(act)
    for shown in (0, 2):
        client.post(reverse("undo"), {"set": act})
        assert Article.objects.visible().count() == shown
        act = Change.objects.latest("id").set
    assert not texts(apply(client, page), "#content-main form button")


def test_an_outlet_is_set_where_the_page_names_none_and_kept(client, admin):
    page = upload(client, file())
    assert select(page, "#outlet-1")
    apply(client, page, **{"outlet-1": " Kantor\u200b Berita  Antara"})
    article = Article.objects.get()
    assert (article.outlet.name, article.edited_fields) == ("Kantor Berita Antara", ["outlet"])
    too_long = apply(client, page, **{"outlet-1": "x" * 201})
    assert too_long.status_code == 422


def test_a_new_text_under_a_known_name_is_the_next_version(client, admin):
    apply(client, upload(client, file()))
    page = upload(
        client, file(body=PAGE + "\nXi Jinping mengucapkan terima kasih kepada Putin di akhir pertemuan itu.\n")
    )
    assert texts(page, ".verdict-updated strong") == ["New text of a report that is there"]
    assert verdicts(apply(client, page)) == [("a.txt", "added as the newest text")]
    assert Article.objects.get().versions.count() == 2


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"", "this file is empty"),
        (b" \r\n\xef\xbb\xbf", "this file is empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(900), "this file is a PNG picture"),
        (b"PK\x03\x04" + bytes(900), "this file is a ZIP archive or an office document"),
        (bytes(range(256)) * 40, "this file is not a text file"),
        (b"x" * 5_000_001, "this file is 5.0 MB, more than the 5 MB a page may have"),
        ("Baca juga\n".encode("utf-16"), "No paragraph of a report was found"),
        (b"x\n" * 10_001, "more than 10,000 lines"),
    ],
)
def test_a_file_that_is_no_report_is_refused_in_words_and_stops_no_other(client, admin, body, why):
    page = upload(client, file("bad.txt", body), file("good.txt"))
    assert why in texts(page, ".verdict-skipped")[0]
    assert len(select(page, "input[name=chosen]")) == 1
    assert verdicts(apply(client, page)) == [("good.txt", "added")]
    assert Upload.objects.get().body


@pytest.mark.parametrize(
    "body",
    [
        PAGE.replace("\n", "\r\n").encode(),
        b"\xef\xbb\xbf" + PAGE.encode(),
        PAGE.encode("utf-16"),
        PAGE.encode("cp1252"),
        PAGE.replace(" ", "\u00a0").replace("Putin", "Pu\u200btin").encode(),
        PAGE.replace("Rusia", "Ru\0sia").encode(),
    ],
)
def test_whatever_an_editor_saves_is_the_same_report(client, admin, body):
    apply(client, upload(client, file()))
    page = upload(client, file("b.txt", body))
    assert texts(page, ".verdict-unchanged strong") == ["There already, unchanged"]


def test_two_files_of_one_name_are_one_report_only_with_one_text(client, admin):
    other = file(body=PAGE.replace("Putin", "Lavrov"))
    page = upload(client, file(), file(), other)
    assert texts(page, ".verdict-unchanged, .verdict-skipped") == [
        *("There already, unchanged", "Cannot be applied: another report has this name"),
    ]
    result = apply(client, page, chosen=["1"])
    assert verdicts(result) == [("a.txt", "added")]


def test_names_that_mean_mischief_are_only_names(client, admin):
    page = upload(client, file("../../etc/passwd"), file("<img src=x>.txt", PAGE.replace("Putin", "Lavrov")))
    assert texts(page, "fieldset h2") == ["passwd", "<img src=x>.txt"]
    apply(client, page)
    assert set(SourceKey.objects.values_list("key", flat=True)) == {"file:passwd", "file:<img src=x>.txt"}


def test_no_file_and_too_many_are_refused_in_words(client, admin):
    assert texts(upload(client), ".errornote") == ["Choose at least one file."]
    answer = upload(client, *(file(f"{number}.txt") for number in range(51)))
    assert answer.status_code == 422
    assert "more than the 50 of one upload" in texts(answer, ".errornote")[0]
    assert upload(client, *(file() for _ in range(101))).status_code == 400
    assert not Upload.objects.exists()


def test_an_upload_is_its_users_and_lasts_a_day(client, admin):
    page = upload(client, file())
    address = page.request["PATH_INFO"]
    client.force_login(factories.user("admin"))
    nothing = reverse("admin:articles_article_uploaded", args=[uuid.uuid4()])
    for gone in (address, nothing):
        for answer in (client.get(gone), client.post(gone, {"chosen": ["1"]})):
            assert answer.status_code == 404
            assert "There is no such upload of yours." in texts(answer, "#content-main p")[0]
    client.force_login(admin)
    Upload.objects.update(created_at=timezone.now() - timedelta(days=1))
    for answer in (client.get(address), client.post(address, {"chosen": ["1"]})):
        assert answer.status_code == 410
        assert "more than a day old" in texts(answer, "#content-main p")[0]
    assert not Article.objects.exists()


@pytest.mark.parametrize("role", ["analyst", "reader", None])
def test_who_is_no_admin_uploads_nothing(client, role):
    if role:
        client.force_login(factories.user(role))
    for address in (
        reverse("admin:articles_article_upload"),
        reverse("admin:articles_article_uploaded", args=[uuid.uuid4()]),
    ):
        for answer in (client.get(address), client.post(address, {"files": io.BytesIO(b"x")})):
            assert answer["Location"].startswith(reverse("admin:login"))
    assert not Upload.objects.exists()


def test_a_preview_costs_the_same_for_many_files(client, admin, django_assert_max_num_queries):
    few = upload(client, file()).request["PATH_INFO"]
    many = upload(client, *(file(f"{n}.txt", PAGE.replace("Putin", f"Nama{n}")) for n in range(9))).request["PATH_INFO"]
    with django_assert_max_num_queries(12) as queries:
        client.get(few)
    with django_assert_max_num_queries(len(queries)):
        client.get(many)


def chosen(action, *articles, **values):
    return {"action": action, "_selected_action": [article.pk for article in articles]} | values


def test_the_outlet_of_many_is_set_as_one_act(client, admin):
    one, two, three = (factories.report(f"R{n}") for n in range(3))
    outlet = factories.outlet("Antara")
    page = client.post(reverse(LIST), chosen("set_outlet", one, two))
    assert "Whose are these 2 reports?" in texts(page, "#content-main p")[0]
    assert texts(page, "#content-main li") == ["R1", "R0"]
    answer = apply(client, page, apply="1", outlet=str(outlet.pk))
    assert answer.status_code == 302
    said = texts(client.get(reverse(LIST)), ".messagelist li")
    assert said == ["Reports whose outlet was set: 2. Undo (key u on the pages) takes it back."]
    assert set(Article.objects.filter(outlet=outlet)) == {one, two}
    [act] = {change.set for change in Change.objects.all()}
    history.undo(act, actor=admin, now=timezone.now())
    assert not Article.objects.filter(outlet=outlet).exists()
    assert three.revision == 0


def test_the_outlet_of_all_that_the_filter_shows_is_set(client, admin):
    outlet = factories.outlet("Antara")
    articles = [factories.report(f"R{n}", language="en" if n else "id") for n in range(4)]
    everything = chosen("set_outlet", articles[1], apply="1", outlet=outlet.pk, select_across="1")
    client.post(reverse(LIST) + "?language__exact=en", everything)
    assert Article.objects.filter(outlet=outlet).count() == 3
    client.post(reverse(LIST), chosen("set_outlet", articles[1], apply="1", outlet=""))
    assert Article.objects.filter(outlet=outlet).count() == 2
    wrong = client.post(reverse(LIST), chosen("set_outlet", articles[1], apply="1", outlet="999999"))
    assert texts(wrong, ".errornote") == ["Choose one of the outlets."]


def test_reports_with_a_held_text_are_found_by_the_filter(client, admin):
    factories.report("Satu")
    factories.version(factories.report("Dua"), "Access denied", state="held", held_why="error_page")
    assert texts(client.get(reverse(LIST) + "?held=1"), "#result_list .field-title") == ["Dua"]


def test_reports_are_hidden_found_by_the_filter_and_shown_again(client, admin):
    one, two = factories.report("Satu"), factories.report("Dua")
    client.post(reverse(LIST), chosen("hide_chosen", one))
    assert client.get(one.get_absolute_url()).status_code == 404
    assert texts(client.get(reverse(LIST) + "?hidden=1"), "#result_list .field-title") == ["Satu"]
    assert texts(client.get(reverse(LIST) + "?hidden=0"), "#result_list .field-title") == ["Dua"]
    assert len(select(client.get(reverse(LIST) + "?hidden=x"), "#result_list .field-title")) in (0, 2)
    client.post(reverse(LIST), chosen("hide_chosen", one))
    client.post(reverse(LIST), chosen("show_chosen", one, two))
    assert Article.objects.visible().count() == 2
    assert [change.after["hidden"] for change in Change.objects.order_by("id")] == [True, False]


def submit(client, article, **values):
    address = reverse("admin:articles_article_change", args=[article.pk])
    form = next(f for f in select(client.get(address), "form") if f.get("id") == "article_form")
    fields = {name: value for name, value in form.form_values() if name not in ("_continue", "_addanother")}
    return client.post(address, fields | values)


def test_what_an_admin_changes_is_in_the_history_and_undone(client, admin):
    article = factories.report("Lama")
    assert submit(client, article, title="Baru").status_code == 302
    change = Change.objects.get()
    assert (change.object_type, change.actor, change.after["title"]) == ("article", admin, "Baru")
    history.undo(change.set, actor=admin, now=timezone.now())
    article.refresh_from_db()
    assert (article.title, article.edited_fields) == ("Lama", [])


def test_a_form_of_the_admin_that_is_out_of_date_is_refused(client, admin):
    article = factories.report("Lama")
    mend(article, revision=0, actor=admin, now=timezone.now(), title="Theirs")
    answer = submit(client, article, title="Mine", seen="0")
    assert "Somebody changed this report while you had it open" in texts(answer, ".errornote, .errorlist")[1]
    assert Article.objects.get().title == "Theirs"
