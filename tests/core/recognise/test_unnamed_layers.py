"""Levels that no word names, or that a word names only beside the others of its document."""

from collections.abc import Sequence

from gouvernail.core.document import Block, Document, Heading, ListItem, Paragraph
from gouvernail.core.recognise import recognise
from tests.core.recognise.documents import MARKS, tree_of


def read(*blocks: Block, title: str | None = None) -> list[str]:
    items = recognise(Document(blocks, title=title)).plan.items
    depths: dict[str, int] = {}
    for item in items:
        depths[item.id] = depths[item.parent] + 1 if item.parent else 0
    return [f"{'  ' * depths[item.id]}{MARKS[item.level.value]} {item.title}" for item in items]


def chapter(title: str, *entries: str, lead: str = "") -> list[Block]:
    told = [Paragraph(lead, blank_before=1)] if lead else []
    return [Heading(title, 2), *told, *(ListItem(entry) for entry in entries)]


PLAN: list[Block] = [
    Heading("Vaucelle, horizon 2031", 1),
    Heading("Comment lire ce document ?", 2),
    Paragraph("Il a été écrit avec les habitants.", blank_before=1),
    *chapter("Un village vivant", "Rouvrir le café", "Planter un verger", lead="Le village s'endort."),
    *chapter("Une eau propre", "Curer l'étang", "Poser des filtres", "Former les fermiers"),
    Heading("Et après ?", 2),
    Paragraph("Une évaluation aura lieu dans trois ans.", blank_before=1),
]


def test_headings_over_lists_of_verbs_are_objectives_and_other_headings_are_none() -> None:
    assert read(*PLAN) == [
        "OS Un village vivant",
        "  A Rouvrir le café",
        "  A Planter un verger",
        "OS Une eau propre",
        "  A Curer l'étang",
        "  A Poser des filtres",
        "  A Former les fermiers",
    ]
    problems = recognise(Document(tuple(PLAN))).problems
    assert "levels-inferred" in {problem.code for problem in problems}


def test_german_and_dutch_lists_end_with_their_verbs() -> None:
    german = chapter("Lebendige Dörfer", "Ein Café eröffnen", "Bäume pflanzen")
    german += chapter("Sauberes Wasser", "Den Teich reinigen", "Filter einbauen")
    assert [line.split()[0] for line in read(*german, title="Aktionsplan 2030")] == ["OS", "A", "A", "OS", "A", "A"]
    dutch = chapter("Levende dorpen", "Een café openen", "Bomen planten")
    dutch += chapter("Zuiver water", "De vijver reinigen", "Filters plaatsen")
    assert [line.split()[0] for line in read(*dutch, title="Meerjarenplan")] == ["OS", "A", "A", "OS", "A", "A"]


def test_lists_of_things_under_headings_are_no_plan() -> None:
    blocks = [*chapter("Ingrédients", "Trois œufs", "Du lait"), *chapter("Ustensiles", "Un fouet", "Un four")]
    assert read(*blocks, *chapter("Convives", "Ada", "Béa")) == []


def test_bold_lines_between_named_objectives_and_their_lists_are_the_level_between() -> None:
    def part(number: int, *groups: tuple[str, Sequence[str]]) -> list[Block]:
        lines: list[Block] = [Heading(f"Objectif stratégique {number} : Agir {number}", 2)]
        for title, entries in groups:
            lines += [Paragraph(title, bold=True, blank_before=1), *(ListItem(entry) for entry in entries)]
        return lines

    blocks = [*part(1, ("Pour les jeunes", ("Bâtir un local", "Ouvrir le stade")), ("Pour tous", ("Semer un pré",))),
              *part(2, ("Pour les aînés", ("Poser des bancs", "Louer un car")))]  # fmt: skip
    assert read(*blocks)[:5] == [
        "OS Agir 1",
        "  OO Pour les jeunes",
        "    A Bâtir un local",
        "    A Ouvrir le stade",
        "  OO Pour tous",
    ]


def test_the_same_bold_line_under_each_objective_is_no_item() -> None:
    blocks: list[Block] = []
    for number in (1, 2, 3):
        blocks += [Heading(f"Objectif stratégique {number} : Agir {number}", 2)]
        blocks += [Paragraph("En bref", bold=True, blank_before=1), ListItem(f"Bâtir {number} locaux")]
        blocks += [ListItem(f"Semer {number} prés")]
    assert not [line for line in read(*blocks) if "En bref" in line]


def levels(text: str) -> list[str]:
    return [line.split()[0] for line in tree_of(text)]


def test_words_of_no_certain_level_follow_from_those_above_and_below() -> None:
    def lines(*words: str) -> str:
        out = []
        for one in (1, 2):
            out.append(f"{words[0]} {one} : Vivre ensemble {one}\n")
            for two in (1, 2):
                out.append(f"{words[1]} {one}.{two} : Bien habiter {one}{two}\n")
                out += [f"{words[2]} {one}.{two}.{three} : Bâtir {one}{two}{three}\n" for three in (1, 2)]
        return "\n".join(out)

    assert levels(lines("Ambition", "Orientation", "Fiche action"))[:4] == ["OS", "OO", "A", "A"]
    assert levels(lines("Axe", "Orientation", "Action"))[:4] == ["AX", "OS", "A", "A"]
    assert levels(lines("Axe", "Mesure", "Chantier"))[:4] == ["AX", "OS", "A", "A"]
    assert levels(lines("Enjeu", "Objectif", "Action"))[:4] == ["OS", "OO", "A", "A"]
    assert levels(lines("Leitziel", "Teilziel", "Maßnahme"))[:4] == ["OS", "OO", "A", "A"]
    assert levels(lines("Priorité", "Projet", "Action"))[:4] == ["OS", "OO", "A", "A"]
    assert levels(lines("Mission", "Projet", "Tâche"))[:4] == ["OS", "A", "E", "E"]
    assert levels(lines("Objectif stratégique", "Orientation", "Action"))[:4] == ["OS", "OO", "A", "A"]
    assert levels(lines("Enjeu", "Objectif opérationnel", "Action"))[:4] == ["OS", "OO", "A", "A"]


def test_codes_that_begin_with_a_letter_or_a_roman_figure() -> None:
    text = "\n".join(
        f"OBJECTIF STRATÉGIQUE {one} : Agir pour {one}\n\n{one}.1 Vivre en {one}\n\n{one}.1.1 Bâtir {one}\n\n"
        f"{one}.1.2 Semer {one}\n"
        for one in "AB"
    )
    assert tree_of(text)[:4] == [
        "OS A Agir pour A",
        "  OO A.1 Vivre en A",
        "    A A.1.1 Bâtir A",
        "    A A.1.2 Semer A",
    ]
    roman = "\n".join(f"OS {one} - Agir pour {one}\n\nOO {one}.2 - Vivre en {one}\n" for one in ("I", "II", "III"))
    assert [line.split()[1] for line in tree_of(roman)] == ["I", "I.2", "II", "II.2", "III", "III.2"]
