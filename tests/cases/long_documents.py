"""Two documents as long as a commune writes them: eighty pages of a word processor, a workbook of three hundred rows.

Invented from word banks, so that every title is found once; the blocks of the long one can be written as PDF too.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.cases.blocks import Block, Box, Break, Bullet, Contents, Grid, Head, Para, row
from tests.cases.formats import pdf, word, workbook
from tests.cases.formats.workbook import Sheet

NAME = "Montbreuil-lez-Ardoise"
TITLE = "Programme stratégique transversal 2024-2030"
OBJECTIVES = (
    "Être une administration proche, moderne et à l'écoute de ses citoyens",
    "Être une commune qui prépare l'avenir de ses enfants et de ses jeunes",
    "Être une commune où l'on se déplace en sécurité",
    "Être une commune verte qui protège ses paysages et sa biodiversité",
    "Être une commune qui soutient ses commerçants et ses artisans",
    "Être une commune solidaire avec les plus fragiles",
    "Être une commune sportive, festive et culturelle",
    "Être une commune qui entretient son patrimoine et ses espaces publics",
)
AIMS = (
    "Améliorer l'accueil et l'information",
    "Rénover et adapter les bâtiments",
    "Renforcer les partenariats",
    "Former et outiller les équipes",
    "Associer les habitants aux décisions",
)
VERBS = ("Rénover", "Organiser", "Créer", "Étendre", "Soutenir")
THINGS = (
    *("la maison de village", "le réseau de bénévoles", "le guichet d'information", "l'école communale"),
    *("le sentier", "la plaine de jeux", "le marché hebdomadaire", "la bibliothèque"),
)
WHERE = ("de Sarteau", "du quartier des Tilleuls", "de la gare", "du Petit-Bois", "des bords de l'Ardoise")
ELECTED = ("Solange Picquereau", "Thibault Lorquenne", "Nadia Bensaoud", "Marc Vankeerdael")
DEPARTMENTS = ("Service Travaux", "Service Jeunesse", "Cadre de vie", "Direction générale", "Service Finances")
AGENTS = ("Élise Grosjambe", "Hugo Tassenoy", "Leïla Marchandot", "Ludovic Pirsonnet", "Inès Duquaine")
DEADLINES = ("Fin 2027", "2e trimestre 2026", "30/06/2028", "2029", "septembre 2026", "1er semestre 2027")
STATES = ("En cours", "Terminé", "À planifier", "Non commencé")
FINDINGS = (
    "Les habitants demandent des réponses plus rapides et un interlocuteur unique",
    "Plusieurs bâtiments ne répondent plus aux besoins des associations ni aux normes d'énergie",
    "Les équipes manquent de temps pour préparer les dossiers de subvention",
    "La population vieillit et les familles s'installent dans les nouveaux quartiers",
)
PROSE = (
    "Lors des ateliers qui ont réuni les services et les habitants au printemps, ce point est revenu à chaque table.",
    "La commune a de vrais atouts, mais les moyens sont dispersés et les projets avancent à des rythmes différents.",
    "Un travail commun avec le CPAS et les associations permettra d'éviter les doubles emplois et de mieux informer.",
    "Les budgets seront inscrits par tranches, après une étude, pour que chaque phase puisse être évaluée séparément.",
    "Le comité de pilotage se réunira deux fois par an ; un point sera présenté au Collège puis au Conseil.",
    "Une attention particulière sera portée à l'accessibilité des lieux et à la sobriété énergétique des équipements.",
)


@dataclass(frozen=True, slots=True)
class Action:
    code: str
    title: str
    elected: str
    department: str
    agent: str
    deadline: str
    state: str
    euros: int


def action(objective: int, aim: int, rank: int, *, per_aim: int) -> Action:
    """The action of three ranks from 0; no other has its title."""
    at = (objective * len(AIMS) + aim) * per_aim + rank
    title = f"{VERBS[at % 5]} {THINGS[at // 5 % 8]} {WHERE[at // 40 % 5]}" + (f", phase {at // 200 + 1}" * (at >= 200))
    return Action(
        f"{objective + 1}.{aim + 1}.{rank + 1}",
        title,
        ELECTED[objective % 4],
        DEPARTMENTS[(objective + aim) % 5],
        AGENTS[at % 5],
        DEADLINES[at % 6],
        STATES[at % 4],
        2_500 * (at % 30 + 1),
    )


def actions(per_aim: int) -> list[Action]:
    return [
        action(objective, aim, rank, per_aim=per_aim)
        for objective in range(len(OBJECTIVES))
        for aim in range(len(AIMS))
        for rank in range(per_aim)
    ]


def prose(at: int, sentences: int) -> Para:
    return Para(" ".join(PROSE[(at + step) % len(PROSE)] for step in range(sentences)))


def aim_title(objective: int, aim: int) -> str:
    return f"{AIMS[aim]} ({OBJECTIVES[objective].removeprefix('Être une ').split(' ')[0]} {objective + 1})"


def _same(one: Action) -> list[Action]:
    return [one]


def long_blocks(revise: Callable[[Action], list[Action]] = _same) -> list[Block]:
    """A cover, a contents table, the mayor's word, then eight objectives of five aims of five actions each. `revise`
    gives what stands in another version for each action: itself, another one, none or several."""
    entries = tuple((f"Objectif stratégique {n} – {title}", 4 + 9 * n, 0) for n, title in enumerate(OBJECTIVES, 1))
    blocks: list[Block] = [Para(TITLE, center=True), Para(f"Commune de {NAME}", center=True), Break()]
    blocks += [Para("Table des matières", bold=True), Contents(entries), Break()]
    blocks += [Para("Le mot de la Bourgmestre", bold=True), *(prose(at, 5) for at in range(8)), Break()]
    for number, title in enumerate(OBJECTIVES):
        blocks.append(Head(title, 1, shown=f"Objectif stratégique {number + 1} –"))
        blocks += [Para("Constats", bold=True), *(Bullet(line) for line in FINDINGS), prose(number, 6)]
        for aim in range(len(AIMS)):
            blocks.append(Head(aim_title(number, aim), 2, shown=f"Objectif opérationnel {number + 1}.{aim + 1} –"))
            blocks.append(prose(number + aim, 6))
            for rank in range(5):
                for one in revise(action(number, aim, rank, per_aim=5)):
                    blocks += _action_blocks(one, rank)
        blocks.append(Break())
    return blocks


def _action_blocks(one: Action, rank: int) -> list[Block]:
    """The sheet of an action: what it is, a table of two columns, and what will be done."""
    facts = (
        ("Élu référent", one.elected),
        ("Service", one.department),
        ("Agent", one.agent),
        ("Échéance", one.deadline),
        ("Budget ordinaire", f"{one.euros} €"),
        ("État", one.state),
    )
    return [
        Head(one.title, 3, shown=f"Action {one.code} –"),
        prose(rank, 4 + rank % 3),
        Grid(tuple(row(Box(name, bold=True), said) for name, said in facts), header=0, widths=(1, 3)),
    ]


def write_word(path: Path, blocks: list[Block] | None = None) -> None:
    file = word.WordFile()
    file.furniture(f"PST 2024-2030 de {NAME}", "Adopté au Collège du 2 juin 2025 – page")
    file.write(blocks if blocks is not None else long_blocks(), path)


def write_pdf(path: Path) -> None:
    pdf.write_pdf(long_blocks(), path, header=f"PST de {NAME}", footer="Adopté au Collège du 2 juin 2025", size=11)


HEADER = ("Code", "Action", "Échevin", "Service en charge", "Suivi par", "Quand", "Budget ordinaire", "Où en est-on ?")


def sheet_rows(listed: list[Action]) -> list[tuple[Box, ...]]:
    rows: list[tuple[Box, ...]] = [row(*HEADER, bold=True)]
    for one in listed:
        objective, aim, rank = (int(part) - 1 for part in one.code.split("."))
        if aim == rank == 0:
            title = f"Objectif stratégique {objective + 1} : {OBJECTIVES[objective]}"
            rows.append((Box(title, span=len(HEADER), fill="BDD7EE", bold=True),))
        if rank == 0:
            title = f"Objectif opérationnel {objective + 1}.{aim + 1} : {aim_title(objective, aim)}"
            rows.append((Box(title, span=len(HEADER), fill="DDEBF7", bold=True),))
        rows.append(
            row(
                *(one.code, one.title, one.elected, one.department, one.agent, one.deadline),
                *(Box(f"{one.euros},00 €", value=one.euros, form="money"), one.state),
            )
        )
    return rows


def write_workbook(path: Path, listed: list[Action] | None = None) -> None:
    """One sheet of some three hundred rows, as a secretariat keeps it."""
    rows = sheet_rows(actions(6) if listed is None else listed)
    workbook.write_sheets([Sheet("Suivi du PST", Grid(tuple(rows)))], path)
