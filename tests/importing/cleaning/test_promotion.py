"""A sentence promotes the site when it is made of the site's own words; a report on the press is none."""

import pytest

from articles.importing.clean_text import clean
from articles.importing.cleaning.promotion import addresses_reader, asks_consent, promotion_points

REPORT = """\
Kremlin Closes a Newspaper
Dec 15, 2021
MOSCOW (Reuters) - A court in Moscow ordered on Wednesday that one of the last papers of the city stop printing.
"We will go on," its editor said.
{line}
The Kremlin did not answer questions about the ruling, which lawyers for the paper said they would appeal.
"""


@pytest.mark.parametrize(
    "line",
    [
        "As a subscriber, you can give five articles each month that anyone can read.",
        "Share your experiences, suggestions and any issues you have found on our website. We are here to listen.",
        "Dapatkan berita terkini dari kami hanya dengan satu akun, klik tautan di aplikasi ini.",
    ],
)
def test_sentence_of_the_sites_own_words_promotes_it(line):
    assert promotion_points(line) >= 4 and addresses_reader(line)


@pytest.mark.parametrize(
    "line",
    [
        "We want peace, and you know it, Mr President, the readers of our history know it too.",
        "The newspaper said that its website, its app and its newsletter had been blocked since the morning.",
        "Redaksi situs berita itu mengatakan aplikasi dan kanal Telegram mereka diblokir sejak pagi.",
        '"You can read our articles and share our stories on your website for free," the editor wrote to his readers.',
    ],
)
def test_report_on_the_press_keeps_its_paragraphs(line):
    assert line in clean(REPORT.format(line=line)).paragraphs


def test_a_request_for_consent_is_known_by_its_subject_and_its_address():
    asked = (
        "We and our partners store and/or access information on a device, such as unique IDs in cookies to process "
        "personal data. You may accept or manage your choices by clicking below."
    )
    assert asks_consent(asked)
    assert not asks_consent("The regulator said browsers may store cookies only with consent, and ads need a policy.")


def test_sentence_of_the_report_in_front_of_an_appeal_stays():
    said = "The two other men, aged 20 and 21, will be sentenced in four weeks."
    report = clean(f"{REPORT.format(line='')}{said} Follow our live blog for the latest news\nMore about\nRuritania")
    assert said in report.paragraphs


def test_what_the_house_says_of_itself_between_two_appeals_goes():
    line = "From the rights of readers to the climate, The Independent is on the ground when the story is developing."
    box = f"Your support helps us to tell the story\n{line}\nYour support makes all the difference."
    assert line not in clean(REPORT.format(line=box)).paragraphs
    assert line in clean(REPORT.format(line=line)).paragraphs


def test_a_letter_to_the_readers_goes_down_to_its_buttons():
    said = ["These are hard days for the newsroom.", "The aim is to make it stop.", "It will not stop.", "Thank you."]
    letter = "\n".join(["Dear readers,", *said, "Once", "Monthly", "Annual"])
    assert not set(said) & set(clean(REPORT.format(line=letter)).paragraphs)
    assert set(said) <= set(clean(REPORT.format(line="\n".join(said))).paragraphs)
