"""Which words are forms of one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.words import forms_of, is_one_form

FAMILIES = {
    "id": [
        "kata mengatakan dikatakan katanya perkataan",
        "temu bertemu pertemuan menemui ditemui",
        "tegas menegaskan ditegaskan penegasan",
        "sebut menyebut menyebutkan disebut",
        "hubung hubungan berhubungan menghubungkan",
        "nyata menyatakan pernyataan dinyatakan",
        "presiden kepresidenan presidennya",
        "pukul memukul dipukul",
    ],
    "en": ["meet meeting meetings meets", "sanction sanctions sanctioned", "talk talks talking talked"],
}
PAIRS = [
    (language, words.split()[0], word)
    for language, families in FAMILIES.items()
    for words in families
    for word in words.split()[1:]
]


@pytest.mark.parametrize(("language", "root", "word"), PAIRS)
def test_word_forms_are_known(language, root, word):
    assert is_one_form(root, word, language)


@pytest.mark.parametrize("word", ["yang", "the", "di", "2021", "путин", "s400"])
def test_what_has_no_forms_is_only_itself(word):
    assert forms_of(word, "id") == () == forms_of(word, "ru")
    assert is_one_form(word, word, "id")


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12), st.sampled_from(["id", "en"]))
def test_a_form_is_a_word_of_plain_letters(word, language):
    assert all(form.isalpha() and form.isascii() for form in forms_of(word, language))
    assert len(forms_of(word, language)) <= 4


def test_two_people_are_not_forms_of_one_name():
    assert not is_one_form("putin", "patrushev", "id")
    assert not is_one_form("medvedev", "media", "id")
