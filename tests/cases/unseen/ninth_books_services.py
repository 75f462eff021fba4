"""Ninth set, workbooks: the file of a CPAS that each service keeps on its own sheet, objectives shared among sheets."""

from pathlib import Path

from tests.cases.blocks import Box
from tests.cases.case import Case, Maker
from tests.cases.unseen.fourth_values import Node, outline, plant
from tests.cases.unseen.ninth_books_values import Line, Page, cell, heads, said, write_book
from tests.cases.unseen.tree import Tree

THIEURMONT = """
# {1} Être un CPAS qui accueille chaque demande avec respect et sans délai
## {1.1} Rendre le premier contact plus simple
- {A1} Ouvrir l'accueil dès 8 h le mardi | S | Cindy Lambrecks | | 01/02/2026 | - | Nombre de visites avant 9 h |\
 Horaire appliqué depuis le 3 février | | 100 %
- {A2} Déplacer la salle d'attente hors du couloir | S | Cindy Lambrecks, Yves Mahoux | Service Travaux de la commune\
 | T3 2026 | 12.500 € | | Plans dessinés | Démonter la cloison | 40 %
- {A3} Installer un écran qui explique les droits en cinq langues | S | Cindy Lambrecks | Centre d'interprétariat |\
 décembre 2026 | 2,1 k€ | | | Traduire les textes | 10 %
- {A4} Recevoir les nouveaux résidents et leur famille avant l'entrée | M | Dominique Robaye | | permanent | | Part\
 des entrées précédées d'une visite ¶ Satisfaction à trois mois | 31 visites en 2026 | | 50 %
- {A5} Remettre une farde d'accueil aux familles | M | Dominique Robaye / Inf. chef | | 30/04/2026 | 450 € | | Farde\
 imprimée à 200 exemplaires | | 100 %
## {1.2} Prendre le temps du suivi
- {A6} Limiter à 85 le nombre de dossiers par assistant social | S | Chantal Wéry | | fin 2027 | à définir | Dossiers\
 par ETP | 102 dossiers en moyenne | Convaincre le Bureau permanent | 20 %
- {A7} Réserver une demi-journée sans permanence par semaine | S | Chantal Wéry | | 15/01/2026 | / | | En place | |\
 100 %
- {A8} Tenir une intervision mensuelle entre travailleurs sociaux | S | Chantal Wéry + Safia Benhaddou | Haute école\
 sociale | continu | 1.800 € | Nombre d'intervisions | Sept séances tenues | Renouveler l'animateur externe | 60 %
- {A9} Revoir ensemble chaque projet individualisé tous les six mois | I | Safia Benhaddou | | permanent | | Part des\
 PIIS revus à temps | 64 % des PIIS revus | Rappel automatique à programmer | 50 %
## {1.3} Aller vers ceux qui ne viennent pas
- {A10} Envoyer un travailleur social dans les deux épiceries solidaires | S | Safia Benhaddou | Épicerie Le Panier ;\
 Croix du Val | septembre 2026 | 6.000 € | | Convention signée | Deuxième épicerie | 50 %
- {A11} Croiser nos fichiers pour détecter les droits non réclamés | S | Chantal Wéry & DPO | BCSS | 2028 | 15.000 €\
 | Nombre de droits ouverts d'office | | Avis du DPO attendu | 5 %
- {A12} Rencontrer les propriétaires qui demandent une expulsion | S | Yves Mahoux | Justice de paix | au fil de\
 l'eau | | | 12 médiations, 7 expulsions évitées | | 50 %
# {2} Être un CPAS qui rend possible une vie choisie
## {2.1} Ouvrir la résidence Les Marronniers sur le village
- {A13} Inviter l'école voisine une fois par mois | M | Ergothérapeutes | École communale | chaque trimestre | 300 €\
 | | Trois visites | Établir un calendrier | 40 %
- {A14} Louer la salle polyvalente de la résidence aux associations | M | Dominique Robaye | Comité des fêtes | 2026\
 | 0 € | | Règlement voté par le Conseil | | 100 %
- {A15} Rouvrir la cafétéria le dimanche avec des bénévoles | M | Dominique Robaye et Marie-Jeanne Thirion | | mai-26\
 | 2.000 € | Recettes de la cafétéria | Ouverte depuis la fête des mères | Fidéliser les bénévoles | 90 %
- {A16} Transformer le parking arrière en jardin des sens | M | Yves Mahoux | Lycée horticole ; Fondation du Val |\
 printemps 2028 | 48.000 € | | Esquisse reçue | Chercher 20.000 € | 15 %
## {2.2} Respecter le rythme de chaque résident
- {A17} Servir le petit déjeuner entre 7 h 30 et 10 h | M | Inf. chef | | 01/10/2026 | | Nombre de résidents levés\
 après 8 h 30 | Test au premier étage | Étendre au second | 50 %
- {A18} Écrire le projet de vie avec chaque nouvel entrant | M | Ergothérapeutes ; Inf. chef | | permanent | | Part\
 des projets écrits dans les deux mois | | | 70 %
- {A19} Bannir la contention physique sauf prescription | M | Dr Lahaye | | 31/12/2026 | - | Nombre de contentions |\
 De 14 à 5 | Former l'équipe de nuit | 65 %
- {A20} Équiper douze chambres d'un lit très bas | M | Yves Mahoux | | 30/06/2026 | 21.600 € | | Livrés le 11 juin |\
 | 100 %
- {A21} Installer un appel infirmier silencieux | M | Yves Mahoux | | 2027 | 96 k€ | | Marché à relancer, offre trop\
 chère | Nouveau cahier des charges | 10 %
## {2.3} Permettre de rester chez soi
- {A22} Doubler les tournées de repas le week-end | S | Marc Vandersteen | | 01/03/2027 | 17.500 € | Repas livrés le\
 week-end | | Acheter une camionnette frigo | 5 %
- {A23} Prêter des gardes de nuit à prix réduit | S | Marc Vandersteen | Mutualités | 2028 | à voir | | | Rencontrer\
 les mutualités | 0 %
- {A24} Former les aides familiales à la maladie d'Alzheimer | R | Joëlle Denuit | Asbl Mémoire vive | 30/11/2026 |\
 3.900 € | Nombre d'aides formées | 9 sur 16 | Deuxième session | 55 %
- {A25} Adapter quinze logements par de petits travaux | I | Atelier bâtiment | | chaque année | 11.000 € | Logements\
 adaptés | Huit logements | | 50 %
# {3} Être un CPAS qui ouvre les portes de l'emploi
## {3.1} Faire des mises à l'emploi de vrais tremplins
- {A26} Suivre chaque article 60 six mois après sa fin de contrat | I | Safia Benhaddou | Forem | 2026 | | Part en\
 emploi à six mois | Enquête lancée | | 40 %
- {A27} Diversifier les postes : cuisine, menuiserie, bureautique, soins | I | Safia Benhaddou / Yves Mahoux | | fin\
 2027 | 8.000 € | Nombre de métiers proposés | Six métiers | Trouver un tuteur menuisier | 45 %
- {A28} Payer le permis de conduire théorique et vingt heures de pratique | I | Karim Oulad | Auto-école sociale |\
 2026 | 14 k€ | | 11 candidats, 4 réussites | Convention 2027 | 75 %
- {A29} Valider les compétences acquises en atelier | I | Karim Oulad | Centre de validation | 2028 | | | | Premier\
 contact à prendre | 0 %
## {3.2} Lever les freins
- {A30} Réserver quatre places de crèche aux parents en formation | I | Karim Oulad | Crèche communale | 01/09/2026 |\
 | Places occupées | Accord du Collège | | 100 %
- {A31} Donner cours de français sur le lieu de travail | I | Karim Oulad, Safia Benhaddou | Asbl Lis-moi | T1\
 2027 | 7.200 € | | | Cahier des charges | 15 %
- {A32} Réparer et prêter vingt vélos | I | Atelier vélo | | juin 2026 | 1.350 € | Vélos prêtés | 22 vélos en prêt |\
 | 100 %
- {A33} Accompagner les surendettés vers le règlement collectif | S | Yves Mahoux | Avocats du barreau | permanent |\
 4.000 € | | 28 dossiers | | 50 %
# {4} Être un CPAS bien géré, avec la commune et pour son personnel
## {4.1} Partager avec la commune ce qui peut l'être
- {A34} Installer le service du personnel commun dans les mêmes bureaux | R | DG commune / DG CPAS | Commune |\
 31/03/2027 | 22.000 € | | Locaux choisis | Câblage | 30 %
- {A35} Passer les marchés de mazout, de gaz et d'assurances ensemble | R | Joëlle Denuit | Commune | annuel | |\
 Économie réalisée | Deux marchés sur trois | Assurances en 2027 | 66 %
- {A36} Mettre en commun la flotte de véhicules le week-end | R | Marc Vandersteen | Commune | 2026 | / | | Abandonné\
 par le Comité de concertation | | 0 %
- {A37} Adopter le même règlement de travail | R | Joëlle Denuit | Commune ; syndicats | 31/12/2027 | | | Comparaison\
 des deux textes | Négociation syndicale | 20 %
## {4.2} Retrouver l'équilibre financier
- {A38} Facturer le coût réel du repas aux visiteurs | R | Receveur régional | | 01/01/2026 | | Recette par an |\
 Tarif voté | | 100 %
- {A39} Revoir à la baisse le stock de fournitures de la résidence | M | Économe | | T2 2026 | | Valeur du stock | De\
 31.000 à 19.000 € | | 100 %
- {A40} Récupérer plus vite les avances sur pensions | R | Receveur régional + Chantal Wéry | SFP | fin 2026 | |\
 Délai moyen de récupération | | Modèle de cession | 25 %
- {A41} Présenter au Conseil un tableau de trésorerie par mois | R | Receveur régional | | continu | | | Fait depuis\
 mars | | 90 %
## {4.3} Prendre soin de ceux qui prennent soin
- {A42} Remplacer les absences dès le premier jour à la résidence | M | Inf. chef ; Joëlle Denuit | Agence d'intérim\
 | 2027 | 54.000 € | Jours non remplacés | Pool de cinq personnes | Élargir à huit | 60 %
- {A43} Offrir une supervision aux équipes confrontées à la violence | R | Joëlle Denuit | Service de santé mentale |\
 continu | 3.600 € | | | | 50 %
- {A44} Rénover le réfectoire du personnel | M | Yves Mahoux | | 30/09/2026 | 9.750 € | | Peinture finie |\
 Électroménager | 85 %
- {A45} Permettre un jour de télétravail aux administratifs | R | Joëlle Denuit | | 01/01/2026 | | | En vigueur | |\
 100 %
"""
SHEETS = {"S": "SERV SOCIAL", "M": "Résidence", "I": "insertion", "R": "RH-Finances-DG"}


def _goals(one: Node, before: Node | None, letter: str) -> tuple[str, str]:
    """The two cells of the objectives: each service has its own way to write them, one only on change."""
    part = one.above
    assert part is not None
    root = part.above
    assert root is not None
    if letter == "M":
        same = before is not None and before.above is part
        near = before is not None and before.above is not None and before.above.above is root
        return "" if near else f"OS {root.code} : {root.title}", "" if same else f"OO {part.code} : {part.title}"
    sign = {"S": ".", "I": " -", "R": ")"}[letter]
    return f"OS{root.code}{sign} {root.title}", f"OO{part.code}{sign} {part.title}"


def _sheet(letter: str, acts: list[Node]) -> Page:
    """One service's sheet: the residence swaps two columns and types the objectives once."""
    who = ["Qui porte ?", "Avec qui ?"]
    names = ["who", "with"]
    if letter == "M":
        who, names = who[::-1], names[::-1]
    head = ("OS", "OO", "Action", *who, "Pour quand ?", "Moyens", "Indicateurs", "Réalisé au 30/09/2026")
    top: list[Line] = [
        (Box(f"CPAS de Thieurmont – PST – {SHEETS[letter]}", span=6, bold=True),),
        (Box("à remplir en MAJ"),),
    ]
    head += ("Reste à faire", "% avanc.", "Météo", "Vu CODIR")
    lines = [*top[: 1 if letter in "SR" else 2], heads(head, "F8CBAD")]
    before: Node | None = None
    for place, one in enumerate(acts):
        rate = int(one["rate"].rstrip(" %"))
        sky = "92D050" if rate >= 50 else "FFC000" if rate >= 10 else "FF0000"
        figure = Box(f"{rate}%") if letter == "I" else Box(value=rate, form="percent")
        goals = (Box(text, fill="FCE4D6" if text else None) for text in _goals(one, before, letter))
        words = (cell(one[name]) for name in (*names, "when", "means", "index", "done", "left"))
        seen = Box("oui" if place % 4 == 1 else "")
        number = f"{one.code}." if letter == "R" else f"{one.code} -" if letter == "M" else one.code
        lines.append((*goals, Box(f"{number} {one.title}"), *words, figure, Box("", fill=sky), seen))
        before = one
    lines.append((Box(), Box(), Box("… (ligne libre)")))
    return Page(SHEETS[letter], tuple(lines), (7,) if letter == "R" else (), len(lines) - len(acts) - 2, widths={2: 44})


def services(folder: Path) -> Case:
    """A CPAS: a sheet for each service, objectives written again on the rows, columns swapped on one sheet."""
    roots = outline(THIEURMONT, "sheet who with when means index done left rate")
    tree = Tree()
    everything = [one for root in roots for one in root.actions]
    for root in roots:
        for node in root.walk():
            if not node.parts:
                node.cells |= {"agent": node["who"], "partner": node["with"], "cost": node["means"]}
            plant(tree, node, **said(node))
    guide = (
        "Comment remplir ?",
        "Une feuille par service. Ne pas trier !",
        "Météo : vert = OK, orange = retard, rouge = danger",
        "Question ? Joëlle (ext. 33)",
    )
    counts = [heads(("Service", "Actions", "Moyenne"), "F8CBAD")]
    pages = []
    for letter, name in SHEETS.items():
        acts = [one for one in everything if one["sheet"] == letter]
        mean = sum(int(one["rate"].rstrip(" %")) for one in acts) // len(acts)
        counts.append(
            (Box(name), Box(value=len(acts), formula=f"=COUNTA('{name}'!C3:C40)"), Box(value=mean, form="percent"))
        )
        pages.append(_sheet(letter, acts))
    path = folder / "thieurmont_book_services.xlsx"
    front = Page("LISEZ-MOI", tuple((Box(text),) for text in guide), widths={0: 70})
    write_book([front, *pages, Page("Synthèse", tuple(counts))], path, "CPAS")
    never = (*guide[:3], "… (ligne libre)", "à remplir en MAJ", "SERV SOCIAL", "Vu CODIR")
    traps = "the same objectives on several sheets with other spellings, columns swapped, one sheet filled on change"
    return tree.case(path, "L", traps, never=never)


ALL: tuple[Maker, ...] = (services,)
