"""A German programme in Writer: fields, aims, measures in paragraphs with labelled bullets or labelled lines."""

from pathlib import Path

from tests.cases.blocks import Block, Bullet, Contents, Grid, Head, Para, row
from tests.cases.case import Case
from tests.cases.formats.opendocument import write_text
from tests.cases.unseen.tenth_a_values import Node, outline, some, stands, sums, when
from tests.cases.unseen.tree import ACTION, AXIS, OO, SO, Tree

# Cells of a measure: Schöffe | Dienst | Partner | Frist | Kosten | Indikator | Stand.
_PLAN = """
# {A} Dorfleben und Zusammenhalt
## {1} Die Gemeinde stärkt das Miteinander in allen sieben Dörfern
### {1.1} Begegnungsorte schaffen und erhalten
- {1.1.1} Ausbau des alten Spritzenhauses zum Dorftreff | Schöffe für Infrastruktur | Bauhof | Dorfgruppe Mürbach
| Ende 2027 | 185.000 € | Anzahl Veranstaltungen pro Jahr | in Umsetzung
- {1.1.2} Neugestaltung des Spielplatzes am Weiherberg | Schöffin für Jugend | Bauhof | Elternrat | Juni 2026
 | 64.000 € | |
umgesetzt
- {1.1.3} Kostenlose Nutzung der Säle für Jugendgruppen | Schöffin für Jugend | Generaldirektion | | laufend | |
Anzahl Buchungen | in Umsetzung
### {1.2} Das Ehrenamt unterstützen
- {1.2.1} Einrichtung einer Anlaufstelle für Vereine | Schöffin für Kultur | Kulturdienst | Rat der Vereine
 | 2026 | 12.500 €
| Anzahl Beratungen | in Umsetzung
- {1.2.2} Ausleihe von Zelten und Geschirr über ein Online-Formular | Schöffin für Kultur | Bauhof |
 | 2. Quartal 2027 |
4.800 € | | geplant
- {1.2.3} Jährlicher Empfang der Ehrenamtlichen | Bürgermeister | Kulturdienst | | jährlich | 3.500 € | | in Umsetzung
## {2} Die Gemeinde ermöglicht ein gutes Leben in jedem Alter
### {2.1} Familien entlasten
- {2.1.1} Bau einer Kinderkrippe mit 18 Plätzen | Schöffin für Familie | Bauamt | Zentrum für Kinderbetreuung
 | Dezember 2028
| 1.320.000 € | Anzahl Plätze | in Umsetzung
- {2.1.2} Verlängerung der Öffnungszeiten der Ferienbetreuung | Schöffin für Familie | Schuldienst | | Juli 2026
 | 9.000 €
| Anzahl betreuter Kinder | umgesetzt
### {2.2} Senioren ein Bleiben im Dorf ermöglichen
- {2.2.1} Bau von acht barrierefreien Wohnungen | Präsidentin des ÖSHZ | Bauamt | ÖSHZ + Wohnungsbaugesellschaft
 | 2029
| 1.750.000 € | Anzahl Wohnungen | noch nicht begonnen
- {2.2.2} Rufbus zum Wochenmarkt | Präsidentin des ÖSHZ | Sozialdienst | ÖSHZ | Mitte 2026 | 22.000 €
 | Anzahl Fahrgäste
| in Umsetzung
- {2.2.3} Besuchsdienst durch Freiwillige | Präsidentin des ÖSHZ | Sozialdienst | Rotes Kreuz | laufend | |
 | in Umsetzung
# {B} Natur, Klima und Mobilität
## {3} Die Gemeinde wird bis 2040 klimaneutral
### {3.1} Eigene Gebäude sanieren
- {3.1.1} Dämmung der Grundschule Oberkell | Schöffe für Infrastruktur | Bauamt | Wallonische Region | September 2027
| 430.000 € | Verbrauch in kWh | in Umsetzung
- {3.1.2} Umstellung der Heizung im Gemeindehaus auf Hackschnitzel | Schöffe für Infrastruktur | Bauamt |
 | Anfang 2028
| 260.000 € | | geplant
- {3.1.3} Solarstrom auf dem Dach des Bauhofs | Schöffe für Infrastruktur | Bauhof
 | Energiegenossenschaft Kelltal | 31.03.2026
| 58.000 € | Erzeugte kWh | umgesetzt
### {3.2} Bürger beim Energiesparen begleiten
- {3.2.1} Monatliche Energieberatung im Gemeindehaus | Schöffin für Umwelt | Umweltdienst | | laufend | 6.000 € |
Anzahl Beratungen pro Jahr | in Umsetzung
- {3.2.2} Gemeinsamer Einkauf von Wärmepumpen | Schöffin für Umwelt | Umweltdienst | Energiegenossenschaft Kelltal |
1. Halbjahr 2027 | | | zurückgestellt
## {4} Die Gemeinde schützt Wasser, Wald und Artenvielfalt
### {4.1} Gewässer und Quellen sichern
- {4.1.1} Renaturierung des Mürbachs auf 1,2 km | Schöffin für Umwelt | Umweltdienst | Flussvertrag
 | Oktober 2028 | 145.000 €
| Länge in Metern | in Umsetzung
- {4.1.2} Erneuerung von vier Kilometern Wasserleitung | Schöffe für Infrastruktur | Wasserdienst | | 2030 | 980.000 €
| Verluste in % | noch nicht begonnen
### {4.2} Den Gemeindewald umbauen
- {4.2.1} Pflanzung von 30.000 Laubbäumen | Schöffin für Umwelt | Forstdienst | Forstamt | 2026 bis 2030 | 90.000 €
| Anzahl Bäume | in Umsetzung
- {4.2.2} Anlegen eines Waldlehrpfades | Schöffin für Umwelt | Forstdienst | Grundschulen | Mai 2027 | 17.500 € |
 | geplant
## {5} Die Gemeinde fördert sichere und sanfte Mobilität
### {5.1} Radwege ausbauen
- {5.1.1} Radweg zwischen Kellersborn und Oberkell | Schöffe für Mobilität | Bauamt
 | Öffentlicher Dienst der Wallonie | 2029
| 870.000 € | Länge in Metern | in Umsetzung
- {5.1.2} Fahrradboxen an drei Bushaltestellen | Schöffe für Mobilität | Bauhof | | April 2027 | 13.200 € | | geplant
### {5.2} Verkehr in den Ortskernen beruhigen
- {5.2.1} Tempo 30 rund um alle Schulen | Schöffe für Mobilität | Bauamt | Polizeizone | 01.09.2026 | 21.000 € |
Gemessene Geschwindigkeit | umgesetzt
- {5.2.2} Zebrastreifen mit Beleuchtung in der Hauptstraße | Schöffe für Mobilität | Bauhof | | 3. Quartal 2026
 | 28.000 € | |
in Umsetzung
# {C} Verwaltung und Beteiligung
## {6} Die Gemeinde ist eine bürgernahe und moderne Verwaltung
### {6.1} Dienste einfacher zugänglich machen
- {6.1.1} Terminvereinbarung im Internet | Bürgermeister | Bevölkerungsdienst | | Februar 2026 | 5.600 € | | umgesetzt
- {6.1.2} Übersetzung der wichtigsten Formulare in Leichte Sprache | Bürgermeister | Generaldirektion
 | Dienststelle Inklusion
| Ende 2026 | 7.000 € | Anzahl Formulare | in Umsetzung
### {6.2} Bürger an Entscheidungen beteiligen
- {6.2.1} Bürgerhaushalt von einem Euro je Einwohner und Dorf | Bürgermeister | Finanzdienst | | jährlich | 35.000 € |
Anzahl eingereichter Projekte | in Umsetzung
- {6.2.2} Gründung eines Jugendgemeinderates | Schöffin für Jugend | Generaldirektion | Jugendbüro
 | November 2026 | | | geplant
"""
_LABELS = ("Zuständig", "Dienst", "Partner", "Frist", "Kosten", "Indikator", "Stand")
_OTHERS = ("Verantwortlich", "Dienst", "Partner", "Frist", "Kosten (geschätzt)", "Indikator", "Stand")


def _measure(blocks: list[Block], measure: Node, *, bullets: bool) -> None:
    told = [
        f"{label}: {', '.join(some(measure.cell(rank)))}"
        for rank, label in enumerate(_LABELS if bullets else _OTHERS)
        if some(measure.cell(rank))
    ]
    if bullets:
        blocks.append(Head(f"Maßnahme {measure.code}: {measure.title}", 4))
        blocks.extend(Bullet(line) for line in told)
    else:
        blocks.append(Para(f"Maßnahme {measure.code} – {measure.title}", bold=True))
        blocks.extend(Para(line) for line in told)


def _before(plan: list[Node]) -> list[Block]:
    entries = [("Vorwort des Bürgermeisters", 3, 0), ("Unser Leitbild", 4, 0)]
    for page, field in enumerate(plan, 1):
        entries.append((f"Handlungsfeld {field.code}: {field.title}", page * 4 + 2, 0))
        entries += [(f"Strategisches Ziel {aim.code}: {aim.title}", page * 4 + 3, 1) for aim in field.below]
    return [
        Para("Gemeinde Kellersborn"),
        Para("Strategisches Entwicklungsprogramm 2025-2030", bold=True),
        Para("Dem Gemeinderat am 28. August 2025 zur Kenntnis gebracht"),
        Contents(tuple(entries)),
        Head("Vorwort des Bürgermeisters", 1),
        Para(
            "Liebe Mitbürgerinnen und Mitbürger, dieses Programm ist aus vielen Gesprächen entstanden. In sieben "
            "Dorfabenden haben mehr als 300 Menschen ihre Ideen eingebracht. Dafür danke ich Ihnen herzlich."
        ),
        Para("Ihr Bürgermeister"),
        Head("Unser Leitbild", 1),
        Para("Kellersborn ist eine lebendige, grüne und offene Gemeinde. Daran richten wir unser Handeln aus:"),
        Bullet("zuhören und gemeinsam entscheiden"),
        Bullet("sparsam mit Geld und Boden umgehen"),
        Bullet("über Grenzen hinweg denken"),
        Head("Aufbau des Programms", 1),
        Para("Das Programm gliedert sich in Handlungsfelder, strategische Ziele, operative Ziele und Maßnahmen."),
    ]


def kellersborn_writer_programm(folder: Path) -> Case:
    path, plan, tree = folder / "kellersborn_writer_programm.odt", outline(_PLAN), Tree()
    blocks = _before(plan)
    for area in plan:
        blocks.append(Head(f"Handlungsfeld {area.code}: {area.title}", 1))
        tree.add(AXIS, area.title, code=area.code)
        for aim in area.below:
            blocks.append(Head(f"Strategisches Ziel {aim.code}: {aim.title}", 2))
            blocks.append(Para("Ausgangslage: Die Bestandsaufnahme zeigt Stärken, aber auch einen klaren Bedarf."))
            tree.add(SO, aim.title, None, code=aim.code)
            for goal in aim.below:
                blocks.append(Head(f"Operatives Ziel {goal.code}: {goal.title}", 3))
                tree.add(OO, goal.title, aim.title, code=goal.code)
                for measure in goal.below:
                    _measure(blocks, measure, bullets=area.code != "B")
                    tree.add(
                        *(ACTION, measure.title, goal.title),
                        code=measure.code,
                        political_leads=some(measure.cell(0)),
                        departments=some(measure.cell(1)),
                        partners=some(measure.cell(2)),
                        deadline=when(measure.cell(3)),
                        budget=sums(measure.cell(4)),
                        budget_kind_also_ok=True,
                        indicators=some(measure.cell(5)),
                        status=stands(measure.cell(6)),
                    )
    blocks += [
        Head("Begleitung und Bewertung", 1),
        Para("Das Kollegium bewertet das Programm zur Halbzeit und am Ende der Legislaturperiode."),
        Grid((row("Schritt", "Zeitpunkt"), row("Halbzeitbewertung", "Ende 2027"), row("Schlussbericht", "Mitte 2030"))),
        Head("Abkürzungen", 1),
        Para("ÖSHZ: Öffentliches Sozialhilfezentrum. DG: Deutschsprachige Gemeinschaft."),
        Para("Der Generaldirektor\tDer Bürgermeister"),
    ]
    write_text(blocks, path, header="Gemeinde Kellersborn", footer="Strategisches Entwicklungsprogramm – Seite")
    never = (
        *("Vorwort des Bürgermeisters", "Unser Leitbild", "Aufbau des Programms", "Begleitung und Bewertung"),
        *("zuhören und gemeinsam entscheiden", "sparsam mit Geld und Boden umgehen", "Abkürzungen"),
        *("Halbzeitbewertung", "Schlussbericht"),
    )
    return tree.case(
        path, "C", "German, axis above aims, labels as bullets or lines, principles of a vision", never=never
    )


MAKERS = (kellersborn_writer_programm,)
