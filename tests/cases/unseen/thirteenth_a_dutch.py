"""A page of a Flemish town's site: the objectives open like an accordion, and each action in them opens once more."""

from html import escape
from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.eleventh_a_values import listed, money, rows, state, when
from tests.cases.unseen.tree import ACTION, OO, SO, Tree

# A | title | alderman or alderwoman | department | partners | when | estimate | state
_PLAN = """
BD 1 | Oosterlake is een groene en veerkrachtige stad
AP 1.1 | We geven water en groen meer ruimte
A 1.1.1 | We ontharden vijf schoolpleinen | schepen Vermandele | dienst Openbaar Domein | scholen ; Natuurpunt
+ | 2028 | 240.000 euro | in uitvoering
A 1.1.2 | We planten een stadsbos aan de Zeugestraat | schepen Vermandele | dienst Groen | Bosgroep | maart 2027
+ | 85.000 euro | gepland
A 1.1.3 | We herstellen de oevers van de Kleine Lake | schepen Vermandele | dienst Groen | Provincie
+ | eind 2026 | | in uitvoering
A 1.1.4 | We delen regentonnen uit | schepen Vermandele | dienst Milieu | | juni 2026 | 12.000 euro | afgerond
AP 1.2 | We verbruiken minder energie
A 1.2.1 | We isoleren het stadhuis | schepen De Raeve | dienst Gebouwen | Fluvius | eind 2028 | 610.000 euro | gepland
A 1.2.2 | We vervangen alle straatlampen door ledlampen | schepen De Raeve | dienst Openbaar Domein | Fluvius
+ | 2027 | 330.000 euro | in uitvoering
A 1.2.3 | We begeleiden 150 gezinnen bij hun renovatie | schepen De Raeve | dienst Wonen | Energiehuis | doorlopend
+ | 45.000 euro | in uitvoering
A 1.2.4 | We leggen zonnepanelen op de sporthal | schepen De Raeve | dienst Gebouwen | | 3e kwartaal 2026
+ | 98.000 euro | uitgesteld
AP 1.3 | We maken fietsen vanzelfsprekend
A 1.3.1 | We leggen een fietsstraat aan in de Kapellelaan | schepen Bogaert-Nys | dienst Mobiliteit | politie | 2027
+ | 420.000 euro | gepland
A 1.3.2 | We bouwen een bewaakte fietsenstalling aan het station | schepen Bogaert-Nys | dienst Mobiliteit | NMBS
+ | eind 2029 | | nog niet gestart
A 1.3.3 | We organiseren elk jaar fietslessen | schepen Bogaert-Nys | dienst Vrije Tijd | Fietsersbond | jaarlijks
+ | 6.000 euro | in uitvoering
BD 2 | Oosterlake is een warme stad voor iedereen
AP 2.1 | We ondersteunen gezinnen en kinderen
A 2.1.1 | We openen een Huis van het Kind | schepen Claeyssone | dienst Welzijn | Opgroeien ; Kind en Preventie
+ | september 2026 | 150.000 euro | in uitvoering
A 2.1.2 | We breiden de buitenschoolse opvang uit | schepen Claeyssone | dienst Onderwijs | scholen | augustus 2027
+ | 72.000 euro | gepland
A 2.1.3 | We richten een spelotheek in | schepen Claeyssone | dienst Vrije Tijd | Gezinsbond | mei 2026 | 9.500 euro
+ | afgerond
AP 2.2 | We laten niemand achter
A 2.2.1 | We starten met een sociale kruidenier | schepen Claeyssone | OCMW | Welzijnsschakels | 1e semester 2027
+ | 38.000 euro | nog niet gestart
A 2.2.2 | We bouwen twaalf noodwoningen | schepen De Raeve | dienst Wonen | woonmaatschappij | 2030 | 1.450.000 euro
+ | nog niet gestart
A 2.2.3 | We bezoeken alle 80-plussers | schepen Claeyssone | OCMW | buurtwerk | doorlopend | | in uitvoering
A 2.2.4 | We geven taallessen op de werkvloer | schepen Claeyssone | dienst Diversiteit | VDAB | eind 2026 | 16.000 euro
+ | geschrapt
AP 2.3 | We brengen cultuur en sport dichtbij
A 2.3.1 | We vernieuwen de kleedkamers van het voetbal | schepen Bogaert-Nys | dienst Sport | clubs | juli 2027
+ | 275.000 euro | gepland
A 2.3.2 | We openen de bibliotheek op zondag | schepen Bogaert-Nys | dienst Vrije Tijd | | januari 2026 | 21.000 euro
+ | afgerond
A 2.3.3 | We maken een zomerbar aan het water | schepen Bogaert-Nys | dienst Vrije Tijd | horeca | juni 2026
+ | 18.000 euro
+ | in uitvoering
BD 3 | Oosterlake is een slimme en zuinige organisatie
AP 3.1 | We zijn vlot bereikbaar
A 3.1.1 | We werken met één telefoonnummer | burgemeester | dienst Onthaal | | april 2026 | 8.000 euro | afgerond
A 3.1.2 | We zetten dertig formulieren online | burgemeester | dienst ICT | Digitaal Vlaanderen | eind 2026
+ | 54.000 euro
+ | in uitvoering
A 3.1.3 | We openen het loket op dinsdagavond | burgemeester | dienst Burgerzaken | | februari 2026 | | afgerond
AP 3.2 | We zorgen voor ons personeel
A 3.2.1 | We stellen een welzijnscoach aan | burgemeester | dienst Personeel | | 2e kwartaal 2026 | 65.000 euro
+ | uitgesteld
A 3.2.2 | We voeren een fietsleaseplan in | burgemeester | dienst Personeel | vakbonden | 01/09/2026 | 30.000 euro
+ | in uitvoering
A 3.2.3 | We leiden leidinggevenden op | burgemeester | dienst Personeel | Provincie | 2026-2028 | 24.000 euro | gepland
AP 3.3 | We houden de financiën gezond
A 3.3.1 | We verkopen drie leegstaande gebouwen | schepen De Raeve | dienst Financiën | | 2029 | | nog niet gestart
A 3.3.2 | We kopen samen aan met het OCMW | schepen De Raeve | dienst Aankoop | OCMW | eind 2026 | | in uitvoering
A 3.3.3 | We leggen elk kwartaal rekenschap af | schepen De Raeve | dienst Financiën | | doorlopend | | in uitvoering
"""
_MENU = ("Wonen en bouwen", "Leven en welzijn", "Vrije tijd", "Bestuur", "Contact en openingsuren")
_COLOUR = {"afgerond": "success", "in uitvoering": "primary", "gepland": "info", "geschrapt": "dark"}


def _action(line: object, number: str, cells: tuple[str, ...]) -> str:
    title, lead, office, partners, date, estimate, said = cells
    told = [("Bevoegd", lead), ("Dienst", office), ("Partners", ", ".join(listed(partners)))]
    told += [("Timing", date), ("Raming", estimate), ("Stand van zaken", said)]
    shown = "".join(f"<dt>{name}</dt><dd>{escape(value)}</dd>" for name, value in told if value)
    return (
        f'<details class="actie"><summary><span class="nr">Actie {number}</span> {escape(title)}'
        f'<span class="visually-hidden">, toon details</span></summary><dl class="row {_COLOUR.get(said, "light")}">'
        f"{shown}</dl></details>\n"
    )


def oosterlake_page_accordion(folder: Path) -> Case:
    tree = Tree()
    plan = rows(_PLAN)
    body, above, goal = [], "", ""  # type: tuple[list[str], str, str]
    opened = {"BD": False, "AP": False}

    def shut(*kinds: str) -> None:
        for kind in kinds:
            if opened[kind]:
                body.append("</div></div></div>\n")
                opened[kind] = False

    for line in plan:
        kind, _, number = line.mark.partition(" ")
        if kind in opened:
            shut(*(("AP", "BD") if kind == "BD" else ("AP",)))
            word, tag = ("Beleidsdoelstelling", "h2") if kind == "BD" else ("Actieplan", "h3")
            ref = f"{kind.lower()}-{number.replace('.', '-')}"
            body.append(
                f'<div class="accordion-item"><{tag} class="accordion-header" id="kop-{ref}"><button type="button" '
                f'class="accordion-button collapsed" aria-expanded="false" aria-controls="{ref}">{word} {number}: '
                f'{escape(line[0])}</button></{tag}><div id="{ref}" class="accordion-collapse collapse" '
                f'aria-labelledby="kop-{ref}"><div class="accordion-body">\n'
            )
            opened[kind] = True
            if kind == "BD":
                above = tree.add(SO, line[0], code=number)
            else:
                goal = tree.add(OO, line[0], above, code=number)
            continue
        body.append(_action(line, number, (*line.cells, *("",) * (7 - len(line.cells)))))
        tree.add(
            *(ACTION, line[0], goal), code=number, political_leads=[line[1]], departments=[line[2]],
            partners=listed(line[3]), deadline=when(line[4]), budget=money(line[5]), budget_kind_also_ok=True,
            status=state(line[6]),
        )  # fmt: skip
    shut("AP", "BD")
    menu = "".join(f'<li><a href="/{rank}">{name}</a></li>' for rank, name in enumerate(_MENU))
    count = sum(line.mark.startswith("A ") for line in plan)
    page = f"""<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><title>Meerjarenplan 2026-2031 | Stad Oosterlake</title>
<meta name="description" content="Wat we de komende jaren doen"><link rel="stylesheet" href="/assets/stad.css"></head>
<body class="path-meerjarenplan"><a class="skip" href="#main">Ga naar de inhoud</a>
<header role="banner"><a href="/" class="logo">Stad Oosterlake</a><nav aria-label="Hoofdmenu"><ul>{menu}</ul></nav>
<form role="search"><label for="q">Zoeken</label><input id="q" name="q"><button>Zoek</button></form></header>
<nav aria-label="Kruimelpad"><ol><li><a href="/">Home</a></li><li><a href="/3">Bestuur</a></li>
<li aria-current="page">Meerjarenplan</li></ol></nav>
<main id="main"><h1>Meerjarenplan 2026-2031</h1>
<p class="lead">De gemeenteraad keurde op 15 december 2025 het meerjarenplan goed. Hieronder vindt u onze drie
beleidsdoelstellingen met hun actieplannen en {count} acties. Klik op een titel om meer te lezen.</p>
<p><button type="button" class="btn" data-toggle="all">Alles openklappen</button></p>
<div class="accordion" id="plan">
{"".join(body)}</div>
<section class="downloads"><h2>Documenten</h2><ul><li><a href="/mjp.pdf">Strategische nota (pdf, 2,1 MB)</a></li>
<li><a href="/fin.pdf">Financiële nota (pdf, 860 kB)</a></li></ul></section>
<section class="faq"><h2>Veelgestelde vragen</h2><details><summary>Wat is een beleidsdoelstelling?</summary>
<p>Een beleidsdoelstelling zegt welk resultaat de stad tegen het einde van de legislatuur wil bereiken.</p></details>
<details><summary>Hoe vaak wordt deze pagina bijgewerkt?</summary><p>Na elke opvolgingsrapportering, in april en
september.</p></details></section></main>
<aside><h2>Contact</h2><p>Dienst Strategie, Markt 1, Oosterlake</p><p>Vandaag open van 9 tot 12 uur</p></aside>
<div class="cookie-banner"><p>Deze site gebruikt cookies.</p><button>Aanvaarden</button><button>Weigeren</button></div>
<footer><ul><li><a href="/privacy">Privacyverklaring</a></li><li><a href="/toegankelijkheid">Toegankelijkheid</a></li>
</ul><p>© Stad Oosterlake</p></footer><script>document.querySelectorAll("button");</script></body></html>
"""
    path = folder / "oosterlake_page_accordion.html"
    path.write_text(page, encoding="utf-8")
    never = (
        *_MENU,
        *("Documenten", "Veelgestelde vragen", "Wat is een beleidsdoelstelling?", "Contact", "Alles openklappen"),
        *("Hoe vaak wordt deze pagina bijgewerkt?", "Strategische nota (pdf, 2,1 MB)", "Home"),
    )
    traps = "headings are buttons of an accordion; each action is a details element whose fields are terms of a list"
    return tree.case(path, "P", traps, never=never)
