"""PDF: the programme of a German-speaking commune, laid out as a brochure, measures in bullets with their term."""

from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.eleventh_b_values import Node, judged, outline, several
from tests.cases.unseen.fourteenth_b_values import print_pdf, said, when
from tests.cases.unseen.tree import ACTION, OO, SO, Thing, Tree

_PLAN = """
* Eine Gemeinde, die nah bei den Menschen ist
| Die Wege zum Rathaus sind für viele weit, und die Öffnungszeiten passen selten zur Arbeit.
+ Den Bürgerservice verbessern
- Den Schalter donnerstags bis 19 Uhr öffnen | Bevölkerungsdienst | März 2026 | A
- Termine über das Internet vergeben | Bevölkerungsdienst, Informatik | Ende 2026 | L
- Formulare in einfacher Sprache verfassen | Sekretariat | 2027 | L
- Einen Bürgerbus zu den Sprechstunden einrichten | Sozialdienst | 2028 | G
+ Die Bürger früh beteiligen
- In jedem Dorf eine Versammlung im Jahr abhalten | Sekretariat | jährlich | L
- Einen Jugendgemeinderat gründen | Jugenddienst | September 2026 | A
- Ein Bürgerbudget von 30.000 Euro ausschreiben | Finanzdienst | 2027 | N
+ Die Verwaltung digital führen
- Die elektronische Akte einführen | Informatik | Ende 2027 | L
- Das Personal im Umgang mit Daten schulen | Personaldienst | laufend | L
- Die Server in ein Rechenzentrum auslagern | Informatik | 30.06.2026 | A
* Eine Gemeinde, die Natur und Klima schützt
| Die Wälder leiden unter der Trockenheit, und die Gebäude der Gemeinde verbrauchen zu viel Heizöl.
+ Energie sparen und selbst erzeugen
- Das Rathaus an ein Holznetz anschließen | Bauhof | 2028 | L
- Auf der Sporthalle Solarzellen anbringen | Bauhof | Juli 2026 | A
- Die Straßenbeleuchtung auf LED umstellen | Bauhof | 2029 | L
- Eine Energieberatung für Haushalte anbieten | Umweltdienst | laufend | L
+ Wald und Wasser erhalten
- Zwanzig Hektar Mischwald pflanzen | Forstdienst | 2030 | L
- Den Eselsbach auf zwei Kilometern freilegen | Umweltdienst, Bauhof | 2029 | G
- Die Quellen neu einfassen | Wasserdienst | Ende 2028 | N
- Regenwasser auf den Friedhöfen sammeln | Bauhof | 2026 | A
+ Sanfte Mobilität fördern
- Den Radweg nach Krombüchel bauen | Bauhof | 2029 | Z
- Fahrradständer an allen Schulen aufstellen | Schulwesen | 2026 | A
- Mitfahrbänke in sechs Dörfern aufstellen | Umweltdienst | 2. Quartal 2027 | L
* Eine Gemeinde, in der Familien gern leben
| Junge Familien finden kaum Bauland, und die Krippe führt eine lange Warteliste.
+ Kinder und Jugendliche fördern
- Die Krippe um zwölf Plätze erweitern | Schulwesen | 2028 | L
- Die Schule in Krombüchel sanieren | Bauhof, Schulwesen | 2027 | L
- Einen Wald-Spielplatz anlegen | Forstdienst | Juni 2027 | G
- Ferienlager in allen Schulferien anbieten | Jugenddienst | laufend | L
+ Wohnraum schaffen
- Zehn Baugrundstücke an junge Familien vergeben | Städtebau | 2029 | L
- Das alte Pfarrhaus in vier Wohnungen umbauen | Bauhof | 2030 | N
- Leerstand erfassen und besteuern | Finanzdienst | 2026 | A
+ Das Altern im Dorf ermöglichen
- Eine Tagesbetreuung für Senioren eröffnen | Sozialdienst | 2028 | Z
- Einen Besuchsdienst mit Freiwilligen aufbauen | Sozialdienst | 2026 | A
- Die Gehwege barrierefrei umbauen | Bauhof | 2030 | L
* Eine Gemeinde mit lebendiger Wirtschaft und Kultur
| Geschäfte schließen, doch die Vereine sind stark und der Tourismus wächst.
+ Betriebe und Handel stärken
- Das Gewerbegebiet um vier Hektar erweitern | Städtebau | 2030 | G
- Einen Wochenmarkt in Elsterath einführen | Wirtschaftsdienst | April 2026 | A
- Leere Ladenlokale befristet vermieten | Wirtschaftsdienst | 2027 | L
+ Kultur, Sport und Tourismus beleben
- Die Mehrzweckhalle erneuern | Bauhof | 2029 | N
- Die Vereine bei Veranstaltungen mit Material unterstützen | Kulturdienst | laufend | L
- Drei Wanderwege neu beschildern | Tourismusdienst | Mai 2027 | L
- Das Dorfmuseum sonntags öffnen | Kulturdienst, Tourismusdienst | 2027 | W
"""
_STATES = {
    "A": "done",
    "L": "in_progress",
    "N": "not_started",
    "G": "to_plan",
    "Z": "waiting",
    "W": "abandoned",
}
_WORDS = {
    "A": "abgeschlossen",
    "L": "in Umsetzung",
    "N": "noch nicht begonnen",
    "G": "geplant",
    "Z": "zurückgestellt",
    "W": "aufgegeben",
}
_NEVER = (
    "Strategisches Programm der Gemeinde Elsterath",
    "Vorwort",
    "Inhalt",
    "So lesen Sie dieses Programm",
    "Glossar",
    "Unsere Ziele in Zahlen",
    "Maßnahmen insgesamt",
    "Der Bürgermeister",
    "Zuständig",
    "abgeschlossen",
)


def elsterath_pdf_german(folder: Path) -> Case:
    path = folder / "elsterath_pdf_german.pdf"
    plan = outline(_PLAN, aim="findings", action="department due state")
    print_pdf(path, [*_opening(plan), *_body(plan), *_closing(plan)])
    tree = Tree()
    for node in plan:
        tree.add(node.level, node.title, node.parent, **_expected(node))
    return tree.case(path, "C", "deutsch, Ausgangslage, Zeile mit Dienst, Frist und Stand", never=_NEVER)


def _expected(node: Node) -> Thing:
    if node.level == SO:
        return {"code": node.code, "findings": node.says("findings")}
    if node.level == OO:
        return {"code": node.code}
    return {
        "code": node.code,
        "departments": several(node.says("department"), ","),
        "deadline": when(node.says("due")),
        "status": judged(node.says("state"), _STATES),
    }


def _opening(plan: list[Node]) -> list[str]:
    entries = []
    for node in plan:
        if node.level == SO:
            words = said(f"Strategisches Ziel {node.code}: {node.title}")
            entries.append(f"{words} #box(width: 1fr, repeat[.]) {node.number + 3}")
    return [
        '#set page(paper: "a4", margin: 0pt)',
        '#block(width: 100%, height: 100%, fill: rgb("#0B5345"), inset: 2.5cm)[#v(6cm) #text(fill: white)['
        f"#text(size: 30pt)[*{said('Strategisches Programm der Gemeinde Elsterath')}*]\n\n"
        f"#text(size: 18pt)[{said('2025–2030')}]\n\n{said('Stand: 15. September 2026')}]]",
        "#set page(margin: (x: 2.2cm, y: 2.2cm),"
        f" header: align(right, text(size: 8pt, fill: gray)[{said('Gemeinde Elsterath · Strategisches Programm')}]),"
        " footer: context align(center, text(size: 8pt)[#counter(page).display()]))",
        '#set text(lang: "de", size: 10.5pt)',
        f"#text(size: 16pt)[*{said('Vorwort')}*]",
        said("Liebe Mitbürgerinnen und Mitbürger,"),
        said(
            "mit diesem Programm legen wir offen, was die Gemeinde bis 2030 erreichen will. Es ist aus zwölf "
            "Dorfgesprächen entstanden und wird jedes Jahr im September überprüft. Wo wir nicht vorankommen, sagen "
            "wir es auch."
        ),
        said("Der Bürgermeister"),
        f"#text(size: 16pt)[*{said('Inhalt')}*]",
        *entries,
        "#pagebreak()",
        f"#text(size: 16pt)[*{said('So lesen Sie dieses Programm')}*]",
        said(
            "Jedes strategische Ziel beginnt mit der Ausgangslage. Darunter stehen die operativen Ziele mit ihren "
            "Maßnahmen. Unter jeder Maßnahme finden Sie den zuständigen Dienst, die Frist und den Stand: "
            + ", ".join(_WORDS.values())
            + "."
        ),
    ]


def _body(plan: list[Node]) -> list[str]:
    lines = []
    for node in plan:
        if node.level == SO:
            words = said(f"Strategisches Ziel {node.code}: {node.title}")
            findings = f"*{said('Ausgangslage:')}* {said(node.says('findings'))}"
            lines += [
                "#pagebreak()",
                f'#text(size: 18pt, fill: rgb("#0B5345"))[*{words}*]',
                f'#block(width: 100%, fill: rgb("#E8F6F3"), inset: 9pt)[{findings}]',
            ]
        elif node.level == OO:
            words = said(f"Operatives Ziel {node.code}: {node.title}")
            lines.append(f'#block(above: 1.5em, sticky: true)[#text(size: 13pt, fill: rgb("#117A65"))[*{words}*]]')
        else:
            lines.append(_measure(node))
    return lines


def _measure(node: Node) -> str:
    particulars = (
        f"Zuständig: {node.says('department')} | Frist: {node.says('due')} | Stand: {_WORDS[node.says('state')]}"
    )
    small = f'#text(size: 9pt, fill: rgb("#555555"))[{said(particulars)}]'
    inside = f"*{said(node.code)}* #h(4pt) {said(node.title)} \\ {small}"
    return f"#block(breakable: false)[#pad(left: 0.5cm)[{inside}]]"


def _closing(plan: list[Node]) -> list[str]:
    actions = [node for node in plan if node.level == ACTION]
    rows = []
    for letter, word in _WORDS.items():
        rows += [f"[{said(word)}]", f"[{sum(node.says('state') == letter for node in actions)}]"]
    rows += [f"[*{said('Maßnahmen insgesamt')}*]", f"[*{len(actions)}*]"]
    return [
        "#pagebreak()",
        f"#text(size: 16pt)[*{said('Unsere Ziele in Zahlen')}*]",
        f"#table(columns: (7cm, 2cm), stroke: 0.4pt, {', '.join(rows)})",
        f"#text(size: 16pt)[*{said('Glossar')}*]",
        said("Maßnahme: ein konkretes Vorhaben mit einem zuständigen Dienst und einer Frist."),
        said("LED: Leuchtdiode."),
    ]
