"""HTML: a page of the wiki in which a German-speaking municipality keeps its development programme, by tables."""

from html import escape
from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.eleventh_b_values import Node, judged, outline, several, tell, when
from tests.cases.unseen.tree import ACTION, SO, Thing, Tree

_PLAN = """
* Eine bürgernahe und moderne Verwaltung
+ Dienstleistungen digital und persönlich anbieten
- Online-Terminvergabe für das Bürgeramt einführen | Bürgeramt | Schöffin Peiffer | | 30.06.2025 | ERLEDIGT
- Mobile Sprechstunden in den fünf Ortschaften anbieten | Bürgeramt | Schöffin Peiffer | Dorfgruppen | Ende 2026
| IN ARBEIT
- Formulare in einfacher Sprache neu verfassen | Sekretariat | Schöffin Peiffer | Dienststelle für Inklusion
| 2. Quartal 2027 | OFFEN
- Digitales Archiv der Ratsbeschlüsse aufbauen | Sekretariat | Bürgermeister Brandt | Staatsarchiv | 2027-2028 | OFFEN
+ Die Gemeinde als attraktiver Arbeitgeber
- Gleitzeit und Homeoffice regeln | Personaldienst | Bürgermeister Brandt | Gewerkschaften | 1. Quartal 2026
| ERLEDIGT
- Weiterbildungsplan für alle Bediensteten erstellen | Personaldienst | Bürgermeister Brandt | | jährlich | IN ARBEIT
- Zwei Ausbildungsplätze im Bauhof schaffen | Bauhof | Schöffe Hennes | IAWM | September 2026 | IN ARBEIT
* Lebenswerte Dörfer für Jung und Alt
+ Familien und Kinder stärken
- Kleinkindbetreuung mit 24 Plätzen bauen | Bauamt ; Soziales | Schöffin Thelen | Deutschsprachige Gemeinschaft
| Ende 2028 | IN ARBEIT
- Spielplätze in Niederlohn und Ahlborn erneuern | Bauhof | Schöffe Hennes | Elternräte | Juni 2026 | ERLEDIGT
- Schulwegplan für jede Grundschule erarbeiten | Mobilität | Schöffe Hennes | Polizeizone ; Schulen | 2026 | IN ARBEIT
- Jugendtreff im alten Pfarrhaus eröffnen | Jugend | Schöffin Thelen | Offene Jugendarbeit | Mitte 2027
| ZURÜCKGESTELLT
+ Gut alt werden in der Gemeinde
- Seniorenbeirat einsetzen | Soziales | Schöffin Thelen | ÖSHZ | Oktober 2025 | ERLEDIGT
- Sechs barrierefreie Wohnungen am Kirchplatz errichten | Bauamt | Schöffin Thelen | Öffentlicher Wohnungsbau
| 2030 | OFFEN
- Fahrdienst mit Ehrenamtlichen aufbauen | Soziales | Schöffin Thelen | ÖSHZ ; Rotes Kreuz | 1. Halbjahr 2026
| IN ARBEIT
+ Vereine und Kultur fördern
- Zuschussordnung für Vereine überarbeiten | Kultur | Schöffin Peiffer | | 01.01.2026 | ERLEDIGT
- Mehrzweckhalle Eichenscheid energetisch sanieren | Bauamt | Schöffe Hennes | Infrastrukturplan der DG | 2027-2029
| IN ARBEIT
- Dorfchronik gemeinsam mit dem Geschichtsverein herausgeben | Kultur | Schöffin Peiffer | Geschichtsverein | 2029
| OFFEN
* Natur, Klima und Energie
+ Energie sparen und erzeugen
- Energiebuchhaltung für alle Gebäude einführen | Bauamt | Schöffe Hennes | | laufend | IN ARBEIT
- Photovoltaik auf Bauhof und Schulen installieren | Bauamt | Schöffe Hennes | Bürgergenossenschaft | Ende 2027
| IN ARBEIT
- Nahwärmenetz mit Hackschnitzeln prüfen | Forst ; Bauamt | Schöffe Hennes | Forstamt | 3. Quartal 2026
| ZURÜCKGESTELLT
- Straßenbeleuchtung vollständig auf LED umrüsten | Bauamt | Schöffe Hennes | Netzbetreiber | Juli 2028 | IN ARBEIT
+ Wald, Wasser und Artenvielfalt schützen
- Klimafeste Mischwälder aufforsten | Forst | Bürgermeister Brandt | Forstamt | laufend | IN ARBEIT
- Uferstreifen am Emmelsbach renaturieren | Umwelt | Schöffe Hennes | Flussvertrag | 2028 | OFFEN
- Blühwiesen auf zwanzig Gemeindeflächen anlegen | Bauhof ; Umwelt | Schöffe Hennes | Imkerverein | Mai 2026
| ERLEDIGT
- Trinkwasserleitung Ahlborn–Niederlohn erneuern | Wasserdienst | Bürgermeister Brandt | | Ende 2029 | OFFEN
* Wirtschaft, Tourismus und Mobilität
+ Die lokale Wirtschaft unterstützen
- Gewerbegebiet Steinerberg erweitern | Bauamt | Bürgermeister Brandt | Wirtschaftsförderung | 2030 | IN ARBEIT
- Leerstandskataster im Ortskern führen | Bauamt | Schöffin Peiffer | Werbegemeinschaft | März 2026 | ERLEDIGT
- Dorfladen in Niederlohn mitgründen | Soziales | Schöffin Thelen | Genossenschaft in Gründung | 4. Quartal 2027
| VERWORFEN
+ Sanften Tourismus entwickeln
- Themenweg zu Mühlen und Köhlern anlegen | Tourismus | Schöffin Peiffer | Tourismusagentur | Juni 2027 | IN ARBEIT
- Wohnmobilstellplatz am Weiher einrichten | Tourismus | Schöffin Peiffer | Verkehrsverein | April 2026 | ERLEDIGT
+ Sicher und umweltfreundlich unterwegs sein
- Radweg entlang der Hauptstraße bauen | Mobilität | Schöffe Hennes | Wallonische Region | 2029 | ZURÜCKGESTELLT
- Mitfahrbänke in allen Ortschaften aufstellen | Mobilität | Schöffe Hennes | Dorfgruppen | August 2025 | ERLEDIGT
- Tempo 30 in den Ortskernen ausweiten | Mobilität | Bürgermeister Brandt | Polizeizone | Ende 2026 | IN ARBEIT
- Rufbus mit den Nachbargemeinden einführen | Mobilität | Bürgermeister Brandt | Nachbargemeinden
| 2. Halbjahr 2027 | OFFEN
"""

_STATES = {
    "ERLEDIGT": "done",
    "IN ARBEIT": "in_progress",
    "OFFEN": "not_started",
    "ZURÜCKGESTELLT": "waiting",
    "VERWORFEN": "abandoned",
}
_HEADS = ("Nr.", "Maßnahme", "Dienst", "Politisch verantwortlich", "Partner", "Frist", "Stand")
_NEVER = (
    *_HEADS[1:],
    "Strategisches Entwicklungsprogramm 2025-2030",
    "Inhaltsverzeichnis",
    "Seiteneigenschaften",
    "Hinweise für die Bearbeitung",
    "Letzte Änderungen",
    "Projektdatenbank",
    "Sitzungskalender",
    "Kommentare (2)",
    "Kann man den Stand bei 3.1 bitte anpassen?",
    "Verwandte Seiten",
    "noch nicht begonnen",
)


def eichenscheid_wiki_german(folder: Path) -> Case:
    path = folder / "eichenscheid_wiki_german.html"
    plan = outline(_PLAN, action="department lead partners due state")
    path.write_text(_page(plan), encoding="utf-8", newline="\n")
    tree = tell(Tree(), plan, _expected)
    return tree.case(path, "P", "Wiki mit Tabellen, Bearbeiten-Links, Eigenschaften, Kommentaren", never=_NEVER)


def _expected(node: Node) -> Thing:
    if node.level != ACTION:
        return {"code": node.code}
    return {
        "code": node.code,
        "departments": several(node.says("department")),
        "political_leads": [node.says("lead")],
        "partners": several(node.says("partners")),
        "deadline": when(node.says("due")),
        "status": judged(node.says("state"), _STATES),
    }


def _page(plan: list[Node]) -> str:
    aims = [node for node in plan if node.level == SO]
    toc = "".join(
        f'<li><a href="#sz{aim.number}">{escape(_aim(aim))}</a><ul>'
        + "".join(f'<li><a href="#oz{means.code}">{escape(_means(means))}</a></li>' for means in aim.below)
        + "</ul></li>"
        for aim in aims
    )
    side = "".join(f'<li><a href="/wiki/{name}">{name}</a></li>' for name in ("Projektdatenbank", "Sitzungskalender"))
    legend = ", ".join(
        f'<span class="lozenge">{word}</span> = {sense}'
        for word, sense in (
            ("ERLEDIGT", "abgeschlossen"),
            ("OFFEN", "noch nicht begonnen"),
            ("VERWORFEN", "gestrichen"),
        )
    )
    return f"""<!DOCTYPE html>
<html lang="de"><head><meta charset="utf-8"><title>SEP 2025-2030 - Gemeindewiki Eichenscheid</title>
<style>.lozenge{{border-radius:3px;font-size:11px}} .editsection{{float:right}}</style></head>
<body class="wiki-view"><div id="header"><a href="/wiki">Gemeindewiki</a>
<form action="/suche"><input name="q" placeholder="Suchen"></form></div>
<div class="sidebar"><h3>Seitenbaum</h3><ul>{side}</ul></div>
<div id="breadcrumbs"><a href="/wiki">Start</a> / <a href="/wiki/rat">Rat und Kollegium</a></div>
<div id="main-content"><h1 id="title-text">Strategisches Entwicklungsprogramm 2025-2030</h1>
<p class="page-metadata">Angelegt von Leonie Faymonville, zuletzt geändert am 11. Mai 2026</p>
<table class="properties"><caption>Seiteneigenschaften</caption>
<tr><th>Beschlossen vom Gemeinderat</th><td>26. August 2025</td></tr>
<tr><th>Koordination</th><td>Generaldirektion</td></tr><tr><th>Version</th><td>v. 34</td></tr></table>
<div class="toc-macro"><p>Inhaltsverzeichnis</p><ul>{toc}</ul></div>
<p>Dieses Programm fasst zusammen, was die Gemeinde bis 2030 erreichen will. Es wurde in drei Bürgerabenden und mit
allen Diensten vorbereitet. Der Stand wird jedes Quartal vom Direktionsrat angepasst.</p>
<div class="panel info"><p>Hinweise für die Bearbeitung</p><p>Bitte nur die Spalte Stand ändern: {legend}.</p></div>
{"".join(_chapter(aim) for aim in aims)}
</div>
<div class="changes"><h3>Letzte Änderungen</h3><table><tr><th>Datum</th><th>Wer</th></tr>
<tr><td>11.05.2026</td><td>L. Faymonville</td></tr><tr><td>02.04.2026</td><td>J. Kessel</td></tr></table></div>
<div id="comments"><h3>Kommentare (2)</h3><p>Kann man den Stand bei 3.1 bitte anpassen?</p><p>Erledigt, danke!</p></div>
<div id="footer"><p>Verwandte Seiten</p><a href="/impressum">Impressum</a> | Gemeindeverwaltung Eichenscheid</div>
</body></html>
"""


def _aim(aim: Node) -> str:
    return f"Strategisches Ziel {aim.code}: {aim.title}"


def _means(means: Node) -> str:
    # The third and fourth chapters were typed by somebody else.
    return f"Operatives Ziel {means.code}: {means.title}" if means.code < "3" else f"OZ {means.code} – {means.title}"


def _chapter(aim: Node) -> str:
    edit = '<span class="editsection">[<a href="#">Bearbeiten</a>]</span>'
    out = [f'<h2 id="sz{aim.number}">{escape(_aim(aim))} {edit}</h2>\n']
    heads = "".join(f"<th><p>{head}</p></th>" for head in _HEADS)
    for means in aim.below:
        out.append(f'<h3 id="oz{means.code}">{escape(_means(means))} {edit}</h3>\n')
        out.append(f'<div class="table-wrap"><table class="confluenceTable"><tbody><tr>{heads}</tr>\n')
        out += [_row(node) for node in means.below]
        out.append("</tbody></table></div>\n")
    return "".join(out)


def _row(node: Node) -> str:
    department = "<br>".join(map(escape, several(node.says("department"))))
    partners = ", ".join(map(escape, several(node.says("partners")))) or "–"
    cells = (node.code, f"<p>{escape(node.title)}</p>", department, escape(node.says("lead")), partners)
    state = f'<span class="lozenge">{node.says("state")}</span>'
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in (*cells, node.says("due"), state)) + "</tr>\n"
