"""A document that waits for somebody's eye: corrected, accepted, read again, thrown away (`services/reviews.py`)."""

import io

import pytest
from openpyxl import Workbook

from gouvernail.core.comparison import Nature
from gouvernail.core.corrections import ChangeLevel, ColumnIs, Decide, NotAnItem, SetField, SheetIs, WordMeans
from gouvernail.core.permissions import Role
from gouvernail.core.vocabulary import Level, StatusValue
from gouvernail.models import ImportJob, Item, JobState, Programme, ReadingHabit, Review
from gouvernail.queries import reviews as queries
from gouvernail.queries.reviews import ReviewPage
from gouvernail.queries.viewer import Viewer
from gouvernail.services import imports, items, reviews
from gouvernail.services.comparing import compare
from gouvernail.services.refusals import Invalid, NotAllowed, NotFound
from gouvernail.services.reviews import Closed
from tests.builders import OPERATOR, authority, import_plan, member, small_plan

pytestmark = pytest.mark.django_db

TEXT = """Programme stratégique transversal 2024-2030

OS 1 : Être une commune accueillante
OO 1.1 : Améliorer les espaces publics
Action 1.1.1 : Rénover la place du village
Échéance : 2026
Action 1.1.2 : Planter des haies le long des chemins
Échéance : 2027
OO 1.2 : Soutenir les familles
Action 1.2.1 : Ouvrir une crèche de trente places
Échéance : 2028
"""
TABLE = "Code;Intitulé de l'action;Qui suit;Pour quand;Rubrique libre\n" + "".join(
    f"1.{n};Rénover la salle numéro {n} du village;Ève Lenoir;202{n};à l'étude\n" for n in range(5, 10)
)


def upload(text: str = TEXT, name: str = "pst.txt", by: Viewer = OPERATOR) -> ImportJob:
    return imports.request(by=by, authority=authority().slug, name=name, data=text.encode(), review=True)


def page_of(job: ImportJob, by: Viewer = OPERATOR) -> ReviewPage:
    page = queries.page(by, job.uid)
    assert page is not None
    return page


def id_of(job: ImportJob, title: str) -> str:
    return next(item.id for item in page_of(job).draft.plan.items if title in item.title)


def correct(job: ImportJob, *corrections: object) -> None:
    for each in corrections:
        reviews.correct(job=job.uid, by=OPERATOR, correction=each)  # type: ignore[arg-type]


def differences(job: ImportJob) -> list[tuple[str, str, bool]]:
    found = compare(OPERATOR, page_of(job))
    return [(each.nature.value, each.item.title, each.taken) for one in found for each in one.differences]


def test_nothing_is_written_before_somebody_accepts():
    job = upload()
    assert (job.state, job.reviewed) == (JobState.REVIEW, True)
    assert not Programme.objects.exists()
    accepted = reviews.accept(job=job.uid, by=OPERATOR)
    assert [each.created for each in accepted.programmes] == [6]
    job.refresh_from_db()
    assert job.state == JobState.DONE
    assert list(job.programmes.values_list("uid", flat=True)) == [accepted.programmes[0].uid]


def test_the_command_and_the_demonstration_still_accept_at_once():
    job = imports.request(by=OPERATOR, authority=authority().slug, name="pst.txt", data=TEXT.encode())
    assert job.state == JobState.DONE
    assert Item.objects.count() == 6
    assert not Review.objects.exists()


def test_corrections_are_what_is_written():
    job = upload()
    correct(
        job,
        ChangeLevel(id_of(job, "Planter"), Level.OPERATIONAL_OBJECTIVE),
        SetField(id_of(job, "Rénover"), "title", "Rénover la grand-place"),
        NotAnItem(id_of(job, "crèche")),
    )
    reviews.accept(job=job.uid, by=OPERATOR)
    assert Item.objects.get(title="Rénover la grand-place").level == "action"
    assert Item.objects.get(title__startswith="Planter").level == "operational_objective"
    assert not Item.objects.filter(title__contains="crèche").exists()
    job.refresh_from_db()
    assert "crèche" in str(job.draft["unplaced"])


def test_steps_are_taken_back_and_made_again_and_only_grow():
    job = upload()
    correct(job, SetField(id_of(job, "Rénover"), "title", "Autre"))
    after = reviews.undo(job=job.uid, by=OPERATOR).after
    assert "Autre" not in {item.title for item in after.plan.items}
    assert "Autre" in {item.title for item in reviews.redo(job=job.uid, by=OPERATOR).after.plan.items}
    reviews.undo(job=job.uid, by=OPERATOR)
    assert [step["move"] for step in Review.objects.get().steps] == ["do", "undo", "redo", "undo"]
    assert page_of(job).can_redo


def test_two_people_correct_the_same_document_and_the_second_is_told():
    job = upload()
    one, other = member(authority(), Role.EDITOR), member(authority(), Role.EDITOR)
    seen = page_of(job).version
    first = reviews.correct(
        job=job.uid, by=one, correction=ChangeLevel(id_of(job, "Rénover"), Level.STEP), version=seen
    )
    second = reviews.correct(
        job=job.uid, by=other, correction=ChangeLevel(id_of(job, "Planter"), Level.STEP), version=seen
    )
    assert (first.seen, second.seen) == (True, False)
    assert [step["by"] for step in Review.objects.get().steps] == [one.name, other.name]


@pytest.mark.parametrize("role", [Role.HEAD, Role.CONTRIBUTOR, Role.FINANCE, Role.ELECTED, Role.READER])
def test_who_may_not_import_finds_no_review(role: Role):
    job = upload()
    by = member(authority(), role)
    assert queries.page(by, job.uid) is None
    for act in (reviews.accept, reviews.discard, reviews.undo):
        with pytest.raises((NotFound, NotAllowed)):
            act(job=job.uid, by=by)


def test_an_editor_elsewhere_finds_no_review():
    job = upload()
    with pytest.raises(NotFound):
        reviews.accept(job=job.uid, by=member(authority("Ailleurs"), Role.EDITOR))


def test_what_is_over_is_over():
    job = upload()
    reviews.accept(job=job.uid, by=OPERATOR)
    with pytest.raises(Closed):
        reviews.accept(job=job.uid, by=OPERATOR)
    other = upload()
    reviews.discard(job=other.uid, by=OPERATOR)
    other.refresh_from_db()
    assert other.state == JobState.DISCARDED
    with pytest.raises(Closed):
        reviews.undo(job=other.uid, by=OPERATOR)


def test_a_draft_that_cannot_be_written_is_refused_whole():
    job = upload()
    correct(job, SetField(id_of(job, "Rénover"), "progress", 400))
    with pytest.raises(Invalid):
        reviews.accept(job=job.uid, by=OPERATOR)
    assert not Programme.objects.exists()
    job.refresh_from_db()
    assert job.state == JobState.REVIEW


def test_reading_the_same_file_twice_changes_nothing_even_after_corrections():
    job = upload()
    correct(job, SetField(id_of(job, "Rénover"), "title", "Rénover la grand-place"), NotAnItem(id_of(job, "crèche")))
    reviews.accept(job=job.uid, by=OPERATOR)
    again = upload()
    assert page_of(again).carried == 2
    assert differences(again) == []
    (written,) = reviews.accept(job=again.uid, by=OPERATOR).programmes
    assert (written.created, written.updated, written.is_new) == (0, 0, False)


def test_a_newer_version_shows_what_differs_and_takes_what_nobody_edited():
    reviews.accept(job=upload().uid, by=OPERATOR)
    edited = Item.objects.get(title__startswith="Planter")
    items.update(item=edited.uid, by=OPERATOR, version=edited.version, values={"description": "Avec l'école."})
    newer = TEXT.replace("2026", "2029").replace("Échéance : 2028\n", "") + "Action 1.2.2 : Aider les aînés\n"
    job = upload(newer.replace("Action 1.1.2 : Planter des haies le long des chemins\nÉchéance : 2027\n", ""))
    assert differences(job) == [
        ("changed", "Rénover la place du village", True),
        ("changed", "Ouvrir une crèche de trente places", True),
        ("added", "Aider les aînés", True),
        ("vanished", "Planter des haies le long des chemins", False),
    ]
    reviews.accept(job=job.uid, by=OPERATOR)
    assert Item.objects.get(title__startswith="Rénover").deadline_text == "2029"
    assert Item.objects.get(title__startswith="Planter").trashed_at is None
    assert Item.objects.filter(title="Aider les aînés").exists()


def test_what_somebody_edited_stays_unless_it_is_taken():
    reviews.accept(job=upload().uid, by=OPERATOR)
    row = Item.objects.get(title__startswith="Rénover")
    items.update(item=row.uid, by=OPERATOR, version=row.version, values={"title": "Rénover la place, enfin"})
    newer = TEXT.replace("Rénover la place du village", "Rénover la place du centre du village")
    job = upload(newer)
    ((_, _, taken),) = differences(job)
    assert not taken
    reviews.accept(job=job.uid, by=OPERATOR)
    row.refresh_from_db()
    assert row.title == "Rénover la place, enfin"
    other = upload(newer.replace("centre", "cœur"))
    correct(other, Decide(f"{row.uid}:title", taken=True))
    reviews.accept(job=other.uid, by=OPERATOR)
    row.refresh_from_db()
    assert row.title == "Rénover la place du cœur du village"


def test_each_difference_is_taken_or_left():
    reviews.accept(job=upload().uid, by=OPERATOR)
    gone = Item.objects.get(title__startswith="Planter")
    newer = TEXT.replace("2026", "2029") + "Action 1.2.2 : Aider les aînés\n"
    job = upload(newer.replace("Action 1.1.2 : Planter des haies le long des chemins\nÉchéance : 2027\n", ""))
    found = compare(OPERATOR, page_of(job))[0].differences
    for each in found:
        correct(job, Decide(each.subject, taken=each.nature is Nature.VANISHED))
    reviews.accept(job=job.uid, by=OPERATOR)
    gone.refresh_from_db()
    assert gone.trashed_at is not None
    assert Item.objects.get(title__startswith="Rénover").deadline_text == "2026"
    assert not Item.objects.filter(title="Aider les aînés").exists()
    again = upload(newer.replace("Action 1.1.2 : Planter des haies le long des chemins\nÉchéance : 2027\n", ""))
    assert [each for each in differences(again) if each[2]] == []


def test_a_programme_is_chosen_for_a_document_of_another_name():
    reviews.accept(job=upload().uid, by=OPERATOR)
    job = upload(TEXT.replace("2026", "2029"), name="pst-version-2.txt")
    assert compare(OPERATOR, page_of(job))[0].uid is None
    programme = Programme.objects.get()
    reviews.choose_target(job=job.uid, by=OPERATOR, programme=programme.uid)
    assert [nature for nature, _, _ in differences(job)] == ["changed"]
    reviews.accept(job=job.uid, by=OPERATOR)
    assert Programme.objects.get() == programme
    assert differences(upload(TEXT.replace("2026", "2029"), name="pst-version-2.txt")) == []


def test_a_programme_of_others_is_no_target():
    import_plan(small_plan(), authority("Ailleurs"))
    job = upload()
    with pytest.raises(NotFound):
        reviews.choose_target(job=job.uid, by=OPERATOR, programme=Programme.objects.get().uid)


def test_a_column_and_a_word_are_said_once_for_the_file_and_for_the_next_of_its_shape():
    job = upload(TABLE, "suivi.csv")
    assert {item.status for item in page_of(job).draft.plan.items} == {None}
    before = [item.id for item in page_of(job).draft.plan.items]
    correct(job, ColumnIs("Rubrique libre", "status"))
    assert [item.id for item in page_of(job).draft.plan.items] == before
    correct(job, WordMeans("à l'étude", "to_plan"))
    states = {item.status and item.status.value for item in page_of(job).draft.plan.items}
    assert states == {StatusValue.TO_PLAN}
    reviews.undo(job=job.uid, by=OPERATOR)
    reviews.undo(job=job.uid, by=OPERATOR)
    assert {item.status for item in page_of(job).draft.plan.items} == {None}
    reviews.redo(job=job.uid, by=OPERATOR)
    reviews.redo(job=job.uid, by=OPERATOR)
    reviews.accept(job=job.uid, by=OPERATOR)
    assert len(ReadingHabit.objects.get().corrections) == 2
    other = page_of(upload(TABLE.replace("la salle", "la cour"), "autre.csv"))
    assert {item.status and item.status.value for item in other.draft.plan.items} == {StatusValue.TO_PLAN}
    assert other.carried == 2


def workbook() -> bytes:
    """A plan, what was kept of the one before, and a list of names."""
    book = Workbook()
    book.remove(book.active)
    for name, head in (("Plan 2025", "la salle"), ("Archives", "le hall")):
        sheet = book.create_sheet(name)
        sheet.append(["Code", "Action", "Qui suit", "Échéance"])
        for number in range(1, 6):
            sheet.append(
                [f"1.{number}", f"Rénover {head} numéro {number} du village", "Ève Lenoir", f"202{number + 4}"]
            )
    names = book.create_sheet("Listes")
    for name in ("Ève Lenoir", "Travaux", "En cours"):
        names.append([name])
    memory = io.BytesIO()
    book.save(memory)
    return memory.getvalue()


def uploaded(data: bytes, name: str) -> ImportJob:
    return imports.request(by=OPERATOR, authority=authority().slug, name=name, data=data, review=True)


def test_a_sheet_that_was_left_out_is_brought_back_and_another_left_out():
    job = uploaded(workbook(), "suivi.xlsx")
    told = [(sheet.name, sheet.items, sheet.taken) for sheet in page_of(job).sheets()]
    assert told == [("Plan 2025", 5, True), ("Archives", 0, False), ("Listes", 0, False)]
    assert "sheet-left-out" in {problem.code for problem in page_of(job).draft.problems}
    before = [item.id for item in page_of(job).draft.plan.items]
    correct(job, SheetIs("Archives", taken=True))
    told = [(sheet.name, sheet.items, sheet.taken) for sheet in page_of(job).sheets()]
    # Its name heads its rows.
    assert told == [("Plan 2025", 5, True), ("Archives", 6, True), ("Listes", 0, False)]
    assert [item.id for item in page_of(job).draft.plan.items][:5] == before
    assert "sheet-left-out" not in {problem.code for problem in page_of(job).draft.problems}
    correct(job, SheetIs("Plan 2025", taken=False))
    assert {item.source.sheet for item in page_of(job).draft.plan.items} == {"Archives"}
    coverage = page_of(job).draft.coverage
    assert coverage.placed + coverage.skipped + coverage.unplaced == pytest.approx(1)
    reviews.undo(job=job.uid, by=OPERATOR)
    reviews.accept(job=job.uid, by=OPERATOR)
    assert Item.objects.filter(level=Level.ACTION).count() == 10
    again = page_of(uploaded(workbook(), "suivi-2.xlsx"))
    assert [sheet.taken for sheet in again.sheets()] == [True, True, False]


def test_the_authority_s_own_words_for_states_are_understood_and_can_be_taken_back():
    owner = authority()
    owner.preferences = {"words": {"sur les rails": "in_progress"}, "statuses": {"blocked": "En rade"}}
    owner.save()
    table = "Code;Action;État;Échéance\n" + "".join(
        f"1.{n};Rénover la salle numéro {n} du village;{'Sur les rails' if n % 2 else 'En rade'};202{n}\n"
        for n in range(5, 10)
    )
    job = upload(table, "suivi.csv")
    states = [item.status.value for item in page_of(job).draft.plan.items if item.status]
    assert states == [StatusValue.IN_PROGRESS, StatusValue.BLOCKED] * 2 + [StatusValue.IN_PROGRESS]
    reviews.undo(job=job.uid, by=OPERATOR)
    assert None in [item.status.value for item in page_of(job).draft.plan.items if item.status]
