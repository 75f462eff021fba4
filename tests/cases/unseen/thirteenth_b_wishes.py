"""PPTX: a mayor's new-year presentation that shows where the plan stands, objective by objective."""

from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.util import Inches, Pt

from tests.cases.case import Case
from tests.cases.formats.steady import steady
from tests.cases.unseen.eleventh_b_values import Node, outline, tell
from tests.cases.unseen.thirteenth_b_values import joined
from tests.cases.unseen.tree import SO, Thing, Tree

_PLAN = """
* Une commune où chaque enfant grandit bien
- Crèche « Les Lucioles », 42 places | done | 100
- Rénovation de l'école de Sart-Brûlé | doing | 70
- Cantines avec repas bio deux fois par semaine | done | 100
- Plaine de jeux inclusive au parc communal | doing | 40
- Accueil extrascolaire jusqu'à 18 h 30 dans les cinq écoles | done | 100
- Pass sport de 60 € pour les 6-18 ans | soon |
* Des villages où l'on circule en sécurité
- Zone 30 au centre de Fontelle | done | 100
- Piste cyclable entre Fontelle et Bois-Joli | doing | 55
- Trottoirs de la rue du Vicinal | doing | 80
- Radars préventifs aux entrées de village | done | 100
- Abris vélos sécurisés à la gare | soon |
- Contournement poids lourds de la carrière | stuck |
* Une énergie moins chère et plus propre
- Éclairage public en LED | doing | 90
- Panneaux solaires sur le hall omnisports | done | 100
- Communauté d'énergie citoyenne | doing | 25
- Isolation de la maison communale | soon |
- Prime communale à l'audit logement | done | 100
* Une vie locale qui rassemble
- Rénovation de la salle des fêtes de Rivaupont | doing | 60
- Budget participatif de 50.000 € | done | 100
- Fête des nouveaux habitants | done | 100
- Maison des associations | doing | 15
- Bibliothèque ouverte le dimanche matin | soon |
- Marché hebdomadaire du vendredi soir | done | 100
* Un environnement protégé
- Plantation de 3.000 arbres | doing | 65
- Bassin d'orage de la Ronce | stuck |
- Bulles à verre enterrées | done | 100
- Charte « commune sans pesticide » | done | 100
- Réserve naturelle du Vieux Marais | doing | 30
* Une administration à votre service
- Guichet en ligne 24 h sur 24 | done | 100
- Prise de rendez-vous à l'état civil | done | 100
- Nouveau site internet | doing | 85
- Permanence mobile dans les hameaux | doing | 50
- Accueil des personnes sourdes en langue des signes | soon |
"""

_SIGNS = {"done": "✔", "doing": "➤", "soon": "○", "stuck": "✖"}
_WORDS = {"done": "C'est fait", "doing": "C'est en cours", "soon": "Pas encore commencé", "stuck": "C'est bloqué"}
_STATES = {"done": "done", "doing": "in_progress", "soon": "not_started", "stuck": "blocked"}
_COLOURS = {"done": "2E7D32", "doing": "EF6C00", "soon": "757575", "stuck": "C62828"}
_DATES = (
    "Réunion de quartier à Bois-Joli : 5 février",
    "Petit-déjeuner des seniors : 22 mars",
    "Fête du parc : 14 juin",
)
_QUOTES = {
    2: "« Mes enfants vont à l'école à vélo, et je dors tranquille. » Une maman de Bois-Joli",
    4: "« On se reparle entre voisins. » Le comité de Rivaupont",
}
_NEVER = (
    *_DATES,
    *_QUOTES.values(),
    *_WORDS.values(),
    "Au menu de ce matin",
    "2025 en images",
    "Nos rendez-vous de 2026",
    "Et maintenant, le verre de l'amitié !",
    "Comment lire les pages suivantes",
    "En un coup d'œil",
    "Nos finances en trois chiffres",
    "0 % d'augmentation des taxes",
    "Merci à nos équipes",
)


def fontelle_deck_wishes(folder: Path) -> Case:
    path = folder / "fontelle_deck_wishes.pptx"
    plan = outline(joined(_PLAN), action="state rate")
    aims = [node for node in plan if node.level == SO]
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(13.33), Inches(7.5)
    _cover(deck)
    _bullets(
        deck, "Au menu de ce matin", ("Un regard sur 2025", "Où en est notre programme ?", "Nos rendez-vous de 2026")
    )
    _bullets(
        deck,
        "2025 en images",
        ("Photo : inauguration du hall", "Photo : la neige de novembre", "Photo : la fanfare a 100 ans"),
    )
    _legend(deck)
    for aim in aims:
        _aim(deck, aim)
    _summary(deck, aims)
    _bullets(
        deck,
        "Nos finances en trois chiffres",
        ("0 % d'augmentation des taxes", "4,2 millions d'euros investis en 2025", "1.118 € de dette par habitant"),
    )
    _bullets(deck, "Nos rendez-vous de 2026", _DATES)
    _bullets(deck, "Merci à nos équipes", ("164 agents, 41 bénévoles de la bibliothèque et du repair café",))
    _bullets(deck, "Et maintenant, le verre de l'amitié !", ())
    deck.save(str(path))
    steady(path)
    return tell(Tree(), plan, _expected).case(path, "D", "signes d'état expliqués, pour cent à la fin", never=_NEVER)


def _expected(node: Node) -> Thing:
    if node.level == SO:
        return {"code": node.code}
    state, rate = node.says("state"), node.says("rate")
    # A done action shows no figure: its sign is enough.
    return {
        "status": {"value": _STATES[state], "text": _WORDS[state]},
        "progress": int(rate) if rate and state != "done" else None,
    }


def _slide(deck: Any, title: str, layout: int = 1) -> Any:
    slide = deck.slides.add_slide(deck.slide_layouts[layout])
    slide.shapes.title.text = title
    return slide


def _foot(slide: Any, text: str) -> None:
    box = slide.shapes.add_textbox(Inches(0.4), Inches(6.95), Inches(9), Inches(0.4))
    box.text_frame.text = text
    box.text_frame.paragraphs[0].runs[0].font.size = Pt(10)


def _cover(deck: Any) -> None:
    slide = _slide(deck, "Bonne année 2026 !", 0)
    slide.placeholders[
        1
    ].text = "Vœux du Bourgmestre à la population\nSalle des fêtes de Fontelle, dimanche 11 janvier 2026"
    slide.notes_slide.notes_text_frame.text = "Remercier la fanfare, saluer les doyens, ne pas dépasser 25 minutes."


def _bullets(deck: Any, title: str, lines: tuple[str, ...]) -> None:
    slide = _slide(deck, title)
    slide.placeholders[1].text = "\n".join(lines)
    _foot(slide, "Commune de Fontelle – Vœux 2026")


def _legend(deck: Any) -> None:
    slide = _slide(deck, "Comment lire les pages suivantes")
    frame = slide.placeholders[1].text_frame
    frame.text = "Le programme stratégique transversal 2025-2030 compte six objectifs. Pour chaque projet :"
    for key, sign in _SIGNS.items():
        line = frame.add_paragraph()
        line.text, line.level = f"{sign} {_WORDS[key]}", 1
    _foot(slide, "Commune de Fontelle – Vœux 2026")


def _aim(deck: Any, aim: Node) -> None:
    slide = _slide(deck, f"Objectif {aim.code} : {aim.title}")
    frame = slide.placeholders[1].text_frame
    for rank, node in enumerate(aim.below):
        line = frame.paragraphs[0] if rank == 0 else frame.add_paragraph()
        key, rate = node.says("state"), node.says("rate")
        sign = line.add_run()
        sign.text = f"{_SIGNS[key]} "
        sign.font.color.rgb = RGBColor.from_string(_COLOURS[key])  # type: ignore[no-untyped-call]
        line.add_run().text = node.title + (f" : {rate} %" if rate and key != "done" else "")
    if aim.number in _QUOTES:
        box = slide.shapes.add_textbox(Inches(8.2), Inches(5.6), Inches(4.6), Inches(1))
        box.text_frame.word_wrap = True
        box.text_frame.text = _QUOTES[aim.number]
    _foot(slide, "Commune de Fontelle – Vœux 2026")
    slide.notes_slide.notes_text_frame.text = (
        f"Deux minutes. Citer les services, puis passer à l'objectif {aim.number + 1}."
    )


def _summary(deck: Any, aims: list[Node]) -> None:
    slide = _slide(deck, "En un coup d'œil", 5)
    frame = slide.shapes.add_table(len(aims) + 2, 5, Inches(0.8), Inches(1.6), Inches(11.6), Inches(4.5))
    table = frame.table
    for column, text in enumerate(("Objectif", *_WORDS.values())):
        table.cell(0, column).text = text
    for rank, aim in enumerate([*aims, None], 1):
        inside = aim.below if aim else [node for one in aims for node in one.below]
        table.cell(rank, 0).text = f"Objectif {aim.code}" if aim else "Ensemble"
        for column, key in enumerate(_WORDS, 1):
            table.cell(rank, column).text = str(sum(node.says("state") == key for node in inside))
    _foot(slide, "Commune de Fontelle – Vœux 2026")
