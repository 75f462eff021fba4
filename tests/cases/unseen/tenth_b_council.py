"""A deck shown to the Council: caps and priorities, half of them as bullets, half as tables that somebody else made."""

from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.util import Inches, Pt

from tests.cases.case import Case
from tests.cases.formats.steady import steady
from tests.cases.unseen.tenth_b_values import Node, below, due, grow, outline
from tests.cases.unseen.tree import Tree

_PLAN = """
Tilvaux, commune à taille humaine
 Des quartiers où l'on se connaît
  Ouvrir une maison de quartier aux Quatre-Bonniers
  Soutenir les fêtes de voisins par un prêt gratuit de matériel
  Désigner un agent de quartier référent par village
  Rénover les bancs et les tables des placettes
 Une commune qui écoute
  Réserver un budget participatif de 50.000 € par an
  Réunir chaque village une fois l'an avec le Collège
  Retransmettre en direct les séances du Conseil
  Répondre aux signalements dans les cinq jours ouvrables
 Une solidarité de tous les jours
  Créer une conciergerie de village avec le CPAS
  Tripler le nombre de jardins partagés
  Accueillir dignement les familles en exil
Tilvaux, commune vivante
 Un commerce local qui tient bon | Ech. Vrancken
  Lancer un chèque-commerce pour les nouveaux habitants : fin 2026
  Rénover la place du Marché et ses abords : 2029
  Occuper les vitrines vides avec des créateurs : 1er semestre 2027
  Réviser la taxe sur les enseignes : 2026
 Une école proche et moderne | Ech. Bazelaire
  Agrandir l'école du Petit-Bois de quatre classes : 01/09/2028
  Équiper chaque classe d'un écran interactif : mi-2027
  Remplacer les préfabriqués de l'école du Centre : 2030
  Lancer une école des devoirs dans chaque implantation : permanent
 Le sport et la culture pour tous | Ech. Bazelaire
  Construire un nouveau hall de tennis de table : 2028
  Ouvrir la bibliothèque le dimanche matin : janvier 2027
  Créer un festival des arts de la rue : 2027
  Accorder un pass culture aux jeunes de 15 à 20 ans : fin 2026
  Remettre en état le kiosque du parc : juin 2027
Tilvaux, commune durable
 Moins d'énergie, mieux produite
  Isoler les toits de cinq bâtiments communaux | Ech. Dumonceau | 31/12/2028 | 640.000 €
  Créer une communauté d'énergie avec les habitants | Ech. Dumonceau | T4 2027 | 25.000 €
  Éteindre l'éclairage public de minuit à cinq heures | Bgm Fontenelle | 01/11/2026 | -
  Proposer un audit logement gratuit aux ménages modestes | Prés. CPAS Aksoy | 2027 | 60.000 €
 De l'eau là où il faut
  Débrancher les descentes d'eau des bâtiments publics | Ech. Dumonceau | 2026-2029 | 80.000 €
  Aménager un bassin d'orage paysager à la Noire Fontaine | Ech. Liégeard | Fin 2029 | 1.350.000 €
  Offrir une prime à la citerne d'eau de pluie | Ech. Dumonceau | Début 2027 | 15.000 €
 La nature en ville
  Planter une microforêt par village | Ech. Dumonceau | 2030 | 24.000 €
  Passer au fauchage tardif sur 30 km d'accotements | Ech. Liégeard | Récurrent | -
  Verdir les cours de récréation | Ech. Bazelaire | 2028 | 210.000 €
  Classer la zone humide des Aulnes | Ech. Dumonceau | T2 2028 | -
Tilvaux, commune bien gérée
 Des finances saines
  Tenir un plan de gestion sur six ans | Bgm Fontenelle | 30/06/2026 | -
  Vendre deux bâtiments inutilisés | Bgm Fontenelle | 2027 | -
  Regrouper les achats de la commune et du CPAS | Prés. CPAS Aksoy | 2026 | -
 Des services accessibles
  Regrouper les services techniques sur un seul site | Ech. Liégeard | Fin 2030 | 2.900.000 €
  Proposer tous les documents de population en ligne | Bgm Fontenelle | S1 2027 | 30.000 €
  Engager un écrivain public itinérant | Prés. CPAS Aksoy | 09/2026 | 18.000 €
 Une sécurité bien pensée
  Poser des caméras mobiles contre les dépôts clandestins | Bgm Fontenelle | mars 2027 | 45.000 €
  Sécuriser les abords de l'école du Centre | Ech. Liégeard | 31/08/2027 | 175.000 €
"""
_HEADER = ("Projet", "Mandataire", "Échéance", "Budget estimé")
_LAW = (
    "Article L1123-27 du Code de la démocratie locale",
    "Outil de gouvernance pluriannuel, évolutif",
    "Le Conseil prend acte du programme et le publie sur le site",
    "Deux évaluations : mi-législature et fin de législature",
)
_METHOD = (
    "Mars – avril : 4 ateliers citoyens, 163 participants",
    "Mai : séminaire du Collège et du comité de direction",
    "Juin : concertation avec le CPAS",
    "Août : présentation au Conseil communal",
)
_AFTER = (
    "Comité de pilotage tous les trois mois",
    "Tableau de bord partagé entre les services",
    "Rapport annuel joint au budget",
)


class _Deck:
    """Slides with a title, bullets or a table; a footer and a number on each but the first."""

    def __init__(self) -> None:
        self.show: Any = Presentation()
        self.show.slide_width, self.show.slide_height = Inches(13.333), Inches(7.5)

    def cover(self, title: str, under: str) -> None:
        page = self.show.slides.add_slide(self.show.slide_layouts[0])
        page.shapes.title.text, page.placeholders[1].text = title, under

    def slide(self, title: str, lines: tuple[str, ...] = (), notes: str = "") -> Any:
        page = self.show.slides.add_slide(self.show.slide_layouts[1 if lines else 5])
        page.shapes.title.text = title
        if lines:
            frame = page.placeholders[1].text_frame
            frame.text = lines[0]
            for line in lines[1:]:
                frame.add_paragraph().text = line
        if notes:
            page.notes_slide.notes_text_frame.text = notes
        foot = page.shapes.add_textbox(Inches(0.4), Inches(7), Inches(9), Inches(0.4))
        foot.text_frame.text = f"Conseil communal du 28 août 2025 – PST 2025-2030        {len(self.show.slides)}"
        foot.text_frame.paragraphs[0].font.size = Pt(10)
        return page

    def table(self, page: Any, rows: list[tuple[str, ...]], *, top: float = 1.8) -> None:
        held = page.shapes.add_table(len(rows), len(rows[0]), Inches(0.6), Inches(top), Inches(12), Inches(3)).table
        for r, line in enumerate(rows):
            for c, text in enumerate(line):
                held.cell(r, c).text = text
                held.cell(r, c).text_frame.paragraphs[0].font.size = Pt(14)


def _section(deck: _Deck, cap: Node, nodes: list[Node]) -> None:
    page = deck.show.slides.add_slide(deck.show.slide_layouts[2])
    page.shapes.title.text, page.placeholders[1].text = cap.title, f"CAP {cap.number}"
    notes = "Laisser le temps aux questions." if cap.rank == 2 else ""
    for rank, aim in enumerate(below(nodes, cap)):
        projects = [node.title for node in below(nodes, aim)]
        if cap.rank < 3:
            page = deck.slide(f"Priorité {aim.number} – {aim.title}", tuple(projects), notes if not rank else "")
            if aim.cell(0):
                box = page.shapes.add_textbox(Inches(9), Inches(6.4), Inches(4), Inches(0.4))
                box.text_frame.text = f"Mandataire : {aim.cell(0)}"
        else:
            page = deck.slide(f"Priorité {aim.number} : {aim.title}")
            deck.table(page, [_HEADER, *((node.title, *node.cells) for node in below(nodes, aim))])


def tilvaux_deck_council(folder: Path) -> Case:
    path = folder / "tilvaux_deck_council.pptx"
    deck, nodes = _Deck(), outline(_PLAN)
    caps = [node for node in nodes if not node.depth]
    deck.cover("Programme stratégique transversal 2025-2030", "Conseil communal de Tilvaux\n28 août 2025")
    deck.slide("Au menu", ("Le cadre légal", "La méthode", "Quatre caps, douze priorités", "Le budget", "La suite"))
    deck.slide("Le cadre légal", _LAW, "Ne pas lire l'article en entier.")
    deck.slide("La méthode", _METHOD)
    deck.slide("Nos quatre caps", tuple(f"Cap {cap.number} – {cap.title}" for cap in caps))
    for cap in caps:
        _section(deck, cap, nodes)
    page = deck.slide("Et le budget ?")
    deck.table(page, [("", "Ordinaire", "Extraordinaire"), ("Cap 3", "61.000 €", "2.343.000 €"), ("Total", "—", "—")])
    deck.slide("La suite", _AFTER)
    deck.cover("Merci de votre attention", "Place aux questions – pst@tilvaux.example")
    deck.show.core_properties.author = "Cabinet du bourgmestre"
    deck.show.save(str(path))
    steady(path)

    tree = Tree()
    for node in nodes:
        title, _, date = node.title.partition(" : ")
        if node.depth == 2 and date:
            tree.add("action", title, node.above.title if node.above else None, deadline=due(date))
        else:
            names = ("political_leads",) if node.depth == 1 else ("political_leads", "deadline", "budget")
            grow(tree, [node], names, coded=(0, 1))
    never = ("Au menu", "Le cadre légal", "La méthode", "Nos quatre caps", "Et le budget ?", "La suite", "Mandataire")
    return tree.case(
        path,
        "D",
        "a slide a priority; bullets, bullets with a date, tables by another hand; section slides; law, thanks",
        never=(*never, *_LAW, *_METHOD, *_AFTER, "Merci de votre attention", "Budget estimé"),
    )
