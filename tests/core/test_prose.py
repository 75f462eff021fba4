"""Prose in a few marks: what means something, what stays as it is, and what never becomes a page."""

import pytest

from gouvernail.core.prose import as_read, plain, sanitised, to_html
from gouvernail.core.report.sheets import prose


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Un **mot** et *un autre*", "<p>Un <strong>mot</strong> et <em>un autre</em></p>"),
        ("2*3*4 et snake_case", "<p>2*3*4 et snake_case</p>"),
        ("* voir la note", "<p>* voir la note</p>"),
        ("2024. Une année", "<p>2024. Une année</p>"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ('<img src=x onerror="alert(1)">', "<p>&lt;img src=x onerror=&quot;alert(1)&quot;&gt;</p>"),
    ],
)
def test_what_is_shown(text: str, shown: str):
    assert to_html(text) == shown


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "JaVaScRiPt:alert(1)", "//ailleurs"])
def test_a_link_goes_to_the_web_or_nowhere(address: str):
    assert sanitised(f"[ici]({address})") == "ici"
    assert "<a" not in to_html(f"[ici]({address})")


def test_the_words_alone():
    assert plain("Fait :\n\n- **un**\n- deux") == "Fait :\n– un\n– deux"


def test_the_words_alone_with_the_addresses_of_links():
    text = "Voir [**le** plan](https://exemple.invalid/a) et\n- [lui](mailto:a@exemple.invalid), 2*3"
    assert as_read(text) == "Voir le plan (https://exemple.invalid/a) et\n– lui (mailto:a@exemple.invalid), 2*3"
    assert plain(text) == "Voir le plan et\n– lui, 2*3"


def test_a_report_shows_no_raw_marks():
    shown = prose("Un **mot**.\n\n- premier\n- *second*", "Description")
    assert [(each.text, getattr(each, "marker", None)) for each in shown] == [
        ("Un mot.", None),
        ("premier", "–"),
        ("second", "–"),
    ]
    assert [each.text for each in prose("Sans marque\nni liste")] == ["Sans marque", "ni liste"]
