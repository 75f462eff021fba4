"""The words of a column that says what each row is (`Type`: OS, OO, Action, Tâche), and the levels they have together.

Some words always mean the same (`OS`); what `Enjeu`, `Objectif` or `Projet` is follows from the words beside it.
"""

import re
from collections.abc import Collection

from gouvernail.core.folding import fold
from gouvernail.core.vocabulary import Level

_AXIS, _SO, _OO, _ACTION, _STEP = (
    Level.AXIS,
    Level.STRATEGIC_OBJECTIVE,
    Level.OPERATIONAL_OBJECTIVE,
    Level.ACTION,
    Level.STEP,
)
_RUNGS: tuple[tuple[Level | None, str], ...] = (
    (
        _AXIS,
        "axe | axe strategique | pilier | domaine | volet | theme | thematique | as | achse | pijler | as strategique"
        " | handlungsfeld | themenfeld | thema | domein | beleidsdomein",
    ),
    (
        None,
        "enjeu | defi | ambition | mission | orientation | orientation strategique | priorite | finalite | cap | vision"
        " | programme | ligne directrice | uitdaging | ambitie | prioriteit | missie | herausforderung | schwerpunkt | "
        "leitziel | levier",
    ),
    (
        _SO,
        "os | o.s | o.s. | objectif strategique | obj. strat. | obj strat | obj. strategique | strategique | "
        "objectif general | sd | s.d. | strategische doelstelling | beleidsdoelstelling | strategisches ziel | sz | "
        "hoofddoelstelling",
    ),
    (None, "objectif | but | doel | doelstelling | ziel | objectif prioritaire"),
    (
        _OO,
        "oo | o.o | o.o. | objectif operationnel | obj. op. | obj op | obj. oper. | obj. operationnel | operationnel | "
        "objectif specifique | sous-objectif | sous objectif | od | o.d. | operationele doelstelling | "
        "operationelle zielsetzung | operatives ziel | oz | subdoelstelling | actieplan | teilziel | unterziel",
    ),
    (None, "projet | chantier | project | projekt | plan d'action | plan d'actions | programme d'actions"),
    (
        _ACTION,
        "action | act | act. | a | fiche | fiche action | fiche-action | fiche projet | mesure | activite | initiative"
        " | actie | massnahme | aktion | maatregel | aktivitat | activiteit",
    ),
    (
        _STEP,
        "sous-action | sous action | sa | s.a. | tache | etape | sous-tache | sous tache | sous-etape | sous-projet | "
        "phase | jalon | stap | deelactie | taak | subtaak | schritt | arbeitsschritt | teilaktion | teilmassnahme | "
        "teilschritt | aufgabe | unteraufgabe | meilenstein | mijlpaal",
    ),
)
_PLACE = {phrase: place for place, (_, words) in enumerate(_RUNGS) for phrase in words.split(" | ")}
_PROJECTS, _ACTIONS, _STEPS = 5, 6, 7
_DEPTH = re.compile(r"^(?:n|niv|niv\.|niveau|level|ebene|rang|stufe)?\s*\.?(?P<depth>[1-6])$")
_BY_DEPTH = {
    2: (_SO, _ACTION),
    3: (_SO, _OO, _ACTION),
    4: (_SO, _OO, _ACTION, _STEP),
    5: (_AXIS, _SO, _OO, _ACTION, _STEP),
}
_ABOVE = {1: (_SO,), 2: (_SO, _OO), 3: (_AXIS, _SO, _OO)}
_PLURAL = re.compile(r"(?<=[a-z]{3})[sx](?= |$)")


def kind_key(text: str) -> str:
    """The word as it is looked up: folded, in the singular, without signs around it."""
    folded = fold(text).strip(" :-–.()[]") if len(text) < 40 else ""
    return folded if folded in _PLACE else _PLURAL.sub("", folded)


def levels_of_kinds(keys: Collection[str], *, numbered: bool = False) -> dict[str, Level]:
    """Key → level, for the words of one column; empty where they are no kinds of rows of a plan.

    `numbered` says that the header promises a depth, so that bare figures are one.
    """
    found = _levels_of_words({key for key in keys if key in _PLACE})
    return found or _levels_of_depths(keys, numbered=numbered)


def _levels_of_words(words: Collection[str]) -> dict[str, Level]:
    places = sorted({_PLACE[word] for word in words})
    levels = _levels_of_places(places)
    # Without actions, only the words of both levels of objectives are surely kinds of rows.
    if len(set(levels.values())) < 2 or not (_ACTION in levels.values() or {_SO, _OO} <= set(levels.values())):
        return {}
    # A project beside an action is another sort of the same thing, unless something stands above or below.
    if set(levels.values()) <= {_ACTION}:
        return {}
    return {word: levels[_PLACE[word]] for word in words}


def _levels_of_places(places: list[int]) -> dict[int, Level]:
    found: dict[int, Level] = {}
    above = [place for place in places if place < _PROJECTS]
    if _PROJECTS in places and _ACTIONS in places:
        operational = any(_RUNGS[place][0] is _OO for place in above)
        if not above:
            return {}
        found[_PROJECTS], found[_ACTIONS] = (_ACTION, _STEP) if operational else (_OO, _ACTION)
        above = above if operational else [*above, _PROJECTS]
    elif _PROJECTS in places or _ACTIONS in places:
        found[_PROJECTS if _PROJECTS in places else _ACTIONS] = _ACTION
    if _STEPS in places:
        found[_STEPS] = _STEP
    return _levels_above(above, found) | found


def _levels_above(places: list[int], known: dict[int, Level]) -> dict[int, Level]:
    """The levels of what stands over the actions: fixed words keep theirs, the others fill what is free."""
    found = {place: level for place in places if (level := _RUNGS[place][0]) is not None}
    loose = [place for place in places if place not in found and place not in known]
    rungs = [place for place in places if found.get(place) is not _AXIS]
    if not loose:
        return found
    fixed = {level for place, level in found.items() if level is not _AXIS} | set(known.values())
    if not fixed & {_SO, _OO}:
        return found | dict(zip(rungs, _ABOVE.get(len(rungs), ()), strict=False))
    for place in loose:
        wider = [found[other] for other in found if other < place]
        narrower = [level for other, level in (found | known).items() if other > place]
        if _SO in narrower:
            found[place] = _AXIS
        elif _SO in wider:
            found[place] = _OO
        else:
            found[place] = _SO if place == max(loose) else _AXIS
    return found


def _levels_of_depths(keys: Collection[str], *, numbered: bool) -> dict[str, Level]:
    read = {key: _DEPTH.match(key) for key in keys}
    depths = {key: int(found["depth"]) for key, found in read.items() if found and (numbered or key != found["depth"])}
    if not depths or len(depths) < 0.8 * len(keys):
        return {}
    order = sorted(set(depths.values()))
    levels = _BY_DEPTH.get(len(order), ())
    if order != list(range(order[0], order[0] + len(order))) or not levels:
        return {}
    return {key: levels[order.index(depth)] for key, depth in depths.items()}
