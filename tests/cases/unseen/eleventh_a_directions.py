"""A French projet d'administration by directions: commitments, then worksites in tables, or in lists for one "
"direction."""

from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.eleventh_a_values import Doc, listed, rows, state, when
from tests.cases.unseen.tree import ACTION, AXIS, SO, Tree

# C | title | who leads | departments | calendar | indicator | state
_PLAN = """
D DGS | Direction générale des services | Elle coordonne les directions et prépare les décisions des élus.
E 1 | Donner du sens à l'action collective
C 1.1 | Diffuser une lettre interne mensuelle | Cl. Ferrand | Communication | mars 2025 | Taux d'ouverture | terminé
C 1.2 | Réunir tous les agents deux fois par an | Cl. Ferrand | Communication; DRH | récurrent | Nombre de
+ participants |
+ en cours
C 1.3 | Écrire une charte du management | S. Abadie | DRH | T4 2025 | Charte adoptée en CST | en cours
C 1.4 | Installer un club des chefs de projet | S. Abadie | Toutes directions | 2026 | Nombre de séances | à démarrer
E 2 | Piloter et évaluer nos politiques
C 2.1 | Tenir un tableau de bord trimestriel | M. Ouvrard | Contrôle de gestion | 01/2026 | Délai de parution | EN COURS
C 2.2 | Évaluer une politique publique par an | M. Ouvrard | Contrôle de gestion | 2026-2029 | Rapports présentés |
+ à démarrer
C 2.3 | Sécuriser la commande publique | P. Lestrade | Commande publique | fin 2026 | Part des achats hors marché |
+ lancé
D RH | Direction des ressources humaines | 312 agents titulaires et contractuels, 41 métiers.
E 3 | Prendre soin des agents
C 3.1 | Actualiser le document unique d'évaluation des risques | I. Camus | Prévention | 30/06/2025 | Unités mises à
+ jour |
+ terminé
C 3.2 | Proposer une cellule d'écoute psychologique | I. Camus | Prévention | septembre 2025 | Nombre de recours |
+ en cours
C 3.3 | Mettre en place un réseau d'assistants de prévention | I. Camus | Prévention; Services techniques | 2026 |
+ Assistants formés | Lancé
C 3.4 | Aménager les postes des plus de 55 ans | D. Roubaud | Carrières | 2027 | Postes aménagés | à démarrer
E 4 | Rendre nos métiers attractifs
C 4.1 | Refondre le régime indemnitaire | D. Roubaud | Carrières; Finances | 1er semestre 2026 | Délibération | en cours
C 4.2 | Recruter vingt apprentis | D. Roubaud | Carrières | 2025-2028 | Apprentis accueillis | en cours
C 4.3 | Rédiger un livret d'accueil | L. Bonnal | Formation | mai 2025 | Livret remis | Terminé
C 4.4 | Étendre le télétravail à deux jours | L. Bonnal | Carrières; Numérique | 2e semestre 2026 | Agents concernés |
+ suspendu
D ST | Direction des services techniques et de l'environnement | La plus nombreuse : 128 agents sur six sites.
E 5 | Moderniser l'entretien du patrimoine
C 5.1 | Déployer une gestion assistée des interventions | J. Mazel | Bâtiments; Numérique | T2 2026 | Demandes suivies |
+ en cours
C 5.2 | Mutualiser le parc de véhicules | J. Mazel | Garage | fin 2025 | Taux d'utilisation | bloqué
C 5.3 | Regrouper les magasins de Lorzanne et de Saint-Bris | J. Mazel | Garage; Bâtiments | 2027-2028 | m² libérés |
+ à démarrer
E 6 | Réduire l'empreinte de nos services
C 6.1 | Supprimer les plastiques à usage unique | A. Teyssier | Environnement | 31 décembre 2025 | Achats résiduels
+ | terminé
C 6.2 | Convertir un tiers de la flotte à l'électrique | J. Mazel | Garage | 2030 | Véhicules convertis | en cours
C 6.3 | Éteindre les bureaux la nuit et le week-end | A. Teyssier | Bâtiments | octobre 2025 | kWh économisés | en cours
C 6.4 | Composter les déchets des cantines | A. Teyssier | Environnement; Éducation | courant 2026 | Tonnes | Lancé
"""

_LISTED = """
E 7 | Aller vers les habitants
C 7.1 | Ouvrir un guichet itinérant dans les bourgs | H. Sarda | France services | mars 2026
C 7.2 | Former les agents d'accueil au handicap | H. Sarda | Accueil | fin 2025
C 7.3 | Harmoniser les horaires des médiathèques | N. Delpech | Lecture publique | septembre 2026
C 7.4 | Créer une carte unique des équipements | N. Delpech | Lecture publique; Sports | 2027
E 8 | Simplifier la vie des familles
C 8.1 | Fusionner les dossiers d'inscription | F. Amiel | Enfance | mai 2026
C 8.2 | Ouvrir le paiement en ligne à toutes les régies | F. Amiel | Enfance; Finances | T1 2026
C 8.3 | Expérimenter une crèche à horaires élargis | F. Amiel | Petite enfance | 2027-2028
"""

_HEADER = ["Chantier", "Chef(fe) de projet", "Services", "Calendrier", "Indicateur de réussite", "Avancement"]


def lorzanne_word_directions(folder: Path) -> Case:
    doc, tree = Doc(font="Calibri", size=10.5), Tree()
    doc.furniture("Communauté de communes du Val de Lorzanne", "Projet d'administration 2025-2030")
    doc.para("**Projet d'administration**", centre=True, size=32, space=140)
    doc.para("Le projet des agents du Val de Lorzanne – 2025-2030", centre=True, size=15)
    doc.para("//Présenté au comité social territorial le 11 mars 2025//", centre=True)
    doc.page()
    doc.para("**Sommaire**", size=14)
    doc.contents("Édito du président\t3", "La démarche en quatre temps\t4", "Nos valeurs\t5", "Direction générale\t6")
    doc.contents("Direction des ressources humaines\t9", "Direction des services techniques\t12", "Annexes\t19")
    doc.page()
    doc.head("Édito du président")
    doc.para(
        "Un projet d'administration n'est pas un document de plus. C'est un contrat entre les élus et les agents : "
        "il dit "
        "comment nous travaillerons pour réussir le projet de territoire."
    )
    doc.para("Bernard Escudié, président de la communauté de communes")
    doc.head("La démarche en quatre temps")
    doc.bullets(
        *("janvier 2024 : un questionnaire auprès de tous les agents (58 % de réponses) ;",),
        *("printemps 2024 : onze ateliers de deux heures ;", "automne 2024 : arbitrages en comité de direction ;"),
        "mars 2025 : présentation au comité social territorial et en conseil communautaire.",
    )
    doc.head("Nos valeurs")
    doc.para("**Respect** – **Équité** – **Audace** – **Solidarité**", centre=True)
    above = ""
    grid: list[list[str]] = []

    def close() -> None:
        if grid:
            doc.table([[f"**{text}**" for text in _HEADER], *grid], (5.2, 2.4, 2.7, 2.3, 2.6, 1.9), fills={0: "C6E0B4"})
            grid.clear()

    for line in rows(_PLAN):
        kind, _, number = line.mark.partition(" ")
        if kind == "D":
            close()
            doc.head(line[0])
            doc.para(line[1])
            tree.add(AXIS, line[0])
        elif kind == "E":
            close()
            doc.head(f"Engagement n° {number} : {line[0]}", 2)
            above = tree.add(SO, line[0], code=number, label="Engagement")
        else:
            grid.append([f"{number} {line[0]}", line[1], "\n".join(listed(line[2])), *line.cells[3:6]])
            tree.add(
                *(ACTION, line[0], above),
                code=number, agents=[line[1]], departments=listed(line[2]), deadline=when(line[3]),
                indicators=[{"text": line[4]}], status=state(line[5]),
            )  # fmt: skip
    close()
    doc.head("Direction des services à la population")
    doc.para("Cette direction a été créée au 1er janvier 2025 par la réunion de l'action sociale et de la culture.")
    tree.add(AXIS, "Direction des services à la population")
    for line in rows(_LISTED):
        kind, _, number = line.mark.partition(" ")
        if kind == "E":
            doc.head(f"Engagement n°{number} – {line[0]}", 2)
            above = tree.add(SO, line[0], code=number, label="Engagement")
        else:
            doc.bullets(f"Chantier {number} : {line[0]}")
            names = ", ".join(listed(line[2]))
            doc.para(f"Chef de projet : {line[1]} ; services : {names} ; calendrier : {line[3]}", size=9)
            fields = {"agents": [line[1]], "departments": listed(line[2]), "deadline": when(line[3])}
            tree.add(ACTION, line[0], above, code=number, **fields)
    doc.head("Annexes")
    doc.para("**Composition du comité de pilotage**")
    doc.bullets(
        "B. Escudié, président", "Cl. Ferrand, directeur général des services", "I. Camus, conseillère prévention"
    )
    doc.para("**Sigles** : CST, comité social territorial ; DRH, direction des ressources humaines.")
    path = folder / "lorzanne_word_directions.docx"
    doc.save(path)
    never = ("Édito du président", "La démarche en quatre temps", "Nos valeurs", "Annexes", "Chantier", "Sommaire")
    traps = "directions are headings, commitments the single layer of objectives; the last direction writes lists"
    return tree.case(path, "A", traps, never=(*never, "Composition du comité de pilotage"))
