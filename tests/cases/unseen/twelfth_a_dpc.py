"""A declaration of communal policy in prose: numbered commitments open the paragraphs of eight chapters."""

from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.eleventh_a_values import Doc, money, rows, when
from tests.cases.unseen.tree import ACTION, SO, Tree

# O | title | introduction        E | title | prose | deadline | means
_PLAN = """
O 1 | Garantir une gestion saine et transparente | Les finances de Vierzelles sont à l'équilibre, mais la marge est
+ mince : 184.000 € au dernier compte. Nous ne promettons que ce que nous pouvons payer.
E 1 | Nous maintiendrons la taxe additionnelle à son taux actuel | Le taux de l'impôt des personnes physiques restera
+ à 7,8 %
+ pendant toute la législature. |  |
E 2 | Nous publierons le budget sous une forme lisible par tous | Quatre pages illustrées accompagneront chaque année
+ le
+ bulletin communal, avec l'origine et l'emploi de cent euros d'impôt. | chaque année | 3.500 €
E 3 | Nous créerons un conseil des finances citoyen | Douze habitants tirés au sort examineront le projet de budget
+ avant le
+ Conseil et rendront un avis public. | 2026 |
E 4 | Nous retransmettrons les séances du Conseil communal en direct | L'enregistrement restera disponible pendant un
+ an. |
+ juin 2025 | 12.000 €
E 5 | Nous mutualiserons les achats avec les communes voisines | Le sel, les fournitures de bureau et les carburants
+ seront
+ achetés ensemble, comme les communes du plateau le font depuis 2021. | fin 2026 |
O 2 | Permettre à chacun de se loger dans son village | Nos jeunes quittent Vierzelles parce qu'ils n'y trouvent ni
+ terrain ni appartement. Entre 2012 et 2024, la commune a perdu 140 habitants de 20 à 35 ans.
E 6 | Nous bâtirons vingt logements à loyer modéré | Le terrain de l'ancienne scierie sera mis à disposition de la
+ société de
+ logement par bail emphytéotique. | 2029 | 2.600.000 €
E 7 | Nous vendrons cinq parcelles communales à de jeunes ménages | Le prix sera inférieur d'un tiers à celui du
+ marché, avec
+ une clause contre la revente rapide. | 2027 |
E 8 | Nous encouragerons l'habitat partagé | Un guide et un accompagnement de l'urbanisme aideront les projets
+ intergénérationnels. | fin 2027 |
E 9 | Nous rendrons habitables les étages des commerces | La prime couvrira la création d'un accès séparé. | 2026 |
+ 40.000 €
O 3 | Faire de nos écoles des lieux où l'on grandit bien | Trois écoles, dix-huit classes, 331 élèves : l'école de
+ village est notre bien commun.
E 10 | Nous maintiendrons une école dans chaque village | Aucune implantation ne fermera, même si la norme
+ d'encadrement
+ baisse. |  |
E 11 | Nous rénoverons l'école de Bas-Vierzelles | La toiture, l'isolation et les sanitaires seront refaits avec
+ l'aide de la
+ Fédération. | septembre 2028 | 1.150.000 €
E 12 | Nous ouvrirons une garderie dès 6 heures 45 | De nombreux parents travaillent au Grand-Duché et partent tôt. |
+ septembre 2025 | 28.000 €
E 13 | Nous offrirons à chaque enfant de sixième un cours de natation | Le transport vers la piscine voisine sera pris
+ en
+ charge par la commune. | chaque année | 9.000 €
E 14 | Nous créerons une cantine qui cuisine les produits d'ici | Une seule cuisine, celle du home, préparera les
+ repas des
+ écoles et des aînés. | 2027 | 85.000 €
O 4 | Rouler et marcher sans danger | La nationale traverse trois de nos villages. Nous en avons assez d'attendre que
+ la Région agisse seule.
E 15 | Nous sécuriserons les trois traversées de la nationale | Des plateaux, des feux intelligents et des trottoirs
+ seront
+ demandés à la Région, et la commune financera les abords. | 2030 | 450.000 €
E 16 | Nous créerons un réseau de sentiers entre les villages | Vingt-sept kilomètres de chemins oubliés seront
+ rouverts avec
+ les associations de marcheurs. | 2028 | 60.000 €
E 17 | Nous mettrons un minibus à la disposition des clubs et des écoles | Le véhicule sera réservé en ligne et
+ conduit par
+ des bénévoles. | avril 2026 | 48.000 €
E 18 | Nous dégagerons la neige des trottoirs publics avant 8 heures | Deux petites machines seront achetées et le
+ personnel
+ assurera une garde. | novembre 2025 | 36.000 €
O 5 | Prendre soin de notre forêt, de nos eaux et de nos paysages | La forêt couvre 54 % du territoire. Le scolyte a
+ détruit un tiers des épicéas communaux.
E 19 | Nous replanterons cent hectares d'essences mélangées | La sylviculture à couvert continu deviendra la règle
+ dans tous
+ les bois communaux. | 2030 | 320.000 €
E 20 | Nous renoncerons à tout pesticide sur le domaine public | Les cimetières et le terrain de football seront les
+ derniers
+ à changer de pratique. | janvier 2026 |
E 21 | Nous protégerons les captages de la Fontaine-aux-Fées | Des conventions seront conclues avec les sept
+ agriculteurs
+ concernés. | fin 2028 | 15.000 €
E 22 | Nous créerons une coopérative d'énergie | La commune prendra un quart des parts et appellera l'épargne des
+ habitants. |
+ 2027 | 50.000 €
E 23 | Nous adapterons l'éclairage public à la faune nocturne | Une teinte ambrée et une extinction partielle seront
+ adoptées
+ le long des cours d'eau. | 2026 |
O 6 | N'oublier personne | Le CPAS accompagne 96 ménages. Les demandes d'aide à l'énergie ont triplé en trois ans.
E 24 | Nous ouvrirons un service social itinérant | Une camionnette aménagée passera chaque semaine dans les sept
+ villages. |
+ 2026 | 75.000 €
E 25 | Nous créerons un taxi social | Les bénévoles seront défrayés et assurés par le CPAS. | mars 2026 | 14.000 €
E 26 | Nous installerons un médecin généraliste à Haute-Vierzelles | Un cabinet meublé sera loué à prix coûtant au
+ praticien
+ qui s'installe. | 2027 | 130.000 €
E 27 | Nous rendrons tous les bâtiments publics accessibles | La salle du Conseil, la bibliothèque et deux salles de
+ village
+ restent à équiper. | 2030 | 210.000 €
E 28 | Nous accueillerons dignement les personnes réfugiées | L'initiative locale d'accueil gardera ses dix-huit
+ places. |  |
O 7 | Donner envie de venir et de rester | Le tourisme fait vivre 70 familles et nos associations comptent plus de
+ mille membres.
E 29 | Nous aménagerons une aire pour motor-homes près du lac | Douze emplacements seront équipés d'eau et
+ d'électricité. |
+ mai 2027 | 95.000 €
E 30 | Nous reconstruirons la salle de Mont-sur-Zelle | La salle actuelle, bâtie en 1958, n'est plus assurable. | 2029
+ |
+ 1.480.000 €
E 31 | Nous soutiendrons les artisans par un atelier-relais | Quatre cellules de 150 m² seront construites avec
+ l'intercommunale de développement. | 2028 | 700.000 €
E 32 | Nous relierons les sites touristiques par un circuit numérique | Le visiteur entendra les récits des anciens,
+ recueillis par le cercle d'histoire. | 2e semestre 2026 | 22.000 €
E 33 | Nous doublerons le soutien aux clubs qui forment des jeunes | Le subside sera calculé par membre de moins de 18
+ ans. |
+ 2025 | 30.000 €
O 8 | Offrir un service public proche et moderne | L'administration compte 61 agents. Dix-sept partiront à la retraite
+ avant 2031.
E 34 | Nous préparerons les départs à la retraite | Chaque départ sera précédé de trois mois de travail en double. |
+ 2030 |
E 35 | Nous rénoverons l'accueil de la maison communale | Un guichet confidentiel et une table à langer y prendront
+ place. |
+ 2027 | 160.000 €
E 36 | Nous proposerons le guichet à domicile | Un agent se rendra chez les personnes qui ne peuvent se déplacer pour
+ les
+ documents d'identité. | octobre 2025 |
E 37 | Nous regrouperons la commune et le CPAS sous un même toit | L'étude d'implantation sera lancée dès l'adoption
+ de cette
+ déclaration. | 2030 | 1.900.000 €
"""


def vierzelles_word_dpc(folder: Path) -> Case:
    tree, doc, plan = Tree(), Doc(font="Georgia", size=11), rows(_PLAN)
    doc.furniture("Vierzelles – Déclaration de politique communale 2024-2030", "Conseil communal du 29 janvier 2025")
    doc.para("Commune de Vierzelles", centre=True, size=18, space=120)
    doc.para("Déclaration de politique communale", centre=True, size=28, space=30)
    doc.para("Législature 2024-2030", centre=True, size=16, space=20)
    doc.para("Adoptée par le Conseil communal le 29 janvier 2025", centre=True, space=200)
    doc.page()
    doc.head("Table des matières")
    doc.contents("Préambule\t3")
    goals = [line for line in plan if line.mark.startswith("O ")]
    doc.contents(*(f"Objectif {line.mark[2:]}. {line[0]}\t{rank}" for rank, line in enumerate(goals, 4)))
    doc.contents("Trajectoire budgétaire\t12", "Conclusion\t13")
    doc.page()
    doc.head("Préambule")
    doc.para(
        "Le 13 octobre 2024, les électrices et les électeurs de Vierzelles ont confié la majorité à la liste Ensemble "
        "pour le plateau. Le pacte signé le 4 novembre prévoit que la présente déclaration couvre toute la législature."
    )
    doc.para(
        "Cette déclaration n'est pas un catalogue. Elle tient en huit objectifs et trente-sept engagements, que le "
        "programme stratégique transversal traduira en fiches avant le 2 septembre 2025. Nous serons fermes sur les "
        "buts et souples sur les moyens : une commune de 4 600 habitants ne décide pas seule de tout."
    )
    doc.para("//Rosalie Hainaux, bourgmestre, au nom du Collège communal//")
    above = ""
    for line in plan:
        kind, _, number = line.mark.partition(" ")
        if kind == "O":
            doc.head(f"Objectif {number}. {line[0]}")
            doc.para(line[1])
            above = tree.add(SO, line[0], code=number, description=line[1])
            continue
        title, text, deadline, means = (line[place] for place in range(4))
        doc.para(f"**Engagement {number}. {title}.** {text}")
        facts = [f"Échéance : {deadline}"] if deadline else []
        facts += [f"Budget : {means}"] if means else []
        if facts:
            doc.para(f"//{' – '.join(facts)}//", size=10)
        tree.add(
            *(ACTION, title, above),
            code=number,
            description=text,
            deadline=when(deadline),
            budget=money(means),
            budget_kind_also_ok=True,
        )
    doc.head("Trajectoire budgétaire")
    doc.para("Le tableau suivant donne la trajectoire que le Collège s'impose. Les montants sont en milliers d'euros.")
    doc.table(
        [
            ["**Exercice**", "**2025**", "**2026**", "**2027**", "**2028**", "**2029**", "**2030**"],
            ["Recettes ordinaires", "7.420", "7.560", "7.690", "7.830", "7.980", "8.120"],
            ["Dépenses ordinaires", "7.350", "7.500", "7.650", "7.800", "7.950", "8.100"],
            ["Boni", "70", "60", "40", "30", "30", "20"],
        ],
        (4, 2, 2, 2, 2, 2, 2),
        fills={0: "DDDDDD"},
    )
    doc.head("Conclusion")
    doc.para(
        "Ces engagements seront évalués chaque année, en janvier, devant le Conseil et devant les habitants réunis en "
        "assemblée. Nous les invitons à nous interpeller."
    )
    doc.para("Fait à Vierzelles, le 29 janvier 2025")
    path = folder / "vierzelles_word_dpc.docx"
    doc.save(path)
    never = (
        *("Table des matières", "Préambule", "Trajectoire budgétaire", "Conclusion", "Recettes ordinaires", "Boni"),
        *("Déclaration de politique communale", "Dépenses ordinaires", "Exercice"),
    )
    traps = "commitments as the bold beginning of a paragraph of prose, numbers that run on, facts in italics"
    return tree.case(path, "C", traps, never=never)
