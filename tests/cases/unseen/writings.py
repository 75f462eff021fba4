"""Pages of a site, tables saved by Word as a page, notes of a workshop, an e-mail, texts pasted from a PDF, Dutch."""

import textwrap
from html import escape
from pathlib import Path

from tests.cases.case import Case, Maker
from tests.cases.unseen.bank import plan
from tests.cases.unseen.tree import ACTION, OO, SO, Tree, due, state, turn

SITE = """<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Le PST - Commune de
Belœuil-la-Tour</title></head>
<body class="page"><div class="cc-window" aria-label="cookieconsent">
<span>Ce site utilise des témoins de connexion.</span>
<a class="cc-btn">J'ai compris</a></div>
<div id="skip"><a href="#main">Aller au contenu</a></div>
<div id="topbar"><ul><li>Tél. 019 00 00 00</li><li>Météo : 14 °C</li></ul></div>
<nav><ul><li><a href="/vie">Vie communale</a><ul><li><a href="/college">Le Collège</a></li>
<li><a href="/conseil">Le Conseil</a></li></ul></li>
<li><a href="/services">Services A à Z</a></li><li><a href="/loisirs">Loisirs</a></li></ul></nav>
<div class="wrapper"><div class="left-col"><h3>Dans cette rubrique</h3><ul><li><a href="/pst">Le PST</a></li>
<li><a href="/budget">Le budget</a></li><li><a href="/marches">Marchés publics</a></li></ul></div>
<div class="main-col" id="main"><p class="crumbs">Vous êtes ici : Accueil / Vie communale / Le PST</p>
<h1>Notre programme stratégique transversal</h1><p class="date">Publié le 12 septembre 2025</p>
<p>Le Conseil communal a pris acte du PST. Cliquez sur un objectif pour voir les actions.</p>
{body}
<p><a href="/pst.pdf">Télécharger le document complet (PDF, 2,4 Mo)</a></p></div>
<div class="right-col"><h3>Prochains événements</h3><ul><li>12/10 Marche gourmande</li><li>24/10 Don de sang</li></ul>
<h3>Enquêtes publiques</h3><p>Aucune enquête en cours.</p></div></div>
<footer><p>Administration communale, place de l'Église 1</p><ul><li><a href="/acc">Accessibilité</a></li>
<li><a href="/rgpd">Vie privée</a></li></ul></footer></body></html>
"""


def accordions(folder: Path) -> Case:
    """A page of a municipal site: accordions, a state in a badge, menus on three sides, a cookie banner."""
    roots = plan("proprete", "culture", "numerique", "solidarite")
    tree, body, place = Tree(), [], 0
    for root in roots:
        tree.aim(root, code=root.number)
        body.append(f"<h2>Objectif stratégique {root.number}. {escape(root.title)}</h2>")
        for objective in root.parts:
            tree.aim(objective)
            body.append(f"<details><summary>{escape(objective.title)}</summary><ul>")
            for action in objective.parts:
                place += 1
                how = turn(("En cours", "Réalisé", "À venir"), place)
                body.append(f'<li>{escape(action.title)} <span class="badge">{how}</span></li>')
                tree.aim(action, status=state(how), title_also_ok=[f"{action.title} {how}"])
            body.append("</ul></details>")
    path = folder / "beloeuil_site_accordion.html"
    path.write_text(SITE.format(body="\n".join(body)), encoding="utf-8")
    never = ("Dans cette rubrique", "Le budget", "Marchés publics", "Prochains événements", "Enquêtes publiques")
    never += ("Vie communale", "Services A à Z", "12/10 Marche gourmande", "Accessibilité", "J'ai compris")
    return tree.case(path, "P", "accordions, badges, menus on three sides", never=never)


def saved_by_word(folder: Path) -> Case:
    """One big table that Word saved as a page: objectives in merged cells of two columns, tags of its own."""
    roots = plan("securite", "economie", "personnel")
    tree, lines, place = Tree(), [], 0

    def cell(text: str, down: int = 1) -> str:
        span = f" rowspan={down}" if down > 1 else ""
        inside = f"<p class=MsoNormal><span style='font-size:10.0pt'>{escape(text)}<o:p></o:p></span></p>"
        return f"<td width=160 valign=top{span} style='border:solid windowtext 1.0pt'>{inside}</td>"

    for root in roots:
        tree.aim(root, code=root.number)
        for rank, objective in enumerate(root.parts):
            tree.aim(objective, code=objective.number)
            for order, action in enumerate(objective.parts):
                place += 1
                service, when = (
                    turn(("Police administrative", "ADL", "GRH"), place),
                    turn(("2026", "2028", "Permanent", "/"), place),
                )
                cells = (
                    cell(f"{root.number}. {root.title}", sum(len(o.parts) for o in root.parts))
                    if not rank + order
                    else ""
                )
                cells += cell(f"{objective.number}. {objective.title}", len(objective.parts)) if not order else ""
                cells += cell(action.title) + cell(service) + cell(when)
                lines.append(f"<tr style='mso-yfti-irow:{place}'>{cells}</tr>")
                tree.aim(action, departments=[service], deadline=due(when))
    heads = ("Objectifs stratégiques", "Objectifs opérationnels", "Actions / projets", "Service responsable", "Timing")
    head = "".join(cell(text) for text in heads)
    page = (
        '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type '
        'content="text/html; charset=windows-1252"><title>PST</title><style>p.MsoNormal {margin:0cm}</style></head>'
        "<body lang=FR-BE><div class=WordSection1><p class=MsoNormal><b>Programme stratégique transversal de la "
        "commune de Thier-Madame<o:p></o:p></b></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>"
        f"<table class=MsoTableGrid border=1 cellspacing=0><tr>{head}</tr>{''.join(lines)}</table>"
        "<p class=MsoNormal><o:p>&nbsp;</o:p></p></div></body></html>"
    )
    path = folder / "thiermadame_page_by_word.html"
    path.write_bytes(page.encode("cp1252"))
    return tree.case(path, "A", "merged cells in two columns, tags of Word, Windows letters", never=(*heads,))


WORKSHOP = {
    "Rendre le centre plus vivant": (
        ("x", "Piétonniser la place un dimanche par mois", "Aline", "juin 2026"),
        (" ", "Trouver un repreneur pour la boulangerie", "Marc", "fin 2026"),
        (" ", "Décorer les vitrines vides avec l'académie", "Zoé", "2026"),
    ),
    "Mieux vivre avec les écoles": (
        (" ", "Créer un pédibus au départ de chaque quartier", "Aline", "2027"),
        ("x", "Ouvrir la cour de récréation le week-end", "Karim", "15/09/2025"),
        (" ", "Planter un verger avec les élèves", "Zoé", "mi-2027"),
    ),
    "Prendre soin de la nature": (
        (" ", "Recenser les arbres remarquables", "Karim", "2026"),
        (" ", "Créer une réserve naturelle au Bois du Loup", "Marc", "2028"),
        (" ", "Former les ouvriers à la fauche tardive", "Aline", "Début 2027"),
        ("x", "Installer des nichoirs à martinets", "Zoé", "30/06/2026"),
    ),
}


def workshop_notes(folder: Path) -> Case:
    """Markdown notes of a workshop: people present, boxes to tick, who and when in brackets, ideas kept for later."""
    tree = Tree()
    lines = [
        "# Atelier citoyen du 12 mars – notes",
        "",
        "**Animation :** Line · **Rapporteur :** Karim",
        "",
        "## Participants",
        "",
    ]
    lines += [
        "- Aline (comité de quartier)",
        "- Marc (commerçants)",
        "- Zoé (académie)",
        "- Karim (école)",
        "",
        "---",
        "",
    ]
    for rank, (objective, actions) in enumerate(WORKSHOP.items(), 1):
        tree.add(SO, objective, code=str(rank))
        lines += [f"## Objectif {rank} — {objective}", "", "> On vote à main levée.", ""]
        for tick, title, who, when in actions:
            written = f"{title} *(qui : {who}, quand : {when})*"
            lines.append(f"- [{tick}] {written}")
            made = {"value": "done", "text": "x"} if tick == "x" else None
            names = {"title_also_ok": [f"{title} (qui : {who}, quand : {when})"]}
            tree.add(ACTION, title, objective, agents=[who], deadline=due(when), status=made, **names)
        lines.append("")
    ideas = ("Un téléphérique vers la citadelle", "Une monnaie locale", "Un zoo")
    lines += [
        "## Parking à idées",
        "",
        *(f"- {idea}" for idea in ideas),
        "",
        "## Prochain atelier",
        "",
        "Le 2 avril à 19 h.",
    ]
    path = folder / "marlinval_workshop.md"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    never = (
        "Participants",
        "Aline (comité de quartier)",
        "Marc (commerçants)",
        "Prochain atelier",
        "On vote à main levée.",
    )
    return tree.case(
        path,
        "outline",
        "ticked boxes, people present, who and when in brackets",
        never=never,
        free=(*ideas, "Parking à idées"),
    )


def email(folder: Path) -> Case:
    """A plan pasted in an e-mail: header lines, greetings, numbers with brackets, a signature, the mail it answers."""
    roots = plan("jeunesse", "proprete")
    tree, place = Tree(), 0
    lines = [
        "De : Secrétariat <secretariat@commune-exemple.invalid>",
        "À : Collège",
        "Envoyé : lundi 2 juin 2025 08:14",
    ]
    lines += ["Objet : RE: PST - version à valider", "", "Bonjour à toutes et à tous,", ""]
    lines += [
        "Comme convenu mardi, voici la liste telle que revue avec les services. Dites-moi si vous voyez une erreur.",
        "",
    ]
    for root in roots:
        lines += [f"OBJECTIF STRATEGIQUE {root.number} : {root.title.upper()}", ""]
        tree.aim(root, code=root.number)
        for number, objective in enumerate(root.parts, 1):
            lines.append(f"{number}) {objective.title}")
            tree.aim(objective, code_not_scored=True)
            for letter, action in zip("abcdef", objective.parts, strict=False):
                place += 1
                when = turn(("2026", "fin 2026", "Début 2027", "Permanent"), place)
                lines.append(f"    {letter}) {action.title} : {when}")
                tree.aim(action, deadline=due(when))
            lines.append("")
    lines += [
        "Bonne journée,",
        "",
        "Geneviève",
        "--",
        "Secrétariat communal",
        "Rue de la Station 4 - 4999 Exempleville",
    ]
    lines += ["Pensez à l'environnement avant d'imprimer ce message.", "", "> Le 28 mai 2025, le Collège a écrit :"]
    lines += ["> Chère Geneviève,", "> 1) Peux-tu nous renvoyer la liste ?", "> 2) Et l'ordre du jour ?", "> Merci !"]
    path = folder / "exempleville_mail.txt"
    path.write_text("\r\n".join(lines) + "\r\n", encoding="utf-8")
    never = (
        "Peux-tu nous renvoyer la liste ?",
        "Et l'ordre du jour ?",
        "Bonjour à toutes et à tous",
        "Geneviève",
        "Collège",
    )
    return tree.case(path, "G", "e-mail around, brackets as numbering, date after a colon, quoted mail", never=never)


def pasted_pages(folder: Path) -> Case:
    """Text pasted from a PDF: lines cut at 72 letters, page numbers and running heads in between, codes with a dash."""
    roots = plan("mobilite", "solidarite", "finances", "securite")
    tree, lines, page = Tree(), [], 1
    lines += ["PROGRAMME STRATÉGIQUE TRANSVERSAL", "Commune de Bois-le-Roy-en-Condroz", "", "2"]
    for root in roots:
        tree.aim(root, code=root.number)
        lines += textwrap.wrap(f"OS-{root.number} {root.title}", 72)
        lines += textwrap.wrap(
            "Constats : plusieurs diagnostics ont mis en évidence un besoin réel et une attente forte.", 72
        )
        for objective in root.parts:
            tree.aim(objective, code=objective.number)
            lines += textwrap.wrap(f"OO-{objective.number} {objective.title}", 72)
            for action in objective.parts:
                tree.aim(action, code=action.number)
                lines += textwrap.wrap(
                    f"A-{action.number} {action.title} en concertation avec les riverains et les services", 72
                )
                tree.items[-1]["title"] = f"{action.title} en concertation avec les riverains et les services"
        page += 1
        lines += ["", f"PST Bois-le-Roy-en-Condroz {page + 1}", ""]
    path = folder / "boisleroy_pasted.txt"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    never = (
        "PROGRAMME STRATÉGIQUE TRANSVERSAL",
        "Commune de Bois-le-Roy-en-Condroz",
        *(f"PST Bois-le-Roy-en-Condroz {n}" for n in range(3, 7)),
    )
    return tree.case(path, "D", "lines cut at 72 letters, running heads in the text", never=never)


DUTCH = {
    "Een veilige en vlotte verkeersgemeente worden": {
        "De schoolomgevingen beveiligen": ("Schoolstraten invoeren", "Snelheidsremmers plaatsen in de Kerkstraat"),
        "De fiets promoten": (
            "Een fietspad naar Moelbeek aanleggen",
            "Fietsenstallingen overdekken",
            "Een fietsbieb openen",
        ),
    },
    "Een dienstverlenende gemeente zijn": {
        "Het onthaal verbeteren": ("Het gemeentehuis toegankelijk maken", "Werken op afspraak invoeren"),
        "Digitaal gaan": ("Een e-loket uitbouwen", "De archieven inscannen"),
    },
    "Zorgen voor een groene leefomgeving": {
        "Meer natuur in de dorpskern": ("Duizend bomen planten", "De begraafplaats vergroenen"),
        "Energie besparen": (
            "Het zwembad renoveren",
            "Zonnepanelen leggen op de sporthal",
            "Een energieloket inrichten",
        ),
        "Afval vermijden": ("Herbruikbare bekers verplichten op evenementen", "Zwerfvuil opruimen met vrijwilligers"),
    },
}


def dutch_text(folder: Path) -> Case:
    """A Dutch text: levels in full words, the timing, the department and the state on lines below each action."""
    tree, place = Tree(), 0
    lines = [
        "Meerjarenplan van de gemeente Moelbeek",
        "",
        "Voorwoord",
        "Beste inwoner, dit plan kwam tot stand na veel overleg.",
        "",
    ]
    for rank, (goal, aims) in enumerate(DUTCH.items(), 1):
        lines += [f"Strategische doelstelling {rank}: {goal}", ""]
        tree.add(SO, goal, code=str(rank))
        for number, (aim, actions) in enumerate(aims.items(), 1):
            lines.append(f"Operationele doelstelling {rank}.{number}: {aim}")
            tree.add(OO, aim, goal, code=f"{rank}.{number}")
            for order, title in enumerate(actions, 1):
                place += 1
                when, how = (
                    turn(("2026", "eind 2027", "doorlopend", "juni 2026"), place),
                    turn(("lopend", "afgerond"), place),
                )
                service = turn(("Technische dienst", "Burgerzaken"), place)
                lines += [
                    f"Actie {rank}.{number}.{order}: {title}",
                    f"  Timing: {when}",
                    f"  Dienst: {service}",
                    f"  Status: {how}",
                ]
                tree.add(
                    ACTION,
                    title,
                    aim,
                    code=f"{rank}.{number}.{order}",
                    deadline=due(when),
                    departments=[service],
                    status=state(how),
                )
            lines.append("")
    path = folder / "moelbeek_dutch.txt"
    path.write_text("\n".join(lines), encoding="utf-16")
    return tree.case(path, "C", "Dutch, particulars on lines below, UTF-16", never=("Voorwoord", "Timing: 2026"))


ALL: tuple[Maker, ...] = (accordions, saved_by_word, workshop_notes, email, pasted_pages, dutch_text)
