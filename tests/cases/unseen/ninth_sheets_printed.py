"""Ninth set, PDF: a spreadsheet of a commune and its CPAS, printed in landscape with all its columns."""

from decimal import Decimal
from pathlib import Path

from tests.cases.blocks import Block, Box, Break, Grid, Head, Para, row
from tests.cases.case import Case, Maker
from tests.cases.formats import pdf
from tests.cases.unseen.fourth_values import Node, outline, plant
from tests.cases.unseen.ninth_books_values import Line, money, said
from tests.cases.unseen.ninth_sheets_outlines import OLMERVAUX
from tests.cases.unseen.tree import Tree, turn

HEAD = (
    *(Box(word, down=2, bold=True) for word in ("Réf.", "Libellé", "Mandat.", "Serv.", "Échéance")),
    Box("Budget 2026-2030", span=2, bold=True),
    Box("Statut", span=2, bold=True),
)
BELOW = row("BO", "BE", "12/25", "06/26", bold=True)
WIDTHS = (1.0, 4.4, 1.4, 1.2, 1.6, 1.2, 1.3, 1.4, 1.4)

ASIDE = (
    ("", "", "cf. PV 12/5", "", "FEDER", "", "idem", "vu LG", ""),
    ("LG", "", "SB", "LG"),
    ("30/06", "", "12/06", "1/07"),
)


def _row(one: Node) -> Line:
    """The row of an action; a column too narrow for one of the sums shows the signs that spreadsheets print then."""
    large = "########" if one["be"].startswith("1.9") else one["be"]
    before = {"Terminé": "En cours", "Réalisé": "En cours", "Bloqué": "En cours", "Annulé": "Reporté"}
    words = (one.code, one.title, one["lead"], one["service"], one["when"], one["bo"] or "-", large or "-")
    return row(*words, before.get(one["told"], one["told"]), one["told"])


def printed(folder: Path) -> Case:
    """Printed to PDF: no titles on later pages, subtotals; the last columns and the counts on pages of their own."""
    roots = outline(OLMERVAUX, "lead service when bo be told")
    tree = Tree()
    grid: list[Line] = [HEAD, BELOW]
    beside: list[Line] = [row("Rem.", "Màj par", "le", bold=True)]
    place = 0
    for root in roots:
        plant(tree, root)
        sign = "OS" if root.code != "4" else "O.S."
        grid.append(
            (Box(f"{sign} {root.code}", bold=True, fill="A6A6A6"), Box(root.title, span=8, bold=True, fill="A6A6A6"))
        )
        for part in root.parts:
            plant(tree, part)
            grid.append((Box(f"OO {part.code}", fill="D9D9D9"), Box(part.title, span=8, fill="D9D9D9")))
            for one in part.parts:
                place += 1
                told = said(one)
                if one["be"].startswith("1.9"):
                    told.pop("budget")
                plant(tree, one, **told)
                grid.append(_row(one))
                beside.append(row(*(turn(words, place) for words in ASIDE)))
            sums = [
                sum(Decimal(line["amount"]) for one in part.parts for line in money(one[name])) for name in ("bo", "be")
            ]
            figures = (f"{figure:,.0f}".replace(",", ".") for figure in sums)
            grid.append(row("", f"S/T {part.code}", "", "", "", *figures, "", ""))
    grid.append(row("", "TOTAL GÉNÉRAL", "", "", "", "", "", "", ""))
    grid.append(row("", "à compléter", "", "", "", "", "", "", ""))
    counts = [row("Statut", "Nombre", "%", bold=True)]
    acts = [one for root in roots for one in root.actions]
    for word in ("Terminé", "En cours", "A planifier", "Reporté", "Bloqué", "Annulé"):
        number = sum(one["told"] == word for one in acts)
        counts.append(row(word, str(number), f"{100 * number // len(acts)} %"))
    blocks: list[Block] = [
        Head("Commune et CPAS d'Olmervaux – PST commun 2025-2030", 2),
        Para("Suivi au 30/06/2026 – CODIR conjoint – légende des services : voir Sharepoint"),
        Grid(tuple(grid), header=0, widths=WIDTHS),
        Break(),
        Grid(tuple(beside), header=0, widths=(2, 1, 1)),
        Break(),
        Para("Feuil2", bold=True),
        Grid(tuple(counts), widths=(2, 1, 1)),
    ]
    path = folder / "olmervaux_pdf_printed.pdf"
    footer = "PST_suivi_v14_DEF2.xlsx – Feuil1 – imprimé le 02/07/2026"
    pdf.write_pdf(blocks, path, header="", footer=footer, landscape=True, size=8)
    never = ("S/T 1.1", "TOTAL GÉNÉRAL", "à compléter", "Feuil2", "Mandat.", "Statut", "cf. PV 12/5")
    traps = "no header on later pages, the last columns on pages of their own, two columns of states, a sum as signs"
    return tree.case(path, "A", traps, never=never)


ALL: tuple[Maker, ...] = (printed,)
