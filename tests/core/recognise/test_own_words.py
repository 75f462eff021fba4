"""Words for levels that only one document uses, and plans that only letters, Roman figures and fields tell."""

import pytest

from gouvernail.core.document import Block, Document, Heading, ListItem, Paragraph
from gouvernail.core.plan import Item
from gouvernail.core.recognise import recognise
from gouvernail.core.vocabulary import Level

AXIS, SO, OO, ACTION = Level.AXIS, Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE, Level.ACTION


def line(text: str, *, bold: bool = False) -> Paragraph:
    return Paragraph(text, blank_before=1, bold=bold)


def items_of(blocks: list[Block]) -> list[Item]:
    return list(recognise(Document(blocks=tuple(blocks), name="plan 2025-2030.docx")).plan.items)


@pytest.mark.parametrize("heading", [True, False])
@pytest.mark.parametrize(
    ("wide", "middle", "narrow"),
    [
        ("Beleidsdoelstelling {a}: ", "Actieplan {a}.{b}: ", "Actie {a}.{b}.{c}: "),
        ("Prioritaire beleidsdoelstelling {a} – ", "Actieplan {a}.{b} – ", "Actie {a}.{b}.{c} – "),
        ("Cap {a} : ", "Grappe {a}.{b} : ", "Action {a}.{b}.{c} : "),
        ("Boussole n° {a} – ", "Sillage {a}.{b} – ", "Projet {a}.{b}.{c} – "),
        ("Leitbild {a}: ", "Bündel {a}.{b}: ", "Maßnahme {a}.{b}.{c}: "),
    ],
)
def test_words_of_the_document_s_own_are_rungs(wide: str, middle: str, narrow: str, heading: bool) -> None:
    def rung(text: str, level: int) -> Block:
        return Heading(text, level) if heading else line(text, bold=True)

    blocks: list[Block] = []
    expected = []
    for a in (1, 2):
        blocks += [rung(f"{wide.format(a=a)}Vivre mieux au village {a}", 1), line("Un long texte explique pourquoi.")]
        expected.append((SO, f"Vivre mieux au village {a}"))
        for b in (1, 2):
            blocks.append(rung(f"{middle.format(a=a, b=b)}Circuler en paix {a}{b}", 2))
            expected.append((OO, f"Circuler en paix {a}{b}"))
            for c in (1, 2):
                blocks.append(rung(f"{narrow.format(a=a, b=b, c=c)}Planter la haie {a}{b}{c}", 3))
                expected.append((ACTION, f"Planter la haie {a}{b}{c}"))
    found = items_of(blocks)
    assert [(item.level, item.title) for item in found] == expected
    by_id = {item.id: item for item in found}
    parents = [by_id[item.parent].title if item.parent else None for item in found]
    assert parents[1] == "Vivre mieux au village 1"
    assert parents[2] == "Circuler en paix 11"
    assert parents[-1] == "Circuler en paix 22"


@pytest.mark.parametrize("word", ["Annexe", "Tableau", "Chapitre", "Indicateur", "ODD", "Bijlage", "Kapitel", "Séance"])
def test_parts_of_a_book_are_no_rungs(word: str) -> None:
    blocks: list[Block] = []
    for a in (1, 2):
        blocks += [Heading(f"Objectif stratégique {a} : Vivre mieux {a}", 1), ListItem(f"Planter la haie {a}")]
        blocks.append(ListItem(f"Ouvrir la crèche {a}"))
    blocks += [Heading(f"{word} 1 : Carte des quartiers", 1), line("Le texte de la première partie.")]
    blocks += [Heading(f"{word} 2 : Liste des abréviations", 1), line("Le texte de la seconde partie.")]
    assert [item.level for item in items_of(blocks)] == [SO, ACTION, ACTION] * 2


@pytest.mark.parametrize("heading", [True, False])
@pytest.mark.parametrize(
    ("wide", "narrow"),
    [
        (("I. ", "II. ", "III. "), ("{w}.A – ", "{w}.B – ", "{w}.C – ")),
        (("A. ", "B. ", "C. "), ("{w}.1. ", "{w}.2. ", "{w}.3. ")),
        (("1. ", "2. ", "3. "), ("{w}.a) ", "{w}.b) ", "{w}.c) ")),
        (("1) ", "2) ", "3) "), ("{w}-1 : ", "{w}-2 : ", "{w}-3 : ")),
    ],
)
@pytest.mark.parametrize(
    "told",
    [
        "Élu référent : Mme Sabatier – Échéance : 2027 – Coût estimé : 180 000 €",
        "Pilote : service Travaux ; délai : 2028",
        "Bevoegde dienst: dienst Wonen | Timing: 2027",
    ],
)
def test_fields_tell_the_actions_where_no_word_names_them(
    wide: tuple[str, ...], narrow: tuple[str, ...], told: str, heading: bool
) -> None:
    """Titles that are no verbs (`Bus itinérant`), letters and Roman figures, prose before the line of fields."""
    titles = ("Bus itinérant", "Halle du marché", "Mutuelle communale")
    blocks: list[Block] = [line("PROJET DE MANDAT 2026-2032", bold=True)]
    for number, mark in enumerate(wide):
        text = f"{mark}Proximité du centre {number}"
        blocks.append(Heading(text, 1) if heading else line(text, bold=True))
        for under, title in zip(narrow, titles, strict=True):
            text = f"{under.format(w=mark.rstrip('.) '))}{title} {number}"
            blocks.append(Heading(text, 2) if heading else line(text, bold=True))
            blocks += [line("Le diagnostic a montré que l'offre ne répond plus aux besoins."), line(told)]
    found = items_of(blocks)
    assert [item.level for item in found] == [SO, ACTION, ACTION, ACTION] * 3
    assert [item.title for item in found[:2]] == ["Proximité du centre 0", "Bus itinérant 0"]
    assert all(item.deadline is not None for item in found if item.level is ACTION)
    assert all(item.parent == found[4].id for item in found[5:8])
