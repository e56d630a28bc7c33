"""Each rule by itself: what the model of lines would say of pages as short as these is tested in its own modules."""

import pytest

from articles.importing import clean_text
from articles.importing.cleaning.line_model import Likeness

NO_OPINION = Likeness(title=0.0, text=0.5, other=0.5)


@pytest.fixture(autouse=True)
def no_model(monkeypatch):
    monkeypatch.setattr(clean_text, "likeness", lambda lines: [NO_OPINION] * len(lines))
