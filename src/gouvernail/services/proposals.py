"""Proposing an action, accepting it as it is or amended, turning it down with a reason, withdrawing it."""

from dataclasses import replace

from django.db import transaction
from django.utils import timezone

from gouvernail.core.permissions import Role, Verb
from gouvernail.core.problems import Problem, Source
from gouvernail.core.prose import sanitised
from gouvernail.core.vocabulary import Level
from gouvernail.models import Item, LetterKind, Person, Proposal, ProposalState
from gouvernail.queries import proposals as queries
from gouvernail.queries.gate import visible_items, visible_programmes
from gouvernail.queries.viewer import Viewer
from gouvernail.services import items, letters, structure
from gouvernail.services.acts import may_in
from gouvernail.services.refusals import Invalid, NotAllowed, NotFound, Refused

LONGEST_TITLE, LONGEST_TEXT = 2000, 10_000


@transaction.atomic
def propose(*, programme: str, under: str | None, title: str, text: str, by: Viewer) -> Proposal:
    """Propose an action in a programme (uid), under an objective (uid) or at the top. Refusals: `NotFound`,
    `NotAllowed`, `Invalid`."""
    row = visible_programmes(by).filter(uid=programme).first()
    if row is None:
        raise NotFound
    if not may_in(by, row, Verb.PROPOSE_ITEM):
        raise NotAllowed
    parent = _parent(by, row.pk, under) if under else None
    title, text = _checked(title, text)
    return Proposal.objects.create(
        authority=row.authority, programme=row, under=parent, title=title, text=text, by_id=by.account_id,
        by_name=by.name, person=Person.objects.filter(authority=row.authority, pk__in=by.people).first(),
        at=timezone.now(),
    )  # fmt: skip


def _parent(by: Viewer, programme: int, uid: str) -> Item:
    found = visible_items(by).filter(programme=programme, uid=uid).first()
    if found is None:
        raise NotFound
    if Level(found.level) in {Level.ACTION, Level.STEP}:
        raise Invalid([Problem("level-order", "Une action se propose sous un objectif.", Source(field="under"))])
    return found


def _checked(title: str, text: str) -> tuple[str, str]:
    title, text = " ".join(title.split()), sanitised(text.strip())
    wrong = [
        ("title", not title, "Écrivez un intitulé."),
        ("title", len(title) > LONGEST_TITLE, f"{LONGEST_TITLE} caractères au plus."),
        ("text", len(text) > LONGEST_TEXT, f"{LONGEST_TEXT} caractères au plus."),
    ]
    if problems := [Problem("proposal", said, Source(field=field)) for field, is_wrong, said in wrong if is_wrong]:
        raise Invalid(problems)
    return title, text


@transaction.atomic
def accept(*, proposal: str, by: Viewer, title: str, text: str, base: str) -> Proposal:
    """Make an action of it, as it is or amended, in the hands of who proposed it, who is told. `base` is the address of
    the site, for the link. One act of history that is undone as any other. Refusals: `NotFound`, `NotAllowed`,
    `Invalid`, `Refused` (it has its answer)."""
    row = _held(proposal, by)
    title, text = _checked(title, text)
    writer = _as_writer(by, row)
    done = structure.create(
        programme=row.programme.uid, by=writer, level=Level.ACTION, title=title,
        under=row.under.uid if row.under else None,
    )  # fmt: skip
    values: dict[str, object] = {"description": text} if text else {}
    if row.person is not None:
        values["agents"] = (row.person.name,)
    if values and done.item:
        items.update(item=done.item, by=writer, version=1, values=values, why=f"Proposé par {row.by_name}")
    row.item = Item.objects.get(uid=done.item)
    return _answered(row, by, ProposalState.ACCEPTED, "", base)


def _as_writer(by: Viewer, row: Proposal) -> Viewer:
    """Who answers for the people of their department writes the action that they accept, and no other."""
    if may_in(by, row.programme, Verb.WRITE_ITEM):
        return by
    roles = {**by.roles, row.programme.authority_id: frozenset({Role.EDITOR})}
    return replace(by, roles=roles)


@transaction.atomic
def decline(*, proposal: str, by: Viewer, reason: str, base: str) -> Proposal:
    """Turn it down; `reason` is read by who proposed it. Refusals as for `accept`."""
    row = _held(proposal, by)
    reason = reason.strip()
    if not 0 < len(reason) <= LONGEST_TITLE:
        said = "Dites pourquoi\u00a0: la personne qui propose lira cette raison."
        raise Invalid([Problem("proposal", said, Source(field="reason"))])
    return _answered(row, by, ProposalState.DECLINED, reason, base)


@transaction.atomic
def withdraw(*, proposal: str, by: Viewer) -> Proposal:
    """Take one's own proposal back before it has an answer. Refusals: `NotFound`, `Refused`."""
    row = Proposal.objects.select_for_update(of=("self",)).filter(uid=proposal, pk__in=queries.known(by)).first()
    if row is None or by.account_id is None or row.by_id != by.account_id:
        raise NotFound
    if row.state != ProposalState.WAITING:
        raise Refused("Cette proposition a déjà sa réponse.")
    row.state = ProposalState.WITHDRAWN
    row.save(update_fields=["state"])
    return row


def _held(uid: str, by: Viewer) -> Proposal:
    rows = Proposal.objects.select_for_update(of=("self",)).select_related("programme", "under", "person", "by")
    row = rows.filter(uid=uid, pk__in=queries.known(by).values("pk")).first()
    if row is None:
        raise NotFound
    if not queries.answerable(by).filter(pk=row.pk).exists():
        raise NotAllowed
    if row.state != ProposalState.WAITING:
        raise Refused("Cette proposition a déjà sa réponse.")
    return row


def _answered(row: Proposal, by: Viewer, state: ProposalState, reason: str, base: str) -> Proposal:
    row.state, row.reason, row.answered_at, row.answered_by_name = state, reason, timezone.now(), by.name
    row.save(update_fields=["state", "reason", "answered_at", "answered_by_name", "item"])
    if row.by is not None and row.by.is_active and row.by_id != by.account_id:
        about = {"proposal": row.uid, "base": base}
        letters.post(
            kind=LetterKind.ANSWERED, key=f"proposal:{row.uid}", to=row.by.email.lower(), authority=row.authority,
            about=about,
        )  # fmt: skip
    return row
