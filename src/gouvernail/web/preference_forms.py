"""The forms of the settings: what is typed becomes preferences, and preferences what the forms show."""

import json
from collections.abc import Iterable, Mapping
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
    name: str
    label: str
    use: str


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


def field_groups(chosen: Preferences, typed: Mapping[str, str]) -> list[tuple[str, object, list[FieldRow]]]:
    """The fields of each family, with what is done with them."""
    return [
        (
            family.value,
            label,
            [
                FieldRow(name, words.field_label(name), typed.get(f"field-{family}-{name}", _use(chosen, family, name)))
                for name in CHOOSABLE
            ],
        )
        for family, label in FAMILIES.items()
    ]


def _use(chosen: Preferences, family: Family, name: str) -> str:
    if name in chosen.hidden.get(family, ()):
        return HIDDEN
    return REQUIRED if name in chosen.required.get(family, ()) else SHOWN


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
    levels = {}
    for level in Level:
        one, many = (typed.get(f"level-{level}-{number}", "").strip() for number in ("one", "many"))
        if one or many:
            levels[level] = LevelWords(one or many, many or one)
    statuses = {v: said for v in StatusValue if (said := typed.get(f"status-{v}", "").strip())}
    tones = {
        v: Tone(tone)
        for v in StatusValue
        if (tone := typed.get(f"tone-{v}", "")) in set(Tone) and tone != USUAL_TONES[v]
    }
    return replace(seen, levels=levels, statuses=statuses, tones=tones, words=_read_meanings(typed))


def _read_meanings(typed: Mapping[str, str]) -> dict[str, StatusValue]:
    """Words of documents for each state; one word cannot mean two."""
    found: dict[str, StatusValue] = {}
    problems = []
    for value in StatusValue:
        for said in typed.get(f"words-{value}", "").split(","):
            key = fold(said)
            if key and found.setdefault(key, value) is not value:
                told = f"« {said.strip()} » est déjà donné à « {STATUS_LABELS[found[key]]} »."
                problems.append(Problem("word-twice", told, Source(field=f"words-{value}")))
    if problems:
        raise Invalid(problems)
    return found


def read_fields(typed: Mapping[str, str], seen: Preferences) -> Preferences:
    return replace(seen, hidden=_fields(typed, HIDDEN), required=_fields(typed, REQUIRED))


def _fields(typed: Mapping[str, str], use: str) -> dict[Family, frozenset[str]]:
    found = {
        family: frozenset(name for name in CHOOSABLE if typed.get(f"field-{family}-{name}") == use) for family in Family
    }
    return {family: names for family, names in found.items() if names}


def read_numbers(typed: Mapping[str, str], seen: Preferences) -> Preferences:
    numbering = typed.get("numbering", "")
    days = whole(typed.get("silent_after", "").strip() or "90")
    if days is None:
        said = "Écrivez un nombre entier de jours."
        raise Invalid([Problem("not-a-number", said, Source(field="silent_after"))])
    chosen = Numbering(numbering) if numbering in set(Numbering) else seen.numbering
    return replace(seen, numbering=chosen, silent_after=days)


def families(rows: Iterable[FieldRow]) -> int:
    """How many fields of a family are not simply shown."""
    return sum(row.use != SHOWN for row in rows)
