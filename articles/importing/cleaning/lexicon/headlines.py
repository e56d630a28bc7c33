"""The words that headlines in capitals leave small, both languages; another small word makes the line a sentence."""

from . import words

UNCAPITALISED = words(
    """
    yang dari untuk pada dengan dalam akan atau juga oleh karena kepada terhadap tentang soal saat usai agar bagi demi
    hingga sampai sejak antara atas bawah seperti tanpa serta lewat melalui jadi bisa tidak bukan belum masih sudah
    setelah sebelum ketika sambil namun tapi meski maupun secara bersama menuju jelang pasca kata para sang semua
    from with over into after before about amid against under between during than that this their your will have been
    were what when where which while upon through without within among toward towards says said more most its they
    """
)
