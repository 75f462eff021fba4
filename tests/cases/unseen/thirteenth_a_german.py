"""The slides with which the college of a German-speaking commune showed its programme to the council."""

from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.util import Cm, Pt

from tests.cases.case import Case
from tests.cases.formats.steady import steady
from tests.cases.unseen.eleventh_a_values import Row, rows, state, when
from tests.cases.unseen.tree import ACTION, OO, SO, Tree

# M | title | alderman or alderwoman | department | deadline | state
_PLAN = """
SZ 1 | Eine Gemeinde, in der jedes Dorf lebt
OZ 1.1 | Treffpunkte in den Dörfern erhalten
M 1.1.1 | Dorfhaus Oberscheid barrierefrei umbauen | G. Laschert | Bauamt | Ende 2027 | in Umsetzung
M 1.1.2 | Zuschüsse für Vereinslokale neu ordnen | G. Laschert | Finanzdienst | Juni 2026 | abgeschlossen
M 1.1.3 | Spielplatz am Kirchweg erneuern | A. Pothast | Bauamt | 2. Quartal 2026 | in Umsetzung
M 1.1.4 | Mitfahrbänke in fünf Dörfern aufstellen | A. Pothast | Umweltdienst | 2027 | geplant
OZ 1.2 | Das Ehrenamt stärken
M 1.2.1 | Jährlichen Tag der Vereine ausrichten | A. Pothast | Kulturdienst | jährlich | in Umsetzung
M 1.2.2 | Eine Ansprechperson für Vereine benennen | A. Pothast | Generaldirektion | März 2026 | abgeschlossen
M 1.2.3 | Material für Feste kostenlos verleihen | G. Laschert | Bauhof | laufend | in Umsetzung
OZ 1.3 | Junge Familien im Dorf halten
M 1.3.1 | Sechs Bauplätze in Niederwald erschließen | W. Kreuser-Backes | Bauamt | 2029 | geplant
M 1.3.2 | Außerschulische Betreuung bis 18 Uhr anbieten | W. Kreuser-Backes | Schuldienst | September 2026
+ | in Umsetzung
M 1.3.3 | Leerstehende Häuser erfassen | W. Kreuser-Backes | Bauamt | Ende 2026 | noch nicht begonnen
M 1.3.4 | Eine Kinderkrippe in Rauenfels eröffnen | W. Kreuser-Backes | Sozialdienst | 1. Halbjahr 2028 | geplant
SZ 2 | Eine Gemeinde, die mit der Natur wirtschaftet
OZ 2.1 | Wald und Wasser schützen
M 2.1.1 | Fichtenbestände in Mischwald umwandeln | H. Dollendorf | Forstdienst | laufend | in Umsetzung
M 2.1.2 | Wasserleitung nach Hintervenn erneuern | H. Dollendorf | Wasserdienst | Ende 2028 | geplant
M 2.1.3 | Zwei Feuchtwiesen wieder vernässen | H. Dollendorf | Umweltdienst | 2027 | zurückgestellt
M 2.1.4 | Trinkwasserzähler mit Fernablesung einbauen | H. Dollendorf | Wasserdienst | 3. Quartal 2027 | in Umsetzung
OZ 2.2 | Energie sparen und selbst erzeugen
M 2.2.1 | Straßenbeleuchtung nach Mitternacht abschalten | H. Dollendorf | Bauhof | 01.10.2025 | abgeschlossen
M 2.2.2 | Solaranlage auf der Sporthalle errichten | G. Laschert | Bauamt | Mai 2027 | geplant
M 2.2.3 | Schule Niederwald an die Holzheizung anschließen | G. Laschert | Bauamt | Ende 2026 | in Umsetzung
M 2.2.4 | Energieberatung im Rathaus anbieten | H. Dollendorf | Umweltdienst | Januar 2026 | abgeschlossen
OZ 2.3 | Sanften Tourismus fördern
M 2.3.1 | Venn-Rundweg neu beschildern | A. Pothast | Tourismusbüro | April 2026 | abgeschlossen
M 2.3.2 | Stellplätze für Wohnmobile anlegen | A. Pothast | Tourismusbüro | 2028 | noch nicht begonnen
M 2.3.3 | Eine Schutzhütte am Aussichtsturm bauen | A. Pothast | Forstdienst | 30.06.2027 | geplant
SZ 3 | Eine Verwaltung, die einfach erreichbar ist
OZ 3.1 | Dienste vereinfachen
M 3.1.1 | Termine online vergeben | B. Theissen-Roy | Bevölkerungsdienst | Februar 2026 | abgeschlossen
M 3.1.2 | Anträge in Leichter Sprache anbieten | B. Theissen-Roy | Sozialdienst | 2027 | noch nicht begonnen
M 3.1.3 | Abendöffnung am Donnerstag einführen | B. Theissen-Roy | Bevölkerungsdienst | Oktober 2026 | in Umsetzung
M 3.1.4 | Eine Gemeinde-App einführen | B. Theissen-Roy | Informatikdienst | 4. Quartal 2026 | zurückgestellt
OZ 3.2 | Personal gewinnen und binden
M 3.2.1 | Zwei Lehrlinge pro Jahr einstellen | B. Theissen-Roy | Personaldienst | jährlich | in Umsetzung
M 3.2.2 | Mitarbeitergespräche einführen | B. Theissen-Roy | Personaldienst | Ende 2025 | abgeschlossen
M 3.2.3 | Bauhof mit neuen Umkleiden ausstatten | G. Laschert | Bauamt | 2028 | geplant
"""
_DARK, _LIGHT = RGBColor(0x0B, 0x4F, 0x3C), RGBColor(0xE6, 0xF0, 0xEA)


def _said(page: Any, text: str, place: tuple[float, float, float, float], size: float, *, bold: bool = False) -> None:
    shape = page.shapes.add_textbox(*(Cm(one) for one in place))
    shape.text_frame.word_wrap = True
    for rank, line in enumerate(text.split("\n")):
        paragraph = shape.text_frame.paragraphs[0] if not rank else shape.text_frame.add_paragraph()
        run = paragraph.add_run()
        run.text, run.font.size, run.font.bold = line, Pt(size), bold


def _listed(show: Any, title: str, lines: tuple[str, ...]) -> None:
    page = show.slides.add_slide(show.slide_layouts[1])
    page.shapes.title.text = title
    page.placeholders[1].text_frame.text = lines[0]
    for line in lines[1:]:
        page.placeholders[1].text_frame.add_paragraph().text = line


def _measures(show: Any, title: str, lines: list[Row], footer: str) -> None:
    page = show.slides.add_slide(show.slide_layouts[5])
    page.shapes.title.text = title
    heads = ("Nr.", "Maßnahme", "Schöffe/Schöffin", "Dienst", "Frist", "Stand")
    table = page.shapes.add_table(len(lines) + 1, 6, Cm(1), Cm(4.5), Cm(31), Cm(2)).table
    for column, width in enumerate((1.8, 12, 5, 4.4, 4, 3.8)):
        table.columns[column].width = Cm(width)
    for r, cells in enumerate([heads, *((one.mark[2:], *one.cells) for one in lines)]):
        for c, text in enumerate(cells):
            cell = table.cell(r, c)
            cell.text = text
            cell.fill.solid()
            cell.fill.fore_color.rgb = _DARK if not r else _LIGHT
            cell.text_frame.paragraphs[0].runs[0].font.size = Pt(14)
    _said(page, footer, (1, 17.6, 24, 1), 10)


def rauenfels_deck_german(folder: Path) -> Case:
    tree = Tree()
    plan = rows(_PLAN)
    show: Any = Presentation()
    show.slide_width, show.slide_height = Cm(33.87), Cm(19.05)
    front = show.slides.add_slide(show.slide_layouts[0])
    front.shapes.title.text = "Strategisches Mehrjahresprogramm 2025-2030"
    front.placeholders[1].text = "Gemeinde Rauenfels\nVorstellung im Gemeinderat, 16. September 2025"
    _listed(
        *(show, "Ablauf der Vorstellung"),
        ("Wie das Programm entstanden ist", "Die drei strategischen Ziele", "Wie es weitergeht", "Fragen des Rates"),
    )
    _listed(
        *(show, "Wie das Programm entstanden ist"),
        (
            "Fünf Werkstätten mit dem Personal zwischen Januar und April",
            "Umfrage bei allen Haushalten: 412 Antworten",
            "Abgleich mit den Finanzen durch die Finanzdirektorin",
        ),
    )
    above, goal, lines = "", "", []  # type: tuple[str, str, list[Row]]
    for rank, line in enumerate(plan):
        kind, _, number = line.mark.partition(" ")
        if kind == "SZ":
            page = show.slides.add_slide(show.slide_layouts[2])
            page.shapes.title.text = f"Strategisches Ziel {number}: {line[0]}"
            goals = [one for one in plan if one.mark.startswith(f"OZ {number}.")]
            page.placeholders[1].text = f"{len(goals)} operative Ziele"
            above = tree.add(SO, line[0], code=number)
        elif kind == "OZ":
            goal, lines = tree.add(OO, line[0], above, code=number), []
        else:
            lines.append(line)
            tree.add(
                *(ACTION, line[0], goal), code=number, political_leads=[line[1]], departments=[line[2]],
                deadline=when(line[3]), status=state(line[4]),
            )  # fmt: skip
            if rank + 1 == len(plan) or not plan[rank + 1].mark.startswith("M"):
                code = number.rpartition(".")[0]
                footer = f"Gemeinde Rauenfels – Mehrjahresprogramm 2025-2030 – Folie {len(show.slides) + 1}"
                _measures(show, f"Operatives Ziel {code}: {goal}", lines, footer)
    _listed(
        *(show, "Wie es weitergeht"),
        ("Halbjährlicher Bericht an das Kollegium", "Zwischenbewertung Ende 2027", "Schlussbewertung im Sommer 2030"),
    )
    last = show.slides.add_slide(show.slide_layouts[5])
    last.shapes.title.text = "Vielen Dank für Ihre Aufmerksamkeit"
    _said(last, "Generaldirektion, Kirchplatz 3, Rauenfels\nprogramm@rauenfels.example", (2, 7, 20, 4), 18)
    show.core_properties.author = "Generaldirektion"
    path = folder / "rauenfels_deck_german.pptx"
    show.save(str(path))
    steady(path)
    never = (
        *("Ablauf der Vorstellung", "Wie das Programm entstanden ist", "Wie es weitergeht", "Fragen des Rates"),
        *("Vielen Dank für Ihre Aufmerksamkeit", "Maßnahme", "Die drei strategischen Ziele"),
        *("Zwischenbewertung Ende 2027", "Umfrage bei allen Haushalten: 412 Antworten"),
    )
    traps = (
        "a table a slide under the title that names its operational goal; slides of agenda, method and thanks around"
    )
    return tree.case(path, "D", traps, never=never)
