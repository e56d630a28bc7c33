"""Who said what: quotes suggested by rules, with speaker and chain. Pure: words and offsets in, suggestions out."""

from .extract import LANGUAGES, suggest_quotes
from .rules import RULES, RULES_VERSION
from .suggestion import Kind, KnownName, KnownRole, QuoteSuggestion

__all__ = ["LANGUAGES", "RULES", "RULES_VERSION", "Kind", "KnownName", "KnownRole", "QuoteSuggestion", "suggest_quotes"]
