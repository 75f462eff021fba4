"""Stored values as people read them: `core/telling.py`."""

import pytest

from gouvernail.core.changes import CONTENT, content
from gouvernail.core.telling import told
from tests.builders import rich_action

SPACE = "\u00a0"


@pytest.mark.parametrize(
    ("name", "stored", "shown"),
    [
        ("title", "Rénover", "Rénover"),
        ("description", None, ""),
        ("description", "**Trente** arbres\n- *un*", "Trente arbres\n– un"),
        ("aims", ["**Moins** de bruit", "2*3*4"], "Moins de bruit\n2*3*4"),
        ("title", "Un **titre** ne connaît pas de marques", "Un **titre** ne connaît pas de marques"),
        ("progress", 30, f"30{SPACE}%"),
        ("progress", 0, f"0{SPACE}%"),
        ("status", {"value": "done"}, "Terminée"),
        ("status", {"value": "in_progress", "text": "entamé"}, "En cours (« entamé »)"),
        ("status", {"text": "entamé"}, "entamé"),
        ("health", {"value": "at_risk", "text": "Retard."}, "À risque · Retard."),
        ("deadline", {"text": "fin 2027", "end": "2027-12-31"}, "fin 2027"),
        ("effective_start", "2026-05-02", "2 mai 2026"),
        ("recurring", True, "oui"),
        ("pending", False, "non"),
        ("fte", "0.5", "0,5"),
        ("agents", ["Anne Lenoir", "Karim Benali"], "Anne Lenoir\nKarim Benali"),
        ("sdgs", [11], "11. Villes et communautés durables"),
        ("track", "internal", "Volet interne"),
        ("budget", [{"text": "à chiffrer"}], "à chiffrer · Prévu"),
        ("documents", [{"title": "Avis", "url": "https://exemple.be"}], "Avis · https://exemple.be"),
        ("links", [{"kind": "depends_on", "item": "u1", "code": "1.3"}], "Dépend de · Haie"),
        ("links", [{"kind": "related", "code": "9.9", "text": "ailleurs"}], "En lien avec · 9.9 · ailleurs"),
        ("parent", "u1", "Haie"),
        ("parent", "u9", "un autre élément"),
        ("also_under", [{"parent": "u1", "share": "40"}], f"Haie (40{SPACE}%)"),
        ("level", "action", "Action"),
        ("restricted", True, "oui"),
        ("position", 3, "3"),
    ],
)  # fmt: skip
def test_a_value_is_told_in_words(name: str, stored: object, shown: str):
    assert told(name, stored, names={"u1": "Haie"}) == shown


def test_every_field_of_an_item_is_told_without_braces_or_identifiers():
    held = content(rich_action())
    texts = {name: told(name, held[name]) for name in CONTENT if name in held}
    assert all(texts.values())
    assert not [name for name, text in texts.items() if "{" in text or "[" in text]
    assert "Cibles : 2027 200,5 deux cents, 2028" in texts["indicators"].replace(SPACE, " ")


def test_an_authority_has_its_own_words():
    assert told("status", {"value": "done"}, say=lambda table, value: f"{table}/{value}") == "status/done"
