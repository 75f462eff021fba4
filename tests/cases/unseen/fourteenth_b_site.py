"""HTML: the page where a French town tells how its mandate's commitments go, between menus, badges and news."""

from html import escape
from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.eleventh_b_values import Node, judged, outline
from tests.cases.unseen.fourteenth_b_values import under, when
from tests.cases.unseen.tree import ACTION, AXIS, SO, Thing, Tree

_PLAN = """
= Une ville plus verte
* Rafraîchir la ville
- Planter 2 000 arbres | Agathe Rouvière | fin 2028 | C | 60 | 400000 | 1 210 arbres sont en terre.
- Débitumer les cours de sept écoles | Agathe Rouvière | 2027 | C | 70 | 1150000 | Cinq cours sont terminées.
- Ouvrir quatre fontaines à boire | Samir Kessaci | juin 2026 | R | 100 | 32000 | Elles coulent depuis le printemps.
- Créer un parc sur l'ancien site des tanneries | Agathe Rouvière | 2029 | V | 0 | 2600000 | La dépollution précède.
* Consommer moins d'énergie
- Éteindre l'éclairage public de minuit à cinq heures | Samir Kessaci | 2026 | R | 100 | | Un tiers d'économie.
- Isoler la mairie et le gymnase des Coteaux | Samir Kessaci | 2028 | C | 40 | 1900000 | Le gymnase est en chantier.
- Installer des ombrières solaires sur le parking de la gare | Samir Kessaci | 2028 | V | 0 | 780000
| L'appel d'offres partira en 2027.
- Acheter uniquement de l'électricité renouvelable | Samir Kessaci | 2026 | R | 100 | | Le contrat court jusqu'en 2029.
* Mieux trier et moins jeter
- Distribuer 3 000 composteurs | Lucile Montbrun | 2027 | C | 55 | 96000 | 1 650 foyers sont équipés.
- Ouvrir une recyclerie | Lucile Montbrun | sept. 2026 | R | 100 | 240000 | Elle accueille 300 visiteurs par semaine.
- Supprimer le plastique dans les cantines | Lucile Montbrun | 2027 | C | 80 | 45000 | Reste l'école Pasteur.
= Une ville plus solidaire
* Bien grandir
- Ouvrir vingt places en crèche | Yvonne Castelnau | 2028 | C | 30 | 890000 | Le permis est accordé.
- Servir la moitié de produits locaux à la cantine | Yvonne Castelnau | 2026 | R | 100 | | 54 % en juin 2026.
- Rénover l'école Jean-Zay | Yvonne Castelnau | fin 2029 | C | 20 | 3400000 | Les travaux débutent par l'aile nord.
- Créer un conseil municipal des jeunes | Théo Valadier | 2026 | R | 100 | 8000 | 29 jeunes y siègent.
* Bien vieillir
- Ouvrir une maison des aînés | Bertin Lafargeas | 2029 | V | 0 | 1200000 | Le terrain est réservé.
- Offrir le transport aux plus de 70 ans | Bertin Lafargeas | 2026 | R | 100 | 75000 | 1 900 cartes délivrées.
- Visiter chaque personne isolée lors des canicules | Bertin Lafargeas | Permanent | C | | | 340 inscrits au registre.
* Se soigner et se loger
- Créer une maison de santé | Bertin Lafargeas | 2027 | C | 65 | 2100000 | Six praticiens sont engagés.
- Construire cent logements sociaux | Lucile Montbrun | 2030 | C | 25 | | 26 logements sont livrés.
- Encadrer les locations touristiques | Lucile Montbrun | 2026 | R | 100 | | Le règlement est adopté.
- Mettre en place une mutuelle communale | Bertin Lafargeas | 2027 | A | | | Aucune offre n'a été reçue.
= Une ville plus proche
* Décider avec les habitants
- Réserver 200 000 € par an au budget participatif | Théo Valadier | Permanent | C | | | 41 projets depuis 2025.
- Créer six conseils de quartier | Théo Valadier | 2026 | R | 100 | 18000 | Ils se réunissent chaque trimestre.
- Diffuser les conseils municipaux en direct | Théo Valadier | 2026 | R | 100 | 12000 | 400 spectateurs en moyenne.
- Publier chaque année le bilan des engagements | Théo Valadier | Permanent | C | | | Vous le lisez.
* Simplifier les démarches
- Ouvrir la mairie le samedi matin | Yvonne Castelnau | 2026 | R | 100 | | Depuis le 10 janvier 2026.
- Répondre à chaque courrier sous quinze jours | Yvonne Castelnau | 2027 | C | 75 | | Délai moyen : 18 jours.
- Installer une mairie mobile | Yvonne Castelnau | 2028 | V | 0 | 90000 | Le véhicule est choisi.
* Vivre en sécurité
- Doubler les effectifs de la police municipale | Samir Kessaci | 2028 | C | 50 | 310000 | Six recrutés sur douze.
- Limiter la vitesse à 30 km/h dans le centre | Samir Kessaci | mars 2026 | R | 100 | 60000 | En vigueur.
- Éclairer les chemins piétons à la demande | Samir Kessaci | 2029 | V | 0 | 130000 | Une rue sera testée en 2027.
"""
_STATES = {"R": "done", "C": "in_progress", "V": "not_started", "A": "abandoned"}
_WORDS = {"R": "Réalisé", "C": "En cours", "V": "À venir", "A": "Abandonné"}
_MENU = ("Ma ville", "Mes démarches", "Culture et sports", "Enfance", "Agenda", "Contact")
_NEVER = (
    *_MENU,
    "Où en sont nos engagements ?",
    "Comment lire cette page ?",
    "Filtrer par état",
    "Tous les états",
    "À la une",
    "Le marché de Noël s'installe place de la Halle",
    "Travaux : la rue des Lavandières fermée une semaine",
    "S'abonner à la lettre d'information",
    "Mentions légales",
    "Partager cette page",
    "Télécharger le plan de mandat (PDF, 3 Mo)",
    "Nos engagements en chiffres",
)


def saintaubrac_site_mandate(folder: Path) -> Case:
    path = folder / "saintaubrac_site_mandate.html"
    plan = outline(_PLAN, action="lead due state rate money text")
    # Commitments are counted through the whole page.
    for rank, node in enumerate((node for node in plan if node.level == ACTION), 1):
        node.number = rank
    path.write_text(_page(plan), encoding="utf-8")
    tree = Tree()
    for node in plan:
        tree.add(node.level, node.title, node.parent, **_expected(node))
    return tree.case(path, "P", "engagements en cartes, pastilles d'état, menus et actualités", never=_NEVER)


def _expected(node: Node) -> Thing:
    if node.level == AXIS:
        return {"code": str(node.number)}
    if node.level == SO:
        return {}
    money, rate = node.says("money"), node.says("rate")
    return {
        "code": str(node.number),
        "description": node.says("text"),
        "political_leads": [node.says("lead")],
        "deadline": when(node.says("due")),
        "status": judged(node.says("state"), _STATES),
        "progress": int(rate) if rate else None,
        "budget": [{"kind": None, "amount": f"{money}.00", "article": None, "year": None}] if money else [],
        "budget_kind_also_ok": bool(money) or None,
    }


def _page(plan: list[Node]) -> str:
    menu = "".join(f'<li><a href="/rubrique-{rank}">{text}</a></li>' for rank, text in enumerate(_MENU))
    actions = [node for node in plan if node.level == ACTION]
    figures = "".join(
        f"<li><strong>{sum(node.says('state') == letter for node in actions)}</strong> {word}</li>"
        for letter, word in _WORDS.items()
    )
    options = "".join(f"<option>{word}</option>" for word in ("Tous les états", *_WORDS.values()))
    axes = "".join(_axis(node, plan) for node in plan if node.level == AXIS)
    return f"""<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><title>Où en sont nos engagements ? | Ville de Saint-Aubrac</title>
<style>.badge {{ border-radius: 1em }} .badge-r {{ background: #2e7d32 }}</style></head>
<body class="page"><a class="skip-link" href="#main">Aller au contenu</a>
<header><a href="/"><img src="/logo.svg" alt="Ville de Saint-Aubrac"></a>
<nav aria-label="Menu principal"><ul>{menu}</ul></nav>
<form role="search"><label for="q">Rechercher</label><input id="q"><button>OK</button></form></header>
<nav class="breadcrumb" aria-label="Fil d'Ariane"><ol><li><a href="/">Accueil</a></li><li>Ma ville</li>
<li>Plan de mandat</li></ol></nav>
<main id="main"><h1>Où en sont nos engagements ?</h1>
<p class="lead">Le plan de mandat 2026-2032 réunit {len(actions)} engagements pris devant les habitants. Cette page est
mise à jour chaque trimestre.</p><p class="date">Mis à jour le 5 octobre 2026</p>
<section class="info"><h2>Comment lire cette page ?</h2><p>Chaque engagement porte une pastille : réalisé, en cours, à
venir ou abandonné. L'élue ou l'élu référent répond à vos questions.</p></section>
<section class="figures"><h2>Nos engagements en chiffres</h2><ul>{figures}</ul></section>
<form class="filter"><label for="f">Filtrer par état</label><select id="f">{options}</select></form>
{axes}
<p><a class="download" href="/plan.pdf">Télécharger le plan de mandat (PDF, 3 Mo)</a></p>
<div class="share"><span>Partager cette page</span> <a href="#">Courriel</a></div></main>
<aside><h2>À la une</h2><ul><li><a href="/n1">Le marché de Noël s'installe place de la Halle</a></li>
<li><a href="/n2">Travaux : la rue des Lavandières fermée une semaine</a></li></ul></aside>
<footer><p>Ville de Saint-Aubrac, 1 place de la Mairie</p><ul><li><a href="/m">Mentions légales</a></li>
<li><a href="/l">S'abonner à la lettre d'information</a></li></ul></footer></body></html>
"""


def _axis(axis: Node, plan: list[Node]) -> str:
    inside = under(axis, plan, ACTION)
    done = sum(node.says("state") == "R" for node in inside)
    aims = "".join(
        f'<section class="objectif"><h3>Objectif : {escape(aim.title)}</h3>'
        f'<div class="cards">{"".join(_card(node) for node in aim.below)}</div></section>\n'
        for aim in axis.below
    )
    return (
        f'<section class="axe" id="axe-{axis.number}"><h2>Axe {axis.number} : {escape(axis.title)}</h2>\n'
        f'<p class="count">{len(inside)} engagements, dont {done} réalisés</p>\n{aims}</section>\n'
    )


def _card(node: Node) -> str:
    letter, rate, money = node.says("state"), node.says("rate"), node.says("money")
    lines = [("Élu(e) référent(e)", node.says("lead")), ("Échéance", node.says("due"))]
    if rate:
        lines.append(("Avancement", f"{rate} %"))
    if money:
        lines.append(("Budget", f"{int(money):,} €".replace(",", " ")))
    told = "".join(f"<dt>{name}</dt><dd>{escape(text)}</dd>" for name, text in lines)
    return (
        f'<article class="card"><p class="number">Engagement n° {node.number}</p><h4>{escape(node.title)}</h4>'
        f'<span class="badge badge-{letter.lower()}">{_WORDS[letter]}</span>'
        f"<p>{escape(node.says('text'))}</p><dl>{told}</dl></article>\n"
    )
