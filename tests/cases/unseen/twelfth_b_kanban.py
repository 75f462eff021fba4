"""XLSX: the cards of a young project officer of a police zone, with drop-downs, added as they came to mind."""

from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.eleventh_b_values import Book, Page, dated
from tests.cases.unseen.tree import ACTION, OO, SO, Thing, Tree
from tests.cases.unseen.twelfth_b_values import Node, judged, outline, several, tell, when

_PLAN = """
* Garantir la sécurité dans l'espace public
+ Réduire le nombre de victimes sur nos routes
- Doubler les contrôles d'alcoolémie le week-end | T. Mahieu | Circulation | En cours | permanent | | Haute
| 14 actions menées depuis janvier
- Placer un radar tronçon sur la N998 | T. Mahieu | Circulation | En pause | 30/06/2027 | 40 | Haute
| Attente de l'accord du gestionnaire de voirie
- Cartographier les accidents corporels | L. Sbai | Gestion de l'information | Terminé | 31/03/2026 | 100 | Moyenne |
- Sensibiliser les élèves de sixième primaire au vélo | C. Huart | Prévention | En cours | juin 2027 | 55 | Moyenne
| 9 écoles sur 16
- Acheter deux motos pour la brigade de circulation | V. Noirhomme | Logistique | Terminé | 15/09/2025 | 100 | Basse |
+ Lutter contre le trafic de stupéfiants
- Créer une cellule « stups » de quatre inspecteurs | G. Lonneux | Recherche locale | Terminé | 01/01/2026 | 100
| Haute |
- Organiser quatre opérations aux abords des gares | G. Lonneux | Recherche locale | En cours | fin 2026 | 75 | Haute
| 3 sur 4
- Informer les directions d'école sur les nouvelles drogues | C. Huart | Prévention | À démarrer | 2027 | | Moyenne |
- Former un maître-chien | G. Lonneux | Recherche locale | À démarrer | 2028 | | Basse |
+ Prévenir les cambriolages
- Offrir un conseil en technoprévention dans les 48 heures | C. Huart | Prévention | En cours | permanent | | Moyenne
| Délai moyen : 3 jours
- Relancer les partenariats locaux de prévention | C. Huart | Proximité | En cours | T1 2027 | 30 | Moyenne |
- Surveiller les habitations en période de vacances | R. Demoulin | Proximité | En cours | permanent | | Basse |
- Lancer une campagne « soirées d'hiver » | C. Huart | Prévention | À démarrer | novembre 2026 | | Basse |
* Être proche des citoyens et à leur écoute
+ Renforcer la police de proximité
- Afficher le nom et la photo de l'inspecteur de quartier | R. Demoulin | Proximité | Terminé | décembre 2025 | 100
| Basse |
- Rouvrir l'antenne de Bellemotte trois jours par semaine | R. Demoulin | Proximité | En cours | 31/12/2026 | 60 | Haute
| Bail signé, travaux en cours
- Équiper les inspecteurs de quartier de tablettes | L. Sbai | ICT | En pause | 30/09/2026 | 20 | Moyenne
| Marché à relancer
- Patrouiller à vélo dans les deux centres-villes | R. Demoulin | Proximité | En cours | permanent | | Moyenne |
+ Mieux accueillir les victimes
- Aménager un local d'audition pour les enfants | V. Noirhomme | Logistique | Terminé | 30/06/2026 | 100 | Haute |
- Recontacter chaque victime de cambriolage dans le mois | M. Oosterlynck | Assistance aux victimes | En cours
| permanent | | Moyenne | 82 % en septembre
- Former vingt inspecteurs à l'accueil des victimes de violences | M. Oosterlynck | Assistance aux victimes ; RH
| En cours | 31/12/2027 | 45 | Haute | 9 formés
- Conclure un protocole avec le centre de prise en charge | M. Oosterlynck | Assistance aux victimes | À démarrer
| T2 2027 | | Haute |
+ Communiquer davantage
- Refaire le site internet de la zone | I. Castelain | Communication | En cours | 31/03/2027 | 50 | Moyenne |
- Publier les chiffres de la criminalité par commune | I. Castelain | Communication | À démarrer | annuel | | Basse |
- Tenir une permanence lors des marchés | R. Demoulin | Proximité | Abandonné | 2026 | 10 | Basse | Peu de visites
* Être une organisation où il fait bon travailler
+ Attirer et garder le personnel
- Participer aux salons de l'emploi | E. Rauw | RH | En cours | permanent | | Moyenne |
- Offrir un parcours d'accueil de trois mois aux aspirants | E. Rauw | RH | Terminé | 01/09/2026 | 100 | Haute |
- Réaliser une enquête de bien-être | E. Rauw | RH | En cours | fin 2026 | 70 | Moyenne | 131 réponses
- Créer une équipe de soutien après un événement grave | E. Rauw | RH ; Assistance aux victimes | À planifier | |
| Haute |
+ Former et équiper
- Porter à 20 heures par an l'entraînement à la maîtrise de la violence | S. Willocq | Formation | En cours
| 31/12/2026 | 65 | Haute |
- Remplacer les gilets pare-balles arrivés à terme | V. Noirhomme | Logistique | Terminé | 31/05/2026 | 100 | Haute |
- Acheter quarante caméras-piétons | V. Noirhomme | Logistique ; ICT | En cours | 30/11/2026 | 80 | Haute
| Livraison annoncée le 16/11
- Installer un simulateur de conduite prioritaire | S. Willocq | Formation | À planifier | | | Basse |
* Moderniser la gestion de la zone
+ Travailler de façon numérique
- Scanner les dossiers du service d'enquête | L. Sbai | ICT | En cours | 2028 | 35 | Moyenne |
- Généraliser la signature électronique des procès-verbaux | L. Sbai | ICT | Terminé | 28/02/2026 | 100 | Haute |
- Renouveler le réseau radio du commissariat | L. Sbai | ICT | À démarrer | mi-2027 | | Moyenne |
- Mettre en service un tableau de bord mensuel | L. Sbai | Gestion de l'information | En cours | janvier 2027 | 60
| Moyenne |
+ Maîtriser les dépenses
- Isoler la toiture du commissariat central | V. Noirhomme | Logistique | À démarrer | 2028 | | Haute |
- Passer un tiers de la flotte à l'électrique | V. Noirhomme | Logistique | En cours | 2029 | 15 | Moyenne |
- Revoir la clé de répartition entre les trois communes | B. Jadoul | Finances | En pause | fin 2027 | 25 | Haute
| Reporté après le conseil de décembre
- Adhérer à la centrale d'achat de la police fédérale | B. Jadoul | Finances | Terminé | 31/12/2025 | 100 | Moyenne |
"""
_STATES = {
    "À planifier": "to_plan",
    "À démarrer": "not_started",
    "En cours": "in_progress",
    "En pause": "waiting",
    "Terminé": "done",
    "Abandonné": "abandoned",
}
_FILL = {
    "À planifier": "#F2F2F2",
    "À démarrer": "#D9D9D9",
    "En cours": "#BDD7EE",
    "En pause": "#FFE699",
    "Terminé": "#C6E0B4",
    "Abandonné": "#F4B084",
}
_HEADS = (
    *("N°", "Carte", "Objectif opérationnel", "Colonne", "Qui ?", "Service", "Échéance", "Avancement", "Priorité"),
    "Dernières nouvelles",
)
_RIGHTS = (
    "Une ligne = une carte = une action du plan zonal.",
    "Choisir la colonne, l'objectif et la priorité dans les listes déroulantes, ne rien taper d'autre !",
    "L'onglet « Synthèse » se calcule tout seul.",
    "Une question ? Passez me voir au bureau 2.14.",
)
# Cards that were added at the foot of the sheet after the first meeting, wherever they belong.
_LATE = (4, 8, 12, 16, 24, 28, 32)


def mehaignoul_book_kanban(folder: Path) -> Case:
    path = folder / "mehaignoul_book_kanban.xlsx"
    plan = outline(_PLAN, action="agent department state due rate priority news")
    book = Book(path)
    _read_me(book.page("Lisez-moi", (90,)))
    _aims(book.page("Objectifs", (8, 46, 8, 46)), plan)
    actions = [node for node in plan if node.level == ACTION]
    late = [actions[place - 1] for place in _LATE]
    cards = [*(node for node in actions if node not in late), *late]
    _cards(book.page("Cartes", (7, 54, 42, 12, 18, 24, 14, 11, 10, 38)), plan, cards)
    _counts(book.page("Synthèse", (24, 10)), actions)
    _choices(book.page("Listes", (16, 12, 50)), plan)
    book.close()
    objectives = [node for node in plan if node.level != ACTION]
    tree = tell(tell(Tree(), objectives, _expected), cards, _expected)
    never = (*_HEADS[1:], *_RIGHTS, "Haute", "Moyenne", "Basse", "Nombre de cartes", "Plan zonal de sécurité 2026-2029")
    return tree.case(path, "A", "cards in the order they came, objectives chosen in a list", never=(*never, *_STATES))


def _expected(node: Node) -> Thing:
    if node.level != ACTION:
        return {"code": node.code}
    return {
        "agents": [node.says("agent")],
        "departments": several(node.says("department")),
        "deadline": when(node.says("due")),
        "status": judged(node.says("state"), _STATES),
        "progress": int(node.says("rate")) if node.says("rate") else None,
        "priority": node.says("priority"),
    }


def _choice(node: Node) -> str:
    return f"{node.code} {node.title}"


def _read_me(page: Page) -> None:
    page.line("Plan zonal de sécurité 2026-2029", bold=True, font_size=18)
    page.line("Zone de police Mehaignoul – Bellemotte – Trois-Arbres", font_size=12)
    page.skip()
    for text in _RIGHTS:
        page.line(text)
    page.skip()
    page.line("Mis à jour le 12 octobre 2026 (version 0.9)", italic=True)


def _aims(page: Page, plan: list[Node]) -> None:
    page.line("N°", "Objectif stratégique", "N°", "Objectif opérationnel", bold=True, border=1, bg_color="#DDEBF7")
    for node in plan:
        if node.level == SO:
            down = len(node.below)
            page.put(page.at, 0, int(node.code), down=down, border=1, align="center")
            page.put(page.at, 1, node.title, down=down, border=1)
            for below in node.below:
                page.put(page.at, 2, below.code, border=1, align="center")
                page.put(page.at, 3, below.title, border=1)
                page.skip()


def _cards(page: Page, plan: list[Node], cards: list[Node]) -> None:
    page.line(*_HEADS, bold=True, border=1, bg_color="#1F4E78", font_color="#FFFFFF")
    page.sheet.freeze_panes(1, 2)
    for rank, node in enumerate(cards, 1):
        assert node.above is not None
        chosen, state, rate = _choice(node.above), node.says("state"), node.says("rate")
        services = ", ".join(several(node.says("department")))
        row = page.line(f"K{rank:02d}", node.title, chosen, "", node.says("agent"), services, border=1)
        page.put(row, 3, state, border=1, bg_color=_FILL[state])
        page.put(row, 6, dated(node.says("due")), border=1, num_format="dd/mm/yyyy", align="left")
        page.put(row, 7, int(rate) / 100 if rate else "", border=1, num_format="0%")
        page.put(row, 8, node.says("priority"), border=1)
        page.put(row, 9, node.says("news"), border=1)
    last, aims = len(cards) + 20, sum(node.level == OO for node in plan)
    page.sheet.autofilter(0, 0, len(cards), len(_HEADS) - 1)
    page.sheet.data_validation(1, 2, last, 2, {"validate": "list", "source": f"=Listes!$C$2:$C${aims + 1}"})
    page.sheet.data_validation(1, 3, last, 3, {"validate": "list", "source": "=Listes!$A$2:$A$7"})
    page.sheet.data_validation(1, 8, last, 8, {"validate": "list", "source": "=Listes!$B$2:$B$4"})


def _counts(page: Page, actions: list[Node]) -> None:
    page.line("Colonne", "Nombre de cartes", bold=True, border=1)
    look = page.book.look(border=1)
    for place, word in enumerate(_STATES, 2):
        page.put(page.at, 0, word, border=1)
        count = sum(node.says("state") == word for node in actions)
        page.sheet.write_formula(page.at, 1, f"=COUNTIF(Cartes!$D:$D,A{place})", look, count)
        page.skip()
    page.put(page.at, 0, "Total", bold=True, border=1)
    page.sheet.write_formula(page.at, 1, "=SUM(B2:B7)", look, len(actions))


def _choices(page: Page, plan: list[Node]) -> None:
    page.line("Colonne", "Priorité", "Objectif opérationnel", bold=True)
    aims = [_choice(node) for node in plan if node.level == OO]
    levels = ("Haute", "Moyenne", "Basse")
    for place, aim in enumerate(aims):
        state = list(_STATES)[place] if place < len(_STATES) else ""
        page.line(state, levels[place] if place < len(levels) else "", aim)
