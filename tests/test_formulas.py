"""docs/formulas.md says what the tests say."""

from tests.formulas import PATH, page


def test_the_page_of_formulas_is_up_to_date() -> None:
    assert PATH.read_text(encoding="utf-8") == page(), "run: python -m tests.formulas"
