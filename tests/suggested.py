"""Fixed suggestions, for tests of what becomes of them: the rules themselves have tests of their own."""

from datetime import UTC, datetime

from articles.annotating.known import Register
from articles.annotating.suggesting import Renewed, renew
from articles.models import Article
from articles.quotes import Kind, QuoteSuggestion

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def found(text: str, words: str, speaker: str = "Putin", **values) -> QuoteSuggestion:
    """What a rule would find where `words` first stand in `text`."""
    start = values.pop("start", None)
    start = text.index(words) if start is None else start
    said = {"kind": Kind.DIRECT, "as_written": speaker, "cue": "kata", "relayed_by": (), "agency": ""}
    said |= {"statement_date": None, "rule": "direct-cue-behind", "speakers": (speaker,) if speaker else ()}
    return QuoteSuggestion(start=start, end=start + len(words), **(said | values))


def suggest(article: Article, *words: str | QuoteSuggestion, **values) -> Renewed:
    """Let just these be what the rules find in the report's current text."""
    version = article.current_version()
    quotes = [one if isinstance(one, QuoteSuggestion) else found(version.text, one, **values) for one in words]
    return renew(version, quotes, register=Register.read(), now=NOW)
