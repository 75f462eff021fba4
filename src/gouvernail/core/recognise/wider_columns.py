"""Columns of what stands over the actions, under words that may mean it: `Mission`, `Orientation`, a board's lists."""

import re
from collections.abc import Mapping, Sequence

from gouvernail.core.recognise.labels import label_words
from gouvernail.core.recognise.profiles import Profile

_ABOVE_ACTIONS = ("level:strategic_objective", "level:operational_objective")
_ITEMS = ("level:action", "title")
BUCKET = "bucket"
BUCKETS = re.compile(
    r"^(?:(?:nom|titre|intitule|naam|name) (?:du |de la |de l'|des |van (?:de |het )?|der |des )?)?"
    r"(?:compartiments?|buckets?(?: name)?|listes?|lijst|liste name|list(?: name)?|section(?: column)?|rubriques?|"
    r"rubriek|groupes? de taches|colonnes?|kolom|spalte|paniers?)$"
)
"""What a task board calls the lists that its tasks stand in."""
TASKS = re.compile(
    r"^(?:(?:nom|titre|intitule|libelle|naam|name|task) (?:de la |du |des |de l'|van de |der )?)?"
    r"(?:taches?|cartes?|task(?: name)?|card(?: name)?|name|taak|aufgabe|tickets?|elements?)$"
)
CHECKS = re.compile(
    r"^(?:(?:elements?|points|items?) (?:de la |d'une )?)?(?:listes? de (?:controle|verification|taches)|"
    r"check-?lists?(?: items?)?|controlelijst(?:items)?|checklisten?(?:elemente)?)$"
)
"""What it calls the parts of a task that are ticked."""
_OBJECTIVE_WORDS = re.compile(
    r"^(?:nos |les )?(?:missions?|defis?|enjeux?|ambitions?|orientations?|themes?|thematiques?|priorites?|leviers?|"
    r"chantiers?|piliers?|objectifs?|buts?|ziele?|doelstelling(?:en)?|doel|schwerpunkte?|prioriteit(?:en)?)\b"
    r"(?: (?:generale?s?|strategiques?|operationnelle?s?))?$"
)


def objectives_over_actions(
    found: dict[int, str], profiles: Sequence[Profile], words: Mapping[int, str]
) -> dict[int, str]:
    """`Objectif`, `Mission`, `Orientation` left of the actions, filled on change, merged or repeated, are the levels
    above them; one text a row is what each action aims at. The list of a board stands anywhere.
    """
    board = _board(found, profiles, words)
    if board is not None:
        return board
    actions = min((at for at, field in found.items() if field in _ITEMS), default=None)
    if actions is None:
        return found
    free = [level for level in _ABOVE_ACTIONS if level not in found.values()]
    wider = [at for at in range(actions) if _may_hold_objectives(at, found, words)]
    wider = [at for at in wider if _is_shared(profiles[at], profiles[actions])]
    if len(wider) > len(free):
        return found
    return {**found, **dict(zip(wider, free[:1] if len(wider) == 1 else free, strict=False))}


def _board(found: dict[int, str], profiles: Sequence[Profile], words: Mapping[int, str]) -> dict[int, str] | None:
    """The columns of a task board: its lists are objectives, its tasks actions; nothing for any other table."""
    within = [at for at in words if at < len(profiles) and profiles[at].filled]
    lists = [at for at in within if BUCKETS.match(" ".join(label_words(words[at])))]
    tasks = [at for at in within if at not in lists and TASKS.match(" ".join(label_words(words[at])))]
    tasks = tasks or [at for at, field in found.items() if field in _ITEMS and at not in lists]
    if len(lists) != 1 or not tasks or any(field in _ABOVE_ACTIONS for field in found.values()):
        return None
    if not 0 < profiles[lists[0]].distinct <= 0.75 * profiles[tasks[0]].filled:
        return None
    checks = [at for at in within if CHECKS.match(" ".join(label_words(words[at])))]
    others = {at: "action.code" if field == "code" or field.endswith(".code") else field for at, field in found.items()}
    told = {**others, lists[0]: _ABOVE_ACTIONS[0], tasks[0]: "level:action"}
    return told | {checks[0]: "level:step"} if len(checks) == 1 and "level:step" not in told.values() else told


def _may_hold_objectives(at: int, found: Mapping[int, str], words: Mapping[int, str]) -> bool:
    """Whether the header says so in a word that may mean objectives."""
    field = found.get(at)
    return field == "aims" or (
        not (field or "").startswith("level:")
        and bool(_OBJECTIVE_WORDS.match(" ".join(label_words(words.get(at, "")))))
    )


def _is_shared(column: Profile, actions: Profile) -> bool:
    """Whether one text of the column stands for several rows."""
    return column.words >= 1.5 and 0 < column.distinct <= 0.75 * actions.filled
