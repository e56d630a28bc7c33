"""Words that are in nearly every text and say nothing about any: they leave a query that has others. Data only."""

_INDONESIAN = """
ada adalah agar akan aku anda apa atas atau bagi bahwa bila bisa bukan dalam dan dapat dari dengan di dia harus hal
hingga ia ialah ini itu itulah jika juga kalau kami kamu karena ke kepada kita lagi lalu maka masih mereka namun nya
oleh pada para pula pun saat saja sambil sampai sang saya sebagai sebuah secara sedang sehingga sejak selain seorang
seperti serta si sudah supaya tak tanpa telah tentang terhadap tersebut tetapi tidak untuk yaitu yakni yang
"""
_ENGLISH = """
a about after all also an and any are as at be because been before being but by can could did do does for from had has
have he her him his how i if in into is it its may me more my no not of on or our out over she should so some such than
that the their them then there these they this those to under up was we were what when which while who will with would
you your
"""
_ALL = frozenset((_INDONESIAN + _ENGLISH).split())


def is_stop_word(word: str) -> bool:
    """Whether that folded word is one."""
    return word in _ALL
