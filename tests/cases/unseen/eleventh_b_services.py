"""XLSX: a town's workbook with a sheet for each department, each filled in after the habits of its own head."""

from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.eleventh_b_values import Book, Node, Page, judged, outline, several, spaced, tell, when
from tests.cases.unseen.tree import ACTION, Thing, Tree, money

_PLAN = """
* Être une administration moderne, efficace et où il fait bon travailler
+ Renforcer l'accueil et la fidélisation du personnel
- Rédiger un livret d'accueil pour les nouveaux agents | S. Noirhomme | juin 2025 | terminé
- Généraliser l'entretien de fonctionnement annuel | S. Noirhomme ; P. Gailly | annuel | en cours
- Ouvrir le télétravail structurel à deux jours par semaine | P. Gailly | 01/01/2026 | terminé
- Élaborer un plan de formation pluriannuel | P. Gailly | fin 2026 | en cours
+ Sécuriser et moderniser l'informatique
- Passer l'ensemble des postes à la double authentification | K. Ozdemir | T1 2026 | terminé
- Établir un plan de reprise d'activité après sinistre | K. Ozdemir | T4 2026 | pas commencé
- Numériser les archives du secrétariat antérieures à 1980 | B. Collignon | 2027-2029 | reporté
+ Maîtriser les finances communales
- Mettre en place un contrôle interne des dépenses | haute | mars 2026 | 80
- Tenir à jour un tableau de bord pluriannuel consultable par le Collège | haute | permanent | 50
- Renégocier les contrats d'assurance avec le CPAS | moyenne | T2 2027 | 10
- Réduire le délai de paiement des fournisseurs à trente jours | haute | déc. 2026 | 65
- Mettre en vente les biens communaux sans affectation | basse | 2028 | 25
* Être une ville aux infrastructures sûres et entretenues
+ Rénover les voiries et les trottoirs
- Réfection de la rue des Tanneurs | Saint-Amelin centre | 640000 | 384000 | 2026 | Chantier en cours
- Trottoirs de l'avenue du Roi Chevalier | Saint-Amelin centre | 215000 | 129000 | T3 2027 | Projet à l'étude
- Entretien des chemins agricoles | Tous villages | 90000 | | chaque année | Chantier en cours
- Remplacement du pont du Moulin | Herbeuvaux | 520000 | 310000 | 2028 | En attente de subside
+ Rendre les bâtiments publics accessibles à tous
- Placement d'un ascenseur à l'hôtel de ville | Saint-Amelin centre | 148000 | 60000 | déc. 2026 | Marché attribué
- Mise aux normes des sanitaires de l'école de Herbeuvaux | Herbeuvaux | 74000 | | août 2025 | Réceptionné
- Rampes amovibles dans les salles de village | Tous villages | 6500 | | T1 2026 | Réceptionné
- Boucle à induction dans la salle du Conseil | Saint-Amelin centre | 5200 | | sept. 2026 | Marché attribué
+ Moderniser l'éclairage public
- Passage au LED des quartiers Nord et Gare | Quartiers Nord et Gare | 132000 | 80000 | 2027 | Chantier en cours
- Extinction nocturne dans les zones agricoles | Tous villages | | | 1er sem. 2026 | Réceptionné
* Être une ville solidaire qui ne laisse personne au bord du chemin
+ Favoriser l'accès au logement
- Créer une agence immobilière sociale avec deux communes voisines | AIS du Val ; CPAS
| Nombre de logements en gestion | 2027 | Démarré
- Réserver cinq logements de transit aux familles en urgence | CPAS ; La Maison Ouverte
| Nombre de familles accueillies | T4 2026 | Démarré
- Lutter contre les logements inoccupés par une taxe dissuasive | | Nombre de logements remis sur le marché | 2026
| Fini
+ Accompagner les jeunes et les familles
- Ouvrir une maison de jeunes au quartier Gare | ASBL Le Tremplin | Fréquentation hebdomadaire | sept. 2027
| Pas démarré
- Proposer une école de devoirs dans chaque village | ASBL Le Tremplin ; Écoles | Nombre d'enfants inscrits
| permanent | Démarré
- Organiser un stage d'été inclusif | Handi-Loisirs | Nombre d'enfants à besoins spécifiques | chaque année | Démarré
- Installer un conseil communal des enfants | Écoles | Nombre de réunions par an | oct. 2025 | Fini
+ Promouvoir la santé de proximité
- Attirer deux médecins généralistes par une prime à l'installation | Cercle des médecins
| Nombre de médecins installés | 2028 | Pas démarré
- Former cent citoyens aux premiers secours | Croix-Rouge | Nombre de brevets délivrés | 2029 | Démarré
* Être une ville verte et propre
+ Renforcer la biodiversité en ville
- Planter 500 arbres d'ici la fin de la mandature | I. Rasquinet (éch.) | Eco-conseil. | 2030
| 140 arbres plantés en deux hivers | Poursuivre à Herbeuvaux
- Végétaliser deux cimetières | I. Rasquinet (éch.) | Eco-conseil. ; Cimetières | nov. 2026
| Cimetière du centre fait | Cimetière de Herbeuvaux
- Créer une mare didactique derrière l'école du Parc | I. Rasquinet (éch.) | Eco-conseil. | mai 2027 |
| Trouver l'emplacement
+ Améliorer la propreté publique
- Placer dix bulles à verre enterrées | F. Magotteaux (éch.) | Propreté | T2 2027 | Quatre bulles placées
| Six bulles et signalétique
- Engager un agent constatateur | F. Magotteaux (éch.) | RH ; Propreté | 01/09/2025 | Agent en fonction |
- Organiser un grand nettoyage de printemps | F. Magotteaux (éch.) | Propreté | annuel | Éditions 2025 et 2026 |
"""

_FIELDS = {
    "1.1": "agent due state",
    "1.2": "agent due state",
    "1.3": "priority due rate",
    "2": "place budget grant due state",
    "3": "partners indicator due state",
    "4": "lead department due achieved remaining",
}
_STATES = {
    "terminé": "done",
    "en cours": "in_progress",
    "pas commencé": "not_started",
    "reporté": "waiting",
    "Chantier en cours": "in_progress",
    "En attente de subside": "waiting",
    "Réceptionné": "done",
    "Démarré": "in_progress",
    "Fini": "done",
    "Pas démarré": "not_started",
}
_DOUBTFUL = ("Projet à l'étude", "Marché attribué")
_NEVER = (
    "Mode d'emploi",
    "Merci de ne pas modifier la structure du fichier",
    "Service des Travaux",
    "Direction générale",
    "Affaires sociales, jeunesse et santé",
    "Récapitulatif par service",
    "Nombre d'actions",
    "à compléter",
    "TOTAL",
    "Total travaux",
    "Priorité",
    "Remarque : les montants sont TVAC",
)


def saintamelin_book_services(folder: Path) -> Case:
    path = folder / "saintamelin_book_services.xlsx"
    plan = outline(_PLAN, action="a b c d e f")
    for node in plan:
        if node.level == ACTION:
            key = next(key for key in _FIELDS if f"{node.code}.".startswith(f"{key}."))
            node.said = dict(zip(_FIELDS[key].split(), node.said.values(), strict=False))
    aims = [node for node in plan if node.above is None]
    book = Book(path)
    _guide(book.page("Lisez-moi", (100,)))
    _direction(book.page("DG", (26, 28, 46, 22, 14, 14)), aims[0])
    _finances(book.page("Finances", (6, 52, 12, 16, 10, 34, 34)), aims[0])
    _works(book.page("Travaux", (48, 24, 16, 16, 14, 24)), aims[1])
    _social(book.page("Aff. sociales", (30, 54, 28, 32, 14, 14)), aims[2])
    _green(book.page("Cadre de vie", (9, 44, 22, 20, 12, 32, 32)), aims[3])
    _recap(book.page("Récap", (30, 16, 16)), plan)
    lists = book.page("Listes", hidden=True)
    for word in ("haute", "moyenne", "basse", "terminé", "en cours", "pas commencé", "reporté"):
        lists.line(word)
    book.close()
    tree = tell(Tree(), plan, _expected)
    return tree.case(path, "L", "une feuille par service, chacune avec ses colonnes", never=_NEVER)


def _expected(node: Node) -> Thing:
    if node.level != ACTION:
        return {"code": node.code}
    told: Thing = {"deadline": when(node.says("due")), "code": node.code if node.code > "4" else None}
    told |= {"agents": several(node.says("agent")), "partners": several(node.says("partners"))}
    told["departments"] = several(node.says("department"))
    told["political_leads"] = [node.says("lead").removesuffix(" (éch.)")] if node.says("lead") else None
    told |= {"achieved": node.says("achieved"), "remaining": node.says("remaining")}
    if node.says("state") and node.says("state") not in _DOUBTFUL:
        told["status"] = judged(node.says("state"), _STATES)
    told["progress"] = int(node.says("rate")) if node.says("rate") else None
    told["indicators"] = [{"text": node.says("indicator")}] if node.says("indicator") else None
    if node.says("budget") and not node.says("grant"):
        told |= {"budget": [money(int(node.says("budget")))], "budget_kind_also_ok": True}
    return told


def _guide(page: Page) -> None:
    page.line("PST 2025-2030 de la Ville de Saint-Amelin – fichier de suivi", bold=True, font_size=14)
    page.line("Mode d'emploi", bold=True)
    for text in (
        "1. Chaque chef de service complète SA feuille pour le 15 du mois qui suit le trimestre.",
        "2. Merci de ne pas modifier la structure du fichier. (On sait que cela arrive quand même...)",
        "3. L'état est choisi dans la liste déroulante ; si rien ne convient, mettre une remarque.",
        "4. Le fichier est relevé par la coordinatrice (poste 412) et présenté au Codir, puis au Collège.",
        "Dernière relève : 17/04/2026. Manquent encore : Culture, Enseignement.",
    ):
        page.line(text)


def _direction(page: Page, aim: Node) -> None:
    page.band("Direction générale", 6, bold=True, font_size=13)
    page.line("", "", "", "complété le :", "12/04/2026", "SN")
    page.skip()
    page.line("OS", "OO", "Action", "Agent", "Échéance", "État", bold=True, bg_color="#F8CBAD", border=1)
    first = f"OS1. {aim.title}"
    for means in aim.below[:2]:
        label = f"OO {means.code} {means.title}"
        for action in means.below:
            row = (first, label, action.title, " / ".join(several(action.says("agent"))), action.says("due"))
            page.line(*row, action.says("state"), border=1)
            first = label = ""
    page.line("", "", "à compléter", "", "", "", border=1, font_color="#999999")


def _finances(page: Page, aim: Node) -> None:
    page.line("FINANCES – fiche de suivi trimestrielle", bold=True)
    page.line("Responsable : la directrice financière f.f.", italic=True)
    page.skip()
    page.line(
        "N°",
        "Intitulé de l'action",
        "Priorité",
        "Pour quand ?",
        "Avanc. %",
        "Objectif opérationnel",
        "Objectif stratégique",
        bold=True,
        border=1,
    )
    means = aim.below[2]
    for action in means.below:
        row = page.line(str(action.number), action.title, action.says("priority"), action.says("due"), border=1)
        page.put(row, 4, int(action.says("rate")) / 100, num_format="0%", border=1)
        page.put(row, 5, f"OO {means.code} {means.title}", border=1)
        page.put(row, 6, f"OS1. {aim.title}", border=1)


def _works(page: Page, aim: Node) -> None:
    page.band("Service des Travaux", 6, bold=True, font_size=16, bg_color="#FFC000")
    page.line("Remarque : les montants sont TVAC", italic=True)
    page.band(f"OS {aim.number} : {aim.title}", 6, bold=True, bg_color="#FFE699", border=1)
    all_ = 0
    for means in aim.below:
        page.band(f"OO {means.code} – {means.title}", 6, bold=True, bg_color="#FFF2CC", border=1)
        page.line("Projet", "Où ?", "Budget", "dont subside", "Timing", "Où en est-on ?", bold=True, border=1)
        for action in means.below:
            amount, grant = action.says("budget"), action.says("grant")
            all_ += int(amount or 0)
            row = (action.title, action.says("place"), spaced(int(amount)) if amount else "pas de coût")
            page.line(
                *row, spaced(int(grant)) if grant else "/", action.says("due"), action.says("state") + ".", border=1
            )
        page.skip()
    page.line("Total travaux", "", spaced(all_), bold=True)


def _social(page: Page, aim: Node) -> None:
    page.line("Affaires sociales, jeunesse et santé", bold=True, font_size=13)
    page.line(f"Objectif stratégique {aim.number} : {aim.title}", bold=True)
    page.skip()
    heads = ("Objectif opérationnel", "Actions", "Partenaires", "Indicateur", "Échéance", "État")
    page.line(*heads, bold=True, bg_color="#E2EFDA", border=1)
    for means in aim.below:
        top = page.at
        for action in means.below:
            row = ("", action.title, ", ".join(several(action.says("partners"))) or "–", action.says("indicator"))
            page.line(*row, action.says("due"), action.says("state"), border=1)
        page.put(top, 0, f"{means.code} {means.title}", down=len(means.below), border=1, bold=True)


def _green(page: Page, aim: Node) -> None:
    page.line("CADRE DE VIE (Environnement + Propreté)", bold=True)
    page.line("Code", "Libellé", "Mandataire", "Service", "Échéance", "Ce qui est fait", "Reste à faire", bold=True)
    page.line(f"OS {aim.number}", aim.title, bg_color="#A9D08E", bold=True)
    for means in aim.below:
        page.line(f"OO {means.code}", means.title, bg_color="#C6E0B4", bold=True)
        for node in means.below:
            row = (node.code, node.title, node.says("lead"), " + ".join(several(node.says("department"))))
            page.line(*row, node.says("due"), node.says("achieved"), node.says("remaining"))
        page.line(f"{means.code}.{len(means.below) + 1}", "à compléter")


def _recap(page: Page, plan: list[Node]) -> None:
    page.line("Récapitulatif par service", bold=True)
    page.line("Service", "Nombre d'actions", "Relevé au", bold=True, border=1)
    counted = [node for node in plan if node.level == ACTION]
    for name, low, high in (
        ("DG", "1.1", "1.3"),
        ("Finances", "1.3", "2"),
        ("Travaux", "2", "3"),
        ("Aff. sociales", "3", "4"),
        ("Cadre de vie", "4", "5"),
    ):
        page.line(name, sum(low <= node.code < high for node in counted), "17/04/2026", border=1)
    page.line("TOTAL", len(counted), "", bold=True, border=1)
