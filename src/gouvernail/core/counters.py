"""The numbers of lists and headings as they are displayed: `3`, `03`, `c`, `C`, `iii`, `III`."""

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MOST_ROMAN = 3999
_MOST_LETTERS = 26 * 40


def numeral(number: int, kind: str) -> str:
    """`number` in one of the kinds `decimal`, `decimal-zero`, and `letter` or `roman` after `lower-` or `upper-`.

    Numbers that a kind cannot show, and other kinds, are shown as decimals.
    """
    if kind == "decimal-zero":
        return f"{number:02d}"
    if kind in ("lower-letter", "upper-letter") and 0 < number <= _MOST_LETTERS:
        letters = _letters(number)
        return letters.upper() if kind == "upper-letter" else letters
    if kind in ("lower-roman", "upper-roman") and 0 < number <= _MOST_ROMAN:
        digits = _roman(number)
        return digits.upper() if kind == "upper-roman" else digits
    return str(number)


def _letters(number: int) -> str:
    """After `z` comes `aa`, then `bb`, as word processors count."""
    times, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * (times + 1)


def _roman(number: int) -> str:
    written = ""
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        written += sign * times
    return written
