"""Ninth set, PDF: a German-speaking commune whose departments wrote a chapter each."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Break, Bullet, Contents, Grid, Head, Para
from tests.cases.case import Case, Maker
from tests.cases.formats import pdf
from tests.cases.unseen.ninth_word_shapes import heads, labelled, lines, plant, points, prose, sheet, small, tailed
from tests.cases.unseen.ninth_word_values import plan
from tests.cases.unseen.tree import Tree

RAUSCHENFELD = """
# {1} Eine Gemeindeverwaltung, die erreichbar ist und verständlich spricht
## {1.1} Den Bürgerdienst vereinfachen
- {1.1.1} Den Terminkalender für Personalausweise ins Internet stellen | s=Bevölkerungsdienst | a=M. Thelen |\
 w=30.06.2026 | t=erledigt
- {1.1.2} Die zwölf häufigsten Formulare zweisprachig neu verfassen | s=Sekretariat | a=Generaldirektorin; U.\
 Pauquet | w=Ende 2026 | t=in Arbeit
- {1.1.3} Einmal im Monat eine Sprechstunde in den Ortschaften abhalten | s=Bevölkerungsdienst | a=M. Thelen |\
 w=laufend | t=in Arbeit
- {1.1.4} Eine Rampe und eine automatische Tür am Seiteneingang einbauen | s=Bauhof | a=K.-H. Reuland | w=2. Quartal\
 2027 | t=geplant
## {1.2} Das Personal stärken
- {1.2.1} Für jede Stelle eine aktuelle Funktionsbeschreibung erstellen | s=Personaldienst | a=B. Niessen-Croé |\
 w=Dezember 2026 | t=in Arbeit
- {1.2.2} Jährliche Mitarbeitergespräche einführen | s=Personaldienst | a=B. Niessen-Croé | w=jährlich | t=noch\
 nicht begonnen
- {1.2.4} Eine gemeinsame Vertretungsliste mit dem ÖSHZ anlegen | s=Personaldienst; ÖSHZ | a=B. Niessen-Croé |\
 w=März 2026 | t=erledigt
## {1.3} Die Finanzen im Griff behalten
- {1.3.1} Einen Fünfjahresplan für Investitionen vorlegen | s=Finanzdienst | a=Finanzdirektor | w=1. Halbjahr 2026 |\
 t=erledigt
- {1.3.2} Ungenutzte Gemeindegebäude verkaufen oder verpachten | s=Finanzdienst; Forstamt | a=Finanzdirektor |\
 w=2028 | t=zurückgestellt
# {2} Lebendige Dörfer mit sicheren Wegen
## {2.1} Straßen und Plätze erneuern
- {1} Die Ortsdurchfahrt von Oberrausch mit breiteren Gehwegen ausbauen | w=2027-2029 | c=1.200.000 €
- {2} Den Dorfplatz in Kettenborn entsiegeln und begrünen | w=Herbst 2026 | c=240.000 €
- {3} Alle Bushaltestellen überdachen | w=bis Ende 2028 | c=66.000 €
- {4} Die Brücke am Mühlenweg sanieren | w=September 2027 | c=310.000 €
## {2.2} Zu Fuß und mit dem Rad
- {5} Einen Radweg zwischen der Grundschule und dem Sportplatz anlegen | w=2028 | c=185.000 €
- {6} Geschwindigkeitsanzeigen an sechs Ortseingängen aufstellen | w=Mai 2026 | c=21.600 €
- {7} Den alten Bahndamm als Wanderweg beschildern | w=Mitte 2027
# {3} Ein gutes Zuhause für Jung und Alt
## {3.1} Kinder und Jugendliche fördern
- {3.1.1} Einen zweiten Standort für die außerschulische Betreuung eröffnen | s=Schulwesen | p=Zentrum für\
 Kinderbetreuung | w=1. September 2027 | c=95.000 € | i=Anzahl betreuter Kinder | t=in Umsetzung
- {3.1.2} Einen Jugendtreff im ehemaligen Pfarrhaus einrichten | s=Jugend; Bauhof | p=Jugendbüro; Pfarrgemeinde |\
 w=Anfang 2028 | c=130.000 € | i=Besucher pro Woche | t=geplant
- {3.1.3} Schwimmunterricht für alle dritten Schuljahre bezahlen | s=Schulwesen | w=jedes Jahr | c=7.800 € |\
 i=Anteil der Kinder mit Schwimmabzeichen | t=in Umsetzung
- {3.1.4} Einen Kinderbürgermeister wählen lassen | s=Jugend | w=Oktober 2026 | i=Wahlbeteiligung | t=erledigt
## {3.2} In Würde alt werden
- {3.2.1} Fünf altersgerechte Wohnungen hinter dem Gemeindehaus bauen | s=ÖSHZ | p=Öffentliche Wohnungsgesellschaft\
 | w=2030 | c=1.400.000 € | i=Anzahl Wohnungen | t=geplant
- {3.2.2} Einen Fahrdienst mit Freiwilligen aufbauen | s=ÖSHZ | p=Seniorenbeirat | w=April 2026 | c=4.500 € |\
 i=Anzahl Fahrten | t=in Umsetzung
- {3.2.3} Demenzfreundliche Kurse für Vereine und Geschäfte anbieten | s=ÖSHZ | p=Seniorenbeirat; Krankenkassen |\
 w=Frühjahr 2027 | i=Anzahl Teilnehmer | t=noch nicht begonnen
# {4} Natur, Energie und Tourismus im Gleichgewicht
## {4.1} Den Wald und das Wasser schützen
- {a} Borkenkäferflächen mit Mischwald aufforsten | s=Forstamt | w=laufend
- {b} Die Quellfassungen einzäunen und überwachen | s=Wasserdienst | w=Juni 2027
- {c} Eine neue Leitung zwischen den Hochbehältern verlegen | s=Wasserdienst | w=2029
- {d} Regenwasserzisternen mit 500 Euro je Haushalt fördern | s=Umwelt | w=Ende 2026
## {4.2} Energie sparen
- {e} Die Sporthalle dämmen und mit Wärmepumpe ausstatten | s=Bauhof; Umwelt | w=2027-2028
- {f} Straßenlampen zwischen 0 und 5 Uhr abschalten | s=Bauhof | w=Januar 2026
- {g} Eine Energiegenossenschaft der Bürger begleiten | s=Umwelt | w=offen
## {4.3} Gäste empfangen
- {h} Den Campingplatz am Weiher neu verpachten | s=Tourismus | w=31.03.2027
- {i} Drei Rundwege für Familien ausweisen | s=Tourismus; Forstamt | w=Juli 2026
- {j} Einen Wohnmobilstellplatz mit Ver- und Entsorgung anlegen | s=Tourismus | w=Q3 2028
# {5} Eine sichere Gemeinde, in der man sich kennt und hilft
## {5.1} Auf den Notfall vorbereitet sein
- Den Notfallplan überarbeiten und jährlich proben | s=Sicherheit; Bauhof | w=jährlich | t=in Arbeit | n=Probe am\
 17. Oktober
- Ein Notstromaggregat für die Mehrzweckhalle anschaffen | s=Bauhof | w=November 2026 | t=erledigt | n=
- Sandsäcke in vier Ortschaften bereithalten | s=Bauhof | w=Q2 2026 | t=erledigt | n=Lager in Kettenborn fehlt noch
- Ein Rückhaltebecken oberhalb von Niederrausch bauen | s=Wasserdienst; Umwelt | w=2029 | t=blockiert |\
 n=Grundstücksverhandlungen
## {5.2} Ehrenamt und Vereine unterstützen
- Die Zuschüsse an Vereine neu und einfacher regeln | s=Kultur | w=1. Januar 2027 | t=in Arbeit | n=
- Einen Ehrenamtspreis vergeben | s=Kultur; Sekretariat | w=jedes Jahr | t=geplant | n=Erste Verleihung 2027
- Das Vereinshaus mit einer neuen Küche ausstatten | s=Kultur; Bauhof | w=Mitte 2026 | t=erledigt | n=
- Neuzugezogene einmal im Jahr zu einem Rundgang einladen | s=Bevölkerungsdienst | w=jährlich | t=in Arbeit | n=28\
 Teilnehmer
- Einen Gemeindekalender aller Feste führen | s=Tourismus; Kultur | w=dauerhaft | t=aufgegeben | n=Wird vom\
 Verkehrsverein gemacht
"""
FIRST = "Nr.=code|Maßnahme=title|Dienst=service|Verantwortlich=agent|Frist=when|Stand=told"
THIRD = (
    "Maßnahme=title|Federführender Dienst=service|Partner=partner|Zeitplan=when|Kosten=cost|"
    "Indikator=index|Stand (Okt. 2026)=told"
)
FIFTH = "Was wir tun=title|Wer=service|Bis wann=when|Wo wir stehen=told|Bemerkungen=note"


def rauschenfeld(folder: Path) -> Case:
    """German: tables with a gap, numbered dashes with dates and sums, sheets, bold lines with labels."""
    office, roads, home, nature, safe = plan(RAUSCHENFELD)
    tree = Tree()
    blocks: list[Block] = [
        Para("Gemeinde Rauschenfeld", bold=True, center=True),
        Head("Strategisches Entwicklungsprogramm 2024-2030"),
        Para("Vom Gemeinderat am 28. August 2025 zur Kenntnis genommen; Zwischenstand Oktober 2026", center=True),
        Contents((("Vorwort", 2, 0), ("Unsere Arbeitsweise", 3, 0), ("Ziele und Maßnahmen", 4, 0), ("Anhang", 12, 0))),
        Break(),
        Head("Vorwort"),
        *prose(
            """
            Liebe Mitbürgerinnen und Mitbürger, die Gemeinde hat sich viel vorgenommen. Dieses Programm übersetzt die\
 allgemeinpolitische Erklärung in Ziele und Maßnahmen. Jeder Dienst hat sein Kapitel selbst verfasst.
            Die Bürgermeisterin und das Gemeindekollegium
            """
        ),
        Head("Unsere Arbeitsweise"),
        *prose(
            """
            Ein strategisches Ziel sagt, was wir sein wollen. Ein operatives Ziel sagt, was wir verbessern. Eine\
 Maßnahme\
 ist konkret: nicht „den Sport fördern“, sondern „bis 2027 einen Kunstrasenplatz bauen“.
            """
        ),
        Para("Stärken und Schwächen", bold=True),
        small("Stärken|Schwächen", "Vereinsleben|Weite Wege", "Wald und Wasser|Fachkräftemangel"),
        Break(),
        Head("Ziele und Maßnahmen"),
    ]
    plant(tree, office)
    blocks.append(Head(f"Strategisches Ziel 1: {office.title}", 2))
    for part in office.parts:
        plant(tree, part)
        band = (Box(f"Operatives Ziel {part.code}: {part.title}", span=6, bold=True, fill="DDDDDD"),)
        table = (heads(FIRST), band, *lines(tree, part.parts, FIRST, join="\n", blank="-"))
        blocks.append(Grid(table, widths=(0.6, 3.0, 1.9, 1.7, 1.2, 1.5)))
    plant(tree, roads)
    blocks += [Break(), Head(f"Strategisches Ziel 2: {roads.title}", 2), Para("Beitrag des Bauhofs (K.-H. Reuland)")]
    for part in roads.parts:
        plant(tree, part)
        blocks.append(Head(f"OZ {part.code} – {part.title}", 3))
        for one in part.parts:
            text = tailed(tree, one, "when cost", "{title}: {tail}", code_not_scored=True)
            blocks.append(Bullet(text, mark=f"{one.code}."))
    plant(tree, home)
    blocks += [Break(), Head(f"Strategisches Ziel 3 – {home.title}", 2)]
    for part in home.parts:
        plant(tree, part)
        blocks.append(Head(f"Operatives Ziel {part.code} – {part.title}", 3))
        for one in part.parts:
            blocks += [Para(f"Projektblatt {one.code}", bold=True), sheet(tree, one, THIRD, join="\n", blank="/")]
    plant(tree, nature)
    blocks += [Break(), Head(f"Strategisches Ziel 4: {nature.title}", 2)]
    for part in nature.parts:
        plant(tree, part)
        blocks.append(Head(f"Operatives Ziel {part.code}: {part.title}", 3))
        for one in part.parts:
            blocks.append(Para(f"{one.code}) {one.title}", bold=True))
            spec = "Zuständig=service|Frist=when" if part.code != "4.3" else "Dienst=service|Termin=when"
            texts = labelled(tree, one, spec, between=" – ", code_not_scored=True)
            blocks += [Para(text.replace(" : ", ": ")) for text in texts]
    plant(tree, safe)
    blocks += [Break(), Head(f"Strategisches Ziel 5: {safe.title}", 2)]
    rows = [heads(FIFTH)]
    for part in safe.parts:
        plant(tree, part)
        rows.append((Box(f"{part.code} {part.title}", span=5, bold=True),))
        rows += lines(tree, part.parts, FIFTH, join=" / ")
    blocks.append(Grid(tuple(rows), widths=(3.2, 1.6, 1.2, 1.2, 1.8)))
    blocks += [
        Break(),
        Head("Anhang"),
        Para("Abkürzungen", bold=True),
        small("Abkürzung|Bedeutung", "ÖSHZ|Öffentliches Sozialhilfezentrum", "OZ|Operatives Ziel"),
        Para("Nächste Schritte", bold=True),
        *points("Januar: Gespräche mit den Diensten\nJuni: Bericht an das Kollegium", mark="–"),
    ]
    path = folder / "rauschenfeld_pdf_german.pdf"
    pdf.write_pdf(blocks, path, header="Gemeinde Rauschenfeld", footer="SEP 2024-2030")
    never = (
        *(
            "Vorwort",
            "Unsere Arbeitsweise",
            "Ziele und Maßnahmen",
            "Anhang",
            "Weite Wege",
            "Nächste Schritte",
            "Vereinsleben",
        ),
        *(
            "Januar: Gespräche mit den Diensten",
            "Öffentliches Sozialhilfezentrum",
            "Beitrag des Bauhofs (K.-H. Reuland)",
        ),
    )
    return tree.case(path, "E", "German, five chapters in five shapes, numbers that run on, an example", never=never)


ALL: tuple[Maker, ...] = (rauschenfeld,)
