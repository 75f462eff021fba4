"""ODT: the plan that a commune and its CPAS share, wide tables with a pilot of each house in one cell."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Break, Bullet, Contents, Grid, Head, Para, row
from tests.cases.case import Case
from tests.cases.formats.opendocument import write_text
from tests.cases.unseen.eleventh_b_values import Node, judged, outline, several
from tests.cases.unseen.fourteenth_b_values import when
from tests.cases.unseen.tree import ACTION, OO, SO, Thing, Tree

_PLAN = """
* Partager les services de support pour gagner en qualité
+ Mettre en commun les ressources humaines
- Créer un service du personnel unique | Directeur général ; Directrice générale du CPAS | 01/01/2027 | E
| O 60000
- Harmoniser les règlements de travail | Cheffe du personnel ; Juriste du CPAS | fin 2027 | E |
- Organiser des formations communes | Cheffe du personnel ; Responsable formation du CPAS | Permanent | E | O 12000
- Ouvrir la mobilité entre les deux administrations | Cheffe du personnel | 2028 | N |
+ Unir les moyens informatiques
- Fusionner les deux parcs de serveurs | Responsable informatique | 30/06/2026 | R | E 95000
- Installer une téléphonie commune | Responsable informatique ; Intendante du CPAS | T4 2026 | E | E 42000
- Partager un délégué à la protection des données | Directeur général ; Directrice générale du CPAS | 2026 | R
| O 15000
- Doter les travailleurs sociaux d'ordinateurs portables | Responsable informatique | mars 2027 | N | E 27500
+ Acheter ensemble
- Conclure un marché commun de fournitures de bureau | Cellule marchés publics | 31/12/2026 | R |
- Conclure un marché commun de repas | Cellule marchés publics ; Diététicienne du CPAS | 2027 | E |
- Conclure un marché commun d'assurances | Directeur financier | 2028 | N |
- Tenir un calendrier annuel des marchés | Cellule marchés publics | Permanent | E |
+ Gérer le patrimoine en commun
- Confier l'entretien des bâtiments à une seule équipe | Chef des travaux ; Intendante du CPAS | mi-2027 | E
| O 54000
- Dresser un cadastre énergétique des bâtiments | Conseiller en énergie | fin 2026 | E | O 9000
- Occuper à deux l'ancienne gendarmerie | Directeur général ; Directrice générale du CPAS | 2030 | S | E 1250000
* Offrir aux habitants une action sociale cohérente
+ Accueillir et orienter
- Ouvrir un guichet social dans la maison communale | Assistante sociale en chef ; Chef de la population | juin 2027
| E | O 21000
- Publier un guide social commun | Chargée de communication | 2026 | R | O 6000
- Former les agents d'accueil à la précarité | Assistante sociale en chef | Permanent | E | O 3500
- Instaurer une permanence logement | Service logement ; Assistante sociale en chef | 2027 | N |
+ Lutter contre la précarité énergétique
- Visiter deux cents ménages par an | Tutrice énergie | Permanent | E | O 18000
- Créer un fonds de petits travaux | Tutrice énergie ; Service logement | 2028 | N | O 25000
- Équiper les logements de transit de pompes à chaleur | Chef des travaux | fin 2029 | N | E 84000
+ Prendre soin de l'enfance et des aînés
- Coordonner les deux crèches | Coordinatrice enfance ; Directrice de la crèche | sept. 2026 | R |
- Ouvrir une halte-accueil à Petit-Estrimont | Coordinatrice enfance | 2029 | S | E 310000
- Organiser un transport social commun | Assistante sociale en chef ; Chef des travaux | 2027 | E | O 31000
- Tenir un registre des aînés isolés | Assistante sociale en chef | T2 2026 | R |
- Construire une résidence-services | Directrice générale du CPAS | 2031 | A | E 4200000
* Piloter les synergies avec méthode
+ Décider et rendre compte ensemble
- Réunir le comité de direction commun chaque mois | Directeur général ; Directrice générale du CPAS | Permanent | E |
- Rédiger le rapport annuel sur les synergies | Directeur général ; Directrice générale du CPAS | Permanent | E |
- Créer un tableau de bord partagé | Chargée de mission PST | fin 2026 | R |
- Évaluer le plan à mi-mandat | Chargée de mission PST | déc. 2027 | N |
+ Associer le personnel
- Publier une lettre interne commune | Chargée de communication | Permanent | E |
- Organiser une journée commune par an | Cheffe du personnel | Permanent | E | O 8000
- Mener une enquête auprès des deux équipes | Chargée de mission PST | 2027 | N | O 2000
"""
_STATES = {"R": "done", "E": "in_progress", "N": "not_started", "S": "waiting", "A": "abandoned"}
_WORDS = {"R": "Réalisé", "E": "En cours", "N": "À démarrer", "S": "En attente", "A": "Abandonné"}
_KINDS = {"O": ("ordinary", "ordinaire"), "E": ("extraordinary", "extraordinaire")}
_HEADS = ("N°", "Action", "Pilote(s)", "Échéance", "État", "Budget")
_NEVER = (
    *_HEADS[1:],
    "Plan conjoint de la Commune et du CPAS",
    "Préambule",
    "Table des matières",
    "Organes",
    "Comité de concertation Commune-CPAS",
    "États utilisés",
    "Signatures",
    "La Présidente du CPAS",
)


def estrimont_odt_joint(folder: Path) -> Case:
    path = folder / "estrimont_odt_joint.odt"
    plan = outline(_PLAN, action="agent due state money")
    blocks: list[Block] = [*_opening(plan)]
    for node in plan:
        if node.level == SO:
            blocks.append(Head(f"Objectif stratégique {node.code} – {node.title}", 1))
        elif node.level == OO:
            blocks += [Head(f"Objectif opérationnel {node.code} – {node.title}", 2), _table(node)]
    blocks += [
        Head("Signatures", 1),
        Para("Fait à Estrimont, en deux exemplaires, le 24 septembre 2026."),
        Para("Le Bourgmestre                    La Présidente du CPAS"),
    ]
    write_text(blocks, path, header="Commune et CPAS d'Estrimont", footer="Plan conjoint 2025-2030 – page")
    tree = Tree()
    for node in plan:
        tree.add(node.level, node.title, node.parent, **_expected(node))
    return tree.case(path, "A", "deux pilotes dans une cellule, sommes ordinaires et extraordinaires", never=_NEVER)


def _expected(node: Node) -> Thing:
    if node.level != ACTION:
        return {"code": node.code}
    kind, _, amount = node.says("money").partition(" ")
    return {
        "code": node.code,
        "agents": several(node.says("agent")),
        "deadline": when(node.says("due")),
        "status": judged(node.says("state"), _STATES),
        "budget": [{"kind": _KINDS[kind][0], "amount": f"{amount}.00", "article": None, "year": None}] if kind else [],
    }


def _table(means: Node) -> Grid:
    lines = [row(*_HEADS, bold=True)]
    for node in means.below:
        kind, _, amount = node.says("money").partition(" ")
        money = f"{int(amount):,} € ({_KINDS[kind][1]})".replace(",", ".") if kind else "/"
        pilots = "\n".join(several(node.says("agent")))
        lines.append(row(node.code, node.title, pilots, node.says("due"), Box(_WORDS[node.says("state")]), money))
    return Grid(tuple(lines), widths=(1, 5, 4, 2, 2, 3))


def _opening(plan: list[Node]) -> list[Block]:
    entries = [("Préambule", 2, 0), ("Organes", 2, 0)]
    for node in plan:
        if node.level == SO:
            entries.append((f"Objectif stratégique {node.code} – {node.title}", node.number + 2, 0))
        elif node.level == OO:
            entries.append((f"Objectif opérationnel {node.code} – {node.title}", int(node.code[0]) + 2, 1))
    return [
        Para("Plan conjoint de la Commune et du CPAS", bold=True, center=True),
        Para("Estrimont, 2025-2030", center=True),
        Para("Approuvé par le Conseil communal et par le Conseil de l'action sociale réunis le 24 septembre 2026"),
        Break(),
        Para("Table des matières", bold=True),
        Contents((*entries, ("Signatures", 6, 0))),
        Break(),
        Head("Préambule", 1),
        Para(
            "La Commune et le CPAS d'Estrimont travaillent ensemble depuis 2019. Le présent plan réunit ce qu'ils "
            "mènent en commun, sans remplacer leurs programmes stratégiques respectifs."
        ),
        Head("Organes", 1),
        Para("Trois organes suivent le plan :"),
        Bullet("Comité de concertation Commune-CPAS"),
        Bullet("Comité de direction commun"),
        Bullet("Réunion conjointe annuelle des deux conseils"),
        Para("États utilisés", bold=True),
        Para(" – ".join(_WORDS.values())),
    ]
