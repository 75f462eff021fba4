"""A workbook that departments of a commune filled in their own way, whatever the coordinator had asked."""

from pathlib import Path
from typing import Any

from tests.cases.case import Case
from tests.cases.unseen.tenth_b_values import Book, below, grow, outline
from tests.cases.unseen.tree import ACTION, SO, STEP, Tree

_LEVELS = (SO, ACTION, STEP)

_WORKS = """
Garantir des bâtiments communaux sûrs et confortables
 Mettre aux normes électriques les six écoles | R. Delvaux | 31/08/2027 | En cours | 185.000 € | Lot 1 terminé
 Remplacer les châssis de la salle des fêtes | R. Delvaux | 06/2026 | Terminé | 42.500 € | Réception provisoire 11/6
 Installer une rampe PMR à la maison communale | R. Delvaux / E. Charlier | 15/05/2026 | Terminé | 9.800 € |
 Réparer le clocher de l'église Saint-Éloi | E. Charlier | 2028 | Non commencé | 310.000 €
 | Fabrique d'église à consulter
Entretenir et moderniser nos voiries
 Refaire l'égouttage et la voirie de la rue du Moulin | S. Gathot | Fin 2028 | En cours | 1.150.000 € | PIC 2025-2027
 Acheter une balayeuse compacte | S. Gathot | T1 2026 | Terminé | 128.000 € |
 Établir un plan de déneigement écrit | S. Gathot | 01/11/2025 | Terminé | | À revoir chaque année
 Poser des filets d'eau à Petit-Bois | S. Gathot | à définir | En attente | 26.000 € | Attente impétrants
Réduire notre facture d'énergie
 Réaliser l'audit des douze bâtiments les plus énergivores | E. Charlier | 2026 | En cours | 38.000 € |
 Automatiser le chauffage des salles de village | E. Charlier | mi-2027 | Non commencé | 21.000 € | Voir location
"""
_YOUTH = """
Offrir un accueil de qualité à tous les enfants
 Ouvrir une plaine de jeux à Petit-Bois pendant les vacances d'été | Nadège + 4 moniteurs | juillet 2026 | C'est fait
 Former chaque accueillante 20 heures par an | Nadège | annuel | On continue
 Instaurer une charte du repas sain dans les garderies | Nadège, Office de l'enfance | Fin 2026 | Texte à relire
Donner une place aux jeunes dans la commune
 Créer un espace jeunes dans l'ancienne poste | Quentin | 2027 | Plans reçus
 Organiser un job-étudiant « Été solidaire » de 10 places | Quentin, CPAS | annuel | 10 jeunes en 2025 et 2026
 Réunir le conseil communal des enfants quatre fois par an | Quentin | permanent | 3e mandat installé
 Éditer un agenda des activités pour les 12-18 ans | Quentin | S1 2026 | Paru en mars
"""
_PLANNING = """
Un cadre de vie préservé
 Réviser le schéma de développement communal | Échevine Marlier | B. Sacré | 12/2028 | 30
 Réaliser un inventaire du petit patrimoine | Échevine Marlier | B. Sacré | 30/06/2026 | 100
 Numériser 4.000 dossiers de permis | Échevin Dufrasne | O. Lanoy | 2e semestre 2027 | 45
 Traiter les demandes de renseignements notariaux en 15 jours | Échevin Dufrasne | O. Lanoy | Permanent | 80
Une nature plus présente
 Adopter un plan communal de développement de la nature | Échevine Marlier | T. Mazy | 03/2027 | 20
 Interdire le bétonnage des zones de recul par un guide d'urbanisme | Échevine Marlier | B. Sacré | 2029 | 0
 Planter un arbre par naissance | Échevine Marlier | T. Mazy | annuel | 100
 Sensibiliser les riverains des cours d'eau | Échevine Marlier | T. Mazy | Début 2027 | 10
"""
_FINANCE = """
Maîtriser les finances et les achats
 Mettre en place un comité de suivi budgétaire trimestriel | Dir. financière | 31/03/2026 | Réalisé
 Adhérer à trois centrales d'achat | M. Loiseau | 2026 | En cours
 Passer à la facture électronique pour tous les fournisseurs | M. Loiseau | 01/01/2026 | Réalisé
 Revoir les règlements de redevance | Dir. financière | T4 2026 | En cours
Attirer et garder des agents compétents
 Digitaliser l'évaluation du personnel | V. Onclin | fin 2027 | Non commencé
 Proposer un vélo de service dans chaque implantation | V. Onclin | 04/2027 | En cours
"""
_CULTURE = """
Faire vivre la culture dans chaque village
 Installer six boîtes à livres | juin 2026
  Choisir les emplacements avec les comités
  Faire fabriquer les boîtes par l'école technique
 Programmer un concert décentralisé par trimestre | permanent
 Rénover la régie de la salle de spectacle | 2027
  Rédiger le cahier des charges
  Introduire la demande de subside à la Fédération
  Passer commande
Bouger à tout âge
 Aménager un parcours santé de 3 km au bois du Roi | Fin 2027
  Obtenir l'accord du DNF
  Acquérir les agrès
 Créer un chèque-sport de 50 € pour les familles modestes | Début 2026
 Rénover le terrain synthétique du football | 2029
"""
_ORDERS = (
    "Consignes pour compléter le fichier",
    "Un onglet par service. Merci de NE PAS modifier les colonnes ni d'ajouter de lignes de titre.",
    "Indiquez pour chaque action : un responsable (nom), une échéance (mois/année) et un état d'avancement.",
    "Retour attendu pour le vendredi 6 novembre au plus tard, à secretariat@fraisebois.example",
    "Rappel : les objectifs ont été arrêtés par le Collège du 3 juin 2025, on ne les reformule plus.",
)
_TEMPLATE = ("Objectif", "Action", "Responsable", "Échéance", "État", "Budget", "Remarques")
_STRANGE = ("Petite enfance et Jeunesse", "N°", "Ce qu'on veut faire", "Avec qui ?", "Pour quand ?", "Où en est-on ?")


def _works(book: Book, tree: Tree) -> None:
    """As asked: aims merged down."""
    page = book.sheet("Travaux", (26, 44, 18, 12, 14, 14, 28))
    book.line(page, 0, _TEMPLATE, bold=True, border=1, bg_color="#D9D9D9")
    nodes, row = outline(_WORKS), 1
    for aim in (node for node in nodes if not node.depth):
        actions = below(nodes, aim)
        book.band(page, row, 0, 0, aim.title, down=len(actions) - 1, border=1)
        for node in actions:
            book.line(page, row, (node.title, *node.cells), 1, border=1)
            row += 1
    page.write_comment(2, 1, "Dossier chez l'architecte (EC, 2/10)")
    grow(tree, nodes, ("agents", "deadline", "status", "budget"), levels=_LEVELS)


def _youth(book: Book, tree: Tree) -> None:
    """Aims as lines of their own, questions for headers."""
    page = book.sheet("Enfance-Jeunesse", (6, 56, 26, 14, 26))
    book.band(page, 0, 0, 4, _STRANGE[0], bold=True, font_size=14)
    book.line(page, 2, _STRANGE[1:], bold=True, bottom=2)
    nodes, row = outline(_YOUTH), 3
    for node in nodes:
        if node.depth:
            book.line(page, row, (str(node.rank), node.title, *node.cells))
        else:
            row += bool(node.rank - 1)
            book.put(page, row, 0, f"Objectif {node.rank} : {node.title}", bold=True, text_wrap=False)
        row += 1
    grow(tree, nodes, ("-", "deadline"), levels=_LEVELS, code_not_scored=True)


def _planning(book: Book, tree: Tree) -> None:
    """The action first, the aim behind it on every line."""
    page = book.sheet("Urbanisme-Env.", (48, 24, 20, 14, 18, 12, 30))
    header = ("Action", "Objectif visé", "Mandataire", "Agent", "Échéance", "Avancement", "Commentaire du service")
    book.line(page, 1, header, bold=True, border=1, bg_color="#E2EFDA")
    nodes = outline(_PLANNING)
    for row, node in enumerate((node for node in nodes if node.depth), 2):
        aim = node.above.title if node.above else ""
        book.line(page, row, (node.title, aim, *node.cells[:3]), border=1)
        book.number(page, row, 5, int(node.cell(3)) / 100, "0%", border=1)
    book.put(page, 3, 6, "Publication prévue sur le site", border=1)
    grow(tree, nodes, ("-", "agents", "deadline", "progress"), levels=_LEVELS)


def _finance(book: Book, tree: Tree) -> None:
    """A small sheet for each action, one under the other."""
    page = book.sheet("Finances et RH", (16, 70))
    nodes, row = outline(_FINANCE), 0
    for node in (node for node in nodes if node.depth):
        labels = ("Objectif", "Action", "Responsable", "Échéance", "État")
        for label, text in zip(labels, (node.above.title if node.above else "", node.title, *node.cells), strict=False):
            book.put(page, row, 0, label, bold=True, border=1, bg_color="#F2F2F2")
            book.put(page, row, 1, text, border=1, align="left")
            row += 1
        row += 1
    grow(tree, nodes, ("people", "deadline", "status"), levels=_LEVELS)


def _culture(book: Book, tree: Tree) -> None:
    """A list typed as in a note; only the dates have a column."""
    page = book.sheet("Culture & Sport", (74, 16))
    book.line(page, 0, ("Nos objectifs et nos actions", "Échéance"), bold=True)
    nodes = outline(_CULTURE)
    made: tuple[dict[str, Any], ...] = ({"bold": True, "font_color": "#7030A0"}, {}, {"italic": True, "indent": 2})
    row = 1
    for node in nodes:
        marks = (f"Objectif {node.rank} – ", "- ", "→ ")
        book.put(page, row, 0, marks[node.depth] + node.title, **made[node.depth])
        if node.depth == 1:
            book.put(page, row, 1, node.cell(0))
        row += 1
    for node in nodes:
        more = {"code_not_scored": True} if not node.depth else {}
        grow(tree, [node], ("deadline",), levels=_LEVELS, **more)


def fraisebois_book_departments(folder: Path) -> Case:
    path = folder / "fraisebois_book_departments.xlsx"
    book, tree = Book(path, "Secrétariat général"), Tree()
    page = book.sheet("Consignes", (100,))
    for row, text in enumerate(_ORDERS):
        book.put(page, row + 1, 0, text, bold=not row)
    for fill in (_works, _youth, _planning, _finance, _culture):
        fill(book, tree)
    page = book.sheet("Cimetières", (26, 44, 18, 12, 14, 14, 28))
    book.line(page, 0, _TEMPLATE, bold=True, border=1, bg_color="#D9D9D9")
    book.put(page, 1, 0, "Pas de retour du service au 10/11 – relancer", italic=True, font_color="#FF0000")
    book.close()
    return tree.case(
        path,
        "L",
        "five departments, five shapes: merged, group rows, aim repeated, small sheets, a list; an empty sheet",
        never=(*_ORDERS, *_STRANGE, *_TEMPLATE, "Objectif visé", "Nos objectifs et nos actions"),
        free=("Pas de retour du service au 10/11 – relancer",),
    )
