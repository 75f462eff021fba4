"""The last administrator of an authority: `services/memberships.py`, `services/outsiders.py`."""

import pytest

from gouvernail.core.claims import Grant, Outsider
from gouvernail.core.permissions import Role
from gouvernail.models import Membership
from gouvernail.queries.viewer import Viewer
from gouvernail.services import memberships, outsiders
from gouvernail.services.refusals import Refused
from tests.builders import OPERATOR, account_of, authority, imported, member, small_plan

pytestmark = pytest.mark.django_db


def held(viewer: Viewer, role: Role = Role.ADMINISTRATOR) -> Membership:
    return Membership.objects.get(account=viewer.account_id, role=role)


@pytest.mark.parametrize("by", ["themselves", "the operator"])
def test_nobody_takes_the_last_administrator_away(by: str):
    last = member(authority(), Role.ADMINISTRATOR)
    with pytest.raises(Refused, match="seule personne qui administre"):
        memberships.remove(by=last if by == "themselves" else OPERATOR, membership=held(last).pk)
    assert held(last)
    other = member(authority(), Role.ADMINISTRATOR)
    memberships.remove(by=OPERATOR, membership=held(last).pk)
    assert list(Membership.objects.values_list("account", flat=True)) == [other.account_id]


def test_an_administrator_who_cannot_sign_in_or_of_one_programme_only_does_not_count():
    last = member(authority(), Role.ADMINISTRATOR)
    closed = account_of(member(authority(), Role.ADMINISTRATOR))
    closed.is_active = False
    closed.save()
    limited = held(member(authority(), Role.ADMINISTRATOR))
    limited.programme = imported(small_plan())
    limited.save()
    with pytest.raises(Refused):
        memberships.remove(by=last, membership=held(last).pk)
    memberships.remove(by=last, membership=limited.pk)
    assert not Membership.objects.filter(pk=limited.pk).exists()


def test_the_groups_of_a_directory_leave_the_last_administrator(caplog: pytest.LogCaptureFixture):
    owner = authority()
    last = account_of(member(owner, Role.ADMINISTRATOR))
    rules = [Grant("pst-admin", Role.ADMINISTRATOR, owner.slug), Grant("pst", Role.EDITOR, owner.slug)]
    who = Outsider("https://id.invalid", "1", last.email, last.name, groups=frozenset({"pst"}))
    assert outsiders.let_in(who, rules=rules, everybody=False) == last
    assert set(last.memberships.values_list("role", flat=True)) == {Role.ADMINISTRATOR, Role.EDITOR}
    assert "seule personne qui administre" in caplog.text
    member(owner, Role.ADMINISTRATOR)
    outsiders.let_in(who, rules=rules, everybody=False)
    assert set(last.memberships.values_list("role", flat=True)) == {Role.EDITOR}
