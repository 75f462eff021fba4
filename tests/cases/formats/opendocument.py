"""Writes ODT, ODS and ODP by hand: what LibreOffice saves, with its repeated cells, hidden rows and own numbering."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from tests.cases.blocks import Block, Box, Break, Bullet, Contents, Grid, Head, Para, TextBox, accepted, placed
from tests.cases.formats.slides import Slide
from tests.cases.formats.steady import write_zip
from tests.cases.formats.workbook import Sheet

_NAMES = {
    **{name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in ("office", "style", "text", "table")},
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "presentation": "urn:oasis:names:tc:opendocument:xmlns:presentation:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
}
_SPACES = " ".join(f'xmlns:{name}="{address}"' for name, address in _NAMES.items())
_MIME = "application/vnd.oasis.opendocument."


def _package(path: Path, kind: str, body: str, *, styles: str = "", automatic: str = "") -> None:
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    content = (
        f'{head}<office:document-content {_SPACES} office:version="1.3">'
        f"<office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"
    )
    style = f'{head}<office:document-styles {_SPACES} office:version="1.3">{styles}</office:document-styles>'
    mime = _MIME + kind
    listed = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{media}"/>'
        for name, media in (("/", mime), ("content.xml", "text/xml"), ("styles.xml", "text/xml"))
    )
    space = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    manifest = f'{head}<manifest:manifest xmlns:manifest="{space}" manifest:version="1.3">{listed}</manifest:manifest>'
    parts = (("mimetype", mime), ("content.xml", content), ("styles.xml", style), ("META-INF/manifest.xml", manifest))
    write_zip(path, [(name, text.encode()) for name, text in parts])


# Text documents


def write_text(blocks: list[Block], path: Path, *, header: str, footer: str, outline: tuple[str, ...] = ()) -> None:
    """An ODT. `outline` holds the prefix of each heading level (`OS `, `OO `): its numbers are only in the styles."""
    levels = "".join(
        f'<text:outline-level-style text:level="{rank}" style:num-prefix={quoteattr(prefix)} style:num-format="1" '
        f'text:display-levels="{rank}" style:num-suffix="."/>'
        for rank, prefix in enumerate(outline, 1)
    )
    styles = (
        f'<office:styles><style:style style:name="Standard" style:family="paragraph"/>'
        f'<text:outline-style style:name="Outline">{levels}</text:outline-style></office:styles>'
        '<office:automatic-styles><style:page-layout style:name="pm1"/></office:automatic-styles>'
        '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm1">'
        f"<style:header><text:p>{escape(header)}</text:p></style:header>"
        f"<style:footer><text:p>{escape(footer)} <text:page-number>2</text:page-number></text:p></style:footer>"
        "</style:master-page></office:master-styles>"
    )
    lists = (
        '<text:list-style style:name="LB"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/>'
        '<text:list-level-style-bullet text:level="2" text:bullet-char="◦"/></text:list-style>'
        '<text:list-style style:name="LN"><text:list-level-style-number text:level="1" style:num-format="1" '
        'style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/>'
        "</text:list-style>"
    )
    _package(path, "text", _tracked(blocks) + "".join(_texts(blocks)), styles=styles, automatic=lists)


def _tracked(blocks: list[Block]) -> str:
    """The register of deletions: ODT keeps deleted text apart and leaves a mark in its place."""
    gone = [line.text[3:-2] for line in blocks if isinstance(line, Bullet) and line.text.startswith("[[-")]
    if not gone:
        return ""
    regions = "".join(
        f'<text:changed-region text:id="ct{rank}"><text:deletion><office:change-info><dc:creator>A. R.</dc:creator>'
        f"<dc:date>2025-05-02T09:00:00</dc:date></office:change-info><text:p>{escape(text)}</text:p></text:deletion>"
        "</text:changed-region>"
        for rank, text in enumerate(gone)
    )
    return f"<text:tracked-changes>{regions}</text:tracked-changes>"


def _texts(blocks: list[Block]) -> list[str]:
    out: list[str] = []
    removed = 0
    run: list[Bullet] = []
    for block in [*blocks, None]:
        if isinstance(block, Bullet) and not block.text.startswith("[[-"):
            if run and (run[0].auto is not None) != (block.auto is not None) and not block.depth:
                out.append(_list(run))
                run = []
            run.append(block)
            continue
        if run:
            out.append(_list(run))
            run = []
        match block:
            case Head():
                out.append(f'<text:h text:outline-level="{block.level}">{escape(block.text)}</text:h>')
            case Para():
                note = (
                    f"<office:annotation><dc:creator>A. R.</dc:creator><text:p>{escape(block.comment)}</text:p>"
                    "</office:annotation>"
                    if block.comment
                    else ""
                )
                out.append(f"<text:p>{note}{escape(accepted(block.text))}</text:p>")
            case Bullet():
                out.append(f'<text:p><text:change text:change-id="ct{removed}"/></text:p>')
                removed += 1
            case TextBox():
                out.append(
                    f'<text:p><draw:frame draw:name="Cadre" text:anchor-type="paragraph"><draw:text-box>'
                    f"<text:p>{escape(block.text)}</text:p></draw:text-box></draw:frame></text:p>"
                )
            case Contents():
                lines = "".join(f"<text:p>{escape(text)}<text:tab/>{page}</text:p>" for text, page, _ in block.entries)
                out.append(
                    f'<text:table-of-content text:name="Table"><text:table-of-content-source text:outline-level="3"/>'
                    f"<text:index-body>{lines}</text:index-body></text:table-of-content>"
                )
            case Grid():
                out.append(_table(block))
            case Break() | None:
                out.append("<text:p><text:soft-page-break/></text:p>")
    return out


def _list(run: list[Bullet]) -> str:
    """Nested `text:list`s for a run of bullets whose depth goes up and down by one."""
    out, depth = [], -1
    for bullet in run:
        if bullet.depth > depth:
            name = "LN" if bullet.auto else "LB"
            out.append(
                f'<text:list text:style-name="{name}"><text:list-item>' if depth < 0 else "<text:list><text:list-item>"
            )
        else:
            out.append("</text:list-item></text:list>" * (depth - bullet.depth) + "</text:list-item><text:list-item>")
        depth = bullet.depth
        out.append(f"<text:p>{escape(accepted(bullet.text))}</text:p>")
    return "".join(out) + "</text:list-item></text:list>" * (depth + 1)


def _table(grid: Grid) -> str:
    rows = []
    for rank, line in enumerate(placed(grid)):
        cells = "".join("<table:covered-table-cell/>" if box is None else _text_cell(box) for box in line)
        text = f"<table:table-row>{cells}</table:table-row>"
        rows.append(f"<table:table-header-rows>{text}</table:table-header-rows>" if rank < grid.header else text)
    columns = f'<table:table-column table:number-columns-repeated="{len(placed(grid)[0])}"/>'
    return f"<table:table>{columns}{''.join(rows)}</table:table>"


def _spans(box: Box) -> str:
    if box.span == 1 and box.down == 1:
        return ""
    return f' table:number-columns-spanned="{box.span}" table:number-rows-spanned="{box.down}"'


def _text_cell(box: Box) -> str:
    inside = "".join(f"<text:p>{escape(accepted(line))}</text:p>" for line in box.text.split("\n"))
    return f"<table:table-cell{_spans(box)}>{inside}{_table(box.inner) if box.inner else ''}</table:table-cell>"


# Spreadsheets


def write_sheets(sheets: list[Sheet], path: Path) -> None:
    styles = "".join(
        f'<style:style style:name="{name}" style:family="table"><style:table-properties table:display="{shown}"/>'
        "</style:style>"
        for name, shown in (("ta1", "true"), ("ta2", "false"))
    )
    fills = sorted({box.fill for sheet in sheets for line in sheet.grid.rows for box in line if box.fill})
    styles += "".join(
        f'<style:style style:name="ce{fill}" style:family="table-cell">'
        f'<style:table-cell-properties fo:background-color="#{fill}"/></style:style>'
        for fill in fills
    )
    _package(path, "spreadsheet", "".join(_sheet(sheet) for sheet in sheets), automatic=styles)


def _sheet(sheet: Sheet) -> str:
    rows = []
    for rank, line in enumerate(placed(sheet.grid)):
        shown = ' table:visibility="collapse"' if rank in sheet.grid.hidden else ""
        cells = "".join("<table:covered-table-cell/>" if box is None else _sheet_cell(box) for box in line)
        rows.append(
            f'<table:table-row{shown}>{cells}<table:table-cell table:number-columns-repeated="900"/></table:table-row>'
        )
    rows.append('<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>')
    style = "ta2" if sheet.hidden else "ta1"
    return f'<table:table table:name={quoteattr(sheet.name)} table:style-name="{style}">{"".join(rows)}</table:table>'


def _sheet_cell(box: Box) -> str:
    style = f' table:style-name="ce{box.fill}"' if box.fill else ""
    note = f"<office:annotation><text:p>{escape(box.note)}</text:p></office:annotation>" if box.note else ""
    formula = f" table:formula={quoteattr('of:' + box.formula)}" if box.formula else ""
    inside = "".join(f"<text:p>{escape(line)}</text:p>" for line in box.text.split("\n")) if box.text else ""
    return f"<table:table-cell{style}{_spans(box)}{formula}{_value(box)}>{note}{inside}</table:table-cell>"


def _value(box: Box) -> str:
    match box.value:
        case None:
            return ' office:value-type="string"' if box.text else ""
        case date():
            return f' office:value-type="date" office:date-value="{box.value.isoformat()}"'
        case Decimal() | int() if box.form == "percent":
            return f' office:value-type="percentage" office:value="{Decimal(box.value) / 100}"'
        case Decimal() if box.form == "money":
            return f' office:value-type="currency" office:currency="EUR" office:value="{box.value}"'
    return f' office:value-type="float" office:value="{box.value}"'


# Slides


def _frame(inside: str, kind: str = "") -> str:
    named = f' presentation:class="{kind}"' if kind else ""
    return f"<draw:frame{named}><draw:text-box>{inside}</draw:text-box></draw:frame>"


def write_slides(slides: list[Slide], path: Path) -> None:
    pages = []
    for rank, slide in enumerate(slides, 1):
        frames = _frame(f"<text:p>{escape(slide.title)}</text:p>", "title")
        frames += _frame("".join(_texts(list(slide.blocks))), "outline")
        frames += _frame(f"<text:p><text:page-number>{rank}</text:page-number></text:p>", "page-number")
        if slide.notes:
            frames += f"<presentation:notes>{_frame(f'<text:p>{escape(slide.notes)}</text:p>')}</presentation:notes>"
        pages.append(f'<draw:page draw:name="page{rank}">{frames}</draw:page>')
    _package(path, "presentation", "".join(pages))
