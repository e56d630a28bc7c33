"""The kind that the form proposes."""

import pytest

from articles.annotating.kinds import likely_kind
from articles.canonical import Span


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("“Kami berteman,” kata Putin.", "“Kami berteman,”", "direct"),
        ("“Kami berteman,” kata Putin.", "Kami berteman", "direct"),
        ('"Kami berteman", kata Putin.', "Kami berteman", "direct"),
        ("Putin memuji “teman baik” itu kemarin.", "memuji “teman baik” itu", "partial"),
        ("Putin mengatakan perdagangan naik.", "perdagangan naik", "indirect"),
        ("Putin mengatakan perdagangan naik.", "Putin mengatakan perdagangan naik.", "indirect"),
    ],
)
def test_quotation_marks_tell_the_likely_kind(text, words, kind):
    start = text.index(words)
    assert likely_kind(text, Span(start, start + len(words))) == kind
