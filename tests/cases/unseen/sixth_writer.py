"""Sixth set, Writer: the wide table of a commune, its header in two rows, objectives in rows of the table."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Bullet, Grid, Head, Para, row
from tests.cases.case import Case, Maker
from tests.cases.formats import opendocument
from tests.cases.unseen.fourth_values import names, outline, plant
from tests.cases.unseen.sixth_values import due, money, state
from tests.cases.unseen.tree import Tree

NOIRCHAMPS = """
# {A} Améliorer le cadre de vie de nos villages
## {A.1} Embellir les espaces publics
- {A.1.1} Réaménager la place de Noirchamps | D. Fiévet | L. Bastin & S. Dohet | Espaces verts | 2026 | 2028 |\
 640.000 | 60 % SPW (développement rural) | EC
- {A.1.2} Fleurir les entrées de village avec des vivaces | D. Fiévet | S. Dohet | Espaces verts | mars 2026 |\
 octobre 2026 | 8.500 | | Réalisé
- {A.1.3} Rénover les trois lavoirs | D. Fiévet | L. Bastin | Travaux | 2027 | 2029 | 72.000 | Petit patrimoine\
 populaire wallon | À entamer
- {A.1.4} Enterrer les bulles à verre de Fays | N. Crépin | L. Bastin | Travaux | | juin 2027 | 31.000 |\
 Intercommunale de déchets | À entamer
## {A.2} Entretenir les cimetières sans pesticides
- {A.2.1} Engazonner les allées de cinq cimetières | N. Crépin | S. Dohet | Espaces verts | 2025 | 2027 | 27.000 | |\
 EC
- {A.2.2} Informatiser la gestion des concessions | N. Crépin | V. Monfort | Population | | décembre 2026 | 6.900 | |\
 EC
- {A.2.3} Créer une parcelle des étoiles | N. Crépin | V. Monfort | Population | | 1er novembre 2026 | 4.200 | |\
 Réalisé
## {A.3} Assurer la tranquillité publique
- {A.3.1} Partager un gardien de la paix avec Villers-Pré | D. Fiévet | V. Monfort | Population | | T1 2027 | 22.500\
 | Plan de cohésion sociale | À entamer
- {A.3.2} Instaurer les sanctions administratives | D. Fiévet | H. Cambier | Secrétariat | | 2026 | | | Réalisé
# {B} Développer une mobilité pour tous
## {B.1} Développer les modes actifs
- {B.1.1} Acheter six vélos de service | T. Gobert | H. Cambier | Secrétariat | | avril 2026 | 9.600 | Wallonie\
 cyclable | Réalisé
- {B.1.2} Tracer des bandes cyclables suggérées | T. Gobert | L. Bastin | Travaux | 2026 | fin 2027 | 45.000 |\
 Wallonie cyclable | EC
- {B.1.3} Baliser le réseau points-nœuds | T. Gobert | P. Jacquemin | Tourisme | | 2026 | 3.800 | Province | EC
## {B.2} Organiser les déplacements collectifs
- {B.2.1} Créer une navette entre la gare et le parc d'activités | T. Gobert | P. Jacquemin | Mobilité | 2027 | 2028\
 | 58.000 | Entreprises du parc | À entamer
- {B.2.2} Promouvoir le covoiturage du personnel | T. Gobert | H. Cambier | Secrétariat | | permanent | | | EC
- {B.2.3} Adapter les quais de bus aux personnes à mobilité réduite | T. Gobert | L. Bastin | Travaux | 2026 | 2030 |\
 110.000 | Opérateur de transport | Postposé
# {C} Favoriser la culture, le sport et la jeunesse
## {C.1} Élargir l'offre sportive
- {C.1.1} Couvrir le terrain de padel | M. Hennebert | L. Bastin & R. Toussaint | Sports | 2026 | 2027 | 185.000 |\
 Infrasports | EC
- {C.1.2} Ouvrir la salle aux clubs le dimanche | M. Hennebert | R. Toussaint | Sports | | septembre 2026 | 4.000 | |\
 Réalisé
- {C.1.3} Créer une piste de santé dans le bois communal | M. Hennebert | R. Toussaint | Sports | | mai 2028 | 19.500\
 | | À entamer
## {C.2} Rapprocher la culture des villages
- {C.2.1} Programmer six spectacles hors les murs | M. Hennebert | P. Jacquemin | Culture | | annuel | 12.000 |\
 Centre culturel | EC
- {C.2.2} Installer un orgue restauré à l'église Saint-Vaast | M. Hennebert | P. Jacquemin | Culture | 2026 | 2028 |\
 94.000 | Fabrique d'église | Abandonné
- {C.2.3} Prêter des instruments aux élèves de l'académie | M. Hennebert | P. Jacquemin | Culture | | septembre 2027\
 | 5.000 | | À entamer
# {D} Moderniser l'administration
## {D.1} Travailler dans de bonnes conditions
- {D.1.1} Remplacer le mobilier de vingt postes | D. Fiévet | H. Cambier | Secrétariat | | fin 2026 | 16.000 | | EC
- {D.1.2} Isoler les bureaux de l'étage | D. Fiévet | L. Bastin | Travaux | 2027 | 2028 | 88.000 | UREBA | À entamer
- {D.1.3} Évaluer chaque agent tous les deux ans | D. Fiévet | H. Cambier | Personnel | | récurrent | | | EC
## {D.2} Communiquer mieux
- {D.2.1} Distribuer un bulletin communal en papier recyclé | N. Crépin | P. Jacquemin | Communication | | chaque\
 année | 14.800 | | EC
- {D.2.2} Envoyer des alertes par SMS | N. Crépin | P. Jacquemin | Communication | | T3 2026 | 1.950 | | Réalisé
- {D.2.3} Filmer les séances du Conseil | N. Crépin | H. Cambier | Secrétariat | | janvier 2027 | 3.300 | | À entamer
"""


def wide(folder: Path) -> Case:
    """ODT in landscape: letters for objectives, two agents in a cell, sums without the sign, a legend for EC."""
    roots = outline(NOIRCHAMPS, "lead agent service start when cost funder told")
    tree = Tree()
    lines = [
        (
            *(Box("Code", down=2, bold=True), Box("Objectifs et actions", down=2, bold=True)),
            *(Box("Intervenants", span=3, bold=True), Box("Planification", span=2, bold=True)),
            *(Box("Financement", span=2, bold=True), Box("Stade", down=2, bold=True)),
        ),
        row(
            "Élu",
            "Gestionnaire du dossier",
            "Service",
            "De",
            "À",
            "Montant estimé (€)",
            "Intervention extérieure",
            bold=True,
        ),
    ]
    for root in roots:
        for node in root.walk():
            if not node["lead"]:
                word = "OBJECTIF STRATÉGIQUE" if node is root else "Objectif opérationnel"
                plant(tree, node)
                lines.append((Box(node.code, bold=True), Box(f"{word} : {node.title}", span=9, bold=True)))
                continue
            cells = {**node.cells, "agent": node["agent"].replace(" & ", "\n")}
            lines.append(row(node.code, node.title, *cells.values()))
            plant(
                tree,
                node,
                political_leads=names(node["lead"]),
                agents=names(node["agent"], " & "),
                departments=names(node["service"]),
                deadline=due(node["when"]),
                budget=money(node["cost"]),
                budget_kind_also_ok=True,
                status=state(node["told"]),
            )
    blocks: list[Block] = [
        Head("Commune de Noirchamps-lez-Fays – PST 2025-2030"),
        Para("Document de travail du Comité de direction – version 4 du 2 juin 2026"),
        Grid(tuple(lines), header=2),
        Para("Légende du stade d'avancement :"),
        Bullet("EC = en cours"),
        Bullet("À entamer = aucune démarche à ce jour"),
        Para("Prochaine réunion du groupe de suivi : 8 septembre 2026."),
    ]
    path = folder / "noirchamps_writer_wide.odt"
    opendocument.write_text(blocks, path, header="PST Noirchamps-lez-Fays", footer="page")
    never = ("EC = en cours", "Intervenants", "Objectifs et actions", "Planification", "Gestionnaire du dossier")
    return tree.case(
        path, "A", "header of two rows, letters as codes, two agents in a cell, EC in a legend", never=never
    )


ALL: tuple[Maker, ...] = (wide,)
