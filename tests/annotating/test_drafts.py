import uuid
from types import SimpleNamespace

from articles.annotating.drafts import Settled, Who, drafts, unsettled
from articles.canonical import Span
from articles.quotes import Kind
from tests.suggested import found

TEXT = "“Kami berteman baik,” kata Putin. Xi mengatakan kedua negara akan terus bekerja sama. “Ya,” kata dia. “Ya.”"
REPORT = uuid.UUID(int=7)
KNOWN = SimpleNamespace(speaker={"Putin": 1, "Vladimir Putin": 1, "Xi": 2}.get, outlet={"Xinhua": 9}.get)


def drafted(*quotes, text=TEXT, decided=()):
    return drafts(quotes, report=REPORT, text=text, known=KNOWN, decided=decided)


def shown(found, marks):
    return [draft for draft in unsettled(found, marks) if not draft.is_covered]


def settled(words, *, speaker=1, is_refused=False, text=TEXT):
    start = text.find(words)
    return Settled(Span(start, start + len(words)) if start >= 0 else None, words, Who(speaker, ""), is_refused)


def test_a_suggestion_meets_itself_whatever_stands_before_it():
    (one,) = drafted(found(TEXT, "Kami berteman baik"))
    later = "Moskow. " + TEXT.replace("Kami berteman", "kami  berteman")
    (again,) = drafted(found(later, "kami  berteman baik"), text=later)
    assert one.key == again.key


def test_equal_words_and_other_rules_are_other_suggestions():
    quotes = [
        found(TEXT, "Ya"),
        found(TEXT, "Ya", "Xi", start=TEXT.rindex("Ya")),
        found(TEXT, "Ya", rule="nested", start=0),
    ]
    assert len({draft.key for draft in drafted(*quotes)}) == 3


def test_names_of_the_register_become_rows_and_others_stay_as_written():
    quote = found(
        TEXT,
        "Kami berteman baik",
        speakers=("Putin", "Ushakov", "Vladimir Putin"),
        relayed_by=("Xi", "Kremlin"),
        agency="TASS",
    )
    (draft,) = drafted(quote)
    assert draft.said_by == Who(1, "")
    assert draft.voices == (("joint", Who(None, "Ushakov")), ("relayed", Who(2, "")), ("relayed", Who(None, "Kremlin")))
    assert (draft.agency, draft.agency_as_written) == (None, "TASS")
    (draft,) = drafted(found(TEXT, "Kami berteman baik", agency="Xinhua"))
    assert (draft.agency, draft.agency_as_written) == (9, "")


def test_a_suffix_is_nobodys_name():
    (draft,) = drafted(found(TEXT, "Kami berteman baik", speaker="", as_written="-nya"))
    assert draft.said_by == Who(None, "")
    (draft,) = drafted(found(TEXT, "Kami berteman baik", speaker="", as_written="pejabat itu"))
    assert draft.said_by == Who(None, "pejabat itu")


def test_edges_lose_their_spaces_and_what_is_no_words_is_dropped():
    (draft,) = drafted(found(TEXT, " Xi mengatakan "), found(TEXT, " "), found(TEXT, "Ya", start=len(TEXT) + 5))
    assert draft.words == "Xi mengatakan"


def test_what_was_decided_is_not_drafted_again():
    (draft,) = drafted(found(TEXT, "Kami berteman baik"))
    assert drafted(found(TEXT, "Kami berteman baik"), decided={draft.key}) == []


def test_rejected_words_do_not_come_again_under_another_rule_or_with_their_marks():
    again = drafted(found(TEXT, "“Kami berteman baik,”", "Xi", rule="nested", kind=Kind.PARTIAL))
    assert unsettled(again, [settled("Kami berteman baik", is_refused=True)]) == []
    assert unsettled(again, [Settled(None, "KAMI  berteman baik", Who(None, ""), True)]) == []


def test_a_longer_stretch_over_rejected_words_does_not_come_again_either():
    words = "kedua negara akan terus bekerja sama"
    again = drafted(found(TEXT, words[:-5]))
    assert unsettled(again, [settled(words, is_refused=True)]) == []


def test_what_a_person_marked_is_not_suggested():
    words = "kedua negara akan terus bekerja sama"
    assert shown(drafted(found(TEXT, words)), [settled(words)]) == []
    assert shown(drafted(found(TEXT, words)), [settled(words[4:], speaker=2)]) == []
    assert len(shown(drafted(found(TEXT, words)), [settled("Kami berteman baik")])) == 1


def test_a_statement_in_a_statement_is_suggested_unless_it_is_the_same_persons():
    outer = "Xi mengatakan kedua negara akan terus bekerja sama"
    inner = drafted(found(TEXT, "bekerja sama", "Putin"))
    assert shown(inner, [settled(outer, speaker=2)]) == inner
    assert shown(inner, [settled(outer, speaker=1)]) == []
