"""Names by which documents still find people and departments that are called otherwise, or that became one."""

from django.db.models import QuerySet

from gouvernail.models import Alias, Department, Person, Register


def register_of(row: Person | Department) -> Register:
    return Register.PERSON if isinstance(row, Person) else Register.DEPARTMENT


def remember(row: Person | Department, key: str) -> None:
    """From now on documents that write the name of this key mean this entry."""
    Alias.objects.update_or_create(
        authority_id=row.authority_id, register=register_of(row), key=key, defaults={"target": row.pk}
    )


def forget_own(row: Person | Department) -> None:
    """The name is somebody's own now."""
    Alias.objects.filter(authority_id=row.authority_id, register=register_of(row), key=row.key).delete()


def of(row: Person | Department) -> QuerySet[Alias]:
    return Alias.objects.filter(authority_id=row.authority_id, register=register_of(row), target=row.pk)
