"""Who may do what (domain handbook, section 9): `core/permissions.py`."""

import pytest

from gouvernail.core.permissions import RIGHTS, ROLE_LABELS, Role, Verb, may


@pytest.mark.parametrize(
    ("role", "everything", "what_is_theirs"),
    [
        (Role.READER, set(), set()),
        (Role.FINANCE, {Verb.SEE_DRAFTS, Verb.SEE_RESTRICTED, Verb.WRITE_BUDGET, Verb.COMMENT}, set()),
        (Role.ELECTED, {Verb.COMMENT}, {Verb.SEE_DRAFTS, Verb.SEE_RESTRICTED}),
        (
            Role.CONTRIBUTOR,
            {Verb.PROPOSE_ITEM, Verb.COMMENT},
            {Verb.SEE_DRAFTS, Verb.SEE_RESTRICTED, Verb.FOLLOW_UP},
        ),
        (
            Role.HEAD,
            {Verb.SEE_DRAFTS, Verb.PROPOSE_ITEM, Verb.COMMENT},
            {Verb.MANAGE_PEOPLE, Verb.SEE_RESTRICTED, Verb.FOLLOW_UP, Verb.ASSIGN_OWNER, Verb.VALIDATE_UPDATE},
        ),
        (Role.ADMINISTRATOR, set(Verb), set()),
    ],
)
def test_the_table_says_what_the_handbook_says(role, everything, what_is_theirs):
    assert {verb for verb in Verb if may([role], verb)} == everything
    assert {verb for verb in Verb if may([role], verb, own=True)} == everything | what_is_theirs


def test_an_editor_writes_everything_but_does_not_publish():
    assert may([Role.EDITOR], Verb.WRITE_ITEM)
    assert not may([Role.EDITOR], Verb.PUBLISH, own=True)


def test_rights_add_up_and_no_role_gives_none():
    assert may([Role.READER, Role.FINANCE], Verb.WRITE_BUDGET)
    assert not any(may([], verb, own=True) for verb in Verb)


def test_every_verb_and_role_is_described():
    assert set(RIGHTS) == set(Verb)
    assert set(ROLE_LABELS) == set(Role)
