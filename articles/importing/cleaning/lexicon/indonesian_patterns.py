"""The forms of whole lines that Indonesian news pages put round a report, lower case, by what they are."""

PATTERNS = {
    "advertisement": (
        r"[^\"“”]{0,80}\blowongan kerja\b[^\"“”]{0,80}\b(anda|gratis|cv)\b[^\"“”]{0,80}",
        r"(reseller|agen|distributor)\b[^\"“”]{0,60}\bdiskon\b[^\"“”]{0,120}|"
        r"[^\"“”]{0,60}\bmelayani (grosir|eceran)\b.*",
        r"(pasang|space|ruang) iklan (anda )?(di sini|disini|hubungi)\b.{0,80}",
        r"iklan (untuk|pilihan) (anda|kamu)\W.{0,160}",
        r".{0,12}baca (berita )?tanpa iklan\b.{0,40}",
        r"baca berita tanpa iklan\b.*",
        r"(promosi|iklan|advertorial) \d{1,2}",
        r"konten sponsor (pada|di|dalam|ini)\b[^\"“”]{0,300}",
        r"(konten|artikel|materi)( di bawah)?( ini)? (disajikan|disponsori|dipromosikan|dibayar) oleh\b.{0,200}",
        r"(artikel|berita|konten) (ini )?(berlanjut|dilanjutkan) (setelah|di bawah) .{0,30}",
        r"(gulir|scroll|geser)( ke bawah)? untuk (lanjut|melanjutkan|membaca|baca|lihat|melihat)\b.{0,40}",
    ),
    "navigation": (
        r"(halaman|laman|situs) ini (paling )?(baik|tepat|bagus|sesuai) (dilihat|dibuka) (dengan|di|memakai)\b"
        r"[^\"“”]{0,160}",
        r"\d(\.\d)? ?/ ?\d ?[-–—] ?\(\d+ (votes?|suara)\)?",
        r"(halaman|hal\.?|page)\s*:?\s*\d+( *(/|dari|of|\|)? *\d+)*( *(selanjutnya|berikutnya|»|>|show all|"
        r"semua|lihat semua))*",
        r"\d+ (dari|of) \d+( halaman| pages?)?",
        r"halaman ke[- ]?\d+( dari \d+)?",
        r"(?!((19|20)\d\d ?){2,}$)(\d+ ?){2,12}( ?(selanjutnya|berikutnya|»|>|next|last|show all|lihat semua|semua))*",
        r"(selanjutnya|sebelumnya|halaman selanjutnya|next) *[»>›→]+",
        r"(langsung|lewati|lanjut|lanjutkan|lompat|loncat|kembali) ke (situs|menu|konten|isi|navigasi|pencarian|"
        r"halaman|beranda|awal|atas|daftar)\b.{0,40}",
        r"lewatkan ke .{3,40}|lewati bagian (ini|berikutnya)\b.{0,60}",
        r"(lanjut|bersambung) ke (sebelah|halaman sebelah)\W*",
        r"suka (dengan )?(berita|artikel|konten) ini\b[^\"“”]{0,60}",
        r"jadikan .{2,30} (sebagai )?sumber (tepercaya|terpercaya|pilihan|utama)( anda)? di google\W*",
        r"(lewati|hentikan|akhir dari) (twitter|x|facebook|instagram|youtube|whatsapp|tiktok|telegram)"
        r"( (pesan|pos|unggahan))?",
        r"terima dan lanjutkan|peringatan: konten pihak ketiga\b.*|(sanggahan|penafian|disclaimer) ?: ?[^\"“”]{10,}",
        r"(reportase|laporan|liputan) tambahan (oleh|dari)\b[^\"“”]{2,120}",
        r"[!*\W]*(ringkasan|rangkuman|audio|terjemahan|artikel|suara) .{0,60}\b(ai|kecerdasan buatan)( generatif)?"
        r"( dan [^\"“”]{3,80}\b(redaksi|editor|tim)\b.{0,30})?",
        r"(button )?(ai )?(summari[sz]e|rangkum|ringkas)( artikel)?|buat ringkasan dengan ai|button ai summari[sz]e",
        r"(buat|buatkan|ringkas|rangkum|tanya|tanyakan|dengarkan)( artikel| berita| ringkasan)?( ini)? "
        r"(dengan|pakai|ke|oleh) ai\W*",
        r"(konten|artikel|tulisan|berita) (redaksi|kiriman pembaca|media partner|kolaborasi)( [\w.]{2,30})?",
        r"baca (artikel|berita) [\w. ]{2,30}, [\"“'‘].+ selengkapnya( (di|pada))?:? ?https?://\S+",
        r"(artikel|berita|tulisan) yang (diterbitkan|ditulis) oleh .{2,50}",
        r"artikel kompas\.id|artikel [\w.]+\.(com|id|co)",
        r"(baca )?(selengkapnya|selanjutnya|berita lengkap(nya)?)( (baca|klik|simak))?\s*(di|:|pada)\s*(sini|https?://\S+|[\w.]+/\S*)",
        r"(narahubung|kontak media|kontak|informasi lebih lanjut|cp)\s*:.{0,60}(\+62|\(?0)\d[\d\s()-]{6,}.{0,20}",
        r"baca juga artikel (terkait|tentang|lainnya) .{2,160}",
        r"(sudah|belum) punya akun\W.{0,30}",
        r"(artikel|berita|konten|tulisan) (ini )?(khusus|eksklusif|hanya) (untuk |bagi )?(pelanggan|anggota|member)\b"
        r".{0,60}",
        r"(berikan|beri) (penilaian|rating|reaksi)( anda| kamu)?",
        r"(apa|bagaimana) (reaksi|perasaan) (anda|kamu)\b.{0,40}",
        r"(apa|bagaimana) (tanggapan|pendapat|komentar|penilaian) (anda|kamu|pembaca)\b.{0,40}"
        r"\b(artikel|berita|tulisan|konten) ini\W*",
        r"(lihat|tonton|putar|simak|saksikan)( video| siaran| film)? ?(\d{1,2}:)?\d{1,2}:\d{2}",
        r"(ada|menemukan|melihat|temukan) (kesalahan|salah ketik|typo|kekeliruan)\b[^\"“”]{0,80}"
        r"\b(klik|laporkan|ctrl|hubungi redaksi|beri ?tahu (kami|redaksi))\b[^\"“”]{0,80}",
        r"(telusuri|cari|lihat|temukan) (berita|artikel|konten|soal) .{2,40} lainnya",
        r"[^\"“”]{0,80}\bgrup (telegram|whatsapp|wa)\b.{0,120}\b(klik|instal\w*|join|gabung\w*)\b.{0,80}",
        r"https?://\S+,? (lalu|kemudian|dan) (join|gabung|klik)\b.{0,40}",
        r"kumpulan (berita|artikel) .{2,40}|topik artikel\s*:?",
        r"simak (berita |informasi )?(selengkapnya|lanjutannya) (di|pada) halaman (selanjutnya|berikut(nya)?|\d+)\W*",
        r"(hentikan|akhir dari) \w+ (pesan|pos|unggahan)|izinkan konten [\w ]{1,30}\?|akhir dari daftar",
        r"artikel ini memuat konten yang disediakan (oleh )?[^\"“”.]{1,30}\. kami (meminta|minta) izin\b[^\"“”]*",
        r"\[?(baca )?(halaman )?(selanjutnya|berikutnya)( arrow_forward)?( di halaman \w+)?\]?",
        r"(lanjut|bersambung|selengkapnya|baca) (ke|di|baca di)? ?(halaman|hal) (\d+|berikut(nya)?|selanjutnya|"
        r"kedua).{0,20}",
    ),
    "contact": (
        r"(menara|gedung|wisma|graha|jl\.?|jalan|plaza|kompleks?|ruko)\b(?=.{2,80}\b(jalan|jl|lantai|lt|kav|blok|no|rt)\b)"
        r".{10,160},.{0,60}\b\d{5}\W*",
        r"(alamat|alamat (redaksi|kantor)|kantor( redaksi| pusat)?|address|office)\s*:\s*\S.{10,200}\d.{0,100}",
        r"(telephone|telepon|telp|tlp|phone|fax|faks|hotline|whatsapp|wa|hp)\.?( redaksi)?\s*:\s*"
        r"[+(]?\d[\d\s()+./-]{6,}.{0,20}",
        r"(e-?mail|surel)( redaksi)?\s*:\s*\S+@\S+",
    ),
    "fund-raising note": (
        r"[^\"“”]{2,60} (bersama|dengan) \d+ media (menggelar|membuka|mengadakan) [^\"“”]{0,40}\b"
        r"(penggalangan dana|donasi)\b[^\"“”]*",
        r"(ayo|mari|yuk),? (ikut |kita )?(membantu|bantu|berbagi|berdonasi|donasi)\b[^\"“”]{0,60}"
        r"\b(klik|donasi|rekening)\b.*",
        r"[^\"“”]{0,60}\b(traktir|dukung|bantu|sokong) (kami|penulis|redaksi|media ini)\b[^\"“”]{0,60}"
        r"\b(kopi|donasi|tautan|saweria|trakteer|di sini)\b[^\"“”]{0,60}",
        r"[^\"“”]{0,120}\b(rekening|no\.? ?rek\w*) (donasi|infaq|infak|zakat|sedekah|wakaf|bantuan)\b[^\"“”]{0,120}",
        r"(ayo |mari |yuk )?dukung (kami|jurnalisme)\b[^.\"“”]{0,80}",
    ),
    "share buttons": (
        r"share with (your )?friends",
        r"(kirim|kirimkan|bagikan|beritahu|e-?mail)( ini)? (ke|kepada) (teman|kawan|rekan)( anda)?",
    ),
    "view count": (
        r"(berita|artikel|tulisan) ini (telah |sudah )?(dibaca |dilihat )?[\d.,]+ kali( dibaca| dilihat)?",
        r"(telah )?(dibaca|dilihat|ditonton|hits?|views?|pembaca|tayangan)\s*:?\s*[\d.,]+\s*(k|rb|ribu|jt|juta|"
        r"x|kali)?( kali)?",
        r"[\d.,]+\s*(k|rb|ribu|jt|juta)?\s*(x|kali)?\s*(telah )?(dibaca|dilihat|ditonton|pembaca|tayangan|"
        r"views?|hits|suka|likes?)",
    ),
    "reading time": (
        r"dibaca (normal|santai|cepat) \d+ menit",
        r"bacaan \d+ (menit|detik)",
        r"(waktu (baca|membaca)|estimasi baca|lama membaca|durasi baca)\s*:?\s*(±|sekitar )?\d+.{0,12}",
        r"(±|sekitar )?\d+ (menit|detik) (baca|membaca|waktu baca|bacaan)",
    ),
    "relative date": (
        r"(hari ini|kemarin|tadi),? (pukul )?\d{1,2}[:.]\d{2}( [a-z]{2,4})?",
        r"(diterbitkan|diperbarui|dipublikasikan|tayang)?\s*:?\s*(\d+|se|satu|dua|tiga|beberapa) ?(detik|menit|"
        r"jam|hari|minggu|bulan|tahun)"
        r" (yang )?(lalu|silam)( \w{3,12})?",
    ),
    "comments": (
        r"redaksi [\w. ]{2,30} (mengundang|mengajak) (para )?pembaca\b[^\"“”]{0,120}",
        r"(tulis|tinggalkan|kirim)(kan)? komentar(mu| anda)? (dengan|serta) (menyertakan|memakai) (tagar|tanda pagar|"
        r"hashtag)\b[^\"“”]*",
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
        r"[\w ,.&]{2,80}? (ikut |turut )?berkontribusi (dalam|pada|untuk|terhadap) (penulisan |pelaporan |penyusunan )?"
        r"(artikel|berita|laporan|tulisan) ini\b([.]? di edisi cetak\b.*|\W*)",
        r"\W*(produksi|tim) [\w-]+\.(com|co\.id|id|net)",
        r"(\*\W*)?penulis (adalah|merupakan) .{3,200}",
        r".{3,80} tidak bekerja, menjadi konsultan, memiliki saham\b.*",
        r"pernyataan (pengungkapan|keterbukaan)",
        r"(para )?penulis tidak bekerja, menjadi konsultan\b.*",
    ),
    "cookie notice": (
        r"(situs|website|laman|kami) .{0,40}\b(menggunakan|memakai) (cookie|kuki)\b.*",
        r"dengan (melanjutkan|menggunakan|mengakses).{0,60}(cookie|kuki|kebijakan privasi).*",
    ),
    "syndication note": (
        r"(disclaimer|penafian)\s*[:.]\s*\S.*",
        r"hak cipta (milik|pada|oleh) \S+( \S+){0,5}?(\. mengutip\b.*)?",
        r"pertama( kali)? (dipublikasikan|diterbitkan|dimuat|terbit|tayang) (oleh|di) [^\"“”]{2,40}",
        r"(artikel|berita|tulisan) ini (telah|sudah|pertama kali|sebelumnya)? ?(tayang|terbit|dimuat|"
        r"diterbitkan|dipublikasikan)\b.*",
        r".{0,300}\b(karya tulis|tulisan|artikel)\b.{0,120}\btanggung jawab (dari )?(penulis|pengguna)\b.{0,60}",
        r"tulisan dari .{2,60} tidak mewakili pandangan .*",
        r"(sebagian artikel|konten) ini (telah )?(tayang|diterjemahkan|diproduksi|dibuat)\b.*",
    ),
    "video or gallery": (
        r"kompas ?tv (?!(me|di|ber|ter)\w)[^\"“”]{10,200}",
        r"(ikuti|saksikan|simak|tonton|jangan lewatkan)\b[^“”]{5,200}\b(trans ?7|trans ?tv|tv ?one|metro ?tv|rcti|sctv|"
        r"indosiar|kompas ?tv|inews(?: tv)?|global ?tv|mnc ?tv|net ?tv|berita ?satu|cnn indonesia)\b[^“”]{0,60}"
        r"\b(pukul|pk\.?|jam) \d.{0,12}",
        r"\[?(gambas|video|foto)\s*:\s*(video|instagram|twitter|youtube|facebook|infografis)\b.{0,60}\]?",
        r"(simak|tonton|lihat|saksikan)( juga)? video\b.{0,20}['\"“‘].*",
        r"(tonton|saksikan|lihat|simak)( juga)? (live streaming|tayangan|video)\b.{0,80}(di bawah|berikut|"
        r"pilihan)( ini| di bawah ini)?\W*",
        r"(saksikan|simak|tonton) (live streaming|siaran langsung|program|tayangan)\b.{0,100}\b(di sini|di bawah|"
        r"berikut)( ini)?\W*",
        r"video\s*:\s*\S.{0,100}[^.]",
    ),
    "newsletter or channel": (
        r"\W*(update|info|informasi|berita|kabar)( terkini| terbaru| lengkap)? [^\"“”]{10,200}\bdi ?sini\W*",
        r"\W{0,2}(update|info|berita|kabar|informasi) [^\"“”]{3,80} hanya di [\w-]+\.(com|id|co|co\.id|net)\W*",
        r"[^\"“”]{0,30}\b(berita|artikel|konten) [^\"“”]{0,60}\b(preferensi|minat|selera|pilihan) (dan \w+ )?"
        r"(anda|kamu)\b[^\"“”]{0,200}",
        r"[^\"“”.!?]{20,200}\bklik (di ?sini|tautan ini|link ini)\W*",
        r"[^\"“”]{10,200}\b(daftar|klik|kunjungi|cek|akses|buka)\b[^\"“”]{0,60}"
        r"\b(tautan|link|laman)( (ini|berikut)){1,2} ?: ?\S+\.\w{2,}(/\S*)?",
        r"[^\"“”]{20,300}\b(info|informasi) (lebih )?(lengkap|lanjut)(nya)?,? klik ?: ?"
        r"(https?://)?[\w-]+(\.[\w-]+)*\.(com|co\.id|id|co|net|org)(/\S*)?\W*",
        r"(selalu )?(update|pantau|dapatkan|temukan|peroleh|nikmati) (selalu )?(info|informasi|berita|update|"
        r"kabar|breaking|notifikasi|artikel).{0,400}"
        r"(telegram|whatsapp|google news|aplikasi|newsletter|saluran|kanal|email|surel|youtube|instagram|"
        r"breaking news|di sini|media sosial|\bklik\b|\.com|\.id|\.co)\b.*",
        r"(dapatkan|nikmati|rasakan) (pengalaman|kemudahan|fitur|sensasi)\b[^\"“”]{5,160}\b(aplikasi|app)\b.{0,40}",
        r"(dapatkan|unduh|download|nikmati|ikuti) [^\"“”]{3,120}https?://\S+",
        r"(dapatkan|nikmati|terima) [^.\"“”]{0,60}\b(di|ke|lewat) (ponsel|hp|gawai|inbox|email|surel)(mu| anda| kamu)?",
        r"(pantau|ikuti|simak|baca|cek) (terus |selalu |juga )*(berita|kabar|info|informasi|artikel|perkembangan) "
        r"((terbaru|terkini|terupdate|terlengkap|selengkapnya) )*di ?sini",
        r"(ingin|mau|tertarik|berminat|punya) [^\"“”]{10,160}\? (silakan |yuk )?klik\b.{0,40}",
        r"[^\"“”]{0,40}\bgabung (di|ke) (channel|saluran|grup|kanal)( \w+)? (telegram|whatsapp|wa)\b.*",
        r"untuk mengikuti(nya)?,? (silakan )?klik\b.{0,60}",
        r"[\w.]{2,30} (kini )?hadir di (whatsapp|wa|telegram|google news|tiktok|instagram)\b.{0,40}",
        r"caranya,? klik (link|tautan)\b.{0,160}",
        r"(dapatkan|ikuti|baca|simak|temukan|pantau) (update )?(berita|kabar|informasi|info|artikel)( [\w-]+){0,3} "
        r"(dari|tentang|oleh) [\w. ]{2,40} (di|melalui|lewat|via)",
        r"(selalu )?(ikuti|follow|gabung|bergabung(lah)?|yuk|ayo|mari) .{0,250}(google news|telegram|whatsapp|"
        r"wa channel|saluran|channel|kanal|"
        r"twitter|instagram|facebook|youtube|tiktok|newsletter|media sosial|grup|komunitas)\b.{0,200}",
        r"(yuk|ayo|mari),? (gabung|ikut|ikuti|bergabung|diskusi)\b.{0,120}\bdi sini\W*",
        r"simak (breaking news|berita) .{0,200}\b(ponsel|whatsapp|saluran|aplikasi)\b.*",
        r"(ikuti|follow) (kami|berita|terus|selalu)\b.{0,120}",
        r"(ikuti|simak|pantau) (perkembangan|kabar|informasi) (terkini|terbaru|terupdate)\b[^\"“”.]{2,80}"
        r"\b(di ?sini|lewat ini)\W*",
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
