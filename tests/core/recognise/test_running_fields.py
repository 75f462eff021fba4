"""Fields that lines of prose name or say: under entries of a list, as questions, on the line below, without a colon."""

from datetime import date

import pytest

from gouvernail.core.document import Block, Document, Heading, ListItem, Paragraph
from gouvernail.core.plan import Item
from gouvernail.core.recognise import recognise
from gouvernail.core.vocabulary import Level

ACTIONS = ("Créer trois zones apaisées", "Acheter deux radars mobiles", "Rénover les trottoirs", "Baliser les sentiers")


def actions_of(blocks: list[Block]) -> list[Item]:
    plan = recognise(Document(blocks=tuple(blocks), name="programme stratégique.docx")).plan
    found = list(plan.at(Level.ACTION))
    assert [item.title for item in found] == list(ACTIONS)
    return found


def line(text: str, *, bold: bool = False) -> Paragraph:
    return Paragraph(text, blank_before=1, bold=bold)


@pytest.mark.parametrize(
    "told",
    [
        "Pilote : C. Martin ; Échéance : fin 2027 ; Service : Voirie",
        "Service : Voirie – Échéance : fin 2027 – Pilote : C. Martin",
        "Qui ? C. Martin – Pour quand ? fin 2027 – Service : Voirie",
        "Échéance : fin 2027 | Agent traitant : C. Martin | Service porteur : Voirie",
        "Verantwortlich: C. Martin; Frist: fin 2027; Dienst: Voirie",
        "Trekker: C. Martin / Deadline: fin 2027 / Dienst: Voirie",
    ],
)
@pytest.mark.parametrize("marker", ["•", "-", "▸"])
def test_a_line_of_fields_under_each_entry_is_the_entry_s(told: str, marker: str) -> None:
    blocks: list[Block] = []
    for number in (0, 1):
        blocks.append(Heading(f"Objectif opérationnel {number + 1} : Circuler en paix {number}", 2))
        for title in ACTIONS[2 * number : 2 * number + 2]:
            blocks += [ListItem(title, marker), line(told)]
    for item in actions_of(blocks):
        assert item.agents == ("C. Martin",)
        assert item.departments == ("Voirie",)
        assert item.deadline is not None
        assert item.deadline.end == date(2027, 12, 31)


def test_a_line_of_fields_under_a_whole_list_is_the_objective_s() -> None:
    blocks: list[Block] = []
    for number in (0, 1):
        blocks.append(Heading(f"Objectif opérationnel {number + 1} : Circuler en paix {number}", 2))
        blocks += [ListItem(title) for title in ACTIONS[2 * number : 2 * number + 2]]
        blocks.append(line(f"Service : Voirie {number}"))
    document = Document(blocks=tuple(blocks))
    assert all(not item.departments for item in actions_of(blocks))
    held = [item.departments for item in recognise(document).plan.at(Level.OPERATIONAL_OBJECTIVE)]
    assert held == [("Voirie 0",), ("Voirie 1",)]


@pytest.mark.parametrize("bold", [True, False])
@pytest.mark.parametrize(("name", "value"), [("Statut", "Réalisé"), ("État", "Terminé"), ("Status", "afgerond")])
def test_values_below_the_names_of_their_fields(bold: bool, name: str, value: str) -> None:
    """As lists of terms give them: the same values come back in many cards, and are words of fields themselves."""
    blocks: list[Block] = [Heading("Objectif stratégique 1 : Être une commune sûre", 1)]
    for title in ACTIONS:
        blocks += [Heading(f"Action : {title}", 2), line("100 %")]
        blocks += [line("Service pilote", bold=bold), line("Service Mobilité"), line("Échéance", bold=bold)]
        blocks += [line("2027"), line(name, bold=bold), line(value)]
    for item in actions_of(blocks):
        assert item.departments == ("Service Mobilité",)
        assert item.status is not None
        assert item.status.value is not None
        assert item.status.value.value == "done"
        assert item.progress == 100
        assert item.deadline is not None
        assert item.deadline.end == date(2027, 12, 31)


@pytest.mark.parametrize(
    "lines",
    [
        ("Pilote – C. Martin", "Échéance fin 2027", "Budget estimé 25 000 €"),
        ("Pilote : C. Martin", "Échéance → fin 2027", "Coût – 25 000 €"),
        ("Qui pilote ? C. Martin", "Pour quand ? Fin 2027", "Combien ? 25 000 €"),
        ("Wer? C. Martin", "Bis wann? fin 2027", "Kosten 25 000 €"),
    ],
)
def test_a_field_and_its_value_without_a_colon(lines: tuple[str, ...]) -> None:
    blocks: list[Block] = [Heading("Objectif stratégique 1 : Être une commune sûre", 1)]
    for title in ACTIONS:
        blocks += [Heading(f"Action : {title}", 2), *(line(text) for text in lines)]
    for item in actions_of(blocks):
        assert item.agents == ("C. Martin",)
        assert [str(told.amount) for told in item.budget] == ["25000.00"]
        assert item.deadline is not None
        assert item.deadline.end == date(2027, 12, 31)


@pytest.mark.parametrize(
    "text",
    ["Budget participatif des quartiers", "Participation – Démocratie locale", "Service public – Proximité et écoute"],
)
def test_what_begins_with_the_name_of_a_field_and_gives_no_value_stays_text(text: str) -> None:
    blocks: list[Block] = [Heading("Objectif stratégique 1 : Être une commune sûre", 1)]
    for title in ACTIONS:
        blocks += [Heading(f"Action : {title}", 2), line(f"{text} : {title}.")]
    assert all(not item.budget and not item.departments and item.description for item in actions_of(blocks))


def test_captions_and_repeated_sentences() -> None:
    blocks: list[Block] = [Heading("Objectif stratégique 1 : Être une commune sûre", 1)]
    for number, title in enumerate(ACTIONS, start=1):
        blocks += [
            Heading(f"Action : {title}", 2),
            line("Ce projet figurait déjà au programme de la mandature passée."),
        ]
        blocks += [line(f"Figure {number} : plan des rues"), line("Source : Administration communale, 2025")]
    for item in actions_of(blocks):
        assert item.description == "Ce projet figurait déjà au programme de la mandature passée."
        assert not item.departments
