"""Joint programmes: one authority leads and offers, another says yes or no, and owns it too until it leaves.

Nobody owns a programme without having said yes: until then the other authority sees the offer and nothing else.
"""

from django.db import transaction
from django.utils import timezone

from gouvernail.core.permissions import Role, Verb
from gouvernail.models import Account, Authority, JointOffer, Programme, ProgrammeOwner
from gouvernail.queries import reach
from gouvernail.queries.gate import visible_programmes
from gouvernail.queries.joint_offers import answerable
from gouvernail.queries.viewer import Viewer
from gouvernail.services import offer_letters
from gouvernail.services.history import authority_event, programme_event, record
from gouvernail.services.refusals import NotAllowed, NotFound, Refused

ONLY_WHO_LEADS = "Seule l'administration de l'autorité qui mène le programme peut le partager."
ONLY_THE_ASKED = "Seule l'administration de l'autorité à qui le programme est proposé répond."
GONE = "Cette proposition n'existe plus\u00a0: elle a été retirée, ou quelqu'un y a déjà répondu."


@transaction.atomic
def offer(*, programme: str, authority: Authority, by: Viewer) -> bool:
    """Ask an authority to own the programme (uid) beside its lead; false when it does already, or was asked.

    Who manages both says yes at once. Refusals: `NotFound`, `NotAllowed`.
    """
    row = visible_programmes(by).filter(uid=programme).first()
    if row is None:
        raise NotFound("Ce programme n'existe pas ou ne vous est pas accessible.")
    if not by.may(Verb.MANAGE_PROGRAMME, row.authority_id, programme=row.pk):
        raise NotAllowed(ONLY_WHO_LEADS)
    with reach.everything():
        return ask(row, authority, by)


def ask(row: Programme, authority: Authority, by: Viewer) -> bool:
    """The same, by a service that holds the programme and reaches everything."""
    if authority.pk == row.authority_id or ProgrammeOwner.objects.filter(programme=row, authority=authority).exists():
        return False
    if by.may(Verb.MANAGE_PROGRAMME, authority.pk):
        _own(row, authority, by)
        return True
    now, lead = timezone.now(), Authority.objects.get(pk=row.authority_id)
    told = {"name": authority.name, "lead_name": lead.name, "title": row.title, "offered_at": now, "declined_at": None}
    made, is_new = JointOffer.objects.get_or_create(programme=row, authority=authority, defaults=told)
    if not is_new and made.declined_at is None:
        return False
    if not is_new:
        JointOffer.objects.filter(pk=made.pk).update(**told)
    record([programme_event(row, by=by, at=now, verb="joint_offered", after=authority.name)])
    record([authority_event(authority, by=by, at=now, verb="joint_offer_received", title=row.title, after=lead.name)])
    offer_letters.post(made.uid, _administrators(authority))
    return True


def drop(row: Programme, authority: Authority, by: Viewer) -> None:
    """End the ownership of an authority, or take back what it was asked; by a service that reaches everything."""
    asked, _ = JointOffer.objects.filter(programme=row, authority=authority).delete()
    owned, _ = ProgrammeOwner.objects.filter(programme=row, authority=authority).delete()
    if asked or owned:
        verb = "joint_ended" if owned else "joint_withdrawn"
        record([programme_event(row, by=by, at=timezone.now(), verb=verb, after=authority.name)])


@transaction.atomic
def accept(*, offer: str, by: Viewer) -> str:
    """Say yes for the authority that is asked; gives the programme (uid). Refusals: `NotFound`, `NotAllowed`."""
    with reach.everything():
        made = _held(offer, by)
        _own(made.programme, made.authority, by)
        return made.programme.uid


@transaction.atomic
def decline(*, offer: str, by: Viewer) -> None:
    """Say no. Who leads may ask again. Refusals: `NotFound`, `NotAllowed`."""
    with reach.everything():
        made = _held(offer, by)
        made.declined_at = timezone.now()
        made.save(update_fields=["declined_at"])
        _tell(made.programme, made.authority, by, "joint_declined")


@transaction.atomic
def leave(*, programme: str, authority: str, by: Viewer) -> None:
    """Own a programme no more; both are uids. Refusals: `NotFound`, `NotAllowed`, `Refused` (it is no owner)."""
    row = visible_programmes(by).filter(uid=programme).first()
    if row is None:
        raise NotFound("Ce programme n'existe pas ou ne vous est pas accessible.")
    with reach.everything():
        owned = ProgrammeOwner.objects.filter(programme=row).select_related("authority")
        mine = [each for each in owned if by.may(Verb.MANAGE_PROGRAMME, each.authority_id)]
        if not mine and not by.platform_admin:
            raise NotAllowed
        gone = next((each for each in mine if each.authority.uid == authority), None)
        if gone is None:
            raise Refused("Cette autorité ne porte pas ce programme avec une autre.")
        gone.delete()
        _tell(row, gone.authority, by, "joint_left")


def _held(offer: str, by: Viewer) -> JointOffer:
    held = JointOffer.objects.select_for_update(of=("self",)).select_related("programme", "authority")
    made = held.filter(uid=offer, pk__in=answerable(by).order_by().values("pk"), declined_at=None).first()
    if made is None:
        raise NotFound(GONE)
    return made


def _own(row: Programme, authority: Authority, by: Viewer) -> None:
    ProgrammeOwner.objects.get_or_create(programme=row, authority=authority)
    JointOffer.objects.filter(programme=row, authority=authority).delete()
    _tell(row, authority, by, "joint_accepted")


def _tell(row: Programme, authority: Authority, by: Viewer, verb: str) -> None:
    """In the history of the programme, and in that of the authority that answers."""
    now = timezone.now()
    record([programme_event(row, by=by, at=now, verb=verb, after=authority.name)])
    record([authority_event(authority, by=by, at=now, verb=verb, title=row.title)])


def _administrators(authority: Authority) -> list[Account]:
    held = Account.objects.filter(is_active=True, memberships__authority=authority)
    return list(held.filter(memberships__role=Role.ADMINISTRATOR, memberships__programme=None).distinct())
