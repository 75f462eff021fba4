"""Joint programmes: one authority leads, others own the programme with it."""

from django.db import transaction
from django.utils import timezone

from gouvernail.core.permissions import Verb
from gouvernail.models import Authority, ProgrammeOwner
from gouvernail.queries.gate import visible_programmes
from gouvernail.queries.viewer import Viewer
from gouvernail.services.history import programme_event, record
from gouvernail.services.refusals import NotAllowed, NotFound


@transaction.atomic
def add_owner(*, programme: str, authority: Authority, by: Viewer) -> bool:
    """Make an authority an owner of the programme (uid) beside its lead; false when it is one already.

    Its members then see and do there what their roles allow. Refusals: `NotFound`, `NotAllowed`.
    """
    row = visible_programmes(by).filter(uid=programme).first()
    if row is None:
        raise NotFound("Ce programme n'existe pas ou ne vous est pas accessible.")
    if not by.may(Verb.MANAGE_PROGRAMME, row.authority_id):
        raise NotAllowed("Seule l'administration de l'autorité qui mène le programme peut le partager.")
    if authority.pk == row.authority_id:
        return False
    _, is_new = ProgrammeOwner.objects.get_or_create(programme=row, authority=authority)
    if is_new:
        record([programme_event(row, by=by, at=timezone.now(), verb="owner-added", after=authority.name)])
    return is_new
