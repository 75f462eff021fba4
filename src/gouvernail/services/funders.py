"""A funder called otherwise in every budget line of an authority: two names that mean one become one."""

from dataclasses import replace

from django.db import transaction

from gouvernail.core.folding import fold
from gouvernail.core.permissions import Verb
from gouvernail.core.problems import Problem, Source
from gouvernail.queries import funders
from gouvernail.queries.editing import card
from gouvernail.queries.gate import visible_authorities
from gouvernail.queries.viewer import Viewer
from gouvernail.services import items
from gouvernail.services.refusals import Invalid, NotAllowed

LONGEST = 200


@transaction.atomic
def rename(*, authority: str, by: Viewer, old: str, new: str) -> int:
    """Write another name wherever the lines of an authority (uid) name this funder; gives how many items changed. Each
    of them tells it in its history, and can be taken back there. Refusals: `NotAllowed`, `Invalid`."""
    owner = visible_authorities(by).filter(uid=authority).first()
    if owner is None or not by.may(Verb.MANAGE_AUTHORITY, owner.pk):
        raise NotAllowed
    said = " ".join(new.split())
    if not said or len(said) > LONGEST:
        raise _wrong(f"Écrivez le nom d'un financeur, en {LONGEST} signes au plus.")
    found = funders.of_authority(by, owner.pk).get(fold(" ".join(old.split())))
    if found is None:
        raise _wrong("Plus aucune ligne de budget ne nomme ce financeur.")
    changed = 0
    for uid, version in found.items.items():
        held = card(by, uid)
        if held is None:
            continue
        lines = tuple(
            replace(line, funder=said)
            if line.funder and fold(" ".join(line.funder.split())) == fold(found.name)
            else line
            for line in held.item.budget
        )
        saved = items.update(
            item=uid, by=by, version=version, values={"budget": lines}, why="Financeur renommé partout"
        )
        changed += saved.act is not None
    return changed


def _wrong(message: str) -> Invalid:
    return Invalid([Problem("funder", message, Source(field="name"))])
