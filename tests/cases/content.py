"""The one source of a case: a plan in plain values, each field with what is written and what should be understood."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.cases import themes

LEVELS = {"OS": "strategic_objective", "OO": "operational_objective", "-": "action", "+": "step"}
DEPTH = {"axis": 0, "strategic_objective": 1, "operational_objective": 2, "action": 3, "step": 4}


@dataclass(frozen=True, slots=True)
class Said:
    """A field as a document writes it, and the value of the plan JSON that a reader should make of it."""

    text: str
    value: object


@dataclass(slots=True)
class Node:
    """An item of the invented plan. `number` is its path (`1.2`), `said` its fields by name of the plan JSON."""

    level: str
    title: str
    number: str = ""
    track: str | None = None
    said: dict[str, Said] = field(default_factory=dict)
    findings: list[str] = field(default_factory=list)
    ambition: list[str] = field(default_factory=list)
    prose: str = ""
    indicators: list[str] = field(default_factory=list)
    children: list["Node"] = field(default_factory=list)
    parent: "Node | None" = field(default=None, repr=False)
    hidden: bool = False
    """Whether a spreadsheet hides its row: it is to be read all the same."""
    lead: str | None = None
    """The part of the title before its numbered steps, which is as good a title."""
    written: str | None = None
    """The code as the document writes it, where it is not simply the number."""

    def walk(self) -> Iterator["Node"]:
        yield self
        for child in self.children:
            yield from child.walk()

    def write(self, name: str) -> str:
        """The words of a field, nothing where the item has none."""
        return self.said[name].text if name in self.said else ""


@dataclass(frozen=True, slots=True)
class Place:
    """An invented authority, and the names that its documents use."""

    name: str
    hamlet: str
    village: str
    street: str
    elected: tuple[str, ...]
    agents: tuple[str, ...]
    departments: tuple[str, ...]
    partners: tuple[str, ...]


PARTNERS = ("Intercommunale IDELO", "Agence immobilière sociale du Pays vert", "Zone de police des Trois Vallées")
PLACES = {
    "montbreuil": Place(
        "Montbreuil-lez-Ardoise",
        "Sarteau",
        "Montbreuil",
        "des Tilleuls",
        ("A. Desmecq", "C. Hannoteau", "J.-P. Wyllemans", "F. Ouldali"),
        ("Conseiller en mobilité", "Cheffe de projet", "Directrice générale", "Écopasseur"),
        ("Service Travaux", "Service RH", "Dir. générale", "Cellule Marchés publics", "Service Jeunesse"),
        ("TEC", *PARTNERS),
    ),
    "orvaux": Place(
        "Orvaux-la-Chaussée",
        "Petit-Orvaux",
        "Grand-Orvaux",
        "du Moulin",
        ("Solange Picquereau", "Thibault Lorquenne", "Nadia Bensaoud", "Marc Van Keerdael"),
        ("Élise Grosjambe", "Hugo Tassenoy", "Leïla Marchandot", "Ludovic Pirsonnet"),
        ("Cadre de vie", "Enseignement", "Finances", "État civil et population", "Environnement"),
        ("Contrat de rivière de l'Orvelle", "Maison du tourisme", *PARTNERS),
    ),
    "saintaubry": Place(
        "Saint-Aubry",
        "La Fosse-aux-Loups",
        "Saint-Aubry",
        "de la Station",
        ("B. Cornelissart", "M. Thonnardelle", "V. El Karbi", "P. Degreefs"),
        ("D. Vrankart", "S. Moineaux", "I. Duquaine", "K. Peeterboom"),
        ("Direction générale", "Service technique", "Service Population", "Service Finances", "CPAS"),
        ("GAL du Haut-Condroz", "Cercle horticole", *PARTNERS),
    ),
}

Bank = tuple[Said, ...]


def when(text: str, start: str | None, end: str | None, *, recurring: bool = False, unknown: bool = False) -> Said:
    value = {"text": text, "start": start, "end": end, "recurring": recurring, "unknown": unknown}
    return Said(text, value)


DEADLINES: Bank = (
    when("mars-26", "2026-03-01", "2026-03-31"),
    when("09/2026", "2026-09-01", "2026-09-30"),
    when("novembre 2027", "2027-11-01", "2027-11-30"),
    when("2e trim. 2027", "2027-04-01", "2027-06-30"),
    when("T4 2026", "2026-10-01", "2026-12-31"),
    when("3ème trimestre 2028", "2028-07-01", "2028-09-30"),
    when("2d semestre 2028", "2028-07-01", "2028-12-31"),
    when("Fin 2029", "2029-10-01", "2029-12-31"),
    when("mi-2027", "2027-05-01", "2027-08-31"),
    when("2030", "2030-01-01", "2030-12-31"),
    when("2026-2028", "2026-01-01", "2028-12-31"),
    when("30/06/2027", "2027-06-30", "2027-06-30"),
    when("1er mars 2028", "2028-03-01", "2028-03-01"),
    when("Permanent", None, None, recurring=True),
    when("Annuel", None, None, recurring=True),
    when("à fixer", None, None, unknown=True),
    when("2026 (étude) Fin 2028 (travaux)", "2026-01-01", "2028-12-31"),
    when("début 2027 (projet pilote) 1er semestre 2029 (extension)", "2027-01-01", "2029-06-30"),
    when("2027 (mise en place) Récurrent (suivi)", "2027-01-01", "2027-12-31"),
)
DATES: Bank = tuple(
    when(f"{day[8:]}/{day[5:7]}/{day[:4]}", day, day)
    for day in ("2026-03-31", "2026-12-31", "2027-06-30", "2028-09-01", "2029-12-31", "2030-06-15")
)


def money(text: str, *lines: tuple[str, str | None, int | None], kind: str | None = None) -> Said:
    return Said(text, [{"kind": kind, "amount": a, "article": article, "year": year} for a, article, year in lines])


AMOUNTS: Bank = (
    money("12.500 €", ("12500.00", None, None)),
    money("48 000,00 EUR", ("48000.00", None, None)),
    money("1.250,50 €", ("1250.50", None, None)),
    money("35.000 € à l'article 421/731-60 Entretien des voiries", ("35000.00", "421/731-60", None)),
    money("7.500 € (article 104/123-17 Formation du personnel)", ("7500.00", "104/123-17", None)),
    money(
        "(20.000 € à l'article 722/724-60) (4.500 € à l'article 722/125-02)",
        *(("20000.00", "722/724-60", None), ("4500.00", "722/125-02", None)),
    ),
    money("2026 : 10.000 € - 2027 : 15.000 €", ("10000.00", None, 2026), ("15000.00", None, 2027)),
)


def state(text: str, value: str) -> Said:
    return Said(text, {"value": value, "text": text})


STATES: Bank = (
    *(state("Réalisée", "done"), state("clôturé", "done"), state("Finalisée", "done"), state("Achevé", "done")),
    *(state("En cours", "in_progress"), state("Lancée", "in_progress"), state("entamé", "in_progress")),
    *(state("À agender", "to_plan"), state("En création", "to_plan"), state("Prévu", "to_plan")),
    *(state("Non entamé", "not_started"), state("À venir", "not_started"), state("A démarrer", "not_started")),
    *(state("Postposé", "waiting"), state("Suspendu", "waiting"), state("En pause", "waiting")),
    *(state("Bloqué", "blocked"), state("Problème", "blocked")),
    *(state("Annulé", "abandoned"), state("Ne sera pas concrétisé", "abandoned")),
)
SDG_CELLS: Bank = (
    Said("4 - 11", [4, 11]),
    Said("ODD 13", [13]),
    Said("Villes et communautés durables, Vie terrestre", [11, 15]),
    Said("Paix, justice et institutions efficaces, Éducation de qualité", [16, 4]),
    Said("3, 10, 11", [3, 10, 11]),
    Said("Énergie propre et d'un coût abordable", [7]),
)


def said_list(names: list[str], mark: str) -> Said:
    """Several names in one cell, parted by `mark`."""
    return Said(mark.join(names), names)


def parse(text: str, place: Place, track: str | None) -> list[Node]:
    """The strategic objectives of a theme text, with everything under them."""
    roots: list[Node] = []
    open_at: list[Node] = []
    for line in text.strip().splitlines():
        sign, _, rest = line.partition(" ")
        rest = rest.format(hamlet=place.hamlet, village=place.village, street=place.street)
        if sign not in LEVELS:
            _annotate(open_at[-1] if sign == "%" else open_at[min(len(open_at) - 1, 1)], sign, rest)
            continue
        node = Node(LEVELS[sign], rest, track=track)
        del open_at[DEPTH[node.level] - 1 :]
        node.parent = open_at[-1] if open_at else None
        (open_at[-1].children if open_at else roots).append(node)
        open_at.append(node)
    return roots


def _annotate(node: Node, sign: str, text: str) -> None:
    if sign == "?":
        node.findings.append(text)
    elif sign == "!":
        node.ambition.append(text)
    elif sign == "~":
        node.prose = f"{node.prose} {text}".strip()
    else:
        node.indicators.append(text)


def number(roots: list[Node], *, deep: bool = True, skip: tuple[str, ...] = ()) -> None:
    """Numbers `1`, `1.1`, `1.1.1`; those in `skip` are left out, as when a line was taken away."""

    def under(nodes: list[Node], prefix: str) -> None:
        rank = 0
        for node in nodes:
            rank += 1
            if f"{prefix}{rank}" in skip:
                rank += 1
            node.number = f"{prefix}{rank}"
            under(node.children, f"{node.number}.")

    under(roots, "")
    if not deep:
        for root in roots:
            for node in root.walk():
                if node.level == "step":
                    node.number = ""


def dice(seed: int | str) -> random.Random:
    """Chance that falls the same way each time."""
    return random.Random(seed)


def plan(seed: int, where: str, *, inside: int = 2, outside: int = 2, steps: bool = True) -> list[Node]:
    """Strategic objectives of an invented authority: the first `inside` internal, `outside` external ones, shuffled."""
    chance, place = dice(seed), PLACES[where]
    internal, external = parse(themes.INTERNAL, place, "internal"), parse(themes.EXTERNAL, place, "external")
    roots = sorted(chance.sample(internal, inside), key=internal.index)
    roots += sorted(chance.sample(external, outside), key=external.index)
    for root in roots:
        for objective in root.children:
            if len(objective.children) > 3 and chance.random() < 0.3:
                objective.children.pop(chance.randrange(len(objective.children)))
            for action in objective.children:
                action.children = action.children if steps else []
    for track in ("internal", "external"):
        number([root for root in roots if root.track == track])
    return roots


def nodes(roots: list[Node], *levels: str) -> list[Node]:
    return [node for root in roots for node in root.walk() if not levels or node.level in levels]


class Filler:
    """Gives fields to actions, a bank in turn, so that every wording of a bank is met."""

    def __init__(self, seed: int, place: Place) -> None:
        self.chance, self.place = dice(seed), place

    def from_bank(self, items: list[Node], name: str, bank: Bank, share: float = 1.0) -> None:
        turn = list(bank)
        self.chance.shuffle(turn)
        given = 0
        for item in items:
            if self.chance.random() < share:
                item.said[name] = turn[given % len(turn)]
                given += 1

    def amounts(self, items: list[Node], kind: str | None, share: float, bank: Bank = AMOUNTS) -> None:
        """Budget cells whose lines are all of one kind (that of the column they stand in)."""
        kinds = tuple(Said(s.text, [line | {"kind": kind} for line in s.value]) for s in bank)  # type: ignore[attr-defined]
        self.from_bank(items, "budget", kinds, share)

    def people(self, items: list[Node], name: str, pool: tuple[str, ...], marks: tuple[str, ...], two: float) -> None:
        """One or two names of a pool in a cell, in turn alone so that each is known from a cell of its own."""
        for rank, item in enumerate(items):
            first = pool[rank % len(pool)]
            if rank < len(pool) or self.chance.random() > two:
                item.said[name] = Said(first, [first])
            else:
                second = self.chance.choice([other for other in pool if other != first])
                item.said[name] = said_list([first, second], self.chance.choice(marks))


def expected(
    roots: list[Node], carried: tuple[str, ...] = (), *, codes: bool = True, tracks: bool = True, name: str = ""
) -> dict[str, object]:
    """The tree that a reader should find: items with their level, code, parent and the fields that a layout carries."""
    items: list[dict[str, object]] = []
    for node in nodes(roots):
        if node.level == "axis":
            items.append({"level": "axis", "code": node.number or None, "title": node.title, "parent": None})
            continue
        above = node.parent
        while above is not None and above.level == "axis":
            above = above.parent
        item: dict[str, object] = {
            "level": node.level,
            "code": (node.number or None) if codes else None,
            "title": node.title,
            "parent": above.title if above else None,
        }
        if tracks and node.track:
            item["track"] = node.track
        if node.level == "step":
            item["code_not_scored"] = True
        if node.lead:
            item["title_lead"] = node.lead
        if node.hidden:
            item["hidden"] = True
        item |= {key: node.said[key].value for key in carried if key in node.said}
        if any(line["kind"] is None for line in item.get("budget", ())):  # type: ignore[attr-defined]
            item["budget_kind_also_ok"] = True
        items.append(item)
    return {"source": name, "items": items, "must_not_be_items": []}


STEP_DEADLINES: Bank = (
    when("(1) -> 2026 (2) -> T1 2027", "2026-01-01", "2027-03-31"),
    when("(1) : mars 2026 (2) : fin 2027", "2026-03-01", "2027-12-31"),
)


def steps_in_titles(roots: list[Node]) -> None:
    """Puts the steps of each action into its title, numbered, as wide tables do; they stay steps."""
    turn = 0
    for node in nodes(roots, "action"):
        if node.children:
            listed = " ; ".join(f"({rank}) {step.title}" for rank, step in enumerate(node.children, 1))
            node.lead, node.title = node.title, f"{node.title} : {listed}"
            for rank, step in enumerate(node.children, 1):
                step.number = str(rank)
            if "deadline" in node.said:
                node.said["deadline"] = STEP_DEADLINES[turn % 2]
                turn += 1


def with_track(roots: list[Node], track: str) -> list[Node]:
    return [root for root in roots if root.track == track]
