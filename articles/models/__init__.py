"""The rows: one noun a file.

Conditions with a name are queryset methods; what must always hold is a named constraint.
"""

from ._revision import Stale
from .article import Article, Version
from .change import Change
from .decision import Decision, ReviewSettings
from .feed import Feed, FeedQuerySet, FetchAttempt, HostLease, Worker
from .highlight import Highlight
from .outlet import Outlet
from .reading import ReadingState
from .report_link import ReportLink
from .saved_search import SavedSearch
from .search_words import QuoteWords, ReportWords, Vocable
from .source import Original, SourceKey
from .speaker import Alias, CannotMerge, Role, Speaker
from .tag import HighlightTag, Tag
from .upload import Upload
from .voice import Voice

__all__ = [
    "Alias",
    "Article",
    "CannotMerge",
    "Change",
    "Decision",
    "Feed",
    "FeedQuerySet",
    "FetchAttempt",
    "Highlight",
    "HighlightTag",
    "HostLease",
    "Original",
    "Outlet",
    "QuoteWords",
    "ReadingState",
    "ReportLink",
    "ReportWords",
    "ReviewSettings",
    "Role",
    "SavedSearch",
    "SourceKey",
    "Speaker",
    "Stale",
    "Tag",
    "Upload",
    "Version",
    "Vocable",
    "Voice",
    "Worker",
]
