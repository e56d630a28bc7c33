"""The forms of a word: "mengatakan", "dikatakan" and "katanya" are forms of "kata". Pure.

Snowball's Indonesian stemmer cuts "meng-" off "mengatakan" and leaves "ata", and takes the "-mu" of "bertemu" for
"your". So a word may have several stems, and two words are forms of one when they share one. Exact words come first
wherever it matters: a stem too many costs a late hit, a stem too few loses one.
"""

import re
import threading
from functools import lru_cache

import snowballstemmer

from .stop_words import is_stop_word

LANGUAGES = {"id": "indonesian", "en": "english"}
_STEMMERS = {language: snowballstemmer.stemmer(name) for language, name in LANGUAGES.items()}
# A stemmer keeps the word that it works on.
_ONE_AT_A_TIME = threading.Lock()

# Below that an ending is the word: "di", "ke", "us".
_SHORTEST = 3
_PLAIN = re.compile("[a-z]+")
# The first letter of the root is taken up by the prefix: meng + kata, men + tegas, mem + pukul, meny + sebut; or it is
# not: me + nyata.
_TAKEN_UP = (
    (re.compile("^(?:me|pe)(?=ny[aeiou])"), ""),
    (re.compile("^(?:meny|peny)(?=[aeiou])"), "s"),
    (re.compile("^(?:meng|peng)(?=[aeiou])"), "k"),
    (re.compile("^(?:mem|pem)(?=[aeiou])"), "p"),
    (re.compile("^(?:men|pen)(?=[aeiou])"), "t"),
)
# Roots that end like "your" and "my": temu, laku, saku.
_LIKE_A_POSSESSIVE = re.compile("^(?:ber|ter|di|per|ke|se)(?=[a-z]{2,}[mk]u$)")


@lru_cache(maxsize=1 << 16)
def forms_of(word: str, language: str) -> tuple[str, ...]:
    """Return the stems of a folded word, each once; none for a stop word, a number, another script or language."""
    if language not in LANGUAGES or len(word) < _SHORTEST or not _PLAIN.fullmatch(word) or is_stop_word(word):
        return ()
    roots = [word]
    if language == "id":
        roots += [pattern.sub(letter, word) for pattern, letter in _TAKEN_UP if pattern.match(word)]
        roots += [word[match.end() :]] if (match := _LIKE_A_POSSESSIVE.match(word)) else []
    with _ONE_AT_A_TIME:
        stems = [_STEMMERS[language].stemWord(root) for root in roots]
    return tuple(dict.fromkeys(stems))


def is_one_form(word: str, other: str, language: str) -> bool:
    """Whether both are the same word, or forms of one in that language."""
    return word == other or not set(forms_of(word, language)).isdisjoint(forms_of(other, language))
