"""Which documents the demonstration reads, and whose they are."""

from dataclasses import dataclass
from pathlib import Path

from gouvernail.core.vocabulary import AuthorityKind

PACKAGE = Path(__file__).resolve().parent.parent
SAMPLES = PACKAGE / "samples"


@dataclass(frozen=True)
class Sample:
    """A document with the name and kind of its authority; a title only where the document gives none."""

    path: Path
    authority: str
    kind: AuthorityKind
    title: str | None = None


OWN = (
    Sample(SAMPLES / "valmont_pst.txt", "Valmont-sur-Orneau", AuthorityKind.COMMUNE),
    Sample(SAMPLES / "valmont_synergies.txt", "Valmont-sur-Orneau", AuthorityKind.COMMUNE),
    Sample(SAMPLES / "hautebruyere_os2.txt", "Hautebruyère", AuthorityKind.COMMUNE),
    Sample(SAMPLES / "pontareuil_pst.txt", "Pontareuil", AuthorityKind.COMMUNE),
    Sample(SAMPLES / "rives_de_lorme_projet.txt", "Rives de l'Orme", AuthorityKind.INTERMUNICIPAL),
)


def reference_documents() -> list[Path]:
    """The reference documents, where their folder lies beside a checkout of the project."""
    return sorted((PACKAGE.parent.parent.parent / "shared" / "seeds").glob("*.txt"))
