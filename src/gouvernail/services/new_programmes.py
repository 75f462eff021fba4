"""A programme made by hand, from nothing: its kind, its name, its term, who owns it, and the first rows if any."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Q

from gouvernail.core.folding import fold
from gouvernail.core.permissions import Verb
from gouvernail.core.plan import Item as CoreItem
from gouvernail.core.preferences import to_stored
from gouvernail.core.problems import Problem, Source
from gouvernail.core.programme_templates import FirstItem, ProgrammeTemplate, template_of
from gouvernail.models import Authority, Item, Programme, ProgrammeOwner
from gouvernail.queries import reach
from gouvernail.queries.gate import visible_authorities
from gouvernail.queries.viewer import Viewer
from gouvernail.services import authorities, ownership, storing
from gouvernail.services.acts import Act
from gouvernail.services.history import programme_event
from gouvernail.services.refusals import Invalid, NotAllowed, NotFound

MOST_LETTERS = 300
MOST_PARTNERS = 20


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody asks for. `first` are the places, in the template, of the rows that it begins with."""

    template: str
    title: str
    start: date | None = None
    end: date | None = None
    partners: tuple[str, ...] = ()
    first: Collection[int] = ()


@dataclass(frozen=True, slots=True)
class Begun:
    """The new programme. `asked` work here too and are asked to own it (`owners` do already); `named` are partners that
    have no place here."""

    uid: str
    owners: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


@transaction.atomic
def begin(*, authority: str, by: Viewer, wish: Wish) -> Begun:
    """Make a programme of an authority (uid), as a draft. Refusals: `NotFound`, `NotAllowed`, `Invalid`."""
    lead = visible_authorities(by).filter(uid=authority).first()
    if lead is None:
        raise NotFound
    if not by.may(Verb.MANAGE_PROGRAMME, lead.pk):
        raise NotAllowed("Seule l'administration de l'autorité crée un programme à la main.")
    template = template_of(wish.template)
    problems = [*name_problems(wish.title), *period_problems(wish.start, wish.end), *_partner_problems(wish.partners)]
    if template is None or problems:
        missing = [] if template else [Problem("template", "Choisissez un modèle.", Source(field="modele"))]
        raise Invalid([*missing, *problems])
    row = Programme.objects.create(
        authority=lead,
        kind=template.kind,
        title=" ".join(wish.title.split()),
        period_start=wish.start,
        period_end=wish.end,
        language=lead.language,
        preferences=to_stored(template.preferences),
        position=Programme.objects.filter(authority=lead).count(),
    )
    owners, asked, named = set_partners(row, wish.partners, by)
    act = Act(row, by)
    act.lines.append(programme_event(row, by=by, at=act.at, verb="programme_created", note=template.label))
    for place, first in enumerate(_chosen(template, wish.first)):
        _begin_with(act, first, place)
    act.done()
    return Begun(row.uid, owners, asked, named)


def set_partners(
    row: Programme, partners: Iterable[str], by: Viewer
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Write who owns the programme with the authority that leads: those that work here are asked, others are named.

    Gives three lists of names, as they are called here: those that own it, that are asked, that are named only. Who is
    not in the list any more owns it no more.
    """
    # The account that asks reaches its own authorities only; who they share a programme with stands beyond.
    with reach.everything():
        found = {name: authorities.find(name) for name in _names(partners)}
        wanted = {each.pk: each for each in found.values() if each is not None and each.pk != row.authority_id}
        around = Q(programme_ownerships__programme=row) | Q(joint_offers__programme=row)
        for gone in Authority.objects.filter(around).exclude(pk__in=wanted).distinct():
            ownership.drop(row, gone, by)
        for each in wanted.values():
            ownership.ask(row, each, by)
        owning = set(ProgrammeOwner.objects.filter(programme=row).values_list("authority_id", flat=True))
        lead = Authority.objects.get(pk=row.authority_id)
    named = tuple(name for name, each in found.items() if each is None)
    own = tuple(each.name for each in wanted.values() if each.pk in owning)
    asked = tuple(each.name for each in wanted.values() if each.pk not in owning)
    row.organisations = [lead.name, *(each.name for each in wanted.values()), *named] if wanted or named else []
    row.save(update_fields=["organisations", "updated_at"])
    return own, asked, named


def name_problems(title: str) -> list[Problem]:
    words = " ".join(title.split())
    if not words:
        return [Problem("title-missing", "Donnez un nom au programme.", Source(field="title"))]
    if len(words) > MOST_LETTERS:
        return [Problem("title-long", f"{MOST_LETTERS} caractères au plus.", Source(field="title"))]
    return []


def period_problems(start: date | None, end: date | None) -> list[Problem]:
    if (start is None) != (end is None):
        where = "start" if start is None else "end"
        return [Problem("period-half", "Donnez les deux dates de la période, ou aucune.", Source(field=where))]
    if start and end and end < start:
        return [Problem("period-order", "La fin vient avant le début.", Source(field="end"))]
    return []


def _partner_problems(partners: tuple[str, ...]) -> list[Problem]:
    names = _names(partners)
    if len(names) > MOST_PARTNERS or any(len(name) > MOST_LETTERS for name in names):
        said = f"{MOST_PARTNERS} partenaires au plus, de {MOST_LETTERS} caractères au plus."
        return [Problem("partners-many", said, Source(field="partners"))]
    return []


def _names(partners: Iterable[str]) -> list[str]:
    """Each name once, as it was first written."""
    found: dict[str, str] = {}
    for each in partners:
        if name := " ".join(each.split()):
            found.setdefault(fold(name), name)
    return list(found.values())


def _chosen(template: ProgrammeTemplate, places: Collection[int]) -> list[FirstItem]:
    return [first for place, first in enumerate(template.first) if place in places]


def _begin_with(act: Act, first: FirstItem, place: int) -> None:
    row = Item(authority=act.programme.authority, programme=act.programme, position=place)
    for column, value in storing.columns(CoreItem(row.uid, first.level, first.title, track=first.track)).items():
        setattr(row, column, value)
    row.save()
    act.tell(row, "created")
