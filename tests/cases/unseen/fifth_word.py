"""Fifth set, Word: forms with boxes to tick, a CPAS in sentences, a report at mid-term with signs for states."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Break, Bullet, Contents, Grid, Head, Para, row
from tests.cases.case import Case, Maker
from tests.cases.formats import word
from tests.cases.unseen.fifth_values import due
from tests.cases.unseen.fourth_values import money, names, outline, plant
from tests.cases.unseen.tree import Tree

BERTREVAUX = """
# {1} Bertrévaux, une commune qui simplifie la vie de ses habitants
## {1.1} Rapprocher les guichets des villages
- {1.1.1} Faire circuler un guichet mobile dans les cinq villages | Bourgmestre | Population | Anne-Lise Potvin |\
 Bibliobus provincial | janvier 2026 | déc. 2026 | 4.500 € | 22.000 € | Nombre de démarches traitées hors maison\
 communale | en cours
- {1.1.2} Tenir une permanence d'urbanisme le samedi matin | Éch. de l'Urbanisme | Urbanisme | Rémi Castelain | |\
 mars 2026 | en continu | | | Nombre de rendez-vous par mois | à lancer
- {1.1.3} Réaménager le hall d'entrée pour les personnes à mobilité réduite | Bourgmestre | Bâtiments | Jocelyn\
 Wéry-Delvaux | Plain-pied asbl | 2026 | 30/06/2027 | | 48.000 € | | à lancer
- {1.1.4} Réduire à dix jours la délivrance des extraits de casier | Bourgmestre | Population | Anne-Lise Potvin | |\
 | fin 2025 | | | Délai moyen constaté | terminé
## {1.2} Parler clair et répondre vite
- {1.2.1} Adopter une charte de réponse aux courriers | Bourgmestre | Secrétariat général | Odile Frankart | | | T1\
 2026 | | | Part des courriers répondus dans les 15 jours | en cours
- {1.2.2} Remplacer le site internet | Éch. de la Communication | Communication | Basile Noteris | Intercommunale\
 informatique | 2025 | septembre 2026 | 3.600 € | 19.500 € | Nombre de visites mensuelles\\Nombre de formulaires en\
 ligne | en cours
- {1.2.3} Envoyer la lettre aux villages quatre fois l'an | Éch. de la Communication | Communication | Basile\
 Noteris | | | récurrent | 8.200 € | | | en cours
## {1.3} Faire grandir une équipe soudée
- {1.3.1} Établir un plan de formation pluriannuel | Bourgmestre | Ressources humaines | Coralie Hubinon | CRF |\
 2025 | 2026 | 12.000 € | | Nombre d'heures de formation par agent | terminé
- {1.3.2} Accueillir chaque nouvel agent avec un parrain | Bourgmestre | Ressources humaines | Coralie Hubinon | | |\
 permanent | | | | en cours
- {1.3.3} Revoir le règlement de travail | Bourgmestre | Ressources humaines | | Organisations syndicales | | 4e\
 trimestre 2026 | | | | abandonné
# {2} Bertrévaux, une commune qui prend soin de son paysage et de ses ressources
## {2.1} Consommer moins d'énergie
- {2.1.1} Isoler les combles des trois écoles | Éch. des Bâtiments | Bâtiments | Jocelyn Wéry-Delvaux | UREBA | 2026\
 | 2028 | | 265.000 € | Consommation annuelle en kWh | à lancer
- {2.1.2} Couper l'éclairage public de minuit à cinq heures | Éch. de l'Énergie | Travaux | Firmin Staquet |\
 Gestionnaire de réseau | | avril 2026 | | | Économie en kWh | terminé
- {2.1.3} Installer des panneaux solaires sur le hall omnisports | Éch. de l'Énergie | Bâtiments | Jocelyn\
 Wéry-Delvaux | Coopérative Soleil d'ici | 2026 | fin 2027 | | 91.000 € | Puissance installée | en cours
- {2.1.4} Nommer un écoteam dans chaque service | Éch. de l'Énergie | Secrétariat général | Odile Frankart | | | 1er\
 semestre 2026 | 500 € | | | en cours
## {2.2} Protéger les cours d'eau et les haies
- {2.2.1} Planter deux mille mètres de haies avec les agriculteurs | Éch. de la Ruralité | Environnement | Thècle\
 Vanoirbeke | Parc naturel\\Agriculteurs | 2025 | 2029 | 9.000 € | | Mètres de haies plantés | en cours
- {2.2.2} Remettre à ciel ouvert le ruisseau du Fond des Agasses | Éch. de la Ruralité | Environnement | Thècle\
 Vanoirbeke | Contrat de rivière | 2027 | 2030 | | 310.000 € | | à lancer
- {2.2.3} Contrôler les raccordements à l'égout | Éch. des Travaux | Travaux | Firmin Staquet | Organisme\
 d'assainissement | | 31/12/2027 | 6.000 € | | Nombre de contrôles |
## {2.3} Se déplacer autrement
- {2.3.1} Relier les villages de Bertrévaux et de Sart-Haut par une piste cyclable | Éch. des Travaux | Travaux |\
 Firmin Staquet | SPW | 2027 | juin 2029 | | 540.000 € | Nombre de cyclistes comptés | à lancer
- {2.3.2} Mettre deux voitures partagées devant la maison communale | Éch. de l'Énergie | Mobilité | | Voitures du\
 Coin asbl | | 2e trimestre 2026 | 2.400 € | | Nombre d'abonnés | terminé
- {2.3.3} Former les aînés au vélo électrique | Éch. des Aînés | Plan de cohésion | Ghislain Arcq | Pro Vélo | |\
 tous les ans | 1.100 € | | | en cours
"""
TICKED = ("à lancer", "en cours", "terminé", "abandonné")
MEANT = dict(zip(TICKED, ("to_plan", "in_progress", "done", "abandoned"), strict=True))


def forms(folder: Path) -> Case:
    """A form for each project, four columns of labels and answers; the state is a box ticked among four."""
    roots = outline(BERTREVAUX, "lead service agent partner start when ordinary extra index told")
    tree = Tree()
    blocks: list[Block] = [
        Para("COMMUNE DE BERTRÉVAUX", bold=True, center=True),
        Para("P.S.T. – Cahier des fiches projets", bold=True, center=True),
        Para("Législature communale 2024-2030", center=True),
        Break(),
        Head("Avant de lire les fiches"),
        Para(
            "Le programme stratégique transversal est l'outil de gouvernance par lequel le Collège se fixe des "
            "objectifs et l'administration organise les moyens de les atteindre (article L1123-27 du CDLD)."
        ),
        Para("Chaque fiche est tenue à jour par la personne de contact, au moins deux fois par an (mars et octobre)."),
        Head("Abréviations", 2),
        Grid(
            (
                row("OS", "Objectif stratégique"),
                row("OO", "Objectif opérationnel"),
                row("Éch.", "Échevin·e"),
                row("UREBA", "Subvention régionale pour la rénovation énergétique des bâtiments"),
            ),
            header=0,
        ),
    ]
    for root in roots:
        plant(tree, root)
        blocks += [Break(), Head(f"OS {root.code} – {root.title}")]
        for part in root.parts:
            plant(tree, part)
            blocks.append(Head(f"OO {part.code} – {part.title}", 2))
            for one in part.parts:
                ticks = "   ".join(f"{'☒' if word == one['told'] else '☐'} {word}" for word in TICKED)
                index, partner = (one[name].replace("\\", "\n") for name in ("index", "partner"))
                label = {
                    name: Box(name, bold=True, fill="F2F2F2")
                    for name in (
                        *("Intitulé", "S'inscrit dans", "Mandataire", "Service pilote", "Personne de contact"),
                        *("Partenaires", "Démarrage", "Fin prévue", "Budget ordinaire", "Budget extraordinaire"),
                        *("Avancement", "Indicateurs de suivi"),
                    )
                }
                lines = (
                    (Box(f"FICHE PROJET {one.code}", span=4, fill="8EAADB", bold=True),),
                    (label["Intitulé"], Box(one.title, span=3, bold=True)),
                    (label["S'inscrit dans"], Box(f"OS {root.code} / OO {part.code}", span=3)),
                    (label["Mandataire"], Box(one["lead"]), label["Service pilote"], Box(one["service"])),
                    (label["Personne de contact"], Box(one["agent"]), label["Partenaires"], Box(partner)),
                    (label["Démarrage"], Box(one["start"]), label["Fin prévue"], Box(one["when"])),
                    (
                        *(label["Budget ordinaire"], Box(one["ordinary"] or "-")),
                        *(label["Budget extraordinaire"], Box(one["extra"] or "-")),
                    ),
                    (label["Avancement"], Box(ticks, span=3)),
                    (label["Indicateurs de suivi"], Box(index, span=3)),
                )
                blocks.append(Grid(lines, header=0))
                plant(
                    tree,
                    one,
                    political_leads=names(one["lead"]),
                    departments=names(one["service"]),
                    agents=names(one["agent"]),
                    partners=names(one["partner"], "\\"),
                    deadline=due(one["when"]),
                    budget=[*money(one["ordinary"], "ordinary"), *money(one["extra"], "extraordinary")],
                    indicators=[{"text": text} for text in names(one["index"], "\\")],
                    status={"value": MEANT[one["told"]], "text": one["told"]} if one["told"] else None,
                )
    blocks += [Para("Fin du cahier des fiches"), Para("Cellule stratégique – cellule.strategique@bertrevaux.example")]
    file = word.WordFile()
    file.furniture("Commune de Bertrévaux – PST – Cahier des fiches projets", "Page")
    path = folder / "bertrevaux_word_forms.docx"
    file.write(blocks, path)
    never = ("Avant de lire les fiches", "Abréviations", "Objectif stratégique", "Fin du cahier des fiches", "Intitulé")
    return tree.case(path, "E", "a form of four columns for each project, states as ticked boxes", never=never)


TAVIGNOUL = """
# {I} ÊTRE UN CPAS OÙ CHACUN EST REÇU AVEC DIGNITÉ ET SANS DÉLAI
## {I.1} Améliorer l'accueil du public
- Aménager deux bureaux d'entretien insonorisés | Service technique | 2026
- Instaurer un numéro d'appel unique joignable toute la journée | Secrétariat | mars 2026
- Former les agents d'accueil à la gestion de l'agressivité | Ressources humaines | chaque année
- Rédiger un folder de présentation des services en six langues | Service social général | fin 2026
## {I.2} Raccourcir le traitement des demandes
- Revoir le circuit de décision des aides urgentes | Service social général | T2 2026
- Réunir le comité spécial chaque semaine | Secrétariat | permanent
- Numériser les pièces dès leur dépôt au guichet | Informatique | 30/09/2026
# {II} ÊTRE UN CPAS QUI DONNE À CHACUN UN TOIT DÉCENT
## {II.1} Élargir l'offre de logements
- Rénover les quatre appartements de la rue du Gazomètre | Service technique | 2028
- Créer une colocation solidaire pour jeunes en rupture | Service logement | 2027
- Prospecter les étages vides au-dessus des commerces | Service logement | en continu
## {II.2} Accompagner les locataires
- Visiter tous les logements loués une fois par an | Service logement | annuel
- Animer un atelier « petites réparations » | Service logement | T4 2026
- Conclure un accord avec le distributeur d'eau sur les fuites | Service énergie | fin 2027
## {II.3} Agir contre la précarité énergétique
- Remplacer les frigos énergivores des ménages suivis | Service énergie | 2026-2028
- Proposer un bilan énergie à chaque nouveau bénéficiaire | Service énergie | permanent
# {III} ÊTRE UN CPAS QUI OUVRE DES CHEMINS VERS L'EMPLOI
## {III.1} Construire des parcours sur mesure
- Engager un jobcoach à mi-temps | Insertion socioprofessionnelle | début 2026
- Développer une équipe d'entretien des espaces verts | Insertion socioprofessionnelle | 2027
- Mesurer la situation des personnes un an après leur contrat | Insertion socioprofessionnelle | chaque année
- Organiser un salon des métiers avec les CPAS voisins | Insertion socioprofessionnelle | octobre 2026
## {III.2} Lever les freins
- Financer la garde d'enfants pendant les formations | Service social général | 2026
- Mettre six vélos à disposition des stagiaires | Insertion socioprofessionnelle | mai 2026
# {IV} ÊTRE UN CPAS QUI VEILLE SUR SES AÎNÉS
## {IV.1} Faire de la maison de repos un lieu de vie ouvert
- Ouvrir la cafétéria aux riverains deux après-midis par semaine | Résidence Les Tilleuls | 2026
- Créer un jardin de marche pour les résidents désorientés | Résidence Les Tilleuls | 2029
- Installer le wifi dans toutes les chambres | Informatique | T3 2026
- Accueillir une classe de l'école voisine chaque mois | Résidence Les Tilleuls | récurrent
## {IV.2} Soutenir le maintien à domicile
- Étendre la tournée des repas chauds aux hameaux | Service d'aide à domicile | mi-2026
- Prêter du matériel de soins au tarif social | Service d'aide à domicile | permanent
- Coordonner les intervenants autour d'un carnet de liaison unique | Service d'aide à domicile | 2027
"""
WHY = (
    "Ce projet répond à un constat répété des travailleurs sociaux.",
    "Le Conseil y a souscrit à l'unanimité.",
    "Les moyens humains actuels suffisent, moyennant une réorganisation des horaires.",
)
GROUNDS = (
    "Motivation : les files d'attente du lundi matin et les 34 réclamations enregistrées en 2024.",
    "Motivation : 212 ménages attendent un logement social sur le territoire ; le loyer moyen a augmenté de 11 %.",
    "Motivation : voir le diagnostic social, pages 12 à 19.",
    "Motivation : un habitant sur quatre aura plus de soixante-cinq ans en 2030.",
)


def sentences(folder: Path) -> Case:
    """CPAS, nothing but bold lines and dashes: who and when in brackets behind the title, Roman numerals."""
    roots = outline(TAVIGNOUL, "service when")
    tree = Tree()
    blocks: list[Block] = [
        Para("CENTRE PUBLIC D'ACTION SOCIALE DE TAVIGNOUL", bold=True),
        Para("PROGRAMME STRATÉGIQUE TRANSVERSAL DU CPAS"),
        Para("Soumis au Conseil de l'action sociale du 26 août 2025, après concertation Commune-CPAS du 18 août"),
        Para("Table des matières", bold=True),
        Para("Préambule\t2"),
        *(Para(f"Objectif stratégique {root.code}\t{3 + place}") for place, root in enumerate(roots)),
        Para("Suivi et évaluation\t8"),
        Para("Préambule", bold=True),
        Para(
            "La loi organique du 8 juillet 1976 prévoit, en son article 27ter, que le CPAS se dote d'un programme "
            "stratégique transversal. Celui-ci a été préparé par le comité de direction, avec l'aide des équipes."
        ),
        Para("Trois principes nous ont guidés :"),
        Bullet("la personne avant le dossier", mark="-"),
        Bullet("la prévention avant l'urgence", mark="-"),
        Bullet("la coopération avant la concurrence", mark="-"),
    ]
    place = 0
    for root in roots:
        plant(tree, root)
        blocks.append(Para(f"OBJECTIF STRATÉGIQUE {root.code} : {root.title}", bold=True))
        blocks.append(Para(GROUNDS[roots.index(root)]))
        for part in root.parts:
            # The author numbered the third of the second objective II.2 again.
            slip = part.code == "II.3"
            plant(tree, part, code_not_scored=slip or None)
            blocks.append(Para(f"O.O. {'II.2' if slip else part.code} : {part.title}", bold=True))
            if not place % 3:
                blocks.append(Para(WHY[place % len(WHY)]))
            place += 1
            for one in part.parts:
                who = f"(resp. : {one['service']} – échéance : {one['when']})"
                blocks.append(Para(f"– {one.title} {who}"))
                plant(
                    tree,
                    one,
                    title_also_ok=[f"{one.title} {who}"],
                    departments=names(one["service"]),
                    deadline=due(one["when"]),
                )
    blocks += [
        Para("Suivi et évaluation", bold=True),
        Para("Le Bureau permanent fait le point chaque semestre. Une évaluation aura lieu à mi-législature."),
        Para("Par le Conseil,"),
        Para("La Directrice générale,\tLe Président,"),
        Para("E. Sauvenier\tJ.-P. Monfils-Otte"),
    ]
    file = word.WordFile()
    file.furniture("CPAS de Tavignoul – PST", "p.")
    path = folder / "tavignoul_word_sentences.docx"
    file.write(blocks, path)
    never = ("Préambule", "Suivi et évaluation", "la personne avant le dossier", "Par le Conseil", WHY[0])
    return tree.case(path, "C", "no styles, who and when in brackets, a number given twice", never=never)


VAULXEREL = """
# {1} Une administration efficace au service des citoyens
## {1.1} Organiser les services de façon cohérente
- {1} Fusionner les services des travaux et de la voirie | Fusion effective depuis le 1er mars 2025, responsable\
 désigné. | | ●
- {2} Décrire tous les postes de travail | 41 descriptions sur 68 sont validées. | Terminer les postes du personnel\
 ouvrier et des écoles. | ◐
- {3} Regrouper les services sur deux sites au lieu de quatre | | Désigner un auteur de projet et chiffrer le\
 déménagement. | ○
- {4} Introduire le télétravail structurel | Règlement adopté en avril 2024, 22 agents concernés. | Évaluer le\
 dispositif avec les syndicats. | ●
## {1.2} Exploiter les possibilités du numérique
- {5} Acquérir un logiciel de gestion des délibérations | Logiciel en service au secrétariat. | Étendre aux services\
 qui rédigent des rapports. | ◐
- {6} Proposer la prise de rendez-vous en ligne | En service depuis septembre 2023 ; 60 % des rendez-vous. | | ●
- {7} Créer un intranet | | Le projet est supprimé au profit des outils de bureautique partagés. | ✗
- {8} Cartographier le réseau d'égouttage dans un outil géographique | Villages de Vaulxerel et de Noirmont-le-Sart\
 encodés. | Encoder les trois autres villages. | ◐
## {1.3} Veiller à l'équilibre financier
- {9} Présenter un budget en équilibre chaque année | Exercices 2024, 2025 et 2026 en équilibre. | Poursuivre. | ◐
- {10} Rechercher activement des subventions | Deux dossiers retenus (1,4 million d'euros). | Tenir un tableau des\
 appels à projets. | ◐
- {11} Vendre les biens sans utilité publique | Vente de l'ancienne gendarmerie. | Vendre deux terrains au Clos du\
 Meunier. | ◐
# {2} Une commune verte et tournée vers l'avenir
## {2.1} Réussir la transition énergétique
- {12} Rénover l'éclairage public | 870 points lumineux remplacés sur 1.150. | Remplacer les 280 derniers. | ◐
- {13} Créer un réseau de chaleur au bois | | Étude de faisabilité à commander. | ○
- {14} Accorder une prime à l'isolation | 134 primes accordées depuis 2021. | | ●
- {15} Équiper les écoles de sondes de CO2 | Toutes les classes sont équipées. | | ●
## {2.2} Favoriser la biodiversité
- {16} Créer un refuge naturel au marais de la Hulotte | Convention signée, panneaux posés. | Aménager le ponton\
 d'observation. | ◐
- {17} Faucher tardivement les bords de route | Trente kilomètres fauchés après le 1er août. | | ●
- {18} Distribuer des arbres à la Sainte-Catherine | Distribution annuelle, 900 plants en 2025. | Poursuivre avec le\
 PCDN. | ●
## {2.3} Mieux gérer l'eau
- {19} Aménager une zone d'immersion temporaire à Tiège-Basse | Permis introduit en janvier 2026. | Répondre aux\
 remarques de l'enquête publique. | ◐
- {20} Installer des citernes sur les bâtiments communaux | Hall des travaux équipé. | Équiper l'école du Centre et\
 la crèche. | ◐
# {3} Une commune où il fait bon grandir et vieillir
## {3.1} Accueillir tous les enfants
- {21} Ouvrir une crèche de trente-six places | Crèche ouverte depuis janvier 2025. | | ●
- {22} Rénover la cour de l'école des Sorbiers | | Le dossier a été refusé par le pouvoir subsidiant, à\
 réintroduire. | ○
- {23} Organiser un accueil extrascolaire de qualité | Coordinatrice engagée, programme agréé. | Former les\
 accueillantes. | ◐
- {24} Créer un conseil communal des enfants | Élections tenues en octobre 2025, douze élus. | | ●
## {3.2} Soutenir les aînés
- {25} Lancer un taxi social | Service confié au CPAS, trois chauffeurs bénévoles. | Recruter d'autres bénévoles. | ◐
- {26} Construire huit logements adaptés | | Le terrain prévu n'est plus disponible. | ✗
- {27} Installer des bancs tous les deux cents mètres au centre | 14 bancs posés. | | ●
## {3.3} Encourager le sport et la culture
- {28} Rénover la salle omnisports | Toiture refaite. | Remplacer le sol sportif et les vestiaires. | ◐
- {29} Réunir les bibliothèques de Vaulxerel et d'Ombreuse | Catalogue commun en ligne. | | ●
- {30} Soutenir la fanfare et les chorales | Subside indexé. | | ●
- {31} Programmer un festival de théâtre en plein air | | Chercher un partenaire. | ○
"""
SIGNS = {"●": "done", "◐": "in_progress", "○": "not_started", "✗": "abandoned"}


def midterm(folder: Path) -> Case:
    """Report at mid-term: what was done and what is left in columns, the state as a sign that a legend explains."""
    roots = outline(VAULXEREL, "did left sign")
    tree = Tree()
    tally = []
    for root in roots:
        counts = [sum(one["sign"] == sign for one in root.actions) for sign in SIGNS]
        tally.append(row(f"OS {root.code}", *(str(count) for count in counts), str(sum(counts))))
    sums = [str(sum(int(line[place].text) for line in tally)) for place in range(1, 6)]
    blocks: list[Block] = [
        Head("Commune de Vaulxerel", 1),
        Para("Évaluation du PST par le Collège communal – situation au 30 juin 2026", bold=True),
        Para("Rapport présenté au Conseil communal du 24 septembre 2026"),
        Contents((("1. Contexte", 2, 0), ("2. Chiffres", 2, 0), ("3. Évaluation action par action", 3, 0))),
        Head("1. Contexte", 2),
        Para(
            "L'article L1123-27, §2, du CDLD impose une évaluation du programme au minimum à mi-législature et au "
            "terme de celle-ci. Le comité de direction a rédigé le présent rapport d'exécution."
        ),
        Head("2. Chiffres", 2),
        Grid((row("", *SIGNS, "Total", bold=True), *tally, row("Ensemble", *sums, bold=True))),
        Para("Légende : ● réalisé – ◐ en cours – ○ pas encore démarré – ✗ abandonné"),
        Para("Les synergies avec le CPAS font l'objet d'un rapport séparé."),
        Head("3. Évaluation action par action", 2),
    ]
    for root in roots:
        plant(tree, root)
        blocks.append(Head(f"Objectif stratégique {root.code} – {root.title}", 3))
        for part in root.parts:
            plant(tree, part)
            lines = [
                (Box(f"Objectif opérationnel {part.code} – {part.title}", span=5, fill="E2EFD9", bold=True),),
                row("N°", "Actions", "Réalisé à ce jour", "Reste à faire", "État", bold=True),
            ]
            for one in part.parts:
                lines.append(row(one.code, one.title, one["did"], one["left"] or "–", one["sign"]))
                plant(
                    tree,
                    one,
                    achieved=one["did"],
                    remaining=one["left"],
                    status={"value": SIGNS[one["sign"]], "text": one["sign"]},
                )
            blocks.append(Grid(tuple(lines), header=2))
    blocks += [
        Head("4. Conclusions", 2),
        Para("Plus d'un tiers des actions sont terminées. Le Collège maintient les autres, hormis deux abandons."),
        Bullet("accélérer les dossiers d'investissement"),
        Bullet("renforcer la cellule des marchés publics"),
        Bullet("communiquer davantage sur les réalisations"),
    ]
    file = word.WordFile(landscape=True)
    file.furniture("Vaulxerel – évaluation du PST à mi-législature", "Page")
    path = folder / "vaulxerel_word_signs.docx"
    file.write(blocks, path)
    never = ("Contexte", "Chiffres", "Conclusions", "Ensemble", "accélérer les dossiers d'investissement", "Actions")
    return tree.case(path, "F", "states as signs of a legend, a table of counts, conclusions as bullets", never=never)


ALL: tuple[Maker, ...] = (forms, sentences, midterm)
