"""What a page says of its pictures goes where a credit, a caption or its own form tells; the text beside it stays."""

import pytest

from articles.importing.clean_text import clean

SENTENCE = "The harbour ministers of the two cities spoke for nearly three hours and left without naming a day, part"
PROSE = [f"{SENTENCE} {number}." for number in ("one", "two", "three", "four", "five")]
TITLE = "Ferry talks end without a date"
CAPTION = "The old ferry lies at the northern quay in January. (Ivan Petrenko/AFP via Getty Images)"


def kept(*head: str, inside: str = "") -> tuple[str, ...]:
    blocks = [TITLE, *head, *PROSE[:2], *([inside] if inside else ()), *PROSE[2:]]
    report = clean("\n\n".join(blocks) + "\n\nTags\nFerry\n© 2022 Kabar Kota")
    assert report.title == TITLE
    return tuple(line for line in report.paragraphs if line not in PROSE)


@pytest.mark.parametrize(
    "inside",
    [
        "Animated illustration of a ferry whose funnels are red stars.",
        "Infographic map of the planned line from Lund to Tartu",
        "Bar chart showing how many guests sailed each year",
        "Head shot of Ana Budi",
        "Getty Images A green ferry leaves along a wide quay\nGetty Images\nNew engines were shown for the first time",
        "In this picture, mayors pose on Friday.\nIn this picture, mayors pose on Friday.\nA. Petrenko | Getty Images",
        "The old mayor/Reuters\nThe old mayor/Reuters",
        "Infografik Feri Utara",
        "2/50 10 September 2018\nA man walks through floodwater\nReuters",
        "[The ferry is gone. The questions about it are not.]",
        "Ana Budi, pictured at the quay, has advised the mayor since 2012",
        "Ferry war and what it costs the whole of the north\n02:21\nFerry war and what it costs the whole of the north",
        "Suasana dermaga utara (AFP)\nPerbesar\nDermaga utara di pagi hari. (Ana Budi/AFP)",
        "Lihat Foto\nGedung pelabuhan di lapangan lama, Lund.\n(SHUTTERSTOCK/ANA B PHOTO)",
        "Baca JugaSesudah Lund, Wali Kota Menoleh ke Tartu",
        "Mayors meet on the quay Video\nMayors meet on the quay\nA report from the northern harbour.",
    ],
)
def test_words_on_a_picture_go(inside):
    assert kept(inside=inside) == ()


@pytest.mark.parametrize(
    "inside",
    [
        "An illustration of the change came on Tuesday when the ferry sailed.",
        "Illustration of the plan, as the mayor called it, “was never given.”",
        "Reuters reporters at the quay saw no ferry.\nReuters",
        "Chart showing a way out",
        "Mayors meet for a video\nThe film shows the northern harbour.",
    ],
)
def test_text_that_looks_a_little_like_it_stays(inside):
    assert inside.split("\n")[0] in kept(inside=inside)


def test_paragraph_under_a_label_without_its_caption_stays():
    assert kept(inside="Image caption\nThe ferry in snow.") == ()
    blocks = "\n\n".join([TITLE, *PROSE[:3], "Image caption", *PROSE[3:]])
    assert clean(blocks).paragraphs == tuple(PROSE)


def test_what_a_picture_shows_goes_from_above_its_caption_when_the_subtitle_stands_elsewhere():
    lead = "The ministers want to speak again before the ice is gone"
    shown = "Ministers stand in two rows before a ferry"
    caption = "Ministers of both cities in Lund on Friday. (Ivan Petrenko/AFP via Getty Images)"
    assert kept(lead, f"{shown}\n{caption}", "By Ana Budi", "June 4, 2022") == (lead,)
    assert kept(f"{lead}\n{CAPTION}", "By Ana Budi", "June 4, 2022") == (lead,)


def test_credit_in_front_of_what_a_picture_shows_makes_it_no_headline():
    shown = "Reuters Ministers of the two cities spoke for hours in a harbour"
    assert kept(f"2 hours ago\nShare\n{shown}\nReuters\nThe ministers spoke in the old harbour office in Lund") == ()


def test_title_of_a_film_between_date_and_length_goes_and_the_headline_stays():
    film = "Ministers raise their glasses in the old harbour office"
    assert kept(f"By Ana Budi, CNN\n\nUpdated 1:50 PM EDT, Sat June 4, 2022\n\n{film}\n02:11 - Source: CNN") == ()
    page = "\n".join(["World", "June 4, 2022", TITLE, "02:11 - Source: CNN", *PROSE])
    assert clean(page).title == TITLE


def test_a_subheading_in_single_marks_above_a_picture_stays():
    inside = "'The most welcome guest'\nImage copyright Reuters\nImage caption Ferries lie in the harbour of Lund."
    assert kept(inside=f"{inside}\n{PROSE[0]}") == ("'The most welcome guest'",)


def test_a_row_of_figures_above_its_source_stays():
    inside = "Trade of the north\t244.8\t228.1\nSource: Bank of the North"
    assert kept(inside=inside) == ("Trade of the north 244.8 228.1",)


def test_a_subtitle_of_two_sentences_over_a_pictures_credit_stays():
    lead = "She has known him since the old days on the quay. Now she is who the mayor listens to."
    assert kept(lead, "Foto: Ana Budi (Sputnik/AFP)") == (lead,)


def test_a_paragraph_that_a_blank_line_parts_from_an_offices_site_stays():
    assert kept("Jan. 17, 2020", "Kremlin.ru", "When the mayor spoke of the ferry, most of us ran to the quay.") == (
        "When the mayor spoke of the ferry, most of us ran to the quay.",
    )
