"""Ninth set, workbooks: the plan of a commune with language facilities, in Dutch, sums in columns of years."""

from decimal import Decimal
from pathlib import Path

from tests.cases.blocks import Box
from tests.cases.case import Case, Maker
from tests.cases.unseen.fourth_values import Node, outline, plant
from tests.cases.unseen.ninth_books_values import Line, Page, cell, heads, said, state, write_book
from tests.cases.unseen.tree import Tree

KWAARMBEKE = """
# {1} Kwaarmbeke is een gemeente waar iedereen zich thuis voelt
## {1.1} We bouwen aan een warm onthaal voor nieuwe inwoners
- {1.1.1} Een welkomstmoment houden voor nieuwe inwoners, twee keer per jaar | E. Van Hoecke | Burgerzaken |\
 Burgemeester | 2 keer per jaar | 26:1500 27:1500 28:1500 | lopende
- {1.1.2} Een onthaalgids uitgeven in het Nederlands en het Frans | E. Van Hoecke/L. Maes | Communicatie |\
 Burgemeester | 30/06/2026 | 26:4800 | afgerond
- {1.1.3} Taaltafels organiseren in de bibliotheek | S. Daelemans | Bibliotheek | Schepen Cultuur | doorlopend |\
 26:900 27:900 28:900 29:900 | lopende
- {1.1.4} De balie heropenen op zaterdagvoormiddag | E. Van Hoecke | Burgerzaken | Burgemeester | 2027 | | in\
 voorbereiding
## {1.2} We versterken het verenigingsleven
- {1.2.1} Het subsidiereglement vereenvoudigen tot één formulier | S. Daelemans | Vrije tijd | Schepen Cultuur | eind\
 2026 | | bezig
- {1.2.2} Zaal De Linde voorzien van een geluidsinstallatie | T. Wouters | Vrije tijd | Schepen Cultuur | september\
 2026 | 26:17500 | afgerond
- {1.2.3} Uitleendienst voor feestmateriaal uitbreiden met een koelwagen | T. Wouters & M. Claes | Vrije tijd |\
 Schepen Feestelijkheden | 2027 | 27:23000 | gepland
- {1.2.4} Vrijwilligers bedanken met een jaarlijks feest | S. Daelemans | Vrije tijd | Schepen Cultuur | jaarlijks |\
 26:3000 27:3000 28:3000 29:3000 | lopende
## {1.3} We geven jongeren ruimte
- {1.3.1} Een fuifruimte inrichten in de oude loods | T. Wouters | Jeugd | Schepen Jeugd | 2028 | 27:60000 28:85000 |\
 nog niet gestart
- {1.3.2} Speelplein Elzendreef vernieuwen samen met de kinderen | T. Wouters | Jeugd | Schepen Jeugd | mei 2027 |\
 26:5000 27:72000 | in uitvoering
- {1.3.3} Een jeugdwerker delen met twee buurgemeenten | T. Wouters | Jeugd | Schepen Jeugd | 01/01/2027 | 27:21000\
 28:21000 29:21000 | bezig
# {2} Kwaarmbeke beweegt veilig en vlot
## {2.1} We maken schoolroutes veilig
- {2.1.1} Octopusplan uitvoeren rond de drie scholen | J. Peeters | Openbare werken | Schepen Mobiliteit | eind 2028\
 | 26:15000 27:40000 28:40000 | in uitvoering
- {2.1.2} Fietsbrigade oprichten met ouders | J. Peeters, politiezone | Mobiliteit | Schepen Mobiliteit | september\
 2026 | 26:1200 | gerealiseerd
- {2.1.3} Trajectcontrole plaatsen op de Steenweg | politiezone | Mobiliteit | Burgemeester | 2027 | 27:55000 |\
 geblokkeerd
- {2.1.4} Fluohesjes uitdelen in alle eerste leerjaren | J. Peeters | Mobiliteit | Schepen Mobiliteit | jaarlijks |\
 26:600 27:600 | lopende
## {2.2} We investeren in fiets- en voetpaden
- {2.2.1} Fietspad Molenstraat aanleggen (1,4 km) | G. Hermans | Openbare werken | Schepen Openbare werken | 2029 |\
 27:35000 28:480000 29:310000 | in voorbereiding
- {2.2.2} Voetpaden heraanleggen in de wijk Kapelleveld | G. Hermans | Openbare werken | Schepen Openbare werken | T4\
 2027 | 26:20000 27:190000 | in uitvoering
- {2.2.3} Trage wegen opnieuw openstellen | G. Hermans + vrijwilligers | Openbare werken | Schepen Openbare werken |\
 eind 2027 | 26:4000 27:4000 | bezig
- {2.2.4} Zestig fietsenstallingen plaatsen aan haltes | G. Hermans | Openbare werken | Schepen Mobiliteit | juni\
 2026 | 26:14400 | afgerond
# {3} Kwaarmbeke zorgt voor open ruimte en klimaat
## {3.1} We vergroenen pleinen en straten
- {3.1.1} Het Kerkplein ontharden en twaalf linden planten | A. Nijs | Omgeving | Schepen Omgeving | 2028 | 27:25000\
 28:260000 | in voorbereiding
- {3.1.2} Geveltuinen aanleggen op vraag van bewoners | A. Nijs | Omgeving | Schepen Omgeving | doorlopend | 26:2500\
 27:2500 28:2500 | lopende
- {3.1.3} Begraafplaats Zuid omvormen tot park | A. Nijs / G. Hermans | Omgeving | Schepen Omgeving | maart 2029 |\
 28:45000 29:30000 | nog niet gestart
- {3.1.4} Hakhoutbeheer uitbesteden aan een sociaal bedrijf | A. Nijs | Omgeving | Schepen Omgeving | 31/12/2026 |\
 26:9800 | afgerond
## {3.2} We houden water vast
- {3.2.1} Bufferbekken graven aan de Wilgenbeek | A. Nijs | Omgeving | Schepen Omgeving | 2029 | 28:150000 29:150000\
 | nog niet gestart
- {3.2.2} Regenwater van de sporthal hergebruiken | P. Smets | Gebouwen | Schepen Gebouwen | oktober 2027 | 27:31000\
 | gepland
- {3.2.3} Premie voor infiltratie invoeren | L. Maes | Omgeving | Schepen Omgeving | 01/03/2026 | 26:8000 27:8000\
 28:8000 | gerealiseerd
## {3.3} We verbruiken minder energie in onze gebouwen
- {3.3.1} Dak van het gemeentehuis isoleren | P. Smets | Gebouwen | Schepen Gebouwen | eind 2027 | 26:12000 27:148000\
 | in uitvoering
- {3.3.2} Relighting in de basisschool De Kiem | P. Smets | Gebouwen | Schepen Onderwijs | augustus 2026 | 26:44000 |\
 afgerond
- {3.3.3} Energieboekhouding invoeren voor 22 gebouwen | P. Smets | Gebouwen | Schepen Gebouwen | Q2 2026 | 26:6500\
 27:3200 28:3200 29:3200 | bezig
- {3.3.4} Laadpalen plaatsen op de gemeentelijke parkings | P. Smets | Gebouwen | Schepen Mobiliteit | 2026 | |\
 geschrapt
# {4} Kwaarmbeke zorgt voor zijn inwoners
## {4.1} We bestrijden eenzaamheid en armoede
- {4.1.1} Een buurtrestaurant openen in het dienstencentrum | K. Bogaerts | OCMW | Voorzitter BCSD | 2027 | 26:10000\
 27:35000 28:35000 | in voorbereiding
- {4.1.2} Huisbezoeken bij alle tachtigplussers | K. Bogaerts & vrijwilligers | OCMW | Voorzitter BCSD | doorlopend |\
 26:2000 27:2000 | lopende
- {4.1.3} UiTPAS invoeren met kansentarief | S. Daelemans en K. Bogaerts | Vrije tijd | Voorzitter BCSD | 01/09/2026\
 | 26:7200 27:5000 28:5000 | gerealiseerd
- {4.1.4} Energiescans aanbieden aan kwetsbare gezinnen | K. Bogaerts | OCMW | Voorzitter BCSD | jaarlijks | 26:4500\
 27:4500 | lopende
## {4.2} We zorgen voor betaalbaar wonen en opvang
- {4.2.1} Acht sociale huurwoningen bouwen met de huisvestingsmaatschappij | K. Bogaerts | Wonen | Schepen Wonen |\
 2030 | 29:120000 | uitgesteld
- {4.2.2} Conformiteitsattest verplicht maken voor huurwoningen | A. Nijs | Wonen | Schepen Wonen | 2028 | | gepland
- {4.2.3} Buitenschoolse opvang uitbreiden met twintig plaatsen | R. Lemmens | Onderwijs | Schepen Onderwijs |\
 september 2027 | 27:18000 28:27000 29:27000 | in voorbereiding
- {4.2.4} Noodwoning renoveren in de Dorpsstraat | K. Bogaerts | OCMW | Voorzitter BCSD | 30/04/2026 | 26:26000 |\
 afgerond
# {5} Kwaarmbeke is een performante organisatie
## {5.1} We werken digitaal en klantgericht
- {5.1.1} Afspraken en attesten aanbieden in één digitaal loket | L. Maes | ICT | Burgemeester | Q1 2027 | 26:11000\
 27:6000 28:6000 | in uitvoering
- {5.1.2} Meldingen van burgers opvolgen binnen vijf werkdagen | L. Maes | Communicatie | Burgemeester | doorlopend |\
 | lopende
- {5.1.3} Servers overbrengen naar de cloud | L. Maes | ICT | Burgemeester | 2026 | 26:19000 27:21000 | bezig
## {5.2} We zijn een goede werkgever
- {5.2.1} Wervingsbeleid vernieuwen met een pool van jobstudenten | N. Vermeir | Personeel | Burgemeester | eind 2026\
 | 26:2500 | bezig
- {5.2.2} Ergonomische stoelen aankopen voor de loketten | N. Vermeir | Personeel | Burgemeester | maart 2026 |\
 26:5600 | afgerond
- {5.2.3} Fietsleasing aanbieden aan het personeel | N. Vermeir | Personeel | Burgemeester | 01/01/2027 | 27:1000\
 28:1000 | gepland
- {5.2.4} Kennisoverdracht regelen bij pensionering | N. Vermeir - A.D. | Personeel | Burgemeester | 2028 | | nog\
 niet gestart
## {5.3} We houden onze financiën gezond
- {5.3.1} Een kerntakendebat voeren | A.D. | Financiën | Schepen Financiën | 2026 | | uitgesteld
- {5.3.2} Leegstaande gemeentegronden verkopen | D. Roelants | Financiën | Schepen Financiën | 2029 | | bezig
- {5.3.3} Aankopen bundelen met het OCMW en de politiezone | D. Roelants | Financiën | Schepen Financiën | doorlopend\
 | | lopende
"""
YEARS = range(26, 30)


def _sums(one: Node) -> dict[int, int]:
    return {int(year): int(figure) for year, figure in (pair.split(":") for pair in one["sums"].split())}


def _line(one: Node, place: int) -> Line:
    """The row of an action: real numbers for most sums, text for some, the state of June beside that of October."""
    sums = _sums(one)
    boxes = []
    for year in YEARS:
        if year not in sums:
            boxes.append(Box("0" if place % 7 == 3 else ""))
        elif place % 5 == 2:
            boxes.append(Box(f"€ {sums[year]:,}".replace(",", ".")))
        else:
            boxes.append(Box(value=Decimal(sums[year]), form="money"))
    kind = "I" if max(sums.values(), default=0) > 30000 else "E" if sums else ""
    june = {"afgerond": "lopende", "gerealiseerd": "bezig", "geschrapt": "lopende"}.get(one["told"], one["told"])
    words = [
        Box(f"A {one.code}"),
        Box(one.title),
        Box(one["agent"]),
        Box(one["service"]),
        Box(one["lead"]),
        cell(one["when"]),
    ]
    fill = {"afgerond": "C6E0B4", "gerealiseerd": "C6E0B4", "geblokkeerd": "F4B084"}.get(one["told"])
    remark = {"geblokkeerd": "wacht op MB", "geschrapt": "beslissing CBS 12/05", "uitgesteld": "volgende legislatuur ?"}
    note = Box(remark.get(one["told"], "traduire en FR" if place % 11 == 5 else ""))
    return (*words, Box(kind), *boxes, Box(june), Box(one["told"], fill=fill), note)


def dutch(folder: Path) -> Case:
    """A commune with facilities: a sheet for each goal, the last one named otherwise, states twice a year."""
    roots = outline(KWAARMBEKE, "agent service lead when sums told")
    tree = Tree()
    head = ("Code", "Omschrijving", "Trekker(s)", "Dienst", "Bevoegd", "Timing", "E/I", "2026", "2027", "2028", "2029")
    head += ("Stand 06/2026", "Stand 10/2026", "Opmerking")
    pages = []
    summary: list[Line] = [heads(("Beleidsdoelstelling", "# acties", "Raming 2026-2029"), "9BC2E6")]
    for root in roots:
        plant(tree, root)
        lines: list[Line] = [
            (Box("Gemeente Kwaarmbeke – meerjarenplan 2026-2031 – opvolging", span=8, bold=True),),
            (Box(f"BD {root.code}", bold=True), Box(root.title, span=9, bold=True, fill="9BC2E6")),
            heads(head, "DDEBF7"),
        ]
        lines[0:0] = [()] if root.code == "3" else []
        total = 0
        for part in root.parts:
            plant(tree, part)
            lines.append((Box(f"AP {part.code}", fill="EDEDED"), Box(part.title, span=9, fill="EDEDED")))
            for place, one in enumerate(part.parts):
                total += sum(_sums(one).values())
                budget = [
                    {"kind": None, "amount": f"{figure}.00", "article": None, "year": 2000 + year}
                    for year, figure in _sums(one).items()
                ]
                told = said(one) | {"budget": budget, "budget_kind_also_ok": True, "status": state(one["told"])}
                plant(tree, one, **told)
                lines.append(_line(one, place + len(lines)))
        lines += [
            (
                Box(),
                Box("Totaal BD " + root.code, bold=True),
                *([Box()] * 5),
                Box(value=Decimal(total), form="money", formula=f"={total}"),
            ),
            (),
            (),
        ]
        summary.append(
            (
                Box(f"BD {root.code} {root.title[:30]}"),
                Box(value=len(root.actions)),
                Box(value=Decimal(total), form="money"),
            )
        )
        pages.append(
            Page(
                f"BD{root.code}" if root.code != "5" else "Interne werking",
                tuple(lines),
                filter_row=3 if root.code == "3" else 2,
                widths={1: 50},
            )
        )
    legend = (
        "Legende",
        "BD = beleidsdoelstelling, AP = actieplan, A = actie",
        "E = exploitatie, I = investering",
        "CBS = college van burgemeester en schepenen",
    )
    front = Page("Voorblad", (*((Box(text),) for text in legend), (), *summary))
    path = folder / "kwaarmbeke_book_dutch.xlsx"
    write_book([front, *pages, Page("Blad3", ((Box("nog te bespreken met de A.D."),),))], path, "Beleidscel")
    never = (*legend, "Totaal BD 1", "Omschrijving", "nog te bespreken met de A.D.", "traduire en FR")
    traps = "Dutch, a sheet for each goal, sums by year as numbers and as text, two columns of states, totals"
    return tree.case(path, "B", traps, never=never)


ALL: tuple[Maker, ...] = (dutch,)
