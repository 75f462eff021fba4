"""How a figure came about, in one sentence; or why there is none, rather than zero."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from gouvernail.core.counting import Counts
from gouvernail.core.deadlines import format_date
from gouvernail.core.indicators import Lack, Rate, Reach, is_qualitative
from gouvernail.core.plan import Indicator
from gouvernail.core.progress import WHOLE, Branch, Drawn
from gouvernail.core.vocabulary import Level, ProgressFrom, StatusValue

NBSP = "\u00a0"
LACKS = {
    Lack.BASELINE: "la valeur de départ",
    Lack.VALUE: "une valeur mesurée",
    Lack.TARGET: "une cible",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a sentence. Where it says how many, `wanted` narrows the list of the branch to exactly these: the names
    and values of conditions, none for the whole list."""

    text: str
    wanted: tuple[tuple[str, str], ...] | None = None


def joined(pieces: Iterable[Piece]) -> str:
    """The sentence that they make."""
    return "".join(piece.text for piece in pieces)


def drawn_words(drawn: Drawn) -> str:
    """Of an action: `3 étapes faites sur 5`, `moyenne des taux de 2 indicateurs sur 3`."""
    return joined(drawn_pieces(drawn))


def drawn_pieces(drawn: Drawn) -> tuple[Piece, ...]:
    """The same, with the conditions of the list of its steps, or of its indicators, for each number."""
    return tuple(_of_steps(drawn) if drawn.source is ProgressFrom.STEPS else _of_indicators(drawn))


def _of_steps(drawn: Drawn) -> list[Piece]:
    aside = _aside(drawn.apart, drawn.left)
    if not drawn.counted:
        none = not drawn.apart and not drawn.left
        return [Piece(_why_not("elle n’a pas d’étape" if none else "aucune étape n’y compte")), *aside]
    if drawn.percent is None:
        return [Piece(_why_not("")), _which(Counts.COUNTED, "ses étapes"), Piece(" ne pèsent rien"), *aside]
    return [
        _which(Counts.COUNTED, counted(drawn.done, "étape faite", "étapes faites"), status=StatusValue.DONE),
        Piece(" "),
        _which(Counts.COUNTED, f"sur {drawn.counted}"),
        *([Piece(", selon leur poids")] if drawn.weighted else ()),
        *aside,
    ]


def _of_indicators(drawn: Drawn) -> list[Piece]:
    if not drawn.counted:
        return [Piece(_why_not("elle n’a pas d’indicateur"))]
    if not drawn.done:
        one = drawn.counted == 1
        which = Piece("son indicateur" if one else f"{drawn.counted} indicateurs", EVERY)
        said = [which, Piece(" n’a pas")] if one else [which, Piece(" n’a")]
        return [
            Piece(_why_not("" if one else "aucun de ses ")), *said,
            Piece(" à la fois un départ, une valeur et une cible"),
        ]  # fmt: skip
    if drawn.done == drawn.counted:
        if drawn.counted == 1:
            return [Piece("taux de "), Piece("son indicateur", EVERY)]
        return [Piece("moyenne des taux de "), Piece(f"{drawn.counted} indicateurs", EVERY)]
    rest = drawn.counted - drawn.done
    return [
        Piece("taux d’" if drawn.done == 1 else "moyenne des taux de "),
        Piece("un indicateur" if drawn.done == 1 else f"{drawn.done} indicateurs", (("rate", RATED),)),
        Piece(" "),
        Piece(f"sur {drawn.counted}", EVERY),
        Piece(f"{NBSP}: "),
        Piece("l’autre" if rest == 1 else f"les {rest} autres", (("rate", "none"),)),
        Piece(" n’est pas calculable" if rest == 1 else " ne sont pas calculables"),
    ]


def rolled_words(branch: Branch) -> str:
    """Of an objective or a programme: `moyenne de 12 actions, connue pour 80 % du poids (9 actions sur 12)`."""
    return joined(rolled_pieces(branch))


def rolled_pieces(branch: Branch) -> tuple[Piece, ...]:
    """The same, with the conditions of the list of its actions, or objectives, for each number."""
    aside, rolled = _aside(branch.apart, branch.left), branch.rolled
    actions = _which(Counts.COUNTED, counted(branch.counting, "action", "actions"))
    if rolled is not None:
        counting = [actions] if branch.counting or not branch.alone else []
        if branch.alone:
            alone = counted(branch.alone, "objectif", "objectifs")
            counting += [*([Piece(" et ")] if counting else ()), _which(Counts.COUNTED, alone, level=OBJECTIVES)]
        known = []
        if rolled.covered < WHOLE:
            share = f", connue pour {covered_percent(rolled.covered)}{NBSP}% du poids ("
            said = _which(Counts.KNOWN, counted(rolled.known, "action", "actions"))
            known = [Piece(share), said, Piece(f" sur {rolled.counted})")]
        return (Piece("moyenne de "), *counting, *known, *aside)
    if branch.weightless:
        return (Piece(_why_not("ce qui est connu de ")), *_behind(branch), Piece(" a un poids nul"), *aside)
    if not branch.counting:
        return (Piece(_why_not("aucune action n’y compte")), *aside)
    if branch.counting == 1:
        own = _which(Counts.COUNTED, "son action")
        return (Piece(_why_not("")), own, Piece(" ne dit pas son avancement"), *aside)
    return (Piece(_why_not("aucune de ses ")), actions, Piece(" ne le dit"), *aside)


def _behind(branch: Branch) -> tuple[Piece, ...]:
    """What stands behind a figure: its actions, or the objectives that count by themselves."""
    if branch.counting == 1:
        return (_which(Counts.COUNTED, "son action"),)
    if branch.counting:
        return (Piece("ses "), _which(Counts.COUNTED, counted(branch.counting, "action", "actions")))
    said = "son objectif" if branch.alone == 1 else counted(branch.alone, "objectif", "objectifs")
    return (*([] if branch.alone == 1 else [Piece("ses ")]), _which(Counts.COUNTED, said, level=OBJECTIVES))


EVERY: tuple[tuple[str, str], ...] = ()
RATED = ",".join(Reach)
OBJECTIVES = ",".join((Level.AXIS, Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE))


def _which(how: Counts, text: str, **more: str) -> Piece:
    return Piece(text, (*((name, str(value)) for name, value in more.items()), ("counts", how.value)))


def covered_percent(covered: Decimal) -> int:
    """How much of the weight a figure covers, never shown as 0 or 100: something is known, and not all."""
    return min(max(round(covered), 1), 99)


def _aside(apart: int, left: int) -> list[Piece]:
    said: list[Piece] = []
    if apart:
        recurring = counted(apart, "récurrente", "récurrentes")
        said += [Piece(", "), _which(Counts.RECURRING, recurring), Piece(" à part")]
    if left:
        abandoned = counted(left, "abandonnée non comptée", "abandonnées non comptées")
        said += [Piece(", "), _which(Counts.ABANDONED, abandoned)]
    return said


def dated_words(days: Iterable[date]) -> str:
    """From when what a figure counts dates: `état connu du 3 mars 2025 au 12 mai 2026`."""
    known = sorted(days)
    if not known:
        return ""
    if known[0] == known[-1]:
        return f"état connu au {format_date(known[0])}"
    return f"état connu du {format_date(known[0])} au {format_date(known[-1])}"


def rate_words(rate: Rate) -> str:
    """Of an indicator: `45 % : 120 le 3 mars 2026, pour une cible de 200 en 2027`, or what it lacks."""
    if rate.percent is None:
        lacking = _enumerated([LACKS[lack] for lack in rate.lacks])
        return _why_not(f"{lacking} {'manque' if len(rate.lacks) == 1 else 'manquent'}")
    value, target = rate.value, rate.target
    if value is None or target is None or value.value is None or target.value is None:
        return ""
    return (
        f"{number(value.value)} le {format_date(value.date)}, pour une cible de {number(target.value)} en {target.year}"
    )


def indicator_words(indicator: Indicator, rate: Rate) -> str:
    """The same, and for what speaks in words that there is no rate to look for."""
    return "en mots, sans taux à calculer" if is_qualitative(indicator) else rate_words(rate)


def number(value: Decimal) -> str:
    """A measure as people write it: `1 234,5`."""
    plain = f"{value.normalize():f}"
    whole, _dot, rest = plain.partition(".")
    sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    grouped = f"{int(digits):,}".replace(",", "\u202f")
    return f"{sign}{grouped},{rest}" if rest else f"{sign}{grouped}"


def _why_not(why: str) -> str:
    return f"pas calculable, parce {'qu’' if why.startswith(tuple('aeiou')) else 'que '}{why}"


def _enumerated(words: list[str]) -> str:
    return f"{', '.join(words[:-1])} et {words[-1]}" if len(words) > 1 else words[0]


def counted(count: int, one: str, many: str) -> str:
    return f"{count}{NBSP}{one if count < 2 else many}"
