"""A speaker's page: who it is, the quotes by, relayed by and about them, and what can be counted of these."""

import uuid
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from ..annotating.register import namesakes
from ..counting.speaker import months_of, numbers_of
from ..models import Speaker
from ..searching.quote_filter import QuoteFilter
from ._htmx import varied, wants_fragment
from ._sheets import sheet_file
from .speaker_edit import get_speaker, page_of

NEWEST = 10
TABS = ("by", "relayed", "about")


@require_GET
@login_required
def speaker(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """The page; of one who is merged into another, that one's page, which says so."""
    asked = get_speaker(key)
    if asked.merged_into:
        return redirect(f"{page_of(asked.merged_into)}?{urlencode({'merged': asked.uuid})}")
    tab = request.GET.get("quotes", TABS[0])
    tab = tab if tab in TABS else TABS[0]
    context = {"place": "speakers", "speaker": asked, "tab": tab, **_quotes(asked, tab)}
    if wants_fragment(request):
        return varied(render(request, "speaker.html#quotes", context))
    names = [asked.name, *(alias.text for alias in asked.aliases.all())]
    context |= {
        "numbers": numbers_of(asked),
        "roles": asked.roles.order_by(F("from_day").desc(nulls_last=True), "pk"),
        "merged": asked.merged.prefetch_related("aliases"),
        "arrived": _arrived(request, asked),
        "shared": namesakes(names, but=asked),
    }
    return varied(render(request, "speaker.html", context))


@require_GET
@login_required
def speaker_months(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """The numbers of the plot as CSV."""
    asked = get_speaker(key)
    stands = asked.merged_into or asked
    return sheet_file(request, months_of(stands), stands.name)


def _quotes(speaker: Speaker, tab: str) -> dict:
    """The newest quotes of that tab, and the query of the desk for all of them."""
    of = (speaker,)
    chosen = {
        "by": QuoteFilter(speakers=of),
        "relayed": QuoteFilter(relayed=of),
        # Others' quotes: what one says of oneself is by one.
        "about": QuoteFilter(about=of, but=QuoteFilter(speakers=of)),
    }[tab]
    quotes = chosen.quotes().select_related("article__outlet", "speaker__merged_into", "agency")
    found = list(quotes.prefetch_related("voices__speaker__merged_into", "tags").newest_first()[: NEWEST + 1])
    return {
        "quotes": found[:NEWEST],
        "has_more": len(found) > NEWEST,
        "query": chosen.query(),
        "label": _tabs(speaker)[tab],
    }


def _tabs(speaker: Speaker) -> dict[str, str]:
    said = {"by": _("Quotes by %s"), "relayed": _("Quotes relayed by %s"), "about": _("Quotes of others about %s")}
    return {tab: text % speaker.name for tab, text in said.items()}


def _arrived(request: HttpRequest, speaker: Speaker) -> Speaker | None:
    """Return the speaker whose address led here, as they are merged into this one."""
    try:
        return speaker.merged.filter(uuid=uuid.UUID(request.GET.get("merged", ""))).first()
    except ValueError:
        return None
