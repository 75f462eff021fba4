"""A document as an OpenDocument spreadsheet: a sheet for each table, real dates and numbers, text that stays text.

The parts are written as text, row after row: a few tables of plain cells need no library.
"""

import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO

from gouvernail.core.document import Block, Cell, Column, Document, Figure, Heading, Row, Table
from gouvernail.files.sheet_names import SheetNames
from gouvernail.files.write.ods.content import Sheet, content
from gouvernail.files.write.ods.package import MEDIA_TYPE, manifest, meta, settings, styles

_STAMP = (1980, 1, 1, 0, 0, 0)
"""The day that every part bears: the same document gives the same file."""
_LINES = (Column(width=28), Column(width=110))


def write_ods(document: Document) -> bytes:
    """The document as ODS. Text blocks under a heading make a sheet of lines named after it."""
    names = SheetNames()
    sheets = [Sheet(names.name(table.caption or "Tableau"), table) for table in _tables(document.blocks)]
    sheets = sheets or [Sheet("Feuille", Table(()))]
    memory = BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive:
        # The type comes first and uncompressed: that is how the file is known.
        _add(archive, "mimetype", MEDIA_TYPE, zipfile.ZIP_STORED)
        _add(archive, "META-INF/manifest.xml", manifest())
        _add(archive, "content.xml", content(sheets))
        _add(archive, "styles.xml", styles(document.title or ""))
        _add(archive, "meta.xml", meta(document))
        _add(archive, "settings.xml", settings(sheets))
    return memory.getvalue()


def _add(archive: zipfile.ZipFile, name: str, text: str, how: int = zipfile.ZIP_DEFLATED) -> None:
    part = zipfile.ZipInfo(name, _STAMP)
    part.compress_type = how
    archive.writestr(part, text.encode())


@dataclass
class _Lines:
    """Text blocks on their way to a sheet."""

    name: str
    rows: list[Row]

    def table(self) -> Table:
        return Table(tuple(self.rows), caption=self.name, columns=_LINES, role="notice")


def _tables(blocks: Sequence[Block]) -> Iterator[Table]:
    lines: _Lines | None = None
    for block in blocks:
        if isinstance(block, Table):
            yield from _closed(lines)
            lines = None
            yield block
            continue
        if lines is None or (isinstance(block, Heading) and block.level == 1):
            yield from _closed(lines)
            lines = _Lines(block.text if isinstance(block, Heading) else "Texte", [])
        lines.rows.append(_line(block))
    yield from _closed(lines)


def _closed(lines: _Lines | None) -> Iterable[Table]:
    return (lines.table(),) if lines else ()


def _line(block: Block) -> Row:
    if isinstance(block, Heading):
        return Row((Cell.of(block.text),))
    text = block.alt if isinstance(block, Figure) else getattr(block, "text", "")
    return Row((Cell.of(getattr(block, "label", None) or ""), Cell.of(text)))
