"""Progress of a parent (domain handbook, section 11): `core/progress.py`."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gouvernail.core.figure_words import rolled_words
from gouvernail.core.progress import Part, branch_of, own_percent, part_of_branch, roll_up
from gouvernail.core.vocabulary import StatusValue
from tests.core.test_figure_words import plain

DONE, ABANDONED, RUNNING = StatusValue.DONE, StatusValue.ABANDONED, StatusValue.IN_PROGRESS


def part(percent: int | None = None, status: StatusValue | None = None, **more: object) -> Part:
    return Part(None if percent is None else Decimal(percent), status, **more)  # type: ignore[arg-type]


# What stands under an objective, in words; the figure that it gives, and the sentence that tells of it.
ROLL_UPS: list[tuple[str, list[Part], str | None, str]] = [
    ("une action à 50 %, une à 100 %", [part(50), part(100)], "75", "moyenne de 2 actions"),
    ("une action terminée, dite à 20 %, une à 0 %", [part(20, DONE), part(0)], "50", "moyenne de 2 actions"),
    ("deux actions à 0 %", [part(0), part(0)], "0", "moyenne de 2 actions"),
    ("une action à 50 %, une dont rien n’est dit", [part(50), part()], "50",
     "moyenne de 2 actions, connue pour 50 % du poids (1 action sur 2)"),
    ("une action à 50 %, une abandonnée à 10 %", [part(50), part(10, ABANDONED)], "50",
     "moyenne de 1 action, 1 abandonnée non comptée"),
    ("une action à 50 %, une récurrente à 10 %", [part(50), part(10, RUNNING, recurring=True)], "50",
     "moyenne de 1 action, 1 récurrente à part"),
    ("une action à 100 % qui pèse 3, une à 0 % qui pèse 1", [part(100, weight=Decimal(3)), part(0, weight=Decimal(1))],
     "75", "moyenne de 2 actions"),
    ("une action à 40 % qui pèse 1, une dont rien n’est dit qui pèse 3",
     [part(40, weight=Decimal(1)), part(weight=Decimal(3))], "40",
     "moyenne de 2 actions, connue pour 25 % du poids (1 action sur 2)"),
    ("un objectif : une action à 100 %, une dont rien n’est dit ; un autre : deux actions à 10 %",
     [part_of_branch(None, None, False, None, branch_of([part(100), part()])),
      part_of_branch(None, None, False, None, branch_of([part(10), part(10)]))], "40",
     "moyenne de 4 actions, connue pour 75 % du poids (3 actions sur 4)"),
    ("deux actions dont rien n’est dit", [part(), part(status=RUNNING)], None,
     "pas calculable, parce qu’aucune de ses 2 actions ne le dit"),
    ("une action abandonnée à 50 %", [part(50, ABANDONED)], None,
     "pas calculable, parce qu’aucune action n’y compte, 1 abandonnée non comptée"),
    ("une action récurrente à 50 %", [part(50, recurring=True)], None,
     "pas calculable, parce qu’aucune action n’y compte, 1 récurrente à part"),
    ("aucune action", [], None, "pas calculable, parce qu’aucune action n’y compte"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "parts", "percent", "said"), ROLL_UPS)
def test_roll_up(what, parts, percent, said):
    found = roll_up(parts)
    assert (found.percent if found else None) == (None if percent is None else Decimal(percent)), what
    assert plain(rolled_words(branch_of(parts))) == said, what


def test_what_weighs_nothing_gives_no_figure():
    assert roll_up([part(50, weight=Decimal(0))]) is None


def test_what_was_counted_is_told():
    found = roll_up([part(10), part(), part(5, ABANDONED), part(5, recurring=True)])
    assert found is not None
    assert (found.known, found.counted, found.recurring, found.abandoned) == (1, 2, 1, 1)


def above(
    *parts: Part, own: int | None = None, status: StatusValue | None = None, recurring: bool = False,
    weight: Decimal | None = None,
) -> Part:  # fmt: skip
    """What an objective with these children brings to its own parent."""
    said = own_percent(own, status)
    return part_of_branch(said, status, recurring, weight, branch_of(parts))


UNKNOWN = part()
THREE_LEVELS = [
    ("one action known of sixteen", [above(part(100), *[UNKNOWN] * 15)], "100", "6.25", 1, 16),
    ("an objective half known weighs half", [above(part(100), UNKNOWN), above(part(10), part(10))], "40", "75", 3, 4),
    ("an objective with nothing known", [above(part(80)), above(UNKNOWN, UNKNOWN, UNKNOWN)], "80", "50", 1, 4),
    ("weights of objectives", [above(part(0), UNKNOWN, weight=Decimal(2)), above(part(60))], "30", "66.67", 2, 3),
    ("nothing that counts below", [above(part(50)), above(part(5, ABANDONED))], "50", "100", 1, 1),
    ("a level more", [above(above(part(100), UNKNOWN), above(UNKNOWN)), above(part(0))], "20", "62.5", 2, 4),
    ("all known", [above(part(0), part(0), part(0)), above(part(100))], "50", "100", 4, 4),
]


@pytest.mark.parametrize(("what", "parts", "percent", "covered", "known", "counted"), THREE_LEVELS)
def test_a_drawn_figure_weighs_what_is_known_of_it(what, parts, percent, covered, known, counted):
    found = roll_up(parts)
    assert found is not None
    assert (found.percent, round(found.covered, 2)) == (Decimal(percent), Decimal(covered)), what
    assert (found.known, found.counted) == (known, counted), what


NULL = Decimal(0)
WEIGHTLESS = [
    ("une action", [part(50, weight=NULL)], "ce qui est connu de son action a un poids nul"),
    ("toutes", [part(50, weight=NULL)] * 2, "ce qui est connu de ses 2 actions a un poids nul"),
    ("les seules connues", [part(50, weight=NULL), part()], "ce qui est connu de ses 2 actions a un poids nul"),
    ("un niveau plus bas", [above(part(50, weight=NULL))], "ce qui est connu de son action a un poids nul"),
    ("un objectif seul", [above(own=20, weight=NULL)], "ce qui est connu de son objectif a un poids nul"),
    ("rien de connu", [part(weight=NULL)], "son action ne dit pas son avancement"),
    ("rien de connu plus bas", [above(part(weight=NULL))], "son action ne dit pas son avancement"),
]


@pytest.mark.parametrize(("what", "parts", "why"), WEIGHTLESS)
def test_a_figure_that_only_null_weights_prevent_says_so(what, parts, why):
    assert plain(rolled_words(branch_of(parts))) == f"pas calculable, parce que {why}", what


APART, LEFT = part(50, recurring=True), part(50, ABANDONED)
COUNTED = [
    ("what recurs or is abandoned within", [above(part(50), APART, LEFT)], (1, 1, 1, 0)),
    ("all that an abandoned objective holds", [above(part(50), APART, LEFT, status=ABANDONED)], (0, 0, 3, 0)),
    ("all that a recurring one holds, but for the abandoned", [above(part(50), APART, LEFT, recurring=True)],
     (0, 2, 1, 0)),
    ("further up", [above(above(part(50), APART, status=ABANDONED), part(1), recurring=True)], (0, 1, 2, 0)),
    ("an objective that says its own", [above(part(50), part(), own=20)], (2, 0, 0, 0)),
    ("one that says its own, with nothing that counts below", [above(APART, LEFT, own=20)], (0, 1, 1, 1)),
    ("the same without anything below, once up to the top", [above(above(own=20), own=30)], (0, 0, 0, 1)),
    ("abandoned, it is no action", [above(own=20, status=ABANDONED), part(1)], (1, 0, 0, 0)),
]  # fmt: skip


@pytest.mark.parametrize(("what", "parts", "counts"), COUNTED)
def test_each_action_behind_counts_in_one_way(what, parts, counts):
    found = branch_of(parts)
    assert (found.counting, found.apart, found.left, found.alone) == counts, what


def test_an_objective_that_says_its_own_weighs_as_one():
    found = roll_up([above(APART, own=20), above(part(60))])
    assert found is not None
    assert (found.percent, found.covered, found.known, found.counted, found.alone) == (40, 100, 1, 1, 1)


@pytest.mark.parametrize(
    ("typed", "status", "percent"), [(None, None, None), (None, DONE, 100), (30, RUNNING, 30), (0, None, 0)]
)
def test_own_percent(typed, status, percent):
    assert own_percent(typed, status) == percent


@given(
    st.lists(
        st.tuples(
            st.none() | st.integers(0, 100), st.none() | st.integers(1, 9), st.none() | st.sampled_from(StatusValue)
        )
    )
)
def test_a_figure_stays_within_its_parts(given_parts):
    parts = [
        part(percent, status, weight=None if weight is None else Decimal(weight))
        for percent, weight, status in given_parts
    ]
    found = roll_up(parts)
    if found is not None:
        assert 0 <= found.percent <= 100
        assert 0 < found.covered <= 100
