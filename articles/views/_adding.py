"""What adding a pasted text and adding a fetched page have in common: the look at what was found, and the adding."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from ..forms import ReportForm
from ..importing.describe import one_line
from ..importing.mending import likely_offset
from ..importing.pasted import Said, Source, add, expected
from ..importing.previews import RemovedLines
from ..importing.records import CleanReport, Published
from ..importing.store import Stored
from ..intake import take_up
from ..models import Outlet
from ._htmx import back_to


@dataclass(frozen=True)
class Found:
    """A report that is not stored yet. It travels in the form: `text` in the field `name`."""

    report: CleanReport
    source: Source
    name: Literal["raw", "page"]
    text: str
    removed: Sequence[RemovedLines] = ()


@dataclass(frozen=True)
class Known:
    """What a person knew of the report before anything was found; '' and None for as it was found."""

    title: str = ""
    outlet: str = ""
    url: str = ""
    day: date | None = None


def look(request: HttpRequest, found: Found, known: Known) -> HttpResponse:
    """Show what was found, filled in and to be mended."""
    report = found.report
    published = report.published
    if known.day and known.day != published.day:
        published = Published("day", None, known.day)
    outlet = known.outlet or one_line(report.outlet)
    initial = {
        "title": known.title or one_line(report.title),
        "outlet": outlet,
        "byline": one_line(report.byline),
        "language": report.language,
        "url": known.url or found.source.url,
        **ReportForm.date_initial(published, offset=_offset(outlet)),
    }
    return _preview(request, ReportForm(initial=initial), found)


def _offset(outlet: str) -> timedelta:
    return likely_offset(Outlet.objects.named(outlet).first() if outlet else None, now=timezone.now())


def add_found(request: HttpRequest, found: Found) -> HttpResponse:
    """Store the report as the form has it, and lead to its page; the form again where that cannot be."""
    form = ReportForm(request.POST)
    if not form.is_valid():
        return _preview(request, form, found, status=422)
    data = form.cleaned_data
    names = ("title", "outlet", "byline", "language", "url")
    said = Said(published=form.published(), **{name: data[name] for name in names})
    added = add(found.report, said, source=found.source, actor=request.user, now=timezone.now())
    stored = added.stored
    take_up(stored.article, now=timezone.now())
    if stored.action == "skipped" or stored.article.hidden_at:
        return _preview(request, form, found, refused=stored, status=422)
    what = {
        "created": _("Added."),
        "updated": _("Added as the newest text of this report."),
        "unchanged": _("This report was there already: nothing was added."),
    }
    undo = added.change and added.change.set
    said = _("This text is %s. Readers see the one before.") % stored.why if stored.is_held else what[stored.action]
    return back_to(request, stored.article.get_absolute_url(), said=said, undo=undo)


def _preview(
    request: HttpRequest, form: ReportForm, found: Found, *, refused: Stored | None = None, status: int = 200
) -> HttpResponse:
    """What was found, and what adding it would do."""
    values = {name: str(form[name].value() or "") for name in ("outlet", "url")}
    if not values["url"] or "url" in form.errors:
        values["url"] = found.source.url
    context = {
        "form": form,
        "found": found.report,
        "carried": found,
        "expected": refused or expected(found.report, **values),
        "place": "reports",
    }
    return render(request, "report_preview.html", context, status=status)
