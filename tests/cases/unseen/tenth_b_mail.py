"""The follow-up tables of a German-speaking commune, pasted into a mail: two authors, two sets of columns."""

from pathlib import Path

from tests.cases.blocks import Block, Bullet, Grid, Head, Para, row
from tests.cases.case import Case
from tests.cases.formats.text import markdown
from tests.cases.unseen.tenth_b_values import below, grow, outline
from tests.cases.unseen.tree import Tree

_PLAN = """
Eine lebenswerte Gemeinde für alle Generationen
 Kinder und Jugendliche fördern
  Den Spielplatz am Mühlenweiher erneuern | Bauhof | Mitte 2026 | abgeschlossen
  Einen Jugendtreff im alten Bahnhof einrichten | Jugenddienst | Ende 2027 | in Umsetzung
  Die Kleinkindbetreuung um zwölf Plätze erweitern | Soziales | 2028 | geplant
  Ein Ferienlager für Kinder aus einkommensschwachen Familien anbieten | Soziales | laufend | in Umsetzung
  Den Jugendrat zweimal im Jahr anhören | Jugenddienst | laufend | in Umsetzung
 Älteren Menschen ein gutes Leben zu Hause ermöglichen
  Einen Fahrdienst mit Ehrenamtlichen aufbauen | Soziales | 1. Halbjahr 2027 | in Umsetzung
  +Barrierefreie Wohnungen in der Ortsmitte planen | Bauamt | 2029 | noch nicht begonnen
  Eine Beratungsstunde zum Thema Vorsorge anbieten | Soziales | 03/2026 | abgeschlossen
 Vereine und Ehrenamt stärken
  Die Zuschüsse an Vereine neu regeln | Sekretariat | 31.12.2026 | in Umsetzung
  Eine Materialbörse für Feste schaffen | Bauhof | Ende 2026 | geplant
  Einen Tag des Ehrenamts veranstalten | Sekretariat | laufend | in Umsetzung
Eine Gemeinde, die Natur und Klima schützt
 Energie sparen und erneuerbar erzeugen
  Das Schulgebäude in Oberscheid dämmen | Bauamt | 31.08.2027 | in Umsetzung
  Photovoltaik auf dem Bauhof errichten | Bauamt | 2. Quartal 2026 | abgeschlossen
  Die Straßenbeleuchtung auf LED umstellen | Bauhof | Ende 2028 | in Umsetzung
  Ein Nahwärmenetz mit Holzhackschnitzeln prüfen | Forstdienst / Bauamt | 2027 | zurückgestellt
 Wald und Gewässer erhalten
  Hundert Hektar Gemeindewald klimastabil umbauen | Forstdienst | 2026-2030 | in Umsetzung
  Den Rossbach auf zwei Kilometern renaturieren | Umwelt | 2029 | geplant
  Blühstreifen entlang der Feldwege anlegen | Umwelt / Bauhof | Anfang 2027 | noch nicht begonnen
Eine Gemeinde mit starker Wirtschaft und guter Anbindung
 Die Dorfkerne beleben
  Den Dorfplatz von Wiesenscheid neu gestalten | M. Schröder | Bauamt | Anwohner, Pfarre | Ende 2029 | in Umsetzung
  | 1.450.000 €
  Leerstand erfassen und vermitteln | M. Schröder | Wirtschaft | Gewerbeverein | 2026 | in Umsetzung | 8.000 €
  Einen Wochenmarkt einführen | T. Keutgen | Wirtschaft | Landwirte | Mai 2026 | abgeschlossen | 3.500 €
 Sicher unterwegs sein
  Den Radweg nach Oberscheid ausbauen | T. Keutgen | Bauamt | Nachbargemeinde | 30.06.2028 | in Umsetzung | 920.000 €
  Tempo 30 in allen Ortsdurchfahrten einführen | T. Keutgen | Mobilität | Polizeizone | 2027 | geplant | 40.000 €
  Mitfahrbänke aufstellen | T. Keutgen | Mobilität | Dorfgruppen | 09/2026 | abgeschlossen | 6.200 €
  Gehwege barrierefrei absenken | M. Schröder | Bauhof | | laufend | in Umsetzung | 25.000 €
 Den Tourismus behutsam entwickeln
  Den Wanderweg der alten Mühlen beschildern | T. Keutgen | Tourismus | Verkehrsverein | 1. Halbjahr 2026
  | abgeschlossen | 11.000 €
  Einen Stellplatz für Wohnmobile schaffen | M. Schröder | Tourismus | | 2028 | noch nicht begonnen | 75.000 €
Eine bürgernahe und moderne Verwaltung
 Digitale Dienste ausbauen
  Bescheinigungen online ausstellen | P. Lennertz | Bevölkerung | Rechenzentrum | Ende 2026 | in Umsetzung | 18.000 €
  Eine App für Schadensmeldungen anbieten | P. Lennertz | Bauhof | | 2. Halbjahr 2026 | abgeschlossen | 4.800 €
  Die Ratssitzungen im Internet übertragen | P. Lennertz | Sekretariat | | 2027 | geplant | 9.000 €
 Die Zusammenarbeit mit dem ÖSHZ vertiefen
  Einen gemeinsamen Personaldienst schaffen | P. Lennertz | Personal | ÖSHZ | Anfang 2028 | in Umsetzung |
  Einkäufe gemeinsam ausschreiben | P. Lennertz | Finanzen | ÖSHZ | laufend | in Umsetzung |
 Personal gewinnen und halten
  Ein Fortbildungsprogramm auflegen | P. Lennertz | Personal | | 15.11.2026 | in Umsetzung | 12.000 €
  Zwei Ausbildungsplätze im Bauhof anbieten | M. Schröder | Bauhof | Ausbildungszentrum | September 2026
  | abgeschlossen | 30.000 €
"""
_FIRST = ("Nr.", "Maßnahme", "Zuständig", "Frist", "Stand")
_SECOND = ("Nr.", "Maßnahme", "Schöffe", "Dienst", "Partner", "Zeitplan", "Stand", "Kosten (Schätzung)")
_OPENING = (
    "Von: Sekretariat <sekretariat@wiesenscheid.example>\nAn: Gemeindekollegium; Dienstleiter\n"
    "Datum: Montag, 12. Oktober 2026, 16:42\nBetreff: Strategisches Entwicklungsprogramm – Stand der Umsetzung",
    "Guten Tag zusammen,",
    "wie in der letzten Sitzung besprochen, hier die Tabellen aus dem Programm, so wie sie mir vorliegen. "
    "Die Leitziele 3 und 4 hat "
    "Petra bearbeitet, deshalb sehen sie anders aus. Bitte schickt mir eure Korrekturen bis zum 23. Oktober.",
)
_CLOSING = (
    "Noch offen:",
    "Termin für den Lenkungsausschuss im November",
    "Übersetzung der Kurzfassung ins Französische",
    "Mit freundlichen Grüßen",
    "Gisela Thommes\nGeneraldirektorin a.i. – Gemeinde Wiesenscheid\nTel. 000 00 00 12",
    "Diese Nachricht ist vertraulich und nur für die genannten Empfänger bestimmt.",
)


def wiesenscheid_mail_german(folder: Path) -> Case:
    path = folder / "wiesenscheid_mail_german.md"
    nodes, tree = outline(_PLAN), Tree()
    blocks: list[Block] = [Para(text) for text in _OPENING]
    for top in (node for node in nodes if not node.depth):
        header = _FIRST if top.rank < 3 else _SECOND
        blocks.append(Head(f"Leitziel {top.number}: {top.title}", 2))
        lines = [row(*header)]
        grow(tree, [top], (), coded=(0,))
        for aim in below(nodes, top):
            lines.append(row("", f"**Operatives Ziel {aim.number}: {aim.title}**", *[""] * (len(header) - 2)))
            grow(tree, [aim], (), coded=(1,))
            measures = below(nodes, aim)
            lines += [row(node.number, node.title, *node.cells) for node in measures]
            first = ("departments", "deadline", "status")
            second = ("political_leads", "departments", "partners", "deadline", "status", "budget")
            grow(tree, measures, first if top.rank < 3 else second, coded=(2,))
        blocks.append(Grid(tuple(lines)))
    blocks.append(Para(_CLOSING[0]))
    blocks += [Bullet(text, "-") for text in _CLOSING[1:3]]
    blocks += [Para(""), *(Para(text) for text in _CLOSING[3:])]
    path.write_text(markdown(blocks), encoding="utf-8")
    return tree.case(
        path,
        "A",
        "German; tables pasted in a mail under headings, operative aims as bold lines in them, columns of two authors",
        never=(*_OPENING, *_CLOSING, "Maßnahme", "Zuständig"),
    )
