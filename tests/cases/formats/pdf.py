"""Writes blocks as PDF with typst: columns, hyphenation, tables over several pages, running headers, slides."""

from pathlib import Path

import typst

from tests.cases.blocks import Block, Box, Break, Bullet, Contents, Grid, Head, Para, TextBox, accepted, placed


def quoted(text: str) -> str:
    """A text as a typst value, so that nothing in it is taken for markup."""
    return '#"' + accepted(text).replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'


def write_pdf(
    blocks: list[Block],
    path: Path,
    *,
    header: str = "",
    footer: str = "",
    columns: int = 1,
    landscape: bool = False,
    slides: bool = False,
    size: float = 10,
    hyphenate: bool = False,
) -> None:
    page = 'paper: "presentation-16-9"' if slides else f'paper: "a4", flipped: {str(landscape).lower()}'
    source = [
        "#set document(date: none)",
        f"#set page({page}, margin: 1.8cm, columns: {columns}, header: [{quoted(header)}],"
        f" footer: context [{quoted(footer)} #h(1fr) #counter(page).display() / #counter(page).final().first()])",
        f'#set text(lang: "fr", size: {size}pt, hyphenate: {str(hyphenate).lower()}, costs: (widow: 0%, orphan: 0%))',
        f"#set par(justify: {str(hyphenate).lower()})",
        *(_block(block) for block in blocks),
    ]
    path.write_bytes(typst.compile("\n\n".join(source).encode()))


def _block(block: Block) -> str:
    match block:
        case Head():
            size = {1: 18, 2: 14, 3: 12}.get(block.level, 11)
            words = f"{block.shown} {block.text}".strip()
            return f'#block(above: 1.4em, sticky: true)[#text(size: {size}pt, weight: "bold")[{quoted(words)}]]'
        case Para():
            inside = quoted(block.text)
            return f"#align(center)[{inside}]" if block.center else (f"*{inside}*" if block.bold else inside)
        case Bullet():
            line = f"#grid(columns: (1.4em, 1fr), [{quoted(block.mark)}], [{quoted(block.text)}])"
            return f"#pad(left: {0.6 + block.depth * 0.9}cm)[{line}]"
        case TextBox():
            return f"#place(bottom + right, float: true, rect(width: 5cm)[{quoted(block.text)}])"
        case Contents():
            return "\n\n".join(
                f"#pad(left: {depth * 0.6}cm)[{quoted(text)} #box(width: 1fr, repeat[.]) {page}]"
                for text, page, depth in block.entries
            )
        case Break():
            return "#pagebreak()"
        case Grid():
            return _table(block)


def _table(grid: Grid) -> str:
    rows = placed(grid)
    widths = ", ".join(f"{width}fr" for width in grid.widths or [1.0] * len(rows[0])) + ","
    lines = [", ".join(_cell(box) for box in line if box is not None) for line in rows]
    head = f"table.header({', '.join(lines[: grid.header])})," if grid.header else ""
    stroke = "0.5pt" if grid.ruled else "none"
    return f"#table(columns: ({widths}), stroke: {stroke}, {head} {', '.join(lines[grid.header :])})"


def _cell(box: Box) -> str:
    inside = " \\ ".join(quoted(line) for line in box.text.split("\n")) if box.text else ""
    inside = f"*{inside}*" if box.bold and inside else inside
    fill = f', fill: rgb("#{box.fill}")' if box.fill else ""
    return f"table.cell(colspan: {box.span}, rowspan: {box.down}{fill})[{inside}]"
