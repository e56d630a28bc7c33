"""The words in which a site speaks of itself and to its visitor, both languages; few reports need three."""

from . import phrases, words

SITE_WORDS = words(
    """
    subscribe subscribed subscriber subscribers subscription subscriptions unsubscribe newsletter newsletters inbox
    email e-mail premium premiums app apps website websites site sites article articles story stories content news
    widget journalism donate donation donations contribution contributions membership paywall unlimited unlock
    account accounts login log-in sign-up signup register download downloads advertisement advertisements ads
    advertising cookies notifications notification alerts alert podcast podcasts updates headlines coverage
    journalists newsroom editors editorial online reader readers read reading sponsor sponsored free offer
    offers browser feedback suggestions survey comment comments moderated share sharing follow click link
    browse edition digital member members bookmark trending exclusive independent
    langganan berlangganan pelanggan buletin surel aplikasi situs laman website artikel berita konten widget
    redaksi jurnalisme jurnalistik donasi kontribusi premium akun unduh mengunduh iklan kuki notifikasi kanal
    saluran siniar pembaca membaca baca sponsor gratis promo tautan klik ikuti gabung bergabung kunjungi dapatkan
    simak bagikan membagikan komentar saran masukan kritik eksklusif terkini terbaru terupdate update informasi
    tayang ditayangkan terbit whatsapp telegram facebook instagram twitter youtube tiktok playstore appstore
    hoaks hoax verifikasi cek dukungan coba pembayaran paket voucer voucher menyajikan artikel-artikel berkualitas
    bergabunglah
    """
)
ADDRESS_WORDS = words(
    "you your yours you're you’re us our ours we we're we’re we've we’ve anda kamu kami kalian sobat yuk ayo mari "
    "silakan bergabunglah"
)
ASKING = words("support donate contribute subscribe join member dukung donasi berlangganan gabung bergabung daftar")
# The buttons of a form for gifts.
GIVING = phrases(
    "once | one-time | monthly | annual | annually | give once | give monthly | donate | donate now | support us | "
    "contribute | sekali | bulanan | donasi | dukung kami"
)
CONSENT_SUBJECTS = words("cookie cookies consent privacy kuki privasi persetujuan")
CONSENT_WORDS = words(
    """
    partners vendors preferences identifiers ids tracking browser browsing device devices data personal personalised
    personalized process processing store storage accept reject manage choices settings clicking click technologies
    measurement ads advertising purposes policy analytics traffic similar improve experience agree legitimate interest
    mitra preferensi peramban perangkat pribadi menyimpan memproses menyetujui setuju terima tolak kelola pengaturan
    pengalaman iklan teknologi analitik kebijakan meningkatkan
    """
)
