"""Two texts compared word by word: `core/wording.py`."""

import time

import pytest

from gouvernail.core.wording import Fate, Piece, pieces

MARKS = {Fate.GONE: "-{}-", Fate.NEW: "+{}+", Fate.SAME: "{}"}


def compared(before: str, after: str) -> str:
    return "".join(MARKS[piece.fate].format(piece.text) for piece in pieces(before, after))


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("Planter des arbres", "Planter cent arbres", "Planter -des-+cent+ arbres"),
        ("Planter des arbres", "Planter des arbres.", "Planter des arbres+.+"),
        ("un deux trois", "un quatre cinq trois", "un -deux-+quatre cinq+ trois"),
        ("la haie haute", "le mur bas", "-la haie haute-+le mur bas+"),
        ("52.000 euros", "52.500 euros", "-52.000-+52.500+ euros"),
        ("l'école", "l'ecole", "l'-école-+ecole+"),
        ("", "Nouveau", "+Nouveau+"),
        ("Ancien", "", "-Ancien-"),
        ("pareil", "pareil", "pareil"),
        ("", "", ""),
        ("Un\nDeux", "Un\nDeux\nTrois", "Un\nDeux+\nTrois+"),
    ],
)
def test_what_changed_is_told_by_words(before: str, after: str, shown: str):
    assert compared(before, after) == shown


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a b c d", "d c b a"),
        ("Réaliser 3 études, puis 2.", "Réaliser 4 études ; puis 2 !"),
        ("x" * 50, ""),
        ("un\n\n- deux\n- trois", "un\n- trois\n- quatre"),
    ],
)
def test_both_texts_can_be_read_back(before: str, after: str):
    found = pieces(before, after)
    assert "".join(piece.text for piece in found if piece.fate is not Fate.NEW) == before
    assert "".join(piece.text for piece in found if piece.fate is not Fate.GONE) == after


def test_long_texts_are_compared_without_waiting():
    before = " ".join(f"mot{number}" for number in range(6000))
    after = " ".join(f"autre{number}" for number in range(6000))
    start = time.process_time()
    assert pieces(before, after) == (Piece(Fate.GONE, before), Piece(Fate.NEW, after))
    assert compared(before, before + " fin").endswith("mot5999+ fin+")
    assert time.process_time() - start < 2
