"""When a page with several dates was published."""

from datetime import date

import pytest

from articles.importing.clean_text import clean
from articles.importing.cleaning.date_lines import read_date_line

PAGE = """\
Kremlin Opens a Reading Room
{head}
A reading room opened in the Kremlin on Wednesday, the first in the old arsenal in more than a century.
"We wanted a quiet place," the director of the museums said.
More from Kabar Kota
Ten chairs that made history
{foot}
"""


@pytest.mark.parametrize(
    ("head", "foot", "day"),
    [
        ("Updated: December 30, 2022 9:47 AM EST", "First published on December 29, 2022 / 6:14 AM EST", "2022-12-29"),
        ("Diperbarui 30 Desember 2022", "Pertama kali terbit 29 Desember 2022", "2022-12-29"),
        ("Published December 28, 2022", "First published on December 29, 2022", "2022-12-28"),
        ("Updated: December 30, 2022 9:47 AM EST", "Published December 3, 2022", "2022-12-30"),
        ("", "Tanggal 29.12.2022", "2022-12-29"),
        ("December 28, 2022", "Publication date: December 29, 2022, 14:35", "2022-12-28"),
        ("Published time: December 29, 2022 09:12\nEdited time: December 30, 2022 15:44", "", "2022-12-29"),
        ("December 29, 2022 GMT", "", "2022-12-29"),
        ("10 Jumadil Akhir 1444 / 29 Desember 2022", "", "2022-12-29"),
        ("29 Desember 2022 ANA BUDI, RBTH", "", "2022-12-29"),
        ("29 Des 22 | 09:47 WIB", "", "2022-12-29"),
        ("29 Desember 2022 Kabarduit 47 Komentar", "", "2022-12-29"),
        ("By kabarkota.com - 29 Desember 2022 | 15:41", "", "2022-12-29"),
        ("Rita Santi Editor : Ana Budi - Kamis, 29 Desember 2022 - 21:40 WIB", "", "2022-12-29"),
    ],
)
def test_the_first_publication_told_below_the_text_beats_an_update_above_it(head, foot, day):
    assert str(clean(PAGE.format(head=head, foot=foot)).published.day) == day


def test_the_place_in_capitals_in_a_date_line_is_the_dateline():
    report = clean(PAGE.format(head="ISTANBUL Sep 19, 2022 - 5:32 pm GMT+3", foot=""))
    assert (report.dateline, str(report.published.day)) == ("ISTANBUL", "2022-09-19")


def test_originally_is_nobody():
    assert clean(PAGE.format(head="Originally published February 4, 2022 5:04 AM ET", foot="")).byline == ""


def test_the_age_of_a_report_beside_its_date_is_no_part_of_it():
    for age in ("3 years", "3 hrs", "12 minutes"):
        assert read_date_line(f"December 16, 2021 06:12 PM Age: {age}", language="en")
    line = read_date_line("December 16, 2021 06:12 PM Age: 3 years", language="en")
    assert [mention.day for _label, mention in line.dates] == [date(2021, 12, 16)]


def test_name_day_and_rubric_in_one_line_date_the_report():
    report = clean(PAGE.format(head="by Ana Budi 25 Juli 2024 in Militer Reading Time: 2 mins read", foot=""))
    assert (str(report.published.day), report.byline) == ("2024-07-25", "Ana Budi")


def test_a_picture_between_subtitle_and_author_hides_neither_date_nor_name():
    picture = ["Image", "The director of the museums speaks with visitors at the door of the old arsenal on Wednesday."]
    picture += ["Credit...Ana Budi/Sputnik, via Agence France-Presse — Getty Images"]
    subtitle = (
        "The director, under pressure over the long closure, said that he had won the backing of the whole house."
    )
    head = [subtitle, "Share full article", "412", *picture, "By Judith Amberley and Thomas Rourke", "Dec. 15, 2021"]
    head.append("MOSCOW — Visitors waited at the door of the old arsenal from early in the morning, two of them said.")
    report = clean(PAGE.format(head="\n".join(head), foot=""))
    assert (str(report.published.day), report.byline) == ("2021-12-15", "Judith Amberley and Thomas Rourke")
    assert not set(picture) & set(report.paragraphs)


def test_a_name_before_a_day_in_numbers_signs_the_report():
    report = clean(PAGE.format(head="Ana Budi 19/12/2025", foot=""))
    assert (str(report.published.day), report.byline) == ("2025-12-19", "Ana Budi")


def test_the_day_beside_the_weather_is_todays():
    report = clean("29.4 C\nMedan\nWednesday, May 15, 2024\n" + PAGE.format(head="", foot=""))
    assert report.published.day is None


def test_the_code_of_who_wrote_stands_before_the_date():
    line = read_date_line("oleh KBR-04 • Selasa, 10 Nop 2020 08:22 WIT", language="id")
    assert line.credits[0].name == "KBR-04"
    assert line.dates[0][1].instant().isoformat() == "2020-11-10T08:22:00+09:00"


def test_a_label_on_a_line_of_its_own_says_what_the_date_is():
    head = "UPDATED\nMAR 22, 2023, 08:30 AM SGT\nPUBLISHED\nMAR 21, 2023, 10:05 PM SGT"
    assert clean(PAGE.format(head=head, foot="")).published.instant.isoformat() == "2023-03-21T22:05:00+08:00"


def test_dates_that_lost_their_spaces():
    glued = "PUBLISHED MON, JUN 20 20228:04 AM EDTUPDATED MON, JUN 20 20223:04 PM EDT"
    assert clean(PAGE.format(head=glued, foot="")).published.instant.isoformat() == "2022-06-20T08:04:00-04:00"


def test_a_labelled_date_at_the_end_of_the_text_is_none_of_its_lines():
    page = PAGE.format(head="Published - August 08, 2025 07:23 pm IST - MOSCOW", foot="").replace(
        "More from", "Published - August 08, 2025 07:23 pm IST\nMore from"
    )
    assert not any(line.startswith("Published") for line in clean(page).paragraphs)


@pytest.mark.parametrize(
    ("line", "day", "names"),
    [
        ("by Ana Budi   @KabarUang November 29, 2016: 8:18 AM ET", "2016-11-29", ["Ana Budi"]),
        ("Updated by Ana Budi@anabudi Dec 10, 2016, 10:20am EST", "2016-12-10", ["Ana Budi"]),
        (
            "By ANA BUDI, CITRA K. DEWI and EKO PUTRASEPT. 19, 2016",
            "2016-09-19",
            ["ANA BUDI", "CITRA K. DEWI and EKO PUTRA"],
        ),
        ("By Ana BudiJan. 3, 2022", "2022-01-03", ["Ana Budi"]),
        ("December 21, 2016 By Ana Budi 2 Comments", "2016-12-21", ["Ana Budi"]),
    ],
)
def test_who_signs_beside_the_date(line, day, names):
    read = read_date_line(line, language="en")
    assert str(read.dates[0][1].day) == day
    assert [credit.name for credit in read.credits] == names


def test_the_house_may_say_where_it_first_published():
    page = PAGE.format(
        head="Updated: December 30, 2022", foot="KabarUang (New York) First published May 2, 2021: 3:33 AM ET"
    )
    assert str(clean(page).published.day) == "2021-05-02"


def test_the_hour_of_a_labelled_day_may_stand_in_another_line():
    page = PAGE.format(head="Ana Budi, Jurnalis-Kamis, 06 Juni 2024 |15:48 WIB", foot="")
    report = clean(f"date 2024-06-06 Advertisement\n{page}")
    assert (report.published.precision, report.published.instant.hour) == ("minute", 15)


def test_the_agency_glued_to_the_label_of_the_day():
    read = read_date_line("ReutersPublished July 16, 2025 - Updated July 16, 2025 09:37am", language="en")
    assert [label for label, _ in read.dates] == ["published", "updated"]
    assert read.outlet == "Reuters"


@pytest.mark.parametrize(
    ("hour", "is_told"), [("11:38 AM GMT", True), ("11:38 AM (GMT)", True), ("11.38 WIB", True), ("11:38", False)]
)
def test_the_hour_on_the_line_below_belongs_to_the_day(hour, is_told):
    report = clean(PAGE.format(head=f"September 19, 2022\n{hour}", foot=""))
    assert str(report.published.day) == "2022-09-19"
    assert (report.published.precision == "minute") == is_told


def test_who_posted_it_stands_behind_its_day_in_small_letters():
    read = read_date_line("Posted on 3 Desember 2024 by samovar", language="id")
    assert (str(read.dates[0][1].day), read.credits[0].role) == ("2024-12-03", "uploader")
    assert read_date_line("It was built on 3 December 2024 by sailors", language="en") is None


@pytest.mark.parametrize(
    ("head", "instant"),
    [
        ("Today at 5:00 a.m. EST\nJanuary 22, 2026", "2026-01-22T05:00-05:00"),
        ("December 13, 2021\n6:12 PM GMT+7", "2021-12-13T18:12+07:00"),
        ("Jum'at, 8 Mei 2015 − 17:12 WIB", "2015-05-08T17:12+07:00"),
    ],
)
def test_an_hour_beside_the_day_is_read_with_it(head, instant):
    assert clean(PAGE.format(head=head, foot="")).published.instant.isoformat(timespec="minutes") == instant


def test_the_estate_and_its_region_below_the_date_are_where_the_report_was_written():
    report = clean(PAGE.format(head="March 10, 2016\nNovo-Ogaryovo, Moscow Region", foot=""))
    assert "Novo-Ogaryovo, Moscow Region" not in report.paragraphs


def test_the_only_hour_of_a_day_may_be_that_of_its_update():
    published = clean(PAGE.format(head="18 March 2014 Last updated at 17:05 GMT", foot="")).published
    assert published.instant.isoformat() == "2014-03-18T17:05:00+00:00"


def test_a_day_in_numbers_is_read_as_the_dateline_has_it():
    page = PAGE.format(head="04/09/2024 04:21 PM", foot="")
    assert clean(page).published.day is None
    dated = page.replace("A reading room", "VLADIVOSTOK, Sept 4 (Kabar) -- A reading room")
    assert clean(dated).published.day == date(2024, 9, 4)


def test_the_day_and_who_signs_stand_below_a_subtitle_as_long_as_a_paragraph():
    lead = (
        "Beijing called the meeting a matter between the two, and analysts say that it has reason to keep its distance."
    )
    head = f"{lead}\nSAVE\n\nSept. 13, 2023, 5:30 PM GMT+7 / Updated Sept. 13, 2023, 8:12 PM GMT+7\nBy Ana Budi"
    report = clean(PAGE.format(head=head, foot=""))
    assert report.published.instant.isoformat() == "2023-09-13T17:30:00+07:00"
    assert report.byline == "Ana Budi"


def test_who_signs_with_an_agency_before_a_day_in_points_is_no_caption():
    report = clean(PAGE.format(head="by Ana Budi and Reuters / Jun.08.2018 / 7:31 AM ET", foot=""))
    assert report.published.instant.isoformat() == "2018-06-08T07:31:00-04:00"
    assert report.byline == "Ana Budi"


@pytest.mark.parametrize("hour", ["2209 GMT (0609 HKT)", "22:09 GMT"])
def test_the_hour_of_the_last_change_dates_a_page_that_has_no_other(hour):
    line = read_date_line(f"March 18, 2014 -- Updated {hour}", language="en")
    ((_, mention),) = line.dates
    assert (str(mention.day), str(mention.clock)) == ("2014-03-18", "22:09:00")


def test_the_hour_of_the_pages_last_change_is_its_own():
    line = read_date_line("Page last updated at 12:40 GMT, Tuesday, 13 October 2009 13:40 UK", language="en")
    ((label, mention),) = line.dates
    assert (label, mention.instant().isoformat()) == ("", "2009-10-13T12:40:00+00:00")


def test_a_labelled_date_below_a_long_standfirst_is_the_pages():
    standfirst = (
        "The north has ferries that the south needs. The south has lamps. What they agreed was left unsaid today."
    )
    page = clean(
        PAGE.format(head=f"{standfirst}\n214\nPublished Sept. 13, 2023\nUpdated Sept. 14, 2023, 8:04 a.m. ET", foot="")
    )
    assert page.published.isoformat() == "2023-09-13"


def test_the_papers_of_a_house_give_no_year():
    foot = "Registered as a newspaper; certificate No. 12 of June 2, 1999."
    page = clean(PAGE.format(head="LUND, June 8 (Kabar) —", foot=foot))
    assert page.published.isoformat() is None


@pytest.mark.parametrize(
    "line",
    [
        "in Harbour Shipping News 30/05/2019",
        "March 26, 2013 Agency Report",
        "05 June 2012 | Issue 4901",
        "22 May 2014 Ana Budi, special to RBTH",
    ],
)
def test_a_rubric_or_who_sent_it_beside_a_date_is_no_text(line):
    assert read_date_line(line, language="en")


def test_the_date_of_a_link_below_does_not_beat_the_pages_own():
    foot = "More on this story\nHarbour vetoes a draft\nPublished: 22 Jun 2016"
    assert str(clean(PAGE.format(head="Saturday 25 June 2016 14.12 BST", foot=foot)).published.day) == "2016-06-25"


def test_the_date_below_a_link_above_the_text_is_the_links():
    links = "Related News\nHarbour courts its buyers\nThu, Sep 5 2013\nTwo mayors steady the ferry\nWed, Sep 4 2013"
    head = f"{links}\n\nBy Ana Budi\n\nTVER, Ruritania | Fri Sep 6, 2013 11:02am EDT"
    assert clean(PAGE.format(head=head, foot="")).published.instant.isoformat() == "2013-09-06T11:02:00-04:00"
