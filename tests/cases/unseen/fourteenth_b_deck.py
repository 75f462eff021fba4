"""PPTX: a deck that shows the draft programme to the Collège, a slide with a table for each operational objective."""

from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.util import Cm, Pt

from tests.cases.case import Case
from tests.cases.formats.steady import steady
from tests.cases.unseen.eleventh_b_values import Node, outline
from tests.cases.unseen.fourteenth_b_values import when
from tests.cases.unseen.tree import ACTION, OO, SO, Thing, Tree

_PLAN = """
* Être une commune proche et efficace | Les délais de délivrance s'allongent. ; Trois logiciels ne se parlent pas.
| Chaque demande reçoit une réponse en dix jours.
+ Simplifier la vie administrative
- Ouvrir un guichet unique | E. Courtoy | Population | 2027 | Délai moyen de réponse
- Passer au paiement électronique | R. Vandenberg | Finances | fin 2026 | Part des paiements électroniques
- Créer un compte citoyen | E. Courtoy | Informatique | T2 2028 | Nombre de comptes ouverts | !
- Supprimer dix documents inutiles | E. Courtoy | Secrétariat | 31/12/2026 | Nombre de documents supprimés
+ Soigner le personnel
- Réviser le statut administratif | E. Courtoy | Personnel | 2027 | Statut approuvé
- Instaurer le télétravail structurel | E. Courtoy | Personnel | juin 2026 | Nombre de télétravailleurs
- Mesurer chaque année la satisfaction du personnel | E. Courtoy | Personnel | Permanent | Taux de satisfaction
+ Tenir les finances
- Établir un plan de gestion à cinq ans | R. Vandenberg | Finances | 30/09/2026 | Plan adopté
- Chercher systématiquement des subsides | R. Vandenberg | Subsides | Permanent | Montant des subsides obtenus
- Vendre trois bâtiments inoccupés | R. Vandenberg | Patrimoine | 2029 | Produit des ventes | !
* Être une commune sobre et résiliente | La facture d'énergie a doublé. ; Deux inondations en quatre ans.
| Réduire de moitié les émissions des bâtiments communaux.
+ Rénover les bâtiments communaux
- Isoler l'école des Aubépines | D. Wiertz | Bâtiments | 2028 | Consommation de gaz
- Remplacer les chaudières au mazout | D. Wiertz | Bâtiments | fin 2029 | Nombre de chaudières remplacées
- Installer un suivi des consommations | D. Wiertz | Énergie | 2026 | Nombre de compteurs suivis
- Rénover la maison communale | D. Wiertz | Bâtiments | 2030 | Consommation par mètre carré | !
+ Se préparer aux inondations
- Curer les bassins d'orage | D. Wiertz | Voirie | Permanent | Nombre de bassins curés
- Adopter un plan communal d'urgence révisé | P. Hanquet | Sécurité | T4 2026 | Plan approuvé
- Aménager une zone inondable au Pré Madame | D. Wiertz | Voirie | 2029 | Volume retenu
+ Partager la rue
- Réaliser une liaison douce vers le collège Saint-Rémacle | D. Wiertz | Mobilité | 2028 | Mètres aménagés
- Placer vingt stations de vélos | D. Wiertz | Mobilité | 2027 | Nombre de stations
- Mettre les quartiers en zone 30 | P. Hanquet | Mobilité | 2026-2029 | Nombre de quartiers en zone 30
* Être une commune où grandir et vieillir | Une naissance sur trois n'a pas de place d'accueil.
| Une solution d'accueil pour chaque enfant, un lien pour chaque aîné.
+ Accueillir les enfants
- Construire une crèche de 28 places | M. Depas | Enfance | 2029 | Nombre de places | !
- Prolonger l'accueil du soir jusqu'à 18 h 30 | M. Depas | Enseignement | sept. 2026 | Nombre d'enfants présents
- Repeindre et verdir les cours de récréation | M. Depas | Enseignement | 2028 | Nombre de cours verdies
+ Entourer les aînés
- Livrer des repas sept jours sur sept | M. Depas | Affaires sociales | 2027 | Nombre de repas livrés
- Organiser une brigade de petits travaux | M. Depas | Affaires sociales | Permanent | Nombre d'interventions
- Adapter douze logements | M. Depas | Logement | 2030 | Nombre de logements adaptés
+ Animer la commune
- Rénover le centre culturel | P. Hanquet | Culture | fin 2028 | Nombre de spectateurs
- Soutenir cinquante associations | P. Hanquet | Culture | Permanent | Nombre d'associations soutenues
- Créer un budget participatif | P. Hanquet | Participation | 2027 | Nombre de projets déposés
- Rouvrir la piscine en plein air | P. Hanquet | Sports | 2030 | Nombre d'entrées | !
"""
_HEADS = ("N°", "Action", "Échevin", "Service", "Échéance", "Indicateur", "Remarque")
_PENDING = "À confirmer par le Collège"
_NEVER = (
    *_HEADS[1:],
    _PENDING,
    "Présentation au Collège communal",
    "Ordre du jour",
    "Où en sommes-nous ?",
    "Ce que dit le Code",
    "Décisions attendues du Collège",
    "Prochaines étapes",
    "Merci de votre attention",
    "Fixer les objectifs stratégiques",
    "Trancher les actions à confirmer",
    "Constats",
    "Ambition",
)


def lierneval_deck_college(folder: Path) -> Case:
    path = folder / "lierneval_deck_college.pptx"
    plan = outline(_PLAN, aim="findings ambition", action="lead department due indicator pending")
    deck = _Deck()
    _opening(deck)
    for node in plan:
        if node.level == SO:
            findings = [part.strip() for part in node.says("findings").split(";")]
            body = [("Constats", 0), *((text, 1) for text in findings), ("Ambition", 0), (node.says("ambition"), 1)]
            deck.text(f"OS {node.code} – {node.title}", body)
        elif node.level == OO:
            deck.table(f"OO {node.code} – {node.title}", [_HEADS, *(_row(action) for action in node.below)])
    _closing(deck, plan)
    deck.save(path)
    tree = Tree()
    for node in plan:
        tree.add(node.level, node.title, node.parent, **_expected(node))
    return tree.case(path, "D", "table par diapositive, constats et ambition, à confirmer", never=_NEVER)


def _expected(node: Node) -> Thing:
    if node.level == SO:
        findings = "\n".join(part.strip() for part in node.says("findings").split(";"))
        return {"code": node.code, "findings": findings, "ambition": node.says("ambition")}
    if node.level == OO:
        return {"code": node.code}
    return {
        "code": node.code,
        "political_leads": [node.says("lead")],
        "departments": [node.says("department")],
        "deadline": when(node.says("due")),
        "indicators": [{"text": node.says("indicator")}],
        "pending": True if node.says("pending") else None,
    }


def _row(node: Node) -> tuple[str, ...]:
    told = (node.says(name) for name in ("lead", "department", "due", "indicator"))
    return (node.code, node.title, *told, _PENDING if node.says("pending") else "")


class _Deck:
    """Slides of the default template in wide format, each with its foot."""

    def __init__(self) -> None:
        self.show: Any = Presentation()
        self.show.slide_width, self.show.slide_height = Cm(33.87), Cm(19.05)
        self.count = 0

    def _slide(self, layout: int, title: str) -> Any:
        slide = self.show.slides.add_slide(self.show.slide_layouts[layout])
        self.count += 1
        head = slide.shapes.title
        head.text = title
        head.left, head.top, head.width, head.height = Cm(1.5), Cm(0.8), Cm(30.8), Cm(2.4)
        head.text_frame.paragraphs[0].font.size = Pt(28)
        foot = slide.shapes.add_textbox(Cm(1.5), Cm(17.9), Cm(30), Cm(0.8))
        foot.text_frame.text = f"Commune de Lierneval – Collège du 9 mars 2026 – {self.count}"
        foot.text_frame.paragraphs[0].font.size = Pt(10)
        return slide

    def cover(self, title: str, under: str) -> None:
        slide = self._slide(0, title)
        slide.shapes.title.top, slide.placeholders[1].top = Cm(5), Cm(9)
        slide.placeholders[1].left, slide.placeholders[1].width = Cm(1.5), Cm(30.8)
        slide.placeholders[1].height = Cm(3)
        slide.placeholders[1].text = under

    def text(self, title: str, lines: list[tuple[str, int]]) -> None:
        slide = self._slide(1, title)
        body = slide.placeholders[1]
        body.left, body.top, body.width, body.height = Cm(1.5), Cm(3.8), Cm(30.8), Cm(13.5)
        for rank, (text, level) in enumerate(lines):
            paragraph = body.text_frame.paragraphs[0] if not rank else body.text_frame.add_paragraph()
            paragraph.text, paragraph.level = text, level
            paragraph.font.bold = (text in ("Constats", "Ambition")) or None

    def table(self, title: str, rows: list[tuple[str, ...]]) -> None:
        slide = self._slide(5, title)
        shape = slide.shapes.add_table(len(rows), len(rows[0]), Cm(1.5), Cm(4), Cm(30.8), Cm(1.6 * len(rows)))
        for place, width in enumerate((1.9, 9, 3.4, 4, 3, 5.5, 4)):
            shape.table.columns[place].width = Cm(width)
        for r, row in enumerate(rows):
            for c, text in enumerate(row):
                cell = shape.table.cell(r, c)
                cell.text = text
                cell.text_frame.paragraphs[0].font.size = Pt(13)
                if text == _PENDING:
                    cell.fill.solid()
                    cell.fill.fore_color.rgb = RGBColor(255, 217, 102)

    def save(self, path: Path) -> None:
        self.show.core_properties.author = "Direction générale"
        self.show.save(str(path))
        steady(path)


def _opening(deck: _Deck) -> None:
    deck.cover("Avant-projet de programme stratégique transversal", "Présentation au Collège communal – 9 mars 2026")
    deck.text("Ordre du jour", [("Où en sommes-nous ?", 0), ("Les trois objectifs", 0), ("Décisions attendues", 0)])
    deck.text(
        "Ce que dit le Code",
        [
            ("Le Collège fixe les objectifs stratégiques et valide les actions.", 0),
            ("Le Conseil prend acte du programme.", 0),
            ("Le programme est publié en ligne.", 0),
        ],
    )
    deck.text(
        "Où en sommes-nous ?",
        [
            ("Quatre ateliers avec les services en janvier", 0),
            ("62 propositions reçues, 30 retenues", 0),
            ("Avis du comité de direction le 23 février", 0),
        ],
    )


def _closing(deck: _Deck, plan: list[Node]) -> None:
    waiting = [node.code for node in plan if node.level == ACTION and node.says("pending")]
    deck.text(
        "Décisions attendues du Collège",
        [
            ("Fixer les objectifs stratégiques", 0),
            ("Valider les objectifs opérationnels", 0),
            ("Trancher les actions à confirmer", 0),
            (f"Actions {', '.join(waiting)}", 1),
        ],
    )
    deck.text(
        "Prochaines étapes",
        [
            ("Avril : seconde lecture au Collège", 0),
            ("Mai : concertation avec le CPAS", 0),
            ("Juin : prise d'acte par le Conseil", 0),
        ],
    )
    deck.cover("Merci de votre attention", "Direction générale – poste 210")
