"""Bytes of a text file → text, whatever the office program that wrote it."""

import codecs

_CONTROL = frozenset(map(chr, range(32))) - frozenset("\t\n\r\f\v\x1b\x85")
_MAX_CONTROL_SHARE = 0.01


def decode(data: bytes) -> str | None:
    """The text of the bytes in UTF-8, UTF-16, Windows-1252 or Latin-1; `None` when they are no text."""
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
    """Windows-1252 leaves five bytes without meaning; Latin-1 gives every byte one."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _plausible(text: str) -> str | None:
    controls = sum(char in _CONTROL or char == "\ufffd" for char in text)
    return None if controls > _MAX_CONTROL_SHARE * len(text) else text
