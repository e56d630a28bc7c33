import time

from hypothesis import given
from hypothesis import strategies as st

from articles.annotating.wording import pieces

TEXT = st.text(alphabet="ab é,. \n", max_size=40)


def shown(old: str, new: str) -> str:
    """The pieces on one line: [-removed-] and {+added+}."""
    frame = {"kept": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
    return "".join(frame[piece.kind].format(piece.text) for piece in pieces(old, new))


def test_a_replaced_word_stands_before_the_new_one():
    assert shown("Kami teman baik.", "Kami sahabat baik.") == "Kami [-teman-]{+sahabat+} baik."


def test_neighbours_that_were_both_replaced_are_one_change():
    assert shown("kata Putin tadi", "ujar Xi tadi") == "[-kata Putin-]{+ujar Xi+} tadi"


def test_what_came_and_what_went():
    assert shown("Kami teman.", "Kami teman baik.") == "Kami teman{+ baik+}."
    assert shown("Kami teman baik.", "Kami teman.") == "Kami teman[- baik-]."


def test_equal_wordings_are_kept_whole():
    assert shown("Sama.", "Sama.") == "Sama."
    assert pieces("", "") == []


@given(TEXT, TEXT)
def test_both_wordings_can_be_read_from_the_pieces(old, new):
    found = pieces(old, new)
    assert "".join(piece.text for piece in found if piece.kind != "added") == old
    assert "".join(piece.text for piece in found if piece.kind != "removed") == new


def test_hostile_wordings_take_no_time():
    began = time.process_time()
    pieces("a b " * 60_000, "b a c " * 40_000)
    pieces("a" * 500_000, "b" * 500_000)
    pieces("a, " * 1_600, ",a " * 1_600)
    assert time.process_time() - began < 15  # measured 0.2 s; anything quadratic takes minutes
