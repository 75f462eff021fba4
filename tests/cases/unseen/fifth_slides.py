"""Fifth set, presentations: boxes drawn on slides for the Council, a French seminar in nested bullets."""

from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.util import Inches, Pt

from tests.cases.blocks import Bullet
from tests.cases.case import Case, Maker
from tests.cases.formats import opendocument
from tests.cases.formats.slides import Slide
from tests.cases.formats.steady import steady
from tests.cases.unseen.fifth_values import due
from tests.cases.unseen.fourth_values import names, outline, plant
from tests.cases.unseen.tree import AXIS, Tree

GREFAUMONT = """
# {1} Gréfaumont, commune accueillante et accessible
## {1.1} Ouvrir nos portes
- Installer un élévateur à la maison communale | 2027
- Former le personnel à la langue des signes | mars 2027
- Élargir les horaires de la bibliothèque | janvier 2026
## {1.2} Simplifier
- Supprimer vingt formulaires | fin 2026
- Permettre l'inscription en ligne aux stages | T2 2026
# {2} Gréfaumont, commune où l'on respire
## {2.1} Planter
- Créer une forêt urbaine au Champ Mauhin | 2029
- Végétaliser les arrêts de bus | 2027
- Parrainer les fosses d'arbres | permanent
## {2.2} Rouler moins, rouler mieux
- Ouvrir une vélo-école | avril 2026
- Fermer la rue de l'École à 8 h et à 15 h 30 | septembre 2026
- Installer des bornes de recharge dans les villages | 2028
# {3} Gréfaumont, commune qui entreprend
## {3.1} Soutenir nos producteurs
- Ouvrir une halle aux producteurs | 2028
- Acheter local pour les réceptions communales | en continu
## {3.2} Accueillir les visiteurs
- Aménager une aire pour motor-homes | mi-2027
- Relier les points-nœuds vélo | 2026
- Créer un jeu de piste dans les villages | juin 2026
# {4} Gréfaumont, commune bien gérée
## {4.1} Prévoir
- Planifier les investissements sur dix ans | décembre 2026
- Constituer une réserve pour les inondations | 2027
## {4.2} Former et reconnaître
- Créer une école interne de la voirie | 2028
- Fêter les agents qui partent à la pension | chaque année
- Offrir une prime vélo | T1 2026
"""


def _box(page: Any, lines: list[str], left: float, top: float, width: float, height: float, size: int) -> None:
    frame = page.shapes.add_textbox(Inches(left), Inches(top), Inches(width), Inches(height)).text_frame
    frame.word_wrap = True
    for rank, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if not rank else frame.add_paragraph()
        run = paragraph.add_run()
        run.text = line
        run.font.size = Pt(size)


def drawn(folder: Path) -> Case:
    """PPTX without a single placeholder: a banner for the objective, two boxes and their lists below it."""
    roots = outline(GREFAUMONT, "when")
    tree = Tree()
    show: Any = Presentation()
    blank = show.slide_layouts[6]
    page = show.slides.add_slide(blank)
    _box(page, ["GRÉFAUMONT 2030", "Notre programme stratégique transversal"], 1, 2, 8, 2, 40)
    _box(page, ["Conseil communal – 22 septembre 2025"], 1, 5, 8, 1, 18)
    page = show.slides.add_slide(blank)
    _box(page, ["Le PST, c'est quoi ?"], 0.5, 0.3, 9, 1, 32)
    told = [
        "Une obligation du Code de la démocratie locale",
        "Une feuille de route pour six ans",
        "Un outil qui évolue",
    ]
    _box(page, told, 0.5, 1.8, 9, 3, 20)
    page = show.slides.add_slide(blank)
    _box(page, ["Quatre objectifs stratégiques"], 0.5, 0.3, 9, 1, 32)
    for root in roots:
        place = int(root.code) - 1
        _box(page, [f"OS {root.code}", root.title], 0.5 + 4.7 * (place % 2), 1.8 + 2.4 * (place // 2), 4.3, 2, 20)
    for root in roots:
        plant(tree, root)
        page = show.slides.add_slide(blank)
        _box(page, [f"OS {root.code} – {root.title}"], 0.4, 0.3, 9.2, 1, 28)
        for side, part in enumerate(root.parts):
            left = 0.4 + 4.7 * side
            plant(tree, part)
            _box(page, [f"OO {part.code} {part.title}"], left, 1.6, 4.4, 0.8, 20)
            _box(page, [f"• {one.title} ({one['when']})" for one in part.parts], left, 2.5, 4.4, 3.8, 16)
            for one in part.parts:
                plant(tree, one, title_also_ok=[f"{one.title} ({one['when']})"], deadline=due(one["when"]))
        _box(page, [f"PST Gréfaumont – {len(show.slides)}"], 8, 7, 2, 0.4, 10)
    page = show.slides.add_slide(blank)
    _box(page, ["Merci de votre attention", "Des questions ?"], 1, 3, 8, 2, 36)
    show.core_properties.author = "Secrétariat"
    path = folder / "grefaumont_deck_drawn.pptx"
    show.save(str(path))
    steady(path)
    never = ("Le PST, c'est quoi ?", "Quatre objectifs stratégiques", "Merci de votre attention", "Un outil qui évolue")
    return tree.case(path, "D", "no placeholders, boxes side by side, an overview before", never=never)


THIRLEMESNIL = """
! {1} Une ville qui avance avec ses habitants
# Faire participer
- Créer des conseils de quartier dotés d'un budget | Direction de la citoyenneté | 2026
- Ouvrir les commissions municipales au public | Direction générale | septembre 2026
- Mettre en ligne une plateforme de consultation | Service numérique | T4 2026
# Rendre des comptes
- Présenter un bilan annuel en réunion publique | Cabinet | chaque année
- Publier les subventions versées | Service financier | 2026
! {2} Une ville qui prend soin
# Accompagner les familles
- Ouvrir soixante places de crèche | Direction de l'enfance | 2028-2030
- Adapter les tarifs de cantine aux revenus | Direction de l'enfance | septembre 2026
- Rénover le groupe scolaire Jean-Bodart | Bâtiments | 2029
# Veiller à la santé de tous
- Salarier trois médecins au centre de santé | CCAS | 2027
- Lancer un plan canicule avec les bailleurs | CCAS | juin 2026
- Créer une mutuelle communale | CCAS | fin 2026
! {3} Une ville qui se transforme
# Habiter mieux
- Rénover 400 logements du quartier des Glacis | Urbanisme | 2030
- Instaurer le permis de louer | Urbanisme | 2027
- Interdire les nouvelles dalles de parking en surface | Urbanisme | 2026
# Se déplacer autrement
- Rendre gratuits les bus le samedi | Mobilités | janvier 2027
- Achever la boucle cyclable des faubourgs | Voirie | 2028
- Rabattre les cars vers la gare | Mobilités | 2027
# Rafraîchir la ville
- Planter mille arbres | Espaces verts | 2030
- Créer quatre cours oasis | Bâtiments | 2026-2029
- Rouvrir les fontaines à boire | Espaces verts | mai 2026
"""


def seminar(folder: Path) -> Case:
    """ODP of a French town: an axis on each slide (and its sequel), objectives as bullets, actions one step in."""
    roots = outline(THIRLEMESNIL, "service when")
    tree = Tree()
    slides = [
        Slide("Ville de Thirlemesnil – Projet de mandat 2026-2032", (Bullet("Séminaire des élus et des directeurs"),)),
        Slide(
            "Déroulé de la journée",
            (Bullet("9 h : accueil café"), Bullet("9 h 30 : restitution"), Bullet("14 h : ateliers de priorisation")),
        ),
        Slide(
            "Rappel de la méthode",
            (
                Bullet("Un questionnaire aux agents (431 réponses)"),
                Bullet("Dix-huit entretiens"),
                Bullet("Une note de cadrage du directeur général des services"),
            ),
            notes="Insister sur le taux de réponse.",
        ),
    ]
    for axis in roots:
        tree.add(AXIS, axis.title, code=axis.code)
        for rank in range(0, len(axis.parts), 2):
            bullets = []
            for goal in axis.parts[rank : rank + 2]:
                plant(tree, goal)
                bullets.append(Bullet(f"Objectif : {goal.title}"))
                for one in goal.parts:
                    tail = f"({one['service']} – {one['when']})"
                    bullets.append(Bullet(f"{one.title} {tail}", depth=1))
                    plant(
                        tree,
                        one,
                        title_also_ok=[f"{one.title} {tail}"],
                        departments=names(one["service"]),
                        deadline=due(one["when"]),
                    )
            sequel = " (suite)" if rank else ""
            slides.append(Slide(f"Axe {axis.code} : {axis.title}{sequel}", tuple(bullets)))
    slides += [
        Slide("Points à trancher", (Bullet("Gratuité partielle ou totale ?"), Bullet("Quel rythme de recrutement ?"))),
        Slide("Calendrier", (Bullet("Bureau municipal du 12 mai"), Bullet("Conseil municipal du 25 juin"))),
    ]
    path = folder / "thirlemesnil_seminar.odp"
    opendocument.write_slides(slides, path)
    never = (
        *("Déroulé de la journée", "Rappel de la méthode", "Points à trancher", "Calendrier"),
        *("Dix-huit entretiens", "9 h : accueil café", "Gratuité partielle ou totale ?", "Bureau municipal du 12 mai"),
    )
    return tree.case(path, "D", "axes as titles and again with (suite), slides that hold no plan", never=never)


ALL: tuple[Maker, ...] = (drawn, seminar)
