"""PPTX: the deck with which a director general tells her council where the programme stands at mid-term."""

from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.util import Inches, Pt

from tests.cases.case import Case
from tests.cases.formats.steady import steady
from tests.cases.unseen.tree import ACTION, OO, SO, Thing, Tree
from tests.cases.unseen.twelfth_b_values import Node, judged, outline, several, tell, when

_PLAN = """
* Être une commune où l'on trouve à se loger | Le prix moyen d'une maison a augmenté de 28 % en cinq ans.
| 214 logements inoccupés ont été recensés.
+ Augmenter l'offre de logements publics
- Construire douze logements passifs rue des Tanneurs | N. Lequeux | Logement | 2027 | 60 | En cours
- Transformer l'ancienne cure en trois appartements | N. Lequeux | Logement ; Patrimoine | juin 2026 | 100 | Terminé
- Créer deux logements de transit avec le CPAS | M. Haulot | CPAS | fin 2026 | 80 | En cours
- Acquérir la friche de la scierie | N. Lequeux | Patrimoine | 2028 | 10 | Bloqué
+ Lutter contre les logements vides ou insalubres
- Adopter un règlement-taxe sur les immeubles inoccupés | P. Ghislain | Finances | 31/12/2025 | 100 | Terminé
- Engager un agent de contrôle du permis de location | C. Bodson | Personnel | mars 2026 | 100 | Terminé
- Octroyer une prime à la remise en location | P. Ghislain | Finances ; Logement | 2027 | 20 | En cours
* Être une commune qui anime ses quartiers | Neuf comités de quartier actifs, contre quatre en 2019.
| Un commerce sur six du centre est fermé.
+ Redonner vie au centre
- Rénover la place des Arbalétriers | J. Servotte | Travaux | T3 2027 | 35 | En cours
- Ouvrir une boutique éphémère dans la Grand-Rue | A. Wilmet | Commerce | sept. 2026 | 100 | Terminé
- Déplacer le marché au vendredi soir | A. Wilmet | Commerce | mai 2026 | 100 | Terminé
- Rénover les façades de la Grand-Rue grâce à une prime | A. Wilmet | Commerce ; Urbanisme | 2029 | 15 | En cours
- Poser une signalétique piétonne | J. Servotte | Travaux | 2027 | 0 | Non commencé
+ Soutenir les comités et les associations
- Confier un budget participatif de 40.000 € aux habitants | F. Lenaerts | Participation | annuel | 50 | En cours
- Créer une maison des associations à la gare | F. Lenaerts | Participation ; Patrimoine | 2028 | 0 | Non commencé
- Simplifier le dossier de subside en une page | F. Lenaerts | Culture | janv. 2026 | 100 | Terminé
+ Proposer une offre culturelle dans chaque village
- Organiser six « apéros-culture » par an | D. Pirson | Culture | annuel | 50 | En cours
- Installer des boîtes à livres | D. Pirson | Bibliothèque | juin 2026 | 100 | Terminé
- Rénover la salle de Saint-Vorlain-le-Petit | D. Pirson | Culture ; Travaux | 2029 | 5 | En attente
* Être une commune qui prépare le climat de demain | 37 foyers ont été inondés en juillet 2021.
| Le PAEDC vise une baisse de 55 % des émissions en 2030.
+ Protéger les habitants des inondations
- Créer une zone d'immersion sur le ruisseau du Fond | J. Servotte | Environnement | fin 2027 | 40 | En cours
- Envoyer une alerte par SMS aux riverains | G. Toussaint | Planification d'urgence | oct. 2025 | 100 | Terminé
- Planter des haies avec les agriculteurs | H. Colinet | Environnement | 2028 | 65 | En cours
- Imposer des citernes dans les nouveaux lotissements | P. Ghislain | Urbanisme | 2026 | 100 | Terminé
- Curer le bassin d'orage du zoning | J. Servotte | Travaux | T2 2027 | 0 | Non commencé
+ Économiser l'énergie
- Rénover l'école des Sorbiers | J. Servotte | Travaux ; Enseignement | août 2027 | 30 | En cours
- Éteindre l'éclairage public de minuit à cinq heures | H. Colinet | Énergie | 2025 | 100 | Terminé
- Ouvrir un guichet « énergie » le samedi | H. Colinet | Énergie | fin 2026 | 0 | Abandonné
+ Faciliter les déplacements sans voiture
- Tracer une chaussée à voie centrale vers Montrieux | J. Servotte | Mobilité | 2027 | 25 | En cours
- Acheter quatre vélos cargos à prêter | H. Colinet | Mobilité | avril 2026 | 100 | Terminé
- Négocier une ligne express vers Lorvezée | G. Toussaint | Mobilité | 2028 | 10 | En attente
"""
_STATES = {
    "Terminé": "done",
    "En cours": "in_progress",
    "Non commencé": "not_started",
    "En attente": "waiting",
    "Bloqué": "blocked",
    "Abandonné": "abandoned",
}
_HEADS = ("Action", "Chef de projet", "Service", "Échéance", "Avancement", "Statut")
_WIDTHS = (4.6, 1.7, 2.1, 1.3, 1.2, 1.4)
_BRIEF = (
    "Un PST présenté au Conseil le 28 août 2025",
    "Un comité de pilotage tous les trimestres",
    "Une évaluation à mi-parcours, aujourd'hui",
)
_AFTER = (
    "Présenter le rapport complet à la commission de janvier",
    "Ajuster le budget 2027 en première modification",
    "Revoir les priorités avec le comité de direction",
)


def saintvorlain_deck_director(folder: Path) -> Case:
    path = folder / "saintvorlain_deck_director.pptx"
    plan = outline(_PLAN, aim="finding other", action="agent department due rate state")
    show: Any = Presentation()
    show.slide_width, show.slide_height = Inches(13.33), Inches(7.5)
    _cover(show)
    _bullets(show, "Au menu", [*(node.title for node in plan if node.level == SO), "Bilan chiffré", "Et ensuite ?"])
    _bullets(show, "Le PST en trois mots", _BRIEF)
    for node in plan:
        if node.level == SO:
            constats = (node.says("finding"), node.says("other"))
            _bullets(show, f"Objectif stratégique {node.code} : {node.title}", ("Constats", *constats), inner=1)
        elif node.level == OO:
            _tables(show, node)
    actions = [node for node in plan if node.level == ACTION]
    counts = ((word, sum(node.says("state") == word for node in actions)) for word in _STATES)
    _bullets(show, "Bilan chiffré", [f"{word} : {count} sur {len(actions)}" for word, count in counts])
    _bullets(show, "Et ensuite ?", _AFTER)
    _bullets(show, "Merci de votre attention", ("Vos questions ?",))
    for rank, slide in enumerate(show.slides, 1):
        _text(slide, 0.5, 7.0, f"Commune de Saint-Vorlain – PST, évaluation à mi-parcours – {rank}", 10)
    show.core_properties.author = "Direction générale"
    show.save(str(path))
    steady(path)
    tree = tell(Tree(), plan, _expected)
    never = (
        *(*_HEADS, *_BRIEF, *_AFTER, "Au menu", "Le PST en trois mots", "Bilan chiffré", "Et ensuite ?", "Constats"),
        *("Merci de votre attention", "Vos questions ?", "Évaluation à mi-parcours"),
        *(node.says("finding") for node in plan if node.level == SO),
    )
    return tree.case(path, "D", "a table for each objective, some go on on a next slide", never=never)


def _expected(node: Node) -> Thing:
    if node.level != ACTION:
        findings = [node.says("finding"), node.says("other")] if node.level == SO else []
        return {"code": node.code, "findings": "\n".join(findings)}
    return {
        "agents": [node.says("agent")],
        "departments": several(node.says("department")),
        "deadline": when(node.says("due")),
        "progress": int(node.says("rate")) or None,
        "status": judged(node.says("state"), _STATES),
    }


def _cover(show: Any) -> None:
    slide = show.slides.add_slide(show.slide_layouts[0])
    slide.shapes.title.text = "Programme stratégique transversal 2024-2030"
    slide.placeholders[1].text = "Évaluation à mi-parcours\nConseil communal du 14 décembre 2026"


def _bullets(show: Any, title: str, lines: Any, *, inner: int = 0) -> None:
    slide = show.slides.add_slide(show.slide_layouts[1])
    slide.shapes.title.text = title
    slide.shapes.title.width = Inches(12)
    frame = slide.placeholders[1].text_frame
    slide.placeholders[1].width = Inches(12)
    for rank, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if not rank else frame.add_paragraph()
        paragraph.text = line
        paragraph.level = inner if rank else 0


def _tables(show: Any, node: Node) -> None:
    most = 4
    for first in range(0, len(node.below), most):
        slide = show.slides.add_slide(show.slide_layouts[5])
        more = " (suite)" if first else ""
        slide.shapes.title.text = f"OO {node.code} : {node.title}{more}"
        slide.shapes.title.width = Inches(12)
        part = node.below[first : first + most]
        _table(slide, part)
        if node.code == "1.1":
            slide.notes_slide.notes_text_frame.text = "Rappeler que la scierie dépend de la décision du tribunal."
            _text(slide, 9.2, 6.3, "Scierie : jugement attendu en mars", 12)


def _table(slide: Any, actions: list[Node]) -> None:
    shape = slide.shapes.add_table(
        len(actions) + 1, len(_HEADS), Inches(0.5), Inches(1.7), Inches(sum(_WIDTHS)), Inches(0.7 * len(actions) + 0.5)
    )
    for place, width in enumerate(_WIDTHS):
        shape.table.columns[place].width = Inches(width)
    for place, head in enumerate(_HEADS):
        _put(shape.table.cell(0, place), head, bold=True)
    for row, node in enumerate(actions, 1):
        services = "\n".join(several(node.says("department")))
        cells = (f"{node.code} {node.title}", node.says("agent"), services, node.says("due"), f"{node.says('rate')} %")
        for place, text in enumerate((*cells, node.says("state"))):
            _put(shape.table.cell(row, place), text)


def _put(cell: Any, text: str, *, bold: bool = False) -> None:
    cell.text = text
    for paragraph in cell.text_frame.paragraphs:
        for run in paragraph.runs:
            run.font.size = Pt(14)
            run.font.bold = bold or None
            if bold:
                run.font.color.rgb = RGBColor(255, 255, 255)


def _text(slide: Any, left: float, top: float, text: str, size: int) -> None:
    box = slide.shapes.add_textbox(Inches(left), Inches(top), Inches(8), Inches(0.4))
    box.text_frame.text = text
    box.text_frame.paragraphs[0].runs[0].font.size = Pt(size)
