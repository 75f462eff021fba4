"""Joint programmes: nobody owns one without having said yes, and until then nothing of it is shown but its name."""

import pytest

from gouvernail.core.lifecycle import Stage
from gouvernail.core.permissions import Role
from gouvernail.core.vocabulary import AuthorityKind
from gouvernail.models import Authority, Event, JointOffer, Programme, ProgrammeOwner
from gouvernail.queries import joint_offers, programme_settings, tree
from gouvernail.queries.gate import visible_items, visible_programmes
from gouvernail.queries.viewer import Viewer, viewer_for
from gouvernail.services import new_programmes, ownership
from gouvernail.services.refusals import NotAllowed, NotFound, Refused
from tests import builders

pytestmark = pytest.mark.django_db


@pytest.fixture
def joint() -> Programme:
    builders.imported(builders.small_plan())
    Programme.objects.update(stage=Stage.PUBLISHED)
    return Programme.objects.get()


@pytest.fixture
def cpas() -> Authority:
    return builders.authority("CPAS de Valboisé", AuthorityKind.CPAS)


def offered(joint: Programme, cpas: Authority) -> JointOffer:
    by = builders.member(joint.authority, Role.ADMINISTRATOR)
    assert ownership.offer(programme=joint.uid, authority=cpas, by=by)
    return JointOffer.objects.get()


def sees(viewer: Viewer) -> bool:
    viewer = viewer_for(builders.account_of(viewer))
    return visible_programmes(viewer).exists() or visible_items(viewer).exists()


def verbs(authority: Authority) -> list[str]:
    return list(Event.objects.filter(authority=authority, verb__startswith="joint").values_list("verb", flat=True))


def test_what_is_offered_is_not_seen_before_somebody_says_yes(joint: Programme, cpas: Authority):
    editor, head = (builders.member(cpas, role) for role in (Role.EDITOR, Role.ADMINISTRATOR))
    made = offered(joint, cpas)
    assert not sees(editor)
    assert not sees(head)
    (card,) = joint_offers.waiting(head)
    assert (card.title, card.lead, card.authority) == (joint.title, "Valboisé", "CPAS de Valboisé")
    assert joint_offers.waiting(editor) == ()
    assert ownership.accept(offer=made.uid, by=head) == joint.uid
    editor, head = (viewer_for(builders.account_of(each)) for each in (editor, head))
    assert visible_programmes(editor).get() == joint
    loaded = tree.load(editor, joint.uid, today=builders.TODAY)
    assert loaded is not None
    assert loaded.rows
    assert joint_offers.waiting(head) == ()
    assert [each.title for each in joint_offers.shared(head)] == [joint.title]
    assert verbs(joint.authority) == ["joint_accepted", "joint_offered"]
    assert verbs(cpas) == ["joint_accepted", "joint_offer_received"]


def test_a_no_leaves_nothing_and_may_be_asked_again(joint: Programme, cpas: Authority):
    head, lead = (builders.member(each, Role.ADMINISTRATOR) for each in (cpas, joint.authority))
    made = offered(joint, cpas)
    ownership.decline(offer=made.uid, by=head)
    assert not ProgrammeOwner.objects.exists()
    assert not sees(head)
    assert joint_offers.waiting(head) == ()
    assert joint_offers.of_programme(lead, joint.uid)[0].declined_at is not None
    with pytest.raises(NotFound):
        ownership.accept(offer=made.uid, by=head)
    assert ownership.offer(programme=joint.uid, authority=cpas, by=lead)
    assert len(joint_offers.waiting(head)) == 1


def test_it_is_asked_once(joint: Programme, cpas: Authority):
    offered(joint, cpas)
    lead = builders.member(joint.authority, Role.ADMINISTRATOR)
    assert not ownership.offer(programme=joint.uid, authority=cpas, by=lead)
    assert not ownership.offer(programme=joint.uid, authority=joint.authority, by=lead)
    assert Event.objects.filter(verb="joint_offered").count() == 1


def test_who_manages_both_says_yes_at_once(joint: Programme, cpas: Authority):
    assert ownership.offer(programme=joint.uid, authority=cpas, by=builders.OPERATOR)
    assert ProgrammeOwner.objects.filter(programme=joint, authority=cpas).exists()
    assert not JointOffer.objects.exists()


def test_only_who_leads_offers_and_only_who_is_asked_answers(joint: Programme, cpas: Authority):
    with pytest.raises(NotAllowed):
        ownership.offer(programme=joint.uid, authority=cpas, by=builders.member(joint.authority, Role.EDITOR))
    with pytest.raises(NotFound):
        ownership.offer(programme=joint.uid, authority=cpas, by=builders.member(cpas, Role.ADMINISTRATOR))
    made = offered(joint, cpas)
    for owner, role in ((cpas, Role.EDITOR), (joint.authority, Role.ADMINISTRATOR)):
        for act in (ownership.accept, ownership.decline):
            with pytest.raises(NotFound):
                act(offer=made.uid, by=builders.member(owner, role))


def test_who_owns_with_another_may_leave_and_who_leads_may_not(joint: Programme, cpas: Authority):
    ownership.offer(programme=joint.uid, authority=cpas, by=builders.OPERATOR)
    head, lead = (builders.member(each, Role.ADMINISTRATOR) for each in (cpas, joint.authority))
    with pytest.raises(NotAllowed):
        ownership.leave(programme=joint.uid, authority=joint.authority.uid, by=lead)
    with pytest.raises(NotAllowed):
        ownership.leave(programme=joint.uid, authority=cpas.uid, by=builders.member(cpas, Role.EDITOR))
    with pytest.raises(Refused):
        ownership.leave(programme=joint.uid, authority=joint.authority.uid, by=head)
    ownership.leave(programme=joint.uid, authority=cpas.uid, by=head)
    assert not sees(head)


def test_the_names_of_the_settings_ask_and_take_back(joint: Programme, cpas: Authority):
    lead = builders.member(joint.authority, Role.ADMINISTRATOR)
    assert new_programmes.set_partners(joint, ["cpas de valboisé", "Zone de secours"], lead) == (
        (), ("CPAS de Valboisé",), ("Zone de secours",)
    )  # fmt: skip
    assert programme_settings.stored_of(joint)["organisations"] == ["CPAS de Valboisé", "Zone de secours"]
    ownership.accept(offer=JointOffer.objects.get().uid, by=builders.member(cpas, Role.ADMINISTRATOR))
    assert new_programmes.set_partners(joint, ["CPAS de Valboisé"], lead)[0] == ("CPAS de Valboisé",)
    new_programmes.set_partners(joint, [], lead)
    assert not ProgrammeOwner.objects.exists()
    assert "joint_ended" in verbs(joint.authority)


def test_the_administrators_who_are_asked_receive_a_letter(
    joint: Programme, cpas: Authority, mailoutbox: list, django_capture_on_commit_callbacks: object
):
    head = builders.member(cpas, Role.ADMINISTRATOR)
    builders.member(cpas, Role.EDITOR)
    with django_capture_on_commit_callbacks(execute=True):
        offered(joint, cpas)
    (letter,) = mailoutbox
    assert letter.to == [builders.account_of(head).email]
    assert joint.title in letter.body
    assert "Valboisé propose à CPAS de Valboisé" in letter.body
