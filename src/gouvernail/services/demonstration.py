"""The demonstration: which documents it reads, whose they are, and reading them once."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from gouvernail.core.vocabulary import AuthorityKind, ProgrammeKind
from gouvernail.models import Authority, ImportJob, Programme
from gouvernail.models.imports import JobState
from gouvernail.queries.viewer import operator
from gouvernail.services import authorities, imports
from gouvernail.services.ownership import add_owner

PACKAGE = Path(__file__).resolve().parent.parent
SAMPLES = PACKAGE / "samples"
UNNAMED = "Document de référence"


@dataclass(frozen=True, slots=True)
class Sample:
    """A document, the name and kind of its authority, and who owns its joint plans with it."""

    path: Path
    authority: str
    kind: AuthorityKind
    partner: tuple[str, AuthorityKind] | None = None


OWN = (
    Sample(SAMPLES / "valmont_pst.txt", "Valmont-sur-Orneau", AuthorityKind.COMMUNE),
    Sample(
        SAMPLES / "valmont_synergies.txt",
        "Valmont-sur-Orneau",
        AuthorityKind.COMMUNE,
        partner=("CPAS de Valmont-sur-Orneau", AuthorityKind.CPAS),
    ),
    Sample(SAMPLES / "hautebruyere_os2.txt", "Hautebruyère", AuthorityKind.COMMUNE),
    Sample(SAMPLES / "pontareuil_pst.txt", "Pontareuil", AuthorityKind.COMMUNE),
    Sample(SAMPLES / "rives_de_lorme_projet.txt", "Rives de l'Orme", AuthorityKind.INTERMUNICIPAL),
)


def samples() -> Iterator[Sample]:
    """Our own documents, then the reference ones where their folder lies beside a checkout of the project."""
    yield from OWN
    beside = PACKAGE.parent.parent.parent / "shared" / "seeds"
    for path in sorted(beside.glob("*.txt")):
        yield Sample(path, f"{UNNAMED} {path.stem[:3]}", AuthorityKind.OTHER)


def load(sample: Sample, *, tell: Callable[[int, str], None]) -> ImportJob | None:
    """Import a document; `None` when that very document has been imported already."""
    data = sample.path.read_bytes()
    authority, _ = authorities.find_or_create(sample.authority, kind=sample.kind)
    if has_been_read(authority, sample.path.name, data):
        return None
    job = imports.keep(by=operator("Démonstration"), authority=authority.slug, name=sample.path.name, data=data)
    imports.run(job.uid, tell=tell)
    job.refresh_from_db()
    if sample.partner is not None:
        share_joint_plans(job, *sample.partner)
    return job


def share_joint_plans(job: ImportJob, name: str, kind: AuthorityKind) -> None:
    """Make the partner an owner of the joint plans that were read."""
    partner, _ = authorities.find_or_create(name, kind=kind)
    for programme in Programme.objects.filter(import_jobs=job, kind=ProgrammeKind.JOINT_PLAN):
        add_owner(programme=programme.uid, authority=partner, by=operator("Démonstration"))


def has_been_read(authority: Authority, name: str, data: bytes) -> bool:
    return ImportJob.objects.filter(
        authority=authority,
        state=JobState.DONE,
        document__name=name,
        document__sha256=hashlib.sha256(data).hexdigest(),
    ).exists()
