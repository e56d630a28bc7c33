"""Acts on many quotes of the desk: what would happen to each, and then all of it as one act."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from ..annotating.bulk import MOST, Plan, Step, Verb, Wanted, apply, planned
from ..canonical import canonical
from ..history.differences import differences
from ..history.highlights import loaded
from ..history.words import phrase
from ..models import Highlight, Outlet, Stale
from ..models.tag import BAR
from ..searching.asking import Unknown, speaker_called, tag_called
from ..searching.quote_filter import read_filter
from ..searching.quote_values import kind_called
from ._htmx import back_to
from ._lookups import analyst_required, uuid_of

LISTED = 200  # rows of each part of a preview
LONGEST = 80  # characters of a tag's name
FIELDS = {"set_tag": Verb.TAG, "set_speaker": Verb.SPEAKER, "set_kind": Verb.KIND, "set_agency": Verb.AGENCY}


class Refused(Exception):
    """The act cannot be done; the message says why."""


@dataclass(frozen=True)
class Row:
    """A line of the preview: the quote, and what changes of it or why nothing does."""

    quote: Highlight
    told: list[str]


@require_POST
@analyst_required
def preview(request: HttpRequest) -> HttpResponse:
    try:
        plan = planned(_wanted(request), _chosen(request))
    except Refused as refusal:
        return _refused(request, str(refusal), status=422)
    return _preview(request, plan)


@require_POST
@analyst_required
def do(request: HttpRequest) -> HttpResponse:
    """Do what was previewed; 409 with a new preview when the quotes are no longer those, or no longer as they were."""
    try:
        plan = planned(_wanted(request), _chosen(request))
    except Refused as refusal:
        return _refused(request, str(refusal), status=422)
    if plan.digest != request.POST.get("digest"):
        return _moved(request, plan)
    try:
        done = apply(plan, actor=request.user, now=timezone.now())
    except Stale:
        return _moved(request, planned(plan.wanted, _chosen(request)))
    if done is None:
        return _refused(request, _("There is nothing to change in these quotes."), status=422)
    return back_to(request, _back(request), said=_said(plan), undo=done)


def _wanted(request: HttpRequest) -> Wanted:
    """Return what the form asks for: by its button, or by Enter in the one field that was filled in."""
    given = {name: canonical(request.POST.get(name, "")) for name in FIELDS}
    name = request.POST.get("act", "")
    if not name:
        filled = [verb for field, verb in FIELDS.items() if given[field]]
        if len(filled) != 1:
            raise Refused(_("Say what to do with the quotes: fill in one field, or press one of the buttons."))
        name = filled[0]
    if name not in Verb.values:
        raise Refused(_("“%(name)s” is nothing that can be done with many quotes.") % {"name": name})
    verb = Verb(name)
    try:
        match verb:
            case Verb.TAG:
                return Wanted(verb, _tag_name(given["set_tag"]))
            case Verb.UNTAG:
                return Wanted(verb, tag_called(_filled(given["set_tag"], _("Say which tag."))).name)
            case Verb.SPEAKER:
                return Wanted(verb, speaker=speaker_called(_filled(given["set_speaker"], _("Say which speaker."))))
            case Verb.KIND:
                return Wanted(verb, kind_called(_filled(given["set_kind"], _("Say which kind."))))
            case Verb.AGENCY:
                return Wanted(verb, _agency_name(given["set_agency"]))
    except Unknown as unknown:
        raise Refused(str(unknown)) from unknown
    return Wanted(verb)


def _filled(value: str, otherwise: str) -> str:
    if not value:
        raise Refused(otherwise)
    return value


def _tag_name(value: str) -> str:
    name = " ".join(_filled(value, _("Say which tag.")).split())
    if BAR in name:
        raise Refused(_("A tag's name holds no “|”: it stands between tags in a file."))
    if len(name) > LONGEST:
        raise Refused(_("A tag's name has at most %d characters.") % LONGEST)
    return name


def _agency_name(value: str) -> str:
    if len(value) > 200:  # PostgreSQL's unique index on names holds no longer ones
        raise Refused(_("An agency's name has at most 200 characters."))
    return " ".join(value.split())


def _list(request: HttpRequest) -> QueryDict:
    """The address of the list that the form stood on, as its query."""
    return QueryDict(request.POST.get("list", ""))


def _chosen(request: HttpRequest) -> list[Highlight]:
    """Return the quotes that are ticked, or all that the list's filter finds. Raises Refused."""
    if request.POST.get("all"):
        asked = read_filter(dict(_list(request).lists()))
        if asked.problems:
            raise Refused(" ".join(asked.problems))
        quotes = asked.quotes()
    else:
        keys = [key for key in map(uuid_of, request.POST.getlist("quote")[: MOST + 1]) if key]
        # Also those that were decided or put into the bin meanwhile: the preview says so.
        found = Highlight.objects.filter(uuid__in=keys, article__hidden_at__isnull=True)
        quotes = found.exclude(kind="")
    # Ids first: the limit belongs to the quotes, not to what is read with them.
    pks = list(quotes.order_by("pk").values_list("pk", flat=True)[: MOST + 1])
    if not pks:
        raise Refused(_("No quote is chosen, or none of them is there any more."))
    if len(pks) > MOST:
        raise Refused(_("These are more than 2,000 quotes, the most that one act takes: narrow the filter."))
    chosen = Highlight.objects.filter(pk__in=pks).select_related("article__outlet", "agency", "speaker__merged_into")
    return loaded(chosen.prefetch_related("voices__speaker__merged_into"))


def _preview(request: HttpRequest, plan: Plan, *, message: str = "", status: int = 200) -> HttpResponse:
    context = {
        "place": "quotes",
        "message": message,
        "what": _what(plan.wanted),
        "changes": _rows(plan, plan.changes),
        "unchanged": _rows(plan, plan.unchanged),
        "refused": _rows(plan, plan.refused),
        "counts": {"changes": len(plan.changes), "unchanged": len(plan.unchanged), "refused": len(plan.refused)},
        "digest": plan.digest,
        "sent": [(name, value) for name, values in _again(request, plan).items() for value in values],
        "back": _back(request),
    }
    return render(request, "quotes_bulk.html", context, status=status)


def _again(request: HttpRequest, plan: Plan) -> dict[str, list[str]]:
    """The fields of the form that asked, to be sent once more."""
    names = ("all", "list", *FIELDS)
    sent = {name: [request.POST[name]] for name in names if request.POST.get(name)} | {"act": [plan.wanted.verb]}
    return sent if "all" in sent else sent | {"quote": request.POST.getlist("quote")}


def _rows(plan: Plan, steps: list[Step]) -> list[Row]:
    names = _names(plan)
    rows = []
    for step in steps[:LISTED]:
        before = step.quote.snapshot()
        told = differences(before, before | step.values, names) if step.is_change else []
        rows.append(Row(step.quote, [step.refusal] if step.refusal else [phrase("highlight", one) for one in told]))
    return rows


def _names(plan: Plan) -> dict[str, str]:
    """Return the names of speakers by uuid, of agencies by "agency:<id>", as `differences` asks for them."""
    people = [step.quote.speaker for step in plan.steps if step.quote.speaker]
    people += [voice.speaker for step in plan.steps for voice in step.quote.voices.all() if voice.speaker]
    people += [plan.wanted.speaker] if plan.wanted.speaker else []
    agencies = {step.values["agency"] for step in plan.steps if step.values.get("agency")}
    named = {one.pk: one.name for one in Outlet.objects.filter(pk__in=agencies)}
    named |= {step.quote.agency.pk: step.quote.agency.name for step in plan.steps if step.quote.agency}
    named[0] = plan.wanted.value
    return {str(one.uuid): one.name for one in people} | {f"agency:{pk}": name for pk, name in named.items()}


def _what(wanted: Wanted) -> str:
    if wanted.verb == Verb.AGENCY and not wanted.value:
        return _("take the agency away")
    named = wanted.speaker.name if wanted.speaker else wanted.value
    if wanted.verb == Verb.KIND:  # of another act the same word is a tag's or an agency's name, and '' none
        named = str(Highlight.Kind(wanted.value).label)
    return _("%(act)s: %(value)s") % {"act": wanted.verb.label, "value": named} if named else str(wanted.verb.label)


def _said(plan: Plan) -> str:
    count = len(plan.changes)
    said = ngettext("%(count)d quote: %(what)s.", "%(count)d quotes: %(what)s.", count)
    return said % {"count": count, "what": _what(plan.wanted)}


def _moved(request: HttpRequest, plan: Plan) -> HttpResponse:
    message = _("These quotes changed since the preview, or others are among them now. Nothing was done: look again.")
    return _preview(request, plan, message=message, status=409)


def _back(request: HttpRequest) -> str:
    return f"{reverse('quotes')}?{_list(request).urlencode()}".removesuffix("?")


def _refused(request: HttpRequest, why: str, *, status: int) -> HttpResponse:
    return render(request, "refused.html", {"why": why, "back": _back(request)}, status=status)
