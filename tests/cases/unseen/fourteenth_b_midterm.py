"""DOCX: a commune's evaluation at mid-term, one table for each operational objective, done and left to do."""

from pathlib import Path
from typing import Any

from tests.cases.case import Case
from tests.cases.unseen.eleventh_b_values import Node, judged, outline, several, tell
from tests.cases.unseen.fourteenth_b_values import Word, shade, when
from tests.cases.unseen.tree import ACTION, OO, SO, Thing, Tree

_PLAN = """
* Être une commune qui accueille et informe chaque habitant
+ Moderniser l'accueil à la maison communale
- Réaménager le hall d'accueil et la salle d'attente | B. Larcin | Travaux | fin 2026 | – | R | 100
| Le hall a rouvert le 12 janvier 2026, avec un comptoir accessible aux personnes à mobilité réduite. | –
- Instaurer la prise de rendez-vous en ligne | S. Wauquaire | Population | 30/06/2025 | – | R | 100
| 62 % des rendez-vous sont pris en ligne depuis septembre 2025. | –
- Élargir l'ouverture des guichets au jeudi soir | S. Wauquaire | Population | 2026 | mars 2028 | P | 0
| – | Obtenir l'accord du comité de négociation syndicale sur les horaires.
- Former les agents d'accueil à l'accueil inclusif | N. Destrebecq | Ressources humaines | 2027 | – | C | 60
| Neuf agents sur quinze ont suivi les deux journées. | Inscrire les six derniers agents avant l'été 2028.
+ Informer mieux et plus vite
- Refondre le site internet communal | N. Destrebecq | Communication | 31/12/2026 | – | R | 100
| Le nouveau site est en ligne depuis le 3 novembre 2026. | –
- Créer une application d'alerte en cas de travaux ou d'intempéries | N. Destrebecq | Communication ; Travaux
| 2027 | fin 2028 | C | 30 | Le cahier des charges est approuvé par le Collège. | Attribuer le marché et tester l'outil.
- Publier un bulletin communal de six numéros par an | N. Destrebecq | Communication | Permanent | – | C | 50
| Les six numéros de 2025 et de 2026 ont paru. | Trouver un nouvel imprimeur pour 2028.
- Installer dix valves électroniques dans les villages | B. Larcin | Communication | 2028 | – | A | 5
| Une étude de coût a montré une dépense de 140.000 €. | Rien, l'action est remplacée par l'application d'alerte.
* Être une commune où l'on se déplace sans danger
+ Sécuriser les abords des écoles
- Créer une rue scolaire devant l'école du Bosquet | G. Ronval | Mobilité | sept. 2025 | – | R | 100
| La rue est fermée aux voitures de 8 h à 8 h 30 depuis la rentrée 2025. | –
- Placer des radars préventifs aux quatre entrées d'écoles | G. Ronval | Mobilité ; Police | 2026 | – | R | 100
| Les quatre radars fonctionnent et leurs relevés sont publiés. | –
- Organiser un rang piétonnier dans chaque implantation | G. Ronval | Enseignement | 2027 | 2028 | C | 40
| Deux implantations sur cinq ont un rang encadré. | Recruter des accompagnateurs bénévoles.
- Revoir l'éclairage des passages pour piétons | B. Larcin | Travaux | 2028 | – | C | 70
| 21 passages sur 30 sont équipés. | Commander les neuf derniers mâts.
+ Développer les cheminements doux
- Aménager la liaison cyclable entre Hérimaux et la gare | G. Ronval | Mobilité | 2029 | 2031 | S | 15
| L'avant-projet est prêt. | Attendre la décision régionale sur le subside.
- Rouvrir douze sentiers vicinaux | G. Ronval | Mobilité ; Cadre de vie | fin 2028 | – | C | 50
| Six sentiers ont été balisés avec les associations. | Négocier le passage avec deux riverains.
- Installer des arceaux à vélos près des bâtiments publics | G. Ronval | Travaux | 2026 | – | R | 100
| 84 arceaux ont été posés sur 19 sites. | –
* Être une commune qui prend soin de son environnement
+ Réduire la consommation d'énergie des bâtiments
- Isoler les toitures de trois écoles | B. Larcin | Travaux | 2027 | fin 2028 | C | 66
| Les écoles du Bosquet et de la Place sont terminées. | Lancer le chantier de l'école des Étangs.
- Remplacer les châssis de la maison communale | B. Larcin | Travaux | 2029 | – | P | 0 | – | Introduire le permis.
- Équiper le hall sportif de panneaux solaires | B. Larcin | Travaux | 2026 | – | R | 100
| L'installation produit 92 MWh par an. | –
- Désigner un conseiller en énergie | F. Malempré | Ressources humaines | juin 2025 | – | R | 100
| La conseillère est entrée en fonction le 1er avril 2025. | –
+ Protéger l'eau et la biodiversité
- Planter cinq kilomètres de haies | F. Malempré | Cadre de vie | 2025-2030 | – | C | 45
| 2,3 kilomètres ont été plantés avec les écoles et les agriculteurs. | Planter les parcelles du plateau.
- Créer trois zones d'immersion temporaire | F. Malempré | Cadre de vie ; Travaux | 2030 | – | S | 10
| Les terrains sont repérés. | Reprendre la négociation avec les propriétaires.
- Adopter une charte de gestion sans pesticide des cimetières | F. Malempré | Cadre de vie | 2025 | – | R | 100
| La charte a été adoptée par le Conseil du 20 mai 2025. | –
- Inventorier les arbres remarquables | F. Malempré | Cadre de vie | 2026 | – | R | 100 | 118 arbres sont inscrits. | –
* Être une commune solidaire, avec et pour toutes les générations
+ Soutenir les familles et la jeunesse
- Ouvrir quatorze places d'accueil de la petite enfance | S. Wauquaire | Enfance | fin 2029 | – | C | 35
| Le terrain est acheté et l'architecte désigné. | Déposer le permis d'urbanisme.
- Créer un conseil communal des enfants | S. Wauquaire | Enseignement | 2025 | – | R | 100
| Le conseil compte 17 enfants et se réunit chaque mois. | –
- Ouvrir une maison de jeunes dans l'ancienne poste | N. Destrebecq | Jeunesse | 2028 | 2029 | C | 20
| L'acte d'achat est signé. | Attribuer le marché de travaux.
- Octroyer une prime à la naissance en chèques du commerce local | S. Wauquaire | Population | Permanent | – | C | 50
| 203 primes ont été versées. | Évaluer le coût avant le budget 2028.
+ Rompre l'isolement des aînés
- Organiser un service de visites à domicile | P. Quertemont | Action sociale | 2026 | – | R | 100
| 26 bénévoles visitent 71 aînés. | –
- Aménager quatre logements intergénérationnels | P. Quertemont | Action sociale ; Logement | 2030 | – | A | 0
| – | Rien, le promoteur s'est retiré et le Collège a renoncé.
- Proposer des ateliers numériques aux plus de 65 ans | P. Quertemont | Action sociale | Permanent | – | C | 50
| Huit ateliers par an depuis 2025. | Trouver un local accessible à Vieux-Pré.
+ Faire vivre les villages
- Rénover la salle du village de Vieux-Pré | B. Larcin | Travaux | 2027 | – | R | 100
| La salle a été inaugurée le 5 septembre 2027. | –
- Lancer un budget participatif de 40.000 € par an | N. Destrebecq | Participation | 2026 | – | R | 100
| Onze projets d'habitants ont été retenus en deux éditions. | –
- Soutenir les comités de quartier par une convention | N. Destrebecq | Participation | 2027 | – | C | 75
| Six conventions sur huit sont signées. | Signer avec les comités des Étangs et du Plateau.
- Rédiger un agenda commun des associations | N. Destrebecq | Culture | 2026 | 2028 | P | 0 | – | Désigner un agent.
"""
_STATES = {"R": "done", "C": "in_progress", "P": "not_started", "S": "waiting", "A": "abandoned"}
_WORDS = {"R": "Réalisée", "C": "En cours", "P": "Non entamée", "S": "Suspendue", "A": "Abandonnée"}
_PLURALS = ("Réalisées", "En cours", "Non entamées", "Suspendues", "Abandonnées")
_FILL = {"R": "C6E0B4", "C": "DDEBF7", "P": "EDEDED", "S": "FFE699", "A": "F4B083"}
_HEADS = (
    *("N°", "Action", "Échevin(e) ou bourgmestre", "Service(s)", "Échéance prévue", "Échéance revue"),
    *("État", "Avancement", "Ce qui a été réalisé", "Ce qui reste à faire"),
)
_NEVER = (
    *_HEADS,
    "Évaluation à mi-mandat du programme stratégique transversal",
    "Avant-propos",
    "Comment lire ce document",
    "Vue d'ensemble",
    "Enseignements et suites",
    "Renforcer le suivi trimestriel des actions par le comité de direction",
    "Total",
    "Lexique",
)


def herimaux_word_midterm(folder: Path) -> Case:
    path = folder / "herimaux_word_midterm.docx"
    plan = outline(_PLAN, action="lead department due revised state rate done left")
    word = Word(path, landscape=True)
    word.furniture("Commune de Hérimaux – PST 2024-2030", "Évaluation à mi-mandat – situation au 31 octobre 2027")
    _opening(word, plan)
    for node in plan:
        if node.level == SO:
            word.head(f"OS {node.code}. {node.title}", 1)
            word.para(_summed(node, plan), size=10)
        elif node.level == OO:
            word.head(f"OO {node.code}. {node.title}", 2, "2E74B5")
            _actions(word, node)
    _closing(word)
    word.close()
    return tell(Tree(), plan, _expected).case(path, "F", "fait et reste, échéance revue, deux services", never=_NEVER)


def _expected(node: Node) -> Thing:
    if node.level != ACTION:
        return {"code": node.code}
    blank = {"–": ""}
    return {
        "code": node.code,
        "political_leads": [node.says("lead")],
        "departments": several(node.says("department")),
        "deadline": when(node.says("due")),
        "revised_deadline": when(node.says("revised")),
        "status": judged(node.says("state"), _STATES),
        "progress": int(node.says("rate")),
        "achieved": blank.get(node.says("done"), node.says("done")),
        "remaining": blank.get(node.says("left"), node.says("left")),
    }


def _counts(actions: list[Node]) -> list[int]:
    return [sum(node.says("state") == letter for node in actions) for letter in _WORDS]


def _inside(node: Node) -> list[Node]:
    return [action for means in node.below for action in means.below]


def _summed(node: Node, plan: list[Node]) -> str:
    inside = _inside(node)
    done = _counts(inside)[0]
    share = round(sum(int(action.says("rate")) for action in inside) / len(inside))
    return f"{len(inside)} actions, dont {done} réalisées ; avancement moyen de {share} %."


def _opening(word: Word, plan: list[Node]) -> None:
    word.para("*Commune de Hérimaux*", size=16, center=True)
    word.para("*Évaluation à mi-mandat du programme stratégique transversal*", size=22, center=True)
    word.para("Présentée au Collège communal le 22 novembre 2027", center=True)
    word.para("et au Conseil communal du 14 décembre 2027", center=True)
    word.turn()
    word.head("Avant-propos", 1)
    word.para(
        "Trois ans après l'installation du Conseil, le Collège rend compte de ce qui a été fait. Ce bilan a été rédigé "
        "par le comité de direction, à partir des fiches que les services ont remplies en septembre 2027. Il ne cache "
        "ni les retards ni les renoncements."
    )
    word.head("Comment lire ce document", 1)
    word.para("Chaque action reçoit l'un des cinq états suivants :")
    for letter, text in (
        ("R", "l'action est achevée et ses effets sont visibles"),
        ("C", "l'action a débuté"),
        ("P", "rien n'a encore été fait"),
        ("S", "l'action est à l'arrêt, en attente d'un tiers"),
        ("A", "le Collège a renoncé à l'action"),
    ):
        word.bullet(f"{_WORDS[letter]} : {text} ;")
    word.head("Vue d'ensemble", 1)
    rows = [["Objectif stratégique", *_PLURALS, "Total"]]
    aims = [node for node in plan if node.level == SO]
    for node in aims:
        counts = _counts(_inside(node))
        rows.append([f"OS {node.code}", *map(str, counts), str(sum(counts))])
    counts = _counts([node for node in plan if node.level == ACTION])
    rows.append(["Total", *map(str, counts), str(sum(counts))])
    word.table(rows, (5, 3, 3, 3, 3, 3, 3))
    word.turn()


def _actions(word: Word, means: Node) -> None:
    rows: list[list[str]] = [list(_HEADS)]
    for node in means.below:
        said = [node.says(name) for name in ("lead", "department", "due", "revised")]
        said[1] = ", ".join(several(said[1]))
        state = [_WORDS[node.says("state")], f"{node.says('rate')} %"]
        rows.append([node.code, node.title, *said, *state, node.says("done"), node.says("left")])
    table: Any = word.table(rows, (1.2, 5, 2.2, 2.4, 2, 2, 2, 1.6, 4, 3.6))
    cells = list(table._cells)
    for rank, node in enumerate(means.below, 1):
        shade(cells[rank * len(_HEADS) + 6], _FILL[node.says("state")])


def _closing(word: Word) -> None:
    word.head("Enseignements et suites", 1)
    word.para(
        "Les actions qui avancent ont un chef de projet et un budget dès le départ. Celles qui attendent dépendent "
        "presque toutes d'un subside ou d'un permis. Le Collège retient trois suites pour la seconde moitié du mandat :"
    )
    word.bullet("Renforcer le suivi trimestriel des actions par le comité de direction")
    word.bullet("Inscrire au budget 2028 les actions dont l'échéance a été revue")
    word.bullet("Rendre compte au Conseil une fois par an")
    word.head("Lexique", 1)
    word.para("*OS* : objectif stratégique – ", "*OO* : objectif opérationnel – ", "*PST* : programme stratégique")
