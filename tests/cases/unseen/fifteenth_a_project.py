"""A French community of communes: its administration project, written with the staff, labels in bold, no table."""

from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.eleventh_a_values import Doc, listed, rows, when
from tests.cases.unseen.fourteenth_a_values import told
from tests.cases.unseen.tree import ACTION, SO, STEP, Tree

# O | title | findings | ambition; A | title | elected | department | agent | deadline | indicators; S | step
_PLAN = """
O 1 | Mieux travailler ensemble | Les services sont répartis sur quatre sites et se connaissent peu. Les agents
+ apprennent souvent les décisions par la presse. | Que chaque agent sache à qui s'adresser et pourquoi une décision a
+ été prise.
A 1 | Organiser une journée annuelle de tous les agents | Mme Vautrelle |
+ Direction générale | Assistante de direction | Tous les ans | Taux de participation
S | Constituer un groupe d'agents volontaires
S | Choisir un thème et un lieu différents chaque année
A 2 | Créer un journal interne trimestriel | M. Bastarelle | Service communication
+ | Chargé de communication | mars 2026 | Nombre de numéros parus
S | Désigner un correspondant par service
S | Valider la maquette
S | Diffuser le premier numéro avec la fiche de paie
A 3 | Généraliser les comptes rendus de réunion en une page | | Direction générale | Directrice générale des services |
+ fin 2025 |
O 2 | Prendre soin des agents | L'absentéisme atteint 9,4 % et deux accidents sur trois surviennent à la collecte des
+ déchets. | Ramener l'absentéisme sous la moyenne des intercommunalités de même taille.
A 4 | Mettre à jour le document unique d'évaluation des risques | Mme Vautrelle | Direction des ressources humaines |
+ Conseiller de prévention | juin 2026 | Part des unités de travail
+ évaluées
S | Visiter chaque unité de travail avec un agent du service
S | Présenter le plan de prévention au comité social territorial
A 5 | Remplacer les bennes à chargement arrière les plus anciennes | M. Coudrelier |
+ Service des déchets | Responsable du parc | 2026-2028 | Nombre de bennes remplacées; Nombre d'accidents de collecte
A 6 | Proposer un entretien à chaque retour d'arrêt de plus de trente jours | | Direction des ressources humaines |
+ Gestionnaire de carrières | janvier 2026 | Part des retours suivis d'un entretien
S | Écrire la trame de l'entretien
S | Former les encadrants
O 3 | Accueillir et répondre | Un appel sur quatre reste sans réponse. Les horaires des accueils varient d'un site à
+ l'autre. | Une réponse à toute demande en moins de dix jours.
A 7 | Instaurer un numéro unique pour les usagers | M. Bastarelle | Service accueil |
+ Responsable de l'accueil | 2e trimestre 2027 | Taux d'appels décrochés
S | Recenser les numéros existants
S | Choisir l'opérateur
S | Informer les foyers par le bulletin intercommunal
A 8 | Harmoniser les horaires d'ouverture des quatre accueils | | Service accueil | Responsable de l'accueil | septembre
+ 2026 |
A 9 | Rédiger une charte de la relation à l'usager | M. Bastarelle | Direction
+ générale | Chargée de mission qualité | fin 2026 | Taux de satisfaction mesuré à l'accueil
S | Réunir un panel de douze usagers
S | Soumettre la charte au bureau communautaire
O 4 | Gérer au plus juste | Six services achètent séparément les mêmes fournitures. Le patrimoine bâti n'a jamais été
+ inventorié. | Dégager 5 % d'économies sans réduire le service rendu.
A 10 | Regrouper les achats de fournitures et de carburant | M. Ostermeyer | Service de la
+ commande publique | Acheteuse | décembre 2026 | Montant économisé
S | Dresser la liste des contrats en cours
S | Passer un groupement de commandes avec les communes
A 11 | Inventorier les bâtiments et leurs consommations | M. Ostermeyer | Service du
+ patrimoine | Technicien bâtiment | mi-2027 | Nombre de bâtiments inventoriés
A 12 | Tenir un tableau de bord financier mensuel | M. Ostermeyer | Direction des finances |
+ Contrôleur de gestion | Permanent |
S | Choisir dix chiffres utiles aux responsables de service
S | Le commenter chaque mois en comité de direction
"""


def serene_word_project(folder: Path) -> Case:
    tree = Tree()
    plan = rows(_PLAN)
    doc = Doc(font="Georgia")
    doc.furniture("Communauté de communes du Val de Serène", "Cap 2030, notre projet d'administration")
    doc.para("Communauté de communes du Val de Serène", centre=True, size=16, space=120)
    doc.para("**CAP 2030**", centre=True, size=30)
    doc.para("Notre projet d'administration", centre=True, size=18)
    doc.para("//Présenté au comité social territorial le 17 juin 2025//", centre=True)
    doc.page()
    doc.head("Sommaire")
    goals = [line for line in plan if line.mark.startswith("O")]
    doc.contents("Le mot de la directrice générale\t3", "Comment nous avons travaillé\t4")
    doc.contents(*(f"Orientation {line.mark[2:]} : {line[0]}\t{5 + 2 * r}" for r, line in enumerate(goals)))
    doc.contents("Et après ?\t13")
    doc.page()
    doc.head("Le mot de la directrice générale")
    doc.para(
        "Ce document est d'abord le vôtre. Cent douze d'entre vous ont répondu au questionnaire et quarante-trois ont "
        "participé aux ateliers. Merci à toutes et à tous pour la franchise de vos contributions."
    )
    doc.head("Comment nous avons travaillé")
    doc.para(
        "Trois temps ont rythmé la démarche : un diagnostic partagé à l'automne 2024, quatre ateliers au printemps"
    )
    doc.para("2025, puis l'arbitrage du bureau communautaire.")
    doc.page()
    above = title = ""
    opened = False
    for line in plan:
        kind, _, number = line.mark.partition(" ")
        if kind == "O":
            above = tree.add(SO, line[0], code=number, findings=line[1], ambition=line[2], label="Orientation")
            doc.head(f"Orientation {number} : {line[0]}")
            doc.para("**Ce que nous constatons**")
            doc.para(line[1])
            doc.para("**Notre ambition**")
            doc.para(line[2])
        elif kind == "A":
            title, elected, service, agent, due, signs = (line[rank] for rank in range(6))
            tree.add(
                *(ACTION, title, above),
                code=number, political_leads=listed(elected), departments=[service], agents=[agent],
                deadline=when(due), indicators=told(listed(signs)),
            )  # fmt: skip
            doc.head(f"Action {number} – {title}", 2)
            if elected:
                doc.para(f"**Élu(e) référent(e) :** {elected}")
            doc.para(f"**Service :** {service}")
            doc.para(f"**Agent pilote :** {agent}")
            doc.para(f"**Échéance :** {due}")
            if signs:
                doc.para(f"**Indicateur(s) :** {' ; '.join(listed(signs))}")
            opened = False
        else:
            if not opened:
                doc.para("**Les étapes :**")
                opened = True
            tree.add(STEP, line[0], title)
            doc.bullets(line[0])
    doc.page()
    doc.head("Et après ?")
    doc.para("Un comité de suivi de huit agents se réunira deux fois par an. Il rendra compte de l'avancement à tous.")
    path = folder / "serene_word_project.docx"
    doc.save(path)
    never = ("Sommaire", "Le mot de la directrice générale", "Comment nous avons travaillé", "Et après ?", "Les étapes")
    return tree.case(path, "C", "labels in bold, no table; actions numbered through the orientations", never=never)
