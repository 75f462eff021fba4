"""The joint plan of a German-speaking commune and its social centre: a spreadsheet, a sheet a goal, German words."""

from pathlib import Path

from tests.cases.blocks import Box, Grid, row
from tests.cases.case import Case
from tests.cases.formats.opendocument import write_sheets
from tests.cases.formats.workbook import Sheet
from tests.cases.unseen.eleventh_a_values import Row, listed, rows, state, when
from tests.cases.unseen.tree import ACTION, OO, SO, Tree

# M | title | department | contact | partners | deadline | costs | state | indicator
_PLAN = """
SZ 1 | Gemeinde und ÖSHZ arbeiten Hand in Hand
OZ 1.1 | Gemeinsame Dienste aufbauen
M 1.1.1 | Einen gemeinsamen Personaldienst einrichten | Personaldienst | Anke Rohrbach | / | 31.12.2026 | 45.000 | in
+ Umsetzung | Anzahl gemeinsam verwalteter Personalakten
M 1.1.2 | Einkäufe über eine gemeinsame Stelle bündeln | Finanzdienst | Jörg Theissmann | / | 2027 | / | in Umsetzung
+ | Anteil der gemeinsamen Aufträge
M 1.1.3 | Die EDV beider Häuser zusammenlegen | EDV-Dienst | Silke Quadfassel | Interkommunale für Informatik | 2.
+ Quartal 2028 | 130.000 | geplant | Anzahl umgezogener Arbeitsplätze
M 1.1.4 | Eine gemeinsame Telefonzentrale schaffen | Sekretariat | Anke Rohrbach | / | Juni 2026 | 12.000 |
+ abgeschlossen | Anteil angenommener Anrufe
OZ 1.2 | Das Personal stärken
M 1.2.1 | Einen gemeinsamen Fortbildungsplan verabschieden | Personaldienst | Anke Rohrbach | / | März 2027 | 28.000 |
+ in Umsetzung | Fortbildungstage pro Person
M 1.2.2 | Jedem Mitarbeiter ein jährliches Gespräch anbieten | Personaldienst | Anke Rohrbach | / | laufend | / | in
+ Umsetzung | Anzahl geführter Gespräche
M 1.2.3 | Telearbeit für alle Bürostellen ermöglichen | EDV-Dienst | Silke Quadfassel | / | 2026 | 17.500 |
+ abgeschlossen | Anzahl ausgestatteter Personen
M 1.2.4 | Den Bauhof energetisch sanieren | Bauamt | Udo Merschbach | Wallonische Region | 2029 | 390.000 | geplant |
+ Energieverbrauch in kWh
SZ 2 | Alle Bürger leben würdig und selbstbestimmt
OZ 2.1 | Armut bekämpfen
M 2.1.1 | Eine Schuldnerberatung im Rathaus anbieten | Sozialdienst | Petra Hölscheid | Verbraucherzentrale | Januar
+ 2026 | 9.000 | abgeschlossen | Anzahl beratener Haushalte
M 2.1.2 | Einen Energiefonds für Haushalte in Not auflegen | Sozialdienst | Petra Hölscheid | / | Ende 2026 | 40.000 |
+ in Umsetzung | Anzahl unterstützter Haushalte
M 2.1.3 | Gemeinsam mit den Vereinen eine Lebensmittelausgabe betreiben | Sozialdienst | Petra Hölscheid |
+ Vinzenzverein; Rotes Band | laufend | 6.500 | in Umsetzung | Anzahl ausgegebener Pakete
M 2.1.4 | Kinderarmut durch eine Lernwerkstatt vorbeugen | Jugenddienst | Nils Vandeberg | Grundschulen | September
+ 2027 | 32.000 | geplant | Anzahl angemeldeter Kinder
OZ 2.2 | Im Alter gut versorgt sein
M 2.2.1 | Acht Seniorenwohnungen am Kirchplatz bauen | Bauamt | Udo Merschbach | Wohnungsbaugesellschaft | 2030 |
+ 1.600.000 | geplant | Anzahl bezogener Wohnungen
M 2.2.2 | Essen auf Rädern auf sieben Tage ausweiten | Seniorendienst | Gerda Plumacher | Altenheim Sankt Anna |
+ Oktober 2026 | 24.000 | in Umsetzung | Anzahl ausgelieferter Mahlzeiten
M 2.2.3 | Ein Demenzcafé eröffnen | Seniorendienst | Gerda Plumacher | Patientenverein | 1. Quartal 2027 | 5.000 | in
+ Umsetzung | Anzahl der Treffen
M 2.2.4 | Pflegende Angehörige entlasten | Seniorendienst | Gerda Plumacher | Altenheim Sankt Anna | laufend | 15.000
+ | in Umsetzung | Anzahl der Entlastungsstunden
OZ 2.3 | Familien und Jugend fördern
M 2.3.1 | Eine Kinderkrippe mit 18 Plätzen bauen | Bauamt | Udo Merschbach | Regierung der Gemeinschaft | 2028 |
+ 1.150.000 | in Umsetzung | Anzahl geschaffener Plätze
M 2.3.2 | Den Jugendtreff in Oberbütgen wieder öffnen | Jugenddienst | Nils Vandeberg | Jugendrat | April 2026 |
+ 38.000 | abgeschlossen | Besucher pro Woche
M 2.3.3 | Die Spielplätze in fünf Ortschaften erneuern | Bauamt | Udo Merschbach | / | 2029 | 175.000 | in Umsetzung |
+ Anzahl erneuerter Spielplätze
M 2.3.4 | Ein Ferienlager für Kinder mit Behinderung organisieren | Jugenddienst | Nils Vandeberg | Dienststelle für
+ Inklusion | laufend | 7.000 | zurückgestellt | Anzahl der Teilnehmer
SZ 3 | Unsere Ortschaften sind grün, sicher und belebt
OZ 3.1 | Klima und Natur schützen
M 3.1.1 | Das Rathaus an ein Holzwärmenetz anschließen | Bauamt | Udo Merschbach | Forstamt | 2027 | 270.000 | in
+ Umsetzung | Eingesparte Tonnen CO2
M 3.1.2 | Hecken auf sechs Kilometern pflanzen | Umweltdienst | Karla Wirtzfelder | Naturpark | 2030 | 18.000 | in
+ Umsetzung | Gepflanzte Kilometer
M 3.1.3 | Den Bach in Niederbütgen renaturieren | Umweltdienst | Karla Wirtzfelder | Flussvertrag | 2. Halbjahr 2028 |
+ 95.000 | zurückgestellt | Renaturierte Meter
M 3.1.4 | Regenwasser an den Schulen sammeln | Umweltdienst | Karla Wirtzfelder | Grundschulen | Mitte 2027 | 22.000 |
+ geplant | Gesammelte Kubikmeter
OZ 3.2 | Sicher unterwegs sein
M 3.2.1 | Einen Radweg zwischen den beiden Schulen anlegen | Bauamt | Udo Merschbach | Wallonische Region | 2029 |
+ 640.000 | geplant | Gebaute Meter
M 3.2.2 | Tempo 30 in allen Ortskernen einführen | Mobilitätsdienst | Karla Wirtzfelder | Polizeizone | 30.06.2026 |
+ 26.000 | abgeschlossen | Anzahl der Ortskerne
M 3.2.3 | Einen Bürgerbus mit Freiwilligen betreiben | Mobilitätsdienst | Karla Wirtzfelder | Verein Bürgerbus |
+ Anfang 2027 | 48.000 | in Umsetzung | Anzahl der Fahrten
OZ 3.3 | Dorfleben und Vereine unterstützen
M 3.3.1 | Drei Dorfhäuser barrierefrei umbauen | Bauamt | Udo Merschbach | Ländliche Stiftung | 2030 | 820.000 | in
+ Umsetzung | Anzahl umgebauter Häuser
M 3.3.2 | Den Dorfladen in Oberbütgen fördern | Wirtschaftsdienst | Lothar Simmerath | Genossenschaft Dorfladen |
+ Dezember 2026 | 20.000 | in Umsetzung | Umsatz in Euro
M 3.3.3 | Ein Handbuch für Vereinsfeste herausgeben | Kulturdienst | Lothar Simmerath | / | 15.09.2026 | 1.500 |
+ abgeschlossen | Anzahl verteilter Exemplare
M 3.3.4 | Eine Ehrenamtsbörse im Internet starten | Kulturdienst | Lothar Simmerath | Vereinsverband | 3. Quartal 2027
+ | 8.000 | geplant | Anzahl der Inserate
"""

_HEAD = (
    *(
        "Nr.",
        "Maßnahme",
        "Zuständiger Dienst",
        "Ansprechperson",
        "Partner",
        "Frist",
        "Kosten (€)",
        "Stand",
        "Indikator",
    ),
)
_NAME = "Gemeinsamer strategischer Plan der Gemeinde und des ÖSHZ Bütgersvenn 2025-2030"


def _cover() -> Sheet:
    lines = (
        row(Box(_NAME, bold=True)),
        row("Fassung vom 22. Oktober 2026 – vom Konzertierungsausschuss gutgeheißen"),
        row(""),
        row(Box("Vorwort", bold=True)),
        row(
            "Gemeinde und ÖSHZ haben zum ersten Mal einen gemeinsamen Plan geschrieben. Er zeigt, was wir zusammen "
            "tun, wer dafür zuständig ist und bis wann. Jedes Ziel steht auf einem eigenen Blatt."
        ),
        row("Der Bürgermeister und die Präsidentin des ÖSHZ"),
        row(""),
        row(Box("Ansprechpartner: Generaldirektion, Kirchplatz 1, 0000 Bütgersvenn")),
    )
    return Sheet("Deckblatt", Grid(lines, header=0))


def _legend(counts: dict[str, int]) -> Sheet:
    words = {
        "geplant": "Die Maßnahme ist beschlossen, aber noch nicht begonnen.",
        "in Umsetzung": "Die Arbeiten laufen.",
        "zurückgestellt": "Die Maßnahme wartet auf eine Entscheidung oder auf Mittel.",
        "abgeschlossen": "Die Maßnahme ist fertig.",
    }
    lines = [row(Box("Legende", bold=True)), row("Stand", "Bedeutung", "Anzahl", bold=True)]
    lines += [row(word, text, Box(value=counts[word])) for word, text in words.items()]
    lines.append(row("Gesamt", "", Box(value=sum(counts.values()))))
    return Sheet("Legende", Grid(tuple(lines), header=0))


def _line(line: Row) -> tuple[Box, ...]:
    title, service, contact, partners, deadline, costs, said, indicator = (line[place] for place in range(8))
    sums = Box(value=int(costs.replace(".", ""))) if costs != "/" else Box("/")
    return row(line.mark[2:], title, service, contact, partners.replace("; ", ", "), deadline, sums, said, indicator)


def buetgersvenn_calc_joint(folder: Path) -> Case:
    tree, sheets, table = Tree(), [_cover()], []
    counts: dict[str, int] = {}
    above = goal = number = ""
    total = 0

    def close(of: str) -> None:
        if table:
            foot = row(Box("Summe", span=6, bold=True), Box(value=total), "", "")
            sheets.append(Sheet(f"Ziel {of}", Grid((*table, foot), header=0)))
            table.clear()

    goals = ""
    for line in rows(_PLAN):
        kind, _, number = line.mark.partition(" ")
        if kind == "SZ":
            close(goals)
            goals, total = number, 0
            table.append(row(Box(_NAME, span=9)))
            table.append(row(Box(f"Strategisches Ziel {number}: {line[0]}", span=9, fill="F4B183", bold=True)))
            table.append(row(*_HEAD, bold=True))
            above = tree.add(SO, line[0], code=number)
        elif kind == "OZ":
            table.append(row(Box(f"Operatives Ziel {number}: {line[0]}", span=9, fill="FBE5D6", bold=True)))
            goal = tree.add(OO, line[0], above, code=number)
        else:
            table.append(_line(line))
            costs = line[5].replace(".", "")
            total += int(costs) if costs.isdigit() else 0
            counts[line[6]] = counts.get(line[6], 0) + 1
            budget = [{"kind": None, "amount": f"{costs}.00", "article": None, "year": None}] if costs != "/" else []
            tree.add(
                *(ACTION, line[0], goal),
                code=number,
                departments=[line[1]],
                agents=[line[2]],
                partners=listed(line[3]),
                deadline=when(line[4]),
                budget=budget,
                budget_kind_also_ok=True,
                status=state(line[6]),
                indicators=[{"text": line[7]}],
            )
    close(goals)
    sheets.append(_legend(counts))
    path = folder / "buetgersvenn_calc_joint.ods"
    write_sheets(sheets, path)
    never = ("Vorwort", "Legende", "Summe", "Gesamt", "geplant", "in Umsetzung", "Deckblatt", _NAME)
    return tree.case(
        path, "A", "German words, a sheet a goal with its header below the goal, a legend that counts", never=never
    )
