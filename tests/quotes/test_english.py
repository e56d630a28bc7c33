"""English news: who speaks where a sentence is more than “…,” said X; what nouns, hopes and passives report."""

import pytest

from tests.quotes.notation import read


@pytest.mark.parametrize(
    ("written", "speaker"),
    [
        ("Otis Brandt was quoted as saying in 2011 that ‹he had backed the bridge›.", "Otis Brandt"),
        ("Asked whether he would resign over the bridge, Otis Brandt replied, “‹Ask me in May.›”", "Otis Brandt"),
        ("Several engineers who attended the closed meeting said ‹Brandt looked tired›.", "Several engineers"),
        ("In her speech, the first lady warned that ‹the harbour could not wait›.", "first lady"),
        ("Otis Brandt, in a Facebook post, wrote: “‹The bridge is safe.›”", "Otis Brandt"),
        ("‹Ferries are late every morning›, Otis Brandt has said without evidence.", "Otis Brandt"),
        (
            "A city poll released Wednesday found that ‹voters want the bridge›.",
            "A city poll",
        ),
        ("Senator Ruth Ravel of West Harbour, the oldest on the panel, said ‹the bridge was safe›.", "Ruth Ravel"),
        ("A spokeswoman for Otis Brandt of Harbour said ‹he was ill›.", "A spokeswoman for Otis Brandt"),
        (
            "‹The bridge will not open before May›, leaders said on Monday, rejecting a plan that pleased many.",
            "leaders",
        ),
        ("Asked on the radio about the bridge, running mate Otis Brandt said ‹nothing had changed›.", "Otis Brandt"),
        ("The president, for his part, said the mayor “‹does not know the harbour at all.›”", "The president"),
        ("Shop owners hope ‹the bridge will bring visitors›.", "Shop owners"),
        ("Analysts expect ‹the council to raise fares in May›.", "Analysts"),
        ("Otis Brandt's claim that ‹the bridge had been inspected twice› has been disputed.", "Otis Brandt"),
        ("Reporters laughed at Brandt's repeated promise that ‹the ferries would run on time›.", "Brandt"),
        # Nouns that no list knows.
        ("The lighthouse charity says ‹ferries are late in every second storm›.", "The lighthouse charity"),
        ("Two swimmers at the old lido said ‹they had seen nobody there›.", "Two swimmers at the old lido"),
        ("According to a decree posted in Harbour in May, ‹the council may sell the pier›.", "a decree"),
        ("Otis Brandt, of Harbour Rowing, said ‹children who learned early had less fear›.", "Otis Brandt"),
        # In the middle of what is said, whatever stands before.
        ("‹If the pier collapses, Otis Brandt said, the ferries will stop for good›.", "Otis Brandt"),
        ("‹The ferry, Otis Brandt joked, now fits in a bathtub›.", "Otis Brandt"),
        ("‹The pier is safe, Otis Brandt said, and will stay open›.", "Otis Brandt"),
        ("‹Forty swimmers were counted in March›, according to Harbour Rowing, a club in the north.", "Harbour Rowing"),
        ("‹The lake is growing›, scientists report today.", "scientists"),
        ("In a letter from the north pier, Otis Brandt wrote: “‹Ask me in May.›”", "Otis Brandt"),
        ("“‹Let them count the boats›,” al-Tijani told the Harbour Post by telephone.", "al-Tijani"),
        ("“‹Swimmers forget.›” said Otis Brandt of Harbour Rowing, whose boat sank.", "Otis Brandt"),
        ("Otis Brandt pointed out that ‹the pier was older than he was›.", "Otis Brandt"),
        ("Otis Brandt answered that ‹nobody had asked him before›.", "Otis Brandt"),
        ("There is growing concern among shop owners that ‹the bridge could close for good›.", "shop owners"),
    ],
)
def test_a_statement_is_found_with_its_speaker(written, speaker):
    case = read(written, language="en")
    assert case.spans == case.expected
    assert [quote.speakers for quote in case.found] == [(speaker,)]


def test_a_participle_goes_on_with_the_words_of_whoever_spoke():
    case = read(
        "Joan Teale, a spokeswoman, said ‹the council was ready›, adding that ‹ferries were cheap›.", language="en"
    )
    assert case.spans == case.expected
    assert {quote.speakers for quote in case.found} == {("Joan Teale",)}


def test_it_is_the_body_that_spoke_last():
    written = "The ministry said ‹the pier was closed›. Otis Brandt laughed. It added that ‹the ferries would go on›."
    case = read(written, language="en")
    assert case.spans == case.expected
    assert [quote.speakers for quote in case.found] == [("The ministry",)] * 2


def test_who_added_is_the_person_and_not_the_office_behind_the_comma():
    case = read(
        "“‹The path is narrow›,” conceded Ken Ravel, the council's chairman in Harbour, who added: “‹But it's there.›”",
        language="en",
    )
    assert case.spans == case.expected
    assert {quote.speakers for quote in case.found} == {("Ken Ravel",)}


@pytest.mark.parametrize(
    "text",
    [
        "The claim surprised everybody on the council.",
        "Brandt hopes to win.",
        "Teale shared a Facebook post on Monday.",
    ],
)
def test_a_noun_or_a_bare_wish_reports_nothing(text):
    assert not read(text, language="en").found


def test_he_and_she_are_not_the_same_person():
    case = read(
        "Anne Colby told the council that ‹the ferry was late›. Peter Ravel said ‹it was not›. “‹I waited›,” she said. "
        "“‹So did I›,” he said.",
        language="en",
    )
    assert case.spans == case.expected
    said_by = [quote.speakers for quote in case.found]
    assert said_by == [("Anne Colby",), ("Peter Ravel",), ("Anne Colby",), ("Peter Ravel",)]


@pytest.mark.parametrize(
    ("honorific", "pronoun", "speaker"),
    [("Mr.", "he", "Brandt"), ("Ms.", "she", "Brandt"), ("Mr.", "she", "Anne Colby")],
)
def test_an_honorific_tells_he_from_she(honorific, pronoun, speaker):
    case = read(
        f"Anne Colby said ‹the ferry was late›. {honorific} Brandt said ‹it was early›. “‹I waited›,” {pronoun} said.",
        language="en",
    )
    assert case.spans == case.expected
    assert case.found[-1].speakers == (speaker,)


@pytest.mark.parametrize(
    "written",
    [
        "Otis Brandt said ‹he would not sign the paper›, a blow to owners who had hoped for a deal.",
        "Otis Brandt said in a written statement that ‹the bridge was safe›.",
        "Appearing on HBN's “Morning Talk,” Otis Brandt said ‹the bridge was safe›.",
    ],
)
def test_what_the_reporter_adds_is_not_what_was_said(written):
    case = read(written, language="en")
    assert case.spans == case.expected


def test_two_people_are_not_the_two_who_spoke_before():
    case = read(
        "Otis Brandt said ‹the bridge was safe›. Anne Colby said ‹it was not›. Two people close to Colby said ‹she was "
        "furious about it›.",
        language="en",
    )
    assert case.spans == case.expected
    assert case.found[-1].speakers == ("Two people",)
