"""A sheet's file."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.text import slugify

from ..counting.sheets import Sheet
from ..exporting.csv_file import csv_lines


def sheet_file(request: HttpRequest, sheet: Sheet, *hints: str) -> HttpResponse:
    """Return the sheet as CSV, for a spreadsheet, or with `raw=1` as data (exporting/csv_file.py)."""
    is_raw = request.GET.get("raw") == "1"
    lines = b"".join(csv_lines(sheet.header(), sheet.records(), raw=is_raw))
    response = HttpResponse(lines, content_type="text/csv; charset=utf-8")
    name = "-".join(filter(None, [*(slugify(hint)[:60] for hint in hints), sheet.name, f"{timezone.now():%Y-%m-%d}"]))
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    response["Cache-Control"] = "no-store"
    return response
