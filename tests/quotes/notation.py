"""Expected quotes written into their sentence: the reported words stand between ‹ and ›."""

from dataclasses import dataclass

from articles.quotes import QuoteSuggestion, suggest_quotes


@dataclass(frozen=True)
class Case:
    """A text, the spans marked in it, and what is suggested for it."""

    text: str
    expected: list[tuple[int, int]]
    found: list[QuoteSuggestion]

    @property
    def spans(self) -> list[tuple[int, int]]:
        return [(quote.start, quote.end) for quote in self.found]

    @property
    def words(self) -> list[str]:
        return [self.text[quote.start : quote.end] for quote in self.found]


def read(written: str, language: str = "id", **options: object) -> Case:
    """Take the ‹marks› out of a text and ask the rules for its quotes."""
    text, opened, expected = "", [], []
    for letter in written:
        if letter == "‹":
            opened.append(len(text))
        elif letter == "›":
            expected.append((opened.pop(), len(text)))
        else:
            text += letter
    return Case(text, sorted(expected), suggest_quotes(text, language=language, **options))
