"""Publishing and withdrawing: who may, what is frozen, what history says."""

import pytest

from gouvernail.core.lifecycle import Stage
from gouvernail.core.permissions import Role
from gouvernail.models import Event, Programme, ProgrammeOwner, Publication
from gouvernail.queries import publications
from gouvernail.queries.viewer import ANONYMOUS
from gouvernail.services import programmes
from gouvernail.services.refusals import Invalid, NotAllowed, NotFound
from tests.builders import authority, imported, member, small_plan

pytestmark = pytest.mark.django_db


def a_programme(stage: Stage = Stage.PUBLISHED) -> Programme:
    programme = imported(small_plan(), authority())
    Programme.objects.filter(pk=programme.pk).update(stage=stage)
    programme.refresh_from_db()
    return programme


def test_versions_follow_each_other_and_one_stands():
    programme, admin = a_programme(), member(authority(), Role.ADMINISTRATOR)
    assert [programmes.publish(programme=programme.uid, by=admin) for _ in range(3)] == [1, 2, 3]
    assert Publication.objects.get(programme=programme, withdrawn_at__isnull=True).version == 3
    assert [card.version for card in publications.versions(ANONYMOUS, programme.uid)] == [3, 2, 1]
    assert publications.current(ANONYMOUS, programme.uid).card.published_at is not None


def test_a_draft_that_is_published_is_a_draft_no_more_and_a_later_stage_stays():
    admin = member(authority(), Role.ADMINISTRATOR)
    for before, after in ((Stage.DRAFT, Stage.PUBLISHED), (Stage.MID_TERM_EVALUATION, Stage.MID_TERM_EVALUATION)):
        programme = a_programme(before)
        programmes.publish(programme=programme.uid, by=admin)
        programme.refresh_from_db()
        assert programme.stage == after


def test_history_says_who_published_and_withdrew():
    programme, admin = a_programme(), member(authority(), Role.ADMINISTRATOR)
    programmes.publish(programme=programme.uid, by=admin)
    programmes.unpublish(programme=programme.uid, by=admin)
    told = Event.objects.filter(programme_uid=programme.uid, verb__in=["published", "unpublished"]).order_by("id")
    assert [(event.verb, event.actor_name) for event in told] == [
        ("published", admin.name),
        ("unpublished", admin.name),
    ]
    assert publications.current(ANONYMOUS, programme.uid) is None


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_only_the_administration_of_the_authority_publishes(role):
    programme, viewer = a_programme(), member(authority(), role)
    for act in (programmes.publish, programmes.unpublish):
        with pytest.raises(NotAllowed):
            act(programme=programme.uid, by=viewer)
    assert not Publication.objects.exists()


def test_for_strangers_the_programme_does_not_exist():
    programme = a_programme()
    for viewer in (member(authority("Ailleurs"), Role.ADMINISTRATOR), ANONYMOUS):
        with pytest.raises(NotFound):
            programmes.publish(programme=programme.uid, by=viewer)


def test_a_joint_programme_is_published_by_the_authority_that_leads_it():
    programme, partner = a_programme(), authority("CPAS voisin")
    ProgrammeOwner.objects.create(programme=programme, authority=partner)
    with pytest.raises(NotAllowed):
        programmes.publish(programme=programme.uid, by=member(partner, Role.ADMINISTRATOR))


def test_a_restricted_programme_is_not_published():
    programme = a_programme()
    Programme.objects.filter(pk=programme.pk).update(restricted=True)
    with pytest.raises(Invalid):
        programmes.publish(programme=programme.uid, by=member(authority(), Role.ADMINISTRATOR))
    assert not Publication.objects.exists()


def test_an_empty_programme_is_not_published():
    empty = Programme.objects.create(authority=authority(), title="Vide", stage=Stage.DRAFT)
    with pytest.raises(Invalid):
        programmes.publish(programme=empty.uid, by=member(authority(), Role.ADMINISTRATOR))


def test_withdrawing_what_is_not_published_is_refused():
    programme, admin = a_programme(), member(authority(), Role.ADMINISTRATOR)
    with pytest.raises(NotFound):
        programmes.unpublish(programme=programme.uid, by=admin)
