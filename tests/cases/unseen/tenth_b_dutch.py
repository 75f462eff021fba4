"""The tree of aims of a Flemish long-term plan, as Calc saves it: a number, a kind and a text on each line."""

from decimal import Decimal
from pathlib import Path

from tests.cases.blocks import Box, Grid, row
from tests.cases.case import Case
from tests.cases.formats import opendocument
from tests.cases.formats.workbook import Sheet
from tests.cases.unseen.tenth_b_values import LEVELS, Node, day_of, outline, told
from tests.cases.unseen.tree import Tree, money

_PLAN = """
Kwartelhove is een gemeente waar iedereen zich veilig verplaatst
 We maken werk van veilige fietsroutes
  We leggen een vrijliggend fietspad aan langs de Dorenweg | Openbare werken | K. Verlinden | 31/12/2028 | in uitvoering
  | 150 | 820 | 640
  We verlichten de fietssnelweg tussen het station en de sporthal | Openbare werken | K. Verlinden | eind 2027
  | gepland | | 95 |
  We richten tien fietsstraten in de schoolomgevingen in | Mobiliteit | K. Verlinden | 2026-2029 | lopend | 40 | 40 | 40
  We plaatsen overdekte fietsenstallingen bij alle haltes | Mobiliteit | K. Verlinden | juni 2027 | nog niet gestart
  | | 60 |
 We verhogen de verkeersveiligheid in de dorpskernen
  We voeren een zone 30 in in de vier kernen | Mobiliteit | K. Verlinden | 01/09/2026 | afgerond | 25 | |
  We investeren in trajectcontrole op de Steenweg | Mobiliteit / Politiezone | L. Aerts | 2027 | in uitvoering | 10
  | 130 |
  We evalueren elk jaar de ongevallencijfers | Mobiliteit | L. Aerts | jaarlijks | lopend | | |
Kwartelhove is een warme gemeente
 We bestrijden armoede en eenzaamheid
  We openen een sociale kruidenier in de Kapelstraat | Welzijn | F. Bogaerts | 1de kwartaal 2027 | gepland | | 70 | 35
  We breiden de automatische toekenning van rechten uit | Sociale dienst | F. Bogaerts | 2028 | lopend | 15 | 15 | 15
  We bezoeken elke 80-plusser thuis | Welzijn | F. Bogaerts | doorlopend | lopend | 12 | 12 | 12
 We versterken de kinderopvang
  We realiseren 24 extra opvangplaatsen in Kwartelhove-Zuid | Gezin | S. Nijs | eind 2028 | in uitvoering | 80 | 450
  | 450
  We bieden buitenschoolse opvang aan tot 18.30 uur | Gezin | S. Nijs | september 2026 | afgerond | 55 | 58 | 60
  We leiden kinderbegeleiders op samen met het volwassenenonderwijs | Gezin / Personeel | S. Nijs | n.v.t. | n.v.t.
  | | 8 | 8
 We maken wonen betaalbaar
  We kopen twaalf noodwoningen aan | Wonen | S. Nijs | 2030 | nog niet gestart | | 500 | 500
  We controleren leegstand en verkrotting systematisch | Wonen | S. Nijs | doorlopend | lopend | 5 | 5 | 5
Kwartelhove is klaar voor het klimaat van morgen
 We ontharden en vergroenen
  We ontharden 6.000 m² speelplaats | Milieu / Onderwijs | T. Smets | 2029 | in uitvoering | 120 | 120 | 120
  We leggen een klimaatpark aan op de oude voetbalsite | Groen | T. Smets | midden 2028 | gepland | 20 | 300 | 780
  We planten jaarlijks 1.500 bomen | Groen | T. Smets | jaarlijks | lopend | 22 | 22 | 22
 We verlagen het energieverbruik van ons patrimonium
  We renoveren het gemeentehuis tot een bijna-energieneutraal gebouw | Patrimonium | L. Aerts | 30/06/2029
  | uitgesteld | | 200 | 1900
  We plaatsen zonnepanelen op vijf gebouwen | Patrimonium | L. Aerts | Q2 2026 | afgerond | 210 | |
  We vervangen alle straatlampen door ledverlichting | Openbare werken | K. Verlinden | eind 2027 | in uitvoering
  | 175 | 175 |
Kwartelhove is een dienstbare en zuinige organisatie
 We maken onze dienstverlening digitaal én nabij
  We vernieuwen de gemeentelijke website | Communicatie | H. Claes | april 2026 | afgerond | 38 | |
  We openen een mobiel loket voor de gehuchten | Burgerzaken | H. Claes | begin 2027 | nog niet gestart | | 45 | 20
  We digitaliseren het archief van de bouwdossiers | Omgeving | L. Aerts | 2028 | lopend | 30 | 30 | 30
 We voeren een modern personeelsbeleid
  We werken een welzijnsplan uit voor alle medewerkers | Personeel | H. Claes | 15/10/2026 | in uitvoering | 6 | 6 | 6
  We vereenvoudigen de selectieprocedures | Personeel | H. Claes | 2026 | afgerond | | |
  We voorzien in elke dienst een opleidingsbudget | Personeel | H. Claes | doorlopend | lopend | 18 | 18 | 18
"""
_KINDS = ("Beleidsdoelstelling", "Actieplan", "Actie")
_NAMES = ("departments", "political_leads", "deadline", "status")
_HEADER = (
    "Nr.",
    "Soort",
    "Omschrijving",
    "Dienst",
    "Schepen",
    "Timing",
    "Stand van zaken",
    "Uitgaven 2026 (kEUR)",
    "Uitgaven 2027 (kEUR)",
    "Uitgaven 2028 (kEUR)",
)
_TITLE = "Meerjarenplan 2026-2031 – gemeente en OCMW Kwartelhove"
_ABOUT = (
    "Strategische nota – doelstellingenboom",
    "Goedgekeurd door de gemeenteraad en de raad voor maatschappelijk welzijn op 18 december 2025.",
    "De bedragen zijn uitgaven in duizend euro (kEUR), zowel exploitatie als investeringen.",
    "Acties zonder bedrag worden uitgevoerd met de bestaande middelen.",
)
_WORDS = (
    ("Beleidsdoelstelling", "wat de gemeente op lange termijn wil bereiken"),
    ("Actieplan", "hoe zij dat wil bereiken"),
    ("Actie", "wat de diensten concreet doen"),
    ("OCMW", "openbaar centrum voor maatschappelijk welzijn"),
)


def _amounts(node: Node) -> list[int]:
    return [int(node.cell(place) or 0) for place in (4, 5, 6)]


def _sums(values: list[int], *, bold: bool = False, fill: str | None = None) -> list[Box]:
    return [
        Box(str(sum_), value=Decimal(sum_), bold=bold, fill=fill) if sum_ else Box("", fill=fill) for sum_ in values
    ]


def kwartelhove_calc_dutch(folder: Path) -> Case:
    path = folder / "kwartelhove_calc_dutch.ods"
    nodes = outline(_PLAN)
    tree = Tree()
    lines = [(Box(_TITLE, span=10, bold=True),), row(""), row(*_HEADER, bold=True)]
    tops = [node for node in nodes if not node.depth]
    everything = [0, 0, 0]
    for node in nodes:
        if not node.depth and node is not tops[0]:
            lines += [_total(tops[node.rank - 2], nodes), row("")]
        fill = (("B4C6E7", "D9E1F2", None))[node.depth]
        texts = (node.number, _KINDS[node.depth], node.title, *node.cells[:4])
        boxes = [_box(text, fill, bold=not node.depth) for text in (*texts, *[""] * (7 - len(texts)))]
        values = _amounts(node)
        lines.append((*boxes, *_sums(values, fill=fill)))
        everything = [total + value for total, value in zip(everything, values, strict=True)]
        budget = [money(value * 1000, year=2026 + year) for year, value in enumerate(values) if value]
        above = node.above.title if node.above else None
        fields = told(_NAMES, node.cells) | {"budget": budget}
        tree.add(LEVELS[node.depth], node.title, above, code=node.number, **fields)
    lines.append(_total(tops[-1], nodes))
    lines.append((*row("", "", "Algemeen totaal", "", "", "", "", bold=True), *_sums(everything, bold=True)))
    never = [f"Totaal beleidsdoelstelling {node.number}" for node in tops]
    about = Grid(tuple(row(text) for text in ("", *_ABOUT)), header=0)
    words = Grid((row("Begrip", "Uitleg", bold=True), *(row(*line) for line in _WORDS)))
    opendocument.write_sheets(
        [Sheet("Toelichting", about), Sheet("Doelstellingenboom", Grid(tuple(lines))), Sheet("Begrippen", words)], path
    )
    return tree.case(
        path,
        "L",
        "Dutch; one column of texts whose level is a word in the column before; sums in thousands; totals",
        never=(_TITLE, *_ABOUT, *never, "Algemeen totaal", *(text for _, text in _WORDS), "Stand van zaken"),
    )


def _box(text: str, fill: str | None, *, bold: bool) -> Box:
    return Box(text, value=day_of(text), form="date" if day_of(text) else None, fill=fill, bold=bold)


def _total(top: Node, nodes: list[Node]) -> tuple[Box, ...]:
    held = [_amounts(node) for node in nodes if node.depth == 2 and node.above and node.above.above is top]
    label = row("", "", f"Totaal beleidsdoelstelling {top.number}", "", "", "", "", bold=True)
    return (*label, *_sums([sum(column) for column in zip(*held, strict=True)], bold=True))
