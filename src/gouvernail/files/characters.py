"""Text as file formats made of XML accept it."""

import re

_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n?|\x0b|\x0c|\u2028|\u2029")


def writable(text: str) -> str:
    """The text with one kind of line end, without the control characters that XML refuses; half characters as `�`."""
    if text.isprintable():
        return text
    plain = _LINE_ENDS.sub("\n", text)
    return _REFUSED.sub(lambda found: "�" if found.group() >= "\ud800" else "", plain)
