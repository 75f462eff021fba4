"""Where somebody is written to."""

from django.utils import timezone

from gouvernail.models import Person


def address_of(person: Person) -> str:
    """Their own address, else that of their account; empty where there is none or they have left."""
    if person.left_on is not None and person.left_on <= timezone.localdate():
        return ""
    return (person.email or (person.account.email if person.account else "") or "").lower()
