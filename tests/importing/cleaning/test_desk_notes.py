"""A newsroom's notes on its work go from the foot of a report; the same words on others stay."""

import pytest

from articles.importing.clean_text import clean
from articles.importing.cleaning.boilerplate import reason_for
from articles.importing.cleaning.bylines import read_byline
from articles.importing.cleaning.desk_notes import is_desk_note

PROSE = "The mayors of the two cities agreed on Friday to open the northern ferry line again, an aide to them said."
HEAD = f"Mayors reopen the ferry\nMarch 5, 2021\n{PROSE}\n{PROSE.replace('Friday', 'Monday')}"
NOTES = [
    "Prescott reported from Tallinn, Estonia.",
    "Ana K. Prescott reported from Lund, and Olev Kask from Tver, Russia.",
    "With reporting by Kabar Kota, Kabar Laut, and AFP",
    "Additional reporting by Olev Kask in Tver",
    "This article has been updated to include comments by the harbour office.",
    "This story was corrected on March 6. Prescott reported from Lund.",
    "The Harbour Post and Kabar Kota contributed to this report.",
    "Prescott reported from Lund and Kask from Tver, Russia. AP news researcher Lin Bei contributed to this report.",
    "Prescott reported from Lund. Associated Press video producer Olev Kask contributed.",
    "— With assistance from Ana Prescott and Olev Kask",
    "(Updates with the mayor in second paragraph)",
    "Some information for this report came from The Associated Press and Kabar Kota.",
    "Kask reported from Tver. Associated Press writer Ana Prescott in Lund, Sweden, contributed to this report.",
]


@pytest.mark.parametrize("note", NOTES)
def test_note_at_the_foot_goes(note):
    report = clean(f"{HEAD}\n{note}\nMost read\nThe night the lighthouse went dark\n© 2021 Kabar Kota")
    assert len(report.paragraphs) == 2


@pytest.mark.parametrize("note", NOTES)
def test_same_words_with_a_paragraph_below_stay(note):
    last = "The insurers had been told everything that the engineers had found in the keel of the older of the ships."
    # Some forms are nothing else wherever they stand.
    is_sure = reason_for(note) is not None or read_byline(note, outside_text=False)
    assert is_sure or note in clean(f"{HEAD}\n{note}\n{last}").paragraphs


@pytest.mark.parametrize(
    "text",
    [
        "Reuters reported from Moscow.",
        "He reported from Moscow.",
        "Reporters in Lund reported from Tver.",
        "This article was amended by the court in March.",
        "The article was amended in March.",
        "The mayors reported from their cities what they had seen.",
        "Prescott reported from Lund that the ferry had left.",
        "This article of the treaty has been updated.",
        "“This article has been updated,” the mayor said.",
        "This article was updated, “in a hurry”, the mayor said.",
    ],
)
def test_sentence_of_a_report_is_no_note(text):
    assert not is_desk_note(text)
