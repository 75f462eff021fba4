"""XLSX: a youth council's plan, a shared sheet with comments and with colours that a legend explains."""

from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.eleventh_b_values import Book, Node, Page, outline, several, spaced, tell, when
from tests.cases.unseen.thirteenth_b_values import joined
from tests.cases.unseen.tree import ACTION, SO, Thing, Tree, money

_PLAN = """
* Qu'on se sente bien et en sécurité dans la rue
- Demander des passages piétons devant l'académie | Inès et Tom | Service Travaux | déc. 2025 | | green
~ | Tom : la peinture est faite depuis le 12/11 !!
- Faire une carte des endroits qui font peur le soir | Groupe Rue | Police de quartier | mars 2026 | 150 | orange
~ | Il manque encore le quartier de la gare
- Peindre une fresque sous le pont du chemin de fer | Lou et Sacha | Maison des jeunes ; chemins de fer | mai 2026 |
~ 1200
~ | red | Les chemins de fer ne répondent pas, on a relancé 3 fois
- Tester un « pédibus » pour les petits de primaire | Groupe Rue | École des Tilleuls | septembre 2026 | | white |
- Obtenir trois arceaux à vélos à la piscine | Inès | Service Travaux | fin 2025 | 600 | green |
* Qu'il y ait des trucs à faire pour notre âge
- Organiser un festival de jeunes groupes | Groupe Fête | Centre culturel | 27/06/2026 | 3500 | orange
~ | Madame Fabry du centre culturel nous prête la sono
- Ouvrir le hall des sports le mercredi soir | Noah | Service Sports | janv. 2026 | | green | Ouvert de 18 à 20 h
- Créer un club de jeux de société à la bibliothèque | Maëlle et Noah | Bibliothèque | oct. 2025 | 250 | green |
- Construire un pumptrack derrière le stade | Groupe Sport | Service Travaux ; Région | 2027 | 45000 | orange
~ | C'est la commune qui paie, pas notre budget
- Faire une sortie « une journée au Parlement » | Tom | | avril 2026 | 480 | white |
- Installer un panier de basket à Basse-Noirchêne | Groupe Sport | Comité de quartier | T2 2026 | 900 | orange |
* Que la planète aille mieux (chez nous déjà)
- Nettoyer les berges deux fois par an | Groupe Planète | Contrat de rivière | chaque année | 80 | orange
~ | Prochaine fois : samedi 18 avril
- Mettre des gourdes à la place des bouteilles au CCJ | Sacha | | sept. 2025 | 200 | green |
- Planter un verger avec les 5e et 6e primaires | Groupe Planète | Service Espaces verts ; école communale | nov. 2026
~ | 700
~ | white |
- Organiser une boum sans déchets | Groupe Fête | Maison des jeunes | févr. 2026 | 300 | green |
- Demander une journée végé par semaine à la cantine | Maëlle | Service Enseignement | juin 2026 | | red
~ | La commune dit que le marché court jusque 2027
* Que personne ne reste tout seul
- Écrire des cartes aux résidents de la maison de repos | Lou | CPAS | chaque année | 50 | green
~ | 62 cartes à Noël
- Inviter les jeunes du centre d'accueil à nos activités | Groupe Accueil | Centre d'accueil ; Maison des jeunes |
~ permanent |
~ | orange |
- Lancer un « banc des copains » dans chaque école | Inès et Maëlle | Les six écoles | mai 2026 | 1500 | orange
~ | 2 bancs sur 6
- Faire une campagne d'affiches contre le harcèlement | Groupe Accueil | AMO Le Relais | mars 2026 | 350 | green |
- Parrainer les nouveaux qui arrivent à l'école secondaire | Noah et Lou | Athénée | 1er sem. 2027 | | white |
* Qu'on nous écoute vraiment
- Présenter notre plan au Conseil communal | Tous | Bourgmestre ; échevine de la Jeunesse | 25/09/2025 | | green |
- Ouvrir un compte pour raconter ce qu'on fait | Sacha | Service Communication | nov. 2025 | | green |
- Faire un sondage auprès des 12-16 ans | Tom et Maëlle | AMO Le Relais | avril 2026 | 120 | orange | 214 réponses déjà
- Avoir deux jeunes à la commission Mobilité | Inès | Échevin de la Mobilité | T3 2026 | | red
~ | Le règlement doit changer d'abord
- Donner notre avis sur la nouvelle plaine | Groupe Sport | Service Urbanisme | janv. 2026 | | grey
~ | La plaine est remise à la prochaine mandature
"""

_FILL = {"green": "#92D050", "orange": "#FFC000", "red": "#FF5050", "white": "#FFFFFF", "grey": "#A6A6A6"}
_STATES = {
    "green": ("done", "C'est fait !"),
    "orange": ("in_progress", "On est dessus (en cours)"),
    "red": ("blocked", "Ça coince (bloqué)"),
    "white": ("not_started", "Pas encore commencé"),
    "grey": ("abandoned", "On a laissé tomber (abandonné)"),
}
_HEADS = ("Notre idée", "Qui s'en occupe ?", "Avec l'aide de", "Pour quand ?", "Combien ça coûte ?")
_MEETINGS = (
    ("07/01/2026", "Salle du Conseil", "Tous"),
    ("04/02/2026", "Maison des jeunes", "Groupe Fête et Groupe Sport"),
    ("18/03/2026", "Salle du Conseil", "Tous + l'échevine"),
)
_NEVER = (
    *_HEADS,
    *(text for _, text in _STATES.values()),
    "Légende des couleurs",
    "Total demandé",
    "Prochaines réunions",
    "Qui appeler ?",
    "NE PAS EFFACER LES LIGNES DES AUTRES",
    "Salle du Conseil",
    "Animatrice du CCJ",
)


def noirchene_book_youth(folder: Path) -> Case:
    path = folder / "noirchene_book_youth.xlsx"
    plan = outline(joined(_PLAN), action="who help due cost colour note")
    book = Book(path)
    _plan(book.page("Notre plan", (56, 20, 30, 16, 16)), plan)
    _meetings(book.page("Réunions", (14, 24, 30)))
    _people(book.page("Contacts", (26, 40)))
    book.close()
    return tell(Tree(), plan, _expected).case(
        path, "A", "couleurs d'une légende, commentaires, mots de jeunes", never=_NEVER
    )


def _expected(node: Node) -> Thing:
    if node.level == SO:
        return {"code": node.code}
    value, text = _STATES[node.says("colour")]
    cost, who = node.says("cost"), node.says("who")
    return {
        # A group, or everybody, is nobody by name.
        "agents": several(who, " et ") if who != "Tous" and not who.startswith("Groupe") else [],
        "partners": several(node.says("help")),
        # Services of the commune help as well as bodies from outside.
        "departments_or_partners": bool(node.says("help")) or None,
        "deadline": when(node.says("due")),
        "budget": [money(int(cost))] if cost else [],
        "budget_kind_also_ok": bool(cost) or None,
        "status": {"value": value, "text": text},
        "recurring": node.says("due") in ("permanent", "chaque année") or None,
    }


def _plan(page: Page, plan: list[Node]) -> None:
    page.band("CCJ de Noirchêne – NOTRE PLAN 2025-2027", 5, bold=True, font_size=18, font_color="#7030A0")
    page.band("NE PAS EFFACER LES LIGNES DES AUTRES (mettez un commentaire à la place) ;-)", 5, italic=True)
    page.skip()
    page.line("Légende des couleurs", bold=True)
    for colour, (_, text) in _STATES.items():
        page.put(page.at, 0, text, bg_color=_FILL[colour], border=1)
        page.skip()
    page.skip()
    page.line(*_HEADS, bold=True, bg_color="#7030A0", font_color="#FFFFFF", border=1)
    total = 0
    for node in plan:
        if node.level != ACTION:
            page.band(f"Défi {node.code} : {node.title}", 5, bold=True, bg_color="#E4DFEC", border=1, font_size=12)
            continue
        cost = node.says("cost")
        total += int(cost or 0)
        page.put(page.at, 0, node.title, bg_color=_FILL[node.says("colour")], border=1)
        told = (
            node.says("who"),
            ", ".join(several(node.says("help"))),
            node.says("due"),
            spaced(int(cost)) if cost else "gratuit",
        )
        for column, text in enumerate(told, 1):
            page.put(page.at, column, text, border=1)
        if node.says("note"):
            page.sheet.write_comment(page.at, 0, node.says("note"), {"author": "CCJ"})
        page.skip()
    page.put(page.at, 0, "Total demandé", bold=True)
    page.put(page.at, 4, spaced(total), bold=True)
    page.skip()


def _meetings(page: Page) -> None:
    page.line("Prochaines réunions", bold=True)
    page.line("Date", "Où ?", "Qui vient ?", bold=True, border=1)
    for line in _MEETINGS:
        page.line(*line, border=1)


def _people(page: Page) -> None:
    page.line("Qui appeler ?", bold=True)
    page.line("Animatrice du CCJ", "jeunesse@noirchene.example – 0400 00 00 00")
    page.line("Maison des jeunes", "mj@noirchene.example")
