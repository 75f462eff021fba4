"""DOCX: a secretary in a hurry pastes the rows of her workbook into Word, a table for each objective."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Bullet, Grid, Head, Para, row
from tests.cases.case import Case
from tests.cases.formats.word import WordFile
from tests.cases.unseen.tree import ACTION, AXIS, OO, SO, Thing, Tree
from tests.cases.unseen.twelfth_b_values import Node, cost, euros, judged, outline, several, tell, when

_PLAN = """
= VOLET INTERNE
* Être une administration moderne, qui rend un service rapide et de qualité
+ Faciliter les démarches des citoyens
- Ouvrir un guichet de rendez-vous pour les cartes d'identité | A. Fonteyne | Population | juin-26 | 12500 | Réalisé
- Placer une borne de retrait de documents dans le hall | A. Fonteyne | Population | 31/12/2026 | 38000 | En cours
- Mettre le guichet en ligne à jour et le faire connaître | A. Fonteyne | Population; Com. | mars-27 | / | En cours
- Revoir les heures d'ouverture des bureaux | A. Fonteyne | Sec. gén. | sept-26 | / | Réalisé
+ Moderniser les outils de travail
- Remplacer le serveur et les vingt postes les plus anciens | B. Wauthelet | Informatique | 31/12/2026 | 64000
| En cours
- Numériser les registres d'état civil d'avant 1950 | A. Fonteyne | Population | 2028 | 22000 | Non commencé
- Acquérir un logiciel de gestion des délibérations | B. Wauthelet | Sec. gén. | juin-27 | 17500 | Non commencé
- Passer à la téléphonie par internet | B. Wauthelet | Informatique | 30/09/2026 | 9800 | Réalisé
* Être un employeur attentif à son personnel
+ Accueillir et former les agents
- Rédiger une brochure d'accueil pour les nouveaux agents | B. Wauthelet | RH | déc-26 | / | En cours
- Établir un plan de formation sur trois ans | B. Wauthelet | RH | mars-26 | 15000 | Réalisé
- Organiser une journée annuelle du personnel | B. Wauthelet | RH | annuel | 4500 | En cours
- Former deux secouristes par bâtiment | B. Wauthelet | RH; SIPPT | 2027 | 6200 | Non commencé
+ Améliorer les conditions de travail
- Rénover le réfectoire du dépôt communal | H. Marlière | Travaux | 31/12/2027 | 55000 | Non commencé
- Équiper les ouvriers de vêtements de pluie et de froid | H. Marlière | Travaux | nov-26 | 11000 | En cours
- Introduire le télétravail structurel pour les agents administratifs | B. Wauthelet | RH | janv-26 | / | Réalisé
= VOLET EXTERNE
* Être une commune où l'on circule en sécurité
+ Protéger les piétons et les cyclistes
- Aménager une zone 30 devant l'école de Fontval | H. Marlière | Travaux | août-26 | 42000 | Réalisé
- Créer un trottoir rue des Meuniers | H. Marlière | Travaux | 2028 | 310000 | Non commencé
- Relier les deux tronçons du RAVeL de l'Ourne | H. Marlière | Mobilité | fin 2027 | 175000 | En cours
- Installer trente arceaux à vélos | H. Marlière | Mobilité | mai-26 | 7400 | Réalisé
+ Entretenir nos voiries
- Établir un cadastre de l'état des voiries | H. Marlière | Travaux | déc-25 | 28000 | Réalisé
- Refaire la chaussée de la Haute Borne | H. Marlière | Travaux | 2027 | 480000 | En attente
- Curer les fossés du hameau de Trîmont | H. Marlière | Travaux | annuel | 20000 | En cours
- Remplacer l'éclairage public par des lampes LED | H. Marlière | Travaux; Énergie | 2029 | 260000 | En cours
* Être une commune qui protège son environnement
+ Réduire nos consommations d'énergie
- Isoler la toiture de la salle des fêtes | C. Vandooren | Énergie | sept-27 | 98000 | Non commencé
- Poser des panneaux photovoltaïques sur le hall sportif | C. Vandooren | Énergie | 30/06/2027 | 72000 | En cours
- Remplacer la chaudière à mazout de l'école du Centre | C. Vandooren | Énergie; Travaux | août-27 | 86000 | En attente
- Tenir une comptabilité énergétique des bâtiments | C. Vandooren | Énergie | permanent | / | En cours
+ Préserver la nature et la propreté
- Planter deux kilomètres de haies | C. Vandooren | Env. | mars-29 | 18000 | En cours
- Végétaliser le cimetière de Gorhaye | C. Vandooren | Env.; Travaux | 2028 | 35000 | Non commencé
- Enterrer les bulles à verre de la place | C. Vandooren | Env. | juin-26 | 24500 | Abandonné
- Organiser le grand nettoyage de printemps | C. Vandooren | Env. | annuel | 1500 | En cours
* Être une commune solidaire et conviviale à tous les âges
+ Soutenir les familles
- Agrandir la crèche des P'tits Loups de quatorze places | D. Ensival | Enfance | 2029 | 640000 | Non commencé
- Ouvrir une plaine de jeux à Trîmont | D. Ensival | Enfance; Travaux | avr-27 | 48000 | En cours
- Étendre l'accueil extrascolaire jusqu'à 18 h 30 | D. Ensival | Enfance | sept-26 | 19000 | Réalisé
+ Faire vivre les villages et les associations
- Mettre à disposition du matériel pour les fêtes de village | D. Ensival | Culture; Travaux | permanent | 5000
| En cours
- Rénover la maison de village de Fontval | D. Ensival | Culture | 31/12/2028 | 395000 | Non commencé
- Publier un agenda trimestriel des activités | D. Ensival | Com. | mars-26 | 3600 | Réalisé
- Créer un conseil consultatif des aînés | D. Ensival | Culture | oct-26 | / | En attente
+ Renforcer l'offre sportive
- Remplacer le revêtement du terrain de mini-foot | D. Ensival | Sports | juil-27 | 67000 | Non commencé
- Instaurer un chèque-sport de 50 € par enfant | D. Ensival | Sports | sept-26 | 16000 | Réalisé
- Baliser trois circuits de course à pied | D. Ensival | Sports | mai-27 | 2800 | En cours
"""
_STATES = {
    "Réalisé": "done",
    "En cours": "in_progress",
    "Non commencé": "not_started",
    "En attente": "waiting",
    "Abandonné": "abandoned",
}
_HEADS = ("N°", "Actions", "Échevin(e)", "Service", "Échéance", "Budget (€)", "État")
_FOREWORD = (
    "Le présent programme stratégique transversal a été élaboré par le Collège communal et le comité de direction. "
    "Le Conseil communal en a pris acte en sa séance du 26 août 2025.",
    "Les tableaux qui suivent donnent la situation au 30 septembre 2026.",
)
_SHORT = (
    "Com. = communication",
    "Env. = environnement",
    "Sec. gén. = secrétariat général",
    "SIPPT = service interne pour la prévention et la protection au travail",
)


def gorhaye_word_pasted(folder: Path) -> Case:
    path = folder / "gorhaye_word_pasted.docx"
    plan = outline(_PLAN, action="lead department due cost state")
    _number(plan)
    word = WordFile()
    word.furniture("Commune de Gorhaye-sur-Ourne – PST 2024-2030", "Secrétariat communal – page")
    word.write(_blocks(plan), path)
    tree = tell(Tree(), [node for node in plan if node.level != AXIS], _expected)
    never = (*_HEADS[1:], *_SHORT, *_FOREWORD, "VOLET INTERNE", "VOLET EXTERNE", "Abréviations", "Total OS 1")
    return tree.case(path, "A", "cells pasted, header in the first table of a volet, totals", never=never)


def _number(plan: list[Node]) -> None:
    """The objectives run through both volets."""
    for number, node in enumerate((node for node in plan if node.level == SO), 1):
        node.number = number


def _above(node: Node) -> Node:
    return _above(node.above) if node.above else node


def _expected(node: Node) -> Thing:
    common = {"code": node.code, "track": "internal" if "INTERNE" in _above(node).title else "external"}
    if node.level != ACTION:
        return common
    return common | {
        "political_leads": [node.says("lead")],
        "departments": several(node.says("department")),
        "deadline": when(node.says("due")),
        "status": judged(node.says("state"), _STATES),
        **cost(node.says("cost")),
    }


def _blocks(plan: list[Node]) -> list[Block]:
    blocks: list[Block] = [
        Para("Province de Haute-Sambrelle – Arrondissement de Lorvezée", center=True),
        Head("Commune de Gorhaye-sur-Ourne"),
        Para("PROGRAMME STRATÉGIQUE TRANSVERSAL 2024-2030", bold=True),
        *(Para(text) for text in _FOREWORD),
        Para(""),
    ]
    headed = False
    for node in plan:
        if node.level == AXIS:
            blocks += [Para(node.title, bold=True), Para("")]
            headed = False
        elif node.level == SO:
            blocks.append(_table(node, headed=not headed))
            headed = True
    blocks += [Para("Abréviations", bold=True), *(Bullet(text) for text in _SHORT)]
    blocks += [Para("Fait à Gorhaye, le 5 octobre 2026"), Para("Par le Collège :")]
    return [*blocks, Para("La Directrice générale f.f.,                          Le Bourgmestre,")]


def _table(objective: Node, *, headed: bool) -> Grid:
    width = len(_HEADS)
    rows: list[tuple[Box, ...]] = [row(*_HEADS, bold=True)] if headed else []
    rows.append((Box(f"OS {objective.code} : {objective.title}", span=width, fill="9DC3E6", bold=True),))
    total = 0
    for means in objective.below:
        assert means.level == OO
        rows.append((Box(f"OO {means.code} : {means.title}", span=width, fill="DDEBF7", bold=True),))
        for node in means.below:
            amount = node.says("cost")
            total += int(amount) if amount.isdigit() else 0
            shown = euros(int(amount), tail="") if amount.isdigit() else amount
            services = "\n".join(several(node.says("department")))
            cells = (f"{node.code}.", node.title, node.says("lead"), services, node.says("due"), shown)
            rows.append(row(*cells, node.says("state")))
    ending = (Box(f"Total OS {objective.code}", span=5, bold=True), Box(euros(total, tail=""), bold=True), Box())
    return Grid((*rows, ending), header=int(headed))
