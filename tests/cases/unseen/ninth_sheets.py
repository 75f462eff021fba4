"""Ninth set, ODS: the follow-up file of a small commune, states as colours, sub-actions as lettered rows."""

from pathlib import Path

from tests.cases.blocks import Box, Grid
from tests.cases.case import Case, Maker
from tests.cases.formats import opendocument
from tests.cases.formats.workbook import Sheet
from tests.cases.unseen.fourth_values import Node, outline, plant
from tests.cases.unseen.ninth_books_values import Line, cell, heads, money
from tests.cases.unseen.ninth_books_values import due as told_due
from tests.cases.unseen.tree import OO, SO, STEP, Tree, turn

COLOURS = {
    "V": ("done", "00B050", "Réalisé"),
    "J": ("in_progress", "FFFF00", "En cours"),
    "O": ("waiting", "FFC000", "En attente"),
    "R": ("abandoned", "FF0000", "Abandonné"),
    "B": ("to_plan", "FFFFFF", "À planifier"),
}
GRAIMBOIS = """
# {1} Garder nos villages vivants
## {1} Maintenir des services de proximité
- {1} Reprendre l'agence postale dans la maison communale | Directrice générale | 31/03/2026 | 4.500 € | V
- {2} Installer un distributeur de billets avec deux communes voisines | Directrice générale | fin 2026 | 18.000 | J
+ {a} Signer la convention à trois | Directrice générale | 31/01/2026 | | V
+ {b} Aménager le local sécurisé | Serv. Travaux | 30/09/2026 | | J
- {3} Soutenir l'épicerie ambulante (parking et raccordement gratuits) | Claire Fontigny | permanent | 1.200 €/an | J
- {4} Racheter l'ancien café de Graimbois-Bas | Directrice gén. / Receveur | 2028 | 165.000 € | O
- {5} Créer un marché du terroir le premier samedi du mois | Claire Fontigny | mai-26 | 2.800 € | V
## {2} Faire vivre les salles et les associations
- {6} Refaire l'électricité de la salle Saint-Éloi | Serv. Travaux | T2 2026 | 27.400 € | V
- {7} Instaurer un calendrier unique des festivités | Claire Fontigny | 01/12/2025 | / | V
- {8} Acheter cinquante tables et deux cents chaises | Serv. Travaux | juin 2026 | 14.300 € | V
- {9} Transférer la bibliothèque à l'étage de l'école fermée | Bibliothécaire - Serv. Travaux | 2027 | 92.000 € | J
+ {a} Obtenir l'avis des pompiers | Serv. Travaux | 28/02/2026 | | V
+ {b} Poser l'ascenseur | Serv. Travaux | mars-27 | | B
+ {c} Déménager et réétiqueter 14.000 livres | Bibliothécaire | septembre 2027 | | B
- {10} Aider les comités à passer en asbl | Receveur | 2026 | 500 € | R
## {3} Rester une commune rurale où l'on peut se loger
- {11} Viabiliser huit parcelles communales au Pré Collard | Urbanisme / auteur de projet | 2029 | 480 k€ | J
+ {a} Désigner le géomètre | Urbanisme | 30/06/2026 | | V
+ {b} Introduire le permis d'urbanisation | Urbanisme | T1 2027 | | B
- {12} Transformer le presbytère en deux appartements | Serv. Travaux | 2028 | 310.000 € | B
- {13} Taxer davantage les secondes résidences | Receveur | 01/01/2026 | - | V
# {2} Circuler sans peur
## {1} Ralentir la traversée des villages
- {14} Poser des chicanes provisoires rue des Combattants | Serv. Travaux & police | 30/04/2026 | 3.900 € | V
- {15} Obtenir du SPW un radar répressif à la Baraque | Bourgmestre | ??? | 0 | O
- {16} Refaire les trottoirs de l'église à l'école | Serv. Travaux | août-27 | 135.000 € | B
- {17} Mettre en zone 30 les abords des trois écoles | Police + Serv. Travaux | septembre 2026 | 6.500 € | V
- {18} Compter le trafic de poids lourds pendant deux semaines | Police | T3 2026 | 1.100 € | V
## {2} Relier les hameaux
- {19} Rouvrir le sentier du Vieux Moulin | Claire Fontigny et bénévoles | 2026 | 900 € | J
- {20} Éclairer l'arrêt de bus de la Croisette | Serv. Travaux | octobre 2026 | 2,2 k€ | J
- {21} Lancer un système d'autostop organisé | Claire Fontigny | T2 2027 | 1.500 € | B
- {22} Goudronner le raccourci vers la gare (PIC) | Serv. Travaux | 2027 | 88.000 € | J
# {3} Protéger l'eau, la forêt et le portefeuille
## {1} Gérer la forêt communale
- {23} Replanter onze hectares scolytés | DNF / Agent forestier | 2026-2029 | 66.000 € | J
+ {a} Dessoucher et préparer le sol | Agent forestier | 31/10/2026 | | J
+ {b} Planter 13.000 plants de six essences | Agent forestier | mars-28 | | B
- {24} Vendre le bois de chauffage aux habitants d'abord | Receveur | chaque année | | J
- {25} Refaire 3 km de chemin forestier | Agent forestier | 2028 | 75.000 € | B
- {26} Baliser une aire de jeu pour les mouvements de jeunesse | Agent forestier | mai-27 | 700 € | B
## {2} Assurer l'alimentation en eau
- {27} Remplacer la conduite de Haute-Voie (1.200 m) | Fontainier | fin 2027 | 295.000 € | J
- {28} Télégérer les deux réservoirs | Fontainier | T4 2026 | 41.000 € | J
- {29} Interconnecter notre réseau à celui de la Société des Eaux | Fontainier/Directrice générale | 2030 | 0,6 M€ | O
- {30} Contrôler les captages avec un labo agréé | Fontainier | 2x/an | 3.200 € | J
## {3} Dépenser moins d'énergie
- {31} Remplacer les convecteurs de l'atelier communal | Serv. Travaux | 31/10/2025 | 8.750 € | V
- {32} Isoler l'école de Graimbois-Haut | Serv. Travaux / Urbanisme | 2028 | 420.000 € | J
+ {a} Auditer le bâtiment | Urbanisme | juin 2026 | | V
+ {b} Demander le subside UREBA | Urbanisme | décembre 2026 | | J
- {33} Participer à la centrale d'achat d'électricité de la Province | Receveur | 2026 | - | V
- {34} Éteindre les vitrines de l'administration après 20 h | Conciergerie | 01/11/2025 | | V
# {4} Faire tourner une petite administration
## {1} Se serrer les coudes
- {35} Partager un juriste avec quatre communes | Directrice générale | 2027 | 19.000 €/an | B
- {36} Remplacer le serveur avant qu'il ne lâche | Directrice générale | 30/06/2026 | 11.800 € | V
- {37} Classer les archives de la cave | Archiviste de la Province | fin 2028 | 6.000 € | J
- {38} Rédiger un vade-mecum par fonction | Tous les agents | 31/12/2027 | | J
## {2} Parler vrai aux habitants
- {39} Remettre le bulletin communal à six numéros par an | Claire Fontigny | récurrent | 9.600 € | J
- {40} Tenir le Conseil une fois par an dans chaque village | Bourgmestre | annuel | 300 € | J
- {41} Refaire le site internet | Claire Fontigny | mars 2027 | 7.500 € | B
"""


def _row(node: Node, place: int) -> Line:
    """An action, or a sub-action under it; the last column holds only a colour."""
    fill = COLOURS[node["colour"]][1]
    quarters = {
        "V": ("commandé", "livré", "OK"),
        "J": ("-", "réunion du 12/5", turn(("suit son cours", "voir mail", "40 % du chantier"), place)),
        "O": ("", "courrier envoyé", "pas de réponse"),
        "R": ("peu d'intérêt", "", ""),
        "B": ("", "", ""),
    }[node["colour"]]
    step = node.level == STEP
    words = (Box(f"{node.code})" if step else node.code), Box(f"   {node.title}" if step else node.title))
    rest = [Box(word) for word in (("", "", "") if step else quarters)]
    lead = Box("" if step else turn(("BD", "FL", "FL/BD", "MC", "PH"), place))
    return (*words, lead, Box(node["agent"]), cell(node["when"]), Box(node["cost"]), *rest, Box(fill=fill))


def colours(folder: Path) -> Case:
    """A small commune: challenges, objectives, projects numbered through; the state is a colour with a legend."""
    roots = outline(GRAIMBOIS, "agent when cost colour")
    tree = Tree()
    over = {"bold": True, "fill": "B4C6E7"}
    lines: list[Line] = [
        (Box("Commune de Graimbois"), Box("PST 2024-2030 / fichier de suivi (pas la version du site !)", span=5)),
        (Box(), Box("Légende de la dernière colonne :")),
        *((Box(), Box(word), Box(fill=colour)) for _, colour, word in COLOURS.values()),
        (),
        (
            *(Box(word, down=2, **over) for word in ("N°", "PROJETS")),
            *(Box("QUI ?", span=2, **over), Box("POUR QUAND", down=2, **over), Box("COUT (tvac)", down=2, **over)),
            *(Box("SUIVI", span=3, **over), Box("ÉTAT", down=2, **over)),
        ),
        heads(("polit.", "admin.", "T1/26", "T2/26", "T3/26"), "B4C6E7"),
    ]
    place = 0
    for root in roots:
        for node in root.walk():
            place += 1
            if node.level == SO:
                plant(tree, node)
                lines.append(
                    (
                        Box(f"DEFI {node.code}"),
                        Box(node.title.upper() if node.code == "2" else node.title, span=9, bold=True),
                    )
                )
            elif node.level == OO:
                plant(tree, node, code_not_scored=True)
                lines.append(
                    (Box("", fill="D9E1F2"), Box(f"Objectif {node.code} : {node.title}", span=9, fill="D9E1F2"))
                )
            else:
                value, _, word = COLOURS[node["colour"]]
                cost = money(node["cost"])
                fields = {"deadline": told_due(node["when"]), "budget": cost}
                status = {"value": value, "text": word}
                plant(tree, node, code_not_scored=node.level == STEP, budget_kind_also_ok=True, status=status, **fields)
                lines.append(_row(node, place))
        lines.append(())
    lines.append((Box(""), Box("Total estimé"), Box(""), Box(""), Box(""), Box("± 2,3 M€")))
    names = (
        "BD = Bernadette Delvigne (bourgmestre)",
        "FL = Fabian Louvel (1er éch.)",
        "MC = Marc Crespin (2e éch.)",
        "PH = Pauline Hautain (présidente CPAS)",
    )
    archive = [heads(("N°", "Projet 2018-2024", "Résultat"))]
    for number, title, end in (
        ("7", "Construire une crèche de 14 lits", "réalisé"),
        ("12", "Mettre aux normes le terrain de foot", "abandonné"),
    ):
        archive.append((Box(number), Box(title), Box(end)))
    sheets = [
        Sheet("suivi", Grid(tuple(lines))),
        Sheet("initiales", Grid(tuple((Box(name),) for name in names))),
        Sheet("ancien PST", Grid(tuple(archive))),
        Sheet("Feuille4", Grid(((Box("trucs à voir avec Bernadette"),), (Box("qui relance le SPW ?"),)))),
    ]
    path = folder / "graimbois_calc_colours.ods"
    opendocument.write_sheets(sheets, path)
    never = ("Total estimé", "Construire une crèche de 14 lits", "qui relance le SPW ?", names[0], "PROJETS")
    traps = (
        "states as colours with a legend, lettered rows below projects, numbers that run through, initials, an archive"
    )
    return tree.case(path, "A", traps, never=never)


ALL: tuple[Maker, ...] = (colours,)
