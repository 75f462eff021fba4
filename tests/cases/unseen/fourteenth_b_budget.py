"""XLSX: a finance officer's list of the actions and of their articles, year by year, with subtotals."""

from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.eleventh_b_values import Book, Node, Page, outline, tell
from tests.cases.unseen.tree import ACTION, OO, Thing, Tree

_PLAN = """
* Une ville propre et verte, où chacun respire
+ Entretenir l'espace public avec soin
- Achat de deux balayeuses électriques | Propreté | E 875/743-98 0 310000 310000 | Emprunt
- Brigade de propreté du centre | Propreté | O 875/111-02 92000 94000 96000 | Fonds propres
- Renouvellement de 180 corbeilles publiques | Propreté | E 875/741-98 45000 45000 0 | Fonds propres
- Campagne contre les dépôts clandestins | Propreté ; Communication | O 875/124-06 8000 8000 8000 | Fonds propres
+ Ramener la nature en ville
- Plan de plantation de 600 arbres | Espaces verts | E 766/725-60 60000 75000 75000, O 766/124-02 5000 5000 5000
| Subside régional
- Végétalisation de la place du Marché-aux-Grains | Bureau d'études | E 421/731-60 40000 650000 0 | Subside régional
- Création d'un jardin partagé au quartier des Tanneurs | Espaces verts | E 766/721-60 0 35000 0 | Fonds propres
- Gestion écologique des cimetières | Espaces verts | O 878/124-02 12000 12000 12000 | Fonds propres
- Récupération de l'eau de pluie aux serres | Espaces verts | E 766/724-60 28000 0 0 | Fonds propres
* Une ville qui se déplace autrement
+ Donner leur place aux piétons et aux cyclistes
- Réfection des trottoirs de huit rues | Voirie | E 421/735-60 250000 250000 250000 | Emprunt
- Piste cyclable de la chaussée d'Anserin | Voirie ; Mobilité | E 421/731-61 0 480000 920000 | Subside régional
- Stationnement vélo sécurisé à la gare | Mobilité | E 421/741-52 0 110000 0 | Subside régional
- Brevet du cycliste dans les écoles | Mobilité | O 722/124-06 6500 6500 6500 | Fonds propres
+ Apaiser la circulation
- Zone 30 étendue aux faubourgs | Mobilité | E 423/741-52 70000 70000 0 | Fonds propres
- Révision du plan communal de mobilité | Mobilité | O 421/122-02 0 55000 0, E 421/733-60 0 0 30000 | Fonds propres
- Radars pédagogiques mobiles | Police administrative | E 423/744-51 18000 0 18000 | Fonds propres
- Navette de centre-ville le samedi | Mobilité ; Commerce | O 422/124-06 38000 38000 38000 | Fonds propres
* Une ville qui prend soin de ses enfants et de ses aînés
+ Offrir des écoles saines et accueillantes
- Rénovation des sanitaires de cinq écoles | Bâtiments | E 722/724-52 180000 180000 120000 | Subside communautaire
- Extension du réfectoire de l'école du Coteau | Bâtiments | E 722/722-60 25000 540000 0 | Emprunt
- Repas chauds à deux euros | Enseignement | O 722/124-23 64000 68000 72000 | Fonds propres
- Classes extérieures et cours végétalisées | Enseignement ; Espaces verts | E 722/725-60 0 90000 90000
| Subside communautaire
- Renouvellement du parc informatique scolaire | Informatique | E 722/742-53 40000 0 40000 | Fonds propres
+ Accompagner le vieillissement
- Taxi social du lundi au vendredi | Affaires sociales | O 834/127-06 21000 22000 23000, E 834/743-52 0 38000 0
| Fonds propres
- Adaptation de vingt logements publics | Logement | E 922/723-56 0 160000 160000 | Subside régional
- Semaine des seniors | Affaires sociales | O 834/124-48 9000 9000 9000 | Fonds propres
- Ligne d'écoute contre la solitude | Affaires sociales | O 834/123-11 3500 3500 3500 | Fonds propres
+ Soutenir la jeunesse
- Rénovation de la maison des jeunes | Bâtiments | E 761/724-60 0 0 420000 | Emprunt
- Jobs d'étudiant « été solidaire » | Jeunesse | O 761/111-08 14000 14000 14000 | Subside régional
- Aire de sports urbains des Prés | Sports | E 764/721-60 95000 0 0 | Subside régional
* Une administration efficace et économe
+ Maîtriser les dépenses d'énergie
- Isolation de l'hôtel de ville | Bâtiments | E 104/724-60 60000 780000 410000 | Subside régional
- Relampage de l'éclairage public en LED | Voirie | E 426/732-60 140000 140000 140000 | Emprunt
- Télégestion du chauffage de quatorze bâtiments | Bâtiments | E 124/724-60 0 85000 0, O 124/125-02 0 4000 4000
| Fonds propres
- Achat groupé d'électricité | Finances | O 104/125-12 0 2500 2500 | Fonds propres
+ Numériser sans exclure
- Guichet électronique et paiement en ligne | Informatique | O 104/123-13 18000 26000 26000 | Fonds propres
- Sécurité informatique et sauvegardes | Informatique | E 104/742-53 50000 25000 25000, O 139/123-13 9000 9000 9000
| Fonds propres
- Espace public numérique à la bibliothèque | Bibliothèque | E 767/742-53 15000 0 0 | Subside communautaire
- Archivage électronique | Secrétariat | O 104/122-48 0 20000 10000 | Fonds propres
+ Valoriser le personnel
- Plan de formation triennal | Ressources humaines | O 131/123-17 30000 32000 34000 | Fonds propres
- Deuxième pilier de pension des contractuels | Ressources humaines | O 131/113-48 155000 160000 165000 | Fonds propres
- Vélos de service | Ressources humaines | E 104/743-51 12000 0 12000 | Fonds propres
- Enquête sur le bien-être au travail | Ressources humaines | O 131/122-48 0 7500 0 | Fonds propres
"""
_YEARS = (2026, 2027, 2028)
_KINDS = {"O": "ordinary", "E": "extraordinary"}
_HEADS = (
    *("Objectif stratégique", "Objectif opérationnel", "N°", "Action", "Service gestionnaire"),
    *("O/E", "Article", "2026", "2027", "2028", "Total 2026-2028", "Financement"),
)
_NEVER = (
    *_HEADS[2:],
    "Lien entre le PST et le budget",
    "Sous-total",
    "Total général",
    "Récapitulatif par fonction",
    "Voirie et mobilité",
    "Enseignement",
    "Dépenses ordinaires",
    "Dépenses extraordinaires",
)
Line = tuple[str, str, tuple[int, ...]]


def brassinoy_book_budget(folder: Path) -> Case:
    path = folder / "brassinoy_book_budget.xlsx"
    plan = outline(_PLAN, action="department lines funder")
    book = Book(path)
    _notice(book.page("Lisez-moi", (90,)))
    _list(book.page("Actions et budget", (30, 30, 8, 44, 24, 6, 14, 12, 12, 12, 14, 20)), plan)
    _functions(book.page("Récap. par fonction", (34, 14, 14, 14)), plan)
    book.close()
    return tell(Tree(), plan, _expected).case(
        path, "A", "deux articles par action, sous-totaux, parents répétés", never=_NEVER
    )


def _lines(node: Node) -> list[Line]:
    parts = [part.split() for part in node.says("lines").split(",")]
    return [(kind, article, tuple(map(int, amounts))) for kind, article, *amounts in parts]


def _expected(node: Node) -> Thing:
    if node.level != ACTION:
        return {"code": node.code}
    funder = node.says("funder")
    budget = [
        {"kind": _KINDS[kind], "amount": f"{amount}.00", "article": article, "year": year, "funder": funder}
        for kind, article, amounts in _lines(node)
        for year, amount in zip(_YEARS, amounts, strict=True)
        if amount
    ]
    departments = [part.strip() for part in node.says("department").split(";")]
    return {"code": node.code, "departments": departments, "budget": budget}


def _notice(page: Page) -> None:
    page.line("Ville de Brassinoy – Direction financière", bold=True, font_size=14)
    page.line("Lien entre le PST et le budget", bold=True, font_size=12)
    page.skip()
    for text in (
        "Ce classeur relie chaque action du programme stratégique 2024-2030 aux articles du budget 2026 et aux "
        "projections 2027 et 2028.",
        "Une action qui émarge à deux articles occupe deux lignes.",
        "O : service ordinaire. E : service extraordinaire. Montants en euros, TVA comprise.",
        "Le financement indique la source principale.",
        "Mise à jour : après la première modification budgétaire 2026.",
    ):
        page.line(text)


def _list(page: Page, plan: list[Node]) -> None:
    page.band("Ville de Brassinoy – PST 2024-2030 : actions et articles budgétaires", 12, bold=True, font_size=14)
    page.band("Version du 6 mai 2026 – document de travail du comité de direction", 12, italic=True)
    page.skip()
    top = page.line(*_HEADS, bold=True, bg_color="#375623", font_color="#FFFFFF", border=1)
    page.sheet.freeze_panes(top + 1, 4)
    for means in (node for node in plan if node.level == OO):
        for node in means.below:
            _action(page, means, node)
        _sum(page, f"Sous-total OO {means.code}", means.below, "#E2EFDA")
    _sum(page, "Total général", [node for node in plan if node.level == ACTION], "#A9D08E")


def _action(page: Page, means: Node, node: Node) -> None:
    assert means.above is not None
    lines = _lines(node)
    first = page.at
    for kind, article, amounts in lines:
        row = page.at
        page.put(row, 0, f"OS {means.above.code} – {means.above.title}", border=1)
        page.put(row, 1, f"OO {means.code} – {means.title}", border=1)
        page.put(row, 5, kind, border=1, align="center")
        page.put(row, 6, article, border=1)
        for place, amount in enumerate(amounts):
            page.put(row, 7 + place, amount or "", border=1, num_format="#,##0 €")
        page.put(row, 10, sum(amounts), border=1, num_format="#,##0 €", bold=True)
        page.skip()
    department = " / ".join(part.strip() for part in node.says("department").split(";"))
    for place, text in ((2, node.code), (3, node.title), (4, department), (11, node.says("funder"))):
        page.put(first, place, text, down=len(lines), border=1)


def _sum(page: Page, name: str, actions: list[Node], fill: str) -> None:
    sums = [sum(amounts[place] for node in actions for _, _, amounts in _lines(node)) for place in range(3)]
    page.put(page.at, 0, name, across=7, bold=True, bg_color=fill, border=1, align="right")
    for place, amount in enumerate([*sums, sum(sums)]):
        page.put(page.at, 7 + place, amount, bold=True, bg_color=fill, border=1, num_format="#,##0 €")
    page.put(page.at, 11, "", bg_color=fill, border=1)
    page.skip()


def _functions(page: Page, plan: list[Node]) -> None:
    page.line("Récapitulatif par fonction", bold=True, font_size=13)
    page.line("Fonction", *map(str, _YEARS), bold=True, border=1)
    lines = [line for node in plan if node.level == ACTION for line in _lines(node)]
    for name, begins in (
        ("Administration générale", ("10", "12", "13")),
        ("Voirie et mobilité", ("42",)),
        ("Enseignement", ("72",)),
        ("Culture, sports et jeunesse", ("76",)),
        ("Action sociale et logement", ("83", "92")),
        ("Propreté et cimetières", ("87",)),
    ):
        inside = [amounts for _, article, amounts in lines if article.startswith(begins)]
        page.line(name, *(sum(amounts[place] for amounts in inside) for place in range(3)), border=1)
    for name, kind in (("Dépenses ordinaires", "O"), ("Dépenses extraordinaires", "E")):
        inside = [amounts for word, _, amounts in lines if word == kind]
        page.line(name, *(sum(amounts[place] for amounts in inside) for place in range(3)), border=1, bold=True)
