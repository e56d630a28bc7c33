"""Pseudonyms: one for each person of a file, made of nothing."""

from articles.exporting.colleagues import pseudonyms


def test_a_person_has_one_pseudonym_throughout_a_file_and_nobody_has_none() -> None:
    called = pseudonyms()
    assert [called(name) for name in ("rina", "", "budi", "rina")] == ["colleague-1", "", "colleague-2", "colleague-1"]


def test_a_pseudonym_is_not_made_of_the_name() -> None:
    assert pseudonyms()("rina") == pseudonyms()("budi")
