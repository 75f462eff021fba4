"""Boxes to tick, as forms and task lists have them: what of `☐ interne ☒ externe` is ticked."""

import re

_TICKED = "☒☑✓✔✅🗹🗷⊠☓✗✘⮽"
_EMPTY = "☐□◻▢⬜◯"
_FULL_OF_TWO = {"■": "□", "●": "○", "◉": "○", "⚫": "○", "◼": "◻", "⬛": "⬜"}
"""Signs that are ticked only beside their empty likes: alone they are bullets."""
_MARK = re.compile(
    rf"(?P<ticked>[{_TICKED}]\ufe0f?|\[\s?[xX✓✔*]\s?\]|\(\s?[xX]\s?\))|(?P<empty>[{_EMPTY}]|\[\s{{0,3}}\]|\(\s{{0,3}}\))|"
    rf"(?P<full>[{''.join(_FULL_OF_TWO)}])|(?P<hollow>[○])"
)
_AT_HEAD = re.compile(
    rf"\s*(?:(?P<ticked>[{_TICKED}]\ufe0f?|\[\s?[xX✓✔]\s?\])|(?P<empty>[☐□⬜▢◻]|\[\s{{0,3}}\]))\s*(?=\w)"
)
_EDGES = " \t\n\r\u00a0\u202f,;/|·–—-"


def chosen(text: str) -> str:
    """The ticked options of a text, separated by semicolons; the text itself where it holds no boxes.

    `☐ interne  ☒ externe` gives `externe`, `interne ☐ externe ☒` too, `☐ Oui ☐ Non` nothing.
    """
    if not _may_hold_boxes(text):
        return text
    marks = [(mark, _is_ticked(mark)) for mark in _MARK.finditer(text) if _is_box(mark, text)]
    if not marks:
        return text
    bare = [mark.group() for mark, _ in marks]
    if len(marks) == 1 and text.strip() == bare[0]:
        return text if marks[0][1] else ""
    if not any(ticked is False for _, ticked in marks) and len(marks) == 1 and text.strip()[: len(bare[0])] != bare[0]:
        return text
    options = _options(text, marks)
    return " ; ".join(option for option, ticked in options if ticked and option)


def ticked_head(text: str) -> tuple[bool, str] | None:
    """Whether the box before a text is ticked, and the text after it; `None` where no box stands there."""
    found = _AT_HEAD.match(text)
    return None if found is None else (found["ticked"] is not None, text[found.end() :])


def _may_hold_boxes(text: str) -> bool:
    return len(text) < 2000 and _MARK.search(text) is not None


def _is_ticked(mark: re.Match[str]) -> bool:
    return mark["ticked"] is not None or mark["full"] is not None


def _is_box(mark: re.Match[str], text: str) -> bool:
    """A full square or disc counts beside hollow ones only, and a hollow disc beside a full one or another."""
    if mark["full"] is not None:
        return _FULL_OF_TWO[mark.group()] in text
    if mark["hollow"] is not None:
        return text.count("○") > 1 or any(full in text for full in "●◉⚫")
    if mark.group()[0] == "(" and mark["empty"] is not None:
        return "(x)" in text.lower()
    return True


def _options(text: str, marks: list[tuple[re.Match[str], bool]]) -> list[tuple[str, bool]]:
    """Each option with its box, which stands before it, or after it where the text begins with an option."""
    first = marks[0][0].start()
    before = not text[:first].strip(_EDGES + ":") or text[:first].rstrip().endswith(":")
    found: list[tuple[str, bool]] = []
    for at, (mark, ticked) in enumerate(marks):
        if before:
            end = marks[at + 1][0].start() if at + 1 < len(marks) else len(text)
            option = text[mark.end() : end]
        else:
            start = marks[at - 1][0].end() if at else 0
            option = text[start : mark.start()]
        found.append((" ".join(option.split()).strip(_EDGES), ticked))
    return found
