"""A Brussels commune's participation platform: results by objective, each with a bar, a badge, dates and comments."""

import html
from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.eleventh_a_values import Row, listed, rows, state, when
from tests.cases.unseen.tree import ACTION, OO, SO, Tree

# A | title | text | state | rate | start | end | department | partners | SDG
_PLAN = """
OS 1 | Une commune où l'on respire mieux
OO 1.1 | Apaiser les quartiers
A | Apaisement du quartier Colombe | Des filtres modaux empêchent le transit entre les deux chaussées. |
+ En cours | 60 | 03/2025 | 12/2026 | Mobilité | Région | 3, 11
A | Huit rues scolaires supplémentaires | La rue est fermée aux voitures à l'entrée et à la sortie des classes.
+ | En cours | 75 | 09/2025 | 06/2027 | Mobilité | Zone de police ; Écoles | 3, 11
A | Trottoirs plus larges chaussée du Lac | Le stationnement d'un côté est remplacé par des arbres et des bancs.
+ | À venir | | 02/2028 | 11/2029 | Espace public | Région | 11
A | Quatre radars mobiles pour contrôler la vitesse | Les radars changent de place toutes les deux semaines. | Terminé
+ | 100 | 01/2025 | 10/2025 | Prévention | Zone de police | 3
OO 1.2 | Planter et rafraîchir
A | Mille deux cents arbres et arbustes | Les essences résistent à la chaleur et aux sols pauvres. | En cours
+ | 40 | 11/2024 | 03/2030 | Plantations | | 13, 15
A | Ouverture des jardins des écoles le week-end | Quatre écoles participent, avec un concierge de quartier. | En
+ cours |
+ 50 | 04/2026 | 10/2027 | Enseignement | Écoles ; Comités de quartier | 11, 15
A | Vingt points d'eau potable | Les fontaines sont reliées au réseau et vérifiées chaque printemps. | En
+ cours | 80 | 05/2025 | 06/2027 | Espace public | Opérateur de l'eau | 6
A | Toit vert de la salle omnisports | La toiture retient 60 % de la pluie. | En attente | 10 | 06/2026 | 12/2028
+ | Bâtiments | | 13
OS 2 | Une commune solidaire
OO 2.1 | Loger tout le monde
A | Trente logements communaux rue de la Forge | Un quart des logements compte quatre chambres. | En cours
+ | 25 | 01/2026 | 06/2029 | Logement | Société régionale du logement | 1, 11
A | Lutte contre les logements vides | Un agent enquête et une taxe progressive est appliquée. | En cours | 55 |
+ 06/2025 | 12/2029 | Logement | | 11
A | Guichet d'aide aux locataires | Conseil gratuit sur le bail, la garantie et les charges. | Terminé | 100
+ | 02/2025 | 01/2026 | Logement | CPAS | 1, 10
A | Rénovation de la cité des Acacias | Les châssis, l'isolation et les ascenseurs de 84 logements sont remplacés. | À
+ venir
+ | | 01/2028 | 12/2030 | Logement | Société régionale du logement | 7, 11
OO 2.2 | Soutenir les plus fragiles
A | Épicerie sociale | Les produits sont vendus au tiers de leur prix. | Terminé | 100 | 03/2025 | 05/2026
+ | Affaires sociales | CPAS ; ASBL La Huche | 2, 10
A | Formation du personnel d'accueil à la langue des signes | Deux agents par guichet suivent une formation de 120
+ heures. | En cours | 45 | 09/2026 | 06/2028 | Ressources humaines | | 10
A | Accompagnement de cent jeunes sans emploi par an | Un conseiller les suit pendant un an. | En cours | 60 | 01/2025
+ |
+ 12/2030 | Emploi | Mission locale | 8
A | Halte de jour pour les personnes sans abri | Douches, casiers, soins et permanence juridique. | En
+ attente | 20 | 10/2025 | 12/2027 | Affaires sociales | CPAS | 1, 3
OS 3 | Une commune vivante et créative
OO 3.1 | Donner accès à la culture et au sport
A | Ouverture de la bibliothèque le dimanche | Une bibliothécaire et deux étudiants assurent la permanence. | Terminé
+ | 100
+ | 09/2025 | 09/2025 | Bibliothèques | | 4
A | Maison des cultures dans l'ancienne brasserie | Salle de 250 places, studios et café. | En cours | 30 |
+ 06/2025 | 06/2030 | Culture | Région ; Communauté française | 4, 11
A | Rénovation de la piscine Neptune | Bassins, filtration et vestiaires sont refaits. | En cours | 70 | 01/2025 |
+ 12/2026 |
+ Sports | Région | 3
A | Trois terrains de sport de quartier | Un terrain par quartier prioritaire, choisi avec les jeunes. | En
+ cours | 35 | 03/2026 | 09/2028 | Sports | | 3, 10
OO 3.2 | Faire vivre le commerce et la fête
A | Prime aux commerces durables | La prime va jusqu'à 5 000 euros par commerce. | En cours | 65 |
+ 01/2026 | 12/2028 | Commerce | Agence régionale de l'entreprise | 8, 12
A | Déménagement du marché du jeudi place du Cygne | Le marché gagne quarante emplacements. | Terminé | 100 | 01/2026 |
+ 04/2026 | Commerce | | 8
A | Fête des voisins dans chaque quartier | La commune prête tables, chaises et éclairage. | En cours |
+ 50 | 05/2025 | 05/2030 | Participation | Comités de quartier | 11
A | Festival d'hiver zéro déchet | Vaisselle réutilisable et décors de récupération. | Abandonné | 15 |
+ 09/2025 | 01/2027 | Culture | | 12
OS 4 | Une commune qui écoute et qui simplifie
OO 4.1 | Décider avec les habitants
A | 300 000 euros par an pour le budget participatif | Les habitants de plus de 16 ans proposent et votent. | En
+ cours | 60 | 01/2025 | 12/2030 | Participation | | 16
A | Assemblée citoyenne sur le climat | Cinquante habitants tirés au sort siègent six mois. | Terminé | 100
+ | 10/2025 | 06/2026 | Participation | Université | 13, 16
A | Enquêtes publiques en langage simple | Un résumé de deux pages accompagne chaque dossier. | En cours
+ | 40 | 02/2026 | 12/2027 | Urbanisme | | 16
A | Conseil des enfants | Vingt-quatre élèves de cinquième et de sixième primaire. | Terminé | 100 | 09/2025
+ | 10/2026 | Jeunesse | Écoles | 16
OO 4.2 | Rendre l'administration plus simple
A | Guichets sans rendez-vous le mardi | Un guichet de la population reste ouvert de 8 à 14 heures. |
+ Terminé | 100 | 01/2025 | 03/2025 | Population | | 16
A | Seconde vie du mobilier de l'ancien centre administratif | Bureaux et armoires vont aux écoles et aux
+ associations. |
+ En cours | 90 | 11/2025 | 12/2026 | Économat | | 12
A | Espace public numérique à la gare | Douze postes et deux animateurs. | En cours | 55 | 04/2026 | 09/2027
+ | Informatique | CPAS ; Région | 4, 9
A | Quinze apprentis dans les services | Chaque service accueille au moins un apprenti. | À venir | | 09/2027 |
+ 06/2030 |
+ Ressources humaines | Mission locale | 8
"""

_TOP = """<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><title>Programme stratégique 2024-2030 : où en sommes-nous ? – Je participe
à Woluvelle</title><style>.bar{background:#ddd}.badge{border-radius:1em}</style></head><body>
<div class="cookies"><p>Ce site utilise des témoins de connexion.</p><button>Tout accepter</button>
<button>Refuser</button></div>
<header><a href="/">Je participe à Woluvelle</a><nav><ul><li><a href="/processus">Processus</a></li><li><a
href="/assemblees">Assemblées</a></li><li><a href="/budget">Budget participatif</a></li><li>
<a href="/aide">Aide</a></li></ul></nav>
<ul class="lang"><li><a href="/fr">Français</a></li><li><a href="/nl">Nederlands</a></li></ul>
<a href="/login">Se connecter</a></header>
<p class="breadcrumb"><a href="/">Accueil</a> &gt; <a href="/processus">Processus</a> &gt; Programme stratégique</p>
<main><h1>Programme stratégique 2024-2030 : où en sommes-nous ?</h1>
<p>Le Collège rend compte ici de l'exécution de son programme. Chaque projet indique son état, son avancement, le
service qui le porte et les partenaires. Vous pouvez suivre un projet ou le commenter.</p>
<form class="filters"><label>État <select><option>Tous</option><option>À venir</option><option>En cours</option>
<option>En attente</option><option>Terminé</option><option>Abandonné</option></select></label>
<label>Rechercher <input type="search"></label><button>Filtrer</button></form>
"""
_END = """<aside><h2>Dernières actualités</h2><ul><li><a href="/n/31">Le vote du budget participatif est ouvert</a></li>
<li><a href="/n/30">Retour sur la soirée du 14 octobre</a></li></ul></aside></main>
<footer><p>Commune de Woluvelle – place du Cygne 2, 0000 Woluvelle – participation@woluvelle.example</p><ul><li><a
href="/cgu">Conditions d'utilisation</a></li><li><a href="/vie-privee">Vie privée</a></li><li><a
href="/accessibilite">Déclaration d'accessibilité</a></li></ul></footer></body></html>
"""


def _card(rank: int, line: Row) -> str:
    title, text, said, rate, start, end, service, partners, goals = (
        html.escape(line[k], quote=False) for k in range(9)
    )
    facts = [("Début", start), ("Fin prévue", end), ("Service", service)]
    facts += [("Partenaires", partners.replace(" ; ", ", "))] if partners else []
    facts.append(("ODD", goals))
    told = "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in facts)
    bar = (
        f'<div class="bar"><span style="width:{rate}%"></span></div><p class="rate">Avancement : {rate} %</p>'
        if rate
        else ""
    )
    return (
        f'<article class="card" id="projet-{rank + 140}"><span class="badge">{said}</span>\n'
        f'<h4><a href="/processus/ps/projets/{rank + 140}">{title}</a></h4>\n<p>{text}</p>\n{bar}\n<dl>{told}</dl>\n'
        f'<p class="social"><button>Suivre</button> {rank * 7 % 23 + 2} personnes suivent ce projet · '
        f'<a href="#c{rank}">{rank * 5 % 9} commentaires</a></p></article>\n'
    )


def woluvelle_site_platform(folder: Path) -> Case:
    tree, page = Tree(), [_TOP]
    above = goal = ""
    is_open = ""
    plan = rows(_PLAN)
    page.append("<ul class='toc'>")
    for line in plan:
        if line.mark.startswith("OS"):
            number = line.mark[3:]
            page.append(f'<li><a href="#os{number}">{number}. {html.escape(line[0], quote=False)}</a></li>')
    page.append("</ul>\n")
    for rank, line in enumerate(plan):
        kind, _, number = line.mark.partition(" ")
        title = html.escape(line[0], quote=False)
        if kind == "OS":
            page.append(f'{is_open}<section id="os{number}"><h2>Objectif stratégique {number} : {title}</h2>\n')
            is_open = "</div></section>\n"
            above = tree.add(SO, line[0], code=number)
            first = True
        elif kind == "OO":
            page.append(
                f'{"" if first else "</div>"}<h3>Objectif opérationnel {number} : {title}</h3>\n<div class="cards">\n'
            )
            first = False
            goal = tree.add(OO, line[0], above, code=number)
        else:
            page.append(_card(rank, line))
            said = {"value": "not_started", "text": line[2]} if line[2] == "À venir" else state(line[2])
            tree.add(
                *(ACTION, line[0], goal),
                description=line[1],
                status=said,
                progress=int(line[3] or 0) or None,
                start=when(line[4]),
                deadline=when(line[5]),
                departments=[line[6]],
                partners=listed(line[7]),
                sdgs=[int(part) for part in line[8].split(", ")],
            )
    page += [is_open, _END]
    path = folder / "woluvelle_site_platform.html"
    path.write_text("".join(page), encoding="utf-8")
    never = (
        *("Processus", "Assemblées", "Budget participatif", "Se connecter", "Tout accepter", "Filtrer", "Suivre"),
        *("Dernières actualités", "Le vote du budget participatif est ouvert", "Retour sur la soirée du 14 octobre"),
        *("Programme stratégique 2024-2030 : où en sommes-nous ?", "Vie privée"),
    )
    return tree.case(
        path, "P", "cards with badge, bar, a list of facts and counters; menus, filters, news", never=never
    )
