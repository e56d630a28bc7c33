"""Which admin site Django serves: its own, open to the Admins of articles.roles. What it shows is in articles.admin."""

from django.contrib.admin import AdminSite
from django.http import HttpRequest

from .roles import may_administer


class NewsreaderAdminSite(AdminSite):
    site_header = site_title = "Newsreader"
    index_title = "Administration"
    site_url = "/"

    def has_permission(self, request: HttpRequest) -> bool:
        return may_administer(request.user)
