"""What makes a password too easy to guess: `core/passwords.py`."""

import pytest

from gouvernail.core.passwords import TOO_CLOSE, TOO_COMMON, TOO_LONG, TOO_REGULAR, TOO_SHORT, weaknesses

ABOUT = ("Camille Rousseau", "camille.rousseau@valboise.be")


@pytest.mark.parametrize(
    ("password", "said"),
    [
        ("court", [TOO_SHORT]),
        ("soleil", [TOO_SHORT, TOO_COMMON]),
        ("MotDePasse2026!", [TOO_COMMON]),
        ("m0tdep@sse1234", [TOO_COMMON]),
        ("Bienvenue-2026", [TOO_COMMON]),
        ("bonjoursoleil", [TOO_COMMON]),
        ("Gouvernail2026", [TOO_COMMON]),
        ("azertyazerty", [TOO_COMMON]),
        ("aaaaaaaaaaaa", [TOO_REGULAR]),
        ("abcabcabcabc", [TOO_REGULAR]),
        ("123456789012", [TOO_REGULAR]),
        ("azertyuiop12", [TOO_COMMON]),
        ("qsdfghjklm98", [TOO_REGULAR]),
        ("zyxwvutsrqpo", [TOO_REGULAR]),
        ("CamilleRousseau1", [TOO_CLOSE]),
        ("valboise-2026!", [TOO_CLOSE]),
        ("x" * 201, [TOO_LONG]),
        ("bleu-pétrole-et-craie", []),
        ("quatre vaches boivent ici", []),
        ("k8#Vq2!mZr0x", []),
        ("camille aime les gaufres chaudes", []),
    ],
)
def test_weak_ones_are_told_and_others_are_not(password: str, said: list[str]):
    assert weaknesses(password, about=ABOUT) == said
