"""Deadlines as people write them. `EXAMPLES` is also the table of docs/formulas.md."""

import json
import re
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gouvernail.core.deadlines import (
    deadline_from_date,
    deadline_likeness,
    deadline_words,
    format_date,
    read_deadline,
    split_inline_deadline,
)
from gouvernail.core.plan import Deadline, DeadlinePart
from gouvernail.core.vocabulary import PRECISION_LABELS, Precision

TERM = (date(2024, 12, 2), date(2030, 12, 1))
SHARED = Path(__file__).parents[3] / "shared"

# What is written, and what is understood: first day .. last day (precision), then the parts where there are several.
EXAMPLES = [
    # days
    ("30/06/2024", "2024-06-30 (au jour)"),
    ("31.12.2026", "2026-12-31 (au jour)"),
    ("30-06-24", "2024-06-30 (au jour)"),
    ("2024-06-30", "2024-06-30 (au jour)"),
    ("1er juin 2026", "2026-06-01 (au jour)"),
    ("1 er juin 2026", "2026-06-01 (au jour)"),
    ("lundi 3 mars 2025", "2025-03-03 (au jour)"),
    # ISO weeks, from Monday to Sunday
    ("semaine 12 2026", "2026-03-16 .. 2026-03-22 (au jour)"),
    ("S12 2026", "2026-03-16 .. 2026-03-22 (au jour)"),
    ("sem. 12/2026", "2026-03-16 .. 2026-03-22 (au jour)"),
    ("semaine 1 de 2026", "2025-12-29 .. 2026-01-04 (au jour)"),
    ("2026-S53", "2026-12-28 .. 2027-01-03 (au jour)"),
    ("dès la semaine 36 2026", "2026-08-31 .. (au jour)"),
    # months and their thirds
    ("août-19", "2019-08-01 .. 2019-08-31 (au mois)"),
    ("08/2019", "2019-08-01 .. 2019-08-31 (au mois)"),
    ("août 2019", "2019-08-01 .. 2019-08-31 (au mois)"),
    ("AOÛT 2019", "2019-08-01 .. 2019-08-31 (au mois)"),
    ("Sept 2025", "2025-09-01 .. 2025-09-30 (au mois)"),
    ("sept. 25", "2025-09-01 .. 2025-09-30 (au mois)"),
    ("dec-26", "2026-12-01 .. 2026-12-31 (au mois)"),
    ("févr. 2028", "2028-02-01 .. 2028-02-29 (au mois)"),
    ("2024-06", "2024-06-01 .. 2024-06-30 (au mois)"),
    ("courant mars\u00a02026", "2026-03-01 .. 2026-03-31 (au mois)"),
    ("rentrée 2025", "2025-09-01 .. 2025-09-30 (au mois)"),
    ("début 09/2019", "2019-09-01 .. 2019-09-10 (au mois)"),
    ("mi-mars 2025", "2025-03-11 .. 2025-03-20 (au mois)"),
    ("fin juin 2026", "2026-06-21 .. 2026-06-30 (au mois)"),
    # quarters, semesters, seasons
    ("2e trim. 2020", "2020-04-01 .. 2020-06-30 (au trimestre)"),
    ("T2 2020", "2020-04-01 .. 2020-06-30 (au trimestre)"),
    ("2ème trimestre 2020", "2020-04-01 .. 2020-06-30 (au trimestre)"),
    ("2ième trim 2020", "2020-04-01 .. 2020-06-30 (au trimestre)"),
    ("1er T 2025", "2025-01-01 .. 2025-03-31 (au trimestre)"),
    ("Q3 2025", "2025-07-01 .. 2025-09-30 (au trimestre)"),
    ("2025 T3", "2025-07-01 .. 2025-09-30 (au trimestre)"),
    ("dernier trimestre 2025", "2025-10-01 .. 2025-12-31 (au trimestre)"),
    ("1er semestre 2021", "2021-01-01 .. 2021-06-30 (au semestre)"),
    ("S1 2026", "2026-01-01 .. 2026-06-30 (au semestre)"),
    ("second semestre 2025", "2025-07-01 .. 2025-12-31 (au semestre)"),
    ("été 2026", "2026-06-01 .. 2026-08-31 (à la saison)"),
    ("printemps 2025", "2025-03-01 .. 2025-05-31 (à la saison)"),
    ("hiver 2025-2026", "2025-12-01 .. 2026-02-28 (à la saison)"),
    # years and their parts
    ("2020", "2020-01-01 .. 2020-12-31 (à l'année)"),
    ("dans le courant de l'année 2026", "2026-01-01 .. 2026-12-31 (à l'année)"),
    ("Fin 2020", "2020-10-01 .. 2020-12-31 (au trimestre)"),
    ("début 2026", "2026-01-01 .. 2026-03-31 (au trimestre)"),
    ("mi-2024", "2024-05-01 .. 2024-08-31 (au semestre)"),
    ("année scolaire 2025-2026", "2025-09-01 .. 2026-08-31 (à l'année)"),
    # ranges
    ("2019-2024", "2019-01-01 .. 2024-12-31 (période de plusieurs années)"),
    ("2025/2026", "2025-01-01 .. 2026-12-31 (période de plusieurs années)"),
    ("2025-26", "2025-01-01 .. 2026-12-31 (période de plusieurs années)"),
    ("de 2025 à 2027", "2025-01-01 .. 2027-12-31 (période de plusieurs années)"),
    ("2025, 2026 et 2027", "2025-01-01 .. 2027-12-31 (période de plusieurs années)"),
    ("2025 - 2026 - 2027", "2025-01-01 .. 2027-12-31 (période de plusieurs années)"),
    ("janvier à mars 2025", "2025-01-01 .. 2025-03-31 (au mois)"),
    ("entre mars et juin 2025", "2025-03-01 .. 2025-06-30 (au mois)"),
    ("décembre à février 2026", "2025-12-01 .. 2026-02-28 (au mois)"),
    ("du 1er au 15 mars 2025", "2025-03-01 .. 2025-03-15 (au jour)"),
    ("T1-T2 2025", "2025-01-01 .. 2025-06-30 (au trimestre)"),
    ("1er et 2e trimestre 2025", "2025-01-01 .. 2025-06-30 (au trimestre)"),
    ("fin 2026 - début 2027", "2026-10-01 .. 2027-03-31 (au trimestre)"),
    # open on one side
    ("dès 2025", "2025-01-01 .. (à l'année)"),
    ("à partir de 2025", "2025-01-01 .. (à l'année)"),
    ("2026 et suivantes", "2026-01-01 .. (à l'année)"),
    ("avant fin 2026", ".. 2026-12-31 (au trimestre)"),
    ("avant juin 2026", ".. 2026-05-31 (au mois)"),
    ("d'ici 2028", ".. 2028-12-31 (à l'année)"),
    ("au plus tard le 30 juin 2026", ".. 2026-06-30 (au jour)"),
    ("pour juin 2026", "2026-06-01 .. 2026-06-30 (au mois)"),
    # Dutch and German
    ("eind 2026", "2026-10-01 .. 2026-12-31 (au trimestre)"),
    ("2e kwartaal 2026", "2026-04-01 .. 2026-06-30 (au trimestre)"),
    ("Ende 2026", "2026-10-01 .. 2026-12-31 (au trimestre)"),
    ("3. Quartal 2026", "2026-07-01 .. 2026-09-30 (au trimestre)"),
    # recurring
    ("Récurrent", "récurrent"),
    ("Permanent", "récurrent"),
    ("continu", "récurrent"),
    ("annuel", "récurrent"),
    ("chaque année", "récurrent"),
    ("tous les ans en juin", "récurrent"),
    ("récurrent (annuel en mars)", "récurrent"),
    ("mars de chaque année", "récurrent"),
    ("en juin et septembre de chaque année", "récurrent"),
    ("fin de chaque année", "récurrent"),
    ("laufend", "récurrent"),
    ("doorlopend", "récurrent"),
    ("permanent dès 2025", "récurrent 2025-01-01 .. (à l'année)"),
    ("Annuel 2025-2030", "récurrent 2025-01-01 .. 2030-12-31 (période de plusieurs années)"),
    # unknown, none
    ("à fixer", "inconnue"),
    ("A définir", "inconnue"),
    ("à déterminer", "inconnue"),
    ("?", "inconnue"),
    ("/", "aucune"),
    ("", "aucune"),
    ("-", "aucune"),
    ("néant", "aucune"),
    # several in one cell
    (
        "début 09/2019 (essai) 2e trim. 2020 (mise en service)",
        "2019-09-01 .. 2020-06-30 (au trimestre)"
        " | essai : 2019-09-01 .. 2019-09-10 | mise en service : 2020-04-01 .. 2020-06-30",
    ),
    (
        "(1) et (3) -> 2019 (2) - (4) -> 3e trim. 2020",
        "2019-01-01 .. 2020-09-30 (à l'année)"
        " | (1) et (3) [1, 3] : 2019-01-01 .. 2019-12-31 | (2) - (4) [2, 4] : 2020-07-01 .. 2020-09-30",
    ),
    (
        "(1) - (3) -> 2027",
        "2027-01-01 .. 2027-12-31 (à l'année) | (1) - (3) [1, 2, 3] : 2027-01-01 .. 2027-12-31",
    ),
    (
        "(1) (2) : mars 2027 (3) : à fixer",
        "2027-03-01 .. 2027-03-31 (au mois) | (1) (2) [1, 2] : 2027-03-01 .. 2027-03-31 | (3) [3] : inconnue",
    ),
    (
        "2020 (base) Récurrent (recyclage)",
        "2020-01-01 .. 2020-12-31 (à l'année) | base : 2020-01-01 .. 2020-12-31 | recyclage : récurrent",
    ),
    (
        "Décembre 2019 (Bureau) A fixer pour point 3",
        "2019-12-01 .. 2019-12-31 (au mois) | Bureau : 2019-12-01 .. 2019-12-31 | point 3 [3] : inconnue",
    ),
    (
        "Volets gén. 1e trim. 2020 Volets part. Fin 2020",
        "2020-01-01 .. 2020-12-31 (au trimestre)"
        " | Volets gén. : 2020-01-01 .. 2020-03-31 | Volets part. : 2020-10-01 .. 2020-12-31",
    ),
    (
        "décembre 2025 (étude) ; 2027 (travaux)",
        "2025-12-01 .. 2027-12-31 (à l'année) | étude : 2025-12-01 .. 2025-12-31 | travaux : 2027-01-01 .. 2027-12-31",
    ),
    (
        "Phase 1 : 2025 Phase 2 : 2027",
        "2025-01-01 .. 2027-12-31 (à l'année)"
        " | Phase 1 [1] : 2025-01-01 .. 2025-12-31 | Phase 2 [2] : 2027-01-01 .. 2027-12-31",
    ),
    (
        "2025 : étude ; 2026 : travaux",
        "2025-01-01 .. 2026-12-31 (à l'année) | étude : 2025-01-01 .. 2025-12-31 | travaux : 2026-01-01 .. 2026-12-31",
    ),
    (
        "Étude (2025) et travaux (2026-2027)",
        "2025-01-01 .. 2027-12-31 (période de plusieurs années)"
        " | Étude : 2025-01-01 .. 2025-12-31 | travaux : 2026-01-01 .. 2027-12-31",
    ),
    (
        "2025 puis annuel",
        "2025-01-01 .. 2025-12-31 (à l'année) | 2025-01-01 .. 2025-12-31 | récurrent",
    ),
    # not understood: kept as written, no date is guessed
    ("quand le budget le permettra", "inconnue"),
    ("Voir le plan 2022-2024", "inconnue"),
    ("selon budget 2026", "inconnue"),
    ("31/02/2025", "inconnue"),
    ("semaine 54 2026", "inconnue"),
    ("semaines 12 à 14 2026", "inconnue"),
    ("semaine 12", "inconnue"),
    ("31 décembre", "inconnue"),
    ("2000 €", "inconnue"),
    ("104/123-13", "inconnue"),
    ("court terme", "inconnue"),
]

# Understood only with the term of the programme, here 2 December 2024 to 1 December 2030.
TERM_EXAMPLES = [
    ("fin de législature", "2030-09-02 .. 2030-12-01 (au trimestre)"),
    ("fin de mandature", "2030-09-02 .. 2030-12-01 (au trimestre)"),
    ("mi-mandat", "2027-10-01 .. 2027-12-31 (au trimestre)"),
    ("d'ici la fin de la législature", ".. 2030-12-01 (au trimestre)"),
    ("toute la législature", "2024-12-02 .. 2030-12-01 (période de plusieurs années)"),
]


def shown(deadline: Deadline | None) -> str:
    """A deadline in the notation of the tables."""
    if deadline is None:
        return "aucune"
    words = _shown_part(deadline)
    if deadline.precision is not None:
        words += f" ({PRECISION_LABELS[deadline.precision]})"
    return " | ".join([words, *(_shown_named(part) for part in deadline.parts)])


def _shown_part(said: Deadline | DeadlinePart) -> str:
    start, end = said.start, said.end
    days = f"{start or ''} .. {end or ''}".strip() if start or end else ""
    if start is not None and start == end:
        days = str(start)
    return " ".join(filter(None, ["récurrent" if said.recurring else "", "inconnue" if said.unknown else "", days]))


def _shown_named(part: DeadlinePart) -> str:
    steps = f"[{', '.join(map(str, part.steps))}]" if part.steps else ""
    name = " ".join(filter(None, [part.label, steps]))
    return f"{name} : {_shown_part(part)}" if name else _shown_part(part)


@pytest.mark.parametrize(("written", "understood"), EXAMPLES)
def test_a_deadline_is_understood(written: str, understood: str) -> None:
    assert shown(read_deadline(written)) == understood


@pytest.mark.parametrize(("written", "understood"), TERM_EXAMPLES)
def test_the_term_of_office_dates_what_is_said_of_it(written: str, understood: str) -> None:
    assert shown(read_deadline(written, period=TERM)) == understood
    without = read_deadline(written)
    assert without is not None
    assert without.unknown
    assert without.start is without.end is None


def test_the_wording_is_kept() -> None:
    deadline = read_deadline("  Début   2026 \n")
    assert deadline is not None
    assert deadline.text == "Début   2026"


def test_a_dash_between_steps_is_a_list_where_the_steps_between_are_tied_elsewhere() -> None:
    deadline = read_deadline("(1) - (3) -> 2027 (2) -> début 2028")
    assert deadline is not None
    assert [part.steps for part in deadline.parts] == [(1, 3), (2,)]


@pytest.mark.parametrize(
    "written", ["août-19", "2e trim. 2020 (essai)", "Récurrent", "à fixer", "fin de législature", "court terme"]
)
def test_a_deadline_looks_like_one(written: str) -> None:
    assert deadline_likeness(written) == 1.0


@pytest.mark.parametrize(
    "written",
    ["", "/", "Service travaux", "A 1.1", "104/123-13", "12.500 €", "Organiser la fête des voisins en 2025 ou après"],
)
def test_other_cells_do_not_look_like_deadlines(written: str) -> None:
    assert deadline_likeness(written) < 0.5


INLINE_EXAMPLES = [
    ("1. Revoir le règlement : début 2026.", ("1. Revoir le règlement", "début 2026")),
    ("Rénover la salle : plans et travaux : 2026-2027 ;", ("Rénover la salle : plans et travaux", "2026-2027")),
    ("Tenir le registre: permanent", ("Tenir le registre", "permanent")),
    ("Choisir un site : à fixer", ("Choisir un site", "à fixer")),
    ("Organiser deux fêtes : la Saint-Jean et le carnaval", None),
    ("Accueillir les enfants dès 7:30", None),
    ("Tenir à jour : court terme", None),
    (": 2026", None),
    ("Tout achever en 2026", None),
]


@pytest.mark.parametrize(("written", "expected"), INLINE_EXAMPLES)
def test_a_date_after_the_last_colon(written: str, expected: tuple[str, str] | None) -> None:
    found = split_inline_deadline(written)
    assert (found and (found[0], found[1].text)) == expected


def test_a_real_date_is_a_day() -> None:
    deadline = deadline_from_date(date(2025, 9, 2))
    assert deadline == Deadline("2 septembre 2025", date(2025, 9, 2), date(2025, 9, 2), Precision.DAY)
    assert shown(read_deadline(deadline.text)) == shown(deadline)


WORDS = [
    ("2e trim. 2020", "du 1er avril au 30 juin 2020 (au trimestre)"),
    ("Récurrent", "récurrent"),
    ("permanent dès 2025", "récurrent, à partir du 1er janvier 2025"),
    ("à fixer", "à fixer"),
    ("quand on pourra", "date non comprise"),
    ("30/06/2024", "le 30 juin 2024"),
    ("mars 2026", "du 1er au 31 mars 2026 (au mois)"),
    ("d'ici 2028", "au plus tard le 31 décembre 2028"),
    ("fin 2026 - début 2027", "du 1er octobre 2026 au 31 mars 2027 (au trimestre)"),
    ("2025 (étude) permanent (suivi)", "étude\u00a0: du 1er janvier au 31 décembre 2025\u00a0; suivi\u00a0: récurrent"),
]


@pytest.mark.parametrize(("written", "words"), WORDS)
def test_what_was_understood_is_said_in_french(written: str, words: str) -> None:
    deadline = read_deadline(written)
    assert deadline is not None
    assert deadline_words(deadline) == words


def test_dates_are_written_in_french() -> None:
    assert [format_date(date(2025, 9, 2)), format_date(date(2026, 8, 1))] == ["2 septembre 2025", "1er août 2026"]


_FRAGMENTS = [
    "2025",
    "2026",
    "mars",
    "fin",
    "(1)",
    "->",
    "T2",
    "30/06/2024",
    "annuel",
    "à fixer",
    "de",
    "à",
    "-",
    "et",
    "dès",
    "(",
    ")",
    ";",
    ":",
]


@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(_FRAGMENTS), max_size=12).map(" ".join)))
def test_any_text_is_read(text: str) -> None:
    deadline = read_deadline(text, period=TERM)
    assert 0.0 <= deadline_likeness(text) <= 1.0
    split_inline_deadline(text)
    for said in (deadline, *(deadline.parts if deadline else ())):
        if said is not None and said.start is not None and said.end is not None:
            assert said.start <= said.end
    if deadline is not None:
        assert deadline.text == text.strip()
        assert deadline_words(deadline)


@given(st.dates(date(2000, 1, 1), date(2068, 12, 31)))
def test_every_day_reads_back_in_every_writing(day: date) -> None:
    for written in (
        format_date(day),
        f"{day:%d/%m/%Y}",
        f"{day:%d.%m.%Y}",
        f"{day:%Y-%m-%d}",
        f"pour le {format_date(day)}",
    ):
        deadline = read_deadline(written)
        assert deadline is not None
        assert deadline.end == day, written


@pytest.mark.parametrize(
    "junk", ["2025 - " * 1500, "(" * 10_000, "a" * 10_000, "1/2-3." * 1700, "de la " * 1700, "fin mi début " * 800]
)
def test_junk_costs_nothing(junk: str) -> None:
    # Of the processor, and wide: what grows with the square of the text takes seconds.
    before = time.process_time()
    read_deadline(junk)
    deadline_likeness(junk)
    split_inline_deadline(junk)
    # The longest text that is taken apart, and whatever it holds.
    read_deadline(junk[:600])
    assert time.process_time() - before < 0.5


def test_the_deadlines_of_a_real_document_are_understood_as_expected() -> None:
    path = SHARED / "expected" / "jemeppe.json"
    if not path.exists():
        pytest.skip("../shared/expected is not there")
    items = json.loads(path.read_text(encoding="utf-8"))["items"]
    expected = [item["deadline"] for item in items if item.get("deadline")]
    assert len(expected) == 18
    for gold in expected:
        deadline = read_deadline(gold["text"])
        assert deadline is not None
        found = [str(day) if day else None for day in (deadline.start, deadline.end)]
        assert (found, deadline.recurring) == ([gold["start"], gold["end"]], gold["recurring"]), gold["text"]


def test_the_rows_of_the_handbook_are_understood() -> None:
    path = SHARED / "reference" / "domain.md"
    if not path.exists():
        pytest.skip("../shared/reference is not there")
    section = path.read_text(encoding="utf-8").split("## 5.")[1].split("## 6.")[0]
    rows = re.findall(r"^\| (`.*?) \| (.*?) \|$", section, re.MULTILINE)
    dated = [
        (re.findall(r"`([^`]+)`", left), re.findall(r"(\d{4}-\d\d-\d\d) \.\. (\d{4}-\d\d-\d\d)", right))
        for left, right in rows
    ]
    checked = 0
    for written, days in dated:
        for rank, text in enumerate(written if days else ()):
            deadline = read_deadline(text)
            assert deadline is not None
            assert (str(deadline.start), str(deadline.end)) == days[min(rank, len(days) - 1)], text
            checked += 1
    assert checked == 10
