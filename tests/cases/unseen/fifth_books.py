"""Fifth set, workbooks: a tracker filled on change, money by year, the five questions, a German traffic light."""

import datetime
from decimal import Decimal
from pathlib import Path

from tests.cases.blocks import Box, Grid, row
from tests.cases.case import Case, Maker
from tests.cases.formats import opendocument, workbook
from tests.cases.formats.workbook import Sheet
from tests.cases.unseen.fifth_values import due, state
from tests.cases.unseen.fourth_values import money, names, outline, plant
from tests.cases.unseen.tree import AXIS, Tree

MAUBRISSEL = """
# {1} Être une administration qui attire, forme et garde ses talents
## {1.1} Moderniser la gestion des ressources humaines
- {1} Définir une politique salariale | Luc Hanquinet | GRH | Mme Prévot | 01/09/2025 | 30/06/2026 | 60 | En cours
- {2} Mettre en place un parcours d'accueil | Luc Hanquinet | GRH | Mme Prévot | 01/01/2026 | 31/03/2026 | 100 |\
 Terminé
- {3} Acquérir un logiciel de pointage | Luc Hanquinet | GRH | M. Saliez | 01/03/2026 | 31/12/2026 | 25 | En cour
- {4} Former les chefs d'équipe à la conduite d'entretiens | Luc Hanquinet | GRH | Mme Prévot | 15/09/2026 | fin\
 2027 | 0 | non comencé | Attendre le plan de formation
## {1.2} Garantir la sécurité au travail
- {5} Rédiger un plan global de prévention | Luc Hanquinet | SIPPT | M. Orban de Troz | 01/10/2025 | 30/04/2026 |\
 100 | terminé
- {6} Remplacer les échafaudages | Irène Colasse | Travaux | M. Bihin | 01/02/2026 | 30/09/2026 | 80 | en cours
- {7} Vacciner le personnel de voirie | Luc Hanquinet | SIPPT | M. Orban de Troz | | Récurrent | | En cours
# {2} Être une commune numérique et transparente
## {2.1} Ouvrir les données et les décisions
- {8} Publier les ordres du jour commentés | Fanny Delcommune | Secrétariat | Mme Arnould-Piette | 01/01/2026 |\
 31/01/2026 | 100 | Terminée
- {9} Mettre à disposition la carte des travaux en cours | Fanny Delcommune | Informatique | M. Saliez | 01/06/2026\
 | T4 2026 | 10 | En cours
- {10} Créer un tableau de bord public du PST | Fanny Delcommune | Secrétariat | Mme Arnould-Piette | 01/09/2026 |\
 31/12/2026 | 0 | à planifier
## {2.2} Réduire la fracture numérique
- {11} Installer un espace public numérique à la bibliothèque | Fanny Delcommune | Bibliothèque | Mme Verhasselt |\
 01/03/2026 | 30/11/2026 | 40 | En cours
- {12} Reconditionner les ordinateurs déclassés | Fanny Delcommune | Informatique | M. Saliez | 01/05/2026 |\
 30/06/2027 | 0 | Reporté | En attente d'un partenaire
- {13} Offrir une aide individuelle sur rendez-vous | Fanny Delcommune | Bibliothèque | Mme Verhasselt | | permanent\
 | | En cours
# {3} Être une commune qui investit dans ses infrastructures
## {3.1} Rénover les voiries
- {14} Reprofiler la rue des Fourches | Irène Colasse | Travaux | M. Bihin | 01/04/2026 | 31/10/2026 | 55 | En cours
- {15} Refaire les trottoirs du quartier de la Gare | Irène Colasse | Travaux | M. Bihin | 01/03/2027 | 31/12/2027 |\
 0 | à planifier
- {16} Réparer les nids-de-poule dans les dix jours du signalement | Irène Colasse | Travaux | M. Bihin | |\
 permanent | | En cours
- {17} Créer un rond-point à la Croix-Blanche | Irène Colasse | Travaux | M. Bihin | 01/01/2028 | 2029 | 0 | Bloqué\
 | Refus du SPW
## {3.2} Entretenir les bâtiments
- {18} Remplacer la toiture de l'église Saint-Roch | Irène Colasse | Patrimoine | M. Gaspart | 01/06/2027 |\
 31/12/2028 | 5 | En cours
- {19} Isoler la salle des fêtes de Brisselle | Irène Colasse | Patrimoine | M. Gaspart | 01/04/2026 | 30/09/2026 |\
 100 | Terminé
- {20} Vérifier les toitures-terrasses chaque automne | Irène Colasse | Patrimoine | M. Gaspart | | annuel | | En\
 cours
- {21} Démolir les préfabriqués de l'école du Parc | Irène Colasse | Patrimoine | M. Gaspart | 01/07/2026 |\
 31/08/2026 | 100 | OK, terminé
# {4} Être une commune nature
## {4.1} Gérer les espaces verts sans pesticides
- {22} Acheter une désherbeuse thermique | Pol Vandergoten | Environnement | Mme Lizin-Cuvelier | 01/01/2026 |\
 30/04/2026 | 100 | Terminé
- {23} Semer des prairies fleuries aux entrées de village | Pol Vandergoten | Environnement | Mme Lizin-Cuvelier |\
 01/03/2026 | 31/05/2027 | 50 | En-cours
- {24} Installer dix hôtels à insectes avec les écoles | Pol Vandergoten | Environnement | Mme Lizin-Cuvelier |\
 01/04/2026 | 30/06/2026 | 100 | Terminé
## {4.2} Préserver les zones humides
- {25} Racheter les étangs de la Fagnette | Pol Vandergoten | Environnement | Mme Lizin-Cuvelier | 01/01/2027 | 2028\
 | 0 | Abandonné | Prix trop élevé
- {26} Curer la mare didactique | Pol Vandergoten | Travaux | M. Bihin | 01/09/2026 | 31/10/2026 | 0 | à planifier
- {27} Signer la charte des communes amies de la rivière | Pol Vandergoten | Environnement | Mme Lizin-Cuvelier | |\
 31/12/2025 | 100 | Terminé
## {4.3} Sensibiliser
- {28} Tenir un stand nature sur les marchés | Pol Vandergoten | Environnement | Mme Lizin-Cuvelier | | chaque année\
 | | En cours
- {29} Publier un guide des plantes locales | Pol Vandergoten | Communication | | 01/09/2026 | 2e semestre 2027 | 0\
 | Pas débuté
# {5} Être une commune solidaire et conviviale
## {5.1} Accueillir la petite enfance
- {30} Agrandir la crèche des Petits Pas | Rose-Marie Tillieux | Petite enfance | Mme Scohy | 01/01/2026 |\
 31/08/2028 | 15 | En cours
- {31} Réviser les horaires de la halte-garderie | Rose-Marie Tillieux | Petite enfance | Mme Scohy | 01/01/2026 |\
 31/03/2026 | 100 | Terminé
- {32} Former les accueillantes aux premiers secours | Rose-Marie Tillieux | Petite enfance | Mme Scohy | | annuel |\
 | En cours
## {5.2} Animer les villages
- {33} Prêter gratuitement chapiteaux et tables | Rose-Marie Tillieux | Fêtes | M. Bihin | | permanent | | En cours
- {34} Organiser un repas des voisins dans chaque quartier | Rose-Marie Tillieux | Cohésion sociale | Mme Scohy |\
 01/04/2026 | 31/05/2026 | 100 | Terminé
- {35} Construire une salle polyvalente à Trou-du-Renard | Rose-Marie Tillieux | Travaux | M. Gaspart | 01/01/2028 |\
 2030 | 0 | à planifier
- {36} Aménager une aire de pique-nique au bord du canal | Rose-Marie Tillieux | Travaux | M. Bihin | 01/03/2026 |\
 30/06/2026 | 90 | En cours
"""


def day(text: str, form: str = "date") -> Box:
    """A real date where the text is a day, else the text as it was typed."""
    if text[2:3] == "/" and len(text) == 10:
        d, m, y = (int(one) for one in text.split("/"))
        return Box(value=datetime.date(y, m, d), form=form)
    return Box(text)


def tracker(folder: Path) -> Case:
    """The coordinator's file: objectives typed once and left empty below, real dates, typing errors in the states."""
    roots = outline(MAUBRISSEL, "lead service agent start when rate told note")
    tree = Tree()
    head = ("OBJECTIF STRATEGIQUE", "OBJECTIF OPERATIONNEL", "N°", "PROJET / ACTION", "ELU PORTEUR", "SERVICE")
    head += ("REFERENT", "DEBUT", "FIN", "% REALISE", "STATUT", "COMMENTAIRE")
    lines = [
        (Box("SUIVI DU PST 2025-2030 – COMMUNE DE MAUBRISSEL", bold=True),),
        (Box("Mise à jour : 15/10/2026"),),
        tuple(Box(text, bold=True, fill="FFE699") for text in head),
    ]
    counts: dict[str, int] = {}
    for root in roots:
        plant(tree, root)
        strategic = Box(f"OS{root.code}. {root.title}", bold=True)
        for part in root.parts:
            plant(tree, part)
            operational = Box(f"OO{part.code}. {part.title}")
            for one in part.parts:
                rate = Box(value=int(one["rate"]), form="percent") if one["rate"] else Box()
                note = "Chiffre à vérifier avec le service" if one.code in {"9", "30"} else None
                lines.append(
                    (
                        *(strategic, operational, Box(value=int(one.code)), Box(one.title, note=note)),
                        *(Box(one[name]) for name in ("lead", "service", "agent")),
                        *(day(one["start"]), day(one["when"]), rate, Box(one["told"]), Box(one["note"])),
                    )
                )
                strategic = operational = Box()
                told = state(one["told"])
                counts[told["value"]] = counts.get(told["value"], 0) + 1 if told else 0
                plant(
                    tree,
                    one,
                    political_leads=names(one["lead"]),
                    departments=names(one["service"]),
                    agents=names(one["agent"]),
                    deadline=due(one["when"]),
                    progress=int(one["rate"]) if one["rate"] else None,
                    status=told,
                )
    board = [row("Tableau de bord", bold=True), row("Statut", "Nombre", "Part", bold=True)]
    for word, value in (("En cours", "in_progress"), ("Terminé", "done"), ("À planifier", "to_plan")):
        share = Box(value=round(100 * counts[value] / sum(counts.values())), form="percent")
        board.append((Box(word), Box(value=counts[value], formula="=COUNTIF(Suivi!K:K,A3)"), share))
    board.append((Box("Total", bold=True), Box(value=sum(counts.values()), bold=True), Box()))
    lists = [row("Statuts", "Services"), *(row(a, b) for a, b in (("En cours", "GRH"), ("Terminé", "Travaux")))]
    path = folder / "maubrissel_book_tracker.xlsx"
    sheets = [Sheet("TDB", Grid(tuple(board))), Sheet("Suivi", Grid(tuple(lines)))]
    workbook.write_sheets([*sheets, Sheet("Listes", Grid(tuple(lists)), hidden=True)], path)
    never = ("Tableau de bord", "Total", "Statuts", "PROJET / ACTION", "Travaux")
    return tree.case(path, "L", "filled on change, typing errors in states, dates and texts mixed", never=never)


BREMONTFAYS = """
# {A} Développer des infrastructures durables pour nos communes associées
## {A.1} Moderniser les parcs d'activités
- {A.1.1} Étendre le parc de la Chavée | Développement économique | 0 1200000 800000 0 0
- {A.1.2} Rénover l'éclairage des six parcs existants | Bureau d'études | 150000 150000 0 0 0
- {A.1.3} Créer une voie verte entre le parc du Ranchet et la gare | Bureau d'études | 0 0 340000 160000 0
- {A.1.4} Installer une signalétique commune | Communication | 45000 0 0 0 0
## {A.2} Garantir un traitement performant des déchets
- {A.2.1} Reconstruire le recyparc de Brémontfays | Environnement | 600000 900000 0 0 0
- {A.2.2} Équiper les camions de caméras de recul | Logistique | 32000 0 0 0 0
- {A.2.3} Passer à la collecte en conteneurs à puce | Environnement | 0 0 1100000 1100000 0
- {A.2.4} Valoriser le bois de classe B | Environnement | 0 75000 75000 0 0
## {A.3} Assainir et distribuer l'eau
- {A.3.1} Doubler la capacité du réservoir du Haut-Chaufour | Eau | 0 0 0 950000 950000
- {A.3.2} Remplacer les compteurs par des compteurs communicants | Eau | 220000 220000 220000 220000 220000
- {A.3.3} Détecter les fuites par satellite | Eau | 38000 38000 0 0 0
# {B} Offrir une expertise utile aux pouvoirs locaux
## {B.1} Développer la centrale d'achat
- {B.1.1} Ouvrir un marché commun d'électricité verte | Juridique | 12000 0 0 0 0
- {B.1.2} Conclure un accord-cadre pour les véhicules électriques | Juridique | 0 8000 0 0 0
- {B.1.3} Publier un catalogue en ligne | Informatique | 15500 0 0 0 0
## {B.2} Accompagner la rénovation énergétique
- {B.2.1} Recruter un facilitateur énergie | Ressources humaines | 68000 69500 71000 72500 74000
- {B.2.2} Établir un passeport énergétique de cent bâtiments | Énergie | 0 125000 125000 0 0
- {B.2.3} Monter des dossiers de subvention groupés | Énergie | 0 0 0 0 0
# {C} Être un employeur de référence
## {C.1} Attirer et fidéliser
- {C.1.1} Participer à trois salons de l'emploi par an | Ressources humaines | 6000 6000 6000 6000 6000
- {C.1.2} Construire un restaurant d'entreprise | Logistique | 0 0 0 410000 0
- {C.1.3} Proposer un plan de mobilité douce | Ressources humaines | 9500 9500 0 0 0
## {C.2} Digitaliser l'entreprise
- {C.2.1} Remplacer le progiciel comptable | Informatique | 0 185000 40000 0 0
- {C.2.2} Migrer vers un hébergement sécurisé | Informatique | 54000 0 0 0 0
"""


def by_year(folder: Path) -> Case:
    """Intercommunal body: a sheet for each strategic objective, the money in a column for each year and a total."""
    roots = outline(BREMONTFAYS, "service years")
    tree = Tree()
    years = range(2026, 2031)
    sheets, recap = [], [row("Récapitulatif des investissements", bold=True)]
    recap.append((Box("Objectif stratégique"), *(Box(value=year) for year in years)))
    for root in roots:
        plant(tree, root)
        lines = [
            (Box(f"Objectif stratégique {root.code}", bold=True), Box(root.title, span=8, bold=True)),
            (Box(""),),
            (
                *(Box("Réf.", down=2), Box("Actions", down=2), Box("Pilote", down=2)),
                *(Box("Budget prévisionnel (€ HTVA)", span=5), Box("TOTAL", down=2)),
            ),
            tuple(Box(value=year) for year in years),
        ]
        whole = [0] * len(years)
        for part in root.parts:
            plant(tree, part)
            lines.append((Box(part.code, fill="D9E2F3", bold=True), Box(part.title, span=8, fill="D9E2F3", bold=True)))
            for one in part.parts:
                sums = [int(word) for word in one["years"].split()]
                whole = [a + b for a, b in zip(whole, sums, strict=True)]
                cells = (Box(value=Decimal(cost), form="money") if cost else Box() for cost in sums)
                total = Box(
                    value=Decimal(sum(sums)), form="money", formula=f"=SUM(D{len(lines) + 1}:H{len(lines) + 1})"
                )
                lines.append((Box(one.code), Box(one.title), Box(one["service"]), *cells, total))
                budget = [
                    {"kind": None, "amount": f"{cost}.00", "article": None, "year": year}
                    for year, cost in zip(years, sums, strict=True)
                    if cost
                ]
                service = names(one["service"])
                plant(tree, one, departments=service, budget=budget, budget_kind_also_ok=True)
        cells = [Box(value=Decimal(cost), form="money", bold=True) for cost in whole]
        end = Box(value=Decimal(sum(whole)), form="money", bold=True)
        lines.append((Box("TOTAL PAR ANNÉE", span=3, bold=True), *cells, end))
        recap.append((Box(f"OS {root.code}"), *cells))
        sheets.append(Sheet(f"OS {root.code}", Grid(tuple(lines))))
    cover = (
        row("BRÉMONTFAYS-SERVICES – Association intercommunale", bold=True),
        row("Plan stratégique 2026-2030 – tableau financier pluriannuel"),
        row("Annexe 4 au dossier du conseil d'administration du 22 octobre 2025"),
        row("Les montants sont indicatifs et indexés de 2 % par an."),
    )
    path = folder / "bremontfays_book_by_year.xlsx"
    workbook.write_sheets([Sheet("Page de garde", Grid(cover)), *sheets, Sheet("Récap", Grid(tuple(recap)))], path)
    never = ("TOTAL PAR ANNÉE", "Récapitulatif des investissements", "Actions", "Pilote", cover[3][0].text)
    return tree.case(path, "A", "code and title in two cells, money by year under a merged header, totals", never=never)


WAUBERCHIES = """
# {OS.1} Simplifier la vie de nos concitoyens
## {OO.1.1} Regrouper les services
- {A.1.1.1} Rassembler population et état civil au même guichet | Bourgmestre | Population | janv-26 | juin-26 | |\
 Fait
- {A.1.1.2} Ouvrir une antenne à Wauberchies-Station | Bourgmestre | Population | 2027 | 2028 | 60.000 (E) | À faire
- {A.1.1.3} Installer une signalétique intérieure | Bourgmestre | Bâtiments | mars-26 | sept-26 | 4.200 (O) | En cours
## {OO.1.2} Passer au zéro papier
- {A.1.2.1} Signer électroniquement les bons de commande | 1er échevin | Finances | avr-26 | déc-26 | 2.500 (O) | En\
 cours
- {A.1.2.2} Envoyer les convocations du Conseil par voie électronique | 1er échevin | Secrétariat | | 2025 | | Fait
- {A.1.2.3} Détruire les archives sans valeur avec l'accord de l'archiviste | 1er échevin | Secrétariat | 2026 |\
 2029 | | À faire
# {OS.2} Professionnaliser notre fonctionnement
## {OO.2.1} Maîtriser les risques
- {A.2.1.1} Mettre en place un contrôle interne | Bourgmestre | Direction générale | 2026 | 2027 | | En cours
- {A.2.1.2} Nommer un délégué à la protection des données avec trois communes | Bourgmestre | Direction générale | |\
 mars-26 | 11.000 (O) | Fait
- {A.2.1.3} Rédiger un plan de continuité | Bourgmestre | Direction générale | oct-26 | juin-27 | | À faire
## {OO.2.2} Mieux acheter
- {A.2.2.1} Insérer des clauses sociales dans les marchés | 2e échevine | Marchés publics | | permanent | | En cours
- {A.2.2.2} Adhérer à deux centrales d'achat | 2e échevine | Marchés publics | | T2 2026 | | Fait
! Wauberchies-dehors
# {OS.3} Faire de Wauberchies un village vivant
## {OO.3.1} Soutenir le commerce et l'artisanat
- {A.3.1.1} Créer un sentier des artisans | 2e échevine | Tourisme | 2026 | mai-27 | 13.500 (O) | En cours
- {A.3.1.2} Installer un distributeur de produits locaux | 2e échevine | Économie | | nov-26 | 18.000 (E) | À faire
- {A.3.1.3} Exonérer de taxe les nouveaux commerces pendant trois ans | 2e échevine | Finances | | 2026 | | Annulé
## {OO.3.2} Faire bouger petits et grands
- {A.3.2.1} Remplacer les modules de la plaine de jeux | 3e échevin | Travaux | mars-27 | août-27 | 72.000 (E) | À\
 faire
- {A.3.2.2} Organiser une journée « sport pour tous » | 3e échevin | Sports | | chaque année | 1.800 (O) | En cours
- {A.3.2.3} Baliser trois boucles de trail | 3e échevin | Tourisme | 2025 | avr-26 | 2.900 (O) | Fait
- {A.3.2.4} Subventionner la première licence sportive | Présidente du CPAS | Sports | | récurrent | 6.000 (O) | En\
 suspens
# {OS.4} Vivre en sécurité et en bonne santé
## {OO.4.1} Ralentir
- {A.4.1.1} Aménager un plateau devant l'école du Bosquet | 3e échevin | Travaux | avr-26 | oct-26 | 41.000 (E) | En\
 cours
- {A.4.1.2} Prêter un radar pédagogique aux comités de quartier | Bourgmestre | Police | | en continu | | En cours
- {A.4.1.3} Élargir le trottoir de la rue du Calvaire | 3e échevin | Travaux | 2028 | 2029 | 165.000 (E) | À faire
## {OO.4.2} Prévenir
- {A.4.2.1} Placer huit défibrillateurs | Présidente du CPAS | Prévention | | fin 2026 | 12.800 (E) | En cours
- {A.4.2.2} Dépister le diabète avec la maison médicale | Présidente du CPAS | CPAS | | nov-27 | 900 (O) | À faire
- {A.4.2.3} Visiter les habitations équipées d'un poêle | Bourgmestre | Zone de secours | | tous les ans | | En cours
"""


def questions(folder: Path) -> Case:
    """Two sheets, one for each volet; the columns are the five questions, the kind of money a letter after the sum."""
    tree = Tree()
    inside, outside = WAUBERCHIES.split("! Wauberchies-dehors")
    sheets = [
        Sheet(
            "LEXIQUE",
            Grid(
                (
                    row("OS", "Objectif stratégique : ce que nous voulons devenir"),
                    row("OO", "Objectif opérationnel : comment y arriver"),
                    row("A", "Action"),
                    row("(O)", "Budget ordinaire"),
                    row("(E)", "Budget extraordinaire"),
                )
            ),
        )
    ]
    for name, text, track in (("INTERNE", inside, "internal"), ("EXTERNE", outside, "external")):
        lines = [
            (Box(f"VOLET {name}", span=8, bold=True, fill="C00000"),),
            (
                *(Box("QUOI ?", span=2, bold=True), Box("QUI ?", span=2, bold=True), Box("QUAND ?", span=2, bold=True)),
                *(Box("COMBIEN ?", bold=True), Box("OÙ EN EST-ON ?", bold=True)),
            ),
            row("Code", "Libellé", "Mandataire", "Service", "Début", "Fin", "€", "Stade", bold=True),
        ]
        for root in outline(text, "lead service start when cost told"):
            for node in root.walk():
                code = node.code.split(".", 1)[1]
                if not node["lead"]:
                    lines.append(
                        (Box(node.code, bold=True, fill="FBE4D5"), Box(node.title, span=7, bold=True, fill="FBE4D5"))
                    )
                    plant(tree, node, code=code, track=track)
                    continue
                lines.append(row(node.code, node.title, *(node[cell] for cell in node.cells)))
                kind = {"(O)": "ordinary", "(E)": "extraordinary"}.get(node["cost"][-3:])
                plant(
                    tree,
                    node,
                    code=code,
                    track=track,
                    political_leads=names(node["lead"]),
                    departments=names(node["service"]),
                    deadline=due(node["when"]),
                    budget=money(node["cost"], kind),
                    status=state(node["told"]),
                )
        lines.append(row("", "Nombre d'actions", "", "", "", "", "", str(text.count("{A."))))
        sheets.append(Sheet(name, Grid(tuple(lines))))
    path = folder / "wauberchies_book_questions.xlsx"
    workbook.write_sheets(sheets, path)
    never = ("QUOI ?", "Libellé", "Nombre d'actions", "Budget ordinaire", "Objectif opérationnel : comment y arriver")
    return tree.case(path, "A", "questions as headers, a sheet per volet, months as juin-26, (O) and (E)", never=never)


HUERTENSCHEID = """
! {I} Verwaltung und Bürgernähe
# {Z1} Dienstleistungen einfach zugänglich machen
- {1} Online-Formulare für die zehn häufigsten Anträge anbieten | Bevölkerungsdienst | IT-Genossenschaft | 2026 |\
 14.000 € | gelb
- {2} Donnerstags bis 19 Uhr öffnen | Bevölkerungsdienst | | 2025 | | grün
- {3} Amtliche Schreiben in einfacher Sprache verfassen | Sekretariat | Erwachsenenbildung | Ende 2027 | 2.500 € | rot
# {Z2} Das Personal fördern
- {4} Jährliche Mitarbeitergespräche einführen | Personaldienst | | fortlaufend | | gelb
- {5} Einen Weiterbildungskatalog mit den Nachbargemeinden erstellen | Personaldienst | Nachbargemeinden | Juni 2026\
 | 3.800 € | grün
- {6} Zwei Lehrstellen pro Jahr schaffen | Bauhof | IAWM | jährlich | 18.000 € | gelb
! {II} Dorfleben und Soziales
# {Z3} Begegnungsorte in allen Dörfern erhalten
- {7} Den Saal in Oberhürten energetisch sanieren | Bauamt | Dorfgruppe | 2028 | 420.000 € | rot
- {8} Mehrgenerationenspielplatz am Weiher anlegen | Bauamt | Jugendrat | Mitte 2027 | 65.000 € | gelb
- {9} Dorfgruppen mit einem Sockelbetrag unterstützen | Kulturdienst | | jährlich | 7.500 € | grün
# {Z4} Familien und Senioren entlasten
- {10} Außerschulische Betreuung bis 18 Uhr verlängern | Schulwesen | Zentrum für Kinderbetreuung | September 2026 |\
 26.000 € | grün
- {11} Einen Fahrdienst mit Ehrenamtlichen aufbauen | ÖSHZ | Rotes Kreuz | 2. Quartal 2026 | 9.000 € | gelb
- {12} Fünf altersgerechte Wohnungen bauen | ÖSHZ | Wohnungsbaugesellschaft | 2030 | 1.100.000 € | rot
- {13} Ein Repair-Café ins Leben rufen | Kulturdienst | | 2026 | 600 € | grau
! {III} Natur, Energie und Mobilität
# {Z5} Energie sparen und selbst erzeugen
- {14} Gemeindegebäude mit Fotovoltaik ausstatten | Bauamt | Energiegenossenschaft | 2026-2029 | 240.000 € | gelb
- {15} Straßenbeleuchtung nachts abschalten | Bauamt | Netzbetreiber | 2025 | | grün
- {16} Kostenlose Energieberatung anbieten | Umweltdienst | Verbraucherschutz | laufend | 4.000 € | grün
# {Z6} Sicher zu Fuß und mit dem Rad unterwegs sein
- {17} Radweg zwischen Hürtenscheid und Wintersbruch bauen | Bauamt | Wallonische Region | 2029 | 870.000 € | rot
- {18} Schulwege sicher gestalten | Mobilität | Polizeizone | 1. Halbjahr 2027 | 35.000 € | gelb
- {19} Wanderwege neu beschildern | Tourismus | Eifelverein | Mai 2026 | 5.200 € | grün
- {20} Mitfahrbänke aufstellen | Mobilität | Dorfgruppe | noch offen | 3.000 € | rot
"""
LIGHTS = {"grün": "done", "gelb": "in_progress", "rot": "not_started", "grau": "abandoned"}
FILLS = {"grün": "92D050", "gelb": "FFFF00", "rot": "FF5050", "grau": "BFBFBF"}


def german(folder: Path) -> Case:
    """ODS in German: fields of action in merged rows, goals merged downwards, a traffic light in words, its legend."""
    roots = outline(HUERTENSCHEID, "service partner when cost light")
    tree = Tree()
    head = ("Ziel", "Nr.", "Maßnahme", "Federführung", "Beteiligte", "Umsetzung bis", "Mittelbedarf", "Ampel")
    lines = [
        (Box("Gemeinde Hürtenscheid – Strategisches Querschnittsprogramm 2025-2030", span=8, bold=True),),
        (Box("Stand: 1. September 2026", span=8),),
        tuple(Box(text, bold=True) for text in head),
    ]
    for axis in roots:
        tree.add(AXIS, axis.title, code=axis.code)
        lines.append((Box(f"Handlungsfeld {axis.code}: {axis.title}", span=8, fill="B4C6E7", bold=True),))
        for goal in axis.parts:
            plant(tree, goal, code=goal.code[1:])
            above = [Box(f"Ziel {goal.code[1:]}: {goal.title}", down=len(goal.parts))]
            for one in goal.parts:
                cells = (Box(one[name]) for name in ("service", "partner", "when", "cost"))
                light = Box(one["light"], fill=FILLS[one["light"]])
                lines.append((*above, Box(one.code, value=int(one.code)), Box(one.title), *cells, light))
                above = []
                plant(
                    tree,
                    one,
                    departments=names(one["service"]),
                    partners=names(one["partner"]),
                    deadline=due(one["when"]),
                    budget=money(one["cost"]),
                    budget_kind_also_ok=True,
                    status={"value": LIGHTS[one["light"]], "text": one["light"]},
                )
    lines += [
        (Box(""),),
        row("Legende Ampel:", "", "grün = umgesetzt"),
        row("", "", "gelb = in Umsetzung"),
        row("", "", "rot = noch nicht begonnen"),
        row("", "", "grau = aufgegeben"),
    ]
    path = folder / "huertenscheid_calc_light.ods"
    opendocument.write_sheets([Sheet("Programm", Grid(tuple(lines))), Sheet("Tabelle2", Grid((row(""),)))], path)
    never = ("Legende Ampel", "grün = umgesetzt", "Maßnahme", "rot = noch nicht begonnen")
    return tree.case(path, "A", "German, goals merged downwards, a traffic light in words, a legend below", never=never)


ALL: tuple[Maker, ...] = (tracker, by_year, questions, german)
