"""The parts of an OpenDocument spreadsheet beside its content: manifest, page, properties, what stays in sight."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol
from xml.sax.saxutils import escape, quoteattr

from gouvernail.core.document import Document, Table
from gouvernail.files.characters import writable

MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
PAGE = "Paysage"
_PREFIX = "urn:oasis:names:tc:opendocument:xmlns:"
NAMESPACES = " ".join(
    f'xmlns:{name}="{address}"'
    for name, address in {
        "office": f"{_PREFIX}office:1.0",
        "table": f"{_PREFIX}table:1.0",
        "text": f"{_PREFIX}text:1.0",
        "style": f"{_PREFIX}style:1.0",
        "number": f"{_PREFIX}datastyle:1.0",
        "fo": f"{_PREFIX}xsl-fo-compatible:1.0",
        "meta": f"{_PREFIX}meta:1.0",
        "config": f"{_PREFIX}config:1.0",
        "of": f"{_PREFIX}of:1.2",
        "dc": "http://purl.org/dc/elements/1.1/",
        "ooo": "http://openoffice.org/2004/office",
    }.items()
)
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_PARTS = ("content.xml", "styles.xml", "meta.xml", "settings.xml")
_WIDE = 12
"""Columns that a landscape page can hold; of wider tables the first stay in sight."""
_IN_SIGHT = 3


class Named(Protocol):
    """A sheet: its name and its table."""

    @property
    def name(self) -> str: ...
    @property
    def table(self) -> Table: ...


def manifest() -> str:
    entry = '<manifest:file-entry manifest:full-path="{}" manifest:media-type="{}"{}/>'
    entries = [entry.format("/", MEDIA_TYPE, ' manifest:version="1.3"')]
    entries += [entry.format(name, "text/xml", "") for name in _PARTS]
    return (
        f'{_HEAD}<manifest:manifest xmlns:manifest="{_PREFIX}manifest:1.0" manifest:version="1.3">'
        f"{''.join(entries)}</manifest:manifest>"
    )


def styles(title: str) -> str:
    """The usual font, and a landscape page with the title above and the page below."""
    return (
        f'{_HEAD}<office:document-styles {NAMESPACES} office:version="1.3"><office:styles>'
        '<style:default-style style:family="table-cell"><style:text-properties fo:font-family="Arial" '
        'fo:font-size="10pt" fo:language="fr" fo:country="BE"/></style:default-style>'
        '<style:style style:name="Default" style:family="table-cell"/></office:styles>'
        '<office:automatic-styles><style:page-layout style:name="pm"><style:page-layout-properties '
        'fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" fo:margin-top="1.2cm" '
        'fo:margin-bottom="1.2cm" fo:margin-left="1.2cm" fo:margin-right="1.2cm" style:scale-to-X="1" '
        'style:scale-to-Y="0"/><style:header-style/><style:footer-style/></style:page-layout></office:automatic-styles>'
        f'<office:master-styles><style:master-page style:name="{PAGE}" style:page-layout-name="pm"><style:header>'
        f"<text:p>{escape(writable(title).replace(chr(10), ' ')[:200])}</text:p></style:header><style:footer>"
        "<text:p>page <text:page-number>1</text:page-number> / <text:page-count>1</text:page-count></text:p>"
        "</style:footer></style:master-page></office:master-styles></office:document-styles>"
    )


def meta(document: Document) -> str:
    issued: date | None = document.issued
    said = [
        f"<dc:title>{escape(writable(document.title or ''))}</dc:title>",
        f"<meta:initial-creator>{escape(writable(document.author or ''))}</meta:initial-creator>",
        f"<dc:language>{escape(writable(document.language or 'fr'))}</dc:language>",
        f"<meta:creation-date>{issued.isoformat()}T00:00:00</meta:creation-date>" if issued else "",
    ]
    return (
        f'{_HEAD}<office:document-meta {NAMESPACES} office:version="1.3"><office:meta>'
        f"{''.join(said)}</office:meta></office:document-meta>"
    )


def settings(sheets: Sequence[Named]) -> str:
    """What stays in sight of each sheet: its headers, and the first columns of a wide one."""
    entries = "".join(
        f"<config:config-item-map-entry config:name={quoteattr(sheet.name)}>{_frozen(sheet.table)}"
        "</config:config-item-map-entry>"
        for sheet in sheets
    )
    return (
        f'{_HEAD}<office:document-settings {NAMESPACES} office:version="1.3"><office:settings>'
        '<config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views">'
        '<config:config-item-map-entry><config:config-item config:name="ViewId" config:type="string">view1'
        '</config:config-item><config:config-item-map-named config:name="Tables">'
        f"{entries}</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed>"
        "</config:config-item-set></office:settings></office:document-settings>"
    )


def _frozen(table: Table) -> str:
    down = table.header_rows
    across = _IN_SIGHT if down and len(table.columns) > _WIDE else 0
    split = {
        "HorizontalSplitMode": 2 if across else 0,
        "VerticalSplitMode": 2 if down else 0,
        "HorizontalSplitPosition": across,
        "VerticalSplitPosition": down,
        "ActiveSplitRange": 3 if across else 2,
        "PositionLeft": 0,
        "PositionRight": across,
        "PositionTop": 0,
        "PositionBottom": down,
    }
    kinds = {"HorizontalSplitMode": "short", "VerticalSplitMode": "short", "ActiveSplitRange": "short"}
    return "".join(
        f'<config:config-item config:name="{name}" config:type="{kinds.get(name, "int")}">{value}</config:config-item>'
        for name, value in split.items()
    )
