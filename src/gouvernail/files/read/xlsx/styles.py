"""How the cells of a workbook are shown: number formats, bold, fills with theme colours and tints."""

import colorsys
from dataclasses import dataclass

from gouvernail.files.safe_xml import Element, child, children, local, whole

_BUILT_IN = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?",
    13: "# ??/??", 14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM",
    20: "h:mm", 21: "h:mm:ss",
    22: "dd/mm/yyyy h:mm", 37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00",
    40: "#,##0.00;-#,##0.00", 41: "#,##0", 42: "#,##0 €", 43: "#,##0.00", 44: "#,##0.00 €", 45: "mm:ss",
    46: "[h]:mm:ss",    47: "mm:ss.0", 48: "0.0E+0", 49: "@",
}  # fmt: skip
_INDEXED = (
    "000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF", "000000", "FFFFFF", "FF0000",
    "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF", "800000", "008000", "000080", "808000", "800080", "008080",
    "C0C0C0", "808080", "9999FF", "993366", "FFFFCC", "CCFFFF", "660066", "FF8080", "0066CC", "CCCCFF", "000080",
    "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF", "00CCFF", "CCFFFF", "CCFFCC", "FFFF99",
    "99CCFF", "FF99CC", "CC99FF", "FFCC99", "3366FF", "33CCCC", "99CC00", "FFCC00", "FF9900", "FF6600", "666699",
    "969696", "003366", "339966", "003300", "333300", "993300", "993366", "333399", "333333",
)  # fmt: skip
_THEME_ORDER = ("lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6")
_WHITE = "FFFFFF"


@dataclass(frozen=True, slots=True)
class Style:
    """`format` is a number format code, `fill` a colour as RRGGBB."""

    format: str = "General"
    bold: bool = False
    fill: str | None = None


@dataclass(frozen=True, slots=True)
class Styles:
    """The cell formats of a workbook by their index."""

    formats: tuple[Style, ...] = ()

    @classmethod
    def of(cls, root: Element | None, theme: Element | None) -> "Styles":
        """From the part of styles; none of it is needed to read a workbook."""
        if root is None:
            return cls()
        codes = dict(_BUILT_IN)
        for code in _listed(root, "numFmts"):
            number = whole(code.get("numFmtId"))
            if number is not None:
                codes[number] = code.get("formatCode") or "General"
        bold = [_is_bold(font) for font in _listed(root, "fonts")]
        fills = [_fill(fill, _theme_colours(theme)) for fill in _listed(root, "fills")]
        formats = []
        for xf in _listed(root, "cellXfs"):
            font, fill = whole(xf.get("fontId")) or 0, whole(xf.get("fillId")) or 0
            formats.append(
                Style(
                    codes.get(whole(xf.get("numFmtId")) or 0, "General"),
                    bold[font] if 0 <= font < len(bold) else False,
                    fills[fill] if 0 <= fill < len(fills) else None,
                )
            )
        return cls(tuple(formats))

    def __getitem__(self, index: int | None) -> Style:
        return self.formats[index] if index is not None and 0 <= index < len(self.formats) else Style()


def _listed(root: Element, name: str) -> list[Element]:
    group = child(root, name)
    return [] if group is None else list(group)


def _is_bold(font: Element) -> bool:
    bold = child(font, "b")
    return bold is not None and bold.get("val") not in ("0", "false")


def _fill(fill: Element, theme: list[str]) -> str | None:
    pattern = child(fill, "patternFill")
    if pattern is None or pattern.get("patternType") in (None, "none", "gray125"):
        return None
    colour = child(pattern, "fgColor")
    shown = None if colour is None else _colour(colour, theme)
    return None if shown == _WHITE else shown


def _colour(colour: Element, theme: list[str]) -> str | None:
    base = None
    rgb = colour.get("rgb") or ""
    if len(rgb) in (6, 8) and all(char in "0123456789abcdefABCDEF" for char in rgb):
        base = rgb[-6:].upper()
    elif (place := whole(colour.get("theme"))) is not None and 0 <= place < len(theme):
        base = theme[place]
    elif (place := whole(colour.get("indexed"))) is not None and 0 <= place < len(_INDEXED):
        base = _INDEXED[place]
    return None if base is None else _tinted(base, colour.get("tint"))


def _tinted(colour: str, tint: str | None) -> str:
    """Lighter for a positive tint, darker for a negative one."""
    try:
        share = max(-1.0, min(1.0, float(tint or 0)))
    except ValueError:
        return colour
    if not share or share != share:
        return colour
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    light = light * (1 + share) if share < 0 else light * (1 - share) + share
    return "".join(f"{round(part * 255):02X}" for part in colorsys.hls_to_rgb(hue, light, saturation))


def _theme_colours(theme: Element | None) -> list[str]:
    if theme is None:
        return []
    scheme = child(theme, "themeElements", "clrScheme")
    named = {} if scheme is None else {local(entry): entry for entry in scheme}
    return [_scheme_colour(named.get(name)) for name in _THEME_ORDER]


def _scheme_colour(entry: Element | None) -> str:
    for colour in children(entry, "srgbClr") if entry is not None else ():
        return _six(colour.get("val"))
    for colour in children(entry, "sysClr") if entry is not None else ():
        return _six(colour.get("lastClr"))
    return _WHITE


def _six(text: str | None) -> str:
    text = (text or "").upper()
    return text if len(text) == 6 and all(char in "0123456789ABCDEF" for char in text) else _WHITE
