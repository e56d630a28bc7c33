"""Words are ours, the index is the engine's (DESIGN §3.12): cutting a text, the forms of a word, the line to index.

Below the models, since whatever writes a text or a mark writes its line of the index too. Pure.
"""

from .cutting import Word, folded_word, folded_words, pieces_in, words_in
from .forms import LANGUAGES, forms_of, is_one_form
from .line import BREAK, WORDS_VERSION, cut_text, line_of, phrase_in, stem_token, words_of
from .stop_words import is_stop_word

__all__ = [
    "BREAK",
    "LANGUAGES",
    "WORDS_VERSION",
    "Word",
    "cut_text",
    "folded_word",
    "folded_words",
    "forms_of",
    "is_one_form",
    "is_stop_word",
    "line_of",
    "phrase_in",
    "pieces_in",
    "stem_token",
    "words_in",
    "words_of",
]
