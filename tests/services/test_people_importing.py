"""Taking a list of people into the directory: `services/people_importing.py`, `queries/people_import.py`."""

import pytest

from gouvernail.core.people_sheet import Line
from gouvernail.core.permissions import Role
from gouvernail.models import Department, Event, Invitation, Membership, Person
from gouvernail.queries import people_import
from gouvernail.queries.viewer import Viewer
from gouvernail.services import people_undoing
from gouvernail.services.people_importing import CREATE, SKIP, Outcome, accept, template, understood
from gouvernail.services.refusals import Invalid, NotAllowed, NotFound, Refused
from tests.builders import authority, member

pytestmark = pytest.mark.django_db
ANNE = Line(2, "Anne Lenoir", "anne@x.invalid", "Travaux", "Cheffe")
PAUL = Line(3, "PETIT Paul", "", "travaux", "")


def boss() -> Viewer:
    return member(authority(), Role.ADMINISTRATOR)


def known(name: str, key: str, **more: object) -> Person:
    return Person.objects.create(authority=authority(), name=name, key=key, **more)


def take(*lines: Line, by: Viewer | None = None, decided: dict[int, str] | None = None, role: str = "") -> Outcome:
    by = by or boss()
    return accept(
        authority=authority().slug, by=by, lines=lines, decided=decided or {}, role=role, base="https://x.invalid"
    )


def states(*lines: Line) -> list[tuple[str, str, tuple[tuple[str, str, str], ...]]]:
    return [(each.state, each.known_as, each.changes) for each in people_import.plan(authority(), lines).lines]


@pytest.mark.parametrize("form", ["xlsx", "ods", "csv"])
def test_the_empty_list_reads_back_and_is_said_to_be_empty(form: str):
    made = template(form)
    assert made is not None
    found = understood(data=made, name=f"personnes.{form}")
    assert [problem.message for problem in found.problems] == ["Personne sous l'en-tête : la liste est vide."]
    assert template("exe") is None


def test_a_pasted_list_is_read():
    found = understood(data=b"Nom\tCourriel\nAnne Lenoir\tanne@x.invalid\nPaul Petit\t", name="liste.tsv")
    assert [(line.name, line.email) for line in found.lines] == [("Anne Lenoir", "anne@x.invalid"), ("Paul Petit", "")]
    with pytest.raises(Invalid):
        understood(data=b"PK\x03\x04 broken", name="liste.xlsx")


def test_lines_are_new_matched_or_doubtful():
    known("A. Lenoir", "a lenoir", function="Cheffe")
    known("Rose Rita", "r rita", email="rita@x.invalid")
    known("Zoé Dupond", "z dupond")
    assert states(
        ANNE, Line(3, "Marguerite Ronde", "rita@x.invalid"), Line(4, "Zoé Dupont"), Line(5, "Alain Lenoir")
    ) == [
        ("matched", "A. Lenoir", (("email", "", "anne@x.invalid"), ("department", "", "Travaux"))),
        ("doubtful", "Rose Rita", ()),
        ("doubtful", "Zoé Dupond", ()),
        ("doubtful", "", ()),
    ]
    assert states(Line(5, "Alain Lenoir")) == [("matched", "A. Lenoir", ())]
    Person.objects.filter(key="a lenoir").update(name="Anne Lenoir")
    (alain,) = people_import.plan(authority(), [Line(5, "Alain Lenoir")]).lines
    assert (alain.state, alain.may_create) == ("doubtful", False)


def test_people_and_departments_are_written_once_and_again_without_doubles():
    outcome = take(ANNE, PAUL)
    assert (outcome.created, outcome.changed, outcome.invited) == (2, 0, 0)
    assert sorted(Person.objects.values_list("name", "department__name", "email")) == [
        ("Anne Lenoir", "Travaux", "anne@x.invalid"),
        ("PETIT Paul", "Travaux", None),
    ]
    assert Department.objects.count() == 1
    assert take(ANNE, PAUL) == Outcome(None, 0, 0, 0)
    later = take(ANNE, Line(3, "Paul Petit", "paul@x.invalid", "Voirie"))
    assert (later.created, later.changed) == (0, 1)
    assert Person.objects.get(key="p petit").department == Department.objects.get(name="Voirie")
    assert later.act is not None
    people_undoing.take_back(act=later.act, by=boss())
    row = Person.objects.get(key="p petit")
    assert (row.email, row.department) == (None, Department.objects.get(name="Travaux"))
    assert not Department.objects.filter(name="Voirie").exists()
    assert outcome.act is not None
    people_undoing.take_back(act=outcome.act, by=boss())
    assert not Person.objects.exists()
    assert not Department.objects.exists()
    assert [each.undone for each in people_import.done(boss(), authority().pk)] == [True, True]
    with pytest.raises(Refused, match="déjà été annulé"):
        people_undoing.take_back(act=outcome.act, by=boss())


def test_what_is_doubtful_is_left_out_until_it_is_decided():
    zoe = known("Zoé Dupond", "z dupond")
    line = Line(4, "Zoé Dupont", "zoe@x.invalid")
    assert take(line).act is None
    assert take(line, decided={4: SKIP}).act is None
    take(line, decided={4: str(zoe.pk)})
    zoe.refresh_from_db()
    assert (zoe.email, Person.objects.count()) == ("zoe@x.invalid", 1)
    other = Line(5, "Zoé Duponte")
    take(other, decided={5: CREATE})
    assert Person.objects.count() == 2
    known("Anne Lenoir", "a lenoir")
    with pytest.raises(Invalid, match="porte déjà ce nom"):
        take(Line(6, "Alain Lenoir"), decided={6: CREATE})
    with pytest.raises(Invalid, match="relisez cette ligne"):
        take(Line(6, "Alain Lenoir"), decided={6: str(zoe.pk)})
    assert Person.objects.count() == 3


def test_invitations_leave_with_it_only_when_asked_and_are_revoked_with_it():
    assert take(ANNE).invited == 0
    Person.objects.all().delete()
    outcome = take(ANNE, PAUL, role="contributor")
    assert outcome.invited == 1
    sent = Invitation.objects.get()
    assert (sent.email, sent.role, sent.person) == ("anne@x.invalid", "contributor", Person.objects.get(key="a lenoir"))
    assert take(ANNE, PAUL, role="contributor").invited == 0
    assert outcome.act is not None
    people_undoing.take_back(act=outcome.act, by=boss())
    sent.refresh_from_db()
    assert sent.revoked_at is not None
    assert not Person.objects.exists()


def test_who_has_a_role_here_is_not_invited_again():
    reader = member(authority(), Role.READER)
    email = Membership.objects.get(account=reader.account_id).account.email
    (line,) = people_import.plan(authority(), [Line(2, "Compte Lecture", email)]).lines
    assert not line.invitable
    with pytest.raises(Invalid, match="rôle"):
        take(ANNE, role="head")


def test_an_import_whose_people_serve_is_not_taken_back():
    outcome = take(ANNE)
    Person.objects.update(account=member(authority(), Role.READER).account_id)
    assert outcome.act is not None
    with pytest.raises(Refused, match="liée à un compte"):
        people_undoing.take_back(act=outcome.act, by=boss())
    assert Person.objects.exists()


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_only_who_administers_imports_and_takes_back(role: Role):
    act = take(ANNE).act
    assert act is not None
    with pytest.raises(NotAllowed):
        take(PAUL, by=member(authority(), role))
    with pytest.raises(NotFound):
        people_undoing.take_back(act=act, by=member(authority(), role))
    assert people_import.done(member(authority(), role), authority().pk) == ()
    with pytest.raises(NotAllowed):
        take(PAUL, by=member(authority("Autre"), Role.ADMINISTRATOR))


def test_the_act_is_one_in_history():
    act = take(ANNE, PAUL).act
    verbs = sorted(Event.objects.filter(act=act).values_list("verb", flat=True))
    assert verbs == ["department_created", "people_imported", "person_created", "person_created"]


def test_two_lines_for_one_person_are_never_both_written():
    twice = (ANNE, Line(9, "A. Lenoir"))
    assert [state for state, _, _ in states(*twice)] == ["new", "doubtful"]
    assert take(*twice).created == 1
    with pytest.raises(Invalid):
        take(Line(8, "Rita Rose"), Line(9, "R. Rose"), decided={9: CREATE})
