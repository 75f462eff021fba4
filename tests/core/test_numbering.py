"""The code that a new item takes, in each way of numbering; what is there keeps its own."""

import pytest

from gouvernail.core.numbering import code_for_new
from gouvernail.core.preferences import Numbering
from gouvernail.core.vocabulary import Level

OO, ACTION = Level.OPERATIONAL_OBJECTIVE, Level.ACTION


@pytest.mark.parametrize(
    ("style", "level", "above", "siblings", "actions", "code"),
    [
        (Numbering.KEPT, ACTION, "1.1", ["1.1.1"], ["1.1.1"], None),
        (Numbering.PATH, Level.STRATEGIC_OBJECTIVE, None, [], [], "1"),
        (Numbering.PATH, ACTION, "1.1", [], ["2.1.4"], "1.1.1"),
        (Numbering.PATH, ACTION, "1.1", ["1.1.1", "1.1.9", None], [], "1.1.10"),
        (Numbering.PATH, ACTION, "OO 1.1", ["A"], [], "1.1.1"),
        (Numbering.PATH, OO, None, ["1", "2"], [], "3"),
        (Numbering.PREFIXED, OO, "OS 2", ["OO 2.1"], [], "OO 2.2"),
        (Numbering.CONTINUOUS, ACTION, "1.1", ["3"], ["3", "12"], "13"),
        (Numbering.CONTINUOUS, OO, "1", ["1.1"], ["12"], "1.2"),
    ],
)
def test_the_code_of_a_new_item(style, level, above, siblings, actions, code):
    assert code_for_new(level, style, above=above, siblings=siblings, actions=actions) == code
