"""Joint programmes: the other owner reaches the rows through the programme."""

import pytest

from gouvernail.core.permissions import Role
from gouvernail.core.vocabulary import AuthorityKind
from gouvernail.models import Event, Programme
from gouvernail.queries import tree
from gouvernail.queries.gate import visible_programmes
from gouvernail.services.ownership import add_owner
from gouvernail.services.refusals import NotAllowed, NotFound
from tests import builders

pytestmark = pytest.mark.django_db


@pytest.fixture
def joint() -> Programme:
    builders.imported(builders.small_plan())
    return Programme.objects.get()


def test_the_members_of_the_new_owner_see_the_programme_and_its_rows(joint: Programme):
    cpas = builders.authority("CPAS de Valboisé", AuthorityKind.CPAS)
    editor = builders.member(cpas, Role.EDITOR)
    assert not visible_programmes(editor).exists()
    assert add_owner(programme=joint.uid, authority=cpas, by=builders.OPERATOR)
    assert visible_programmes(editor).get() == joint
    loaded = tree.load(editor, joint.uid, today=builders.TODAY)
    assert loaded is not None
    assert loaded.rows
    assert Event.objects.filter(verb="owner-added", after="CPAS de Valboisé").exists()


def test_it_is_done_once(joint: Programme):
    cpas = builders.authority("CPAS de Valboisé", AuthorityKind.CPAS)
    add_owner(programme=joint.uid, authority=cpas, by=builders.OPERATOR)
    assert not add_owner(programme=joint.uid, authority=cpas, by=builders.OPERATOR)
    assert not add_owner(programme=joint.uid, authority=joint.authority, by=builders.OPERATOR)
    assert Event.objects.filter(verb="owner-added").count() == 1


def test_only_who_leads_may_share(joint: Programme):
    cpas = builders.authority("CPAS de Valboisé", AuthorityKind.CPAS)
    with pytest.raises(NotAllowed):
        add_owner(programme=joint.uid, authority=cpas, by=builders.member(joint.authority, Role.EDITOR))
    with pytest.raises(NotFound):
        add_owner(programme=joint.uid, authority=cpas, by=builders.member(cpas, Role.ADMINISTRATOR))
