"""`Valeur de départ` and `Cible` beside an indicator: what it begins from and what is aimed at, no other indicators."""

import re
from dataclasses import replace

from gouvernail.core.folding import fold
from gouvernail.core.plan import Indicator, IndicatorTarget
from gouvernail.core.recognise.indicator_tables import figure
from gouvernail.core.recognise.nodes import Node

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_TARGET = re.compile(
    r"^(?:valeurs? )?(?:cibles?|visee?s?|attendue?s?|a atteindre|objectif chiffre|doel|doelwaarde|"
    r"streefwaarde|streefdoel|ziel|zielwert|zielgrosse|target)\b"
)
_BASELINE = re.compile(
    r"^(?:valeurs? |situation |niveau |chiffre |donnee )?(?:de |d')?(?:depart|reference|initiale?|base|actuelle?|"
    r"nulmeting|beginwaarde|startwaarde|ausgangswert|istwert|baseline|(?:valeur|situation|niveau)(?: (?:en )?20\d\d)?)$"
)


def is_beside_indicator(label: str) -> bool:
    """Whether a label names the target or the baseline of an indicator, whatever stands beside it."""
    named = fold(label).strip(" :.?")
    return bool(_TARGET.match(named) or _BASELINE.match(_YEAR.sub("", named).strip(" ()")))


def put_beside_indicator(node: Node, label: str, text: str) -> bool:
    """Whether the label names the target or the baseline of the indicator that the item has; it is put there then."""
    named, said = fold(label).strip(" :.?"), " ".join(text.split())
    if not node.indicators or not said:
        return False
    if _TARGET.match(named):
        _put_target(node, label, said)
        return True
    number, unit = figure(said)
    if number is None or not _BASELINE.match(_YEAR.sub("", named).strip(" ()")):
        return False
    last = node.indicators[-1]
    if last.baseline is None:
        node.indicators[-1] = replace(last, baseline=number, unit=last.unit or unit)
    return True


def _put_target(node: Node, label: str, said: str) -> None:
    """With its year, where the label names one; else beside the indicators, as it stands."""
    last, year = node.indicators[-1], _YEAR.search(label)
    if year is None:
        node.add_to("evaluation", f"{' '.join(label.split()).strip(' :')}\u00a0: {said}")
        return
    number, unit = figure(said)
    target = IndicatorTarget(int(year[0]), number, None if number is not None else said)
    node.indicators[-1] = _with_target(last, target, unit)


def _with_target(indicator: Indicator, target: IndicatorTarget, unit: str | None) -> Indicator:
    return replace(indicator, targets=(*indicator.targets, target), unit=indicator.unit or unit)
