"""Whether a programme that another system sends is that of the authority it is given to, and the one it was before."""

from collections.abc import Iterator

from gouvernail.core.plan import Origin
from gouvernail.core.problems import Problem
from gouvernail.core.vocabulary import AuthorityKind
from gouvernail.models import Authority

_KINDS = {AuthorityKind.COMMUNE: "commune", AuthorityKind.CPAS: "CPAS"}


def told_elsewhere(origin: Origin | None, authority: Authority, before: Origin | None = None) -> tuple[Problem, ...]:
    """What does not agree with the authority, or with what `before` (an earlier exchange of the programme) said."""
    return tuple(_told(origin, authority, before)) if origin else ()


def _told(origin: Origin, authority: Authority, before: Origin | None) -> Iterator[Problem]:
    check = "Vérifiez que c'est le bon fichier avant d'accepter."
    file = f"Le fichier {origin.system}"
    ins = "".join((authority.ins or "").split())
    if origin.ins and ins and origin.ins != ins:
        told = f"{file} porte le code INS {origin.ins}\u00a0; celui de {authority.name} est {ins}."
        yield Problem("origin-ins", f"{told} {check}")
    if origin.authority_kind and origin.authority_kind != authority.kind:
        word = _KINDS[origin.authority_kind]
        told = f"{file} est celui d'une administration de type «\u00a0{word}\u00a0», ce que {authority.name} n'est pas."
        yield Problem("origin-administration", f"{told} {check}")
    last = before.identifier if before and before.system == origin.system else None
    if origin.identifier and last and origin.identifier != last:
        told = f"{file} est celui d'un autre programme (IdPST {origin.identifier}) que la dernière fois ({last})."
        yield Problem("origin-programme", f"{told} {check}")
