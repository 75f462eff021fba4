"""The acts on the structure on screen, with and without script: `web/structure.py` and the forms of acts."""

import json

import pytest
from django.urls import reverse

from gouvernail.core.permissions import Role
from gouvernail.models import Event, Item, Placement, Programme
from gouvernail.queries.structure import places
from gouvernail.services import items
from tests.builders import OPERATOR, action, authority, imported, member, objective, plan_of
from tests.web.visitors import visitor, words_of

pytestmark = pytest.mark.django_db
WRITERS = {Role.ADMINISTRATOR, Role.EDITOR}
HTMX = {"HX-Request": "true"}


@pytest.fixture
def programme() -> Programme:
    made = imported(plan_of(objective("o1"), action(1), action(2), action(3), objective("o2")))
    Programme.objects.update(stage="published")
    return made


def row(code: str) -> Item:
    return Item.objects.get(code=code, trashed_at=None)


def shape(programme: Programme) -> list[tuple[int, str]]:
    return [(place.depth, place.code or place.title) for place in places(OPERATOR, programme.uid)]


START = [(0, "1"), (1, "1.1"), (1, "1.2"), (1, "1.3"), (0, "2")]


def address(code: str, name: str) -> str:
    return reverse("web:act", args=[row(code).uid, name])


def acts(programme: Programme) -> dict[str, tuple[str, dict[str, str], list[tuple[int, str]]]]:
    """Each act: where it is sent, with what, and the programme that it makes."""
    first = row("1").uid
    return {
        "create": (
            f"{reverse('web:item-new', args=[programme.uid])}?apres={row('1.1').uid}",
            {"title": "Neuve", "level": "action"},
            [*START[:2], (1, "Neuve"), *START[2:]],
        ),
        "duplicate": (
            address("1.1", "dupliquer"), {}, [*START[:2], (1, "Action numéro 1 du plan (copie)"), *START[2:]]
        ),
        "up": (address("1.2", "monter"), {}, [START[0], START[2], START[1], *START[3:]]),
        "down": (address("1.1", "descendre"), {}, [START[0], START[2], START[1], *START[3:]]),
        "in": (address("1.2", "rentrer"), {}, [*START[:2], (2, "1.2"), *START[3:]]),
        "out": (address("1.1", "sortir"), {}, [(0, "1"), (1, "1.2"), (1, "1.3"), (0, "1.1"), (0, "2")]),
        "drop": (
            reverse("web:place", args=[row("1.3").uid]),
            {"anchor": row("1.1").uid, "where": "before"},
            [START[0], START[3], START[1], START[2], START[4]],
        ),
        "drop inside": (
            reverse("web:place", args=[row("1.3").uid]),
            {"anchor": row("2").uid, "where": "inside"},
            [*START[:3], START[4], START[3]],
        ),
        "move": (address("1.3", "deplacer"), {"under": row("2").uid}, [*START[:3], START[4], START[3]]),
        "level": (address("1.3", "niveau"), {"level": "step"}, START),
        "restrict": (address("1.3", "restreindre"), {}, START),
        "share": (address("1.1", "partager"), {"place-0": f"2 {row('2').title}", "share-0": "25 %"}, START),
        "merge": (address("1.1", "fusionner"), {"autre": row("1.2").uid}, [*START[:2], *START[3:]]),
        "split": (
            address("1.1", "scinder"), {"first": "Un", "second": "Deux"}, [*START[:2], (1, "Deux"), *START[2:]]
        ),
        "renumber": (
            address("1", "renumeroter"), {"style": "prefixed"},
            [(0, "1"), (1, "A 1.1"), (1, "A 1.2"), (1, "A 1.3"), (0, "2")],
        ),
        "trash": (reverse("web:act", args=[first, "corbeille"]), {"why": "Remplacé"}, [(0, "2")]),
    }  # fmt: skip


NAMES = [
    "create", "duplicate", "up", "down", "in", "out", "drop", "drop inside", "move", "level", "restrict", "share",
    "merge", "split", "renumber", "trash",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_each_act_is_done_and_undone_by_its_toast(programme, name):
    path, sent, becomes = acts(programme)[name]
    client = visitor(Role.EDITOR)
    answer = client.post(path, sent, headers=HTMX)
    assert answer.status_code == 204, words_of(answer)
    assert shape(programme) == becomes
    told = json.loads(answer.headers["HX-Trigger"])
    assert told["structure"]["item"]
    back = client.post(told["toast"]["undo"], headers=HTMX)
    assert back.status_code == 204, back.headers
    assert shape(programme) == START
    assert not Item.objects.filter(level="step").exists()
    assert not Item.objects.filter(restricted=True).exists()
    assert not Placement.objects.exists()
    if name != "merge":
        again = json.loads(back.headers["HX-Trigger"])["toast"]
        assert again["label"] == "Rétablir"
        assert client.post(again["undo"], headers=HTMX).status_code == 204
        assert shape(programme) == becomes


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("role", Role)
def test_each_act_is_for_those_who_write(programme, name, role):
    path, sent, becomes = acts(programme)[name]
    answer = visitor(role).post(path, sent)
    if role in WRITERS:
        assert answer.status_code == 302
        assert shape(programme) == becomes
    else:
        assert answer.status_code == 403
        assert shape(programme) == START
        assert not Event.objects.exclude(verb="imported").exists()


def test_a_stranger_finds_nothing_to_act_on(programme):
    client = visitor(Role.ADMINISTRATOR, authority("Ailleurs"))
    assert {client.post(path, sent).status_code for path, sent, _ in acts(programme).values()} == {404}
    assert client.get(reverse("web:acts", args=[row("1").uid])).status_code == 404


@pytest.mark.parametrize("fragment", [{}, HTMX])
@pytest.mark.parametrize("name", ["deplacer", "niveau", "corbeille", "renumeroter", "partager", "fusionner", "scinder"])
def test_each_form_opens_in_its_place_and_on_a_page_of_its_own(programme, name, fragment):
    code = "1" if name == "renumeroter" else "1.1"
    answer = visitor().get(address(code, name), headers=fragment)
    assert answer.status_code == 200
    assert ("<!doctype html>" in answer.content.decode()) is not fragment.keys().__contains__("HX-Request")
    assert visitor(Role.FINANCE).get(address(code, name)).status_code == 403


def test_the_menu_offers_what_is_possible_there(programme):
    client = visitor()
    first = words_of(client.get(reverse("web:acts", args=[row("1.1").uid]), headers=HTMX))
    assert "Descendre" in first
    assert "Sortir d’un niveau" in first
    assert "Monter" not in first
    assert "Rentrer" not in first
    top = words_of(client.get(reverse("web:acts", args=[row("2").uid])))
    assert "Monter" in top
    assert "Partager" not in top
    assert visitor(Role.READER).get(reverse("web:acts", args=[row("1.1").uid])).status_code == 403


def test_rows_have_their_menu_for_those_who_write_only(programme):
    path = reverse("web:programme", args=[programme.uid])
    assert visitor(Role.EDITOR).get(path).content.decode().count('class="row-acts"') == 5
    assert "row-acts" not in visitor(Role.READER).get(path).content.decode()
    sheet = reverse("web:item", args=[row("1.1").uid])
    assert "data-acts" in visitor(Role.EDITOR).get(sheet).content.decode()
    assert "data-acts" not in visitor(Role.READER).get(sheet).content.decode()


@pytest.mark.parametrize(
    ("name", "code", "sent", "said"),
    [
        ("deplacer", "1", {"under": "1.1"}, "sous lui-même"),
        ("niveau", "1.1", {"level": "axis"}, "ne se place pas sous"),
        ("niveau", "1.1", {"level": "étage"}, "Choisissez un niveau"),
        ("scinder", "1.1", {"first": "Un", "second": " "}, "aux deux fiches"),
        ("fusionner", "1.1", {"autre": "rien de tel"}, "n’en est pas une"),
        ("partager", "1.1", {"place-0": "nulle part"}, "n’en est pas une"),
        ("partager", "1.1", {"place-0": "2", "share-0": "beaucoup"}, "Écrivez un pourcentage"),
        ("partager", "1.1", {"place-0": "2", "share-0": "100"}, "leur somme laisse quelque chose"),
    ],
)
@pytest.mark.parametrize("fragment", [{}, HTMX])
def test_what_does_not_hold_is_said_in_the_form_and_nothing_changes(programme, name, code, sent, said, fragment):
    given = dict(sent)
    if given.get("place-0") == "2":
        given["place-0"] = f"2 {row('2').title}"
    if name == "deplacer":
        given["under"] = row("1.1").uid
    answer = visitor().post(address(code, name), given, headers=fragment)
    assert answer.status_code == 422
    assert said in words_of(answer)
    assert shape(programme) == START
    assert not Placement.objects.exists()


@pytest.mark.parametrize(
    ("title", "level", "said"), [(" ", "action", "intitulé"), ("x", "étage", "niveau de la liste")]
)
def test_a_new_item_that_does_not_hold_is_said(programme, title, level, said):
    path = f"{reverse('web:item-new', args=[programme.uid])}?sous={row('1').uid}&dans=ligne"
    answer = visitor().post(path, {"title": title, "level": level}, headers=HTMX)
    assert (answer.status_code, answer.headers["HX-Retarget"]) == (422, "#add-row")
    assert said in words_of(answer)


def test_a_new_row_comes_back_as_the_tree_shows_it(programme):
    path = f"{reverse('web:item-new', args=[programme.uid])}?sous={row('1').uid}&dans=ligne"
    answer = visitor().post(path, {"title": "Planter", "level": "action"}, headers=HTMX)
    assert answer.status_code == 200
    page = answer.content.decode()
    assert page.strip().startswith('<tr role="row" aria-level="2"')
    assert page.strip() in visitor().get(reverse("web:programme", args=[programme.uid])).content.decode()


def test_without_script_items_are_created_one_after_another(programme):
    client = visitor()
    path = f"{reverse('web:item-new', args=[programme.uid])}?apres={row('1.1').uid}"
    for number in (1, 2):
        answer = client.post(path, {"title": f"N{number}", "level": "action"})
        assert answer.status_code == 302
        path = answer.headers["Location"]
    page = client.get(path).content.decode()
    assert "data-undo-form" in page
    assert shape(programme)[1:4] == [(1, "1.1"), (1, "N1"), (1, "N2")]


def test_a_refused_undo_says_why(programme):
    client = visitor()
    path, sent, _ = acts(programme)["create"]
    made = json.loads(client.post(path, sent, headers=HTMX).headers["HX-Trigger"])
    uid = made["structure"]["item"]
    items.update(item=uid, by=member(authority(), Role.EDITOR), version=1, values={"description": "Du travail."})
    answer = client.post(made["toast"]["undo"], headers=HTMX)
    told = json.loads(answer.headers["HX-Trigger"])["toast"]
    assert (answer.status_code, told["alert"]) == (400, True)
    assert "y a travaillé depuis" in told["text"]
    assert answer.headers["HX-Reswap"] == "none"
    plain = client.post(made["toast"]["undo"], follow=True)
    assert "y a travaillé depuis" in words_of(plain)


def test_a_saved_field_is_undone_by_its_toast(programme):
    client, item = visitor(), row("1.1")
    path = reverse("web:edit", args=[item.uid, "description"])
    saved = client.post(path, {"version": "1", "description": "Un mot.", "description.": ""}, headers=HTMX)
    undo = json.loads(saved.headers["HX-Trigger"])["toast"]["undo"]
    item.refresh_from_db()
    assert item.description == "Un mot."
    assert client.get(undo).status_code == 405
    assert client.post(undo, headers=HTMX).status_code == 204
    item.refresh_from_db()
    assert item.description is None


def test_what_is_binned_from_its_own_sheet_leads_to_what_contained_it(programme):
    client, item = visitor(), row("1.1")
    sheet = f"http://testserver{reverse('web:item', args=[item.uid])}"
    answer = client.post(address("1.1", "corbeille"), headers={**HTMX, "HX-Current-URL": sheet})
    assert answer.headers["HX-Redirect"] == reverse("web:item", args=[row("1").uid])
    page = client.get(answer.headers["HX-Redirect"]).content.decode()
    assert "data-undo-form" in page


def test_a_merge_shows_both_values_first(programme):
    items.update(item=row("1.1").uid, by=OPERATOR, version=1, values={"description": "Un.", "progress": 10})
    items.update(
        item=row("1.2").uid,
        by=OPERATOR,
        version=1,
        values={"description": "Deux.", "progress": 60, "priority": "Haute"},
    )
    client = visitor()
    shown = words_of(client.get(f"{address('1.1', 'fusionner')}?autre=1.2 {row('1.2').title}", headers=HTMX))
    for words in ("Un.", "Deux.", "60", "Repris de l’autre fiche", "Haute"):
        assert words in shown
    assert shape(programme) == START
    sent = {"autre": row("1.2").uid, "choix-progress": "other", "choix-description": "both"}
    assert client.post(address("1.1", "fusionner"), sent, headers=HTMX).status_code == 204
    item = row("1.1")
    assert (item.progress, item.priority) == (60, "Haute")
    assert "Un." in item.description
    assert "Deux." in item.description


def test_numbering_again_shows_each_code_before_and_after(programme):
    page = words_of(visitor().get(f"{address('1', 'renumeroter')}?style=prefixed", headers=HTMX))
    assert "3 codes changent" in page
    assert "1.1 A 1.1" in page
    assert shape(programme) == START


# ---------------------------------------------------------------------------------------------------------------- bin


def test_the_bin_says_what_who_and_how_much_and_gives_it_back(programme):
    client = visitor(Role.EDITOR)
    path = reverse("web:bin", args=[programme.uid])
    assert "La corbeille est vide" in words_of(client.get(path))
    client.post(address("1", "corbeille"), {})
    page = words_of(client.get(path))
    for said in ("Être une commune accueillante (o1)", "3 autres fiches", "Compte editor 0", "Sortir"):
        assert said in page
    uid = Item.objects.get(code="1").uid
    assert client.post(reverse("web:bin-recover", args=[programme.uid, uid])).status_code == 302
    assert shape(programme) == START
    assert client.post(reverse("web:bin-recover", args=[programme.uid, uid])).status_code == 404


def test_what_is_contained_comes_out_after_what_contains_it(programme):
    client = visitor()
    inside = row("1.1").uid
    client.post(address("1.1", "corbeille"), {})
    client.post(address("1", "corbeille"), {})
    path = reverse("web:bin", args=[programme.uid])
    assert "Sortez d’abord la fiche qui la contient" in words_of(client.get(path))
    page = client.post(reverse("web:bin-recover", args=[programme.uid, inside]), follow=True)
    assert "Sortez d'abord de la corbeille" in words_of(page)
    assert shape(programme) == [(0, "2")]


@pytest.mark.parametrize("role", Role)
def test_the_bin_and_numbering_are_for_those_who_write(programme, role):
    uid = row("1.1").uid
    visitor().post(address("1.1", "corbeille"), {})
    client = visitor(role)
    expected = 200 if role in WRITERS else 403
    assert client.get(reverse("web:bin", args=[programme.uid])).status_code == expected
    assert client.get(reverse("web:renumber", args=[programme.uid])).status_code == expected
    recovered = client.post(reverse("web:bin-recover", args=[programme.uid, uid]))
    assert recovered.status_code == (302 if role in WRITERS else 403)


def test_the_whole_programme_is_numbered_again_after_its_preview(programme):
    client, path = visitor(), reverse("web:renumber", args=[programme.uid])
    preview = client.post(path, {"style": "prefixed", "apercu": "1"})
    assert "5 codes changent" in words_of(preview)
    assert shape(programme) == START
    client.post(path, {"style": "prefixed"})
    assert [code for _, code in shape(programme)] == ["OS 1", "A 1.1", "A 1.2", "A 1.3", "OS 2"]
    assert "rien ne changerait" in words_of(client.get(f"{path}?style=prefixed"))
