"""Fifth set, Writer: one table for two authorities, its objectives in cells merged over many rows."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Bullet, Grid, Head, Para, row
from tests.cases.case import Case, Maker
from tests.cases.formats import opendocument
from tests.cases.unseen.fifth_values import due, state
from tests.cases.unseen.fourth_values import names, outline, plant
from tests.cases.unseen.tree import Tree

HOUDELINSART = """
# {1} Commune et CPAS travaillent main dans la main
## {1.1} Partager les services de support
- {1.1.1} Engager un juriste commun | C + CPAS | Secrétariat | 1 | T2 2026 | en cours
- {1.1.2} Passer ensemble les marchés de fournitures de bureau | C + CPAS | Marchés publics | 1 | 2026 | réalisé
- {1.1.3} Réunir les deux services du personnel dans les mêmes locaux | C + CPAS | GRH | 2 | fin 2027 | non entamé
- {1.1.4} Harmoniser les règlements de travail | C + CPAS | GRH | 3 | 2029 | non entamé
## {1.2} Gérer ensemble le patrimoine
- {1.2.1} Confier l'entretien des toitures du CPAS au service des travaux | C + CPAS | Travaux | 2 | 2026 | en cours
- {1.2.2} Tenir un cadastre énergétique unique des bâtiments | C + CPAS | Énergie | 1 | d'ici fin 2026 | en cours
- {1.2.3} Mettre en commun le parc de véhicules | C + CPAS | Travaux | 3 | 2028 | postposé
# {2} Chaque habitant trouve réponse près de chez lui
## {2.1} Accueillir et orienter
- {2.1.1} Créer un point d'accueil commun au rez-de-chaussée de l'ancienne poste | C + CPAS | Population | 1 |\
 mi-2027 | à planifier
- {2.1.2} Former les guichetiers à reconnaître les situations de détresse | CPAS | Service social | 2 | octobre 2026\
 | à planifier
- {2.1.3} Éditer un répertoire des aides et des services | CPAS | Service social | 2 | juin 2026 | réalisé
## {2.2} Soutenir les familles et les jeunes
- {2.2.1} Ouvrir une école de devoirs dans chaque village | C | Enseignement | 1 | 2026-2028 | en cours
- {2.2.2} Proposer un bus vers la piscine le mercredi | C | Sports | 3 | à fixer | non entamé
- {2.2.3} Installer un skatepark près du hall des sports | C | Travaux | 2 |  | à planifier
- {2.2.4} Créer un service de baby-sitting encadré | CPAS | Petite enfance | 3 | 2028 | annulé
# {3} Notre territoire se prépare aux défis de demain
## {3.1} Gérer l'espace avec mesure
- {3.1.1} Élaborer un schéma de développement communal | C | Urbanisme | 1 | 2028 | en cours
- {3.1.2} Réserver deux parcelles à l'habitat groupé | C | Urbanisme | 2 | 2027 |
- {3.1.3} Inventorier le petit patrimoine | C | Culture | 3 | permanent | en cours
## {3.2} Renforcer l'économie locale
- {3.2.1} Organiser un marché fermier le premier dimanche du mois | C | Économie | 1 | récurrent | en cours
- {3.2.2} Créer un chèque-commerce communal | C | Économie | 2 | décembre 2026 | à planifier
- {3.2.3} Recenser les locaux professionnels disponibles | C | Économie | 2 | T1 2026 | réalisé
## {3.3} Réduire l'empreinte des services
- {3.3.1} Remplacer les produits d'entretien par des produits écologiques | C + CPAS | Entretien | 2 | 2026 | réalisé
- {3.3.2} Servir un repas végétarien par semaine dans les cantines | C + CPAS | Cantines | 2 | septembre 2026 | en\
 cours
- {3.3.3} Remplacer trois chaudières au mazout | C | Travaux | 1 | 2030 | à planifier
"""


def merged(folder: Path) -> Case:
    """ODT in landscape: the strategic and operational objectives in cells merged downwards, owners as letters."""
    roots = outline(HOUDELINSART, "owner service rank when told")
    tree = Tree()
    head = ("Objectif stratégique", "Objectif opérationnel", "N°", "Action", "Qui", "Service", "Priorité")
    lines = [row(*head, "Délai de réalisation", "Statut")]
    for root in roots:
        plant(tree, root)
        above = [Box(f"OS {root.code}\n{root.title}", down=len(root.actions))]
        for part in root.parts:
            plant(tree, part)
            above.append(Box(f"OO {part.code}\n{part.title}", down=len(part.parts)))
            for one in part.parts:
                cells = (Box(one[name]) for name in ("owner", "service", "rank", "when", "told"))
                lines.append((*above, Box(one.code), Box(one.title), *cells))
                above = []
                plant(
                    tree,
                    one,
                    departments=names(one["service"]),
                    deadline=due(one["when"]),
                    status=state(one["told"]),
                )
    blocks: list[Block] = [
        Head("Programme stratégique transversal conjoint"),
        Para("Commune et Centre public d'action sociale de Houdelinsart – 2025-2030"),
        Para("Présenté au comité de concertation le 3 septembre 2025"),
        Head("Introduction", 2),
        Para(
            "Le décret du 19 juillet 2018 a généralisé le PST dans les communes et les CPAS. Nos deux institutions ont "
            "choisi de n'en écrire qu'un seul, afin de donner corps à leurs synergies."
        ),
        Head("Mode de lecture", 2),
        Bullet("Qui : C = commune ; CPAS = centre public d'action sociale ; C + CPAS = projet commun"),
        Bullet("Priorité : 1 = forte, 2 = moyenne, 3 = faible"),
        Head("Tableau des objectifs et des actions", 2),
        Grid(tuple(lines)),
        Head("Synthèse", 2),
        Grid(
            (
                row("Objectif stratégique", "Nombre d'actions"),
                *(row(f"OS {root.code}", str(len(root.actions))) for root in roots),
                row("Total", str(sum(len(root.actions) for root in roots))),
            )
        ),
        Para("Pour la commune : la Directrice générale, S. Bragard-Thomé"),
        Para("Pour le CPAS : le Directeur général, Q. Maréchal-Noville"),
    ]
    path = folder / "houdelinsart_writer_merged.odt"
    opendocument.write_text(blocks, path, header="PST conjoint Houdelinsart", footer="page")
    never = ("Introduction", "Mode de lecture", "Synthèse", "Total", "Priorité : 1 = forte, 2 = moyenne, 3 = faible")
    return tree.case(path, "A", "objectives in cells merged over many rows, a table of counts after it", never=never)


ALL: tuple[Maker, ...] = (merged,)
