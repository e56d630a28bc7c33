"""From the outside world to `Article` rows: bytes → records → rows.

Parsers and the cleaner are pure; `store` alone writes. Importing twice changes nothing (DESIGN §3.5).
"""
