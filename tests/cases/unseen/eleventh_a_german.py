"""An Ostbelgien Gemeinde: its strategic programme in Writer, tables in two fields of action and lists in the third."""

from pathlib import Path

from tests.cases.blocks import Block, Bullet, Contents, Grid, Head, Para, row
from tests.cases.case import Case
from tests.cases.formats.opendocument import write_text
from tests.cases.unseen.eleventh_a_values import listed, rows, state, when
from tests.cases.unseen.tree import ACTION, AXIS, OO, SO, Tree

# M | title | alderman | departments | partners | deadline | state
_PLAN = """
H A | Leben und Wohnen in unseren Dörfern
S 1 | Unsere Dörfer bleiben lebendig und bezahlbar
O 1.1 | Wohnraum für junge Familien schaffen
M 1.1.1 | Baulandreserven in Elsenthal und Rodderbach erfassen | M. Cremer | Bauamt | | Ende 2026 | in
+ Umsetzung
M 1.1.2 | Vier Gemeindewohnungen in der alten Schule einrichten | G. Lentz | Bauamt; Finanzdienst | Öffentliches
+ Wohnungswesen | 2026-2028 | geplant
M 1.1.3 | Eine Prämie für den Umbau leerstehender Häuser einführen | M. Cremer | Finanzdienst | | 2027 |
+ geplant
M 1.1.4 | Das Leerstandsregister führen | M. Cremer | Bauamt | | laufend | in Umsetzung
O 1.2 | Dorfzentren aufwerten
M 1.2.1 | Den Kirchplatz in Rodderbach neu gestalten | G. Lentz | Bauhof; Bauamt | Wallonische Region | 2.
+ Quartal 2028
+ | noch nicht begonnen
M 1.2.2 | In jedem Dorf einen Treffpunkt im Freien anlegen | K. Theissen | Bauhof | Dorfgruppen | 2030 |
+ in Umsetzung
M 1.2.3 | Die Beschilderung der Dörfer zweisprachig erneuern | G. Lentz | Bauhof | | Juni 2026 | abgeschlossen
O 1.3 | Vereine und Ehrenamt stärken
M 1.3.1 | Einen Materialpool für Vereinsfeste anschaffen | H. Palm | Kulturdienst | Verkehrsverein | Mai 2026 |
+ abgeschlossen
M 1.3.2 | Einen Ehrenamtspreis ausschreiben | H. Palm | Kulturdienst | | jährlich | in Umsetzung
M 1.3.3 | Die Zuschussordnung überarbeiten | H. Palm | Finanzdienst | | 1. Halbjahr 2027 | geplant
S 2 | Alle Generationen finden in der Gemeinde ihren Platz
O 2.1 | Familien entlasten
M 2.1.1 | Die außerschulische Betreuung bis 18.30 Uhr ausdehnen | H. Palm | Schulwesen | Zentrum für
+ Kinderbetreuung
+ | September 2026 | in Umsetzung
M 2.1.2 | Drei Spielplätze nach heutigen Normen erneuern | G. Lentz | Bauhof | | 2026-2029 | zurückgestellt
O 2.2 | Im Alter zu Hause bleiben
M 2.2.1 | Einen Fahrdienst mit Ehrenamtlichen aufbauen | J. Wirtz | ÖSHZ | Seniorenbeirat | Ende 2027 |
+ geplant
M 2.2.2 | Hausbesuche bei allen Bürgern ab 80 Jahren anbieten | J. Wirtz | ÖSHZ | | Anfang 2027 |
+ noch nicht begonnen
M 2.2.3 | Sechs seniorengerechte Wohnungen planen | J. Wirtz | ÖSHZ; Bauamt | | 31.12.2028 | geplant
H B | Umwelt, Klima und Mobilität
S 3 | Die Gemeinde geht sorgsam mit Natur und Energie um
O 3.1 | Energie sparen und erneuerbar erzeugen
M 3.1.1 | Die Straßenbeleuchtung vollständig auf LED umrüsten | G. Lentz | Bauamt | Netzbetreiber | Ende 2028 |
+ in Umsetzung
M 3.1.2 | Die Sporthalle dämmen | G. Lentz | Bauamt; Sportdienst | | 2027 | geplant
M 3.1.3 | Eine Hackschnitzelheizung für Schule und Kirche bauen | K. Theissen | Forstamt; Bauamt |
+ Kirchenfabrik
+ | 2029 | noch nicht begonnen
O 3.2 | Wald und Wasser schützen
M 3.2.1 | Zehn Hektar Fichtenwald in Mischwald umwandeln | K. Theissen | Forstamt | | 2025-2030 | in
+ Umsetzung
M 3.2.2 | Die Quellen in Hohenbusch sichern | M. Cremer | Wasserdienst | | März 2027 | geplant
M 3.2.3 | Blühstreifen an Gemeindewegen säen | M. Cremer | Bauhof | Landwirte | jährlich | in Umsetzung
O 3.3 | Sicher zu Fuß und mit dem Rad
M 3.3.1 | Den Radweg nach Elsenthal verlängern | G. Lentz | Bauamt | Wallonische Region | 2030 | noch nicht
+ begonnen
M 3.3.2 | Tempo 30 vor allen Schulen einführen | K. Theissen | Bauamt | Polizeizone | September 2026 |
+ abgeschlossen
"""

_LISTED = """
S 4 | Die Verwaltung arbeitet bürgernah und zeitgemäß
O 4.1 | Dienste vereinfachen
M 4.1.1 | Ein elektronisches Bürgerbüro einrichten | Bevölkerungsdienst | Ende 2027
M 4.1.2 | Termine online vergeben | Bevölkerungsdienst | Juli 2026
M 4.1.3 | Formulare in einfacher Sprache anbieten | Sekretariat | 2027
O 4.2 | Personal gewinnen und fördern
M 4.2.1 | Für jeden Mitarbeiter ein jährliches Gespräch einführen | Personaldienst | 2026
M 4.2.2 | Einen Weiterbildungsplan verabschieden | Personaldienst | 1. Quartal 2027
M 4.2.3 | Den Bauhof mit dem Nachbarn gemeinsam ausrüsten | Bauhof | 2028
O 4.3 | Gemeinde und ÖSHZ näher zusammenbringen
M 4.3.1 | Die Buchhaltung zusammenlegen | Finanzdienst | Mitte 2028
M 4.3.2 | Einkäufe gemeinsam ausschreiben | Finanzdienst; ÖSHZ | 2026
"""

_HEADER = ("Nr.", "Maßnahme", "Kollegiumsmitglied", "Dienst(e)", "Partner", "Frist", "Stand 2025")
_WORD = {"S": "Strategisches Ziel", "O": "Operatives Ziel"}


def weiskirch_writer_programm(folder: Path) -> Case:
    tree = Tree()
    blocks: list[Block] = [
        Para("Gemeinde Weiskirch"),
        Para("Strategisches Entwicklungsprogramm 2025-2030"),
        Para("Vom Gemeinderat zur Kenntnis genommen in der Sitzung vom 25. August 2025"),
        Contents((("Vorwort", 2, 0), ("Methodik", 3, 0), ("A. Leben und Wohnen", 4, 0), ("Anhang", 14, 0))),
        Head("Vorwort"),
        Para("Liebe Mitbürgerinnen und Mitbürger,"),
        Para(
            "dieses Programm ist das Ergebnis vieler Gespräche: mit den Diensten, mit den Dorfgruppen und mit "
            "Ihnen. Es zeigt, "
            "was wir bis 2030 erreichen wollen, und ebenso, was wir uns vorerst nicht leisten können."
        ),
        Para("Karl Theissen, Bürgermeister"),
        Head("Methodik"),
        Para("Das Programm kennt drei Ebenen: strategische Ziele, operative Ziele und Maßnahmen."),
        Para("Der Stand wird jährlich vom Direktionsrat überprüft."),
        Bullet("abgeschlossen: die Maßnahme ist beendet"),
        Bullet("in Umsetzung: die Arbeiten haben begonnen"),
        Bullet("zurückgestellt: die Maßnahme ruht bis auf Weiteres"),
    ]  # fmt: skip
    above = goal = ""
    grid: list[tuple[str, ...]] = []

    def close() -> None:
        if grid:
            blocks.append(Grid(tuple(row(*cells) for cells in (_HEADER, *grid))))
            grid.clear()

    for line in rows(_PLAN):
        kind, _, number = line.mark.partition(" ")
        if kind == "M":
            cells = (", ".join(listed(line[2])), line[3] or "–", *line.cells[4:6])
            grid.append((number, line[0], line[1], *cells))
            tree.add(
                *(ACTION, line[0], goal),
                code=number, political_leads=[line[1]], departments=listed(line[2]),
                partners=listed(line[3]), deadline=when(line[4]), status=state(line[5]),
            )  # fmt: skip
            continue
        close()
        if kind == "H":
            blocks.append(Head(f"Handlungsfeld {number}: {line[0]}"))
            tree.add(AXIS, line[0], code=number)
        else:
            above, goal = _goal(tree, blocks, kind, number, line[0], above)
    close()
    blocks.append(Head("Handlungsfeld C: Verwaltung"))
    tree.add(AXIS, "Verwaltung", code="C")
    for line in rows(_LISTED):
        kind, _, number = line.mark.partition(" ")
        if kind == "M":
            blocks.append(Bullet(f"{number} {line[0]} (Dienst: {', '.join(listed(line[1]))}; Frist: {line[2]})"))
            tree.add(ACTION, line[0], goal, code=number, departments=listed(line[1]), deadline=when(line[2]))
        else:
            above, goal = _goal(tree, blocks, kind, number, line[0], above)
    blocks += [
        Head("Anhang"),
        Para("Das Kollegium: Karl Theissen, Bürgermeister; Martha Cremer, Guido Lentz, Hedwig Palm, Schöffen."),
        Grid((row("Abkürzung", "Bedeutung"), row("ÖSHZ", "Öffentliches Sozialhilfezentrum"), row("TÖZ", "Bauhof"))),
        Para("Im Auftrag: der Generaldirektor, (gez.) Rolf Hammes"),
    ]  # fmt: skip
    path = folder / "weiskirch_writer_programm.odt"
    write_text(blocks, path, header="Gemeinde Weiskirch", footer="Entwicklungsprogramm 2025-2030 – Seite")
    never = ("Vorwort", "Methodik", "Anhang", "Maßnahme", "Abkürzung", "abgeschlossen: die Maßnahme ist beendet")
    traps = "tables in two fields of action, lists with their values in brackets in the third"
    return tree.case(path, "A", traps, never=never)


def _goal(tree: Tree, blocks: list[Block], kind: str, number: str, title: str, above: str) -> tuple[str, str]:
    """A strategic or an operational goal: the strategic goal that now stands above, and what the measures hang on."""
    blocks.append(Head(f"{_WORD[kind]} {number}: {title}", 2 if kind == "S" else 3))
    if kind == "S":
        return tree.add(SO, title, code=number), ""
    return above, tree.add(OO, title, above, code=number)
