"""What may be asked of the quotes, and what is said when it cannot be understood."""

from datetime import UTC, date, datetime
from urllib.parse import parse_qs
from uuid import uuid4

import pytest

from articles.models import Highlight
from articles.searching.quote_filter import QuoteFilter, read_filter
from tests.factories import highlight, outlet, report, report_link, speaker, user

pytestmark = pytest.mark.django_db


def _found(**asked: str | list[str]) -> set[Highlight]:
    asked = {name.rstrip("_"): [value] if isinstance(value, str) else value for name, value in asked.items()}
    read = read_filter(asked)
    assert not read.problems
    # Its own address asks for the same.
    assert set(read_filter(parse_qs(read.query())).quotes()) == set(read.quotes())
    found = list(read.quotes())
    assert len(found) == len(set(found))
    return set(found)


def test_nothing_asked_finds_every_quote_and_no_other_highlight() -> None:
    article = report()
    quote = highlight(article)
    highlight(article, kind="")
    highlight(article, status="suggested", rule="r1")
    highlight(article, status="rejected")
    highlight(article, deleted_at=article.first_seen_at)
    highlight(report(hidden_at=article.first_seen_at))
    assert _found() == {quote}


def test_a_speaker_is_asked_for_by_uuid_name_or_alias_and_found_in_joint_quotes() -> None:
    putin, xi = speaker(aliases=("Poetin",)), speaker("Xi Jinping")
    alone, joint = highlight(report(), speaker=putin), highlight(report(), speaker=xi, joint=[putin])
    of_xi = highlight(report(), speaker=xi, relayed_by=[putin])
    for name in (str(putin.uuid), "Vladimir Putin", " vladimir putin ", "poetin", "ＰＯＥＴＩＮ"):
        assert _found(speaker=name) == {alone, joint}
    assert _found(speaker=["Poetin", "Xi Jinping"]) == {alone, joint, of_xi}


def test_a_merged_speaker_and_the_one_that_stands_for_both_find_the_same() -> None:
    putin = speaker()
    poetin = speaker("W. Poetin", merged_into=putin)
    quotes = {highlight(report(), speaker=putin), highlight(report(), speaker=poetin)}
    quotes.add(highlight(report(), joint=[poetin]))
    assert _found(speaker="Vladimir Putin") == _found(speaker="W. Poetin") == quotes
    assert read_filter({"speaker": ["W. Poetin", "Vladimir Putin"]}).speakers == (putin,)


def test_without_outlet_finds_what_nobody_knows_who_published() -> None:
    known, other = highlight(report(outlet=outlet("Antara"))), highlight(report(outlet=outlet("Xinhua")))
    unknown = highlight(report())
    assert _found(without_outlet="1") == {unknown}
    assert _found(without_outlet="1", outlet="Antara") == {unknown, known}
    assert _found(without_outlet="1", kind="indirect") == set()
    assert _found(without_outlet="0") == {unknown, known, other}
    assert [term.label for term in read_filter({"without_outlet": ["1"]}).terms()] == ["outlet unknown"]


def test_without_speaker_finds_who_is_not_in_the_register() -> None:
    putin = speaker()
    known = highlight(report(), speaker=putin)
    nobody, written = highlight(report()), highlight(report(), speaker_as_written="a diplomat", joint=["another"])
    highlight(report(), speaker_as_written="a diplomat", joint=[putin])
    assert _found(without_speaker="1") == {nobody, written}
    assert _found(without_speaker="1", kind="indirect") == set()
    assert _found(without_speaker="0") >= {known, nobody}
    assert len(_found(without_speaker="1", speaker="Vladimir Putin")) == 4


def test_outlet_kind_tag_and_annotator_find_theirs() -> None:
    rina, budi = user(username="rina"), user(username="budi")
    one = highlight(report(outlet=outlet("SINDOnews")), author=rina, tags=["NATO", "AUKUS"])
    two = highlight(report(outlet=outlet("Pikiran Rakyat")), author=budi, kind="partial", tags=["NATO"])
    three = highlight(report(), author=budi, kind="indirect")
    assert _found(outlet="sindonews") == {one}
    assert _found(outlet=["SINDOnews", "Pikiran Rakyat"]) == {one, two}
    assert _found(kind=["partial", "indirect"]) == {two, three}
    assert _found(tag="nato") == _found(tag=["NATO", "AUKUS"]) == {one, two}
    assert _found(annotator="budi") == {two, three}
    assert _found(annotator="budi", tag="NATO") == {two}
    assert _found(annotator="rina", kind="partial") == set()


def test_unsettled_finds_what_waits_for_a_word_on_its_place() -> None:
    article = report()
    unsettled = {highlight(article, anchor=anchor) for anchor in ("changed", "context", "gone")}
    for anchor in ("same", "moved", "confirmed", "detached"):
        highlight(article, anchor=anchor)
    assert _found(unsettled="1") == unsettled
    assert len(_found(unsettled="0")) == 7


def test_days_are_the_source_s_own_and_both_included() -> None:
    # 06:00 in Jakarta is still the day before in UTC.
    day = date(2021, 12, 15)
    late = report(published_at=datetime(2021, 12, 15, 16, 30, tzinfo=UTC), published_day=day)
    quote = highlight(late)
    early = report(published_at=datetime(2021, 12, 14, 23, 0, tzinfo=UTC), published_day=day)
    other, undated = highlight(early), highlight(report())
    assert _found(from_="2021-12-15", to="2021-12-15") == {quote, other}
    assert _found(from_="2021-12-16") == _found(to="2021-12-14") == set()
    assert undated in _found()


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"speaker": ["Nobody"]}, "No speaker of the register answers to “Nobody”."),
        ({"speaker": [str(uuid4())[:-12] + "000000000000"]}, "No speaker of the register answers to"),
        ({"speaker": ["Xi"]}, "Several speakers answer to “Xi”: Xi Jinping ("),
        ({"outlet": ["Nowhere"]}, "There is no outlet “Nowhere”."),
        ({"kind": ["shouted"]}, "“shouted” is no kind of quote: choose of direct, partial, indirect."),
        ({"tag": ["a\0b"]}, "There is no tag “a\0b”."),
        ({"annotator": ["\udcff"]}, "There is no user “\udcff”."),
        ({"from": ["15/12/2021"]}, "“15/12/2021” is not a day: write it like 2021-12-15."),
        ({"month": ["2021-13"]}, "“2021-13” is not a month: write it like 2021-12."),
        ({"month": ["٢٠٢١-12"]}, "“٢٠٢١-12” is not a month"),
        ({"status": ["shown"]}, "“shown” is no status of a quote: choose of confirmed, suggested, rejected, all."),
        ({"has": ["ears"]}, "“ears” is nothing a quote has: choose of link, note, tag, speaker."),
        ({"relayed": ["Nobody"]}, "No speaker of the register answers to “Nobody”."),
        ({"about": ["Nobody"]}, "No speaker of the register answers to “Nobody”."),
        ({"agency": ["Nowhere"]}, "There is no outlet “Nowhere”."),
        ({"-tag": ["unheard-of"]}, "There is no tag “unheard-of”."),
        ({"to": ["2021-02-30"]}, "“2021-02-30” is not a day"),
        ({"from": ["2022-01-01"], "to": ["2021-01-01"]}, "The first day, 2022-01-01, is after the last, 2021-01-01."),
    ],
)
def test_what_cannot_be_understood_is_said_and_finds_nothing(asked: dict, sentence: str) -> None:
    speaker("Xi Jinping", aliases=("Xi",))
    speaker("Xi Zhongxun", aliases=("Xi",))
    highlight(report())
    read = read_filter(asked | {"kind": [*asked.get("kind", []), "direct"]})
    assert len(read.problems) == 1
    assert read.problems[0].startswith(sentence)
    assert not read.quotes().exists()


def test_empty_values_and_other_names_ask_nothing() -> None:
    empty = {"speaker": [""], "from": [""], "to": [" "], "older": ["x"], "without_speaker": [""]}
    assert read_filter(empty) == QuoteFilter()
    assert not read_filter(empty).is_active


def test_relayed_finds_what_somebody_passed_on_and_not_what_they_said() -> None:
    putin, ushakov = speaker(), speaker("Yuri Ushakov", aliases=("Ushakov",))
    merged = speaker("J. Ushakov", merged_into=ushakov)
    told = {highlight(report(), speaker=putin, relayed_by=[who]) for who in (ushakov, merged)}
    highlight(report(), speaker=ushakov)
    highlight(report(), relayed_by=["Ushakov"])
    assert _found(relayed="Ushakov") == _found(relayed=str(merged.uuid)) == told
    assert _found(relayed="Ushakov", speaker="Ushakov") == set()


def test_about_finds_whole_names_and_aliases_in_the_words_in_any_capitals() -> None:
    speaker("Xi Jinping", aliases=("Xi", "Си Цзиньпин", "A+B"))
    texts = ("Kata XI: damai", "“xi jinping”", "Xinhua menulis", "kata Си Цзиньпин.", "Prabowo-Xi", "A+B", "AAB")
    article = report("x", list(texts))
    found = [highlight(article, words) for words in texts]
    assert _found(about="Xi Jinping") == {*found} - {found[2], found[6]}


def test_about_finds_names_of_plain_letters_and_signs_in_any_capitals() -> None:
    speaker("Xi Jinping", aliases=("XI", "50%_a"))
    texts = ("kata xi: damai", "Xinhua menulis", "naik 50%_A lagi", "naik 50x_a lagi")
    article = report("x", list(texts))
    found = [highlight(article, words) for words in texts]
    assert _found(about="Xi Jinping") == {found[0], found[2]}
    assert _found(**{"-about": "Xi Jinping"}) == {found[1], found[3]}


def test_agency_and_cue_find_theirs_however_they_are_spelled() -> None:
    reuters = highlight(report(), agency=outlet("Reuters"), cue="Ujar")
    xinhua = highlight(report(), agency=outlet("Xinhua"), cue="ujar")
    other = highlight(report(), cue="заявил")
    assert _found(agency="REUTERS") == {reuters}
    assert _found(agency=["Reuters", "Xinhua"]) == _found(cue="UJAR") == {reuters, xinhua}
    assert _found(cue=["ЗАЯВИЛ", "no such"]) == {other}
    assert _found(cue="no such") == set()


def test_a_status_is_asked_for_and_confirmed_ones_are_found_when_none_is() -> None:
    article = report()
    confirmed, rejected = highlight(article), highlight(article, status="rejected")
    suggested = highlight(article, status="suggested", rule="r1")
    assert _found() == _found(status="confirmed") == {confirmed}
    assert _found(status="suggested") == {suggested}
    assert _found(status=["confirmed", "rejected"]) == {confirmed, rejected}
    assert _found(status="all") == _found(status=["all", "confirmed"]) == {confirmed, rejected, suggested}
    assert read_filter({"status": ["confirmed"]}) == QuoteFilter()
    assert read_filter({"status": ["suggested", "rejected", "confirmed"]}).query() == "status=all"


def test_has_asks_for_all_that_it_names() -> None:
    putin, linked = speaker(), report()
    report_link(linked, report())
    report_link(bare := report(), report(hidden_at=linked.first_seen_at))
    report_link(bare, report(), status="suggested")
    note, tag = highlight(linked, note="?"), highlight(linked, tags=["NATO"], note="!")
    known = highlight(bare, joint=[putin])
    assert _found(has="link") == _found(has="note") == {note, tag}
    assert _found(has="tag") == _found(has=["note", "tag"]) == {tag}
    assert _found(has="speaker") == {known}
    assert _found(has=["speaker", "link"]) == set()


def test_undated_widens_what_days_and_months_find() -> None:
    undated = highlight(report())
    one, two, three = (
        highlight(report(published_day=date(*day))) for day in ((2021, 12, 1), (2021, 12, 31), (2022, 1, 1))
    )
    assert _found(undated="1") == {undated}
    assert _found(month="2021-12") == {one, two}
    assert _found(month=["2021-12", "2022-01"]) == {one, two, three}
    assert _found(month="2021-12", from_="2021-12-02") == {two}
    assert _found(month="2022-01", undated="1") == _found(from_="2022-01-01", undated="1") == {three, undated}


def test_what_is_left_out_is_left_out_value_by_value_and_what_is_unknown_stays() -> None:
    putin, xi = speaker(), speaker("Xi Jinping")
    sindo = report(outlet=outlet("SINDOnews"), published_day=date(2021, 12, 1))
    by_putin, tagged = highlight(sindo, speaker=putin, cue="kata"), highlight(sindo, speaker=xi, tags=["NATO"])
    unknown = highlight(report(), agency=outlet("Reuters"), note="?")
    joint = highlight(report(), speaker=xi, joint=[putin], relayed_by=[xi], kind="partial")
    for left_out, found in (
        ({"speaker": "Vladimir Putin"}, {tagged, unknown}),
        ({"speaker": "Xi Jinping", "tag": "NATO"}, {by_putin, unknown}),
        ({"outlet": "SINDOnews"}, {unknown, joint}),
        ({"month": "2021-12"}, {unknown, joint}),
        ({"agency": "Reuters"}, {by_putin, tagged, joint}),
        ({"relayed": "Xi Jinping"}, {by_putin, tagged, unknown}),
        ({"cue": "kata", "kind": ["partial", "indirect"]}, {tagged, unknown}),
        ({"has": "speaker"}, {unknown}),
        ({"has": ["tag", "note"]}, {by_putin, joint}),
        ({"annotator": by_putin.author.username, "about": "Xi Jinping"}, {tagged, unknown, joint}),
    ):
        assert _found(**{f"-{name}": value for name, value in left_out.items()}) == found, left_out
    assert _found(speaker="Xi Jinping", **{"-speaker": "Vladimir Putin"}) == {tagged}
    labels = [term.label for term in read_filter({"-tag": ["NATO"], "-month": ["2021-12"]}).terms()]
    assert labels == ["not: NATO", "not: Dec 2021"]
