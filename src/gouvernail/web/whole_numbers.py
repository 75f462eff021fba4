"""Whole numbers out of what a browser sends."""

MOST_DIGITS = 9
"""No number of the screens is longer; Python refuses to read those of some thousand digits."""


def whole(text: str) -> int | None:
    """The number written in plain digits; `None` when something else is written, or more than it can be."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS else None
