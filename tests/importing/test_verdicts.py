from articles.importing.notices import ERROR_PAGE
from articles.importing.verdicts import Known, Verdict, judge

TEXT = "Kami berteman, kata Putin."


def known(id: int = 1, *, outlet: str = "", current: str = TEXT, set_aside: tuple[str, ...] = ()) -> Known:
    return Known(id, f"Report {id}", outlet, current, set_aside)


def verdict(text: str = TEXT, *, outlet: str = "", key: str = "file:a.txt", under_key=None, same_text=()) -> Verdict:
    return judge(text, outlet=outlet, key=key, under_key=under_key, same_text=same_text)


def test_a_new_text_under_a_new_key_is_created():
    assert verdict().action == "created"


def test_no_text_is_skipped():
    assert verdict("") == Verdict("skipped", why="there is no text in it")


def test_the_same_text_under_its_key_is_unchanged():
    assert verdict(under_key=known()) == Verdict("unchanged", known())


def test_a_text_that_is_held_back_is_unchanged_too():
    held = known(set_aside=("Yang baru sama sekali.",))
    assert verdict("Yang baru sama sekali.", under_key=held).action == "unchanged"


def test_half_of_the_words_under_the_same_key_are_a_new_version():
    assert verdict("a b x y", under_key=known(current="a b c d")).action == "updated"
    assert verdict("a x y z", under_key=known(current="a b c d")).action == "skipped"


def test_another_text_says_whether_the_name_or_the_address_is_taken():
    other = known(current="Sesuatu yang lain.")
    assert verdict(under_key=other).why == "another report has this name"
    assert verdict(under_key=other, key="url:https://a.example/1").why == "another report has this address"


def test_the_same_text_of_the_same_outlet_is_unchanged_however_it_is_capitalised():
    found = verdict(outlet="SINDONEWS", same_text=[known(1, outlet="Antara"), known(2, outlet="SINDOnews")])
    assert (found.action, found.known.id, found.is_new_key) == ("unchanged", 2, True)


def test_the_same_text_of_no_outlet_may_be_anybodys():
    assert verdict(outlet="", same_text=[known(1, outlet="Antara")]).known.id == 1
    assert verdict(outlet="Antara", same_text=[known(1, outlet="SINDOnews"), known(2)]).known.id == 2


def test_the_same_text_of_another_outlet_is_a_copy():
    found = verdict(outlet="Antara", same_text=[known(1, outlet="SINDOnews")])
    assert found == Verdict("created", why="a copy of “Report 1” (SINDOnews)", is_new_key=True)


LONG = " ".join(f"kata{n}" for n in range(40))


def test_a_text_cut_short_becomes_a_version_that_waits():
    found = verdict(LONG[:60], under_key=known(current=LONG))
    assert (found.action, found.held) == ("updated", "short")


def test_a_notice_under_the_same_key_is_a_version_that_waits_however_little_it_shares():
    for key in ("file:a.txt", "url:https://a.example/1"):
        assert verdict("Halaman tidak ditemukan", key=key, under_key=known(current=LONG)).held == "error_page"
        assert verdict("Subscribe to continue reading", key=key, under_key=known(current=LONG)).held == "paywall"


def test_a_short_text_with_other_words_is_another_report():
    found = verdict("Sesuatu yang lain.", under_key=known(current=LONG))
    assert (found.action, found.held) == ("skipped", None)


def test_a_report_is_judged_by_what_readers_see_never_by_what_was_set_aside():
    aside = known(current=LONG, set_aside=("a b c d",))
    assert verdict("a b x y " + "z " * 60, under_key=aside).action == "skipped"


def test_an_error_page_is_skipped_under_a_new_key_and_waits_under_a_known_one():
    page = {"outlet": "", "key": "file:a.txt", "same_text": (), "error": "Page not found"}
    first = judge("Sorry, try again.", under_key=None, **page)
    assert (first.action, first.why) == ("skipped", ERROR_PAGE % "Page not found")
    assert judge("Sorry, try again.", under_key=known(current=LONG), **page).held == "error_page"
