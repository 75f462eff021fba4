"""The title of an action sheet may stand alone in a cell of its table."""

import pytest

from .tables import heading, item_of, table, tree_of


@pytest.mark.parametrize("head", ["Fiche action 1.1.1", "Action 1.1.1", "Projet n° 1.1.1", "Maßnahme 1.1.1"])
@pytest.mark.parametrize("covered", [(("Installer des composts", 2, 1),), ("Installer des composts",)])
def test_a_lone_cell_under_the_code_of_a_sheet_is_its_title(head: str, covered: tuple[str]) -> None:
    sheets = [
        block
        for name, title in ((head, covered), (head.replace("1.1.1", "1.1.2"), ("Former les agents",)))
        for block in (
            heading(name, 2),
            table(
                title,
                ["Objectif stratégique", "1. Une cité propre"],
                ["Objectif opérationnel", "1.1. Réduire les déchets"],
                ["Service", "Service travaux"],
                ["Échéance", "2031"],
            ),
        )
    ]
    assert tree_of(*sheets) == [
        "OS 1 Une cité propre",
        "  OO 1.1 Réduire les déchets",
        "    A 1.1.1 Installer des composts",
        "    A 1.1.2 Former les agents",
    ]
    assert item_of("Installer des composts", *sheets).departments == ("Service travaux",)
