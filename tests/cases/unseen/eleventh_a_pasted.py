"""A French projet de territoire as one gets it by pasting a PDF: lines cut at the margin, running headers in "
"between."""

import textwrap
from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.eleventh_a_values import listed, money, rows, when
from tests.cases.unseen.tree import ACTION, OO, SO, Tree

# A | title | what is said of it | elected person | department | partners | calendar | cost
_PLAN = """
D 1 | Préserver un territoire de ressources | L'eau, les sols et la forêt sont les premiers biens communs des
+ Sorbiers. La
+ sécheresse de 2022 a laissé onze hameaux sans eau pendant trois semaines.
O 1.1 | Économiser et partager l'eau
A 1 | Réduire d'un tiers les fuites du réseau d'eau potable par un programme pluriannuel de renouvellement des
+ conduites |
+ Les secteurs les plus anciens seront traités d'abord. Des compteurs de secteur permettront de repérer les pertes. |
+ Yves Marsac | Eau et assainissement | Agence de l'eau; Département | 2025-2030 | 4 200 000 €
A 2 | Équiper les bâtiments publics de récupérateurs d'eau de pluie | Dix-huit bâtiments ont été recensés. | Yves
+ Marsac |
+ Patrimoine | Communes membres | fin 2027 | 160 000 €
A 3 | Créer une instance locale de partage de l'eau | Elle réunira irrigants, pêcheurs, communes et habitants. |
+ Élise Vignal | Eau et assainissement | Chambre d'agriculture | juin 2026 |
O 1.2 | Produire et consommer une énergie locale
A 4 | Installer des ombrières photovoltaïques sur les parkings de plus de 1 500 m² | Le groupement retenu assurera les
+ travaux et l'exploitation. | Robert Chastel | Transition énergétique | Syndicat d'énergie | 2026-2028 | 1 850 000 €
A 5 | Développer un réseau de chaleur au bois à Sorbiers-Centre | L'étude de faisabilité a montré un besoin de 4 GWh. |
+ Robert Chastel | Transition énergétique | Agence forestière | 2e semestre 2029 | 3 400 000 €
A 6 | Accompagner trois cents ménages dans la rénovation de leur logement | Un conseiller recevra dans chaque ancien
+ canton. | Monique Aubrac | Habitat | Département; ADIL | 2025-2027 | 240 000 €
O 1.3 | Protéger les terres et la biodiversité
A 7 | Élaborer un plan de préservation des haies et du bocage | Un inventaire participatif est prévu. | Élise Vignal |
+ Environnement | Fédération des chasseurs; Lycée agricole | T4 2026 | 45 000 €
A 8 | Soutenir l'installation de quinze maraîchers | La communauté achètera et portera du foncier. | Élise Vignal |
+ Développement agricole | Chambre d'agriculture | 2030 | 500 000 €
A 9 | Éteindre l'éclairage public en cœur de nuit | Trente-quatre communes sur quarante le font déjà. | Robert Chastel |
+ Transition énergétique | Communes membres | décembre 2026 |
D 2 | Développer un territoire qui entreprend et travaille | Avec 6 900 emplois pour 9 400 actifs, le Pays perd chaque
+ matin une partie de ses habitants.
O 2.1 | Accueillir et accompagner les entreprises
A 10 | Aménager la tranche 2 de la zone d'activités des Quatre-Chemins | Six hectares, dont un réservé à l'artisanat. |
+ Gérard Lafon | Économie | Région | mi-2028 | 2 100 000 €
A 11 | Ouvrir un espace de travail partagé dans l'ancienne perception | Douze postes, deux bureaux fermés et une
+ salle. |
+ Gérard Lafon | Économie | Commune de Sorbiers | septembre 2026 | 380 000 €
A 12 | Racheter les murs des derniers commerces de village | Un fonds de portage sera doté chaque année. | Gérard
+ Lafon |
+ Économie | Établissement public foncier | chaque année | 150 000 €
O 2.2 | Former et recruter sur place
A 13 | Créer une antenne de formation aux métiers du soin | Trente places d'aide-soignant dès l'ouverture. |
+ Monique Aubrac | Emploi et formation | Région; Centre hospitalier | rentrée 2027 | 620 000 €
A 14 | Organiser un forum annuel des métiers avec les collèges | | Monique Aubrac | Emploi et formation |
+ Mission locale; Collèges | annuel | 12 000 €
A 15 | Loger les apprentis et les saisonniers dans vingt studios | L'ancien internat sera réhabilité. | Monique Aubrac |
+ Habitat | Bailleur social | 2029 | 1 400 000 €
O 2.3 | Faire du tourisme une activité de toute l'année
A 16 | Prolonger la voie verte jusqu'aux gorges de l'Arvel | Neuf kilomètres sur l'ancienne voie ferrée. | Pascale
+ Roumieu |
+ Tourisme | Département | 2026-2029 | 1 950 000 €
A 17 | Rénover le centre d'interprétation du granite | | Pascale Roumieu | Tourisme; Culture | Direction régionale |
+ 2028 |
+ 870 000 €
A 18 | Déployer une billetterie commune aux sites de visite | | Pascale Roumieu | Tourisme | Office de tourisme |
+ mars 2026 | 28 000 €
D 3 | Prendre soin de chacun à chaque âge de la vie | Un médecin sur deux partira à la retraite avant 2030.
O 3.1 | Garantir l'accès aux soins
A 19 | Construire une maison de santé à Vernoux et un cabinet secondaire à Saint-Alpin | Le projet de santé est
+ porté par
+ sept professionnels. | Monique Aubrac | Santé | Agence régionale de santé | fin 2027 | 2 600 000 €
A 20 | Financer des bourses pour les étudiants en médecine | Cinq bourses par an contre un engagement d'exercice. |
+ Monique Aubrac | Santé | Faculté | 2026-2030 | 180 000 €
A 21 | Lancer un bus de prévention | Il passera dans chaque commune deux fois par an. | Monique Aubrac | Santé |
+ Assurance maladie | 1er trimestre 2027 | 210 000 €
O 3.2 | Accueillir les familles
A 22 | Ouvrir deux micro-crèches à Vernoux et au Mas-Blanc | | Nadège Peyrat | Enfance jeunesse |
+ Caisse d'allocations familiales | 2027 | 790 000 €
A 23 | Harmoniser les tarifs des accueils de loisirs | | Nadège Peyrat | Enfance jeunesse | Communes membres |
+ septembre 2026 |
A 24 | Créer une maison des adolescents itinérante | | Nadège Peyrat | Enfance jeunesse; Santé | Centre hospitalier |
+ courant 2028 | 95 000 €
O 3.3 | Bien vieillir au pays
A 25 | Adapter cent logements à la perte d'autonomie | | Monique Aubrac | Habitat | Département | 2025-2029 | 300 000 €
A 26 | Développer le transport à la demande vers les marchés | | Pascale Roumieu | Mobilités | Région | mai 2026 |
+ 130 000 €
A 27 | Rompre l'isolement par des visites de bénévoles | | Nadège Peyrat | Action sociale | Associations | permanent |
D 4 | Animer un territoire vivant et solidaire | Quarante communes, 214 associations, quatre festivals.
O 4.1 | Rapprocher la culture et le sport des habitants
A 28 | Mettre en réseau les onze bibliothèques | Carte unique, navette hebdomadaire et portail commun. | Pascale
+ Roumieu |
+ Culture | Département | 31/12/2026 | 85 000 €
A 29 | Reconstruire la piscine intercommunale | | Pascale Roumieu | Patrimoine | État; Région; Département | 2030 |
+ 9 800 000 €
A 30 | Soutenir les festivals qui réduisent leur empreinte | | Pascale Roumieu | Culture | | tous les ans | 60 000 €
O 4.2 | Coopérer entre communes
A 31 | Mutualiser les secrétaires de mairie | Un pool de quatre remplaçants sera créé. | Henri Tourette |
+ Ressources humaines | Centre de gestion | janvier 2027 | 170 000 €
A 32 | Instruire ensemble les autorisations d'urbanisme | | Henri Tourette | Urbanisme | Communes membres | 2026 |
A 33 | Publier un baromètre du projet de territoire | | Henri Tourette | Direction générale | Conseil de développement |
+ annuel | 5 000 €
"""

_HEADER = "Projet de territoire 2025-2035 | Communauté de communes du Pays des Sorbiers"
_OPENING = (
    ("PAYS DES SORBIERS", "PROJET DE TERRITOIRE 2025-2035", "Approuvé par le conseil communautaire du 10 avril 2025"),
    (
        "SOMMAIRE",
        "Le mot du président ............................................. 3",
        "Le diagnostic en dix chiffres ................................... 4",
        "Défi 1 .......................................................... 6",
        "Défi 2 ......................................................... 10",
        "Défi 3 ......................................................... 14",
        "Défi 4 ......................................................... 18",
        "Gouvernance et suivi ........................................... 21",
    ),
    (
        "LE MOT DU PRÉSIDENT",
        "Mesdames, Messieurs, notre communauté a dix ans. Elle a appris à gérer ; il lui faut maintenant choisir. "
        "Ce projet est "
        "le fruit de dix-huit mois de rencontres, dans les salles des fêtes comme sur les marchés.",
        "Henri Tourette, président de la communauté de communes",
    ),
    (
        "LE DIAGNOSTIC EN DIX CHIFFRES",
        "24 300 habitants | 40 communes | 31 habitants au km² | 12 médecins généralistes",
        "6 900 emplois | 17 % de logements vacants | 52 % de surface boisée | 3 gares fermées",
        "11 bibliothèques | 1 piscine de 1974",
    ),
)
_CLOSING = (
    (
        "GOUVERNANCE ET SUIVI",
        "Un comité de pilotage réunit deux fois par an le président, les vice-présidents et le conseil de "
        "développement. Une "
        "revue de projet est présentée chaque printemps au conseil communautaire, qui peut retirer ou ajouter des "
        "fiches.",
    ),
    (
        "Crédits photographiques : office de tourisme, service communication. Impression : atelier intégré.",
        "Communauté de communes du Pays des Sorbiers, 3 avenue de la Gare, 00000 Sorbiers",
    ),
)


def sorbiers_pasted_projet(folder: Path) -> Case:
    tree = Tree()
    chunks: list[list[str]] = [_wrapped(*part) for part in _OPENING]
    above = goal = ""
    for line in rows(_PLAN):
        kind, _, number = line.mark.partition(" ")
        if kind == "D":
            chunks.append([f"DÉFI {number}", *_wrapped(line[0]), "", *_wrapped(line[1])])
            above = tree.add(SO, line[0], code=number, label="Défi")
        elif kind == "O":
            chunks.append(_wrapped(f"Orientation {number} – {line[0]}"))
            goal = tree.add(OO, line[0], above, code=number, label="Orientation")
        else:
            title, said, leader, names, partners, due, cost = (line[place] for place in range(7))
            told = [f"Élu référent : {leader}", f"Service pilote : {', '.join(listed(names))}"]
            told += [f"Partenaires : {', '.join(listed(partners))}"] if partners else []
            told += [f"Calendrier : {due}"]
            told += [f"Coût prévisionnel : {cost}"] if cost else []
            body = [f"Description : {said}"] if said else []
            chunks.append([*_wrapped(f"Fiche action n° {number} : {title}"), *_wrapped(*body, *told)])
            moment = None if due.startswith("rentrée") else when(due)
            tree.add(
                *(ACTION, title, goal),
                code=number, political_leads=[leader], departments=listed(names), partners=listed(partners),
                deadline=moment, budget=money(cost), budget_kind_also_ok=True,
            )  # fmt: skip
    chunks += [_wrapped(*part) for part in _CLOSING]
    path = folder / "sorbiers_pasted_projet.txt"
    path.write_text(_paged(chunks), encoding="utf-8")
    never = ("SOMMAIRE", "LE MOT DU PRÉSIDENT", "LE DIAGNOSTIC EN DIX CHIFFRES", "GOUVERNANCE ET SUIVI")
    traps = (
        "titles cut at the margin, the word of a challenge alone on its line, running headers and page numbers between"
    )
    return tree.case(path, "C", traps, never=(*never, _HEADER))


def _wrapped(*texts: str) -> list[str]:
    return [line for text in texts for line in textwrap.wrap(text, 82, break_on_hyphens=False)]


def _paged(chunks: list[list[str]]) -> str:
    """The lines of the pages one after the other: a header above, a number under each."""
    lines: list[str] = []
    held, page = 0, 1
    for chunk in chunks:
        if held + len(chunk) > 44:
            page += 1
            lines += [str(page), _HEADER]
            held = 0
        lines += [*chunk, ""]
        held += len(chunk) + 1
    return "\n".join([*lines, str(page + 1)]) + "\n"
