"""What search looks in: `core/searching.py`."""

from gouvernail.core.searching import search_text, words
from tests.builders import rich_action


def test_every_text_of_a_sheet_is_in_it_folded():
    head, _, rest = search_text(rich_action()).partition("\n")
    assert head == "action action 1.9. 1.9 action numero 9 du plan"
    for text in (
        "secheresse",
        "a. lenoir",
        "travaux",
        "entame",
        "t3 2028",
        "1041/123-48",
        "arbres plantes",
        "pcdn",
        "ecole",
    ):
        assert text in rest


def test_words_are_folded_the_same_way():
    assert words("  L’École  RÉNOVÉE ") == ("l'ecole", "renovee")
    assert words(" ") == ()
