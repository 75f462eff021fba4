"""A page of a Flemish municipal site: folding parts, each action a term of a definition list, its values beside it."""

from html import escape
from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.eleventh_a_values import listed, money, rows, state, when
from tests.cases.unseen.tree import ACTION, OO, SO, Tree

# A | title | what is said | alderman | departments | partners | timing | budget | state
_PLAN = """
B 1 | Westerdonk is een klimaatbestendige gemeente
P 1.1 | Wij maken onze dorpen groener
A 1.1.1 | Planten van 5.000 bomen en struiken | Inwoners kunnen gratis plantgoed afhalen. | An Verlinden | Groendienst |
+ Natuurvereniging De Donk | 2026-2031 | 60.000 | in uitvoering
A 1.1.2 | Ontharden van drie kerkpleinen | Te beginnen met het plein van Oosterdonk. | An Verlinden | Groendienst;
+ Openbare werken | | eind 2028 | 450.000 | gepland
A 1.1.3 | Aanleggen van een speelbos in Kerkhove | | Bart Coppens | Jeugddienst; Groendienst | Ouderraad | juni 2027 |
+ 35.000 | nog niet gestart
P 1.2 | Wij verbruiken minder energie
A 1.2.1 | Renoveren van het gemeentehuis | Dak, ramen en verwarming worden samen aangepakt. | Bart Coppens | Gebouwen |
+ | 2029 | 1.800.000 | gepland
A 1.2.2 | Ledverlichting plaatsen in alle sporthallen | | Bart Coppens | Sportdienst; Gebouwen | | 31/12/2026 | 95.000 |
+ in uitvoering
A 1.2.3 | Begeleiden van vijftig gezinnen bij hun renovatie | Met een wooncoach aan huis. | Lien Maes | Woondienst |
+ Energiehuis | doorlopend | 24.000 | in uitvoering
A 1.2.4 | Oprichten van een energiecoöperatie | | Lien Maes | Duurzaamheid | Buurgemeenten | 2e semester 2028 | |
+ nog niet gestart
P 1.3 | Wij houden water vast
A 1.3.1 | Bouwen van een bufferbekken langs de Molenbeek | | An Verlinden | Openbare werken | Polderbestuur | 2027 |
+ 320.000 | uitgesteld
A 1.3.2 | Uitdelen van regentonnen | Eén per gezin, zolang de voorraad strekt. | An Verlinden | Duurzaamheid | |
+ mei 2026 | 15.000 | afgerond
B 2 | Westerdonk is een veilige en bereikbare gemeente
P 2.1 | Wij geven voorrang aan fietsers en voetgangers
A 2.1.1 | Aanleggen van een fietssnelweg naar het station | | Joris Haeck | Mobiliteit; Openbare werken | Provincie |
+ 2030 | 2.400.000 | gepland
A 2.1.2 | Invoeren van schoolstraten aan vijf scholen | De slagbomen worden bediend door vrijwilligers. | Joris Haeck |
+ Mobiliteit | Scholen | september 2026 | 20.000 | in uitvoering
A 2.1.3 | Vernieuwen van twaalf kilometer voetpad | | Joris Haeck | Openbare werken | | 2026-2031 | 1.150.000 |
+ in uitvoering
A 2.1.4 | Openen van een fietsbieb | | Lien Maes | Jeugddienst | Gezinsvereniging | maart 2026 | 4.500 | afgerond
P 2.2 | Wij zorgen voor veilige straten
A 2.2.1 | Plaatsen van trajectcontrole op de Steenweg | | Joris Haeck | Mobiliteit | Politiezone | Q3 2027 | 180.000 |
+ gepland
A 2.2.2 | Versterken van de buurtinformatienetwerken | | Griet Sabbe | Preventie | Politiezone | jaarlijks | 3.000 |
+ in uitvoering
A 2.2.3 | Herinrichten van de doortocht in Kerkhove | | Joris Haeck | Openbare werken | Wegen en verkeer | 2031 |
+ 3.200.000 | nog niet gestart
B 3 | Westerdonk is een warme gemeente
P 3.1 | Wij laten niemand achter
A 3.1.1 | Openen van een sociaal restaurant | Twee middagen per week in het lokaal dienstencentrum. | Griet Sabbe |
+ Sociaal Huis | Welzijnsschakel | eind 2026 | 70.000 | in uitvoering
A 3.1.2 | Toekennen van een automatische schooltoeslag | | Griet Sabbe | Sociaal Huis; Financiën | | 1 september 2027 |
+ 40.000 | gepland
A 3.1.3 | Inzetten van digibuddy's in de bibliotheek | | Lien Maes | Bibliotheek | | 2026 | 8.000 | in uitvoering
A 3.1.4 | Bouwen van acht noodwoningen | | Griet Sabbe | Woondienst; Gebouwen | Woonmaatschappij | 2030 | 960.000 |
+ nog niet gestart
P 3.2 | Wij bieden kinderen en jongeren kansen
A 3.2.1 | Uitbreiden van de buitenschoolse opvang | Er komen zestig plaatsen bij. | Lien Maes | Kinderopvang | | 2028 |
+ 510.000 | gepland
A 3.2.2 | Bouwen van een jeugdhuis in Oosterdonk | | Bart Coppens | Jeugddienst; Gebouwen | Jeugdraad | midden 2029 |
+ 680.000 | nog niet gestart
A 3.2.3 | Organiseren van taalkampen in de zomer | | Lien Maes | Onderwijs | | jaarlijks | 12.000 | in uitvoering
P 3.3 | Wij ondersteunen ons verenigingsleven
A 3.3.1 | Hervormen van het subsidiereglement | | Bart Coppens | Vrije tijd | Adviesraden | begin 2027 | | gepland
A 3.3.2 | Aankopen van een uitleenpodium | | Bart Coppens | Vrije tijd | | april 2026 | 27.500 | afgerond
B 4 | Westerdonk is een bestuur dat luistert
P 4.1 | Wij vernieuwen onze dienstverlening
A 4.1.1 | Invoeren van één onthaal voor gemeente en OCMW | | Wim De Rycke | Burgerzaken; Sociaal Huis | | 2027 |
+ 140.000 |
+ in uitvoering
A 4.1.2 | Beantwoorden van meldingen binnen vijf werkdagen | | Wim De Rycke | Communicatie | | doorlopend | | in
+ uitvoering
A 4.1.3 | Vertalen van alle brieven naar klare taal | | Wim De Rycke | Communicatie | | eind 2027 | 9.000 | gepland
P 4.2 | Wij betrekken inwoners
A 4.2.1 | Vrijmaken van een wijkbudget in elk dorp | | An Verlinden | Participatie | Dorpsraden | 2026 | 100.000 |
+ afgerond
A 4.2.2 | Opstarten van een kinderraad | | Lien Maes | Jeugddienst | Scholen | 1e semester 2026 | 2.000 | geschrapt
"""

_TOP = """<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><title>Meerjarenplan 2026-2031 | Gemeente Westerdonk</title>
<style>dl.kaart { border-left: 4px solid #0a6 } dt { font-weight: bold }</style></head><body>
<a class="skip" href="#main">Naar inhoud</a>
<div class="cookie-consent" role="dialog"><p>Deze website gebruikt cookies.</p><button>Alles aanvaarden</button></div>
<header><a href="/">Gemeente Westerdonk</a><nav aria-label="Hoofdnavigatie"><ul><li><a href="/leven">Leven en
wonen</a></li>
<li><a href="/bestuur">Bestuur</a></li><li><a href="/vrije-tijd">Vrije tijd</a></li><li><a
href="/contact">Contact</a></li>
</ul></nav></header>
<nav aria-label="Kruimelpad"><ol><li><a href="/">Home</a></li><li><a href="/bestuur">Bestuur</a></li>
<li>Meerjarenplan</li></ol></nav>
<main id="main"><h1>Meerjarenplan 2026-2031</h1>
<p class="intro">De gemeenteraad en de raad voor maatschappelijk welzijn keurden op 18 december 2025 het
meerjarenplan goed.
U leest hier wat we de komende zes jaar doen, wie eraan werkt en hoeveel het kost.</p>
<div class="downloads"><h2>Documenten</h2><ul><li><a href="/mjp.pdf">Strategische nota (pdf, 2,3 MB)</a></li>
<li><a href="/fin.pdf">Financiële nota (pdf, 1,1 MB)</a></li></ul></div>
<h2>Woord vooraf</h2><p>Een plan maak je niet alleen. Meer dan 900 inwoners vulden onze bevraging in. Dank u!</p>
<p>Wim De Rycke, burgemeester</p>
"""

_END = """<h2>Vragen over het meerjarenplan?</h2><p>Dienst Beleid, Markt 1, 0000 Westerdonk,
beleid@westerdonk.example</p>
<p class="date">Laatst bijgewerkt op 14 april 2026</p></main>
<aside><h2>Nieuws</h2><ul><li><a href="/n1">Wegenwerken in de Dorpsstraat</a></li>
<li><a href="/n2">Nieuwe openingsuren van het recyclagepark</a></li></ul></aside>
<footer><h2>Volg ons</h2><ul><li><a href="/nb">Nieuwsbrief</a></li><li><a href="/pv">Privacyverklaring</a></li>
<li><a href="/ta">Toegankelijkheidsverklaring</a></li></ul></footer></body></html>
"""


def westerdonk_page_meerjarenplan(folder: Path) -> Case:
    tree, out = Tree(), [_TOP]
    above = goal = ""
    unfolded = listing = False

    def close(*, part: bool) -> None:
        nonlocal unfolded, listing
        out.append("</dl>\n" if listing else "")
        listing = False
        if part and unfolded:
            out.append("</div></details>\n")
            unfolded = False

    for line in rows(_PLAN):
        kind, _, number = line.mark.partition(" ")
        if kind == "B":
            close(part=True)
            head = f"<h2>Beleidsdoelstelling {number}: {escape(line[0])}</h2>"
            out.append(f'<details class="accordion" open><summary>{head}</summary><div>\n')
            unfolded = True
            above = tree.add(SO, line[0], code=number, label="Beleidsdoelstelling")
        elif kind == "P":
            close(part=False)
            out.append(f'<h3>Actieplan {number}: {escape(line[0])}</h3>\n<dl class="kaart">\n')
            listing = True
            goal = tree.add(OO, line[0], above, code=number, label="Actieplan")
        else:
            title, said, leader, names, partners, due, total, word = (line[place] for place in range(8))
            cost = f"€ {total}" if total else ""
            told = (
                *(("Schepen", leader), ("Dienst", ", ".join(listed(names)))),
                *(
                    ("Partners", ", ".join(listed(partners))),
                    ("Timing", due),
                    ("Budget", cost),
                    ("Stand van zaken", word),
                ),
            )
            out.append(f"<dt>Actie {number}: {escape(title)}</dt>\n")
            out.append(f"<dd>{escape(said)}</dd>\n" if said else "")
            out += [f"<dd><strong>{label}:</strong> {escape(value)}</dd>\n" for label, value in told if value]
            tree.add(
                *(ACTION, title, goal),
                code=number, political_leads=[leader], departments=listed(names), partners=listed(partners),
                deadline=when(due), budget=money(total), budget_kind_also_ok=True, status=state(word),
            )  # fmt: skip
    close(part=True)
    path = folder / "westerdonk_page_meerjarenplan.html"
    path.write_text("".join(out) + _END, encoding="utf-8")
    never = ("Documenten", "Woord vooraf", "Vragen over het meerjarenplan?", "Nieuws", "Volg ons", "Nieuwsbrief")
    traps = "folding parts; actions are terms of definition lists, their values labelled definitions; menus around"
    return tree.case(path, "P", traps, never=(*never, "Wegenwerken in de Dorpsstraat", "Leven en wonen"))
