"""Whose a page is that somebody fetched by its address."""

from dataclasses import replace

from ...importing.cleaning.outlets import branded
from ...importing.describe import one_line
from ...importing.page_by_address import PageFound
from .likely import host_of, likely_outlet
from .trying import outlets_by_host


def with_outlet(page: PageFound) -> PageFound:
    """Return the page with its outlet: the one that we know at this host, else as the page or its host calls it."""
    host = host_of(page.address)
    said = one_line(page.report.outlet)
    name = outlets_by_host().get(host) or branded(said) or said or likely_outlet("", site="", address=page.address)
    return replace(page, report=replace(page.report, outlet=name))
