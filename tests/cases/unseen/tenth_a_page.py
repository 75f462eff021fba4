"""A commune's web page: accordions with cards of actions, then a chapter typed as a plain list by somebody else."""

from html import escape
from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.tenth_a_values import Node, outline, some, stands, when
from tests.cases.unseen.tree import ACTION, OO, SO, Tree

# Cells of an action: mandataire | service | échéance | état | taux.
_PLAN = """
# {1} Une commune verte et résiliente
## {1.1} Réduire notre consommation d'énergie
- Isoler la toiture de la maison communale | Éric Valmont | Service Travaux | décembre 2026 | En cours | 60
- Remplacer les chaudières au mazout des quatre écoles | Éric Valmont | Service Travaux | fin 2028 | En cours | 25
- Installer des panneaux solaires sur la salle du Pré Rond | Éric Valmont | Service Énergie | juin 2026 | Réalisé
 | 100
- Couper l'éclairage public la nuit | Éric Valmont | Service Énergie | mars 2026 | Réalisé | 100
## {1.2} Gérer l'eau et les sols
- Créer un bassin d'orage rue des Étangs | Nadia Collin | Service Travaux | 2029 | En cours | 10
- Curer les fossés selon un plan pluriannuel | Nadia Collin | Service Travaux | permanent | En cours | 50
- Distribuer des citernes d'eau de pluie à prix réduit | Nadia Collin | Service Environnement | T2 2027
 | À planifier |
## {1.3} Favoriser la nature
- Planter trois vergers publics | Nadia Collin | Service Environnement | mars 2027 | En cours | 35
- Supprimer les plantes invasives le long de la Merlonne | Nadia Collin | Service Environnement | permanent
 | En cours | 40
- Labelliser le cimetière de Grand-Fosse | Nadia Collin | Service Environnement | octobre 2026 | Réalisé | 100
# {2} Une commune conviviale et solidaire
## {2.1} Soutenir les familles
- Ouvrir une halte-garderie | Claire Dubuisson | Service Enfance | septembre 2027 | En cours | 30
- Prolonger la garderie scolaire jusqu'à 18 heures | Claire Dubuisson | Service Enseignement | 01/09/2025
 | Réalisé | 100
- Créer un chèque-sport pour les moins de 18 ans | Claire Dubuisson | Service Sports | janvier 2026 | Réalisé | 100
## {2.2} Entourer les aînés
- Installer des boîtes jaunes chez les personnes de plus de 70 ans | Marc Thonon | CPAS | fin 2026 | En cours | 70
- Organiser un transport vers les commerces | Marc Thonon | CPAS | récurrent | En cours | 50
- Construire six logements adaptés au clos des Merles | Marc Thonon | Service Logement | 2030 | À planifier |
## {2.3} Animer les villages
- Rénover le kiosque de la place | Claire Dubuisson | Service Travaux | mai 2027 | Postposé |
- Créer un comité des fêtes intervillages | Claire Dubuisson | Service Culture | 2026 | Réalisé | 100
- Prêter gratuitement le podium communal | Claire Dubuisson | Service Travaux | permanent | En cours | 80
# {3} Une commune sûre et accessible
## {3.1} Sécuriser les routes
- Placer deux radars tronçons | Jean-Paul Rigaux | Service Mobilité | 2027 | Bloqué | 5
- Créer des trottoirs rue de la Station | Jean-Paul Rigaux | Service Travaux | novembre 2027 | En cours | 45
- Sécuriser l'arrêt de bus de l'athénée | Jean-Paul Rigaux | Service Mobilité | T3 2026 | Réalisé | 100
## {3.2} Encourager d'autres modes de déplacement
- Louer des vélos électriques à l'essai | Jean-Paul Rigaux | Service Mobilité | chaque année | En cours | 60
- Créer une aire de covoiturage à l'échangeur | Jean-Paul Rigaux | Service Mobilité | 2028 | À planifier |
- Baliser des sentiers utilitaires entre les hameaux | Jean-Paul Rigaux | Service Environnement | fin 2027
 | En cours | 20
# {4} Une commune moderne et bien gérée
## {4.1} Simplifier la vie des citoyens
- Proposer un e-guichet complet | | | 2026 | Réalisé |
- Ouvrir les bureaux le samedi matin | | | janvier 2026 | Réalisé |
- Envoyer des alertes par SMS en cas de coupure | | | 2027 | En cours |
- Publier les délibérations en ligne | | | permanent | En cours |
## {4.2} Moderniser l'administration
- Remplacer le serveur et la téléphonie | | | 2026 | Réalisé |
- Former chaque agent deux jours par an | | | chaque année | En cours |
- Rédiger un règlement de travail commun avec le CPAS | | | fin 2027 | À planifier |
## {4.3} Garder des finances en équilibre
- Engager un chargé de subsides à mi-temps | | | juin 2026 | Réalisé |
- Revoir les contrats d'énergie | | | 2028 | À planifier |
- Présenter un budget illustré aux citoyens | | | chaque année | En cours |
"""
_MENU = ("Accueil", "Ma commune", "Mes démarches", "Vivre à Merlonfosse", "Actualités", "Nous contacter")
_ASKED = (
    ("Qu'est-ce qu'un PST ?", "Le programme stratégique transversal est la feuille de route du Collège pour six ans."),
    ("Qui l'a rédigé ?", "Le Collège et l'administration, après trois soirées citoyennes."),
    ("Comment donner mon avis ?", "Écrivez à pst@merlonfosse.example ou passez au service Participation."),
)


def _card(action: Node) -> str:
    who, service, due, state, rate = (action.cell(rank) for rank in range(5))
    bar = (
        f'<div class="progress" role="progressbar" aria-valuenow="{rate}" aria-valuemin="0" aria-valuemax="100">'
        f'<span style="width:{rate}%">{rate} %</span></div>'
        if rate
        else ""
    )
    kind = "badge badge-" + {"Réalisé": "success", "En cours": "info", "Bloqué": "danger"}.get(state, "secondary")
    return (
        f'<article class="card card-action"><header><h4 class="card-title">{escape(action.title)}</h4>'
        f'<span class="{kind}">{state}</span></header>\n<dl class="row"><dt>Mandataire</dt><dd>{who}</dd>'
        f"<dt>Service</dt><dd>{service}</dd><dt>Échéance</dt><dd>{due}</dd></dl>{bar}</article>\n"
    )


def _chapter(os: Node, *, plain: bool) -> str:
    out = [f'<section class="os" id="os-{os.code}"><h2>Objectif stratégique {os.code} : {escape(os.title)}</h2>\n']
    if not plain:
        out.append('<p class="lead">Nous voulons agir concrètement, avec vous et pour vous.</p>\n')
    for oo in os.below:
        if plain:
            out.append(f"<p><strong>{oo.code}. {escape(oo.title)}</strong></p>\n<ul>\n")
            out += [f"<li>{escape(one.title)} – {one.cell(2)} – <em>{one.cell(3)}</em></li>\n" for one in oo.below]
            out.append("</ul>\n<p>&nbsp;</p>\n")
            continue
        out.append(
            f'<details class="accordion-item"><summary><h3>Objectif opérationnel {oo.code} : {escape(oo.title)}</h3>'
            f'<span class="count">{len(oo.below)} actions</span></summary>\n<div class="accordion-body">\n'
        )
        out += [_card(action) for action in oo.below]
        out.append("</div></details>\n")
    return "".join([*out, "</section>\n"])


def _page(plan: list[Node]) -> str:
    menu = "".join(f'<li class="nav-item"><a href="/{rank}">{text}</a></li>' for rank, text in enumerate(_MENU))
    jumps = "".join(f'<li><a href="#os-{os.code}">{escape(os.title)}</a></li>' for os in plan)
    actions = [action for os in plan for oo in os.below for action in oo.below]
    done = sum(action.cell(3) == "Réalisé" for action in actions)
    asked = "".join(f"<details><summary>{q}</summary><p>{a}</p></details>\n" for q, a in _ASKED)
    return f"""<!DOCTYPE html>
<html lang="fr-BE"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Le programme stratégique transversal (PST) | Commune de Merlonfosse</title>
<meta property="og:title" content="Le PST de Merlonfosse"><link rel="stylesheet" href="/theme.css">
<script>window.dataLayer = window.dataLayer || [];</script></head>
<body class="page-node"><a class="visually-hidden" href="#main">Aller au contenu principal</a>
<header role="banner"><a href="/"><img src="/logo.svg" alt="Merlonfosse"></a><form role="search"><label>Rechercher
<input type="search"></label><button>OK</button></form><nav aria-label="Menu principal"><ul>{menu}</ul></nav></header>
<nav aria-label="Fil d'Ariane"><ol><li><a href="/">Accueil</a></li><li><a href="/1">Ma commune</a></li>
<li>PST</li></ol></nav>
<main id="main"><h1>Le programme stratégique transversal (PST)</h1>
<p class="updated">Mis à jour le 4 novembre 2026</p>
<p>Le Conseil communal a pris acte du PST le 27 août 2025. Suivez ici l'avancement de chaque action.</p>
<div class="key-figures"><div><strong>{len(actions)}</strong> actions</div>
<div><strong>{done}</strong> réalisées</div></div>
<aside class="toc"><h2>Sur cette page</h2><ul>{jumps}</ul></aside>
{"".join(_chapter(os, plain=os.code == "4") for os in plan)}
<section class="faq"><h2>Questions fréquentes</h2>
{asked}</section>
<section class="downloads"><h2>Documents à télécharger</h2>
<ul><li><a href="/pst.pdf">PST 2025-2030 (PDF, 2,3 Mo)</a></li>
<li><a href="/dpc.pdf">Déclaration de politique communale (PDF, 640 Ko)</a></li></ul></section></main>
<aside class="related"><h2>À lire aussi</h2><ul><li><a href="/a">Travaux rue de la Station : déviation</a></li>
<li><a href="/b">Le bulletin communal de novembre est arrivé</a></li></ul></aside>
<footer><h2>Administration communale</h2><p>Place du Kiosque 4, Merlonfosse</p>
<ul><li><a href="/ml">Mentions légales</a></li>
<li><a href="/acc">Déclaration d'accessibilité</a></li></ul></footer>
<div id="cookies" role="dialog"><p>Ce site utilise des cookies de mesure d'audience.</p><button>J'accepte</button></div>
</body></html>
"""


def merlonfosse_page_cards(folder: Path) -> Case:
    path, plan, tree = folder / "merlonfosse_page_cards.html", outline(_PLAN), Tree()
    path.write_text(_page(plan), encoding="utf-8")
    for os in plan:
        tree.add(SO, os.title, code=os.code)
        for oo in os.below:
            tree.add(OO, oo.title, os.title, code=oo.code)
            for action in oo.below:
                tree.add(
                    *(ACTION, action.title, oo.title),
                    political_leads=some(action.cell(0)),
                    departments=some(action.cell(1)),
                    deadline=when(action.cell(2)),
                    status=stands(action.cell(3)),
                    progress=int(action.cell(4)) if action.cell(4) else None,
                    title_also_ok=[f"{action.title} – {action.cell(2)} – {action.cell(3)}"] if os.code == "4" else [],
                )
    never = (
        *_MENU,
        *(question for question, _ in _ASKED),
        *("Sur cette page", "Questions fréquentes", "Documents à télécharger", "À lire aussi", "Mentions légales"),
        *("Travaux rue de la Station : déviation", "PST 2025-2030 (PDF, 2,3 Mo)", "Administration communale"),
    )
    return tree.case(path, "P", "accordions, cards with lists of terms, bars, a chapter of plain bullets", never=never)


MAKERS = (merlonfosse_page_cards,)
