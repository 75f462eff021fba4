"""Names of staff leave running text however they are written; nothing else does."""

import pytest

from gouvernail.core.publication_names import HIDDEN, NameCleaner, is_plain_function

STAFF = {"Jeanne Delvaux", "DUPUIS Marie", "P. Van den Berg", "Mme Petit", "Anne-Sophie Légère"}
CLEANER = NameCleaner(hidden=STAFF, shown={"Luc Marchal", "S. Thonon"})


@pytest.mark.parametrize(
    "written",
    [
        "Jeanne Delvaux",
        "jeanne delvaux",
        "J. Delvaux",
        "J.Delvaux",
        "Mme Delvaux",
        "Madame Jeanne Delvaux",
        "Delvaux Jeanne",
        "DELVAUX Jeanne",
        "Delvaux J.",
        "Marie Dupuis",
        "M. Dupuis",
        "Dupuis, Marie",
        "P. Van den Berg",
        "Mr Van den Berg",
        "Mme Petit",
        "Anne-Sophie Legere",
        "A.-S. Légère",
        "Mme Inconnue",
        "jeanne.delvaux@ville.example",
    ],
)
def test_a_name_is_taken_out_however_it_is_written(written):
    assert CLEANER.clean(f"Contacter {written} avant juin.") == f"Contacter {HIDDEN} avant juin."


@pytest.mark.parametrize(
    "text",
    [
        "M. Marchal préside le groupe ; Mme Thonon aussi.",
        "Madame la Bourgmestre et M. le Directeur général",
        "un petit jardin, une main légère",
        "12 M. d'euros en 2026",
        "Écrire à info@ville.example",
        "Rénover l'école de la rue Haute.",
        "",
    ],
)
def test_other_text_stays_as_it_is(text):
    assert CLEANER.clean(text) == text


@pytest.mark.parametrize(
    "text", ["Directeur général", "Chargé de com.", "DG", "Responsable RH", "Agent PCS", "Service RH"]
)
def test_functions_may_be_shown(text):
    assert is_plain_function(text)


@pytest.mark.parametrize(
    "text",
    ["Jeanne Delvaux", "Chef DUPONT", "Directrice Marie Petit", "Chargé de mission (A. Petit)", "Delvaux", "", "12"],
)
def test_what_may_hold_a_name_is_no_function(text):
    assert not is_plain_function(text)


def test_without_names_only_announced_people_and_nothing_else_change():
    assert NameCleaner(hidden=()).clean("Mme Delvaux et Jeanne Delvaux") == f"{HIDDEN} et Jeanne Delvaux"
