"""Seventh set, Word: the dashboard of a declaration of policy, and a French projet d'administration in label lines."""

from pathlib import Path

from tests.cases.blocks import Block, Break, Bullet, Grid, Head, Para, row
from tests.cases.case import Case, Maker
from tests.cases.formats import word
from tests.cases.unseen.fourth_values import outline, plant
from tests.cases.unseen.seventh_values import said
from tests.cases.unseen.tree import AXIS, Tree

QUERIMONT = """
# {1} Rendre la ville plus propre et plus verte
- Doubler le nombre d'équipes de propreté | I. Vercauteren | D. Massinon | Dix ouvriers ont été engagés au 1er mars\
 2026 et répartis en deux équipes. La première travaille dans l'hypercentre, la seconde dans les quartiers du plateau.\
 Une application permet aux habitants de signaler les dépôts (1.214 signalements en six mois). | Équiper la seconde\
 équipe d'un véhicule et évaluer le dispositif avec les comités de quartier. | 2025 | 2026 | 420.000 €
- Planter mille arbres en ville | I. Vercauteren | S. Paquay | 412 arbres plantés lors des deux premières saisons. |\
 Identifier les sites restants avec le service Voirie. | 2025 | 2030 | 150.000 €
- Interdire les pesticides dans tous les espaces publics | I. Vercauteren | S. Paquay | Règlement adopté le 24\
 novembre 2025. | | 2025 | 2025 |
- Créer un parc sur le site de l'ancienne tannerie | I. Vercauteren, R. Ninane | D. Massinon | L'étude de sol est\
 terminée ; elle confirme une pollution aux métaux lourds sur un tiers du site. | Lancer le marché de dépollution. |\
 2026 | 2029 | 2.100.000 €
# {2} Renforcer la sécurité et la tranquillité
- Engager douze policiers de quartier supplémentaires | H. Doutrelepont | Zone de police | Huit agents en fonction. |\
 Recruter quatre agents. | 2025 | 2027 | 640.000 €
- Étendre le réseau de caméras au quartier de la gare | H. Doutrelepont | F. Thonet | Marché attribué en avril 2026. |\
 Pose des mâts. | 2026 | 2027 | 185.000 €
- Améliorer l'éclairage des ruelles du centre | H. Doutrelepont | F. Thonet | | Dresser la liste des points noirs avec\
 les comités de quartier. | 2027 | 2028 | 90.000 €
# {3} Soutenir le commerce et l'emploi
- Accorder une prime d'installation aux nouveaux commerçants | R. Ninane | Agence de développement local | 23 primes\
 octroyées. | Évaluer le dispositif à la fin de 2027. | 2025 | 2030 | 345.000 €
- Transformer la halle aux grains en marché couvert | R. Ninane | P. Aubinet | Auteur de projet désigné. | Introduire\
 la demande de permis. | 2026 | 2030 | 3.750.000 €
- Organiser une bourse annuelle à l'emploi | R. Ninane | Agence de développement local | Deux éditions, 640 visiteurs\
 en 2026. | | 2025 | 2030 | 12.000 €
- Offrir la première heure de stationnement | R. Ninane | F. Thonet | Mesure en vigueur depuis le 1er janvier 2026. |\
 | 2025 | 2026 |
# {4} Garantir un logement décent à chacun
- Créer une cellule logement de cinq personnes | C. Mbemba-Lefort | V. Arnould | Cellule complète depuis février 2026.\
 | | 2025 | 2026 | 290.000 €
- Construire quarante logements publics à Basse-Rive | C. Mbemba-Lefort | Société de logement | Terrain cédé. |\
 Obtenir le permis d'urbanisation. | 2025 | 2030 | 6.800.000 €
- Rédiger un guide du locataire en quatre langues | C. Mbemba-Lefort | V. Arnould | | Traduire et imprimer le guide. |\
 2026 | 2026 | 8.500 €
- Réquisitionner les immeubles abandonnés | C. Mbemba-Lefort | Service juridique | Douze propriétaires mis en demeure.\
 | Entamer la procédure pour cinq immeubles. | 2026 | 2029 |
# {5} Offrir une école et une culture ouvertes à tous
- Servir une soupe gratuite dans toutes les écoles | L. Steenhaut | M. Carlier-Roy | Vingt-deux implantations sur\
 vingt-deux. | | 2025 | 2026 | 56.000 €
- Rénover le conservatoire | L. Steenhaut | P. Aubinet | La première phase (toiture et façades) a été réceptionnée le\
 12 juin 2026. Les cours ont repris dans les locaux rénovés. | Réaliser la seconde phase (salle de concert). | 2025 |\
 2028 | 1.480.000 €
- Ouvrir la bibliothèque le dimanche matin | L. Steenhaut | M. Carlier-Roy | Test de six mois concluant. | Engager\
 deux bibliothécaires. | 2026 | 2027 | 64.000 €
- Créer un festival des cultures du monde | L. Steenhaut | Centre culturel | Première édition en août 2026. |\
 Pérenniser le financement. | 2026 | 2026 | 75.000 €
# {6} Développer une mobilité apaisée
- Réaliser la boucle cyclable autour du centre | A. Goossens-Pire | F. Thonet | Trois tronçons sur sept sont ouverts.\
 | Réaliser les quatre tronçons du sud. | 2025 | 2029 | 2.300.000 €
- Mettre les abords des écoles en zone apaisée | A. Goossens-Pire | F. Thonet | Neuf écoles sur vingt-deux. |\
 Consulter les écoles du plateau. | 2025 | 2030 | 310.000 €
- Obtenir une ligne de bus directe vers l'hôpital | A. Goossens-Pire | Cabinet de la mobilité | Demande introduite en\
 janvier 2026. | Relancer l'opérateur. | 2026 | 2028 |
- Installer deux cents places de vélos en ouvrage | A. Goossens-Pire | F. Thonet | | Choisir les emplacements. | 2027\
 | 2028 | 220.000 €
# {7} Associer les citoyens et bien gérer
- Réserver 1 % du budget à un budget participatif | H. Doutrelepont, I. Vercauteren | Cellule participation | Le\
 règlement a été voté le 30 juin 2025. Le premier appel a récolté 74 projets, dont onze ont été retenus par le jury\
 citoyen. | Réaliser les onze projets retenus. | 2025 | 2030 | 500.000 €
- Diffuser le Conseil communal en direct | H. Doutrelepont | Secrétariat communal | Diffusion depuis septembre 2025. |\
 | 2025 | 2025 | 14.000 €
- Publier toutes les subventions en ligne | H. Doutrelepont | Secrétariat communal | | Publier l'année 2025 avant\
 l'été 2027. | 2026 | 2027 |
- Stabiliser la taxe additionnelle | H. Doutrelepont | Direction financière | Taux inchangé aux budgets 2025 et 2026.\
 | Maintenir le taux. | 2025 | 2030 |
"""


def declaration(folder: Path) -> Case:
    """The dashboard of the DPC: a landscape table for each priority objective, done and left to do, years as dates."""
    roots = outline(QUERIMONT, "lead agent done left start when cost")
    tree = Tree()
    head = (
        *("Action à mener", "Responsable(s) politique(s)", "Responsable administratif", "État des réalisations"),
        *("Ce qu'il reste à faire", "Début", "Fin", "Budget estimé"),
    )
    blocks: list[Block] = [
        Head("Ville de Quérimont"),
        Para("Tableau de bord de la Déclaration de politique communale 2024-2030", bold=True),
        Para("Situation au 1er septembre 2026 – document présenté à la Commission générale du 16 septembre 2026"),
        Para("Rappel : les sept objectifs prioritaires de la déclaration ont été votés le 3 février 2025."),
    ]
    for root in roots:
        plant(tree, root)
        lines = [row(*head, bold=True)]
        for one in root.parts:
            cells = {**one.cells, "lead": one["lead"].replace(", ", "\n"), "done": one["done"] or "Non débuté"}
            lines.append(row(one.title, *cells.values()))
            told = said(one)
            told.pop("agents")
            plant(tree, one, **told)
        blocks += [Head(f"Objectif prioritaire {root.code} : {root.title}", 2), Grid(tuple(lines))]
    blocks.append(Para("Les montants sont des estimations hors subsides ; ils couvrent toute la période."))
    file = word.WordFile(landscape=True)
    file.furniture("Tableau de bord de la DPC – Quérimont", "Page")
    path = folder / "querimont_word_declaration.docx"
    file.write(blocks, path)
    never = ("Ville de Quérimont", "Action à mener", "État des réalisations", "Ce qu'il reste à faire", "Non débuté")
    return tree.case(path, "B", "a table for each objective, no codes on actions, two leads in a cell", never=never)


BRISSONNE = """
! {1} Travailler ensemble | Nos onze services se connaissent encore peu depuis la fusion de 2017.
# {1.1} Mieux se connaître
- {1} Organiser des journées « Vis ma vie » entre services | Ressources humaines | Clémence Aubaret | 1er semestre\
 2026 | Un calendrier des échanges et un retour d'expérience | Réalisé
- {2} Publier un trombinoscope vivant | Communication | Damien Porcheret | mars 2026 | Un annuaire en ligne tenu à\
 jour | Réalisé
- {3} Réunir tous les agents deux fois par an | Direction générale | Hélène Vasseur-Mauny | En continu | Deux\
 séminaires par an | En cours
# {1.2} Décloisonner les projets
- {4} Nommer un chef de projet par dossier transversal | Direction générale | Hélène Vasseur-Mauny | septembre 2026 |\
 Une lettre de mission type | En cours
- {5} Partager un agenda des grandes échéances | Communication | Damien Porcheret | T2 2026 | Un agenda partagé | En\
 cours
- {6} Créer un groupe des référents numériques | Systèmes d'information | Loïc Hamelin-Roy | 2027 | Une liste de\
 référents, quatre réunions | Pas encore commencé
! {2} Grandir dans son métier | Un agent sur trois n'a suivi aucune formation depuis trois ans.
# {2.1} Former tout au long de la carrière
- {7} Élaborer un plan de formation triennal | Ressources humaines | Clémence Aubaret | décembre 2026 | Un plan voté\
 au comité social territorial | En cours
- {8} Créer une bourse interne de compétences | Ressources humaines | Clémence Aubaret | 2027-2028 | Un catalogue des\
 savoir-faire | Pas encore commencé
- {9} Accueillir dix apprentis | Ressources humaines | Inès Talabot | septembre 2027 | Dix contrats signés | En cours
# {2.2} Encadrer autrement
- {10} Former tous les encadrants au management participatif | Ressources humaines | Inès Talabot | 2e semestre 2026 |\
 Vingt-six encadrants formés | En cours
- {11} Instaurer un entretien d'équipe mensuel | Direction générale | Hélène Vasseur-Mauny | En continu | Une trame\
 d'entretien | En cours
! {3} Prendre soin de soi et des autres | Les arrêts courts ont augmenté de 18 % depuis 2022.
# {3.1} Améliorer les conditions de travail
- {12} Rénover les locaux du centre technique de Brissonne | Patrimoine | Gaël Ménoret | 2029 | Des vestiaires et un\
 réfectoire neufs | Pas encore commencé
- {13} Réviser la charte du télétravail | Ressources humaines | Inès Talabot | janvier 2026 | Une charte signée |\
 Réalisé
- {14} Doter les agents de terrain d'équipements adaptés aux fortes chaleurs | Patrimoine | Gaël Ménoret | juin 2026 |\
 Une dotation par agent | Réalisé
# {3.2} Prévenir les risques
- {15} Mettre à jour le document unique | Prévention | Gaël Ménoret | fin 2026 | Un document unique validé | En cours
- {16} Installer une cellule d'écoute | Prévention | Inès Talabot | T1 2027 | Une permanence mensuelle | Différée
! {4} Servir les usagers et les communes | Les vingt-neuf communes demandent des réponses plus rapides.
# {4.1} Simplifier la relation avec les usagers
- {17} Répondre à tout courrier sous dix jours | Direction générale | Hélène Vasseur-Mauny | En continu | Un tableau\
 de suivi des délais | En cours
- {18} Tester tous les formulaires avec des habitants | Communication | Damien Porcheret | 2027 | Cinq panels\
 d'usagers | Pas encore commencé
# {4.2} Épauler les secrétaires de mairie
- {19} Ouvrir une ligne directe pour les secrétaires de mairie | Systèmes d'information | Loïc Hamelin-Roy | avril\
 2026 | Un numéro unique | Réalisé
- {20} Mutualiser l'archivage numérique | Systèmes d'information | Loïc Hamelin-Roy | 2028 | Une convention avec\
 quinze communes | Pas encore commencé
"""


def labels(folder: Path) -> Case:
    """French communauté de communes: axes with findings, objectives, action sheets as lines of label and answer."""
    roots = outline(BRISSONNE, "service agent when out told")
    tree = Tree()
    blocks: list[Block] = [
        Para("COMMUNAUTÉ DE COMMUNES VAUX ET BRISSONNE", bold=True, center=True),
        Para("Projet d'administration 2026-2029 « Ensemble, plus loin »", bold=True, center=True),
        Head("Édito du directeur général des services"),
        Para(
            "Ce projet est d'abord le vôtre. Cent dix agents ont participé aux ateliers du printemps, et quarante "
            "d'entre vous ont rédigé les fiches. Il nous engage collectivement pour trois ans."
        ),
        Head("La démarche en quatre temps"),
        Bullet("Février 2025 : questionnaire aux agents"),
        Bullet("Mai 2025 : ateliers par site"),
        Bullet("Septembre 2025 : rédaction des fiches"),
        Bullet("Décembre 2025 : présentation au bureau communautaire"),
        Break(),
    ]
    for axis in roots:
        tree.add(AXIS, axis.title, code=axis.code)
        blocks += [Head(f"AXE {axis.code} : {axis.title.upper()}"), Para(f"Constat : {axis['service']}")]
        for goal in axis.parts:
            plant(tree, goal)
            blocks.append(Head(f"Objectif {goal.code} : {goal.title}", 2))
            for one in goal.parts:
                plant(tree, one, **said(one))
                blocks += [
                    Head(f"Action n°{' ' if one.code == '14' else ''}{one.code} : {one.title}", 3),
                    Para(f"Service pilote : {one['service']}"),
                    Para(f"Référent·e : {one['agent']}"),
                    Para(f"Calendrier : {one['when']}"),
                    Para(f"Livrables attendus : {one['out']}"),
                    Para(f"Où en est-on ? {one['told']}"),
                ]
    counts = Grid((row("Axe", "Actions", bold=True), *(row(one.title, str(len(one.actions))) for one in roots)))
    blocks += [Head("Récapitulatif"), counts, Head("Lexique"), Para("DGS : directeur général des services")]
    file = word.WordFile()
    file.furniture("Vaux et Brissonne", "Projet d'administration")
    path = folder / "brissonne_word_labels.docx"
    file.write(blocks, path)
    never = (
        *("Édito du directeur général des services", "La démarche en quatre temps", "Récapitulatif", "Lexique"),
        *("Mai 2025 : ateliers par site", "Livrables attendus"),
    )
    return tree.case(path, "E", "axes with findings, sheets as label lines, the state asked as a question", never=never)


ALL: tuple[Maker, ...] = (declaration, labels)
