"""Numbers that start anew under each objective."""

from gouvernail.core.document import Document, Heading, ListItem
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
