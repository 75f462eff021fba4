"""The workbook of a coordinator: how to fill it in, the follow-up, contacts, counts, and lists kept for the menus."""

from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.tenth_b_values import Book, below, grow, outline
from tests.cases.unseen.tree import Tree

_PLAN = """
Être une commune qui soigne ses espaces publics et la sécurité de ceux qui s'y déplacent
 Remettre les voiries communales en état
  Établir le cadastre de l'état des voiries
  | D. Wauters | Ech. Collin | Travaux | GéoWal asbl | 30/06/2026 | Réalisé | 100
  | Relevé terminé en avril, carte en ligne sur l'intranet |
  Réfectionner la rue des Tanneurs et la ruelle Colas
  | D. Wauters¶S. Pirlot | Ech. Collin | Travaux / Marchés publics | SPW Mobilité | fin 2027 | En cours | 35
  | Auteur de projet désigné (Collège 12/03/26) | Permis, puis attribution
   Désigner l'auteur de projet | S. Pirlot | | Marchés publics | | 03/2026 | Réalisé | 100 | |
   Obtenir le permis d'urbanisme | D. Wauters | | Travaux | | T4 2026 | En cours | 50 | |
   Attribuer le marché de travaux | S. Pirlot | | Marchés publics | | 2e trim. 2027 | Non commencé | 0 | |
  Remplacer les luminaires énergivores par du LED | D. Wauters | Ech. Collin | Travaux | | 31/12/2026 | En cours | 60
  | 412 points sur 690 | Quartier de la Gare et hameaux
  Curer les fossés et avaloirs avant l'hiver | Brig. voirie | Ech. Collin | Travaux | | Récurrent | En cours | | |
 Apaiser la circulation dans les villages
  Créer une zone 30 aux abords des 3 écoles | A. Noël | Bgm | Mobilité / Police | Zone de police | 01/09/2026 | En cours
  | 70 | Signalisation posée à Fays et au centre | Reste l'école des Marronniers
  Poser des radars préventifs aux entrées d'agglomération | A. Noël | Bgm | Mobilité | | mi-2026 | Réalisé | 100 | |
  Réaliser le chaînon cyclable manquant vers la gare | A. Noël | Ech. Collin | Mobilité / Travaux
  | Commune voisine, SPW | 2028 | Non commencé | 0 | | Attente de la subvention PIMACI
Être une commune où il fait bon grandir et vieillir
 Renforcer l'accueil de l'enfance
  Ouvrir 14 places d'accueil supplémentaires à la crèche du Ruisseau | N. El Amrani | Ech. Servais | Enfance
  | Office de l'enfance | 01/09/2027 | En cours | 25 | Avant-projet approuvé | Dossier de subvention
  Étendre l'accueil extrascolaire au mercredi après-midi | N. El Amrani | Ech. Servais | Enfance / Enseignement | |
  | En attente | 10 | | Manque de locaux
  Recruter une coordinatrice ATL à mi-temps | J. Baudson | Ech. Servais | RH | | 1er trim. 2026 | Réalisé | 100
  | Entrée en fonction le 2/2 |
 Rompre l'isolement des aînés
  Organiser un service de transport à la demande | C. Lallemand | Prés. CPAS | Aînés | CPAS, bénévoles | 2027
  | Lancé | 40
  | Deux véhicules, 11 chauffeurs bénévoles | Elargir aux hameaux
   Acquérir un second véhicule adapté | C. Lallemand | | Aînés | | Q1 2026 | Réalisé | 100 | |
   Former les chauffeurs bénévoles aux premiers secours | C. Lallemand | | Aînés | Croix-Verte | 10/2026 | En cours
   | | |
  Relancer le conseil consultatif des aînés | C. Lallemand | Prés. CPAS | Aînés | | 2026 | Réalisé | 100 | |
  Aménager un potager partagé à la résidence des Charmes | C. Lallemand | Prés. CPAS | Aînés / Environnement
  | Résidents | | Abandonné | | | Sol pollué (analyse de février)
 Soutenir la jeunesse
  Installer un skatepark couvert près du hall omnisports | Y. Piron | Ech. Servais | Sports / Travaux | InfraSport
  | T3 2028 | Non entamé | 0 | |
  Mettre en place un conseil communal des jeunes | Y. Piron | Ech. Servais | Jeunesse | Maison de jeunes | Fin 2026
  | En cours | 50 | Règlement voté | Election en octobre
Être une commune exemplaire en matière d'énergie et de nature
 Diminuer la consommation des bâtiments communaux
  Isoler la toiture de la maison communale | P. Habran | Ech. Dumortier | Bâtiments | | 31/10/2026 | En cours | 80 | |
  Installer des panneaux photovoltaïques sur le hall omnisports | P. Habran | Ech. Dumortier | Bâtiments
  | Coopérative Soléole | 2027 | Non commencé | 0 | |
  Suivre mensuellement les consommations de 22 bâtiments | P. Habran | Ech. Dumortier | Bâtiments / Energie |
  | Permanent
  | En cours | | Encodage à jour |
  Remplacer la chaudière de l'école de Fays | P. Habran | Ech. Dumortier | Bâtiments | UREBAL | août 2026 | Réalisé
  | 100 | |
 Ramener la nature au village
  Planter 2.000 mètres de haies d'ici la fin de la mandature | L. Evrard | Ech. Dumortier | Environnement
  | Contrat de rivière, agriculteurs | 2025-2030 | En cours | 45 | 910 m plantés |
  Végétaliser les cimetières de Fays et du centre | L. Evrard | Ech. Dumortier | Environnement | | 11/2027 | Lancé
  | 20 | |
  Restaurer trois mares communales | L. Evrard | Ech. Dumortier | Environnement | Natagîte | S2 2027 | Bloqué | 15
  | | Accord du propriétaire toujours pas reçu !
Être une administration moderne, accessible et bien gérée
 Simplifier la vie du citoyen
  Proposer 20 démarches en ligne supplémentaires | G. Thys | Bgm | Population / Informatique | | fin 2028 | En cours
  | 30
  | 6 démarches ouvertes |
   Inventorier les formulaires papier | G. Thys | | Population | | 02/2026 | Réalisé | 100 | |
   Paramétrer le guichet électronique | G. Thys | | Informatique | | 2027 | En cours | 20 | |
   Faire connaître le guichet (toutes-boîtes, bulletin) | M. Rasquin | | Communication | | 2028 | Non commencé | | |
  Prendre rendez-vous par téléphone ou en ligne pour l'urbanisme | G. Thys | Bgm | Urbanisme | | 30/09/2025
  | Réalisé | 100 | |
 Faire grandir les équipes
  Rédiger une description de fonction pour chaque agent | J. Baudson | Bgm | RH | | 2026-2027 | En cours | 55
  | 61 sur 110 |
  Mettre en oeuvre le télétravail structurel | J. Baudson | Bgm | RH / Informatique | Syndicats | Début 2026
  | Réalisé | 100 | |
  Adopter un plan de formation triennal | J. Baudson | Bgm | RH | | 15/12/2026 | En attente | 10 | | Budget 2027
Être une commune qui se construit avec ses voisins, son CPAS et ses habitants
 Développer les synergies avec le CPAS
  Regrouper les deux services informatiques | G. Thys¶K. Mestdagh | Bgm¶Prés. CPAS | Informatique | CPAS | 01/01/2027
  | En cours | 60 | Convention au Conseil de septembre |
  Partager un conseiller en prévention | J. Baudson | Bgm | RH | CPAS | Fin 2025 | Réalisé | 100 | |
  +Passer des marchés conjoints pour le mobilier et les fournitures | S. Pirlot | Bgm | Marchés publics | CPAS
  | récurrent
  | En cours | | 3 marchés en 2026 |
  Étudier l'opportunité d'un atelier commun de menuiserie | P. Habran | Prés. CPAS | Bâtiments | CPAS | à fixer
  | À planifier | | |
 Informer et faire participer
  Moderniser le site internet communal | M. Rasquin | Ech. Servais | Communication / Informatique | | 15/04/2027
  | En cours | 45
  | Maquettes validées | Transfert des contenus
   Choisir le prestataire | M. Rasquin | | Communication | | 01/2026 | Réalisé | 100 | |
   Former les rédacteurs de chaque service | M. Rasquin | | Communication | | T1 2027 | Non commencé | 0 | |
  Tenir une rencontre citoyenne par village et par an | M. Rasquin | Bgm | Communication | Comités de village | annuel
  | En cours | | 4 sur 6 en 2026 | Fays et Rochelle
  Poser des valves électroniques à la maison communale | M. Rasquin | Ech. Servais | Communication | | 2e semestre 2026
  | Postposé | 0 | | Pas de budget
  Rédiger un guide d'accueil du nouvel habitant | M. Rasquin | Ech. Servais | Communication / Population |
  | septembre 2026 | Réalisé
  | 100 | |
 Travailler avec les communes voisines
  Candidater à l'agence de développement local pluricommunale | A. Noël | Bgm | Secrétariat | Communes voisines
  | 31/03/2026
  | Réalisé | 100 | Dossier déposé le 27/3 |
  Mutualiser une balayeuse et une nacelle | D. Wauters | Ech. Collin | Travaux | Communes voisines | mi-2027
  | Entamé | 20 | |
  Harmoniser les règlements de police | A. Noël | Bgm | Secrétariat / Police | Zone de police | 2028 | Non commencé
  | 0 | |
"""
_NAMES = [
    "people",
    "political_leads",
    "departments",
    "partners",
    "deadline",
    "status",
    "progress",
    "achieved",
    "remaining",
]
_HEADER = (
    "OS",
    "OO",
    "N°",
    "Action / sous-action",
    "Agent\npilote",
    "Mandataire",
    "Service(s)",
    "Partenaires",
    "Échéance",
    "Statut",
    "%",
    "Réalisé à ce jour",
    "Ce qu'il reste à faire",
    "MàJ",
)
_TITLE = "SUIVI DU PST 2024-2030 – COMMUNE DE BRÉLANCOURT"
_READ_ME = (
    "Mode d'emploi du tableau de suivi",
    "1. Chaque agent pilote met à jour ses lignes pour le 15 du mois qui précède le CODIR.",
    "2. On ne touche pas aux colonnes OS, OO et N° (B. Lhermite s'en charge).",
    "3. Statuts admis : voir la liste déroulante. Un statut « Bloqué » se justifie dans la dernière colonne.",
    "4. Les sous-actions portent une lettre. Elles n'entrent pas dans les comptes de la feuille Stats.",
    "Prochain CODIR : 19/11/2026 – contact : B. Lhermite, coordinatrice PST, poste 214",
)
_CONTACTS = (
    ("Initiales", "Nom", "Service", "Téléphone"),
    ("DW", "D. Wauters", "Travaux", "221"),
    ("SP", "S. Pirlot", "Marchés publics", "208"),
    ("AN", "A. Noël", "Mobilité", "217"),
    ("NEA", "N. El Amrani", "Enfance", "231"),
    ("PH", "P. Habran", "Bâtiments", "222"),
)


def brelancourt_book_followup(folder: Path) -> Case:
    path = folder / "brelancourt_book_followup.xlsx"
    nodes = outline(_PLAN)
    book = Book(path, "B. Lhermite")
    page = book.sheet("Lisez-moi", (110,))
    for row, text in enumerate(_READ_ME):
        book.put(page, 2 * row, 0, text, bold=not row)
    page = book.sheet("Suivi", (26, 26, 8, 44, 16, 14, 18, 18, 13, 13, 6, 28, 28, 11))
    book.band(page, 0, 0, 13, _TITLE, bold=True, font_size=14)
    book.put(page, 1, 0, "Version de travail du 14/10/2026 – ne pas diffuser avant le CODIR", italic=True)
    book.line(page, 3, _HEADER, bold=True, border=1, bg_color="#D9E2F3")
    page.freeze_panes(4, 4)
    row, never = 4, [_TITLE, *_READ_ME]
    for top in (node for node in nodes if not node.depth):
        first_of_top, done, count = f"OS {top.number} : {top.title}", 0, 0
        for aim in below(nodes, top):
            first_of_aim = f"OO {aim.number} {aim.title}"
            for action in below(nodes, aim):
                count += 1
                done += action.cell(5) == "Réalisé"
                for node in (action, *below(nodes, action)):
                    number = node.number if node.depth == 2 else f"{action.number}{'abcdef'[node.rank - 1]}"
                    book.line(page, row, (first_of_top, first_of_aim, number, node.title), border=1)
                    book.line(page, row, node.cells[:6], 4, border=1)
                    if node.cell(6):
                        book.number(page, row, 10, int(node.cell(6)) / 100, "0%", border=1)
                    book.line(page, row, node.cells[7:], 11, border=1)
                    if node.depth == 2 and count % 3 == 1:
                        book.put(page, row, 13, "08/10/2026" if count % 2 else "sept 26", border=1)
                    first_of_top = first_of_aim = ""
                    row += 1
        total = f"Sous-total OS {top.number} : {count} actions, dont {done} réalisées"
        book.band(page, row, 2, 13, total, bold=True, bg_color="#F2F2F2")
        never.append(total)
        row += 2
    page = book.sheet("Contacts", (12, 24, 20, 12))
    for row, line in enumerate(_CONTACTS):
        book.line(page, row, line, bold=not row)
    page = book.sheet("Stats", (60, 12, 12))
    book.line(page, 0, ("Étiquettes de lignes", "Nombre", "Réalisé"), bold=True)
    for row, top in enumerate((node for node in nodes if not node.depth), 1):
        actions = [node for node in nodes if node.depth == 2 and node.above and node.above.above is top]
        book.put(page, row, 0, f"OS {top.number}")
        book.number(page, row, 1, len(actions), "0")
        book.number(page, row, 2, sum(node.cell(5) == "Réalisé" for node in actions), "0")
    book.put(page, 6, 0, "Total général", bold=True)
    page = book.sheet("Listes", (20,))
    for row, text in enumerate(("Statut", "Non commencé", "En cours", "En attente", "Bloqué", "Réalisé", "Abandonné")):
        book.put(page, row, 0, text)
    page.hide()
    book.close()

    tree = Tree()
    for node in nodes:
        more = {} if node.depth < 3 else {"code_not_scored": True}
        grow(tree, [node], _NAMES, coded=(0, 1, 2), **more)
    return tree.case(
        path,
        "L",
        "OS and OO written on the first row of their group only; sub-actions with a letter; sub-totals; other sheets",
        never=(*never, "Mode d'emploi du tableau de suivi", "Total général", "Action / sous-action"),
    )
