"""How a figure came about, in one sentence; or why there is none, rather than zero."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from gouvernail.core.deadlines import format_date
from gouvernail.core.indicators import Lack, Rate, is_qualitative
from gouvernail.core.plan import Indicator
from gouvernail.core.progress import WHOLE, Drawn, Progress
from gouvernail.core.vocabulary import ProgressFrom

NBSP = "\u00a0"
LACKS = {
    Lack.BASELINE: "la valeur de départ",
    Lack.VALUE: "une valeur mesurée",
    Lack.TARGET: "une cible",
}


def drawn_words(drawn: Drawn) -> str:
    """Of an action: `3 étapes faites sur 5`, `moyenne des taux de 2 indicateurs sur 3`."""
    return _of_steps(drawn) if drawn.source is ProgressFrom.STEPS else _of_indicators(drawn)


def _of_steps(drawn: Drawn) -> str:
    aside = _aside(drawn.apart, drawn.left)
    if not drawn.counted:
        none = not drawn.apart and not drawn.left
        return f"{_why_not('elle n’a pas d’étape' if none else 'aucune étape n’y compte')}{aside}"
    if drawn.percent is None:
        return f"{_why_not('ses étapes ne pèsent rien')}{aside}"
    weighted = ", selon leur poids" if drawn.weighted else ""
    return f"{counted(drawn.done, 'étape faite', 'étapes faites')} sur {drawn.counted}{weighted}{aside}"


def _of_indicators(drawn: Drawn) -> str:
    if not drawn.counted:
        return _why_not("elle n’a pas d’indicateur")
    if not drawn.done:
        one = drawn.counted == 1
        which = "son indicateur n’a pas" if one else f"aucun de ses {drawn.counted} indicateurs n’a"
        return _why_not(f"{which} à la fois un départ, une valeur et une cible")
    if drawn.done == drawn.counted:
        return "taux de son indicateur" if drawn.counted == 1 else f"moyenne des taux de {drawn.counted} indicateurs"
    rest = drawn.counted - drawn.done
    left = "l’autre n’est pas calculable" if rest == 1 else f"les {rest} autres ne sont pas calculables"
    mean = "taux d’un indicateur" if drawn.done == 1 else f"moyenne des taux de {drawn.done} indicateurs"
    return f"{mean} sur {drawn.counted}{NBSP}: {left}"


def rolled_words(rolled: Progress | None, *, counting: int, apart: int = 0, left: int = 0) -> str:
    """Of an objective or a programme: `moyenne de 12 actions, connue pour 80 % du poids (9 actions sur 12)`."""
    aside = _aside(apart, left)
    if rolled is not None:
        known = rolled.covered < WHOLE
        part = f", connue pour {covered_percent(rolled.covered)}{NBSP}% du poids" if known else ""
        part += f" ({counted(rolled.known, 'action', 'actions')} sur {rolled.counted})" if known else ""
        return f"moyenne de {counted(rolled.counted, 'action', 'actions')}{part}{aside}"
    if not counting:
        return f"{_why_not('aucune action n’y compte')}{aside}"
    why = "son action ne dit pas son avancement" if counting == 1 else f"aucune de ses {counting} actions ne le dit"
    return f"{_why_not(why)}{aside}"


def covered_percent(covered: Decimal) -> int:
    """How much of the weight a figure covers, never shown as 0 or 100: something is known, and not all."""
    return min(max(round(covered), 1), 99)


def _aside(apart: int, left: int) -> str:
    recurring = f", {counted(apart, 'récurrente', 'récurrentes')} à part" if apart else ""
    abandoned = f", {counted(left, 'abandonnée non comptée', 'abandonnées non comptées')}" if left else ""
    return recurring + abandoned


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
    return f"pas calculable, parce {'qu’' if why[0] in 'aeiou' else 'que '}{why}"


def _enumerated(words: list[str]) -> str:
    return f"{', '.join(words[:-1])} et {words[-1]}" if len(words) > 1 else words[0]


def counted(count: int, one: str, many: str) -> str:
    return f"{count}{NBSP}{one if count < 2 else many}"
