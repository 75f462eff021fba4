"""PPTX: what came of the staff's workshops for a French intercommunal project, sticky notes typed into boxes."""

from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.util import Inches, Pt

from tests.cases.case import Case
from tests.cases.formats.steady import steady
from tests.cases.unseen.eleventh_b_values import Node, outline, several, tell, when
from tests.cases.unseen.tree import ACTION, SO, Thing, Tree

_PLAN = """
* Mieux travailler ensemble
+ Se connaître entre services
- Organiser une journée d'accueil des nouveaux arrivants deux fois par an | DRH
- Publier un trombinoscope à jour sur l'intranet | Communication | juin 2026
- Proposer des « vis ma vie » d'une demi-journée entre services | DRH | 2026
- Tenir un petit-déjeuner inter-services chaque premier mardi | DGS
+ Mieux faire circuler l'information
- Diffuser un compte rendu du comité de direction sous 48 heures | DGS | janvier 2026
- Créer une lettre interne trimestrielle | Communication | T1 2026
- Doter les agents de terrain d'une adresse et d'un accès mobile | Informatique | fin 2026
+ Conduire les projets autrement
- Désigner un chef de projet pour chaque projet transversal | DGS | 2026
- Adopter une fiche projet commune à tous les pôles | DGA Ressources | avril 2026
- Former vingt agents à la conduite de projet | DRH | 2027
- Faire un retour d'expérience écrit à la fin de chaque projet | DGS
* Mieux servir les habitants
+ Être joignables et compréhensibles
- Mettre en place un accueil téléphonique unique | Relations usagers | septembre 2026
- Relire les courriers types avec un panel d'usagers | Relations usagers | 2027
- Afficher les délais de réponse de chaque service | Relations usagers | mi-2026
- Traduire les documents d'accueil en facile à lire | CIAS | 2027
+ Rapprocher les services des villages
- Faire tourner un bus France services dans douze communes | CIAS | T4 2026
- Tenir les permanences d'urbanisme en mairie | Urbanisme | 2026
- Confier un point d'accès numérique aux secrétaires de mairie volontaires | Informatique | 2027
+ Écouter et associer
- Mesurer la satisfaction chaque année dans cinq services | Qualité | annuel
- Répondre à toute réclamation en dix jours ouvrés | Qualité | 2026
- Créer un comité d'usagers des transports | Mobilités | T2 2027
* Prendre soin des agents
+ Préserver la santé au travail
- Équiper les agents d'entretien de chariots ergonomiques | Prévention | mars 2026
- Ouvrir une ligne d'écoute psychologique | DRH | 01/09/2026
- Revoir les horaires d'été des équipes de voirie | Voirie | mai 2026
- Former un référent santé mentale par pôle | Prévention | 2027
+ Donner des perspectives
- Proposer un entretien de carrière tous les cinq ans | DRH | 2027
- Ouvrir les postes vacants d'abord en interne | DRH | 2026
- Créer un dispositif de tutorat avant les départs à la retraite | DRH | fin 2027
+ Reconnaître le travail bien fait
- Refondre le régime indemnitaire avec des critères lisibles | DRH | 1er semestre 2027
- Inaugurer les réalisations avec les équipes qui les ont faites | Communication
* Réduire notre empreinte
+ Se déplacer autrement
- Passer la moitié de la flotte à l'électrique | Moyens généraux | 2028
- Installer des douches et un local vélo au siège | Bâtiments | T3 2026
- Relever le forfait mobilités durables | DRH | janvier 2027
+ Consommer moins
- Nommer un ambassadeur énergie dans chaque bâtiment | Bâtiments | 2026
- Supprimer les gobelets jetables de toutes les réunions | Moyens généraux | 2026
- Inscrire une clause environnementale dans tous les marchés | Commande publique | fin 2026
- Réparer avant de racheter : atelier interne de mobilier | Moyens généraux | 2027
"""

_VOTES = (14, 9, 6, 11, 3, 8, 17, 5, 12, 4)
_PARKED = ("Semaine de quatre jours ?", "Une salle de sieste", "Des poules au siège", "Parking payant pour les élus")
_NEVER = (
    "Projet d'administration 2026-2030",
    "Restitution des ateliers",
    "Parking à idées",
    *_PARKED,
    "Comment lire ces pages",
    "Qui était là ?",
    "Les suites",
    "Groupe A : 14 participants, animé par Coralie et Thibault",
    "À retenir de la discussion",
    "Arbitrage du comité de direction le 15 janvier 2026",
)
_QUOTES = (
    "« On apprend par la presse ce que fait le bureau d'à côté. »",
    "« Les gens ne savent pas à qui s'adresser, et parfois nous non plus. »",
    "« La reconnaissance, ce n'est pas que la paie. »",
    "« Commençons par nos propres bâtiments. »",
)
_COLOURS = ("FFF2CC", "DEEBF7", "E2F0D9")


def hauteaulne_deck_workshop(folder: Path) -> Case:
    path = folder / "hauteaulne_deck_workshop.pptx"
    plan = outline(_PLAN, action="department due")
    show: Any = Presentation()
    show.slide_width, show.slide_height = Inches(13.33), Inches(7.5)
    first = show.slides.add_slide(show.slide_layouts[0])
    first.shapes.title.text = "Projet d'administration 2026-2030"
    first.placeholders[1].text = "Restitution des ateliers des 18 et 25 novembre 2025\nHaute-Aulne Agglomération"
    _words(
        show,
        "Qui était là ?",
        "Groupe A : 14 participants, animé par Coralie et Thibault",
        "Groupe B : 17 participants, animé par Safia",
        "61 agents en tout, de catégories A, B et C, et trois élus en observateurs",
    )
    _words(
        show,
        "Comment lire ces pages",
        "Une page par défi ; dans chaque cadre, un objectif puis les actions proposées",
        "Entre parenthèses : le pôle pressenti et la date souhaitée",
        "● = nombre de gommettes reçues",
    )
    rank = 0
    for aim in (node for node in plan if node.level == SO):
        rank = _challenge(show, aim, rank)
    _words(show, "Parking à idées", *_PARKED)
    _words(show, "Les suites", "Arbitrage du comité de direction le 15 janvier 2026", "Comité social en mars")
    show.core_properties.author = "Mission projet d'administration"
    show.save(str(path))
    steady(path)
    tree = tell(Tree(), plan, _expected)
    return tree.case(path, "D", "un cadre par objectif, gommettes, parenthèses", never=_NEVER, free=_QUOTES)


def _expected(node: Node) -> Thing:
    if node.level == SO:
        return {"code": node.code}
    if node.level != ACTION:
        return {}
    return {"departments": several(node.says("department")), "deadline": when(node.says("due"))}


def _words(show: Any, title: str, *lines: str) -> None:
    slide = show.slides.add_slide(show.slide_layouts[1])
    slide.shapes.title.text = title
    frame = slide.placeholders[1].text_frame
    frame.text = lines[0]
    for line in lines[1:]:
        frame.add_paragraph().text = line


def _challenge(show: Any, aim: Node, rank: int) -> int:
    slide = show.slides.add_slide(show.slide_layouts[5])
    slide.shapes.title.text = f"Défi {aim.number} : {aim.title}"
    quote = slide.shapes.add_textbox(Inches(1), Inches(1.25), Inches(11), Inches(0.4))
    quote.text_frame.text = _QUOTES[aim.number - 1]
    quote.text_frame.paragraphs[0].runs[0].font.italic = True
    width = 12.4 / len(aim.below)
    for place, means in enumerate(aim.below):
        left = Inches(0.45 + width * place)
        box = slide.shapes.add_textbox(left, Inches(1.8), Inches(width - 0.2), Inches(4.8))
        box.fill.solid()
        box.fill.fore_color.rgb = RGBColor.from_string(_COLOURS[place])
        frame = box.text_frame
        frame.word_wrap = True
        frame.text = f"Objectif : {means.title}"
        frame.paragraphs[0].runs[0].font.bold = True
        for node in means.below:
            line = frame.add_paragraph()
            line.text = f"• {node.title} ({_particulars(node)}) ●{_VOTES[rank % len(_VOTES)]}"
            line.runs[0].font.size = Pt(13)
            rank += 1
    page = slide.shapes.add_textbox(Inches(12.6), Inches(7), Inches(0.6), Inches(0.4))
    page.text_frame.text = str(len(show.slides))
    if aim.number == 2:
        slide.notes_slide.notes_text_frame.text = "À retenir de la discussion : l'accueil unique fait consensus."
    return rank


def _particulars(node: Node) -> str:
    return ", ".join(filter(None, (node.says("department"), node.says("due"))))
