"""Seventh set, pages: tabs of a municipal site with label lines, and a German list with its particulars in brackets."""

from html import escape
from pathlib import Path

from tests.cases.case import Case, Maker
from tests.cases.unseen.fourth_values import outline, plant
from tests.cases.unseen.seventh_values import said
from tests.cases.unseen.tree import Tree

TOMBREUIL = """
# {1} Être une commune connectée à la nature | Nature
## {1.1} Protéger les milieux naturels
- {1.1.1} Créer une réserve naturelle aux Étangs du Prince | Environnement | 31 décembre 2027 | En cours
- {1.1.2} Placer quarante nichoirs à chauves-souris | Environnement | 30 avril 2026 | Réalisé
- {1.1.3} Lutter contre la renouée du Japon | Travaux | permanent | En cours
## {1.2} Faire entrer la nature au village
- {1.2.1} Végétaliser le parking du hall omnisports | Travaux | 1er novembre 2026 | En cours
- {1.2.2} Autoriser les fleurs au pied des murs | Urbanisme | 1er mars 2026 | Réalisé
- {1.2.3} Créer un sentier pieds nus | Tourisme | 2028 | À démarrer
# {2} Être une commune accueillante pour les familles | Familles
## {2.1} Accueillir les enfants
- {2.1.1} Créer douze places en crèche familiale | Petite enfance | 1er septembre 2027 | En cours
- {2.1.2} Équiper les plaines de jeux de modules inclusifs | Travaux | 30 juin 2028 | À démarrer
- {2.1.3} Éditer un guide des stages | Accueil temps libre | chaque année | En cours
## {2.2} Accompagner les adolescents
- {2.2.1} Ouvrir un local de jeunes à Tombreuil-Haut | Jeunesse | 30 septembre 2026 | Réalisé
- {2.2.2} Financer le permis théorique | Jeunesse | 2027 | À démarrer
- {2.2.3} Recruter un éducateur de rue | Prévention | 1er février 2026 | Abandonné
# {3} Être une commune où l'on participe | Participation
## {3.1} Écouter
- {3.1.1} Créer une plateforme de signalement | Communication | 15 mai 2026 | Réalisé
- {3.1.2} Installer une boîte à idées dans chaque village | Communication | 31 janvier 2026 | Réalisé
## {3.2} Associer
- {3.2.1} Confier 50.000 € par an à un budget participatif | Participation | fin 2026 | En cours
- {3.2.2} Tirer au sort un panel de trente citoyens | Participation | 2e trimestre 2027 | À démarrer
- {3.2.3} Former les comités de quartier | Participation | 2029 | À démarrer
# {4} Être une commune bien gérée | Gestion
## {4.1} Prévoir
- {4.1.1} Établir un plan pluriannuel d'entretien des bâtiments | Travaux | 31 mars 2027 | En cours
- {4.1.2} Assurer le suivi mensuel de la trésorerie | Finances | en continu | En cours
## {4.2} Moderniser
- {4.2.1} Passer à la téléphonie sur internet | Informatique | 30 juin 2026 | Réalisé
- {4.2.2} Regrouper les serveurs avec ceux du CPAS | Informatique | 1er semestre 2028 | En attente
- {4.2.3} Doter les ouvriers de tablettes | Travaux | septembre 2027 | À démarrer
"""
FRAME = """<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><title>Le PST – Villers-Tombreuil</title></head><body>
<header><a href="/">Villers-Tombreuil</a><nav><ul><li><a href="/commune">Ma commune</a></li>
<li><a href="/demarches">Mes démarches</a></li><li><a href="/agenda">Agenda</a></li></ul></nav>
<form action="/recherche"><label>Rechercher <input name="q"></label><button>OK</button></form></header>
<main><nav aria-label="Fil d'Ariane"><ol><li>Accueil</li><li>Ma commune</li><li>Politique</li><li>PST</li></ol></nav>
<h1>Le programme stratégique transversal (PST)</h1>
<p class="intro">Le PST 2024-2030 a été présenté au Conseil communal du 25 août 2025. Voici où nous en sommes.</p>
<p>Dernière mise à jour : 3 septembre 2026</p>
<ul class="nav-tabs" role="tablist">{tabs}</ul>
{body}
<section class="documents"><h2>Documents à télécharger</h2><ul><li><a href="pst.pdf">PST complet (PDF – 3,1 Mo)</a></li>
<li><a href="dpc.pdf">Déclaration de politique communale</a></li></ul></section>
<aside><h2>Contact</h2><p>Coordination du PST, rue du Prieuré 2</p></aside></main>
<footer><ul><li><a href="/mentions">Mentions légales</a></li><li><a href="/cookies">Cookies</a></li></ul></footer>
</body></html>
"""


def tabs(folder: Path) -> Case:
    """A page of a municipal site: a tab for each objective, actions as paragraphs with label lines below the title."""
    roots = outline(TOMBREUIL, "service when told")
    tree, names, body = Tree(), [], []
    for root in roots:
        plant(tree, root)
        names.append(f'<li role="presentation"><a href="#os{root.code}" role="tab">{escape(root["service"])}</a></li>')
        body.append(f'<div class="tab-pane" role="tabpanel" id="os{root.code}">')
        body.append(f"<h2>Objectif stratégique {root.code} : {escape(root.title)}</h2>")
        for part in root.parts:
            plant(tree, part)
            body.append(f"<h3>{part.code} {escape(part.title)}</h3>")
            for one in part.parts:
                plant(tree, one, **said(one))
                body.append(
                    f"<p><strong>Action {one.code} – {escape(one.title)}</strong><br>"
                    f"Service : {one['service']}<br>Échéance : {one['when']}<br>"
                    f'État : <span class="label">{one["told"]}</span></p>'
                )
        body.append("</div>")
    path = folder / "tombreuil_site_tabs.html"
    path.write_text(FRAME.format(tabs="".join(names), body="\n".join(body)), encoding="utf-8")
    never = ("Documents à télécharger", "Contact", "Mes démarches", "Agenda", "Nature", "Familles", "Gestion")
    return tree.case(path, "P", "tabs with short names, label lines behind line breaks in one paragraph", never=never)


LINDENVENN = """
# {1} Lindenvenn, eine Gemeinde mit hoher Lebensqualität
## {1.1} Wohnraum schaffen und erhalten
- Zwölf Bauplätze am Kirchberg erschließen | Bauamt | Ende 2027 | in Arbeit
- Leerstehende Häuser besteuern | Finanzdienst | 1. Januar 2027 | in Planung
- Prämie für den Umbau alter Bauernhäuser einführen | Bauamt | 2. Halbjahr 2026 | erledigt
## {1.2} Dorfleben und Vereine stärken
- Mehrzweckhalle in Hintervenn sanieren | Bauamt | 2028 | in Arbeit
- Vereinskalender im Internet veröffentlichen | Öffentlichkeitsarbeit | März 2026 | erledigt
- Ehrenamtspreis verleihen | Kulturdienst | jährlich | laufend
- Jugendtreff einrichten | Jugenddienst | offen | in Planung
# {2} Lindenvenn, eine sichere und mobile Gemeinde
## {2.1} Sichere Straßen
- Ortsdurchfahrt in Lindenvenn umgestalten | Bauamt | 2030 | in Planung
- Geschwindigkeitsanzeigen an fünf Standorten aufstellen | Polizeizone | 1. Quartal 2026 | erledigt
- Winterdienst mit der Nachbargemeinde organisieren | Bauhof | 1. November 2026 | in Arbeit
## {2.2} Bus, Rad und Mitfahrbank
- Mitfahrbänke in allen Dörfern aufstellen | Bauhof | Juni 2026 | erledigt
- Radweg zum Bahnhof bauen | Bauamt | 2029 | in Wartestellung
- Rufbus am Wochenende anbieten | ÖSHZ | Mai 2027 | in Planung
# {3} Lindenvenn, eine Gemeinde mit Zukunft
## {3.1} Energie aus eigener Kraft
- Bürgerwindrad unterstützen | Umweltdienst | Ende 2029 | in Arbeit
- Straßenbeleuchtung auf LED umstellen | Bauhof | 31.12.2027 | in Arbeit
- Energieberatung zweimal im Monat anbieten | Umweltdienst | ganzjährig | laufend
## {3.2} Wald, Wasser und Landwirtschaft
- Fichten durch Laubbäume ersetzen | Forstamt | 2030 | in Arbeit
- Trinkwasserleitung in Obervenn erneuern | Bauamt | 3. Quartal 2028 | noch nicht begonnen
- Bauernmarkt am ersten Samstag veranstalten | Kulturdienst | April 2026 | erledigt
# {4} Lindenvenn, eine bürgernahe Verwaltung
## {4.1} Dienste vereinfachen
- Online-Schalter für zehn Urkunden öffnen | Standesamt | Anfang 2027 | in Arbeit
- Öffnungszeiten am Donnerstagabend verlängern | Standesamt | Februar 2026 | erledigt
## {4.2} Gemeinsam mit dem ÖSHZ
- Buchhaltung zusammenlegen | Finanzdienst | 2028 | noch nicht begonnen
- Gemeinsamen Personaldienst gründen | Generaldirektion | Mitte 2027 | in Arbeit
"""


def german(folder: Path) -> Case:
    """German-speaking commune: headings, lists, and behind each measure who, until when and how far, in brackets."""
    roots = outline(LINDENVENN, "service when told")
    tree = Tree()
    body = []
    for root in roots:
        plant(tree, root)
        body.append(f"<h2>Strategisches Ziel {root.code}: {escape(root.title)}</h2>")
        for part in root.parts:
            plant(tree, part)
            body.append(f"<h3>Operatives Ziel {part.code}: {escape(part.title)}</h3>\n<ul>")
            for one in part.parts:
                alone = one["when"] in ("jährlich", "ganzjährig", "offen")
                until = one["when"] if alone else f"bis {one['when']}"
                tail = f"(zuständig: {one['service']}; Frist: {until}; Stand: {one['told']})"
                body.append(f"<li>{escape(one.title)} <em>{tail}</em></li>")
                plant(tree, one, title_also_ok=[f"{one.title} {tail}"], **said(one))
            body.append("</ul>")
    page = (
        '<!DOCTYPE html>\n<html lang="de"><head><meta charset="utf-8"><title>Gemeinde Lindenvenn</title></head><body>'
        '<div id="menu"><a href="/">Startseite</a> <a href="/rat">Gemeinderat</a> <a href="/dienste">Dienste</a></div>'
        "<h1>Strategisches Programm 2025–2030</h1><p>Der Gemeinderat hat das Programm am 28. August 2025 zur Kenntnis "
        "genommen. Der Stand der Umsetzung wird zweimal jährlich aktualisiert.</p>\n"
        + "\n".join(body)
        + "\n<h2>Fragen?</h2><p>Schreiben Sie an info@lindenvenn.example.</p><div>Impressum | Datenschutz</div>"
        "</body></html>\n"
    )
    path = folder / "lindenvenn_site_german.html"
    path.write_text(page, encoding="utf-8")
    never = ("Fragen?", "Startseite", "Impressum | Datenschutz", "Strategisches Programm 2025–2030", "Gemeinderat")
    return tree.case(path, "P", "German, particulars in emphasised brackets, measures without numbers", never=never)


ALL: tuple[Maker, ...] = (tabs, german)
