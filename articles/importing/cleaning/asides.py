"""What stands in brackets in a line of its own and is the report's: what a dollar is worth, what a transcript heard."""

import re

from .page_lines import Page

# "($1 = 77.0580 roubles)", "(1 euro = 1.08 dollars)", "(SOUNDBITE OF ARCHIVED RECORDING)", "[laughter]"
_ASIDE = re.compile(
    r"[(\[](?:[$€£¥]?\d[\d.,]*(?: [A-Za-z]+){0,3} ?= ?[$€£¥]?\d[\d., A-Za-z$€£¥;=]{0,60}|"
    r"SOUNDBITE OF [^()\[\]]{2,80}|(?:laughter|applause|cross-?talk|tertawa|tepuk tangan))[)\]]\.?",
    re.I,
)


def keep_asides(page: Page) -> None:
    """Keep the lines that are an aside and nothing else."""
    page.kept |= {i for i in page.open() if _ASIDE.fullmatch(page.text(i))}
