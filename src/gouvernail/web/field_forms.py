"""The form of a door of the sheet: its inputs with what they hold, what is wrong with them, and what they offer."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from gouvernail.core.item_fields import DOORS, FIELDS, Field, Kind, Part
from gouvernail.core.problems import Problem
from gouvernail.core.typed import input_name, row_numbers, texts_of
from gouvernail.queries.editing import Card
from gouvernail.web import words

LONG = frozenset({Kind.PROSE, Kind.LINES})
NUMERIC = frozenset({Kind.NUMBER, Kind.MONEY, Kind.WHOLE, Kind.YEAR, Kind.PERCENT})


@dataclass(slots=True)
class Control:
    """One input: `kind` is `text`, `textarea`, `select` or `checkbox`. `options` are (value, words, chosen)."""

    name: str
    label: str
    kind: str = "text"
    value: str = ""
    options: list[tuple[str, str, bool]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    offered: str = ""
    numeric: bool = False
    rich: bool = False
    hint: str = ""
    required: bool = False
    lines: int = 5
    checked: bool = False
    narrow: bool = False
    bare: bool = False
    """Its label is said only, not shown: the heading of its rows says it."""

    @property
    def id(self) -> str:
        return f"in-{self.name.replace('.', '-')}"


@dataclass(slots=True)
class Row:
    """A row of a field: its inputs, and the rows within it."""

    number: str
    controls: list[Control]
    inner: "list[Rows]" = field(default_factory=list)
    first: bool = False
    last: bool = False

    @property
    def last_number(self) -> str:
        """Its number among the rows of its own field."""
        return self.number.rpartition("-")[2]


@dataclass(slots=True)
class Rows:
    """The rows of a field. `name` is what its buttons send: `budget`, `indicators.targets-0`."""

    name: str
    label: str
    rows: list[Row]
    single: bool = False
    """Each row is one input."""


@dataclass(slots=True)
class FieldForm:
    """One field of the door."""

    name: str
    label: str
    controls: list[Control] = field(default_factory=list)
    rows: Rows | None = None
    goals: bool = False


HINTS = {
    "deadline": "Une date, un trimestre, «\u00a0fin 2027\u00a0», «\u00a0permanent\u00a0»… Vos mots sont gardés.",
    "revised_deadline": "La nouvelle échéance\u00a0; la première reste au-dessus.",
    "start": "Une date, un mois, un trimestre, une année…",
    "progress": "De 0 à 100\u00a0; vide si vous ne savez pas.",
    "progress_from": "Des étapes\u00a0: celles qui sont faites, par poids\u00a0; des indicateurs\u00a0: leurs taux.",
    "code": "Le code de votre autorité, tel que vous l’écrivez.",
    "label": "Le mot de votre document, s’il n’est pas celui du niveau\u00a0: Levier, Projet…",
    "weight": "Ce que la fiche pèse dans l’avancement du dessus\u00a0; vide\u00a0: comme les autres.",
    "fte": "En équivalents temps plein, par exemple 0,5.",
}


def typed_of(card: Card, names: Iterable[str]) -> dict[str, str]:
    """What the form shows before anybody types."""
    return {key: text for name in names for key, text in texts_of(name, card.item).items()}


def forms(door: str, typed: Mapping[str, str], problems: Sequence[Problem] = ()) -> list[FieldForm]:
    """The fields of a door with what was typed."""
    return forms_of(DOORS[door], typed, problems)


def forms_of(names: Iterable[str], typed: Mapping[str, str], problems: Sequence[Problem] = ()) -> list[FieldForm]:
    """Each of these fields with what was typed."""
    wrong: dict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        wrong[problem.source.field or ""].append(problem)
    return [_form(FIELDS[name], typed, wrong) for name in names]


def controls_of(name: str, typed: Mapping[str, str]) -> list[Control]:
    """The inputs of one field with what was typed; none for a field of several rows, which has a form of its own."""
    form = _form(FIELDS[name], typed, {})
    return [] if form.rows or form.goals else form.controls


def controls_of_form(form: FieldForm) -> list[Control]:
    """Every input of a field, those of its rows included."""
    found = list(form.controls)
    waiting = [form.rows] if form.rows else []
    while waiting:
        for row in waiting.pop().rows:
            found += row.controls
            waiting += row.inner
    return found


def _form(known: Field, typed: Mapping[str, str], wrong: Mapping[str, list[Problem]]) -> FieldForm:
    form = FieldForm(known.name, words.field_label(known.name))
    match known.kind:
        case Kind.ROWS:
            form.rows = _rows(known.name, form.label, known.parts, typed, wrong, ())
        case Kind.NAMES | Kind.LINES:
            part = Part("", form.label, Kind.LINES if known.kind is Kind.LINES else Kind.TEXT)
            form.rows = _rows(known.name, form.label, (part,), typed, wrong, ())
            form.rows.single = True
            for row in form.rows.rows:
                for control in row.controls:
                    control.offered = f"known-{known.register}" if known.register else ""
                    control.bare = True
        case Kind.GOALS:
            form.goals = True
            form.controls = _goals(known, typed)
        case Kind.HEALTH:
            reason = Part(f"{known.name}.text", _("Pourquoi, en quelques mots"))
            first = control_of(Part(known.name, form.label, Kind.CHOICE, known.choices), known.name, typed, wrong)
            form.controls = [first, control_of(reason, reason.name, typed, wrong)]
        case _:
            kind = Kind.CHOICE if known.kind is Kind.STATUS else known.kind
            form.controls = [control_of(Part(known.name, form.label, kind, known.choices), known.name, typed, wrong)]
    for control in form.controls:
        control.hint = _(HINTS[control.name]) if control.name in HINTS else ""
    return form


def _goals(known: Field, typed: Mapping[str, str]) -> list[Control]:
    return [
        Control(name, f"{goal}. {label}", "checkbox", "1", checked=bool(typed.get(name)))
        for goal, label in (known.choices or {}).items()
        if (name := f"{known.name}.-{goal}")
    ]


def control_of(part: Part, name: str, typed: Mapping[str, str], wrong: Mapping[str, list[Problem]]) -> Control:
    """The input of a part of rows, or of a field that is one input."""
    value = typed.get(name, "") or part.usual
    control = Control(name, _(part.label), value=value, problems=list(wrong.get(name, ())), required=part.required)
    if part.kind in LONG or name == "title":
        control.kind, control.rich, control.lines = "textarea", part.kind in LONG, 5 if part.kind in LONG else 2
    elif part.kind is Kind.CHOICE:
        control.kind = "select"
        empty = [] if part.required and value else [("", "—", not value)]
        control.options = empty + [
            (str(key), _(label), str(key) == value) for key, label in (part.choices or {}).items()
        ]
    elif part.kind is Kind.YES_NO:
        control.kind = "select"
        control.options = [("", "—", not value), ("oui", _("Oui"), value == "oui"), ("non", _("Non"), value == "non")]
    elif part.kind is Kind.ITEM:
        control.offered = "known-items"
    elif name.startswith("budget.funder"):
        control.offered = "known-funders"
    control.numeric = part.kind in NUMERIC
    control.narrow = part.kind in NUMERIC or part.kind is Kind.DAY
    return control


def _rows(
    name: str,
    label: str,
    parts: tuple[Part, ...],
    typed: Mapping[str, str],
    wrong: Mapping[str, list[Problem]],
    above: tuple[int, ...],
) -> Rows:
    """The rows that were typed, and always at least one to write in."""
    numbers = row_numbers(typed, name, above) or [0]
    rows = [_row(name, parts, typed, wrong, (*above, number)) for number in numbers]
    rows[0].first = rows[-1].last = True
    return Rows(input_name(name, above), _(label), rows)


def _row(
    name: str, parts: tuple[Part, ...], typed: Mapping[str, str], wrong: Mapping[str, list[Problem]],
    place: tuple[int, ...],
) -> Row:  # fmt: skip
    plain = [part for part in parts if part.kind is not Kind.ROWS]
    inner = [part for part in parts if part.kind is Kind.ROWS]
    controls = [control_of(part, input_name(f"{name}.{part.name}", place), typed, wrong) for part in plain]
    within = [_rows(f"{name}.{part.name}", part.label, part.rows, typed, wrong, place) for part in inner]
    return Row("-".join(map(str, place)), controls, within)


# ------------------------------------------------------------------------------------------- rows added, removed, moved


def arranged(typed: Mapping[str, str], act: str) -> dict[str, str]:
    """What was typed with a row added, removed or moved: `add:budget`, `remove:budget:1`, `up:indicators.targets-0:1`.

    Rows are renumbered from 0, so that they stay in the order shown.
    """
    verb, _sep, rest = act.partition(":")
    rows, _sep, number = rest.partition(":")
    name, *above = rows.split("-")
    place = tuple(int(each) for each in above if each.isdigit())
    numbers = row_numbers(typed, name, place)
    order = _reordered(numbers, verb, int(number) if number.isdigit() else -1)
    return _renumbered(typed, name, place, order)


def _reordered(numbers: list[int], verb: str, number: int) -> list[int | None]:
    """The old numbers of the rows in their new order; `None` is a new one."""
    order: list[int | None] = list(numbers)
    if verb == "add":
        return [*order, None]
    if number not in numbers:
        return order
    at = numbers.index(number)
    if verb == "remove":
        return [each for each in order if each != number]
    other = at - 1 if verb == "up" else at + 1
    if verb in {"up", "down"} and 0 <= other < len(order):
        order[at], order[other] = order[other], order[at]
    return order


def _renumbered(typed: Mapping[str, str], name: str, place: tuple[int, ...], order: list[int | None]) -> dict[str, str]:
    new_number = {old: new for new, old in enumerate(order) if old is not None}
    depth = len(place)
    found: dict[str, str] = {}
    for key, text in typed.items():
        field_name, *numbers = key.split("-")
        inside = field_name.rpartition(".")[0]
        mine = inside == name or inside.startswith(f"{name}.")
        path = [int(each) for each in numbers if each.isdigit()]
        if not mine or len(path) <= depth or tuple(path[:depth]) != place:
            found[key] = text
        elif path[depth] in new_number:
            path[depth] = new_number[path[depth]]
            found[input_name(field_name, tuple(path))] = text
    for new, old in enumerate(order):
        if old is None:
            found[input_name(f"{name}.{_first_part(name)}", (*place, new))] = ""
    return found


def _first_part(name: str) -> str:
    """The input that tells that a row is there, even when it is empty."""
    outer, _sep, inner = name.partition(".")
    parts = FIELDS[outer].parts
    if inner:
        parts = next(part.rows for part in parts if part.name == inner)
    return parts[0].name if parts else ""
