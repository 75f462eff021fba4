"""Publishing and withdrawing a programme."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from gouvernail.core.lifecycle import OPEN_STAGES, Stage
from gouvernail.core.permissions import Verb
from gouvernail.core.plan import Plan
from gouvernail.core.problems import Problem
from gouvernail.core.publication import KnownPerson, public_plan
from gouvernail.files.exchange.plan_json import plan_to_json
from gouvernail.models import Item, Person, Programme, Publication
from gouvernail.queries import plans
from gouvernail.queries.former_names import former_names
from gouvernail.queries.gate import visible_programmes
from gouvernail.queries.viewer import Viewer
from gouvernail.services.history import programme_event, record
from gouvernail.services.refusals import Invalid, NotAllowed, NotFound


@transaction.atomic
def publish(*, programme: str, by: Viewer) -> int:
    """Freeze the programme as the public will read it; gives the version number. `programme` is a uid.

    Restricted items and what is internal are left out (`core/publication.py`). The version that stood before is
    withdrawn at the same instant. Refusals: `NotFound`, `NotAllowed`, `Invalid` (restricted, or empty).
    """
    row = _to_publish(programme, by)
    plan = _public_plan(row, by)
    now = timezone.now()
    last = Publication.objects.filter(programme=row).order_by("-version").first()
    _withdraw(row, now)
    version = last.version + 1 if last else 1
    Publication.objects.create(
        authority=row.authority,
        programme=row,
        version=version,
        title=plan.title or row.title,
        content=plan_to_json(plan),
        published_at=now,
        published_by=by.name,
    )
    if row.stage not in OPEN_STAGES:
        row.stage = Stage.PUBLISHED
        row.save(update_fields=["stage", "updated_at"])
    record([programme_event(row, by=by, at=now, verb="published", after=version)])
    return version


@transaction.atomic
def unpublish(*, programme: str, by: Viewer) -> None:
    """Withdraw what the public reads. Refusals: `NotFound` (also when nothing stands), `NotAllowed`."""
    row = _to_publish(programme, by)
    now = timezone.now()
    if not _withdraw(row, now):
        raise NotFound("Ce programme n'est pas publié.")
    record([programme_event(row, by=by, at=now, verb="unpublished")])


def _to_publish(uid: str, by: Viewer) -> Programme:
    """The programme, held until the end of the transaction: two people publish one after the other."""
    row = visible_programmes(by).filter(uid=uid).first()
    if row is None:
        raise NotFound
    if not by.may(Verb.PUBLISH, row.authority_id, programme=row.pk):
        raise NotAllowed("Seule l'administration de l'autorité publie et retire un programme.")
    return Programme.objects.select_for_update().select_related("authority").get(pk=row.pk)


def _withdraw(row: Programme, at: datetime) -> int:
    return Publication.objects.filter(programme=row, withdrawn_at__isnull=True).update(withdrawn_at=at)


def _public_plan(row: Programme, by: Viewer) -> Plan:
    if row.restricted:
        raise Invalid(
            [Problem("restricted", "Ce programme est d'accès restreint\u00a0: levez la restriction d'abord.")]
        )
    plan = plans.load(by, row.uid)
    if plan is None:
        raise NotFound
    hidden = frozenset(Item.objects.filter(programme=row, restricted=True).values_list("uid", flat=True))
    plan = public_plan(plan, hidden=hidden, people=_known_people(row))
    if not plan.items and not plan.principles:
        raise Invalid([Problem("nothing-to-publish", "Ce programme n'a encore rien à publier.")])
    return plan


def _known_people(row: Programme) -> list[KnownPerson]:
    """Everybody whom the owners of the programme know."""
    owners = [row.authority_id, *row.programme_owners.values_list("authority_id", flat=True)]
    people = list(Person.objects.filter(authority__in=owners).values_list("uid", "name", "function", "is_elected"))
    elected = {uid: is_elected for uid, _, _, is_elected in people}
    known = [KnownPerson(name, function, is_elected) for _, name, function, is_elected in people]
    # Texts may still write a name that somebody had before.
    former = former_names(list(elected)).items()
    return [*known, *(KnownPerson(name, None, elected[uid]) for uid, names in former for name in sorted(names))]
