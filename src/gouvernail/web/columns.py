"""The columns of a list on the screen: what they are called, and how a value in them is written."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from html import escape
from typing import Any

from django.utils.translation import gettext as _

from gouvernail.core.vocabulary import Level
from gouvernail.queries.columns import COLUMNS, TOGETHER, Column, Kind, apart, known_columns
from gouvernail.queries.everything import Everything
from gouvernail.queries.grouping import Totals
from gouvernail.queries.rows import Row
from gouvernail.web import words

LABELS = {
    "who": "Qui",
    "when": "Quand",
    "state": "Où en est-on",
    "code": "Code",
    "title": "Intitulé",
    "programme": "Programme",
    "objective": "Objectif stratégique",
    "above": "Sous quoi",
    "level": "Niveau",
    "track": "Volet",
    "status": "État",
    "progress": "Avancement",
    "health": "Santé",
    "late": "En retard",
    "deadline": "Échéance",
    "due": "Dernier jour",
    "revised": "Échéance revue",
    "effective_start": "Début effectif",
    "effective_end": "Fin effective",
    "people": "Personnes",
    "political": "Responsables politiques",
    "administrative": "Responsables administratifs",
    "agents": "Porteurs",
    "departments": "Services gestionnaires",
    "contributing": "Services associés",
    "planned": "Budget prévu",
    "ordinary": "Budget ordinaire",
    "extraordinary": "Budget extraordinaire",
    "committed": "Budget engagé",
    "spent": "Budget dépensé",
    "funders": "Financeurs",
    "fte": "ETP",
    "plans": "Plans sectoriels",
    "domains": "Domaines",
    "tags": "Mots-clés",
    "sdgs": "ODD",
    "indicators": "Indicateurs",
    "steps": "Contient",
    "actions": "Actions",
    "news": "Dernières nouvelles",
    "silence": "Jours sans nouvelles",
    "priority": "Priorité",
    "description": "Description",
    "achieved": "Réalisé",
    "remaining": "Reste à faire",
    "obstacles": "Obstacles",
    "support": "Soutien demandé",
}
DRAWN = frozenset({"status"})
"""Columns of one value whose cell the template draws."""
MOST_LETTERS = 240
"""Of a text in a list; the sheet has it whole."""


def label(name: str) -> str:
    return _(LABELS[name])


def is_shown(column: Column) -> bool:
    """Whether the authority has a place for what the column shows, on actions."""
    return not column.field or column.field not in words.spoken().unshown(Level.ACTION)


def offered() -> list[str]:
    """The columns that can be chosen."""
    return [*TOGETHER, *(each.name for each in COLUMNS.values() if each.name != "title" and is_shown(each))]


def asked_columns(asked: str) -> tuple[str, ...]:
    """The columns of an address that the authority has a place for."""
    may = set(offered())
    return tuple(name for name in known_columns(asked) if name in may)


def parts_of(names: tuple[str, ...]) -> list[Column]:
    return [column for column in apart(names) if is_shown(column)]


def value_of(column: Column, row: Row, found: Everything) -> Any:
    """The value of a row, unless its level has no place for the field in this authority."""
    if column.field and column.field in words.spoken().unshown(Level(row.level)):
        return None
    return column.value(row, found)


def written(column: Column, value: Any) -> str:
    """A value as people read it; empty when unknown."""
    if value is None:
        return ""
    match column.kind:
        case Kind.WORD:
            return words.word(column.table, value)
        case Kind.DAY:
            return words.day(value)
        case Kind.MONEY:
            return words.money(value)
        case Kind.PERCENT:
            return words.percent(value)
        case Kind.NUMBER:
            return words.number(value) if isinstance(value, int) else f"{value.normalize():f}".replace(".", ",")
    text = str(value)
    return text if len(text) <= MOST_LETTERS else f"{text[:MOST_LETTERS].rstrip()}…"


@dataclass(frozen=True, slots=True)
class Cells:
    """The plain cells of the rows of a list: `names` are its columns, those that draw several values included."""

    names: tuple[str, ...]
    found: Everything

    def values(self, row: Row) -> tuple[Hashable, ...]:
        """What the cells depend on beyond the row itself."""
        return tuple(value_of(COLUMNS[name], row, self.found) for name in self.names if name in COLUMNS)

    def html(self, row: Row) -> list[str]:
        """Each cell as HTML; of those that draw several values, the name alone, which the template knows."""
        return [
            cell(COLUMNS[name], written(COLUMNS[name], value_of(COLUMNS[name], row, self.found)))
            if name in COLUMNS and name not in DRAWN
            else name
            for name in self.names
        ]


def cell(column: Column, text: str) -> str:
    """A cell; on a phone it says what it is."""
    kind = "num" if column.kind in {Kind.MONEY, Kind.NUMBER, Kind.PERCENT} else "txt"
    named = f' data-label="{escape(label(column.name))}"' if text else ""
    return f'<td role="cell" class="t-cell {kind}"{named}>{escape(text)}</td>'


def sums_html(names: Sequence[str], totals: Totals) -> str:
    """The cells of a line that adds up, under their columns."""
    return "".join(_sum(name, totals) for name in names)


def _sum(name: str, totals: Totals) -> str:
    column = COLUMNS.get(name)
    value: Decimal | int | date | None = totals.sums.get(name) if column else None
    if column is None or value is None:
        return '<td role="cell" class="t-cell"></td>'
    return cell(column, written(column, value))


def summed(names: Iterable[str]) -> list[Column]:
    return [COLUMNS[name] for name in names if name in COLUMNS and COLUMNS[name].sums]
