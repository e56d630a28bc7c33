"""Marking words, saying anew who said them, taking the mark away: each with a script and without."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from ..annotating.actions import Act, discard, edit, mark
from ..annotating.kinds import likely_kind
from ..annotating.passages import Tally, stands_on
from ..annotating.placing import NotInText, SeveralPlaces, WordsDiffer, find, nearest
from ..annotating.reviewing import correct
from ..canonical import Span
from ..forms import AttributionForm, PlaceForm, WhereForm
from ..models import Article, Highlight, Stale, Version
from ._conflict import Conflict
from ._htmx import back_to, varied, wants_fragment
from ._lookups import analyst_required, get_any_highlight, get_highlight, get_report, revision_in
from ._passages import answer_with_passage
from ._queue import is_in_queue, next_in_queue, queue_behind
from .reviewing import DECIDED, next_in


@require_http_methods(["GET", "HEAD", "POST"])
@analyst_required
def new(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """GET: the form for the selected words, or for a paragraph whose words are to be pasted. POST: mark them."""
    article = get_report(key)
    if request.method != "POST":
        return _new_form(request, article, article.current_version())
    place, form = PlaceForm(request.POST), AttributionForm(request.POST)
    if not (place.is_valid() & form.is_valid()):
        return _form(request, article, place=place, form=form, status=422)
    try:
        span = _span(article, place)
        act = mark(
            article,
            key=place.cleaned_data["key"],
            start=span.start,
            end=span.end,
            words=place.cleaned_data["words"],
            attribution=form.attribution(),
            author=request.user,
            now=timezone.now(),
        )
    except (NotInText, SeveralPlaces) as error:
        place.add_error("words", _why(error))
        return _form(request, article, place=place, form=form, status=422)
    except WordsDiffer:
        message = _("The text is not what your page shows: reload the page and mark the words again.")
        return _form(request, article, place=place, form=form, status=409, message=message)
    except Stale as stale:
        return _conflict(request, stale.row.uuid, form=form)
    return _done(request, act, said=_("Marked."))


@require_http_methods(["GET", "HEAD", "POST"])
@analyst_required
def change(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """GET: the form with what was said of the words. POST: say it anew, unless somebody else did meanwhile."""
    if request.method != "POST":
        highlight = get_highlight(key)
        return _form(request, highlight.article, form=AttributionForm.of(highlight), highlight=highlight)
    # Somebody may have put it into the bin meanwhile: what was filled in is not lost for that.
    highlight = get_any_highlight(key)
    form = AttributionForm(request.POST)
    revision = revision_in(request)
    filled_in = {"form": form, "highlight": highlight, "revision": revision}
    if not form.is_valid():
        return _form(request, highlight.article, **filled_in, status=422)
    said = {"revision": revision, "attribution": form.attribution(), "actor": request.user, "now": timezone.now()}
    is_suggestion = highlight.status == Highlight.Status.SUGGESTED
    following = next_in_queue(request, highlight)
    try:
        act = (
            correct(highlight, span=_corrected(request, highlight), **said)
            if is_suggestion
            else edit(highlight, **said)
        )
    except Stale:
        return _conflict(request, key, form=form)
    except NotInText:
        why = _("These words do not stand in the report: copy them from it, letter by letter.")
        return _form(request, highlight.article, **filled_in, message=why, status=422)
    if is_suggestion:
        return _accepted(request, act, following)
    return _done(request, act, said=_("Changed."))


def _corrected(request: HttpRequest, highlight: Highlight) -> Span:
    """Where the words stand that somebody says the suggestion should be about. Raises NotInText, Stale."""
    if highlight.now_version is None:
        raise Stale(highlight)
    suggested = Span(highlight.now_start, highlight.now_end)
    words = request.POST.get("suggested_words")
    return suggested if words is None else nearest(highlight.now_version.text, words, to=suggested)


def _accepted(request: HttpRequest, act: Act, following: uuid.UUID | None) -> HttpResponse:
    if is_in_queue(request):
        return queue_behind(request, act, following, said=_("Accepted."))
    if not wants_fragment(request):
        return back_to(request, next_in(act.highlight.article, act.highlight), said=_("Accepted."), undo=act.change)
    return _done(request, act, DECIDED, said=_("Accepted."))


@require_POST
@analyst_required
def remove(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Put the highlight into the bin, unless somebody changed it meanwhile."""
    highlight = get_any_highlight(key)
    try:
        act = discard(highlight, revision=revision_in(request), actor=request.user, now=timezone.now())
    except Stale:
        standing = get_any_highlight(key)
        if standing.deleted_at is None:
            return _conflict(request, key)
        # A double click, or somebody else was quicker: it is where it was to go.
        act = Act(standing, None)
    return _done(request, act, said=_("Removed."))


def _span(article: Article, place: PlaceForm) -> Span:
    """Where the form says that the words stand: by offsets, or by looking for pasted words from a paragraph on.

    Raises NotInText, SeveralPlaces. Whether the words at given offsets are right is the action's question.
    """
    data = place.cleaned_data
    if data["start"] is not None and data["end"]:
        return Span(data["start"], data["end"])
    version = article.current_version()
    paragraphs = version.paragraphs()
    number = data["paragraph"] or 0
    if number > len(paragraphs):
        raise NotInText
    within = paragraphs[number - 1] if number else Span(0, len(version.text))
    return find(version.text, data["words"], within=within, occurrence=data["occurrence"])


def _why(error: NotInText | SeveralPlaces) -> str:
    if isinstance(error, SeveralPlaces):
        return _("These words stand there %d times: say which one, or paste more of the sentence.") % error.count
    return _("These words do not stand in this paragraph: copy them from the text above, letter by letter.")


def _new_form(request: HttpRequest, article: Article, version: Version) -> HttpResponse:
    """The empty form: with the words at the given offsets, or with a field to paste them into."""
    where = WhereForm(request.GET)
    asked = where.cleaned_data if where.is_valid() else {}
    initial = asked | {"key": uuid.uuid4()}
    kind: str = Highlight.Kind.DIRECT
    start, end = asked.get("start"), asked.get("end")
    if start is not None and end and start < end <= len(version.text):
        initial["words"] = version.text[start:end]
        kind = likely_kind(version.text, Span(start, end))
    return _form(request, article, place=PlaceForm(initial=initial), form=AttributionForm(initial={"kind": kind}))


def _conflict(request: HttpRequest, key: uuid.UUID, *, form: AttributionForm | None = None) -> HttpResponse:
    """409 with both: what the mark says by now, and what was filled in; without `form` it was to be removed."""
    theirs = get_any_highlight(key)
    conflict = Conflict.with_(theirs, actor=request.user, is_removal=form is None)
    form = form or AttributionForm.of(theirs)
    return _form(request, theirs.article, form=form, highlight=theirs, conflict=conflict, status=409)


def _form(
    request: HttpRequest,
    article: Article,
    *,
    form: AttributionForm,
    place: PlaceForm | None = None,
    highlight: Highlight | None = None,
    conflict: Conflict | None = None,
    revision: int | None = None,
    message: str = "",
    status: int = 200,
) -> HttpResponse:
    """The form as a card of the reading page, or as a page of its own; what was filled in is never lost."""
    version = article.current_version()
    chosen = form.chosen("speaker")
    at_hand = Tally.of(version).speakers_at_hand()
    listed = {hand.key for hand in at_hand}
    context = {
        "article": article,
        "place_form": place,
        "form": form,
        "highlight": highlight,
        "conflict": conflict,
        "revision": highlight.revision if highlight and revision is None else revision,
        "message": message,
        "at_hand": at_hand,
        "ticked": {choice.value for choice in chosen},
        "others": [choice for choice in chosen if choice.value not in listed],
        "relayers": form.chosen("relayed_by"),
        "paragraph_text": _paragraph_text(version, place),
        "number": next(iter(stands_on(highlight, version)), None) if highlight else None,
        "another_key": uuid.uuid4(),
        "suggested_words": _suggested_words(request, highlight),
        "queue": request.GET.urlencode() if is_in_queue(request) else "",
        "place": "reports",
    }
    in_page = wants_fragment(request)
    template = "highlight_form.html#form" if in_page else "highlight_form.html"
    response = render(request, template, context | {"in_page": in_page}, status=status)
    if in_page and status != 200:
        # The form asked for the passage in its place; it gets itself again.
        mine = "closest .queued" if is_in_queue(request) else "closest .card"
        response["HX-Retarget"], response["HX-Reswap"] = mine, "outerHTML"
    return varied(response)


def _suggested_words(request: HttpRequest, highlight: Highlight | None) -> str:
    """The words of a suggestion, which may be corrected, as somebody has them; '' for a mark, whose words stay."""
    if highlight is None or highlight.status != Highlight.Status.SUGGESTED:
        return ""
    return request.POST.get("suggested_words", highlight.words)


def _paragraph_text(version: Version, place: PlaceForm | None) -> str:
    """The text of the paragraph that words are to be pasted from, '' when offsets say where they are."""
    number = place["paragraph"].value() if place else None
    if not place or place["start"].value() not in (None, "") or not str(number or "").isdecimal():
        return ""
    spans = version.paragraphs()
    span = spans[min(max(int(number), 1), len(spans)) - 1]
    return version.text[span.start : span.end]


def _done(request: HttpRequest, act: Act, *more: str, said: str) -> HttpResponse:
    """The passage drawn anew, with the other paragraphs on which the mark lies told to do the same."""
    highlight, undo = act.highlight, act.change
    if not wants_fragment(request):
        return back_to(request, highlight.get_absolute_url(), said=said, undo=undo)
    article, version = highlight.article, highlight.now_version
    numbers = stands_on(highlight, version)
    return answer_with_passage(article, version, numbers, *more, said=said, undo=undo, focused=str(highlight.uuid))
