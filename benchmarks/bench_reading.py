"""How long files take to become documents: `python -m benchmarks.bench_reading`. All files are made here."""

import io
import resource
import sys
import time
from collections.abc import Callable

import docx
import openpyxl
import typst
import xlsxwriter

from benchmarks.yardstick import cpu_ms, yardstick
from gouvernail.core.document import Document
from gouvernail.files.read import read
from gouvernail.files.sandbox import read_safely

PROSE = (
    "La commune développe un accueil de proximité pour accompagner les habitants dans leurs démarches administratives, "
    "avec des permanences dans chaque village. "
)
HEADERS = (
    *("Code", "Action", "Objectif", "Élu", "Service", "Agent", "Début", "Fin", "État", "Budget"),
    *("Part", "Indicateur", "Cible", "Remarques", "ODD"),
)


def workbook(rows: int) -> bytes:
    memory = io.BytesIO()
    made = xlsxwriter.Workbook(memory)
    sheet = made.add_worksheet("Plan")
    day, money = made.add_format({"num_format": "dd/mm/yyyy"}), made.add_format({"num_format": '#,##0.00 "€"'})
    sheet.write_row(0, 0, HEADERS)
    for row in range(1, rows + 1):
        sheet.write_row(
            row, 0, [f"1.{row}", f"{row} {PROSE}", f"Objectif {row % 30}", "Élu", "Service", "Agent\nAutre"]
        )
        sheet.write_number(row, 6, 45_000 + row, day)
        sheet.write_number(row, 7, 46_000 + row, day)
        sheet.write_row(row, 8, ["En cours"])
        sheet.write_number(row, 9, 1_000 * row, money)
        sheet.write_row(row, 10, [0.5, "Nombre", 12, PROSE, "11, 13"])
    made.close()
    return memory.getvalue()


def word(pages: int) -> bytes:
    memory = io.BytesIO()
    made = docx.Document()
    for page in range(pages):
        made.add_heading(f"Objectif {page}", 1 + page % 3)
        for _ in range(6):
            made.add_paragraph(PROSE * 2)
            made.add_paragraph(PROSE, style="List Bullet")
    table = made.add_table(200, 4)
    for cell in table._cells:
        cell.text = "Action"
    made.save(memory)
    return memory.getvalue()


def pdf(pages: int) -> bytes:
    """Each of these takes half a page of text and a table that ends on the next one."""
    rows = "".join(f"[{n}.1], [{PROSE * 2}], [Service], [2027]," for n in range(8))
    page = (
        f"= Objectif\n{PROSE * 6}\n- {PROSE}\n- {PROSE}\n#table(columns: (1fr, 5fr, 1fr, 1fr), {rows})\n#pagebreak()\n"
    )
    source = '#set page(paper: "a4", header: [Plan], footer: context counter(page).display())\n#set text(10pt)\n'
    return typst.compile((source + page * pages).encode())


def separated(rows: int) -> bytes:
    return "\n".join([";".join(HEADERS), *(";".join([f"1.{row}", PROSE] * 7) + ";x" for row in range(rows))]).encode()


def openpyxl_walk(data: bytes) -> float:
    """Seconds that openpyxl takes to do no more than walk the cells, for comparison."""
    start = time.process_time()
    for sheet in openpyxl.load_workbook(io.BytesIO(data), data_only=True).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                _ = (cell.value, cell.number_format, cell.fill.fgColor.rgb)
    return time.process_time() - start


def main() -> None:
    print(f"yardstick {yardstick():.1f} s")
    cases = {
        "workbook of 600 rows": (workbook(600), "plan.xlsx"),
        "Word file of 80 pages": (word(80), "plan.docx"),
        "PDF of 100 pages": (pdf(50), "plan.pdf"),
        "table of text of 600 rows": (separated(600), "plan.csv"),
    }
    for label, (data, name) in cases.items():
        wall = timed(lambda data=data, name=name: read_safely(data, name))
        here = cpu_ms(lambda data=data, name=name: read(data, name), times=3)
        print(f"{label:28} {here:8.0f} ms here, {wall * 1000:8.0f} ms in a process of its own")
    print(f"openpyxl on the same workbook  {openpyxl_walk(cases['workbook of 600 rows'][0]) * 1000:6.0f} ms")
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(f"memory at the highest {peak // 1024} MB", file=sys.stdout)


def timed(work: Callable[[], Document]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
