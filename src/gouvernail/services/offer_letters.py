"""The letter that tells the administrators of an authority that another one offers them a joint programme."""

from collections.abc import Iterable

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from gouvernail.models import Account, JointOffer
from gouvernail.services import mailing


def post(offer: str, to: Iterable[Account]) -> None:
    """Have the worker write to each."""
    from gouvernail.services.background import send_offer

    addresses = [(each.email, each.name) for each in to]
    transaction.on_commit(lambda: [send_offer.enqueue(offer, email, name) for email, name in addresses])


def send(*, offer: str, to: str, name: str) -> bool:
    """The worker's part; false when the offer is no more, or has an answer."""
    made = JointOffer.objects.filter(uid=offer, declined_at=None).first()
    if made is None:
        return False
    base = settings.PUBLIC_ADDRESS
    context = {
        "name": name,
        "lead": made.lead_name,
        "authority": made.name,
        "title": made.title,
        "address": f"{base}{reverse('web:joint-offers')}" if base else "",
    }
    mailing.send(to=to, subject=f"{made.lead_name} propose un programme commun", letter="joint_offer", context=context)
    return True
