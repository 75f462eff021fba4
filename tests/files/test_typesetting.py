"""The typesetter: what its fonts can draw, pictures, and failures that say why."""

import pytest

from gouvernail.files.typesetting import TypesettingFailed, drawn, printable, typeset
from tests.files.write.documents import SVG


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("l'été, « déjà » — 52 000 €…", "l'été, « déjà » — 52 000 €…"),
        ("≤ ≥ ☐ ☑ → ✓", "≤ ≥ ☐ ☑ → ✓"),
        ("\uf0b7 point \uf0d8 flèche", "• point ➢ flèche"),
        ("👍🏽 漢", "□□ □"),
        ("❤\ufe0f a\u200db", "❤ ab"),
        ("a\x01b\ud800c\ufffe", "a b□c□"),
        ("deux\nlignes\tet", "deux\nlignes\tet"),
    ],
)
def test_what_fonts_cannot_draw_is_replaced(text, shown):
    assert printable(text) == shown


def test_a_drawing_becomes_a_picture_of_its_size():
    picture = drawn(SVG, pixels_per_inch=144)
    assert picture.startswith(b"\x89PNG")
    assert (int.from_bytes(picture[16:20]), int.from_bytes(picture[20:24])) == (30, 15)


def test_a_layout_that_fails_says_why():
    with pytest.raises(TypesettingFailed, match="title"):
        typeset("programme.typ", {})
