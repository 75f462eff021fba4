"""The settings: one page that lists them, each a page of its own; only those that the viewer may see."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from gouvernail.core.permissions import Verb
from gouvernail.queries.viewer import Viewer
from gouvernail.web.access import SignedRequest, signed_in


@dataclass(frozen=True, slots=True)
class Section:
    """A page of settings: the name of its address, and the right that opens it (`None`: everybody signed in).

    `platform`: only for who administers the platform.
    """

    name: str
    icon: str
    label: object
    says: object
    verb: Verb | None = None
    platform: bool = False


SECTIONS: tuple[Section, ...] = (
    Section(
        "settings-words",
        "document",
        _("Mots"),
        _("Comment vous appelez vos niveaux et vos états, et ce que veulent dire les mots de vos documents."),
        Verb.MANAGE_AUTHORITY,
    ),
    Section(
        "settings-fields",
        "list",
        _("Champs"),
        _("Les champs affichés, masqués ou obligatoires des objectifs, des actions et des étapes."),
        Verb.MANAGE_AUTHORITY,
    ),
    Section(
        "settings-numbers",
        "steps",
        _("Numérotation et suivi"),
        _(
            "Comment vos programmes sont numérotés, après combien de jours une action est sans nouvelles, "
            "si les mises à jour sont validées."
        ),
        Verb.MANAGE_AUTHORITY,
    ),
    Section(
        "settings-keywords",
        "filter",
        _("Listes de mots"),
        _("Plans sectoriels, domaines, mots-clés, financeurs\u00a0: ajouter, renommer partout, fusionner."),
        Verb.MANAGE_AUTHORITY,
    ),
    Section(
        "settings-mails",
        "repeat",
        _("Courriels"),
        _("Rappels d’échéance et résumé qui partent seuls, ou non."),
        Verb.MANAGE_AUTHORITY,
    ),
    Section(
        "authorities",
        "department",
        _("Autorités"),
        _("Créer une autorité et inviter la personne qui l’administre."),
        platform=True,
    ),
    Section(
        "access-log",
        "history",
        _("Conservation et accès"),
        _("Qui a consulté, exporté ou effacé ce qui est tenu sur une personne\u00a0; combien de temps on le garde."),
        Verb.MANAGE_AUTHORITY,
    ),
    Section(
        "accounts",
        "people",
        _("Comptes et invitations"),
        _("Inviter quelqu’un, voir qui a quel rôle, exiger un second facteur."),
        Verb.MANAGE_AUTHORITY,
    ),
    Section(
        "settings-roles",
        "lock",
        _("Rôles et droits"),
        _("Ce que chaque rôle permet, jusqu’où, et qui a quel rôle."),
    ),
)
"""In the order of the page. Each section has the address `web:<name>`, without arguments."""


def sections_for(viewer: Viewer) -> list[Section]:
    """The sections that the viewer may open."""
    return [each for each in SECTIONS if viewer.platform_admin or _opens(viewer, each)]


def _opens(viewer: Viewer, section: Section) -> bool:
    return not section.platform and (section.verb is None or bool(viewer.reaching(section.verb)))


@signed_in
def index(request: SignedRequest) -> HttpResponse:
    shown = [
        {"href": reverse(f"web:{each.name}"), "icon": each.icon, "label": each.label, "says": each.says}
        for each in sections_for(request.viewer)
    ]
    return render(request, "web/settings/index.html", {"sections": shown})
