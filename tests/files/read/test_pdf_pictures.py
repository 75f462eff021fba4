"""Pages that are pictures, as a scanner makes them: drawn from a page that was set, and read by Tesseract."""

import io
import random
from collections.abc import Callable
from pathlib import Path

import pypdfium2 as pdfium
import pytest
import typst

from gouvernail.core.document import Document, Table
from gouvernail.files.limits import Limits
from gouvernail.files.read import UnreadableFile, read
from gouvernail.files.read.pdf import optical
from gouvernail.files.read.pdf.raster import slope_of, straightened, strokes_of
from gouvernail.files.read.pdf.turning import turned
from gouvernail.files.sandbox import read_safely
from tests.files.read.printed import PAGE, PROSE
from tests.files.read.shapes import shapes

needs_tesseract = pytest.mark.skipif(not optical.optical_languages(), reason="Tesseract with French is not installed")
_DOTS = 200

_PLAN = (
    f"{PAGE}#text(16pt)[Programme stratégique transversal]\n\nOS 1 : Être une commune qui se déplace autrement\n\n"
    f"OO 1.1 : Rendre le vélo sûr\n\n- Tracer des pistes cyclables rue du Moulin\n- Former les élèves de sixième\n\n"
    f"{PROSE}"
)
_TABLE = (
    f"{PAGE}#table(columns: (2cm, 1fr, 3cm, 2.6cm), [*N°*], [*Action*], [*Service*], [*Échéance*], "
    "[1.1.1], [Placer des arceaux devant les écoles], [Mobilité], [30/06/2027], "
    "[1.1.2], [Réparer le pont du village], [Travaux], [31/12/2028], "
    "[1.1.3], [Étudier une navette vers la gare], [Mobilité], [01/03/2029])\n"
)


def scanned(source: str, folder: Path, *, askew: float = 0.0, text_page: str = "", turns: int = 0) -> bytes:
    """A PDF of pictures; `askew` is height over width, `turns` the quarters clockwise by which a page must be turned to
    stand upright. A page of text may come before them."""
    (folder / "page.typ").write_text(source, encoding="utf-8")
    made = pdfium.PdfDocument.new()
    if text_page:
        (folder / "text.typ").write_text(text_page, encoding="utf-8")
        made.import_pages(pdfium.PdfDocument(typst.compile(str(folder / "text.typ"))))
    for page in pdfium.PdfDocument(typst.compile(str(folder / "page.typ"))):
        drawn = page.render(scale=_DOTS / 72, grayscale=True)
        width, height, stride = drawn.width, drawn.height, drawn.stride
        held = bytes(drawn.buffer)
        grey = b"".join(held[y * stride : y * stride + width] for y in range(height))
        if askew:
            grey = straightened(grey, width, height, -askew)
        grey = turned(grey, width, height, 4 - turns)
        size = page.get_size()
        if turns % 2:
            width, height, size = height, width, size[::-1]
        chance = random.Random(3)
        dusty = bytearray(grey)
        for _ in range(400):
            dusty[chance.randrange(len(dusty))] = chance.randrange(256)
        picture = pdfium.PdfBitmap.new_native(width, height, pdfium.raw.FPDFBitmap_Gray)
        for y in range(height):
            start = y * picture.stride
            (picture.buffer[start : start + width]) = bytes(dusty[y * width : (y + 1) * width])
        image = pdfium.PdfImage.new(made)
        image.set_bitmap(picture)
        image.set_matrix(pdfium.PdfMatrix().scale(*size))
        sheet = made.new_page(*size)
        sheet.insert_obj(image)
        sheet.gen_content()
    kept = io.BytesIO()
    made.save(kept)
    return kept.getvalue()


Reader = Callable[[bytes, str], Document]


@needs_tesseract
@pytest.mark.parametrize("reader", [read, read_safely])
@pytest.mark.parametrize("askew", [0.0, 0.012])
def test_a_scanned_page_is_read_and_said_to_be(tmp_path: Path, reader: Reader, askew: float) -> None:
    document = reader(scanned(_PLAN, tmp_path, askew=askew), "scan.pdf")
    found = shapes(document)
    assert ("li", 0, "•", "Tracer des pistes cyclables rue du Moulin") in found
    assert ("li", 0, "•", "Former les élèves de sixième") in found
    assert ("p", "OS 1 : Être une commune qui se déplace autrement") in found
    assert ("p", PROSE.strip()) in found
    assert found[0] == ("h", 1, "Programme stratégique transversal")
    assert [problem.code for problem in document.problems] == ["recognised-letters"]
    first = document.blocks[0].where
    assert (first.page, first.box is not None and 50 < first.box[0] < 60) == (1, True)


@needs_tesseract
@pytest.mark.parametrize("askew", [0.0, -0.011, 0.02])
def test_a_scanned_table_keeps_its_cells(tmp_path: Path, askew: float) -> None:
    document = read(scanned(_TABLE, tmp_path, askew=askew), "scan.pdf")
    [table] = [block for block in document.blocks if isinstance(block, Table)]
    cells = [[cell.text for cell in row.cells] for row in table.rows]
    assert [len(row) for row in cells] == [4] * 4
    assert [row[1] for row in cells] == [
        "Action",
        "Placer des arceaux devant les écoles",
        "Réparer le pont du village",
        "Étudier une navette vers la gare",
    ]
    # Tesseract, which may be of any version, may miss a dot or a sign.
    others = [cell for row in cells for cell in (row[0], *row[2:])]
    written = ["N°", "Service", "Échéance", "1.1.1", "Mobilité", "30/06/2027", "1.1.2", "Travaux", "31/12/2028"]
    written += ["1.1.3", "Mobilité", "01/03/2029"]
    assert sum(one == other for one, other in zip(others, written, strict=True)) >= len(written) - 2


@pytest.fixture(scope="module")
def upright(tmp_path_factory: pytest.TempPathFactory) -> Document:
    return read(scanned(_PLAN + _TABLE, tmp_path_factory.mktemp("upright")), "scan.pdf")


@needs_tesseract
@pytest.mark.parametrize("turns", [1, 2, 3])
def test_a_page_that_lies_wrong_is_turned_and_its_places_are_those_of_the_scan(
    tmp_path: Path, upright: Document, turns: int
) -> None:
    lying = read(scanned(_PLAN + _TABLE, tmp_path, turns=turns), "scan.pdf")
    assert shapes(lying) == shapes(upright)
    width, height = upright.pages[0]
    assert lying.pages[0] == ((height, width) if turns % 2 else (width, height))
    placed = [
        [each.where.box for block in one.blocks for each in (block.rows if isinstance(block, Table) else [block])]
        for one in (upright, lying)
    ]
    for before, after in zip(*placed, strict=True):
        assert before is not None
        x0, top, x1, bottom = before
        expected = {
            1: (top, width - x1, bottom, width - x0),
            2: (width - x1, height - bottom, width - x0, height - top),
            3: (height - bottom, x0, height - top, x1),
        }[turns]
        assert after == pytest.approx(expected, abs=2)


@needs_tesseract
def test_scanned_pages_among_pages_of_text(tmp_path: Path) -> None:
    document = read(scanned(_PLAN, tmp_path, text_page=f"{PAGE}Préface du Collège\n\n{PROSE}"), "scan.pdf")
    assert ("p", "Préface du Collège") in shapes(document)
    assert ("li", 0, "•", "Former les élèves de sixième") in shapes(document)
    [told] = document.problems
    assert told.message.endswith("Pages : 2.")


@needs_tesseract
def test_when_time_is_up_the_pages_that_are_left_are_told(tmp_path: Path) -> None:
    data = scanned(_PLAN, tmp_path, text_page=f"{PAGE}Préface du Collège\n\n{PROSE}")
    document = read(data, "scan.pdf", Limits(optical_seconds=0.0))
    assert ("p", "Préface du Collège") in shapes(document)
    assert {"pages-out-of-time", "pages-without-text"} <= {problem.code for problem in document.problems}


def test_without_tesseract_a_scan_is_refused_with_a_way_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = scanned(_PLAN, tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    optical.optical_languages.cache_clear()
    try:
        with pytest.raises(UnreadableFile, match="Tesseract") as refused:
            read(data, "scan.pdf")
    finally:
        optical.optical_languages.cache_clear()
    assert "sans texte" in str(refused.value)


@pytest.mark.parametrize("slope", [-0.03, -0.008, 0.0, 0.011, 0.04])
def test_lines_tell_how_far_a_page_lies_askew(slope: float) -> None:
    width, height = 900, 600
    grey = bytearray(b"\xff" * (width * height))
    for y in (100, 250, 400):
        for x in range(60, 840):
            for thick in range(2):
                grey[(y + thick + round(slope * (x - width // 2))) * width + x] = 0
    across, down = strokes_of(bytes(grey), width, height, 100)
    assert len(across) == 3
    assert down == []
    assert slope_of(across, width) == pytest.approx(slope, abs=0.003)
    straight, _ = strokes_of(straightened(bytes(grey), width, height, slope_of(across, width)), width, height, 100)
    assert all(abs(one.y1 - one.y0) <= 2 for one in straight)
