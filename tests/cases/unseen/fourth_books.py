"""Fourth set, workbooks: a block per operational objective, a form per sheet, a Dutch plan, a report of progress."""

from decimal import Decimal
from pathlib import Path

from tests.cases.blocks import Box, Grid, row
from tests.cases.case import Case, Maker
from tests.cases.formats import opendocument, workbook
from tests.cases.formats.workbook import Sheet
from tests.cases.unseen.fourth_values import due, money, names, outline, plant, state
from tests.cases.unseen.tree import OO, SO, Tree

GRIMONVAL = """
# {1} Être une administration moderne, proche de ses habitants et de son personnel
## {1.1} Faciliter le contact avec les services communaux
- {1.1.1} Prolonger l'ouverture des guichets le jeudi jusque 19 h | Bourgmestre | Population | | 2026 | | | 16 | En\
 cours
- {1.1.2} Équiper la salle du Conseil d'un système de diffusion en direct | Bourgmestre | Informatique | centrale\
 informatique | T2 2026 | | 18.500 € | 16 | À planifier
+ {a)} rédiger le cahier des charges | T4 2025 | Réalisé
+ {b)} attribuer le marché | T1 2026 | En cours
+ {c)} former deux agents à la prise d'images | T2 2026 | À planifier
- {1.1.3} Créer un guide pratique des démarches pour les nouveaux habitants | | Communication | | Permanent | 1.200\
 € | |
## {1.2} Outiller les équipes
- {1.2.1} Remplacer le logiciel de gestion des congés | Échevine du Personnel | GRH | | mi-2026 | 6.400 € | | 8 |\
 Bloqué
- {1.2.2} Déployer la double authentification sur tous les postes | Échevine du Personnel | Informatique | |\
 30/06/2026 | | 9.800 € | 9 | Réalisé
- {1.2.3} Instaurer un entretien de fonctionnement tous les deux ans | Échevine du Personnel | GRH | | Récurrent | |\
 | 8 | En cours | Dépend de la disponibilité des chefs d'équipe
## {1.3} Mieux gérer les bâtiments et le matériel
- {1.3.1} Dresser l'inventaire complet du matériel roulant | Échevin des Travaux | Travaux | | 2025 | | | 12 | Réalisé
- {1.3.2} Regrouper les archives des quatre anciennes communes dans un local sec | Bourgmestre | Secrétariat |\
 Archives de l'État | 2027-2029 | 2.000 € | 75.000 € | | À planifier
# {2} Être une commune qui protège son cadre de vie
## {2.1} Entretenir les espaces publics
- {2.1.1} Végétaliser les six cimetières | Échevin des Travaux | Cadre de vie | Jardins sans poison | fin 2028 |\
 12.000 € | | 15 | En cours
+ {a)} engazonner les allées secondaires | 2026 | En cours
+ {b)} planter les haies de séparation | fin 2028 | À planifier
- {2.1.2} Remplacer les bancs de la place de l'Église | Échevin des Travaux | Travaux | | 2026 | | 14.250 € | 11 |\
 Abandonné
- {2.1.3} Tenir à jour le cadastre des arbres remarquables | Échevine de l'Environnement | Cadre de vie | DNF |\
 chaque année | 500 € | | 15 | En cours
## {2.2} Réduire les déchets et les dépôts clandestins
- {2.2.1} Acquérir deux caméras mobiles contre les dépôts sauvages | Échevine de l'Environnement | Environnement |\
 Zone de police | T3 2026 | | 11.000 € | 11, 12 | À planifier
- {2.2.2} Ouvrir une ressourcerie au hall relais | Échevine de l'Environnement | Environnement | CPAS, Ressourcerie\
 | 2028 | 20.000 € | 140.000 € | 12 | Reporté | Attente d'une réponse de la Région
- {2.2.3} Distribuer des gobelets réutilisables aux associations | Échevine de l'Environnement | Fêtes | | en\
 continu | 3.500 € | | 12 | En cours
## {2.3} Sécuriser les routes et les sentiers
- {2.3.1} Créer une chicane à l'entrée du hameau de Basse-Reuze | Échevin des Travaux | Mobilité | SPW | juin 2027 |\
 | 38.000 € | 11 | À planifier
- {2.3.2} Rouvrir le sentier 42 entre les deux écoles | Échevin des Travaux | Mobilité | Sentiers vivants | 2026 | |\
 | | Terminé
- {2.3.3} Renouveler l'éclairage public du quartier de la Briqueterie | Échevin des Travaux | Énergie | | 2026-2027\
 | | 62.000 € | 7 | En cours
"""
CELLS = "lead service partner when ordinary extra sdg told note"
TRACKS = {"1": ("VOLET INTERNE", "internal"), "2": ("VOLET EXTERNE", "external")}


def blocks(folder: Path) -> Case:
    """Each operational objective is a block of its own: title, header again, actions, lettered steps, subtotal."""
    roots = outline(GRIMONVAL, CELLS)
    tree = Tree()
    head = ("N°", "Actions", "Mandataire", "Service pilote", "Partenaires", "Échéance")
    head += ("Budget ordinaire", "Budget extraordinaire", "ODD", "Statut", "Remarques")
    lines = [
        (Box("Commune de GRIMONVAL – Programme stratégique transversal 2025-2030", span=11, bold=True),),
        (Box("Version présentée au Collège du 4 août 2025 – mise à jour du 12 janvier 2026", span=11),),
        (Box(""),),
    ]
    totals = [0, 0]
    for root in roots:
        words, track = TRACKS[root.code]
        lines.append((Box(words, span=11, fill="1F4E78", bold=True),))
        lines.append((Box(f"OS {root.code} : {root.title}", span=11, fill="9DC3E6", bold=True),))
        plant(tree, root, track=track)
        for part in root.parts:
            lines.append((Box(f"OO {part.code} : {part.title}", span=11, fill="DEEBF7", bold=True),))
            lines.append(tuple(Box(text, bold=True) for text in head))
            plant(tree, part, track=track)
            sums = [0, 0]
            for one in part.parts:
                costs = [money(one["ordinary"], "ordinary"), money(one["extra"], "extraordinary")]
                sums = [a + int(Decimal(b[0]["amount"])) if b else a for a, b in zip(sums, costs, strict=True)]
                shown = (one[name] for name in CELLS.split())
                lines.append(row(one.code, one.title, *shown))
                plant(
                    tree,
                    one,
                    track=track,
                    political_leads=names(one["lead"]),
                    departments=names(one["service"]),
                    partners=names(one["partner"]),
                    deadline=due(one["when"]),
                    budget=costs[0] + costs[1],
                    sdgs=[int(word) for word in names(one["sdg"])],
                    status=state(one["told"]),
                )
                for step in one.parts:
                    when, told = step["lead"], step["service"]
                    lines.append(row(step.code, step.title, "", "", "", when, "", "", "", told, ""))
                    said = {"deadline": due(when), "status": state(told)}
                    plant(tree, step, track=track, code=step.code[0], code_not_scored=True, **said)
            totals = [a + b for a, b in zip(totals, sums, strict=True)]
            sub = (Box(value=Decimal(total), form="money", bold=True) for total in sums)
            lines += [(Box("Sous-total", span=6, bold=True), *sub, Box(), Box(), Box()), (Box(""),)]
    whole = (Box(value=Decimal(total), form="money", bold=True) for total in totals)
    lines += [
        (Box("TOTAL GÉNÉRAL", span=6, bold=True), *whole, Box(), Box(), Box()),
        (Box(""),),
        (Box("Le Directeur général f.f., (s) M. Wilquet", span=5), Box("Le Bourgmestre, (s) A. Hombroux", span=6)),
    ]
    legend = (
        row("Comment lire ce tableau ?", bold=True),
        row("OS : objectif stratégique – OO : objectif opérationnel – ODD : objectifs de développement durable"),
        row("Les étapes a), b), c) ne sont détaillées que pour les projets importants."),
        row("Toute modification doit être communiquée à la coordinatrice du PST avant le 15 du mois."),
    )
    path = folder / "grimonval_book_blocks.xlsx"
    workbook.write_sheets([Sheet("Lisez-moi", Grid(legend)), Sheet("PST 2025-2030", Grid(tuple(lines)))], path)
    never = ("Sous-total", "TOTAL GÉNÉRAL", "Comment lire ce tableau ?", "Actions", legend[2][0].text)
    return tree.case(path, "A", "header under each objective, subtotals, steps as lettered rows", never=never)


LAUBRESSART = """
# {1} Garantir à chacun une vie conforme à la dignité humaine
## {1.1} Prévenir le surendettement
- {1} Organiser des ateliers « gérer son budget » dans les quartiers | Service Médiation | B. Ruelens | Réseau\
 associatif | 01/2026 | chaque année | 3 500 € | Nombre de participants ; Taux de satisfaction | En cours
- {2} Détecter plus tôt les impayés d'énergie avec les fournisseurs | Service Énergie | L. Stavaux | Fournisseurs ;\
 GRD | 03/2026 | fin 2026 | | Nombre de situations signalées | Non entamé
- {3} Remettre un dossier clair à chaque personne en médiation | Service Médiation | B. Ruelens | | | 30/06/2026 |\
 800 € | | Réalisé
## {1.2} Lutter contre le mal-logement
- {4} Acquérir deux logements de transit supplémentaires | Service Logement | K. Dubrunfaut | AIS ; Région | 2026 |\
 2028 | 380 000 € | Nombre de logements disponibles | En cours
- {5} Prêter du matériel contre l'humidité aux locataires | Service Logement | K. Dubrunfaut | | 09/2025 | en\
 continu | 2 400 € | Nombre de prêts | En cours
- {6} Signer une convention avec les propriétaires privés de la commune | Service Logement | | AIS | | T3 2027 | | |\
 Reporté
## {1.3} Assurer l'accès aux soins
- {7} Prendre en charge le transport vers l'hôpital pour les personnes isolées | Service social | S. Tourneboeuf |\
 Mutualités ; Centrale des moins mobiles | 01/2026 | Permanent | 14 000 € | Nombre de trajets | En cours
- {8} Tenir une permanence d'accès aux droits dans la maison médicale | Service social | S. Tourneboeuf | Maison\
 médicale | | 2e semestre 2026 | | Nombre de permanences ; Nombre de dossiers ouverts | Non entamé
# {2} Favoriser l'insertion et l'autonomie
## {2.1} Accompagner vers l'emploi
- {9} Ouvrir une filière de formation en maraîchage | Service Insertion | D. Quinchon | Forem ; Ferme du Tilleul |\
 2026 | 2027 | 42 000 € | Nombre de stagiaires ; Taux de mise à l'emploi | En cours
- {10} Conclure dix conventions article 60 avec des entreprises privées | Service Insertion | D. Quinchon | | | fin\
 2027 | | Nombre de conventions | En cours
- {11} Créer un vestiaire professionnel pour les entretiens d'embauche | Service Insertion | | Repair café | | 2026\
 | 1 500 € | | Abandonné
## {2.2} Soutenir les jeunes
- {12} Accompagner les étudiants bénéficiaires dans le choix de leurs études | Service Jeunesse | E. Cornillie |\
 Écoles ; CPMS | 08/2025 | récurrent | | Taux de réussite | En cours
- {13} Offrir un abonnement de bus aux jeunes en insertion | Service Jeunesse | E. Cornillie | TEC | | 2026 | 9 600\
 € | Nombre d'abonnements | Réalisé
- {14} Aménager un local de travail calme à la maison des jeunes | Service Jeunesse | | Commune | 2027 | 2028 | 27\
 500 € | | À planifier
## {2.3} Rompre l'isolement des aînés
- {15} Lancer un réseau de visiteurs bénévoles | Service Aînés | M. Vanoverloop | Croix-Jaune | 2025 | mi-2026 | 1\
 000 € | Nombre de bénévoles ; Nombre de visites | En cours
- {16} Adapter la salle à manger de la résidence aux repas partagés | Résidence Les Glycines | O. Pardaens | | 2026\
 | 2027 | 65 000 € | | En attente
# {3} Être un CPAS bien géré et attractif
## {3.1} Soigner l'accueil et la communication
- {17} Rénover la salle d'attente en séparant les flux | Service Technique | V. Hannecart | | 2026 | T4 2026 | 33\
 000 € | | En cours
- {18} Traduire les documents usuels en cinq langues | Service social | | SeTIS | | 2027 | 4 000 € | Nombre de\
 documents traduits | Non entamé
- {19} Publier un rapport annuel illustré | Secrétariat | P. Maindiaux | | | annuel | 600 € | | En cours
## {3.2} Moderniser la gestion
- {20} Numériser les dossiers sociaux antérieurs à 2015 | Informatique | G. Lebailly | | 2026 | 2029 | 48 000 € |\
 Nombre de dossiers numérisés | En cours
- {21} Mettre en place la facturation électronique | Recette | N. Oger | | | 31/12/2025 | | | Terminé
- {22} Partager le service informatique avec la commune | Informatique | G. Lebailly | Commune | 2026 | début 2028 |\
 | | À planifier
"""


def forms(folder: Path) -> Case:
    """CPAS: a sheet of the workbook for each action, laid out as a form, after a contents sheet and a blank model."""
    roots = outline(LAUBRESSART, "service agent partner start when cost index told")
    tree = Tree()
    index = [
        (Box("CPAS de Laubressart – PST 2025-2030 – Sommaire des fiches", span=4, bold=True),),
        row("Fiche", "Objectif stratégique", "Objectif opérationnel", "Intitulé", bold=True),
    ]
    forms = []
    for root in roots:
        plant(tree, root)
        for part in root.parts:
            plant(tree, part)
            for one in part.parts:
                strategic, operational = f"OS{root.code}. {root.title}", f"OO{part.code}. {part.title}"
                index.append(row(f"F{int(one.code):02d}", strategic, operational, one.title))
                cost = money(one["cost"])
                lines = (
                    (Box(f"FICHE ACTION n° {one.code}", span=4, fill="C6E0B4", bold=True),),
                    (Box(""),),
                    (Box("Objectif stratégique", bold=True), Box(strategic, span=3)),
                    (Box("Objectif opérationnel", bold=True), Box(operational, span=3)),
                    (Box("Intitulé de l'action", bold=True), Box(one.title, span=3)),
                    (Box(""),),
                    row(Box("Service responsable", bold=True), one["service"], Box("Agent", bold=True), one["agent"]),
                    (Box("Partenaires", bold=True), Box(one["partner"], span=3)),
                    row(Box("Début", bold=True), one["start"], Box("Échéance", bold=True), one["when"]),
                    (
                        Box("Budget estimé", bold=True),
                        Box(value=Decimal(cost[0]["amount"]), form="money") if cost else Box(""),
                        Box("État", bold=True),
                        Box(one["told"]),
                    ),
                    (Box("Indicateurs", bold=True), Box(one["index"].replace(" ; ", "\n"), span=3)),
                    (Box("Commentaires", bold=True), Box("", span=3)),
                    (Box(""),),
                    (Box("Fiche à renvoyer au secrétariat (secretariat@cpas-laubressart.example)", span=4),),
                )
                forms.append(Sheet(f"F{int(one.code):02d}", Grid(lines)))
                plant(
                    tree,
                    one,
                    departments=names(one["service"]),
                    agents=names(one["agent"]),
                    partners=names(one["partner"], " ; "),
                    deadline=due(one["when"]),
                    budget=cost,
                    budget_kind_also_ok=True,
                    indicators=[{"text": text} for text in names(one["index"], " ; ")],
                    status=state(one["told"]),
                )
    model = [(Box("FICHE ACTION n° …", span=4, bold=True),), row("Objectif stratégique", "(choisir)")]
    model += [row("Intitulé de l'action", "(un verbe à l'infinitif)"), row("Échéance", "(trimestre ou année)")]
    path = folder / "laubressart_book_forms.xlsx"
    sheets = [Sheet("Sommaire", Grid(tuple(index))), *forms, Sheet("Modèle", Grid(tuple(model)))]
    workbook.write_sheets(sheets, path)
    never = ("(choisir)", "(un verbe à l'infinitif)", "Sommaire", "Intitulé", "Commentaires")
    return tree.case(path, "E", "a form per sheet, a contents sheet that names them all, a blank model", never=never)


ZWARTEBEKE = """
# {BD 1} Zwartebeke is een zorgzame gemeente waar iedereen meetelt
## {AP 1.1} We versterken de buurtwerking
- {1.1.1} Een wijkhuis openen in de oude pastorie | Welzijn | T. Vermaelenbosch | eind 2026 | 12.000 | 150.000 | in\
 uitvoering | 10, 11
- {1.1.2} Een jaarlijkse burendag ondersteunen | Feestelijkheden | | jaarlijks | 4.500 | | lopend | 11
- {1.1.3} Vrijwilligers een verzekering en een vorming aanbieden | Welzijn | | 2026 | 2.750 | | gepland |
## {AP 1.2} We zorgen voor betaalbaar wonen
- {1.2.1} Vier noodwoningen renoveren | Patrimonium | J. Dekostere | 2027 | | 320.000 | gepland | 1, 11
- {1.2.2} Een woonloket met de buurgemeenten inrichten | Wonen | | 1e semester 2026 | 18.000 | | afgerond | 11
## {AP 1.3} We bestrijden eenzaamheid bij ouderen
- {1.3.1} Huisbezoeken brengen aan alle tachtigplussers | Welzijn | L. Rombautsheim | doorlopend | 6.000 | | lopend\
 | 3
- {1.3.2} Een mobiel dienstencentrum laten rijden | Welzijn | | nog te bepalen | | | niet gestart | 3
# {BD 2} Zwartebeke is een groene en veilige gemeente
## {AP 2.1} We maken de straten veiliger
- {2.1.1} Schoolstraten invoeren aan de drie basisscholen | Mobiliteit | F. Schietecatte | september 2026 | 3.000 |\
 25.000 | in uitvoering | 3, 11
- {2.1.2} De kruising met de Molenweg heraanleggen | Openbare werken | | 2028 | | 410.000 | gepland | 11
- {2.1.3} Fietsstallingen plaatsen bij elke bushalte | Mobiliteit | | midden 2027 | | 16.500 | gepland | 11, 13
## {AP 2.2} We vergroenen het openbaar domein
- {2.2.1} Duizend bomen planten langs de trage wegen | Milieu | G. Haesendonckx | 2025-2029 | 7.500 | 20.000 |\
 lopend | 13, 15
- {2.2.2} Het kerkplein ontharden | Openbare werken | | 2e kwartaal 2028 | | 275.000 | gepland | 13
- {2.2.3} Een premie voor groendaken uitwerken | Milieu | | 2026 | 10.000 | | afgerond | 13
## {AP 2.3} We besparen energie in onze gebouwen
- {2.3.1} De sporthal voorzien van ledverlichting | Patrimonium | J. Dekostere | 3e kwartaal 2026 | | 48.000 | in\
 uitvoering | 7
- {2.3.2} Het verbruik van alle gebouwen maandelijks opvolgen | Patrimonium | | doorlopend | | | lopend | 7
# {BD 3} Zwartebeke is een efficiënte organisatie met tevreden medewerkers
## {AP 3.1} We werken klantgericht
- {3.1.1} Op afspraak werken aan alle loketten | Burgerzaken | A. Ketelslegers | 2025 | | | afgerond | 16
- {3.1.2} De website toegankelijk maken voor slechtzienden | Communicatie | | juni 2026 | 9.000 | | in uitvoering | 10
- {3.1.3} Een klachtenregister bijhouden | Secretariaat | | doorlopend | | | lopend | 16
## {AP 3.2} We zijn een aantrekkelijke werkgever
- {3.2.1} Een onthaalbeleid voor nieuwe medewerkers uitschrijven | Personeel | | eind 2025 | | | afgerond | 8
- {3.2.2} Fietsleasing mogelijk maken voor het personeel | Personeel | A. Ketelslegers | 2026 | 15.000 | | gepland |\
 8, 13
"""
DUTCH_CELLS = "service agent when running invest told sdg"
WORDS = {"BD": "Beleidsdoelstelling", "AP": "Actieplan"}


def dutch(folder: Path) -> Case:
    """A Dutch-speaking commune: all levels in one column, told by the word in a narrow column and a code beside it."""
    roots = outline(ZWARTEBEKE, DUTCH_CELLS)
    tree = Tree()
    head = ("Niveau", "Code", "Omschrijving", "Dienst", "Trekker", "Timing")
    head += ("Exploitatie (€)", "Investering (€)", "Stand van zaken", "SDG")
    lines = [
        (Box("Gemeente Zwartebeke – Strategisch meerjarenplan 2025-2030", span=10, bold=True),),
        (Box("Goedgekeurd door de gemeenteraad van 15 september 2025", span=10),),
        tuple(Box(text, bold=True, fill="FFE699") for text in head),
    ]
    for root in roots:
        for node in root.walk():
            word, _, number = node.code.rpartition(" ")
            word = WORDS.get(word, "Actie")
            fill = {"Beleidsdoelstelling": "A9D08E", "Actieplan": "E2EFDA"}.get(word)
            cells = [node[name] for name in DUTCH_CELLS.split()]
            money_of = [Box(value=int(text.replace(".", "")), form="number") if text else Box() for text in cells[3:5]]
            texts = [Box(text, fill=fill) for text in (word, node.code, node.title, *cells[:3])]
            lines.append((*texts, *money_of, Box(cells[5], fill=fill), Box(cells[6], fill=fill)))
            costs = money(node["running"], "ordinary") + money(node["invest"], "extraordinary")
            plant(
                tree,
                node,
                code=number,
                departments=names(node["service"]),
                agents=names(node["agent"]),
                deadline=due(node["when"]),
                budget=costs,
                budget_kind_also_ok=True,
                status=state(node["told"]),
                sdgs=[int(text) for text in names(node["sdg"])],
            )
    every = [node for root in roots for node in root.actions]
    sums = [sum(int(node[name].replace(".", "") or 0) for node in every) for name in ("running", "invest")]
    lines.append((Box("TOTAAL", span=6, bold=True), *(Box(value=one, form="number", bold=True) for one in sums)))
    notes = (
        row("Toelichting", bold=True),
        row("BD", "beleidsdoelstelling: wat willen we bereiken?"),
        row("AP", "actieplan: langs welke weg?"),
        row("Actie", "wat doen we concreet, wie trekt en wanneer is het klaar?"),
    )
    path = folder / "zwartebeke_calc_dutch.ods"
    opendocument.write_sheets([Sheet("Meerjarenplan", Grid(tuple(lines))), Sheet("Toelichting", Grid(notes))], path)
    never = ("TOTAAL", "Toelichting", "actieplan: langs welke weg?", "Omschrijving")
    return tree.case(path, "A", "Dutch, a column for the word of the level, figures without a unit", never=never)


HAUTECLAIRIERE = """
# {OS1} Une commune attentive à ses enfants et à ses jeunes
## {OO1.1} Offrir des places d'accueil en suffisance
- {1.1.1} Construire une crèche de 21 places | Enfance | 2027 | En cours | 55 | Le permis a été délivré en mars\
 2026. Les travaux ont débuté le 1er septembre. | Achever le gros œuvre et lancer le recrutement de l'équipe.
- {1.1.2} Ouvrir l'accueil extrascolaire dès 6 h 30 | Enseignement | 2025 | Réalisé | 100 | L'horaire élargi est\
 appliqué dans les quatre écoles. |
- {1.1.3} Créer un pool d'accueillantes volantes | Enfance | T2 2026 | En cours | 40 | Deux accueillantes sur cinq\
 sont engagées. | Lancer un nouvel appel à candidatures.
## {OO1.2} Donner la parole aux jeunes
- {1.2.1} Installer un conseil communal des enfants | Jeunesse | 2026 | Réalisé | 100 | Douze enfants ont prêté\
 serment. |
- {1.2.2} Confier un budget participatif aux 15-25 ans | Jeunesse | fin 2027 | Non commencé | 0 | | Rédiger le\
 règlement et prévoir le crédit au budget 2027.
## {OO1.3} Rénover les écoles
- {1.3.1} Remplacer les châssis de l'école de Rieuville | Travaux | 2026 | Terminé | 100 | Réception provisoire\
 accordée le 30 août 2026. |
- {1.3.2} Créer un préau à l'école du Centre | Travaux | 2028 | Reporté | 10 | L'avant-projet est dressé. |\
 Réintroduire la demande de subsides en 2027.
- {1.3.3} Doter chaque école d'un potager | Enseignement | en continu | En cours | 75 | Trois potagers sur quatre\
 existent. | Trouver un terrain à Basse-Hotte.
# {OS2} Une commune où il fait bon bouger
## {OO2.1} Favoriser la pratique du sport
- {2.1.1} Rénover la piste d'athlétisme | Sports | 2026 | Bloqué | 20 | Le marché a été attribué. | Régler le\
 recours introduit par un soumissionnaire.
- {2.1.2} Aménager un parcours de santé au bois des Tilles | Sports | juin 2026 | Réalisé | 100 | Dix agrès ont été\
 posés et inaugurés. |
- {2.1.3} Octroyer un chèque-sport aux familles modestes | CPAS | Récurrent | En cours | 50 | 212 chèques distribués\
 en 2025, 240 en 2026. | Poursuivre et évaluer l'effet.
## {OO2.2} Développer la mobilité douce
- {2.2.1} Baliser le réseau points-nœuds | Tourisme | 30/06/2026 | Terminé | 100 | Les 64 balises sont posées. |
- {2.2.2} Acheter un rang de vélos électriques pour le personnel | Logistique | 2026 | Abandonné | 0 | Aucune\
 demande du personnel lors du sondage. |
- {2.2.3} Tracer une rue cyclable devant l'institut | Mobilité | T3 2027 | Non commencé | 0 | | Obtenir l'avis de la\
 tutelle.
- {2.2.4} Élargir les trottoirs de la rue de l'Écluse | Travaux | 2028 | En cours | 15 | Le levé topographique est\
 fait. | Choisir l'auteur de projet.
# {OS3} Une administration efficace
## {OO3.1} Simplifier les procédures
- {3.1.1} Dématérialiser le circuit des bons de commande | Finances | 2025 | Réalisé | 100 | Le circuit est en\
 production depuis novembre 2025. |
- {3.1.2} Réviser les règlements communaux datant d'avant 2000 | Secrétariat | fin 2028 | En cours | 30 | 9\
 règlements revus sur 31. | Revoir les règlements de police avec les zones voisines.
## {OO3.2} Mieux communiquer
- {3.2.1} Refondre le site internet communal | Communication | 2026 | En cours | 90 | La maquette est validée et les\
 textes sont repris. | Former les rédacteurs et mettre en ligne.
- {3.2.2} Éditer un agenda mensuel des activités | Communication | Permanent | En cours | 60 | Vingt numéros parus.\
 | Trouver un distributeur pour les hameaux.
- {3.2.3} Placer des panneaux lumineux aux entrées de village | Communication | 2029 | Non commencé | 0 | | Étudier\
 le coût.
"""


def progress(folder: Path) -> Case:
    """Report of progress: two rows an action, the second for what was done and what is left; figures in front."""
    roots = outline(HAUTECLAIRIERE, "service when told rate achieved remaining")
    tree = Tree()
    every = [one for root in roots for one in root.actions]
    board = [
        (Box("PST – Rapport d'avancement au 31 décembre 2026", span=3, bold=True),),
        row("Statut", "Nombre", "Part", bold=True),
    ]
    for words in ("Réalisé / Terminé", "En cours", "Non commencé", "Reporté", "Bloqué", "Abandonné"):
        count = sum(one["told"] in words.split(" / ") for one in every)
        share = Box(value=Decimal(count) / len(every), form="percent", formula=f"B{len(board) + 1}/B9")
        board.append((Box(words), Box(value=count, form="number"), share))
    total = Box(value=len(every), form="number", formula="SUM(B3:B8)")
    board.append((Box("Total des actions", bold=True), total, Box(value=100, form="percent")))
    lines = [
        (Box("COMMUNE DE HAUTE-CLAIRIÈRE", span=6, bold=True),),
        (Box("Suivi du PST : situation au 31/12/2026", span=6),),
        row("Réf.", "Objectif / action", "Service", "Échéance", "Statut", "Avancement", bold=True),
    ]
    for root in roots:
        for node in root.walk():
            if node.level in (SO, OO):
                rates = [int(one["rate"]) for one in node.actions]
                mean = Box(value=sum(rates) // len(rates), form="percent", fill="D9D9D9")
                title = Box(node.title, span=4, fill="BFBFBF" if node.level == SO else "D9D9D9", bold=True)
                lines.append((Box(node.code, fill="D9D9D9", bold=True), title, mean))
                plant(tree, node, code=node.code[2:])
                continue
            rate = Box(value=int(node["rate"]), form="percent")
            lines.append((*row(node.code, node.title, node["service"], node["when"], node["told"]), rate))
            said = [f"Réalisé : {node['achieved']}"] if node["achieved"] else []
            said += [f"Reste à faire : {node['remaining']}"] if node["remaining"] else []
            lines.append((Box(""), Box("\n".join(said), span=5)))
            plant(
                tree,
                node,
                departments=names(node["service"]),
                deadline=due(node["when"]),
                status=state(node["told"]),
                progress=int(node["rate"]),
                achieved=node["achieved"],
                remaining=node["remaining"],
            )
    lines.append((Box("Rapport arrêté par le comité de direction le 22 janvier 2027.", span=6),))
    path = folder / "hauteclairiere_book_progress.xlsx"
    sheets = [Sheet("Chiffres", Grid(tuple(board))), Sheet("Suivi", Grid(tuple(lines)))]
    workbook.write_sheets(sheets, path)
    never = ("Total des actions", "Réalisé / Terminé", "Statut", "Objectif / action")
    never += ("Rapport arrêté par le comité de direction le 22 janvier 2027.",)
    return tree.case(path, "B", "two rows an action, mean rates on the rows of objectives", never=never)


ALL: tuple[Maker, ...] = (blocks, forms, dutch, progress)
