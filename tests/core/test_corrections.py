"""Corrections of a draft: tables of examples, and what holds for any corrections on any draft."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gouvernail.core.correcting import apply
from gouvernail.core.corrections import (
    AddText,
    ChangeLevel,
    Confirm,
    Correction,
    Decide,
    Fate,
    Merge,
    Move,
    NameIs,
    Names,
    NotAnItem,
    PlanIs,
    Reorder,
    Reparent,
    RestoreText,
    SetField,
    SkipText,
    Split,
    Step,
    WordMeans,
    can_redo,
    effective,
    from_stored,
    step_from_stored,
    step_to_stored,
    to_stored,
)
from gouvernail.core.item_texts import lines
from gouvernail.core.plan import Coverage, Deadline, Draft, Item, Link, Placement, Plan, Skipped, Status, Unplaced
from gouvernail.core.problems import Problem, Source
from gouvernail.core.soundness import faults
from gouvernail.core.vocabulary import Level, LinkKind, SkipReason, StatusValue

OS, OO, ACTION, STEP = Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE, Level.ACTION, Level.STEP
MARKS = {OS: "S", OO: "O", ACTION: "A", STEP: "E", Level.AXIS: "X"}


def draft_of(sketch: str) -> Draft:
    """`S1(O1(A1 A2) O2)`: a letter for the level and a number; the id is both in small letters."""
    levels = {mark: level for level, mark in MARKS.items()}
    items: list[Item] = []
    parents: list[str | None] = [None]
    last: str | None = None
    for token in sketch.replace("(", " ( ").replace(")", " ) ").split():
        if token == "(":
            parents.append(last)
        elif token == ")":
            parents.pop()
        else:
            last = token.lower()
            number = len(items) + 1
            items.append(
                Item(last, levels[token[0]], f"Titre {token}", parents[-1], confidence=Decimal("0.5"),
                     source=Source(line=number))
            )  # fmt: skip
    return Draft(Plan(tuple(items)), coverage=Coverage(1000, 0.9, 0.05, 0.05))


def sketch_of(draft: Draft) -> str:
    children = draft.plan.children()

    def under(parent: str | None) -> str:
        return " ".join(
            MARKS[item.level] + item.id[1:] + (f"({under(item.id)})" if item.id in children else "")
            for item in children.get(parent, ())
        )

    return under(None)


@pytest.mark.parametrize(
    ("before", "correction", "after"),
    [
        # A heading that was taken for an action: what follows it belongs to it.
        ("S1(O1(A1 A2 A3))", ChangeLevel("a2", OO), "S1(O1(A1) O2(A3))"),
        ("S1(A1 A2 A3)", ChangeLevel("a1", OO), "S1(O1(A2 A3))"),
        ("S1(O1(A1 A2))", ChangeLevel("a2", OS), "S1(O1(A1)) S2"),
        ("S1(O1(A1 A2 O3 A4))", ChangeLevel("a1", OO), "S1(O1 O1(A2) O3 A4)"),
        ("S1(O1(A1 A2) O2(A3)) S4", ChangeLevel("a2", OS), "S1(O1(A1)) S2(O2(A3)) S4"),
        # An action that was taken for an objective: its actions belong to the objective above.
        ("S1(O1(A1) O2(A2 A3))", ChangeLevel("o2", ACTION), "S1(O1(A1 A2 A2 A3))"),
        ("S1(O1(A1 A2))", ChangeLevel("a2", STEP), "S1(O1(A1(E2)))"),
        ("O1(A1)", ChangeLevel("o1", ACTION), "A1 A1"),
        ("S1(O1(A1(E1)))", ChangeLevel("o1", ACTION), "S1(A1 A1(E1))"),
        ("S1(O1(E1 A2 E3))", ChangeLevel("o1", ACTION), "S1(A1(E1) A2(E3))"),
        ("S1(O1)", ChangeLevel("o1", OO), "S1(O1)"),
        # Place
        ("S1(A1 A2) S2(A3)", Reparent("a1", "s2"), "S1(A2) S2(A3 A1)"),
        ("S1(A1 A2) S2(A3 A4)", Reparent("a1", "s2", "a3"), "S1(A2) S2(A3 A1 A4)"),
        ("S1(O1(A1)) S2", Reparent("o1", "s2"), "S1 S2(O1(A1))"),
        ("S1(A1 A2)", Reparent("a2", "a1", level=STEP), "S1(A1(E2))"),
        ("S1(A1)", Reparent("a1", None, "s1"), "S1 A1"),
        ("S1(O1(A1))", Reparent("s1", "a1"), "S1(O1(A1))"),
        ("S1(A1)", Reparent("a1", "nobody"), "S1(A1)"),
        ("S1(A1 A2 A3)", Reorder("a3", -1), "S1(A1 A3 A2)"),
        ("S1(A1(E1) A2)", Reorder("a1", 1), "S1(A2 A1(E1))"),
        ("S1(A1 A2)", Reorder("a1", -1), "S1(A1 A2)"),
        ("S1(A1 A2)", Reorder("a1", 9), "S1(A2 A1)"),
        # One or two
        ("S1(A1(E1) A2(E2))", Merge("a2", "a1"), "S1(A1(E1 E2))"),
        ("S1(A1)", Merge("a1", "s1", joined=False), "S1"),
        ("S1(A1)", Merge("s1", "a1"), "S1(A1)"),
        ("S1(A1 A2)", Split("a1", 6, "a9"), "S1(A1 A9 A2)"),
        ("S1(A1 A2)", Split("a1", 0, "a9"), "S1(A1 A2)"),
        # None
        ("S1(O1(A1 A2) O2)", NotAnItem("o1"), "S1(A1 A2 O2)"),
        ("S1(A1)", NotAnItem("s1", Fate.SKIPPED), "A1"),
        ("S1(A1)", NotAnItem("gone"), "S1(A1)"),
    ],
)
def test_what_becomes_of_the_tree(before: str, correction: Correction, after: str):
    assert sketch_of(apply(draft_of(before), [correction])) == after


def test_an_item_of_another_level_loses_the_name_of_the_old_one():
    draft = Draft(Plan((Item("a1", ACTION, "T", label="Projet"),)))
    assert apply(draft, [ChangeLevel("a1", STEP)]).plan.items[0].label is None
    assert apply(draft, [ChangeLevel("a1", ACTION)]).plan.items[0].label == "Projet"


def test_the_text_of_what_is_no_item_goes_where_the_person_says():
    for fate, kept in ((Fate.UNPLACED, "unplaced"), (Fate.SKIPPED, "skipped")):
        draft = apply(draft_of("S1(A1)"), [NotAnItem("a1", fate)])
        (text,) = getattr(draft, kept)
        assert (text.text, text.source) == ("Titre A1", Source(line=2))
        assert draft.coverage.placed == pytest.approx(0.9 - 7 / 1000)
        assert draft.coverage.placed + draft.coverage.skipped + draft.coverage.unplaced == pytest.approx(1)
    assert apply(draft_of("S1(A1)"), [NotAnItem("a1", Fate.SKIPPED)]).skipped[0].reason is SkipReason.OUTSIDE_PLAN


def test_a_text_without_place_becomes_an_item_or_a_description():
    lost = Unplaced("Créer un parc\nAu centre du village", Source(line=9))
    before = Draft(draft_of("S1(A1)").plan, unplaced=(lost,), coverage=Coverage(100, 0.7, 0.0, 0.3))
    made = apply(before, [RestoreText(lost.text, "n1", ACTION, "s1", "a1", lost.source)])
    item = made.plan.by_id()["n1"]
    assert (item.title, item.description, item.parent, item.source) == (
        "Créer un parc", "Au centre du village", "s1", lost.source
    )  # fmt: skip
    assert made.unplaced == ()
    assert made.coverage.placed == 0.7 + 0.28
    skipped = apply(before, [SkipText(lost.text, lost.source)])
    assert (skipped.unplaced, skipped.skipped[0].text) == ((), lost.text)
    assert (skipped.coverage.skipped, skipped.coverage.unplaced) == (0.28, 0.02)
    added = apply(before, [AddText(lost.text, "a1", lost.source)])
    assert added.plan.by_id()["a1"].description == lost.text
    assert added.unplaced == ()


def test_merging_keeps_what_both_say():
    first = Item("a1", ACTION, "Rénover", "s1", code="1.1", deadline=Deadline("2026"), agents=("Ève",))
    other = Item(
        "a2", ACTION, "l'école", "s1", code="1.2", deadline=Deadline("2027"), agents=("Ève", "Max"), progress=30,
        status=Status(StatusValue.DONE, "fait"), description="Le toit.", recurring=True,
    )  # fmt: skip
    draft = Draft(Plan((Item("s1", OS, "Mieux vivre"), first, other)))
    merged = apply(draft, [Merge("a2", "a1")]).plan.by_id()["a1"]
    assert merged.title == "Rénover 1.2 l'école"
    assert (merged.code, merged.progress, merged.status) == ("1.1", 30, other.status)
    assert merged.agents == ("Ève", "Max")
    assert merged.recurring
    assert merged.description == "Le toit.\nÉchéance : 2027"
    assert merged.deadline == Deadline("2026")


def test_splitting_takes_the_second_code():
    draft = Draft(Plan((Item("a1", ACTION, "Planter des haies 1.2 Semer un pré", code="1.1"),)))
    first, second = apply(draft, [Split("a1", 17, "a2")]).plan.items
    assert (first.title, first.code) == ("Planter des haies", "1.1")
    assert (second.title, second.code, second.confidence) == ("Semer un pré", "1.2", Decimal(1))


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("title", "Autre titre", "Autre titre"),
        ("deadline", {"text": "fin 2026"}, Deadline("fin 2026")),
        ("status", {"value": "done"}, Status(StatusValue.DONE)),
        ("agents", ["Ève", "Max"], ("Ève", "Max")),
        ("progress", 40, 40),
        ("description", None, None),
    ],
)
def test_a_field_is_set_and_is_sure(field: str, value: object, expected: object):
    item = apply(draft_of("A1"), [SetField("a1", field, value)]).plan.items[0]
    assert (getattr(item, field), item.confidence) == (expected, Decimal(1))


@pytest.mark.parametrize(("field", "value"), [("title", " "), ("parent", "a1"), ("nothing", 1), ("deadline", 12)])
def test_what_is_no_value_changes_nothing_and_is_told(field: str, value: object):
    before = draft_of("A1")
    after = apply(before, [SetField("a1", field, value)])
    assert after.plan == before.plan
    assert [problem.code for problem in after.problems] == ["correction-void"]


def test_a_word_means_a_state_everywhere():
    items = tuple(Item(f"a{n}", ACTION, "T", status=Status(None, word)) for n, word in enumerate(("À l'étude", "vu")))
    told = tuple(
        Problem("status-unknown", f"L'état « {word} » n'est pas dans la table.") for word in ("à l'étude", "vu")
    )
    draft = apply(Draft(Plan(items), problems=told), [WordMeans("à l'étude", "to_plan")])
    assert [item.status and item.status.value for item in draft.plan.items] == [StatusValue.TO_PLAN, None]
    assert len(draft.problems) == 1


def test_a_name_is_another_everywhere_or_names_something_else():
    item = Item("a1", ACTION, "T", agents=("J. Petit", "Jean Petit"), political_leads=("Travaux",))
    one = apply(Draft(Plan((item,))), [NameIs(Names.PEOPLE, "J. Petit", "Jean Petit")]).plan.items[0]
    assert one.agents == ("Jean Petit",)
    moved = apply(Draft(Plan((item,))), [NameIs(Names.PEOPLE, "Travaux", "", Names.DEPARTMENTS)]).plan.items[0]
    assert (moved.political_leads, moved.departments) == ((), ("Travaux",))
    text = apply(Draft(Plan((item,))), [NameIs(Names.PEOPLE, "Travaux", "", Names.TEXT)]).plan.items[0]
    assert (text.political_leads, text.description) == ((), "Travaux")


def test_the_programme_has_a_title_and_a_kind():
    plan = apply(draft_of("A1"), [PlanIs("title", "Vivre ici"), PlanIs("kind", "pst")]).plan
    assert (plan.title, plan.kind) == ("Vivre ici", "pst")
    assert apply(draft_of("A1"), [PlanIs("kind", "poem")]).problems[0].code == "correction-void"


def test_ties_to_what_is_gone_keep_their_words():
    item = Item(
        "a1", ACTION, "T", "s1", also_under=(Placement("s2"),), links=(Link(LinkKind.RELATED, item="s2", text="v"),)
    )
    draft = Draft(Plan((Item("s1", OS, "S"), item, Item("s2", OS, "S"))))
    kept = apply(draft, [NotAnItem("s2")]).plan.by_id()["a1"]
    assert (kept.also_under, kept.links) == ((), (Link(LinkKind.RELATED, text="v"),))


# ------------------------------------------------------------------------------------------------ steps, stored form

MADE: list[Correction] = [
    ChangeLevel("a", OO), Reparent("a", None), Reparent("a", "b", "c", STEP), Reorder("a", -1), Merge("a", "b"),
    Split("a", 3, "n"), NotAnItem("a", Fate.SKIPPED), SetField("a", "deadline", {"text": "x", "parts": []}),
    Confirm("a"), RestoreText("t", "n", OO, "p", source=Source(line=3)), AddText("t", "a"), SkipText("t"),
    WordMeans("w", "done"),
    NameIs(Names.PEOPLE, "a", "b", Names.TEXT), PlanIs("title", None), Decide("a:title", taken=False),
]  # fmt: skip


@pytest.mark.parametrize("made", MADE, ids=lambda made: type(made).__name__)
def test_every_correction_is_stored_and_read_back(made: Correction):
    assert from_stored(to_stored(made)) == made
    step = Step(Move.DO, "Ève", "2026-03-15T10:00:00", made)
    assert step_from_stored(step_to_stored(step)) == step


def test_undo_and_redo_are_steps_too():
    one, two, three = (Step(Move.DO, "E", "t", Confirm(name)) for name in "abc")
    undo, redo = Step(Move.UNDO, "E", "t"), Step(Move.REDO, "E", "t")
    assert effective([one, two, undo]) == (Confirm("a"),)
    assert effective([one, two, undo, redo]) == (Confirm("a"), Confirm("b"))
    assert effective([one, two, undo, three, redo]) == (Confirm("a"), Confirm("c"))
    assert effective([undo, undo, redo]) == ()
    assert can_redo([one, undo])
    assert not can_redo([one, undo, two])


# ------------------------------------------------------------------------------------------- any correction, any draft

LEVELS = st.sampled_from(list(Level))
TEXTS = st.text("abcéè 12.", min_size=1, max_size=12).filter(str.strip)


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    count = draw(st.integers(1, 9))
    items: list[Item] = []
    open_: list[str] = []
    for number in range(count):
        depth = draw(st.integers(0, len(open_)))
        open_ = open_[:depth]
        items.append(
            Item(
                f"i{number}", draw(LEVELS), f"t{number} {draw(TEXTS)}", open_[-1] if open_ else None,
                code=draw(st.none() | st.just(f"{number}.1")), description=draw(st.none() | TEXTS),
                agents=tuple(draw(st.lists(TEXTS, max_size=2, unique=True))),
                deadline=draw(st.none() | st.builds(Deadline, TEXTS)),
                progress=draw(st.none() | st.integers(0, 100)), source=Source(line=number),
            )
        )  # fmt: skip
        open_.append(f"i{number}")
    lost = tuple(Unplaced(text, Source(line=90)) for text in draw(st.lists(TEXTS, max_size=2)))
    skipped = tuple(Skipped(text, SkipReason.LEGEND) for text in draw(st.lists(TEXTS, max_size=1)))
    return Draft(Plan(tuple(items)), lost, skipped, coverage=Coverage(200, 0.8, 0.1, 0.1))


@st.composite
def made(draw: st.DrawFn, draft: Draft) -> list[Correction]:
    names = st.sampled_from([*(item.id for item in draft.plan.items), "n1", "n2", "nobody"])
    spare = [(each.text, each.source) for each in (*draft.unplaced, *draft.skipped)] or [("?", Source())]
    kinds = [
        st.builds(ChangeLevel, names, LEVELS),
        st.builds(Reparent, names, st.none() | names, st.none() | names, st.none() | LEVELS),
        st.builds(Reorder, names, st.integers(-3, 3)),
        st.builds(Merge, names, names, st.booleans()),
        st.builds(Split, names, st.integers(-1, 9), st.sampled_from(["n1", "n2"])),
        st.builds(NotAnItem, names, st.sampled_from(Fate)),
        st.builds(Confirm, names),
        st.sampled_from(spare).flatmap(
            lambda text: st.builds(RestoreText, st.just(text[0]), st.sampled_from(["n1", "n2"]), LEVELS,
                                   st.none() | names, st.none() | names, st.just(text[1]))
        ),
        st.sampled_from(spare).flatmap(lambda text: st.builds(AddText, st.just(text[0]), names, st.just(text[1]))),
    ]  # fmt: skip
    return draw(st.lists(st.one_of(kinds), max_size=8))


def words_of(draft: Draft) -> list[str]:
    told = [line for item in draft.plan.items for line in lines(item)]
    told += [each.text for each in (*draft.unplaced, *draft.skipped)]
    return " ".join(told).split()


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_no_orphan_no_cycle_no_text_lost_and_ids_stay(data: st.DataObject):
    before = data.draw(drafts())
    corrections = data.draw(made(before))
    after = apply(before, corrections)
    assert faults(after.plan) == ()
    known = before.plan.by_id()
    for item in after.plan.items:
        assert item.id in known or item.id in {"n1", "n2"}
        if item.id in known:
            assert item.source == known[item.id].source
    lost = set("".join(words_of(before))) - set("".join(words_of(after)))
    assert not lost
    shares = after.coverage
    assert shares.placed + shares.skipped + shares.unplaced == pytest.approx(1)
    assert min(shares.placed, shares.skipped, shares.unplaced) >= 0
    assert apply(before, corrections) == after
    joined = "".join(words_of(after))
    if any(isinstance(each, Split) for each in corrections):
        return  # a word may be cut in two
    for item in before.plan.items:
        for line in lines(item):
            assert all(word in joined for word in line.split()), line


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_taking_everything_back_gives_the_draft_as_it_was_read(data: st.DataObject):
    before = data.draw(drafts())
    corrections = data.draw(made(before))
    steps = [Step(Move.DO, "E", "t", each) for each in corrections]
    steps += [Step(Move.UNDO, "E", "t") for _ in corrections]
    assert apply(before, effective(steps)) == before
