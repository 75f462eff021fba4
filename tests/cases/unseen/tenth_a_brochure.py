"""A PST told to the citizens: a PDF brochure in two columns, with bands of colour, boxes, quotes and figures."""

from pathlib import Path

import typst

from tests.cases.case import Case
from tests.cases.formats.pdf import quoted
from tests.cases.unseen.tenth_a_values import outline, when
from tests.cases.unseen.tree import ACTION, OO, SO, Tree

_PLAN = """
# Bouger et se déplacer en sécurité
## Des rues apaisées
- Généraliser la zone 30 dans les cœurs de village | 2026
- Installer des passages surélevés devant nos cinq écoles | 2027
- Réaménager le carrefour de la Chavée | fin 2028
- Contrôler davantage le stationnement sauvage | permanent
## Le vélo pour tous
- Relier Ondréval au RAVeL par la rue du Vieux Tram | 2029
- Créer un parking vélos couvert à la gare | mai 2026
- Offrir une prime à l'achat d'un vélo pliant |
- Organiser le brevet du cycliste en sixième primaire | chaque année
## Des bus mieux utilisés
- Rénover douze abribus | 2027
- Tester une navette gratuite le mercredi après-midi | septembre 2026
- Défendre le maintien de la ligne 64 auprès de l'opérateur |
# Grandir et s'épanouir à Ondréval
## Une école de qualité
- Reconstruire le réfectoire de l'école du Tilleul | 2028
- Équiper toutes les classes de tableaux interactifs | fin 2027
- Servir un repas chaud et local deux fois par semaine | janvier 2027
## Des loisirs près de chez soi
- Créer une plaine de jeux inclusive au Pré Madame | juin 2027
- Rénover les vestiaires du football et du rugby | 2029
- Ouvrir la bibliothèque le dimanche matin | 2026
- Soutenir les mouvements de jeunesse par un subside revu à la hausse | chaque année
## Une place pour les jeunes
- Mettre en place un budget participatif 12-25 ans | 2027
- Aménager un local de répétition dans l'ancienne laiterie | 2028
- Doubler le nombre de jobs d'étudiants |
# Prendre soin de notre environnement
## Moins de déchets, plus de propreté
- Créer une donnerie permanente | octobre 2026
- Installer des points d'apport volontaire enterrés | 2028
- Adopter un règlement sur les mégots et les canettes | 2026
- Former vingt ambassadeurs de la propreté | mars 2027
## Une énergie maîtrisée
- Rénover la maison communale pour diviser sa facture par deux | 2029
- Créer une communauté d'énergie avec les habitants | fin 2027
- Éteindre l'éclairage public entre minuit et cinq heures | 2026
## La nature au village
- Planter un arbre par naissance | chaque année
- Créer deux mares pédagogiques | 2027
- Laisser un quart des pelouses communales en fauche tardive | permanent
- Restaurer la source du Chêne-à-l'Image | 2030
# Vivre ensemble, sans laisser personne de côté
## Des logements accessibles
- Construire dix logements publics rue des Foulons | 2030
- Lutter contre les immeubles à l'abandon | permanent
- Créer un guichet logement avec le CPAS | avril 2026
## La santé d'abord
- Faciliter l'installation d'un second cabinet médical | 2027
- Installer un défibrillateur dans chaque village | fin 2026
- Organiser une journée annuelle de la prévention | chaque année
## Des aînés entourés
- Relancer le conseil consultatif des aînés | 2026
- Créer un réseau de voisins bienveillants | 2027
- Aménager un terrain de pétanque couvert | 2028
# Une commune proche et bien gérée
## Des services plus simples
- Permettre de payer en ligne tous les documents | 2026
- Ouvrir une permanence à Ondréval-Haut le premier samedi du mois | février 2027
- Répondre à chaque courrier en moins de quinze jours | permanent
## La parole aux habitants
- Organiser deux rencontres par an dans chaque quartier | chaque année
- Diffuser le Conseil communal en direct | 2026
- Créer une application de signalement | T3 2027
## Des finances saines
- Maintenir les taxes au niveau actuel |
- Chercher systématiquement des subsides | permanent
"""
_COLORS = ("0B7A75", "C8553D", "588157", "6D597A", "33658A")
_BOXES = (
    ("Le saviez-vous ?", "Notre commune entretient 148 km de voiries, soit la distance entre Ondréval et la mer."),
    ("La parole à l'échevine", "« L'école de demain se construit aujourd'hui, avec les parents et les enseignants. »"),
    ("Chiffre clé", "62 % : c'est la part de nos déchets ménagers qui est déjà recyclée."),
    ("Une question ?", "Service logement : 000/12 34 56, du lundi au vendredi de 9 à 12 heures."),
    ("Et vous ?", "Donnez votre avis sur la plateforme participative avant le 31 mars."),
)
_EDITO = (
    "Chères et chers Ondrévalois, voici votre programme. Pas celui du Collège, le vôtre : plus de 700 d'entre vous ont "
    "répondu à notre enquête. Cinq défis, quinze engagements, une cinquantaine de projets que nous "
    "mènerons d'ici 2030. Bonne lecture !"
)
_NEXT = (
    "Chaque année en juin, le Collège fera le point sur l'avancement des projets. Une évaluation "
    "complète sera présentée "
    "au Conseil communal fin 2027 et début 2030."
)
_CONTACTS = ("Accueil : 000/12 34 50", "Service Travaux : 000/12 34 60", "CPAS : 000/12 34 70", "Urgences : 112")
_EDITOR = "Éditeur responsable : le Collège communal, place du Tilleul 1, Ondréval."


def _box(place: int) -> str:
    title, text = _BOXES[place]
    return (
        f'#block(fill: rgb("#F2EFE6"), inset: 8pt, radius: 6pt, width: 100%, breakable: false)['
        f'#text(weight: "bold", fill: rgb("#{_COLORS[place]}"))[{quoted(title)}] \\ {quoted(text)}]'
    )


def ondreval_pdf_brochure(folder: Path) -> Case:
    path, plan, tree = folder / "ondreval_pdf_brochure.pdf", outline(_PLAN), Tree()
    source = [
        "#set document(date: none)",
        '#set page(paper: "a4", margin: (x: 1.4cm, y: 1.6cm), footer: context [#text(size: 8pt)['
        f"{quoted('Ondréval 2030 – Notre programme en bref')} #h(1fr) #counter(page).display()]])",
        '#set text(lang: "fr", size: 9.5pt, hyphenate: true)',
        "#set par(justify: true)",
        f'#align(center)[#v(4cm)#text(size: 40pt, weight: "bold", fill: rgb("#33658A"))[{quoted("Ondréval 2030")}]]',
        f"#align(center)[#text(size: 20pt)[{quoted('Cinq défis pour notre commune')}]]",
        f"#align(center)[{quoted('Le programme stratégique transversal expliqué aux citoyens')}]",
        f'#v(3cm)#block(inset: 1cm)[#text(weight: "bold")[{quoted("Édito")}] \\ {quoted(_EDITO)} \\ '
        f"#align(right)[{quoted('Pour le Collège, votre bourgmestre')}]]",
        "#pagebreak()",
        "#set page(columns: 2)",
    ]
    for place, challenge in enumerate(plan):
        color = _COLORS[place]
        source.append(
            f'#block(fill: rgb("#{color}"), inset: 9pt, width: 100%, sticky: true)[#text(fill: white, size: 15pt, '
            f'weight: "bold")[{quoted(f"Défi {place + 1}")} \\ {quoted(challenge.title)}]]'
        )
        tree.add(SO, challenge.title, code=str(place + 1))
        for rank, promise in enumerate(challenge.below):
            source.append(
                f'#block(above: 1.2em, sticky: true)[#text(size: 11.5pt, weight: "bold", fill: rgb("#{color}"))['
                f"{quoted(f'Engagement {place * 3 + rank + 1} : {promise.title}')}]]"
            )
            tree.add(OO, promise.title, challenge.title, code=str(place * 3 + rank + 1))
            for project in promise.below:
                shown = f"{project.title} ({project.cell(0)})" if project.cell(0) else project.title
                source.append(f"#grid(columns: (1em, 1fr), [#sym.triangle.filled.small.r], [{quoted(shown)}])")
                tree.add(
                    *(ACTION, project.title, promise.title),
                    title_also_ok=[shown],
                    deadline=when(project.cell(0)),
                )
            if rank == 1:
                source.append(_box(place))
    source += [
        "#set page(columns: 1)",
        f'#text(size: 14pt, weight: "bold")[{quoted("Et maintenant ?")}]',
        quoted(_NEXT),
        f'#text(size: 14pt, weight: "bold")[{quoted("Contacts utiles")}]',
        f"#grid(columns: (1fr, 1fr), row-gutter: 6pt, {', '.join(f'[{quoted(text)}]' for text in _CONTACTS)})",
        f"#v(1fr)#text(size: 7pt)[{quoted(_EDITOR)}]",
    ]
    path.write_bytes(typst.compile("\n\n".join(source).encode()))
    never = (
        *("Édito", "Le saviez-vous ?", "La parole à l'échevine", "Chiffre clé", "Une question ?", "Et vous ?"),
        *("Et maintenant ?", "Contacts utiles", "Cinq défis pour notre commune", "Urgences : 112"),
    )
    return tree.case(path, "C", "two columns, hyphens, boxes, dates in brackets, running numbers", never=never)


MAKERS = (ondreval_pdf_brochure,)
