"""Bytes of a text file → text, whatever the office program that wrote it."""

import codecs

_CONTROL = frozenset(map(chr, range(32))) - frozenset("\t\n\r\f\v\x1b\x85")
_MAX_CONTROL_SHARE = 0.01
_COMMON = frozenset("éèêëàâäçùûüôöîïœß’«»")
_POSSIBLE = frozenset("ÉÈÊÀÂÇÔÎÖÄÜŒ°€‘“”–—…•\xa0")


def decode(data: bytes) -> str | None:
    """The text of the bytes, in Unicode or one of the western encodings; `None` when they are no text."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return _plausible(data.decode(encoding, errors="replace"))
    if data.count(0):
        return _utf16_without_mark(data)
    try:
        return _plausible(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _plausible(_western(data))


def _utf16_without_mark(data: bytes) -> str | None:
    """Western text in UTF-16 has a zero in every second byte; anything else with zeros is binary."""
    for encoding, zeros in (("utf-16-le", data[1::2]), ("utf-16-be", data[0::2])):
        if zeros and zeros.count(0) > 0.7 * len(zeros):
            return _plausible(data.decode(encoding, errors="replace"))
    return None


def _western(data: bytes) -> str:
    """Windows-1252; or what old Macintosh and DOS programs wrote, where only that gives our accented letters."""
    windows = _windows(data)
    others = (data.decode("mac_roman"), data.decode("cp850"))
    best = max(others, key=_letters)
    return best if _letters(best) > 2 * max(_letters(windows), 0) + 2 else windows


def _letters(text: str) -> int:
    """Accented letters that are common, less the signs that no text in our languages holds."""
    foreign = [char for char in text if char >= "\x80"]
    return sum(3 if char in _COMMON else 1 if char in _POSSIBLE else -3 for char in foreign)


def _windows(data: bytes) -> str:
    """Windows-1252 leaves five bytes without meaning; Latin-1 gives every byte one."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _plausible(text: str) -> str | None:
    controls = sum(char in _CONTROL or char == "\ufffd" for char in text)
    return None if controls > _MAX_CONTROL_SHARE * len(text) else text
