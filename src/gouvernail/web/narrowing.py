"""The tools above a list: which filters it offers, what is chosen, and how to take each away."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from gouvernail.core.vocabulary import Track
from gouvernail.queries.choices import Choice, Choices
from gouvernail.queries.filters import MISSING_LABELS, REQUIRED, UNKNOWN, Filter, Missing
from gouvernail.web import words


@dataclass(frozen=True, slots=True)
class Select:
    """A field of the tools: its parameter, its label, its choices and the chosen one."""

    name: str
    label: str
    everything: str
    choices: Sequence[Choice]
    chosen: str

    @property
    def options(self) -> SafeString:
        """The options as HTML: a programme names hundreds of people, too many for a template to write one by one."""
        return mark_safe(  # noqa: S308  # escaped below
            f'<option value="">{escape(self.everything)}</option>'
            + "".join(_option(choice, chosen=choice.value == self.chosen) for choice in self.choices)
        )


@dataclass(frozen=True, slots=True)
class Active:
    """A filter in force, in words, with the address parameter that it comes from."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Toolbar:
    text: str
    selects: tuple[Select, ...]
    active: tuple[Active, ...]
    hidden: tuple[tuple[str, str], ...]
    open: bool
    """Whether one of its fields narrows now, so that a phone shows them."""


def _option(choice: Choice, *, chosen: bool) -> str:
    count = f" ({choice.count})" if choice.count else ""
    selected = " selected" if chosen else ""
    return f'<option value="{escape(choice.value)}"{selected}>{escape(choice.label)}{count}</option>'


def toolbar(wanted: Filter, choices: Choices) -> Toolbar:
    """The fields that have something to offer, and the filters in force that have no field of their own."""
    selects = tuple(select for select in _selects(wanted, choices) if select.choices)
    named = {select.name for select in selects}
    hidden = tuple((name, value) for name, value in _values(wanted) if name not in named | {"text"})
    return Toolbar(wanted.text, selects, tuple(_active(wanted, choices)), hidden, any(s.chosen for s in selects))


def _selects(wanted: Filter, choices: Choices) -> list[Select]:
    missing = [Choice(each.value, _(label), 0) for each, label in MISSING_LABELS.items()]
    return [
        Select("status", _("État"), _("Tous"), _spoken(choices.statuses), wanted.status),
        Select("department", _("Service"), _("Tous"), choices.departments, wanted.department),
        Select("person", _("Personne"), _("Toutes"), choices.people, wanted.person),
        Select("track", _("Volet"), _("Les deux"), choices.tracks, wanted.track),
        Select("missing", _("À compléter"), _("Tout"), missing, wanted.missing),
    ]


def _spoken(statuses: Iterable[Choice]) -> tuple[Choice, ...]:
    """States in the authority's own words."""
    return tuple(replace(each, label=words.status_word(each.value)) for each in statuses)


def _values(wanted: Filter) -> list[tuple[str, str]]:
    names = ("text", "level", "status", "track", "person", "department", "under", "due", "missing", "late")
    return [(name, value) for name in names if (value := getattr(wanted, name))]


def _active(wanted: Filter, choices: Choices) -> list[Active]:
    said = {
        "person": _named(choices.people, wanted.person),
        "department": _named(choices.departments, wanted.department),
        "status": words.status_word(None if wanted.status == UNKNOWN else wanted.status),
        "track": words.word("track", Track(wanted.track)) if wanted.track else "",
        "level": words.word("levels", wanted.level),
        "missing": missing_words(wanted.missing) if wanted.missing else "",
        "late": _("En retard"),
        "due": due_words(wanted.due),
        "under": _("Une branche du programme"),
        "text": f"«\u00a0{wanted.text}\u00a0»",
    }
    return [Active(name, said[name] or value) for name, value in _values(wanted)]


def _named(choices: Sequence[Choice], value: str) -> str:
    if value == UNKNOWN:
        return _("Personne ou service non renseigné")
    return next((choice.label for choice in choices if choice.value == value), "")


def due_words(value: str) -> str:
    """`2027-T2` → `Échéance au 2e trimestre 2027`."""
    if value == UNKNOWN:
        return _("Sans échéance datée")
    if value == "recurring":
        return _("Récurrentes")
    year, _dash, quarter = value.partition("-T")
    if quarter:
        return _("Échéance au %(quarter)s trimestre %(year)s") % {
            "quarter": _("1er") if quarter == "1" else _("%(n)se") % {"n": quarter},
            "year": year,
        }
    return _("Échéance en %(year)s") % {"year": year}


def missing_words(what: str) -> str:
    """`Sans échéance`; for a field that somebody insists on, `Sans « description » (obligatoire)`."""
    if what in set(Missing):
        return _(MISSING_LABELS[Missing(what)])
    label = words.field_label(what.removeprefix(REQUIRED)).lower()
    return _("Sans «\u00a0%(label)s\u00a0» (obligatoire)") % {"label": label}
