"""Rows copied from a spreadsheet: cells of several lines between quotes, counts and percentages beside objectives."""

import pytest

from .documents import draft_of, tree_of

ROWS = (
    ("OS 1", "Une cité propre", "", "4 actions", ""),
    ("OO 1.1", "Réduire les déchets", "", "", "2 lignes"),
    ("1.1.1", '"Installer des composts\ndans les écoles"', "Service travaux", "2031", "En cours"),
    ("1.1.2", "Former les agents", '"Service RH\nService travaux"', "2032", "Réalisé"),
    ("OO 1.2", "Fleurir", "", "", ""),
    ("1.2.1", '"Planter le verger ""du Moulin""\net la haie"', "Service jardins", "2033", "En cours"),
    ("1.2.1.1", "Choisir les essences", "Service jardins", "2031", "Réalisé"),
)
EXPECTED = [
    "OS 1 Une cité propre",
    "  OO 1.1 Réduire les déchets",
    "    A 1.1.1 Installer des composts dans les écoles",
    "    A 1.1.2 Former les agents",
    "  OO 1.2 Fleurir",
    '    A 1.2.1 Planter le verger "du Moulin" et la haie',
    "      E 1.2.1.1 Choisir les essences",
]


@pytest.mark.parametrize("order", [(0, 1, 2, 3, 4), (1, 0, 2, 3, 4), (0, 2, 3, 4, 1)])
@pytest.mark.parametrize("count", ["{}", "({} acties)", "{} tâches"])
def test_cells_of_several_lines_and_counts(order: tuple[int, ...], count: str) -> None:
    rows = [("Code", "Libellé", "Service", "Délai", "État"), *ROWS]
    lines = ["\t".join(row[at] for at in order) for row in rows]
    text = "\n".join(lines).replace("4 actions", count.format("4 actions" if count == "{}" else "4"))
    assert tree_of(text) == EXPECTED
    assert draft_of(text).coverage.unplaced == 0


@pytest.mark.parametrize(
    "line", ['Le "guichet" unique\tService\t2031', '"Oser" la ville\tService\t2032', 'Écran de 32"\tService IT\t2033']
)
def test_quotes_that_open_no_cell_stay_what_they_are(line: str) -> None:
    text = f"Action\tService\tDélai\nCréer un parc\tJardins\t2031\n{line}\nRénover la halle\tTravaux\t2034\n"
    titles = [item.title for item in draft_of(text).plan.items]
    assert titles == ["Créer un parc", line.split("\t")[0], "Rénover la halle"]


def test_a_quote_that_never_closes_swallows_nothing() -> None:
    text = 'Action\tService\tDélai\nCréer un parc\tJardins\t2031\n"Rénover la halle\tTravaux\t2034\nBâtir\tRégie\t2\n'
    assert len(draft_of(text).plan.items) == 3
