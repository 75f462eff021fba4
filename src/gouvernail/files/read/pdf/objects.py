"""What PDFium tells of one object of a page: its matrix, its colour, the weight of its font."""

import ctypes
from typing import Any

import pypdfium2.raw as pdfium

_BOLD_NAMES = ("bold", "black", "heavy", "semibold", "demi")
_WHITE_ENOUGH = 250


def matrix_of(item: Any) -> tuple[float, ...]:
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, ctypes.byref(matrix)):
        return (1, 0, 0, 1, 0, 0)
    return (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def times(inner: tuple[float, ...], outer: tuple[float, ...]) -> tuple[float, ...]:
    a, b, c, d, e, f = inner
    oa, ob, oc, od, oe, of = outer
    return (
        a * oa + b * oc,
        a * ob + b * od,
        c * oa + d * oc,
        c * ob + d * od,
        e * oa + f * oc + oe,
        e * ob + f * od + of,
    )


def colour(item: Any) -> str | None:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not pdfium.FPDFPageObj_GetFillColor(item, *(ctypes.byref(part) for part in (red, green, blue, alpha))):
        return None
    parts = (red.value, green.value, blue.value)
    if alpha.value < 20 or min(parts) >= _WHITE_ENOUGH:
        return None
    return "".join(f"{part & 0xFF:02X}" for part in parts)


def is_bold(item: Any) -> bool:
    font = pdfium.FPDFTextObj_GetFont(item)
    if not font:
        return False
    length = pdfium.FPDFFont_GetBaseFontName(font, None, 0)
    if 0 < length < 500:
        buffer = ctypes.create_string_buffer(length)
        pdfium.FPDFFont_GetBaseFontName(font, buffer, length)
        name = buffer.value.decode("latin-1").lower()
        if any(word in name for word in _BOLD_NAMES):
            return True
    return bool(pdfium.FPDFFont_GetWeight(font) >= 600)
