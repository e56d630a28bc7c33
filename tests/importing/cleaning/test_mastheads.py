"""The name, the slogan and the latest reports at the head of a page are neither headline nor text."""

import pytest

from articles.importing.clean_text import clean

TITLE = "Harbour cities sign a plan for the night ferry"
TEXT = (
    "The mayors of the two harbour cities signed a plan for the night ferry on Wednesday, after eleven years of talks."
)


def read(head: str, foot: str = "", title: str = TITLE):
    return clean(f"{head}\n{title}\nDec 15, 2021\n{TEXT}\nTags\nFerries\n{foot}")


@pytest.mark.parametrize(
    ("head", "foot", "outlet"),
    [
        ("NORTHERN HARBOUR REVIEW", "Letters to the editor: letters@northernharbourreview.example", "NORTHERN"),
        ("Northern Harbour Post", "Write to us: www.northernharbourpost.example", "Northern Harbour Post"),
        ("The Harbour Voice", "© Harbour Voice Publishing Ltd 2024. All rights reserved.", "The Harbour Voice"),
        ("Harbour Voice", "Copyright 2024 Harbour Voice Media Group", "Harbour Voice"),
    ],
)
def test_masthead_has_the_letters_of_an_address_or_of_the_signature(head, foot, outlet):
    report = read(head, foot)
    assert (report.title, report.paragraphs) == (TITLE, (TEXT,))
    assert report.outlet.casefold().startswith(outlet.casefold())


@pytest.mark.parametrize(
    "slogan",
    [
        "The north’s independent daily since 1958",
        "Established 1884",
        "Serving the harbour and its people since 1901",
        "News you can trust since 1926",
    ],
)
def test_slogan_with_a_year_is_not_the_headline(slogan):
    assert read(slogan).title == TITLE


@pytest.mark.parametrize("title", ["Ferry prices fall to lowest since 2008", "Daily ferry deaths rise since 2019"])
def test_headline_that_counts_since_a_year_stays(title):
    assert read("Harbour Voice", title=title).title == title


def test_latest_reports_with_their_times_are_not_the_headline():
    ticker = "All news\n16 Oct, 18:22\nTwo bridges open to the public again\n16 Oct, 18:10\nRouble falls at the close"
    report = read(f"{ticker}\nRead more\nPolitics")
    assert (report.title, report.paragraphs) == (TITLE, (TEXT,))


def test_headline_under_a_time_of_its_own_stays():
    assert read("All news\n16 Oct, 18:22").title == TITLE


def test_official_site_with_a_long_menu_keeps_the_headline_that_a_caption_repeats():
    menu = "Official Internet Resources of the President of Ruritania\nPresident of Ruritania\nEvents\nSearch"
    title = "Conversation with President of Freedonia Rufus Firefly"
    lead = "The President of Ruritania and the President of Freedonia held talks via videoconference late last night."
    rest = (
        f"December 15, 2021\n12:20\n\n{title} (via videoconference).\n"
        f"Photo: Ana Budi, TASS\n\nBeginning of conversation with President of Freedonia Rufus Firefly\n\n{TEXT}"
    )
    report = clean(f"{menu}\n\n{title}\n{lead}\n{rest}")
    assert report.title == title
    assert report.paragraphs == (lead, f"Beginning of {title[0].lower()}{title[1:]}", TEXT)


def test_picture_told_below_the_subtitle_is_not_the_headline():
    lead = "Ten mayors travel to the north for the largest meeting in years."
    shown = "Mayors Ana Budi and Citra Dewi at the harbour in Lund"
    caption = "Mayor Ana Budi meets Citra Dewi on the sidelines of the talks at the harbour in Lund [Eko/AP Photo]"
    report = clean(f"News\n{TITLE}\n{lead}\n\n{shown}\n{caption}\nPublished On 22 Oct 2024\n{TEXT}")
    assert (report.title, report.paragraphs) == (TITLE, (lead, TEXT))


def test_headline_cut_off_in_the_path_is_not_the_headline():
    assert read("Home\nNews\nHarbour cities sign a plan for ...").title == TITLE
