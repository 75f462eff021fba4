"""Codes in all their spellings, and their sequence. `EXAMPLES` is also a table of docs/formulas.md."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gouvernail.core.codes import code_path, read_code, sequence_problems
from gouvernail.core.problems import Source
from gouvernail.core.vocabulary import Level, Track

AXIS, STRATEGIC, OPERATIONAL = Level.AXIS, Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE
ACTION, STEP = Level.ACTION, Level.STEP

# What is written; the level that the word says, the word, the code, the text after it.
EXAMPLES = [
    ("OS1 : Être une commune sûre", STRATEGIC, "OS", "1", "Être une commune sûre"),
    ("OS1", STRATEGIC, "OS", "1", ""),
    ("O.S. 1", STRATEGIC, "O.S.", "1", ""),
    ("0S2 : Accueillir", STRATEGIC, "OS", "2", "Accueillir"),
    ("OS-1 Être une commune sûre", STRATEGIC, "OS", "1", "Être une commune sûre"),
    ("A-1.1.2 Équiper", ACTION, "A", "1.1.2", "Équiper"),
    ("OS n°1", STRATEGIC, "OS", "1", ""),
    ("OS1Être une commune", STRATEGIC, "OS", "1", "Être une commune"),
    ("Objectif stratégique n° 2 – Être une commune", STRATEGIC, "Objectif stratégique", "2", "Être une commune"),
    ("Levier de progrès 3 : Former", STRATEGIC, "Levier de progrès", "3", "Former"),
    ("OO1.1 - Améliorer les outils", OPERATIONAL, "OO", "1.1", "Améliorer les outils"),
    ("O.O.4", OPERATIONAL, "O.O.", "4", ""),
    ("OO n° 5 - Relier", OPERATIONAL, "OO", "5", "Relier"),
    ("OOl.2 Relier", OPERATIONAL, "OO", "1.2", "Relier"),
    ("O01.1 Relier", OPERATIONAL, "OO", "1.1", "Relier"),
    ("003.1 – Relier", OPERATIONAL, "OO", "3.1", "Relier"),
    ("Objectif opérationnel 1. Construire", OPERATIONAL, "Objectif opérationnel", "1", "Construire"),
    ("Action 2.2. Équiper", ACTION, "Action", "2.2", "Équiper"),
    ("A 1.1", ACTION, "A", "1.1", ""),
    ("A.2.l", ACTION, "A.", "2.1", ""),
    ("Action A.2.3 Équiper", ACTION, "Action", "A.2.3", "Équiper"),
    ("Action n°1.1 : Équiper", ACTION, "Action", "1.1", "Équiper"),
    ("Fiche n° 12 Voirie", ACTION, "Fiche", "12", "Voirie"),
    ("Projet 3-2 : Relier", ACTION, "Projet", "3.2", "Relier"),
    ("1.1 Action", ACTION, "Action", "1.1", ""),
    ("4.5 Action Création d'une charte", ACTION, "Action", "4.5", "Création d'une charte"),
    ("SA 1.1.2 Choisir", STEP, "SA", "1.1.2", "Choisir"),
    ("Étape 1 : Choisir", STEP, "Étape", "1", "Choisir"),
    ("Axe II - Vivre", AXIS, "Axe", "II", "Vivre"),
    ("Axe C – Vivre", AXIS, "Axe", "C", "Vivre"),
    ("Objectif 1: Vivre", None, "Objectif", "1", "Vivre"),
    ("Strategisches Ziel 3: Leben", STRATEGIC, "Strategisches Ziel", "3", "Leben"),
    ("Maßnahme 2.1 Bauen", ACTION, "Maßnahme", "2.1", "Bauen"),
    ("Operationele doelstelling 1.2 - Bouwen", OPERATIONAL, "Operationele doelstelling", "1.2", "Bouwen"),
    ("Actie 3: Bouwen", ACTION, "Actie", "3", "Bouwen"),
    ("Action", ACTION, "Action", None, ""),
    ("Objectif stratégique : Vivre ensemble", STRATEGIC, "Objectif stratégique", None, "Vivre ensemble"),
    ("1) Favoriser la marche", None, None, "1", "Favoriser la marche"),
    ("1. Favoriser la marche", None, None, "1", "Favoriser la marche"),
    ("1° Favoriser la marche", None, None, "1", "Favoriser la marche"),
    ("1.Favoriser la marche", None, None, "1", "Favoriser la marche"),
    ("1.3.1 Animer", None, None, "1.3.1", "Animer"),
    ("A) Les priorités", None, None, "A", "Les priorités"),
    ("B.1. Le comité", None, None, "B.1", "Le comité"),
    ("1.1 Action sociale du CPAS", None, None, "1.1", "Action sociale du CPAS"),
    ("3", None, None, "3", ""),
]

NO_CODES = [
    *("2025 est une année", "2025", "3 agents", "1er mars", "2ème étape : relier", "10 ans de travaux", "18-25 ans"),
    *("24/7", "30.06.2024", "12,5 k€", "20° en été", "52.000 €", "1.5 million d'euros"),
    *("OSER ensemble", "Osons !", "A l'heure où tout change", "A 18 ans", "A4 recto", "A. Petit", "S.A. Dubois"),
    *(
        "Actions préconisées",
        "Actions 3 et 4",
        "Action sociale",
        "Axe gouvernance",
        "Projet d'école",
        "Objectif opérationnels",
    ),
    *("VOLET INTERNE", "", "   ", "-", "(1) Choisir", "E.S.F. local", "Vivre ensemble"),
]


@pytest.mark.parametrize(("written", "level", "label", "code", "rest"), EXAMPLES)
def test_a_code_is_read(written: str, level: Level | None, label: str | None, code: str | None, rest: str) -> None:
    found = read_code(written)
    assert found is not None
    assert (found.level_word, found.label, found.code, found.rest) == (level, label, code, rest)
    assert written[found.start :].rstrip() == rest


@pytest.mark.parametrize("written", NO_CODES)
def test_what_is_no_code(written: str) -> None:
    assert read_code(written) is None


@pytest.mark.parametrize(
    ("written", "code_text"),
    [
        ("Action 2.2. Équiper", "Action 2.2."),
        ("003.1 – Relier", "003.1"),
        ("  1) Relier", "1)"),
        ("OO n° 5 - Relier", "OO n° 5"),
    ],
)
def test_the_spelling_is_kept(written: str, code_text: str) -> None:
    found = read_code(written)
    assert found is not None
    assert found.code_text == code_text


@pytest.mark.parametrize(
    ("written", "track", "code"),
    [
        ("VI.OS1 Titre", Track.INTERNAL, "1"),
        ("VE-OO2.1 Titre", Track.EXTERNAL, "2.1"),
        ("Volet externe - OS 3 : Titre", Track.EXTERNAL, "3"),
        ("OS1 Titre", None, "1"),
    ],
)
def test_a_prefix_says_the_track(written: str, track: Track | None, code: str) -> None:
    found = read_code(written)
    assert found is not None
    assert (found.track, found.code) == (track, code)


def test_the_path_of_a_code() -> None:
    assert [code_path(code) for code in ("1.3.2", "A.2", "3-2", "4")] == [
        ("1", "3", "2"),
        ("A", "2"),
        ("3", "2"),
        ("4",),
    ]


SEQUENCES: list[tuple[list[str | None], list[tuple[str, str]]]] = [
    (["4.1", "4.2", "4.3", "4.5"], [("code-gap", "4.4 manque entre 4.3 et 4.5.")]),
    (["1", "2", "3"], []),
    (["1", None, "2"], []),
    (["1", "4"], [("code-gap", "2 et 3 manquent entre 1 et 4.")]),
    (["1", "9"], [("code-gap", "2 à 8 manquent entre 1 et 9.")]),
    (["A", "C"], [("code-gap", "B manque entre A et C.")]),
    (["I", "II", "IV"], [("code-gap", "III manque entre II et IV.")]),
    (["1.1", "1.2", "2.1", "2.3"], [("code-gap", "2.2 manque entre 2.1 et 2.3.")]),
    (["3.1", "3.3", "3.2"], []),
    (
        ["1", "1", "1"],
        [("code-duplicate", "Le code 1 est porté par 3 éléments voisins\u00a0: l'ordre du document est gardé.")],
    ),
    (
        ["1", "2", "1", "2"],
        [("code-restart", "La numérotation recommence à 1 après 2\u00a0: vérifiez le rattachement de la suite.")],
    ),
]


@pytest.mark.parametrize(("codes", "expected"), SEQUENCES)
def test_gaps_duplicates_and_restarts_are_told(codes: list[str | None], expected: list[tuple[str, str]]) -> None:
    problems = sequence_problems([(code, Source(line=rank)) for rank, code in enumerate(codes, 1)])
    assert [(problem.code, problem.message) for problem in problems] == expected


def test_a_gap_is_told_where_it_is_seen() -> None:
    (problem,) = sequence_problems([("1", Source(line=4)), ("3", Source(line=9))])
    assert problem.source == Source(line=9)


@given(st.one_of(st.text(max_size=80), st.text("OoSsAaIVlX01239.-/ )(:n°", max_size=30)))
def test_any_text_is_read(text: str) -> None:
    found = read_code(text)
    if found is not None:
        assert found.code or found.label
        assert text[found.start :].rstrip() == found.rest
        assert found.code_text in text


@given(st.lists(st.one_of(st.none(), st.text("0123456789IVXAB.-", max_size=6)), max_size=12))
def test_any_sequence_is_looked_at(codes: list[str | None]) -> None:
    sequence_problems([(code, Source()) for code in codes])


@given(st.lists(st.integers(1, 99), min_size=1, max_size=4), st.sampled_from(["OO", "Action ", "OS ", "Fiche n° "]))
def test_every_path_reads_back(path: list[int], word: str) -> None:
    code = ".".join(map(str, path))
    found = read_code(f"{word}{code} : Titre")
    assert found is not None
    assert (found.code, found.rest) == (code, "Titre")


@pytest.mark.parametrize(
    "junk", ["1." * 5000, "OO" * 5000, "A" * 10_000, "l" * 10_000, "X" * 10_000, "Objectif " * 1200, "." * 10_000]
)
def test_junk_costs_nothing(junk: str) -> None:
    times = []
    for _ in range(5):
        before = time.perf_counter()
        read_code(junk)
        times.append(time.perf_counter() - before)
    assert min(times) < 0.005
