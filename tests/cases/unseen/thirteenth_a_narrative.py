"""A long narrative of a town in Word, by its communication service: prose that ends on boxes of actions."""

from pathlib import Path

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt

from tests.cases.case import Case
from tests.cases.unseen.eleventh_a_values import Doc, Row, rows, when
from tests.cases.unseen.thirteenth_a_narrative_plan import PLAN
from tests.cases.unseen.tree import ACTION, OO, SO, Tree

_FOREWORD = (
    "Chères Montrelloises, chers Montrellois,",
    "Vous tenez en main le programme que le Collège et l'administration ont préparé ensemble. Il dit ce que nous "
    "ferons d'ici à 2030, qui s'en chargera et quand. Il a été nourri par les 1 900 réponses que vous avez données "
    "à l'enquête de l'hiver, et par les soirées que nous avons passées dans les sept quartiers.",
    "Un programme n'est pas une promesse de plus. C'est un outil de travail : il sera ouvert chaque mois sur la table "
    "du comité de direction, et chaque année devant le Conseil communal.",
    "Le Bourgmestre et la Directrice générale",
)
_METHOD = (
    "Le programme stratégique transversal traduit la déclaration de politique communale adoptée en janvier 2025. Il "
    "distingue des objectifs stratégiques, qui disent quelle ville nous voulons être, des objectifs opérationnels, qui "
    "disent ce qu'il faut changer pour y parvenir, et des actions, encadrées à la fin de chaque section.",
    "Quatre groupes de travail se sont réunis cinq fois chacun. Leurs propositions ont été chiffrées par la Direction "
    "financière, puis arbitrées par le Collège lors de deux journées de mise au vert.",
)
_STRENGTHS = (
    "une gare bien desservie et un centre qui se parcourt à pied",
    "un patrimoine remarquable et un tissu associatif dense",
    "des finances saines jusqu'en 2028",
)
_WEAKNESSES = (
    "un bâti ancien, mal isolé, souvent divisé en petits logements",
    "un écart de revenus qui se creuse entre les quartiers",
    "un trafic de transit important sur les boulevards",
)
_FIGURES = [
    ["", "2010", "2018", "2024"],
    ["Habitants", "38 412", "40 077", "41 365"],
    ["Part des plus de 65 ans", "17 %", "19 %", "21 %"],
    ["Taux de chômage", "16,4 %", "14,9 %", "11,8 %"],
    ["Logements", "18 020", "19 344", "20 115"],
]
_FOLLOW = (
    "Chaque pilote rend compte deux fois par an de l'avancement de ses actions. Le comité de direction en fait la "
    "synthèse, que le Collège présente au Conseil communal en juin. Une évaluation à mi-législature est prévue à "
    "l'automne 2027 ; une évaluation finale clôturera le mandat.",
    "Le programme peut être modifié à tout moment. Les versions successives sont publiées sur le site de la Ville.",
)
_GLOSSARY = (
    "**DPC** : déclaration de politique communale",
    "**PST** : programme stratégique transversal",
    "**Régie foncière** : service de la Ville qui achète, rénove et loue des biens",
)


def _box(word: Doc, actions: list[Row]) -> None:
    """A frame of one cell: the word « Actions », then a bullet an action with its pilot and its date under it."""
    table = word.document.add_table(1, 1)
    table.style = "Table Grid"
    cell = table.cell(0, 0)
    shade = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="EAF3EE"/>'
    cell._tc.get_or_add_tcPr().append(parse_xml(shade))
    word.runs(cell.paragraphs[0], "**Actions**")
    for action in actions:
        paragraph = cell.add_paragraph(style="List Bullet")
        paragraph.paragraph_format.space_after = Pt(3)
        paragraph.add_run(action[0])
        paragraph.add_run().add_break()
        run = paragraph.add_run(f"Service pilote : {action[1]} – Échéance : {action[2]}")
        run.italic, run.font.size = True, Pt(9)
    word.document.add_paragraph()


def _opening(word: Doc, plan: list[Row]) -> None:
    word.para("**VILLE DE MONTRELLE**", centre=True, size=18, space=160)
    word.para("Montrelle 2030", centre=True, size=34)
    word.para("Programme stratégique transversal", centre=True, size=20)
    word.para("Législature 2024-2030", centre=True, size=14)
    word.page()
    word.head("Table des matières", 1)
    entries, page = [("Le mot du Bourgmestre et de la Directrice générale", 3), ("Portrait de Montrelle", 5)], 8
    for line in plan:
        if line.mark.startswith("OS"):
            entries.append((f"Objectif stratégique {line.mark[3:]} – {line[0]}", page))
            page += 2
        elif line.mark.startswith("OO"):
            entries.append((f"{line.mark[3:]}. {line[0]}", page))
            page += 3
    word.contents(*(f"{title}\t{number}" for title, number in [*entries, ("Suivre et évaluer", 57), ("Lexique", 59)]))
    word.page()
    word.head("Le mot du Bourgmestre et de la Directrice générale", 1)
    for text in _FOREWORD:
        word.para(text)
    word.page()
    word.head("Portrait de Montrelle", 1)
    word.head("Comment ce programme a été construit", 2)
    for text in _METHOD:
        word.para(text)
    word.head("Quelques chiffres", 2)
    word.table(_FIGURES, (6, 3, 3, 3))
    word.para("//Source : Statbel et registre de la population, calculs de la Ville//", size=8)
    word.head("Forces et faiblesses", 2)
    word.para("L'analyse menée avec les agents et les comités de quartier fait ressortir trois forces :")
    word.bullets(*_STRENGTHS)
    word.para("et trois faiblesses :")
    word.bullets(*_WEAKNESSES)


def montrelle_word_narrative(folder: Path) -> Case:
    tree = Tree()
    plan = rows(PLAN)
    word = Doc(font="Georgia", size=11)
    word.furniture("Montrelle 2030", "Programme stratégique transversal 2024-2030")
    _opening(word, plan)
    above, goal, actions = "", "", []  # type: tuple[str, str, list[Row]]
    for rank, line in enumerate(plan):
        kind, _, number = line.mark.partition(" ")
        told = " ".join(one[0] for one in _prose(plan[rank + 1 :]))
        if kind == "OS":
            word.page()
            word.head(f"Objectif stratégique {number} – {line[0]}", 1)
            above = tree.add(SO, line[0], code=number, description=told)
        elif kind == "OO":
            word.head(f"{number}. {line[0]}", 2)
            goal, actions = tree.add(OO, line[0], above, code=number, description=told), []
        elif kind == "P":
            word.para(line[0])
            word.document.paragraphs[-1].alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        else:
            actions.append(line)
            tree.add(ACTION, line[0], goal, departments=[line[1]], deadline=when(line[2]))
            if rank + 1 == len(plan) or plan[rank + 1].mark != "A":
                _box(word, actions)
    word.page()
    word.head("Suivre et évaluer", 1)
    for text in _FOLLOW:
        word.para(text)
    word.head("Lexique", 1)
    for text in _GLOSSARY:
        word.para(text)
    word.para("Éditeur responsable : Service de la Communication, Grand-Place 1 à Montrelle", size=8, space=40)
    path = folder / "montrelle_word_narrative.docx"
    word.save(path)
    never = (
        *("Table des matières", "Portrait de Montrelle", "Comment ce programme a été construit", "Quelques chiffres"),
        *("Forces et faiblesses", "Suivre et évaluer", "Lexique", "Actions", *_STRENGTHS, *_WEAKNESSES),
    )
    traps = (
        "pages of prose with figures; only the bullets of the boxes are actions, their pilot and date on a line below"
    )
    return tree.case(path, "C", traps, never=never)


def _prose(lines: list[Row]) -> list[Row]:
    """The paragraphs that come first in these lines."""
    last = next((rank for rank, line in enumerate(lines) if line.mark != "P"), len(lines))
    return lines[:last]
