"""The export of a Flemish town's project tool: one line an item with its parent's number, Dutch words, semicolons."""

import csv
import io
from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.eleventh_a_values import rows, state, when
from tests.cases.unseen.tree import ACTION, OO, SO, Tree

# A | title | department | alderman | project leader | state | rate | end | estimate | indicator
_PLAN = """
BD 1 | Heuvelzande is een gemeente waar het aangenaam en gezond wonen is
AP 1.1 | We maken onze straten en pleinen groener
AC 1.1.1 | We ontharden tien speelplaatsen | Openbaar domein | Griet Vossaert | Wim Lodewegge | in uitvoering | 40 |
+ 31/12/2028 | 350000 | Aantal ontharde speelplaatsen
AC 1.1.2 | We planten duizend straatbomen | Openbaar domein | Griet Vossaert | Wim Lodewegge | in uitvoering | 55 |
+ 31/03/2030 | 180000 | Aantal geplante bomen
AC 1.1.3 | We leggen een buurtpark aan in de Molenwijk | Openbaar domein | Griet Vossaert | Katrijn Smeulders |
+ gepland | | 30/09/2029 | 620000 | Oppervlakte park in m²
AC 1.1.4 | We geven een premie voor groendaken | Milieu | Griet Vossaert | Jonas Peerdeman | afgerond | 100 |
+ 31/12/2026 | 25000 | Aantal toegekende premies
AP 1.2 | We houden onze buurten proper
AC 1.2.1 | We plaatsen ondergrondse afvalcontainers | Milieu | Griet Vossaert | Jonas Peerdeman | in uitvoering | 30 |
+ 30/06/2028 | 410000 | Aantal geplaatste containers
AC 1.2.2 | We zetten camera's in tegen sluikstort | Milieu | Griet Vossaert | Jonas Peerdeman | afgerond | 100 |
+ 31/03/2026 | 48000 | Aantal vaststellingen
AC 1.2.3 | We ondersteunen vrijwilligers die zwerfvuil opruimen | Milieu | Griet Vossaert | Jonas Peerdeman | in
+ uitvoering | 60 | 31/12/2030 | 15000 | Aantal vrijwilligers
AP 1.3 | We zorgen voor betaalbaar wonen
AC 1.3.1 | We bouwen vijfentwintig sociale woningen aan de Kerkweg | Wonen | Bart Hemelsoet | Lies Kortrijcks |
+ gepland | | 31/12/2030 | 3200000 | Aantal opgeleverde woningen
AC 1.3.2 | We activeren leegstaande woningen | Wonen | Bart Hemelsoet | Lies Kortrijcks | in uitvoering | 45 |
+ 31/12/2029 | 60000 | Aantal geactiveerde woningen
AC 1.3.3 | We begeleiden eigenaars bij energierenovatie | Wonen | Bart Hemelsoet | Tom Reybrouckx | in uitvoering | 70
+ | 31/12/2027 | 90000 | Aantal begeleide renovaties
AC 1.3.4 | We richten een woonwinkel in | Wonen | Bart Hemelsoet | Lies Kortrijcks | afgerond | 100 | 30/09/2026 |
+ 35000 | Aantal bezoekers
BD 2 | Heuvelzande is een gemeente waar iedereen meetelt
AP 2.1 | We bestrijden armoede en eenzaamheid
AC 2.1.1 | We openen een sociaal restaurant | Welzijn | Nadia El Mansour | Hilde Cattrysse | afgerond | 100 |
+ 31/01/2026 | 140000 | Aantal maaltijden
AC 2.1.2 | We bezoeken alle alleenwonende tachtigplussers | Welzijn | Nadia El Mansour | Hilde Cattrysse | in
+ uitvoering | 50 | 31/12/2027 | 20000 | Aantal huisbezoeken
AC 2.1.3 | We kennen rechten automatisch toe | Welzijn | Nadia El Mansour | Peter Wuyteneer | nog niet gestart | |
+ 30/06/2029 | 45000 | Aantal automatisch toegekende rechten
AC 2.1.4 | We starten een brugfigurenwerking in de basisscholen | Onderwijs | Nadia El Mansour | Peter Wuyteneer | in
+ uitvoering | 35 | 31/08/2028 | 210000 | Aantal begeleide gezinnen
AP 2.2 | We geven kinderen en jongeren alle kansen
AC 2.2.1 | We bouwen een kinderdagverblijf met zesendertig plaatsen | Kinderopvang | Nadia El Mansour | Ilse
+ Bogaertsen | in uitvoering | 25 | 31/08/2029 | 2400000 | Aantal nieuwe plaatsen
AC 2.2.2 | We vernieuwen het jeugdhuis De Zolder | Jeugd | Joris Kestelyn | Sam Opdebeecke | gepland | | 31/12/2028 |
+ 560000 | Aantal bezoekers per week
AC 2.2.3 | We leggen een skatepark aan | Jeugd | Joris Kestelyn | Sam Opdebeecke | afgerond | 100 | 31/05/2026 |
+ 195000 | Aantal gebruikers
AC 2.2.4 | We organiseren taalstages in de zomer | Jeugd | Joris Kestelyn | Sam Opdebeecke | in uitvoering | 65 |
+ 31/08/2030 | 40000 | Aantal deelnemers
AP 2.3 | We bouwen aan een gezonde en sportieve gemeente
AC 2.3.1 | We renoveren het zwembad | Sport | Joris Kestelyn | Els Goethalsen | uitgesteld | 10 | 31/12/2030 | 4100000
+ | Energieverbruik in kWh
AC 2.3.2 | We leggen een Finse looppiste aan | Sport | Joris Kestelyn | Els Goethalsen | afgerond | 100 | 30/04/2026 |
+ 75000 | Aantal lopers
AC 2.3.3 | We stellen een beweegcoach aan | Sport | Joris Kestelyn | Els Goethalsen | in uitvoering | 80 | 31/12/2026
+ | 55000 | Aantal begeleide inwoners
BD 3 | Heuvelzande is een bereikbare en ondernemende gemeente
AP 3.1 | We maken het verkeer veilig
AC 3.1.1 | We voeren zone 30 in rond alle scholen | Mobiliteit | Bart Hemelsoet | Dirk Vanhoudt | afgerond | 100 |
+ 31/08/2026 | 85000 | Aantal schoolomgevingen
AC 3.1.2 | We leggen vrijliggende fietspaden langs de Steenweg | Mobiliteit | Bart Hemelsoet | Dirk Vanhoudt | in
+ uitvoering | 20 | 31/12/2029 | 2750000 | Aantal kilometer fietspad
AC 3.1.3 | We herinrichten het kruispunt aan de Vaart | Mobiliteit | Bart Hemelsoet | Dirk Vanhoudt | uitgesteld | 15
+ | 30/06/2028 | 480000 | Aantal ongevallen
AC 3.1.4 | We bouwen een fietsenstalling aan het station | Mobiliteit | Bart Hemelsoet | Dirk Vanhoudt | gepland | |
+ 31/12/2027 | 230000 | Aantal stalplaatsen
AP 3.2 | We versterken de lokale handel
AC 3.2.1 | We richten een handelspandenfonds op | Economie | Lieve Standaertsen | Koen Mertensius | in uitvoering | 50
+ | 31/12/2028 | 300000 | Aantal ingevulde panden
AC 3.2.2 | We vernieuwen de Marktstraat | Economie | Lieve Standaertsen | Koen Mertensius | in uitvoering | 35 |
+ 30/11/2028 | 1900000 | Aantal passanten
AC 3.2.3 | We lanceren een geschenkbon voor lokale winkels | Economie | Lieve Standaertsen | Koen Mertensius |
+ afgerond | 100 | 30/11/2025 | 12000 | Aantal verkochte bonnen
AC 3.2.4 | We bouwen een bedrijvencentrum | Economie | Lieve Standaertsen | Koen Mertensius | geschrapt | 5 |
+ 31/12/2030 | 1500000 | Aantal gevestigde bedrijven
BD 4 | Heuvelzande is een gemeente die slim en zuinig bestuurt
AP 4.1 | We bieden een dienstverlening op maat
AC 4.1.1 | We brengen alle loketten samen in het gemeentehuis | Burgerzaken | Lieve Standaertsen | Ann Schepdaele | in
+ uitvoering | 30 | 31/12/2028 | 870000 | Gemiddelde wachttijd
AC 4.1.2 | We maken alle attesten digitaal beschikbaar | Burgerzaken | Lieve Standaertsen | Ann Schepdaele | afgerond
+ | 100 | 31/12/2025 | 30000 | Aandeel digitale attesten
AC 4.1.3 | We sturen een mobiel loket naar de deelgemeenten | Burgerzaken | Lieve Standaertsen | Ann Schepdaele | in
+ uitvoering | 55 | 30/06/2027 | 65000 | Aantal bezoeken
AP 4.2 | We verlagen onze energiekosten
AC 4.2.1 | We verledden de volledige straatverlichting | Gebouwen | Bart Hemelsoet | Rik Abeelen | in uitvoering | 75
+ | 31/12/2027 | 1300000 | Energieverbruik in MWh
AC 4.2.2 | We plaatsen zonnepanelen op zes gebouwen | Gebouwen | Bart Hemelsoet | Rik Abeelen | afgerond | 100 |
+ 30/09/2026 | 420000 | Opgewekte kWh
AC 4.2.3 | We verkopen vier gebouwen zonder bestemming | Gebouwen | Bart Hemelsoet | Rik Abeelen | nog niet gestart |
+ | 31/12/2029 | | Aantal verkochte gebouwen
AP 4.3 | We zijn een aantrekkelijke werkgever
AC 4.3.1 | We voeren een fietslease in voor het personeel | Personeel | Griet Vossaert | Veerle Tanghenaar | afgerond
+ | 100 | 31/12/2025 | 10000 | Aantal leasefietsen
AC 4.3.2 | We werken een opleidingsplan uit | Personeel | Griet Vossaert | Veerle Tanghenaar | in uitvoering | 60 |
+ 30/06/2027 | 75000 | Aantal opleidingsdagen
AC 4.3.3 | We vernieuwen de werkplaats van de technische dienst | Gebouwen | Bart Hemelsoet | Rik Abeelen | gepland |
+ | 31/12/2029 | 980000 | Tevredenheid van het personeel
"""

_HEAD = (
    *("Nummer", "Type", "Omschrijving", "Bovenliggend nummer", "Verantwoordelijke dienst", "Bevoegde schepen"),
    *("Projectleider", "Status", "Voortgang (%)", "Einddatum", "Raming (EUR)", "Indicator", "Laatst gewijzigd"),
)
_TYPES = {"BD": "Beleidsdoelstelling", "AP": "Actieplan", "AC": "Actie"}


def heuvelzande_export_tool(folder: Path) -> Case:
    tree, out = Tree(), io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(_HEAD)
    above = goal = ""
    for rank, line in enumerate(rows(_PLAN)):
        kind, _, number = line.mark.partition(" ")
        changed = f"{rank * 7 % 28 + 1:02}/{rank * 5 % 10 + 1:02}/2026 {8 + rank % 9:02}:{rank * 11 % 60:02}"
        parent = number.rpartition(".")[0]
        title, service, alderman, leader, said, rate, end, estimate, indicator = (line[place] for place in range(9))
        sums = f"{int(estimate):,}".replace(",", ".") + ",00" if estimate else ""
        told = (service, alderman, leader, said, rate, end, sums, indicator)
        writer.writerow((number, _TYPES[kind], title, parent, *told, changed))
        if kind == "BD":
            above = tree.add(SO, title, code=number)
        elif kind == "AP":
            goal = tree.add(OO, title, above, code=number)
        else:
            tree.add(
                *(ACTION, title, goal),
                code=number,
                departments=[service],
                political_leads=[alderman],
                agents=[leader],
                status=state(said),
                progress=int(rate or 0) or None,
                deadline=when(end),
                budget=[{"kind": None, "amount": f"{estimate}.00", "article": None, "year": None}] if estimate else [],
                budget_kind_also_ok=True,
                indicators=[{"text": indicator}],
            )
    path = folder / "heuvelzande_export_tool.csv"
    path.write_bytes(b"\xef\xbb\xbf" + out.getvalue().encode())
    never = ("Omschrijving", "Beleidsdoelstelling", "Actieplan", "Actie")
    return tree.case(
        path, "N", "parents by number, the kind of a line as its level, Dutch words and numbers", never=never
    )
