"""The words by which headlines are told from other lines, both languages."""

from . import phrases, words

# Headlines in capitals leave these small; another small word makes the line a sentence.
UNCAPITALISED = words(
    """
    yang dari untuk pada dengan dalam akan atau juga oleh karena kepada terhadap tentang soal saat usai agar bagi demi
    hingga sampai sejak antara atas bawah seperti tanpa serta lewat melalui jadi bisa tidak bukan belum masih sudah
    setelah sebelum ketika sambil namun tapi meski maupun secara bersama menuju jelang pasca kata para sang semua
    from with over into after before about amid against under between during than that this their your will have been
    were what when where which while upon through without within among toward towards says said more most its they
    """
)
# Words with which no line ends that is whole.
OPEN_ENDS = words(
    """
    a an and are at by from in is of on or that the to was were with adalah atau dan dari dengan di ke oleh pada untuk
    yang
    """
)
# What stands over a headline and says of what kind the report is.
KICKERS = phrases(
    """
    wawancara eksklusif | wawancara khusus | laporan khusus | laporan utama | liputan khusus | exclusive interview |
    special report | in depth | in-depth
    """
)
# Behind an outlet's name they make the name of something else that it offers.
PRODUCTS = words("pro premium plus live tv shop store events club games app podcasts newsletters logo prime kids")
