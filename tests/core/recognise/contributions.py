"""One plan that several departments wrote, each chapter in a shape of its own: `contribution(seed)` draws one.

Around the chapters stands what a coordinator leaves there: a model of the sheet, the table of the workshops, legends,
sheets and rows that nobody has filled in, a list of what is left to do.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any

from gouvernail.core.document import Block, Cell, ListItem, Paragraph

from .tables import Text, heading, table

OBJECTIVES = (
    "Être une cité où chacun trouve sa place",
    "Être une cité qui entretient ce qu'elle possède",
    "Être une cité où l'on respire mieux",
    "Être une cité qui accueille et qui écoute",
)
NARROWER = (
    *("Ouvrir nos lieux à tous", "Soutenir ceux qui aident"),
    *("Connaître l'état des biens", "Dépenser à bon escient"),
    *("Planter en ville", "Rouler moins vite"),
    *("Raccourcir les attentes", "Répondre clairement"),
)
ACTIONS = (
    *("Louer un local pour les jeunes", "Prêter la salle des fêtes le lundi", "Recruter deux veilleurs de nuit"),
    *("Verser une prime aux gardes d'enfants", "Relever les compteurs chaque mois", "Réparer le toit du dépôt"),
    *("Vendre la cure de Fontaine", "Comparer les offres d'assurance", "Planter trente tilleuls place Verte"),
    *("Semer un pré fleuri au cimetière", "Poser un radar rue Haute", "Rétrécir l'entrée du village"),
    *("Installer une borne de tickets", "Ouvrir le guichet à midi", "Réécrire les lettres types"),
    "Traduire le guide d'accueil",
)
SERVICES = ("Travaux", "Jeunesse", "Environnement", "Finances", "Population", "CPAS", "Mobilité", "Enseignement")
PEOPLE = ("A. Delvaux", "Chloé Bastin", "R. Nguyen", "Inès Marchal")
STATES = {"en cours": "in_progress", "terminé": "done", "non commencé": "not_started", "abandonné": "abandoned"}
SHORT = {"en cours": "EC", "terminé": "F", "non commencé": "AF", "abandonné": "X"}
FILLS = {"en cours": "FFC000", "terminé": "70AD47", "non commencé": "A6A6A6", "abandonné": "FF0000"}
WHENS = {
    **{"fin 2027": "2027-12-31", "30/06/2028": "2028-06-30", "T2 2027": "2027-06-30", "mars 2029": "2029-03-31"},
    **{"selon subsides": None, "2 x par an": None, "dès que possible": None},
}
BLANKS = ("", "à compléter", "…", "(à définir)")
UNFILLED = ("à compléter", "…", "(réserve)", "(fusionnée avec la précédente)", "à définir par le service", "...")


@dataclass(slots=True)
class Action:
    title: str
    number: str
    services: list[str]
    agent: str
    when: str
    state: str
    said: dict[str, Any] = field(default_factory=dict)

    def say(self, *names: str) -> None:
        told = {
            "departments": self.services,
            "agents": [self.agent],
            "deadline": WHENS[self.when],
            "status": STATES[self.state],
            "indicators": [f"Nombre de visites {self.number}"],
        }
        self.said = {name: told[name] for name in names}


@dataclass(slots=True)
class Draw:
    """The blocks, the tree (level, title, title above) and what each action says."""

    blocks: list[Block] = field(default_factory=list)
    tree: list[tuple[str, str, str | None]] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)


def contribution(seed: int) -> Draw:
    random, draw = Random(seed), Draw()
    shapes = random.sample(sorted(SHAPES), k=4)
    draw.blocks += [Paragraph("Ville de Verbois", bold=True), heading("Programme stratégique transversal 2025-2030")]
    draw.blocks += _opening(random, shapes)
    titles, narrower = iter(ACTIONS), iter(NARROWER)
    for rank, (objective, shape) in enumerate(zip(OBJECTIVES, shapes, strict=True), 1):
        sign = random.choice((" : ", " – ", " - ", ". "))
        draw.blocks.append(heading(f"{random.choice(('Objectif stratégique ', 'OS '))}{rank}{sign}{objective}", 2))
        draw.tree.append(("strategic_objective", objective, None))
        for place in (1, 2):
            title = next(narrower)
            draw.blocks.append(heading(f"OO {rank}.{place}{sign}{title}", 3))
            draw.tree.append(("operational_objective", title, objective))
            actions = []
            for number in (1, 2):
                services = random.sample(SERVICES, k=random.choice((1, 1, 2)))
                action = Action(next(titles), f"{rank}.{place}.{number}", services, *_particulars(random))
                actions.append(action)
                draw.tree.append(("action", action.title, title))
            # The hand of a chapter is the same in both its parts.
            draw.blocks += SHAPES[shape](Random(100 * seed + rank), actions, place)
            draw.actions += actions
    draw.blocks += _closing(random)
    return draw


def _particulars(random: Random) -> tuple[str, str, str]:
    return random.choice(PEOPLE), random.choice(tuple(WHENS)), random.choice(tuple(STATES))


# ------------------------------------------------------------------------------------------------- around the plan


def _opening(random: Random, shapes: list[str]) -> list[Block]:
    blocks: list[Block] = [heading("Avant de commencer", 2), Paragraph("Chaque service a écrit sa part, à sa façon.")]
    beside: list[list[Block]] = [
        [
            heading(random.choice(("Comment remplir une fiche ?", "Le modèle", "Notre manière de faire")), 2),
            table(
                ["Action", "Une phrase qui commence par un verbe"],
                ["Service", "Celui qui rend compte au Collège"],
                ["Échéance", "Le mois où ce sera fini"],
            ),
        ],
        [
            heading(random.choice(("Les mots du plan", "Exemple", "Trois niveaux")), 2),
            table(
                [random.choice(("Niveau", "Mot")), "Exemple"],
                ["Objectif stratégique", "Être une cité qui joue"],
                ["Objectif opérationnel", "Jouer dehors"],
                ["Action", "Acheter deux ballons"],
            ),
        ],
        [
            heading(random.choice(("Les soirées", "Ce que nous avons entendu")), 2),
            table(
                [random.choice(("Soirée", "Atelier", "Rencontre")), "Date", "Participants"],
                ["Vivre ensemble", "14/01/2025", "27"],
                ["Mieux circuler", "11/02/2025", "33"],
            ),
            ListItem("« Trop de bruit »"),
            ListItem("« Pas assez de bancs »"),
        ],
    ]
    for part in random.sample(beside, k=random.randint(0, 3)):
        blocks += part
    if "tagged" in shapes:
        key = ", ".join(f"{short} = {word}" for word, short in SHORT.items())
        blocks.append(Paragraph(random.choice((f"Légende : {key}", f"({key})", f"(Légende du service : {key})"))))
    if "coloured" in shapes:
        noun = random.choice(("", "Action ", "Projet "))
        words = [f"{noun}{word}" if noun else word for word in FILLS]
        rows = [[Cell(fill=fill), word] for fill, word in zip(FILLS.values(), words, strict=True)]
        blocks += [heading("Couleurs des tableaux", 2), table(*rows)]
    return blocks


def _closing(random: Random) -> list[Block]:
    title = random.choice(("À faire avant le Conseil", "A FAIRE POUR LE 12", "Pense-bête", "To do", ""))
    found: list[Block] = []
    if title:
        found += [heading(title, 2), ListItem("relancer la bibliothèque"), ListItem("faire relire par Luc")]
    if random.random() < 0.4:
        past = random.choice(
            ("Annexe : bilan du PST 2018-2024", "Annexe 2 : rappel du programme précédent", "Annexe – Ancien PST")
        )
        rows = ["Objectif", "Action", "Résultat"], ["Une cité verte", "Fleurir le kiosque", "Terminé en 2021"]
        found += [heading(past, 2), table(*rows, ["Une cité verte", "Vendre le bois mort", "Abandonné"])]
    return found


# ---------------------------------------------------------------------------------------------------------- shapes


def sheets(random: Random, actions: list[Action], place: int) -> list[Block]:
    """A sheet for each, with an indicator, where it begins and what is aimed at; an empty one at the end."""
    head = random.choice(("Fiche n° {}", "FICHE ACTION N°{}", "Fiche-action {}", "Fiche {}"))
    base = random.choice(("Valeur de départ", "Situation 2024", "Valeur initiale", "Valeur 2024", "Référence"))
    target = random.choice(("Cible", "Cible 2030", "Valeur cible", "Valeur visée 2030", "Valeur attendue"))
    blank = random.choice(BLANKS)
    found: list[Block] = []
    labels = (
        "Intitulé de l'action",
        "Service pilote",
        "Agent référent",
        "Échéance",
        "Indicateur",
        base,
        target,
        "État",
    )
    for action in actions:
        values = (
            *(action.title, "\n".join(action.services), action.agent, action.when),
            *(f"Nombre de visites {action.number}", "12", random.choice(("40", "40 %", "40 par an")), action.state),
        )
        rows: list[list[Text]] = [[(head.format(action.number), 2, 1)], *map(list, zip(labels, values, strict=True))]
        found.append(table(*rows))
        action.say("departments", "agents", "deadline", "status", "indicators")
    if place == 2:
        number = random.choice(("…", actions[-1].number[:-1] + "3"))
        rows = [[(head.format(number), 2, 1)], *([label, blank] for label in labels)]
        found.append(table(*rows))
    return found


def tails(random: Random, actions: list[Action], place: int) -> list[Block]:
    """Entries with who and when behind the title, in brackets or after a dash."""
    form = random.choice(("{0} ({1}, {2})", "{0} – {1}, {2}", "{0} [{1} ; {2}]"))
    found: list[Block] = []
    for action in actions:
        found.append(ListItem(form.format(action.title, "/".join(action.services), action.when)))
        action.say("departments", "deadline")
    return [*found, ListItem(random.choice(("à compléter", "…")))] if random.random() < 0.3 else found


def pointed(random: Random, actions: list[Action], place: int) -> list[Block]:
    """Bold lines after a sign, and questions on the line below."""
    sign, between = random.choice((">", "»", "~", "=>")), random.choice((" / ", " – ", " ; "))
    found: list[Block] = []
    for action in actions:
        found.append(Paragraph(f"{sign} {action.title}", bold=True))
        parts = (
            f"Qui ? {', '.join(action.services)}",
            f"Contact : {action.agent}",
            f"Quand ? {action.when}",
            f"État : {action.state}",
        )
        found.append(Paragraph(between.join(parts)))
        action.say("departments", "agents", "deadline", "status")
    return found


def lettered(random: Random, actions: list[Action], place: int) -> list[Block]:
    """`Action a. ...` in bold, and labels on the line below or on lines of their own."""
    sign, joined = random.choice((". ", " : ", ") ", " - ")), random.random() < 0.5
    label = random.choice(("Service pilote", "Service porteur", "Service"))
    found: list[Block] = []
    for rank, action in enumerate(actions, 2 * place - 2):
        found.append(Paragraph(f"Action {'abcdefgh'[rank]}{sign}{action.title}", bold=True))
        parts = [
            f"{label} : {', '.join(action.services)}",
            f"Agent référent : {action.agent}",
            f"Échéance : {action.when}",
            f"État : {action.state}",
        ]
        found += [Paragraph(" ; ".join(parts))] if joined else [Paragraph(part) for part in parts]
        action.say("departments", "agents", "deadline", "status")
    if place == 2 and random.random() < 0.5:
        found.append(
            Paragraph(f"Action e{sign}{random.choice(('à compléter', '…', 'à définir avec le CPAS'))}", bold=True)
        )
    return found


def tagged(random: Random, actions: list[Action], place: int) -> list[Block]:
    """Entries with the sign of a legend before their numbers."""
    form = random.choice(("[{0}] {1} {2} ({3}, {4})", "({0}) {1} {2} ({3}, {4})", "[{0}] {1} {2} – {3}, {4}"))
    found: list[Block] = []
    for action in actions:
        values = (SHORT[action.state], action.number, action.title, ", ".join(action.services), action.when)
        found.append(ListItem(form.format(*values)))
        action.say("departments", "deadline", "status")
    return found


def rows_of(random: Random, actions: list[Action], place: int, *, coloured: bool = False) -> list[Block]:
    """A table; a row that nobody has filled in at its end."""
    made: list[list[Text]] = [["N°", "Action", "Service(s)", "Agent", "Échéance", "État"]]
    for action in actions:
        state: Text = Cell(fill=FILLS[action.state]) if coloured else action.state
        made.append([action.number, action.title, "\n".join(action.services), action.agent, action.when, state])
        action.say("departments", "agents", "deadline", "status")
    if place == 2 or random.random() < 0.5:
        other = random.choice(("", "/", "-"))
        made.append([actions[-1].number[:-1] + "3", random.choice(UNFILLED), other, other, other, other])
    return [table(*made)]


def coloured(random: Random, actions: list[Action], place: int) -> list[Block]:
    """A table whose states are colours."""
    return rows_of(random, actions, place, coloured=True)


def piloted(random: Random, actions: list[Action], place: int) -> list[Block]:
    """`Pilote : Travaux`: a department that a chapter with a column of services names too, and nobody."""
    label, glue = random.choice(("Pilote", "Porteur", "Pilotage")), random.choice((", ", " / ", "/"))
    found: list[Block] = []
    for action in actions:
        found += [ListItem(action.title), Paragraph(f"{label} : {glue.join(action.services)}")]
        found.append(Paragraph(f"Échéance : {action.when}"))
        action.say("departments", "deadline")
    return found


SHAPES: dict[str, Callable[[Random, list[Action], int], list[Block]]] = {
    "sheets": sheets,
    "tails": tails,
    "pointed": pointed,
    "lettered": lettered,
    "tagged": tagged,
    "rows": rows_of,
    "coloured": coloured,
    "piloted": piloted,
}
