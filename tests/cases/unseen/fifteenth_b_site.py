"""HTML: the page of a Flemish schepencollege on its meerjarenplan, with menus, cookies and folding parts."""

from html import escape
from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.eleventh_b_values import Node, outline
from tests.cases.unseen.fifteenth_b_values import spent, state, when
from tests.cases.unseen.tree import ACTION, OO, SO, Thing, Tree, euros

_PLAN = """
* Een groene en klimaatbestendige gemeente
+ Meer ruimte voor water en bomen
- We planten 2.000 bomen op openbaar domein | Dienst Groen | 2030 | lopend | 160000
- We ontharden vijf schoolpleinen | Dienst Infrastructuur | eind 2028 | lopend | 375000
- We leggen een wadi aan in de Molenwijk | Dienst Infrastructuur | 2027 | gepland | 210000
+ Minder energie verbruiken
- We isoleren het oude gemeentehuis | Dienst Gebouwen | 2029 | gepland | 640000
- We vervangen alle straatlampen door led | Dienst Infrastructuur | eind 2027 | lopend | 480000
- We begeleiden 300 gezinnen bij hun renovatie | Woonloket | doorlopend | lopend | 45000
* Een veilige en vlotte mobiliteit
+ Veilig te voet en met de fiets
- We bouwen een fietsbrug over de Zilverbeek | Dienst Mobiliteit | 2029 | nog niet gestart | 1250000
- We richten zes schoolstraten in | Dienst Mobiliteit | 2027 | lopend | 54000
- We herstellen jaarlijks drie kilometer voetpad | Dienst Infrastructuur | jaarlijks | lopend | 900000
+ Slim parkeren
- We openen een randparking aan het station | Dienst Mobiliteit | begin 2028 | uitgesteld | 310000
- We plaatsen twintig deelwagens | Dienst Mobiliteit | eind 2026 | afgerond | 25000
* Een zorgzame gemeente
+ Niemand valt uit de boot
- We bezoeken alle tachtigplussers | Sociaal Huis | doorlopend | lopend | 38000
- We bouwen tien noodwoningen | Sociaal Huis | 2028 | gepland | 1100000
- We openen een sociaal restaurant | Sociaal Huis | eind 2026 | afgerond | 72000
+ Kinderen krijgen kansen
- We breiden de kinderopvang uit met veertig plaatsen | Dienst Jeugd en Gezin | 2028 | lopend | 520000
- We organiseren huiswerkklassen in elke wijk | Dienst Jeugd en Gezin | doorlopend | lopend | 64000
- We vernieuwen vier speelpleinen | Dienst Jeugd en Gezin | 2027 | nog niet gestart | 180000
* Een bestuur dat luistert
+ Inwoners beslissen mee
- We starten een burgerbegroting | Dienst Participatie | 2026 | afgerond | 200000
- We houden elk jaar een wijkgesprek per deelgemeente | Dienst Participatie | jaarlijks | lopend | 12000
+ Dienstverlening op maat
- We werken overal op afspraak | Dienst Burgerzaken | eind 2026 | afgerond | 8000
- We plaatsen drie digitale zuilen | Dienst Informatica | 2027 | gepland | 33000
- We verlagen de balies in het gemeentehuis | Dienst Gebouwen | 2028 | nog niet gestart | 27000
"""
_MENU = ("Home", "Leven en wonen", "Vrije tijd", "Bestuur", "Nieuws", "Contact")
_NEVER = (
    *_MENU,
    "Meerjarenplan 2026-2031",
    "Op deze pagina",
    "Cookies",
    "Vond u wat u zocht?",
    "Vergadering van het schepencollege",
    "Openingsuren",
    "Downloads",
)


def zilverbeke_site_college(folder: Path) -> Case:
    path = folder / "zilverbeke_site_college.html"
    plan = outline(_PLAN, action="service due state cost")
    path.write_text(_page(plan), encoding="utf-8", newline="\n")
    tree = Tree()
    for node in plan:
        tree.add(node.level, node.title, node.parent, **_expected(node))
    return tree.case(path, "P", "page en néerlandais, parties à déplier, fiches en listes de définitions", never=_NEVER)


def _expected(node: Node) -> Thing:
    if node.level != ACTION:
        return {"code": node.code}
    return {
        "code": node.code,
        "departments": [node.says("service")],
        "deadline": when(node.says("due")),
        "status": state(node.says("state")),
        "budget": spent(None, node.says("cost")),
        "budget_kind_also_ok": True,
    }


def _page(plan: list[Node]) -> str:
    menu = "".join(f'<li><a href="/{rank}">{text}</a></li>' for rank, text in enumerate(_MENU))
    aims = [node for node in plan if node.level == SO]
    contents = "".join(f'<li><a href="#bd{aim.code}">{escape(aim.title)}</a></li>' for aim in aims)
    return f"""<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><title>Meerjarenplan 2026-2031 | Gemeente Zilverbeke</title></head><body>
<div class="cookie-notice" role="dialog"><h2>Cookies</h2><p>Deze website gebruikt cookies.</p></div>
<header><a href="/">Gemeente Zilverbeke</a><nav><ul>{menu}</ul></nav></header>
<main><h1>Meerjarenplan 2026-2031</h1>
<p>Het schepencollege stelde het meerjarenplan voor op 9 december 2025. U leest hier wat we willen bereiken.</p>
<nav class="toc"><p>Op deze pagina</p><ul>{contents}</ul></nav>
{"".join(_part(node) for node in aims)}
<h2>Downloads</h2><ul class="downloads"><li><a href="/mjp.pdf">Volledig meerjarenplan (pdf, 4 MB)</a></li></ul>
<p class="feedback">Vond u wat u zocht?</p></main>
<aside><h2>Vergadering van het schepencollege</h2><p>Elke dinsdag om 9 uur.</p></aside>
<footer><h3>Openingsuren</h3><p>Maandag tot vrijdag, 9 tot 12 uur</p><p>© Gemeente Zilverbeke</p></footer>
</body></html>
"""


def _part(node: Node) -> str:
    below = "".join(_part(other) for other in node.below)
    if node.level == SO:
        title = f"<h2>Beleidsdoelstelling {node.code}: {escape(node.title)}</h2>"
        return f'<section id="bd{node.code}">{title}{below}</section>\n'
    if node.level == OO:
        title = f"<h3>Actieplan {node.code}: {escape(node.title)}</h3>"
        return f"<details open><summary>{title}</summary>{below}</details>\n"
    told = (
        ("Verantwoordelijke dienst", node.says("service")),
        ("Timing", node.says("due")),
        ("Stand van zaken", node.says("state")),
        ("Raming", euros(int(node.says("cost")), tail=" euro")),
    )
    sheet = "".join(f"<dt>{name}</dt><dd>{escape(text)}</dd>" for name, text in told)
    return f'<article class="actie"><h4>Actie {node.code}: {escape(node.title)}</h4><dl>{sheet}</dl></article>\n'
