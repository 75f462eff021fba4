"""What stands over a table, and the sheets that stand beside it in a workbook."""

from tests.cases.blocks import Box, Grid, row
from tests.cases.books.growing import Item
from tests.cases.books.habits import Way
from tests.cases.books.values import CODES, COLOURS
from tests.cases.formats.workbook import Sheet

Line = tuple[Box, ...]


def before(way: Way, width: int) -> list[Line]:
    """Lines over the header."""
    match way.before:
        case "title":
            return [(Box("Programme stratégique transversal 2025-2030", bold=True, span=width),)]
        case "block":
            return [
                row("Administration communale d'Orvaux-la-Chaussée", bold=True),
                row("PST 2025-2030 – tableau de suivi"),
                row("Version du 12/03/2026", "", "Dernière mise à jour : S. Picquereau"),
                (Box(),),
            ]
        case "legend":
            return [
                row("Légende :"),
                *((Box(fill=fill), Box(text)) for fill, text, _ in COLOURS),
                (Box(),),
            ]
        case "blank":
            return [(Box(),), (Box(),)]
    return []


def _again(way: Way, roots: list[Item]) -> Sheet | None:
    """A sheet that names the items of the plan again: a summary, a planning, the list of its objectives."""
    acts = [act for root in roots for act in root.under()]
    match way.sheets:
        case "summary":
            rows = [("N°", "Action", "Statut", "Service")]
            rows += [(act.code, act.title, act.row.written.get("state", Box()).text, "") for act in acts]
            return Sheet("Synthèse", _grid(rows))
        case "planning":
            rows = [("N°", "Action", "2025", "2026", "2027", "2028")]
            rows += [(act.code, act.title, *("x" if at == act.row.rank % 4 else "" for at in range(4))) for act in acts]
            return Sheet("Planning", _grid(rows))
        case "aims":
            rows = [("Objectif stratégique", "Objectif opérationnel")]
            rows += [
                (f"OS {root.code} : {root.title}", f"OO {part.code} : {part.title}")
                for root in roots
                for part in root.parts
            ]
            return Sheet("Objectifs", _grid(rows))
    return None


def with_others(way: Way, sheets: list[Sheet], roots: list[Item]) -> list[Sheet]:
    """The workbook: the sheets of the plan among those that stand beside it."""
    again = _again(way, roots)
    if again is not None:
        return [*sheets, again] if way.seed % 2 else [again, *sheets]
    made = {name: make() for name, make in _OTHERS.items()}
    legend = [Sheet("Abréviations", _grid([("Code", "Service"), *CODES.items()]))] if way.who == "codes" else []
    if way.sheets == "many":
        return [made["cover"], made["manual"], *sheets, *legend, made["dashboard"], made["lists"], made["notes"]]
    if way.sheets in ("cover", "manual"):
        return [made[way.sheets], *sheets, *legend]
    return [*sheets, *legend, *([made[way.sheets]] if way.sheets in made else [])]


def _grid(rows: list[tuple[str, ...]]) -> Grid:
    return Grid(tuple(row(*line) for line in rows))


def _cover() -> Sheet:
    return Sheet(
        "Couverture",
        _grid(
            [
                ("",),
                ("Commune d'Orvaux-la-Chaussée",),
                ("Programme stratégique transversal",),
                ("2025-2030",),
                ("Adopté par le Collège communal du 14 mai 2025",),
                ("Contact", "pst@orvaux.example"),
            ]
        ),
    )


def _manual() -> Sheet:
    return Sheet(
        "Mode d'emploi",
        _grid(
            [
                ("Comment remplir ce tableau ?",),
                ("1.", "Compléter une ligne par action."),
                ("2.", "Choisir le statut dans la liste déroulante."),
                ("3.", "Ne pas modifier les colonnes grisées."),
                ("4.", "Envoyer le fichier au service PST avant le 15 du mois."),
                ("Colonne", "Explication"),
                ("Échéance", "Mois et année de fin"),
                ("Statut", "À choisir dans la liste"),
            ]
        ),
    )


def _lists() -> Sheet:
    return Sheet(
        "Listes",
        _grid(
            [
                ("Statuts", "Services", "Priorités"),
                ("Non commencé", "Service Travaux", "Haute"),
                ("En cours", "Mobilité", "Moyenne"),
                ("Réalisé", "Communication", "Basse"),
                ("Abandonné", "Population", ""),
                ("En attente", "Finances", ""),
            ]
        ),
    )


def _dashboard() -> Sheet:
    return Sheet(
        "Tableau de bord",
        _grid(
            [
                ("Synthèse au 30/06/2026",),
                ("Objectif stratégique", "Nombre d'actions", "Réalisées", "En cours", "% réalisé"),
                ("OS 1", "12", "3", "6", "25%"),
                ("OS 2", "9", "1", "5", "11%"),
                ("OS 3", "15", "6", "6", "40%"),
                ("Total", "36", "10", "17", "28%"),
            ]
        ),
    )


ARCHIVED = ("Installer une borne de recharge", "Rénover le monument aux morts", "Publier le guide des associations")


def _archive() -> Sheet:
    return Sheet(
        "Archives 2018-2024",
        _grid(
            [
                ("Action", "Service", "Statut"),
                (ARCHIVED[0], "Service Travaux", "Réalisé"),
                (ARCHIVED[1], "Service Travaux", "Réalisé"),
                (ARCHIVED[2], "Communication", "Abandonné"),
            ]
        ),
    )


def _notes() -> Sheet:
    return Sheet(
        "Notes",
        _grid(
            [
                ("Réunion du 12 mars : revoir les échéances avec les services.",),
                ("Demander au CPAS la liste des actions communes.",),
                ("Vérifier les montants avec le directeur financier.",),
                ("Ne pas oublier le rapport à mi-législature.",),
            ]
        ),
    )


_OTHERS = {
    "cover": _cover,
    "manual": _manual,
    "lists": _lists,
    "dashboard": _dashboard,
    "archive": _archive,
    "notes": _notes,
}


def never(way: Way) -> list[str]:
    """Texts that are no items."""
    told = ["Programme stratégique transversal 2025-2030", "PST 2025-2030 – tableau de suivi", "Légende"]
    told += [text for _, text, _ in COLOURS]
    if way.sheets in ("archive",):
        told += ARCHIVED
    told += ["OS 1", "Compléter une ligne par action.", "Vérifier les montants avec le directeur financier."]
    return told
