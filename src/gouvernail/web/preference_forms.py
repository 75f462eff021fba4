"""The forms of the settings: what is typed becomes preferences, and preferences what the forms show."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.utils.translation import gettext_lazy as _

from gouvernail.core.folding import fold
from gouvernail.core.preferences import (
    CHOOSABLE,
    USUAL_TONES,
    Family,
    LevelWords,
    Numbering,
    Preferences,
    Tone,
    from_stored,
    to_stored,
)
from gouvernail.core.problems import Problem, Source
from gouvernail.core.vocabulary import LEVEL_LABELS, LEVEL_LABELS_PLURAL, STATUS_LABELS, Level, StatusValue
from gouvernail.services.refusals import Invalid
from gouvernail.web import words
from gouvernail.web.whole_numbers import whole

TONES = {
    Tone.NEUTRAL: _("Gris"),
    Tone.PROGRESS: _("Bleu"),
    Tone.WAITING: _("Ocre"),
    Tone.BLOCKED: _("Orange"),
    Tone.DONE: _("Vert"),
}
STYLES = (
    (Numbering.PATH, _("Par la place\u00a0: 1, 1.2, 1.2.3")),
    (Numbering.PREFIXED, _("Par la place, avec le niveau\u00a0: OS 1, OO 1.2, A 1.2.3")),
    (Numbering.CONTINUOUS, _("Actions numérotées de 1 à la dernière, objectifs par la place")),
)
NUMBERINGS = {
    Numbering.KEPT: (_("Comme dans vos documents"), _("Rien n’est renuméroté.")),
    Numbering.PATH: (_("Par place"), "1, 1.1, 1.1.1"),
    Numbering.PREFIXED: (_("Par place, avec le niveau"), "OS 1, OO 1.1, A 1.1.1"),
    Numbering.CONTINUOUS: (_("Actions numérotées à la suite"), "OS 1, OO 1.1, actions 1 à 120"),
}
FAMILIES = {Family.OBJECTIVES: _("Objectifs et axes"), Family.ACTIONS: _("Actions"), Family.STEPS: _("Étapes")}
SHOWN, REQUIRED, HIDDEN = "shown", "required", "hidden"
USES = {SHOWN: _("Affiché"), REQUIRED: _("Obligatoire"), HIDDEN: _("Masqué")}


@dataclass(frozen=True, slots=True)
class WordRow:
    """A level: its usual words, and those chosen."""

    key: str
    usual_one: str
    usual_many: str
    one: str
    many: str


@dataclass(frozen=True, slots=True)
class StatusRow:
    key: str
    usual: str
    label: str
    tone: str
    words: str


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field, and what is done with it: `shown`, `required` or `hidden`."""

    name: str
    label: str
    use: str


def field_groups(chosen: Preferences, typed: Mapping[str, str]) -> list[tuple[str, object, list[FieldRow], int]]:
    """The fields of each family with what is done with them, and how many are not simply shown."""
    found: list[tuple[str, object, list[FieldRow], int]] = []
    for family, label in FAMILIES.items():
        uses = {name: typed.get(f"field-{family}-{name}", _use(chosen, family, name)) for name in CHOOSABLE}
        rows = [FieldRow(name, words.field_label(name), use) for name, use in uses.items()]
        found.append((family.value, label, rows, sum(row.use != SHOWN for row in rows)))
    return found


def _use(chosen: Preferences, family: Family, name: str) -> str:
    if name in chosen.hidden.get(family, ()):
        return HIDDEN
    return REQUIRED if name in chosen.required.get(family, ()) else SHOWN


def level_rows(chosen: Preferences, typed: Mapping[str, str]) -> list[WordRow]:
    rows = []
    for level in Level:
        own = chosen.levels.get(level)
        one = typed.get(f"level-{level}-one", own.one if own else "")
        many = typed.get(f"level-{level}-many", own.many if own else "")
        rows.append(WordRow(level.value, LEVEL_LABELS[level], LEVEL_LABELS_PLURAL[level], one, many))
    return rows


def status_rows(chosen: Preferences, typed: Mapping[str, str]) -> list[StatusRow]:
    return [
        StatusRow(
            value.value,
            STATUS_LABELS[value],
            typed.get(f"status-{value}", chosen.statuses.get(value, "")),
            typed.get(f"tone-{value}", chosen.tone(value).value),
            typed.get(f"words-{value}", ", ".join(sorted(w for w, means in chosen.words.items() if means is value))),
        )
        for value in StatusValue
    ]


def seen_of(typed: Mapping[str, str], stored: Preferences) -> Preferences:
    """The choices that the form was drawn from; those stored where it does not say."""
    try:
        return from_stored(json.loads(typed["seen"]))
    except (KeyError, ValueError, TypeError, AttributeError):
        return stored


def seen_text(chosen: Preferences) -> str:
    return json.dumps(to_stored(chosen), ensure_ascii=False, sort_keys=True)


def read_words(typed: Mapping[str, str], seen: Preferences) -> Preferences:
    """The words of levels and states. An empty box means the usual word."""
    statuses = {v: said for v in StatusValue if (said := typed.get(f"status-{v}", "").strip())}
    tones = {
        v: Tone(tone)
        for v in StatusValue
        if (tone := typed.get(f"tone-{v}", "")) in set(Tone) and tone != USUAL_TONES[v]
    }
    return replace(seen, levels=read_levels(typed), statuses=statuses, tones=tones, words=_read_meanings(typed))


def read_levels(typed: Mapping[str, str]) -> dict[Level, LevelWords]:
    """The words of levels; one that is given alone serves for several too."""
    levels = {}
    for level in Level:
        one, many = (typed.get(f"level-{level}-{number}", "").strip() for number in ("one", "many"))
        if one or many:
            levels[level] = LevelWords(one or many, many or one)
    return levels


def numbering_choices(chosen: str, usual: object) -> list[tuple[str, object, bool]]:
    """The ways to number, with what holds where none is chosen."""
    offered = ((Numbering.KEPT, usual), *STYLES)
    return [(style.value, label, style.value == chosen) for style, label in offered]


def of_programme(typed: Mapping[str, str], seen: Preferences, numbering: Numbering, around: Preferences) -> Preferences:
    """What a programme says otherwise than its authority, whose choices are `around`."""
    chosen = replace(seen, levels=read_levels(typed), numbering=numbering)
    if not any(name.startswith("field-") for name in typed):
        return chosen
    hidden, required = _fields(typed, HIDDEN), _fields(typed, REQUIRED)
    pairs = ((hidden, around.hidden), (required, around.required))
    own = [each for each in Family if any(_differs(one, other, each) for one, other in pairs)]
    return replace(chosen, hidden={each: hidden[each] for each in own}, required={each: required[each] for each in own})


def _differs(one: Mapping[Family, frozenset[str]], other: Mapping[Family, frozenset[str]], family: Family) -> bool:
    return one.get(family, frozenset()) != other.get(family, frozenset())


def read_fields(typed: Mapping[str, str], seen: Preferences) -> Preferences:
    """Which fields are hidden and which required; those that the form does not name are shown."""
    hidden, required = _fields(typed, HIDDEN), _fields(typed, REQUIRED)
    return replace(
        seen,
        hidden={family: names for family, names in hidden.items() if names},
        required={family: names for family, names in required.items() if names},
    )


def _fields(typed: Mapping[str, str], use: str) -> dict[Family, frozenset[str]]:
    return {
        family: frozenset(name for name in CHOOSABLE if typed.get(f"field-{family}-{name}") == use) for family in Family
    }


def read_numbers(typed: Mapping[str, str], seen: Preferences) -> Preferences:
    """The way to number, and the days after which an action is silent."""
    numbering = typed.get("numbering", "")
    days = whole(typed.get("silent_after", "").strip() or str(Preferences().silent_after))
    if days is None:
        said = "Écrivez un nombre entier de jours."
        raise Invalid([Problem("not-a-number", said, Source(field="silent_after"))])
    chosen = Numbering(numbering) if numbering in set(Numbering) else seen.numbering
    return replace(seen, numbering=chosen, silent_after=days, validated="validated" in typed)


def _read_meanings(typed: Mapping[str, str]) -> dict[str, StatusValue]:
    """Words of documents for each state; one word cannot mean two."""
    found: dict[str, StatusValue] = {}
    problems = []
    for value in StatusValue:
        for said in typed.get(f"words-{value}", "").split(","):
            key = fold(said)
            if key and found.setdefault(key, value) is not value:
                told = f"«\u00a0{said.strip()}\u00a0» est déjà donné à «\u00a0{STATUS_LABELS[found[key]]}\u00a0»."
                problems.append(Problem("word-twice", told, Source(field=f"words-{value}")))
    if problems:
        raise Invalid(problems)
    return found
