import time

from hypothesis import given
from hypothesis import strategies as st

from articles.annotating.comparing import compared, stretches
from articles.canonical import PARAGRAPH_BREAK

PARAGRAPHS = st.lists(
    st.sampled_from(["satu dua tiga", "satu dua empat", "lima", "enam tujuh", "lima enam"]), max_size=7
)


def kinds(old: list[str], new: list[str]) -> list[tuple]:
    found = compared(PARAGRAPH_BREAK.join(old), PARAGRAPH_BREAK.join(new))
    return [(paragraph.kind, paragraph.old, paragraph.new) for paragraph in found]


def test_equal_paragraphs_are_kept_and_a_new_one_is_added():
    assert kinds(["Satu.", "Dua."], ["Satu.", "Sisipan.", "Dua."]) == [
        ("kept", 1, 1),
        ("added", None, 2),
        ("kept", 2, 3),
    ]


def test_an_edited_paragraph_is_changed_word_by_word():
    old, new = "“Kami berteman,” kata Putin.", "“Kami berteman,” kata Xi."
    [paragraph] = compared(old, new)
    assert (paragraph.kind, [piece.kind for piece in paragraph.pieces]) == (
        "changed",
        ["kept", "removed", "added", "kept"],
    )


def test_paragraphs_without_a_word_in_common_are_two():
    assert kinds(["Kami berteman."], ["Xi mengangguk."]) == [("removed", 1, None), ("added", None, 1)]


def test_of_several_edited_paragraphs_the_like_ones_belong_together():
    old = ["satu dua tiga empat", "lima enam tujuh delapan"]
    new = ["baru sama sekali", "lima enam tujuh sembilan"]
    assert kinds(old, new) == [("removed", 1, None), ("added", None, 1), ("changed", 2, 2)]


def test_many_unchanged_paragraphs_are_folded_but_for_the_neighbours_of_a_change():
    same = [f"Paragraf {n}." for n in range(6)]
    found = stretches(compared("\n\n".join(same), "\n\n".join([*same, "Baru."])))
    assert [(stretch.is_folded, len(stretch.paragraphs)) for stretch in found] == [
        (False, 1),
        (True, 4),
        (False, 1),
        (False, 1),
    ]


@given(PARAGRAPHS, PARAGRAPHS)
def test_every_paragraph_of_both_texts_is_there_once_in_order(old, new):
    found = compared(PARAGRAPH_BREAK.join(old), PARAGRAPH_BREAK.join(new))
    assert [row.old for row in found if row.old] == list(range(1, len(old) + 1))
    assert [row.new for row in found if row.new] == list(range(1, len(new) + 1))
    for side, kind, texts in (("old", "added", old), ("new", "removed", new)):
        rows = [row for row in found if getattr(row, side)]
        assert ["".join(piece.text for piece in row.pieces if piece.kind != kind) for row in rows] == texts


def test_hostile_texts_take_no_time():
    began = time.process_time()
    compared("\n\n".join("ab" * 80_000), "\n\n".join("ba" * 80_000))
    compared("\n\n".join(f"a b c {n}" for n in range(3_000)), "\n\n".join(f"a b d {n}" for n in range(3_000)))
    compared("\n\n".join(["x y " * 1_000] * 60), "\n\n".join(["y x " * 1_000] * 60))
    assert time.process_time() - began < 15  # measured 0.2 s; anything quadratic takes minutes
