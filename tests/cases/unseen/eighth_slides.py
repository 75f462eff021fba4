"""Eighth set, presentations: a table on a slide for each operational objective, and nested lines of a CPAS."""

from pathlib import Path

from tests.cases.blocks import Bullet, Grid, Para, row
from tests.cases.case import Case, Maker
from tests.cases.formats import opendocument, slides
from tests.cases.formats.slides import Slide
from tests.cases.unseen.eighth_values import said
from tests.cases.unseen.fourth_values import outline, plant
from tests.cases.unseen.tree import Tree

HAULMERAIE = """
# {1} Être une commune où la mobilité est douce
## {1.1} Développer le réseau cyclable
- {1.1.1} Tracer des bandes cyclables sur la route de Mirlemont | Travaux | mai 2026 | Fait
- {1.1.2} Construire une piste en site propre vers le lycée | Bureau d'études | 2029 | Pas encore lancé
- {1.1.3} Offrir un contrôle technique des vélos | Mobilité | annuel | En route
## {1.2} Encourager les transports collectifs
- {1.2.1} Négocier une ligne de bus le dimanche | Mobilité | fin 2027 | En stand-by
- {1.2.2} Moderniser huit abribus | Travaux | octobre 2026 | En route
# {2} Être une commune qui protège ses habitants
## {2.1} Se préparer aux inondations
- {2.1.1} Créer une zone d'immersion temporaire à la Ramée | Environnement | 2028 | En route
- {2.1.2} Installer des échelles limnimétriques | Environnement | juin 2026 | Fait
- {2.1.3} Distribuer des batardeaux aux riverains | Plan d'urgence | T1 2027 | Pas encore lancé
## {2.2} Faire reculer le sentiment d'insécurité
- {2.2.1} Éclairer le tunnel sous voies | Travaux | 31/12/2026 | En route
- {2.2.2} Relancer les partenariats locaux de prévention | Police | permanent | En route
# {3} Être une commune qui cultive son identité
## {3.1} Valoriser le patrimoine
- {3.1.1} Restaurer la glacière du château | Patrimoine | septembre 2028 | Pas encore lancé
- {3.1.2} Éditer un carnet de balades | Tourisme | avril 2026 | Fait
- {3.1.3} Apposer des plaques explicatives sur vingt façades | Tourisme | 2026-2027 | En route
## {3.2} Soutenir les artistes locaux
- {3.2.1} Ouvrir deux ateliers dans l'ancienne poste | Culture | 1er semestre 2027 | Retiré
- {3.2.2} Acquérir une œuvre par an | Culture | annuel | En route
# {4} Être une administration qui innove
## {4.1} Dématérialiser
- {4.1.1} Transmettre les dossiers du Collège par voie électronique | Secrétariat | janvier 2026 | Fait
- {4.1.2} Instruire les permis dans une application commune | Urbanisme | 2027 | En route
## {4.2} Évaluer
- {4.2.1} Interroger mille ménages sur les services | Secrétariat | mars 2027 | Pas encore lancé
- {4.2.2} Comparer nos coûts avec trois communes semblables | Finances | 2e trimestre 2027 | En stand-by
"""


def tables(folder: Path) -> Case:
    """PPTX: a title slide for each strategic objective, then a table on a slide for each operational objective."""
    roots = outline(HAULMERAIE, "service when told")
    tree = Tree()
    pages = [
        Slide("PST de Haulmeraie", (Para("Présentation au Conseil communal – 28 septembre 2026"),)),
        Slide("Sommaire", (Bullet("Rappel de la méthode"), Bullet("Où en sommes-nous ?"), Bullet("Suites"))),
        Slide("Rappel de la méthode", (Bullet("4 objectifs stratégiques"), Bullet("Un suivi tous les six mois"))),
    ]
    for root in roots:
        plant(tree, root)
        listed = tuple(Bullet(f"{part.code} {part.title}") for part in root.parts)
        pages.append(Slide(f"OS {root.code} – {root.title}", listed))
        for part in root.parts:
            plant(tree, part)
            head = row("N°", "Action", "Service", "Délai", "Où en est-on ?")
            lines = []
            for one in part.parts:
                lines.append(row(one.code, one.title, *one.cells.values()))
                plant(tree, one, **said(one))
            title = f"OO {part.code} – {part.title}"
            pages.append(Slide(title, (Grid((head, *lines[:2])),), notes="Deux minutes."))
            pages += [Slide(f"{title} (suite)", (Grid((head, *lines[2:])),))] if lines[2:] else []
    pages.append(Slide("Suites", (Bullet("Débat en commission"), Bullet("Mise à jour en mars"))))
    path = folder / "haulmeraie_deck_tables.pptx"
    slides.write_slides(pages, path, footer="Haulmeraie – PST")
    never = ("Sommaire", "Rappel de la méthode", "Suites", "Débat en commission", "Un suivi tous les six mois")
    return tree.case(path, "D", "a list of objectives on a slide, then a table for each of them", never=never)


ORVALINE = """
# {1} Être un CPAS qui lutte contre toutes les formes de pauvreté
## {1.1} Répondre à l'urgence
- {1.1.1} Créer une épicerie sociale | octobre 2026
- {1.1.2} Disposer de deux logements d'urgence supplémentaires | fin 2027
- {1.1.3} Constituer un stock de couvertures et de chauffages | novembre 2025
## {1.2} Agir sur les causes
- {1.2.1} Accompagner les ménages énergivores | permanent
- {1.2.2} Proposer des cours de français trois fois par semaine | septembre 2026
- {1.2.3} Informer systématiquement sur les droits dérivés | permanent
# {2} Être un CPAS qui favorise l'autonomie des personnes âgées
## {2.1} Diversifier l'hébergement
- {2.1.1} Construire douze résidences-services | 2029
- {2.1.2} Ouvrir un centre de jour | 1er trimestre 2028
## {2.2} Soutenir les aidants proches
- {2.2.1} Offrir des séjours de répit | juillet 2027
- {2.2.2} Animer un groupe de parole | chaque mois
# {3} Être un CPAS partenaire de l'emploi local
## {3.1} Collaborer avec les entreprises
- {3.1.1} Organiser un salon de l'emploi avec la commune | annuel
- {3.1.2} Conventionner dix mises à l'emploi dans le secteur privé | 2026-2028
- {3.1.3} Créer un vivier de remplaçants pour les crèches | mars 2026
## {3.2} Former aux métiers d'avenir
- {3.2.1} Lancer une filière d'aide ménagère écologique | T2 2027
- {3.2.2} Initier quinze stagiaires à la rénovation | juin 2028
# {4} Être un CPAS où l'on travaille bien
## {4.1} Améliorer les conditions de travail
- {4.1.1} Insonoriser les bureaux d'entretien | août 2026
- {4.1.2} Instaurer une journée sans rendez-vous | janvier 2026
## {4.2} Communiquer en interne
- {4.2.1} Diffuser un bulletin interne | chaque trimestre
- {4.2.2} Tenir deux assemblées du personnel par an | deux fois par an
"""


def nested(folder: Path) -> Case:
    """ODP of a CPAS: « Objectif stratégique 1 » as title, its words as first line, nested lines, the date behind."""
    roots = outline(ORVALINE, "when")
    tree = Tree()
    pages = [
        Slide("CPAS d'Orvaline", (Para("PST 2025-2030"), Para("Réunion du personnel – 4 novembre 2025"))),
        Slide("Le contexte", (Bullet("1.140 dossiers actifs"), Bullet("86 travailleurs"), Bullet("Un budget serré"))),
    ]
    for root in roots:
        plant(tree, root)
        lines: list[Para | Bullet] = [Para(f"« {root.title} »")]
        for part in root.parts:
            plant(tree, part)
            lines.append(Bullet(f"Objectif opérationnel {part.code} : {part.title}"))
            for one in part.parts:
                tail = f"→ {one['when']}"
                lines.append(Bullet(f"{one.code} {one.title} {tail}", depth=1))
                plant(tree, one, title_also_ok=[f"{one.title} {tail}"], **said(one))
        pages.append(Slide(f"Objectif stratégique {root.code}", tuple(lines)))
    pages.append(Slide("Et vous ?", (Bullet("Une boîte à idées est à votre disposition"), Bullet("Merci !"))))
    path = folder / "orvaline_deck_nested.odp"
    opendocument.write_slides(pages, path)
    never = ("Le contexte", "86 travailleurs", "Et vous ?", "Merci !", "Une boîte à idées est à votre disposition")
    return tree.case(
        path, "D", "the number in the title of the slide, the objective in guillemets, arrows", never=never
    )


ALL: tuple[Maker, ...] = (tables, nested)
