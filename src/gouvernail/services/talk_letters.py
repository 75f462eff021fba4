"""The text of the messages about comments and decisions, made when they leave."""

from django.urls import reverse

from gouvernail.core.deadlines import format_date
from gouvernail.core.prose import plain
from gouvernail.models import Comment, Decision, Item, Letter, Person, Proposal, ProposalState
from gouvernail.queries.gate import visible_items
from gouvernail.queries.viewer import viewer_for
from gouvernail.services.letters import Text


def mentioned(letter: Letter) -> Text | None:
    """A comment names somebody; none where it was taken back, or where they may not know what it is about."""
    comment = Comment.objects.select_related("item").filter(uid=letter.about["comment"], removed_at=None).first()
    person = Person.objects.select_related("account").filter(uid=letter.about["person"]).first()
    if comment is None or person is None or not _may_know(person, comment.item):
        return None
    context = {
        "name": person.name,
        "by": comment.author_name,
        "title": comment.item.title,
        "text": plain(comment.text),
        "address": f"{letter.about['base']}{reverse('web:talk', args=[comment.item.uid])}" if person.account else "",
    }
    return Text(f"{comment.author_name} vous cite\u00a0: {comment.item.title[:80]}", "mentioned", context)


def decided(letter: Letter) -> Text | None:
    """Somebody follows a decision up; none where it was taken out, or where they may not know what it is about."""
    found = Decision.objects.select_related("item", "owner__account").filter(uid=letter.about["decision"])
    decision = found.filter(removed_at=None, owner__isnull=False).first()
    if decision is None or decision.owner is None:
        return None
    if not _may_know(decision.owner, decision.item):
        return None
    context = {
        "name": decision.owner.name,
        "who": f"{decision.body}, point {decision.point}" if decision.point else decision.body,
        "on": format_date(decision.on),
        "due": format_date(decision.due) if decision.due else "",
        "text": plain(decision.text),
        "follow_up": plain(decision.follow_up or ""),
        "title": decision.item.title,
        "address": f"{letter.about['base']}{reverse('web:talk', args=[decision.item.uid])}"
        if decision.owner.account
        else "",
    }
    return Text(f"À suivre\u00a0: décision du {format_date(decision.on)}", "decided", context)


def _may_know(person: Person, item: Item) -> bool:
    """Whether somebody whom a colleague names may read of an item: what they see; without an account, what is not
    restricted."""
    if person.account is None:
        return not item.restricted
    return visible_items(viewer_for(person.account)).filter(pk=item.pk).exists()


def answered(letter: Letter) -> Text | None:
    """What became of a proposal, to who made it."""
    row = Proposal.objects.select_related("by", "programme", "item").filter(uid=letter.about["proposal"]).first()
    if row is None or row.by is None or row.state not in {ProposalState.ACCEPTED, ProposalState.DECLINED}:
        return None
    accepted = row.state == ProposalState.ACCEPTED
    context = {
        "name": row.by_name,
        "by": row.answered_by_name,
        "title": row.title,
        "amended": row.item.title if row.item and row.item.title != row.title else "",
        "in_charge": row.person is not None,
        "accepted": accepted,
        "reason": row.reason,
        "address": f"{letter.about['base']}{reverse('web:proposal', args=[row.uid])}",
    }
    return Text(f"Votre proposition est {'acceptée' if accepted else 'déclinée'}", "answered", context)
