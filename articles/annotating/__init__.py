"""Text and offsets → highlights and back.

Placing and marks are pure; `actions` is what a person does, with its history.
"""
