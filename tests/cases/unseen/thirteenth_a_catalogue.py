"""The catalogue of action sheets of a French community of communes: a landscape page for each."""

from pathlib import Path

from tests.cases.case import Case
from tests.cases.formats.pdf import quoted
from tests.cases.unseen.eleventh_a_paper import paper, words
from tests.cases.unseen.eleventh_a_values import Row, listed, money, rows, when
from tests.cases.unseen.thirteenth_a_catalogue_plan import PLAN
from tests.cases.unseen.tree import ACTION, AXIS, SO, STEP, Tree

_COLOURS = {"1": "1B5E6B", "2": "8A3B12", "3": "4B5D16"}
_INTRO = (
    "Le projet d'administration « Vaulnes ensemble » est le fruit de neuf mois de travail associant les 148 agents de "
    "la Communauté de communes. Il se décline en trois axes, six objectifs et seize fiches actions.",
    "Chaque fiche tient sur une page. Elle indique l'élu référent et le pilote, les services et partenaires associés, "
    "le calendrier, le budget prévu, les étapes et les indicateurs qui permettront de mesurer le chemin parcouru.",
)


def _cell(name: str, value: str) -> str:
    return f"[{words(name, size=7.5, bold=True, fill='666666')} \\ {quoted(value)}]"


def _sheet(axis: Row, goal: Row, fiche: Row, purpose: str, steps: list[Row], signs: list[Row]) -> str:
    """A page: the band of the axis on the left, the sheet on the right."""
    colour = _COLOURS[axis.mark[2:]]
    band = (
        f"{words('AXE ' + axis.mark[2:], size=20, bold=True, fill='FFFFFF')} \\ "
        f"{words(axis[0], size=10, fill='FFFFFF')} #v(1cm) "
        f"{words(f'Objectif {goal.mark[2:]}', size=11, bold=True, fill='FFFFFF')} \\"
        f" {words(goal[0], size=10, fill='FFFFFF')}"
    )
    title = (
        f"{words(f'Fiche {fiche.mark[2:]}', size=10, bold=True, fill=colour)} \\ {words(fiche[0], size=16, bold=True)}"
    )
    told = [
        ("Élu référent", fiche[1]), ("Pilote", fiche[2]), ("Services associés", ", ".join(listed(fiche[3])) or "–"),
        ("Partenaires", ", ".join(listed(fiche[4])) or "–"),
        ("Calendrier", fiche[5]), ("Budget prévu", fiche[6] or "–"),
    ]  # fmt: skip
    grid = f"#table(columns: (1fr, 1fr, 1fr), stroke: 0.4pt, {', '.join(_cell(*one) for one in told)})"
    lines = ", ".join(
        f"[{rank}], [{quoted(one[0])}], [{quoted(one[1])}], [{quoted(one[2])}]" for rank, one in enumerate(steps, 1)
    )
    table = (
        "#table(columns: (0.8cm, 1fr, 4.6cm, 3.4cm), stroke: 0.4pt, "
        f"[*N°*], [*Étape*], [*Qui*], [*Pour quand*], {lines})"
    )
    ticks = "#list(" + ", ".join(f"[{quoted(one[0])}]" for one in signs) + ")"
    right = (
        f"{title} #v(2mm) {words('Finalité', size=10, bold=True, fill=colour)} \\ {quoted(purpose)} #v(2mm) {grid}"
        f" #v(2mm) {words('Étapes', size=10, bold=True, fill=colour)} {table}"
        f" #v(2mm) {words('Indicateurs de suivi', size=10, bold=True, fill=colour)} {ticks}"
    )
    return (
        f'#grid(columns: (5.4cm, 1fr), gutter: 0.7cm, block(fill: rgb("#{colour}"), width: 100%, height: 15.6cm,'
        f" inset: 10pt)[{band}], [{right}])"
    )


def vaulnes_pdf_catalogue(folder: Path) -> Case:
    tree = Tree()
    plan = rows(PLAN)
    source = [
        f"#v(4cm) {words('Vaulnes ensemble', size=40, bold=True, fill='1B5E6B')}",
        words("Projet d'administration 2026-2029 – Catalogue des fiches actions", size=18),
        words("Communauté de communes du Pays de Vaulnes – version validée par le comité de pilotage", size=11),
        "#pagebreak()",
        words("Présentation", size=20, bold=True, fill="1B5E6B"),
        *(quoted(text) for text in _INTRO),
        words("Sommaire", size=14, bold=True),
    ]
    page = 3
    for line in plan:
        if line.mark.startswith("F "):
            source.append(
                f"#block(spacing: 4pt)[{words(f'{line.mark[2:]}  {line[0]}', size=8.5)} "
                f"#box(width: 1fr, repeat[.]) {page}]"
            )
            page += 1
    axis, goal, fiche, purpose, steps, signs = plan[0], plan[0], plan[0], "", [], []  # type: ignore[var-annotated]
    for rank, line in enumerate(plan):
        kind, _, number = line.mark.partition(" ")
        match kind:
            case "X":
                axis = line
                tree.add(AXIS, line[0], code=number)
            case "O":
                goal = line
                tree.add(SO, line[0], code=number)
            case "F":
                fiche, steps, signs, purpose = line, [], [], ""
                tree.add(
                    *(ACTION, line[0], goal[0]), code=number, political_leads=[line[1]], agents=[line[2]],
                    contributing_departments=listed(line[3]), partners=listed(line[4]),
                    deadline=when(line[5]), budget=money(line[6]), budget_kind_also_ok=True,
                    indicators=[{"text": one[0]} for one in _after(plan[rank + 1 :], "I")],
                )  # fmt: skip
            case "P":
                purpose = line[0]
                tree.items[-1]["description"] = purpose
            case "E":
                steps.append(line)
                tree.add(
                    *(STEP, line[0], fiche[0]), code=str(len(steps)), code_not_scored=True, agents=[line[1]],
                    deadline=when(line[2]),
                )  # fmt: skip
            case "I":
                signs.append(line)
        if kind == "I" and (rank + 1 == len(plan) or plan[rank + 1].mark != "I"):
            source += ["#pagebreak()", _sheet(axis, goal, fiche, purpose, steps, signs)]
    source += [
        "#pagebreak()",
        words("Contacts", size=20, bold=True, fill="1B5E6B"),
        quoted(
            "Direction générale des services, 4 place du Champ-de-Foire, Vaulnes-le-Château – projet@vaulnes.example"
        ),
    ]
    path = folder / "vaulnes_pdf_catalogue.pdf"
    paper(
        *(source, path),
        page='paper: "a4", flipped: true, margin: (x: 1.6cm, y: 1.8cm)',
        size=9.5,
        header="Vaulnes ensemble – fiches actions",
        footer="Communauté de communes du Pays de Vaulnes",
    )
    never = (
        *("Présentation", "Sommaire", "Contacts", "Finalité", "Étapes", "Indicateurs de suivi", "Étape"),
        "Vaulnes ensemble – fiches actions",
    )
    traps = "a page a sheet: axis and objective in a coloured band on the left of each; steps in a table of their own"
    return tree.case(path, "E", traps, never=never)


def _after(lines: list[Row], mark: str) -> list[Row]:
    """The lines with a mark up to the next sheet."""
    last = next((rank for rank, line in enumerate(lines) if line.mark[:2] in ("F ", "O ", "X ")), len(lines))
    return [line for line in lines[:last] if line.mark == mark]
