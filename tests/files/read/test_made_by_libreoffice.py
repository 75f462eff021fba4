"""Our cases as LibreOffice writes them in another format, by a producer that knows nothing of us: the same is read."""

import subprocess
from pathlib import Path

import pytest

from gouvernail.core.document import Document, Table
from gouvernail.files.conversion import office_program
from gouvernail.files.read import read
from tests.cases.generate import cases

pytestmark = [
    pytest.mark.skipif(office_program() is None, reason="LibreOffice is not on this machine"),
    pytest.mark.slow,
]
WAYS = [("docx", "odt"), ("odt", "docx"), ("xlsx", "ods"), ("ods", "xlsx"), ("pptx", "odp")]


def pairs(source: str, target: str, folder: Path) -> list[tuple[str, Document, Document]]:
    """(name, as we wrote it, as LibreOffice wrote it) of every case in the format `source`."""
    files = [case.path for case in cases() if case.path.suffix == f".{source}"]
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(office_program()), profile, "--headless", "--convert-to", target, "--outdir", str(folder)]
    subprocess.run([*command, *map(str, files)], check=True, capture_output=True, timeout=120)
    made = [folder / f"{path.stem}.{target}" for path in files]
    return [
        (path.name, read(path.read_bytes(), path.name), read(other.read_bytes(), other.name))
        for path, other in zip(files, made, strict=True)
    ]


def grids(document: Document) -> list[list[object]]:
    """Each cell as its typed value or its text, with spans, colour, note, and whether its row or sheet is hidden."""
    return [
        [
            (
                cell.value if cell.value is not None else cell.text,
                *(cell.colspan, cell.rowspan, cell.fill, cell.note, row.hidden, table.hidden),
            )
            for row in table.rows
            for cell in row.cells
        ]
        for table in document.blocks
        if isinstance(table, Table)
    ]


@pytest.mark.parametrize(("source", "target"), WAYS)
def test_tables_have_the_same_cells_values_colours_and_notes(source: str, target: str, tmp_path: Path) -> None:
    for name, ours, theirs in pairs(source, target, tmp_path):
        assert grids(theirs) == grids(ours), name


@pytest.mark.parametrize(("source", "target"), [way for way in WAYS if way[0] in ("docx", "odt", "pptx")])
def test_running_text_is_the_same_with_its_titles_numbers_and_bullets(source: str, target: str, tmp_path: Path) -> None:
    for name, ours, theirs in pairs(source, target, tmp_path):
        assert outline(theirs) == outline(ours), name


def outline(document: Document) -> list[tuple[object, ...]]:
    return [
        (type(block).__name__, block.text, getattr(block, "level", None), getattr(block, "marker", None))
        for block in document.blocks
        if not isinstance(block, Table) and hasattr(block, "text")
    ]
