"""Every text on screen goes through gettext, and no page holds inline style or script."""

import ast
import re
from pathlib import Path

import pytest

from gouvernail.web import words
from gouvernail.web.verb_words import VERB_LABELS

pytestmark = pytest.mark.one_database

TEMPLATES = Path(__file__).resolve().parents[2] / "src" / "gouvernail" / "templates"
FILES = sorted(path for folder in ("components", "web") for path in (TEMPLATES / folder).rglob("*.*"))
SPOKEN_ATTRIBUTES = "alt|title|placeholder|aria-label|data-label|data-offline"


def name_of(path: Path) -> str:
    return str(path.relative_to(TEMPLATES))


def without_translated_texts(source: str) -> str:
    """What is left of a template when comments, translated texts, tags of the template language are taken away."""
    source = re.sub(r"\{#.*?#\}|\{%\s*comment.*?endcomment\s*%\}", "", source, flags=re.DOTALL)
    source = re.sub(r"\{%-?\s*blocktranslate.*?endblocktranslate\s*-?%\}", "", source, flags=re.DOTALL)
    return re.sub(r"\{%.*?%\}|\{\{.*?\}\}", "", source, flags=re.DOTALL)


def bare_words(source: str) -> list[str]:
    left = without_translated_texts(source)
    attributes = re.findall(rf'(?:{SPOKEN_ATTRIBUTES})="([^"]*)"', left)
    text = re.sub(r"<(style|script)\b.*?</\1>", "", left, flags=re.DOTALL)
    text = re.sub(r"<!?/?[a-zA-Z][^<>]*>", " ", text, flags=re.DOTALL)
    return re.findall(r"[^\W\d_]{2,}", " ".join([html_entities_off(text), *attributes]))


def html_entities_off(text: str) -> str:
    return re.sub(r"&\w+;", " ", text)


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_no_template_holds_bare_words(path: Path):
    assert bare_words(path.read_text()) == []


def test_bare_words_would_be_found():
    assert bare_words("<p>Bonjour</p>") == ["Bonjour"]
    assert bare_words('<p title="Bonjour">{% translate "Bonsoir" %}</p>') == ["Bonjour"]
    assert bare_words("{% blocktranslate with n=3 %}Il y a {{ n }} actions{% endblocktranslate %}") == []


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_no_template_holds_inline_style_or_script(path: Path):
    source = path.read_text()
    assert not re.search(r"\sstyle\s*=|<style\b|\son[a-z]+\s*=\s*[\"']|javascript:", source)
    assert not re.search(r"<script\b(?![^>]*\bsrc=)", source)
    assert "hx-on" not in source


def test_typographic_apostrophes_are_used_on_screen():
    straight = {
        name_of(path): found
        for path in FILES
        if (found := re.findall(r"translate \"[^\"]*[a-z]'[a-zéèêà][^\"]*\"", path.read_text()))
    }
    assert straight == {}


TELLS = frozenset({"tell", "tell_all", "write", "set_places", "item_event", "person_event", "authority_event", "line"})


def verbs_told() -> set[str]:
    """The verbs that services write in the history: what they say by name, or as the default of `verb`."""
    found: set[str] = set()
    for path in (TEMPLATES.parent / "services").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            given: list[ast.expr | None] = []
            if isinstance(node, ast.FunctionDef):
                named = zip(node.args.kwonlyargs, node.args.kw_defaults, strict=True)
                given = [default for each, default in named if each.arg == "verb"]
            elif isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) in TELLS:
                given = [*node.args, *(each.value for each in node.keywords if each.arg == "verb")]
            texts = {each.value for each in given if isinstance(each, ast.Constant) and isinstance(each.value, str)}
            found |= {text for text in texts if re.fullmatch(r"[a-z]+(_[a-z]+)*", text)}
    return found


def test_every_act_that_is_told_has_its_words():
    told = verbs_told()
    assert {"moved", "merged", "trashed", "person_created"} <= told
    assert told - VERB_LABELS.keys() - words.FIELD_LABELS.keys() == set()
