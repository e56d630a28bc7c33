"""Where a mark stands in another version: states by example, what holds for any text, and time on hostile ones."""

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.annotating.anchoring import Anchoring, Place, State, locate
from articles.models import Highlight

HEAD = "Pertemuan berlangsung tertutup di Moskow pada Rabu malam.\n\n"
TAIL = "\n\nKedua negara akan bertemu lagi tahun depan di Beijing."


def came_to(old, new, *, head=HEAD, tail=TAIL):
    """Return what became of the words in [brackets], as "state: words"."""
    start, end = old.index("["), old.index("]") - 1
    new = head + new + tail
    place = locate(head + old.replace("[", "").replace("]", "") + tail, new, len(head) + start, len(head) + end)
    return place.state if place == Place(State.GONE, None, None) else f"{place.state}: {new[place.start : place.end]}"


def test_the_states_are_those_of_a_highlight_but_for_what_a_person_says():
    assert set(State) == set(Highlight.Anchor.values) - {"detached", "confirmed"}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("“[Kami siap],” kata Putin.", "“Kami siap,” kata Putin.", "same: Kami siap"),
        ("“[Kami siap],” kata Putin. Hujan.", "“Kami siap,” kata Putin. Cerah.", "same: Kami siap"),
        ("“[Kami siap],” kata Putin.", '"Kami siap," kata Putin.', "same: Kami siap"),
        ("“[Kami siap],” kata Putin.", "Xi tiba.\n\n“Kami siap,” kata Putin.", "moved: Kami siap"),
        ("“[Kami siap],” kata Putin.\n\nXi tiba.", "Xi tiba.\n\n“Kami siap,” kata Putin.", "moved: Kami siap"),
        ("Xi tiba.\n\n“[Kami siap],” kata Putin.", "Xi tiba. “Kami siap,” kata Putin.", "moved: Kami siap"),
    ],
)
def test_a_mark_is_carried_word_for_word_where_its_sentence_and_cue_are_the_same(old, new, expected):
    assert came_to(old, new) == expected


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("“[Kami siap],” kata Putin.", "“Kami siap,” kata Xi."),
        ("Putin mengatakan [kami siap].", "Putin membantah kami siap."),
        ("Putin mengatakan akan [kami siap].", "Putin mengatakan tidak akan kami siap."),
        ("Putin said [kami siap].", "Putin did not say kami siap."),
        ("“[Kami siap],” kata Putin, dikutip AFP.", "“Kami siap,” kata Putin, dikutip Reuters."),
        ("“[Kami siap]. Kami menunggu,” kata Putin.", "“Kami siap. Kami menunggu,” kata Xi."),
        ("“[Kami siap]?” Putin bertanya.", "“Kami siap?” Xi bertanya."),
        ("Putin bertemu pers. “[Kami siap].”", "Xi bertemu pers. “Kami siap.”"),
        ("Putin berkata:\n\n“[Kami siap].”", "Xi berkata:\n\n“Kami siap.”"),
        ("[Kami siap]. Demikian kata Putin.", "Kami siap. Demikian kata Xi."),
        ("“[Kami siap].”\n\nHal itu dikatakan Putin.", "“Kami siap.”\n\nHal itu dikatakan Xi."),
        ("Putin tiba. Dia menambahkan, “[kami siap].”", "Xi tiba. Dia menambahkan, “kami siap.”"),
        ("Putin tiba. Hujan turun.\n\n“[Kami siap],” katanya.", "Xi tiba. Hujan turun.\n\n“Kami siap,” katanya."),
        ("Putin spoke. It rained. “[Kami siap],” he said.", "Xi spoke. It rained. “Kami siap,” he said."),
        ("“A,” kata Putin. Hujan.\n\n“[Kami siap],” katanya.", "Hujan.\n\n“Kami siap,” katanya."),
        ("“A,” kata Putin.\n\n“[Kami siap],” katanya.", "“A,” kata Putin.\n\n“B,” kata Xi.\n\n“Kami siap,” katanya."),
        ("“A,” kata Xi.\n\n“B,” kata Putin.\n\n“[Kami siap].”", "“A,” kata Xi.\n\n“Kami siap.”\n\n“B,” kata Putin."),
        ("“[Kami siap],” kata Putin.", "“Kami siap,” dikutip dari Putin."),
        ("“[Kami siap],” kata Putin.", "Kami siap, kata Putin."),
        ("“[Kami siap],” kata Putin, Rabu (15/12).", "“Kami siap,” kata Putin, Kamis (16/12)."),
        ("Putin mengatakan [kami siap].", "Putin diduga mengatakan kami siap."),
        ("“[Kami siap],” kata Putin.", "“Kami siap?” kata Putin."),
        ("“A,” kata Putin.\n\n“B,” ujarnya.\n\n“[Kami siap],” kata dia.",
         "“A,” kata Xi.\n\n“B,” ujarnya.\n\n“Kami siap,” kata dia."),
        ("Putin tiba.\n\n“[Kami siap].”\n\nXi tiba.", "Putin tiba.\n\nXi tiba.\n\n“Kami siap.”"),
        ("[Kami siap].", "Kami siap. Demikian kata Xi."),
    ],
)  # fmt: skip
def test_the_same_words_with_another_speaker_cue_or_sense_need_a_person(old, new):
    assert came_to(old, new).casefold() == "context: kami siap"


def test_a_mark_on_two_sentences_needs_a_person_when_either_changes_its_speaker():
    old = "“A,” kata Putin. [Hujan turun. “Kami siap],” katanya."
    assert came_to(old, "“A,” kata Xi. Hujan turun. “Kami siap,” katanya.") == "context: Hujan turun. “Kami siap"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("“[Kami siap berunding kapan saja],” kata Putin.", "“Kami mau berunding setiap saat,” kata Putin.",
         "changed: Kami mau berunding setiap saat"),
        ("Putin menyebut itu [perang] besar.", "Putin menyebut itu operasi khusus besar.", "changed: operasi khusus"),
        ("[“Kami siap,”] kata Putin.", '"Kami siap," kata Putin.', 'changed: "Kami siap,"'),
        ("“[Kami siap. Kami tunggu],” kata Putin.", "“Kami siap.\n\nKami tunggu,” kata Putin.",
         "changed: Kami siap.\n\nKami tunggu"),
        ("Ia menulis [hebat 👍] di sana, kata Putin.", "Ia menulis hebat 👍🏽 di sana, kata Putin.",
         "changed: hebat 👍🏽"),
        ("Ia menulis [Jose] di sana, kata Putin.", "Ia menulis Jose\u0301 di sana, kata Putin.",
         "changed: Jose\u0301"),
    ],
)  # fmt: skip
def test_changed_words_are_proposed_whole(old, new, expected):
    assert came_to(old, new) == expected


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("“[Kami siap berunding],” kata Putin. Xi tiba.", "Xi tiba."),
        ("“[Kami siap berunding dengan Kyiv],” kata Putin.\n\n“Kami tak siap berunding dengan NATO,” kata Xi.",
         "“Kami tak siap berunding dengan NATO,” kata Xi."),
        ("“[Kami siap berunding],” kata Putin.", "Harga gandum naik tajam di Jakarta."),
        ("[Putin menolak tawaran itu].\n\nXi tiba.\n\nPutin menolak tawaran itu.\n\nBiden marah.",
         "Xi tiba.\n\nPutin menolak tawaran itu.\n\nBiden marah."),
        ("Putin [tidak] datang.", "Putin datang."),
    ],
)  # fmt: skip
def test_deleted_words_are_gone_even_where_like_ones_stand_elsewhere(old, new):
    assert came_to(old, new) == State.GONE


def test_of_twins_each_keeps_its_own_place():
    twin = "“Kami siap berunding,” kata Putin."
    old = f"Satu dua tiga.\n\n{twin}\n\nEmpat lima enam.\n\n{twin}\n\nTujuh delapan."
    new = f"Tambahan.\n\n{old}".replace("Tujuh", "Sembilan")
    anchoring = Anchoring(old, new)
    first, second = old.index("Kami"), old.rindex("Kami")
    assert anchoring.locate(first, first + 4) == Place(State.MOVED, new.index("Kami"), new.index("Kami") + 4)
    assert anchoring.locate(second, second + 4).start == new.rindex("Kami")


def test_where_one_of_two_equal_passages_was_taken_out_a_person_decides():
    block = "Xi tiba.\n\n“Kami siap berunding,” kata Putin.\n\nHujan turun."
    old = f"Awal.\n\n{block}\n\n{block}\n\nAkhir."
    starts = (old.index("Kami"), old.rindex("Kami"))
    places = [locate(old, f"Awal.\n\n{block}\n\nAkhir.", start, start + 10) for start in starts]
    assert {place.state for place in places} == {State.CONTEXT}


def test_a_copy_is_not_taken_for_the_original_that_was_changed_since():
    said = "“Kami siap berunding dengan siapa pun di mana pun,” kata Putin."
    old = f"Satu dua tiga.\n\n{said}\n\nEmpat lima enam."
    new = f"{said}\n\nSatu dua tiga.\n\n{said.replace('kata', 'bantah')}\n\nEmpat lima enam."
    start = old.index("berunding")
    assert locate(old, new, start, start + 9).state == State.CONTEXT


@pytest.mark.parametrize("span", [(-1, 3), (0, 0), (2, 1), (0, 99)])
def test_what_is_no_stretch_of_the_text_is_refused(span):
    with pytest.raises(ValueError):
        locate("Kami siap.", "Kami siap.", *span)


pieces = [
    "Ya. ",
    "Rusia siap, ",
    "kata Putin. ",
    "“Tidak,” ",
    "ujarnya. ",
    "\n\n",
    "👩‍👩‍👧",
    "e\u0301",
    "中国",
    "Xi tiba. ",
    " ",
]
texts = st.lists(st.sampled_from(pieces), min_size=1, max_size=25).map("".join)


@given(texts, texts, st.data())
def test_any_mark_on_any_two_texts_is_in_bounds_true_and_decided_once(old, new, data):
    start = data.draw(st.integers(0, len(old) - 1))
    end = data.draw(st.integers(start + 1, len(old)))
    place = locate(old, new, start, end)
    assert place == locate(old, new, start, end)
    if place.state == State.GONE:
        assert place == Place(State.GONE, None, None)
        return
    assert 0 <= place.start < place.end <= len(new)
    if place.state != State.CHANGED:
        assert new[place.start : place.end] == old[start:end]
    if place.state == State.SAME:
        assert place.start == start


@given(texts, st.data())
def test_nothing_happens_to_a_mark_on_an_unchanged_text(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert locate(text, text, start, end) == Place(State.SAME, start, end)


def shuffled(words, seed=1):
    return random.Random(seed).sample(words, len(words))


SENTENCE = "Ushakov juga mengatakan bahwa Rusia akan memberi tahu China tentang kontak Moskow-NATO. "
NUMBERED = [f"Putin mengatakan kepada Xi bahwa angka {number} itu benar." for number in range(4_000)]
WORDS = [f"kata{number % 997}" for number in range(30_000)]
HOSTILE = {
    "one letter": ("a" * 250_000, "a" * 120_000 + "b" + "a" * 129_000),
    "one mark of quotation": ('"' * 100_000, '"' * 99_999),
    "a sentence 25,000 times": (SENTENCE * 25_000, SENTENCE * 24_990),
    "sentences that differ in a number": (" ".join(NUMBERED), " ".join(NUMBERED).replace("benar", "salah")),
    "sentences in another order": (" ".join(NUMBERED), " ".join(shuffled(NUMBERED))),
    "one line without an end": (" ".join(WORDS), " ".join(shuffled(WORDS))),
    "everything twice": (" ".join(NUMBERED * 2), " ".join(NUMBERED * 2)[57:]),
    "two short sentences": ("A. B. " * 20_000, "B. A. " * 19_999),
    "accents only": ("e" + "\u0301" * 100_000, "e" + "\u0301" * 99_999),
}  # fmt: skip


@pytest.mark.parametrize("kind", HOSTILE)
def test_time_is_bounded_on_hostile_texts(kind):
    old, new = HOSTILE[kind]
    began = time.process_time()
    anchoring = Anchoring(old, new)
    for start in range(0, len(old) - 50, len(old) // 20):
        anchoring.locate(start, start + 40)
    # Measured 0.1 to 2.2 s; anything quadratic in these lengths takes minutes.
    assert time.process_time() - began < 15
