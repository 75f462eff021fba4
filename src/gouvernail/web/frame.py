"""What stands around every screen: the rail by task, the authorities, the theme."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _

from gouvernail.core.permissions import Verb
from gouvernail.queries import authorities
from gouvernail.queries.viewer import Viewer
from gouvernail.web.settings import SECTIONS, sections_for

THEMES = ("auto", "light", "dark")


@dataclass(frozen=True, slots=True)
class Entry:
    """A place of the rail. `views` are the names of the pages that belong to it."""

    name: str
    icon: str
    label: object
    views: frozenset[str]


PROGRAMMES = Entry(
    "home",
    "programmes",
    _("Programmes"),
    frozenset(
        {
            "home",
            "programme",
            "programme-list",
            "overview",
            "item",
            "item-history",
            "item-compare",
            "programme-history",
            "follow-up",
            "edit",
            "attachments",
            "talk",
            "propose",
            "decide",
            "acts",
            "act",
            "item-new",
            "bin",
            "renumber",
            "programme-new",
            "programme-settings",
            "programmes-bin",
            "joint-offers",
        }
    ),
)
MINE = Entry("mine", "person", _("Mes actions"), frozenset({"mine", "my-card"}))
TODO = Entry(
    "todo",
    "todo",
    _("À traiter"),
    frozenset(
        {
            "todo",
            "actions",
            "campaigns",
            "campaign-new",
            "campaign",
            "proposals",
            "proposal",
            "validating",
            "validating-one",
        }
    ),
)
DIRECTORY = Entry(
    "people",
    "people",
    _("Répertoire"),
    frozenset(
        {
            "people",
            "person",
            "departments",
            "department",
            "department-edit",
            "department-merge",
            "department-close",
            "department-heads",
            "partners",
            "partner",
            "people-manage",
            "people-import",
            "people-import-accept",
            "person-edit",
            "person-merge",
            "person-account",
            "person-hand-over",
            "person-data",
            "person-erase",
            "person-absence",
        }
    ),
)
DOCUMENTS = Entry("imports", "document", _("Documents"), frozenset({"imports", "import-new", "import", "import-text"}))
SETTINGS = Entry("settings", "settings", _("Réglages"), frozenset({"settings", *(each.name for each in SECTIONS)}))


def rail(viewer: Viewer) -> list[Entry]:
    """Only what the role uses."""
    entries = [PROGRAMMES, TODO, DIRECTORY]
    if viewer.people or viewer.departments:
        entries.insert(0, MINE)
    if viewer.platform_admin or viewer.reaching(Verb.IMPORT):
        entries.append(DOCUMENTS)
    if sections_for(viewer):
        entries.append(SETTINGS)
    return entries


def theme(request: HttpRequest) -> str:
    chosen = request.COOKIES.get("theme", "auto")
    return chosen if chosen in THEMES else "auto"


def frame(request: HttpRequest) -> dict[str, object]:
    """The context of the frame. The authorities are asked for by pages that show them only."""
    context: dict[str, object] = {"theme": theme(request), "themes": THEMES}
    viewer = getattr(request, "viewer", None)
    if viewer is None:
        return context
    here = request.resolver_match.url_name if request.resolver_match else ""
    return context | {
        "viewer": viewer,
        "rail": [
            {
                "href": reverse(f"web:{entry.name}"),
                "icon": entry.icon,
                "label": entry.label,
                "here": here in entry.views,
            }
            for entry in rail(viewer)
        ],
        "may_import": any(entry.name == "imports" for entry in rail(viewer)),
        "authorities": SimpleLazyObject(lambda: authorities.listing(viewer)),
    }
