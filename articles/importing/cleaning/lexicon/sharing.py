"""Words that only share buttons, bars of icons and font switches are made of, in both languages."""

from . import words

NETWORKS = words(
    """
    facebook twitter reblog whatsapp telegram linkedin pinterest flipboard reddit messenger instagram youtube tiktok
    threads tumblr gmail pocket wechat google+ digg stumble stumbleupon newsvine weibo vk viber skype fb wa tw ig yt sms
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
FONT_SIZE = words("a a- a+ aa a+a- ukuran huruf: huruf font size text teks -a +a kecil besar sedang normal reset - + |")
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
# Of these the names of icons are made, which a copy brings instead of the icons: "zoom-in-white", "copy-circle".
ICON_PARTS = words(
    """
    icon icons ic ico svg logo img sosmed socmed social share sharing copy link clipboard bookmark save like love
    heart comment comments chat bubble mail email envelope print printer download upload facebook fb twitter x
    instagram ig whatsapp wa telegram tg linkedin youtube yt tiktok threads line pinterest reddit google zoom in out
    search close menu burger hamburger more vertical horizontal dots ellipsis kebab arrow arrows chevron caret angle
    left right up down top bottom back forward next prev previous play pause stop mute unmute volume speaker sound
    fullscreen expand collapse external open new tab user person avatar profile account headshot bell notification
    calendar clock time eye view views hide show plus minus add remove edit pencil trash delete check checkmark tick
    cross times info question warning star home gear settings globe map pin tag tags camera photo image gallery video
    circle square round rounded filled fill outline outlined solid regular bold thin light dark white black grey gray
    red blue green color colored alt small large sm md lg xs xl mobile desktop default active 24 16 32
    """
)
LIKES = frozenset({"like this", "like loading", "like", "be the first to like this", "suka", "memuat suka"})
LOADING = frozenset({"loading", "memuat", "please wait", "mohon tunggu", "sedang memuat", "loading interface"})
