"""XLSX: the dashboard that an intercommunal body shows to its steering committee, with letters, signs and arrows."""

from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.eleventh_b_values import Book, Node, Page, dated, judged, outline, several, tell, when
from tests.cases.unseen.tree import ACTION, OO, SO, Thing, Tree

_PLAN = """
* Offrir à chaque commune associée une ingénierie publique de qualité
+ Structurer l'offre de services aux communes
- Catalogue unique des services et de leurs tarifs | L. Bastin | DCOM | F | 100 | 31/12/2024 | ► |
- Convention-cadre de prestations « in house » | N. Verdickt | DJUR | F | 100 | juin 2025 | ► |
- Bureau d'études mutualisé en voirie | O. Remacle | DTEC | C | 60 | fin 2026 | ▲ | Deux ingénieurs recrutés sur trois
- Centrale d'achat d'énergie et de fournitures | N. Verdickt | DJUR | C | 45 | T2 2027 | ► | 18 communes adhérentes
+ Accompagner les petites communes dans leurs dossiers de subsides
- Cellule de veille sur les appels à projets | L. Bastin | DCOM | F | 100 | mars 2025 | ► |
- Modèle de dossier FEDER prêt à l'emploi | E. Cuvelier | DDEV | C | 70 | 30/09/2026 | ▲ |
- Permanence décentralisée dans quatre maisons communales | E. Cuvelier | DDEV | P | | 2027 | ► | Budget à confirmer
- Formation des agents à la gestion de subsides | M. Al Amrani | DRH | C | 25 | récurrent | ► |
+ Partager les données du territoire
- Géoportail intercommunal | O. Remacle ; T. Fauville | DTEC ; DSI | C | 55 | nov. 2026 | ▼
| Retard du prestataire, 4 mois
- Inventaire des friches de plus de 50 ares | E. Cuvelier | DDEV | F | 100 | oct. 2025 | ► |
- Observatoire de l'habitat | E. Cuvelier | DDEV | S | 20 | fin 2027 | ▼ | Chargé d'études parti, non remplacé
* Réussir la transition écologique des zones d'activité
+ Verdir les parcs existants
- Gestion différenciée de 60 hectares d'espaces verts | J. Wertz | DPAR | C | 80 | 2027 | ▲ |
- Label « Parc à biodiversité positive » pour le parc de Hauvigny | J. Wertz | DPAR | C | 40 | T3 2026 | ►
| Audit prévu en mai
- Désimperméabilisation du parking du centre d'affaires | J. Wertz | DPAR | P | | 2028 | ► |
- Charte des entreprises voisines | A. Poncin | DPAR | X | 15 | 2025 | ▼ | Abandon décidé en COPIL du 12/02/2026
+ Produire et partager une énergie locale
- Communauté d'énergie du parc de Hauvigny | T. Fauville | DENE | C | 50 | 1er sem. 2027 | ▲ |
- Ombrières photovoltaïques sur trois parkings | T. Fauville | DENE | C | 30 | fin 2027 | ► | Marché relancé
- Bornes de recharge pour poids lourds | T. Fauville | DENE | P | | 2029 | ► |
- Audit énergétique gratuit pour les PME | A. Poncin | DENE ; DPAR | C | 65 | 2026-2028 | ▲ | 41 audits réalisés
- Réseau de chaleur de la zone du Grand Pré | T. Fauville | DENE | S | 10 | 2030 | ▼ | Attente de la position du GRD
+ Faire des déchets une ressource
- Ressourcerie intercommunale de Taillemont | R. Degive | DDEC | C | 75 | sept. 2026 | ▲ |
- Cinquième recyparc, avec quai de réemploi | R. Degive | DDEC | C | 20 | 2028 | ► | Recours au Conseil d'État
- Plateforme de matériaux de construction déposés | R. Degive ; O. Remacle | DDEC ; DTEC | P | | 2029 | ► |
- Collecte des biodéchets chez les commerçants | R. Degive | DDEC | F | 100 | 01/01/2026 | ► |
- Défi « zéro gaspi » dans vingt cantines | R. Degive | DDEC | F | 100 | juin 2025 | ► |
* Être un employeur exemplaire et une organisation agile
+ Attirer et garder les talents
- Marque employeur et page carrières | M. Al Amrani | DRH | F | 100 | T1 2025 | ► |
- Plan de mobilité des travailleurs | M. Al Amrani | DRH | C | 60 | déc. 2026 | ► |
- Baromètre annuel du bien-être | M. Al Amrani | DRH | C | 50 | annuel | ▲ |
- Tutorat entre agents en fin de carrière et nouveaux engagés | M. Al Amrani | DRH | P | | T4 2026 | ► |
+ Simplifier et numériser le fonctionnement
- Gestion électronique des documents | T. Fauville | DSI | C | 85 | 30/06/2026 | ▲ | Reste la comptabilité
- Signature électronique des marchés | N. Verdickt | DJUR | F | 100 | sept. 2025 | ► |
- Refonte de l'ERP financier | T. Fauville ; C. Hardenne | DSI ; DFIN | C | 35 | 01/01/2027 | ▼
| Comité de projet extraordinaire le 6/10
- Intranet collaboratif | L. Bastin | DCOM | X | 5 | 2026 | ▼ | Fusionné dans l'offre du fournisseur bureautique
+ Piloter par les résultats
- Contrat d'objectifs par direction | C. Hardenne | DFIN | C | 40 | mi-2026 | ► |
- Comptabilité analytique par service rendu | C. Hardenne | DFIN | C | 30 | fin 2027 | ► |
- Rapport annuel de durabilité selon le référentiel européen | A. Poncin | DFIN | P | | T2 2028 | ► |
- Enquête de satisfaction auprès des communes associées | L. Bastin | DCOM | C | 50 | chaque année | ▲ |
"""

_STATES = {"F": "done", "C": "in_progress", "P": "not_started", "S": "waiting", "X": "abandoned"}
_WORDS = {"F": "finalisé", "C": "en cours", "P": "pas démarré", "S": "suspendu", "X": "arrêté"}
_FILL = {"F": "#C6EFCE", "C": "#DDEBF7", "P": "#EDEDED", "S": "#FFEB9C", "X": "#FFC7CE"}
_HEADS = ("Réf.", "Projet", "Chef de projet", "Direction", "État", "Avanc.", "Tend.", "Échéance", "Points d'attention")
_DECISIONS = (
    ("12/02/2026", "2", "Arrêter la charte des entreprises voisines, faute de candidats"),
    ("12/02/2026", "4", "Relancer le marché des ombrières en trois lots"),
    ("21/05/2026", "1", "Recruter un chargé d'études à mi-temps pour l'observatoire"),
    ("21/05/2026", "3", "Présenter l'ERP au Conseil d'administration de septembre"),
)
_NEVER = (
    *_HEADS[1:],
    "Tableau de bord du plan stratégique 2023-2029",
    "Décisions du comité de pilotage",
    *(text for _, _, text in _DECISIONS),
    "finalisé",
    "pas démarré",
    "suspendu",
    "Ensemble du plan",
    "Taux de satisfaction des communes associées",
    "En hausse",
    "Direction du développement territorial",
)


def ambrelys_book_copil(folder: Path) -> Case:
    path = folder / "ambrelys_book_copil.xlsx"
    plan = outline(_PLAN, action="agent department state rate due trend note")
    book = Book(path)
    _board(book.page("TdB COPIL 18-09-2026", (8, 52, 20, 12, 6, 8, 6, 14, 40)), plan)
    _decisions(book.page("Décisions", (14, 8, 70)))
    _figures(book.page("Indicateurs clés", (50, 12, 12, 12)))
    book.close()
    tree = tell(Tree(), plan, _expected)
    return tree.case(path, "A", "lettres d'état, flèches, comptes par ambition", never=_NEVER)


def _expected(node: Node) -> Thing:
    if node.level != ACTION:
        return {"code": node.code}
    return {
        "code": node.code,
        "agents": several(node.says("agent")),
        "departments": several(node.says("department")),
        "status": judged(node.says("state"), _STATES),
        "progress": int(node.says("rate")) if node.says("rate") else None,
        "deadline": when(node.says("due")),
    }


def _board(page: Page, plan: list[Node]) -> None:
    page.band("AMBRELYS scrl – Tableau de bord du plan stratégique 2023-2029", 9, bold=True, font_size=16)
    page.band("Comité de pilotage du 18 septembre 2026 – situation au 31 août 2026", 9, italic=True)
    page.skip()
    page.line("", "État :", *(f"{letter} = {word}" for letter, word in _WORDS.items()), font_size=8)
    page.line("", "Tendance :", "▲ En hausse", "► Stable", "▼ En baisse", font_size=8)
    page.skip()
    top = page.line(*_HEADS, bold=True, bg_color="#203864", font_color="#FFFFFF", border=1)
    page.sheet.freeze_panes(top + 1, 2)
    actions = [node for node in plan if node.level == ACTION]
    for node in plan:
        if node.level == SO:
            if node.number == 3:
                # The second page of the print begins here.
                page.skip()
                page.line(*_HEADS, bold=True, bg_color="#203864", font_color="#FFFFFF", border=1)
            inside = [action for action in actions if action.code.startswith(f"{node.code}.")]
            page.put(page.at, 0, f"AMBITION {node.code}", bold=True, bg_color="#8EA9DB", border=1)
            page.put(page.at, 1, node.title, across=3, bold=True, bg_color="#8EA9DB", border=1)
            page.put(page.at, 4, _counted(inside), across=5, italic=True, bg_color="#8EA9DB", border=1)
            page.skip()
        elif node.level == OO:
            page.put(page.at, 0, f"Obj. {node.code}", bold=True, bg_color="#D9E1F2", border=1)
            page.put(page.at, 1, node.title, across=8, bold=True, bg_color="#D9E1F2", border=1)
            page.skip()
        else:
            _project(page, node)
    page.put(page.at, 0, "Ensemble du plan", across=4, bold=True, border=1)
    page.put(page.at, 4, _counted(actions), across=5, bold=True, border=1)
    page.skip(2)
    page.band("Document interne – ne pas diffuser. Préparé par la cellule stratégie (poste 3120)", 9, font_size=8)


def _project(page: Page, node: Node) -> None:
    cells = (node.code, node.title, " / ".join(several(node.says("agent"))), "/".join(several(node.says("department"))))
    row = page.line(*cells, border=1)
    letter, rate = node.says("state"), node.says("rate")
    page.put(row, 4, letter, border=1, align="center", bold=True, bg_color=_FILL[letter])
    page.put(row, 5, int(rate) / 100 if rate else "-", border=1, num_format="0%", align="center")
    page.put(row, 6, node.says("trend"), border=1, align="center")
    page.put(row, 7, dated(node.says("due")), border=1, num_format="dd-mm-yy", align="left")
    page.put(row, 8, node.says("note"), border=1)


def _counted(actions: list[Node]) -> str:
    counts = {letter: sum(node.says("state") == letter for node in actions) for letter in _WORDS}
    return "  ".join(f"{count} {letter}" for letter, count in counts.items() if count)


def _decisions(page: Page) -> None:
    page.line("Décisions du comité de pilotage", bold=True)
    page.line("Séance", "Point", "Décision", bold=True, border=1)
    for line in _DECISIONS:
        page.line(*line, border=1)


def _figures(page: Page) -> None:
    page.line("Indicateur", "2023", "2025", "Cible 2029", bold=True, border=1)
    page.line("Taux de satisfaction des communes associées", "71 %", "78 %", "85 %", border=1)
    page.line("Emplois dans les parcs d'activité", 8120, 8344, 9000, border=1)
    page.line("Tonnage de déchets résiduels par habitant (kg)", 112, 98, 80, border=1)
    page.skip()
    for code, name in (("DDEV", "Direction du développement territorial"), ("DPAR", "Direction des parcs")):
        page.line(f"{code} : {name}", font_size=8)
