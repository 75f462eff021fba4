"""XLSX: the follow-up workbook that a rescue zone's steering committee goes through, a sheet for each axis."""

from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.eleventh_b_values import Book, Node, Page, dated, judged, outline, several
from tests.cases.unseen.fourteenth_b_values import coded, under, when
from tests.cases.unseen.tree import ACTION, AXIS, SO, STEP, Thing, Tree

_PLAN = """
= Secours à la population
* Garantir le délai d'arrivée des premiers secours
- Revoir la carte des départs par commune | Maj. R. Hennuyer | | 31/03/2026 | T | 100 | Carte validée le 18/03
- Ouvrir un poste avancé à Thyrimont | Cap. S. Dabe | Commune de Thyrimont | T4 2027 | C | 40
| Bail signé, travaux en mai
. Signer le bail avec la commune | Cap. S. Dabe | | 30/06/2026 | T | 100 |
. Aménager les vestiaires et le dortoir | Lt. O. Ferage | | T2 2027 | C | 20 | Marché publié
. Affecter douze pompiers volontaires | Cap. S. Dabe | | T4 2027 | N | 0 |
- Équiper les véhicules de la navigation embarquée | Lt. V. Colpin | | 30/09/2026 | C | 75 | 31 véhicules sur 42
- Publier chaque trimestre les délais d'intervention | Maj. R. Hennuyer | | Permanent | C | 50 |
* Maintenir un parc de véhicules fiable
- Remplacer trois autopompes de plus de vingt ans | Lt. V. Colpin | SPF Intérieur | 2028 | C | 33 | Une livrée en avril
- Créer un atelier mécanique unique | Lt. V. Colpin | | fin 2028 | B | 10 | Recours d'un riverain contre le permis
- Contrôler les échelles selon la nouvelle norme | Lt. O. Ferage | | 2026 | T | 100 |
- Tester une ambulance électrique | Cap. M. Tondeur | SPF Santé publique | 2027 | N | 0 | Appel à projets attendu
= Prévention
* Rendre les habitants acteurs de leur sécurité
- Placer 2.000 détecteurs de fumée chez les aînés | Adj. L. Piret | Les CPAS de la zone | 2025-2028 | C | 60
| 1.214 détecteurs placés
- Former mille personnes par an aux gestes qui sauvent | Adj. L. Piret | Croix-Rouge | Permanent | C | 50 |
. Recruter six moniteurs | Adj. L. Piret | | juin 2026 | T | 100 |
. Acheter quarante mannequins | Lt. V. Colpin | | sept. 2026 | T | 100 |
- Accueillir toutes les classes de cinquième primaire | Adj. G. Warnon | Les écoles | 2029 | C | 35 |
- Lancer une campagne sur le monoxyde de carbone | Adj. G. Warnon | | nov. 2026 | T | 100 |
* Conseiller les bourgmestres et les exploitants
- Traiter tout avis de prévention en trente jours | Cap. A. Lessire | | fin 2026 | C | 80 | Délai moyen : 34 jours
- Mettre en ligne le règlement zonal de prévention | Cap. A. Lessire | | 31/01/2026 | T | 100 |
- Contrôler les salles de fête tous les cinq ans | Cap. A. Lessire | Les communes | 2030 | C | 25 |
- Cartographier les établissements à risque | Cap. A. Lessire | | 2027 | S | 15 | Suspendu jusqu'au nouveau logiciel
= Femmes et hommes de la zone
* Recruter et garder les volontaires
- Mener une campagne annuelle de recrutement | Mme C. Joassin | | Chaque année | C | 50 | 212 candidats en 2026
- Créer une école de cadets à Saint-Fiacre | Lt. O. Ferage | École du feu | sept. 2027 | C | 45
| Convention approuvée
. Adapter le règlement de travail | Mme C. Joassin | | T1 2027 | T | 100 |
. Désigner les instructeurs | Lt. O. Ferage | | T2 2027 | C | 50 |
- Négocier une convention avec les employeurs | Mme C. Joassin | Les clubs d'entreprises | 2028 | N | 0 |
- Installer une garderie pour les rappels de nuit | Mme C. Joassin | | 2028 | X | 0 | Coût jugé excessif
* Protéger la santé de chacun
- Séparer les zones propres et sales dans huit postes | Lt. O. Ferage | | 2029 | C | 50 | Quatre postes adaptés
- Doubler le nombre de tenues de feu | Lt. V. Colpin | | 2027 | C | 70 |
- Créer une équipe de soutien psychologique | Mme C. Joassin | CHR de l'Almance | 2026 | T | 100 |
- Mesurer l'exposition aux fumées lors des exercices | Cap. M. Tondeur | Université | 2028 | N | 0 |
= Gestion de la zone
* Disposer de finances saines et lisibles
- Adopter un plan financier à dix ans | Mme H. Bovy | | 30/11/2026 | C | 90 | Présenté au Conseil de zone en octobre
- Facturer les missions non urgentes dans le mois | Mme H. Bovy | | 2026 | T | 100 |
- Revoir la clé de répartition entre communes | Mme H. Bovy | Les communes | 2029 | B | 5 | Pas d'accord au collège
- Grouper les achats avec les zones voisines | Mme H. Bovy | Les zones voisines | Permanent | C | 50 |
* Numériser les processus
- Remplacer le logiciel de gestion des interventions | M. T. Évrard | | 01/07/2027 | C | 30 | Marché attribué
. Reprendre les données de l'ancien logiciel | M. T. Évrard | | mars 2027 | N | 0 |
. Former les chefs de poste | M. T. Évrard | | juin 2027 | N | 0 |
- Équiper chaque poste d'une tablette de contrôle | M. T. Évrard | | 2026 | T | 100 |
- Passer la gestion des stocks au code-barres | Lt. V. Colpin | | 2028 | N | 0 |
- Renforcer la sécurité informatique | M. T. Évrard | | T3 2027 | C | 55 |
"""
_STATES = {
    "T": "done",
    "C": "in_progress",
    "N": "not_started",
    "B": "blocked",
    "S": "waiting",
    "X": "abandoned",
}
_WORDS = {"T": "Terminé", "C": "En cours", "N": "Non commencé", "B": "Bloqué", "S": "Suspendu", "X": "Abandonné"}
_FILL = {"T": "#92D050", "C": "#BDD7EE", "N": "#E7E6E6", "B": "#FF7C80", "S": "#FFD966", "X": "#BFBFBF"}
_HEADS = ("N°", "Action", "Pilote", "Partenaires", "Échéance", "Statut", "% réalisé", "Commentaire du COPIL")
_WIDTHS = (9, 52, 20, 22, 14, 14, 10, 44)
_DECISIONS = (
    ("17/09/2026", "Rencontrer le riverain qui conteste le permis de l'atelier", "Lt. V. Colpin", "15/11/2026"),
    ("17/09/2026", "Porter la clé de répartition au Conseil de zone", "Mme H. Bovy", "31/12/2026"),
    ("11/06/2026", "Renoncer à la garderie pour les rappels de nuit", "COPIL", "–"),
    ("11/06/2026", "Demander une seconde offre pour les tenues", "Lt. V. Colpin", "31/08/2026"),
)
_NEVER = (
    *_HEADS[1:],
    "Zone de secours Valnoisse",
    "Mode d'emploi",
    "Synthèse",
    "Journal des décisions",
    *(text for _, text, _, _ in _DECISIONS),
    "Prochaines réunions",
    "Total de la zone",
    "Terminé",
    "Non commencé",
)


def valnoisse_book_followup(folder: Path) -> Case:
    path = folder / "valnoisse_book_followup.xlsx"
    values = "agent partner due state rate note"
    plan = outline(_PLAN, action=values, step=values)
    axes = [node for node in plan if node.level == AXIS]
    book = Book(path)
    _welcome(book.page("Accueil", (34, 12, 14, 16, 12, 12, 12)), plan)
    for axis in axes:
        _axis(book.page(f"Axe {axis.number}", _WIDTHS), axis)
    _decisions(book.page("Décisions", (14, 60, 20, 14)))
    book.close()
    tree = Tree()
    for node in plan:
        tree.add(node.level, node.title, node.parent, **_expected(node))
    return tree.case(path, "A", "une feuille par axe, étapes en retrait, journal des décisions", never=_NEVER)


def _expected(node: Node) -> Thing:
    if node.level in (AXIS, SO):
        return {"code": coded(node)}
    return {
        "code": _shown(node),
        "code_not_scored": node.level == STEP,
        "agents": [node.says("agent")],
        "partners": several(node.says("partner")),
        "deadline": when(node.says("due")),
        "status": judged(node.says("state"), _STATES),
        "progress": int(node.says("rate")),
    }


def _shown(node: Node) -> str:
    """The number in the first column: `1.1.2`, and `1.1.2 b` for a step."""
    if node.level == STEP:
        assert node.above is not None
        return f"{coded(node.above)} {'abcdef'[node.number - 1]}"
    return coded(node)


def _welcome(page: Page, plan: list[Node]) -> None:
    page.band("Zone de secours Valnoisse", 7, bold=True, font_size=18)
    page.band("Programme pluriannuel 2025-2030 – tableau de suivi du comité de pilotage", 7, font_size=12)
    page.band("Situation au 10 septembre 2026, pour la réunion du 17 septembre 2026", 7, italic=True)
    page.skip()
    page.band("Mode d'emploi", 7, bold=True)
    page.band("Chaque pilote met à jour ses lignes une semaine avant la réunion. Ne pas ajouter de colonne.", 7)
    page.band("Les lignes en retrait (a, b, c) sont les étapes d'une action.", 7)
    page.skip()
    page.band("Statuts", 7, bold=True)
    for letter, word in _WORDS.items():
        page.line(word, bg_color=_FILL[letter], border=1)
    page.skip()
    page.band("Synthèse", 7, bold=True)
    page.line("Axe", *_WORDS.values(), bold=True, border=1)
    for axis in (node for node in plan if node.level == AXIS):
        actions = under(axis, plan, ACTION)
        page.line(f"Axe {axis.number}", *_counts(actions), border=1)
    page.line("Total de la zone", *_counts([n for n in plan if n.level == ACTION]), bold=True, border=1)
    page.skip()
    page.band("Prochaines réunions", 7, bold=True)
    page.band("10 décembre 2026 – 11 mars 2027 – 10 juin 2027", 7)


def _counts(actions: list[Node]) -> list[int]:
    return [sum(node.says("state") == letter for node in actions) for letter in _WORDS]


def _axis(page: Page, axis: Node) -> None:
    page.band(f"AXE {axis.number} – {axis.title}", 8, bold=True, font_size=14, bg_color="#C00000", font_color="#FFFFFF")
    page.skip()
    page.line(*_HEADS, bold=True, bg_color="#404040", font_color="#FFFFFF", border=1)
    for aim in axis.below:
        text = f"Objectif {coded(aim)} : {aim.title}"
        page.band(text, 8, bold=True, bg_color="#F8CBAD", border=1)
        for action in aim.below:
            _row(page, action)
            for step in action.below:
                _row(page, step)
    page.skip()
    page.band("Zone de secours Valnoisse – usage interne", 8, italic=True, font_size=8)


def _row(page: Page, node: Node) -> None:
    small = node.level == STEP
    style = {"italic": True, "font_size": 9} if small else {}
    row = page.at
    letter = node.says("state")
    page.put(row, 0, f"{'abcdef'[node.number - 1]}." if small else coded(node), border=1, **style)
    page.put(row, 1, node.title, border=1, **style, **({"indent": 2} if small else {}))
    page.put(row, 2, node.says("agent"), border=1, **style)
    page.put(row, 3, node.says("partner"), border=1, **style)
    page.put(row, 4, dated(node.says("due")), border=1, num_format="dd/mm/yyyy", align="left", **style)
    page.put(row, 5, _WORDS[letter], border=1, bg_color=_FILL[letter], **style)
    page.put(row, 6, int(node.says("rate")) / 100, border=1, num_format="0%", **style)
    page.put(row, 7, node.says("note"), border=1, **style)
    page.skip()


def _decisions(page: Page) -> None:
    page.line("Journal des décisions", bold=True, font_size=14)
    page.skip()
    page.line("Réunion", "Décision", "Qui", "Pour le", bold=True, border=1)
    for line in _DECISIONS:
        page.line(*line, border=1)
