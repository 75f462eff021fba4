"""What is typed to change many items: the form of each way of changing, and what it says."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gouvernail.core import plan as core
from gouvernail.core import typed as reading
from gouvernail.core.bulk_changes import ATTACHED, DATED, PARTED, Mode, Wanted, modes_of, part_of
from gouvernail.core.item_fields import FIELDS, Kind, Part
from gouvernail.core.problems import Problem, Source
from gouvernail.core.shifting import MOST_MONTHS
from gouvernail.core.vocabulary import Level
from gouvernail.queries import editing
from gouvernail.queries.viewer import Viewer
from gouvernail.web.field_forms import Control, control_of, forms_of

BLANK = core.Item("", Level.ACTION, "…")
"""What a value is typed over: nothing that is there is known to all the items."""
MODE, VALUES, MONTHS, PART, VALUE, ONLY = "mode", "valeurs", "mois", "partie", "valeur", "seulement"
"""Inputs: what becomes of what is there; several names or lines, one a line; months; which part of rows, its value, and
which year or stage only. Each bears the name of its field behind it, since a form may hold several fields."""
MODES = {
    Mode.ADD: gettext_lazy("Ajouter à ce qui s’y trouve"),
    Mode.REMOVE: gettext_lazy("Retirer de ce qui s’y trouve"),
    Mode.REPLACE: gettext_lazy("Remplacer ce qui s’y trouve"),
    Mode.SHIFT: gettext_lazy("Décaler d’un nombre de mois"),
    Mode.PART: gettext_lazy("Donner à toutes les lignes la même valeur"),
}
Typed = Mapping[str, str]
Said = tuple[Wanted | None, tuple[Problem, ...]]


def own(what: str, name: str) -> str:
    """The input of a field: `mode-tags`."""
    return f"{what}-{name}"


def mode_of(name: str, typed: Typed) -> Mode:
    """How the field is changed: as typed, where that can be done to it, else as usual."""
    modes = modes_of(name)
    return next((mode for mode in modes if mode.value == typed.get(own(MODE, name))), modes[0])


def said(name: str, typed: Typed, viewer: Viewer, period: tuple[date, date] | None) -> Said:
    """What was typed, and what is wrong with it."""
    mode = mode_of(name, typed)
    if mode is Mode.SHIFT:
        return _months(name, typed)
    if mode is Mode.PART:
        return _part(name, typed)
    if name in ATTACHED:
        return _attached(name, typed, mode, viewer)
    if FIELDS[name].kind in {Kind.NAMES, Kind.LINES}:
        return _lines(name, typed, mode)
    given = dict(typed)
    if FIELDS[name].kind is Kind.GOALS:
        given.setdefault(f"{name}.", "")
    found = reading.read([name], given, item=BLANK, period=period)
    if name not in found.values:
        return None, ()
    return Wanted(name, found.values[name], mode), tuple(found.problems)


def _wrong(where: str, message: str) -> Said:
    return None, (Problem("typed-wrong", message, Source(field=where)),)


def _lines(name: str, typed: Typed, mode: Mode) -> Said:
    written = (" ".join(line.split()) for line in reading.clean(typed.get(own(VALUES, name), "")).splitlines())
    values = tuple(dict.fromkeys(line for line in written if line))
    if not values and mode is not Mode.REPLACE:
        return _wrong(own(VALUES, name), _("Écrivez au moins une valeur."))
    return Wanted(name, values, mode), ()


def _months(name: str, typed: Typed) -> Said:
    written = typed.get(own(MONTHS, name), "").replace("−", "-").replace("+", "").strip()
    try:
        months = int(written)
    except ValueError:
        months = 0
    if not 0 < abs(months) <= MOST_MONTHS:
        return _wrong(own(MONTHS, name), _("Écrivez un nombre de mois entier, par exemple 3, ou -2 pour avancer."))
    return Wanted(name, months, Mode.SHIFT), ()


def _part(name: str, typed: Typed) -> Said:
    part = chosen_part(name, typed)
    field = reading.Reading(typed)
    value = reading.value_of(field, own(VALUE, name), part)
    if value is None and part.required:
        field.wrong(own(VALUE, name), _("Choisissez une valeur."))
    only: tuple[str, Any] | None = None
    for each in conditions_of(name, part):
        given = reading.value_of(field, own(f"{ONLY}-{each.name}", name), replace(each, required=False))
        only = (each.name, given) if given is not None and only is None else only
    return (None if field.problems else Wanted(name, value, Mode.PART, part.name, only)), tuple(field.problems)


def chosen_part(name: str, typed: Typed) -> Part:
    """Which part of the rows is changed: as typed, else the first."""
    return part_of(name, typed[own(PART, name)] if typed.get(own(PART, name)) in PARTED[name] else PARTED[name][0])


def conditions_of(name: str, part: Part) -> list[Part]:
    """By what rows can be chosen."""
    return [part_of(name, "year")] if name == "budget" and part.name != "year" else []


def _attached(name: str, typed: Typed, mode: Mode, viewer: Viewer) -> Said:
    found = reading.read([name], typed, item=BLANK)
    rows = found.values.get(name, ())
    if name == "links":
        rows = tuple(_tied(link, found, viewer) for link in rows)
    if not rows and not found.problems:
        found.wrong(name, _("Remplissez au moins une ligne."))
    return Wanted(name, rows, mode), tuple(found.problems)


def _tied(link: core.Link, found: reading.Reading, viewer: Viewer) -> core.Link:
    """The item that a tie names: by its address, or by a code that is the only one of its kind among what is seen."""
    written = (link.code or "").strip()
    target = editing.one_named(viewer, written) if written else None
    if target is None:
        found.wrong("links.item-0", _("Donnez l’adresse d’une fiche, ou un code qu’une seule fiche porte."))
        return link
    return replace(link, code=target.code, item=target.uid)


# ----------------------------------------------------------------------------------------------------------- the form


def controls(name: str, typed: Typed, problems: tuple[Problem, ...]) -> dict[str, object]:
    """What the template of the form draws, for the way of changing that is chosen."""
    mode, wrong = mode_of(name, typed), {problem.source.field or "": [problem] for problem in problems}
    at_large = [problem for problem in problems if problem.source.field == name]
    shown: dict[str, object] = {
        "asks_again": FIELDS[name].kind in DATED,
        "at_large": at_large,
        "names": {each: own(each, name) for each in (MODE, VALUES, PART)},
        "modes": [(each.value, MODES[each]) for each in modes_of(name)] if len(modes_of(name)) > 1 else (),
        "mode": mode.value,
    }
    if mode is Mode.SHIFT:
        where = own(MONTHS, name)
        months = Control(where, _("Nombre de mois"), value=typed.get(where, ""), problems=wrong.get(where, []))
        months.hint, months.narrow = _("Par exemple 3, ou -2 pour avancer de deux mois."), True
        return shown | {"controls": [months]}
    if mode is Mode.PART:
        part = chosen_part(name, typed)
        where = own(VALUE, name)
        drawn = [control_of(replace(part, name=where, usual=""), where, typed, wrong)]
        for each in conditions_of(name, part):
            only = control_of(replace(each, required=False, usual=""), own(f"{ONLY}-{each.name}", name), typed, wrong)
            only.label = _("Seulement les lignes de l’année")
            drawn.append(only)
        parts = [(each, part_of(name, each).label) for each in PARTED[name]]
        return shown | {"parts": parts, "part": part.name, "controls": drawn}
    if name in ATTACHED:
        form = forms_of([name], typed, problems)[0]
        rows = form.rows.rows if form.rows else []
        return shown | {"controls": [control for row in rows[:1] for control in row.controls]}
    if FIELDS[name].kind in {Kind.NAMES, Kind.LINES}:
        return shown | {"values": typed.get(own(VALUES, name), ""), "lines_of": True, "problems": problems}
    form = forms_of([name], typed, problems)[0]
    return shown | {"controls": form.controls, "goals": form.goals}
