"""CSV: what a Flemish municipality gets from its project tool, a line for each ticket, down to the sub-tasks."""

from pathlib import Path

from tests.cases.case import Case
from tests.cases.formats.text import separated
from tests.cases.unseen.eleventh_b_values import Node, judged, outline, several, tell, when
from tests.cases.unseen.tree import ACTION, STEP, Thing, Tree

_PLAN = """
* Lindeveld is een veilige en bereikbare gemeente
+ We maken de schoolomgevingen verkeersveilig
- Schoolstraat invoeren aan basisschool De Klaproos | Griet Vandamme | Mobiliteit | 2025-03-01 | 2026-06-30 | Klaar
| 100
. Proefopstelling tijdens drie maanden | Griet Vandamme | Mobiliteit | 2025-03-01 | 2025-06-15 | Klaar | 100
. Bevraging van ouders en buurt | Sofie Lannoo | Communicatie | 2025-06-15 | 2025-09-30 | Klaar | 100
- Fietsstraten aanleggen in de stationsbuurt | Bart Oosterlinck | Openbare werken | 2026-01-05 | 2027-10-31 | Bezig
| 35
. Ontwerp en inspraak | Bart Oosterlinck | Openbare werken | 2026-01-05 | 2026-05-31 | Klaar | 100
. Uitvoering fase 1 | Bart Oosterlinck | Openbare werken | 2026-09-01 | 2027-04-30 | Bezig | 10
- Zebrapaden slim verlichten | Bart Oosterlinck | Openbare werken | 2027-01-01 | 2028-12-31 | Nog niet gestart | 0
+ We verminderen het autogebruik voor korte ritten
- Tien deelwagens in de deelgemeenten plaatsen | Griet Vandamme | Mobiliteit | 2025-09-01 | 2027-06-30 | Bezig | 40
- Een fietspunt openen aan het station | Griet Vandamme | Mobiliteit | 2026-03-01 | 2027-03-31 | Wacht | 20
. Overeenkomst met de spoorwegbeheerder | Katrien Dewulf | Juridische dienst | 2026-03-01 | 2026-12-31 | Wacht | 20
- Personeel aanmoedigen met een fietslease | Wim Casteleyn | Personeel | 2025-01-01 | 2025-12-31 | Klaar | 100
* Lindeveld is een warme gemeente waar iedereen meetelt
+ We bestrijden armoede en eenzaamheid
- Een sociale kruidenier uitbouwen | Nadia El Bouzidi | Sociaal Huis | 2025-05-01 | 2026-12-31 | Bezig | 60
. Geschikt pand zoeken | Nadia El Bouzidi | Sociaal Huis | 2025-05-01 | 2025-12-31 | Klaar | 100
. Vrijwilligers werven en opleiden | Joke Mestdagh | Vrijwilligerspunt | 2026-01-01 | 2026-08-31 | Bezig | 50
- Buurtkamers openen in vier wijken | Joke Mestdagh | Sociaal Huis | 2025-09-01 | 2029-12-31 | Bezig | 25
- Automatisch toekennen van de UiTPAS met kansentarief | Nadia El Bouzidi | Sociaal Huis | 2026-01-01 | 2026-03-31
| Klaar | 100
+ We zorgen voor betaalbaar wonen
- Een woonloket met energiehuis oprichten | Pieter Haesevoets | Wonen | 2025-01-15 | 2025-11-30 | Klaar | 100
- Twintig sociale huurwoningen in de Molenwijk realiseren | Pieter Haesevoets | Wonen | 2026-06-01 | 2030-06-30
| Nog niet gestart | 0
. Grondruil met de kerkfabriek | Katrien Dewulf | Juridische dienst | 2026-06-01 | 2027-01-31 | Nog niet gestart | 0
. Oproep aan woonmaatschappijen | Pieter Haesevoets | Wonen | 2027-02-01 | 2027-09-30 | Nog niet gestart | 0
- Leegstand actief opsporen | Pieter Haesevoets | Wonen | 2025-01-01 | 2026-09-30 | Bezig | 75
+ We geven jongeren ruimte
- Een nieuw jeugdhuis bouwen op de site Vlaszaal | Tine Roelandts | Jeugd | 2025-10-01 | 2028-08-31 | Bezig | 15
. Programma van eisen met de jongeren | Tine Roelandts | Jeugd | 2025-10-01 | 2026-04-30 | Klaar | 100
. Architect aanstellen | Katrien Dewulf | Aankoop | 2026-05-01 | 2026-12-31 | Bezig | 30
- Een kinderraad oprichten | Tine Roelandts | Jeugd | 2025-09-01 | 2026-01-31 | Klaar | 100
- Skateplein aan het zwembad vernieuwen | Tine Roelandts | Jeugd | 2026-02-01 | 2026-10-31 | Stopgezet | 5
* Lindeveld is klaar voor het klimaat van morgen
+ We vergroenen en ontharden
- Het Marktplein ontharden en van bomen voorzien | Bart Oosterlinck | Openbare werken | 2026-04-01 | 2028-11-30
| Bezig | 20
. Archeologisch vooronderzoek | Lies Baetens | Erfgoed | 2026-04-01 | 2026-10-31 | Bezig | 60
- Geveltuintjes subsidiëren | Jonas Coene | Milieu | 2025-02-01 | 2030-12-31 | Bezig | 50
- Vijf speelbossen aanplanten | Jonas Coene | Milieu | 2025-11-01 | 2029-03-31 | Bezig | 30
- Overstromingsgebied Zwarte Beek inrichten | Jonas Coene | Milieu | 2026-01-01 | 2029-12-31 | Wacht | 10
+ We maken ons patrimonium energiezuinig
- Zonnepanelen op alle gemeentelijke daken leggen | Dirk Sabbe | Gebouwen | 2025-03-01 | 2027-12-31 | Bezig | 55
- De sporthal renoveren tot een bijna-energieneutraal gebouw | Dirk Sabbe | Gebouwen | 2026-09-01 | 2029-06-30
| Nog niet gestart | 0
. Energieaudit | Dirk Sabbe | Gebouwen | 2026-09-01 | 2026-12-15 | Nog niet gestart | 0
- Elektrische dienstwagens aankopen | Dirk Sabbe | Aankoop | 2025-01-01 | 2026-06-30 | Klaar | 100
* Lindeveld is een wendbare organisatie dicht bij de burger
+ We vereenvoudigen de dienstverlening
- Eén digitaal loket voor gemeente en OCMW uitrollen | Ruben Tack | ICT | 2025-06-01 | 2026-12-31 | Bezig | 70
. Koppeling met het zaaksysteem | Ruben Tack | ICT | 2025-06-01 | 2026-03-31 | Klaar | 100
. Gebruikerstest met vijftien inwoners | Sofie Lannoo | Communicatie | 2026-04-01 | 2026-05-31 | Klaar | 100
- Klare taal in alle brieven en reglementen | Sofie Lannoo | Communicatie | 2025-01-01 | 2027-12-31 | Bezig | 45
- Avondopenstelling op woensdag | Ruben Tack | Onthaal | 2025-09-01 | 2025-09-30 | Klaar | 100
+ We versterken onze medewerkers
- Een traject leidinggevenden inrichten | Wim Casteleyn | Personeel | 2026-01-01 | 2027-06-30 | Bezig | 30
- Het arbeidsreglement vernieuwen | Wim Casteleyn | Personeel | 2025-04-01 | 2026-01-31 | Klaar | 100
- Een kennisbank voor nieuwe collega's bouwen | Ruben Tack | ICT | 2027-01-01 | 2027-12-31 | Nog niet gestart | 0
"""

_STATES = {
    "Klaar": "done",
    "Bezig": "in_progress",
    "Nog niet gestart": "not_started",
    "Wacht": "waiting",
    "Stopgezet": "abandoned",
}
_TYPES = {"strategic_objective": "Beleidsdoelstelling", "operational_objective": "Actieplan", ACTION: "Actie"}
_HEADS = (
    "Sleutel;Type;Samenvatting;Bovenliggende;Toegewezen aan;Dienst;Startdatum;Einddatum;Status;% voltooid;Labels;"
    "Aangemaakt;Bijgewerkt;Laatste opmerking"
)
_REMARKS = (
    "",
    "",
    "op CBS van 14/4",
    "",
    "wacht op advies VVM",
    "",
    "",
    "offerte ontvangen;\nzie bijlage",
    "",
    'burgemeester vraagt "versnelling"',
)
_NEVER = ("Beleidsdoelstelling", "Samenvatting", "op CBS van 14/4", "wacht op advies VVM", "Sociaal Huis", "mjp2026")


def lindeveld_export_dutch(folder: Path) -> Case:
    path = folder / "lindeveld_export_dutch.csv"
    plan = outline(_PLAN, action="agent department start due state rate", step="agent department start due state rate")
    keys = {node: f"MJP-{101 + 7 * place // 3}" for place, node in enumerate(plan)}
    rows = [_HEADS.split(";")]
    for place, node in enumerate(plan):
        told = [node.says(name) for name in ("agent", "department", "start", "due", "state", "rate")]
        days = [f"{2 + place % 26:02}/12/2024 09:{place % 60:02}", f"{1 + place % 28:02}/04/2026 16:{place % 50:02}"]
        labels = ("mjp2026", "mjp2026 college", "")[place % 3] if node.level in (ACTION, STEP) else "mjp2026"
        above = keys[node.above] if node.above else ""
        told[2:4] = [_shown(day) for day in told[2:4]]
        kind = _TYPES.get(node.level, "Deelactie")
        rows.append(
            [keys[node], kind, node.title, above, *told, labels, *days, _REMARKS[place % 10] if told[0] else ""]
        )
    path.write_bytes(b"\xef\xbb\xbf" + separated(rows, ";").encode())
    tree = tell(Tree(), plan, _expected)
    return tree.case(path, "H", "niveaus in een kolom, ouder door een sleutel", never=_NEVER)


def _shown(day: str) -> str:
    return "/".join(reversed(day.split("-"))) if day else ""


def _expected(node: Node) -> Thing:
    if node.level not in (ACTION, STEP):
        return {}
    return {
        "agents": several(node.says("agent")),
        "departments": several(node.says("department")),
        "deadline": when(_shown(node.says("due"))),
        "status": judged(node.says("state"), _STATES),
        "progress": int(node.says("rate")) or None,
    }
