"""The follow-up of a town as a workbook: a sheet a department, the extraordinary budget of each year in its column."""

from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path

from tests.cases.blocks import Box, Grid, row
from tests.cases.case import Case
from tests.cases.formats.steady import steady
from tests.cases.formats.workbook import Sheet, write_sheets
from tests.cases.unseen.eleventh_a_values import Row, Thing, rows, state, when
from tests.cases.unseen.tree import ACTION, OO, SO, Tree
from tests.cases.unseen.twelfth_a_departments_plan import ACTIONS, GOALS

_YEARS = tuple(range(2025, 2031))
_STATES = {
    "À démarrer": "Aucun acte posé",
    "En cours": "Au moins un acte posé (décision, marché, engagement)",
    "Suspendu": "À l'arrêt pour une cause extérieure",
    "Clôturé": "Plus rien à faire",
    "Abandonné": "Le Collège a renoncé à l'action",
}
_FIRST = ("N°", "Objectif stratégique", "Objectif opérationnel", "Action", "Agent responsable", "Échéance", "État", "%")
_TITLE = "Ville de Malmoncelle – PST 2024-2030 – Suivi au 30 septembre 2026"


def _sums(cell: str) -> dict[int, int]:
    return {int(part[:4]): int(part[5:]) for part in cell.split()}


def _money(amount: int, *, bold: bool = False) -> Box:
    return Box(value=Decimal(amount), form="money", bold=bold) if amount else Box()


def _line(line: Row, names: dict[str, str]) -> tuple[Box, ...]:
    number = line.mark[2:]
    goal = number.rpartition(".")[0]
    sums = _sums(line[5])
    day = line[2]
    deadline = Box(value=date(*(int(part) for part in reversed(day.split("/")))), form="date") if "/" in day else day
    rate = Box(value=Decimal(line[4]), form="percent") if line[4] else Box()
    return row(
        *(number, f"OS {goal[0]} – {names[goal[0]]}", f"OO {goal} – {names[goal]}", line[0], line[1], deadline),
        *(line[3], rate),
        *(_money(sums.get(year, 0)) for year in _YEARS),
        _money(sum(sums.values()), bold=True),
        line[6],
    )


def _department(name: str, lines: list[Row], names: dict[str, str]) -> Sheet:
    head = [
        row(Box(_TITLE, bold=True, span=16)),
        row(Box(f"Département : {name}", bold=True, span=16)),
        row(Box("", span=16)),
        (
            *(Box(text, down=2, fill="9DC3E6", bold=True) for text in _FIRST),
            Box("Budget extraordinaire (€)", span=7, fill="9DC3E6", bold=True),
            Box("Remarques", down=2, fill="9DC3E6", bold=True),
        ),
        tuple(Box(str(text), fill="BDD7EE", bold=True) for text in (*_YEARS, "Total")),
    ]
    totals = [sum(_sums(line[5]).get(year, 0) for line in lines) for year in _YEARS]
    foot = row(
        Box("Total du département", span=8, bold=True),
        *(_money(total, bold=True) for total in (*totals, sum(totals))),
        "",
    )
    return Sheet(name, Grid((*head, *(_line(line, names) for line in lines), foot), header=5))


def _instructions() -> Sheet:
    lines = [
        row(Box("Lisez-moi", bold=True)),
        row(_TITLE),
        row("Ce fichier compte un onglet par département. Chaque chef de département le complète deux fois par an."),
        row("Le budget est celui du service extraordinaire ; il vient du plan de gestion et n'est pas à modifier."),
        row(""),
        row(Box("États", bold=True), Box("Signification", bold=True)),
        *(row(*pair) for pair in _STATES.items()),
        row(""),
        row("Contact : cellule PST, poste 4410, pst@malmoncelle.example"),
    ]
    return Sheet("Lisez-moi", Grid(tuple(lines), header=0))


def _summary(groups: dict[str, list[Row]]) -> Sheet:
    table = [row(Box("Synthèse par département", bold=True)), row(_TITLE), row("")]
    table.append(row("Département", *_STATES, "Nombre d'actions", bold=True))
    for name, lines in groups.items():
        counts = Counter(line[3] for line in lines)
        table.append(row(name, *(Box(value=counts[said]) for said in _STATES), Box(value=len(lines))))
    counts = Counter(line[3] for lines in groups.values() for line in lines)
    table.append(row("Total", *(Box(value=counts[said]) for said in _STATES), Box(value=counts.total())))
    return Sheet("Synthèse", Grid(tuple(table), header=0))


def malmoncelle_book_departments(folder: Path) -> Case:
    tree = Tree()
    names = {}
    above = ""
    for line in rows(GOALS):
        kind, _, number = line.mark.partition(" ")
        names[number] = line[0]
        if kind == "OS":
            above = tree.add(SO, line[0], code=number)
        else:
            tree.add(OO, line[0], above, code=number)
    groups: dict[str, list[Row]] = {}
    department = ""
    for line in rows(ACTIONS):
        if line.mark == "DEP":
            department = line[0]
            continue
        groups.setdefault(department, []).append(line)
        number = line.mark[2:]
        budget: list[Thing] = [
            {"kind": "extraordinary", "amount": f"{amount}.00", "article": None, "year": year}
            for year, amount in _sums(line[5]).items()
        ]
        tree.add(
            *(ACTION, line[0], names[number.rpartition(".")[0]]),
            code=number,
            departments=[department],
            agents=[line[1]],
            deadline=when(line[2]),
            status=state(line[3]) if line[3] != "À démarrer" else {"value": "not_started", "text": line[3]},
            progress=int(line[4] or 0) or None,
            budget=budget,
        )
    path = folder / "malmoncelle_book_departments.xlsx"
    sheets = [_instructions(), *(_department(name, lines, names) for name, lines in groups.items()), _summary(groups)]
    write_sheets(sheets, path)
    steady(path)
    never = ("Lisez-moi", "Synthèse par département", "Total du département", "Total", *_STATES, *groups)
    traps = "a sheet a department, objectives repeated on each row and shared by the sheets, a year of budget a column"
    return tree.case(path, "I", traps, never=never)
