"""What Indonesian news pages put round a report: words, and phrases that are whole lines, lower case."""

from . import phrases, words

MONTHS = {
    "januari": 1, "jan": 1, "februari": 2, "pebruari": 2, "feb": 2, "maret": 3, "mar": 3, "mrt": 3, "april": 4,
    "apr": 4, "mei": 5, "juni": 6, "jun": 6, "juli": 7, "jul": 7, "agustus": 8, "agt": 8, "agu": 8, "ags": 8, "agus": 8,
    "september": 9, "sep": 9, "sept": 9, "oktober": 10, "okt": 10, "november": 11, "nopember": 11, "nov": 11, "nop": 11,
    "desember": 12, "des": 12,
}  # fmt: skip

WEEKDAYS = {
    "senin": 0, "sen": 0, "selasa": 1, "sel": 1, "rabu": 2, "rab": 2, "kamis": 3, "kam": 3, "jumat": 4, "jum'at": 4,
    "jum’at": 4, "jum`at": 4, "jum": 4, "sabtu": 5, "sab": 5, "minggu": 6, "ahad": 6, "min": 6,
}  # fmt: skip

FUNCTION_WORDS = words(
    """
    yang dan di ke dari untuk pada dengan ini itu dalam adalah akan tidak telah juga oleh sebagai karena bahwa
    atau mereka dia ia kami kita saya para tersebut bisa dapat sudah lebih saat setelah antara serta seperti
    kata
    """
)

SECTIONS = words(
    """
    berita news nasional internasional dunia mancanegara global politik ekonomi bisnis keuangan hukum kriminal
    olahraga sport sepakbola bola hiburan selebriti seleb teknologi tekno sains otomotif oto kesehatan gaya
    hidup lifestyle wisata travel kuliner food pendidikan edukasi opini kolom tajuk metro metropolitan daerah
    regional nusantara megapolitan peristiwa humaniora foto video galeri infografis ragam khazanah religi islam
    cek fakta cekfakta tren trending viral properti money entertainment health hype kanal rubrik umum headline
    utama editorial pemilu militer sindonews eropa asia pasifik timur tengah amerika afrika rusia ukraina
    tiongkok china sharia syariah lainnya wawancara analisis kolumnis budaya sejarah lingkungan energi kota
    """
)

ADVERTISEMENT = phrases(
    """
    iklan | - iklan - | advertisement iklan | tutup iklan | iklan oleh google | konten promosi | konten sponsor
    | gulir untuk lanjut baca | gulir untuk lanjut membaca | gulir untuk melanjutkan | gulir ke bawah untuk
    lanjut baca | gulir ke bawah untuk lanjut membaca | gulir ke bawah untuk melanjutkan | gulir ke bawah untuk
    membaca berita | scroll untuk lanjut baca | scroll untuk lanjut membaca | scroll untuk melanjutkan | scroll
    untuk melanjutkan membaca | scroll untuk membaca | scroll ke bawah untuk lanjut membaca | lanjut baca |
    lanjut baca di bawah | lanjutkan membaca | lanjutkan membaca di bawah | lanjutkan membaca di bawah ini |
    lanjut membaca di bawah ini | lanjutkan dengan konten | artikel berlanjut setelah iklan | artikel berlanjut
    setelah iklan ini | artikel dilanjutkan setelah iklan ini | artikel dilanjutkan di bawah ini | artikel
    berlanjut di bawah ini | baca tanpa iklan | lanjutkan membaca artikel di bawah | lanjutkan membaca artikel di
    bawah ini | tutup iklan ini | baca berita tanpa iklan
    """
)

NAVIGATION = phrases(
    """
    suka ini | menyukai ini | buka bank foto | bank foto |
    ringkasan berita | intisari berita |
    beranda | depan | cari | cari berita | pencarian | menu | menu utama | masuk | daftar | masuk / daftar |
    keluar | langganan | berlangganan | berlangganan sekarang | langsung ke konten | langsung ke isi | lewati ke
    konten | lompat ke konten | kembali ke atas | ke atas | kembali | indeks | indeks berita | tutup |
    laman | sebelumnya | selanjutnya | berikutnya | halaman | halaman berikutnya | halaman selanjutnya | halaman
    selanjutnya arrow_forward | halaman sebelumnya | baca halaman selanjutnya | baca halaman berikutnya | baca
    selengkapnya | baca selanjutnya | selengkapnya | lihat semua | lihat selengkapnya | lihat lainnya | lihat
    foto | perbesar | perbesar gambar | tampilkan semua | tampilkan lainnya | tampilkan lebih banyak | muat
    lainnya | muat lebih banyak | tentang kami | posting lebih baru | posting lebih lama | posting lama |
    posting terbaru | redaksi | tim redaksi kami | susunan redaksi | pedoman media siber | pedoman pemberitaan
    media siber | pedoman siber | kontak | kontak kami | hubungi kami | karir | karier | info iklan | pasang
    iklan | kode etik | kode etik jurnalistik | kebijakan privasi | kebijakan data pribadi | ketentuan layanan |
    syarat dan ketentuan | syarat & ketentuan | peta situs | kanal | rubrik | jaringan | mitra | unduh aplikasi
    | dengarkan | dengarkan artikel | dengarkan berita | dengarkan artikel ini | dengarkan berita ini | putar |
    putar video | mode gelap | mode malam | notifikasi | laporkan | simpan | balas | baca berita terkait | baca
    berita terkait lainnya | baca berita lainnya | bahasa indonesia | pilih bahasa | video | foto | live | live
    tv | live streaming | epaper | e-paper | simpan artikel | baca di app | baca di aplikasi | buka aplikasi |
    url telah tercopy | url tercopy | link tersalin | tautan tersalin | tautan berhasil disalin | langsung ke
    navigasi utama | lanjutkan ke konten utama | lanjutkan ke navigasi utama | lanjutkan ke pencarian | langsung
    ke menu utama | langsung ke pencarian | tautan-tautan akses | laporkan tulisan | liputan mendalam | intinya
    sih | ringkasan | infografik | diterbitkan | diperbarui | cari blog ini | artikel lanjutan | buat tulisan |
    dalam fokus | ke halaman depan | halaman depan | edisi cetak | edisi hari ini | koran digital | baca koran |
    langganan koran | gabung sekarang | daftar sekarang | buat akun | akun saya | profil saya | riwayat baca |
    tersimpan | disimpan | simpan berita | laporkan kesalahan | laporkan berita | lapor | koreksi berita | kirim
    tulisan | kirim artikel | kirim opini | ubah ukuran teks | ubah ukuran huruf | jadwal tayang | jadwal sholat
    | jadwal salat | cuaca | kalkulator | indeks artikel | arsip | arsip berita | lihat indeks | lihat profil |
    lihat peta | siaran langsung | tv streaming | radio streaming | putar audio | putar ulang | geser untuk
    melihat | klik untuk memperbesar | sumber daya | pusat disclaimer | lihat
    versi desktop | versi desktop | versi mobile | versi cetak | unduh pdf | cetak artikel | cetak berita | baca
    versi english | langsung | ini artikel spesial | artikel spesial | sudah
    berlangganan? | sudah berlangganan | business insight | pilih edisi | terima | setuju | saya setuju | terima semua
    """
)

COMMENTS = phrases(
    """
    komentar | posting komentar | poskan komentar | komentar anda | tulis komentar | tulis komentar anda | tulis
    komentar anda di sini | beri komentar | berikan komentar | berikan komentar anda | kirim komentar | kolom
    komentar | lihat komentar | lihat semua komentar | komentar pembaca | tinggalkan komentar | tinggalkan
    balasan | tinggalkan sebuah komentar | belum ada komentar | tidak ada komentar | jadilah yang pertama
    berkomentar | jadilah yang pertama memberikan komentar | batalkan balasan
    """
)

READ_ALSO = phrases(
    """
    baca juga | baca | baca pula | baca selengkapnya di sini | lihat juga | simak juga | simak pula | tonton
    juga | dengarkan juga | pilihan editor | pilihan redaksi | berita terkait lainnya | baca berita lainnya |
    baca juga berita lainnya | baca juga artikel lainnya | direkomendasikan | simak video | simak juga video |
    saksikan juga | anda mungkin tertarik | mungkin anda tertarik | anda mungkin juga tertarik
    """
)

END_HEADINGS = phrases(
    """
    berita terkait | berita sebelumnya | berita selanjutnya | berita berikutnya | artikel sebelumnya | artikel
    selanjutnya | artikel berikutnya | pos sebelumnya | pos berikutnya | tulisan sebelumnya | tulisan
    selanjutnya | berita terkait lainnya | artikel terkait | tulisan terkait | konten terkait | bacaan terkait |
    terkait | terpopuler | berita terpopuler | artikel terpopuler | populer | paling populer | berita populer |
    paling banyak dibaca | banyak dibaca | paling dicari | terkini | terkini lainnya | berita terkini | berita
    terkini lainnya | berita terbaru | terbaru | artikel terbaru | kabar terkini | kabar terbaru | berita
    lainnya | berita lain | berita utama | berita pilihan | artikel lainnya | artikel lain | bacaan lainnya |
    lainnya | rekomendasi | rekomendasi berita | rekomendasi untuk anda | rekomendasi untukmu | direkomendasikan
    untuk anda | untuk anda | untukmu | pilihan untukmu | pilihan untuk anda | mungkin anda suka | anda mungkin
    suka | anda mungkin juga suka | jangan lewatkan | jangan lewatkan juga | wajib dibaca | sorotan | tautan
    sahabat | jaringan kami | tag | tags | label | tag terkait | tag berita | topik | topik terkait | topik
    terhangat | topik terpopuler | topik populer | topik hangat | topik pilihan | kata kunci | kata kunci / tags |
    video terkait | video pilihan |
    video populer | video terkini | video terbaru | foto terkait | galeri foto | foto pilihan | navigasi pos |
    berita foto | berita video | trending topic | infografis | topik berita terkait | jangan lewatkan video
    terbaru | video terbaru lainnya | baca lainnya | baca lagi | artikel lanjutan | rekomendasi artikel |
    rekomendasi redaksi | rekomendasi berita lainnya | laporan pilihan | laporan terkait | lebih banyak laporan
    | berita rekomendasi | pilihan redaksi lainnya | kabar lainnya | kabar terpopuler | kabar pilihan | kabar
    populer | info terkini | info lainnya | bacaan populer | bacaan menarik | menarik untuk anda | menarik
    lainnya | simak lainnya | tonton lainnya | video lainnya | foto lainnya | opini lainnya | kolom lainnya |
    analisis lainnya | tulisan lainnya | tulisan terbaru | tulisan populer | tulisan terpopuler | pos terbaru |
    pos terpopuler | pos terkait | postingan terbaru | postingan populer | postingan terkait | komentar terbaru
    | arsip | arsip blog | kategori | kategori berita | negara terkait | tokoh terkait | tema terkait | paling
    banyak dilihat | paling banyak dikomentari | paling sering dibaca | paling dibagikan | sering dibaca |
    banyak dicari | sedang tren | sedang hangat | lagi ramai | lagi viral | terviral | terhangat | hot news |
    hot topic | berita hari ini | berita hangat | berita unggulan | headline hari ini | headline lainnya | dari
    redaksi | iklan baris | berita daerah lainnya | berita nasional lainnya | berita internasional lainnya |
    lihat berita lainnya | jangan lewatkan berita ini | berita menarik lainnya | artikel menarik lainnya |
    lainnya dari penulis | artikel lain dari penulis | tentang penulis | profil penulis | bagian dari seri ini |
    berita utama lainnya | konten premium | terheboh | produk rekomendasi
    """
)

# After one of these the opinions of readers follow, not the report.
COMMENT_HEADINGS = frozenset(
    {"komentar", "diskusi", "kolom komentar", "komentar pembaca", "lihat komentar", "lihat semua komentar"}
)
