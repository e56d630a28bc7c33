"""The words that buttons, boxes and notes of a page are made of, both languages; a line of nothing else is furniture.

`SURE` are hardly ever in a report's subheading and each makes a line of such words furniture; `COMMON` stand beside
them and mean nothing alone.
"""

from . import phrases, words

SURE = words(
    """
    ad ads advert adverts advertisement advertisements advertising advertise advertorial sponsored promoted
    outbrain taboola mgid adsense scroll swipe tap click skip subscribe subscribed subscriber subscribers
    subscription subscriptions unsubscribe newsletter newsletters inbox log-in login logout sign-in sign-up
    signup log-out sitemap cookie cookies gdpr app apps download downloads install bookmark bookmarks comment
    comments commenting reply replies share shares shared sharing retweet repost tweet tweets facebook twitter
    whatsapp telegram instagram youtube tiktok linkedin pinterest threads flipboard reddit messenger viber
    wechat weibo rss playstore podcast podcasts episode episodes hashtag hashtags homepage faq faqs captcha
    recaptcha e-paper epaper e-edition notifications notification toolbar sidebar navigation menu submenu url
    urls copied print printer printable player javascript html5 font unlock paywall giveaway webinar webinars
    donate donation donations membership password username autoplay fullscreen playlist livestream captions
    subtitles transcript unmute mute thumbnail slideshow carousel choice disclaimer follow following followers
    advertise classifieds crossword crosswords quiz quizzes puzzles horoscope horoscopes read reads reader
    readers popular viewed trending bookmarked clicked emailed loading loaded iklan gulir geser klik ketuk unduh
    pasang berlangganan langganan pelanggan buletin surel kuki aplikasi komentar berkomentar bagikan berbagi
    sebarkan membagikan salin disalin tersalin tercopy tautan notifikasi cetak kirim lowongan karir epaper
    siniar podcast terpopuler populer terkait selengkapnya baca membaca simak tonton saksikan dengarkan lihat
    ikuti gabung bergabung follow-us login-daftar pedoman redaksi disclaimer kuis zodiak ramalan ukuran huruf
    advertorial sponsor browser embed ketinggalan peramban
    """
)
# Over a title that somebody paid for.
PAID = phrases("promosi | promo | advertorial | sponsored | promoted | pariwara | brand content | paid content")
# Over the points of a report, before its text.
SUMMARIES = phrases(
    """
    summary | key points | key takeaways | highlights | story highlights | at a glance | ringkasan | ringkasan berita |
    intisari | intisari berita | poin penting | poin-poin penting | poin utama
    """
)
READ_ON = phrases(
    """
    read more | read full story | read the full story | baca selengkapnya | selengkapnya | baca lebih lanjut |
    lihat selengkapnya
    """
)

COMMON = words(
    """
    a an the this that these those down to of in on at by for from with and or not no is are be it its as if up
    out off over under all any more most many much less also only just now today here there back top next
    previous prev last first latest new recent other others your you our us we my me i they their them get make
    see view show hide open close play pause stop watch listen hear join try start continue continues continued
    below above after before end begin story stories article articles news report reports content page pages
    post posts site website web online email e-mail mail address enter submit send save add remove edit change
    set choose select pick picks editor editors editor's editors' free full live daily weekly morning evening
    weekday every day week month please thank thanks help support contact about account profile member members
    register registered join sign log link links image images picture pictures photo photos video videos audio
    gallery galleries media player terms conditions policy privacy use service services notice settings
    preferences manage accept reject agree ok google x line sms fb wa ig yt tw channel channels feed feeds group
    community official via related recommended suggested featured topic topics tag tags label labels category
    categories section sections must don't miss like likes love what want think like this that it read-only
    exclusive premium breaking alert alerts update updates updated time times minute minutes min mins sec hour
    ago total count views view size small medium large normal text language english indonesia indonesian mode
    dark light yang dan di ke dari untuk pada dengan ini itu dalam atau tidak juga oleh anda kamu kami kita saya
    lain lainnya lebih banyak paling semua setiap hari pekan minggu bulan jam menit detik sekarang terbaru
    terkini utama pilihan pilih editor berita artikel konten halaman laman situs web website portal media video
    foto gambar galeri infografis kanal saluran channel grup komunitas resmi akun profil masuk daftar keluar
    kembali atas bawah berikut berikutnya selanjutnya sebelumnya lanjut lanjutkan melanjutkan berlanjut setelah
    sebelum sini tulis tinggalkan beri berikan jadilah pertama belum ada bantu dukung tentang hubungi kontak
    syarat ketentuan kebijakan privasi layanan info informasi pasang cari pencarian telusuri temukan tampilkan
    sembunyikan buka tutup putar muat lebih tanpa gratis telah berhasil sudah sedang topik tag label kategori
    rubrik rekomendasi rekomendasikan terima setuju tolak simpan hapus laporkan jangan lewatkan lewat melalui
    via mari yuk ayo silakan sobat update mau ingin suka menarik wajib harus kecil besar sedang normal teks
    bahasa mode gelap terang ulang tersedia indeks home beranda key events only add your saved copy paste
    enable allow once accessible html mitra partner partners
    proses chrome safari firefox jangan sampai redaksi ini kode sematkan salin
    """
)
# Over the subheadings of a report.
CONTENTS = phrases(
    """
    daftar isi | isi artikel | daftar isi artikel | table of contents | contents | in this article | in this story |
    on this page | jump to | jump to section | sections | isi berita
    """
)
