"""What a sheet says, section by section, each fact with the door that edits it for those who may."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from dataclasses import fields as dataclass_fields
from functools import lru_cache
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from gouvernail.core.item_fields import DOORS, FIELDS, Kind, may_write
from gouvernail.core.permissions import Verb
from gouvernail.core.plan import Item
from gouvernail.core.preferences import CHOOSABLE
from gouvernail.core.vocabulary import Level
from gouvernail.queries.indicator_ties import shown_indicators
from gouvernail.queries.items import Sheet
from gouvernail.web import words

SECTIONS = {
    "what": (
        "description", "findings", "ambition", "rationale", "aims", "methods", "evaluation", "track", "priority",
        "domains", "plans", "sdgs", "tags", "documents", "links",
    ),
    "who": (
        "political_leads", "administrative_leads", "agents", "departments", "contributing_departments", "partners",
        "working_group", "governance", "participation",
    ),
    "when": ("start", "deadline", "revised_deadline", "recurring", "effective_start", "effective_end", "pending"),
    "means": ("means", "resources", "staff", "fte", "weight", "budget"),
    "follow": ("progress_from", "health", "achieved", "remaining", "obstacles", "support", "indicators"),
}  # fmt: skip
SECTION_OF = {name: section for section, names in SECTIONS.items() for name in names}
ADD_LABELS = {
    "description": "une description", "findings": "les constats", "ambition": "une ambition",
    "rationale": "une motivation", "aims": "des buts", "methods": "une méthode", "evaluation": "une évaluation",
    "track": "un volet", "priority": "une priorité", "domains": "un domaine", "plans": "un plan sectoriel",
    "sdgs": "un ODD", "tags": "un mot-clé", "documents": "un lien vers un document", "links": "un lien vers une fiche",
    "political_leads": "un responsable politique", "administrative_leads": "un responsable administratif",
    "agents": "un porteur", "departments": "un service", "contributing_departments": "un service associé",
    "partners": "un partenaire", "working_group": "un groupe de travail", "governance": "une instance de suivi",
    "participation": "une participation citoyenne", "start": "un début prévu", "deadline": "une échéance",
    "revised_deadline": "une échéance revue", "recurring": "une récurrence", "effective_start": "un début effectif",
    "effective_end": "une fin effective", "pending": "une confirmation du Collège", "means": "des moyens",
    "resources": "des moyens nécessaires", "staff": "du personnel", "fte": "des ETP", "weight": "un poids",
    "budget": "une ligne de budget", "health": "la santé", "achieved": "ce qui est réalisé",
    "remaining": "ce qui reste à faire", "obstacles": "un obstacle", "support": "un soutien demandé",
    "indicators": "un indicateur", "progress_from": "d’où vient l’avancement", "code": "un code",
    "progress": "un avancement, de 0 à 100",
}  # fmt: skip
SECTION_WORDS = {"what": "Quoi", "who": "Qui", "when": "Quand", "means": "Moyens", "follow": "Suivi"}
SHORT_ADD = frozenset({"description", "deadline", "agents", "departments", "budget", "indicators", "achieved"})
"""What a thin sheet is first asked for; the rest waits behind "Ajouter autre chose"."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One field as the sheet says it. `href` is its door, empty for those who may not; `value` as in the core."""

    name: str
    label: str
    kind: str
    value: Any
    href: str = ""
    add: str = ""

    @property
    def known(self) -> bool:
        return self.value not in (None, "", (), [], False) or (self.name == "pending" and self.value is False)

    @property
    def slot(self) -> str:
        return f"slot-{self.name}"


@dataclass(frozen=True, slots=True)
class Section:
    """The facts that are known, and the doors of those that are not: the most wanted first, then the others."""

    known: list[Fact] = field(default_factory=list)
    wanted: list[Fact] = field(default_factory=list)
    others: list[Fact] = field(default_factory=list)

    @property
    def beside(self) -> list[Fact]:
        return [fact for fact in self.known if not is_table(fact)]

    @property
    def tables(self) -> list[Fact]:
        """Shown below the others, over the whole width."""
        return [fact for fact in self.known if is_table(fact)]

    @property
    def offers(self) -> bool:
        return bool(self.wanted or self.others)

    def __bool__(self) -> bool:
        return bool(self.known or self.wanted or self.others)


def fact_of(found: Sheet, name: str) -> Fact:
    """One fact of a sheet; the title stands for its code and label too."""
    label, kind, add = _said(name)
    href = f"{_door(name)[0]}{found.item.id}{_door(name)[1]}" if name in _writable(found.verbs) else ""
    return Fact(name, label, kind, _value(found, name), href, add)


@lru_cache(maxsize=256)
def _said(name: str) -> tuple[str, str, str]:
    """What each sheet says of a field alike: its label, its kind, the words that offer to fill it."""
    add = _("Ajouter %(what)s") % {"what": _(ADD_LABELS[name])} if name in ADD_LABELS else ""
    return words.field_label(name), FIELDS[name].kind.value, add


@lru_cache(maxsize=256)
def _door(name: str) -> tuple[str, str]:
    """The address of a door, without the item between."""
    before, after = reverse("web:edit", args=["x", name]).split("/x/", 1)
    return f"{before}/", f"/{after}"


@lru_cache(maxsize=256)
def _writable(verbs: frozenset[Verb]) -> frozenset[str]:
    """The facts whose door opens to who has these verbs on the item."""
    names = (*SECTION_OF, "title")
    return frozenset(name for name in names if any(may_write(each, verbs) for each in DOORS.get(name, (name,))))


def _value(found: Sheet, name: str) -> Any:
    """Names that have a page of their own are tags; other values are those of the core."""
    match name:
        case "political_leads" | "administrative_leads" | "agents":
            role = {"political_leads": "political", "administrative_leads": "administrative", "agents": "agent"}[name]
            return [tag for tag in found.people if tag.role == role]
        case "departments" | "contributing_departments":
            role = "lead" if name == "departments" else "contributing"
            return [tag for tag in found.departments if tag.role == role]
        case "links":
            return list(found.links)
        case "indicators":
            return shown_indicators(found.item, found.ties)
    return getattr(found.item, name)


def sections(found: Sheet) -> dict[str, Section]:
    """The facts of each section, without those that have no place on the sheets of this level."""
    level, unshown = found.item.level, unshown_on(found)
    return {
        name: _section(fact_of(found, each) for each in names if each not in unshown and applies(each, level))
        for name, names in SECTIONS.items()
    }


def unshown_on(found: Sheet) -> frozenset[str]:
    """The fields without a place on this sheet; where the progress comes from goes with the progress."""
    unshown = found.head.preferences.unshown(found.item.level)
    return unshown | {"progress_from"} if "progress" in unshown else unshown


def applies(name: str, level: Level) -> bool:
    """Whether a field means something at a level: only an action chooses where its progress comes from."""
    return name != "progress_from" or level is Level.ACTION


def hidden_values(found: Sheet) -> int:
    """How many fields without a place on the sheet hold something."""
    return sum(getattr(found.item, name) not in EMPTY for name in found.head.preferences.unshown(found.item.level))


@dataclass(frozen=True, slots=True)
class Gap:
    """A required field that holds nothing: what to write, where. `href` is its door, for those who may fill it."""

    label: str
    what: str
    where: str
    href: str


def missing_facts(found: Sheet) -> list[Gap]:
    """The required fields that hold nothing, in words."""
    held = {name: getattr(found.item, name) for name in CHOOSABLE}
    return [_gap(found, name) for name in found.head.preferences.missing(found.item.level, held)]


def _gap(found: Sheet, name: str) -> Gap:
    label, what = words.field_label(name), what_to_write(name)
    if name == "progress":
        return Gap(label, what, _("Où en est-on\u00a0?"), "#slot-follow-up" if found.may_follow_up else "")
    if name == "code":
        return Gap(label, what, _("l’intitulé"), fact_of(found, "title").href)
    return Gap(label, what, _(SECTION_WORDS[SECTION_OF[name]]), fact_of(found, name).href)


def what_to_write(name: str) -> str:
    """What a field waits for, in a sentence: `une description`."""
    return _(ADD_LABELS[name]) if name in ADD_LABELS else words.field_label(name).lower()


EMPTY = (None, "", ())
_NOTHING = {each.name: () if each.default == () else None for each in dataclass_fields(Item) if each.name in CHOOSABLE}


def without_hidden(found: Sheet) -> Sheet:
    """The sheet as it is shown: what has no place on it left out. What is stored stays."""
    unshown = found.head.preferences.unshown(found.item.level)
    left: dict[str, Any] = {name: _NOTHING[name] for name in unshown}
    if "indicators" in unshown:
        left["shared_indicators"] = ()
    dated = "deadline" not in unshown
    return replace(
        found,
        item=replace(found.item, **left),
        late=found.late and dated,
        slipped=found.slipped and dated,
    )


def _section(facts: Iterable[Fact]) -> Section:
    section = Section()
    for fact in facts:
        if fact.known:
            section.known.append(fact)
        elif fact.href:
            (section.wanted if fact.name in SHORT_ADD else section.others).append(fact)
    return section


def is_table(fact: Fact) -> bool:
    """Whether the fact is shown below the others, over the whole width."""
    return fact.kind == Kind.ROWS and fact.name in {"budget", "indicators"}
