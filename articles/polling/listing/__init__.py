"""A list of feeds that somebody hands in (OPML, CSV, or one address a line) → rows, and our feeds → such a list. Pure.

Lists come from other programs and from people's hands: a row that is wrong says so and stops no other.
"""
