"""The page of roles and rights, made from `core/permissions.py`: `web/roles.py`."""

import html
import re
from pathlib import Path

import pytest
from django.urls import reverse

import gouvernail
from gouvernail.core.permissions import RIGHTS, ROLE_LABELS, ROLE_SAYS, TO_COME, VERB_SAYS, Reach, Role, Verb
from tests.builders import authority, imported, member, small_plan
from tests.web.visitors import visitor, words_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
PATH = "/reglages/roles/"
SAYS = {"Oui": Reach.ALL, "Les siens": Reach.OWN, "Non": None}


def test_the_table_on_screen_says_what_the_table_of_rights_says():
    page = html.unescape(visitor(Role.READER).get(PATH).content.decode())
    head = [words for words in re.findall(r'<th scope="col">(.*?)</th>', page) if words != "Droit"]
    assert head == list(ROLE_LABELS.values())
    lines = re.findall(r'<tr><th scope="row">([^<]*).*?</th>(.*?)</tr>', page)
    verbs = [verb for verb in VERB_SAYS if verb not in TO_COME]
    assert len(lines) == len(verbs) + 1
    for verb, (_says, cells) in zip(verbs, lines[1:], strict=True):
        shown = [re.sub(r"<[^>]*>", "", cell) for cell in re.findall(r"<td>(.*?)</td>", cells)]
        assert [SAYS[word] for word in shown] == [RIGHTS[verb].get(role) for role in Role], verb


def test_every_right_and_role_has_its_words_and_what_is_ones_own_is_said():
    assert set(VERB_SAYS) == set(Verb)
    assert set(ROLE_SAYS) == set(Role)
    for verb, (_says, own) in VERB_SAYS.items():
        assert bool(own) == (Reach.OWN in RIGHTS[verb].values()), verb


def test_what_is_to_come_is_exactly_what_no_code_asks_for():
    root = Path(gouvernail.__file__).parent
    sources = "".join(
        path.read_text() for path in root.rglob("*.py") if path.name not in {"permissions.py", "roles.py"}
    )
    assert {verb for verb in Verb if f"Verb.{verb.name}" not in sources} == TO_COME


def test_who_has_each_role_is_told_to_who_manages_the_authority_only():
    made = imported(small_plan())
    finance = member(authority(), Role.FINANCE)
    editor = member(authority(), Role.EDITOR)
    editor_role = authority().memberships.get(account=editor.account_id)
    editor_role.programme = made
    editor_role.save()
    page = words_of(visitor().get(PATH))
    assert f"{finance.name} {Role.FINANCE}-0@example.invalid dans toute l’autorité" in page
    assert f"{editor.name} {Role.EDITOR}-1@example.invalid {made.title}" in page
    for client in (visitor(Role.EDITOR), visitor(owner=authority("Ailleurs"))):
        page = words_of(client.get(PATH))
        assert finance.name not in page
        assert made.title not in page


def test_it_is_found_from_the_settings_and_from_where_roles_are_given():
    for role in (Role.READER, Role.ADMINISTRATOR):
        assert f'href="{PATH}"' in visitor(role).get(reverse("web:settings")).content.decode()
    assert f'href="{PATH}?autorite=valboise"' in visitor().get(reverse("web:accounts")).content.decode()
