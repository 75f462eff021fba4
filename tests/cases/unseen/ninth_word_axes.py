"""Ninth set, Word: the strategic plan of an intercommunal body, whose three directions each wrote an axis."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Break, Contents, Grid, Head, Para, row
from tests.cases.case import Case, Maker
from tests.cases.formats import word
from tests.cases.unseen.ninth_word_shapes import cell, heads, lines, plant, points, prose, small
from tests.cases.unseen.ninth_word_values import many, plan, said
from tests.cases.unseen.tree import AXIS, Tree

VALDORLYS = """
! {A} Le métier : collecter, trier, valoriser
# {A.1} Réduire de 20 % le tonnage de déchets résiduels d'ici 2030
- {A.1.1} Déployer la collecte des organiques en porte-à-porte dans les neuf dernières communes | s=Collectes |\
 a=Maxime Ledoux; Amina Serraj | bo=410.000 € | be=265.000 € | fte=4 | w=2026-2027 | o=11, 12 | t=en cours
- {A.1.2} Passer la collecte des résiduels à un rythme bimensuel | s=Collectes | a=Maxime Ledoux | fte=-2 |\
 w=janvier 2028 | o=12 | t=à planifier
- {A.1.3} Étendre la tarification à la pesée aux immeubles à appartements | s=Collectes; Finances | a=Amina Serraj |\
 be=1,3 M€ | w=T4 2028 | o=12 | t=en cours
- {A.1.4} Faire appliquer l'interdiction des mélanges dans les chantiers publics | s=Juridique | a=Bérengère Lux |\
 w=07/2026 | t=réalisé
- {A.1.5} Prêter des broyeurs aux comités de quartier et aux régies | s=Collectes | a=Maxime Ledoux | be=54.000 € |\
 w=printemps 2027 | o=12 | t=à planifier
- {A.1.6} Fixer avec chaque commune un objectif chiffré de réduction, revu chaque année | s=Secrétariat général |\
 a=Bérengère Lux | w=permanent | o=12, 17 | t=en cours
# {A.2} Faire de nos recyparcs des lieux de réemploi
- {A.2.1} Ouvrir une zone de don dans chacun des dix-sept recyparcs | s=Recyparcs | a=Quentin Dessart | bo=38.000 €\
 | be=170.000 € | fte=1,5 | w=fin 2027 | o=12 | t=en cours
- {A.2.2} Reconstruire le recyparc de Hautes-Ronces | s=Recyparcs; Bureau d'études | a=Quentin Dessart; Ir. Paul\
 Vanaken | be=2,45 M€ | w=30/06/2028 | o=9, 12 | t=bloqué
- {A.2.3} Mettre en place la réservation de créneaux le samedi | s=Recyparcs; Informatique | a=Quentin Dessart |\
 bo=12.000 € | w=mars 2026 | t=réalisé
- {A.2.4} Former les préposés au dialogue et à la gestion des conflits | s=Ressources humaines | a=Laure Micheaux |\
 bo=9.600 € | w=annuel | o=4 | t=en cours
- {A.2.5} Confier le tri des encombrants réutilisables à deux entreprises d'économie sociale | s=Recyparcs |\
 a=Quentin Dessart | bo=96.000 € | w=1er juillet 2026 | o=8, 12 | t=réalisé
# {A.3} Produire de l'énergie à partir de ce qui ne se recycle pas
- {A.3.1} Raccorder l'unité de valorisation au réseau de chaleur de la ville | s=Bureau d'études | a=Ir. Paul\
 Vanaken | be=6,8 M€ | fte=2 | w=2029 | o=7, 13 | t=en cours
- {A.3.2} Installer 1.200 panneaux photovoltaïques sur l'ancienne décharge | s=Bureau d'études | a=Ir. Sarah Humblet\
 | be=780.000 € | w=dernier trimestre 2026 | o=7 | t=en cours
- {A.3.3} Étudier une unité de biométhanisation avec les agriculteurs | s=Bureau d'études | a=Ir. Sarah Humblet |\
 bo=45.000 € | w=2026 | o=7, 12 | t=postposé
- {A.3.4} Remplacer la turbine de l'unité 2 | s=Exploitation | a=Ir. Paul Vanaken; Didier Mahieu-Rol | be=4,1 M€ |\
 w=2027 | o=7 | t=en cours
! {B} Les communes : conseiller et construire
# {B.1} Être le bureau d'études de référence de nos communes
- {1} Ouvrir une cellule « voiries et égouttage » de six ingénieurs | s=Bureau d'études | a=P. Vanaken | w=2027 |\
 t=à planifier | n=recrutement difficile
- {2} Proposer un forfait « petits marchés » à prix fixe | s=Bureau d'études; Juridique | a=B. Lux | w=avril 2026 |\
 t=réalisé | n=14 communes adhérentes
- {3} Tenir un cadastre partagé des réseaux | s=Informatique | a=T. Okitundu | w=1er sem. 2028 | t=en cours | n=
- {5} Auditer l'éclairage de tous les halls sportifs | s=Énergie | a=S. Humblet | w=15/10/2026 | t=en cours | n=61\
 halls sur 80
- {6} Réaliser les plans communaux de mobilité de quatre communes rurales | s=Bureau d'études | a=T. Okitundu |\
 w=2027-2028 | t=à planifier | n=
- {7} Offrir une permanence juridique hebdomadaire aux directeurs généraux | s=Juridique | a=B. Lux | w=continu |\
 t=en cours | n=22 questions par mois
# {B.2} Développer des parcs d'activité sobres
- {1} Dépolluer le site des anciennes tanneries | s=Développement économique | a=C. Fiévez | w=2028 | t=en cours |\
 n=phase 2 attribuée
- {2} Mutualiser le gardiennage et l'entretien des six parcs | s=Développement économique | a=C. Fiévez | w=juin\
 2026 | t=réalisé | n=
- {3} Créer un hall-relais dédié au réemploi de matériaux | s=Développement économique; Bureau d'études | a=C.\
 Fiévez; S. Humblet | w=2029 | t=non commencé | n=lié à A.2.1
- {4} Planter des corridors boisés entre les parcelles | s=Développement économique | a=C. Fiévez | w=novembre 2026\
 | t=en cours | n=
- {5} Déposer un dossier de financement européen pour la friche ferroviaire | s=Développement économique | a=C.\
 Fiévez | w=28/02/2027 | t=à planifier | n=appel attendu fin 2026
! {C} La maison : nos équipes, nos comptes, notre image
# {C.1} Devenir un employeur que l'on choisit
- {C.1.a} Négocier un accord sur le télétravail des fonctions administratives | s=Ressources humaines | w=T1 2026 |\
 t=réalisé
- {C.1.b} Alléger la charge des chargeurs de plus de 50 ans | s=Collectes; SIPPT | w=2026-2028 | t=en cours
- {C.1.c} Mettre sur pied une école interne du permis C | s=Ressources humaines | w=septembre 2027 | t=à planifier
- {C.1.d} Réaliser une enquête d'engagement et en publier les résultats | s=Ressources humaines; Communication |\
 w=chaque année | t=en cours
- {C.1.e} Numériser les fiches de tournée et le pointage | s=Informatique; Collectes | w=T3 2026 | t=réalisé
# {C.2} Garantir des comptes lisibles
- {C.2.a} Présenter aux communes un coût-vérité en deux pages | s=Finances | w=octobre 2026 | t=en cours
- {C.2.b} Certifier le système de management environnemental | s=Qualité | w=mi-2028 | t=suspendu
- {C.2.c} Revoir la répartition des cotisations entre associés | s=Finances; Secrétariat général | w=31.12.2026 |\
 t=en cours
- {C.2.d} Intégrer le bilan carbone au rapport de gestion | s=Qualité; Finances | w=juin 2027 | t=non commencé
# {C.3} Faire connaître ce que nous faisons
- {C.3.a} Refondre le calendrier de collecte en application mobile | s=Communication; Informatique | w=déc. 2026 |\
 t=en cours
- {C.3.b} Accueillir deux mille élèves par an au centre de tri | s=Communication | w=permanent | t=en cours
- {C.3.c} Supprimer le toutes-boîtes annuel sur papier glacé | s=Communication | w=2025 | t=abandonné
"""
SMALL = "Réf.=code|Action=title|Service(s) pilote(s)=service|Échéance=when|Avancement=told"


def valdorlys(folder: Path) -> Case:
    """Axes above objectives; a header of two rows, then numbers that begin again, then letters."""
    craft, towns, house = plan(VALDORLYS)
    tree = Tree()
    blocks: list[Block] = [
        Para("VALDORLYS SC – Association intercommunale environnement et territoire", bold=True),
        Head("Plan stratégique 2026-2028 (actualisation annuelle)"),
        Para("Soumis à l'assemblée générale ordinaire du 17 décembre 2026, point 4 de l'ordre du jour"),
        Contents(
            (("Avant-propos", 2, 0), ("Notre métier en chiffres", 3, 0), ("Les trois axes", 5, 0), ("Annexes", 19, 0))
        ),
        Break(),
        Head("Avant-propos", 1),
        *prose(
            """
            L'article L1523-13, §4 du Code impose aux intercommunales un plan stratégique triennal, évalué chaque\
 année.\
 Le présent document remplace les fiches distribuées en juin.
            Trois directions ont rédigé : les annexes techniques sont disponibles au secrétariat.
            """
        ),
        Head("Nos missions", 1),
        *points("la gestion des déchets ;\nle bureau d'études ;\nle développement économique ;\nl'énergie."),
        Head("Notre métier en chiffres", 1),
        small("Flux|2023 (t)|2024 (t)|2025 (t)", "Résiduels|41.220|39.870|38.114", "Organiques|9.310|11.090|12.405"),
        Head("Les trois axes", 1),
    ]
    tree.add(AXIS, craft.title, code=craft.code)
    blocks.append(Head(f"AXE A – {craft.title}", 2))
    top = (
        *(Box("N°", down=2, bold=True), Box("Actions", down=2, bold=True), Box("Pilotage", span=2, bold=True)),
        *(Box("Moyens", span=3, bold=True), Box("Échéance", down=2, bold=True), Box("ODD", down=2, bold=True)),
        Box("Statut", down=2, bold=True),
    )
    below = row("Direction(s)", "Chef(s) de projet", "Exploitation", "Investissement", "ETP", bold=True)
    rows = [top, below]
    for goal in craft.parts:
        plant(tree, goal)
        rows.append((Box(f"Objectif {goal.code} : {goal.title}", span=10, bold=True, fill="DEEAF6"),))
        for one in goal.parts:
            plant(tree, one, **said(one, "service", "agent", "bo", "be", "when", "odd", "told"))
            names = ("code", "title", "service", "agent", "bo", "be", "fte", "when", "odd", "told")
            rows.append(row(*(cell(one, name, "\n", "/" if name in ("bo", "be", "fte") else "") for name in names)))
    blocks.append(Grid(tuple(rows), header=2))
    tree.add(AXIS, towns.title, code=towns.code)
    blocks += [Break(), Head(f"AXE B – {towns.title}", 2), Para("Rédaction : direction du développement territorial.")]
    for goal in towns.parts:
        plant(tree, goal)
        blocks += [Head(f"Objectif {goal.code} : {goal.title}", 3)]
        for one in goal.parts:
            blocks.append(Para(f"{one.code}. {one.title}", bold=True))
            who = f"{' / '.join(many(one, 'service'))} ({', '.join(many(one, 'agent'))})"
            blocks.append(Para(f"Qui ? {who}"))
            blocks.append(Para(f"Quand ? {one['when']}"))
            remark = f" – {one['note']}" if one["note"] else ""
            blocks.append(Para(f"Où en est-on ? {one['told'].capitalize()}{remark}"))
            plant(tree, one, code_not_scored=True, **said(one, "when", "told"))
    tree.add(AXIS, house.title, code=house.code)
    blocks += [Break(), Head(f"AXE C – {house.title}", 2)]
    for goal in house.parts:
        plant(tree, goal)
        band = (Box(f"Objectif {goal.code} – {goal.title}", span=5, bold=True, fill="FFF2CC"),)
        blocks.append(Grid((heads(SMALL, "FFF2CC"), band, *lines(tree, goal.parts, SMALL, join=", "))))
        if goal.code == "C.2":
            blocks.append(Para("L'objectif C.2 est suivi par le comité d'audit."))
    blocks += [
        Break(),
        Head("Annexes", 1),
        Para("Annexe 1 – Composition du conseil d'administration", bold=True),
        small("Nom|Fonction|Commune", "D. Ramelot|Président|Hautes-Ronces", "L. Thibaut-Vos|Vice-présidente|Orlys"),
        Para("Annexe 2 – Synthèse des moyens", bold=True),
        small(
            "Axe|Exploitation|Investissement",
            "A|514.600 €|11.765.000 €",
            "B|à charge des tiers|à charge des tiers",
            "C|135.000 €|–",
        ),
        Para("Annexe 3 – Synergies avec les autres intercommunales", bold=True),
        *points("achats groupés de sacs ;\ntraitement des encombrants ;\nassistance informatique."),
    ]
    file = word.WordFile(landscape=True)
    file.furniture("Valdorlys – Plan stratégique 2026-2028", "AGO du 17/12/2026")
    path = folder / "valdorlys_word_axes.docx"
    file.write(blocks, path)
    never = (
        *(
            "Avant-propos",
            "Nos missions",
            "la gestion des déchets",
            "Notre métier en chiffres",
            "Les trois axes",
            "Annexes",
        ),
        *("Résiduels", "Annexe 2 – Synthèse des moyens", "achats groupés de sacs", "Pilotage", "Président"),
    )
    return tree.case(
        path, "A", ("a header of two rows, questions as labels, numbers that begin again, letters"), never=never
    )


ALL: tuple[Maker, ...] = (valdorlys,)
