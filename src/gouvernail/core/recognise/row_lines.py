"""Cells of several lines: one step a line, and lines that say which field they are (`Mandataire : ...`)."""

import re
from dataclasses import replace

from gouvernail.core.folding import fold
from gouvernail.core.recognise.grid import CellPiece
from gouvernail.core.recognise.labels import label_of
from gouvernail.core.recognise.paired_rows import numbered_lines
from gouvernail.core.vocabulary import Level

_LABELS = 2
_LONGEST_LABEL = 40
_LETTERED = re.compile(
    r"(?P<code>[A-NP-Z](?:[.\-]?\d{1,2})?(?:[.\-]\d{1,2})?)(?P<end>[ ]?[.):]|[ ]+[–-])?[ ]+(?=[A-ZÀ-Ý«\"0-9])"
)
_SCALES = (
    (
        re.compile(r"(?<![a-z])k ?(?:€|eur\w*)|\bmilliers\b|\bduizend\b|\btausend\b|\bt€|[x×] ?1[. ]?000(?![. ]?0)"),
        "k€",
    ),
    (re.compile(r"(?<![a-z])m ?€|\bmeur\b|\bmillions?\b|\bmiljoen\b|\bmio\b"), "M€"),
)
_IN_UNITS = re.compile(r"\b(?:en|in)\b.{0,20}(?:milliers|k ?€|k ?eur|millions?|m ?€|duizend|tausend|mio|miljoen)")
_BARE_NUMBER = re.compile(r"-?\d[\d .,'\u00a0\u202f]*")


def step_lines(cell: CellPiece) -> list[str]:
    """The steps of a cell, one a line: lettered, numbered, parted by semicolons, or each a block of its own; empty
    where it holds but one.
    """
    lettered = numbered_lines(cell)
    if len(lettered) > 1:
        return lettered
    parts = [part.strip() for part in cell.text.split(";")] if "\n" not in cell.text else []
    if len(parts) > 1 and all(part[:1].isupper() for part in parts):
        return parts
    lead, entries = cell.listed
    if not lead and len(entries) > 1:
        return [text for text, _ in entries]
    lines = [line.strip() for line in cell.lines]
    if len(lines) < _LABELS or len(cell.entries) < len(lines) or not lines[0][:1].isupper():
        return []
    joined: list[str] = []
    for line in lines:
        # What begins with a small letter goes on with the line above it.
        if joined and not (line[:1].isupper() or line[:1].isdigit()):
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined.append(line)
    return joined if len(joined) > 1 else []


def labelled_lines(text: str) -> list[tuple[str, str]]:
    """(field, value) of a cell whose lines say which field they are; empty where fewer than two fields are named."""
    if text.count(":") < _LABELS or "\n" not in text:
        return []
    found: list[tuple[str, str]] = []
    for line in text.split("\n"):
        head, colon, value = line.partition(":")
        label = label_of(head) if colon and len(head) < _LONGEST_LABEL else None
        if label is not None and label.strength == 1 and not label.field.startswith("level:"):
            found.append((label.field, value.strip()))
        elif not found:
            return []
        else:
            found[-1] = (found[-1][0], f"{found[-1][1]}\n{line.strip()}".strip())
    return found if len({field for field, _ in found}) >= _LABELS else []


def letter_apart(text: str, level: Level) -> tuple[str, str] | None:
    """(code, title) of an objective in a column of such: there a letter before a title is its code, and no word for an
    action (`A. Offrir ...`, `A.1 Réduire ...`).
    """
    found = _LETTERED.match(text) if level.rank < Level.ACTION.rank else None
    if found is None or (len(found["code"]) == 1 and not found["end"]):
        return None
    return found["code"], text[found.end() :]


def scale_of(text: str) -> str:
    """What its sums are counted in, where a text says so: `Budget (en milliers d'euros)`; empty otherwise."""
    folded = fold(text)
    return next((unit for pattern, unit in _SCALES if pattern.search(folded)), "")


def scale_told(line: str) -> str:
    """What a line above a table says that all its sums are counted in: `Montants en k€`; empty otherwise."""
    return scale_of(line) if _IN_UNITS.search(fold(line)) else ""


def in_its_scale(cell: CellPiece, unit: str) -> CellPiece:
    """`12` under `Coût (k€)` as `12 k€`."""
    if not unit or not _BARE_NUMBER.fullmatch(cell.text.strip()):
        return cell
    return replace(cell, text=f"{cell.text.strip()} {unit}")
