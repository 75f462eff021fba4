"""Sheets of a workbook that are no part of its plan: their names say so, and other sheets hold the plan.

Lists for drop-down menus, instructions and notes are left out like the presentation of any document. An archive, or the
sheet of a term that was over when that of another sheet began, may look like the plan: that it is left out is told.
"""

import re
from collections.abc import Iterable

from gouvernail.core.folding import fold
from gouvernail.core.recognise.signs import Marked
from gouvernail.core.recognise.tree import Tree

_HELP = re.compile(
    r"^\W*\d*\W*(?:listes(?: deroulantes| de choix| de valeurs)?|liste deroulante|parametres?|menus? deroulants?|"
    r"validations?|nomenclatures?|abreviations?|acronymes|lexique|glossaire|"
    r"vocabulaire|definitions?|begrippen(?:lijst)?|woordenlijst|glossar|begriffe|"
    r"legende|lisez[- ]?moi|a lire|read ?me|"
    r"mode d'emploi|notice|instructions?|consignes?|aide|exemples?|modele|notes?|brouillons?|pense-bete|"
    r"journal(?: des decisions)?|decisions|comptes?[- ]rendus?|proces[- ]verba(?:l|ux)|pv|"
    r"lijsten|keuzelijsten|handleiding|legenda|afkortingen|notities|listen|auswahllisten|anleitung|notizen)\W*\d*\W*$"
)
_PAST = re.compile(
    r"^\W*(?:archives?|archive[es]s?|anciens?|anciennes?|historique|old|corbeille|poubelle|supprime(?:e?s)?|perime(?:e?s)?|"
    r"(?:precedente?|derniere) (?:mandature|legislature)|archief|oud|archiv|alt)\b"
)
_TERM = re.compile(r"(?<!\d)(20\d\d) ?[-–/à] ?(20\d\d)(?!\d)")


def is_beside(sheet: str | None, others: Iterable[str]) -> bool:
    """Whether the sheet is named as one that stands beside the plan, and another is not."""
    names = set(others)
    return sheet is not None and _says_so(sheet, names) and any(not _says_so(name, names) for name in names)


def is_past(sheet: str, others: Iterable[str]) -> bool:
    """Whether it holds what is over: it is called so, or its term ended before that of another sheet."""
    return bool(_PAST.match(fold(sheet))) or (
        (own := _term(sheet)) is not None
        and any(other[0] >= own[1] for name in others if (other := _term(name)) is not None)
    )


def _says_so(name: str, names: Iterable[str]) -> bool:
    return bool(_HELP.match(fold(name))) or is_past(name, names)


def _term(name: str) -> tuple[int, int] | None:
    found = _TERM.search(fold(name))
    return (int(found[1]), int(found[2])) if found is not None else None


def sheets_of(marked: Iterable[Marked]) -> frozenset[str]:
    """The names of the sheets that hold rows."""
    return frozenset(one.piece.where.sheet for one in marked if one.piece.where.sheet is not None)


def leave_out(one: Marked, tree: Tree, others: Iterable[str]) -> None:
    """Tells of an archive that is left out, once a sheet."""
    sheet = one.piece.where.sheet or ""
    if is_past(sheet, others) and (sheet, "") not in tree.unmapped:
        tree.unmapped.add((sheet, ""))
        tree.problem(
            "sheet-left-out",
            f"La feuille «\u00a0{sheet}\u00a0» porte le nom d'une archive\u00a0: rien n'en est repris. "
            "Si elle fait partie du programme, dites-le à la relecture, dans la liste des feuilles, ou renommez-la.",
            one.piece.where,
        )
