"""Which language a report is in: Indonesian or English, by the small words no sentence does without."""

from .lexicon import english, indonesian
from .page_lines import words


def language_of(text: str) -> str:
    """Return "en" when English function words are in the majority, else "id": our first readers' language."""
    found = [word.casefold() for word in words(text[:20_000])]
    indonesian_count = sum(word in indonesian.FUNCTION_WORDS for word in found)
    english_count = sum(word in english.FUNCTION_WORDS for word in found)
    return "en" if english_count > indonesian_count else "id"
