"""XLSX: a French community of communes lists the operations of its project by what they cost each year."""

from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.eleventh_b_values import Book, Node, Page, outline, several, tell
from tests.cases.unseen.tree import ACTION, AXIS, SO, Thing, Tree, money

_PLAN = """
= Un territoire qui attire et qui travaille
* Conforter les zones d'activités et l'emploi local
- Extension de la ZAE des Grandes Landes (tranche 2) | CCPV | Région ; DETR | 120 320 260 0 0 0
- Pépinière d'entreprises de Saint-Mesmard | CCPV | FEDER | 0 85 610 400 0 0
- Rachat et dépollution de la friche Delattre | CCPV / EPF | Fonds friches | 0 0 240 240 0 0
- Aide à l'immobilier d'entreprise | CCPV | | 50 50 50 50 50 50
* Faire du tourisme une économie de toute l'année
- Voie verte de la vallée de la Mandre | CCPV | Département ; Europe (LEADER) | 35 450 450 0 0 0
- Réhabilitation du camping des Peupliers | Commune de Brézonnes-sur-Mandre | Région | 0 0 60 310 0 0
- Nouvel office de tourisme au pavillon du Bac | CCPV | DETR | 0 0 0 95 280 0
- Signalétique touristique et patrimoniale | CCPV | LEADER | 18 18 0 0 0 0
= Un territoire qui prend soin de ses habitants
* Garantir l'accès aux soins et aux services
- Maison de santé pluriprofessionnelle de Saint-Mesmard | CCPV | ARS ; DETR ; Région | 90 780 640 0 0 0
- Antenne de la maison de santé à Corvaux | CCPV | ARS | 0 0 70 280 0 0
- Espace France services itinérant (véhicule) | CCPV | État | 0 74 0 0 0 0
- Réseau de téléconsultation en mairie | Communes | | 12 12 6 6 6 6
* Accompagner la petite enfance, les jeunes et les familles
- Micro-crèche de Corvaux | CCPV | CAF | 40 380 0 0 0 0
- Reconstruction de l'accueil de loisirs du Bois Joli | CCPV | CAF ; Département | 0 0 110 820 390 0
- City-stades (3 communes) | Communes | ANS | 0 65 65 65 0 0
- Minibus pour l'espace jeunes | CCPV | CAF | 0 0 43 0 0 0
* Faire vivre la culture et le sport
- Couverture du bassin nordique de la piscine intercommunale | CCPV | ANS ; Région | 0 60 1150 940 0 0
- Médiathèque tête de réseau | CCPV | DRAC | 0 0 0 130 900 720
- École de musique : mise aux normes acoustiques | CCPV | DRAC | 0 38 0 0 0 0
- Fonds de concours aux équipements sportifs communaux | CCPV | | 80 80 80 80 80 80
= Un territoire sobre qui protège ses ressources
* Réussir la transition énergétique
- Rénovation thermique du siège communautaire | CCPV | Fonds vert | 25 290 180 0 0 0
- Chaufferie bois et réseau de chaleur de Brézonnes | CCPV / SDE | ADEME | 0 45 510 510 0 0
- Ombrières photovoltaïques du parking de la piscine | SDE | | 0 0 210 0 0 0
- Plateforme de rénovation de l'habitat | CCPV | ANAH | 60 60 60 60 60 60
* Protéger l'eau et les milieux
- Renaturation du ruisseau des Fontenelles | Syndicat de rivière | Agence de l'eau | 30 140 140 0 0 0
- Interconnexion des réseaux d'eau potable Nord et Sud | Syndicat d'eau | Agence de l'eau ; Département
| 0 150 620 620 310 0
- Mise aux normes de la station d'épuration de Corvaux | CCPV | Agence de l'eau | 0 0 90 740 510 0
- Schéma directeur des eaux pluviales | CCPV | Agence de l'eau | 45 45 0 0 0 0
* Mieux trier, moins jeter
- Modernisation de la déchèterie des Quatre Routes | CCPV | ADEME | 0 310 240 0 0 0
- Bornes de collecte des biodéchets | CCPV | ADEME | 55 55 0 0 0 0
- Recyclerie communautaire | CCPV | ADEME ; Région | 0 0 40 350 0 0
= Un territoire qui se relie
* Développer les mobilités du quotidien
- Pôle d'échanges multimodal de la gare de Saint-Mesmard | CCPV / Région | Région ; Etat | 0 110 530 530 0 0
- Aires de covoiturage (5) | CCPV | Département | 22 44 44 0 0 0
- Schéma cyclable : itinéraires prioritaires | CCPV | Fonds mobilités actives | 0 200 200 200 200 200
- Transport à la demande : achat de deux véhicules | CCPV | | 0 0 92 0 0 0
* Achever la couverture numérique
- Participation au déploiement de la fibre | CCPV | | 150 150 150 0 0 0
- Tiers-lieu numérique de Corvaux | Commune de Corvaux | Région ; LEADER | 0 28 160 0 0 0
"""

_YEARS = range(2025, 2031)
_MONEY = {"num_format": "#,##0", "align": "right", "border": 1}
_TITLE = "PLAN PLURIANNUEL D'INVESTISSEMENT 2025-2030 (en milliers d'euros HT)"
_NEVER = (
    _TITLE,
    "Opération",
    "Maître d'ouvrage",
    "Financeurs attendus",
    "Total",
    "TOTAL GÉNÉRAL",
    "Sous-total axe 1",
    "FCTVA",
    "Emprunt d'équilibre",
    "Autofinancement prévisionnel",
    "Capacité de désendettement (années)",
    "Taux d'inflation retenu : 2 % par an",
)


def valmandre_book_ppi(folder: Path) -> Case:
    path = folder / "valmandre_book_ppi.xlsx"
    plan = outline(_PLAN, action="owner funders years")
    book = Book(path)
    _ppi(book.page("PPI 25-30", (6, 58, 24, 26, *(9,) * 7)), plan)
    _means(book.page("Recettes", (40, *(9,) * 6)))
    notes = book.page("Hypothèses", (90,))
    for text in (
        "Hypothèses de construction du PPI (commission finances du 6 mars 2025)",
        "Taux d'inflation retenu : 2 % par an",
        "Les opérations sous maîtrise d'ouvrage communale sont inscrites pour mémoire.",
        "Une opération n'est engagée que si les cofinancements sont notifiés.",
    ):
        notes.line(text)
    book.close()
    tree = tell(Tree(), plan, _expected)
    return tree.case(path, "A", "montants par année, sous-totaux, axes et orientations en lignes", never=_NEVER)


def _amounts(node: Node) -> list[int]:
    """Thousands of euros by year."""
    return [int(part) for part in node.says("years").split()]


def _expected(node: Node) -> Thing:
    if node.level == AXIS:
        return {}
    if node.level == SO:
        return {"code": _numbers(node)[0], "code_not_scored": True}
    years = zip(_YEARS, _amounts(node), strict=True)
    return {
        "code": _numbers(node)[1],
        "code_not_scored": True,
        "budget": [money(amount * 1000, year=year) for year, amount in years if amount],
        "budget_kind_also_ok": True,
    }


def _numbers(node: Node) -> tuple[str, str]:
    """The orientation's and the operation's numbers: `2.3` and `2.3.4`."""
    aim = node.above if node.level == ACTION else node
    assert aim
    assert aim.above
    above = f"{aim.above.number}.{aim.number}"
    return above, f"{above}.{node.number}"


def _ppi(page: Page, plan: list[Node]) -> None:
    page.band("COMMUNAUTÉ DE COMMUNES DU PAYS DE VALMANDRE", 11, bold=True, align="center")
    page.band(_TITLE, 11, bold=True, font_size=14, align="center")
    page.band("Annexe 2 au projet de territoire – conseil communautaire du 3 avril 2025", 11, italic=True)
    page.skip()
    for place, text in enumerate(("N°", "Opération", "Maître d'ouvrage", "Financeurs attendus")):
        page.put(page.at, place, text, down=2, bold=True, border=1, bg_color="#FCE4D6")
    page.put(page.at, 4, "Crédits de paiement", across=7, bold=True, border=1, bg_color="#FCE4D6", align="center")
    page.skip()
    for place, label in enumerate((*map(str, _YEARS), "Total"), 4):
        page.put(page.at, place, label if label == "Total" else int(label), bold=True, border=1, bg_color="#FCE4D6")
    page.skip()
    whole = [0] * 6
    for axis in (node for node in plan if node.level == AXIS):
        page.band(
            f"AXE {axis.number} : {axis.title}", 11, bold=True, bg_color="#C65911", font_color="#FFFFFF", border=1
        )
        part = [0] * 6
        for aim in axis.below:
            text = f"Orientation {axis.number}.{aim.number} – {aim.title}"
            page.band(text, 11, bold=True, bg_color="#F8CBAD", border=1)
            for node in aim.below:
                amounts = _amounts(node)
                part = [one + other for one, other in zip(part, amounts, strict=True)]
                funders = ", ".join(several(node.says("funders")))
                row = page.line(_numbers(node)[1], node.title, node.says("owner"), funders, border=1)
                _figures(page, row, amounts)
        _sum(page, f"Sous-total axe {axis.number}", part)
        page.skip(axis.number % 2)
        whole = [one + other for one, other in zip(whole, part, strict=True)]
    _sum(page, "TOTAL GÉNÉRAL", whole)


def _figures(page: Page, row: int, amounts: list[int], **style: object) -> None:
    for place, amount in enumerate((*amounts, sum(amounts)), 4):
        page.put(row, place, amount or "", **(_MONEY | style))


def _sum(page: Page, label: str, amounts: list[int]) -> None:
    page.put(page.at, 0, label, across=4, bold=True, border=1, align="right")
    _figures(page, page.at, amounts, bold=True)
    page.skip()


def _means(page: Page) -> None:
    page.line("Financement du PPI (k€)", *map(str, _YEARS), bold=True, border=1)
    for text, *figures in (
        ("FCTVA", 110, 540, 890, 720, 310, 140),
        ("Emprunt d'équilibre", 0, 900, 1800, 1500, 600, 200),
        ("Autofinancement prévisionnel", 480, 510, 530, 540, 550, 560),
        ("Capacité de désendettement (années)", 4.1, 5.2, 6.8, 7.4, 7.2, 6.5),
    ):
        page.line(text, *figures, border=1)
