"""Numbers that start anew under each objective."""

import pytest

from gouvernail.core.document import Block, Document, Heading, ListItem, Paragraph
from gouvernail.core.recognise import recognise
from gouvernail.core.vocabulary import Level


def test_a_number_of_a_deeper_heading_is_a_level_below_the_objective_of_the_same_number() -> None:
    blocks = []
    for number, title in ((1, "Être une commune verte"), (2, "Être une commune solidaire")):
        blocks.append(Heading(f"Objectif stratégique {number} – {title}", 1))
        for work in ("Rénover les bâtiments", "Planter des arbres"):
            blocks += [
                Heading(f"1. {work}", 2),
                ListItem(f"Établir un calendrier pour {work.lower()} en 202{number}", "►"),
            ]
    plan = recognise(Document(blocks=tuple(blocks))).plan
    assert [item.code for item in plan.at(Level.STRATEGIC_OBJECTIVE)] == ["1", "2"]
    assert len(list(plan.at(Level.OPERATIONAL_OBJECTIVE))) == 4
    assert len(list(plan.at(Level.ACTION))) == 4


def test_a_number_of_a_heading_as_high_as_the_named_ones_is_of_their_level() -> None:
    blocks = (
        Heading("Objectif stratégique 1 : Être une commune verte", 1),
        ListItem("Planter des arbres", "►"),
        Heading("2. Être une commune solidaire", 1),
        ListItem("Ouvrir une crèche", "►"),
    )
    plan = recognise(Document(blocks=blocks)).plan
    assert [item.code for item in plan.at(Level.STRATEGIC_OBJECTIVE)] == ["1", "2"]


@pytest.mark.parametrize(
    ("before", "after", "word"),
    [
        (("1. Contexte", "2. Méthode"), ("4. Plan financier", "5. Évaluation"), "Objectif stratégique {} : "),
        (("0. Approbation du procès-verbal",), (), "OS{} — "),
        (("1) Analyse du territoire",), ("3) Suivi et gouvernance",), "Défi {} : "),
        (("1 – Einleitung",), ("2 – Finanzen",), "Strategisches Ziel {}: "),
        (("1. Inleiding", "2. Cijfers"), ("4. Bijlagen en kaarten",), "Strategische doelstelling {}: "),
    ],
)
@pytest.mark.parametrize("deeper", [0, 1])
def test_the_numbered_chapters_of_a_report_are_no_objectives(
    before: tuple[str, ...], after: tuple[str, ...], word: str, deeper: int
) -> None:
    blocks: list[Block] = [Paragraph("Programme stratégique transversal 2025-2030", bold=True)]
    for title in before:
        blocks += [Heading(title, 1), Paragraph("Les services ont été rencontrés au printemps.", blank_before=1)]
    for number, title in ((1, "Être une commune verte"), (2, "Être une commune solidaire")):
        blocks += [Heading(word.format(number) + title, 1 + deeper), ListItem(f"Planter {number} haies par an", "•")]
        blocks.append(ListItem(f"Ouvrir la crèche numéro {number}", "•"))
    for title in after:
        blocks += [Heading(title, 1), Paragraph("Le plan est revu chaque année.", blank_before=1)]
    plan = recognise(Document(blocks=tuple(blocks))).plan
    assert [item.code for item in plan.at(Level.STRATEGIC_OBJECTIVE)] == ["1", "2"]
    assert len(list(plan.at(Level.ACTION))) == 4
    assert all("revu" not in (item.description or "") for item in plan.items)


def test_a_bare_number_between_named_ones_is_an_objective_where_codes_continue_its_own() -> None:
    blocks: list[Block] = []
    for head, number in (("OS 1 – Verdir", 1), ("2. Loger", 2), ("OS 3 – Bouger", 3)):
        blocks += [Heading(head, 1), Heading(f"{number}.1 Faire mieux cette fois {number}", 2)]
        blocks.append(ListItem(f"Planter {number} arbres", "•"))
    plan = recognise(Document(blocks=tuple(blocks))).plan
    assert [item.code for item in plan.at(Level.STRATEGIC_OBJECTIVE)] == ["1", "2", "3"]
