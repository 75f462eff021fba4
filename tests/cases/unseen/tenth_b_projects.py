"""A deck of a province: a slide a project, a table of labels and a box for its steps; a list before each ambition."""

from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.util import Inches, Pt

from tests.cases.case import Case
from tests.cases.formats.steady import steady
from tests.cases.unseen.tenth_b_values import Node, below, grow, outline
from tests.cases.unseen.tree import ACTION, SO, STEP, Tree

_PLAN = """
Former et orienter à tout âge
 Nouveau campus des métiers techniques à Brassinnes | Réunir sur un seul site les sections éparpillées aujourd'hui.
 | J.-P. Massart | C. Ducarme | Enseignement / Infrastructures | Chambre de la construction | 30/06/2029
 | 8.400.000 € | En cours | 35 % | 4, 8, 9
  Acquérir le terrain
  Désigner l'équipe d'auteurs de projet
  Ouvrir le chantier
 Bus de l'orientation | Faire connaître les métiers dans les communes rurales.
 | S. Delcourt | C. Ducarme | Enseignement | Communes, Forem | fin 2026 | 310.000 € | En cours | 80 % | 4
  Aménager le véhicule
  Signer les conventions avec les communes
 Plateforme de cours à distance | Un environnement unique pour les douze écoles provinciales.
 | R. Toussaint | C. Ducarme | Informatique / Enseignement | | T3 2026 | 145.000 € | Terminé | 100 % | 4, 9
  Comparer les solutions
  Former les professeurs relais
  Basculer les cours
 École provinciale de soins infirmiers, nouvelle filière du soir | Répondre à la pénurie de personnel soignant.
 | M. Hansenne | C. Ducarme | Enseignement / Santé | Hôpitaux de la région | 01/09/2027 | 220.000 € | Planifié | 5 %
 | 3, 4
  Obtenir l'habilitation
  Recruter les enseignants
Protéger la santé et le climat
 Dépistage mobile en zone rurale | Un car équipé visite vingt-deux villages par an.
 | M. Hansenne | F. Lorquet | Santé | Maisons médicales | 2027 | 560.000 € | En cours | 50 % | 3, 10
  Acheter le car
  Recruter deux infirmières
  Établir la tournée
 Cadastre des îlots de chaleur | Une carte au service des communes.
 | A. Wiliquet | P. Joris | Environnement | Université, communes | Début 2026 | 75.000 € | Terminé | 100 % | 11, 13
  Survoler le territoire
  Présenter la carte aux communes
 Renaturation de la Volette | Douze kilomètres de cours d'eau de deuxième catégorie.
 | A. Wiliquet | P. Joris | Cours d'eau | Contrat de rivière, agriculteurs | 2028 | 1.900.000 € | Bloqué | 20 %
 | 6, 13, 15
  Négocier les emprises
  Réaliser les travaux de la section amont
  Réaliser les travaux de la section aval
 Centrale d'achat d'énergie verte pour les communes | Acheter ensemble, et moins cher.
 | L. Vanhove | P. Joris | Marchés publics | Communes, CPAS | 31/12/2026 | - | En cours | 65 % | 7, 12
  Recueillir les adhésions
  Attribuer le marché
Faire rayonner la culture et le tourisme
 Rénovation du musée de la Pierre | Réouverture avec un parcours accessible à tous.
 | E. Bourdon | N. Saint-Amand | Culture / Infrastructures | Amis du musée | mi-2028 | 3.250.000 € | En cours | 45 %
 | 4, 11
  Mettre les collections en réserve
  Rénover la toiture
  Installer la nouvelle scénographie
 Réseau points-noeuds pédestre | 640 km de sentiers balisés.
 | D. Closset | N. Saint-Amand | Tourisme | Maisons du tourisme | juin 2027 | 480.000 € | En cours | 55 % | 3, 8
  Vérifier les sentiers sur le terrain
  Poser le balisage
  Publier la carte
 Carte lecteur unique | Une carte pour trente-huit bibliothèques.
 | E. Bourdon | N. Saint-Amand | Culture | Bibliothèques locales | T1 2027 | 95.000 € | En attente | 30 % | 4
  Choisir le logiciel commun
  Adapter les règlements
 Festival itinérant « Les Nuits d'Ardreval » | Cinq communes par été, hors des grands centres.
 | D. Closset | N. Saint-Amand | Culture / Tourisme | Centres culturels | Récurrent | 180.000 € | En cours | | 8, 11
  Lancer l'appel aux communes hôtes
  Arrêter la programmation
Appuyer les communes
 Cellule d'appui aux marchés publics | Six juristes au service des petites communes.
 | L. Vanhove | J. Piedboeuf | Marchés publics | Communes | 2026 | 390.000 € | Terminé | 100 % | 16, 17
  Engager les juristes
  Ouvrir le guichet
 Zone de secours : financement pluriannuel | Alléger la charge des communes.
 | B. Ronvaux | J. Piedboeuf | Finances | Zone de secours | 2025-2030 | 21.000.000 € | En cours | 25 % | 11, 16
  Conclure la convention de financement
  Verser les tranches annuelles
 Observatoire des données territoriales | Des chiffres à jour pour chaque commune.
 | R. Toussaint | J. Piedboeuf | Informatique / Études | Office statistique | S2 2027 | 130.000 € | En cours | 40 %
 | 9, 17
  Recenser les jeux de données
  Mettre le portail en ligne
  Former les agents communaux
 Mutualisation des délégués à la protection des données | Un délégué pour huit communes.
 | B. Ronvaux | J. Piedboeuf | Juridique | Communes, CPAS | 15/10/2026 | 88.000 € | Annulé | 10 % | 16
  Sonder les communes
"""
_LABELS = (
    "En bref",
    "Chef de projet",
    "Député(e)",
    "Services",
    "Partenaires",
    "Échéance",
    "Budget",
    "Statut",
    "Avancement",
    "ODD",
)
_NAMES = (
    "description",
    "agents",
    "political_leads",
    "departments",
    "partners",
    "deadline",
    "budget",
    "status",
    "progress",
    "sdgs",
)
_READING = (
    "Une page par projet, mise à jour par le chef de projet",
    "Statut : Planifié, En cours, En attente, Bloqué, Terminé ou Annulé",
    "Budget : total 2025-2030, toutes sources de financement",
)


def _table(page: Any, rows: list[tuple[str, ...]], size: int, widths: tuple[float, ...], left: float = 0.4) -> None:
    whole = Inches(sum(widths))
    held = page.shapes.add_table(
        len(rows), len(widths), Inches(left), Inches(1.5), whole, Inches(0.4 * len(rows))
    ).table
    for place, width in enumerate(widths):
        held.columns[place].width = Inches(width)
    for r, line in enumerate(rows):
        for c, text in enumerate(line):
            held.cell(r, c).text = text
            for paragraph in held.cell(r, c).text_frame.paragraphs:
                paragraph.font.size = Pt(size)


def _titled(show: Any, title: str) -> Any:
    page = show.slides.add_slide(show.slide_layouts[5])
    page.shapes.title.text = title
    page.shapes.title.text_frame.paragraphs[0].font.size = Pt(24)
    foot = page.shapes.add_textbox(Inches(0.4), Inches(7.05), Inches(9), Inches(0.3))
    foot.text_frame.text = f"Province d'Ardreval | Revue de projets | Octobre 2026 | {len(show.slides)}"
    foot.text_frame.paragraphs[0].font.size = Pt(9)
    return page


def _project(show: Any, node: Node, rank: int, steps: list[Node]) -> None:
    page = _titled(show, f"P{rank:02} – {node.title}")
    ambition = f"{node.above.number}. {node.above.title}" if node.above else ""
    rows = [("Ambition", ambition), *zip(_LABELS, node.cells, strict=True)]
    _table(page, rows, 12, (1.7, 5.6))
    box = page.shapes.add_textbox(Inches(8.1), Inches(1.5), Inches(4.8), Inches(4)).text_frame
    box.word_wrap = True
    box.text = "Étapes clés"
    box.paragraphs[0].font.bold = True
    for place, step in enumerate(steps, 1):
        box.add_paragraph().text = f"{place}. {step.title}"
    if rank % 5 == 2:
        page.notes_slide.notes_text_frame.text = "Point d'attention à signaler oralement : le planning est serré."


def ardreval_deck_projects(folder: Path) -> Case:
    path = folder / "ardreval_deck_projects.pptx"
    nodes = outline(_PLAN)
    projects = [node for node in nodes if node.depth == 1]
    show: Any = Presentation()
    show.slide_width, show.slide_height = Inches(13.333), Inches(7.5)
    page = show.slides.add_slide(show.slide_layouts[0])
    page.shapes.title.text = "Plan « Ardreval 2030 »"
    page.placeholders[1].text = "Revue du portefeuille de projets\nCollège provincial du 22 octobre 2026"
    page = show.slides.add_slide(show.slide_layouts[1])
    page.shapes.title.text = "Comment lire ce document"
    page.placeholders[1].text = "\n".join(_READING)
    for ambition in (node for node in nodes if not node.depth):
        page = show.slides.add_slide(show.slide_layouts[2])
        held = below(nodes, ambition)
        page.shapes.title.text = f"Ambition {ambition.number} – {ambition.title}"
        page.placeholders[1].text = f"{len(held)} projets"
        page = _titled(show, f"Ambition {ambition.number} : vue d'ensemble")
        lines = [(f"P{projects.index(node) + 1:02}", node.title, node.cell(7), node.cell(8)) for node in held]
        _table(page, [("N°", "Projet", "Statut", "Avancement"), *lines], 14, (1, 7.5, 2, 2))
        for node in held:
            _project(show, node, projects.index(node) + 1, below(nodes, node))
    page = _titled(show, "Synthèse budgétaire")
    _table(page, [("Financement", "Montant"), ("Fonds propres", "24,1 M€"), ("Subsides", "13,3 M€")], 16, (5, 3))
    page = show.slides.add_slide(show.slide_layouts[1])
    page.shapes.title.text = "Prochaine revue"
    page.placeholders[1].text = "Jeudi 21 janvier 2027, salle des Tilleuls\nMises à jour attendues pour le 11 janvier"
    show.core_properties.author = "Direction générale provinciale"
    show.save(str(path))
    steady(path)

    tree = Tree()
    for node in nodes:
        more = {} if not node.depth else {"code_not_scored": True}
        grow(tree, [node], _NAMES if node.depth == 1 else (), levels=(SO, ACTION, STEP), coded=(0,), **more)
    return tree.case(
        path,
        "E",
        "a slide a project, as a table of labels, its steps in a box; each also in a list of its ambition",
        never=(
            *_READING,
            *_LABELS[1:],
            "Étapes clés",
            "Comment lire ce document",
            *(f"Ambition {rank} : vue d'ensemble" for rank in range(1, 5)),
            "Synthèse budgétaire",
            "Prochaine revue",
        ),
    )
