import itertools

from django.conf import settings

from articles.importing.clean_text import clean
from articles.importing.seed_parser import read_file
from articles.importing.shared_words import shared_words


def test_a_text_shares_all_words_with_itself():
    assert shared_words("Putin kata Xi", "putin, KATA xi!") == 1.0


def test_half_of_the_words_replaced_is_half_shared():
    assert shared_words("a b c d", "a b x y") == 0.5
    assert shared_words("a b c d", "x b y d") == 0.5


def test_the_same_words_in_another_order_are_another_text():
    assert shared_words("a b c d e f g h", "h g f e d c b a") < 0.2


def test_no_words_share_nothing():
    assert shared_words("", "") == shared_words("", "a") == shared_words("…", "…") == 0.0


def test_a_paragraph_said_many_times_is_compared_too():
    assert shared_words("kata Putin di Moskow. " * 200, "kata Putin di Moskow. " * 199 + "Selesai.") > 0.99


def test_reports_of_one_event_share_far_less_than_half():
    texts = [
        " ".join(clean(read_file(file.read_bytes(), name=file.name)).paragraphs)
        for file in sorted((settings.BASE_DIR / "seeds").glob("*.txt"))
    ]
    assert len(texts) == 5
    assert max(itertools.starmap(shared_words, itertools.combinations(texts, 2))) < 0.25


def test_long_texts_are_compared_in_a_moment():
    assert shared_words("satu dua tiga empat lima " * 100_000, "lima empat tiga dua satu " * 100_000) < 1
