"""Ninth set, page: the projet d'administration of a French town on its site, between menus, questions and figures."""

from html import escape
from pathlib import Path

from tests.cases.case import Case, Maker
from tests.cases.unseen.fourth_values import Node
from tests.cases.unseen.ninth_word_shapes import plant
from tests.cases.unseen.ninth_word_values import many, plan, said
from tests.cases.unseen.tree import Tree

ALDRIC = """
# {1} Gagner en simplicité pour les habitants comme pour les agents
## {1.1} Repenser l'accueil
- {1.1.1} Regrouper l'état civil, les écoles et les sports dans un accueil unique | s=Population; Éducation |\
 a=Cheffe de projet accueil | w=septembre 2027 | t=En cours | c=240 000 €
- {1.1.2} Ouvrir la mairie annexe des Hauts-Fourneaux le samedi | s=Population | a=Marlène Jouvenot | w=T1 2026 |\
 t=Terminé | c=18 500 €/an
- {1.1.3} Former cent agents à l'accueil des publics en situation de handicap | s=Ressources humaines | a=Karim\
 Touati | w=2026-2027 | t=En cours | c=12 000 €
- {1.1.4} Remplacer le répondeur par un rappel automatique sous 24 heures | s=Numérique | a=Estelle Robin-Hugues |\
 w=juin 2026 | t=Abandonné | c=
- {1.1.5} Afficher les temps d'attente sur le site et dans le hall | s=Numérique; Population | a=Estelle\
 Robin-Hugues | w=déc. 2026 | t=À planifier | c=4 300 €
## {1.2} Alléger les procédures internes
- {1.2.1} Signer électroniquement tous les arrêtés | s=Affaires juridiques | a=Gwénaël Masson-Prat | w=31/12/2026 |\
 t=En cours | c=9 000 €
- {1.2.2} Supprimer le visa papier des congés | s=Ressources humaines | a=Karim Touati | w=mars 2026 | t=Terminé | c=
- {1.2.3} Fixer un délai de réponse de cinq jours entre services | s=Direction générale | a=Directrice générale des\
 services | w=continu | t=En cours | c=
- {1.2.4} Réviser le règlement intérieur de la commande publique | s=Commande publique | a=Anaïs Tourneur | w=2e\
 trim. 2027 | t=Non commencé | c=
# {2} Faire de la ville un employeur attentif
## {2.1} Recruter et intégrer
- Publier des offres d'emploi qui disent le salaire | s=Ressources humaines | w=février 2026
- Ouvrir quinze contrats d'apprentissage par an | s=Ressources humaines | w=chaque année
- Remettre un kit d'arrivée et un plan de quartier à chaque recrue | s=Ressources humaines, Communication | w=fin 2026
- Nommer un référent d'intégration par direction | s=Toutes directions | w=T2 2026
## {2.2} Prévenir les inaptitudes
- Établir un plan de reclassement pour les agents des écoles | s=Ressources humaines, Éducation | w=mi-2027
- Acheter des tondeuses et souffleurs électriques | s=Espaces verts | w=2026-2028
- Installer un kinésithérapeute un jour par mois au centre technique | s=Prévention | w=mensuel
- Réduire le bruit dans les trois plus grands restaurants scolaires | s=Bâtiments | w=été 2027
## {2.3} Reconnaître le travail
- Instaurer une cérémonie annuelle des médailles et des départs | s=Direction générale | w=annuel
- Ouvrir le comité d'activités sociales aux vacataires | s=Ressources humaines | w=1er janvier 2027
- Consulter les agents avant tout déménagement de service | s=Direction générale | w=permanent
# {3} Prendre notre part de la transition
## {3.1} Consommer moins
- {31} Baisser de 30 % la consommation de gaz des gymnases | s=Bâtiments | a=Thibaud Carlier | w=2028 | t=En cours |\
 i=MWh consommés | o=7, 13
- {32} Éteindre l'éclairage des zones d'activité la nuit | s=Voirie | a=Thibaud Carlier | w=novembre 2025 |\
 t=Terminé | i=Heures d'éclairage évitées | o=7
- {33} Recueillir l'eau des toitures du centre technique pour le nettoyage | s=Bâtiments; Propreté | a=Sonia Lemarié\
 | w=T4 2027 | t=À planifier | i=Volume récupéré | o=6
- {34} Couvrir d'ombrières le parking de la piscine | s=Bâtiments | a=Thibaud Carlier | w=2029 | t=Non commencé |\
 i=Puissance installée | o=7
## {3.2} Nourrir mieux
- {35} Porter à 60 % la part de produits de qualité dans les cantines | s=Restauration | a=Fabrice Andrieu-Sol |\
 w=rentrée 2027 | t=En cours | i=Part de produits labellisés | o=2, 12
- {36} Peser et publier le gaspillage de chaque restaurant | s=Restauration | a=Fabrice Andrieu-Sol | w=en continu |\
 t=En cours | i=Grammes jetés par repas | o=12
- {37} Créer une régie maraîchère sur les terrains de l'ancienne fonderie | s=Espaces verts; Restauration | a=Sonia\
 Lemarié | w=2030 | t=Bloqué | i=Tonnes produites | o=2, 15
## {3.3} Rouler autrement
- {38} Remplacer dix-huit utilitaires par des vélos-cargos | s=Moyens généraux | a=Sonia Lemarié | w=2026-2029 |\
 t=En cours | i=Véhicules retirés | o=11, 13
- {39} Sécuriser deux cents places de vélo près des équipements | s=Voirie | a=Hugo Ferrandi | w=T3 2026 | t=Terminé\
 | i=Places installées | o=11
- {40} Verser le forfait mobilités durables à tous les agents éligibles | s=Ressources humaines | a=Karim Touati |\
 w=annuel | t=En cours | i=Nombre de bénéficiaires | o=13
# {4} Décider avec celles et ceux qui font
## {4.1} Donner de l'autonomie
- Déléguer un budget de 5 000 € à chaque équipe de proximité
- Raccourcir la chaîne de validation des notes à deux visas
- Confier l'élaboration des plannings aux équipes d'agents d'entretien
## {4.2} Évaluer pour progresser
- Choisir chaque année deux politiques à évaluer avec les usagers
- Tenir un tableau de bord public des engagements
- Organiser des revues de fin de projet sans la hiérarchie
- Présenter les résultats au conseil municipal chaque automne
- Comparer nos coûts avec ceux de cinq villes voisines
## {4.3} Apprendre les uns des autres
- Créer une école interne animée par des agents formateurs
- Ouvrir les réunions d'encadrement à un agent tiré au sort
- Échanger un cadre par an avec l'agglomération
- Filmer les gestes des métiers rares de la fonderie municipale
"""
TOP = """<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><title>Projet d'administration | Saint-Aldric-les-Forges</title>
<style>.tag{background:#eee}</style><script>window.dataLayer = [];</script></head><body>
<div id="axeptio"><p>Nous respectons votre vie privée</p><button>OK pour moi</button><button>Je choisis</button></div>
<header><a href="/">Saint-Aldric-les-Forges</a><nav aria-label="Menu principal"><ul><li><a href="/ville">La\
 ville</a></li>
<li><a href="/demarches">Mes démarches</a></li><li><a href="/sortir">Sortir, bouger</a></li>
<li><a href="/grands-projets">Grands projets</a><ul><li><a href="/halle">Rénover la halle</a></li>
<li><a href="/gare">Aménager le quartier de la gare</a></li></ul></li></ul></nav></header>
<ol class="breadcrumb"><li>Accueil</li><li>La ville</li><li>Projet d'administration</li></ol>
<main><h1>Le projet d'administration 2025-2030</h1>
<p class="chapo">412 agents, 54 métiers, 4 orientations : voici comment notre administration veut travailler.</p>
<aside class="sommaire"><p>Sur cette page</p><ul><li><a href="#mot">Le mot du maire</a></li>
<li><a href="#o1">Orientation 1</a></li><li><a href="#o2">Orientation 2</a></li><li><a href="#o3">Orientation\
 3</a></li>
<li><a href="#o4">Orientation 4</a></li><li><a href="#faq">Questions fréquentes</a></li></ul></aside>
<section id="mot"><h2>Le mot du maire</h2><blockquote><p>« Un projet d'administration, c'est un contrat moral entre\
 les
élus, les agents et les habitants. »</p></blockquote>
<p>Adopté par le conseil municipal le 26 juin 2025 après avis du comité social territorial.</p></section>
<section><h2>Comment l'avons-nous construit ?</h2><ol><li>Un questionnaire (287 réponses)</li><li>Douze ateliers</li>
<li>Une restitution en mars</li></ol></section>
"""
END = """<section id="faq"><h2>Questions fréquentes</h2>
<details><summary>Qu'est-ce qu'une action ?</summary><p>Un chantier précis, comme « rénover une salle de réunion\
 ».</p></details>
<details><summary>Qui suit le projet ?</summary><p>Un comité de suivi de quinze agents\
 volontaires.</p></details></section>
<section><h2>Les chiffres clés</h2><ul class="figures"><li><b>412</b> agents</li><li><b>31</b> millions\
 d'euros</li></ul></section>
<section><h2>Documents à télécharger</h2><ul><li><a href="pa.pdf">Projet d'administration (PDF, 3,1\
 Mo)</a></li></ul></section>
<p>Cette page vous a-t-elle été utile ? <button>Oui</button> <button>Non</button></p></main>
<aside><h2>À la une</h2><ul><li>Fermer les berges pendant la crue</li><li>Inscrire son enfant à\
 l'école</li></ul></aside>
<footer><h2>Mairie de Saint-Aldric-les-Forges</h2><p>1 place des Fondeurs</p><ul><li>Mentions légales</li>
<li>Accessibilité : partiellement conforme</li></ul></footer></body></html>
"""


def table(tree: Tree, part: Node) -> list[str]:
    names = ("service", "agent", "when", "cost", "told")
    head = "".join(
        f"<th>{label}</th>" for label in ("N°", "Action", "Direction", "Pilote", "Échéance", "Budget", "Statut")
    )
    out = [f"<table><thead><tr>{head}</tr></thead><tbody>"]
    for one in part.parts:
        plant(tree, one, **said(one, *names))
        cells = "".join(f"<td>{'<br>'.join(map(escape, many(one, name))) or '–'}</td>" for name in names)
        out.append(f"<tr><td>{one.code}</td><td>{escape(one.title)}</td>{cells}</tr>")
    return [*out, "</tbody></table>"]


def bullets(tree: Tree, part: Node) -> list[str]:
    out = ["<ul>"]
    for one in part.parts:
        own = said(one, "when") | {"departments": one["service"].split(", ")}
        plant(tree, one, title_also_ok=[f"{one.title} {one['service']} – {one['when']}"], **own)
        out.append(f"<li>{escape(one.title)} <em>{escape(one['service'])} – {one['when']}</em></li>")
    return [*out, "</ul>"]


def cards(tree: Tree, part: Node) -> list[str]:
    out = ['<div class="cards">']
    pairs = (
        ("Pilotage", "service"),
        ("Référent", "agent"),
        ("Échéance", "when"),
        ("Indicateur", "index"),
        ("ODD", "odd"),
    )
    for one in part.parts:
        plant(tree, one, **said(one, "told", *(name for _, name in pairs)))
        listed = "".join(f"<dt>{label}</dt><dd>{escape(', '.join(many(one, name)))}</dd>" for label, name in pairs)
        out.append(
            f'<article><h4>Fiche {one.code} – {escape(one.title)}</h4><p><span class="tag">{one["told"]}</span></p>'
            f"<dl>{listed}</dl></article>"
        )
    return [*out, "</div>"]


def bare(tree: Tree, part: Node) -> list[str]:
    out = ["<ul>"]
    for one in part.parts:
        plant(tree, one)
        out.append(f"<li>{escape(one.title)} ;</li>")
    return [*out, "</ul>"]


def aldric(folder: Path) -> Case:
    """A table, then lists that open, then cards, then bare bullets; menus and questions that look like actions."""
    tree = Tree()
    body = []
    for place, root in enumerate(plan(ALDRIC)):
        plant(tree, root)
        body.append(f'<section id="o{root.code}"><h2>Orientation {root.code} : {escape(root.title)}</h2>')
        for part in root.parts:
            plant(tree, part)
            words = f"Objectif {part.code} – {escape(part.title)}"
            body.append(f"<details><summary>{words}</summary>" if place == 1 else f"<h3>{words}</h3>")
            body += (table, bullets, cards, bare)[place](tree, part)
            body += ["</details>"] if place == 1 else []
        body += ["<p>D'autres actions seront précisées au printemps.</p>"] if place == 3 else []
        body.append("</section>")
    path = folder / "aldric_site_project.html"
    path.write_text(TOP + "\n".join(body) + END, encoding="utf-8")
    never = (
        *("Rénover la halle", "Aménager le quartier de la gare", "Le mot du maire", "Comment l'avons-nous construit ?"),
        *(
            "Fermer les berges pendant la crue",
            "Inscrire son enfant à l'école",
            "Questions fréquentes",
            "Douze ateliers",
        ),
        *("Les chiffres clés", "Documents à télécharger", "Qui suit le projet ?", "Mentions légales", "Orientation 1"),
    )
    return tree.case(path, "P", "four shapes on one page, a menu and news that begin with verbs", never=never)


ALL: tuple[Maker, ...] = (aldric,)
