"""How a link reads: on the page of the report that it is said of, on the other's page, and in the form."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ..models import Article, ReportLink

Type = ReportLink.Type


@dataclass(frozen=True)
class Words:
    """`of` stands before the other report on the page of the one that the link is said of, `by` the other way round;
    `this` and `chosen` are the sentences of the form. A link that reads the same both ways has one of each."""

    of: str | Promise
    this: str | Promise
    by: str | Promise = ""
    chosen: str | Promise = ""


WORDS = {
    Type.SAME_EVENT: Words(_("Same event"), _("Both tell of the same event")),
    Type.SAME_STATEMENT: Words(_("Same statement"), _("Both carry the same statement")),
    Type.FOLLOW_UP: Words(
        _("Follow-up of"),
        _("This report is a follow-up of the chosen one"),
        _("Followed up by"),
        _("The chosen one is a follow-up of this report"),
    ),
    Type.CONTRADICTS: Words(_("Contradicts"), _("The two contradict each other")),
    Type.BACKGROUND: Words(
        _("Background to"),
        _("This report is background to the chosen one"),
        _("Has background in"),
        _("The chosen one is background to this report"),
    ),
    Type.COPY_OF: Words(
        _("Copy of"),
        _("This report is a copy of the chosen one"),
        _("Copied by"),
        _("The chosen one is a copy of this report"),
    ),
}


@dataclass(frozen=True)
class Reading:
    """A type with its direction, as the form on a report's page offers it: said of that report, or of the chosen."""

    type: Type
    is_of_this: bool = True

    @property
    def value(self) -> str:
        return str(self.type) if self.is_of_this else f"{self.type}-by-chosen"

    @property
    def sentence(self) -> str | Promise:
        return WORDS[self.type].this if self.is_of_this else WORDS[self.type].chosen


READINGS = {
    reading.value: reading
    for type, words in WORDS.items()
    for reading in ([Reading(type), Reading(type, is_of_this=False)] if words.by else [Reading(type)])
}


def reads_on(link: ReportLink, page: Article) -> str | Promise:
    """Return the words before the other report on the page of `page`, one of the link's two."""
    words = WORDS[Type(link.type)]
    is_of_page = link.forward == (link.low_id == page.pk)
    return words.of if is_of_page or link.is_symmetric else words.by
