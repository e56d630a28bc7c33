"""Addresses of the pages: a report, a highlight, a link is named by its uuid."""

from django.contrib.auth.views import LoginView, LogoutView
from django.urls import path

from .views import highlights, links, names, quotes, report, reports, undo

urlpatterns = [
    path("", reports.reports, name="reports"),
    path("reports/read/", reports.mark_all_read, name="reports_read"),
    path("reports/<uuid:key>/", report.report, name="report"),
    path("reports/<uuid:key>/paragraphs/<int:number>/", report.paragraph, name="report_paragraph"),
    path("reports/<uuid:key>/speakers/", report.speakers, name="report_speakers"),
    path("reports/<uuid:key>/read/", report.mark_read, name="report_read"),
    path("reports/<uuid:key>/later/", report.keep_for_later, name="report_later"),
    path("reports/<uuid:key>/marks/new/", highlights.new, name="highlight_new"),
    path("reports/<uuid:key>/links/", links.report_links, name="report_links"),
    path("reports/<uuid:key>/links/new/", links.link_new, name="link_new"),
    path("highlights/<uuid:key>/edit/", highlights.change, name="highlight_edit"),
    path("highlights/<uuid:key>/discard/", highlights.remove, name="highlight_discard"),
    path("links/<uuid:key>/remove/", links.link_remove, name="link_remove"),
    path("names/", names.names, name="names"),
    path("undo/", undo.undo, name="undo"),
    path("quotes/", quotes.quotes, name="quotes"),
    path("quotes/export/", quotes.export, name="quotes_export"),
    path("sign-in/", LoginView.as_view(template_name="sign_in.html", redirect_authenticated_user=True), name="sign_in"),
    path("sign-out/", LogoutView.as_view(), name="sign_out"),
]
