"""A pseudonym takes the place of somebody's name, everywhere in their authority and for good. Actions stay.

Every table that holds something of the authority is swept, so that a new one cannot be forgotten; history too, by the
one exception that its trigger knows (decision record 0011). Original files are left as they were received.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.apps import apps
from django.db import models, transaction
from django.db.models import F, Model, Q
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from gouvernail.core.folding import fold
from gouvernail.core.permissions import Role, Verb
from gouvernail.core.problems import Problem, Source
from gouvernail.core.pseudonyms import Renaming
from gouvernail.core.word_forms import forms
from gouvernail.models import (
    Access,
    AccessEntry,
    Account,
    Authority,
    Erasure,
    Invitation,
    Item,
    ItemPerson,
    Letter,
    MailRefusal,
    Membership,
    Person,
    Publication,
)
from gouvernail.queries.former_names import former_names
from gouvernail.queries.viewer import Viewer
from gouvernail.services import aliases, history, people
from gouvernail.services.naming import search_again
from gouvernail.services.refusals import Invalid, NotAllowed, Refused

LEFT_ALONE = frozenset({"Person", "Alias", "Department", "Partner", "Keyword"})
"""Registers have their own keys; the person is rewritten apart."""
FIXED = frozenset(
    {
        "uid", "key", "act", "undoes", "programme_uid", "item_uid", "person_uid", "verb", "field", "digest", "sha256",
        "media_type", "url", "shape", "level", "code", "email",
    }
)  # fmt: skip
"""Columns of identifiers and closed words."""
BATCH = 500


@dataclass(frozen=True, slots=True)
class Found:
    """What would be rewritten: rows by table (`item`, `event`...), and the account that would be deleted."""

    rows: dict[str, int]
    account: str
    account_stays: bool


def hold(person: str, by: Viewer) -> Person:
    """The person, for who manages the authority. Refusals: `NotFound`, `NotAllowed`."""
    row = people.hold(person, by)
    if not by.may(Verb.MANAGE_AUTHORITY, row.authority_id):
        raise NotAllowed
    return row


@transaction.atomic
def preview(*, person: str, by: Viewer) -> Found:
    """What would change; nothing is written but that somebody looked. Refusals: `NotFound`, `NotAllowed`."""
    row = hold(person, by)
    note(row, by, Access.PREVIEWED)
    renaming = _renaming(row, "…")
    rows = {_name(model): _sweep(model, row, renaming, write=False) for model in _swept()}
    rows["itemperson"] = ItemPerson.objects.filter(person=row).count()
    accounts = accounts_of(row)
    stays = any(_serves_elsewhere(account, row.authority_id) for account in accounts)
    return Found(rows, ", ".join(account.name for account in accounts), stays)


@transaction.atomic
def erase(*, person: str, by: Viewer, typed: str) -> str:
    """Do it; gives the pseudonym. `typed` is the name, written again. There is no way back.

    Refusals: `NotFound`, `NotAllowed`, `Invalid` (the name is another), `Refused` (oneself, an administrator).
    """
    row = hold(person, by)
    if fold(typed) != fold(row.name):
        raise Invalid([Problem("erasing", "Écrivez le nom exactement comme ci-dessus.", Source(field="typed"))])
    accounts = accounts_of(row)
    if by.account_id in {account.pk for account in accounts}:
        raise Refused("On ne s'efface pas soi-même\u00a0: demandez-le à une autre personne qui administre.")
    if Membership.objects.filter(account__in=accounts, role=Role.ADMINISTRATOR).exists():
        raise Refused("Cette personne administre une autorité\u00a0: retirez-lui d'abord ce rôle.")
    return rewrite(row, by)


def rewrite(row: Person, by: Viewer) -> str:
    """The same, for what is allowed already: by hand, or by the rule of retention."""
    now = timezone.now()
    # Two erasures at once come one after the other: each has a number of its own.
    Authority.objects.select_for_update().get(pk=row.authority_id)
    accounts = accounts_of(row)
    number = Erasure.objects.filter(authority=row.authority_id).count() + 1
    pseudonym = f"Personne effacée {number}"
    renaming = _renaming(row, pseudonym)
    erasure = Erasure.objects.create(
        authority_id=row.authority_id,
        person_uid=row.uid,
        pseudonym=pseudonym,
        by_name=by.name,
        by_account=by.account_id,
        started_at=now,
    )
    _invitations(row, accounts)
    erasure.changed = {_name(model): count for model in _swept() if (count := _sweep(model, row, renaming, write=True))}
    _person(row, accounts, pseudonym)
    note(row, by, Access.ERASED)
    history.record([history.person_event(row, by=by, at=now, verb="person_erased")])
    erasure.finished_at = timezone.now()
    erasure.save(update_fields=["changed", "finished_at"])
    return pseudonym


def note(row: Person, by: Viewer, what: Access) -> None:
    """Keep that somebody looked at personal data."""
    AccessEntry.objects.create(
        authority_id=row.authority_id,
        at=timezone.now(),
        actor_name=by.name,
        actor_account=by.account_id,
        person_uid=row.uid,
        what=what,
    )


def _renaming(row: Person, pseudonym: str) -> Renaming:
    written = ItemPerson.objects.filter(person=row, written__isnull=False).values_list("written", flat=True)
    names = {row.name, *(text for text in written if text)}
    exact = {row.key, *aliases.of(row).values_list("key", flat=True), row.email or ""}
    names |= former_names([row.uid]).get(row.uid, set())
    for account in accounts_of(row):
        names.add(account.name)
        exact.add(account.email)
    return Renaming(names=names, exact={text for text in exact if text}, pseudonym=pseudonym)


def accounts_of(row: Person) -> list[Account]:
    """The accounts that are the person: by their entry, or by a role there."""
    held = Account.objects.filter(Q(people=row) | Q(memberships__person=row))
    return list(held.distinct().order_by("pk"))


def _serves_elsewhere(account: Account, authority: int) -> bool:
    held = Membership.objects.filter(account=account).exclude(authority=authority)
    return account.is_platform_admin or held.exists()


def _invitations(row: Person, accounts: list[Account]) -> None:
    """Those to the person go, letters too, and the tasks that wrote to them: what was sent is told nowhere else."""
    emails = {email for email in (row.email, *(account.email for account in accounts)) if email}
    sent = Invitation.objects.filter(Q(person=row) | Q(email__in=emails), authority=row.authority_id)
    sent.delete()
    Letter.objects.filter(authority=row.authority_id, to__in={email.lower() for email in emails}).delete()
    MailRefusal.objects.filter(authority=row.authority_id, email__in={email.lower() for email in emails}).delete()
    for task, told in DBTaskResult.objects.finished().values_list("pk", "args_kwargs"):
        if any(email in str(told) for email in emails):
            DBTaskResult.objects.filter(pk=task).delete()


def _person(row: Person, accounts: list[Account], pseudonym: str) -> None:
    """The entry itself, what it is tied to, and the accounts that serve nowhere else."""
    aliases.of(row).delete()
    ItemPerson.objects.filter(person=row).update(written=None)
    row.absences.all().delete()
    row.standing_in.all().delete()
    row.asks.all().delete()
    for account in accounts:
        if _serves_elsewhere(account, row.authority_id):
            Membership.objects.filter(account=account, authority=row.authority_id).delete()
        else:
            account.delete()
    row.name, row.key = pseudonym, fold(pseudonym)
    row.function = row.email = row.department = row.account = None
    row.left_on = row.left_on or timezone.localdate()
    row.save()
    search_again([row.pk])


# ---------------------------------------------------------------------------------------------------------- the sweep


def _swept() -> Iterator[type[Model]]:
    """Every table that belongs to an authority by a column of its own, but those that are rewritten apart."""
    for model in apps.get_app_config("gouvernail").get_models():
        names = {field.name for field in model._meta.concrete_fields}
        if "authority" in names and model.__name__ not in LEFT_ALONE:
            yield model


def _name(model: type[Model]) -> str:
    return str(model._meta.model_name)


def _columns(model: type[Model]) -> list[str]:
    kinds = (models.CharField, models.TextField, models.JSONField)
    return [
        field.name
        for field in model._meta.concrete_fields
        if isinstance(field, kinds) and not field.choices and not field.unique and field.name not in FIXED
    ]


def _sweep(model: type[Model], row: Person, renaming: Renaming, *, write: bool) -> int:
    """Rewrite the rows of a table that name the person; gives how many."""
    columns = _columns(model)
    if not columns:
        return 0
    rows = model._default_manager.filter(authority=row.authority_id).order_by("pk").values_list("pk", *columns)
    found = 0
    for pk, *stored in rows.iterator(chunk_size=BATCH):
        changed = {
            name: after
            for name, before in zip(columns, stored, strict=True)
            if (after := _renamed(name, before, renaming)) != before
        }
        if changed:
            found += 1
            if write:
                _write(model, pk, changed)
    return found


def _renamed(name: str, before: Any, renaming: Renaming) -> Any:
    return renaming.folded(before) if name == "search_text" and before else renaming.value(before)


def _write(model: type[Model], pk: int, changed: dict[str, Any]) -> None:
    for field in model._meta.concrete_fields:
        if field.name in changed and isinstance(field, models.CharField) and field.max_length:
            changed[field.name] = changed[field.name][: field.max_length]
    if "search_text" in changed:
        changed["search_forms"] = forms(changed["search_text"])
    more: dict[str, Any] = {"version": F("version") + 1} if model is Item else {}
    model._default_manager.filter(pk=pk).update(**changed, **more)
    if model is Publication:
        _touch(pk)


def _touch(pk: int) -> None:
    """A frozen version is kept in memory by its moment: that moves by the least there is, what it replaced with it."""
    row = Publication.objects.get(pk=pk)
    later = row.published_at + timedelta(microseconds=1)
    replaced = Publication.objects.filter(programme=row.programme_id, withdrawn_at=row.published_at)
    replaced.update(withdrawn_at=later)
    Publication.objects.filter(pk=pk).update(published_at=later)
