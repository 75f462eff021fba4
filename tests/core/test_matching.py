"""Which item is which when a document is read again: `core/matching.py`."""

from gouvernail.core.matching import Known, match


def known(
    name: str, parent: str | None, title: str, code: str | None = None, level: str = "action", line: int = 1
) -> Known:
    return Known(name, parent, level, code, title, line)


def objective(name: str, title: str = "Objectif") -> Known:
    return known(name, None, title, level="strategic_objective")


def test_by_title_and_code_under_the_same_parent():
    stored = [objective("S"), known("A", "S", "Planter", "1.1"), known("B", "S", "Semer", "1.2")]
    new = [objective("o"), known("b", "o", "Semer", "1.2"), known("a", "o", "Planter", "1.1")]
    assert match(stored, new) == {"o": "S", "a": "A", "b": "B"}


def test_by_id_when_our_own_export_comes_back():
    stored = [known("A", None, "Ancien titre")]
    assert match(stored, [known("A", None, "Tout autre chose")]) == {"A": "A"}


def test_a_reworded_title_is_found_by_its_code():
    stored = [objective("S"), known("A", "S", "Planter", "1.1")]
    assert match(stored, [objective("o"), known("a", "o", "Mettre en terre des arbres", "1.1")])["a"] == "A"


def test_a_code_that_siblings_share_tells_nothing():
    stored = [objective("S"), known("A", "S", "Planter", "1"), known("B", "S", "Semer", "1")]
    new = [objective("o"), known("x", "o", "Construire une piscine", "1"), known("y", "o", "Semer", "1")]
    assert match(stored, new) == {"o": "S", "y": "B"}


def test_a_slightly_reworded_title_without_code_is_found_where_it_stood():
    stored = [objective("S"), known("A", "S", "Rénover la salle des fêtes"), known("B", "S", "Ouvrir une crèche")]
    new = [objective("o"), known("a", "o", "Rénover la grande salle des fêtes"), known("b", "o", "Ouvrir une crèche")]
    assert match(stored, new) == {"o": "S", "a": "A", "b": "B"}


def test_something_else_in_the_same_place_is_new():
    stored = [objective("S"), known("A", "S", "Rénover la salle des fêtes")]
    assert match(stored, [objective("o"), known("a", "o", "Former les agents à l'accueil")]) == {"o": "S"}


def test_a_moved_item_is_found_if_each_side_has_only_one():
    stored = [
        objective("S"),
        objective("T", "Autre"),
        known("A", "S", "Planter", "1.1"),
        known("C", "A", "Choisir", level="step"),
    ]
    new = [
        objective("s"),
        objective("t", "Autre"),
        known("a", "t", "Planter", "2.1"),
        known("c", "a", "Choisir", level="step"),
    ]
    assert match(stored, new) == {"s": "S", "t": "T", "a": "A", "c": "C"}


def test_twins_under_two_parents_stay_where_they_are():
    stored = [objective("S"), objective("T", "Autre"), known("A", "S", "Planter"), known("B", "T", "Planter")]
    new = [objective("s"), objective("t", "Autre"), known("a", "s", "Planter"), known("b", "t", "Planter")]
    assert match(stored, new) == {"s": "S", "t": "T", "a": "A", "b": "B"}


def test_twins_under_one_parent_are_paired_in_order():
    stored = [objective("S"), known("A", "S", "Évaluer", line=3), known("B", "S", "Évaluer", line=9)]
    new = [objective("s"), known("a", "s", "Évaluer", line=3), known("b", "s", "Évaluer", line=9)]
    assert match(stored, new) == {"s": "S", "a": "A", "b": "B"}


def test_each_is_taken_once():
    stored = [objective("S"), known("A", "S", "Planter")]
    new = [objective("s"), known("a", "s", "Planter"), known("b", "s", "Planter")]
    assert match(stored, new) == {"s": "S", "a": "A"}


def test_accents_and_case_do_not_matter_levels_do():
    assert match([known("A", None, "RÉNOVER L’ÉCOLE")], [known("a", None, "Rénover l'école")]) == {"a": "A"}
    assert match([known("A", None, "X", level="step")], [known("a", None, "X")]) == {}
