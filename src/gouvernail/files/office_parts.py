"""The parts of an Office Open XML file and the relationships that tie them, the same in Word, Excel and PowerPoint."""

import posixpath
from dataclasses import dataclass

from gouvernail.core.problems import Problem
from gouvernail.files.archive import Archive
from gouvernail.files.safe_xml import Element, children, parse


@dataclass(frozen=True, slots=True)
class Relation:
    """`kind` is the last word of the relationship's type (`worksheet`, `comments`), `target` the name of a part."""

    kind: str
    target: str


def relations(archive: Archive, part: str) -> dict[str, Relation]:
    """Identifier → relationship of a part. Those that lead out of the file are left out: nothing is ever fetched."""
    folder, _, name = part.rpartition("/")
    listed = f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"
    if listed not in archive:
        return {}
    found = {}
    for relation in children(parse(archive.read(listed), archive.limits), "Relationship"):
        target = relation.get("Target") or ""
        if relation.get("TargetMode") == "External" or not target:
            continue
        path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        found[relation.get("Id") or ""] = Relation((relation.get("Type") or "").rpartition("/")[2], path)
    return found


def main_part(archive: Archive, usual: str) -> str:
    """The part that the whole file starts from."""
    for relation in relations(archive, "").values():
        if relation.kind == "officeDocument" and relation.target in archive:
            return relation.target
    return usual


def part_of_kind(archive: Archive, part: str, kind: str) -> Element | None:
    """The root of the first part related to `part` in that way."""
    for relation in relations(archive, part).values():
        if relation.kind == kind and relation.target in archive:
            return parse(archive.read(relation.target), archive.limits)
    return None


def linked(element: Element) -> str:
    """The relationship that an element points at (`r:id`, which may stand beside an `id` of its own)."""
    return next((str(value) for key, value in element.items() if str(key).endswith("}id")), "")


def ignored(archive: Archive) -> tuple[Problem, ...]:
    """What the file carries besides its text and that is left alone, told once each."""
    found = []
    if any(name.rpartition("/")[2].lower() == "vbaproject.bin" for name in archive.names):
        found.append(
            Problem("macros-ignored", "Le fichier contient des macros : elles n'ont pas été exécutées ni lues.")
        )
    if any("/externallinks/" in name.lower() for name in archive.names):
        found.append(
            Problem(
                "external-links-ignored",
                "Le classeur renvoie à d'autres fichiers : ils n'ont pas été ouverts, "
                "les valeurs enregistrées ont été lues.",
            )
        )
    return tuple(found)
