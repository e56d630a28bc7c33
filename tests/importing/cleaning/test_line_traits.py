"""What a line looks like beside the others of its page."""

import time

from hypothesis import given
from hypothesis import strategies as st

from articles.importing.cleaning.line_traits import traits_of
from articles.importing.cleaning.page_lines import Line
from articles.importing.cleaning.page_reading import read_page

PROSE = "The harbour ministers of the two cities spoke for nearly three hours and left without naming a day for it."


def of(page: str) -> dict[str, list[str]]:
    lines = read_page(page).lines
    return {line.text: traits for line, traits in zip(lines, traits_of(lines), strict=True)}


def test_a_line_knows_its_part_of_the_page():
    found = of(f"Home\n{PROSE}\nWhy Lund waits\n{PROSE} Then they left.\nTags")
    parts = {text[:4]: [t for t in traits if t.startswith("part=") and " " not in t] for text, traits in found.items()}
    assert parts == {"Home": ["part=head"], "The ": ["part=paragraph"], "Why ": ["part=among"], "Tags": ["part=tail"]}


def test_a_subheading_shares_words_with_what_stands_below_it():
    found = of(f"{PROSE}\n\nThree harbour ministers\n\n{PROSE}\n\nStorm over Tver\n\n{PROSE}")
    assert "shared=3" in found["Three harbour ministers"]
    assert "shared=0" in found["Storm over Tver"]


def test_what_stands_below_a_colon_is_listed_until_prose_follows():
    found = of(f"{PROSE}\nThey agreed on:\nFish\nSalt\n{PROSE} Then they left.\nBread")
    assert [text for text, traits in found.items() if "listed" in traits] == ["Fish", "Salt"]


def test_the_lines_beside_are_told_and_so_is_the_pages_edge():
    found = of("Home\nNews\nSport")
    assert {"-1: none", "-2: none", "1: line=news"} <= set(found["Home"])
    assert {"-1: line=home", "1: line=sport"} <= set(found["News"])


def test_lines_said_twice_are_known():
    lines = read_page("Share\nHome\nShare").lines
    assert ["again" in traits for traits in traits_of(lines)] == [True, False, True]


@given(st.lists(st.text(min_size=1, max_size=80), max_size=30))
def test_any_page_has_traits_for_each_line_and_always_the_same(texts):
    lines = [Line(n, n, text) for n, text in enumerate(texts, start=1)]
    found = traits_of(lines)
    assert len(found) == len(lines)
    assert all(trait for traits in found for trait in traits)
    assert traits_of(lines) == found


def test_a_page_ten_times_as_long_takes_not_much_more_than_ten_times_the_time():
    def taken(count: int) -> float:
        lines = [Line(n, n, PROSE if n % 3 else f"Why Lund waits {n}") for n in range(count)]
        began = time.process_time()
        traits_of(lines)
        return time.process_time() - began

    assert taken(4_000) < 40 * min(taken(400) for _ in range(3))
