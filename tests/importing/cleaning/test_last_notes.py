"""Notes at the foot of a page: struck below furniture, kept where a report could say the same."""

import pytest

from articles.importing.clean_text import clean

PROSE = "The mayors of the two cities agreed on Friday to open the northern ferry line again, an aide to them said."
HEAD = f"Mayors reopen the ferry\nMarch 5, 2021\n{PROSE}\n{PROSE.replace('Friday', 'Monday')}"
NOTES = [
    "We acknowledge the Traditional Custodians of the land on which we live and work.",
    "This service may include material from Agence France-Presse which is copyright and cannot be reproduced.",
    "AEST = Australian Eastern Standard Time which is 10 hours ahead of GMT.",
    "Comments have to be in English. Please abide by our community guidelines.",
    "Kabar Kota has been declared a “foreign agent” by the government of the island.",
    "Kabar Kota's Rostov Service offers informed and accurate reporting about issues that matter in Rostov.",
    "How you can help: Here are ways in which people can support the crews of the north.",
    "The paper has the registration certificate No. 03247 of the press committee.",
]


@pytest.mark.parametrize("note", NOTES)
def test_note_below_the_furniture_is_struck_with_a_reason(note):
    report = clean(f"{HEAD}\nMost read\nThe night the lighthouse went dark\n{note}\n© 2021 Kabar Kota")
    assert note not in report.paragraphs
    assert len(report.paragraphs) == 2


@pytest.mark.parametrize("note", NOTES)
def test_same_words_right_below_a_paragraph_stay(note):
    assert note in clean(f"{HEAD}\n{note}\nMost read\nThe night the lighthouse went dark").paragraphs


@pytest.mark.parametrize("note", NOTES)
def test_same_words_with_prose_below_them_stay(note):
    last = "The insurers had been told everything that the engineers had found in the keel of the older of the ships."
    assert note in clean(f"{HEAD}\nAdvertisement\n{note}\n{last}").paragraphs


def test_a_label_below_a_note_is_no_prose():
    note = NOTES[4]
    assert note not in clean(f"{HEAD}\n0 / 30\n{note}\nTopic :\nferry harbour\n© 2021 Kabar Kota").paragraphs
