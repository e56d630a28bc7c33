from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = "Newsreader"


class NewsreaderAdminConfig(AdminConfig):
    default = False
    default_site = "articles.admin_site.NewsreaderAdminSite"
