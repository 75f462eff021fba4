"""PPTX: the evaluation at mid-term that a commune's College shows to its Council, tables that go on over slides."""

from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.util import Inches, Pt

from tests.cases.case import Case
from tests.cases.formats.steady import steady
from tests.cases.unseen.eleventh_b_values import Node, judged, outline, tell
from tests.cases.unseen.tree import ACTION, SO, Thing, Tree

_PLAN = """
* Être une commune qui gère bien et qui rend des comptes
+ Améliorer le service rendu au guichet
- Étendre les heures d'ouverture du service population | Réalisé | Ouverture le jeudi jusqu'à 19 h depuis mars 2025 |
- Former les agents d'accueil au langage clair | En cours | 14 agents formés sur 22 | Deux sessions en 2028
- Dématérialiser les demandes de permis de location | Pas commencé | | Attendre la nouvelle plateforme régionale
+ Consolider les finances
- Tenir un plan de gestion à cinq ans | Réalisé | Plan adopté le 18 décembre 2025 |
- Réaliser un cadastre des subsides | Réalisé | 61 dossiers recensés |
- Revoir les loyers du patrimoine communal | En cours | Baux de chasse revus | Baux commerciaux
* Être une commune sûre pour tous ses usagers
+ Apaiser la circulation dans les villages
- Instaurer une zone 30 à Orchimelle-Bas | Réalisé | En service depuis septembre 2026 |
- Placer des effets de porte aux entrées de village | En cours | Trois villages équipés sur sept
| Quatre villages, budget 2028
- Acquérir deux radars préventifs | Réalisé | Radars placés rue du Bois et route de Fays-le-Grand |
- Aménager le carrefour de la Croix | Bloqué | Avant-projet approuvé | Accord du SPW sur la voirie régionale
+ Prévenir les risques
- Actualiser le plan d'urgence communal | En cours | Volets inondation et canicule rédigés | Exercice grandeur nature
- Équiper chaque village d'un défibrillateur | Réalisé | Neuf appareils placés |
- Curer les fossés selon un plan triennal | En cours | 11 km curés | 9 km
* Être une commune qui protège son environnement
+ Consommer moins et mieux
- Rénover l'enveloppe de la maison communale | En cours | Toiture isolée | Châssis de la façade arrière
- Remplacer l'éclairage public par du LED | En cours | 640 points sur 980 | Dernière phase en 2028
- Installer des panneaux photovoltaïques sur le hall des sports | Réalisé | 92 kWc en service |
- Créer une communauté d'énergie renouvelable | Pas commencé | | Étude juridique
+ Préserver la nature et les paysages
- Restaurer quatre kilomètres de haies | Réalisé | 4,3 km plantés avec les écoles |
- Acquérir les prairies humides de la Lomelette | Abandonné | | Sans objet, vente à un tiers
- Adhérer au contrat de rivière | Réalisé | Convention signée |
- Mettre en place le fauchage tardif | En cours | Bords de route de trois sections | Deux sections
* Être une commune où l'on vit bien à tout âge
+ Soutenir les familles
- Ouvrir une crèche de vingt et une places | En cours | Permis obtenu, marché attribué | Travaux jusqu'à l'été 2028
- Rénover la cour de l'école de Fays-le-Grand | Réalisé | Inaugurée le 3 septembre 2027 |
- Créer une ludothèque itinérante | Abandonné | | Repris par la bibliothèque provinciale
- Accorder une prime de naissance en chèques locaux | Réalisé | 212 primes |
+ Accompagner les aînés
- Mettre sur pied un conseil consultatif des aînés | Réalisé | Onze réunions |
- Construire quatre logements adaptés | Bloqué | Terrain acquis | Subside refusé en 2026, dossier à réintroduire
- Organiser un taxi social avec le CPAS | En cours | Deux chauffeurs bénévoles | Élargir aux soins hors commune
+ Encourager la culture et le sport
- Rénover la salle La Concorde | En cours | Gros œuvre terminé | Scène et acoustique
- Créer un parcours de santé au bois communal | Réalisé | Douze agrès |
- Soutenir les jeunes talents par une bourse | Pas commencé | | Règlement à rédiger
* Être une commune qui fait vivre son économie
+ Soutenir les commerces et les producteurs
- Lancer un marché fermier mensuel | Réalisé | Quinze producteurs en moyenne |
- Créer un chèque-commerce local | Réalisé | 38 commerces partenaires |
- Aménager un espace de coworking à l'ancienne gare | Bloqué | Étude terminée | Négociation avec le propriétaire
+ Développer un tourisme doux
- Baliser cinq nouvelles promenades | Réalisé | 47 km balisés |
- Aménager une aire pour motor-homes | En cours | Emplacement choisi | Raccordements
- Éditer un carnet de découverte pour les enfants | Pas commencé | | Appel aux illustrateurs
"""

_STATES = {
    "Réalisé": "done",
    "En cours": "in_progress",
    "Pas commencé": "not_started",
    "Bloqué": "blocked",
    "Abandonné": "abandoned",
}
_FILL = {
    "Réalisé": "A9D18E",
    "En cours": "FFE699",
    "Pas commencé": "D9D9D9",
    "Bloqué": "F4B183",
    "Abandonné": "BFBFBF",
}
_HEADS = ("Action", "État", "Réalisé au 31/10/2027", "Reste à faire")
_NEVER = (
    "Évaluation à mi-législature du PST",
    "Ordre du jour",
    "Méthode",
    "Les chiffres en un coup d'œil",
    "Ce que nous retenons",
    "Et maintenant ?",
    "Action",
    "Merci pour votre attention",
    "Entretiens avec les neuf chefs de service en septembre",
    "Recentrer le programme sur les dossiers mûrs",
    "Synergies avec le CPAS",
    "Conseil communal du 29 novembre 2027",
)
_FOOT = "Commune d'Orchimelle | Évaluation du PST | Conseil communal du 29 novembre 2027"


def orchimelle_deck_midterm(folder: Path) -> Case:
    path = folder / "orchimelle_deck_midterm.pptx"
    plan = outline(_PLAN, action="state achieved remaining")
    show: Any = Presentation()
    first = show.slides.add_slide(show.slide_layouts[0])
    first.shapes.title.text = "Évaluation à mi-législature du PST"
    first.placeholders[1].text = "Commune d'Orchimelle\nConseil communal du 29 novembre 2027\nLe Collège communal"
    _words(
        show, "Ordre du jour", "Méthode", "Les chiffres en un coup d'œil", "Objectif par objectif", "Et maintenant ?"
    )
    _words(
        show,
        "Méthode",
        "Entretiens avec les neuf chefs de service en septembre",
        "Validation par le Comité de direction le 18 octobre",
        "Un état parmi cinq pour chaque action ; rien n'a été retiré du programme de 2025",
    )
    _counts(show, plan)
    for aim in (node for node in plan if node.level == SO):
        _divider(show, aim)
        for means in aim.below:
            for start in range(0, len(means.below), 3):
                _table(show, aim, means, start)
    _words(
        show,
        "Ce que nous retenons",
        "Les actions bloquées dépendent presque toutes d'un tiers",
        "Synergies avec le CPAS : le taxi social montre la voie",
        "Trop d'actions reposent sur une seule personne",
    )
    _words(
        show,
        "Et maintenant ?",
        "Recentrer le programme sur les dossiers mûrs",
        "Mise à jour du PST au premier trimestre 2028",
        "Merci pour votre attention",
    )
    show.core_properties.author = "Secrétariat communal"
    show.save(str(path))
    steady(path)
    tree = tell(Tree(), plan, _expected)
    return tree.case(path, "F", "tableaux sur plusieurs diapositives, titres répétés (suite)", never=_NEVER)


def _expected(node: Node) -> Thing:
    if node.level != ACTION:
        return {"code": node.code}
    return {
        "code": node.code,
        "status": judged(node.says("state"), _STATES),
        "achieved": node.says("achieved"),
        "remaining": node.says("remaining"),
    }


def _foot(show: Any, slide: Any) -> None:
    box = slide.shapes.add_textbox(Inches(0.3), Inches(7.05), Inches(9), Inches(0.35))
    box.text_frame.text = f"{_FOOT} | {len(show.slides)}"
    box.text_frame.paragraphs[0].runs[0].font.size = Pt(9)


def _words(show: Any, title: str, *lines: str) -> None:
    slide = show.slides.add_slide(show.slide_layouts[1])
    slide.shapes.title.text = title
    frame = slide.placeholders[1].text_frame
    frame.text = lines[0]
    for line in lines[1:]:
        frame.add_paragraph().text = line
    _foot(show, slide)


def _grid(slide: Any, rows: list[tuple[str, ...]], widths: tuple[float, ...], top: float, size: int = 12) -> Any:
    shape = slide.shapes.add_table(len(rows), len(widths), Inches(0.4), Inches(top), Inches(9.2), Inches(1))
    for place, width in enumerate(widths):
        shape.table.columns[place].width = Inches(width)
    for r, line in enumerate(rows):
        for c, text in enumerate(line):
            cell = shape.table.cell(r, c)
            cell.text = text
            for paragraph in cell.text_frame.paragraphs:
                for run in paragraph.runs:
                    run.font.size = Pt(size)
    return shape.table


def _counts(show: Any, plan: list[Node]) -> None:
    slide = show.slides.add_slide(show.slide_layouts[5])
    slide.shapes.title.text = "Les chiffres en un coup d'œil"
    rows = [("", *_STATES, "Total")]
    actions = [node for node in plan if node.level == ACTION]
    for aim in (node for node in plan if node.level == SO):
        inside = [node for node in actions if node.code.startswith(f"{aim.code}.")]
        counts = [sum(node.says("state") == word for node in inside) for word in _STATES]
        rows.append((f"OS {aim.code}", *map(str, counts), str(len(inside))))
    _grid(slide, rows, (1.4, 1.3, 1.3, 1.5, 1.2, 1.4, 1.1), 1.8)
    _foot(show, slide)


def _divider(show: Any, aim: Node) -> None:
    slide = show.slides.add_slide(show.slide_layouts[2])
    slide.shapes.title.text = f"OS {aim.code}. {aim.title}" if aim.number < 4 else f"OS{aim.code} – {aim.title}"
    done = sum(node.says("state") == "Réalisé" for means in aim.below for node in means.below)
    whole = sum(len(means.below) for means in aim.below)
    slide.placeholders[1].text = f"{done} actions réalisées sur {whole}"
    _foot(show, slide)


def _table(show: Any, aim: Node, means: Node, start: int) -> None:
    slide = show.slides.add_slide(show.slide_layouts[5])
    title = slide.shapes.title
    title.text = f"OO {means.code}. {means.title}" + (" (suite)" if start else "")
    title.text_frame.paragraphs[0].runs[0].font.size = Pt(26)
    head = slide.shapes.add_textbox(Inches(0.4), Inches(0.1), Inches(9), Inches(0.35))
    head.text_frame.text = f"OS {aim.code}"
    head.text_frame.paragraphs[0].runs[0].font.size = Pt(11)
    part = means.below[start : start + 3]
    rows: list[tuple[str, ...]] = [_HEADS]
    for node in part:
        told = [node.says(name) for name in ("state", "achieved", "remaining")]
        if aim.number > 3:
            told[0] = told[0].lower()
        rows.append((f"{node.code} {node.title}", *told))
    table = _grid(slide, rows, (3.4, 1.2, 2.4, 2.2), 1.7)
    for r, node in enumerate(part, 1):
        fill = table.cell(r, 1).fill
        fill.solid()
        fill.fore_color.rgb = RGBColor.from_string(_FILL[node.says("state")])
    _foot(show, slide)
    if not start and means.number == 1:
        slide.notes_slide.notes_text_frame.text = "Donner la parole à l'échevin. Ne pas lire le tableau."
