"""The colours of people can be read on every paper, in both themes (WCAG 2.2, 1.4.3: 4.5 to 1)."""

import re
from pathlib import Path

import pytest

from articles.models.speaker import HUES

CSS = Path(__file__).parent.parent / "static" / "css"
TOKENS = dict(re.findall(r"--([\w-]+):\s*light-dark\((#\w{6}, #\w{6})\)", (CSS / "tokens.css").read_text()))
NAMES = [*(f"speaker-{n}" for n in range(1, HUES + 1)), "ink", "ink-2", "ink-3"]


def luminance(colour: str) -> float:
    """Relative luminance of "#rrggbb", as WCAG defines it."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("name", NAMES)
def test_every_colour_of_text_can_be_read_on_every_paper(name, theme):
    colour = TOKENS[name].split(", ")[theme]
    for paper in ("desk", "sheet", "raised"):
        assert contrast(colour, TOKENS[paper].split(", ")[theme]) >= 4.5


def test_every_colour_class_is_drawn():
    marks = (CSS / "marks.css").read_text()
    strokes = [re.search(rf"\.speaker-{n}\s*{{(.*?)}}", marks)[1] for n in range(1, HUES + 1)]
    assert len({re.sub(r"--hue:[^;]*;", "", stroke).strip() for stroke in strokes}) == HUES
