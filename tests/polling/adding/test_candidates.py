"""What a list's row becomes: known however it is written, filled in, counted."""

from dataclasses import replace

from articles.importing.feed_records import FeedLink
from articles.polling.adding.candidates import Checked, candidate, counts, settled, tried
from articles.polling.adding.waiting import Waiting, packed, unpacked
from articles.polling.listing.records import ListedFeed

KNOWN = {"https://a.org/feed": "http://a.org/feed"}
OTHERS = (FeedLink("https://a.org/sport", "Sport"), FeedLink("https://a.org/feed"))


def row(listed="https://a.org/feed", line=1, **checked):
    made = candidate(line, ListedFeed(line, listed))
    return tried(made, Checked(**{"verdict": "new"} | checked), outlet="A") if checked else made


def told(rows, known=KNOWN):
    return [(row.checked.verdict, row.checked.why, bool(row.is_chosen)) for row in settled(rows, known)]


def test_a_feed_is_known_however_its_address_is_written():
    assert told([row("HTTPS://A.org:443/feed?utm_source=x#top")]) == [
        ("known", "It is there as http://a.org/feed.", False)
    ]
    assert told([row("http://a.org/feed")]) == [("known", "", False)]
    assert told([row("https://a.org/Feed")]) == [("waiting", "", False)]


def test_a_feed_that_moved_is_known_by_where_it_went():
    assert told([row("https://old.org/", address="https://a.org/feed")]) == [
        ("known", "It is there as http://a.org/feed.", False)
    ]


def test_the_second_row_of_an_address_is_known_by_the_first():
    rows = [row("https://b.org/"), row("http://b.org", 7), row("https://c.org/", 9, address="https://b.org/")]
    assert told(rows) == [("waiting", "", False), *2 * [("known", "It stands in line 1 already.", False)]]


def test_a_page_whose_first_feed_is_there_offers_the_others():
    [offered] = settled([row("https://a.org/", address="https://a.org/feed", others=OTHERS)], KNOWN)
    assert (offered.checked.verdict, offered.is_chosen, offered.address) == ("new", False, "https://a.org/sport")
    assert [link.address for link in offered.offered] == ["https://a.org/sport"]
    assert "is there already" in offered.checked.why
    both = KNOWN | {"https://a.org/sport": "https://a.org/sport"}
    assert told([row("https://a.org/", address="https://a.org/feed", others=OTHERS)], both)[0][0] == "known"


def test_a_page_of_which_another_feed_is_there_is_not_ticked_until_a_person_does():
    page = row("https://a.org/", address="https://a.org/new", others=OTHERS)
    assert told([page]) == [("new", "", False)]
    assert told([replace(page, is_chosen=True)]) == [("new", "", True)]


def test_what_the_list_says_goes_before_what_the_feed_says():
    listed = ListedFeed(1, "https://a.org/", outlet="Mine", language="en", full_text=False)
    read = Checked("new", address="https://a.org/feed", is_excerpt=True)
    mine = tried(candidate(1, listed), read, outlet="Theirs")
    assert (mine.outlet, mine.language, mine.full_text, mine.address) == ("Mine", "en", False, "https://a.org/feed")
    theirs = tried(candidate(1, ListedFeed(1, "a")), read, outlet="Theirs")
    assert (theirs.outlet, theirs.language, theirs.full_text) == ("Theirs", "", True)


def test_only_what_is_new_is_ticked_and_what_is_wrong_cannot_be():
    bad = candidate(1, ListedFeed(1, "x", problem="Wrong."))
    verdicts = ("new", "unreachable", "refused", "not_a_feed")
    rows = [bad, *(row(f"https://b.org/{verdict}", verdict=verdict) for verdict in verdicts)]
    assert [row.is_chosen for row in settled(rows, {})] == [False, True, False, False, False]
    assert [row.can_be_added for row in rows] == [False, True, True, False, False]
    assert counts(rows) == {"new": 1, "unreachable": 1, "not_a_feed": 1, "refused": 1, "bad": 1}


def test_what_waits_comes_back_as_it_was():
    waiting = Waiting((row(others=OTHERS), candidate(2, ListedFeed(3, "", problem="Wrong."))), "token", 1.5)
    assert unpacked(packed(waiting)) == waiting
    assert waiting.left == 0
