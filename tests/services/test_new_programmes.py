"""A programme made by hand, its settings, the archives and the bin: by whom, with history, and always the way back."""

from dataclasses import replace
from datetime import date

import pytest

from gouvernail.core.lifecycle import Stage
from gouvernail.core.permissions import Role
from gouvernail.core.preferences import USUAL, LevelWords
from gouvernail.core.vocabulary import AuthorityKind, Level
from gouvernail.models import Event, Item, Programme
from gouvernail.queries.gate import visible_items, visible_programmes
from gouvernail.queries.preferences import preferences_from
from gouvernail.queries.programme_settings import stored_of
from gouvernail.queries.programmes import cards, head
from gouvernail.queries.viewer import Viewer
from gouvernail.services import new_programmes, programme_settings, programmes, structure
from gouvernail.services.new_programmes import Wish
from gouvernail.services.programme_settings import Chosen
from gouvernail.services.refusals import Conflict, Invalid, NotAllowed, NotFound, Refused
from gouvernail.services.taking_back import take_back
from tests.builders import OPERATOR, TODAY, authority, imported, member, small_plan

pytestmark = pytest.mark.django_db
PST = Wish("pst", "PST 2024-2030", date(2024, 12, 2), date(2030, 12, 1), first=(0, 1))


def coordinator() -> Viewer:
    return member(authority(), Role.ADMINISTRATOR)


def begun(wish: Wish = PST, by: Viewer | None = None) -> Programme:
    made = new_programmes.begin(authority=authority().uid, by=by or coordinator(), wish=wish)
    return Programme.objects.get(uid=made.uid)


def chosen(programme: Programme, **fields: object) -> Chosen:
    standing = Chosen(
        title=programme.title,
        kind=programme.kind,
        description=programme.description,
        start=programme.period_start,
        end=programme.period_end,
        partners=tuple(stored_of(programme)["organisations"]),
        preferences=USUAL,
    )
    return replace(standing, **fields)  # type: ignore[arg-type]


def test_a_programme_begins_as_a_draft_with_what_its_template_proposes():
    by = coordinator()
    programme = begun(by=by)
    assert (programme.kind, programme.stage) == ("pst", "draft")
    assert [(row.title, row.level, row.track) for row in Item.objects.filter(programme=programme)] == [
        ("Volet interne", "axis", "internal"),
        ("Volet externe", "axis", "external"),
    ]
    assert [event.verb for event in Event.objects.order_by("id")] == ["programme_created", "created", "created"]
    found = head(by, programme.uid)
    assert found is not None
    assert found.may_manage
    assert found.preferences.requires(Level.ACTION, "deadline")


def test_what_is_added_under_a_volet_is_of_its_volet():
    by = coordinator()
    programme = begun(by=by)
    volet = Item.objects.get(programme=programme, title="Volet interne")
    structure.create(programme=programme.uid, by=by, level=Level.ACTION, title="Former", under=volet.uid)
    assert Item.objects.get(title="Former").track == "internal"


def test_new_items_are_numbered_as_the_programme_numbers():
    by = coordinator()
    programme = begun(Wish("pst", "PST"), by=by)
    objective = structure.create(programme=programme.uid, by=by, level=Level.STRATEGIC_OBJECTIVE, title="Être verte")
    for title in ("Planter", "Ouvrir un verger"):
        structure.create(programme=programme.uid, by=by, level=Level.ACTION, title=title, under=objective.item)
    assert [row.code for row in Item.objects.filter(programme=programme).order_by("id")] == ["1", "1.1", "1.2"]
    imported_one = imported(small_plan())
    structure.create(programme=imported_one.uid, by=by, level=Level.ACTION, title="Sans numéro")
    assert Item.objects.get(title="Sans numéro").code is None


def test_a_template_without_first_rows_begins_empty():
    programme = begun(Wish("dpc", "DPC"))
    assert not programme.items.exists()
    assert programme.period_start is None
    found = head(OPERATOR, programme.uid)
    assert found is not None
    assert found.level_labels["action"] == "Engagement"


def test_a_partner_that_works_here_is_asked_and_another_is_named():
    cpas = authority("CPAS de Valboisé", AuthorityKind.CPAS)
    partners = ("cpas de valboisé", "Zone de secours", "Zone de  secours")
    made = new_programmes.begin(
        authority=authority().uid, by=coordinator(), wish=Wish("conjoint", "Plan conjoint", partners=partners)
    )
    assert (made.owners, made.asked, made.named) == ((), ("CPAS de Valboisé",), ("Zone de secours",))
    programme = Programme.objects.get(uid=made.uid)
    assert programme.organisations == ["Valboisé", "CPAS de Valboisé", "Zone de secours"]
    assert not visible_programmes(member(cpas, Role.EDITOR)).filter(pk=programme.pk).exists()


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_nobody_else_makes_or_settles_a_programme(role: Role):
    programme = imported(small_plan())
    Programme.objects.update(stage=Stage.PUBLISHED)
    by = member(authority(), role)
    with pytest.raises(NotAllowed):
        new_programmes.begin(authority=authority().uid, by=by, wish=PST)
    for act in (programme_settings.archive, programme_settings.trash):
        with pytest.raises(NotAllowed):
            act(programme=programme.uid, by=by)
    with pytest.raises(NotAllowed):
        programme_settings.change(
            programme=programme.uid, by=by, chosen=chosen(programme, title="Autre"), seen=stored_of(programme)
        )


def test_another_authority_finds_nothing():
    by = member(authority("Autreville"), Role.ADMINISTRATOR)
    with pytest.raises(NotFound):
        new_programmes.begin(authority=authority().uid, by=by, wish=PST)
    programme = begun()
    with pytest.raises(NotFound):
        programme_settings.trash(programme=programme.uid, by=by)


def test_all_that_is_wrong_is_said_at_once():
    with pytest.raises(Invalid) as refusal:
        begun(Wish("rien", " ", date(2030, 1, 1), date(2024, 1, 1)))
    assert {problem.source.field for problem in refusal.value.problems} == {"modele", "title", "end"}
    with pytest.raises(Invalid):
        begun(Wish("pst", "PST", date(2024, 12, 2)))
    assert not Programme.objects.exists()


def test_settings_change_with_history_and_are_taken_back_by_one_act():
    by = coordinator()
    programme = begun(by=by)
    words = replace(USUAL, levels={Level.ACTION: LevelWords("Projet", "Projets")})
    wanted = chosen(programme, title="PST de  Valboisé", start=None, end=None, preferences=words)
    act = programme_settings.change(programme=programme.uid, by=by, chosen=wanted, seen=stored_of(programme))
    programme.refresh_from_db()
    assert (programme.title, programme.period_start) == ("PST de Valboisé", None)
    assert programme.preferences == {"levels": {"action": ["Projet", "Projets"]}}
    assert act is not None
    assert {line.field for line in Event.objects.filter(act=act)} == {"title", "period", "preferences"}
    take_back(act=act, by=by)
    programme.refresh_from_db()
    assert (programme.title, programme.period_start) == ("PST 2024-2030", date(2024, 12, 2))
    with pytest.raises(Refused, match="déjà été annulé"):
        take_back(act=act, by=by)


def test_the_second_of_two_who_settle_the_same_thing_is_told():
    by, other = coordinator(), coordinator()
    programme = begun(by=by)
    seen = stored_of(programme)
    same = replace(chosen(programme), preferences=preferences_from(programme.preferences))
    programme_settings.change(programme=programme.uid, by=by, chosen=replace(same, title="Un"), seen=seen)
    programme_settings.change(programme=programme.uid, by=other, chosen=replace(same, start=None, end=None), seen=seen)
    programme.refresh_from_db()
    assert (programme.title, programme.period_start) == ("Un", None)
    with pytest.raises(Conflict):
        programme_settings.change(programme=programme.uid, by=other, chosen=replace(same, title="Deux"), seen=seen)


def test_archives_are_left_for_the_stage_before():
    by = coordinator()
    programme = imported(small_plan())
    with pytest.raises(Refused, match="corbeille"):
        programme_settings.archive(programme=programme.uid, by=by)
    Programme.objects.update(stage=Stage.MID_TERM_EVALUATION)
    act = programme_settings.archive(programme=programme.uid, by=by)
    assert cards(by, today=TODAY)[0].stage == Stage.ARCHIVED
    programme_settings.take_from_archives(programme=programme.uid, by=by)
    programme.refresh_from_db()
    assert programme.stage == Stage.MID_TERM_EVALUATION
    assert act is not None
    with pytest.raises(Refused, match="changé depuis"):
        take_back(act=act, by=by)


def test_a_programme_in_the_bin_is_nobody_s_until_it_comes_out():
    by = coordinator()
    programme = imported(small_plan())
    programme_settings.trash(programme=programme.uid, by=by)
    for viewer in (by, OPERATOR, member(authority(), Role.EDITOR)):
        assert not visible_programmes(viewer).exists()
        assert not visible_items(viewer).exists()
        assert cards(viewer, today=TODAY) == ()
    with pytest.raises(NotFound):
        programme_settings.recover(programme=programme.uid, by=member(authority(), Role.EDITOR))
    with pytest.raises(NotFound):
        programme_settings.recover(programme=programme.uid, by=member(authority("Autreville"), Role.ADMINISTRATOR))
    programme_settings.recover(programme=programme.uid, by=by)
    assert visible_items(by).count() == 4


def test_a_document_read_again_makes_a_new_programme_where_the_old_one_is_in_the_bin():
    programme = imported(small_plan())
    programme_settings.trash(programme=programme.uid, by=coordinator())
    assert imported(small_plan()).uid != programme.uid


def test_what_the_public_reads_is_not_put_in_the_bin():
    by = coordinator()
    programme = imported(small_plan())
    programmes.publish(programme=programme.uid, by=by)
    with pytest.raises(Refused, match="en ligne"):
        programme_settings.trash(programme=programme.uid, by=by)
