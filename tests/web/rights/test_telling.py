"""What an answer lets one guess: that something hidden exists must not be told by any act, redirect, word or size."""

import html
import re

import pytest
from django.db import transaction
from django.urls import reverse

from gouvernail.core import plan as core
from gouvernail.core.bulk_changes import Mode, Wanted
from gouvernail.core.folding import fold
from gouvernail.models import Account, Event, Item, ItemDepartment, ItemPerson, Partner
from gouvernail.queries.plans import core_items
from gouvernail.queries.viewer import Viewer, viewer_for
from gouvernail.services import (
    bin,
    bulk,
    departments,
    departments_merging,
    items,
    outlining,
    people,
    people_merging,
    people_undoing,
    taking_back,
)
from gouvernail.services.refusals import NotFound
from tests.builders import OPERATOR
from tests.web.rights.walk import NOTHING_THERE, alike, body_of
from tests.web.rights.world import World, mark

pytestmark = pytest.mark.django_db


def viewer_of(world: World, who: str) -> Viewer:
    return viewer_for(Account.objects.get(pk=world.accounts[who]))


@pytest.mark.parametrize("name", ["Club zqelsewhereqz", "Club que personne ne connaît"])
def test_a_name_that_is_hidden_is_told_as_new(world: World, name: str):
    row = Item.objects.get(uid=world.items["joint"])
    before = Partner.objects.filter(name=name).count()
    saved = items.update(item=row.uid, by=viewer_of(world, "editor"), version=row.version, values={"partners": (name,)})
    assert saved.new_names == (name,)
    assert Partner.objects.filter(name=name).count() == max(before, 1)


def test_a_name_that_is_seen_is_not_told_as_new(world: World):
    row = Item.objects.get(uid=world.items["joint"])
    names = ("Club zqjointqz", "Club zqelsewhereqz")
    saved = items.update(
        item=row.uid, by=viewer_of(world, "admin elsewhere"), version=row.version, values={"partners": names}
    )
    assert saved.new_names == ()


@pytest.mark.parametrize(
    ("who", "place", "hidden"), [("limited editor", "open", "draft"), ("admin elsewhere", "joint", "closed")]
)
@pytest.mark.parametrize(("field", "typed"), [("partners", "CLUB {}"), ("partners", "cluB {}"), ("tags", "Mot {}")])
def test_a_hidden_name_that_is_typed_another_way_does_not_come_back_as_it_is_written(
    world: World, who: str, place: str, hidden: str, field: str, typed: str
):
    """What hidden items name is told, on every page, as what nobody knows: in the words that were typed."""
    browser, uid = world.browsers[who], world.items[place]
    for word in (mark(hidden), "zqnullepartqz"):
        name = typed.format(word)
        row = Item.objects.get(uid=uid)
        with transaction.atomic():
            items.update(item=uid, by=viewer_of(world, who), version=row.version, values={field: (name,)})
            paths = [reverse("web:item", args=[uid]), reverse("web:edit", args=[uid, field]), reverse("web:partners")]
            paths += [reverse("web:partner", args=[each.uid]) for each in Partner.objects.filter(named__item=row)]
            said = html.unescape("".join(body_of(browser.get(each)) for each in paths))
            transaction.set_rollback(True)
        assert set(re.findall(rf"\w+ {word}", said)) == {name}


@pytest.mark.parametrize("typed", ["Paul zqlonelyqz", "paul ZQLONELYQZ"])
def test_naming_somebody_who_is_hidden_does_not_open_their_entry(world: World, typed: str):
    """Who writes in one programme only does not know the directory: a name that is guessed tells no more of itself."""
    uid = world.items["open"]
    row = Item.objects.get(uid=uid)
    saved = items.update(
        item=uid, by=viewer_of(world, "limited editor"), version=row.version, values={"agents": (typed,)}
    )
    assert saved.new_names == (typed,)
    answer = world.browsers["limited editor"].get(reverse("web:person", args=[world.people["lonely"]]))
    assert answer.status_code == 200
    assert "Fonction" not in body_of(answer)
    assert "Fonction" in body_of(world.browsers["reader"].get(reverse("web:person", args=[world.people["lonely"]])))


@pytest.mark.parametrize(("field", "word"), [("agents", "lonely"), ("departments", "bureau"), ("agents", "nobody")])
def test_a_hidden_entry_that_is_typed_another_way_does_not_come_back_as_it_is_written(
    world: World, field: str, word: str
):
    """The directory is hidden from who writes in one programme only: what they type comes back as they typed it, on
    every page, whether somebody bears that name or not; who knows the directory reads it as it stands there."""
    stands = {"lonely": f"Paul {mark('lonely')}", "bureau": "Bureau here", "nobody": "Odile Zqinconnueqz"}[word]
    typed, uid = stands.swapcase(), world.items["open"]
    row = Item.objects.get(uid=uid)
    items.update(item=uid, by=viewer_of(world, "limited editor"), version=row.version, values={field: (typed,)})
    named: ItemPerson | ItemDepartment = (ItemPerson if field == "agents" else ItemDepartment).objects.get(item=row)
    entry = named.person if isinstance(named, ItemPerson) else named.department
    kind = "person" if field == "agents" else "department"
    programme = world.programmes["open"]
    places = {
        "web:item": [uid], "web:edit": [uid, field], "web:people": [], "web:departments": [],
        f"web:{kind}": [entry.uid], "web:programme": [programme], "web:programme-list": [programme],
        "web:overview": [programme], "web:actions": [], "web:criteria": [], "web:talk": [uid],
        "web:export": [programme, "json"], "web:programme-list-file": [programme, "csv"], "web:item-history": [uid],
    }  # fmt: skip
    paths = [reverse(name, args=args) for name, args in places.items()]
    paths += [reverse("web:search") + f"?text={typed}", reverse("web:programme-list", args=[programme]) + "?par=person"]
    said = html.unescape("".join(body_of(world.browsers["limited editor"].get(each)) for each in paths))
    # Search shows where it found something in the letters by which it looks for it.
    assert set(re.findall(re.escape(typed), said, re.IGNORECASE)) - {fold(typed)} == {typed}
    if word != "nobody":
        page = html.unescape(body_of(world.browsers["reader"].get(reverse(f"web:{kind}", args=[entry.uid]))))
        assert stands in page
        assert entry.name == stands


def merged_into(field: str, kept: str, gone: str, world: World) -> None:
    """Make `gone` the same as `kept` in the directory of the open programme's authority."""
    owner = Item.objects.get(uid=world.items["open"]).authority
    if field == "agents":
        old = people.create(authority=owner.slug, by=OPERATOR, typed={"name": gone})
        people_merging.merge(person=old, into=owner.people.get(name=kept).uid, by=OPERATOR)
    else:
        old, _act = departments.create(authority=owner.slug, by=OPERATOR, name=gone)
        departments_merging.merge(department=old, into=owner.departments.get(name=kept).uid, by=OPERATOR)


def entries_named(field: str, item: str) -> set[str]:
    if field == "agents":
        return set(ItemPerson.objects.filter(item__uid=item, role="agent").values_list("person__uid", flat=True))
    return set(ItemDepartment.objects.filter(item__uid=item, role="lead").values_list("department__uid", flat=True))


@pytest.mark.parametrize(("who", "entries"), [("limited editor", 2), ("editor", 1)])
@pytest.mark.parametrize("in_rows", [False, True], ids=["in the sheet", "in many rows"])
@pytest.mark.parametrize(
    ("field", "kept", "gone"),
    [
        ("agents", f"Paul {mark('lonely')}", "Irma Zqancienneqz"),
        ("departments", "Bureau here", "Bureau d'avant"),
    ],
)
def test_two_names_that_became_one_in_a_hidden_directory_stay_two(
    world: World, field: str, kept: str, gone: str, in_rows: bool, who: str, entries: int
):
    """Who does not know the directory does not learn, by writing both names, that they are one; who knows it finds the
    one. What an item says already stays what it is, whoever writes beside it."""
    merged_into(field, kept, gone, world)
    uid, by = world.items["open"], viewer_of(world, who)
    names = (*getattr(stored(uid), field), kept, gone)
    before = len(entries_named(field, uid))
    if in_rows:
        bulk.change(by=by, items={uid: version(uid)}, wanted=[Wanted(field, (kept, gone), Mode.ADD)])
    else:
        items.update(item=uid, by=by, version=version(uid), values={field: names})
    named = entries_named(field, uid)
    assert len(named) == before + entries
    said = (*getattr(stored(uid), field), "Odile Zqinconnueqz")
    items.update(item=uid, by=by, version=version(uid), values={field: said})
    assert named < entries_named(field, uid)


def stored(uid: str) -> core.Item:
    row = Item.objects.get(uid=uid)
    return core_items([row], item=row.pk)[0]


def version(uid: str) -> int:
    return Item.objects.get(uid=uid).version


def test_an_old_name_that_an_item_says_stays_who_it_was(world: World):
    """A document wrote it: whoever adds somebody beside it sends it again."""
    merged_into("agents", f"Paul {mark('lonely')}", "Irma Zqancienneqz", world)
    uid = world.items["open"]
    items.update(item=uid, by=OPERATOR, version=version(uid), values={"agents": ("Irma Zqancienneqz",)})
    before = entries_named("agents", uid)
    assert stored(uid).agents == ("Irma Zqancienneqz",)
    both = ("Irma Zqancienneqz", "Odile Zqinconnueqz")
    items.update(item=uid, by=viewer_of(world, "limited editor"), version=version(uid), values={"agents": both})
    assert before < entries_named("agents", uid)


@pytest.mark.parametrize("key", ["closed", "elsewhere", "draft", "secret", "discarded"])
@pytest.mark.parametrize("header", [{}, {"HX-Request": "true"}])
def test_the_undo_of_a_hidden_act_answers_as_that_of_none(world: World, key: str, header: dict[str, str]):
    told = []
    for act in (world.acts[key], NOTHING_THERE):
        answer = world.browsers["reader"].post(reverse("web:act-undo", args=[act]), headers=header)
        told.append(alike(answer, body_of(answer), act))
    assert told[0] == told[1]
    assert told[0][0] == 404


def test_a_hidden_act_that_was_undone_is_told_as_none(world: World):
    act = world.acts["closed"]
    taking_back.take_back(act=act, by=OPERATOR)
    with pytest.raises(NotFound):
        taking_back.take_back(act=act, by=viewer_of(world, "agent"))


def test_the_title_of_what_is_gone_for_good_is_not_told(world: World):
    row = Item.objects.get(uid=world.items["closed"])
    bin.trash(item=row.uid, by=OPERATOR)
    row.delete()
    with pytest.raises(NotFound):
        taking_back.take_back(act=world.acts["closed"], by=viewer_of(world, "agent"))


def test_an_act_on_what_was_restricted_since_is_told_as_none(world: World):
    """It was seen when it was done; what it was done to is not seen any more."""
    act = world.acts["open"]
    outlining.restrict(item=world.items["open"], by=OPERATOR)
    with pytest.raises(NotFound):
        taking_back.take_back(act=act, by=viewer_of(world, "reader"))


def test_an_act_on_people_is_told_to_those_who_keep_them_only(world: World):
    act = Event.objects.filter(person_uid=world.people["lonely"]).latest("id").act
    for who in ("reader", "agent", "head", "admin elsewhere"):
        with pytest.raises(NotFound):
            people_undoing.take_back(act=act, by=viewer_of(world, who))
    assert people_undoing.take_back(act=act, by=viewer_of(world, "administrator"))


@pytest.mark.parametrize("who", ["limited reader", "without role"])
def test_a_hidden_place_is_refused_as_one_that_does_not_exist(world: World, who: str):
    """Beside which item, under which one, with which one: what a form names besides what its address is about."""
    asked = [
        (reverse("web:search"), "text"),
        (reverse("web:actions"), "departement"),
        (reverse("web:home"), "autorite"),
    ]
    for path, name in asked:
        told = []
        for value in ("ailleurs", "nulle-part"):
            answer = world.browsers[who].get(path, {name: value})
            told.append(alike(answer, body_of(answer).replace(value, "…"), value))
        assert told[0] == told[1], path


@pytest.mark.parametrize("form", ["placer", "structure/fusionner", "structure/partager", "structure/deplacer"])
def test_a_hidden_item_named_in_a_form_is_refused_as_one_that_does_not_exist(world: World, form: str):
    """By somebody who writes: an editor of ours, naming an item of the other authority that they do not see."""
    told = []
    for uid in (world.items["elsewhere"], NOTHING_THERE):
        sent = {
            "where": "after",
            "anchor": uid,
            "autre": uid,
            "under": uid,
            "parent": uid,
            "place-0": uid,
            "share-0": "",
        }
        answer = world.browsers["editor"].post(f"/fiches/{world.items['joint']}/{form}/", sent)
        told.append(alike(answer, body_of(answer), uid))
    assert told[0] == told[1]
