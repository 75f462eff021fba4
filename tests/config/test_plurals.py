"""Counts in French: nought is singular."""

import re
from pathlib import Path

from django.template import engines
from django.utils.translation import ngettext, override

from gouvernail.core.report.labels import counted
from gouvernail.core.vocabulary import Level
from gouvernail.web import campaigns, indicator_list, people_list
from gouvernail.web.sheet_html import environment

TEMPLATES = Path(campaigns.__file__).parents[1] / "templates"
SAID = ["0 fiche", "1 fiche", "2 fiches"]


def test_python_templates_and_sheets_count_by_one_rule():
    assert [ngettext("%d fiche", "%d fiches", count) % count for count in (0, 1, 2)] == SAID
    written = "{% blocktranslate count n=n %}{{ n }} fiche{% plural %}{{ n }} fiches{% endblocktranslate %}"
    page = engines["django"].from_string(written)
    assert [page.render({"n": count}) for count in (0, 1, 2)] == SAID
    sheet = environment().from_string('{{ ngettext("%(num)s fiche", "%(num)s fiches", n) }}')
    assert [sheet.render(n=count) for count in (0, 1, 2)] == SAID
    assert [counted(count, Level.ACTION).replace("\u00a0", " ") for count in (0, 1, 2)] == [
        "0 action", "1 action", "2 actions",
    ]  # fmt: skip
    assert [people_list._counted(count) for count in (0, 1, 2)] == ["0 personne", "1 personne", "2 personnes"]
    assert [indicator_list._counted(count) for count in (0, 1, 2)] == ["0 indicateur", "1 indicateur", "2 indicateurs"]


def test_a_language_without_these_words_falls_back_on_the_rule_of_french():
    with override("nl"):
        assert [ngettext("%d fiche", "%d fiches", count) % count for count in (0, 1, 2)] == SAID


COUNTED = re.compile(r"\{% blocktranslate ([^%]*?)count (\w+)=([\w.]+)([^%]*)%\}(.*?)\{% plural %\}", re.DOTALL)


def test_what_agrees_with_a_count_is_counted_by_it():
    """« 1 action mise à jour sur 4 » agrees with 1: the number that a sentence begins with is the one that counts."""
    found = [
        said
        for path in [*TEMPLATES.rglob("*.html"), *TEMPLATES.rglob("*.txt")]
        for before, count, of, after, said in COUNTED.findall(path.read_text())
        if (first := re.match(r"\s*\{\{ (\w+) \}\}", said))
        and first[1] != count
        and f"{first[1]}={of}|" not in before + after
    ]
    assert found == []
