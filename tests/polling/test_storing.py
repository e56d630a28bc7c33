"""What becomes of entries over several rounds: edited, moved, met again elsewhere."""

from datetime import timedelta

import pytest

from articles.importing.records import CleanReport, Published
from articles.importing.store import store
from articles.models import Article, Feed, Outlet, SourceKey, Version
from tests import factories

from .fakes import NOW, World, entry
from .test_round import polled

pytestmark = pytest.mark.django_db
LONG = tuple(f"Paragraf nomor {number} menjelaskan hal yang ke-{number} dengan panjang lebar." for number in range(8))
BEGINNING = LONG[:1]


def texts(article: Article) -> list[str]:
    return list(article.versions.order_by("number").values_list("text", flat=True))


def test_an_edited_entry_makes_a_version_however_much_was_changed_and_the_way_back_a_third():
    feed = factories.feed()
    for words in ("Putin tiba di Beijing pagi ini.", "Xi menyambut tamunya dengan upacara kenegaraan.") * 2:
        polled(feed, World(entry(1, words)))
    (article,) = Article.objects.all()
    assert [len(texts(article)), article.versions.get(state="current").number] == [4, 4]


def test_an_edit_by_the_outlet_leaves_what_people_did():
    feed = factories.feed()
    polled(feed, World(entry(1, *LONG)))
    article = Article.objects.get()
    mark = factories.highlight(article, "hal yang ke-3")
    article.revise(article.revision, hidden_at=NOW, title="Judul kita", edited_fields=["title"])
    assert polled(feed, World(entry(1, "Kalimat baru.", *LONG, title="Judul baru"))).words == "1 changed"
    article.refresh_from_db()
    mark.refresh_from_db()
    assert (article.title, article.hidden_at, article.versions.count()) == ("Judul kita", NOW, 2)
    assert article.current_version().text[mark.now_start : mark.now_end] == "hal yang ke-3"


def test_a_vanished_entry_stays():
    feed = factories.feed()
    polled(feed, World(entry(1), entry(2)))
    assert polled(feed, World(entry(2))).words == "nothing new"
    assert Article.objects.visible().count() == 2


def test_another_title_or_byline_renews_the_report_without_a_version():
    feed = factories.feed()
    polled(feed, World(entry(1)))
    Article.objects.update(edited_fields=["byline"], byline="Siti")
    assert polled(feed, World(entry(1, title="Judul baru", byline="Rina"))).words == "1 changed"
    article = Article.objects.get()
    assert (article.title, article.byline, article.versions.count()) == ("Judul baru", "Siti", 1)
    assert polled(feed, World(entry(1, title="Judul baru", byline="Rina"))).words == "nothing new"


def test_a_name_that_the_feed_uses_again_is_not_the_same_report():
    feed, first = factories.feed(), entry(1, *LONG, guid="1")
    polled(feed, World(first))
    other = entry(2, "Harga beras naik di semua pasar ibu kota sejak pekan lalu.", guid="1")
    for _ in range(2):
        polled(feed, World(other))
    assert [texts(article) for article in Article.objects.order_by("pk")] == [
        ["\n\n".join(LONG)],
        [other.paragraphs[0]],
    ]


def test_a_feed_that_gives_one_address_with_every_entry_loses_none():
    feed, home = factories.feed(), "https://a.example/"
    for _ in range(2):
        polled(feed, World(*[entry(number, url=home) for number in range(4)]))
    assert Article.objects.count() == 4


def test_a_name_that_changed_is_known_by_its_text():
    feed = factories.feed()
    polled(feed, World(entry(1)))
    assert polled(feed, World(entry(1, guid="https://a.example/?p=1"))).words == "nothing new"
    assert Article.objects.get().source_keys.count() == 3


def test_short_texts_that_recur_are_reports_of_their_own():
    feed = factories.feed()
    for day in range(3):
        published = Published("minute", NOW - timedelta(days=day))
        polled(feed, World(entry(day, "Jadwal salat hari ini.", title="Jadwal salat", published=published)))
    assert Article.objects.count() == 3


def test_two_feeds_that_word_one_report_differently_do_not_take_turns():
    whole, short = factories.feed(), factories.feed()
    for _ in range(3):
        polled(whole, World(entry(1, *LONG)))
        assert polled(short, World(entry(1, *BEGINNING, guid="other", is_excerpt=True))).words == "nothing new"
    polled(short, World(entry(1, *BEGINNING, "Kata lain.", guid="other", is_excerpt=True)))
    article = Article.objects.get()
    assert (article.feed, texts(article)) == (whole, ["\n\n".join(LONG)])


def test_a_feed_that_has_the_whole_renews_the_beginning_of_another():
    polled(factories.feed(), World(entry(1, *BEGINNING, is_excerpt=True)))
    assert polled(factories.feed(), World(entry(1, *LONG, guid="other"))).words == "1 changed"
    assert texts(Article.objects.get()) == [BEGINNING[0], "\n\n".join(LONG)]


def test_a_report_that_was_pasted_gets_the_feeds_key_and_the_outlets_name():
    stored = store(
        CleanReport("Berita 1", LONG),
        key="url:https://a.example/1",
        body=b"",
        media_type="text/plain",
        reason="page",
        now=NOW,
    )
    feed = factories.feed()
    assert polled(feed, World(entry(1, *BEGINNING, is_excerpt=True))).words == "nothing new"
    article = Article.objects.get()
    assert (article.pk, article.outlet, article.url) == (stored.article.pk, feed.outlet, "https://a.example/1")
    assert SourceKey.objects.filter(key=f"guid:{feed.pk}:g1", article=article).exists()


def test_a_feed_that_was_deleted_and_added_again_goes_on_with_its_reports():
    feed = factories.feed()
    polled(feed, World(entry(1)))
    feed.delete()
    again = factories.feed()
    polled(again, World(entry(1)))
    polled(again, World(entry(1, "Berita ini diubah seluruhnya oleh redaksi.")))
    assert (Article.objects.get().feed, Version.objects.count()) == (again, 2)


def test_the_same_text_of_another_outlet_is_a_copy():
    polled(factories.feed(), World(entry(1, *LONG)))
    other = factories.feed(outlet=factories.outlet("Antara"))
    polled(other, World(entry(1, *LONG, url="https://b.example/9")))
    assert {article.outlet.name for article in Article.objects.all()} == {"Beritabaru.co", "Antara"}


def test_a_date_in_the_future_is_kept_and_pinned_nowhere():
    ahead = Published("minute", NOW + timedelta(days=400), raw="Rabu")
    polled(factories.feed(), World(entry(1, published=ahead)))
    article = Article.objects.get()
    assert (article.published_at, article.sort_at, article.published_raw) == (ahead.instant, NOW, "Rabu")


def test_an_entry_of_a_title_alone_is_a_report_and_one_of_nothing_is_none():
    feed = factories.feed()
    bare = entry(1, paragraphs=(), title="Putin tiba di Beijing")
    polled(feed, World(bare, entry(2, guid="", url="", title="", paragraphs=()), entry(3, title="", paragraphs=())))
    assert texts(Article.objects.get()) == ["Putin tiba di Beijing"]


def test_the_agency_is_made_once_and_stays_when_a_person_chose_another():
    feed = factories.feed()
    polled(feed, World(entry(1, agency="Reuters"), entry(2, agency="REUTERS")))
    assert Outlet.objects.filter(kind="agency").count() == 1
    Article.objects.update(agency=None, edited_fields=["agency"])
    polled(feed, World(entry(1, "Teks lain sama sekali.", agency="Reuters")))
    assert Article.objects.filter(agency=None).count() == 2


@pytest.mark.parametrize("identity", Feed.Identity.values)
def test_under_each_rule_a_second_import_changes_nothing(identity):
    feed = factories.feed(identity=identity)
    entries = [entry(1), entry(2, guid=""), entry(3, url=""), entry(4, guid="", url="")]
    assert polled(feed, World(*entries)).words == "4 new"
    assert polled(feed, World(*entries)).words == "nothing new"
