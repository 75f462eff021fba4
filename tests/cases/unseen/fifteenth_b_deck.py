"""PPTX: a chief officer's deck for the staff assembly, one slide for each objective, who and when in brackets."""

from pathlib import Path

from tests.cases.blocks import Bullet, Para
from tests.cases.case import Case
from tests.cases.formats.slides import Slide, write_slides
from tests.cases.unseen.eleventh_b_values import Node, outline
from tests.cases.unseen.fifteenth_b_values import when
from tests.cases.unseen.tree import ACTION, SO, Thing, Tree

_PLAN = """
* Être une ville propre
+ Prévenir les incivilités
- Recruter deux agents constatateurs | Service Propreté | T2 2026
- Installer dix caméras mobiles | Zone de police | T4 2026
- Lancer une campagne d'affichage par quartier | Service Communication | mars 2026
+ Nettoyer mieux
- Acheter une balayeuse électrique | Service Garage | 2027
- Revoir les tournées de collecte | Service Propreté | T3 2026
- Enlever tout dépôt sauvage en quarante-huit heures | Service Propreté | Permanent
* Être une ville qui attire les commerces
+ Réoccuper les rez vides
- Louer dix cellules éphémères | Service Commerce | fin 2027
- Primer l'ouverture de nouveaux commerces | Service Commerce | 2026
- Peindre les vitrines abandonnées | Service Culture | juin 2026
+ Rendre le centre agréable
- Réaménager la place des Drapiers | Service Travaux | 2029
- Offrir la première demi-heure de stationnement | Service Mobilité | janvier 2027
- Planter quatre-vingts arbres | Service Plantations | 2028
* Être une ville solidaire
+ Lutter contre l'isolement
- Ouvrir trois maisons de quartier | Service Cohésion sociale | 2028
- Appeler les aînés pendant les canicules | Service Cohésion sociale | Chaque année
- Former cent voisins relais | Service Cohésion sociale | T4 2027
+ Accueillir les personnes sans abri
- Doubler les places de l'abri de nuit | CPAS | T4 2026
- Installer des casiers solidaires | CPAS | T1 2027
* Être une administration agile
+ Travailler ensemble
- Instaurer un comité des chefs de service mensuel | Direction générale | Permanent
- Décloisonner les projets de quartier | Direction générale | 2027
- Ouvrir un espace de travail partagé | Service Bâtiments | T2 2027
+ Se doter d'outils modernes
- Déployer la signature électronique | Service Informatique | T1 2026
- Remplacer le standard téléphonique | Service Informatique | T3 2026
- Numériser les permis d'urbanisme | Service Urbanisme | 2028
"""
_NEVER = (
    "Notre PST 2025-2030",
    "Au menu",
    "Pourquoi un PST ?",
    "Et maintenant ?",
    "Donner un cap commun",
    "Rendre compte aux habitants",
    "Chaque chef de service reçoit ses fiches avant le 15 janvier",
    "Un point tous les trimestres au CODIR",
    "Merci ! Des questions ?",
)


def drapemont_deck_assembly(folder: Path) -> Case:
    path = folder / "drapemont_deck_assembly.pptx"
    plan = outline(_PLAN, action="service due")
    aims = [node for node in plan if node.level == SO]
    slides = [
        Slide("Notre PST 2025-2030", (Para("Assemblée du personnel – 11 décembre 2025"), Para("Ville de Drapemont"))),
        Slide("Pourquoi un PST ?", (Bullet("Donner un cap commun"), Bullet("Rendre compte aux habitants"))),
        Slide("Au menu", tuple(Bullet(f"OS {aim.code} : {aim.title}") for aim in aims)),
    ]
    slides += [_slide(aim) for aim in aims]
    after = ("Chaque chef de service reçoit ses fiches avant le 15 janvier", "Un point tous les trimestres au CODIR")
    slides += [Slide("Et maintenant ?", tuple(Bullet(text) for text in after)), Slide("Merci ! Des questions ?")]
    write_slides(slides, path, footer="Ville de Drapemont – Direction générale")
    tree = Tree()
    for node in plan:
        tree.add(node.level, node.title, node.parent, **_expected(node))
    return tree.case(path, "D", "service et échéance entre parenthèses, sommaire qui répète", never=_NEVER)


def _bracket(action: Node) -> str:
    return f"{action.title} ({action.says('service')}, {action.says('due')})"


def _slide(aim: Node) -> Slide:
    bullets = []
    for means in aim.below:
        bullets.append(Bullet(f"OO {means.code} : {means.title}"))
        bullets += [Bullet(_bracket(action), depth=1) for action in means.below]
    notes = "Laisser deux minutes par objectif. Rappeler que les dates sont indicatives."
    return Slide(f"OS {aim.code} : {aim.title}", tuple(bullets), notes=notes)


def _expected(node: Node) -> Thing:
    if node.level != ACTION:
        return {"code": node.code}
    return {
        "title_also_ok": [_bracket(node)],
        "departments": [node.says("service")],
        "departments_or_partners": True,
        "deadline": when(node.says("due")),
    }
