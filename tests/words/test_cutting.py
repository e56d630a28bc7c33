"""Which words a text has."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from articles.words import folded_word, folded_words, words_in

TEXTS = st.text(alphabet=st.characters(codec="utf-8"), max_size=60) | st.text(
    alphabet="aZıİßéёйї0½²'’-—. \n\u0301\u0306\u200d\ufe0f🙂習ประナ\uff9eअिﷺ", max_size=40
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Jum’at, kata Putin's “teman”.", "jumat kata putin teman"),
        ("Al-Qur'an undang-undang S-400", "al quran undang undang s 400"),
        ("Beritabaru.co Moskow/NATO 1.000 2,5", "beritabaru co moskow nato 1 000 2 5"),
        ("Путин, ещё Йемен — Київ", "путин еще йемен київ"),
        ("Erdoğan CAFÉ İstanbul ＰＵＴＩＮ", "erdogan cafe istanbul putin"),
        ("习近平主席 ไทย", "习 近 平 主 席 ไ ท ย"),
        ("🙂 1️⃣ 👩‍🚀 ❤️ !!!", "1"),
        ("हिन्दी اَلْعَرَبِيَّةُ", "हिन्दी العربية"),
        ("peri\u00adbahasa di\u200bsini 'Kami'", "peribahasa disini kami"),
    ],
)
def test_a_text_has_these_words(text, words):
    assert folded_words(text) == words.split()


@given(TEXTS)
def test_words_stand_where_they_say_in_order_and_apart(text):
    found = list(words_in(text))
    assert [word.text for word in found] == folded_words(text)
    assert all(folded_word(text[word.start : word.end]) == word.text for word in found)
    assert all(one.end <= other.start for one, other in zip(found, found[1:], strict=False))


@given(TEXTS)
def test_a_folded_word_is_a_word_of_its_own_and_stays_as_it_is(text):
    for word in folded_words(text):
        assert folded_word(word) == word
        assert not any(character.isspace() or unicodedata.category(character)[0] in "PSZC" for character in word)


@given(TEXTS)
def test_every_letter_and_digit_of_plain_text_is_in_a_word(text):
    plain = "".join(character for character in text if character.isascii())
    covered = {at for word in words_in(plain) for at in range(word.start, word.end)}
    assert {at for at, character in enumerate(plain) if character.isalnum()} <= covered


@given(TEXTS)
@example("E\u0304\u2018A")
def test_capitals_and_compatibility_forms_make_no_difference(text):
    assert folded_words(unicodedata.normalize("NFD", text)) == folded_words(unicodedata.normalize("NFC", text))
