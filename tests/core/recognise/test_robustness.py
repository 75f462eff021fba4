"""Whatever a document holds, reading it raises nothing, loses no character of the account, and keeps parents first."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gouvernail.core.plan import Draft

from .documents import draft_of

SAMPLES = sorted((Path(__file__).parents[3] / "src/gouvernail/samples").glob("*.txt"))
PIECES = [
    "OS1 : Agir",
    "OO1.1",
    "Action 1.1.1 : Planter",
    "- Créer un verger",
    "  - (1) Choisir ; (2) Semer",
    "Constats :",
    "Nos valeurs",
    "Actions :",
    "1. Titre",
    "VOLET INTERNE : AGIR",
    "DOMAINE : EAU",
    "Échéance : 2031",
    "Action\tPilote\tÉchéance",
    "Semer\tA. Brulon\t2031",
    "Objectifs\t<p>a</p><ul>• b",
    "Cinq valeurs: - a - b",
    "Sommaire",
    "Légende :",
    "",
    "Une phrase ordinaire, qui ne dit rien de particulier.",
    "Une vision",
    "II. CHAPITRE",
    "(suite)",
    "A. BrulonZ. MaréchauRéalisé2031 Semer des fleurs A. BrulonZ. MaréchauEn cours 2032",
]


def check(draft: Draft) -> None:
    coverage = draft.coverage
    if coverage.characters:
        assert coverage.placed + coverage.skipped + coverage.unplaced == pytest.approx(1)
    seen: set[str] = set()
    for item in draft.plan.items:
        assert item.parent is None or item.parent in seen
        assert item.title
        assert item.parent is None or draft.plan.by_id()[item.parent].level.rank < item.level.rank
        seen.add(item.id)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_any_order_of_the_pieces_of_plans(lines: list[str]) -> None:
    check(draft_of("\n".join(lines)))


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=300))
def test_any_text(text: str) -> None:
    check(draft_of(text))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("seed", range(3))
def test_samples_with_their_lines_shuffled_or_cut(path: Path, seed: int) -> None:
    lines = path.read_text("utf-8").split("\n")
    stride = 5 + 2 * seed
    shuffled = [line for start in range(stride) for line in lines[start::stride]]
    check(draft_of("\n".join(shuffled)))
    check(draft_of("\n".join(lines[: len(lines) * (seed + 1) // 5])))
