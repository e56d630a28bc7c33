"""Adding a report: its pasted text or its address, then a look at what was found, then it is stored."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from ..forms import OneLine, WebAddress
from ..importing.carried_page import opened, sealed
from ..importing.describe import one_line
from ..importing.page_by_address import PageFound, page_at
from ..importing.pasted import Source, read_pasted, standing_at
from ..importing.previews import removed_lines
from ..importing.records import CleanReport
from ..importing.refusal import Unreadable
from ..models import Article
from ..polling.adding.whose import with_outlet
from ._adding import Found, Known, add_found, look
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


class PageAddress(WebAddress):
    """The address of a page, also as browsers show it: without https://."""

    def to_python(self, value: str | None) -> str:
        text = one_line(value or "")
        return super().to_python(f"https://{text}" if text and ":" not in text.partition("/")[0] else text)


class AddressForm(forms.Form):
    """Where the report is."""

    address = PageAddress(
        label=gettext_lazy("Address of the report"),
        error_messages={
            "required": gettext_lazy("Paste the address of the report’s page."),
            "invalid": gettext_lazy("Write a whole address, such as https://example.org/page."),
        },
        widget=forms.TextInput({"inputmode": "url", "autocomplete": "off", "spellcheck": "false"}),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@analyst_required
def report_new(request: HttpRequest) -> HttpResponse:
    """GET: the forms. POST: `do` fetch the page, look at what is in the text, add what was found, or go back."""
    if request.method != "POST":
        return _forms(request)
    do, is_page = request.POST.get("do"), "page" in request.POST
    if do == "add":
        return _add_page(request) if is_page else _add_pasted(request)
    if do in ("fetch", "again"):
        return _fetch(request, is_again=do == "again")
    if do == "address":
        return _forms(request, address=AddressForm(initial={"address": request.POST.get("address", "")}))
    if do == "text":
        return _forms(request, paste=PasteForm(initial=_kept(PasteForm(request.POST))))
    form = PasteForm(request.POST)
    if not form.is_valid():
        return _forms(request, paste=form, status=422)
    data = form.cleaned_data
    known = Known(data["title"], data["outlet"], data["url"], data["day"])
    return look(request, _pasted(form), known)


def _fetch(request: HttpRequest, *, is_again: bool) -> HttpResponse:
    form = AddressForm(request.POST)
    if not form.is_valid():
        return _forms(request, address=form, status=422)
    address = form.cleaned_data["address"]
    standing = standing_at(address)
    if standing and (standing.hidden_at or not is_again):
        return _forms(request, address=form, standing=standing)
    try:
        page = page_at(address, now=timezone.now())
    except Unreadable as refusal:
        form.add_error("address", refusal.reason)
        # Whoever pastes the text now need not say the address twice.
        return _forms(request, address=form, paste=PasteForm(initial={"url": address}), status=422)
    page = with_outlet(page)
    return look(request, _fetched(page, sealed(page)), Known())


def _add_page(request: HttpRequest) -> HttpResponse:
    carried = request.POST["page"]
    try:
        page = opened(carried)
    except Unreadable as refusal:
        form = AddressForm({"address": request.POST.get("address", "")})
        form.add_error("address", refusal.reason)
        return _forms(request, address=form, status=422)
    return add_found(request, _fetched(page, carried))


def _add_pasted(request: HttpRequest) -> HttpResponse:
    text = RawForm(request.POST)
    if not text.is_valid():
        return _forms(request, paste=PasteForm(request.POST), status=422)
    return add_found(request, _pasted(text))


def _fetched(page: PageFound, carried: str) -> Found:
    """`carried`: the page as it was sealed when it was fetched; sealed anew, it would never grow too old."""
    source = Source(page.body, page.media_type, page.charset, url=page.address)
    return Found(page.report, source, "page", carried)


def _pasted(form: RawForm) -> Found:
    raw = form.cleaned_data["raw"]
    return Found(form.found, Source(raw.encode()), "raw", raw, removed_lines(raw, form.found))


def _kept(form: PasteForm) -> dict[str, object]:
    """What goes back into the first form: the text, and what was said otherwise than the text says it."""
    form.is_valid()
    found = getattr(form, "found", None)
    read: dict[str, object] = {}
    if found:
        read = {"title": one_line(found.title), "outlet": one_line(found.outlet), "day": found.published.day}
    values = {name: form.cleaned_data.get(name) or form[name].value() for name in form.fields}
    return {name: value for name, value in values.items() if name not in read or value != read[name]}


def _forms(
    request: HttpRequest,
    *,
    address: AddressForm | None = None,
    paste: PasteForm | None = None,
    standing: Article | None = None,
    status: int = 200,
) -> HttpResponse:
    """Both ways of adding. `standing`: the report that has the address already."""
    context = {
        "address": address or AddressForm(),
        "form": paste or PasteForm(),
        "standing": standing,
        "place": "reports",
    }
    return render(request, "report_new.html", context, status=status)
