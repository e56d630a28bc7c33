"""Files of quotes: of exactly what the desk's filter shows, or of one report; and how many quotes that is."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET

from ..exporting.options import FileOptions, read_options
from ..exporting.quotes_file import TYPES, file_name, quotes_file
from ..models import Article
from ..models.highlight import HighlightQuerySet
from ..searching.quote_filter import QuoteFilter, read_filter
from ._htmx import varied, wants_fragment
from ._lookups import get_report


@require_GET
@login_required
def export(request: HttpRequest) -> HttpResponse | FileResponse:
    """Hand out what the filter finds."""
    asked, options = _asked(request)
    if problems := (*asked.problems, *options.problems):
        return _refused(request, problems, back=reverse("quotes"))
    return _file(asked.quotes(), options, hints=_hints(asked, options))


@require_GET
@login_required
def report_export(request: HttpRequest, key: UUID) -> HttpResponse | FileResponse:
    """Hand out the quotes of one report, those that the filter finds among them."""
    article = get_report(key)
    asked, options = _asked(request)
    if problems := (*asked.problems, *options.problems):
        return _refused(request, problems, back=article.get_absolute_url())
    quotes = asked.quotes().filter(article=article)
    return _file(quotes, options, hints=[_short(article), *_hints(asked, options)])


@require_GET
@login_required
def count(request: HttpRequest) -> HttpResponse:
    """Answer how many quotes a file of the filter would hold, exactly: asked when the menu opens, as it may be dear."""
    asked, _options = _asked(request)
    if asked.problems:
        return _refused(request, asked.problems, back=reverse("quotes"))
    number = asked.quotes().count()
    said = ngettext("%(count)s quote", "%(count)s quotes", number) % {"count": f"{number:,}"}
    if wants_fragment(request):
        return varied(HttpResponse(said))
    desk = f"{reverse('quotes')}?{asked.query()}".removesuffix("?")
    return varied(render(request, "quotes_count.html", {"said": said, "back": desk, "place": "quotes"}))


def _asked(request: HttpRequest) -> tuple[QuoteFilter, FileOptions]:
    given = dict(request.GET.lists())
    return read_filter(given), read_options(given)


def _file(quotes: HighlightQuerySet, options: FileOptions, *, hints: list[str]) -> FileResponse:
    made = quotes_file(quotes, options)
    name = file_name(timezone.now().date(), hints, format=options.format)
    response = FileResponse(made.file, as_attachment=True, filename=name, content_type=TYPES[options.format])
    response["Cache-Control"] = "no-store"
    return response


def _hints(asked: QuoteFilter, options: FileOptions) -> list[str]:
    """What the file's name may say; not the name of a colleague that the file keeps to itself."""
    return [term.label for term in asked.terms() if not (options.pseudonyms and "annotator" in term.name)]


def _short(article: Article) -> str:
    return " ".join(article.title.split()[:6])


def _refused(request: HttpRequest, problems: tuple[str, ...], *, back: str) -> HttpResponse:
    """A filter that was misread must not hand out what it lacks."""
    why = " ".join([*problems, _("No file was made.")])
    return render(request, "refused.html", {"why": why, "back": back, "place": "quotes"}, status=422)
