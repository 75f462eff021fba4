"""Names that share a cell. Every person here is invented."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gouvernail.core.people import known_values, looks_like_person, person_key, split_names

# The cell, what stands alone elsewhere in the column, the names.
EXAMPLES = [
    ("S. Colin", (), ("S. Colin",)),
    ("Dir. générale Service RH", ("Dir. générale",), ("Dir. générale", "Service RH")),
    ("Th. Renard S. Colin", (), ("Th. Renard", "S. Colin")),
    ("Th. Van Den Berg S. Colin A. De Smet", (), ("Th. Van Den Berg", "S. Colin", "A. De Smet")),
    ("A. RossiB. Maes", (), ("A. Rossi", "B. Maes")),
    ("M. Dupré Mme Roland", (), ("M. Dupré", "Mme Roland")),
    ("Jean DUPRÉ Marie ROLAND", (), ("Jean DUPRÉ", "Marie ROLAND")),
    ("Directeur général Chargé de com.", ("Directeur général",), ("Directeur général", "Chargé de com.")),
    (
        "Directeur général S. Colin (Cabinet politique)",
        ("Directeur général",),
        ("Directeur général", "S. Colin (Cabinet politique)"),
    ),
    ("S. Colin (coordination École-services)", (), ("S. Colin (coordination École-services)",)),
    ("J. Dupré (voirie) S. Colin", (), ("J. Dupré (voirie)", "S. Colin")),
    ("J. Dupré (voirie, écoles)", (), ("J. Dupré (voirie, écoles)",)),
    ("Directeur général / RH", (), ("Directeur général", "RH")),
    ("RH/Finances", ("RH", "Finances"), ("RH", "Finances")),
    ("RH/Finances", (), ("RH", "Finances")),
    ("Environnement/Agriculteurs", (), ("Environnement", "Agriculteurs")),
    ("Fleurs/Fruits", (), ("Fleurs/Fruits",)),
    ("Service travaux Service population", (), ("Service travaux", "Service population")),
    ("Direction générale Cellule Marchés publics", (), ("Direction générale", "Cellule Marchés publics")),
    ("Service travaux, CPAS", (), ("Service travaux", "CPAS")),
    ("• Voirie\n• Écoles", (), ("Voirie", "Écoles")),
    ("A. Petit et B. Legrand", (), ("A. Petit", "B. Legrand")),
    ("Cadre de vie et logement", (), ("Cadre de vie et logement",)),
    ("Chef du service Travaux", (), ("Chef du service Travaux",)),
    ("Service RH", ("RH",), ("Service RH",)),
    ("Éco-conseillère / Agente technique en chef", (), ("Éco-conseillère", "Agente technique en chef")),
    ("R&D", (), ("R&D",)),
    ("S. Colin ; S. Colin", (), ("S. Colin",)),
    ("/", (), ()),
    ("-", (), ()),
    ("néant", (), ()),
    ("", (), ()),
]


@pytest.mark.parametrize(("cell", "known", "names"), EXAMPLES)
def test_names_are_told_apart(cell: str, known: tuple[str, ...], names: tuple[str, ...]) -> None:
    assert split_names(cell, known) == names


def test_the_values_of_a_column_are_those_that_stand_alone() -> None:
    cells = ["S. Colin", "Th. Renard S. Colin", "Dir. générale Service RH", "Dir. générale", "/", "Dir. générale / RH"]
    assert known_values(cells) == {"S. Colin", "Th. Renard", "Dir. générale", "Service RH", "RH"}


@pytest.mark.parametrize(
    "name",
    [
        "S. Colin",
        "J.-P. Dupré",
        "Marie-Anne Dubois",
        "Mme Petit",
        "DUPRÉ Jean",
        "Jean DUPRÉ",
        "P. de la Tour",
        "Luc de Brie",
    ],
)
def test_persons(name: str) -> None:
    assert looks_like_person(name)


@pytest.mark.parametrize(
    "name",
    [
        "Service RH",
        "Directeur général",
        "Marchés Publics",
        "CPAS",
        "Collège communal",
        "Agence immobilière sociale",
        "",
        "2025",
    ],
)
def test_no_persons(name: str) -> None:
    assert not looks_like_person(name)


def test_two_writings_of_a_person_share_a_key() -> None:
    names = [
        "Thierry Renard",
        "RENARD Thierry",
        "M. Thierry Renard",
        "Renard, Thierry",
        "Th. Renard",
        "Renard Th.",
        "T. Renard (x)",
    ]
    assert {person_key(name) for name in names} == {"t renard"}
    assert person_key("J.-P. Dupré") == person_key("Jean-Pierre Dupré") == "j dupre"


def test_other_persons_have_other_keys() -> None:
    names = ["Th. Renard", "S. Renard", "Renard", "Th. Renaud", "Th. Renard-Colin"]
    assert len({person_key(name) for name in names}) == len(names)


@given(st.text(max_size=150), st.lists(st.text(max_size=20), max_size=4))
def test_any_text_is_split_and_nothing_is_lost(cell: str, known: list[str]) -> None:
    names = split_names(cell, known)
    assert all(name.strip() for name in names)
    assert len(set(names)) == len(names)
    person_key(cell)
    looks_like_person(cell)


@given(
    st.lists(
        st.sampled_from(["S. Colin", "Service RH", "Dir. générale", "CPAS", "Chargé de com."]), min_size=1, unique=True
    )
)
def test_values_joined_by_any_sign_are_split_again(names: list[str]) -> None:
    for sign in ("\n", "; ", ", ", " / ", " & "):
        assert split_names(sign.join(names)) == tuple(names)
    assert split_names(" ".join(names), known=names) == tuple(names)


@pytest.mark.parametrize(
    "junk", ["A. B" * 2500, "( " * 5000, "M. " * 3300, "DUPRE " * 1700, "a et " * 2000, "Service " * 1200, "-" * 10_000]
)
def test_time_is_linear(junk: str) -> None:
    def cost(text: str) -> float:
        times = []
        for _ in range(5):
            before = time.perf_counter()
            split_names(text, ("Service", "M."))
            person_key(text)
            times.append(time.perf_counter() - before)
        return min(times)

    assert cost(junk) < 20 * cost(junk[: len(junk) // 5]) + 0.005
