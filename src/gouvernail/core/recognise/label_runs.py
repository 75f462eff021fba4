"""Fields named one after the other in a line: `Pilote : C. Martin – Service : Voirie ; Échéance : 2027`.

A name of a field counts where a sign or a capital begins it and a colon ends it, or the mark of a question (`Avec
qui ? le CPAS`).
"""

import re

from gouvernail.core.recognise.labels import label_of
from gouvernail.core.recognise.questions import asked_for

_COLON = re.compile(r"[ \u00a0\u202f]?(?:\?[ \u00a0\u202f]?:|[:?])(?=\s|$)|(?<=\w):(?=[^\s/\d])")
_SIGNS = ";|,()[]–—-\t\n•·/→>"
_BETWEEN = re.compile(r"[;|\t\n•·→]|\s[–—-](?=\s)")
"""What a name of a field never goes over."""
_NAMED_BESIDE = dict.fromkeys(("contact", "contacts", "kontakt", "contactpersoon"), "agents")
_BESIDE = re.compile(rf"(?<![\w-])(?i:{'|'.join(_NAMED_BESIDE)})(?=[ \u00a0\u202f]?$)")
_EDGES = " \t\n\r\u00a0\u202f;|,–—-•·→"
_OF_VALUES = frozenset({"deadline", "start", "status", "progress"})
_MOST_WORDS = 5
_MOST_UNKNOWN = 3
_LONGEST = 2000


def labelled_runs(text: str, *, goes_on: bool = False) -> tuple[str, list[tuple[str, str]]]:
    """What stands before the first name of a field, and (field, value) for each name. `goes_on` where a name of a field
    was read before the text: words that name one beside others only (`Contact :`) count then.
    """
    if (":" not in text and "?" not in text) or len(text) > _LONGEST:
        return text, []
    found: list[tuple[int, int, str]] = []
    for colon in _COLON.finditer(text):
        least = found[-1][1] if found else 0
        label = _label_before(text, least, colon.start(), asked="?" in colon[0]) or (
            _label_beside(text, least, colon.start()) if found or goes_on else None
        )
        if label is not None:
            found.append((label[0], colon.end(), label[1]))
        elif found and (start := _unknown_before(text, least, colon.start())) is not None:
            found.append((start, start, "description"))
    if not found:
        return text, []
    ends = [start for start, _, _ in found[1:]] + [len(text)]
    values = [text[begin:end] for (_, begin, _), end in zip(found, ends, strict=True)]
    return text[: found[0][0]], [(name, _clean(value)) for (_, _, name), value in zip(found, values, strict=True)]


def _label_before(text: str, least: int, colon: int, *, asked: bool = False) -> tuple[int, str] | None:
    """Where the name of a field that ends at the colon begins, and the field; the longest name wins."""
    signs = list(_BETWEEN.finditer(text, least, colon))
    least = signs[-1].end() if signs else least
    words = list(re.finditer(r"\S+", text[least:colon]))[-_MOST_WORDS:]
    for word in words:
        start = least + word.start()
        while start < colon and text[start] in _SIGNS:
            start += 1
        if start >= colon or not _may_begin(text, start):
            continue
        label = asked_for(text[start:colon]) if asked else label_of(text[start:colon])
        if label is not None and label.strength >= 0.99 and is_told_by_name(label.field):
            return _last_of_two(text, start, colon, label.field) or (start, label.field)
    return None


def _last_of_two(text: str, start: int, colon: int, field: str) -> tuple[int, str] | None:
    """`Direction, échéance :` begins with a department, which might name a field too; the name is behind the comma."""
    comma = text.rfind(",", start, colon)
    last = label_of(text[comma + 1 : colon]) if comma >= 0 else None
    if last is None or last.strength < 1 or last.field not in _OF_VALUES or last.field == field:
        return None
    return colon - len(text[comma + 1 : colon].lstrip()), last.field


def _label_beside(text: str, least: int, colon: int) -> tuple[int, str] | None:
    """A word that names a field beside others, and much else alone: `– Contact : F. Martin`."""
    word = _BESIDE.search(text, least, colon)
    return (word.start(), _NAMED_BESIDE[word[0].casefold()]) if word is not None else None


def _unknown_before(text: str, least: int, colon: int) -> int | None:
    """Where a name that nothing tells begins after a sign: `– Transversal : oui` ends what stood before."""
    signs = list(_BETWEEN.finditer(text, least, colon))
    if not signs:
        return None
    name = text[signs[-1].end() : colon].strip()
    at = text.index(name, signs[-1].end()) if name else colon
    return at if name[:1].isupper() and len(name.split()) <= _MOST_UNKNOWN else None


def _may_begin(text: str, start: int) -> bool:
    """After a sign, two spaces or nothing; or with a capital."""
    before = text[:start].rstrip(" \u00a0")
    wide = len(text[:start]) - len(before) > 1
    return not before or before[-1] in _SIGNS + ".:" or wide or text[start].isupper()


def is_told_by_name(field: str) -> bool:
    """Whether a line may give the field by its name; names of items are read elsewhere."""
    return not field.startswith("level:") and field not in ("title", "code")


def _clean(value: str) -> str:
    """Without the signs that tied it to its neighbours, nor the end of a parenthesis that began before it."""
    value = value.strip(_EDGES)
    for opening, closing in ("()", "[]"):
        if value.endswith(closing) and value.count(closing) > value.count(opening):
            value = value[:-1].rstrip(_EDGES)
        if value.endswith(opening):
            value = value[:-1].rstrip(_EDGES)
    return value
