"""HTML: a French commune's Agenda 2030 page, with filters, cards and badges."""

from html import escape
from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.eleventh_b_values import Node, outline, several, tell, when
from tests.cases.unseen.thirteenth_b_values import joined
from tests.cases.unseen.tree import ACTION, AXIS, SO, Thing, Tree

_PLAN = """
= Une ville qui prend soin de ses ressources
* Économiser l'eau et la rendre à la terre
- Récupérer l'eau de pluie au centre technique | Réalisée | 6, 12 | 2025 | Deux cuves de 30 m³ arrosent les massifs.
| Espaces verts |
- Désimperméabiliser les parkings du stade | En cours | 6, 11, 13 | fin 2026 | Pavés drainants et noues plantées.
| Voirie | Agence de l'eau
- Réparer 18 km de canalisations | En cours | 6, 9 | 2029 | Priorité aux secteurs où les fuites dépassent 25 %. | Eau
~ potable
| Syndicat des eaux
- Offrir un kit d'économie d'eau à 1 000 foyers | À venir | 6, 12 | T2 2027 | Mousseurs, sablier de douche et conseils.
| Transition écologique |
* Produire moins de déchets
- Composter dans chaque quartier | En cours | 12, 15 | juin 2027 | Vingt-deux sites partagés sur trente prévus.
| Transition écologique | Association Terre d'ici
- Passer les manifestations municipales au zéro plastique jetable | Réalisée | 12, 14 | 2025 | Gobelets consignés et
~ fontaines.
| Événementiel |
- Créer une recyclerie de jouets | En pause | 8, 12 | 2028 | Le local prévu doit être dépollué. | Enfance | Régie de
~ quartier
* Rénover et éclairer sobrement
- Rénover le groupe scolaire Jean-Moulinier | En cours | 4, 7, 13 | août 2026 | Isolation, ventilation et chaufferie
~ bois.
| Bâtiments | Région
- Éteindre l'éclairage de minuit à cinq heures | Réalisée | 7, 15 | 2024 | Carte des rues concernées en mairie. |
~ Voirie |
- Installer une centrale solaire sur l'ancienne décharge | À venir | 7, 13 | 2030 | Projet citoyen de 3 MW. | Bâtiments
| Coopérative Soleil en Marne
= Une ville solidaire et en bonne santé
* Bien manger à tout âge
- Servir 60 % de produits bio à la cantine | En cours | 2, 3, 12 | septembre 2027 | Déjà 43 % en janvier. | Restauration
| Chambre d'agriculture
- Installer une ferme maraîchère municipale | En cours | 2, 8, 15 | mars 2027 | Trois hectares et deux maraîchers
~ salariés.
| Restauration | Lycée agricole
- Distribuer des paniers solidaires | Réalisée | 1, 2, 10 | 2025 | 180 familles chaque quinzaine. | Action sociale
| Épicerie solidaire La Halte
* Se loger et se déplacer dignement
- Encadrer la location de courte durée | Réalisée | 10, 11 | 2025 | Numéro d'enregistrement obligatoire. | Urbanisme |
- Construire une pension de famille | En cours | 1, 11 | fin 2027 | Vingt-quatre logements accompagnés. | Action sociale
| Bailleur social
- Aménager 14 km de pistes cyclables | En cours | 3, 11, 13 | 2026-2029 | 6 km ouverts. | Mobilités | Département
- Lancer un transport à la demande le soir | Abandonnée | 11 | 2026 | L'expérimentation n'a pas trouvé son public. |
~ Mobilités |
* Prendre soin de la santé de tous
- Ouvrir une maison sport-santé | Réalisée | 3 | 2025 | Sur prescription, trois séances par semaine. | Sports
| Agence régionale de santé
- Former 500 habitants aux gestes qui sauvent | En cours | 3, 4 | permanent | Une session par mois. | Sécurité civile
~ | Pompiers
- Planter des arbres devant chaque école | À venir | 3, 13, 15 | novembre 2026 | De l'ombre dans neuf cours. | Espaces
~ verts |
= Une ville où chacun participe
* Éduquer et faire participer
- Réserver 5 % de l'investissement au budget participatif | En cours | 11, 16 | chaque année | Vote en mai.
| Démocratie locale |
- Créer un conseil du climat tiré au sort | Réalisée | 13, 16 | 2025 | Trente habitants, six séances. | Démocratie
~ locale |
- Emmener toutes les classes de CM1 en classe d'eau | En cours | 4, 6 | juin 2028 | Onze classes sur vingt-six. |
~ Enfance
| Agence de l'eau
- Publier toutes les données de l'Agenda 2030 | À venir | 16 | mars 2028 | Format ouvert, mise à jour trimestrielle.
| Informatique |
* Garantir l'égalité
- Former les agents à la lutte contre les discriminations | En cours | 5, 10, 16 | 2027 | 210 agents sur 380.
| Ressources humaines |
- Nommer dix rues d'après des femmes | En cours | 5, 11 | fin 2028 | Quatre plaques posées. | Urbanisme | Société
~ d'histoire
- Ouvrir un lieu d'accueil pour les femmes victimes de violences | À venir | 3, 5 | T1 2028 | Six places, hébergement
~ d'urgence.
| Action sociale | Département
* Coopérer au-delà de la commune
- Cofinancer un puits avec notre ville jumelle | Réalisée | 6, 17 | 2024 | Le puits alimente 900 personnes.
| Relations internationales | Comité de jumelage
- Acheter en commun avec les communes voisines | En cours | 12, 17 | T4 2026 | Papier, énergie et produits d'entretien.
| Commande publique | Communauté d'agglomération
"""

_STATES = {
    "Réalisée": ("done", "ok"),
    "En cours": ("in_progress", "run"),
    "À venir": ("not_started", "next"),
    "En pause": ("waiting", "hold"),
    "Abandonnée": ("abandoned", "off"),
}
_MENU = ("Ma mairie", "Mes démarches", "Vivre à Castelmarne", "Agenda 2030", "Sortir")
_STYLE = (
    ".card{border:1px solid #ccc;border-radius:8px;padding:1rem;margin:.5rem}.badge{border-radius:1rem;padding:.1rem "
    ".6rem}"
    ".ok{background:#2e7d32;color:#fff}.run{background:#ef6c00;color:#fff}.next{background:#1565c0;color:#fff}"
    ".hold{background:#757575;color:#fff}.off{background:#424242;color:#fff}.odd{background:#eee}"
)
_NEVER = (
    *_MENU,
    *_STATES,
    "Filtrer les actions",
    "Réinitialiser les filtres",
    "Afficher la légende des ODD",
    "Restez informés",
    "Les derniers articles",
    "Retour de la fête de la nature",
    "Partager cette page",
    "Mentions légales",
    "Accepter tout",
    "Pourquoi un Agenda 2030 ?",
)


def castelmarne_page_agenda(folder: Path) -> Case:
    path = folder / "castelmarne_page_agenda.html"
    plan = outline(joined(_PLAN), action="state sdgs due talk who partners")
    path.write_text(_page(plan), encoding="utf-8")
    return tell(Tree(), plan, _expected).case(path, "P", "filtres, cartes, badges d'état et d'ODD", never=_NEVER)


def _expected(node: Node) -> Thing:
    if node.level == AXIS:
        return {"code": str(node.number)}
    if node.level == SO:
        return {"code": _code(node)}
    state = node.says("state")
    return {
        "status": {"value": _STATES[state][0], "text": state},
        "sdgs": [int(one) for one in several(node.says("sdgs"), ",")],
        "deadline": when(node.says("due")),
        "description": node.says("talk"),
        "departments": [node.says("who")],
        "partners": [node.says("partners")] if node.says("partners") else [],
        "recurring": node.says("due") in ("permanent", "chaque année") or None,
    }


def _code(node: Node) -> str:
    """`2.1`: on this page the number of the axis comes first."""
    assert node.above is not None
    return f"{node.above.number}.{node.number}"


def _page(plan: list[Node]) -> str:
    actions = [node for node in plan if node.level == ACTION]
    axes = [node for node in plan if node.level == AXIS]
    menu = "".join(f'<li><a href="#">{escape(text)}</a></li>' for text in _MENU)
    body = "".join(
        f'<section class="axe" id="axe-{axis.number}"><h2>Axe {axis.number} – {escape(axis.title)}</h2>'
        + "".join(_aim(aim) for aim in axis.below)
        + "</section>"
        for axis in axes
    )
    return f"""<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><title>Agenda 2030 | Ville de Castelmarne</title><style>{_STYLE}</style>
<script>document.documentElement.className += " js";</script></head>
<body>
<div class="cookies" role="dialog"><p>Ce site utilise des cookies de mesure d'audience.</p>
<button>Accepter tout</button><button>Refuser</button></div>
<header><a href="/">Ville de Castelmarne</a><nav aria-label="Menu principal"><ul>{menu}</ul></nav></header>
<nav aria-label="Fil d'Ariane"><ol><li>Accueil</li><li>Vivre à Castelmarne</li><li>Agenda 2030</li></ol></nav>
<main>
<h1>Agenda 2030 de Castelmarne</h1>
<p class="chapo">Adopté en conseil municipal le 14 décembre 2023, mis à jour le 2 février 2026.</p>
<details><summary>Pourquoi un Agenda 2030 ?</summary><p>Les Nations unies ont fixé dix-sept objectifs de
développement durable
(ODD). Notre feuille de route locale dit comment la ville y contribue, avec des actions concrètes suivies
chaque année.</p>
</details>
{_filters(axes)}
<p class="count"><strong>{len(actions)}</strong> actions affichées sur {len(actions)}</p>
{body}
<p><a href="#top">Haut de page</a> <a href="#">Partager cette page</a></p>
</main>
<aside><h2>Les derniers articles</h2><ul><li><a href="#">Retour de la fête de la nature</a></li>
<li><a href="#">Inscriptions scolaires : c'est jusqu'au 30 avril</a></li></ul>
<h2>Restez informés</h2><form><label>Votre courriel <input
type="email"></label><button>S'abonner</button></form></aside>
<footer><p>Hôtel de ville, 1 place du Marché, Castelmarne</p><ul><li>Mentions légales</li><li>Accessibilité :
partiellement
conforme</li></ul></footer>
</body></html>
"""


def _filters(axes: list[Node]) -> str:
    names = "".join(f"<option>Axe {axis.number} – {escape(axis.title)}</option>" for axis in axes)
    boxes = "".join(f'<label><input type="checkbox" checked> {word}</label> ' for word in _STATES)
    numbers = "".join(f"<button type='button'>ODD {rank}</button>" for rank in range(1, 18))
    legend = "<fieldset><legend>Filtrer les actions</legend>"
    reset = "<button type='reset'>Réinitialiser les filtres</button>"
    return (
        f'<form class="filters" role="search">{legend}<label>Axe <select><option>Tous les axes</option>{names}'
        f"</select></label> {boxes}<div>{numbers}</div>{reset} "
        "<button type='button'>Afficher la légende des ODD</button></fieldset></form>"
    )


def _aim(aim: Node) -> str:
    cards = "".join(_card(node) for node in aim.below)
    return f'<h3>Objectif {_code(aim)} – {escape(aim.title)}</h3><div class="cards">{cards}</div>'


def _card(node: Node) -> str:
    state = node.says("state")
    badges = "".join(f'<span class="badge odd">ODD {one}</span> ' for one in several(node.says("sdgs"), ","))
    partners = f"<dt>Partenaire</dt><dd>{escape(node.says('partners'))}</dd>" if node.says("partners") else ""
    return (
        f'<article class="card"><span class="badge {_STATES[state][1]}">{state}</span><h4>{escape(node.title)}</h4>'
        f"<p>{escape(node.says('talk'))}</p><dl><dt>Échéance</dt><dd>{node.says('due')}</dd><dt>Service pilote</dt>"
        f"<dd>{escape(node.says('who'))}</dd>{partners}</dl><p>{badges}</p></article>\n"
    )
