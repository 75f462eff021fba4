"""Plans that no word names: the shape of the lines makes the levels, in whatever way it is written."""

import pytest

from gouvernail.core.document import Block, Document, Heading, ListItem, Paragraph
from gouvernail.core.recognise import recognise
from tests.core.recognise.documents import MARKS, draft_of, tree_of

THREE_LEVELS = [
    *("OS Cadre de vie", "  OO Espaces publics", "    A Place du Perron", "    A Plan lumière"),
    *("  OO Mobilité", "    A Zone 30", "    A Vélos à louer"),
    *("OS Solidarité", "  OO Aînés", "    A Maison communautaire", "    A Repas à domicile"),
    *("  OO Logement", "    A Prime à l'adaptation", "    A Relevé des logements vides"),
]


def outlined(marks: tuple[str, str, str]) -> str:
    """The plan as text: each level with the mark of its place, `{i}` for the number, `{up}` for the code above."""
    rows: list[str] = ["Plan stratégique 2025-2030", ""]
    counts = [0, 0, 0]
    for line in THREE_LEVELS:
        level = (len(line) - len(line.lstrip())) // 2
        counts[level] += 1
        counts[level + 1 :] = [0] * (2 - level)
        title = line.split(None, 1)[1]
        i, j, k = counts
        letters = " ABCDEFGH"
        roman = ("", "I", "II", "III", "IV")
        rows.append(
            marks[level].format(i=i, j=j, k=k, I=roman[i], J=letters[j], a=letters[k].lower(), A=letters[i]) + title
        )
    return "\n".join(rows) + "\n"


@pytest.mark.parametrize(
    "marks",
    [
        ("{i}. ", "{i}.{j} ", "{i}.{j}.{k} "),
        ("{i}. ", "{i}.{j} ", "{i}.{j}.{a} "),
        ("{I}. ", "{I}.{J}. ", "{I}.{J}.{k} "),
        ("# ", "## ", "### "),
        ("# ", "## ", "- "),
        ("", "    ", "        "),
        ("> # ", "> ## ", "> - "),
    ],
)
def test_numbers_headings_indents_and_quotes_make_the_levels(marks: tuple[str, str, str]) -> None:
    lines = [_without_code(line) for line in tree_of(outlined(marks))]
    assert lines == THREE_LEVELS


def _without_code(line: str) -> str:
    """`OO 1.1 Titre` as `OO Titre`."""
    indent = line[: len(line) - len(line.lstrip())]
    mark, rest = line.strip().split(" ", 1)
    head, _, title = rest.partition(" ")
    coded = any(char.isdigit() for char in head) or head.rstrip(".") in ("I", "II") or head.startswith(("I.", "II."))
    return f"{indent}{mark} {title if coded and title and head != 'Zone' else rest}"


def test_what_is_inferred_is_said_and_is_not_sure() -> None:
    draft = draft_of(outlined(("{i}. ", "{i}.{j} ", "{i}.{j}.{k} ")))
    assert {problem.code for problem in draft.problems} >= {"levels-inferred"}
    assert max(item.confidence for item in draft.plan.items) < 0.8


def test_the_chapters_around_a_plan_that_no_word_names_are_left_out() -> None:
    blocks: list[Block] = [Heading("Plan communal 2025-2030", 1), Heading("Diagnostic", 1), Heading("Forces", 2)]
    blocks += [ListItem("Une équipe motivée"), ListItem("Des finances saines"), Heading("Nos projets", 1)]
    for title in ("Habiter", "Bouger", "Travailler"):
        blocks += [Heading(title, 2), Heading(f"{title} autrement", 3), *(ListItem(f"Créer {one}") for one in "uv")]
        blocks += [Heading(f"{title} ensemble", 3), *(ListItem(f"Ouvrir {one}") for one in "xy")]
    blocks += [Heading("Évaluation", 1), ListItem("Un rapport annuel est remis au Conseil")]
    items = recognise(Document(tuple(blocks))).plan.items
    assert [MARKS[item.level.value] for item in items].count("OS") == 3
    assert [MARKS[item.level.value] for item in items].count("A") == 12
    assert not {"Diagnostic", "Forces", "Évaluation", "Nos projets"} & {item.title for item in items}


def test_actions_that_alone_are_named_have_the_headings_over_them_as_objectives() -> None:
    blocks: list[Block] = [Heading("PST 2025-2030", 1)]
    for number, title in enumerate(("Habiter", "Bouger"), 1):
        blocks.append(Heading(title, 1))
        for place in (1, 2):
            blocks += [Heading(f"{title} {'seul' if place == 1 else 'ensemble'}", 2)]
            blocks += [Paragraph(f"Action {number}{place}{one} : Chose {one} de {title}", bold=True) for one in (1, 2)]
    items = recognise(Document(tuple(blocks))).plan.items
    levels = [MARKS[item.level.value] for item in items]
    assert (levels.count("OS"), levels.count("OO"), levels.count("A")) == (2, 4, 8)


@pytest.mark.parametrize(
    "text",
    [
        "Gâteau aux pommes\n\nIngrédients\n- 4 pommes\n- 200 g de farine\n\nPréparation\n1. Éplucher les pommes\n"
        "2. Mélanger la farine et le sucre\n3. Cuire 40 minutes\n4. Laisser refroidir\n",
        "De : A. Morlet\nObjet : Réunion du 12 mai\n\nBonjour,\n\nMerci de préparer :\n- Le budget 2026\n- La liste\n\n"
        "Il faudra :\n1. Réserver la salle\n2. Imprimer les documents\n3. Prévenir les participants\n\n"
        "Bien à toi,\nA.\n",
        "# Rapport d'activités 2024\n\n## Travaux\n\n- Entretien de 45 km de voirie\n- Curage de 3 km de fossés\n\n"
        "## Population\n\n- 312 mariages\n- 4.210 cartes d'identité\n\n## Bibliothèque\n\n- 18.000 prêts\n",
    ],
)
def test_recipes_letters_and_reports_are_no_plans(text: str) -> None:
    assert tree_of(text) == []
