"""Eighth set, Word: a declaration that says what will be done under each challenge, and the plan of a water company."""

from pathlib import Path

from tests.cases.blocks import Block, Break, Bullet, Contents, Grid, Head, Para, row
from tests.cases.case import Case, Maker
from tests.cases.formats import word
from tests.cases.unseen.eighth_values import said
from tests.cases.unseen.fourth_values import outline, plant
from tests.cases.unseen.tree import Tree

SARTELME = """
# {1} Garder une commune rurale vivante | Nos six villages perdent leurs commerces et leurs services. La poste a\
 fermé en 2021, la banque en 2023.
## {1.1} Maintenir des services dans chaque village | Il n'est pas question de tout regrouper au centre.
- Ouvrir un point relais colis et timbres à Sart-Haut
- Organiser un guichet itinérant une demi-journée par semaine
- Subsidier l'épicerie coopérative pendant trois ans
## {1.2} Faire de la maison de village un lieu ouvert | Les salles sont louées quarante jours par an.
- Confier la clé des salles aux comités de quartier
- Équiper chaque salle d'une connexion à internet
- Revoir le règlement de location en faveur des associations locales
# {2} Habiter sans dénaturer | La pression foncière venue du nord de la province ne faiblit pas.
## {2.1} Encadrer les nouvelles constructions | La commission consultative a été renouvelée en mars.
- Élaborer un guide communal d'urbanisme
- Refuser tout lotissement hors des noyaux villageois
- Instaurer une charge d'urbanisme pour les projets de plus de cinq logements
## {2.2} Aider les jeunes ménages à rester | Un jeune ménage sur deux quitte la commune.
- Vendre huit parcelles communales sous condition de résidence
- Créer une prime à la rénovation des maisons anciennes
- Adhérer à une agence immobilière sociale
# {3} Se déplacer autrement | Neuf déplacements sur dix se font en voiture.
## {3.1} Sécuriser les abords des écoles | Les parents nous l'ont demandé lors des cafés citoyens.
- Tracer une zone trente autour des trois écoles
- Organiser une rue scolaire à l'école du Centre
- Former des bénévoles au ramassage à pied
## {3.2} Relier les villages à vélo | Le schéma cyclable date de 2012.
- Aménager la liaison entre Sart-Haut et la gare
- Installer des arceaux devant les bâtiments publics
- Réparer gratuitement les vélos des élèves de sixième
# {4} Gérer avec prudence et transparence | Les finances sont saines, mais les marges sont faibles.
## {4.1} Ne pas alourdir la fiscalité | Le taux des additionnels reste inchangé.
- Maintenir l'impôt des personnes physiques à sept pour cent
- Rechercher systématiquement les subsides européens
- Évaluer chaque taxe au moins une fois durant la mandature
## {4.2} Rendre compte aux habitants | La transparence n'est pas un slogan.
- Filmer les séances du Conseil communal
- Publier un rapport annuel de quatre pages dans le bulletin
- Créer un conseil des jeunes
"""


def declaration(folder: Path) -> Case:
    """A declaration that is a programme too: challenges, objectives, prose, then bullets behind « Concrètement »."""
    roots = outline(SARTELME, "why")
    tree = Tree()
    entries = []
    body: list[Block] = []
    for page, root in enumerate(roots, 4):
        plant(tree, root)
        entries.append((f"Défi {root.code} : {root.title}", page, 0))
        body += [Head(f"Défi {root.code} : {root.title}"), Para(root["why"])]
        for part in root.parts:
            plant(tree, part)
            entries.append((f"Objectif {part.code} : {part.title}", page, 1))
            body += [Head(f"Objectif {part.code} : {part.title}", 2), Para(part["why"])]
            opening = "Nous nous engageons à :" if part.code in ("1.2", "3.1") else "Concrètement, la majorité va :"
            body.append(Para(opening))
            for rank, one in enumerate(part.parts, 1):
                title = one.title[0].lower() + one.title[1:] if part.code != "4.2" else one.title
                body.append(Bullet(f"{title}{'.' if rank == len(part.parts) else ' ;'}"))
                plant(tree, one)
    blocks: list[Block] = [
        Para("Commune de Sartelme-en-Fagne", bold=True, center=True),
        Para("Déclaration de politique communale 2024-2030 et programme d'actions", bold=True, center=True),
        Contents(tuple(entries)),
        Break(),
        Head("Introduction"),
        Para(
            "Conformément à l'article L1123-27 du Code de la démocratie locale, le Collège soumet au Conseil la "
            "présente déclaration. Elle reprend les quatre défis que les groupes de la majorité ont retenus et, pour "
            "chacun, les objectifs et les actions qui formeront le programme stratégique transversal."
        ),
        *body,
        Head("Budget de la mandature"),
        Para("Les grandes lignes budgétaires sont les suivantes, sous réserve des décisions de l'autorité de tutelle."),
        Grid(
            (
                row("Poste", "2026", "2027", "2028", bold=True),
                row("Voirie", "450.000 €", "520.000 €", "480.000 €"),
                row("Bâtiments", "310.000 €", "120.000 €", "640.000 €"),
                row("Total", "760.000 €", "640.000 €", "1.120.000 €"),
            )
        ),
        Head("Conclusion"),
        Para("Cette déclaration n'a de sens que si elle est suivie d'effets. Rendez-vous est pris à mi-mandat."),
    ]
    file = word.WordFile()
    file.furniture("Sartelme-en-Fagne", "DPC 2024-2030")
    path = folder / "sartelme_word_declaration.docx"
    file.write(blocks, path)
    never = (
        *(
            "Introduction",
            "Conclusion",
            "Budget de la mandature",
            "Concrètement, la majorité va",
            "Voirie",
            "Bâtiments",
        ),
        "Nous nous engageons à",
    )
    return tree.case(path, "C", "challenges, small letters and semicolons, a table of sums after the plan", never=never)


HYDRELLE = """
# {1} Livrer une eau irréprochable | En 2025, 99,4 % des analyses étaient conformes.
## {1.1} Protéger les captages
- {1.1.1} Acquérir les terrains autour des sources du Rondbois | Direction de la production | 31/12/2027 | En cours |\
 Trois hectares sur onze sont acquis.
- {1.1.2} Conclure des contrats avec vingt exploitants agricoles | Direction de la production | 2028 | En cours |
- {1.1.3} Poser des sondes de nitrates sur les puits de Mévaux | Laboratoire | juin 2026 | Réalisé | Sondes posées en\
 mai.
## {1.2} Renouveler les conduites
- {1.2.1} Remplacer quatorze kilomètres de fonte grise par an | Direction du réseau | annuel | En cours | 11,2 km en\
 2025.
- {1.2.2} Supprimer les derniers raccordements en plomb | Direction du réseau | fin 2029 | En cours | Il en reste 640.
- {1.2.3} Cartographier les vannes | Bureau de dessin | T2 2027 | Non commencé |
# {2} Servir l'usager avec simplicité | Le centre d'appels reçoit 310 appels par jour.
## {2.1} Moderniser la facturation
- {2.1.1} Généraliser les compteurs à lecture à distance | Direction commerciale | 2026-2030 | En cours | 9.800\
 compteurs posés.
- {2.1.2} Réécrire la facture avec un panel d'usagers | Direction commerciale | 30/09/2026 | Réalisé |
- {2.1.3} Offrir la mensualisation sans frais | Direction commerciale | 1er janvier 2027 | À planifier |
## {2.2} Prévenir les difficultés de paiement
- {2.2.1} Désigner une assistante sociale de référence | Ressources humaines | mars 2026 | Réalisé |
- {2.2.2} Informer les CPAS des plans non respectés | Direction commerciale | chaque mois | En cours |
- {2.2.3} Placer des limiteurs de débit intelligents | Direction du réseau | 2027 | Abandonné | Le conseil\
 d'administration y a renoncé le 12 février.
# {3} Devenir une entreprise sobre | L'énergie pèse 2,3 M€ par an.
## {3.1} Produire notre énergie
- {3.1.1} Turbiner la conduite d'adduction de Grandmer | Direction de la production | décembre 2028 | En attente |\
 Permis unique attendu.
- {3.1.2} Couvrir les réservoirs de panneaux solaires | Bureau d'études | fin 2026 | En cours | Deux réservoirs sur\
 cinq.
## {3.2} Réduire les pertes du réseau
- {3.2.1} Sectoriser le réseau en quarante zones | Direction du réseau | 2027 | En cours | 26 zones.
- {3.2.2} Acheter un corrélateur acoustique | Magasin | 2e trimestre 2026 | Réalisé |
# {4} Prendre soin de celles et ceux qui font Hydrelle | 214 personnes, 31 métiers.
## {4.1} Transmettre les savoirs
- {4.1.1} Filmer les gestes des fontainiers | Communication interne | 2026 | En cours |
- {4.1.2} Associer un tuteur à chaque recrue | Ressources humaines | permanent | En cours |
- {4.1.3} Créer une classe de fontainerie avec une école technique | Ressources humaines | 1er septembre 2028 | À\
 planifier |
## {4.2} Travailler en sécurité
- {4.2.1} Équiper les travailleurs isolés d'un détecteur de chute | Prévention | 31/01/2026 | Réalisé | 58 détecteurs.
- {4.2.2} Obtenir la certification VCA | Prévention | T4 2027 | En cours |
"""


def ambitions(folder: Path) -> Case:
    """A water company: ambitions, orientations, actions as bold lines, a line of particulars, a comment in prose."""
    roots = outline(HYDRELLE, "service when told note")
    for root in roots:
        root.cells = {"why": root["service"]}
    tree = Tree()
    blocks: list[Block] = [
        Para("HYDRELLE SCRL – Intercommunale de production et de distribution d'eau", bold=True),
        Head("Plan stratégique 2026-2030"),
        Para("Rapport de suivi à l'assemblée générale du 24 novembre 2026"),
        Head("Qui sommes-nous ?", 2),
        Para("Hydrelle dessert 38 communes et 174.000 usagers. Elle exploite 62 captages et 2.900 km de conduites."),
    ]
    for root in roots:
        plant(tree, root)
        blocks += [Head(f"Ambition {root.code} : {root.title}", 2), Para(root["why"])]
        for part in root.parts:
            plant(tree, part)
            blocks.append(Head(f"Orientation {part.code} : {part.title}", 3))
            for one in part.parts:
                blocks.append(Para(f"Action {one.code} : {one.title}", bold=True))
                line = f"Pilote : {one['service']} – Échéance : {one['when']} – Statut : {one['told']}"
                blocks.append(Para(line if root.code != "3" else line.replace(" : ", ": ").replace(" – ", " - ")))
                blocks += [Para(one["note"])] if one["note"] else []
                plant(tree, one, **said(one))
    blocks += [
        Head("Chiffres clés", 2),
        Grid((row("Indicateur", "2024", "2025", bold=True), row("Rendement du réseau", "78,1 %", "79,6 %"))),
        Para("Le conseil d'administration remercie l'ensemble du personnel."),
    ]
    file = word.WordFile()
    file.furniture("Hydrelle", "Plan stratégique 2026-2030 – suivi")
    path = folder / "hydrelle_word_ambitions.docx"
    file.write(blocks, path)
    never = ("Qui sommes-nous ?", "Chiffres clés", "Rendement du réseau", "Plan stratégique 2026-2030")
    return tree.case(path, "C", "particulars between dashes below bold titles, comments without label", never=never)


ALL: tuple[Maker, ...] = (declaration, ambitions)
