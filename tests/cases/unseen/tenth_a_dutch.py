"""A Dutch « meerjarenplan » as PDF: ruled tables that run over the pages, action plans as rows, totals after each."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Break, Contents, Grid, Head, Para, row
from tests.cases.case import Case
from tests.cases.formats.pdf import write_pdf
from tests.cases.unseen.tenth_a_values import Node, goals, outline, some, sums, when
from tests.cases.unseen.tree import ACTION, OO, SO, Tree

# Cells of an action: dienst | schepen | timing | raming | SDG.
_PLAN = """
# {1} Zandermeers is een gemeente waar iedereen vlot en veilig thuiskomt
## {1.1} We maken werk van veilige schoolomgevingen
- {1.1.1} Inrichten van schoolstraten bij de drie basisscholen | Mobiliteit | V. Daelemans | 2026 | 48.000 euro
 | 3, 11
- {1.1.2} Vernieuwen van de oversteekplaatsen op de Meersstraat | Openbare werken | V. Daelemans | juni 2027
 | 125.000 euro | 11
- {1.1.3} Opleiden van gemachtigde opzichters | Mobiliteit | V. Daelemans | jaarlijks | 6.000 euro | 4
- {1.1.4} Aankopen van drie mobiele snelheidsborden | Mobiliteit | V. Daelemans | 2de kwartaal 2026 | 13.500 euro | 3
## {1.2} We kiezen voor de fiets
- {1.2.1} Aanleggen van een fietssnelweg langs de spoorlijn | Openbare werken | V. Daelemans | 2026-2029
 | 2.350.000 euro | 9, 11
- {1.2.2} Plaatsen van overdekte fietsenstallingen aan de dorpspleinen | Openbare werken | V. Daelemans | eind 2027
| 72.000 euro | 11
- {1.2.3} Uitlenen van kinderfietsen via de bibliotheek | Vrije tijd | S. Moerman | doorlopend | 9.000 euro | 12
- {1.2.4} Wegwerken van tien gevaarlijke punten op het trage wegennet | Mobiliteit | V. Daelemans | 2030
 | 180.000 euro | 11
## {1.3} We onderhouden onze wegen planmatig
- {1.3.1} Opmaken van een inventaris van alle gemeentewegen | Openbare werken | V. Daelemans | december 2026
 | 35.000 euro |
- {1.3.2} Heraanleggen van de Oude Heirbaan met gescheiden riolering | Openbare werken | V. Daelemans | 2029
 | 3.900.000 euro | 6
- {1.3.3} Vernieuwen van 12 km voetpaden | Openbare werken | V. Daelemans | 2026-2031 | 1.440.000 euro | 11
# {2} Zandermeers is een warme gemeente die zorgt voor elkaar
## {2.1} We bestrijden armoede bij gezinnen met kinderen
- {2.1.1} Automatisch toekennen van de kansenpas | Sociale dienst | H. Baeten | begin 2026 | 21.000 euro | 1, 10
- {2.1.2} Openen van een brugfiguurwerking in elke school | Onderwijs | S. Moerman | september 2026
 | 264.000 euro | 1, 4
- {2.1.3} Gratis soep aanbieden in de wintermaanden | Onderwijs | S. Moerman | jaarlijks | 30.000 euro | 2
## {2.2} We bouwen aan betaalbaar wonen
- {2.2.1} Realiseren van 24 sociale huurwoningen op de site Molenkouter | Wonen | H. Baeten | 2030
 | 1.100.000 euro | 1, 11
- {2.2.2} Invoeren van een conformiteitsattest voor huurwoningen | Wonen | H. Baeten | maart 2027 | | 11
- {2.2.3} Begeleiden van noodkopers bij renovatie | Wonen | H. Baeten | doorlopend | 150.000 euro | 7, 11
## {2.3} We laten ouderen langer thuis wonen
- {2.3.1} Uitbouwen van een netwerk van buurtzorgers | Sociale dienst | H. Baeten | 2026-2028 | 96.000 euro | 3
- {2.3.2} Verbouwen van het dienstencentrum De Linde | Gebouwen | H. Baeten | oktober 2028 | 2.075.000 euro | 3, 11
- {2.3.3} Organiseren van een mindermobielencentrale | Sociale dienst | H. Baeten | doorlopend | 24.000 euro | 3, 10
- {2.3.4} Digitale hulp aan huis door vrijwilligers | Bibliotheek | S. Moerman | eind 2026 | 5.000 euro | 4, 10
# {3} Zandermeers is klimaatrobuust en groen
## {3.1} We verlagen de uitstoot van onze gebouwen met 55 %
- {3.1.1} Renoveren van het gemeentehuis | Gebouwen | J. Ottevaere | mei 2028 | 1.680.000 euro | 7, 13
- {3.1.2} Plaatsen van zonnepanelen op de sporthal | Gebouwen | J. Ottevaere | 3de kwartaal 2026 | 140.000 euro | 7
- {3.1.3} Overschakelen op elektrische dienstwagens | Gebouwen | J. Ottevaere | 2031 | 310.000 euro | 13
## {3.2} We geven water en natuur meer ruimte
- {3.2.1} Ontharden van 5.000 m² publiek domein | Milieu | J. Ottevaere | 2026-2031 | 400.000 euro | 13, 15
- {3.2.2} Aanleggen van een overstromingsgebied aan de Zandbeek | Milieu | J. Ottevaere | november 2029
 | 860.000 euro | 13
- {3.2.3} Planten van een speelbos van twee hectare | Milieu | J. Ottevaere | maart 2026 | 65.000 euro | 15
- {3.2.4} Ondersteunen van landbouwers bij de aanleg van houtkanten | Milieu | J. Ottevaere | jaarlijks
 | 12.000 euro | 15
## {3.3} We voorkomen afval
- {3.3.1} Openen van een herstelcafé | Milieu | J. Ottevaere | april 2026 | 4.500 euro | 12
- {3.3.2} Plaatsen van slimme vuilnisbakken in het centrum | Openbare werken | J. Ottevaere | eind 2027
 | 58.000 euro | 12
# {4} Zandermeers is een gemeente die luistert en vlot werkt
## {4.1} We betrekken inwoners bij het beleid
- {4.1.1} Lanceren van een wijkbudget in zeven dorpskernen | Communicatie | E. Vranckx | 2027 | 350.000 euro | 16
- {4.1.2} Vernieuwen van de adviesraden | Vrije tijd | S. Moerman | juni 2026 | | 16
## {4.2} We digitaliseren onze dienstverlening
- {4.2.1} Aanbieden van een digitaal loket voor alle attesten | ICT | E. Vranckx | september 2027 | 90.000 euro | 16
- {4.2.2} Versterken van de informatieveiligheid | ICT | E. Vranckx | doorlopend | 120.000 euro | 16
- {4.2.3} Werken op afspraak met avondopening op donderdag | Burgerzaken | E. Vranckx | januari 2026 | | 16
## {4.3} We zijn een aantrekkelijke werkgever
- {4.3.1} Uitwerken van een onthaaltraject voor nieuwe medewerkers | Personeel | E. Vranckx | 1ste kwartaal 2027
 | 8.000 euro | 8
- {4.3.2} Invoeren van een vormingsplan per dienst | Personeel | E. Vranckx | jaarlijks | 75.000 euro | 4, 8
"""
_COLUMNS = ("Nr.", "Actie", "Trekkende dienst", "Bevoegde schepen", "Timing", "Raming 2026-2031", "SDG")
_WIDTHS = (1.0, 4.4, 1.9, 1.9, 1.7, 2.0, 0.9)


def _table(aim: Node) -> Grid:
    rows = [tuple(Box(text, bold=True, fill="CFE2F3") for text in _COLUMNS)]
    for plan in aim.below:
        rows.append((Box(f"Actieplan {plan.code}: {plan.title}", span=7, bold=True, fill="EEEEEE"),))
        for action in plan.below:
            cells = (action.cell(0), action.cell(1), action.cell(2), action.cell(3) or "-", action.cell(4))
            rows.append(row(action.code, action.title, *cells))
        whole = sum(float(line["amount"]) for action in plan.below for line in sums(action.cell(3)))
        money = f"{whole:,.0f} euro".replace(",", ".")
        rows.append((Box(f"Totaal actieplan {plan.code}", span=5, bold=True), Box(money, bold=True), Box()))
    return Grid(tuple(rows), widths=_WIDTHS)


def _before(plan: list[Node]) -> list[Block]:
    return [
        Para("Gemeente en OCMW Zandermeers", center=True),
        Head("Meerjarenplan 2026-2031", 1),
        Head("Strategische nota", 2),
        Para(
            "Vastgesteld door de gemeenteraad en de raad voor maatschappelijk welzijn op 15 december 2025", center=True
        ),
        Contents((("Voorwoord", 2, 0), *((f"Beleidsdoelstelling {aim.code}", 3 + n, 0) for n, aim in enumerate(plan)))),
        Break(),
        Head("Voorwoord", 1),
        Para(
            "Beste inwoner, dit meerjarenplan vertaalt het bestuursakkoord in doelstellingen, "
            "actieplannen en acties. Het is "
            "opgesteld volgens de regels van de beleids- en beheerscyclus. Alle bedragen zijn ramingen over zes jaar."
        ),
        Para("De burgemeester en de algemeen directeur"),
        Head("Omgevingsanalyse in het kort", 1),
        Para("Zandermeers telde op 1 januari 2025 14.812 inwoners, van wie 23 % ouder dan 65 jaar."),
        Break(),
    ]


def zandermeers_pdf_meerjarenplan(folder: Path) -> Case:
    path, plan, tree = folder / "zandermeers_pdf_meerjarenplan.pdf", outline(_PLAN), Tree()
    blocks = _before(plan)
    for aim in plan:
        blocks.append(Head(f"Beleidsdoelstelling {aim.code}: {aim.title}", 1))
        blocks.append(Para("Deze beleidsdoelstelling is prioritair en wordt afzonderlijk opgevolgd."))
        blocks.append(_table(aim))
        tree.add(SO, aim.title, code=aim.code)
        for scheme in aim.below:
            tree.add(OO, scheme.title, aim.title, code=scheme.code)
            for action in scheme.below:
                tree.add(
                    *(ACTION, action.title, scheme.title),
                    code=action.code,
                    departments=some(action.cell(0)),
                    political_leads=some(action.cell(1)),
                    deadline=when(action.cell(2)),
                    budget=sums(action.cell(3)),
                    budget_kind_also_ok=True,
                    sdgs=goals(action.cell(4)),
                )
    rows = [row("Beleidsdoelstelling", "Raming")]
    for aim in plan:
        whole = sum(float(x["amount"]) for ap in aim.below for action in ap.below for x in sums(action.cell(3)))
        rows.append(row(f"BD {aim.code}", f"{whole:,.0f} euro".replace(",", ".")))
    blocks += [Head("Samenvatting van de ramingen", 1), Grid((*rows,), widths=(3, 2))]
    blocks += [
        Head("Begrippenlijst", 1),
        Para("BBC: beleids- en beheerscyclus. OCMW: openbaar centrum voor maatschappelijk welzijn."),
    ]
    write_pdf(
        *(blocks, path),
        header="Zandermeers – Meerjarenplan 2026-2031",
        footer="Strategische nota",
        landscape=True,
        size=9.5,
    )
    never = (
        *("Voorwoord", "Omgevingsanalyse in het kort", "Samenvatting van de ramingen", "Begrippenlijst"),
        *("Totaal actieplan 1.1", "Totaal actieplan 3.2", "Strategische nota", "BD 1"),
    )
    return tree.case(path, "A", "Dutch, tables over page ends, plans as group rows, totals, a recap", never=never)


MAKERS = (zandermeers_pdf_meerjarenplan,)
