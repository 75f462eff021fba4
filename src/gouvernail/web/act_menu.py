"""The menu of an item: what can be done to it where it stands, in groups, each with its key."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from gouvernail.core.numbering import level_for_child
from gouvernail.core.vocabulary import Level
from gouvernail.queries.structure import Standing


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to do. `posts`: at once; else its address is a form. `keys` do the same on a row of the tree."""

    name: str
    icon: str
    label: str
    href: str
    posts: bool = False
    keys: str = ""
    grave: bool = False


def entries(found: Standing) -> list[list[Entry]]:
    """Only what is possible there, in groups."""
    groups = [_additions(found), _moves(found), _shapes(found), _keeping(found)]
    return [group for group in groups if group]


def _additions(found: Standing) -> list[Entry]:
    here, labels = found.here, found.head.level_labels
    used: dict[Level, int] = {}
    for place in found.listed:
        used[Level(place.level)] = used.get(Level(place.level), 0) + 1
    inside = level_for_child(Level(here.level), used)
    new = reverse("web:item-new", args=[found.head.uid])
    listed = [
        Entry(
            "apres",
            "plus",
            _("Ajouter à la suite\u00a0: %(level)s") % {"level": labels[here.level].lower()},
            f"{new}?apres={here.uid}",
            keys="a",
        )
    ]
    if inside is not None:
        said = _("Ajouter dedans\u00a0: %(level)s") % {"level": labels[inside.value].lower()}
        listed.append(Entry("sous", "plus", said, f"{new}?sous={here.uid}", keys="i"))
    listed.append(_at_once(found, "dupliquer", "copy", _("Dupliquer"), "d"))
    if found.below:
        listed.append(_at_once(found, "dupliquer-tout", "copy", _("Dupliquer avec ce qu’il contient")))
    return listed


def _moves(found: Standing) -> list[Entry]:
    here, before = found.here, found.before
    fits = before is not None and before.level != Level.STEP
    wanted = [
        (before is not None, "monter", "arrow-up", _("Monter"), _("Alt Maj ↑")),
        (not found.last, "descendre", "arrow-down", _("Descendre"), _("Alt Maj ↓")),
        (here.parent is not None, "sortir", "arrow-left", _("Sortir d’un niveau"), _("Alt Maj ←")),
        (fits, "rentrer", "arrow-right", _("Rentrer d’un niveau"), _("Alt Maj →")),
    ]
    listed = [_at_once(found, name, icon, label, keys) for may, name, icon, label, keys in wanted if may]
    return [*listed, _form(found, "deplacer", "move", _("Déplacer vers…"), "m")]


def _shapes(found: Standing) -> list[Entry]:
    listed = [_form(found, "niveau", "steps", _("Changer de niveau…"))]
    if found.here.parent is not None:
        listed.append(_form(found, "partager", "link", _("Partager entre plusieurs objectifs…")))
    listed.append(_form(found, "fusionner", "merge", _("Fusionner avec…")))
    listed.append(_form(found, "scinder", "split", _("Scinder en deux…")))
    if found.below:
        listed.append(_form(found, "renumeroter", "number", _("Renuméroter ce qu’il contient…")))
    return listed


def _keeping(found: Standing) -> list[Entry]:
    listed = []
    if not found.restricted:
        listed.append(_at_once(found, "restreindre", "lock", _("Restreindre l’accès")))
    elif not found.hidden_above:
        listed.append(_at_once(found, "ouvrir", "lock", _("Lever la restriction")))
    listed.append(_form(found, "corbeille", "bin", _("Mettre à la corbeille…"), _("Suppr"), grave=True))
    return listed


def _at_once(found: Standing, name: str, icon: str, label: str, keys: str = "") -> Entry:
    return Entry(name, icon, label, reverse("web:act", args=[found.here.uid, name]), posts=True, keys=keys)


def _form(found: Standing, name: str, icon: str, label: str, keys: str = "", *, grave: bool = False) -> Entry:
    return Entry(name, icon, label, reverse("web:act", args=[found.here.uid, name]), keys=keys, grave=grave)
