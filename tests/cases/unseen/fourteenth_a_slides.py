"""A commune that puts the slides of its council on its site: titles repeated, findings, ambitions, nested bullets."""

from pathlib import Path

from tests.cases.case import Case
from tests.cases.formats.pdf import quoted
from tests.cases.unseen.eleventh_a_paper import paper, words
from tests.cases.unseen.eleventh_a_values import Row, rows
from tests.cases.unseen.tree import ACTION, OO, SO, STEP, Tree

# OS code | title, C | finding, M | ambition, OO code | title, A | action, S | step
_PLAN = """
V internal | VOLET INTERNE | Administration générale
OS 1 | Être une administration communale qui se fait comprendre
C | Le site internet date de 2014 et n'est plus adapté aux smartphones
C | Les agents découvrent les décisions du Collège dans la presse
C | Les courriers sont rédigés dans un langage trop juridique
M | Le citoyen doit pouvoir trouver une information exacte en moins de trois clics ou par un seul coup de téléphone,
+ et l'agent communal doit être le premier informé.
OO 1.1 | Améliorer la communication vers le citoyen
A | Créer un nouveau site internet accessible à tous
S | Rédiger le cahier des charges avec le CPAS et la bibliothèque
S | Former deux éditeurs par service
S | Faire tester le site par un panel d'aînés
A | Éditer un guide pratique des services tous les deux ans
A | Réécrire en langage clair les vingt courriers les plus envoyés
OO 1.2 | Améliorer la communication interne
A | Diffuser chaque mardi un résumé des décisions du Collège aux chefs de service
A | Organiser deux matinées du personnel par an, l'une au printemps, l'autre lors de la remise des distinctions
OS 2 | Être une administration communale qui attire et garde ses agents
C | Dix-sept départs à la pension d'ici 2030
C | Trois examens de recrutement sans lauréat en 2024
M | Disposer des compétences nécessaires au bon moment, transmettre les savoirs et donner envie de rester.
OO 2.1 | Anticiper les départs et les recrutements
A | Établir un plan d'embauche pluriannuel
A | Organiser un tuilage d'un mois avant chaque départ à la pension
A | Participer à deux salons de l'emploi par an
OO 2.2 | Rendre le travail plus attrayant
A | Introduire l'horaire flottant pour le personnel administratif
A | Aménager une salle de repos dans chaque bâtiment et y installer un coin repas équipé (réfrigérateur, four,
+ fontaine à eau)
V external | VOLET EXTERNE | Développement des politiques
OS 1 | Être une commune où l'on se loge dignement
C | Le prix des maisons a doublé en quinze ans
C | Deux cent quarante ménages attendent un logement public
C | Les logements inoccupés sont mal connus
M | Chaque habitant, quel que soit son revenu, doit pouvoir se loger à Clairbois. La Commune entend agir sur l'offre
+ publique, sur les bâtiments vides et sur la qualité des logements loués.
OO 1.1 | Augmenter le nombre de logements publics
A | Construire seize logements sur le site de l'ancienne gare
S | Dépolluer le terrain
S | Lancer un appel à promoteurs avec la société de logement
S | Réserver quatre logements aux familles monoparentales
A | Transformer la cure de Bois-le-Comte en deux logements d'insertion
A | Imposer 10 % de logements publics dans les projets de plus de vingt logements
OO 1.2 | Lutter contre les logements inoccupés et insalubres
A | Dresser l'inventaire des logements inoccupés sur la base des consommations d'eau et d'électricité
A | Engager un agent chargé du permis de location
OS 2 | Être une commune qui mange local et gaspille moins
C | Les cantines scolaires jettent un quart de ce qu'elles servent
C | Huit producteurs vendent en circuit court, mais sans lieu commun
M | Relier les producteurs et les consommateurs, à commencer par les cuisines dont la Commune a la charge.
OO 2.1 | Approvisionner les cantines en produits locaux
A | Introduire 40 % de produits locaux dans le marché des repas scolaires
A | Peser les déchets de cuisine pendant un mois chaque année
A | Former les cuisinières à la cuisine végétarienne
OO 2.2 | Soutenir les producteurs de la commune
A | Ouvrir une halle couverte pour le marché du vendredi
S | Choisir l'emplacement avec les producteurs
S | Obtenir la subvention du développement rural
A | Éditer une carte des producteurs et des fermes qui vendent sur place
OS 3 | Être une commune sportive, culturelle et festive
C | Les deux salles de village ne répondent plus aux normes d'incendie
C | Les clubs manquent d'heures d'occupation en hiver
M | Offrir des infrastructures sûres, accessibles et partagées par tous les clubs et toutes les associations.
OO 3.1 | Mettre les infrastructures à niveau
A | Mettre aux normes la salle Saint-Éloi et la salle des Combattants
A | Construire un hall de sport annexé à l'école communale
A | Créer un terrain synthétique partagé entre le football et le hockey
OO 3.2 | Mettre la culture à la portée de tous
A | Offrir un chèque culture de 20 € à chaque élève de sixième primaire
A | Installer des boîtes à livres dans les cinq villages
A | Relancer la fête des artistes et artisans au parc du château
OS 4 | Être une commune qui prend soin des plus fragiles
C | Les aînés isolés ne sont pas connus des services
C | Aucun logement n'est prévu pour les personnes en situation de handicap
M | Ne laisser personne sur le bord du chemin, en donnant aux associations et au CPAS les moyens d'aller à la
+ rencontre des habitants.
OO 4.1 | Rompre l'isolement
A | Appeler chaque semaine les aînés inscrits au registre « Allô Clairbois »
A | Créer un habitat solidaire et intergénérationnel de six unités
OO 4.2 | Rendre les lieux publics accessibles
A | Faire réaliser un audit d'accessibilité par une association agréée
A | Supprimer les obstacles sur le cheminement de la gare à la place
A | Adhérer à la charte de l'inclusion de la personne en situation de handicap
"""


def _bullets(texts: list[str], mark: str = "•", indent: float = 0.5) -> list[str]:
    return [f"#pad(left: {indent}cm)[#grid(columns: (0.7cm, 1fr), [{mark}], [{quoted(text)}])]" for text in texts]


def _slide(title: str, inside: list[str], *, ribbon: str) -> list[str]:
    band = f'#block(width: 100%, fill: rgb("#2F6B4F"), inset: 10pt)[{words(title, size=17, bold=True, fill="FFFFFF")}]'
    return ["#pagebreak()", words(ribbon, size=9, fill="2F6B4F"), band, *inside]


def _overview(following: list[Row]) -> list[str]:
    """The strategic objectives of a volet, told before each has its slides."""
    told = []
    for line in following:
        if line.mark[0] == "V":
            break
        told += [f"Objectif stratégique {line.mark[3:]} : {line[0]} ;"] if line.mark[:2] == "OS" else []
    return _bullets(told, "➢")


def clairbois_pdf_slides(folder: Path) -> Case:
    tree = Tree()
    source = [
        f"#v(3cm) #align(center)[{words('PROGRAMME STRATÉGIQUE TRANSVERSAL', size=26, bold=True)}]",
        f"#align(center)[{words('Commune de Clairbois-lez-Dyle – législature 2024-2030', size=16)}]",
        f"#align(center)[{words('Présentation au Conseil communal du 25 août 2025', size=12)}]",
        *_slide(
            "Le PST : de quoi s'agit-il ?",
            _bullets(
                [
                    "Un outil de gouvernance pluriannuel, évolutif et transversal",
                    "La traduction de la déclaration de politique communale",
                    "Deux volets : l'administration et les politiques",
                    "Une évaluation au moins à mi-législature et à la fin de celle-ci",
                ]
            ),
            ribbon="Programme stratégique transversal",
        ),
        *_slide(
            "Qui fait quoi ?",
            [
                "#table(columns: (1fr, 1fr), stroke: 0.5pt, [*L'administration*], [*Le Collège*], "
                "[propose], [fixe les objectifs stratégiques], [met en œuvre et rend compte], [valide les actions])"
            ],
            ribbon="Programme stratégique transversal",
        ),
    ]
    plan = rows(_PLAN)
    track = volet = above = head = goal = action = ""
    place = 0
    while place < len(plan):
        line = plan[place]
        kind, _, number = line.mark.partition(" ")
        if kind == "V":
            track, volet = number, line[0].capitalize()
            source += ["#pagebreak()", f"#v(4cm) #align(center)[{words(line[0], size=32, bold=True)}]"]
            source.append(f"#align(center)[{words(line[1], size=18)}]")
            source += _slide(
                line[0].capitalize(), _overview(plan[place + 1 :]), ribbon="Programme stratégique transversal"
            )
        elif kind == "OS":
            seen: tuple[list[str], list[str]] = ([], [])
            for told in plan[place + 1 :]:
                if told.mark not in "CM":
                    break
                seen[told.mark == "M"].append(told[0])
            head = f"OS{number} : {line[0]}"
            above = tree.add(
                SO, line[0], code=number, track=track, findings="\n".join(seen[0]), ambition="\n".join(seen[1])
            )
            inside = [words("Constats :", bold=True, size=13), *_bullets([text + " ;" for text in seen[0]])]
            inside += [words("Ambitions :", bold=True, size=13), *(quoted(text) for text in seen[1])]
            source += _slide(head, inside, ribbon=volet)
        elif kind == "OO":
            shown = f"OO{number}" if number != "2.1" else "002.1"
            goal = tree.add(OO, line[0], above, code=number, track=track)
            inside = [words(f"{shown} : {line[0]}", bold=True, size=14, fill="C55A11")]
            following = plan[place + 1 :]
            for rank, below in enumerate(following):
                if below.mark not in "AS":
                    break
                last = rank + 1 == len(following) or following[rank + 1].mark not in "AS"
                if below.mark == "A":
                    steps = not last and following[rank + 1].mark == "S"
                    inside += _bullets([below[0] + (" :" if steps else " ;" if not last else ".")])
                    action = tree.add(ACTION, below[0], goal, track=track)
                else:
                    inside += _bullets([below[0]], "–", 1.4)
                    tree.add(STEP, below[0], action, track=track)
            source += _slide(head, inside, ribbon=volet)
        place += 1
    source += ["#pagebreak()", f"#v(4cm) #align(center)[{words('Merci de votre attention !', size=24, bold=True)}]"]
    path = folder / "clairbois_pdf_slides.pdf"
    paper(
        *(source, path),
        page='paper: "presentation-16-9", margin: (x: 1.6cm, y: 1.2cm)',
        size=13,
        footer="Clairbois-lez-Dyle – PST 2024-2030",
    )
    never = (
        *("Le PST : de quoi s'agit-il ?", "Qui fait quoi ?", "Constats", "Ambitions", "Merci de votre attention !"),
        *("VOLET INTERNE", "VOLET EXTERNE", "Administration générale"),
    )
    traps = "the title of an objective on each of its slides; 002.1 for OO2.1; numbers begin again in the second volet"
    return tree.case(path, "D", traps, never=never)
