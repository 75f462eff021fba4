"""Which published version an address names, and the addresses around it."""

from dataclasses import dataclass

from django.urls import reverse

from gouvernail.queries import publications
from gouvernail.queries.publications import PublicationCard, Published
from gouvernail.queries.viewer import ANONYMOUS


@dataclass(frozen=True)
class Edition:
    """The version to show among those that may be read (`versions`, the standing one first)."""

    card: PublicationCard
    versions: tuple[PublicationCard, ...]

    @property
    def standing(self) -> PublicationCard:
        return self.versions[0]

    @property
    def earlier(self) -> tuple[PublicationCard, ...]:
        return self.versions[1:]

    @property
    def key(self) -> str:
        """Changes whenever anything on its pages may change: another version, or one more that can be read."""
        return f"{self.card.programme_uid}:{self.card.version}:{self.standing.published_at.isoformat()}"

    @property
    def home(self) -> str:
        """The address of the page of this version; everything else of it lies under it."""
        return address(self.card)

    @property
    def canonical(self) -> str:
        return address(self.standing)

    def item_home(self, uid: str) -> str:
        return f"{self.home}fiche/{uid}/"

    def published(self) -> Published | None:
        return publications.read(ANONYMOUS, self.card)


def address(card: PublicationCard) -> str:
    """Where a version is read: the standing one at the address of the programme, an earlier one under its number."""
    where = {"authority": card.authority.slug, "programme": card.programme_uid}
    if card.standing:
        return reverse("public:programme", kwargs=where)
    return reverse("public:version", kwargs={**where, "version": card.version})


def find(authority: str, programme: str, version: int | None) -> Edition | None:
    """The version at an address; `None` when the programme is not published (any more). One SQL query."""
    versions = publications.versions(ANONYMOUS, programme)
    if not versions or versions[0].authority.slug != authority:
        return None
    wanted = versions[0].version if version is None else version
    card = next((card for card in versions if card.version == wanted), None)
    return Edition(card, versions) if card else None
