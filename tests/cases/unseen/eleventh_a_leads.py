"""A PST adopted by a Council: the actions are running paragraphs whose bold lead is the title, typed by two people."""

from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.eleventh_a_values import Doc, listed, rows, when
from tests.cases.unseen.tree import ACTION, OO, SO, Tree

# A | title | what is said of it | political lead | departments | deadline
_NUMBERED = """
V | Volet externe : le développement des politiques communales
OS 1 | Être une commune où chacun se déplace en sécurité
N | Notre territoire de 61 km² compte huit villages reliés par des voiries régionales très fréquentées. L'enquête menée
+ au printemps auprès de 1 140 ménages place la vitesse en tête des préoccupations.
OO 1.1 | Apaiser la traversée des villages
A 1.1.1 | Aménager des effets de porte aux entrées de Braivelle et d'Ossogne | Les comptages de 2024 ont montré que plus
+ de la moitié des véhicules dépassent 50 km/h. Le dossier sera introduit auprès du SPW dès que les plans seront prêts.
+ | P. Lambinon | Service Travaux | fin 2027
A 1.1.2 | Généraliser la zone 30 aux abords des six écoles | Une signalisation identique sera posée partout, y compris à
+ l'école libre de Tourinne-le-Pont. | P. Lambinon | Service Mobilité | septembre 2026
A 1.1.3 | Acquérir deux radars préventifs mobiles | Ils tourneront d'un village à l'autre selon un calendrier publié
+ dans
+ le bulletin communal. | M. Dessart | Zone de police; Service Travaux | 2026
A 1.1.4 | Sécuriser l'arrêt de bus de la chaussée de Namêche | L'arrêt est utilisé chaque matin par une quarantaine
+ d'élèves. Un abri et un éclairage sont prévus. | P. Lambinon | Service Travaux | 1er semestre 2028
OO 1.2 | Rendre le vélo et la marche évidents
A 1.2.1 | Relier la gare au centre par une liaison cyclable continue | Le tracé retenu emprunte l'ancien vicinal. Les
+ emprises seront négociées avec trois propriétaires. | P. Lambinon | Service Mobilité; Service Patrimoine | 2026-2029
A 1.2.2 | Rouvrir douze sentiers vicinaux | L'inventaire des sentiers disparus existe depuis 2019; les bénévoles
+ proposent d'en baliser trois par an. | S. Quoilin | Service Environnement | 2030
A 1.2.3 | Installer des stationnements vélos devant les bâtiments publics | Soixante places au moins, dont dix
+ couvertes.
+ | S. Quoilin | Service Travaux | juin 2027
OO 1.3 | Compléter l'offre de transport des aînés
A 1.3.1 | Relancer le taxi social avec le CPAS | Le service a été interrompu faute de chauffeurs bénévoles; un appel
+ sera relancé par les associations. | J. Warzée | Service social | 31/12/2026
A 1.3.2 | Négocier une ligne de bus à la demande le samedi | La demande vient surtout des hameaux de Fays et de
+ Grand-Ry.
+ | M. Dessart | Service Mobilité | courant 2027
OS 2 | Être une commune qui préserve son cadre de vie
OO 2.1 | Faire reculer les dépôts sauvages
A 2.1.1 | Engager un agent constatateur | Le profil de fonction a été arrêté en commun avec la commune voisine, qui
+ prendra en charge un mi-temps. | S. Quoilin | Service RH; Service Environnement | mars 2026
A 2.1.2 | Placer trois caméras mobiles aux points noirs | L'autorisation du Conseil est acquise jusqu'en 2028.
+ | M. Dessart | Service Environnement | 2e semestre 2026
A 2.1.3 | Organiser le grand nettoyage avec les écoles | Chaque édition rassemble plus de 600 élèves. Le matériel est
+ fourni par la commune. | S. Quoilin | Service Enseignement | chaque année
OO 2.2 | Rendre la nature aux villages
A 2.2.1 | Planter dix kilomètres de haies | Les agriculteurs seront accompagnés pour obtenir la subvention régionale et
+ les plants seront commandés ensemble. | S. Quoilin | Service Environnement | d'ici fin 2029
A 2.2.2 | Végétaliser les cimetières de Braivelle, Ossogne et Fays | Les allées de gravier seront enherbées en trois
+ saisons. Une information sera affichée à l'entrée. | A. Houyoux | Service Travaux | 2028
A 2.2.3 | Restaurer quatre mares communales | L'étude a été confiée au contrat de rivière. | S. Quoilin |
+ Service Environnement | T4 2026
OO 2.3 | Réduire la consommation des bâtiments
A 2.3.1 | Isoler la toiture de la maison communale | La charpente a été contrôlée en 2023 et ne présente pas de défaut.
+ | A. Houyoux | Service Bâtiments | juillet 2027
A 2.3.2 | Remplacer les chaudières à mazout des écoles | Deux implantations sont concernées; la troisième est raccordée
+ au gaz. | A. Houyoux | Service Bâtiments; Service Enseignement | 2027-2028
A 2.3.3 | Équiper de panneaux solaires le hall des sports | Une communauté d'énergie sera créée avec le club de basket.
+ | A. Houyoux | Service Énergie | 30/09/2026
"""

_FREE = """
OS 3 | Être une commune solidaire et accueillante
OO 3.1 | Soutenir l'enfance et les familles
A | Ouvrir une crèche de 21 places à Ossogne | le permis a été délivré en janvier et le marché est en cours d'analyse |
+ A. Houyoux | Bâtiments | début 2028
A | Étendre l'accueil extrascolaire aux mercredis après-midi | avec transport en car depuis les petites implantations |
+ J. Warzée | Accueil temps libre | sept. 2026
A | Créer un conseil communal des enfants | les élèves de 5e et de 6e année élisent seize conseillers pour deux ans |
+ J. Warzée | Jeunesse | 2026
OO 3.2 | Faire vivre les villages
A | Rénover la maison de village de Tourinne-le-Pont | la salle est fermée depuis les inondations, ce que regrettent les
+ associations | A. Houyoux | Bâtiments | fin 2028
A | Renouveler la convention avec la bibliothèque itinérante | elle fait halte une fois par mois dans cinq villages |
+ M. Dessart | Culture | 06/2026
A | Tenir un marché de producteurs le premier vendredi du mois | sur la place couverte, avec les artisans du GAL |
+ J. Warzée | Développement local | avril 2026
A | Éditer un guide des associations | en version papier et sur le site, mis à jour par les comités eux-mêmes |
+ M. Dessart | Communication | 2026
OO 3.3 | Accueillir les nouveaux habitants
A | Remettre une pochette de bienvenue à chaque ménage | elle contient le guide des déchets, la carte des sentiers
+ et deux
+ entrées à la piscine | J. Warzée | Population | permanent
A | Organiser une soirée annuelle des nouveaux habitants | avec visite en car des huit villages | J. Warzée |
+ Population; Communication | récurrent
V | Volet interne : l'administration au service des citoyens
OS 4 | Être une administration moderne où l'on travaille bien
OO 4.1 | Simplifier les démarches
A | Mettre en ligne vingt formulaires | en commençant par l'urbanisme et l'état civil, où les demandes sont les plus
+ nombreuses | M. Dessart | Informatique; Population | 2027
A | Étendre les rendez-vous en ligne à tous les guichets | le module existe déjà pour les passeports | M. Dessart |
+ Population | fin 2026
A | Réécrire les courriers types en langage clair | trente modèles ont été recensés par les agents | M. Dessart |
+ Secrétariat | mi-2027
OO 4.2 | Veiller au bien-être et aux compétences des agents
A | Établir un plan de formation pluriannuel | sur la base des entretiens d'évaluation | M. Dessart | GRH | 31/12/26
A | Désigner un référent bien-être par bâtiment | cinq volontaires se sont déjà fait connaître | M. Dessart | SIPP |
+ 2026
A | Revoir l'organigramme | il date de 2014 et ne connaît ni la mobilité ni l'énergie | M. Dessart |
+ Direction générale | T1 2026
OO 4.3 | Gérer les moyens avec rigueur
A | Centraliser les achats courants | avec le CPAS et les deux fabriques d'église volontaires | A. Houyoux | Finances |
+ 2028
A | Inventorier le patrimoine immobilier | parcelles, bâtiments et baux seront réunis dans une même base | A. Houyoux |
+ Patrimoine | 1er semestre 2027
A | Automatiser le suivi des subsides | un agent passe aujourd'hui deux jours par mois à relancer les pouvoirs
+ subsidiants
+ | A. Houyoux | Finances | 2e trim. 2027
"""

_ENTRIES = (
    *("Mot du Bourgmestre\t3", "Le PST, qu'est-ce que c'est ?\t4", "Volet externe\t6", "Volet interne\t15"),
    *("Suivi et évaluation\t18", "Lexique\t19"),
)


def braivelle_word_bold_leads(folder: Path) -> Case:
    doc, tree = Doc(), Tree()
    doc.furniture("Commune de Braivelle – Programme stratégique transversal 2024-2030", "Adopté le 28 août 2025")
    doc.para("**COMMUNE DE BRAIVELLE**", centre=True, size=20, space=160)
    doc.para("**Programme stratégique transversal**", centre=True, size=26)
    doc.para("Législature 2024-2030", centre=True, size=16)
    doc.para("//Présenté au Conseil communal du 28 août 2025, qui en a pris acte (point 7)//", centre=True)
    doc.page()
    doc.para("**Table des matières**", size=14)
    doc.contents(*_ENTRIES)
    doc.page()
    doc.head("Mot du Bourgmestre")
    doc.para("Chères Braivelloises, chers Braivellois,")
    doc.para(
        "C'est avec enthousiasme que je vous présente la feuille de route de notre majorité. Elle a été écrite avec "
        "les "
        "services, qui savent mieux que personne ce qui est possible. Nous voulons en rendre compte chaque année."
    )
    doc.para("Marc Dessart, Bourgmestre")
    doc.head("Le PST, qu'est-ce que c'est ?")
    doc.para(
        "Le PST se compose d'objectifs stratégiques (ce que la commune veut être), d'objectifs opérationnels (ce "
        "qu'elle "
        "doit atteindre) et d'actions (ce qu'elle fait). Il est évalué au moins à mi-législature et à la fin de "
        "celle-ci."
    )
    doc.bullets("un volet externe, tourné vers les citoyens ;", "un volet interne, tourné vers l'administration.")
    track = "external"
    above, goal = "", ""
    for line in rows(_NUMBERED):
        kind, _, number = line.mark.partition(" ")
        match kind:
            case "V":
                doc.head(line[0])
            case "OS":
                doc.head(f"OBJECTIF STRATÉGIQUE {number} : {line[0].upper()}", 2)
                above = tree.add(SO, line[0], code=number, track=track)
            case "N":
                doc.para(line[0])
            case "OO":
                doc.head(f"Objectif opérationnel {number} – {line[0]}", 3)
                goal = tree.add(OO, line[0], above, code=number, track=track)
            case _:
                who = f"Échevinat : {line[2]} – {' / '.join(listed(line[3]))} – Échéance : {line[4]}"
                mark = " –" if number in ("1.2.2", "2.1.3", "2.3.1") else " :"
                doc.para(f"**Action {number}{mark} {line[0]}.** {line[1]} //({who})//", space=6)
                fields = {"political_leads": [line[2]], "departments": listed(line[3]), "deadline": when(line[4])}
                tree.add(ACTION, line[0], goal, code=number, track=track, **fields)
    for line in rows(_FREE):
        kind, _, number = line.mark.partition(" ")
        match kind:
            case "V":
                doc.head(line[0])
                track = "internal"
            case "OS":
                doc.head(f"Objectif stratégique {number}. {line[0]}", 2)
                above = tree.add(SO, line[0], code=number, track=track)
            case "OO":
                doc.para(f"**O.O. {number}. {line[0]}**", size=12, space=10)
                goal = tree.add(OO, line[0], above, code=number, track=track)
            case _:
                doc.para(f"**{line[0]}** : {line[1]}.")
                doc.para(
                    f"Mandataire : {line[2]}. Service : {', '.join(listed(line[3]))}. Échéance : {line[4]}.", size=10
                )
                fields = {"political_leads": [line[2]], "departments": listed(line[3]), "deadline": when(line[4])}
                tree.add(ACTION, line[0], goal, track=track, **fields)
    doc.head("Suivi et évaluation")
    doc.para(
        "Le comité de direction se réunit chaque trimestre autour du tableau de bord. Un rapport est soumis au "
        "Collège en "
        "janvier. L'évaluation à mi-législature sera présentée au Conseil avant la fin de l'année 2027."
    )
    doc.head("Lexique")
    doc.para("**CPAS** : centre public d'action sociale.")
    doc.para("**GAL** : groupe d'action locale.")
    doc.para("**SIPP** : service interne pour la prévention et la protection au travail.")
    doc.para("Pour le Collège,", space=20)
    doc.para("La Directrice générale,\tLe Bourgmestre,")
    doc.para("(s) Isabelle NAVEZ\t(s) Marc DESSART")
    path = folder / "braivelle_word_bold_leads.docx"
    doc.save(path)
    never = ("Mot du Bourgmestre", "Le PST, qu'est-ce que c'est ?", "Suivi et évaluation", "Lexique", "Volet interne")
    traps = "actions in running paragraphs, the bold lead is the title; numbered in two chapters, not in the others"
    return tree.case(path, "C", traps, never=never)
