"""What everything is measured against: a view with one indexed query, behind the same middleware as every page."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from articles.models import Article


def bare(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    return HttpResponse(Article.objects.values_list("title", flat=True).get(uuid=key))


urlpatterns = [path("bare/<uuid:key>/", bare), path("", include("newsreader.urls"))]
