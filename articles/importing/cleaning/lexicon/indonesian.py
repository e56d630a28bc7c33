"""What Indonesian news pages put round a report. Phrases are whole lines, lower case; patterns match whole lines."""

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
    beranda | depan | cari | cari berita | pencarian | menu | menu utama | masuk | daftar | masuk / daftar |
    keluar | langganan | berlangganan | berlangganan sekarang | langsung ke konten | langsung ke isi | lewati ke
    konten | lompat ke konten | kembali ke atas | ke atas | kembali | indeks | indeks berita | tutup |
    sebelumnya | selanjutnya | berikutnya | halaman | halaman berikutnya | halaman selanjutnya | halaman
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
    baca juga berita lainnya | baca juga artikel lainnya | simak video | simak juga video | saksikan juga
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
    terpopuler | topik populer | topik hangat | topik pilihan | kata kunci | video terkait | video pilihan |
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
    {"komentar", "kolom komentar", "komentar pembaca", "lihat komentar", "lihat semua komentar"}
)

PATTERNS = {
    "advertisement": (
        r"baca berita tanpa iklan\b.*",
        r"(konten|artikel|materi)( di bawah)?( ini)? (disajikan|disponsori|dipromosikan|dibayar) oleh\b.{0,200}",
        r"(artikel|berita|konten) (ini )?(berlanjut|dilanjutkan) (setelah|di bawah) .{0,30}",
        r"(gulir|scroll|geser)( ke bawah)? untuk (lanjut|melanjutkan|membaca|baca|lihat)\b.{0,40}",
    ),
    "navigation": (
        r"(halaman|hal\.?|page)\s*:?\s*\d+( *(/|dari|of|\|)? *\d+)*( *(selanjutnya|berikutnya|»|>|show all|"
        r"semua|lihat semua))*",
        r"\d+ (dari|of) \d+( halaman| pages?)?",
        r"(\d+ ?){2,12}( ?(selanjutnya|berikutnya|»|>|next|last|show all|lihat semua|semua))*",
        r"(selanjutnya|sebelumnya|halaman selanjutnya|next) *[»>›→]+",
        r"(langsung|lewati|lanjut|lanjutkan|lompat|loncat|kembali) ke (situs|menu|konten|isi|navigasi|pencarian|"
        r"halaman|beranda|awal|atas|daftar)\b.{0,40}",
        r"lewatkan ke .{3,40}",
        r"[!*\W]*(ringkasan|audio|terjemahan|artikel|suara) .{0,60}\b(ai|kecerdasan buatan)( generatif)?",
        r"(button )?(ai )?(summari[sz]e|rangkum|ringkas)( artikel)?|buat ringkasan dengan ai|button ai summari[sz]e",
        r"(artikel|berita|tulisan) yang (diterbitkan|ditulis) oleh .{2,50}",
        r"artikel kompas\.id|artikel [\w.]+\.(com|id|co)",
        r"(baca )?(selengkapnya|selanjutnya|berita lengkap(nya)?)( (baca|klik|simak))?\s*(di|:|pada)\s*(sini|https?://\S+|[\w.]+/\S*)",
        r"(narahubung|kontak media|kontak|informasi lebih lanjut|cp)\s*:.{0,60}(\+62|\(?0)\d[\d\s()-]{6,}.{0,20}",
        r"baca juga artikel (terkait|tentang|lainnya) .{2,160}",
        r"(telusuri|cari|lihat|temukan) (berita|artikel|konten) .{2,40} lainnya",
        r"\[?(baca )?(halaman )?(selanjutnya|berikutnya)( arrow_forward)?( di halaman \w+)?\]?",
        r"(lanjut|bersambung|selengkapnya|baca) (ke|di|baca di)? ?(halaman|hal) (\d+|berikut(nya)?|selanjutnya|"
        r"kedua).{0,20}",
    ),
    "contact": (
        r"(alamat|alamat (redaksi|kantor)|kantor( redaksi| pusat)?|address|office)\s*:\s*\S.{10,200}\d.{0,100}",
        r"(telephone|telepon|telp|tlp|phone|fax|faks|hotline|whatsapp|wa|hp)\.?( redaksi)?\s*:\s*"
        r"[+(]?\d[\d\s()+./-]{6,}.{0,20}",
        r"(e-?mail|surel)( redaksi)?\s*:\s*\S+@\S+",
    ),
    "view count": (
        r"(telah )?(dibaca|dilihat|ditonton|hits?|views?|pembaca|tayangan)\s*:?\s*[\d.,]+\s*(k|rb|ribu|jt|juta|"
        r"x|kali)?( kali)?",
        r"[\d.,]+\s*(k|rb|ribu|jt|juta)?\s*(x|kali)?\s*(telah )?(dibaca|dilihat|ditonton|pembaca|tayangan|"
        r"views?|hits|suka|likes?)",
    ),
    "reading time": (
        r"dibaca (normal|santai|cepat) \d+ menit",
        r"bacaan \d+ (menit|detik)",
        r"(waktu baca|estimasi baca|lama membaca|durasi baca)\s*:?\s*(±|sekitar )?\d+.{0,12}",
        r"(±|sekitar )?\d+ (menit|detik) (baca|membaca|waktu baca|bacaan)",
    ),
    "relative date": (
        r"(diterbitkan|diperbarui|dipublikasikan|tayang)?\s*:?\s*(\d+|se|satu|dua|tiga|beberapa) ?(detik|menit|"
        r"jam|hari|minggu|bulan|tahun)"
        r" (yang )?(lalu|silam)( \w{3,12})?",
    ),
    "comments": (
        r"komentar\s*:?\s*\(?\d+\)?",
        r"\d+ komentar",
        r"(\d+|satu|dua) (tanggapan|balasan|pemikiran) (untuk|pada|di|tentang) [“\"‘'].{2,200}",
        r"tinggalkan (balasan|komentar) batalkan balasan",
        r"(silakan|harap|mohon)? ?(login|masuk|log in) (untuk|dulu untuk) (memberi|mengirim|menulis|"
        r"ber)\w* ?komentar.*",
        r".{0,40}menghargai (pendapat|komentar) anda\b.*",
        r".{0,60}tidak bertanggung ?jawab (atas|terhadap) .{0,40}komentar\b.*",
        r"(disclaimer\s*:?\s*)?komentar (adalah|sepenuhnya|menjadi) (tanggapan|tanggung jawab).*",
        r"alamat email anda tidak akan dipublikasikan.*",
    ),
    "copyright": (
        r".{0,40}hak cipta( ini)?( ©| dilindungi).*",
        r"dilarang (keras )?(mengambil|mengutip|menyalin|memperbanyak|menggandakan|meng-?copy|menyadur|mengkopi)\b.*",
        r"(seluruh|semua) (hak|isi).{0,40}(dilindungi|hak cipta).*",
    ),
    "author's note": (
        r"(\*\W*)?penulis (adalah|merupakan) .{3,200}",
        r".{3,80} tidak bekerja, menjadi konsultan, memiliki saham\b.*",
        r"pernyataan pengungkapan",
    ),
    "cookie notice": (
        r"(situs|website|laman|kami) .{0,40}\b(menggunakan|memakai) (cookie|kuki)\b.*",
        r"dengan (melanjutkan|menggunakan|mengakses).{0,60}(cookie|kuki|kebijakan privasi).*",
    ),
    "syndication note": (
        r"(disclaimer|penafian)\s*[:.]\s*\S.*",
        r"(artikel|berita|tulisan) ini (telah|sudah|pertama kali|sebelumnya)? ?(tayang|terbit|dimuat|"
        r"diterbitkan|dipublikasikan)\b.*",
        r".{0,300}\b(karya tulis|tulisan|artikel)\b.{0,120}\btanggung jawab (dari )?(penulis|pengguna)\b.{0,60}",
        r"tulisan dari .{2,60} tidak mewakili pandangan .*",
        r"(sebagian artikel|konten) ini (telah )?(tayang|diterjemahkan|diproduksi|dibuat)\b.*",
    ),
    "video or gallery": (
        r"\[?(gambas|video|foto)\s*:\s*(video|instagram|twitter|youtube|facebook|infografis)\b.{0,60}\]?",
        r"(simak|tonton|lihat|saksikan)( juga)? video\b.{0,20}['\"“‘].*",
        r"(tonton|saksikan|lihat|simak)( juga)? (live streaming|tayangan|video)\b.{0,80}(di bawah|berikut|"
        r"pilihan)( ini| di bawah ini)?\W*",
        r"(saksikan|simak|tonton) (live streaming|siaran langsung|program|tayangan)\b.{0,100}\b(di sini|di bawah|"
        r"berikut)( ini)?\W*",
        r"video\s*:\s*\S.{0,100}[^.]",
    ),
    "newsletter or channel": (
        r"(selalu )?(update|pantau|dapatkan|temukan|peroleh|nikmati) (selalu )?(info|informasi|berita|update|"
        r"kabar|breaking|notifikasi|artikel).{0,400}"
        r"(telegram|whatsapp|google news|aplikasi|newsletter|saluran|kanal|email|surel|youtube|instagram|"
        r"breaking news|di sini|media sosial|\bklik\b|\.com|\.id|\.co)\b.*",
        r"(selalu )?(ikuti|follow|gabung|bergabung(lah)?|yuk|ayo|mari) .{0,250}(google news|telegram|whatsapp|"
        r"wa channel|saluran|channel|kanal|"
        r"twitter|instagram|facebook|youtube|tiktok|newsletter|media sosial|grup|komunitas)\b.{0,200}",
        r"(yuk|ayo|mari),? (gabung|ikut|ikuti|bergabung|diskusi)\b.{0,120}\bdi sini\W*",
        r"simak (breaking news|berita) .{0,200}\b(ponsel|whatsapp|saluran|aplikasi)\b.*",
        r"(ikuti|follow) (kami|berita|terus|selalu)\b.{0,120}",
        r"(ikuti|follow|temukan) (akun |kami |us |saluran )?[\w.-]+\.(com|id|co|co\.id|net|tv|news) (di|on)",
        r"(cek|baca|simak|lihat|dapatkan|pantau|ikuti|jangan ketinggalan).{0,120}\b(di|lewat|melalui|via|pada)\b.{0,20}"
        r"(google news|saluran whatsapp|whatsapp channel|kanal telegram|telegram|aplikasi)\b.{0,160}",
        r"(unduh|download|install|pasang|dapatkan) (sekarang )?(aplikasi|app)\b.{0,160}",
        r"(.{0,40}\b)?(dapatkan|unduh|download) aplikasi( kami)? di (play store|google play|app store)\b.*",
        r".{0,140}\bsilakan (whatsapp|hubungi nomor|kirim pesan|ketik)\b.{0,200}",
        r"silakan (akses|baca (konten|artikel|berita)|kunjungi|klik|unduh|ikuti|bergabung|berlangganan)\b.{0,160}",
        r"daftarkan? (email|diri|sekarang).{0,120}(newsletter|berita|buletin)?.*",
        r"klik (di sini|link|tautan)\b.{0,160}(bergabung|berlangganan|mengikuti|join|telegram|whatsapp|"
        r"google news|channel|saluran).{0,80}",
        r"(langganan|berlangganan) (newsletter|buletin|sekarang|kompas|tempo|koran|harian).{0,120}",
        r"(jangan ketinggalan|jangan lewatkan) (berita|informasi|update|info|kabar).{0,160}",
    ),
}
