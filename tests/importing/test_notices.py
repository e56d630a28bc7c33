import pytest

from articles.importing.clean_text import clean
from articles.importing.notices import CUT_SHORT, error_page

ERRORS = {
    "Halaman Tidak Ditemukan": "Kabar Kota\nHome\n404\nHalaman Tidak Ditemukan\n"
    "Maaf, halaman yang Anda cari tidak ditemukan atau sudah dipindahkan.\nKembali ke Beranda\n",
    "Page not found": "Page not found\nSorry, we can't find the page you are looking for.\nMost read\nKing to visit\n",
    "Just a moment...": "Just a moment...\nwww.kota.example\nVerifying you are human. This may take a few seconds.\n"
    "www.kota.example needs to review the security of your connection before proceeding.\nRay ID: 8a1b\n",
    "Access Denied": "Access Denied\nYou don't have permission to access this page on this server.\n",
    "502 Bad Gateway": "502 Bad Gateway\nnginx/1.18.0\n",
}
LEAD = "Rusia mencari pembeli baru bagi gas yang tak lagi mengalir ke Eropa, dan pipa ke China baru separuh jadi.\n"
REPORTS = (
    "Situs KPU Tak Bisa Dibuka\nJAKARTA - Pengunjung situs itu hanya membaca 404 not found sejak Rabu pagi.\n",
    "Situs KPU Tak Bisa Dibuka\nPengunjung membaca access denied sejak pagi.\n"
    "“Kami sedang memperbaikinya, mohon bersabar,” kata juru bicara lembaga itu.\n",
    "Error 404: How the Web Lost Its Memory\nOne link in four that stood in a court's ruling leads nowhere today.\n",
)


@pytest.mark.parametrize("line", ERRORS)
def test_an_error_page_is_known_by_its_own_line(line):
    assert error_page(clean(ERRORS[line])) == line


@pytest.mark.parametrize("raw", REPORTS)
def test_a_short_report_about_an_error_is_no_error_page(raw):
    assert error_page(clean(raw)) == ""


def test_a_long_report_is_no_error_page_whatever_its_headline():
    assert error_page(clean("Page not found\n" + LEAD * 3 + "".join(LEAD[:-2] + f" {n}.\n" for n in range(12)))) == ""


@pytest.mark.parametrize("note", ["Subscribe to continue reading", "Artikel ini khusus untuk pelanggan."])
def test_a_report_with_its_end_behind_a_fence_comes_with_a_warning(note):
    report = clean(f"Pembeli Gas Rusia\n{LEAD}{note}\nAlready a subscriber? Log in\n")
    assert CUT_SHORT in report.warnings
    assert report.notes == (note, "Already a subscriber? Log in")


@pytest.mark.parametrize(
    "line", ["Berlangganan Sekarang", "Expand to read the full story", "Scroll to continue reading"]
)
def test_an_offer_or_a_button_is_no_warning(line):
    assert CUT_SHORT not in clean(f"Pembeli Gas Rusia\n{LEAD}{line}\n").warnings
