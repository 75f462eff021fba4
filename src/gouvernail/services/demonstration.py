"""The demonstration: which documents it reads, whose they are, reading and publishing them once."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from gouvernail.core.vocabulary import AuthorityKind, ProgrammeKind
from gouvernail.files.drafts import draft_of
from gouvernail.files.refusal import UnreadableFile
from gouvernail.models import Authority, ImportJob, Programme
from gouvernail.models.imports import JobState
from gouvernail.queries.viewer import operator
from gouvernail.services import authorities, imports, programmes
from gouvernail.services.ownership import offer
from gouvernail.services.refusals import Invalid

PACKAGE = Path(__file__).resolve().parent.parent
SAMPLES = PACKAGE / "samples"
UNNAMED = "Document de référence"


@dataclass(frozen=True, slots=True)
class Sample:
    """A document, the name and kind of its authority, who owns its joint plans with it, and whether it is published."""

    path: Path
    authority: str
    kind: AuthorityKind
    partner: tuple[str, AuthorityKind] | None = None
    public: bool = False


OWN = (
    Sample(SAMPLES / "valmont_pst.txt", "Valmont-sur-Orneau", AuthorityKind.COMMUNE, public=True),
    Sample(
        SAMPLES / "valmont_synergies.txt",
        "Valmont-sur-Orneau",
        AuthorityKind.COMMUNE,
        partner=("CPAS de Valmont-sur-Orneau", AuthorityKind.CPAS),
    ),
    Sample(SAMPLES / "hautebruyere_os2.txt", "Hautebruyère", AuthorityKind.COMMUNE),
    Sample(SAMPLES / "pontareuil_pst.txt", "Pontareuil", AuthorityKind.COMMUNE, public=True),
    Sample(SAMPLES / "rives_de_lorme_projet.txt", "Rives de l'Orme", AuthorityKind.INTERMUNICIPAL),
)


def samples() -> Iterator[Sample]:
    """Our own documents, then the reference ones where their folder lies beside a checkout of the project."""
    yield from OWN
    beside = PACKAGE.parent.parent.parent / "shared" / "seeds"
    for path in sorted(beside.glob("*.txt")):
        yield reference(path)


def reference(path: Path) -> Sample:
    """A reference document under the authority that it names itself: looked for once, then as it was imported."""
    data = path.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    read = ImportJob.objects.filter(state=JobState.DONE, document__name=path.name, document__sha256=digest)
    known = read.select_related("authority").order_by("pk").first()
    if known is not None:
        return Sample(path, known.authority.name, AuthorityKind(known.authority.kind))
    try:
        named = draft_of(data, path.name).plan.organisations
    except UnreadableFile:
        named = ()
    # A document rarely tells the kind of its authority for sure.
    return Sample(path, named[0] if named else f"{UNNAMED} {path.stem[:3]}", AuthorityKind.OTHER)


def load(sample: Sample, *, tell: Callable[[int, str], None]) -> ImportJob | None:
    """Import a document; `None` when that very document has been imported already."""
    data = sample.path.read_bytes()
    authority, _ = authorities.find_or_create(sample.authority, kind=sample.kind)
    if has_been_read(authority, sample.path.name, data):
        publish_once(sample, authority)
        return None
    job = imports.keep(by=operator("Démonstration"), authority=authority.slug, name=sample.path.name, data=data)
    imports.run(job.uid, tell=tell)
    job.refresh_from_db()
    if sample.partner is not None:
        share_joint_plans(job, *sample.partner)
    publish_once(sample, authority)
    return job


def publish_once(sample: Sample, authority: Authority) -> None:
    """Publish what a sample gave, for readers and the public to see; never again what somebody withdrew since."""
    if not sample.public:
        return
    jobs = ImportJob.objects.filter(authority=authority, state=JobState.DONE, document__name=sample.path.name)
    never = Programme.objects.filter(import_jobs__in=jobs, restricted=False, publications=None).distinct()
    for uid in never.values_list("uid", flat=True):
        try:
            programmes.publish(programme=uid, by=operator("Démonstration"))
        except Invalid:
            # Somebody emptied it: a demonstration starts all the same.
            continue


def share_joint_plans(job: ImportJob, name: str, kind: AuthorityKind) -> None:
    """Make the partner an owner of the joint plans that were read."""
    partner, _ = authorities.find_or_create(name, kind=kind)
    for programme in Programme.objects.filter(import_jobs=job, kind=ProgrammeKind.JOINT_PLAN):
        offer(programme=programme.uid, authority=partner, by=operator("Démonstration"))


def has_been_read(authority: Authority, name: str, data: bytes) -> bool:
    return ImportJob.objects.filter(
        authority=authority,
        state=JobState.DONE,
        document__name=name,
        document__sha256=hashlib.sha256(data).hexdigest(),
    ).exists()
