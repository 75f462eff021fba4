"""DOCX: a secretary copies the three sheets of her Excel follow-up into Word, one table each, and adds a title."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Grid, Head, Para, row
from tests.cases.case import Case
from tests.cases.formats.word import WordFile
from tests.cases.unseen.eleventh_b_values import Node, outline, several
from tests.cases.unseen.fifteenth_b_values import spent, state, top, when
from tests.cases.unseen.tree import ACTION, AXIS, Thing, Tree, euros

_PLAN = """
= Volet interne
* Être une administration qui prend soin de son personnel
+ Accueillir et former chaque agent
- Rédiger une farde d'accueil pour les nouveaux agents | M. Verlinne | Service RH | | juin-26 | 1500 | | Terminé
- Proposer deux journées de formation par an | M. Verlinne | Service RH | Province | Récurrent | 18000 | | En cours
- Désigner un parrain pour chaque engagement | M. Verlinne | Direction générale | | sept-26 | | | En cours
+ Améliorer les lieux de travail
- Remplacer les châssis de la maison communale | B. Hautfenne | Service Travaux | SPW | 2028 | | 240000 | À planifier
- Aménager un réfectoire au hall technique | B. Hautfenne | Service Travaux | | déc-27 | | 65000 | En cours
- Acheter vingt fauteuils ergonomiques | M. Verlinne | Service RH | | mars-26 | | 9800 | Terminé
* Être une commune qui répond vite et clairement
+ Simplifier les démarches
- Mettre trente formulaires en ligne | I. Docquet | Population | | fin 2027 | 6000 | | En cours
- Ouvrir les guichets le samedi matin | I. Docquet | Population | | janv-27 | | | À démarrer
- Réécrire les courriers types en langage clair | I. Docquet | Secrétariat | Lire et Écrire | 2027 | | | En cours
+ Informer les habitants
- Refaire le site communal | I. Docquet | Communication | | oct-26 | | 32000 | En cours
- Publier le bulletin communal six fois par an | I. Docquet | Communication | | Récurrent | 21000 | | En cours
- Installer deux panneaux lumineux | B. Hautfenne | Service Travaux | | 2029 | | 28000 | Abandonné
= Volet externe
* Être une commune où l'on circule en sécurité
+ Protéger les piétons et les cyclistes
- Créer trois zones de rencontre au centre | B. Hautfenne | Mobilité | Zone de police | 2028 | | 95000 | À planifier
- Refaire les trottoirs de la rue du Tilleul | B. Hautfenne | Service Travaux | SPW ; ORES | nov-26 | | 310000
| En cours
- Ouvrir la voie verte jusqu'à la gare | B. Hautfenne | Mobilité | SPW | 2029 | | 450000 | En attente
+ Ralentir le trafic dans les villages
- Placer des coussins berlinois à Rosteleux | B. Hautfenne | Mobilité | | mai-26 | | 14000 | Terminé
- Acquérir deux radars préventifs | B. Hautfenne | Mobilité | Zone de police | avr-26 | | 7500 | Terminé
- Étudier la mise à sens unique de la rue Basse | B. Hautfenne | Mobilité | | 2027 | 12000 | | À démarrer
* Être une commune verte
+ Planter et préserver
- Planter deux kilomètres de haies | C. Marlier | Environnement | Natagora ; Les écoles | 2030 | 8000 | | En cours
- Végétaliser les quatre cimetières | C. Marlier | Environnement | | déc-28 | 15000 | | En cours
- Restaurer la mare de Fonteny | C. Marlier | Environnement | Contrat de rivière | sept-27 | | 11000 | À démarrer
+ Consommer moins d'énergie
- Passer tout l'éclairage public en LED | C. Marlier | Énergie | ORES | 2029 | | 180000 | En cours
- Isoler les toitures des deux écoles | C. Marlier | Énergie | SPW | août-28 | | 275000 | À planifier
- Afficher la consommation de chaque bâtiment | C. Marlier | Énergie | | Récurrent | | | En cours
"""
_HEADS = (
    *("N°", "Action", "Échevin(e)", "Service porteur", "Partenaires"),
    *("Échéance", "Budget ordinaire", "Budget extraordinaire", "État"),
)
_WIDE = len(_HEADS)
_NEVER = (
    *_HEADS[1:],
    "Total volet interne",
    "Total volet externe",
    "Commune d'Orsimont",
    "Programme stratégique transversal 2024-2030",
    "Tableau de suivi – copie du fichier Excel au 12 octobre 2026",
)


def orsimont_word_pasted(folder: Path) -> Case:
    path = folder / "orsimont_word_pasted.docx"
    plan = outline(_PLAN, action="lead service partner due ordinary extra state")
    blocks: list[Block] = [
        Para("Commune d'Orsimont", bold=True, center=True),
        Head("Programme stratégique transversal 2024-2030"),
        Para("Tableau de suivi – copie du fichier Excel au 12 octobre 2026"),
        Para("Ne plus modifier ce document : corrections dans le fichier du serveur (G. Noirhomme)."),
    ]
    for track in (node for node in plan if node.level == AXIS):
        blocks += [Head(track.title.upper(), 2), _table(track)]
    blocks.append(Para("Document remis aux membres du Collège en séance du 19 octobre 2026."))
    word = WordFile(landscape=True)
    word.furniture("PST Orsimont – suivi", "Secrétariat communal – page")
    word.write(blocks, path)
    tree = Tree()
    for node in plan:
        if node.level != AXIS:
            tree.add(node.level, node.title, node.parent, **_expected(node))
    return tree.case(path, "A", "tableau Excel collé, rangées fusionnées, totaux, dates abrégées", never=_NEVER)


def _expected(node: Node) -> Thing:
    place: Thing = {"code": node.code, "track": "internal" if top(node).number == 1 else "external"}
    if node.level != ACTION:
        return place
    return place | {
        "political_leads": [node.says("lead")],
        "departments": [node.says("service")],
        "partners": several(node.says("partner")),
        "deadline": when(node.says("due")),
        "budget": spent("ordinary", node.says("ordinary")) + spent("extraordinary", node.says("extra")),
        "status": state(node.says("state")),
    }


def _table(track: Node) -> Grid:
    rows = [row(*_HEADS, bold=True)]
    sums = {"ordinary": 0, "extra": 0}
    for aim in track.below:
        rows.append((Box(f"OS {aim.code} : {aim.title}", span=_WIDE, fill="9DC3E6", bold=True),))
        for means in aim.below:
            rows.append((Box(f"OO {means.code} : {means.title}", span=_WIDE, fill="DEEBF7", bold=True),))
            for action in means.below:
                money = [action.says(kind) for kind in sums]
                for kind, text in zip(sums, money, strict=True):
                    sums[kind] += int(text or 0)
                shown = [euros(int(text), tail=",00 €") if text else "" for text in money]
                partners = "\n".join(several(action.says("partner")))
                said = [action.says("lead"), action.says("service"), partners, action.says("due")]
                rows.append(row(action.code, action.title, *said, *shown, action.says("state")))
    total = [euros(amount, tail=",00 €") for amount in sums.values()]
    rows.append(row("", f"Total {track.title.lower()}", "", "", "", "", *total, "", bold=True))
    return Grid(tuple(rows), widths=(1, 5, 2, 2, 2, 1.5, 2, 2, 1.5))
