"""JSON Lines: one object a line, whatever the texts hold."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.exporting.jsonl_file import jsonl_lines

TEXTS = st.lists(st.sampled_from(["\u2028", "\u2029", "\x85", "\n", "\r", '"', "\\", "🤝🏽", "é"]) | st.text()).map(
    "".join
)


@settings(deadline=None)
@given(st.lists(st.dictionaries(st.text(max_size=3), TEXTS | st.none() | st.integers(), max_size=3), max_size=3))
def test_every_object_is_one_line_for_any_reader_and_comes_back(objects: list[dict]) -> None:
    file = b"".join(jsonl_lines(objects)).decode()
    assert [json.loads(line) for line in file.splitlines()] == objects
