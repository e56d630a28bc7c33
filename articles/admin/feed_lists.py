"""Adding feeds: hand in an address or a list, look at what was found at each, add the ticked ones, see how they do."""

import uuid
from collections.abc import Sequence

from django.contrib import admin
from django.contrib.admin.models import ADDITION, LogEntry
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from ..exporting.csv_file import csv_lines
from ..importing.refusal import Unreadable
from ..models import Feed, Outlet, Upload
from ..polling.adding.applying import apply
from ..polling.adding.candidates import Candidate, counts
from ..polling.adding.network import checking
from ..polling.adding.trying import try_in_background
from ..polling.adding.waiting import Waiting, as_of_now, change, take_in, unpacked, with_rows
from ..polling.listing.opml import write_opml
from ..polling.listing.reading import MOST_BYTES
from ..polling.listing.records import MOST_ROWS, ListedFeed
from ..polling.presence import is_anyone_at_work
from .feed_choices import VERDICT_WORDS, Part, chosen_rows, languages_of, part_asked, parts_of
from .feed_results import result_rows

LIMITS = {"rows": MOST_ROWS, "megabytes": MOST_BYTES // 1_000_000}
HEADER = ["line", "address", "verdict", "why", "result", "feed", "outlet", "language", "title", "full_text", "note"]


@require_http_methods(["GET", "HEAD", "POST"])
def choose(request: HttpRequest) -> HttpResponse:
    """GET: the form. POST: keep the list, and lead to the page on which its addresses are tried."""
    if request.method != "POST":
        return _page(request, "list.html", {"limits": LIMITS})
    typed = request.POST.get("list", "")
    try:
        upload = take_in(_handed_in(request, typed), user=request.user, now=timezone.now())
    except Unreadable as refusal:
        return _page(request, "list.html", {"limits": LIMITS, "typed": typed, "why": refusal.reason}, status=422)
    return HttpResponseRedirect(reverse("admin:articles_feed_listed", args=[upload.uuid]), status=303)


def _handed_in(request: HttpRequest, typed: str) -> bytes:
    file = request.FILES.get("file")
    if file is None:
        return typed.encode()
    if typed.strip():
        raise Unreadable(_("There are addresses in the field and a file: give one of the two."))
    if file.size > MOST_BYTES:
        raise Unreadable(
            _("This file has %(size).1f MB, more than %(most)d: cut it in parts.")
            % {"size": file.size / 1_000_000, "most": MOST_BYTES // 1_000_000}
        )
    return file.read()


@require_http_methods(["GET", "HEAD", "POST"])
def look_and_add(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """GET: what was found so far, or at the end the rows to choose from. POST: keep what was chosen; add the feeds."""
    upload = _upload(request, key)
    if upload is None:
        return _gone(request)
    waiting = unpacked(bytes(upload.body))
    if waiting.left:
        return _progress(request, upload, waiting)
    if request.htmx:
        return _refreshed()
    rows = as_of_now(waiting)
    if request.method != "POST":
        return _preview(request, rows, part_asked(request.GET.get("show", ""), request.GET.get("page", "")))
    part = part_asked(request.POST.get("show", ""), request.POST.get("page", ""))
    said, problems = chosen_rows(request.POST, part.of(rows))
    changed = change(upload.pk, lambda now_waiting: with_rows(now_waiting, said))
    rows = as_of_now(changed or waiting)
    if problems:
        return _preview(request, rows, part, problems=problems, status=422)
    if "add" not in request.POST:
        show, _sep, page = request.POST.get("to", "").partition(":")
        to = part_asked(show, page)
        return HttpResponseRedirect(f"{request.path}?show={to.show}&page={to.page}", status=303)
    if not any(row.is_chosen and row.is_open for row in rows):
        return _preview(request, rows, part, why=_("Tick at least one feed."), status=422)
    done = apply(upload, rows, now=timezone.now())
    _log(request, done)
    return HttpResponseRedirect(reverse("admin:articles_feed_added", args=[upload.uuid]), status=303)


def _log(request: HttpRequest, done: Sequence[Candidate]) -> None:
    added = Feed.objects.filter(pk__in=[row.feed for row in done if row.result == "added"])
    LogEntry.objects.log_actions(request.user.pk, added, ADDITION, change_message=[{"added": {}}])


@require_GET
def added(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """What became of each row of the list, and how the first fetch of each new feed goes."""
    upload = _upload(request, key)
    if upload is None:
        return _gone(request)
    now = timezone.now()
    results = result_rows(as_of_now(unpacked(bytes(upload.body))), now=now)
    context = {
        "key": upload.uuid,
        "results": results,
        "fetched": sum(row.is_fetched for row in results),
        "added": sum(row.feed is not None for row in results),
        "is_waiting": any(row.is_waiting for row in results),
        "is_anyone_at_work": is_anyone_at_work(now),
    }
    if request.htmx:
        return render(request, "admin/articles/feed/_fetched.html", context)
    return _page(request, "added.html", context)


@require_GET
def added_file(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """The same as a CSV file."""
    upload = _upload(request, key)
    if upload is None:
        return _gone(request)
    rows = as_of_now(unpacked(bytes(upload.body)))
    lines = csv_lines(HEADER, map(_cells, rows), raw=bool(request.GET.get("raw")))
    return _file(b"".join(lines), "text/csv; charset=utf-8", "feeds-added.csv")


def _cells(row: Candidate) -> list[str]:
    verdict = str(VERDICT_WORDS[row.checked.verdict])
    full_text = "yes" if row.full_text else "no"
    found = [row.address or "", row.outlet, row.language, row.checked.title or row.listed.title, full_text]
    return [str(row.listed.line), row.listed.address, verdict, row.checked.why, row.result, *found, row.listed.note]


@require_GET
def export(request: HttpRequest) -> HttpResponse:
    """Every feed as OPML: other readers take it, and so does the page of adding."""
    return opml_file(Feed.objects.select_related("outlet").order_by("outlet__folded", "url"))


def opml_file(feeds: Sequence[Feed]) -> HttpResponse:
    """Answer with the feeds as an OPML file."""
    listed = [
        ListedFeed(0, f.url, f.outlet.name, f.language, f.title, site=f.site, full_text=f.full_text) for f in feeds
    ]
    return _file(
        write_opml(listed, title=_("Feeds of Newsreader")).encode(), "text/x-opml; charset=utf-8", "feeds.opml"
    )


def _file(body: bytes, media_type: str, name: str) -> HttpResponse:
    answer = HttpResponse(body, content_type=media_type)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _upload(request: HttpRequest, key: uuid.UUID) -> Upload | None:
    upload = Upload.objects.filter(uuid=key, user=request.user, kind=Upload.Kind.FEEDS).first()
    return None if upload is None or upload.is_expired(now=timezone.now()) else upload


def _gone(request: HttpRequest) -> HttpResponse:
    return _page(request, "list_gone.html", {}, status=404)


def _refreshed() -> HttpResponse:
    """Everything was tried: the page that asks for a part of itself is to be loaded anew, with the rows to choose."""
    answer = HttpResponse()
    answer["HX-Refresh"] = "true"
    return answer


def _progress(request: HttpRequest, upload: Upload, waiting: Waiting) -> HttpResponse:
    """What was found so far. Whoever looks keeps the work going."""
    try_in_background(upload, checking=checking)
    waiting = unpacked(bytes(Upload.objects.get(pk=upload.pk).body))
    if request.htmx and not waiting.left:
        return _refreshed()
    rows = as_of_now(waiting)
    tried = [row for row in rows if row.checked.verdict != "waiting"]
    context = {
        "rows": [(row, VERDICT_WORDS[row.checked.verdict]) for row in tried[-Part.ROWS :]],
        "tried": len(tried),
        "count": len(rows),
        "here": request.path,
    }
    if request.htmx:
        return render(request, "admin/articles/feed/_tried.html", context)
    return _page(request, "list_progress.html", context)


def _preview(
    request: HttpRequest,
    rows: list[Candidate],
    part: Part,
    *,
    problems: dict[int, str] | None = None,
    why: str = "",
    status: int = 200,
) -> HttpResponse:
    problems = problems or {}
    shown = part.of(rows)
    context = {
        "rows": [(row, VERDICT_WORDS[row.checked.verdict], problems.get(row.number, "")) for row in shown],
        "part": part,
        "parts": parts_of(rows, part),
        "count": len(rows),
        "ticked": sum(row.is_chosen and row.is_open for row in rows),
        "open": sum(row.is_open for row in rows),
        "has_results": any(row.result for row in rows),
        "counts": [(VERDICT_WORDS[verdict], count) for verdict, count in counts(rows).items()],
        "outlets": Outlet.objects.values_list("name", flat=True),
        "languages": languages_of(shown),
        "why": why or (_("Nothing was added yet: look at the rows that are marked.") if problems else ""),
        "here": request.path,
    }
    return _page(request, "list_preview.html", context, status=status)


def _page(request: HttpRequest, template: str, context: dict, *, status: int = 200) -> HttpResponse:
    site = admin.site.each_context(request) | {"title": _("Add feeds"), "opts": Feed._meta}
    return render(request, f"admin/articles/feed/{template}", site | context, status=status)
