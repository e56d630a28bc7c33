"""What was learned from labelled pages, asked of pages that are not among them."""

from concurrent.futures import ThreadPoolExecutor

from hypothesis import given
from hypothesis import strategies as st

from articles.importing.cleaning.line_model import likeness
from articles.importing.cleaning.page_lines import Line
from articles.importing.cleaning.page_reading import read_page

PAGE = """Beranda
Nasional
Olahraga

Dua Wali Kota Bahas Jadwal Feri di Lund

Rabu, 4 Juni 2022 | 10:15 WIB

LUND - Wali Kota Lund Ana Budi dan Wali Kota Tver Citra Dewi membahas jadwal feri antara kedua kota pada Rabu (4/6).

Keduanya berbicara hampir tiga jam di balai kota dan sepakat bertemu lagi sebelum musim dingin tiba.

Tarif Kereta ke Utara Naik Mulai Senin, Ini Daftarnya

"Kami belum menetapkan harinya," kata Ana Budi kepada wartawan seusai pertemuan.

Ikuti kami di saluran resmi

Syarat dan Ketentuan
"""


def told(raw: str) -> dict[str, tuple[float, float, float]]:
    lines = read_page(raw).lines
    return {line.text: (k.title, k.text, k.other) for line, k in zip(lines, likeness(lines), strict=True)}


def test_each_line_is_told_for_what_it_is():
    best = {text: "TP-"[shares.index(max(shares))] for text, shares in told(PAGE).items()}
    assert "".join(best.values()) == "---T-PP-P--"


def test_an_empty_page_has_no_lines_to_tell():
    assert likeness([]) == []


@given(st.lists(st.text(min_size=1, max_size=80), max_size=20))
def test_the_three_likelihoods_are_one_together(texts):
    for found in likeness([Line(n, n, text) for n, text in enumerate(texts, start=1)]):
        assert abs(found.title + found.text + found.other - 1) < 1e-6
        assert min(found.title, found.text, found.other) >= 0


def test_pages_read_at_once_are_not_mixed_up():
    pages = [PAGE, *("\n".join(f"{n} kapal {word}" for word in "abcdefgh"[:n]) for n in range(1, 8))]
    alone = [told(page) for page in pages]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(told, pages * 10)) == alone * 10
