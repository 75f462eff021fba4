"""PDF: a CPAS's dashboard printed from a spreadsheet, with subtotals and a last page of counts."""

from pathlib import Path

import typst

from tests.cases.case import Case
from tests.cases.formats.pdf import quoted
from tests.cases.unseen.eleventh_b_values import Node, outline, several, spaced, tell, when
from tests.cases.unseen.thirteenth_b_values import joined
from tests.cases.unseen.tree import ACTION, OO, Thing, Tree, money

_PLAN = """
* Être un CPAS proche des personnes et accessible à tous
+ Améliorer l'accueil et l'information
- Réaménager la salle d'attente et créer deux boxes d'entretien | Service social général | C. Lheureux | 30/06/2026
| 45000 | 60 | En cours | Plans validés, mobilier commandé | Travaux de cloisonnement
- Rédiger un guide des aides en langage clair | Communication | D. Roba | T2 2026 | 3500 | 90 | En cours
| Texte relu par le panel d'usagers | Impression
- Ouvrir une permanence à la maison de village d'Aubrive | Service social général | C. Lheureux | janv. 2026 | | 100
| Terminé | Permanence chaque mardi depuis le 13 janvier |
- Installer une borne d'accueil numérique | Informatique | T. Wauters | 2027 | 8000 | 0 | Non commencé | | Cahier des
~ charges
+ Aller vers les personnes qui ne demandent rien
- Constituer une équipe de maraude avec la commune voisine | Insertion sociale | A. Sacré | 2025 | 62000 | 100
| Terminé | Deux éducateurs engagés |
- Croiser les données pour repérer le non-recours au tarif social | Énergie | P. Guns | fin 2026 | | 30 | En cours
| Convention signée | Avis du délégué à la protection des données
- Organiser des cafés-rencontres dans les cités | Insertion sociale | A. Sacré | permanent | 4000 | | En cours
| Onze cafés en 2025 | Cité du Parc à lancer
* Lutter contre le mal-logement et la précarité énergétique
+ Augmenter l'offre de logements de transit et d'urgence
- Transformer la conciergerie en deux logements d'urgence | Patrimoine | H. Dellis | sept. 2026 | 185000 | 40 | En cours
| Permis obtenu | Gros œuvre
- Acquérir un logement de transit pour familles | Patrimoine | H. Dellis | 2028 | 210000 | 0 | En attente |
| Subside régional à confirmer
- Reprendre la gestion de quatre appartements de l'agence immobilière sociale | Logement | M. Istace | T4 2025 | | 100
| Terminé | Convention en vigueur |
- Étendre la capacité de l'abri de nuit | Insertion sociale | A. Sacré | déc. 2026 | 38000 | 15 | Bloqué
| Étude incendie réalisée | Avis défavorable de la zone de secours à lever
+ Réduire la facture d'énergie des ménages
- Recruter un tuteur énergie | Énergie | P. Guns | mars 2025 | 55000 | 100 | Terminé | Engagé au 1er mars 2025 |
- Visiter 150 ménages par an | Énergie | P. Guns | récurrent | 6000 | | En cours | 163 visites en 2025 |
- Créer un fonds de petits travaux économiseurs | Énergie | P. Guns | 1er sem. 2027 | 20000 | 10 | En cours
| Règlement en projet | Approbation par le Conseil
* Favoriser l'insertion par le travail et la formation
+ Diversifier les mises à l'emploi
- Ouvrir un atelier de réparation de vélos | Insertion prof. | L. Maquet | avr. 2026 | 27000 | 75 | En cours
| Local loué, outillage acheté | Recrutement de l'encadrant
- Développer la brigade d'entretien des logements | Insertion prof. | L. Maquet | 2026-2028 | 48000 | 35 | En cours
| Cinq postes sur douze | Sept postes
- Convenir de stages avec dix entreprises locales | Insertion prof. | J. Pirotte | fin 2026 | | 50 | En cours
| Cinq conventions signées | Cinq conventions
- Créer une buanderie sociale | Insertion prof. | L. Maquet | 2026 | 90000 | 20 | Abandonné
| Étude de marché négative |
+ Lever les freins à l'emploi
- Réserver huit places de crèche aux parents en formation | Petite enfance | E. Nollet | 01/09/2025 | | 100
| Terminé | Convention avec la crèche communale |
- Financer le permis de conduire théorique | Insertion prof. | J. Pirotte | annuel | 5000 | | En cours | 34
~ bénéficiaires |
- Proposer des tables de conversation en français | Insertion sociale | A. Sacré | T3 2026 | 2500 | 0 | Non commencé
| | Trouver deux bénévoles
* Bien vieillir à Rochebeau
+ Rénover la maison de repos
- Remettre aux normes la cuisine | MRS Les Tilleuls | N. Gathy | 31/12/2026 | 320000 | 55 | En cours
| Lots 1 et 2 réceptionnés | Lot 3 (ventilation)
- Rénover vingt chambres | MRS Les Tilleuls | N. Gathy | 2029 | 640000 | 10 | En attente | Auteur de projet désigné
| Promesse ferme de subside
- Aménager un jardin sensoriel | MRS Les Tilleuls | N. Gathy | mai 2026 | 18000 | 100 | Terminé | Inauguré en avance |
+ Soutenir la vie à domicile
- Élargir les repas à domicile au week-end | Aide à domicile | F. Sohier | janv. 2026 | 32000 | 100 | Terminé
| 47 clients servis |
- Mettre à disposition une ergothérapeute | Aide à domicile | F. Sohier | fin 2027 | 41000 | 0 | Non commencé |
| Profil de fonction
- Équiper cinquante domiciles d'une télévigilance nouvelle génération | Aide à domicile | F. Sohier | T1 2027 | 15000
| 46 | En cours | 23 appareils posés | 27 appareils
+ Préserver les liens des aînés
- Jumeler les résidents avec les classes de l'école voisine | MRS Les Tilleuls | N. Gathy | récurrent | 1500 | | En
~ cours
| Six rencontres en 2025 |
- Ouvrir le restaurant de la maison de repos au quartier | MRS Les Tilleuls | F. Sohier | T4 2026 | 9000 | 25 | En cours
| Avis de l'agence sanitaire reçu | Aménagement de l'entrée
- Créer un répit pour les aidants proches | Aide à domicile | F. Sohier | 2028 | 30000 | 0 | Non commencé | | Appel à
~ projets
* Être une organisation bien gérée
+ Renforcer les synergies avec la commune
- Mutualiser le service informatique | Direction générale | T. Wauters | 01/01/2027 | | 65 | En cours
| Inventaire commun, marché conjoint | Transfert de deux agents
- Passer des marchés conjoints d'énergie et de bureau | Finances | S. Brancart | 2025 | | 100 | Terminé
| Économie de 11 % |
- Étudier un service commun des ressources humaines | Direction générale | S. Brancart | mi-2027 | 12000 | 5 | En
~ attente
| | Décision du comité de concertation
+ Prendre soin du personnel
- Adopter une charte du télétravail | Ressources humaines | O. Zaman | nov. 2025 | | 100 | Terminé | Adoptée par le
~ Conseil |
- Mesurer le bien-être tous les deux ans | Ressources humaines | O. Zaman | récurrent | 7500 | | En cours
| Enquête 2025 : 61 % de réponses | Plan d'action
"""

_STATES = {
    "Terminé": ("done", "C6E0B4"),
    "En cours": ("in_progress", "FFE699"),
    "Non commencé": ("not_started", "EDEDED"),
    "En attente": ("waiting", "F8CBAD"),
    "Bloqué": ("blocked", "FF9999"),
    "Abandonné": ("abandoned", "BFBFBF"),
}
_HEADS = (
    "N°",
    "Action",
    "Service",
    "Agent traitant",
    "Échéance",
    "Budget (€)",
    "%",
    "Statut",
    "Réalisé",
    "Reste à faire",
)
_WIDTHS = "1.3fr, 6fr, 3fr, 2.6fr, 2.3fr, 2.1fr, 1.2fr, 2.4fr, 4.2fr, 4.2fr"
_NEVER = (
    *_HEADS[1:],
    "Tableau de bord du PST",
    "Sous-total",
    "TOTAL GÉNÉRAL",
    "Répartition des actions par statut",
    "Nombre d'actions",
    *_STATES,
)


def rochebeau_pdf_printed(folder: Path) -> Case:
    path = folder / "rochebeau_pdf_printed.pdf"
    plan = outline(joined(_PLAN), action="service agent due budget rate state done left")
    path.write_bytes(typst.compile("\n\n".join(_source(plan)).encode()))
    return tell(Tree(), plan, _expected).case(path, "A", "tableau imprimé, lignes de groupe, sous-totaux", never=_NEVER)


def _expected(node: Node) -> Thing:
    if node.level != ACTION:
        return {"code": node.code}
    state, budget, rate = node.says("state"), node.says("budget"), node.says("rate")
    return {
        "code": node.code,
        "departments": [node.says("service")],
        "agents": several(node.says("agent")),
        "deadline": when(node.says("due")),
        "budget": [money(int(budget))] if budget else [],
        "budget_kind_also_ok": bool(budget) or None,
        "progress": int(rate) if rate not in ("", "0") else None,
        "status": {"value": _STATES[state][0], "text": state},
        "achieved": node.says("done"),
        "remaining": node.says("left"),
        "recurring": (when(node.says("due")) or {}).get("recurring"),
    }


def _cell(text: str, *, fill: str = "", across: int = 1, bold: bool = False, align: str = "left") -> str:
    dress = [f"colspan: {across}", f"align: {align}", *([f'fill: rgb("#{fill}")'] if fill else [])]
    inside = quoted(text) if text else ""
    return f"table.cell({', '.join(dress)})[{f'*{inside}*' if bold and inside else inside}]"


def _source(plan: list[Node]) -> list[str]:
    actions = [node for node in plan if node.level == ACTION]
    head = "".join(_cell(text, fill="1F4E78", bold=True) + ", " for text in _HEADS).replace(
        "[*", "[#set text(white)\n*"
    )
    rows = []
    for rank, node in enumerate(plan):
        rows.append(_line(node))
        last = rank + 1 == len(plan) or plan[rank + 1].parent is None
        if last:
            rows.append(_sum(f"Sous-total OS {node.code.split('.')[0]}", [a for a in actions if _top(a) == _top(node)]))
    rows.append(_sum("TOTAL GÉNÉRAL", actions))
    shown = "[CPAS de Rochebeau #h(1fr) TdB PST 2025-2030] "
    foot = "[TdB_PST_CPAS_v7_DEF.xlsx / Suivi #h(1fr) Imprimé le 09/03/2026 #h(1fr) Page #counter(page).display()]"
    legend = "".join(_cell(word, fill=fill) + ", " for word, (_, fill) in _STATES.items())
    counts = "".join(f"[{quoted(word)}], [{sum(a.says('state') == word for a in actions)}], " for word in _STATES)
    return [
        "#set document(date: none)",
        f'#set page(paper: "a4", flipped: true, margin: (x: 0.9cm, y: 1.5cm), header: {shown}, footer: context {foot})',
        '#set text(lang: "fr", size: 7pt, font: ("DejaVu Sans",), hyphenate: false)',
        "#show table.cell: set par(leading: 0.4em)",
        f'#text(size: 13pt, weight: "bold")[{quoted("Tableau de bord du PST – situation au 28 février 2026")}]',
        f"#block(width: 55%)[#table(columns: (1fr, 1fr, 1fr, 1fr, 1fr, 1fr), stroke: 0.4pt, inset: 3pt, {legend})]",
        f"#table(columns: ({_WIDTHS}), stroke: 0.4pt, inset: 3pt, table.header({head}), {' '.join(rows)})",
        "#pagebreak()",
        f'#text(size: 11pt, weight: "bold")[{quoted("Répartition des actions par statut")}]',
        f"#table(columns: (5cm, 3cm), stroke: 0.4pt, inset: 3pt, [*Statut*], [*{quoted('Nombre d’actions')}*], "
        f"{counts})",
    ]


def _top(node: Node) -> str:
    return node.code.split(".")[0]


def _line(node: Node) -> str:
    if node.level != ACTION:
        kind, fill = ("OO", "DDEBF7") if node.level == OO else ("OS", "9BC2E6")
        return _cell(f"{kind} {node.code} : {node.title}", fill=fill, across=10, bold=True) + ","
    state, rate, budget = node.says("state"), node.says("rate"), node.says("budget")
    cells = (
        *(_cell(text) for text in (node.code, node.title, node.says("service"), node.says("agent"), node.says("due"))),
        _cell(spaced(int(budget), "") if budget else "", align="right"),
        _cell(f"{rate}%" if rate else "", align="right"),
        _cell(state, fill=_STATES[state][1]),
        *(_cell(node.says(name)) for name in ("done", "left")),
    )
    return ", ".join(cells) + ","


def _sum(text: str, actions: list[Node]) -> str:
    amount = sum(int(a.says("budget") or 0) for a in actions)
    total = _cell(spaced(amount, ""), bold=True, align="right")
    return f"{_cell(text, across=5, bold=True, fill='F2F2F2')}, {total}, {_cell('', across=4)},"
