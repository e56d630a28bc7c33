from datetime import UTC, date, datetime, timedelta

import pytest

from articles.importing.records import CleanReport, Published
from articles.polling.entries import items_of, report_of, with_page

from .fakes import NOW, entry

DAY = Published("day", day=date(2026, 11, 20))
NOTHING = {"guid": "", "url": "", "title": "", "paragraphs": ()}


def keys_of(identity: str, **values) -> tuple[str, ...]:
    items = items_of([entry(1, **values)], feed=7, identity=identity)
    return items[0].keys if items else ()


PAGE = "url:https://a.example/1"


def test_each_rule_has_its_key_and_the_address_is_known_to_all():
    assert keys_of("guid") == ("guid:7:g1", PAGE)
    assert keys_of("url") == ("link:7:https://a.example/1", PAGE)
    (title,) = keys_of("title_date")
    assert title.startswith("title:7:")


def test_what_an_entry_lacks_the_next_best_stands_in_for():
    assert keys_of("guid", guid="") == ("link:7:https://a.example/1", PAGE)
    assert keys_of("url", url="") == ("guid:7:g1",)
    assert keys_of("guid", guid="", url="")[0].startswith("title:7:")
    assert keys_of("title_date", title="", paragraphs=()) == ("guid:7:g1", PAGE)[:1]
    assert keys_of("guid", **NOTHING) == ()


def test_by_title_and_date_the_day_counts_and_not_the_minute():
    later = Published("minute", NOW + timedelta(minutes=5))
    same = {keys_of("title_date", published=published) for published in (Published("minute", NOW), later)}
    assert len(same) == 1
    assert keys_of("title_date", published=DAY) not in same
    assert keys_of("title_date", title="BERITA 1") == keys_of("title_date")


def test_addresses_that_differ_in_tracking_are_one():
    assert keys_of("url", url="http://a.example/1?utm_source=rss&fbclid=x#top") == keys_of("url")


def test_a_key_is_bounded_and_on_one_line():
    long = keys_of("guid", guid="a\n" * 5000)[0]
    assert len(long) < 600 and "\n" not in long
    assert long != keys_of("guid", guid="a\n" * 5000 + "b")[0]


def test_of_entries_under_one_key_the_first_stands_and_the_oldest_goes_first():
    items = items_of([entry(1, "Baru."), entry(2), entry(1, "Lama.")], feed=7, identity="guid")
    assert [(item.entry.guid, item.entry.paragraphs[0]) for item in items] == [
        ("g2", "Pembuka 2 dari berita ini."),
        ("g1", "Baru."),
    ]


def digest(changed_before: datetime | None = None, **values) -> str:
    paragraphs = values.pop("paragraphs", ("Isi.",))
    return items_of([entry(1, *paragraphs, **values)], feed=7, identity="guid", changed_before=changed_before)[0].digest


@pytest.mark.parametrize(
    "change",
    [{"title": "Lain"}, {"paragraphs": ("Lain.",)}, {"byline": "Rina"}, {"agency": "AP"}, {"published": DAY}],
    ids=lambda change: next(iter(change)),
)
def test_all_that_an_entry_says_is_in_its_digest(change):
    assert digest(**change) != digest()


def test_when_it_was_changed_counts_only_where_it_is_asked_for_and_not_just_now():
    updated = Published("minute", NOW)
    assert digest(updated=updated) == digest()
    assert digest(changed_before=NOW + timedelta(seconds=1), updated=updated) != digest()
    assert digest(changed_before=NOW, updated=updated) == digest()


@pytest.mark.parametrize(
    ("language", "said", "title", "expected"),
    [
        ("id", "en", "The president of the country said that", "id"),
        ("", "en-US", "Presiden itu mengatakan bahwa ia", "en"),
        ("", "zh_Hans_CN", "习近平", "zh"),
        ("", "", "The president of the country said that he was there", "en"),
        ("", "", "Presiden itu mengatakan bahwa ia tidak akan datang", "id"),
    ],
)
def test_the_language_is_a_persons_word_then_the_entrys_then_what_it_reads_like(language, said, title, expected):
    told = entry(1, title, language=said, title=title)
    assert report_of(told, outlet="", language=language).language == expected


def test_an_entry_of_a_title_alone_has_that_for_its_text():
    assert report_of(entry(1, title="Judul", guid="a"), outlet="", language="").paragraphs != ("Judul",)
    bare = items_of([entry(1, **{"paragraphs": (), "title": "Judul"})], feed=7, identity="guid")[0].entry
    assert report_of(bare, outlet="", language="").paragraphs == ("Judul",)


def test_what_was_only_changed_was_published_then_at_the_latest():
    told = entry(1, published=Published(), updated=DAY)
    assert report_of(told, outlet="", language="").published == DAY


def test_a_page_gives_the_text_and_what_the_entry_does_not_say():
    minute = Published("minute", datetime(2026, 11, 20, 9, 0, tzinfo=UTC))
    page = CleanReport("Judul lain", ("Satu.", "Dua."), published=minute, byline="Rina", dateline="JAKARTA")
    told = report_of(entry(1, published=DAY), outlet="Antara", language="")
    both = with_page(told, page)
    assert (both.title, both.outlet, both.paragraphs) == ("Berita 1", "Antara", ("Satu.", "Dua."))
    assert (both.published, both.byline, both.dateline) == (minute, "Rina", "JAKARTA")
    assert with_page(told, CleanReport("", ("Satu.",))).published == DAY
