"""PDF: a consultant's landscape report for an intercommunal company, with method, legend, tables and a road map."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Break, Bullet, Contents, Grid, Head, Para, row
from tests.cases.case import Case
from tests.cases.formats.pdf import write_pdf
from tests.cases.unseen.eleventh_b_values import Node, outline
from tests.cases.unseen.fifteenth_b_values import spent, when
from tests.cases.unseen.fourteenth_b_values import coded, under
from tests.cases.unseen.tree import ACTION, AXIS, Thing, Tree

_PLAN = """
= Produire une eau de qualité
* Sécuriser les ressources
- Protéger les douze captages de la vallée | Directeur technique | T4 2027 | 420 | Captages protégés
- Forer un puits de secours à Hauterive | Responsable production | 2028 | 650 | Débit disponible (m³/h)
- Relier les réseaux nord et sud | Directeur technique | T2 2028 | 1200 | Communes raccordées
- Suivre les nappes en temps réel | Responsable production | T1 2027 | 85 | Sondes posées
* Garantir la qualité au robinet
- Remplacer les raccordements en plomb | Responsable réseau | 2028 | 380 | Raccordements restants
- Doubler le nombre de prélèvements | Responsable laboratoire | T3 2026 | 60 | Prélèvements par an
- Publier les analyses par rue | Responsable communication | T2 2026 | 15 | Visites de la page
= Entretenir le réseau
* Réduire les fuites
- Sectoriser la totalité du réseau | Responsable réseau | T4 2028 | 540 | Secteurs équipés
- Renouveler dix kilomètres de conduites par an | Responsable réseau | 2026-2028 | 3600 | Kilomètres renouvelés
- Équiper deux équipes de détection acoustique | Responsable réseau | T2 2026 | 48 | Fuites détectées
* Connaître son patrimoine
- Achever la carte numérique des conduites | Responsable bureau d'études | T4 2026 | 110
| Part du réseau cartographiée
- Noter l'état de chaque réservoir | Responsable bureau d'études | T3 2027 | 45 | Réservoirs inspectés
- Établir un plan d'investissement à vingt ans | Directeur technique | T4 2027 | 70 | Plan approuvé
= Servir les usagers
* Rendre la facture lisible
- Redessiner la facture avec un panel d'usagers | Responsable clientèle | T3 2026 | 25 | Appels liés à la facture
- Installer des compteurs communicants | Responsable clientèle | 2028 | 2100 | Compteurs posés
- Proposer la facture mensuelle | Directrice financière | T1 2027 | 30 | Usagers mensualisés
* Aider ceux qui peinent à payer
- Étendre le fonds social de l'eau | Directrice financière | T2 2026 | 150 | Ménages aidés
- Former les travailleurs des CPAS | Responsable clientèle | T4 2026 | 12 | Travailleurs formés
- Visiter les ménages qui surconsomment | Responsable clientèle | 2027 | 40 | Visites réalisées
= Préparer l'entreprise de demain
* Attirer et garder les compétences
- Créer une école interne des fontainiers | Directrice des ressources humaines | T3 2027 | 95 | Fontainiers formés
- Revoir la grille des fonctions | Directrice des ressources humaines | T4 2026 | 35 | Fonctions décrites
- Organiser la garde à l'échelle des deux bassins | Directeur technique | T1 2028 | 20 | Nuits de garde par agent
* Réduire l'empreinte de l'entreprise
- Couvrir les réservoirs de panneaux solaires | Responsable énergie | 2028 | 780 | Énergie produite (MWh)
- Remplacer la moitié des camionnettes | Responsable logistique | 2028 | 640 | Véhicules électriques
- Publier un bilan carbone chaque année | Responsable énergie | Chaque année | 18 | Tonnes de CO2
"""
_HEADS = ("N°", "Action", "Pilote", "Échéance", "Budget (k€)", "Indicateur", "Priorité")
_NEVER = (
    *_HEADS[1:],
    "Notre démarche",
    "Légende",
    "Feuille de route",
    "Sommaire",
    "Plan stratégique 2026-2028",
    "Entretiens avec les administrateurs",
    "Ateliers avec les équipes",
    "Priorisation en comité de direction",
)


def valdorne_pdf_consultant(folder: Path) -> Case:
    path = folder / "valdorne_pdf_consultant.pdf"
    plan = outline(_PLAN, action="agent due cost measure")
    axes = [node for node in plan if node.level == AXIS]
    blocks: list[Block] = [
        Head("Plan stratégique 2026-2028"),
        Para("Intercommunale des eaux de la Valdorne – rapport final, version 2.1 du 4 novembre 2025"),
        Break(),
        Head("Sommaire", 2),
        Contents(
            (
                ("Notre démarche", 3, 0),
                *((f"Axe {axis.number}. {axis.title}", 3 + axis.number, 0) for axis in axes),
                ("Feuille de route", 8, 0),
            )
        ),
        Break(),
        Head("Notre démarche", 2),
        Para("Entre mars et octobre 2025, nous avons accompagné l'intercommunale en trois temps."),
        Bullet("Entretiens avec les administrateurs"),
        Bullet("Ateliers avec les équipes"),
        Bullet("Priorisation en comité de direction"),
        Para("Légende", bold=True),
        Para("P1 : indispensable – P2 : important – P3 : utile. Les budgets sont exprimés en milliers d'euros."),
    ]
    for axis in axes:
        blocks += [Break(), Head(f"Axe {axis.number}. {axis.title}", 2)]
        for aim in axis.below:
            blocks += [Head(f"Objectif {coded(aim)}. {aim.title}", 3), _table(aim)]
    blocks += [Break(), Head("Feuille de route", 2), _road_map(plan)]
    footer = "© Cabinet Arpège & Lune – document confidentiel"
    write_pdf(blocks, path, header="IEV – Plan stratégique 2026-2028", footer=footer, landscape=True, size=9)
    tree = Tree()
    for node in plan:
        tree.add(node.level, node.title, node.parent, **_expected(node))
    return tree.case(path, "A", "rapport en paysage, budgets en milliers, démarche et feuille de route", never=_NEVER)


def _expected(node: Node) -> Thing:
    if node.level != ACTION:
        return {"code": coded(node)}
    return {
        "code": coded(node),
        "agents": [node.says("agent")],
        "deadline": when(node.says("due")),
        "budget": spent(None, node.says("cost") + "000"),
        "budget_kind_also_ok": True,
        "indicators": [{"text": node.says("measure")}],
        "priority": _priority(node),
    }


def _priority(action: Node) -> str:
    return f"P{1 + (action.number + len(action.title)) % 3}"


def _table(aim: Node) -> Grid:
    rows = [row(*(Box(head, fill="D9E8E3", bold=True) for head in _HEADS))]
    for action in aim.below:
        cost = f"{int(action.says('cost')):,}".replace(",", " ")
        said = (action.says("agent"), action.says("due"), cost, action.says("measure"))
        rows.append(row(coded(action), action.title, *said, _priority(action)))
    return Grid(tuple(rows), widths=(0.7, 4, 2.4, 1.3, 1.1, 2.6, 0.9))


def _road_map(plan: list[Node]) -> Grid:
    """The numbers of the actions by axis and by the last year of their deadline."""
    rows = [row("", "2026", "2027", "2028", bold=True)]
    for axis in (node for node in plan if node.level == AXIS):
        years: dict[str, list[str]] = {"2026": [], "2027": [], "2028": []}
        for action in under(axis, plan, ACTION):
            due = action.says("due")
            for year in [due[-4:]] if due[-4:] in years else years:
                years[year].append(coded(action))
        rows.append(row(f"Axe {axis.number}", *(", ".join(codes) for codes in years.values())))
    return Grid(tuple(rows), widths=(1, 3, 3, 3))
