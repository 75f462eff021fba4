"""The words that an authority classifies by: added, renamed, merged; those in use are not deleted."""

from typing import NoReturn

from django.db import transaction
from django.utils import timezone

from gouvernail.core.changes import Change
from gouvernail.core.folding import fold
from gouvernail.core.permissions import Verb
from gouvernail.core.problems import Problem, Source
from gouvernail.core.searching import search_text
from gouvernail.models import Alias, Authority, Item, ItemKeyword, Keyword, KeywordKind, Register
from gouvernail.models.items import SEARCHED
from gouvernail.queries.gate import visible_authorities
from gouvernail.queries.plans import core_items
from gouvernail.queries.viewer import Viewer
from gouvernail.services import history
from gouvernail.services.refusals import Invalid, NotAllowed, NotFound

MOST_LETTERS = 200


@transaction.atomic
def add(*, authority: str, by: Viewer, kind: str, name: str) -> str:
    """A new word of the authority (uid); gives its uid, or that of the same word. `kind` is a `KeywordKind` value.

    Refusals: `NotFound`, `NotAllowed`, `Invalid`.
    """
    owner = _managed(authority, by)
    said = _name(name)
    word, made = Keyword.objects.get_or_create(
        authority=owner, kind=KeywordKind(kind), key=fold(said)[:300], defaults={"name": said}
    )
    if made:
        _tell(owner, by, "keyword_added", Change(kind, None, said))
    return word.uid


@transaction.atomic
def rename(*, keyword: str, by: Viewer, name: str) -> int:
    """Call a word otherwise, on every item; gives how many items. Documents that still write the old one mean it.

    A name that another word of the kind has is refused: these are merged. Same refusals.
    """
    word = _word(keyword, by)
    said, key = _name(name), fold(name)[:300]
    if Keyword.objects.filter(authority=word.authority, kind=word.kind, key=key).exclude(pk=word.pk).exists():
        _refuse(f"«\u00a0{said}\u00a0» existe déjà\u00a0: fusionnez plutôt les deux.")
    if said == word.name:
        return 0
    change = Change(word.kind, word.name, said)
    _remember(word, word.key)
    Alias.objects.filter(authority=word.authority, register=Register.KEYWORD, key=f"{word.kind}:{key}").delete()
    word.name, word.key = said, key
    word.save(update_fields=["name", "key"])
    ItemKeyword.objects.filter(keyword=word).update(written=None)
    _tell(word.authority, by, "keyword_renamed", change)
    return _search_again(word)


@transaction.atomic
def merge(*, keyword: str, into: str, by: Viewer) -> int:
    """Make two words of one kind one: items that had the first have the second; gives how many. Same refusals."""
    word, other = _word(keyword, by), _word(into, by)
    if (word.authority_id, word.kind) != (other.authority_id, other.kind) or word.pk == other.pk:
        _refuse("Choisissez un autre mot de la même liste.", "into")
    held = set(ItemKeyword.objects.filter(keyword=other).values_list("item_id", flat=True))
    moved = ItemKeyword.objects.filter(keyword=word)
    moved.filter(item_id__in=held).delete()
    moved.update(keyword=other, written=None)
    Alias.objects.filter(register=Register.KEYWORD, target=word.pk).update(target=other.pk)
    _remember(other, word.key)
    _tell(word.authority, by, "keyword_merged", Change(word.kind, word.name, other.name))
    word.delete()
    return _search_again(other)


@transaction.atomic
def delete(*, keyword: str, by: Viewer) -> None:
    """Delete a word that no item has, the bin included. Same refusals; one in use is refused with their number."""
    word = _word(keyword, by)
    used = ItemKeyword.objects.filter(keyword=word).count()
    if used:
        where = "une fiche l'emploie" if used == 1 else f"{used} fiches l'emploient"
        _refuse(f"«\u00a0{word.name}\u00a0» ne peut pas être supprimé\u00a0: {where}. Fusionnez-le avec un autre mot.")
    _tell(word.authority, by, "keyword_deleted", Change(word.kind, word.name, None))
    Alias.objects.filter(register=Register.KEYWORD, target=word.pk).delete()
    word.delete()


def _remember(word: Keyword, key: str) -> None:
    Alias.objects.update_or_create(
        authority=word.authority, register=Register.KEYWORD, key=f"{word.kind}:{key}", defaults={"target": word.pk}
    )


def _search_again(word: Keyword) -> int:
    """The text in which search looks for the items of a word; gives how many they are."""
    rows = list(Item.objects.filter(itemkeywords__keyword=word).select_related("programme", "authority"))
    by_programme: dict[int, list[Item]] = {}
    for row in rows:
        by_programme.setdefault(row.programme_id, []).append(row)
    for programme, held in by_programme.items():
        for row, item in zip(held, core_items(held, programme=programme), strict=True):
            row.look_for(search_text(item))
    Item.objects.bulk_update(rows, SEARCHED, batch_size=200)
    return len(rows)


def _name(name: str) -> str:
    said = " ".join(name.split())
    if not said or len(said) > MOST_LETTERS or not any(map(str.isalnum, said)):
        _refuse(f"Écrivez un mot de 1 à {MOST_LETTERS} caractères.")
    return said


def _managed(uid: str, by: Viewer) -> Authority:
    owner = visible_authorities(by).filter(uid=uid).first()
    if owner is None:
        raise NotFound
    if not by.may(Verb.MANAGE_AUTHORITY, owner.pk):
        raise NotAllowed
    return owner


def _word(uid: str, by: Viewer) -> Keyword:
    word = Keyword.objects.filter(uid=uid, authority__in=visible_authorities(by)).select_related("authority").first()
    if word is None:
        raise NotFound
    if not by.may(Verb.MANAGE_AUTHORITY, word.authority_id):
        raise NotAllowed
    return word


def _refuse(sentence: str, field: str = "name") -> NoReturn:
    raise Invalid([Problem("keyword-refused", sentence, Source(field=field))])


def _tell(owner: Authority, by: Viewer, verb: str, change: Change) -> None:
    history.record([history.authority_event(owner, by=by, at=timezone.now(), verb=verb, change=change)])
