"""All that is held on a person, for who manages their authority: section by section, on screen as in files."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q

from gouvernail.core.permissions import ROLE_LABELS, Role, Verb
from gouvernail.core.prose import as_read
from gouvernail.models import (
    Absence,
    AccessEntry,
    Account,
    Alias,
    Ask,
    Event,
    FollowUp,
    Invitation,
    ItemPerson,
    Membership,
    OpenSession,
    Person,
    Register,
    Subscription,
)
from gouvernail.queries import manageable
from gouvernail.queries.viewer import Viewer

MOST = 5000
"""Lines of one section; history says when it was cut."""
TOLD = ("health_text", "achieved", "remaining", "obstacles", "support", "reason")
"""The texts of an update."""


@dataclass(frozen=True, slots=True)
class Section:
    """A table: its title, its columns, its rows as text. `name` is its word in JSON, as `keys` are of the columns."""

    name: str
    title: str
    keys: tuple[str, ...]
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Held:
    uid: str
    name: str
    authority: str
    sections: tuple[Section, ...]


def held(viewer: Viewer, uid: str) -> Held | None:
    """Everything on a person; `None` for who does not manage their authority. A fixed number of SQL queries."""
    found = manageable.people(viewer).filter(uid=uid).select_related("authority", "department", "account").first()
    if found is None or not viewer.may(Verb.MANAGE_AUTHORITY, found.authority_id):
        return None
    return Held(found.uid, found.name, found.authority.name, tuple(_sections(found)))


def _sections(row: Person) -> Iterable[Section]:
    account = row.account
    aliases = Alias.objects.filter(authority=row.authority_id, register=Register.PERSON, target=row.pk)
    entry = [
        ("Nom", row.name),
        ("Fonction", row.function),
        ("Adresse de courriel", row.email),
        ("Service", row.department and row.department.name),
        ("Mandataire", row.is_elected),
        ("A quitté l'administration le", row.left_on),
        ("Autres noms connus des documents", ", ".join(aliases.order_by("key").values_list("key", flat=True))),
    ]
    yield _section("entry", "Fiche du répertoire", ("field", "value"), ("Champ", "Valeur"), entry)
    yield from _account(row, account)
    named = ItemPerson.objects.filter(person=row).order_by("item__programme_id", "item__position", "item_id", "role")
    yield _section(
        "items",
        "Fiches qui la nomment",
        ("programme", "code", "title", "role", "written", "in_bin"),
        ("Programme", "Code", "Titre", "Rôle", "Écrit ainsi", "À la corbeille depuis"),
        named.values_list("item__programme__title", "item__code", "item__title", "role", "written", "item__trashed_at"),
    )
    away = Absence.objects.filter(person=row).values_list("starts", "ends", "deputy__name")
    yield _section("absences", "Absences", ("from", "to", "deputy"), ("Du", "Au", "Remplacé·e par"), away)
    asks = Ask.objects.filter(person=row).order_by("pk")
    yield _section(
        "asks",
        "Demandes de nouvelles reçues",
        ("at", "campaign", "email"),
        ("Le", "Demande", "Adresse"),
        asks.values_list("campaign__created_at", "campaign__title", "email")[:MOST],
    )
    told = Event.objects.filter(authority=row.authority_id, person_uid=row.uid)
    yield _section(
        "history",
        "Historique de sa fiche",
        ("at", "by", "verb", "field", "before", "after", "note"),
        ("Le", "Par", "Acte", "Champ", "Avant", "Après", "Note"),
        told.values_list("at", "actor_name", "verb", "field", "before", "after", "note")[:MOST],
    )
    looked = AccessEntry.objects.filter(authority=row.authority_id, person_uid=row.uid)
    yield _section(
        "accesses",
        "Qui a consulté ces données",
        ("at", "by", "what"),
        ("Le", "Par", "Acte"),
        looked.values_list("at", "actor_name", "what")[:MOST],
    )


def _read(rows: Iterable[tuple[Any, ...]]) -> Iterable[tuple[Any, ...]]:
    """Updates without the marks of their prose, which begins in the sixth column."""
    return (row[:5] + tuple(text and as_read(text) for text in row[5:]) for row in rows)


def _account(row: Person, account: Account | None) -> Iterable[Section]:
    emails = {row.email, account.email if account else None} - {None}
    sent = Invitation.objects.filter(authority=row.authority_id, email__in=emails)
    invited = sent.values_list("created_at", "email", "name", "role", "accepted_at", "revoked_at")
    yield _section(
        "invitations",
        "Invitations",
        ("at", "email", "name", "role", "accepted_at", "revoked_at"),
        ("Le", "Adresse", "Nom", "Rôle", "Acceptée le", "Retirée le"),
        invited,
    )
    # Those that they wrote by a personal link bear no account.
    own = Q(person=row) | (Q(author=account) if account else Q(pk__in=[]))
    updates = FollowUp.objects.filter(own, authority=row.authority_id)
    yield _section(
        "updates",
        "Mises à jour écrites",
        ("at", "item", "status", "progress", "note", *TOLD),
        (
            "Le", "Fiche", "État", "Avancement", "Note", "Raison de la santé", "Fait", "Reste", "Obstacle", "Soutien",
            "Renvoyée parce que",
        ),
        _read(updates.values_list("at", "item__title", "status", "progress", "note", *TOLD)[:MOST]),
    )  # fmt: skip
    if account is None:
        return
    about = [
        ("Nom", account.name),
        ("Adresse de courriel", account.email),
        ("Créé le", account.created_at),
        ("Dernière connexion", account.last_login),
        ("Actif", account.is_active),
    ]
    yield _section("account", "Compte", ("field", "value"), ("Champ", "Valeur"), about)
    followed = Subscription.objects.filter(account=account, authority=row.authority_id)
    yield _section(
        "subscriptions",
        "Vues suivies",
        ("view", "often", "since", "stopped_at"),
        ("Vue", "Rythme", "Depuis", "Arrêtée le"),
        followed.values_list("view__name", "often", "created_at", "stopped_at"),
    )
    roles = Membership.objects.filter(account=account, authority=row.authority_id)
    yield _section(
        "roles",
        "Rôles ici",
        ("role", "department", "programme"),
        ("Rôle", "Service", "Programme"),
        (
            (ROLE_LABELS[Role(role)], department, programme)
            for role, department, programme in roles.values_list("role", "department__name", "programme__title")
        ),
    )
    sessions = OpenSession.objects.filter(account=account).values_list("started_at", "seen_at", "browser")
    yield _section("sessions", "Connexions", ("started", "seen", "browser"), ("Depuis", "Vue", "Navigateur"), sessions)
    done = Event.objects.filter(authority=row.authority_id, actor_account=account.pk)
    yield _section(
        "acts",
        "Actes faits avec ce compte",
        ("at", "verb", "field", "title"),
        ("Le", "Acte", "Champ", "Sur"),
        done.values_list("at", "verb", "field", "title")[:MOST],
    )


def _section(
    name: str, title: str, keys: tuple[str, ...], head: tuple[str, ...], rows: Iterable[Iterable[object]]
) -> Section:
    return Section(name, title, keys, head, tuple(tuple(_text(value) for value in row) for row in rows))


def _text(value: object) -> str:
    match value:
        case None | "":
            return ""
        case bool():
            return "oui" if value else "non"
        case datetime():
            return value.isoformat(sep=" ", timespec="minutes")
        case date():
            return value.isoformat()
        case list():
            return ", ".join(_text(each) for each in value)
        case dict():
            return ", ".join(f"{key} : {_text(each)}" for key, each in value.items())
    return str(value)


@dataclass(frozen=True, slots=True)
class Looked:
    """A line of the access log. The person is found by their uid now: the log does not name them."""

    at: datetime
    actor: str
    what: str
    person: str
    person_uid: str


def accesses(viewer: Viewer, authority: int) -> tuple[Looked, ...]:
    """Who looked at personal data, newest first, for who manages the authority. Two SQL queries."""
    if not viewer.may(Verb.MANAGE_AUTHORITY, authority):
        return ()
    rows = list(AccessEntry.objects.filter(authority=authority)[:500])
    names = dict(
        Person.objects.filter(authority=authority, uid__in={row.person_uid for row in rows}).values_list("uid", "name")
    )
    return tuple(
        Looked(row.at, row.actor_name, row.what, names.get(row.person_uid, "—"), row.person_uid) for row in rows
    )
