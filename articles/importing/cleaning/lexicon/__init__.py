"""Words and phrases that the cleaner knows, one module a language and one for outlets and places: data only."""


def words(text: str) -> frozenset[str]:
    """Return the words of a list written with spaces."""
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """Return the phrases of a list written with bars between them, over as many lines as it takes."""
    return frozenset(" ".join(part.split()) for part in text.split("|"))
