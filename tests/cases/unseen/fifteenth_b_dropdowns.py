"""XLSX: a project officer's flat workbook with drop-downs, a filter, a hidden sheet of lists and a sheet of counts."""

from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.eleventh_b_values import Book, Node, dated, outline, several
from tests.cases.unseen.fifteenth_b_values import state, when
from tests.cases.unseen.tree import ACTION, Thing, Tree

_PLAN = """
* Être une commune qui loge dignement ses habitants
+ Remettre des logements sur le marché
- Recenser les logements inoccupés | M. Sarlet | Logement | | 01/02/2025 | 31/12/2025 | Terminé | 100 | 11
| 186 logements repérés |
- Taxer les logements vides depuis un an | M. Sarlet | Finances | | 01/06/2025 | 30/06/2026 | Terminé | 100 | 11
| Règlement voté |
- Créer une agence immobilière sociale | K. Deprez | Logement | CPAS | 01/01/2026 | 31/12/2027 | En cours | 40 | 1;11
| Statuts rédigés | Engager une directrice
- Transformer le presbytère en trois appartements | K. Deprez | Travaux | SWL | 01/09/2026 | 30/06/2029
| À planifier | 0 | 11
| | Attendre l'avis du patrimoine
+ Rénover l'habitat existant
- Ouvrir un guichet de l'énergie | L. Hainin | Énergie | | 01/03/2025 | 30/09/2025 | Terminé | 100 | 7
| Deux demi-jours par semaine |
- Prêter des caméras thermiques | L. Hainin | Énergie | | 01/10/2025 | Permanent | En cours | 50 | 7;13
| 34 prêts | Acheter une deuxième caméra
- Grouper les achats d'isolants | L. Hainin | Énergie | Commune voisine | 01/01/2027 | 31/12/2027 | Non commencé
| 0 | 7;13
| |
* Être une commune où chaque enfant grandit bien
+ Accueillir les tout-petits
- Ouvrir une crèche de quarante-neuf places | N. Paquay | Enfance | ONE | 01/04/2025 | 31/08/2028 | En cours | 35
| 4;5
| Permis obtenu | Lancer le marché de travaux
- Soutenir les accueillantes à domicile | N. Paquay | Enfance | ONE | 01/01/2025 | Permanent | En cours | 60 | 5;8
| Prime portée à 400 € |
- Installer une boîte à jouets dans chaque village | T. Rouvroy | Enfance | | 01/05/2026 | 31/10/2026 | Abandonné
| 10 | 12
| Essai à Mivelle | Rien, projet arrêté
+ Soutenir les écoles communales
- Servir un potage gratuit chaque jour | T. Rouvroy | Enseignement | | 01/09/2025 | Permanent | En cours | 80 | 2;3
| Quatre écoles sur cinq | Équiper l'école de Brumagne
- Remplacer les préfabriqués de Brumagne | P. Lixhon | Travaux | FWB | 01/01/2026 | 31/08/2029 | Bloqué | 15 | 4
| Avant-projet | Obtenir l'accord de la FWB
- Équiper les classes d'écrans | P. Lixhon | Informatique | | 01/01/2025 | 31/12/2026 | En cours | 70 | 4;9
| 21 classes | Sept classes
- Sécuriser les abords des cinq écoles | P. Lixhon | Travaux | Zone de police | 01/01/2026 | 31/12/2028
| En cours | 25 | 3;11
| École de Mivelle | Quatre écoles
* Être une commune qui vit au rythme de ses villages
+ Soutenir les associations
- Ouvrir un guichet unique des associations | V. Gérouville | Culture | | 01/02/2026 | 30/04/2026 | Terminé | 100 | 17
| Ouvert le 14 avril |
- Rénover la salle de Vieuxpré | P. Lixhon | Travaux | SPW | 01/01/2027 | 31/12/2029 | À planifier | 0 | 11
| | Désigner un auteur de projet
- Mutualiser le matériel de fête | V. Gérouville | Culture | Commune voisine | 01/06/2026 | 31/05/2027
| En attente | 20 | 12;17
| Inventaire fait | Trouver un local
+ Animer la vie culturelle
- Organiser un festival des villages tous les ans | V. Gérouville | Culture | Centre culturel | 01/07/2025
| Permanent | En cours | 50 | 11
| Éditions 2025 et 2026 |
- Installer une bibliothèque itinérante | V. Gérouville | Culture | Province | 01/01/2027 | 31/12/2028
| Non commencé | 0 | 4
| |
- Baliser six promenades | V. Gérouville | Tourisme | Syndicat d'initiative | 01/04/2025 | 30/06/2027 | En cours
| 65 | 3;15
| Quatre promenades | Imprimer la carte
"""
_HEADS = (
    *("Objectif stratégique", "Objectif opérationnel", "Réf.", "Action", "Chef de projet", "Service", "Partenaire"),
    *("Début", "Échéance", "Statut", "Avancement", "ODD", "Fait", "Reste à faire", "Priorité"),
)
_WIDTHS = (26, 26, 8, 40, 16, 14, 18, 12, 12, 14, 11, 8, 28, 28, 9)
_WORDS = ("À planifier", "Non commencé", "En cours", "En attente", "Bloqué", "Terminé", "Abandonné")
_NEVER = (*_HEADS[:2], *_HEADS[3:], *_WORDS, "Comptage par statut", "Total", "Mode d'emploi")


def hautregarde_book_dropdowns(folder: Path) -> Case:
    path = folder / "hautregarde_book_dropdowns.xlsx"
    plan = outline(_PLAN, action="agent service partner start due state rate sdgs done left")
    actions = [node for node in plan if node.level == ACTION]
    book = Book(path)
    guide = book.page("Lisez-moi", (90,))
    guide.line("Mode d'emploi", bold=True, font_size=14)
    guide.line("PST 2024-2030 de la commune de Hautregarde – une ligne par action, ne pas fusionner de cellules.")
    guide.line("Le statut et la priorité se choisissent dans la liste déroulante ; dates au format jj/mm/aaaa.")
    page = book.page("Actions", _WIDTHS)
    page.line(*_HEADS, bold=True, bg_color="#1F4E78", font_color="#FFFFFF", border=1)
    for node in actions:
        page.line(*_cells(node)[:7], border=1)
        page.at -= 1
        for column, value in enumerate(_cells(node)[7:], 7):
            form = "0%" if column == 10 else "dd/mm/yyyy" if column in (7, 8) else "General"
            page.put(page.at, column, value, border=1, num_format=form)
        page.skip()
    page.sheet.autofilter(0, 0, len(actions), len(_HEADS) - 1)
    page.sheet.freeze_panes(1, 4)
    page.sheet.data_validation(1, 9, 300, 9, {"validate": "list", "source": "=Listes!$A$2:$A$8"})
    page.sheet.data_validation(1, 14, 300, 14, {"validate": "list", "source": ["Haute", "Moyenne", "Basse"]})
    count = book.page("Synthèse", (24, 10))
    count.line("Comptage par statut", bold=True)
    for word in _WORDS:
        count.line(word, sum(node.says("state") == word for node in actions), border=1)
    count.line("Total", len(actions), bold=True, border=1)
    lists = book.page("Listes", (20,), hidden=True)
    for word in ("Statut", *_WORDS):
        lists.line(word)
    book.close()
    tree = Tree()
    for node in plan:
        tree.add(node.level, node.title, node.parent, **_expected(node))
    return tree.case(path, "I", "classeur plat, listes déroulantes, parents répétés, feuille masquée", never=_NEVER)


def _parents(node: Node) -> tuple[str, str]:
    means = node.above
    assert means is not None
    assert means.above is not None
    aim = means.above
    return f"OS{aim.code}. {aim.title}", f"OO{means.code}. {means.title}"


def _cells(node: Node) -> list[object]:
    said = [node.says(name) for name in ("agent", "service", "partner")]
    days = [dated(node.says(name)) for name in ("start", "due")]
    rate = int(node.says("rate")) / 100
    tail = [node.says("state"), rate, node.says("sdgs").replace(";", ", "), node.says("done"), node.says("left")]
    return [*_parents(node), node.code, node.title, *said, *days, *tail, _priority(node)]


def _expected(node: Node) -> Thing:
    if node.level != ACTION:
        return {"code": node.code}
    return {
        "code": node.code,
        "agents": [node.says("agent")],
        "departments": [node.says("service")],
        "partners": several(node.says("partner")),
        "start": _iso(node.says("start")),
        "deadline": when(node.says("due")),
        "status": state(node.says("state")),
        "progress": int(node.says("rate")),
        "sdgs": [int(goal) for goal in node.says("sdgs").split(";")],
        "achieved": node.says("done"),
        "remaining": node.says("left"),
        "priority": _priority(node),
    }


def _priority(node: Node) -> str:
    return ("Haute", "Moyenne", "Basse")[(node.number + len(node.title)) % 3]


def _iso(text: str) -> str:
    return "-".join(reversed(text.split("/")))
