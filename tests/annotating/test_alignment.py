"""Words find their place through edits, moves and splits; no word of the new text is given away twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.annotating.alignment import Alignment
from articles.annotating.sentences import read

OLD = "Cuaca cerah di Moskow. Rusia tidak akan menyerang Ukraina, kata Putin. Xi pulang ke Beijing hari Rabu."


def kept(old, new):
    """Return the words of `old` that have a place in `new`, and that place's words."""
    aligned = Alignment(read(old), read(new))
    pairs = [(one, other) for one, other in enumerate(aligned.words) if other >= 0]
    assert len({other for _, other in pairs}) == len(pairs)
    assert all(aligned.old.keys[one] == aligned.new.keys[other] for one, other in pairs)
    return " ".join(aligned.old.keys[one] for one, _ in pairs)


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (OLD.replace("menyerang", "menyerbu"), OLD.replace("menyerang ", "")),
        (OLD.replace(" Rusia", "\n\nRusia"), OLD),
        (OLD.replace("Ukraina, kata", "Ukraina. Itu kata"), OLD.replace("Ukraina,", "Ukraina")),
        ("Xi pulang ke Beijing hari Rabu. Rusia tidak akan menyerang Ukraina, ujar Putin. Cuaca cerah di Moskow.",
         OLD.replace(" kata", "")),
        (OLD.replace("Rusia tidak akan menyerang Ukraina, kata Putin", "Harga gandum dan minyak naik tajam"),
         OLD.replace(" Rusia tidak akan menyerang Ukraina, kata Putin.", "")),
    ],
)  # fmt: skip
def test_what_an_edit_left_standing_is_found(new, expected):
    assert kept(OLD, new) == " ".join(read(expected).keys)


texts = st.lists(st.sampled_from(["Ya. ", "Rusia ", "siap ", "kata Putin. ", "“Tidak” ", "\n\n", "🙂 "])).map("".join)


@given(texts, texts)
def test_no_word_is_paired_twice_or_with_another(old, new):
    kept(old, new)
