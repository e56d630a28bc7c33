"""Adding a report by pasting it: the text, then a look at what was found in it, then it is stored."""

from datetime import timedelta

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from ..forms import OneLine, ReportForm, WebAddress
from ..importing.describe import one_line
from ..importing.mending import likely_offset
from ..importing.pasted import Said, add, expected, read_pasted
from ..importing.previews import removed_lines
from ..importing.records import CleanReport, Published
from ..importing.refusal import Unreadable
from ..importing.store import Stored
from ..models import Outlet
from ._htmx import back_to
from ._lookups import analyst_required


class RawText(forms.CharField):
    """A text as somebody pasted it; only NUL, which no database takes, is dropped."""

    def __init__(self, **kwargs):
        super().__init__(strip=False, widget=forms.Textarea({"rows": 14, "spellcheck": "false"}), **kwargs)

    def to_python(self, value: str | None) -> str:
        return super().to_python(value and value.replace("\0", ""))


class RawForm(forms.Form):
    """The pasted text, read when it is cleaned: `cleaned_data["raw"]` stays, `found` is the report in it."""

    raw = RawText(
        label=gettext_lazy("The page’s text"), error_messages={"required": gettext_lazy("Paste the page’s text.")}
    )
    found: CleanReport

    def clean_raw(self) -> str:
        raw = self.cleaned_data["raw"]
        try:
            self.found = read_pasted(raw)
        except Unreadable as refusal:
            raise forms.ValidationError(refusal.reason) from refusal
        return raw


class PasteForm(RawForm):
    """The text with what its person knows already; the rest is found in it."""

    url = WebAddress(label=gettext_lazy("Address of the original"), required=False)
    title = OneLine(label=gettext_lazy("Title"), required=False)
    outlet = OneLine(label=gettext_lazy("Outlet"), required=False, max_length=200)
    day = forms.DateField(
        label=gettext_lazy("Date"),
        required=False,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": gettext_lazy("Write the date like 2021-12-15.")},
    )
    field_order = ["raw", "url", "title", "outlet", "day"]


@require_http_methods(["GET", "HEAD", "POST"])
@analyst_required
def report_new(request: HttpRequest) -> HttpResponse:
    """GET: the form for the text. POST: `do` look at what is in it, add it, or go back to the text."""
    if request.method != "POST":
        return _paste(request, PasteForm())
    do = request.POST.get("do")
    if do == "add":
        return _add(request)
    form = PasteForm(request.POST)
    if do == "text":
        return _paste(request, PasteForm(initial=_kept(form)))
    if not form.is_valid():
        return _paste(request, form, status=422)
    return _look(request, form)


def _kept(form: PasteForm) -> dict[str, object]:
    """What goes back into the first form: the text, and what was said otherwise than the text says it."""
    form.is_valid()
    found = getattr(form, "found", None)
    read: dict[str, object] = {}
    if found:
        read = {"title": one_line(found.title), "outlet": one_line(found.outlet), "day": found.published.day}
    values = {name: form.cleaned_data.get(name) or form[name].value() for name in form.fields}
    return {name: value for name, value in values.items() if name not in read or value != read[name]}


def _look(request: HttpRequest, form: PasteForm) -> HttpResponse:
    data, found = form.cleaned_data, form.found
    published = found.published
    if data["day"] and data["day"] != published.day:
        published = Published("day", None, data["day"])
    outlet = data["outlet"] or one_line(found.outlet)
    initial = {
        "title": data["title"] or one_line(found.title),
        "outlet": outlet,
        "byline": one_line(found.byline),
        "language": found.language,
        "url": data["url"],
        **ReportForm.date_initial(published, offset=_offset(outlet)),
    }
    return _preview(request, ReportForm(initial=initial), found, data["raw"])


def _offset(outlet: str) -> timedelta:
    return likely_offset(Outlet.objects.named(outlet).first() if outlet else None, now=timezone.now())


def _add(request: HttpRequest) -> HttpResponse:
    text = RawForm(request.POST)
    if not text.is_valid():
        return _paste(request, PasteForm(request.POST), status=422)
    raw, form = text.cleaned_data["raw"], ReportForm(request.POST)
    if not form.is_valid():
        return _preview(request, form, text.found, raw, status=422)
    data = form.cleaned_data
    names = ("title", "outlet", "byline", "language", "url")
    said = Said(published=form.published(), **{name: data[name] for name in names})
    added = add(text.found, said, raw=raw, actor=request.user, now=timezone.now())
    stored = added.stored
    if stored.action == "skipped" or stored.article.hidden_at:
        return _preview(request, form, text.found, raw, refused=stored, status=422)
    what = {
        "created": _("Added."),
        "updated": _("Added as the newest text of this report."),
        "unchanged": _("This report was there already: nothing was added."),
    }
    undo = added.change and added.change.set
    said = _("This text is %s. Readers see the one before.") % stored.why if stored.is_held else what[stored.action]
    return back_to(request, stored.article.get_absolute_url(), said=said, undo=undo)


def _paste(request: HttpRequest, form: PasteForm, *, status: int = 200) -> HttpResponse:
    return render(request, "report_new.html", {"form": form, "place": "reports"}, status=status)


def _preview(
    request: HttpRequest,
    form: ReportForm,
    found: CleanReport,
    raw: str,
    *,
    refused: Stored | None = None,
    status: int = 200,
) -> HttpResponse:
    """What is in the text, and what adding it would do."""
    values = {name: str(form[name].value() or "") for name in ("outlet", "url")}
    if "url" in form.errors:
        values["url"] = ""
    context = {
        "form": form,
        "found": found,
        "removed": removed_lines(raw, found),
        "raw": raw,
        "expected": refused or expected(found, **values),
        "place": "reports",
    }
    return render(request, "report_preview.html", context, status=status)
