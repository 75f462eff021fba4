"""Slides shown to a Council: a slide for each operational objective, who and when under each action, steps deeper."""

from pathlib import Path

from tests.cases.blocks import Bullet, Grid, Para, row
from tests.cases.case import Case
from tests.cases.formats.slides import Slide, write_slides
from tests.cases.unseen.eleventh_a_values import listed, rows, when
from tests.cases.unseen.tree import ACTION, OO, SO, STEP, Tree

# OS | title | findings; A | title | department | deadline; S | step
_PLAN = """
OS 1 | Être une ville qui facilite l'accès au logement | Le loyer moyen a augmenté de 19 % en cinq ans.; Trois cent
+ douze ménages attendent un logement public.
OO 1.1 | Augmenter l'offre de logements publics
A 1.1.1 | Transformer l'ancienne gendarmerie en vingt logements | Service du logement | fin 2028
S | Acquérir le bâtiment auprès de la Régie
S | Lancer le concours d'architecture
S | Démarrer le chantier
A 1.1.2 | Confier trente logements privés à l'agence immobilière sociale | CPAS, cellule logement | 2027
S | Envoyer un courrier aux propriétaires de logements vides
S | Tenir une séance d'information par quartier
OO 1.2 | Améliorer la qualité des logements existants
A 1.2.1 | Contrôler chaque année cent cinquante logements loués | Service du logement | Récurrent
A 1.2.2 | Créer un guichet unique de la rénovation | Service de l'énergie | juin 2026
S | Regrouper les conseillers de la ville et du CPAS
S | Aménager le local de la rue des Drapiers
OS 2 | Être une ville qui donne sa place à la jeunesse | La moitié des jeunes de 12 à 18 ans ne fréquentent aucune
+ association.; Les deux terrains multisports sont saturés.
OO 2.1 | Offrir des lieux et des activités
A 2.1.1 | Ouvrir une maison de jeunes à Rivage | Service de la jeunesse | septembre 2027
S | Choisir l'implantation avec les jeunes du quartier
S | Demander l'agrément
A 2.1.2 | Construire un terrain couvert au parc des Forges | Service des sports | 1er semestre 2028
A 2.1.3 | Prolonger l'ouverture de la bibliothèque pendant les examens | Bibliothèque | mai 2026
OO 2.2 | Écouter les jeunes
A 2.2.1 | Installer un conseil communal des jeunes | Service de la jeunesse | novembre 2026
S | Rédiger le règlement avec les écoles
S | Organiser l'élection
A 2.2.2 | Consacrer 40.000 € par an à leurs projets | Service de la jeunesse | Récurrent
OS 3 | Être une ville et un CPAS qui travaillent d'une seule voix | Deux services informatiques et deux services du
+ personnel coexistent à trois cents mètres de distance.
OO 3.1 | Mettre en commun les services de support
A 3.1.1 | Fusionner les deux services informatiques | Direction générale | janvier 2027
S | Comparer les contrats et les statuts
S | Consulter les syndicats
S | Réunir les équipes à l'Hôtel de ville
A 3.1.2 | Adopter un règlement de travail commun | Ressources humaines | décembre 2027
OO 3.2 | Simplifier le parcours des personnes aidées
A 3.2.1 | Échanger les données utiles avec un seul formulaire | CPAS, service social | T3 2026
S | Obtenir l'avis du délégué à la protection des données
S | Former les agents des deux accueils
A 3.2.2 | Tenir une permanence sociale à l'Hôtel de ville le jeudi | CPAS, service social | mars 2026
"""


def tourmaline_slides_council(folder: Path) -> Case:
    tree = Tree()
    plan = rows(_PLAN)
    goals = [line for line in plan if line.mark.startswith("OS")]
    slides = [
        Slide(
            "Programme stratégique transversal 2025-2030",
            (Para("Ville et CPAS de Tourmaline-sur-Meuse"), Para("Conseil commun du 22 septembre 2025")),
        ),
        Slide(
            "Au menu",
            (
                *(Bullet(text) for text in ("La méthode", "Les trois objectifs stratégiques", "La suite")),
                Bullet("Vos questions"),
            ),
            notes="Prévoir vingt minutes de présentation.",
        ),
        Slide(
            "La méthode",
            (
                Bullet("Un diagnostic avec les services (novembre 2024 à janvier 2025)"),
                Bullet("Trois soirées ouvertes aux habitants"),
                Bullet("Un arbitrage par le Collège et le Bureau permanent"),
            ),
        ),
    ]
    above = goal = title = head = ""
    bullets: list[Bullet] = []

    def close() -> None:
        if bullets:
            slides.append(Slide(head, tuple(bullets)))
            bullets.clear()

    stepped = False
    for line in plan:
        kind, _, number = line.mark.partition(" ")
        if kind == "OS":
            close()
            found = listed(line[1])
            above = tree.add(SO, line[0], code=number, findings="\n".join(found))
            told = (Bullet("Constats"), *(Bullet(text, depth=1) for text in found))
            slides.append(Slide(f"OS {number} – {line[0]}", told))
        elif kind == "OO":
            close()
            goal = tree.add(OO, line[0], above, code=number)
            head = f"OO {number} – {line[0]}"
        elif kind == "A":
            title, service, due = (line[rank] for rank in range(3))
            tree.add(ACTION, title, goal, code=number, departments=[service], deadline=when(due))
            bullets += [Bullet(f"Action {number} – {title}"), Bullet(f"Service : {service}", depth=1)]
            bullets.append(Bullet(f"Échéance : {due}", depth=1))
            stepped = False
        else:
            if not stepped:
                bullets.append(Bullet("Étapes :", depth=1))
                stepped = True
            tree.add(STEP, line[0], title)
            bullets.append(Bullet(line[0], depth=2))
    close()
    counts = []
    for goal_line in goals:
        number = goal_line.mark[3:]
        marks = [line.mark for line in plan]
        told = [sum(mark.startswith(f"{sign} {number}.") for mark in marks) for sign in ("OO", "A")]
        counts.append(row(f"OS {number}", *(str(count) for count in told)))
    table = Grid((row("", "Objectifs opérationnels", "Actions"), *counts))
    slides += [
        Slide("Le PST en chiffres", (table,)),
        Slide("La suite", (Bullet("Publication sur le site en octobre"), Bullet("Évaluation à mi-parcours fin 2027"))),
        Slide("Merci de votre attention", (Para("pst@tourmaline.example"),)),
    ]
    path = folder / "tourmaline_slides_council.pptx"
    write_slides(slides, path, footer="PST Ville-CPAS de Tourmaline-sur-Meuse")
    never = (
        "Au menu",
        "La méthode",
        "Le PST en chiffres",
        "La suite",
        "Merci de votre attention",
        "Constats",
        "Étapes",
    )
    return tree.case(
        path, "D", "a slide for each objective; service and deadline as bullets; steps deeper", never=never
    )
