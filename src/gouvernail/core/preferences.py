"""What an authority chose for itself: its words for levels and states, the fields it uses, how it numbers.

Preferences change how things are called and shown, never what is stored: a state keeps its value, a hidden field its
content. Everything left unsaid follows the usual choice.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from gouvernail.core.folding import fold
from gouvernail.core.problems import Problem, Source
from gouvernail.core.statuses import read_status
from gouvernail.core.vocabulary import LEVEL_LABELS, LEVEL_LABELS_PLURAL, STATUS_LABELS, Level, StatusValue

MOST_LETTERS = 60
"""Of a label: what fits in a badge and in a column."""


class Family(StrEnum):
    """Levels that share one choice of fields."""

    OBJECTIVES = "objectives"
    ACTIONS = "actions"
    STEPS = "steps"

    @classmethod
    def of(cls, level: Level) -> "Family":
        return {Level.ACTION: cls.ACTIONS, Level.STEP: cls.STEPS}.get(level, cls.OBJECTIVES)


class Numbering(StrEnum):
    """How items are numbered when somebody asks for new codes."""

    KEPT = "kept"
    PATH = "path"
    PREFIXED = "prefixed"
    CONTINUOUS = "continuous"


class Tone(StrEnum):
    """The colours of states; each authority says which of its states wears which. Colour never speaks alone."""

    NEUTRAL = "neutral"
    PROGRESS = "progress"
    WAITING = "waiting"
    BLOCKED = "blocked"
    DONE = "done"


USUAL_TONES = {
    StatusValue.TO_PLAN: Tone.NEUTRAL,
    StatusValue.NOT_STARTED: Tone.NEUTRAL,
    StatusValue.IN_PROGRESS: Tone.PROGRESS,
    StatusValue.WAITING: Tone.WAITING,
    StatusValue.BLOCKED: Tone.BLOCKED,
    StatusValue.DONE: Tone.DONE,
    StatusValue.ABANDONED: Tone.NEUTRAL,
}
# Fields of `plan.Item` that an authority may do without, or insist on. Title, state and place are always there.
CHOOSABLE = (
    "code", "description", "findings", "ambition", "rationale", "aims", "methods", "evaluation",
    "political_leads", "administrative_leads", "departments", "contributing_departments", "agents", "partners",
    "working_group", "governance", "participation",
    "start", "deadline", "revised_deadline", "effective_start", "effective_end",
    "progress", "health", "pending", "achieved", "remaining", "obstacles", "support",
    "means", "resources", "staff", "fte", "budget", "indicators", "weight",
    "priority", "sdgs", "plans", "domains", "tags", "links", "documents",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class LevelWords:
    """What an authority calls one thing of a level, and several."""

    one: str
    many: str


@dataclass(frozen=True, slots=True, eq=False)
class Preferences:
    """The choices of one authority; compared by identity, so that what was drawn with them is found quickly."""

    levels: Mapping[Level, LevelWords] = field(default_factory=dict)
    statuses: Mapping[StatusValue, str] = field(default_factory=dict)
    tones: Mapping[StatusValue, Tone] = field(default_factory=dict)
    words: Mapping[str, StatusValue] = field(default_factory=dict)
    """Further words of documents for states, folded."""
    hidden: Mapping[Family, frozenset[str]] = field(default_factory=dict)
    required: Mapping[Family, frozenset[str]] = field(default_factory=dict)
    numbering: Numbering = Numbering.KEPT
    silent_after: int = 90
    """Days without news after which an action counts as silent."""
    validated: bool = False
    """Whether an update counts once who answers for the department has validated it."""

    def level_word(self, level: Level, *, many: bool = False) -> str:
        own = self.levels.get(level)
        if own is not None:
            return own.many if many else own.one
        return (LEVEL_LABELS_PLURAL if many else LEVEL_LABELS)[level]

    def status_word(self, value: StatusValue) -> str:
        return self.statuses.get(value, STATUS_LABELS[value])

    def tone(self, value: StatusValue) -> Tone:
        return self.tones.get(value, USUAL_TONES[value])

    def shows(self, level: Level, name: str) -> bool:
        """Whether a field has its place on the sheets of a level."""
        return name not in self.hidden.get(Family.of(level), ())

    def requires(self, level: Level, name: str) -> bool:
        """Whether a field may not be emptied, and is told when it is missing."""
        return self.shows(level, name) and name in self.required.get(Family.of(level), ())

    def unshown(self, level: Level) -> frozenset[str]:
        """The fields without a place on the sheets of a level."""
        return self.hidden.get(Family.of(level), frozenset())

    def missing(self, level: Level, values: Mapping[str, Any]) -> tuple[str, ...]:
        """The required fields of which `values` holds nothing, in the order of the model."""
        return tuple(
            name for name in CHOOSABLE if self.requires(level, name) and values.get(name) in (None, "", [], ())
        )


USUAL = Preferences()
"""What holds where an authority chose nothing."""


def problems_of(chosen: Preferences) -> list[Problem]:
    """All that does not hold in these choices, each with its field (`level-action-one`, `status-done`...)."""
    return [*_level_problems(chosen), *_status_problems(chosen), *_field_problems(chosen), *_number_problems(chosen)]


def _level_problems(chosen: Preferences) -> Iterable[Problem]:
    for level, said in chosen.levels.items():
        yield from _label(said.one, f"level-{level}-one")
        yield from _label(said.many, f"level-{level}-many")
    yield from _twice({f"level-{level}-one": chosen.level_word(level) for level in Level}, "niveaux")


def _status_problems(chosen: Preferences) -> Iterable[Problem]:
    for value, label in chosen.statuses.items():
        yield from _label(label, f"status-{value}")
        # The usual words keep their meaning: « Terminée » cannot become the name of what is blocked.
        usual = read_status(label)
        means = usual.status.value if usual else None
        if means is not None and means is not value and fold(label) not in chosen.words:
            said = f"« {label} » se lit d'habitude comme « {STATUS_LABELS[means]} » : choisissez un autre mot."
            yield Problem("status-word-taken", said, Source(field=f"status-{value}"))
    yield from _twice({f"status-{value}": chosen.status_word(value) for value in StatusValue}, "états")


def _field_problems(chosen: Preferences) -> Iterable[Problem]:
    for family in Family:
        for name in sorted(chosen.hidden.get(family, frozenset()) & chosen.required.get(family, frozenset())):
            said = "Un champ ne peut pas être à la fois masqué et obligatoire."
            yield Problem("field-hidden-and-required", said, Source(field=f"field-{family}-{name}"))


def _number_problems(chosen: Preferences) -> Iterable[Problem]:
    if not 1 <= chosen.silent_after <= 730:
        yield Problem("silence-bounds", "Écrivez un nombre de jours, de 1 à 730.", Source(field="silent_after"))


def _label(text: str, name: str) -> Iterable[Problem]:
    if not text.strip():
        yield Problem("label-empty", "Écrivez un mot.", Source(field=name))
    elif len(text) > MOST_LETTERS:
        yield Problem("label-long", f"{MOST_LETTERS} caractères au plus.", Source(field=name))


def _twice(labels: Mapping[str, str], what: str) -> Iterable[Problem]:
    """The same word for two of them would make two things look like one."""
    seen: dict[str, str] = {}
    for name, label in labels.items():
        if fold(label) in seen:
            yield Problem("label-twice", f"« {label} » sert déjà à un autre des {what}.", Source(field=name))
        seen.setdefault(fold(label), name)


def to_stored(chosen: Preferences) -> dict[str, Any]:
    """JSON values; `from_stored` is the inverse. Only what was chosen is there."""
    stored: dict[str, Any] = {
        "levels": {level.value: [said.one, said.many] for level, said in chosen.levels.items()},
        "statuses": {value.value: label for value, label in chosen.statuses.items()},
        "tones": {value.value: tone.value for value, tone in chosen.tones.items()},
        "words": {word: value.value for word, value in sorted(chosen.words.items())},
        "hidden": _families(chosen.hidden),
        "required": _families(chosen.required),
        "numbering": chosen.numbering.value if chosen.numbering is not USUAL.numbering else None,
        "silent_after": chosen.silent_after if chosen.silent_after != USUAL.silent_after else None,
        "validated": chosen.validated,
    }
    return {name: value for name, value in stored.items() if value}


def _families(chosen: Mapping[Family, frozenset[str]]) -> dict[str, list[str]]:
    # A level that is named and holds nothing says that all its fields are shown, whatever the authority chose.
    return {family.value: [name for name in CHOOSABLE if name in names] for family, names in chosen.items()}


def from_stored(stored: Mapping[str, Any]) -> Preferences:
    """What was stored; words that no longer exist are left out rather than refused."""
    if not stored:
        return USUAL
    return Preferences(
        levels={Level(k): LevelWords(*v) for k, v in stored.get("levels", {}).items() if k in set(Level)},
        statuses={StatusValue(k): v for k, v in stored.get("statuses", {}).items() if k in set(StatusValue)},
        tones={
            StatusValue(k): Tone(v)
            for k, v in stored.get("tones", {}).items()
            if k in set(StatusValue) and v in set(Tone)
        },
        words={k: StatusValue(v) for k, v in stored.get("words", {}).items() if v in set(StatusValue)},
        hidden=_chosen_fields(stored.get("hidden", {})),
        required=_chosen_fields(stored.get("required", {})),
        numbering=Numbering(stored.get("numbering") or USUAL.numbering),
        silent_after=int(stored.get("silent_after") or USUAL.silent_after),
        validated=stored.get("validated") is True,
    )


def _chosen_fields(stored: Mapping[str, Any]) -> dict[Family, frozenset[str]]:
    known = set(CHOOSABLE)
    return {
        Family(k): frozenset(known & set(v))
        for k, v in stored.items()
        if k in set(Family) and (not v or known & set(v))
    }


def laid_over(stored: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """The stored choices of an authority with those of one programme over them: what it says alone is replaced.

    A word is replaced one by one; the fields of a level are what the programme says, once it says something of them.
    """
    together = dict(stored)
    for name, value in own.items():
        together[name] = {**stored.get(name, {}), **value} if isinstance(value, dict) else value
    for family in own.get("hidden", {}).keys() | own.get("required", {}).keys():
        for name in ("hidden", "required"):
            together[name] = {**together.get(name, {}), family: own.get(name, {}).get(family, [])}
    return together
