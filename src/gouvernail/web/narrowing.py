"""The tools above a list: which filters it offers, what is chosen, and how to take each away."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from html import escape
from types import MappingProxyType

from django.http import HttpRequest
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gouvernail.core.counting import Counts
from gouvernail.queries.choices import Choice, Choices
from gouvernail.queries.filters import ANY, HEADED, MISSING_LABELS, REQUIRED, UNKNOWN, Filter, Missing, split
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
    """A value of a condition in force, in words, and the parameter with what is left when it is taken away."""

    name: str
    text: str
    left: str


@dataclass(frozen=True, slots=True)
class Toolbar:
    text: str
    selects: tuple[Select, ...]
    active: tuple[Active, ...]
    hidden: tuple[tuple[str, str], ...]
    open: bool
    """Whether one of its fields narrows now, so that a phone shows them."""


def criteria_address(request: HttpRequest, programme: str | None, *, tree: bool = False) -> str:
    """The page of criteria, with what is in force ticked."""
    address = reverse("web:programme-criteria", args=[programme]) if programme else reverse("web:criteria")
    query = request.GET.copy()
    query.pop("page", None)
    if tree:
        query["vue"] = "arbre"
    return f"{address}?{query.urlencode(safe=',')}" if query else address


def _option(choice: Choice, *, chosen: bool) -> str:
    count = f" ({choice.count})" if choice.count else ""
    selected = " selected" if chosen else ""
    return f'<option value="{escape(choice.value)}"{selected}>{escape(choice.label)}{count}</option>'


Names = Mapping[tuple[str, str], str]
"""What values of an address are called, by condition and value (`queries.further.names_of`)."""


def toolbar(wanted: Filter, choices: Choices, names: Names = MappingProxyType({})) -> Toolbar:
    """The fields that have something to offer, and the filters in force that have no field of their own."""
    selects = tuple(_with_chosen(select, choices, names) for select in _selects(wanted, choices) if select.choices)
    named = {select.name for select in selects}
    hidden = tuple((name, value) for name, value in wanted.pairs() if name not in named | {"text"})
    return Toolbar(wanted.text, selects, active(wanted, choices, names), hidden, any(s.chosen for s in selects))


def _with_chosen(select: Select, choices: Choices, names: Names) -> Select:
    """Several values at once, or one that no longer occurs, stay the choice of the field."""
    if not select.chosen or select.chosen in {choice.value for choice in select.choices}:
        return select
    said = ", ".join(value_words(select.name, value, choices, names) for value in split(select.chosen))
    return replace(select, choices=(*select.choices, Choice(select.chosen, said, 0)))


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


def active(wanted: Filter, choices: Choices, names: Names) -> tuple[Active, ...]:
    """Each value that narrows, but for the words of the search box, which stand there."""
    return tuple(
        Active(name, value_words(name, value, choices, names), getattr(wanted.without(name, value), name))
        for name, _all in wanted.pairs()
        if name != "text"
        for value in wanted.values(name)
    )


@dataclass(frozen=True, slots=True)
class Loose:
    """A condition that stands in the way: its parameter, its words, and how many rows there are without it."""

    name: str
    text: str
    count: int


def in_the_way(wanted: Filter, looser: Mapping[str, int], choices: Choices, names: Names) -> list[Loose]:
    """The conditions to take away where nothing is found, the ones that give most first."""
    said = {
        name: ", ".join(value_words(name, value, choices, names) for value in (wanted.values(name) or ("",)))
        for name in looser
    }
    if "text" in said:
        said["text"] = WORDED["text"](wanted.text)
    return sorted((Loose(name, said[name], count) for name, count in looser.items()), key=lambda each: -each.count)


def value_words(name: str, value: str, choices: Choices, names: Names) -> str:
    """What one value of a condition says, without its name: `Bloquée`, `Mobilité`, `Échéance en 2027`."""
    if value == UNKNOWN and name in NONE_WORDS:
        return _(NONE_WORDS[name])
    if name in ("person", "department"):
        return _named(choices.people if name == "person" else choices.departments, value) or _("Inconnu ici")
    if name in WORDED:
        return WORDED[name](value)
    return names.get((name, value), "") or _("Inconnu ici")


def _named(choices: Sequence[Choice], value: str) -> str:
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


def _health(value: str) -> str:
    return _("Santé\u00a0: %(word)s") % {"word": words.word("health", value).lower()}


def _role(value: str) -> str:
    return _("Comme %(role)s") % {"role": words.word("person_role", value)}


def mine_words(value: str) -> str:
    """`Dont je suis porteur`."""
    if value == ANY:
        return _("Qui me citent")
    if value == HEADED:
        return _("De mon service")
    return _("Dont je suis %(role)s") % {"role": words.word("person_role", value)}


def _day(said: str) -> Callable[[str], str]:
    return lambda value: _(said) % {"day": words.day(date.fromisoformat(value))}


def _amount(said: str) -> Callable[[str], str]:
    return lambda value: _(said) % {"amount": words.money(Decimal(value))}


def _silent(value: str) -> str:
    days = int(value)
    return ngettext("Sans nouvelles depuis %(n)s jour", "Sans nouvelles depuis %(n)s jours", days) % {"n": days}


WORDED: dict[str, Callable[[str], str]] = {
    "text": lambda value: f"«\u00a0{value}\u00a0»",
    "level": lambda value: words.word("levels", value),
    "status": lambda value: words.status_word(value),
    "health": _health,
    "track": lambda value: words.word("track", value),
    "role": _role,
    "mine": mine_words,
    "due": due_words,
    "due_from": _day("Échéance dès le %(day)s"),
    "due_to": _day("Échéance au plus tard le %(day)s"),
    "late": lambda value: _("En retard"),
    "silent": _silent,
    "sdg": lambda value: _("ODD %(n)s") % {"n": value},
    "amount_from": _amount("Au moins %(amount)s"),
    "amount_to": _amount("Au plus %(amount)s"),
    "missing": missing_words,
    "counts": lambda value: _(COUNTS_WORDS[value]),
}
COUNTS_WORDS: dict[str, str] = {
    Counts.COUNTED: "Comptées dans l’avancement",
    Counts.KNOWN: "Comptées, à l’avancement connu",
    Counts.RECURRING: "Récurrentes, comptées à part",
    Counts.ABANDONED: "Abandonnées, non comptées",
    Counts.RUNNING: "Ni closes, ni sous ce qui est clos",
}
"""What holds an item counts too: an action under an abandoned objective is abandoned for what is above that."""
NONE_WORDS = {
    "status": "Sans état",
    "health": "Santé non donnée",
    "track": "Sans volet",
    "parent": "Au premier rang",
    "person": "Sans responsable",
    "department": "Sans service",
    "plan": "Sans plan sectoriel",
    "domain": "Sans domaine",
    "tag": "Sans mot-clé",
    "sdg": "Sans ODD",
    "funder": "Sans financeur",
}
