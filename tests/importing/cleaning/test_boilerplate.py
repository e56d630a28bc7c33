"""A line is boilerplate by its whole form; a sentence that only begins like one is report text."""

import pytest

from articles.importing.cleaning.boilerplate import is_breadcrumb, is_menu, is_section, reason_for
from articles.importing.cleaning.captions import is_caption
from articles.importing.cleaning.link_lists import is_read_also_line
from articles.importing.cleaning.list_headings import heading_kind


@pytest.mark.parametrize(
    ("why", "line"),
    [
        ("advertisement", "ADVERTISEMENT"),
        ("advertisement", "SCROLL TO CONTINUE WITH CONTENT"),
        ("advertisement", "Gulir untuk Lanjut Baca"),
        ("advertisement", "Lanjutkan membaca di bawah"),
        ("advertisement", "Article continues after this advertisement"),
        ("share buttons", "Facebook Twitter WhatsApp Telegram Copy Link"),
        ("share buttons", "Salin tautan"),
        ("share buttons", "E-mail this to a friend"),
        ("font size", "A A A"),
        ("loading text", "loading..."),
        ("reading time", "3 min read"),
        ("reading time", "2 menit baca"),
        ("view count", "Dibaca: 1.234 kali"),
        ("comments", "tulis komentar anda"),
        ("navigation", "Halaman: 1 2 3"),
        ("navigation", "Selanjutnya"),
        ("navigation", "Show all"),
        ("navigation", "Most Searched: Old Arsenal   River Tver   Ferry"),
        ("navigation", "Trending now: the ferry, the river"),
        ("navigation", "Contact us: Provide news feedback or report an error"),
        ("navigation", "NEWYou can now listen to Kabar articles!"),
        ("navigation", "VIDEO3:4803:48"),
        ("navigation", "Do not sell or share my personal information"),
        ("comments", "Comment icon View Comments (6)"),
        ("comments", "1.2K Comments"),
        ("comments", "Comments are closed."),
        ("navigation", "Listen to this article · 6:12 min Learn more"),
        ("navigation", "(opens in a new window)"),
        ("navigation", "How useful was this article?"),
        ("navigation", "View all 4 photos"),
        ("navigation", "Read this story in Spanish"),
        ("navigation", "This article was translated by AI"),
        ("comments", "Have your say"),
        ("contact", "You can reach Ana Budi at ana.budi@kabar.example."),
        ("contact", "Write to the editors at letters@kabar.example"),
        ("navigation", "Report a correction or typo"),
        ("note of the newsroom", "This is a developing story. Please check back for updates."),
        ("note of the newsroom", "Correction: An earlier version of this article misstated the mayor's age."),
        ("note of the newsroom", "Editor's note: This story has been updated with a comment of the mayor."),
        ("note of the newsroom", "This story is part of our coverage of the harbour."),
        ("author's note", "Opinions expressed in this article are those of the author and not of the newspaper."),
        ("syndication note", "A version of this article appears in print on June 5, Section A, Page 1."),
        ("syndication note", "A version of this story first appeared in the letter of the harbour desk."),
        ("advertisement", "This content was created by our advertising partner"),
        ("fund-raising note", "You have 3 free articles remaining"),
        ("fund-raising note", "Our work is free to read thanks to readers like you."),
        ("newsletter or channel", "The best of our journalism, delivered to your inbox"),
        ("newsletter or channel", "Whether it's breaking news or analysis, we have you covered."),
        ("share buttons", "This story has been shared 120 times."),
        ("tag list", "Read More On China | Harbours | Ferries"),
        ("syndication note", "Confidential tip? Send a tip to our reporters"),
        ("syndication note", "Do you have a story we should cover? Any questions on this article? Contact us."),
        ("newsletter or channel", "Get the day's biggest scoops"),
        ("newsletter or channel", "Get the latest updates from the campaign trail, interviews and more."),
        ("newsletter or channel", "See all our harbour coverage"),
        ("button or note of the page", "Your contribution to this survey is much appreciated."),
        ("navigation", "Listen to this article"),
        ("navigation", "Logo"),
        ("navigation", "Bagaimana tanggapan Anda mengenai artikel ini?"),
        ("relative date", "4 hours ago 7"),
        ("navigation", "kabarkota.com | Mancanegara"),
        ("navigation", "embed from external kabarkota"),
        ("navigation", "*Rangkuman ini dihasilkan AI dan telah ditinjau oleh redaksi"),
        ("fund-raising note", "Suka tulisan ini? Traktir kami kopi melalui tautan di atas."),
        ("relative date", "Kemarin, 13:05 GMT"),
        ("navigation", "Suka ini:"),
        ("navigation", "What's On Kabar Kota"),
        ("fund-raising note", "Yuk bantu dakwah. Rekening donasi BSM a.n. Dompet Kota"),
        ("advertisement", "PASANG IKLAN DI SINI – Hub. 0812-0000-0000"),
        ("advertisement", "Kabar XBaca tanpa iklan"),
        ("share buttons", "Kirim Facebook Twitter google+ Whatsapp Tumblr Digg linkedin stumble Newsvine"),
        ("newsletter or channel", "* Update terkini pekan olahraga hanya di KabarKota.com."),
        ("navigation", "No media source currently available"),
        (
            "newsletter or channel",
            "Kami mencari berita yang dekat dengan preferensi dan pilihan Anda. Kumpulan itu segar.",
        ),
        ("embedded post", "A post shared by Kedutaan Negeri Utara (@negeri.utara)"),
        ("embedded post", "Sebuah kiriman dibagikan oleh Kabar Kota (@kabarkota)"),
        ("read-also link", "Baca SelengkapnyaWali kota akan dilantik pada 20 Januari."),
        ("newsletter or channel", "Ada kursus gratis bagi pelaut, daftar lewat tautan ini : kabarkota.id/kursus"),
        ("copyright", "Copyright © ANTARA 2021"),
        (
            "copyright",
            "© 2021 Kabar Media, its name and logo. " + "All marks are registered marks of their owners. " * 6,
        ),
        ("copyright", "Dilarang keras mengambil konten tanpa izin tertulis dari kantor berita."),
        ("standards notice", "Our Standards: The Thomson Reuters Trust Principles."),
        ("newsletter or channel", "Ikuti kami di Google News"),
        ("newsletter or channel", "Sign up for our newsletter"),
        ("cookie notice", "We use cookies to improve your experience."),
        ("tag list", "#putin #xi"),
        ("tag list", "Tags: putin, xi"),
        ("video or gallery", "[Gambas:Video CNN]"),
        ("domain line", "kievskiy.org"),
        ("decoration", "zoom-in-white"),
        ("decoration", "sosmed-whatsapp copy-circle"),
        ("font size", "A+ | Reset | A-"),
        ("navigation", "Video Duration 02 minutes 38 seconds"),
        ("navigation", "01:07 - Source: Kabar TV"),
        ("loading text", "Memuat data..."),
        ("contact", "Menara Kabar Lantai 5, Jalan Merdeka 21, Jakarta Pusat, DKI Jakarta, 10270."),
        ("newsletter or channel", "Untuk berita lain dari kami, klik di sini."),
        ("relative date", "2 jam lalu"),
        ("tag list", "#Vladimir Putin"),
        ("view count", "😁 214 👍 187 🔥 45"),
        ("view count", "18,3K Kabar Poros, 23:41"),
        ("web address", "https: img.kabar.com content 2022 10 04 patrushev.jpg"),
        ("navigation", "Lewati ke menu utama"),
        ("navigation", "Buat ringkasan dengan AI"),
        ("cookie notice", "By signing up, I accept the Terms & Conditions and the Privacy Policy."),
        ("newsletter or channel", "Click here to get the latest news updates"),
        ("newsletter or channel", "Follow our coverage of the war at https://example.com/hub"),
        ("advertisement", "Become a Kabar Kota sponsor"),
        ("navigation", "WatchDuration: 2 minutes 31 seconds2m 31s"),
        ("navigation", "Lihat video02:14"),
        ("navigation", "Space to play or pause, M to mute, left and right arrows to seek."),
        ("navigation", "Found an error? Select the text and press Ctrl+Enter."),
        ("navigation", "Something went wrong. Please try again later."),
        ("navigation", "Was this article helpful?"),
        ("navigation", "This video is no longer available."),
        ("navigation", "1/5"),
        ("navigation", "Sudah punya akun? Masuk"),
        ("fund-raising note", "Our work depends on you. If you can, please make a recurring donation."),
        ("fund-raising note", "Dukung jurnalisme independen"),
        ("newsletter or channel", "SIGN ME UP"),
        ("newsletter or channel", "You can unsubscribe at any time. By signing up you are agreeing to our Terms."),
        ("newsletter or channel", "Dapatkan berita terupdate dari KABAR KOTA di:"),
        ("newsletter or channel", "You have successfully subscribed."),
        ("newsletter or channel", "To subscribe, click here."),
        ("newsletter or channel", "Unlock the Harbour Digest for free"),
        ("newsletter or channel", "Citra Dewi, Editor, selects her favourite stories in this weekly newsletter."),
        ("fund-raising note", "Unlimited access. Just $1."),
        ("fund-raising note", "Kabar Kota is subject to a regulation regime under its Editorial Code of Practice."),
        ("newsletter or channel", "Daily newsletterReceive essential harbour news every morning"),
        ("newsletter or channel", "Fast and written for locals. Get The Ferry newsletter in your inbox."),
        ("newsletter or channel", "Add on Google"),
        ("cookie notice", "To display this content from YouTube, you must enable advertisement tracking."),
        ("navigation", "One of your browser extensions seems to be blocking the video player."),
        ("navigation", "War of the Harbours: Live updates"),
        ("read-also link", "Read moreHarbour signs deal to develop a second berth"),
        ("newsletter or channel", "Get briefed on the story of the week, and what to watch across the harbours."),
        (
            "newsletter or channel",
            "(For news of the day, subscribe to Kabar Kota's newsletter, The View from the Quay)",
        ),
        ("newsletter or channel", "Dapatkan pengalaman membaca lebih nyaman lewat aplikasi mobile Kabar Kota."),
        ("fund-raising note", "You have read 1 of your 5 free articles this month."),
        ("fund-raising note", "You've accessed an article available only to subscribers"),
        ("fund-raising note", "Enjoying this article? Click here to subscribe for full access. Just $5 a month."),
        ("fund-raising note", "Subscribe today and join thousands of readers who rely on Kabar Kota."),
        ("fund-raising note", "In a time of rumours, quality journalism is more crucial than ever."),
        ("fund-raising note", "As you may have heard, Kabar Kota, an independent news source, has been banned."),
        ("cookie notice", "This content is provided by Hearth, which may be using cookies and other technologies."),
        ("contact", "budi@kabarkota.id"),
        ("navigation", "The code has been copied to your clipboard."),
        ("navigation", "Do you like the content of this article?"),
        ("navigation", "Free article usually reserved for subscribers"),
        ("navigation", "This audio is created with AI assistance"),
        ("advertisement", "Promosi Keren! Bank Kota Raih Tiga Penghargaan di Ajang Perbankan"),
        ("advertisement", "Promosi 2"),
        ("navigation", "Kabar Kota Is A Trust Project Member"),
        (
            "copyright",
            "© KABAR, news agency (The mass media registration certificate No. 1). " + "All are asked. " * 20,
        ),
    ],
)
def test_line_is_boilerplate(why, line):
    assert reason_for(line) == why


@pytest.mark.parametrize(
    "line",
    [
        "Iklan politik itu dihapus dari televisi.",
        "Iklan politik",
        "To subscribe to his view, Putin said, one has to forget the treaty.",
        "The newsletter named 12 generals.",
        "Promosi 12 jenderal ditunda.",
        '"Ikuti kami," kata Putin kepada para menteri di saluran Telegram.',
        '"Langganan."',
        "Share perusahaan itu turun menjadi 12 persen.",
        "Komentar Kremlin singkat saja.",
        "Ikuti saja uangnya, kata seorang bekas redaktur yang kini menerbitkan berita lewat Telegram dari Riga.",
        "Dibaca dari dekat, surat itu berisi ancaman.",
        "Copyright law is changing, he said.",
        "Halaman istana itu kosong.",
        "2 jam lalu ledakan terdengar di Kiev.",
        "Tidak.",
        "By signing the paper, Xi accepted the terms of the Kremlin.",
        "See what he wrote, Ushakov said, and you will understand.",
        "Kembali ke Moskow, Xi disambut Putin.",
        "Dibaca normal, kalimat itu tidak mengancam siapa pun.",
        "1.234 tentara",
        "wall-to-wall",
        "AI-generated songs",
        "Pendaftaran dibuka. Informasi lebih lanjut klik: kampus.id, kata rektor.",
        "Putin akan pergi. Untuk keterangan lain, klik di sini.",
        "Jerman memberikan dukungan sebagai anggota NATO.",
        "This video is available to the court, the judge said.",
        "You are registered as a foreign agent, the ministry told him.",
        "Something went wrong again, Ushakov said.",
        "Found a mistake in the ledger, the auditor resigned.",
        "Listen to the story, he told them, and you will understand.",
        "Dukung kami atau diam, kata Xi.",
        '"If you can, please make a donation," the mayor said.',
        "Nikmati saja, kata Putin kepada tamunya di Kremlin.",
        "Promosi jabatan di balai kota ditunda hingga bulan depan",
        "Independent journalism is what he feared, she said.",
        "She enjoyed this article, Putin's aide said.",
        "Get the latest news, he told them, and call me.",
        "Do you have any information on the ferry, the judge asked.",
        "Do you have any questions for us? The mayor has none.",
        "Trademarks",
        "You can find him at the harbour on most mornings, she said.",
        "The treaty was written in Russian",
        "Twelve photos of the ferry were shown.",
        "This is a developing story of trust, the mayor said.",
        "An earlier version of this story was a play in three acts.",
        "The views expressed by the mayor are his own, the Kremlin said.",
        "“More details will follow,” the mayor said.",
        "To continue reading the signs, one has to learn the language.",
        "This story is part of the island's memory.",
        "Jalan itu rusak, kata warga, sejak 2021, dan biayanya Rp 10270.",
    ],
)
def test_report_text_that_looks_like_boilerplate_stays(line):
    assert reason_for(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "Baca juga: Putin Bertemu Xi di Beijing",
        "Baca Juga Putin Bertemu Xi di Beijing",
        "Simak juga: Alasan Putin Datang ke Beijing",
        "Pilihan Editor: Xi Tiba di Moskow",
        "READ ALSO: Xi arrives in Moscow",
        "RELATED Xi arrives in Moscow for talks",
        "Related article Xi arrives in Moscow for talks",
        "Tonton: Putin Tiba di Beijing",
    ],
)
def test_label_with_a_title_is_a_link(line):
    assert is_read_also_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "Baca juga pernyataan itu sebagai peringatan kepada Barat.",
        "Simak juga baik-baik, kata kepala desa kepada anak-anak.",
        "Baca juga: Presiden Rusia mengatakan perang akan segera berakhir. Dia menyebut Barat keras kepala dan meminta "
        "semua pihak kembali ke meja perundingan sebelum musim dingin tiba.",
        "Terkait serangan itu, Kremlin belum berkomentar.",
        "RELATED ARTICLES",
    ],
)
def test_sentence_behind_a_label_is_text(line):
    assert not is_read_also_line(line)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Baca juga:", "read-also"), ("Lihat Juga :", "read-also"), ("Simak! Video Pilihan Redaksi:", "read-also"),
        ("Berita Terkait", "end"), ("Read Next", "end"), ("More from Reuters", "end"), ("Terkini Lainnya", "end"),
        ("Our Coverage of the War", "end"), ("Most Read in Europe", "end"), ("Most in Kharkiv fled", None),
        ("Read more Kabar harbour coverage", "end"), ("Don't miss these tips from Kabar PRO", "end"),
        ("Trending Articles", "end"), ("Don't miss the ferry from Lund", None),
        ("More of the same", None), ("Popular in Russia", None),
        ("Komentar (3)", "comments"), ("Alasan Ekonomi", None), ("Terkait serangan itu, Kremlin diam.", None),
    ],
)  # fmt: skip
def test_heading_of_a_list_is_known(line, kind):
    assert heading_kind(line) == kind


def test_a_closed_live_blog_that_goes_on_with_its_report_stays():
    closed = "This live blog is now closed."
    assert reason_for(closed) and reason_for(f"{closed} Thanks for following along.")
    assert reason_for(f"{closed} The mayors have signed two statements on the second day of the visit.") is None


def test_places_on_the_site_are_told_from_headlines():
    assert is_breadcrumb("Home > Internasional > Eropa")
    assert is_breadcrumb("Beranda / Dunia")
    assert not is_breadcrumb("Putin / Xi: Dua Sahabat")
    assert is_section("Internasional") and not is_section("Internasional Memanas")
    assert is_menu("Home Politik Ekonomi Tentang Kami") and not is_menu("Home Sweet Home")
    assert is_menu("Latest Headlines Royal Family Crime World News Most read")
    assert not is_menu("Most Read Crime Novels of the World")


@pytest.mark.parametrize(
    ("line", "above", "below"),
    [
        ("Presiden Putin di Moskow, 15 Desember 2021. Foto: Sputnik.", True, True),
        ("Putin dan Xi di Kremlin (REUTERS/Evgenia Novak)", True, True),
        ("Putin dan Xi di Kremlin (Foto: Dok. Kremlin)", True, True),
        ("Xi tiba di Moskow. (Reuters)", True, False),
        ("Keduanya lalu makan siang bersama. (AFP/OL-1)", True, False),
        ("Foto itu dibuat di Moskow, kata seorang saksi.", False, False),
        ("Patrushev di Nanping, 19 September 2022. Dewan Keamanan Rusia/Handout via REUTERS", True, True),
        ("The two met before tea at Xi's residence Image: Ana Prescott/AP Photo/picture alliance", True, True),
        ("Presiden China Xi Jinping. (twitter.com/China Xinhua News)", True, True),
        ("Putin (kiri) dan Xi Jinping di Beijing. (kremlin.ru)", True, False),
        ("Presiden meninjau jalan rusak di Lampung. Biro Setpres", True, False),
        ("Putin (kanan) dan Xi Jinping menonton parade di Beijing.", True, False),
        ("“Itu jarak yang dihitung,” kata seorang peneliti dari Malang. (AFP/REUTERS)", True, False),
        ("Ia mengirim pernyataan itu via Reuters", False, False),
        ("Gedung Putih belum memberikan tanggapan atas pernyataan itu. (Sumber: AFP)", True, False),
        ("Patrushev mengatakan hubungan itu tidak ditujukan terhadap siapa pun. AFP/SB/P-4", True, False),
        ("Mr Xi arrived to a full guard of honour. (AP: Ivan Petrenko)", True, True),
        ("Pavel Petrenko / TASS", True, True),
        ("Layar televisi di sebuah kedai menayangkan percakapan itu, Jum'at (30/12). AP", True, False),
        ("His public image: A man who reads", False, False),
        ("Ilustrasi itu menyesatkan, kata Kremlin.", False, False),
    ],
)
def test_a_caption_is_told_by_its_credit(line, above, below):
    assert (is_caption(line, in_head=True), is_caption(line, in_head=False)) == (above, below)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Seorang warga menyeberang jalan di Moskow.AFP/ALEXANDER Seorang warga menyeberang jalan di Moskow.", True),
        ("Kedua presiden bertemu lagi pada hari Rabu. Kedua presiden bertemu lagi pada hari Rabu.", False),
    ],
)
def test_a_caption_is_said_again_behind_its_credit_and_a_refrain_is_none(text, is_one):
    assert is_caption(text, in_head=True) == is_one
