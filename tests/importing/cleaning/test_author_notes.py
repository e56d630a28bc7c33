"""Who the authors are goes from the head and the foot of a report; a sentence about such people is report text."""

import pytest

from articles.importing.clean_text import clean

PAGE = """\
Kremlin Opens a Reading Room
By Ana Prescott
{note}
Dec 15, 2021
A reading room opened in the Kremlin on Wednesday, the first in the old arsenal in more than a century.
"We wanted a quiet place," the director of the museums said.
{foot}
"""


def kept(note: str = "", foot: str = "") -> tuple[str, ...]:
    return clean(PAGE.format(note=note, foot=foot)).paragraphs


@pytest.mark.parametrize(
    "note",
    [
        "Visiting Fellow, University of Tartu",
        "Peneliti Sejarah, Universitas Airlangga",
        "Student of history on a campus in Tartu. Collects maps.",
    ],
)
def test_profession_under_the_authors_name_goes(note):
    assert note not in kept(note)


def test_note_goes_that_begins_with_the_last_name_under_the_whole_one_in_capitals():
    note = "Prescott covers museums and has been based in Tver since 2014."
    assert kept(foot=f"ANA PRESCOTT\n{note}\nMost read") == kept()
    assert note in kept(foot=f"BORIS LANE\n{note}\nMost read")


def test_name_above_its_role_goes_with_it_and_signs_the_report():
    report = clean(PAGE.replace("By Ana Prescott\n{note}", "Ana Prescott\nMuseum Correspondent").replace("{foot}", ""))
    assert report.byline == "Ana Prescott" and len(report.paragraphs) == 2


def test_author_with_what_she_is_behind_her_name_signs_the_report():
    report = clean(PAGE.replace("By Ana Prescott\n{note}", "By Ana Prescott, a staff writer at Kabar.").format(foot=""))
    assert report.byline == "Ana Prescott" and len(report.paragraphs) == 2


def test_who_the_author_is_goes_below_a_date_with_the_name():
    note = "Ana Prescott is the diplomatic correspondent at Kabar Kota."
    head = "By Ana Prescott 15 December 2021, 5:42 pm 11"
    assert note not in clean(PAGE.replace("By Ana Prescott\n{note}", f"{head}\n{note}").format(foot="")).paragraphs


def test_note_goes_that_says_whose_correspondent_the_author_is():
    note = "Ana Prescott is The Kabar Times’ Tartu correspondent, based in Lund."
    assert kept(foot=f"{note}\nMost read") == kept()
    assert note.replace("Ana Prescott", "Boris Lane") in kept(foot=note.replace("Ana Prescott", "Boris Lane"))


def test_second_author_is_known_by_the_profession_under_his_name():
    report = clean(
        PAGE.format(
            note="Visiting Fellow, University of Tartu\nOlev Kask\nProfessor of Trade and Law, Tallinn College", foot=""
        )
    )
    assert report.byline == "Ana Prescott, Olev Kask" and len(report.paragraphs) == 2


def test_sentence_on_professors_that_opens_the_report_stays():
    lead = "Students of the university were there first."
    assert lead in clean(PAGE.format(note="", foot="").replace("Dec 15, 2021\n", f"Dec 15, 2021\n{lead}\n")).paragraphs


def test_subtitle_on_a_university_stays():
    assert "Moscow university lends it three thousand volumes" in kept(
        "Moscow university lends it three thousand volumes"
    )


@pytest.mark.parametrize(
    "foot",
    [
        "Olev Kask\nFollow\nOlev Kask joined the paper in 2018 and covers Moscow.",
        "Olev Kask\nOlev Kask\nOlev Kask is a columnist.",
        "Ana Prescott Reporter at our news desk",
    ],
)
def test_author_box_below_the_report_goes(foot):
    assert len(kept(foot=foot)) == 2


@pytest.mark.parametrize(
    "foot",
    [
        "Olev Kask\nOlev Kask joined the readers at noon.",
        "02:17\nOlev Kask is a reader, too.",
        'Olev Kask, a reporter, said: "I came to read."',
    ],
)
def test_sentence_on_a_person_whose_name_heads_it_stays(foot):
    assert kept(foot=foot)[2:] == tuple(line for line in foot.split("\n") if ":" not in line[:3])


def test_who_pays_for_the_authors_house_goes_under_its_label_or_by_the_house():
    line = "Airlangga University provides funding as a founding member of The {}."
    assert line.format("Conversation") not in kept(note=f"Partners\n{line.format('Conversation')}")
    assert line.format("Conversation") not in kept(foot=line.format("Conversation"))
    assert line.format("Reading Union") in kept(foot=line.format("Reading Union"))


def test_a_name_with_its_profession_under_the_title_signs_the_report():
    page = PAGE.replace("By Ana Prescott\n{note}\nDec 15, 2021", "Dec 15, 2021\nSubscribe\nAna Prescott\nFollow")
    assert clean(page.format(foot="")).byline == "Ana Prescott"


def test_biography_between_the_author_and_a_date_further_below_goes():
    note = "Ana Prescott covers old rooms for Kabar Kota. She previously worked in Tver and in Tartu."
    assert note not in kept(f"{note}\nRead Full Bio\nUpdated on:")


def test_what_an_author_has_done_goes_under_the_last_name():
    note = "Bergabung dengan Tempo sejak 2012. Menulis isu politik luar negeri dan kelautan."
    assert kept(foot=f"Eko Citra Putra\n{note}") == kept()


def test_who_an_author_is_goes_with_the_name_above_though_nothing_else_signs():
    foot = "Citra Dewi\nCitra Dewi is a reporter for Kabar Kota based in Lund."
    assert kept(foot=foot) == kept()
    foot = "Citra Dewi\nCitra Dewi is a fisherwoman who has lived in Lund for years."
    assert foot.split("\n")[1] in kept(foot=foot)
