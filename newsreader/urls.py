"""Addresses: Django's admin beside the app's own pages."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", include("articles.urls")),
]

handler400 = "newsreader.refused.error"
handler500 = "newsreader.busy.error"
