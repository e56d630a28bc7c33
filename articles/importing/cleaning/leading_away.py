"""What leads away from a report, in its text: links, cards, posts and films, in the order in which they are struck."""

from .embedded_posts import strike_posts
from .film_cards import strike_announced, strike_embedded, strike_films, strike_played, strike_shows
from .link_cards import strike_bullets, strike_cards, strike_hours, strike_signed_cards
from .link_lists import strike_links
from .link_titles import strike_of_kind, strike_unlabelled, strike_unrelated
from .page_lines import Page
from .page_parts import body_start

_IN_ORDER = (
    strike_links,
    strike_cards,
    strike_played,
    strike_embedded,
    strike_announced,
    strike_posts,
    strike_films,
    strike_shows,
    strike_signed_cards,
    strike_unlabelled,
    strike_of_kind,
    strike_bullets,
    strike_hours,
    strike_unrelated,
)


def strike_leading_away(page: Page) -> None:
    """Strike it all; what one of them strikes may move where the text begins for the next."""
    for strike in _IN_ORDER:
        strike(page, body_start(page))
