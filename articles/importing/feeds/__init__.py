"""What feeds are made of, each part read on its own: bytes, markup, dates, names. All pure, all on strangers' input.

`feed_parser`, one floor up, puts an entry together. Nothing here hands markup on: titles and names become one line,
bodies become paragraphs.
"""
