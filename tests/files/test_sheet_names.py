"""Names of sheets."""

from gouvernail.files.sheet_names import SheetNames


def test_names_are_accepted_by_spreadsheets_and_each_given_once():
    names = SheetNames()
    wanted = ["A/B:C*[x]", "Très long nom de feuille, bien au-delà", "history", "'", "double", "DOUBLE", "a\x00\nb"]
    assert [names.name(one) for one in wanted] == [
        "A-B-C--x-",
        "Très long nom de feuille, bien",
        "Historique",
        "Feuille",
        "double",
        "DOUBLE 2",
        "a b",
    ]
