"""Typst, as this house uses it: embedded fonts only, data as JSON inputs, the same bytes for the same document.

Text reaches a template as data and never becomes markup. A PDF that must be readable by everyone (PDF/UA) refuses text
that its fonts cannot draw: `printable` replaces such signs before, visibly.
"""

import json
import re
import subprocess
import sys
import unicodedata
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import typst

if TYPE_CHECKING:
    from typst import PDFStandard

MISSING = "□"
"""Stands for a sign that the embedded fonts cannot draw."""

_TIMEOUT_SECONDS = 300
TEMPLATES = Path(__file__).parents[1] / "templates" / "report"
_FONT = "Libertinus Serif"
_ORDINARY = re.compile(r"[\n\r\t\x20-\x7e\xa0-ſ‐-‧‰-›€−]*")
_WORD_BULLETS = {"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf02d": "–", "\uf0e0": "→"}
_PROBE = (
    b'#set document(title: "p")\n#set text(font: "' + _FONT.encode() + b'")\n#json(bytes(sys.inputs.document)).text'
)
PDF_STANDARDS: "list[PDFStandard]" = ["ua-1", "a-2a"]


class TypesettingFailed(Exception):
    """A template that cannot be laid out, with what the typesetter says of it."""


@cache
def fonts() -> typst.Fonts:
    """The fonts that the typesetter brings with it, on every machine the same."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True)


def typeset(template: str, data: Mapping[str, object], *, issued: date | None = None) -> bytes:
    """A tagged PDF (PDF/UA-1 and PDF/A-2a) of a template of `templates/report/` and its data, made by `typesetter.py`.

    `issued` dates the file, so that the same document gives the same bytes. Raises `TypesettingFailed` when the
    template cannot be laid out, which is a defect of ours, never of the data.
    """
    stamp = datetime.combine(issued, time(), UTC).isoformat() if issued else None
    order = json.dumps({"template": template, "data": data, "stamp": stamp}, ensure_ascii=False)
    command = [sys.executable, "-m", "gouvernail.files.typesetter"]
    done = subprocess.run(command, input=order.encode(), capture_output=True, timeout=_TIMEOUT_SECONDS, check=False)
    if done.returncode:
        raise TypesettingFailed(done.stderr.decode(errors="replace"))
    return done.stdout


def drawn(svg: str, *, pixels_per_inch: float = 192) -> bytes:
    """An SVG drawing as PNG, for formats that take no SVG. A unit of the drawing is three quarters of a point."""
    source = b'#set page(width: auto, height: auto, margin: 0pt)\n#image(bytes(sys.inputs.svg), format: "svg")'
    return typst.compile(source, font_paths=fonts(), sys_inputs={"svg": svg}, format="png", ppi=pixels_per_inch)


def printable(text: str) -> str:
    """The text with what the embedded fonts cannot draw replaced: Word's bullets by real ones, the rest by `□`."""
    if _ORDINARY.fullmatch(text):
        return text
    return "".join(char if _ORDINARY.fullmatch(char) else _drawable(char) for char in text)


@cache
def _drawable(char: str) -> str:
    if char in _WORD_BULLETS:
        return _WORD_BULLETS[char]
    category = unicodedata.category(char)
    if category == "Cf" or 0xFE00 <= ord(char) <= 0xFE0F:  # invisible: joiners, marks of direction, variants of emoji
        return ""
    if category in {"Cc", "Cs", "Co", "Cn"}:
        return " " if category == "Cc" else MISSING
    return char if _has_glyph(char) else MISSING


def _has_glyph(char: str) -> bool:
    """Asked of the typesetter itself, once for each rare sign: it alone knows which fonts it falls back on."""
    try:
        typst.compile(
            _PROBE,
            font_paths=fonts(),
            sys_inputs={"document": json.dumps({"text": f"a{char}"})},
            format="pdf",
            pdf_standards=PDF_STANDARDS,
        )
    except typst.TypstError:
        return False
    return True
