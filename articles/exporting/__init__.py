"""Rows → files that other programs read for years: one shape (rows.py), pure formats, one snapshot, sent whole."""
