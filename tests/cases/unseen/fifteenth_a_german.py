"""A German-speaking municipality: a brochure with a framed card for each measure."""

from pathlib import Path

from tests.cases.case import Case
from tests.cases.formats.pdf import quoted
from tests.cases.unseen.eleventh_a_paper import box, paper, words
from tests.cases.unseen.eleventh_a_values import listed, rows, state, when
from tests.cases.unseen.tree import ACTION, OO, SO, Tree

# M | title | alderman | department | partners | deadline | state
_PLAN = """
L 1 | Hochwalden, eine Gemeinde für alle Generationen
Z 1.1 | Kindern und Jugendlichen Raum geben
M 1.1.1 | Den Spielplatz am Mühlenweg barrierefrei umgestalten | Schöffin M. Kessenich | Technischer Dienst | | Juni
+ 2027
+ | geplant
M 1.1.2 | Einen Jugendtreff im alten Bahnhof einrichten | Schöffin M. Kessenich | Jugenddienst | Jugendrat Hochwalden;
+ Offene Jugendarbeit Oberland | Ende 2026 | in Umsetzung
M 1.1.3 | Schulwege in den fünf Ortschaften sichern | Bürgermeister R. Thommessen | Bauamt | Polizeizone Oberland | 2028
+ | noch nicht begonnen
Z 1.2 | Ältere Menschen begleiten
M 1.2.1 | Einen Besuchsdienst mit Ehrenamtlichen aufbauen | Schöffe P. Dahmenrath | ÖSHZ | Seniorenbeirat | März 2026 |
+ abgeschlossen
M 1.2.2 | Sechs seniorengerechte Wohnungen im Ortskern bauen | Schöffe P. Dahmenrath | Bauamt | Öffentlicher Wohnungsbau
+ Ostland | 2029 | geplant
M 1.2.3 | Den Rufbus an Markttagen anbieten | Schöffe P. Dahmenrath | Dienst für Mobilität | Fahrmit Oberland | laufend
+ |
+ in Umsetzung
L 2 | Hochwalden, eine Gemeinde im Einklang mit der Natur
Z 2.1 | Energie sparen und selbst erzeugen
M 2.1.1 | Die Straßenbeleuchtung vollständig auf LED umstellen | Schöffe G. Wirtzfeld-Jost | Technischer Dienst | ORES |
+ 2. Quartal 2027 | in Umsetzung
M 2.1.2 | Fotovoltaikanlagen auf den Schulen von Waldrath und Obersiefen errichten | Schöffe G. Wirtzfeld-Jost | Bauamt
+ | Energiegenossenschaft Sonnenvenn | Ende 2027 | geplant
M 2.1.3 | Ein Nahwärmenetz mit Holzhackschnitzeln prüfen | Schöffe G. Wirtzfeld-Jost | Bauamt | | 2026 | zurückgestellt
Z 2.2 | Wasser und Wald schützen
M 2.2.1 | Die Wasserschutzzonen rund um die Quelle Siefenborn ausweisen | Bürgermeister R. Thommessen | Wasserdienst | |
+ September 2026 | in Umsetzung
M 2.2.2 | Den Gemeindewald mit klimafesten Arten verjüngen | Bürgermeister R. Thommessen | Forstdienst | Forstamt
+ Oberland | laufend | in Umsetzung
M 2.2.3 | Trinkbrunnen auf den Dorfplätzen aufstellen | Schöffin M. Kessenich | Wasserdienst | | Mai 2026 |
+ abgeschlossen
L 3 | Hochwalden, eine bürgernahe Verwaltung
Z 3.1 | Dienstleistungen vereinfachen
M 3.1.1 | Ein Terminsystem für alle Schalter einführen | Bürgermeister R. Thommessen | Bevölkerungsdienst | | Januar
+ 2026
+ | abgeschlossen
M 3.1.2 | Die zwanzig häufigsten Formulare online stellen | Bürgermeister R. Thommessen | Bevölkerungsdienst;
+ Informatikdienst | | Ende 2026 | in Umsetzung
Z 3.2 | Bürgerinnen und Bürger beteiligen
M 3.2.1 | Ein Bürgerbudget von 30.000 Euro pro Jahr einrichten | Schöffin M. Kessenich | Generaldirektion |
+ Dorfgruppen | 2027 | noch nicht begonnen
M 3.2.2 | Jede Ortschaft einmal im Jahr zu einer Dorfversammlung einladen | Bürgermeister R. Thommessen |
+ Generaldirektion | Dorfgruppen | jährlich | in Umsetzung
"""


def hochwalden_pdf_cards(folder: Path) -> Case:
    tree = Tree()
    plan = rows(_PLAN)
    source = [
        "#v(6cm)",
        words("Gemeinde Hochwalden", size=26, bold=True, fill="1F5C3A"),
        words("Strategisches Programm 2025-2030", size=18),
        words("Vom Gemeinderat zur Kenntnis genommen am 28. August 2025", size=11),
        "#pagebreak()",
        words("Vorwort des Bürgermeisters", size=16, bold=True),
        quoted(
            "Liebe Mitbürgerinnen und Mitbürger, dieses Programm ist das Ergebnis vieler Gespräche in unseren fünf "
            "Ortschaften. Es zeigt, was wir uns gemeinsam vorgenommen haben, und wird jedes Jahr überprüft."
        ),
        words("Inhalt", size=16, bold=True),
        *(
            f"{quoted(f'Leitziel {line.mark[2:]}: {line[0]}')} #box(width: 1fr, repeat[.]) {3 + 2 * rank}"
            for rank, line in enumerate(line for line in plan if line.mark.startswith("L"))
        ),
    ]
    above = goal = ""
    for line in plan:
        kind, _, number = line.mark.partition(" ")
        if kind == "L":
            above = tree.add(SO, line[0], code=number, label="Leitziel")
            source += ["#pagebreak()", words(f"Leitziel {number}: {line[0]}", size=17, bold=True, fill="1F5C3A")]
        elif kind == "Z":
            goal = tree.add(OO, line[0], above, code=number, label="Operatives Ziel")
            head = words(f"Operatives Ziel {number}: {line[0]}", size=13, bold=True)
            source.append(f"#block(above: 1.4em, sticky: true)[{head}]")
        else:
            title, elected, service, partners, due, said = (line[rank] for rank in range(6))
            tree.add(
                *(ACTION, title, goal),
                code=number, label="Maßnahme", political_leads=[elected], departments=listed(service),
                partners=listed(partners), deadline=when(due), status=state(said),
            )  # fmt: skip
            told = (
                *(("Politisch verantwortlich", elected), ("Zuständiger Dienst", ", ".join(listed(service)))),
                *(("Partner", ", ".join(listed(partners)) or "–"), ("Frist", due), ("Stand", said)),
            )
            cells = ", ".join(f"[{words(label, bold=True)}], [{quoted(text)}]" for label, text in told)
            grid = f"#grid(columns: (4.6cm, 1fr), row-gutter: 5pt, {cells})"
            source.append(box(f"{words(f'Maßnahme {number}: {title}', bold=True)} #v(2pt) {grid}", fill="F1F7F3"))
    source += [
        "#pagebreak()",
        words("Abkürzungen", size=16, bold=True),
        quoted("ÖSHZ: Öffentliches Sozialhilfezentrum"),
        quoted("LED: Leuchtdiode"),
    ]
    path = folder / "hochwalden_pdf_cards.pdf"
    footer = "Gemeinde Hochwalden – Strategisches Programm 2025-2030"
    paper(source, path, page='paper: "a4", margin: 2cm', size=10, footer=footer)
    never = ("Vorwort des Bürgermeisters", "Inhalt", "Abkürzungen", "LED: Leuchtdiode", "Stand", "Frist")
    return tree.case(path, "E", "German; a card for each measure, its fields in two columns without rules", never=never)
