"""The funders of an authority: entered before a budget line names them, called otherwise everywhere, taken out."""

from dataclasses import replace

from django.db import transaction

from gouvernail.core.folding import fold
from gouvernail.core.permissions import Verb
from gouvernail.core.problems import Problem, Source
from gouvernail.models import Authority, BudgetLine, KeywordKind
from gouvernail.queries import funders
from gouvernail.queries.editing import card
from gouvernail.queries.funders import Funder
from gouvernail.queries.gate import visible_authorities
from gouvernail.queries.viewer import Viewer
from gouvernail.services import items, keywords
from gouvernail.services.refusals import Invalid, NotAllowed

LONGEST = 200


@transaction.atomic
def add(*, authority: str, by: Viewer, name: str) -> None:
    """Enter a funder, that the form of a budget then offers. Refusals: `NotAllowed`, `Invalid`."""
    owner = _kept(authority, by)
    said = _name(name)
    known = funders.of_authority(by, owner.pk).get(fold(said))
    if known is not None:
        raise _wrong(f"«\u00a0{known.name}\u00a0» est déjà dans la liste.")
    keywords.add(authority=owner.uid, by=by, kind=KeywordKind.FUNDER, name=said)


@transaction.atomic
def rename(*, authority: str, by: Viewer, old: str, new: str) -> int:
    """Write another name in the list, and wherever the lines of an authority (uid) name this funder; gives how many
    items changed. Each of them tells it in its history, and can be taken back there. Refusals: `NotAllowed`,
    `Invalid`."""
    owner = _kept(authority, by)
    said = _name(new)
    found = _found(by, owner, old)
    _rename_entered(found, funders.of_authority(by, owner.pk).get(fold(said)), said, by)
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


@transaction.atomic
def delete(*, authority: str, by: Viewer, name: str) -> None:
    """Take a funder out of the list; one that a budget line names, the bin included, is refused. Same refusals."""
    owner = _kept(authority, by)
    found = _found(by, owner, name)
    named = BudgetLine.objects.filter(item__authority=owner).exclude(funder=None).values_list("funder", flat=True)
    if not found.entered or fold(found.name) in {fold(" ".join((each or "").split())) for each in named}:
        said = "ne peut pas être supprimé\u00a0: des lignes de budget le nomment, corbeille comprise."
        raise _wrong(f"«\u00a0{found.name}\u00a0» {said}")
    keywords.delete(keyword=found.entered, by=by)


def _rename_entered(found: Funder, into: Funder | None, said: str, by: Viewer) -> None:
    """The word of the list follows; where the new name has a word already, that one stays alone."""
    if not found.entered:
        return
    if into is None or into.entered in ("", found.entered):
        keywords.rename(keyword=found.entered, by=by, name=said)
    else:
        keywords.merge(keyword=found.entered, into=into.entered, by=by)


def _kept(authority: str, by: Viewer) -> Authority:
    owner = visible_authorities(by).filter(uid=authority).first()
    if owner is None or not by.may(Verb.MANAGE_AUTHORITY, owner.pk):
        raise NotAllowed
    return owner


def _name(typed: str) -> str:
    said = " ".join(typed.split())
    if not said or len(said) > LONGEST or not any(map(str.isalnum, said)):
        raise _wrong(f"Écrivez le nom d'un financeur, en {LONGEST} signes au plus.")
    return said


def _found(by: Viewer, owner: Authority, name: str) -> Funder:
    found = funders.of_authority(by, owner.pk).get(fold(" ".join(name.split())))
    if found is None:
        raise _wrong("Ce financeur n'est plus dans la liste, et plus aucune ligne de budget ne le nomme.")
    return found


def _wrong(message: str) -> Invalid:
    return Invalid([Problem("funder", message, Source(field="name"))])
