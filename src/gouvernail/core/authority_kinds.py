"""The kind of an authority, from its name."""

import re

from gouvernail.core.folding import fold
from gouvernail.core.vocabulary import AuthorityKind

_SIGNS = (
    (AuthorityKind.CPAS, r"c ?\.? ?p ?\.? ?a ?\.? ?s\b|centre public d.(action|aide) sociale\b"),
    (AuthorityKind.PROVINCE, r"province\b|gouvernement provincial\b|college provincial\b|conseil provincial\b"),
    (AuthorityKind.REGIE, r"regie\b"),
    (
        AuthorityKind.INTERMUNICIPAL,
        r"intercommunale?\b|association intercommunale\b|(petr|syndicat mixte)\b"
        r"|(communaute|agglomeration) (de communes|d.agglomeration|urbaine)\b|metropole\b",
    ),
)


def kind_from_name(name: str) -> AuthorityKind:
    """What the first words of a name say; a commune where they say nothing.

    Only the beginning counts: « Commune de la Province » is a commune.
    """
    start = re.sub(r"^(le|la|les|l['’]) ?", "", fold(name).strip())
    return next((kind for kind, sign in _SIGNS if re.match(sign, start)), AuthorityKind.COMMUNE)
