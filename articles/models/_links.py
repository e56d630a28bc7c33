"""Every address that a page may show as a link admits only http and https: in forms, in the store, by a constraint."""

from django.core.validators import URLValidator
from django.db import models
from django.db.models import Q

SCHEMES = ("http", "https")


class WebAddressField(models.TextField):
    default_validators = [URLValidator(schemes=SCHEMES)]


def is_web_address(column: str) -> Q:
    """Return the condition of the CHECK constraint on `column`; empty is allowed."""
    return Q(**{column: ""}) | Q(**{f"{column}__startswith": "http://"}) | Q(**{f"{column}__startswith": "https://"})
