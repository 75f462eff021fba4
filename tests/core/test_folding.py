"""Text as compared."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gouvernail.core.folding import aligned, fold, says_nothing


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Éco-conseillère", "eco-conseillere"),
        ("  L’été\u00a0 à\nLiège ", "l'ete a liege"),
        ("Cœur – ŒUVRE", "coeur - oeuvre"),
        ("e\u0301te\u0301", "ete"),
        ("Straße", "strasse"),
    ],
)
def test_fold(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize("written", ["", " ", "/", "-", "–", "//", "n/a", "N.A.", "néant", "Sans objet.", "s.o."])
def test_says_nothing(written: str) -> None:
    assert says_nothing(written)


@pytest.mark.parametrize("written", ["0", "non", "A", "à fixer", "?", "rien à signaler"])
def test_says_something(written: str) -> None:
    assert not says_nothing(written)


@given(st.text())
def test_fold_is_stable(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_aligned_keeps_every_place(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    assert len(aligned(composed)) == len(composed)
