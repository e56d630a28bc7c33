"""What is the report's for sure by its form, whatever rules on single lines say of it; asked before all of them."""

from .asides import keep_asides
from .chronologies import keep_chronology
from .fact_lists import keep_facts
from .numbered_points import keep_lone_numbers, keep_numbered
from .page_lines import Page
from .summaries import keep_summary
from .tables import keep_tables


def keep_own_parts(page: Page, raw: str) -> None:
    """Keep tables, numbered points, days in order, asides, summaries and facts of the page that was read from `raw`."""
    keep_tables(page, raw)
    keep_numbered(page)
    keep_lone_numbers(page)
    keep_chronology(page)
    keep_asides(page)
    keep_summary(page)
    keep_facts(page)
