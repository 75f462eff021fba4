"""A Word form made in the secretariat: a frame an operational objective, with a table of actions inside."""

from pathlib import Path
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm

from tests.cases.case import Case
from tests.cases.unseen.eleventh_a_values import Doc, Row, listed, rows, state, when
from tests.cases.unseen.tree import ACTION, OO, SO, Tree

# OO | title | elected person | service | goals ; A | title | when | with whom | state
_PLAN = """
OS 1 | Être une commune qui prend soin de ses villages
OO 1.1 | Entretenir les voiries et les trottoirs | E. Dassart | Service Travaux | 9 ; 11
A 1.1.1 | Refaire le revêtement de la rue des Carrières | juin 2026 | SPW ; Riverains | En cours
A 1.1.2 | Dresser le cadastre des trottoirs abîmés | 31/12/2025 | / | Réalisé
A 1.1.3 | Remplacer les dalles de la place Saint-Éloi | 2e trim. 2028 | AWaP | Planifié
A 1.1.4 | Acheter une brosse de désherbage mécanique | mars 2026 | / | Réalisé
OO 1.2 | Garder des villages propres | E. Dassart | Service Environnement | 11 ; 12
A 1.2.1 | Installer des caméras mobiles aux bulles à verre | 1er semestre 2026 | Zone de police | En cours
A 1.2.2 | Organiser le grand nettoyage de printemps | chaque année | Be WaPP ; Écoles | En cours
A 1.2.3 | Poser quarante cendriers aux arrêts de bus | fin 2026 | OTW | Planifié
OO 1.3 | Protéger les habitants des inondations | M. Hublette | Service Environnement | 6 ; 13
A 1.3.1 | Curer le ruisseau de la Follie | 2026 | Contrat de rivière | En attente
A 1.3.2 | Créer trois fascines en amont du hameau de Bry | octobre 2025 | Cellule GISER ; Agriculteurs | Réalisé
A 1.3.3 | Distribuer un guide aux riverains des cours d'eau | 15/03/2027 | / | Planifié
A 1.3.4 | Réaliser un bassin d'orage derrière le cimetière | 2029 | SPGE | Non entamé
OS 2 | Être une commune où chaque enfant trouve sa place
OO 2.1 | Offrir des écoles confortables | S. Quertinier | Service Enseignement | 4
A 2.1.1 | Isoler la toiture de l'école de Bry | août 2026 | CECP | En cours
A 2.1.2 | Équiper chaque classe d'un tableau interactif | T3 2027 | / | Planifié
A 2.1.3 | Végétaliser les cours de récréation | 2026-2028 | Associations de parents | En cours
A 2.1.4 | Remplacer les chaudières au mazout | fin 2029 | / | Non entamé
OO 2.2 | Accueillir les enfants avant et après l'école | S. Quertinier | Service Accueil temps libre | 4 ; 5
A 2.2.1 | Ouvrir une garderie à 6 h 45 | septembre 2025 | ONE | Réalisé
A 2.2.2 | Former les accueillantes aux premiers secours | annuel | Croix-Rouge | En cours
A 2.2.3 | Créer un stage de cirque à Pâques | avril 2026 | Centre culturel | Réalisé
OO 2.3 | Donner la parole aux jeunes | N. Vaucamps | Service Jeunesse | 16
A 2.3.1 | Installer un conseil communal des enfants | novembre 2025 | Écoles | Réalisé
A 2.3.2 | Rénover le local des jeunes de Hautecroix | 1er semestre 2027 | Maison de jeunes | Planifié
A 2.3.3 | Engager un éducateur de rue | janvier 2028 | CPAS ; Plan de cohésion sociale | Non entamé
OS 3 | Être une commune solidaire
OO 3.1 | Aider les aînés à rester chez eux | P. Mauroy-Lens | Service Social | 3 ; 10
A 3.1.1 | Lancer un taxi social | février 2026 | CPAS | Réalisé
A 3.1.2 | Distribuer la boîte jaune aux plus de 65 ans | 30/06/2026 | Médecins généralistes | En cours
A 3.1.3 | Tenir un registre des personnes isolées | Permanent | Zone de police ; CPAS | En cours
OO 3.2 | Loger dignement | P. Mauroy-Lens | Service Logement | 1 ; 11
A 3.2.1 | Transformer l'ancien presbytère en trois logements | fin 2028 | Société de logement | En attente
A 3.2.2 | Taxer les logements inoccupés | 01/01/2026 | / | Réalisé
A 3.2.3 | Créer un logement d'urgence | T2 2027 | CPAS | Planifié
OS 4 | Être une administration simple et moderne
OO 4.1 | Simplifier les démarches | M. Hublette | Direction générale | 16
A 4.1.1 | Ouvrir un guichet sur rendez-vous | mai 2025 | / | Réalisé
A 4.1.2 | Mettre en ligne vingt formulaires | décembre 2026 | Imio | En cours
A 4.1.3 | Envoyer les convocations par l'eBox | 2027 | Imio | Non entamé
OO 4.2 | Prendre soin du personnel | M. Hublette | Service Ressources humaines | 8
A 4.2.1 | Écrire un plan de formation | 4e trim. 2025 | CRF | Réalisé
A 4.2.2 | Actualiser les descriptions de fonction | 2026-2027 | / | En cours
A 4.2.3 | Accueillir les nouveaux agents avec un livret | mars 2026 | / | Abandonné
A 4.2.4 | Étendre le télétravail au service Finances | septembre 2026 | / | Planifié
"""

_LEGEND = [
    ["État", "Ce que cela veut dire"],
    ["Non entamé", "Rien n'a été fait"],
    ["Planifié", "Le travail est inscrit au calendrier d'un service"],
    ["En cours", "Le travail a débuté"],
    ["En attente", "Un tiers doit d'abord se prononcer"],
    ["Réalisé", "L'action est close"],
    ["Abandonné", "Le Collège a renoncé à l'action"],
]


def _shade(cell: Any, fill: str) -> None:
    shade = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{fill}"/>'
    cell._tc.get_or_add_tcPr().append(parse_xml(shade))


def _frame(word: Doc, number: str, goal: Row, actions: list[Row]) -> None:
    """A frame of two rows: the objective on a band, then who answers for it beside the table of its actions."""
    frame = word.document.add_table(2, 2)
    frame.style, frame.autofit = "Table Grid", False
    for line in frame.rows:
        line.cells[0].width, line.cells[1].width = Cm(4), Cm(21.5)
    band = frame.cell(0, 0).merge(frame.cell(0, 1))
    _shade(band, "D9E2C8")
    word.runs(band.paragraphs[0], f"**Objectif opérationnel {number} – {goal[0]}**", 11)
    left, right = frame.cell(1, 0), frame.cell(1, 1)
    told = (("Mandataire", goal[1]), ("Service pilote", goal[2]), ("ODD", goal[3].replace(" ; ", " – ")))
    for rank, (name, value) in enumerate(told):
        word.runs(left.add_paragraph() if rank else left.paragraphs[0], f"**{name}**", 9)
        word.runs(left.add_paragraph(), value, 9)
    lines = [("N°", "Action", "Pour quand", "Avec qui", "État")]
    for action in actions:
        partners = action[2] if action[2] == "/" else ", ".join(listed(action[2]))
        lines.append((action.mark[2:], action[0], action[1], partners, action[3]))
    inner = right.add_table(len(lines), 5)
    inner.style, inner.autofit = "Table Grid", False
    for r, line in enumerate(lines):
        for cell, text, width in zip(inner.rows[r].cells, line, (1.5, 9.5, 3.3, 4.4, 2.6), strict=True):
            cell.width = Cm(width)
            word.runs(cell.paragraphs[0], text if r else f"**{text}**", 9)
            if not r:
                _shade(cell, "EEEEEE")
    right._tc.remove(right.paragraphs[0]._p)
    right.add_paragraph()
    word.document.add_paragraph()


def chaumelle_word_forms(folder: Path) -> Case:
    tree = Tree()
    plan = rows(_PLAN)
    word = Doc(landscape=True, font="Arial", size=10)
    word.furniture("Commune de Chaumelle-sur-Ourte", "Programme stratégique transversal 2024-2030")
    word.para("**Commune de Chaumelle-sur-Ourte**", centre=True, size=20, space=120)
    word.para("Programme stratégique transversal 2024-2030", centre=True, size=26)
    word.para("//Document présenté au Conseil communal du 26 août 2025, qui en a pris acte//", centre=True)
    word.page()
    word.head("Sommaire", 2)
    told = [("Avant-propos", 3), ("Comment lire les fiches", 3)]
    told += [
        (f"Objectif stratégique {line.mark[3:]} : {line[0]}", 4 + rank)
        for rank, line in enumerate(line for line in plan if line.mark.startswith("OS"))
    ]
    word.contents(*(f"{title}\t{page}" for title, page in [*told, ("Petit lexique", 9), ("Nous contacter", 9)]))
    word.page()
    word.head("Avant-propos", 2)
    word.para(
        "Ce programme a été écrit avec les agents, réunis en six ateliers entre janvier et mai 2025. Le Collège y a "
        "repris ce qu'il avait annoncé dans sa déclaration de politique communale, et les services y ont ajouté ce "
        "qu'ils jugeaient nécessaire pour bien travailler."
    )
    word.para("Il sera mis à jour deux fois par an et évalué à mi-législature.")
    word.head("Comment lire les fiches", 2)
    word.para(
        "À chaque objectif opérationnel correspond un cadre. À gauche, le mandataire qui répond de l'objectif, le "
        "service qui le pilote et les objectifs de développement durable qu'il sert ; à droite, les actions."
    )
    word.table(_LEGEND, (4, 12))
    above, goal, actions = "", plan[0], []  # type: tuple[str, Row, list[Row]]
    for rank, line in enumerate(plan):
        kind, _, number = line.mark.partition(" ")
        if kind == "OS":
            word.page()
            word.head(f"Objectif stratégique {number} : {line[0]}", 1)
            above = tree.add(SO, line[0], code=number)
        elif kind == "OO":
            goal, actions = line, []
            tree.add(
                *(OO, line[0], above), code=number, political_leads=[line[1]], departments=[line[2]],
                sdgs=[int(one) for one in listed(line[3])],
            )  # fmt: skip
        else:
            actions.append(line)
            tree.add(
                *(ACTION, line[0], goal[0]),
                code=number, deadline=when(line[1]), partners=listed(line[2]), status=state(line[3]),
            )  # fmt: skip
        if kind == "A" and (rank + 1 == len(plan) or not plan[rank + 1].mark.startswith("A")):
            _frame(word, goal.mark[3:], goal, actions)
    word.page()
    word.head("Petit lexique", 2)
    for text in (
        "**AWaP** : Agence wallonne du patrimoine",
        "**CECP** : Conseil de l'enseignement des communes et des provinces",
        "**ODD** : objectifs de développement durable des Nations unies",
        "**OTW** : Opérateur de transport de Wallonie",
    ):
        word.para(text)
    word.head("Nous contacter", 2)
    word.para("Administration communale, place Saint-Éloi 1 à Chaumelle-sur-Ourte – pst@chaumelle.example")
    path = folder / "chaumelle_word_forms.docx"
    word.save(path)
    never = ("Sommaire", "Avant-propos", "Comment lire les fiches", "Petit lexique", "Nous contacter", "Action", "État")
    traps = (
        "the table of actions lies inside a cell of the frame of its objective; people and goals are the objective's"
    )
    return tree.case(path, "A", traps, never=never)
