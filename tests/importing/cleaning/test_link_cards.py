"""Cards that lead away from a text: titles with their buttons, rubrics, days and teasers."""

import pytest

from articles.importing.clean_text import clean

SENTENCE = "The harbour ministers of the two cities spoke for nearly three hours and left without naming a day, part"
PROSE = [f"{SENTENCE} {number}." for number in ("one", "two", "three", "four")]
HEAD = "Ferry talks end without a date\nJune 4, 2022"


def paragraphs(*lines: str) -> tuple[str, ...]:
    return clean("\n".join([HEAD, *PROSE[:2], *lines, *PROSE[2:]])).paragraphs


ROW = ["Explainer: what the harbours may sign", "Who is watching the ferry talks?", "Mayors meet - and the north waits"]


def test_a_card_goes_with_its_teaser_house_and_author():
    card = ("Why the ferry waits in the north", "Every autumn the crews count the storms to come.")
    assert paragraphs(*card, "", "The Moscow Times", "Ana Budi", "") == tuple(PROSE)


def test_lines_in_capitals_go_from_a_page_that_writes_its_buttons_so():
    link = "MAYOR SENDS SHARP MESSAGE AS GUESTS GATHER AT HARBOUR"
    text = "\n\n".join([HEAD, *PROSE[:2], link, *PROSE[2:]])
    button = "CLICK HERE TO GET THE KABAR APP"
    assert link in clean(text).paragraphs
    assert clean(f"{text}\n\n{button}\n\n{PROSE[0]} Yes.").paragraphs == (*PROSE, f"{PROSE[0]} Yes.")
    assert link in clean(f"{text}\n\nWHAT COMES NEXT\n\n{PROSE[1]} No.\n\n{button}\n\n{PROSE[0]} Yes.").paragraphs


def test_titles_in_a_row_go_without_a_heading():
    assert paragraphs(*ROW) == tuple(PROSE)


def test_two_titles_or_an_announced_list_stay():
    assert paragraphs(*ROW[1:]) == (*PROSE[:2], *ROW[1:], *PROSE[2:])
    announced = "The mayors left three questions open:"
    assert paragraphs(announced, *ROW) == (*PROSE[:2], announced, *ROW, *PROSE[2:])


def test_a_row_without_the_looks_of_titles_stays():
    row = [f"a ferry of the {harbour} harbour, with room for forty" for harbour in ("north", "south", "old")]
    assert paragraphs(*row) == (*PROSE[:2], *row, *PROSE[2:])


def test_an_agencys_slug_goes_with_its_picture():
    caption = "A mayor opens the northern harbour on June 4, 2022. (Xinhua/Ana Budi)"
    assert paragraphs("NORTH-HARBOUR-MAYOR-FERRY TALKS", caption) == tuple(PROSE)


def test_a_last_paragraph_signed_by_two_agencies_is_no_caption():
    said = "The talks, the mayor said, will go on in the spring. The papers are with both councils. (Ant/Xinhua)"
    assert clean("\n".join([HEAD, *PROSE, said])).paragraphs == (*PROSE, said)


def test_points_that_sum_up_the_report_stay_without_their_headings():
    points = ["Mayors meet at the harbour", "South names no day for the ferry"]
    first = "HARBOUR CITY, June 4 (Reuters) - The mayors of the two cities met on Saturday, two officials said."
    report = clean("\n".join([HEAD, "Summary", "Companies", *points, first, *PROSE]))
    assert (report.paragraphs, report.warnings) == ((*points, first, *PROSE), ())


def test_titles_under_read_more_from_an_outlet_go():
    titles = ["Six ferries late after a storm", "The sailors who would not sail"]
    assert paragraphs("Read more from Kabar Kota:", *titles) == tuple(PROSE)


LINKS = ["Mayor of the north arrives for talks on ferries", "Drones shut the harbours as both mayors fly in"]


def test_a_short_line_below_a_list_of_links_is_a_subheading():
    heading = "No ferry before spring"
    assert paragraphs("More on this topic", *LINKS, heading) == (*PROSE[:2], heading, *PROSE[2:])


def test_a_subheading_is_told_from_the_list_above_it_by_blank_lines_or_by_the_dates_of_the_others():
    links = ["Related", "Mayors meet at the northern harbour in May", "The border town that does well out of ferries"]
    below = "Limits of the friendship"
    assert below in paragraphs("", *links, "", below)
    dated = ["Read Next", "Mayors meet at the harbour", "9:41 PM GMT+3", "Ferries wait in Riga", "June 1, 2022"]
    assert "'UNDERSTANDING'" in paragraphs(*dated, "'UNDERSTANDING'")
    assert not {*links, *dated} & {*paragraphs("", *links, ""), *paragraphs(*dated)}


@pytest.mark.parametrize("heading", ["People are also reading…", "Read more about energy from Kabar Pro"])
def test_titles_under_what_others_read_go(heading):
    titles = ["Second-grade teacher wins state honor", "Car strikes bridge on Route 9; driver unhurt"]
    assert paragraphs("", heading, *titles, "") == tuple(PROSE)


def test_a_photographer_of_the_pool_is_a_credit():
    assert paragraphs("Ana Budi - pool, Pool Sputnik Kremlin") == tuple(PROSE)


def test_a_picture_with_its_button_between_its_words_twice_goes():
    shown = "The mayor receives a guest in the hall (AFP)"
    assert paragraphs("The first of many", shown, "Perbesar", shown) == (*PROSE[:2], "The first of many", *PROSE[2:])


def test_a_short_title_is_one_link_more():
    for title in ("Ferry Talks End Without Date", "Spring ferries: what to know"):
        assert paragraphs("More on this topic", *LINKS, title) == tuple(PROSE)


def test_what_is_said_of_a_picture_goes_with_its_caption():
    said = "The mayors of two cities meet at a harbour"
    caption = (
        "The mayors of the two cities meet at the northern harbour, June 4, 2022. Sputnik/Ana Budi/Pool via REUTERS"
    )
    report = clean("\n".join([HEAD, said, "[1/2]", caption, *PROSE]))
    assert (report.paragraphs, report.caption) == (tuple(PROSE), caption)


def test_a_headline_that_has_nothing_to_do_with_the_text_goes():
    assert paragraphs("Viral, Cat Queues For Licence At Village Hall") == tuple(PROSE)


def test_a_film_with_its_button_goes():
    assert paragraphs("Tonton video03:12", "Mayors Meet Again in Riga") == tuple(PROSE)


def test_a_subheading_with_words_of_the_text_stays():
    subheading = "Ministers Leave Harbour Without Naming Any Day"
    assert paragraphs(subheading) == (*PROSE[:2], subheading, *PROSE[2:])


def test_a_list_behind_the_last_sentence_has_no_text_to_go_on():
    dated = ["Tonga Masih Tertutup Abu", "4 Februari 2022, 19:10 WIB", "Pesawat bantuan belum bisa mendarat"]
    report = clean("\n".join([HEAD, *PROSE, "BACA JUGA", *dated, "Inggris Cabut Aturan Masker", "E-Paper"]))
    assert report.paragraphs == tuple(PROSE)


def test_a_line_twice_in_the_text_is_a_picture_and_a_cry_is_not():
    assert paragraphs("Ivan Petrenko/Reuters", "Ivan Petrenko/Reuters") == tuple(PROSE)
    assert paragraphs("Never again.", "Never again.")[2:4] == ("Never again.", "Never again.")


def test_a_last_paragraph_signed_by_many_hands_is_no_caption():
    last = "The mayor told reporters that nothing had changed in the north. (AFP/Reuters/hep/c19/any/kbr)"
    assert clean("\n".join([HEAD, *PROSE, last])).paragraphs == (*PROSE, last)


def test_the_palaces_office_is_a_credit():
    picture = "BPMI Setpres/Ana Budi\nThe mayor and the minister in the hall."
    assert clean("\n".join([HEAD, picture, *PROSE])).paragraphs == tuple(PROSE)


def test_what_a_picture_shows_goes_between_its_label_and_its_caption():
    caption = "Ferries wait for the mayors.Credit...Ana Budi for The Harbour Times"
    assert paragraphs("", "Image", "Two white ships in fog.", caption) == tuple(PROSE)
    said = "The ferries waited for an hour."
    assert said in paragraphs("", "Image", "", said, caption)
    assert said not in paragraphs("Image", said, caption)
    assert f"“{said}”" in paragraphs("Image", f"“{said}”", caption)


def test_what_a_picture_shows_goes_with_a_caption_by_an_agency_below():
    pair = ["A mayor of the north in a coat waves to a ferry", "The mayor of the north waves to a ferry on Friday (AP)"]
    assert paragraphs(*pair) == tuple(PROSE)
    assert pair[0] in paragraphs(pair[0], "The council has not yet said when the old bridge will open (AP)")


def test_title_with_its_kind_in_capitals_leads_elsewhere():
    assert paragraphs("EXPLAINER: What did the mayors sign in May?") == tuple(PROSE)
    for heading in ("ANALYSIS: WHY THE NORTH WAITS FOR IT", "Analysis: The north waits for it"):
        assert heading in paragraphs(heading)


def test_teaser_that_is_cut_off_goes_below_the_text():
    teaser = "THE ferries of both cities have been caught unprepared once again, with the harvest only..."
    foot = ["Comments are closed.", "Editorial", "Late ferries", "25 Mar, 2023", "Late ferries", teaser]
    assert clean("\n".join([HEAD, *PROSE, *foot])).paragraphs == tuple(PROSE)


BLOCK = "\n\n".join


def test_title_and_teaser_over_house_and_author_lead_elsewhere():
    card = ("Explainer: Why the ferry waits", "Every autumn the crews begin to count.", "Al JazeeraAna Budi")
    assert paragraphs(*card) == tuple(PROSE)
    assert "Every autumn the crews begin to count." in paragraphs(*card[:2])


def test_part_of_a_series_leads_elsewhere():
    assert paragraphs("[Part 3 of 5] The harbour that waits: how the old docks live on") == tuple(PROSE)


def test_a_title_with_day_and_hour_below_leads_elsewhere():
    assert paragraphs("Expert Sees Short Window for Ferries", "19 January, 14:20 GMT") == tuple(PROSE)
    assert "14 ships" in paragraphs("14 ships")


def test_a_title_behind_a_bullet_leads_elsewhere_where_others_do():
    row = [f"• {title}" for title in ROW]
    lone = "• UPDATE: All the names of those who were on the northern ferry"
    assert lone not in clean("\n".join([HEAD, *PROSE[:2], *row, PROSE[2], lone, PROSE[3]])).paragraphs
    assert lone in paragraphs(lone)


def test_section_over_a_note_of_the_page_goes_with_it():
    note = "This section contains relevant reference points, placed in (Opinion field)"
    assert paragraphs("Opinion", note) == tuple(PROSE)


def test_two_titles_led_in_by_kind_or_writer_lead_elsewhere():
    pair = ("Analysis: What the north really thinks of it", "Ana in the market: How the shops filled up with fish")
    assert paragraphs(*pair) == tuple(PROSE)
    assert pair[0] in paragraphs(pair[0])
    assert pair[0] in paragraphs("The council has named two of its papers:", *pair)


def test_pictures_of_a_gallery_in_the_text_go_with_what_they_show():
    gallery = [
        "A sapper of the harbour searches a field near Lund",
        "A sapper of the harbour searches a field for mines near Lund, Sweden, November 16, 2022.",
        "ANA BUDI/REUTERS",
        "Where the talks were held (Image: EXPRESS)",
    ]
    assert paragraphs(*gallery) == tuple(PROSE)


def test_a_subheading_of_few_words_below_shorter_titles_stays():
    lines = ("Related", "Ministers back a plan for ferries", "Mayor to meet the minister in Lund", "No price, no hurry")
    assert paragraphs(*lines) == (*PROSE[:2], "No price, no hurry", *PROSE[2:])


def test_a_subheading_like_others_of_its_report_stays():
    more = ("What the North Wants", "Who Pays for It", "An Island Nobody Has Ever Seen Before")
    page = [HEAD, PROSE[0]]
    for heading, prose in zip(more, PROSE[1:], strict=True):
        page += [heading, prose]
    assert clean("\n".join(page)).paragraphs == tuple(page[1:])


def test_titles_of_a_block_over_a_subheading_lead_elsewhere():
    block = "\n".join(
        ["Mayors: A friendship in numbers", "The quiet role of the harbour", "What we know about the talks"]
    )
    page = "\n\n".join([HEAD, *PROSE[:2], block, "'A working talk'", *PROSE[2:]])
    assert clean(page).paragraphs == (*PROSE[:2], "'A working talk'", *PROSE[2:])


def test_a_carousel_that_may_be_skipped_goes():
    lines = ("Press Enter to skip to end of carousel", "Understanding the ferry war", "End of carousel")
    assert paragraphs(*lines) == tuple(PROSE)
