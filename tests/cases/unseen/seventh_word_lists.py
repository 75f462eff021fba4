"""Seventh set, Word: a plain numbered list of everything, and the plan of an intercommunal body by levers."""

from pathlib import Path

from tests.cases.blocks import Block, Break, Grid, Head, Para, row
from tests.cases.case import Case, Maker
from tests.cases.formats import word
from tests.cases.unseen.fourth_values import outline, plant
from tests.cases.unseen.seventh_values import said
from tests.cases.unseen.tree import Tree

VAURENCHAMPS = """
# {1} Être une commune attentive à la qualité de son enseignement et à l'épanouissement de sa jeunesse
## {1.1} Offrir des infrastructures scolaires de qualité
- {1.1.1} Construire un réfectoire à l'école de Fosseroule
- {1.1.2} Remplacer les modules préfabriqués de l'école du Tilleul
- {1.1.3} Rénover les sanitaires des quatre implantations
- {1.1.4} Installer un préau à Wagnelain
## {1.2} Accompagner les élèves et les équipes éducatives
- {1.2.1} Financer un logopède à mi-temps
- {1.2.2} Offrir un cours de natation à tous les élèves de primaire
- {1.2.3} Développer l'immersion en néerlandais dès la troisième maternelle
- {1.2.4} Organiser une école des devoirs en collaboration avec la bibliothèque
## {1.3} Donner une place aux jeunes
- {1.3.1} Créer une maison de jeunes
- {1.3.2} Relancer le conseil communal des enfants
- {1.3.3} Engager vingt étudiants chaque été au service Travaux
# {2} Être une commune qui développe un cadre de vie agréable et respectueux de l'environnement
## {2.1} Garantir la propreté publique
- {2.1.1} Acquérir une balayeuse électrique
- {2.1.2} Installer des caméras mobiles contre les dépôts sauvages
- {2.1.3} Organiser deux grands nettoyages citoyens par an
- {2.1.4} Placer des cendriers aux abords des écoles et des arrêts de bus
## {2.2} Préserver et valoriser les espaces naturels
- {2.2.1} Restaurer la zone humide du Fond-des-Vaux
- {2.2.2} Adopter un plan de gestion différenciée des espaces verts
- {2.2.3} Distribuer des arbres fruitiers aux nouveau-nés
## {2.3} Améliorer la performance énergétique du patrimoine
- {2.3.1} Réaliser l'audit énergétique de tous les bâtiments
- {2.3.2} Isoler la toiture de la maison communale
- {2.3.3} Remplacer l'éclairage des terrains de sport par du LED
- {2.3.4} Étudier un réseau de chaleur au bois
## {2.4} Développer une agriculture durable et des circuits courts
- {2.4.1} Mettre en valeur les producteurs locaux dans le bulletin communal
- {2.4.2} Louer les terres communales sous clauses environnementales
- {2.4.3} Introduire des produits locaux dans les cantines
# {3} Être une commune sûre et facile à parcourir
## {3.1} Entretenir et sécuriser les voiries
- {3.1.1} Mettre en œuvre le plan d'investissement communal
- {3.1.2} Refaire la rue de la Sablonnière et ses trottoirs
- {3.1.3} Marquer les passages pour piétons en peinture thermoplastique
- {3.1.4} Limiter le charroi agricole au centre du village
## {3.2} Renforcer les modes doux
- {3.2.1} Relier Wagnelain au RAVeL
- {3.2.2} Installer des abris sécurisés pour vélos près des arrêts de bus
- {3.2.3} Organiser un rang scolaire à pied
## {3.3} Renforcer la prévention
- {3.3.1} Mettre à jour le plan général d'urgence
- {3.3.2} Créer un partenariat local de prévention dans chaque quartier
- {3.3.3} Équiper les bâtiments publics de défibrillateurs
# {4} Être une commune solidaire et dynamique
## {4.1} Soutenir les personnes fragilisées
- {4.1.1} Développer avec le CPAS un service de taxi social
- {4.1.2} Accorder une prime aux ménages qui adaptent leur logement
- {4.1.3} Adhérer à la charte de l'inclusion
## {4.2} Favoriser la culture, le sport et le tourisme
- {4.2.1} Rénover la salle polyvalente du Bon Air
- {4.2.2} Créer un terrain de sport synthétique
- {4.2.3} Baliser cinq promenades thématiques
- {4.2.4} Soutenir les comités de village par un subside annuel
- {4.2.5} Éditer un livre sur l'histoire des trois villages
## {4.3} Soutenir l'économie locale
- {4.3.1} Créer un espace de travail partagé à l'ancienne gare
- {4.3.2} Accueillir chaque nouvel indépendant par une visite de l'échevin
- {4.3.3} Lancer un chèque-commerce
## {4.4} Diversifier l'offre de logements
- {4.4.1} Mettre en œuvre le projet des Coteaux avec la société de logement
- {4.4.2} Taxer les immeubles inoccupés
# {5} Être une administration efficace, transparente et à l'écoute
## {5.1} Moderniser les services aux citoyens
- {5.1.1} Étendre l'e-guichet à vingt documents
- {5.1.2} Réorganiser l'accueil du rez-de-chaussée
- {5.1.3} Mener une enquête de satisfaction auprès des usagers
## {5.2} Gérer le personnel de façon prévisionnelle
- {5.2.1} Actualiser l'organigramme et le cadre
- {5.2.2} Rédiger les descriptions de fonction manquantes
- {5.2.3} Évaluer tous les agents
- {5.2.4} Mettre en place le télétravail structurel
## {5.3} Optimiser les finances et les synergies
- {5.3.1} Mutualiser le service informatique avec le CPAS
- {5.3.2} Regrouper les achats de fournitures avec le CPAS
- {5.3.3} Objectiver la répartition des subsides aux associations
## {5.4} Communiquer de manière proactive
- {5.4.1} Publier un résumé des décisions du Conseil
- {5.4.2} Organiser une rencontre annuelle avec les habitants de chaque village
- {5.4.3} Installer un panneau lumineux d'information
"""
WHY = {
    "1": "L'école communale reste le premier lieu de rencontre de nos villages. La population scolaire a augmenté de "
    "9 % en six ans et les bâtiments n'ont pas suivi.",
    "2": "Nos habitants placent le cadre de vie en tête de leurs préoccupations (enquête de 2024, 612 réponses).",
    "3": "Plus d'un déplacement sur deux fait moins de cinq kilomètres. La voiture y reste pourtant majoritaire.",
    "4": "La solidarité est l'affaire de tous : la Commune, le CPAS, les associations et les entreprises y concourent.",
    "5": "Une administration performante est la condition de réussite de toutes les autres politiques.",
}


def plain(folder: Path) -> Case:
    """What most small communes publish: objectives and actions, numbers typed by hand, nothing else."""
    roots = outline(VAURENCHAMPS)
    tree = Tree()
    blocks: list[Block] = [
        Para("Province de Hesmaye", bold=True),
        Para("Commune de Vaurenchamps", bold=True),
        Para("PROGRAMME STRATEGIQUE TRANSVERSAL", bold=True, center=True),
        Para("LEGISLATURE 2024-2030", bold=True, center=True),
        Para(""),
        Para("1. Qu'est-ce que le PST ?", bold=True),
        Para(
            "Le PST est un outil de gestion qui permet d'inscrire l'action communale dans une démarche évaluative. Il "
            "comporte deux volets, interne et externe, et s'articule en trois niveaux : les objectifs stratégiques, "
            "les objectifs opérationnels et les actions."
        ),
        Para("2. Comment a-t-il été élaboré ?", bold=True),
        Para("Le Comité de direction s'est réuni à sept reprises entre janvier et juillet 2025."),
        Para("3. Les objectifs et les actions", bold=True),
        Para(""),
    ]
    for root in roots:
        plant(tree, root)
        blocks.append(Para(f"OBJECTIF STRATEGIQUE {root.code} : {root.title.upper()}", bold=True))
        blocks.append(Para(WHY[root.code]))
        for part in root.parts:
            plant(tree, part)
            blocks.append(Para(f"Objectif opérationnel {part.code} : {part.title}", bold=True))
            for one in part.parts:
                twice = one.code == "2.3.4"
                code = "2.3.3" if twice else one.code
                mark = "Action" if part.code != "3.2" else "action"
                colon = {"4.3": ": ", "5.2": " - "}.get(part.code, " : ")
                blocks.append(Para(f"{mark} {code}{colon}{one.title}"))
                plant(tree, one, code_not_scored=twice or None)
            blocks.append(Para(""))
    blocks += [
        Para("4. Et la suite ?", bold=True),
        Para("Chaque action fera l'objet d'une fiche projet. Le PST sera évalué à mi-législature."),
        Para("Ainsi établi par le Collège en séance du 19 août 2025."),
    ]
    file = word.WordFile()
    file.furniture("", "Commune de Vaurenchamps – PST 2024-2030 –")
    path = folder / "vaurenchamps_word_plain.docx"
    file.write(blocks, path)
    never = (
        *("1. Qu'est-ce que le PST ?", "Qu'est-ce que le PST ?", "Comment a-t-il été élaboré ?", "Et la suite ?"),
        *("Les objectifs et les actions", "PROGRAMME STRATEGIQUE TRANSVERSAL"),
    )
    return tree.case(
        path,
        "C",
        "no styles, objectives in capitals, nothing but titles, a number given twice, a colon or a dash",
        never=never,
    )


OURTHAMBLIS = """
# {1} Les femmes et les hommes qui font l'intercommunale
## {1.1} Recruter autrement
- {1.1.1} Décrire les vingt métiers en tension | Ressources humaines | mars-26 | 100 %
- {1.1.2} Créer un parcours d'intégration de trois mois | Ressources humaines | sept-26 | 60 %
- {1.1.3} Ouvrir quatre places de stage rémunéré par an | Ressources humaines | récurrent | 50 %
## {1.2} Prévenir l'absentéisme
- {1.2.1} Former les responsables d'équipe à l'entretien de retour | Formation | déc-26 | 35 %
- {1.2.2} Aménager les horaires coupés des aides familiales | Soins à domicile | août-27 | 20 %
- {1.2.3} Équiper les véhicules de sièges ergonomiques | Logistique | juin-26 | 100 %
## {1.3} Mesurer la satisfaction du personnel
# {2} Le service aux bénéficiaires
## {2.1} Répondre à toute demande en quarante-huit heures
- {2.1.1} Centraliser les appels dans une seule plateforme | Coordination | nov-26 | 40 %
- {2.1.2} Instaurer une garde sociale le week-end | Coordination | janv-28 | 0 %
## {2.2} Coordonner les soins avec les hôpitaux et les médecins
- {2.2.1} Signer une convention de sortie avec deux hôpitaux | Direction générale | fin 2026 | 75 %
- {2.2.2} Partager le carnet de liaison numérique | Informatique | T3 2027 | 15 %
- {2.2.3} Réunir les médecins généralistes par commune | Direction générale | annuel | 50 %
## {2.3} Proposer des solutions de répit
- {2.3.1} Ouvrir un centre de jour de quinze places à Malvaux | Hébergement | févr-29 | 5 %
- {2.3.2} Former cinquante proches aidants | Formation | 2027-2029 | 0 %
# {3} Des moyens à la hauteur
## {3.1} Équilibrer les comptes à l'horizon 2028
- {3.1.1} Revoir la clé de répartition entre les communes associées | Finances | juin-27 | 30 %
- {3.1.2} Facturer par voie électronique | Finances | avr-26 | 100 %
- {3.1.3} Répondre à trois appels à projets par an | Direction générale | permanent | 66 %
## {3.2} Verdir le parc et les bâtiments
- {3.2.1} Remplacer trente voitures par des modèles électriques | Logistique | déc-29 | 20 %
- {3.2.2} Poser des bornes aux trois antennes | Logistique | oct-26 | 80 %
- {3.2.3} Isoler le siège social | Infrastructures | 2030 | 0 %
# {4} La gouvernance et l'image
## {4.1} Associer les communes
- {4.1.1} Présenter un rapport trimestriel aux collèges | Direction générale | chaque trimestre | 50 %
- {4.1.2} Créer un comité des usagers | Coordination | mai-26 | 90 %
## {4.2} Se faire connaître
- {4.2.1} Refondre le site internet | Communication | juil-26 | 85 %
- {4.2.2} Réaliser douze portraits filmés d'agents | Communication | déc-27 | 25 %
- {4.2.3} Participer aux salons des aînés | Communication | annuel | 50 %
"""
TODAY = {
    "1": "421 travailleurs, 12 % d'absences de longue durée, 63 départs à la pension attendus d'ici 2030.",
    "2": "2.900 bénéficiaires suivis chaque mois. Une demande sur six ne trouve pas de réponse dans la semaine.",
    "3": "Le déficit de 2024 s'élève à 310.000 €. Le parc compte 118 véhicules, d'un âge moyen de sept ans.",
    "4": "Onze communes associées. Une notoriété correcte auprès des aînés, faible auprès des moins de quarante ans.",
}


def levers(folder: Path) -> Case:
    """The strategic plan of an intercommunal body: levers with findings, objectives of progress, a table under each."""
    roots = outline(OURTHAMBLIS, "service when rate")
    tree = Tree()
    blocks: list[Block] = [
        Head("Ourthamblis – Plan stratégique de l'administration 2025-2030"),
        Para("Évaluation annuelle présentée à l'assemblée générale du 17 juin 2026"),
        Head("Mot de la direction générale", 2),
        Para(
            "Notre plan repose sur quatre leviers de progrès. Pour chacun, nous décrivons la situation d'aujourd'hui, "
            "les objectifs de progrès et les chantiers qui permettront de les atteindre."
        ),
        Break(),
    ]
    for root in roots:
        plant(tree, root)
        blocks += [
            Head(f"Levier de progrès {root.code} – {root.title}", 2),
            Para("Aujourd'hui", bold=True),
            Para(TODAY[root.code]),
            Para("Nos objectifs de progrès", bold=True),
        ]
        for part in root.parts:
            plant(tree, part)
            lines = [row("Chantier", "Direction pilote", "Échéance", "Degré d'avancement", bold=True)]
            for one in part.parts:
                lines.append(row(f"{one.code} {one.title}", one["service"], one["when"], one["rate"]))
                plant(tree, one, **said(one))
            blocks.append(Head(f"Objectif de progrès {part.code} : {part.title}", 3))
            nothing = Para("Les chantiers seront fixés avec la délégation syndicale à l'automne.")
            blocks.append(Grid(tuple(lines)) if part.parts else nothing)
    blocks += [Head("Prochaines étapes", 2), Para("La prochaine évaluation aura lieu en juin 2027.")]
    file = word.WordFile()
    file.furniture("Ourthamblis", "Plan stratégique")
    path = folder / "ourthamblis_word_levers.docx"
    file.write(blocks, path)
    never = ("Mot de la direction générale", "Aujourd'hui", "Nos objectifs de progrès", "Prochaines étapes", "Chantier")
    return tree.case(
        path,
        "C",
        "levers over objectives of progress over chantiers, findings between, an objective without any",
        never=never,
    )


ALL: tuple[Maker, ...] = (plain, levers)
