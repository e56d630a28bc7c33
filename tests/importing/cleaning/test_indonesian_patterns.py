"""What Indonesian sites write round a report in whole lines, and sentences of reports that sound like it."""

import pytest

from articles.importing.cleaning.boilerplate import reason_for


@pytest.mark.parametrize(
    "line",
    [
        "zoom-in-whitePerbesar",
        "Mayors leave Lund without a ferry on linkedin (opens in a new window)",
        "Konten Redaksi kabarkota",
        "Buatkan Artikel dengan AI",
        "* Update Terkini Kejuaraan Dayung Mulai dari Jadwal hingga Perolehan Medali Di Sini.",
        'Baca artikel kabarnews, "Wali Kota Temui Tamunya di Pelabuhan" selengkapnya https://news.kabar.com/d-1',
        "Tag # dermaga # feri # utara",
        "TAGS dermaga feri utara selatan",
        "Category Featured, Front Page, News, Politics",
        "Ingin berpartisipasi dalam survei kebutuhan berita bersama Kabarkota.co? Klik di sini.",
        "Konten sponsor pada widget ini dibuat dan ditampilkan pihak ketiga, bukan redaksi kami.",
        "Reuters berkontribusi dalam penulisan artikel ini.",
        "Ana Budi berkontribusi dalam penulisan artikel ini. Di edisi cetak, artikel ini terbit dengan judul lain.",
        "Kabar Kota bersama 3 media menggelar program penggalangan dana untuk membantu warga.",
        "Tulis komentar dengan menyertakan tagar #Kabar di kolom komentar. Menangkan hadiahnya.",
        "*** Tim Kabarkota.com",
        "Ikuti perkembangan terkini pelabuhan di sini.",
        "Scroll ke bawah untuk melihat konten",
        "Redaksi kabarkota.com mengundang pembaca untuk berdiskusi dengan santun.",
        "Untuk mengikuti silakan klik tanda bintang.",
        "Dapatkan peluncur berita untuk ponsel http://m.kabarkota.com/bb/kabar.jad",
        "Halaman ini paling baik dilihat dengan browser terbaru yang memakai style sheets (CSS).",
        "5/5 - (1 vote)",
        "Kirim kepada teman",
        "Suka dengan berita ini? Tunjukkan ke temanmu.",
        "Jadikan KABAR sumber tepercaya di Google",
        "Jadikan kabarkota sebagai Sumber Pilihan di Google",
        "Lewati bagian berikutnya Topik terkait",
        "Lewati Twitter pesan",
        "Akhir dari Whatsapp",
        "Peringatan: Konten pihak ketiga mungkin berisi iklan",
        "Lanjut ke sebelah...",
        "Reportase tambahan oleh wartawan di Natuna, Ana Budi.",
        "Sanggahan : Artikel ini adalah produk jurnalistik berupa pandangan Kabar Riset.",
        "1 2 3 Selanjutnya",
    ],
)
def test_line_round_a_report_is_no_text(line):
    assert reason_for(line)


@pytest.mark.parametrize(
    "line",
    [
        "Konten itu dihapus redaksi setelah diprotes wali kota.",
        "Buatkan kami dermaga, kata warga kepada wali kota.",
        "Update harga itu dibuat setiap pagi di pelabuhan.",
        "Kategori pelayaran itu baru dibuka tahun lalu.",
        "Kontribusi wali kota dalam penulisan buku itu besar.",
        "Halaman ini saksi pertemuan kedua wali kota.",
        "Suka dengan dermaga itu, wali kota membelinya.",
        "Jadikan dermaga itu milik kota, kata warga.",
        "2024 2025",
    ],
)
def test_sentence_that_sounds_like_it_stays(line):
    assert reason_for(line) is None
