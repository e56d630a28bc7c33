from articles.importing.verdicts import Known, Verdict, judge

TEXT = "Kami berteman, kata Putin."


def known(id: int = 1, *, outlet: str = "", texts: tuple[str, ...] = (TEXT,)) -> Known:
    return Known(id, f"Report {id}", outlet, texts)


def verdict(text: str = TEXT, *, outlet: str = "", key: str = "file:a.txt", under_key=None, same_text=()) -> Verdict:
    return judge(text, outlet=outlet, key=key, under_key=under_key, same_text=same_text)


def test_a_new_text_under_a_new_key_is_created():
    assert verdict().action == "created"


def test_no_text_is_skipped():
    assert verdict("") == Verdict("skipped", why="there is no text in it")


def test_the_same_text_under_its_key_is_unchanged():
    assert verdict(under_key=known()) == Verdict("unchanged", known())


def test_a_text_that_is_held_back_is_unchanged_too():
    held = known(texts=(TEXT, "Yang baru sama sekali."))
    assert verdict("Yang baru sama sekali.", under_key=held).action == "unchanged"


def test_half_of_the_words_under_the_same_key_are_a_new_version():
    assert verdict("a b x y", under_key=known(texts=("a b c d",))).action == "updated"
    assert verdict("a x y z", under_key=known(texts=("a b c d",))).action == "skipped"


def test_another_text_says_whether_the_name_or_the_address_is_taken():
    other = known(texts=("Sesuatu yang lain.",))
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
