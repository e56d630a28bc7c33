"""Words that only share buttons, bars of icons and font switches are made of, in both languages."""

from . import words

NETWORKS = words(
    """
    facebook twitter whatsapp telegram linkedin pinterest flipboard reddit messenger instagram youtube tiktok
    threads tumblr gmail pocket wechat weibo vk viber skype fb wa tw ig yt sms
    share shares tweet bagikan berbagi sebarkan
    bagi email e-mail surel copy copylink salin disalin print cetak line
    """
)
FILLERS = words(
    """
    x link tautan url this on to via the article story page artikel berita ini ke di dan and or with friend
    kirim click klik untuk opens in new window save simpan ke- teman post it by lewat melalui komentar plus
    google more lainnya icon button telah copied berhasil tersalin url tautan bookmark full blogthis kirimkan :
    """
)
FONT_SIZE = words("a a- a+ aa a+a- ukuran huruf: huruf font size text teks -a +a kecil besar sedang normal - + |")
FONT_SIZE_PHRASES = frozenset(
    {
        "change text size",
        "text sizes",
        "larger",
        "smaller",
        "change font size",
        "ubah ukuran huruf",
        "ubah ukuran teks",
        "ukuran font",
        "ukuran huruf",
        "ukuran teks",
        "text size",
        "font size",
        "perkecil",
        "perbesar huruf",
    }
)
LIKES = frozenset({"like this", "like loading", "like", "be the first to like this", "suka", "memuat suka"})
LOADING = frozenset({"loading", "memuat", "please wait", "mohon tunggu", "sedang memuat", "loading interface"})
