"""The columns beside the titles, by habit: headers as people write them, and the cell of each action."""

import random
from collections.abc import Callable
from decimal import Decimal

from tests.cases.blocks import Box
from tests.cases.books.habits import Way
from tests.cases.books.values import CROSSED, PLANS, SERVICES, Column, Row

_HEADS = {
    "when": ("Échéance", "Délai", "Échéance prévue", "Date de fin", "Timing", "Pour quand", "Échéances"),
    "state": ("État", "Statut", "État d'avancement", "Avancement", "Stade", "Situation"),
    "rate": ("% d'avancement", "Taux de réalisation", "Progression", "Avancement (%)", "% réalisé"),
    "service": ("Service", "Service porteur", "Service responsable", "Service(s) en charge", "Service pilote"),
    "agent": ("Agent traitant", "Chef de projet", "Personne de contact", "Agent référent", "Pilote"),
    "elected": ("Échevin", "Mandataire", "Responsable politique", "Élu référent", "Échevin(e) en charge"),
    "money": ("Budget", "Budget estimé", "Coût estimé", "Estimation (€)", "Budget (€ TVAC)", "Montant"),
    "achieved": ("Réalisé à ce jour", "Ce qui a été fait", "État des réalisations"),
    "remaining": ("Reste à faire", "Ce qu'il reste à faire", "Prochaines étapes"),
    "sdg": ("ODD", "ODD liés", "Objectifs de développement durable"),
    "priority": ("Priorité", "Degré de priorité", "Prio"),
    "number": ("N°", "Numéro", "n° d'ordre"),
}
_TYPOS = {
    "Échéance": "Echéannce",
    "Service": "Serivce",
    "Budget": "Buget",
    "Statut": "Satut",
    "Mandataire": "Mandatiare",
}
_DUTCH = {
    **{"when": "Timing", "state": "Status", "rate": "% voortgang", "service": "Dienst", "agent": "Dossierbeheerder"},
    **{"elected": "Schepen", "money": "Budget", "achieved": "Uitgevoerd", "remaining": "Nog te doen", "sdg": "SDG"},
    **{"priority": "Prioriteit", "number": "Nr."},
}
Cell = Callable[[Row], Box]


def _written(name: str) -> Cell:
    return lambda row: row.written.get(name, Box())


def columns_of(way: Way, chance: random.Random) -> list[Column]:
    """The columns in the order of the way: people, time, state, money shuffled; what was added stands last."""

    def head(name: str) -> str:
        text = _DUTCH[name] if way.scheme == "dutch" else chance.choice(_HEADS[name])
        return _TYPOS.get(text, text) if way.header == "typos" else text

    sign = ("x", "X", "✓", "1")[way.seed % 4]
    matrix = {"services": SERVICES, "sdgs": tuple(f"ODD {at}" for at in range(1, 18)), "plans": PLANS}.get(
        way.matrix, ()
    )
    over = {"services": "Services concernés", "sdgs": "Objectifs de développement durable", "plans": "Autres plans"}
    crossed = [
        Column(name, _mark(lambda row, n=name: n in row.written["matrix"], sign), over=over[way.matrix], wide=0.4)  # type: ignore[misc]
        for name in matrix
    ]
    groups: list[list[Column]] = [
        crossed,
        [
            Column(head(name), _written(name), over="Responsables")
            for name in ("elected", "service", "agent")
            if name in _people(way) and not (name == "service" and way.matrix == "services")
        ],
        _time(way, head),
        _state(way, head),
        _money(way, head),
    ]
    chance.shuffle(groups)
    found = [column for group in groups for column in group]
    match way.others:
        case "sdg" | "priority":
            found.insert(chance.randrange(len(found) + 1), Column(head(way.others), _written(way.others)))
        case "dpc":
            found.append(Column("Réf. DPC", _written("dpc")))
        case "unknown":
            found.insert(chance.randrange(len(found) + 1), Column("Synergie", _written("unknown")))
        case "empty":
            found.insert(chance.randrange(len(found) + 1), Column("", lambda row: Box()))
    if way.lead == "description":
        found.insert(
            0, Column(chance.choice(("Description", "Détail", "Explication")), _written("description"), wide=2)
        )
    if way.lead == "empty_between":
        found.insert(len(found) // 2, Column("", lambda row: Box()))
    return found + _added(way, head)


def _people(way: Way) -> tuple[str, ...]:
    return {
        "service_agent": ("service", "agent"),
        "elected": ("service", "elected"),
        "mixed": ("service", "elected"),
        "all_lines": ("agent",),
        "initials": ("agent",),
    }.get(way.who, ("service",))


def _mark(inside: Callable[[Row], bool], sign: str) -> Cell:
    return lambda row: Box(sign if inside(row) else "")


def _time(way: Way, head: Callable[[str], str]) -> list[Column]:
    sign = "x" if way.seed % 2 else "X"
    if way.time == "crosses_years":
        return [
            Column(f"{year}", _mark(lambda row, y=year: y in row.written["marks"], sign), over="Calendrier", wide=0.5)  # type: ignore[misc]
            for year in range(2025, 2031)
        ]
    if way.time == "crosses_quarters":
        two = way.header == "two_rows"
        return [
            Column(
                f"T{at % 4 + 1}" if two else f"T{at % 4 + 1} {2026 + at // 4}",
                _mark(lambda row, n=at: n in row.written["marks"], sign),  # type: ignore[misc]
                over=f"{2026 + at // 4}",
                wide=0.5,
            )
            for at in range(8)
        ]
    if way.time == "start_end":
        start, end = ("Start", "Einde") if way.scheme == "dutch" else ("Début", "Fin")
        return [
            Column(start, _written("start"), over="Planning"),
            Column(end, _written("when"), over="Planning"),
        ]
    return [Column(head("when"), _written("when"), over="Planning")]


def _state(way: Way, head: Callable[[str], str]) -> list[Column]:
    match way.state:
        case "done_or_not":
            return [Column("Réalisé ?" if way.seed % 2 else "Terminé (oui/non)", _written("state"), over="Suivi")]
        case "words" | "signs" | "noted":
            return [Column(head("state"), _written("state"), over="Suivi")]
        case "rate" | "rate_text":
            return [Column(head("rate"), _written("rate"), over="Suivi", wide=0.8)]
        case "words_rate":
            return [Column(head("state"), _written("state"), "Suivi"), Column(head("rate"), _written("rate"), "Suivi")]
        case "crosses":
            return [
                Column(text, _mark(lambda row, n=at: row.written["crossed"] == n, "X"), over="État", wide=0.6)  # type: ignore[misc]
                for at, (text, _) in enumerate(CROSSED)
            ]
    return []


def _money(way: Way, head: Callable[[str], str]) -> list[Column]:
    match way.money:
        case "none":
            return []
        case "two_kinds":
            return [
                Column("Ordinaire", _written("ordinary"), over="Budget"),
                Column("Extraordinaire", _written("extraordinary"), over="Budget"),
            ]
        case "years":

            def of(year: int) -> Cell:
                def cell(row: Row) -> Box:
                    amount = row.written["by_year"].get(year)
                    return Box(f"{amount}", value=Decimal(amount), form="number") if amount else Box()

                return cell

            return [Column(f"Budget {year}", of(year), over="Moyens") for year in (2026, 2027, 2028)]
    return [Column(head("money"), _written("money"), over="Moyens")]


def _added(way: Way, head: Callable[[str], str]) -> list[Column]:
    def prose(row: Row) -> Box:
        return row.written["added"]

    match way.added:
        case "achieved":
            return [
                Column(head("achieved"), _written("achieved"), over="Suivi", wide=2),
                Column(head("remaining"), _written("remaining"), over="Suivi", wide=2),
            ]
        case "suivi":
            heads = ["Suivi 06/2025", "Suivi 12/2025"]
        case "etat_au":
            heads = ["État au 31.12.2025", "État au 30.06.2026"]
        case "comments":
            heads = ["Commentaires"]
        case "quarters":
            heads = ["Suivi T1 2025", "Suivi T2 2025", "Suivi T3 2025"]
        case _:
            return []
    return [Column(name, prose if at == len(heads) - 1 else lambda row: Box(), over="Suivi", wide=2)
            for at, name in enumerate(heads)]  # fmt: skip
