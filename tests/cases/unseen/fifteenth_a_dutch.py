"""A Flemish municipality: a register of actions, parents repeated on each row, a sum for each year, a total below."""

from decimal import Decimal
from pathlib import Path

from tests.cases.blocks import Box, Grid
from tests.cases.case import Case
from tests.cases.formats.workbook import Sheet, write_sheets
from tests.cases.unseen.eleventh_a_values import listed, rows, state, when
from tests.cases.unseen.tree import ACTION, OO, SO, Tree

# AC | title | alderman | department | deadline | state | sums of 2026, 2027, 2028
_PLAN = """
BD 1 | Wesselbeke is een zorgzame gemeente waar iedereen meetelt
AP 1.1 | We maken de dienstverlening drempelloos
AC 1.1.1 | We bouwen het gemeentehuis om tot een toegankelijk onthaal | T. Vermeirsch | Dienst gebouwen | eind 2027 |
+ in uitvoering | 120000; 480000; 0
AC 1.1.2 | We organiseren een zitdag per maand in Kruisdonk | T. Vermeirsch | Burgerzaken | doorlopend | in uitvoering |
+ 2500; 2500; 2500
AC 1.1.3 | We herschrijven alle standaardbrieven in klare taal | L. De Ketelaere | Communicatie | juni 2026 | afgerond |
+ 8000; 0; 0
AP 1.2 | We bestrijden armoede en eenzaamheid
AC 1.2.1 | We openen een sociale kruidenier in de Molenstraat | L. De Ketelaere | Sociaal Huis | 2027 | gepland |
+ 15000; 60000; 35000
AC 1.2.2 | We bezoeken alle tachtigplussers thuis | L. De Ketelaere | Sociaal Huis | jaarlijks | in uitvoering | 6000;
+ 6000; 6000
AC 1.2.3 | We kennen automatisch rechten toe aan gezinnen met een verhoogde tegemoetkoming | L. De Ketelaere | Sociaal
+ Huis | eind 2026 | nog niet gestart | 12000; 3000; 3000
BD 2 | Wesselbeke is een groene gemeente die klaar is voor morgen
AP 2.1 | We geven water en groen meer plaats
AC 2.1.1 | We ontharden de speelplaatsen van drie scholen | K. Baetslé | Dienst omgeving | september 2027 |
+ in uitvoering | 90000; 140000; 0
AC 2.1.2 | We leggen een bufferbekken aan langs de Wesselbeek | K. Baetslé | Dienst openbare werken | 2028 | gepland |
+ 20000; 60000; 410000
AC 2.1.3 | We planten een boom voor elke geboorte | K. Baetslé | Groendienst | doorlopend | in uitvoering | 4500; 4500;
+ 4500
AP 2.2 | We verbruiken minder energie
AC 2.2.1 | We plaatsen zonnepanelen op de sporthal en de bibliotheek | K. Baetslé | Dienst gebouwen | mei 2027 | gepland
+ | 0; 165000; 0
AC 2.2.2 | We isoleren het dak van het cultuurcentrum | T. Vermeirsch | Dienst gebouwen | 2028 | uitgesteld | 0; 0;
+ 230000
AC 2.2.3 | We begeleiden inwoners bij hun renovatie met een energieloket | K. Baetslé | Dienst omgeving | doorlopend |
+ in uitvoering | 18000; 18500; 19000
BD 3 | Wesselbeke is een levendige gemeente met veilige straten
AP 3.1 | We geven voorrang aan fietsers en voetgangers
AC 3.1.1 | We maken een fietsstraat van de Kerkdreef | R. Hoornaert | Dienst mobiliteit | maart 2026 | afgerond | 38000;
+ 0; 0
AC 3.1.2 | We vernieuwen twaalf kilometer voetpaden | R. Hoornaert | Dienst openbare werken | 2026-2028 | in uitvoering
+ |
+ 210000; 210000; 210000
AC 3.1.3 | We stellen een parkeerplan op voor het centrum | R. Hoornaert | Dienst mobiliteit | eind 2026 | nog niet
+ gestart | 25000; 0; 0
AP 3.2 | We steunen verenigingen en handelaars
AC 3.2.1 | We geven een starterspremie aan nieuwe winkels | M. Goethuys | Lokale economie | doorlopend | in uitvoering |
+ 20000; 20000; 20000
AC 3.2.2 | We bouwen een polyvalente zaal in Kruisdonk | M. Goethuys | Vrije tijd; Dienst gebouwen | 2028 | gepland |
+ 50000; 600000; 950000
AC 3.2.3 | We schaffen de papieren subsidieaanvraag af | M. Goethuys | Vrije tijd | januari 2027 | geschrapt | 0; 0; 0
"""

_HEADER = (
    *("Nr. BD", "Beleidsdoelstelling", "Nr. AP", "Actieplan", "Nr. actie", "Actie", "Bevoegde schepen"),
    *("Verantwoordelijke dienst", "Timing", "Status", "Uitgaven 2026", "Uitgaven 2027", "Uitgaven 2028"),
)


def wesselbeke_book_register(folder: Path) -> Case:
    tree = Tree()
    lines = [
        (Box("Gemeente en OCMW Wesselbeke – Meerjarenplan 2026-2031", span=len(_HEADER), bold=True),),
        (Box("Actielijst, stand van zaken op 15 januari 2026", span=len(_HEADER)),),
        (Box(),),
        tuple(Box(text, fill="C6E0B4", bold=True) for text in _HEADER),
    ]
    sums = [0, 0, 0]
    goal = plan = ("", "")
    for line in rows(_PLAN):
        kind, _, number = line.mark.partition(" ")
        if kind == "BD":
            goal = (number, tree.add(SO, line[0], code=number, label="Beleidsdoelstelling"))
        elif kind == "AP":
            plan = (number, tree.add(OO, line[0], goal[1], code=number, label="Actieplan"))
        else:
            title, elected, service, due, said, amounts = (line[rank] for rank in range(6))
            years = [int(amount) for amount in amounts.split("; ")]
            sums = [old + new for old, new in zip(sums, years, strict=True)]
            money = [
                {"kind": None, "amount": f"{amount}.00", "article": None, "year": year}
                for year, amount in enumerate(years, 2026)
                if amount
            ]
            tree.add(
                *(ACTION, title, plan[1]),
                code=number, label="Actie", political_leads=[elected], departments=listed(service), deadline=when(due),
                status=state(said), budget=money, budget_kind_also_ok=bool(money) or None,
            )  # fmt: skip
            told = (*goal, *plan, number, title, elected, ", ".join(listed(service)), due, said)
            cells = [Box(text) for text in told]
            cells += [Box(value=Decimal(amount), form="money") if amount else Box() for amount in years]
            lines.append(tuple(cells))
    total = [Box("Totaal", bold=True), *(Box() for _ in range(9))]
    lines.append((*total, *(Box(value=Decimal(amount), form="money", bold=True) for amount in sums)))
    notes = (
        *("Toelichting", "BD = beleidsdoelstelling, AP = actieplan"),
        "De uitgaven omvatten exploitatie en investeringen, in euro.",
        "Mogelijke statussen: gepland, nog niet gestart, in uitvoering, afgerond, uitgesteld, geschrapt",
    )
    path = folder / "wesselbeke_book_register.xlsx"
    write_sheets(
        [
            Sheet("Actielijst", Grid(tuple(lines), header=4)),
            Sheet("Toelichting", Grid(tuple((Box(text),) for text in notes), header=0)),
        ],
        path,
    )
    never = ("Totaal", "Toelichting", "Actie", "Actieplan", "BD = beleidsdoelstelling, AP = actieplan")
    return tree.case(path, "I", "Dutch; parents repeated on each row; a column of money for each year", never=never)
