"""XLSX: a commune's plan in one long sheet, merged cells down to the steps, whose colours a legend explains."""

from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.eleventh_b_values import Book, Node, Page, dated, judged, outline, several, spaced, tell, when
from tests.cases.unseen.tree import ACTION, OO, SO, STEP, Thing, Tree, money

_PLAN = """
* Être une commune qui accueille ses habitants dans des services simples et joignables
+ Simplifier les démarches des citoyens
- Ouvrir un guichet unique au rez-de-chaussée de la maison communale | D. Lambrecq | 185000
. Choix de l'implantation et plan d'aménagement | Serv. Travaux | mars 2025 | vert
. Marché de travaux | Marchés publics | T3 2025 | vert
. Aménagement du local | Serv. Travaux | juin 2026 | jaune
. Formation polyvalente des agents d'accueil | RH | fin 2026 | gris
- Prendre rendez-vous en ligne pour l'état civil et l'urbanisme | D. Lambrecq | 12500
. Comparaison de trois logiciels | Informatique | 15/09/2025 | vert
. Phase de test avec la population | Population | 1er sem. 2026 | jaune
- Réécrire les vingt courriers les plus envoyés en langage clair | V. Sorbier | | Communication | 2027 | jaune
+ Mieux informer la population
- Refondre le site internet communal | V. Sorbier | 38000
. Cahier des charges | Communication | 30/06/2025 | vert
. Attribution du marché | Marchés publics | déc. 2025 | vert
. Migration des contenus | Communication ; Informatique | T2 2026 | jaune
. Mise en ligne | Communication | sept. 2026 | gris
- Installer deux panneaux d'affichage électroniques | V. Sorbier | 27000
. Demande de permis | Urbanisme | mai 2026 | rouge
. Placement | Serv. Travaux | 2027 | gris
- Distribuer un guide d'accueil aux nouveaux habitants | M. Tassin | 4500 | Population | chaque année | jaune
* Être une commune où il est agréable de se déplacer à pied et à vélo
+ Sécuriser les abords des écoles
- Créer une rue scolaire devant l'école de Rochemont | J.-P. Wauthelet | 9000
. Concertation avec les parents et les riverains | Mobilité | avril 2025 | vert
. Règlement complémentaire de circulation | Mobilité | juin 2025 | vert
. Évaluation après six mois | Mobilité ; Police | mars 2026 | vert
- Éclairer les six passages pour piétons dangereux | J.-P. Wauthelet | 64000
. Relevé des passages avec la zone de police | Police | 10/2025 | vert
. Commande et placement des mâts | Serv. Travaux | T4 2026 | jaune
+ Développer un réseau cyclable continu
- Relier Vaucelmont et Les Aubues par le vieux chemin de fer | J.-P. Wauthelet | 740000
. Acquisition des emprises | Patrimoine | fin 2026 | rouge
. Dossier de subvention | Mobilité | T1 2027 | gris
. Travaux de la première phase | Serv. Travaux | 2028 | gris
. Travaux de la seconde phase | Serv. Travaux | 2029 | gris
- Placer des arceaux vélos devant chaque bâtiment communal | J.-P. Wauthelet | 8400 | Serv. Travaux | juin 2026 | vert
- Organiser un brevet du cycliste en 5e primaire | M. Tassin | 3000 | Enseignement | annuel | jaune
* Être une commune qui prépare son territoire au climat de demain
+ Réduire la consommation d'énergie des bâtiments communaux
- Isoler la salle des Trois Tilleuls | C. Hubinon | 310000
. Audit énergétique | Énergie | 2025 | vert
. Introduction du dossier UREBA | Énergie | 28/02/2026 | vert
. Attribution et chantier | Marchés publics ; Serv. Travaux | 2027 | jaune
- Remplacer la chaudière de l'école des Aubues | C. Hubinon | 92000
. Étude de faisabilité bois-pellets | Énergie | mi-2026 | jaune
. Remplacement | Serv. Travaux | été 2027 | gris
- Suivre les consommations avec une comptabilité énergétique mensuelle | C. Hubinon | | Énergie | permanent | jaune
+ Prévenir les inondations et les coulées de boue
- Aménager une zone d'immersion temporaire sur le Ry de Fosse | C. Hubinon | 420000
. Étude hydrologique | Environnement | déc. 2025 | vert
. Accord des propriétaires | Patrimoine | T2 2026 | rouge
. Permis unique | Urbanisme | 2027 | gris
. Réalisation | Serv. Travaux | 2029 | gris
- Conclure une convention de fascines avec les agriculteurs | C. Hubinon | 15000
. Identification des parcelles à risque | Environnement | 03/2026 | vert
. Signature des conventions | Environnement | fin 2026 | jaune
* Être une commune solidaire qui soutient ses associations
+ Soutenir la vie associative
- Créer une maison des associations dans l'ancien presbytère | M. Tassin | 560000
. Programme des besoins avec les comités | Associations | T4 2025 | vert
. Désignation de l'auteur de projet | Marchés publics | T2 2026 | jaune
. Travaux | Serv. Travaux | 2028-2029 | gris
- Revoir le règlement des subsides aux clubs | M. Tassin | | Associations ; Finances | janv. 2026 | vert
+ Rompre l'isolement des aînés
- Lancer un service de transport à la demande avec des bénévoles | A. Delvigne | 21000
. Appel aux chauffeurs volontaires | PCS | mai 2025 | vert
. Achat d'un véhicule adapté | Marchés publics | oct. 2026 | jaune
. Ouverture du service | PCS | T1 2027 | gris
- Ouvrir un café des aidants | A. Delvigne | 2500 | PCS | T3 2026 | rouge
"""

_NAMED = {"action": "lead budget department due colour", "step": "department due colour"}
_COLOURS = {
    "vert": ("92D050", "done", "Réalisé"),
    "jaune": ("FFE699", "in_progress", "En cours"),
    "gris": ("D9D9D9", "not_started", "Pas encore commencé"),
    "rouge": ("FF7C80", "blocked", "Bloqué"),
}
_STATES = {colour: value for colour, (_, value, _) in _COLOURS.items()}
_HEADS = ("Objectif opérationnel", "Action", "", "Étapes", "Mandataire", "Service(s)", "Échéance", "Budget estimé")
_NEVER = (
    *(head for head in _HEADS if head),
    "Légende des couleurs",
    "Réalisé",
    "En cours",
    "Pas encore commencé",
    "Bloqué",
    "Programme stratégique transversal 2024-2030",
    "Total des budgets estimés",
    "Conseil communal du 28 août 2025",
    "Plan de cohésion sociale",
    "Sous-total OS 1",
)


def vaucelmont_book_steps(folder: Path) -> Case:
    path = folder / "vaucelmont_book_steps.xlsx"
    plan = outline(_PLAN, **_NAMED)
    book = Book(path)
    _cover(book.page("Page de garde", (4, 70)))
    _plan(book.page("PST", (26, 34, 4, 42, 16, 22, 13, 15, 30)), plan)
    _words(book.page("Abréviations", (18, 60)))
    book.close()
    tree = tell(Tree(), plan, _expected)
    return tree.case(path, "A", "états par couleur, cellules fusionnées jusqu'aux étapes", never=_NEVER)


def _expected(node: Node) -> Thing:
    if node.level in (SO, OO):
        return {"code": node.code}
    told: Thing = {
        "code": node.code,
        "departments": several(node.says("department")),
        "deadline": when(node.says("due")) if node.says("due") != "été 2027" else None,
        "status": judged(node.says("colour"), _STATES),
    }
    if node.level == STEP:
        return told | {"code_not_scored": True}
    told["political_leads"] = [node.says("lead")]
    if node.says("budget"):
        told |= {"budget": [money(int(node.says("budget")))], "budget_kind_also_ok": True}
    return told


def _cover(page: Page) -> None:
    page.skip(3)
    for text, size in (
        ("COMMUNE DE VAUCELMONT", 22),
        ("Programme stratégique transversal 2024-2030", 18),
        ("Présenté par le Collège communal le 12 août 2025", 11),
        ("Conseil communal du 28 août 2025 – point 7 – prise d'acte", 11),
    ):
        page.put(page.at, 1, text, font_size=size, bold=size > 12)
        page.skip(2)
    page.put(
        page.at,
        1,
        "« Ce programme est le vôtre. Il a été construit avec les agents, service par service, puis confronté aux "
        "moyens de la commune. Il vivra : nous le reverrons chaque année au mois de septembre. » Didier Lambrecq, "
        "bourgmestre",
        italic=True,
    )


def _plan(page: Page, plan: list[Node]) -> None:
    head = {"bold": True, "bg_color": "#BDD7EE", "border": 1}
    page.band("PST 2024-2030 – Tableau de suivi – version du 3 mars 2026", 9, bold=True, font_size=14)
    page.put(page.at, 0, "Légende des couleurs", bold=True)
    for place, (fill, _, word) in enumerate(_COLOURS.values()):
        page.put(page.at, (1, 3, 4, 5)[place], word, bg_color=f"#{fill}", border=1)
    page.skip(2)
    total = 0
    for aim in (node for node in plan if node.level == SO):
        mark = f"OS {aim.number} – " if aim.number < 3 else f"OS{aim.number} : "
        page.band(mark + aim.title, 9, bold=True, font_size=12, bg_color="#1F4E78", font_color="#FFFFFF", border=1)
        page.line(*_HEADS, "Remarques" if aim.number < 3 else "Remarque", **head)
        part = 0
        for means in aim.below:
            rows = sum(max(1, len(action.below)) for action in means.below)
            page.put(page.at, 0, f"OO {means.code}\n{means.title}", down=rows, bg_color="#DDEBF7", border=1, bold=True)
            for action in means.below:
                part += int(action.says("budget") or 0)
                _action(page, action)
        label = f"Sous-total OS {aim.number}"
        page.put(page.at, 0, label, across=7, bold=True, italic=True, border=1, align="right")
        page.put(page.at, 7, part, bold=True, border=1, num_format='#,##0 "€"')
        page.skip(2)
        total += part
    page.put(page.at, 0, "Total des budgets estimés", across=7, bold=True, border=1)
    page.put(page.at, 7, total, bold=True, border=1, num_format='#,##0 "€"')
    page.skip(2)
    page.band("Approuvé par le Comité de direction. La directrice générale, Ch. Maréchal-Dony", 9, italic=True)


def _action(page: Page, action: Node) -> None:
    rows, top = max(1, len(action.below)), page.at
    fill = _COLOURS.get(action.says("colour"), ("FFFFFF",))[0]
    page.put(top, 1, f"{action.code}. {action.title}", down=rows, border=1, bg_color=f"#{fill}")
    page.put(top, 4, action.says("lead"), down=rows, border=1)
    amount = action.says("budget")
    # The first half was typed as numbers, the rest as text.
    shown = "" if not amount else int(amount) if action.code < "3" else spaced(int(amount))
    page.put(top, 7, shown, down=rows, border=1, num_format='#,##0 "€"', align="right")
    for place, node in enumerate(action.below or [action]):
        row = top + place
        if node.level != ACTION:
            fill = _COLOURS[node.says("colour")][0]
            page.put(row, 2, "abcdef"[place] + ")", border=1)
            page.put(row, 3, node.title, border=1, bg_color=f"#{fill}")
        else:
            page.put(row, 2, "", border=1)
            page.put(row, 3, "", border=1)
        page.put(row, 5, "\n".join(several(node.says("department"))), border=1)
        page.put(row, 6, dated(node.says("due")), border=1, num_format="dd/mm/yyyy", align="left")
        notes = {
            "Demande de permis": "avis défavorable du fonctionnaire délégué, recours",
            "Ouvrir un café des aidants": "local indisponible",
        }
        page.put(row, 8, notes.get(node.title, ""), border=1)
    page.at = top + rows


def _words(page: Page) -> None:
    page.line("Abréviation", "Signification", bold=True)
    for pair in (
        ("PCS", "Plan de cohésion sociale"),
        ("RH", "Ressources humaines"),
        ("UREBA", "Subvention pour la rénovation énergétique de bâtiments"),
        ("Serv. Travaux", "Service des travaux, rue du Dépôt 4"),
    ):
        page.line(*pair)
