"""HTML: the page on which a Flemish bench of aldermen shows its long-term plan, saved from the town's site."""

from html import escape
from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.tree import ACTION, OO, SO, Thing, Tree
from tests.cases.unseen.twelfth_b_values import Node, cost, due_dutch, euros, judged, outline, several, tell

_PLAN = """
* Hoevendries is een gemeente waar iedereen zich veilig verplaatst | Nele Voorspoels
+ We maken de schoolomgevingen veilig
- Schoolstraat invoeren in de Klaverstraat | dienst Mobiliteit | eind 2026 | 18000 | afgerond
- Kiss-and-ridezone aanleggen bij De Regenboog | dienst Mobiliteit; dienst Openbare Werken | 2027 | 65000 | lopend
- Gemachtigde opzichters werven en opleiden | dienst Onderwijs | doorlopend | 6500 | lopend
- Fluohesjes bezorgen aan alle leerlingen van het eerste leerjaar | dienst Onderwijs | jaarlijks | 3200 | lopend
+ We leggen veilige fietsverbindingen aan
- Fietssnelweg doortrekken tot het station | dienst Openbare Werken | 2029 | 1450000 | lopend
- Fietsstraat van de Molenweg maken | dienst Mobiliteit | juni 2027 | 240000 | nog niet gestart
- Fietspomp en herstelzuil plaatsen op het Dorpsplein | dienst Mobiliteit | mei 2026 | 4800 | afgerond
- Verlichting langs het jaagpad vernieuwen | dienst Openbare Werken | 2028 | 310000 | nog niet gestart
+ We remmen het sluipverkeer af
- Knip invoeren in de Heirbaan | dienst Mobiliteit | 2de kwartaal 2027 | 22000 | uitgesteld
- Trajectcontrole plaatsen op de Steenweg | dienst Mobiliteit | 2028 | 190000 | nog niet gestart
* Hoevendries is een groene en klimaatbestendige gemeente | Bart Hillegoord
+ We geven ruimte aan water en groen
- Vallei van de Dorpsbeek herstellen | dienst Milieu | 2030 | 870000 | lopend
- Kerkplein ontharden | dienst Openbare Werken; dienst Milieu | eind 2027 | 520000 | lopend
- Vijfhonderd bomen planten in de woonwijken | dienst Milieu | maart 2028 | 75000 | lopend
- Geveltuintjes gratis aanleggen | dienst Milieu | doorlopend | 12000 | lopend
+ We besparen energie in onze gebouwen
- Dak van de sporthal isoleren | dienst Gebouwen | september 2026 | 145000 | afgerond
- Warmtepomp plaatsen in het gemeentehuis | dienst Gebouwen | midden 2028 | 260000 | nog niet gestart
- Zonnepanelen leggen op de bibliotheek | dienst Gebouwen | 2026 | 58000 | afgerond
+ We houden de gemeente proper
- Ondergrondse glascontainers plaatsen | dienst Milieu | 1ste semester 2027 | 96000 | lopend
- Camera's inzetten tegen sluikstort | dienst Milieu | 2026 | 15000 | stopgezet
- Zwerfvuilactie organiseren met de scholen | dienst Milieu | jaarlijks | 2500 | lopend
* Hoevendries is een warme gemeente waar niemand alleen staat | Samira El Khattouri
+ We zorgen voor betaalbaar wonen
- Twintig sociale woningen bouwen aan de Tuinwijk | dienst Wonen | 2030 | 3900000 | lopend
- Leegstaande panden opsporen en activeren | dienst Wonen | doorlopend | 20000 | lopend
- Noodwoning inrichten in de oude pastorie | dienst Wonen; sociale dienst | begin 2027 | 135000 | lopend
+ We ondersteunen jonge gezinnen
- Buitenschoolse opvang uitbreiden met dertig plaatsen | dienst Kinderopvang | september 2027 | 410000 | lopend
- Babytheek openen in het Huis van het Kind | dienst Kinderopvang | oktober 2026 | 9000 | afgerond
- Speelplein vernieuwen in de Berkenlaan | dienst Jeugd | 2027 | 82000 | nog niet gestart
+ We laten ouderen langer thuis wonen
- Klusdienst opzetten voor 75-plussers | sociale dienst | 2026 | 38000 | afgerond
- Buurtrestaurant openen in De Linde | sociale dienst | eind 2028 | 180000 | uitgesteld
* Hoevendries is een gemeente met een sterke dienstverlening | Koen Wispelvoorde
+ We helpen inwoners snel en dichtbij
- Digitaal loket vernieuwen | dienst Burgerzaken; dienst ICT | 2027 | 125000 | lopend
- Avondopening invoeren op dinsdag | dienst Burgerzaken | januari 2026 | 5000 | afgerond
- Digibank openen in de bibliotheek | dienst Cultuur | 2de kwartaal 2026 | 24000 | afgerond
+ We betrekken inwoners bij het beleid
- Wijkbudget van 50.000 euro toekennen | dienst Communicatie | 2026-2031 | 300000 | lopend
- Burgerpanel over het ruimtelijk plan samenstellen | dienst Communicatie | eind 2027 | 30000 | nog niet gestart
"""
_STATES = {
    "afgerond": "done",
    "lopend": "in_progress",
    "nog niet gestart": "not_started",
    "uitgesteld": "waiting",
    "stopgezet": "abandoned",
}
_MENU = ("Wonen en leven", "Vrije tijd", "Bestuur", "Afspraak maken")
_ASIDE = ("Gemeenteraad", "College van burgemeester en schepenen", "Reglementen", "Vacatures")
_NEWS = ("Heropening van de sporthal op 7 november", "Wegenwerken in de Molenweg", "Schrijf je in voor de repaircafés")
_INTRO = (
    "Het meerjarenplan vertelt wat het gemeentebestuur deze legislatuur wil bereiken en hoeveel dat mag kosten. De "
    "gemeenteraad stelde het plan vast op 18 december 2025.",
    "Op deze pagina vind je per beleidsdoelstelling de actieplannen en de acties, met de stand van zaken op "
    "1 september 2026.",
)


def hoevendries_page_college(folder: Path) -> Case:
    path = folder / "hoevendries_page_college.html"
    plan = outline(_PLAN, aim="lead", action="department due cost state")
    path.write_text(_page(plan), encoding="utf-8")
    tree = tell(Tree(), plan, _expected)
    never = (
        *(*_MENU, *_ASIDE, *_NEWS, *_INTRO, "Meerjarenplan 2026-2031", "Op deze pagina", "Nieuws", "Contact"),
        *("Deel deze pagina", "Downloads", "Was deze informatie nuttig?", "Cookies op onze website"),
    )
    return tree.case(path, "P", "menus, contents, particulars in a definition list, news", never=never)


def _expected(node: Node) -> Thing:
    if node.level == SO:
        return {"code": node.code, "political_leads": [node.says("lead")]}
    if node.level == OO:
        return {"code": node.code}
    return {
        "code": node.code,
        "departments": several(node.says("department")),
        "deadline": due_dutch(node.says("due")),
        "status": judged(node.says("state"), _STATES),
        **cost(node.says("cost")),
    }


def _links(texts: tuple[str, ...]) -> str:
    return "".join(f'<li><a href="/{rank}">{escape(text)}</a></li>' for rank, text in enumerate(texts))


def _page(plan: list[Node]) -> str:
    aims = [node for node in plan if node.level == SO]
    ways = "".join(f'<li><a href="#bd{n.code}">Beleidsdoelstelling {n.code}: {escape(n.title)}</a></li>' for n in aims)
    intro = "".join(f"<p>{escape(text)}</p>\n" for text in _INTRO)
    return f"""<!DOCTYPE html>
<html lang="nl-BE"><head><meta charset="utf-8"><title>Meerjarenplan 2026-2031 | Gemeente Hoevendries</title>
<meta name="description" content="De plannen van het schepencollege"><link rel="stylesheet" href="/css/site.css"></head>
<body class="page-node">
<div class="cookie-banner" role="dialog" aria-label="cookies"><h2>Cookies op onze website</h2>
<p>Wij gebruiken cookies om het bezoek te meten.</p><button>Aanvaarden</button><button>Weigeren</button></div>
<a class="skip" href="#inhoud">Naar de inhoud</a>
<header><a href="/"><img src="/logo.svg" alt="Gemeente Hoevendries"></a>
<nav aria-label="Hoofdmenu"><ul>{_links(_MENU)}</ul></nav></header>
<nav class="breadcrumb" aria-label="Kruimelpad"><a href="/">Home</a> › <a href="/bestuur">Bestuur</a> ›
<span>Meerjarenplan 2026-2031</span></nav>
<main id="inhoud"><article><h1>Meerjarenplan 2026-2031</h1>
<p class="meta">Laatst bijgewerkt op 14 september 2026</p>
{intro}
<div class="toc"><h2>Op deze pagina</h2><ol class="plain">{ways}</ol></div>
{"".join(_goal(node) for node in aims)}
<section class="downloads"><h2>Downloads</h2><ul>
<li><a href="/mjp.pdf">Het volledige meerjarenplan (pdf, 3,1 MB)</a></li>
<li><a href="/toelichting.pdf">Toelichting en financiële nota (pdf, 1,4 MB)</a></li></ul></section></article>
<aside><h2>Bestuur</h2><ul>{_links(_ASIDE)}</ul><h2>Nieuws</h2><ul>{_links(_NEWS)}</ul></aside>
<section class="feedback"><h2>Was deze informatie nuttig?</h2><button>Ja</button><button>Nee</button></section>
</main>
<footer><h2>Contact</h2><p>Gemeentehuis, Dorpsplein 1, 9999 Hoevendries – tel. 09 000 00 00</p>
<p>Deel deze pagina</p><ul>{_links(("Facebook", "Toegankelijkheid", "Privacy"))}</ul></footer>
</body></html>
"""


def _goal(aim: Node) -> str:
    plans = "".join(_plan(node) for node in aim.below)
    return (
        f'<section class="bd" id="bd{aim.code}"><h2>Beleidsdoelstelling {aim.code}: {escape(aim.title)}</h2>\n'
        f'<p class="bevoegd">Bevoegde schepen: {escape(aim.says("lead"))}</p>\n{plans}</section>\n'
    )


def _plan(plan: Node) -> str:
    actions = "\n".join(_action(node) for node in plan.below if node.level == ACTION)
    assert plan.level == OO
    return f"<h3>Actieplan {plan.code}: {escape(plan.title)}</h3>\n{actions}\n"


def _action(node: Node) -> str:
    told = (
        ("Trekker", " en ".join(several(node.says("department")))),
        ("Timing", node.says("due")),
        ("Raming", f"€ {euros(int(node.says('cost')), tail='')}"),
        ("Stand van zaken", node.says("state")),
    )
    items = "".join(f"<div><dt>{name}</dt><dd>{escape(text)}</dd></div>" for name, text in told)
    return f'<div class="actie"><h4>Actie {node.code}: {escape(node.title)}</h4><dl>{items}</dl></div>'
