"""Somebody hands over what names them to a successor: one act, taken back as one."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from django.db import transaction
from django.utils import timezone

from gouvernail.core.problems import Problem, Source
from gouvernail.models import Event, Item, ItemPerson, Person
from gouvernail.queries import handover
from gouvernail.queries.gate import remembered_items
from gouvernail.queries.handover import Pick
from gouvernail.queries.viewer import Viewer
from gouvernail.services import duties, history, people
from gouvernail.services.naming import NamingItems
from gouvernail.services.refusals import Invalid, Refused

VERB, TAKEN_OVER, UNDONE = "person_handed_over", "person_took_over", "person_undone"
LONGEST_REASON = 2000
CHANGED = "Dans une fiche au moins, les personnes nommées ont changé depuis\u00a0: rien n'est annulé."


@transaction.atomic
def hand_over(*, person: str, to: str, by: Viewer, picks: Collection[Pick], why: str, left_on: str = "") -> str:
    """Put `to` in the place of `person` in these items and roles; gives the act. Whoever keeps the directory keeps
    both, and sees the items: what they do not see stays as it is.

    With `left_on` the person is marked as left in the same act. Refusals: `NotFound`, `NotAllowed`, `Invalid`.
    """
    rows = {uid: people.hold(uid, by) for uid in sorted({person, to})}
    gone, heir = rows[person], rows[to]
    why, day = why.strip(), people.day_of(left_on.strip())
    named = handover.of(by, gone.pk).select_related("item").order_by("id")
    chosen = [row for row in named if (row.item.uid, row.role) in set(picks)]
    today = timezone.localdate()
    wrong = [
        ("to", gone.pk == heir.pk or gone.authority_id != heir.authority_id, "Choisissez une autre personne."),
        ("to", bool(heir.left_on and heir.left_on <= today), f"«\u00a0{heir.name}\u00a0» n'est plus là."),
        ("why", not 0 < len(why) <= LONGEST_REASON, "Écrivez la raison\u00a0: elle figure dans l'historique."),
        ("picks", not picks, "Cochez au moins une fiche."),
        (
            "picks",
            len(chosen) < len(set(picks)),
            "Une fiche a changé depuis\u00a0: relisez la liste, puis transmettez.",
        ),
        ("left_on", bool(left_on.strip()) and day is None, "Écrivez une date, comme 2026-09-30."),
    ]
    if problems := [Problem("handover", text, Source(field=field)) for field, is_wrong, text in wrong if is_wrong]:
        raise Invalid(problems)
    naming = NamingItems([gone.pk], Item.objects.filter(pk__in={row.item_id for row in chosen}))
    told = _move(chosen, heir)
    now = timezone.now()
    given = history.person_event(gone, by=by, at=now, verb=VERB, note=why)
    taken = history.person_event(heir, by=by, at=now, verb=TAKEN_OVER, note=why)
    given.after = {"to": heir.uid, "name": heir.name, "rows": told}
    taken.after = {"from": gone.uid, "name": gone.name}
    lines = [given, taken, *naming.tell(by=by, verb="handed_over", note=why)]
    if day is not None and day != gone.left_on:
        entry = replace(people.entry_of(gone), left_on=day)
        lines += people.write_lines(gone, entry, by=by, verb="person_changed")
    if any(row.role != "political" for row in chosen):
        duties.given_to(heir, by)
    return history.record(lines)


def _move(chosen: Collection[ItemPerson], heir: Person) -> list[dict[str, Any]]:
    """Write it; gives, row by row, what is needed to take it back."""
    held = set(ItemPerson.objects.filter(person=heir).values_list("item_id", "role"))
    twice = {row.pk for row in chosen if (row.item_id, row.role) in held}
    told = [
        {
            "item": row.item_id,
            "role": row.role,
            "position": row.position,
            "written": row.written,
            "twice": row.pk in twice,
        }
        for row in chosen
    ]
    ItemPerson.objects.filter(pk__in=twice).delete()
    ItemPerson.objects.filter(pk__in=[row.pk for row in chosen]).update(person=heir, written=None)
    return told


def give_back(line: Event, *, by: Viewer) -> list[Event]:
    """Take a handing over back, from its line of history; gives the lines that tell it. Refusals: `Refused`."""
    gone = people.hold(line.person_uid or "", by)
    told: dict[str, Any] = line.after or {}
    heir = Person.objects.select_for_update(of=("self",)).filter(uid=told["to"], authority=gone.authority_id).first()
    if heir is None:
        raise Refused(f"«\u00a0{told['name']}\u00a0» n'est plus dans le répertoire\u00a0: rien n'est annulé.")
    there = set(Item.objects.filter(pk__in=[row["item"] for row in told["rows"]]).values_list("pk", flat=True))
    rows = [row for row in told["rows"] if row["item"] in there]
    if remembered_items(by).filter(pk__in=there).count() < len(there):
        raise Refused(
            "Cet acte touche des fiches que vous ne voyez pas\u00a0: qui administre l'autorité peut l'annuler."
        )
    naming = NamingItems([heir.pk], Item.objects.filter(pk__in=there))
    held = set(ItemPerson.objects.filter(person=heir, item__in=there).values_list("item_id", "role"))
    again = set(ItemPerson.objects.filter(person=gone, item__in=there).values_list("item_id", "role"))
    pairs = {(row["item"], row["role"]) for row in rows}
    if pairs - held or pairs & again:
        raise Refused(CHANGED)
    for row in rows:
        place = {"item_id": row["item"], "role": row["role"]}
        if row["twice"]:
            more = {"position": row["position"], "written": row["written"]}
            owner = next(each.authority_id for each in naming.rows if each.pk == row["item"])
            ItemPerson.objects.create(authority_id=owner, person=gone, **place, **more)
        else:
            ItemPerson.objects.filter(person=heir, **place).update(person=gone, written=row["written"])
    now = timezone.now()
    back = [history.person_event(each, by=by, at=now, verb=UNDONE) for each in (gone, heir)]
    return [*back, *naming.tell(by=by, verb=UNDONE)]
