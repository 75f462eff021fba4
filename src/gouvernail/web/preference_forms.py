"""The forms of the settings: what is typed becomes preferences, and preferences what the forms show."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.utils.translation import gettext_lazy as _

from gouvernail.core.folding import fold
from gouvernail.core.preferences import (
    USUAL_TONES,
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

TONES = {
    Tone.NEUTRAL: _("Gris"),
    Tone.PROGRESS: _("Bleu"),
    Tone.WAITING: _("Ocre"),
    Tone.BLOCKED: _("Orange"),
    Tone.DONE: _("Vert"),
}
STYLES = (
    (Numbering.PATH, _("Par la place : 1, 1.2, 1.2.3")),
    (Numbering.PREFIXED, _("Par la place, avec le niveau : OS 1, OO 1.2, A 1.2.3")),
    (Numbering.CONTINUOUS, _("Actions numérotées de 1 à la dernière, objectifs par la place")),
)


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


def of_programme(typed: Mapping[str, str], seen: Preferences, numbering: Numbering) -> Preferences:
    """What a programme says otherwise than its authority."""
    return replace(seen, levels=read_levels(typed), numbering=numbering)


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
