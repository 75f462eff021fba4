"""XLSX: a province's plan as its project tool exports it, one record a row, in the order of the keys."""

import datetime
from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.eleventh_b_values import Book, Node, dated, judged, outline, tell, when
from tests.cases.unseen.thirteenth_b_values import joined
from tests.cases.unseen.tree import ACTION, OO, SO, STEP, Thing, Tree

_PLAN = """
* Accompagner chaque jeune vers un diplôme et un métier
+ Moderniser les écoles provinciales
- Rénover les ateliers mécaniques de l'école de Brassemont | A. Delorge | Infrastructures | En cours | 45 | 31/08/2027
. Marché de travaux attribué | A. Delorge | Terminé | 28/02/2026
. Déménagement provisoire des machines | P. Wauthelet | En cours | 30/06/2026
. Réception provisoire | A. Delorge | Non démarré | 15/07/2027
- Équiper 120 classes d'un écran interactif | F. Tassin | Informatique | Terminé | 100 | 30/09/2025
- Ouvrir une option « technicien en rénovation énergétique » | I. Marlot | Enseignement | En cours | 70 | 01/09/2026
- Raccorder les trois internats à la fibre | F. Tassin | Informatique | En attente | 20 | 31/12/2026
+ Lutter contre le décrochage scolaire
- Créer une cellule mobile d'accrochage | I. Marlot | Enseignement | Terminé | 100 | 15/01/2026
- Former 80 enseignants au repérage précoce | J. Cassart | Enseignement | En cours | 55 | 30/06/2027
. Session pilote à l'institut de Hautepierre | J. Cassart | Terminé | 20/11/2025
. Sessions 2 à 6 | J. Cassart | En cours | 30/06/2027
- Mettre en place un tutorat entre étudiants | O. Benali | Jeunesse | Planifié | 0 | 30/09/2027
+ Rapprocher les écoles des entreprises
- Organiser un salon annuel des stages | O. Benali | Jeunesse | En cours | 50 | 31/12/2030
- Signer vingt conventions d'alternance | I. Marlot | Enseignement | En cours | 35 | 31/12/2028
- Créer une plateforme d'offres de stages | F. Tassin | Informatique | Annulé | 10 | 30/06/2026
* Préserver l'eau, les sols et la biodiversité
+ Prévenir les inondations
- Curer 45 km de cours d'eau de deuxième catégorie | R. Hanquet | Cours d'eau | En cours | 60 | 31/12/2029
. Campagne 2025 : 12 km | R. Hanquet | Terminé | 31/10/2025
. Campagne 2026 : 11 km | R. Hanquet | En cours | 31/10/2026
. Campagne 2027 : 11 km | R. Hanquet | Planifié | 31/10/2027
- Aménager cinq zones d'immersion temporaire | R. Hanquet | Cours d'eau | En cours | 25 | 30/06/2030
- Installer trente échelles limnimétriques connectées | C. Lamalle | Cours d'eau | Terminé | 100 | 31/03/2026
- Conseiller les communes sur le ruissellement agricole | C. Lamalle | Agriculture | En cours | 50 | 31/12/2030
+ Soutenir une agriculture durable
- Ouvrir un hall-relais de transformation maraîchère | S. Vercruysse | Agriculture | En attente | 15 | 30/06/2028
- Analyser gratuitement les sols de 300 exploitations | S. Vercruysse | Agriculture | En cours | 40 | 31/12/2028
- Approvisionner nos cantines à 50 % en produits locaux | M. Piérart | Économat | En cours | 65 | 31/12/2027
. Charte d'achat adoptée par le Collège provincial | M. Piérart | Terminé | 12/06/2025
. Marché par lots de saison | M. Piérart | En cours | 30/04/2027
+ Restaurer les milieux naturels
- Planter 25 km de haies avec les agriculteurs | S. Vercruysse | Agriculture | En cours | 48 | 31/03/2029
- Créer dix mares dans les domaines provinciaux | D. Roisin | Domaines | Terminé | 100 | 30/11/2025
- Rédiger le plan de gestion du domaine de Chênerouge | D. Roisin | Domaines | Non démarré | 0 | 31/12/2027
* Faire rayonner la culture et le sport partout en province
+ Soutenir la lecture et la création
- Renouveler le bibliobus | L. Debroux | Culture | En cours | 80 | 30/09/2026
- Mettre en réseau les vingt-deux bibliothèques | L. Debroux | Culture | En cours | 30 | 31/12/2028
. Catalogue commun | L. Debroux | En cours | 31/12/2027
. Carte unique de lecteur | L. Debroux | Non démarré | 31/12/2028
- Accueillir six artistes en résidence | G. Noppe | Culture | Planifié | 0 | 31/12/2029
+ Ouvrir le sport à tous
- Rénover la piste d'athlétisme de Val-Sainte-Ode | A. Delorge | Infrastructures | Annulé | 5 | 31/12/2026
- Prêter du matériel de sport adapté aux clubs | Y. Kestens | Sports | Terminé | 100 | 01/03/2026
- Lancer une caravane du sport dans les villages | Y. Kestens | Sports | En cours | 60 | 30/06/2026
* Être aux côtés des communes et des plus fragiles
+ Offrir des services partagés aux communes
- Proposer un délégué à la protection des données mutualisé | B. Quertemont | Appui aux communes | Terminé | 100 |
~ 30/04/2026
- Ouvrir notre centrale d'achat aux CPAS | M. Piérart | Économat | En cours | 85 | 30/06/2026
. Adhésion des vingt premiers CPAS | M. Piérart | Terminé | 31/01/2026
. Catalogue de produits d'hygiène et de soins | M. Piérart | En cours | 30/06/2026
- Mettre un fonctionnaire sanctionnateur à disposition | B. Quertemont | Appui aux communes | En cours | 50 | 31/12/2030
- Organiser la supracommunalité autour de trois bassins de vie | B. Quertemont | Appui aux communes | En attente | 30
| 31/12/2027
+ Prévenir plutôt que guérir
- Faire rouler le car de dépistage dans trente communes | E. Stassart | Santé | En cours | 40 | 31/12/2028
. Achat du second car | E. Stassart | Non démarré | 30/09/2027
- Former 200 professionnels à la prévention du suicide | E. Stassart | Santé | En cours | 62 | 31/12/2026
- Distribuer une trousse « canicule » aux aînés isolés | E. Stassart | Santé | Planifié | 0 | 31/05/2027
+ Inclure les personnes handicapées
- Rendre accessibles les quinze bâtiments les plus fréquentés | A. Delorge | Infrastructures | En cours | 28 |
~ 31/12/2029
. Audit par des usagers | A. Delorge | Terminé | 30/09/2025
. Plan de travaux chiffré | A. Delorge | En cours | 30/09/2026
- Atteindre 3 % de travailleurs handicapés | V. Hock | Ressources humaines | En cours | 70 | 31/12/2027
* Devenir une institution plus simple et plus sobre
+ Numériser les démarches
- Mettre en ligne toutes les demandes de bourse et de subside | F. Tassin | Informatique | En cours | 75 | 31/12/2026
- Déployer la signature électronique | F. Tassin | Informatique | Terminé | 100 | 30/06/2025
- Former les agents aux outils collaboratifs | V. Hock | Ressources humaines | En cours | 50 | 31/12/2027
+ Réduire l'empreinte des bâtiments
- Couvrir dix toitures de panneaux photovoltaïques | A. Delorge | Infrastructures | En cours | 40 | 31/12/2028
. Étude de portance | A. Delorge | Terminé | 15/12/2025
. Pose sur les quatre premières toitures | A. Delorge | En attente | 30/09/2026
- Remplacer les chaudières au mazout | A. Delorge | Infrastructures | En cours | 33 | 31/12/2030
- Regrouper les services sur le site de la Citadelle | B. Quertemont | Direction générale | Non démarré | 0 | 30/06/2029
"""

_KINDS = {SO: "Objectif stratégique", OO: "Objectif opérationnel", ACTION: "Action", STEP: "Sous-tâche"}
_STATES = {
    "Planifié": "to_plan",
    "Non démarré": "not_started",
    "En cours": "in_progress",
    "En attente": "waiting",
    "Terminé": "done",
    "Annulé": "abandoned",
}
_HEADS = (
    *("ID interne", "Clé", "Type", "Clé parent", "Résumé", "Statut", "Avancement (%)", "Assigné à", "Équipe"),
    *("Échéance", "Priorité", "Créé le", "Créé par", "Modifié le", "Commentaires", "Pièces jointes", "Lien"),
)
_PRIORITIES = ("Haute", "Moyenne", "Moyenne", "Basse")
_NEVER = (
    *_HEADS,
    *_KINDS.values(),
    "Export du projet PSTP - Programme stratégique provincial",
    "Filtre appliqué",
    "Nombre d'enregistrements",
    "Toutes les équipes",
)


def valdoline_export_tickets(folder: Path) -> Case:
    path = folder / "valdoline_export_tickets.xlsx"
    plan = outline(joined(_PLAN), action="who team state rate due", step="who state due")
    book = Book(path)
    _records(book, plan)
    _about(book, len(plan))
    book.close()
    # The tool shows its records by key: objectives were typed first, sub-tasks last.
    tree = tell(Tree(), sorted(plan, key=lambda node: list(_KINDS).index(node.level)), _expected)
    return tree.case(path, "H", "export d'outil : types et clés des parents, colonnes système", never=_NEVER)


def _expected(node: Node) -> Thing:
    rate = node.says("rate")
    return {
        "agents": [node.says("who")] if node.says("who") else [],
        "departments": [node.says("team")] if node.says("team") else [],
        "status": judged(node.says("state"), _STATES),
        "progress": int(rate) if rate not in ("", "0") else None,
        "deadline": when(node.says("due")),
    }


def _records(book: Book, plan: list[Node]) -> None:
    page = book.page("Export", (10, 10, 20, 10, 60, 14, 10, 16, 18, 12, 10, 18, 14, 18, 10, 8, 40))
    page.line(*_HEADS, bold=True, bg_color="#DDDDDD")
    page.sheet.freeze_panes(1, 0)
    ordered = sorted(plan, key=lambda node: list(_KINDS).index(node.level))
    keys = {id(node): f"PSTP-{rank}" for rank, node in enumerate(ordered, 1)}
    start = datetime.datetime(2025, 5, 12, 9, 14)
    for rank, node in enumerate(ordered, 1):
        made = start + datetime.timedelta(hours=5 * rank, minutes=7 * rank)
        changed = datetime.datetime(2026, 2, 3, 10, 2) + datetime.timedelta(hours=(rank * 31) % 400)
        key, above = keys[id(node)], keys[id(node.above)] if node.above else ""
        rate = int(node.says("rate")) if node.says("rate") else ""
        row = page.line(10400 + 13 * rank, key, _KINDS[node.level], above, node.title, node.says("state"), rate)
        page.put(row, 7, node.says("who"))
        page.put(row, 8, node.says("team"))
        page.put(row, 9, dated(node.says("due")), num_format="dd/mm/yyyy")
        page.put(row, 10, _PRIORITIES[rank % 4] if node.level == ACTION else "")
        page.put(row, 11, made.strftime("%Y-%m-%d %H:%M"))
        page.put(row, 12, "import_pstp" if node.level in (SO, OO) else "bquertemont")
        page.put(row, 13, changed.strftime("%Y-%m-%d %H:%M"))
        page.put(row, 14, rank % 5)
        page.put(row, 15, (rank * 7) % 3)
        page.sheet.write_string(row, 16, f"https://projets.valdoline.example/browse/{key}")
    page.sheet.autofilter(0, 0, len(ordered), len(_HEADS) - 1)


def _about(book: Book, count: int) -> None:
    page = book.page("À propos", (30, 60))
    page.band("Export du projet PSTP - Programme stratégique provincial", 2, bold=True)
    page.line("Organisation", "Province de Valdoline")
    page.line("Exporté par", "bquertemont le 2026-02-23 08:41 (UTC+1)")
    page.line("Filtre appliqué", "projet = PSTP ; archivé = non ; tri = clé croissante")
    page.line("Équipes", "Toutes les équipes")
    page.line("Nombre d'enregistrements", count)
    page.line("Version de l'outil", "9.4.2 (build 31107)")
