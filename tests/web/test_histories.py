"""The history of items and programmes, narrowed and paged; versions compared and restored: `web/histories.py`."""

import re
from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from gouvernail.core.permissions import Role
from gouvernail.core.vocabulary import Level
from gouvernail.models import Event, Item, Person, Programme
from gouvernail.services import bin, placing, sharing, structure
from gouvernail.services.items import update
from gouvernail.services.outlining import restrict
from gouvernail.services.refusals import NotAllowed, Refused
from gouvernail.services.restoring import restore
from tests.builders import OPERATOR, action, authority, imported, member, objective, plan_of
from tests.web.visitors import visitor, words_of

pytestmark = pytest.mark.django_db
TEXTS = ("Trente arbres.", "Trente chênes.", "Cent chênes.", "Cent chênes au parc.")


def written() -> Item:
    """An action of which the description was rewritten three times, and the progress said once, in between."""
    imported(plan_of(objective(), action(1, description=TEXTS[0], agents=("Anne Lenoir",)), action(2)))
    Programme.objects.update(stage="published")
    item = Item.objects.get(code="1.1")
    for version, text in enumerate(TEXTS[1:], 1):
        values = {"description": text} | ({"progress": 40} if version == 2 else {})
        update(
            item=item.uid,
            by=OPERATOR,
            version=version,
            values=values,
            why="Décision du Collège" if version == 3 else None,
        )
    item.refresh_from_db()
    return item


def page(client: Client, item: Item, **asked: object):
    return client.get(reverse("web:item-history", args=[item.uid]), asked)


def fields_of(answer) -> list[str | None]:
    return [line.entry.field for line in answer.context["lines"]]


def test_who_when_field_before_after_and_why_are_told_newest_first():
    answer = page(visitor(), written())
    said = words_of(answer).replace("retiré : ", "").replace("ajouté : ", "")
    for part in (
        "Atelier a modifié : Description",
        "Cent chênes. → Cent chênes au parc.",
        "Décision du Collège",
        "— → 40 %",
    ):
        assert part in said
    assert fields_of(answer) == ["description", "progress", "description", "description", None]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"champ": "progress"}, ["progress"]),
        ({"qui": "Atelier", "champ": "description"}, ["description"] * 3),
        ({"qui": "Personne"}, []),
        ({"acte": "imported"}, [None]),
        ({"du": "2000-01-01", "au": "2000-12-31"}, []),
        ({"du": "pas une date", "champ": "progress"}, ["progress"]),
        ({"du": "9999-12-31", "champ": "progress"}, ["progress"]),
    ],
)
def test_it_is_narrowed_by_its_address(asked: dict[str, str], found: list[str | None]):
    answer = page(visitor(), written(), **asked)
    assert (fields_of(answer), answer.context["page"].total) == (found, len(found))


def test_a_period_holds_both_its_days():
    item, today = written(), timezone.localdate()
    client = visitor()
    assert len(fields_of(page(client, item, du=today.isoformat(), au=today.isoformat()))) == 5
    assert fields_of(page(client, item, au=(today - timedelta(days=1)).isoformat())) == []


def test_pages_keep_what_narrows_them():
    item = written()
    line = Event.objects.filter(field="description").first()
    same = {
        name: getattr(line, name) for name in ("authority", "programme_uid", "item_uid", "title", "at", "verb", "field")
    }
    Event.objects.bulk_create(Event(**same, actor_name="Atelier") for _ in range(120))
    answer = page(visitor(), item, champ="description", page=2)
    assert (answer.context["page"].total, len(answer.context["lines"])) == (123, 50)
    assert "champ=description&amp;page=3" in answer.content.decode()


def test_the_number_of_queries_does_not_grow_with_the_history():
    item = written()
    client = visitor()
    addresses = [
        reverse("web:item-history", args=[item.uid]),
        reverse("web:programme-history", args=[item.programme.uid]),
        reverse("web:item-compare", args=[item.uid]) + "?de=1",
    ]

    def counts() -> list[int]:
        found = []
        for address in addresses:
            with CaptureQueriesContext(connection) as captured:
                assert client.get(address).status_code == 200
            found.append(len(captured))
        return found

    counts()
    before = counts()
    line = Event.objects.filter(field="progress").first()
    same = {
        name: getattr(line, name)
        for name in ("authority", "programme_uid", "item_uid", "title", "at", "field", "version")
    }
    Event.objects.bulk_create(
        (
            Event(**same, act=f"acte-{n}", verb="updated", actor_name="Atelier", before=n, after=n + 1)
            for n in range(10_000)
        ),
        batch_size=1000,
    )
    # Fewer where a page holds no act of some kind any more, never more.
    assert all(now <= was for now, was in zip(counts(), before, strict=True))


# --------------------------------------------------------------------------- it does not vanish, and the gate


def test_the_history_of_what_is_in_the_bin_stays_on_its_page_and_on_the_programme():
    item = written()
    Item.objects.filter(pk=item.pk).update(trashed_at=timezone.now())
    client = visitor()
    answer = page(client, item)
    assert "dans la corbeille" in words_of(answer)
    assert "description" in fields_of(answer)
    assert "description" in fields_of(client.get(reverse("web:programme-history", args=[item.programme.uid])))


def test_the_history_of_what_is_deleted_stays_for_those_who_see_everything():
    item = written()
    programme = item.programme.uid
    Item.objects.filter(pk=item.pk).delete()
    for role, seen in ((Role.ADMINISTRATOR, True), (Role.READER, False)):
        client = visitor(role)
        assert page(client, item).status_code == (200 if seen else 404), role
        told = client.get(reverse("web:programme-history", args=[programme]))
        assert ("description" in fields_of(told)) is seen, role


@pytest.mark.parametrize("binned", [False, True])
@pytest.mark.parametrize("role", list(Role))
def test_what_is_restricted_stays_hidden_in_every_history_from_those_who_do_not_see_it(role: Role, binned: bool):
    item = written()
    client = visitor(role)
    seen_before = client.get(reverse("web:item", args=[item.uid])).status_code == 200
    assert (page(client, item).status_code == 200) is seen_before
    restrict(item=item.uid, by=OPERATOR)
    seen = client.get(reverse("web:item", args=[item.uid])).status_code == 200
    if binned:
        Item.objects.filter(pk=item.pk).update(trashed_at=timezone.now())
    assert (page(client, item).status_code == 200) is seen
    assert (client.get(reverse("web:item-compare", args=[item.uid])).status_code == 200) is seen
    told = client.get(reverse("web:programme-history", args=[item.programme.uid]))
    if told.status_code == 200:
        assert any(line.entry.item_uid == item.uid for line in told.context["lines"]) is seen
        assert ("chênes" in told.content.decode()) is seen


def test_who_is_named_in_a_restricted_item_sees_its_history():
    item = written()
    restrict(item=item.uid, by=OPERATOR)
    from gouvernail.models import Membership

    client = visitor(Role.CONTRIBUTOR)
    assert page(client, item).status_code == 404
    Membership.objects.update(person=Person.objects.get(name="Anne Lenoir"))
    assert page(client, item).status_code == 200


def test_another_authority_sees_nothing():
    item = written()
    client = visitor(Role.ADMINISTRATOR, authority("Autre"))
    for name, uid in (
        ("item-history", item.uid),
        ("item-compare", item.uid),
        ("programme-history", item.programme.uid),
    ):
        assert client.get(reverse(f"web:{name}", args=[uid])).status_code == 404


def test_history_is_neither_rewritten_nor_taken_away_by_the_database_itself():
    written()
    with pytest.raises(DatabaseError), transaction.atomic():
        Event.objects.update(note="réécrit")


# ------------------------------------------------------------------------------------------------ versions


@pytest.mark.parametrize(
    ("before", "after", "texts", "fields"),
    [
        (1, 4, (TEXTS[0], TEXTS[3]), ["description", "progress"]),
        (2, 3, (TEXTS[1], TEXTS[2]), ["description", "progress"]),
        (3, 4, (TEXTS[2], TEXTS[3]), ["description"]),
        (4, 4, (TEXTS[3], TEXTS[3]), []),
        (0, 99, (TEXTS[0], TEXTS[3]), ["description", "progress"]),
    ],
)
def test_any_two_versions_are_compared(before, after, texts, fields):
    item = written()
    answer = visitor().get(reverse("web:item-compare", args=[item.uid]), {"de": before, "a": after})
    assert [each.name for each in answer.context["differences"]] == sorted(fields)
    held = (answer.context["before"].values["description"], answer.context["after"].values["description"])
    assert held == texts


def test_words_that_changed_are_marked():
    item = written()
    page = visitor().get(reverse("web:item-compare", args=[item.uid]), {"de": 1, "a": 2}).content.decode()
    assert "arbres</del>" in page
    assert "chênes</ins>" in page


def test_a_version_is_restored_as_a_new_act_and_that_is_taken_back_too():
    item = written()
    client, lines = visitor(), Event.objects.count()
    sent = {"vers": "1", "version": "4", "champ": ["description", "progress"], "why": "Erreur"}
    assert client.post(reverse("web:item-restore", args=[item.uid]), sent).status_code == 302
    item.refresh_from_db()
    assert (item.description, item.progress, item.version) == (TEXTS[0], None, 5)
    act = Event.objects.filter(verb="restored").first()
    assert (Event.objects.count(), act.note) == (lines + 2, "Erreur")
    assert client.post(reverse("web:act-undo", args=[act.act])).status_code == 302
    item.refresh_from_db()
    assert (item.description, item.progress) == (TEXTS[3], 40)


def test_one_field_of_a_version_is_restored_and_the_others_stay():
    item = written()
    saved = restore(item=item.uid, by=OPERATOR, version=4, to=2, fields=["description"])
    item.refresh_from_db()
    assert (item.description, item.progress, saved.version) == (TEXTS[1], 40, 5)


@pytest.mark.parametrize("fields", [{"version": "3"}, {"champ": []}])
def test_nothing_is_restored_over_what_was_saved_meanwhile_or_without_a_field(fields):
    item = written()
    sent = {"vers": "1", "version": "4", "champ": ["description"]} | fields
    answer = visitor().post(reverse("web:item-restore", args=[item.uid]), sent)
    assert answer.status_code == 422
    item.refresh_from_db()
    assert (item.description, item.version) == (TEXTS[3], 4)


def test_who_may_not_write_a_field_may_not_restore_it_and_is_not_offered_to():
    item = written()
    reader = visitor(Role.READER)
    assert "Rétablir ces champs" not in words_of(reader.get(reverse("web:item-compare", args=[item.uid]), {"de": 1}))
    with pytest.raises(NotAllowed):
        restore(item=item.uid, by=member(authority(), Role.READER), version=4, to=1)
    item.refresh_from_db()
    assert item.version == 4


def test_what_the_history_does_not_say_is_not_restored():
    item = written()
    Item.objects.filter(pk=item.pk).update(version=9)
    with pytest.raises(Refused):
        restore(item=item.uid, by=OPERATOR, version=9, to=2)


def moved() -> tuple[Item, Item, Item]:
    """The second of three actions, moved to the first place of another objective, and shared under the one it left."""
    imported(
        plan_of(
            objective(), action(1), action(2), action(3), objective("o2", title="Mobilité"), action(4, "o2", code="2.1")
        )
    )
    item, home, other = (Item.objects.get(code=code) for code in ("1.2", "1", "2"))
    structure.move(item=item.uid, by=OPERATOR, under=other.uid, rank=1)
    sharing.share(item=item.uid, by=OPERATOR, places=[sharing.Share(home.uid, Decimal(40))])
    item.refresh_from_db()
    return item, home, other


def place_of(item: Item) -> tuple[str | None, int, list[dict[str, str]]]:
    item.refresh_from_db()
    return item.parent and item.parent.code, placing.rank_of(item), sharing.stored_places(item)


def test_where_an_item_stands_is_compared_and_restored_as_one_act_that_is_taken_back():
    item, home, _other = moved()
    client, last = visitor(), item.version
    answer = client.get(reverse("web:item-compare", args=[item.uid]), {"de": 1})
    said = words_of(answer)
    assert {each.name for each in answer.context["differences"]} == {"parent", "position", "also_under"}
    assert all(each.restorable for each in answer.context["differences"])
    assert answer.context["ticked"] == []
    assert f"{home.code} {home.title}" in said
    assert "Mobilité" in said
    assert "(40 %)" in said
    before = place_of(item)
    assert before == ("2", 1, [{"parent": home.uid, "share": "40"}])
    sent = {"vers": "1", "version": str(last), "champ": ["parent", "position", "also_under"]}
    assert client.post(reverse("web:item-restore", args=[item.uid]), sent).status_code == 302
    assert place_of(item) == ("1", 2, [])
    act = Event.objects.filter(verb="restored").first()
    assert {line.field for line in Event.objects.filter(act=act.act)} == {"parent", "position", "also_under"}
    assert client.post(reverse("web:act-undo", args=[act.act])).status_code == 302
    assert place_of(item) == before


def test_a_share_alone_is_restored_and_the_place_stays():
    item, home, _other = moved()
    restore(item=item.uid, by=OPERATOR, version=item.version, to=1, fields=["also_under"])
    assert place_of(item) == ("2", 1, [])
    with_share = item.version - 1
    restore(item=item.uid, by=OPERATOR, version=item.version, to=with_share, fields=["also_under"])
    assert place_of(item) == ("2", 1, [{"parent": home.uid, "share": "40"}])


def test_a_level_is_restored_where_it_still_fits():
    imported(plan_of(objective(), action(1), action(2)))
    item, other = (Item.objects.get(code=code) for code in ("1.1", "1.2"))
    structure.change_level(item=other.uid, by=OPERATOR, level=Level.STEP)
    structure.move(item=other.uid, by=OPERATOR, under=item.uid)
    other.refresh_from_db()
    with pytest.raises(Refused):
        restore(item=other.uid, by=OPERATOR, version=other.version, to=1, fields=["level"])
    other.refresh_from_db()
    restore(item=other.uid, by=OPERATOR, version=other.version, to=1, fields=["level", "parent"])
    other.refresh_from_db()
    assert (other.level, other.parent.code) == (Level.ACTION, "1")


def test_a_place_that_is_no_more_is_not_restored():
    item, home, _other = moved()
    sharing.share(item=item.uid, by=OPERATOR, places=[])
    for code in ("1.1", "1.3"):
        bin.trash(item=Item.objects.get(code=code).uid, by=OPERATOR)
    bin.trash(item=home.uid, by=OPERATOR)
    item.refresh_from_db()
    answer = visitor().post(
        reverse("web:item-restore", args=[item.uid]), {"vers": "1", "version": item.version, "champ": "parent"}
    )
    assert answer.status_code == 422
    assert "La place d'alors n'existe plus" in words_of(answer)
    assert place_of(item)[0] == "2"


def undo_buttons(answer) -> list[str]:
    """What each line offers to take back, newest first."""
    found = re.findall(r'<form class="history-undo[^>]*>.*?</form>', answer.content.decode(), re.DOTALL)
    return [" ".join(re.sub(r"<[^>]+>", " ", each).split()) for each in found]


@pytest.mark.parametrize("place", ["item-history", "programme-history"])
def test_an_act_that_stands_is_taken_back_from_its_line_and_made_again(place: str):
    item = written()
    client = visitor()
    address = reverse(f"web:{place}", args=[item.uid if place == "item-history" else item.programme.uid])
    offered = undo_buttons(client.get(address))
    # Of the three texts that followed each other in one field, the last alone can be taken back.
    assert sum("Description" in each for each in offered) == 1
    act = Event.objects.filter(field="description").order_by("-id")[0].act
    done = client.post(
        reverse("web:act-undo", args=[act]), headers={"Referer": f"http://testserver{address}"}, follow=True
    )
    assert done.redirect_chain[-1][0] == address
    assert "Annulé." in words_of(done)
    item.refresh_from_db()
    assert item.description == TEXTS[2]
    assert undo_buttons(done)[0].startswith("Rétablir")
    assert re.search(r'action="/actes/\w+/annuler/#retablir".*?Rétablir', done.content.decode(), re.DOTALL)


@pytest.mark.parametrize("role", [Role.READER, Role.ELECTED, Role.FINANCE, Role.CONTRIBUTOR])
def test_who_may_not_write_is_offered_nothing(role: Role):
    item = written()
    assert undo_buttons(visitor(role).get(reverse("web:item-history", args=[item.uid]))) == []


def test_settings_of_a_programme_are_taken_back_from_their_line_while_they_stand():
    item = written()
    client, programme = visitor(), item.programme
    address = reverse("web:programme-history", args=[programme.uid])
    for title in ("Un premier titre", "Un second titre"):
        client.post(reverse("web:programme-settings", args=[programme.uid]), {"title": title})
    titled = [each for each in undo_buttons(client.get(address)) if "Intitulé" in each or "Titre" in each]
    assert len(titled) == 1


def test_prose_is_told_without_its_marks_and_a_change_of_style_alone_is_said():
    item, client = written(), visitor()
    for version, text in enumerate(
        ("**Cent** chênes au [parc](https://a.invalid)", "Cent *chênes* au [parc](https://b.invalid)"), 4
    ):
        update(item=item.uid, by=OPERATOR, version=version, values={"description": text})
    update(item=item.uid, by=OPERATOR, version=6, values={"description": "Cent chênes au [parc](https://b.invalid)"})
    compared = {
        n: words_of(client.get(reverse("web:item-compare", args=[item.uid]), {"de": n, "a": n + 1})) for n in (5, 6)
    }
    for said in (
        words_of(page(client, item)),
        words_of(client.get(reverse("web:item", args=[item.uid]))),
        *compared.values(),
    ):
        assert "*" not in said
        assert "](" not in said
    assert "retiré : a" in compared[5].replace("\xa0", " ")
    assert "ajouté : b" in compared[5].replace("\xa0", " ")
    assert "mise en forme changée" not in compared[5]
    assert "Cent chênes au parc (https://b.invalid) (mise en forme changée, mêmes mots)" in compared[6]
