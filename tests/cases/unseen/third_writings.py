"""Third set, web and text: a site with lists of terms, a Word page saved for the web, a copied PDF, notes."""

import textwrap
from html import escape
from pathlib import Path

from tests.cases.case import Case, Maker
from tests.cases.formats.web import MENU
from tests.cases.unseen.third_bank import goals
from tests.cases.unseen.third_values import Turns, due, line, spaced, state
from tests.cases.unseen.tree import Tree


def site(folder: Path) -> Case:
    """Municipal site: headings for the levels, a list of terms and a progress bar under each action."""
    roots = goals("route", "culture", "enfance")
    turns = Turns(
        who=("Service Mobilité", "Service Culture", "Service Jeunesse"),
        lead=("Échevin de la Mobilité", "Échevine de la Culture"),
        when=("2027", "fin 2027", "en continu", "1er semestre 2027"),
        told=("En cours", "Réalisé", "À démarrer", "Suspendu"),
        rate=("45", "100", "0", "15"),
    )
    tree = Tree()
    menu = "".join(f'<li class="nav-item"><a href="/{rank}">{words}</a></li>' for rank, words in enumerate(MENU))
    out = [
        '<!DOCTYPE html><html lang="fr-BE"><head><meta charset="utf-8"><title>PST | Grandverne</title></head>',
        f'<body class="page-node"><header><nav aria-label="Principal"><ul>{menu}</ul></nav>',
        '<form role="search"><label for="q">Rechercher</label><input id="q"><button>OK</button></form></header>',
        '<main><ol class="breadcrumb"><li>Accueil</li><li>Ma ville</li><li>Projets</li></ol>',
        "<h1>Le programme stratégique transversal, action par action</h1>",
        "<p>Vous trouverez ici l'état d'avancement de nos projets. Mise à jour : 2 mars 2026.</p>",
        '<ul class="stats"><li><strong>26</strong> actions</li><li><strong>7</strong> réalisées</li></ul>',
    ]
    for root in roots:
        tree.aim(root, code=root.number)
        out.append(f'<section class="os"><h2><span class="num">{root.number}</span> {escape(root.title)}</h2>')
        out.append("<p>Le Collège veut répondre à une attente largement exprimée lors de la consultation.</p>")
        for part in root.parts:
            tree.aim(part, code=part.number)
            out.append(f'<h3><span class="num">{part.number}</span> {escape(part.title)}</h3>')
            for one in part.parts:
                who, lead, when = turns("who"), turns("lead"), turns("when")
                told, rate = turns("told"), turns("rate")
                out += [
                    f'<article class="card"><h4>{escape(one.title)}</h4>',
                    f'<div class="progress" role="progressbar" aria-valuenow="{rate}"><span>{rate} %</span></div><dl>',
                    f"<dt>Service pilote</dt><dd>{who}</dd><dt>Mandataire</dt><dd>{lead}</dd>",
                    f"<dt>Échéance</dt><dd>{when}</dd><dt>Statut</dt><dd>{told}</dd></dl></article>",
                ]
                tree.aim(
                    one,
                    departments=[who],
                    political_leads=[lead],
                    deadline=due(when),
                    status=state(told),
                    progress=int(rate),
                )
        out.append("</section>")
    out.append('<aside><h2>À lire aussi</h2><ul><li><a href="/x">Le marché de Noël</a></li></ul></aside>')
    out.append("</main><footer><h2>Nous contacter</h2><p>Grand-Place 1</p></footer></body></html>")
    path = folder / "grandverne_site_cards.html"
    path.write_text("\n".join(out), encoding="utf-8")
    never = ("À lire aussi", "Nous contacter", "Le marché de Noël", "26 actions", "Ma ville", *MENU)
    return tree.case(path, "P", "cards with lists of terms and progress bars, navigation", never=never)


def saved_from_word(folder: Path) -> Case:
    """A page saved by Word: paragraphs of one class, bullets made of characters, particulars on a line below."""
    roots = goals("service", "solidaire", "dechets")
    turns = Turns(
        lead=("J.-P. Malherbe", "D. Quertinmont", "A. Stassart"),
        who=("Population", "CPAS", "Environnement"),
        when=("31/12/2026", "2e semestre 2026", "mi-2027", "Permanent"),
        across=("oui", "non"),
    )
    tree = Tree()
    style = "<style>p.MsoNormal{margin:0cm;font-size:11.0pt}</style>"
    out = [
        '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>',
        f'<meta http-equiv=Content-Type content="text/html; charset=windows-1252"><title>PST</title>{style}</head>',
        "<body lang=FR-BE><div class=WordSection1>",
        "<p class=MsoNormal align=center><b>Commune de Brumagne</b></p>",
        "<p class=MsoNormal align=center><b><u>PST 2024 – 2030</u></b></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>",
        "<p class=MsoNormal><b>Introduction</b></p>",
        "<p class=MsoNormal>Le présent document a été rédigé par le directeur général et soumis au Collège.</p>",
    ]
    for root in roots:
        tree.aim(root, code=root.number)
        words = f"Objectif stratégique {root.number}&nbsp;: {escape(root.title)}"
        out.append(f"<p class=MsoNormal><b><span style='color:#C00000'>{words}</span></b></p>")
        for rank, part in enumerate(root.parts, 1):
            tree.aim(part, code=str(rank), code_not_scored=True)
            out.append(f"<p class=MsoNormal><u>Objectif opérationnel {rank}&nbsp;: {escape(part.title)}</u></p>")
            for one in part.parts:
                lead, who, when, across = turns("lead"), turns("who"), turns("when"), turns("across")
                mark = "<span style='font-family:Symbol'>·<span>&nbsp;&nbsp;&nbsp;&nbsp; </span></span>"
                told = f"Mandataire&nbsp;: {lead}&nbsp;; Service&nbsp;: {who}&nbsp;; Échéance&nbsp;: {when}"
                out.append(f"<p class=MsoListParagraph>{mark}{escape(one.title)}</p>")
                told = f"{told}&nbsp;; Transversal&nbsp;: {across}"
                out.append(f"<p class=MsoNormal style='margin-left:36.0pt'><i>{told}</i></p>")
                tree.aim(one, political_leads=[lead], departments=[who], deadline=due(when))
    out.append("<p class=MsoNormal>Fait à Brumagne, le 30 juin 2025.</p></div></body></html>")
    path = folder / "brumagne_page_word.html"
    path.write_bytes("\n".join(out).encode("cp1252"))
    traps = "paragraphs without headings, bullets as characters, objectives numbered anew, a line of particulars"
    return tree.case(path, "C", traps, never=("Introduction", "Fait à Brumagne, le 30 juin 2025"))


def copied_pages(folder: Path) -> Case:
    """Text copied out of a PDF: lines cut at eighty characters, headers and page numbers between them."""
    roots = goals("equipe", "budget", "climat", "economie")
    turns = Turns(
        who=("Direction générale", "Recette", "Travaux", "Développement local"),
        when=("2027", "déc-27", "en continu", "31/12/2026", "1er trimestre 2028"),
        cost=("12 500 €", "Sans incidence", "à charge du budget ordinaire", "± 85 000 €", "35 k€/an"),
    )
    amount = {"12 500 €": 12500, "± 85 000 €": 85000, "35 k€/an": 35000}
    tree = Tree()
    out = ["Commune de Lonzécourt", "Programme stratégique transversal", "2024-2030", ""]
    out += ["1", "Commune de Lonzécourt – PST 2024-2030", ""]
    page = 1
    for root in roots:
        tree.aim(root, code=root.number)
        out += [*textwrap.wrap(f"Objectif stratégique {root.number} : {root.title}", 60), ""]
        for part in root.parts:
            tree.aim(part, code=part.number)
            out += textwrap.wrap(f"Objectif opérationnel {part.number} : {part.title}", 60)
            for one in part.parts:
                who, when, cost = turns("who"), turns("when"), turns("cost")
                out += textwrap.wrap(f"Action {one.number} : {one.title}", 60)
                out += [f"Service : {who}", f"Échéance : {when}", f"Budget : {cost}"]
                tree.aim(
                    one,
                    code=one.number,
                    departments=[who],
                    deadline=due(when),
                    budget=[line(amount[cost])] if cost in amount else [],
                    budget_kind_also_ok=True,
                )
            page += 1
            out += ["", str(page), "Commune de Lonzécourt – PST 2024-2030", ""]
    out += ["Total des investissements prévus : " + spaced(4120000), "Le Directeur général", "V. Colleaux"]
    path = folder / "lonzecourt_copied.txt"
    path.write_text("\n".join(out) + "\n", encoding="utf-8")
    never = ("Commune de Lonzécourt – PST 2024-2030", "Le Directeur général", "V. Colleaux")
    return tree.case(path, "C", "titles cut over lines, page numbers and headers, a line for each field", never=never)


def meeting_notes(folder: Path) -> Case:
    """Notes of a management committee in Markdown: a table per operational objective, states with a coloured dot."""
    roots = goals("dechets", "equipe", "economie")
    turns = Turns(
        who=("Service exploitation", "Service RH", "Service communication"),
        when=("T2 2026", "fin 2027", "continu", "06/2028"),
        told=("🟠 En cours", "🟢 Terminé", "🔴 Bloqué", "⚪ Non commencé"),
        note=("Relancer le fournisseur", "", "Voir point 4 du PV précédent", ""),
    )
    tree = Tree()
    out = [
        "# Suivi du plan stratégique – CODIR du 12 mars 2026",
        "",
        "**Présents** : C. Harmant, L. Spitaels, R. Delvaulx  ",
        "**Excusée** : M. Ghislain",
        "",
        "> Prochaine réunion : 14 mai 2026, salle du premier étage",
        "",
        "## 0. Approbation du PV précédent",
        "",
        "Le PV est approuvé sans remarque.",
        "",
    ]
    for root in roots:
        tree.aim(root, code=root.number)
        out += [f"## OS{root.number} — {root.title}", ""]
        for part in root.parts:
            tree.aim(part, code=part.number)
            out += [
                f"### OO{part.number} — {part.title}",
                "",
                "| Action | Pilote | Délai | État | Pour mai |",
            ]
            out.append("|:--|:--|:--:|:--|:--|")
            for one in part.parts:
                who, when, told = turns("who"), turns("when"), turns("told")
                out.append(f"| **{one.title}** | {who} | {when} | {told} | {turns('note')} |")
                tree.aim(one, departments=[who], deadline=due(when), status=state(told.split(" ", 1)[1]))
            out.append("")
    out += [
        "## Divers",
        "",
        "- La fête du personnel aura lieu le 19 juin.",
        "- Le parking sera fermé en mai.",
        "",
    ]
    path = folder / "sambreval_notes.md"
    path.write_text("\n".join(out), encoding="utf-8")
    never = ("Divers", "La fête du personnel aura lieu le 19 juin", "Approbation du PV précédent")
    never += ("Le parking sera fermé en mai",)
    return tree.case(path, "C", "a table per objective between the points of a meeting, states with a dot", never=never)


ALL: tuple[Maker, ...] = (site, saved_from_word, copied_pages, meeting_notes)
