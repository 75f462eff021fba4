"""Every field of an item of a draft as a form, and what was typed in it as corrections.

The inputs, their grammars and their complaints are those of the sheet (`core/typed.py`, `web/field_forms.py`); only
lists of names are shorter to correct here: one name a line.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from gouvernail.core import typed as reading
from gouvernail.core.corrections import Correction, SetField
from gouvernail.core.folding import fold
from gouvernail.core.item_fields import FIELDS, Kind
from gouvernail.core.plan import Item, Link, Plan
from gouvernail.core.problems import Problem
from gouvernail.core.values import encode
from gouvernail.core.vocabulary import StatusValue
from gouvernail.services.refusals import Invalid
from gouvernail.web import words
from gouvernail.web.field_forms import Control, FieldForm, controls_of_form, forms_of

GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("", ("title", "code", "label", "deadline", "status", "progress", "progress_from", "agents", "administrative_leads",
          "political_leads", "departments", "description")),
    ("Qui d’autre", ("contributing_departments", "partners", "working_group", "governance", "participation")),
    ("Autres dates", ("start", "revised_deadline", "revised_deadline_reason", "effective_start", "effective_end",
                      "recurring")),
    ("Suivi", ("health", "pending", "achieved", "remaining", "obstacles", "support")),
    ("Moyens et mesures", ("budget", "indicators", "staff", "fte", "resources", "means", "weight")),
    ("Pourquoi et comment", ("findings", "ambition", "rationale", "aims", "methods", "evaluation")),
    ("Classement et liens", ("priority", "track", "sdgs", "plans", "domains", "tags", "links", "documents")),
)  # fmt: skip
"""The first group stands open; the others unfold."""
NAMES = tuple(name for name, known in FIELDS.items() if known.kind is Kind.NAMES)
LINK_HINT = "Le code de l’élément, par exemple 1.2.3, ou ses mots dans le document."


@dataclass(frozen=True, slots=True)
class Group:
    """Fields that stand together; `filled` are the labels of those that hold something."""

    title: str
    forms: list[FieldForm]
    filled: str
    open: bool


def texts_of(item: Item, plan: Plan) -> dict[str, str]:
    """What the form shows before anybody types: texts by name of input."""
    found: dict[str, str] = {}
    for name in FIELDS:
        found |= {name: "\n".join(getattr(item, name))} if name in NAMES else reading.texts_of(name, item)
    by_id = plan.by_id()
    for number, link in enumerate(item.links):
        found[f"links.item-{number}"] = _link_words(link, by_id)
    return found


def groups(item: Item, typed: Mapping[str, str], problems: Sequence[Problem], touched: str) -> list[Group]:
    """The form with what was typed in it. `touched` is a field whose rows were just arranged: its group stands open."""
    wrong = {_field_of(problem) for problem in problems} | {touched}
    found = []
    for title, names in GROUPS:
        forms = [_form(form, item, typed, problems) for form in forms_of(names, typed, problems)]
        filled = ", ".join(form.label for form in forms if _holds(form.name, typed))
        found.append(Group(_(title) if title else "", forms, filled, not wrong.isdisjoint(names)))
    return found


def _form(form: FieldForm, item: Item, typed: Mapping[str, str], problems: Sequence[Problem]) -> FieldForm:
    if form.name in NAMES:
        said = [problem for problem in problems if _field_of(problem) == form.name]
        box = Control(form.name, form.label, "textarea", typed.get(form.name, ""), problems=said, lines=2)
        return FieldForm(form.name, form.label, [box])
    if form.name == "status":
        # The word of the document stands where nobody knows what it means; states are said in the authority's words.
        own = item.status.text if item.status and item.status.text and item.status.value is None else "—"
        held = typed.get("status", "")
        said_as = [(value.value, words.word("status", value.value), value.value == held) for value in StatusValue]
        form.controls[0].options = [("", own, not held), *said_as]
    for control in (control for control in controls_of_form(form) if control.rich):
        control.lines = 2
    if form.name == "links" and form.rows:
        for control in (control for row in form.rows.rows for control in row.controls if control.offered):
            control.offered, control.hint = "", _(LINK_HINT)
    return form


def _field_of(problem: Problem) -> str:
    return (problem.source.field or "").partition(".")[0].partition("-")[0]


def _inputs(name: str, typed: Mapping[str, str]) -> dict[str, str]:
    """What the inputs of a field hold, those that are empty aside."""
    plain = FIELDS[name].kind is Kind.TEXT
    held = ((key, reading.clean(text)) for key, text in typed.items() if key == name or key.startswith(f"{name}."))
    return {key: " ".join(text.split()) if plain else text for key, text in held if text}


def _holds(name: str, typed: Mapping[str, str]) -> bool:
    return bool(_inputs(name, typed)) and not (name == "recurring" and typed.get(name) == "non")


def corrections(item: Item, seen: Item, typed: Mapping[str, str], plan: Plan) -> list[Correction]:
    """One correction for each field that was typed otherwise than the form showed it (`seen`).

    Refusal: `Invalid` with what was typed wrong, each with the input where it stands.
    """
    shown = texts_of(seen, plan)
    said = [name for name in FIELDS if any(key == name or key.startswith(f"{name}.") for key in typed)]
    touched = [name for name in said if _inputs(name, typed) != _inputs(name, shown)]
    found = reading.read(touched, {**typed, **dict(_one_each(touched, typed))}, item=item, period=plan.period)
    if found.problems:
        raise Invalid(found.problems)
    values = found.values
    if "links" in values:
        values["links"] = tuple(_tied(link, item, plan) for link in values["links"])
    stored = {name: encode(value) for name, value in values.items()}
    return [SetField(item.id, name, value) for name, value in stored.items() if value != encode(getattr(item, name))]


def _one_each(names: Iterable[str], typed: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Names that were typed one a line, each as a row of its own."""
    for name in names:
        if name in NAMES:
            yield f"{name}.", ""
            lines = typed.get(name, "").replace("\r", "\n").replace(";", "\n").split("\n")
            yield from ((f"{name}.-{number}", line) for number, line in enumerate(filter(str.strip, lines)))


# ----------------------------------------------------------------------------------------- ties, as people name them


def _words(item: Item) -> str:
    return f"{item.code} {item.title}" if item.code else item.title


def places_for(item: Item, plan: Plan) -> list[tuple[str, str]]:
    """What the item may stand under: every wider item that is not under it, with its words."""
    within = {item.id}
    for each in plan.items:
        if each.parent in within:
            within.add(each.id)
    wider = (each for each in plan.items if each.level.rank < item.level.rank and each.id not in within)
    return [(each.id, _words(each)) for each in wider]


def _link_words(link: Link, by_id: Mapping[str, Item]) -> str:
    named = by_id.get(link.item or "")
    return _words(named) if named else link.code or ""


def _tied(link: Link, item: Item, plan: Plan) -> Link:
    """The tie with the item that its words name: as it was shown, by code and title, by code alone, or none."""
    by_id, written = plan.by_id(), link.code or ""
    for before in item.links:
        if written and _link_words(before, by_id) == written:
            return replace(link, code=before.code, item=before.item)
    others = [each for each in plan.items if each.id != item.id]
    named = [each for each in others if fold(_words(each)) == fold(written)]
    coded = [each for each in others if each.code and fold(each.code) == fold(written)]
    found = named[:1] or (coded if len(coded) == 1 else [])
    return replace(link, code=found[0].code, item=found[0].id) if found else link
