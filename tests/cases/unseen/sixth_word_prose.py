"""Sixth set, Word: prose and bullets as a small commune writes them, and a report at mid-term in one long table."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Break, Bullet, Grid, Head, Para, row
from tests.cases.case import Case, Maker
from tests.cases.formats import word
from tests.cases.unseen.fourth_values import names, outline, plant
from tests.cases.unseen.sixth_values import state
from tests.cases.unseen.tree import Tree

OMBRELHAYE = """
# {1} Garder nos sept villages vivants | Chaque village a son identité. Nous voulons qu'on puisse y naître, y\
 travailler et s'y retrouver.
## {1} Maintenir les services de proximité | La fermeture de deux agences bancaires et du dernier bureau de poste a\
 marqué les esprits.
- Installer un distributeur de billets à la maison communale
- Soutenir l'épicerie coopérative de Hautepenne par un bail à prix modéré
- Accueillir une permanence de la mutualité une fois par mois
- Négocier le maintien de la ligne de bus 83
## {2} Faire vivre les lieux de rencontre | Nos salles de village sont occupées moins d'un jour sur trois.
- Confier la gestion de chaque salle à un comité local
+ rédiger une convention type
+ prévoir une visite annuelle des lieux
- Rénover la cuisine de la salle Saint-Éloi
- Installer une boîte à livres dans chaque village
## {3} Encourager les fêtes et les traditions | Les jeux intervillages rassemblent plus de mille personnes.
- Prêter gratuitement le podium et les tonnelles
- Éditer un agenda commun des manifestations
# {2} Protéger ce qui fait la beauté de notre commune | Vallées, haies et murets : notre cadre de vie est notre\
 premier atout.
## {1} Préserver la nature ordinaire | Le plan communal de développement de la nature a ouvert la voie.
- Faucher les bords de route après le 1er août
- Planter un arbre pour chaque naissance
- Restaurer douze mares avec les écoles
- Former les ouvriers communaux à la gestion différenciée
## {2} Mettre en valeur le patrimoine | Quarante-deux biens figurent à l'inventaire régional.
- Restaurer la chapelle du Try-aux-Chênes
- Numériser les cartes postales anciennes
- Baliser une promenade des fontaines et des lavoirs
## {3} Consommer moins d'eau et d'énergie | La facture d'énergie a doublé en trois ans.
- Remplacer la chaudière de l'école de Bramelette
+ étudier un raccordement au réseau de chaleur
+ introduire la demande de subvention
- Récolter l'eau de pluie du hall technique
- Organiser un achat groupé de panneaux photovoltaïques
# {3} Faciliter la vie des familles | Une famille sur trois s'est installée chez nous depuis moins de dix ans.
## {1} Épauler les parents | Les listes d'attente en crèche dépassent neuf mois.
- Ouvrir une halte-accueil dans l'ancien presbytère
- Regrouper les demandes de garde sur un seul formulaire
- Offrir un colis de bienvenue à chaque nouveau-né
## {2} Donner une place aux jeunes | Le conseil communal des enfants siège depuis 2021.
- Créer un conseil des adolescents
- Aménager un local pour le mouvement de jeunesse
- Proposer dix jobs d'étudiants chaque été
# {4} Être une administration proche et efficace | Cet objectif relève du volet interne : il concerne le\
 fonctionnement de nos services.
## {1} Mieux accueillir | Mille cinq cents personnes passent au guichet chaque mois.
- Prolonger l'ouverture du mercredi jusqu'à 19 heures
- Réécrire les vingt formulaires les plus demandés
## {2} Mieux s'organiser | Nos quarante-quatre agents travaillent sur cinq sites.
- Tenir une réunion de coordination chaque lundi
- Rédiger les procédures des métiers sensibles
- Partager les agendas et les dossiers
"""


def prose(folder: Path) -> Case:
    """Headings that begin again at 1, reasons under each, bullets introduced by a line, a few sub-bullets."""
    roots = outline(OMBRELHAYE, "why")
    tree = Tree()
    blocks: list[Block] = [
        Head("Programme stratégique transversal d'Ombrelhaye"),
        Para("2024-2030", bold=True),
        Para(
            "Le présent document a été élaboré par le Collège et le Comité de direction, après trois soirées "
            "d'échange avec la population. Il sera mis à jour chaque année."
        ),
        Para("Il se compose de quatre objectifs stratégiques, déclinés en objectifs opérationnels et en actions."),
    ]
    for root in roots:
        plant(tree, root)
        blocks += [Head(f"Objectif stratégique {root.code}"), Para(f"« {root.title} »", bold=True), Para(root["why"])]
        for part in root.parts:
            plant(tree, part, code_not_scored=True)
            blocks += [Head(f"Objectif opérationnel {part.code} : {part.title}", 2), Para(part["why"])]
            blocks.append(Para("Pour y parvenir, nous allons :" if part.code == "1" else "Actions :"))
            for one in part.parts:
                plant(tree, one)
                blocks.append(Bullet(one.title[0].lower() + one.title[1:] + " ;" if part.code == "1" else one.title))
                for step in one.parts:
                    plant(tree, step)
                    blocks.append(Bullet(step.title, depth=1))
    blocks += [
        Head("Et maintenant ?"),
        Para("Un tableau de bord interne reprendra pour chaque action un responsable, un délai et un budget."),
        Para("Vos remarques sont les bienvenues à l'adresse pst@ombrelhaye.example."),
    ]
    file = word.WordFile()
    file.furniture("PST d'Ombrelhaye", "")
    path = folder / "ombrelhaye_word_prose.docx"
    file.write(blocks, path)
    never = (
        "Et maintenant ?",
        "Pour y parvenir, nous allons",
        "Actions",
        "Programme stratégique transversal d'Ombrelhaye",
    )
    return tree.case(
        path, "C", "title of the objective in guillemets below its heading, numbers begin again", never=never
    )


LORGNIES = """
# {OS1} Une ville qui attire et retient les entreprises
## {OO1.1} Mettre des espaces à disposition
- {1} Achever l'équipement du zoning de la Haute Borne | M. Ghiot | Hectares équipés : 6/9 | Terminié | 100 |\
 Réception provisoire le 14 avril 2027.
- {2} Transformer l'ancienne caserne en pépinière | M. Ghiot | Bureaux loués : 0/18 | En cours | 45 | Permis délivré,\
 marché de travaux attribué.
- {3} Tenir à jour l'inventaire des cellules commerciales vides | A. Petre | Nombre de mises à jour par an : 4 | En\
 cours | 60 | Troisième mise à jour publiée.
## {OO1.2} Animer le centre-ville
- {4} Étendre le piétonnier à la rue des Tanneurs | F. Wauters | Mètres piétonnisés | Bloquée | 20 | Recours au\
 Conseil d'État.
- {5} Organiser un marché de Noël durable | A. Petre | Nombre d'exposants : 52/40 | Réalisée | 100 | Deux éditions.
- {6} Accorder une prime à la rénovation des façades | F. Wauters | Primes accordées : 17/60 | En cours | 28 |\
 Communication à relancer.
- {7} Installer des toilettes publiques gratuites | F. Wauters | Nombre de sanitaires : 1/3 | En cour | 33 | Deux\
 emplacements à valider.
# {OS2} Une ville solidaire où chacun trouve un logement
## {OO2.1} Augmenter l'offre de logements publics
- {8} Construire 32 logements au quartier du Rivage | J. Delmotte | Logements livrés : 0/32 | En cours | 50 | Gros\
 œuvre terminé pour deux immeubles sur quatre.
- {9} Créer huit logements de transit | J. Delmotte | Logements de transit : 5/8 | En cours | 62 | Trois restent à\
 meubler.
- {10} Acquérir des immeubles inoccupés | J. Delmotte | Immeubles acquis : 2/5 | Postposée | 40 | Crédits reportés à\
 2028.
## {OO2.2} Lutter contre l'insalubrité
- {11} Engager un enquêteur logement | K. Rosoux | Enquêtes par an : 140/120 | Réalisée | 100 | Engagé le 1er février\
 2026.
- {12} Taxer les logements inoccupés | K. Rosoux | Logements recensés : 212 | Réalisée | 100 | Règlement-taxe voté.
- {13} Accompagner les locataires lors des procédures | K. Rosoux | Ménages accompagnés : 38/50 | En cours | 76 |\
 Convention avec l'asbl Toit et Moi.
## {OO2.3} Prévenir le sans-abrisme
- {14} Ouvrir un accueil de jour | P. Hanoteau | Passages par jour : 34 | Réalisée | 100 | Ouvert depuis le 6 octobre\
 2025.
- {15} Lancer un projet Housing First | P. Hanoteau | Personnes relogées : 4/10 | En cours | 40 | Équipe complète\
 depuis mars.
- {16} Distribuer des consignes individuelles | P. Hanoteau | Consignes posées : 0/24 | Annulée | 0 | Pas\
 d'emplacement sûr.
# {OS3} Une ville où l'on respire
## {OO3.1} Végétaliser l'espace public
- {17} Verdir six cours d'école | S. Lacour | Cours verdies : 4/6 | En cours | 66 | Reste Blés d'Or et Centre.
- {18} Planter 600 arbres d'alignement | S. Lacour | Arbres plantés : 388/600 | En cours | 65 | Taux de reprise de 92\
 %.
- {19} Autoriser les jardinières au pied des façades | S. Lacour | Autorisations : 71 | Réalisée | 100 | Règlement\
 publié.
## {OO3.2} Réduire le trafic de transit
- {20} Fermer le quai aux poids lourds | F. Wauters | Poids lourds par jour : 41/30 | En cours | 70 | Signalisation\
 en place, contrôles à renforcer.
- {21} Créer un parking de délestage de 250 places | F. Wauters | Places créées : 0/250 | Non entamée | 0 |\
 Expropriations en cours d'examen.
- {22} Adopter un plan de stationnement | F. Wauters | Plan adopté : oui | Réalisée | 100 | Adopté le 19 novembre\
 2026.
# {OS4} Une administration qui tient ses délais
## {OO4.1} Simplifier et dématérialiser
- {23} Mettre dix démarches en ligne | B. Loriaux | Démarches en ligne : 8/10 | En cours | 80 | Restent les primes et\
 les salles.
- {24} Supprimer les copies certifiées conformes | B. Loriaux | Copies demandées : 0 | Réalisée | 100 |
- {25} Équiper les agents de signatures électroniques | B. Loriaux | Agents équipés : 95/110 | En cours | 86 |\
 Formation du dernier groupe en octobre.
## {OO4.2} Piloter par les résultats
- {26} Publier un rapport trimestriel des délais | G. Anceau | Rapports publiés : 5/6 | En cours | 83 |
- {27} Lier le budget aux objectifs | G. Anceau | Articles codifiés | Suspendue | 30 | Attente du nouveau logiciel\
 comptable.
"""


def midterm(folder: Path) -> Case:
    """A report at mid-term: one long landscape table, objectives as merged rows, results as `6/9` in the indicators."""
    roots = outline(LORGNIES, "lead index told rate note")
    tree = Tree()
    head = (
        "N°",
        "Actions",
        "Échevin(e)",
        "Indicateur(s) de résultat",
        "Statut au 30/06/2027",
        "% réalisé",
        "Commentaire du service",
    )
    lines = [row(*head, bold=True)]
    for root in roots:
        plant(tree, root, code=root.code[2:])
        lines.append((Box(f"{root.code} {root.title}".upper(), span=7, bold=True, fill="F4B083"),))
        for part in root.parts:
            plant(tree, part, code=part.code[2:])
            lines.append((Box(f"{part.code} {part.title}", span=7, bold=True, fill="FBE4D5"),))
            for one in part.parts:
                cells = [one[name] for name in one.cells]
                lines.append(row(one.code, one.title, *cells[:3], f"{one['rate']} %", cells[4]))
                plant(
                    tree,
                    one,
                    political_leads=names(one["lead"]),
                    status=state(one["told"]),
                    progress=int(one["rate"]) or None,
                )
    told = [value["value"] for item in tree.items if (value := item.get("status"))]
    counts = (
        ("Réalisée", told.count("done")),
        ("En cours", told.count("in_progress")),
        ("Non entamée", told.count("not_started")),
        ("Bloquée / postposée / suspendue", told.count("blocked") + told.count("waiting")),
        ("Annulée", told.count("abandoned")),
    )
    blocks: list[Block] = [
        Para("VILLE DE LORGNIES-SUR-SAMBRETTE", bold=True, center=True),
        Para("Évaluation à mi-législature du Programme stratégique transversal", bold=True, center=True),
        Head("1. Introduction"),
        Para(
            "Conformément à l'article L1123-27 du Code de la démocratie locale et de la décentralisation, le Collège "
            "évalue le PST au moins à mi-législature. Le rapport d'exécution a été établi par le Comité de direction."
        ),
        Head("2. Méthode"),
        Para("Chaque service a complété le statut et le pourcentage de réalisation, puis le Codir a tranché."),
        Bullet("Les pourcentages sont une appréciation du service."),
        Bullet("Les indicateurs se lisent « atteint / attendu »."),
        Head("3. Chiffres clés"),
        Grid((row("Statut", "Nombre d'actions"), *(row(word, str(count)) for word, count in counts))),
        Break(),
        Head("4. État d'avancement des actions"),
        Grid(tuple(lines)),
        Head("5. Conclusion"),
        Para("Le Conseil communal est invité à prendre connaissance du présent rapport."),
    ]
    file = word.WordFile(landscape=True)
    file.furniture("Évaluation du PST – Lorgnies-sur-Sambrette", "Page")
    path = folder / "lorgnies_word_midterm.docx"
    file.write(blocks, path)
    never = (
        "1. Introduction",
        "Introduction",
        "Méthode",
        "Chiffres clés",
        "Conclusion",
        "Bloquée / postposée / suspendue",
    )
    return tree.case(
        path, "F", "objectives in capitals in merged rows, a table of counts before, typing errors", never=never
    )


ALL: tuple[Maker, ...] = (prose, midterm)
