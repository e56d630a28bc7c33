import pytest

from articles.importing.holding import MOST_WORDS_OF_ERROR, why_held
from articles.models import Version

REPORT = "“Kami berteman,” kata Putin kepada Xi Jinping di Moskow. " * 8


@pytest.mark.parametrize(
    "text",
    [
        "404\n\nHalaman tidak ditemukan",
        "Maaf, halaman yang Anda cari tidak ada.",
        "Access Denied\n\nYou don’t have permission to access this page.",
        "Just a moment...",
        "Please complete the CAPTCHA.",
        "503 Service Unavailable",
        "Error 500",
        "Mohon aktifkan JavaScript untuk melihat halaman ini. " * 6,
    ],
)
def test_an_error_page_is_held(text):
    assert why_held(text, current=REPORT) == "error_page"


@pytest.mark.parametrize(
    "stub",
    [
        "Untuk membaca artikel selengkapnya, berlangganan sekarang.",
        "Artikel ini khusus untuk pelanggan.",
        "Subscribe to continue reading.",
        "Already a  subscriber? Sign in.",
    ],
)
def test_a_stub_of_a_paywall_is_held_however_long_it_is(stub):
    assert why_held(f"{REPORT}\n\n{stub}", current=REPORT) == "paywall"


def test_less_than_two_fifths_of_the_old_length_are_held():
    assert why_held("a" * 39, current="a" * 100) == "short"
    assert why_held("a" * 40, current="a" * 100) is None


def test_an_edited_report_follows_at_once():
    assert why_held(REPORT.replace("Putin", "Xi"), current=REPORT) is None
    assert why_held(REPORT + "404 orang hadir.", current=REPORT) is None
    assert why_held("404 orang hadir di Moskow.", current="403 orang hadir di Moskow.") is None


def test_a_long_report_that_tells_of_a_closed_door_follows_at_once():
    assert why_held("kata " * MOST_WORDS_OF_ERROR + "access denied", current=REPORT) is None


def test_what_the_current_text_says_too_holds_nothing():
    assert why_held(f"{REPORT} Already a subscriber?", current="Already a subscriber? " + REPORT) is None


def test_every_reason_has_its_words():
    reasons = {why_held(text, current=REPORT) for text in ("Access denied", REPORT + "Subscribe to read", "Ya.")}
    assert reasons == set(Version.HeldWhy.values)


def test_a_note_of_the_page_holds_only_a_text_that_lost_some_of_its_words():
    note = ["Subscribe to continue reading"]
    assert why_held(REPORT[: int(len(REPORT) * 0.7)], current=REPORT, notes=note) == "paywall"
    assert why_held(REPORT.replace("Putin", "Xi"), current=REPORT, notes=note) is None
