"""The sheet `Notice`: what the programme says of itself (read back), and what its reader must know (not read back)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from gouvernail.core.deadlines import format_date
from gouvernail.core.document import Column
from gouvernail.core.plan import Plan
from gouvernail.core.report.labels import LevelLabels, counted
from gouvernail.core.report.totals import counts, grand_total
from gouvernail.core.report.words import money
from gouvernail.core.vocabulary import (
    BUDGET_KIND_LABELS,
    BUDGET_STAGE_LABELS,
    LEVEL_LABELS,
    PROGRAMME_KIND_LABELS,
    BudgetKind,
    BudgetStage,
    Level,
)
from gouvernail.core.workbook import kinds
from gouvernail.core.workbook.exact import SHEET as EXACT
from gouvernail.core.workbook.item_columns import level_words
from gouvernail.core.workbook.kinds import Kind

SHEET = "Notice"
FORMAT = "Format"
MARKER = "classeur Gouvernail"
VERSION = 1
PROGRAMME = "Identifiant du programme"
COLUMNS = (Column(width=30), Column(width=110))
EXAMPLE = "EXEMPLE"
"""Stands for the identifier in a row that only shows how to fill the sheet."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A line that is read back: its label, the key of what it says, and how."""

    label: str
    key: str
    kind: Kind


FACTS = (
    Fact("Intitulé du programme", "title", kinds.text()),
    Fact("Type de programme", "kind", kinds.choice(PROGRAMME_KIND_LABELS, 30)),
    Fact("Organisations", "organisations", kinds.lines()),
    Fact("Début de la période", "period.start", kinds.day()),
    Fact("Fin de la période", "period.end", kinds.day()),
    Fact("Langue", "language", kinds.text()),
)
FILLING = (
    (
        "Rangées",
        "Une rangée par élément, dans l'ordre du programme\u00a0; déplacer une rangée change l'ordre. "
        "Un élément partagé n'a qu'une rangée, et ses autres places sur la feuille «\u00a0Liens\u00a0».",
    ),
    (
        "Identifiants",
        "L'identifiant d'un élément est stable et relie les feuilles entre elles\u00a0: ne le modifiez pas. "
        "Une rangée sans identifiant est un nouvel élément.",
    ),
    (
        "Parent",
        "Pour placer un nouvel élément, écrivez le code de son parent. Sans code de parent, il se place sous l'élément "
        "plus large qui le précède. Pour déplacer un élément, changez le code du parent.",
    ),
    (
        "Listes",
        "Niveau, volet, état, météo, nature et stade du budget se choisissent dans une liste. Les cases qui ont "
        "plusieurs valeurs (services, partenaires…) en ont une par ligne (Alt + Entrée).",
    ),
    (
        "Échéances",
        "Le texte est celui que les personnes ont écrit\u00a0; les dates à côté sont ce qui en a été compris. "
        "Changez le texte, et les dates seront comprises à nouveau.",
    ),
    (
        "Cases vides",
        "Une case vide veut dire «\u00a0inconnu\u00a0», jamais zéro. Vider une case efface la valeur\u00a0; "
        "supprimer une colonne ou une feuille entière ne change rien au programme.",
    ),
    (
        "Autres feuilles",
        "Budget, indicateurs, mesures, échéances en plusieurs parties, liens et documents\u00a0: une rangée chacun, "
        "avec l'identifiant ou le code de l'élément. Les colonnes «\u00a0dernière…\u00a0», «\u00a0calculée\u00a0», "
        "«\u00a0visé\u00a0» et l'intitulé du parent sont là pour la lecture.",
    ),
    (
        "Relecture",
        "Ce classeur peut être relu tel quel ou modifié\u00a0: ce qui a changé est montré avant d'être enregistré. "
        f"Les feuilles «\u00a0{EXACT}\u00a0» et «\u00a0Empreintes\u00a0» y servent\u00a0; laissez-les. "
        f"Avant de diffuser ce classeur à d'autres, supprimez «\u00a0{EXACT}\u00a0» si vous avez supprimé des données.",
    ),
)
_PARTS = (
    "Parts",
    "La feuille «\u00a0Liens\u00a0» donne la part d'un élément partagé sous chacun de ses parents\u00a0; "
    "les parts non précisées sont égales. Les totaux par objectif suivent ces parts, le total général compte "
    "chaque rangée une fois.",
)
Line = tuple[str, Any, Kind | None]
"""Label, value, and how the value is written when it is read back."""


def level_label(level: Level) -> str:
    """The label of the line that gives the authority's own word for a level."""
    return f"Mot pour «\u00a0{LEVEL_LABELS[level]}\u00a0»"


def opening(programme: str | None) -> Iterator[Line]:
    """What says that the workbook is one of ours."""
    yield FORMAT, f"{MARKER}, version {VERSION}", None
    if programme:
        yield PROGRAMME, programme, None


def facts(plan: Plan, labels: LevelLabels | None) -> Iterator[Line]:
    """The lines that are read back."""
    values = fact_values(plan)
    for fact in FACTS:
        yield fact.label, values[fact.key], fact.kind
    for level, word in level_words(labels).items():
        if word != LEVEL_LABELS[level]:
            yield level_label(level), word, None


def fact_values(plan: Plan) -> Mapping[str, Any]:
    start, end = plan.period or (None, None)
    return {
        "title": plan.title,
        "kind": plan.kind,
        "organisations": plan.organisations,
        "period.start": start,
        "period.end": end,
        "language": plan.language,
    }


def figures(plan: Plan, *, organisation: str | None, version_note: str | None, today: date) -> Iterator[Line]:
    """Whose programme it is, on which day, and what it holds in all."""
    yield "Autorité", organisation, None
    yield "État au", format_date(today), None
    yield "Version", version_note, None
    yield "Contenu", _content(plan, today), None
    total = grand_total(plan)
    for stage in BudgetStage:
        for kind in (*BudgetKind, None):
            amount: Decimal | None = total.amount(stage, kind)
            if amount is not None:
                name = BUDGET_KIND_LABELS[kind].lower() if kind else "sans précision"
                yield f"Budget {name}, {BUDGET_STAGE_LABELS[stage].lower()}", money(amount), None
    if total.without_amount:
        yield "Coûts sans montant", str(total.without_amount), None


def _content(plan: Plan, today: date) -> str | None:
    levels = counts(plan, today=today).levels
    return ", ".join(counted(many, level) for level, many in levels.items() if many) or None


def how_to_read() -> Iterator[Line]:
    for label, text in (*FILLING, _PARTS):
        yield label, text, None
