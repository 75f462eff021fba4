"""Who may do what: roles and verbs as one page of data (domain handbook, section 9).

What somebody *sees* follows from the same page (`SEE_DRAFTS`, `SEE_RESTRICTED`) and is applied by `queries/gate.py`.
"""

from collections.abc import Iterable
from enum import StrEnum


class Role(StrEnum):
    """What somebody is in one authority. Somebody may be several things there."""

    ADMINISTRATOR = "administrator"
    EDITOR = "editor"
    HEAD = "head"
    CONTRIBUTOR = "contributor"
    FINANCE = "finance"
    ELECTED = "elected"
    READER = "reader"


ROLE_LABELS = {
    Role.ADMINISTRATOR: "Administration de l'autorité",
    Role.EDITOR: "Rédaction",
    Role.HEAD: "Responsable de service",
    Role.CONTRIBUTOR: "Porteur ou contributeur",
    Role.FINANCE: "Finances",
    Role.ELECTED: "Mandataire",
    Role.READER: "Lecture",
}


ROLE_SAYS = {
    Role.ADMINISTRATOR: "Tient tout ce qui est de l'autorité : programmes, personnes, comptes, réglages.",
    Role.EDITOR: "Écrit dans tous les objectifs et toutes les actions, sans publier ni gérer les comptes.",
    Role.HEAD: "Suit ce qui cite son service et les services placés sous lui.",
    Role.CONTRIBUTOR: "Met à jour les fiches qui citent sa personne.",
    Role.FINANCE: "Voit tout et tient les lignes budgétaires.",
    Role.ELECTED: "Lit ce qui est publié, et ce qui cite sa personne.",
    Role.READER: "Lit ce qui est publié.",
}
TO_ONE_PROGRAMME = frozenset(Role) - {Role.HEAD}
"""The roles that can be given in one programme only. A head is one in every programme: their limit is a department."""


class Verb(StrEnum):
    """What can be done to a thing of an authority."""

    SEE_DRAFTS = "see_drafts"
    SEE_RESTRICTED = "see_restricted"
    MANAGE_AUTHORITY = "manage_authority"
    MANAGE_PEOPLE = "manage_people"
    MANAGE_PROGRAMME = "manage_programme"
    PUBLISH = "publish"
    IMPORT = "import"
    WRITE_ITEM = "write_item"
    FOLLOW_UP = "follow_up"
    PROPOSE_ITEM = "propose_item"
    ASSIGN_OWNER = "assign_owner"
    VALIDATE_UPDATE = "validate_update"
    WRITE_BUDGET = "write_budget"
    COMMENT = "comment"


class Reach(StrEnum):
    """How far a right goes: everything in the authority, or what is one's own (named in it, or of one's department)."""

    ALL = "all"
    OWN = "own"


_A, _E, _H, _C, _F, _M = (
    Role.ADMINISTRATOR,
    Role.EDITOR,
    Role.HEAD,
    Role.CONTRIBUTOR,
    Role.FINANCE,
    Role.ELECTED,
)
ALL, OWN = Reach.ALL, Reach.OWN

# A role that is not on a line may not. A reader is on none: whoever has a role reads what is published.
RIGHTS: dict[Verb, dict[Role, Reach]] = {
    Verb.SEE_DRAFTS: {_A: ALL, _E: ALL, _H: ALL, _F: ALL, _C: OWN, _M: OWN},
    Verb.SEE_RESTRICTED: {_A: ALL, _E: ALL, _F: ALL, _H: OWN, _C: OWN, _M: OWN},
    Verb.MANAGE_AUTHORITY: {_A: ALL},
    Verb.MANAGE_PEOPLE: {_A: ALL, _H: OWN},
    Verb.MANAGE_PROGRAMME: {_A: ALL},
    Verb.PUBLISH: {_A: ALL},
    Verb.IMPORT: {_A: ALL, _E: ALL},
    Verb.WRITE_ITEM: {_A: ALL, _E: ALL},
    Verb.FOLLOW_UP: {_A: ALL, _E: ALL, _H: OWN, _C: OWN},
    Verb.PROPOSE_ITEM: {_A: ALL, _E: ALL, _H: ALL, _C: ALL},
    Verb.ASSIGN_OWNER: {_A: ALL, _E: ALL, _H: OWN},
    Verb.VALIDATE_UPDATE: {_A: ALL, _H: OWN},
    Verb.WRITE_BUDGET: {_A: ALL, _F: ALL},
    Verb.COMMENT: {_A: ALL, _E: ALL, _H: ALL, _C: ALL, _F: ALL, _M: ALL},
}


def may(roles: Iterable[Role], verb: Verb, *, own: bool = False) -> bool:
    """Whether one of the roles that somebody has in an authority allows the verb there.

    `own` says that the thing is theirs: they are named in it, or head a department named in it.
    """
    reached = {RIGHTS[verb].get(role) for role in roles}
    return ALL in reached or (own and OWN in reached)


def roles_with(verb: Verb, reach: Reach = ALL) -> frozenset[Role]:
    """The roles that have the verb with exactly that reach."""
    return frozenset(role for role, reached in RIGHTS[verb].items() if reached is reach)


AUTHORITY_WIDE = frozenset({Verb.MANAGE_AUTHORITY, Verb.MANAGE_PEOPLE, Verb.IMPORT})
"""Rights over the authority as a whole: a role limited to one programme does not give them."""
TO_COME: frozenset[Verb] = frozenset()
"""In the handbook's table, and in no screen yet: nobody is told that they may."""
_NAMED = "les fiches qui citent la personne, ou un service qu'elle dirige"
VERB_SAYS: dict[Verb, tuple[str, str]] = {
    Verb.SEE_DRAFTS: ("Voir les programmes en projet", "les programmes où la personne, ou son service, est citée"),
    Verb.SEE_RESTRICTED: ("Voir ce qui est d'accès restreint", _NAMED),
    Verb.FOLLOW_UP: ("Mettre à jour une fiche : état, avancement, suivi, documents", _NAMED),
    Verb.ASSIGN_OWNER: ("Désigner les agents en charge", _NAMED),
    Verb.WRITE_BUDGET: ("Écrire les lignes budgétaires", ""),
    Verb.WRITE_ITEM: ("Écrire dans toute fiche, en créer, déplacer, restreindre, mettre à la corbeille", ""),
    Verb.IMPORT: ("Lire un document, relire et accepter ce qui en est compris", ""),
    Verb.PUBLISH: ("Publier un programme, le retirer", ""),
    Verb.MANAGE_PROGRAMME: ("Partager un programme avec une autre autorité, vider la corbeille", ""),
    Verb.MANAGE_PEOPLE: ("Tenir le répertoire des personnes", "les personnes des services dirigés"),
    Verb.MANAGE_AUTHORITY: ("Gérer les comptes, les rôles, les mots et les listes", ""),
    Verb.PROPOSE_ITEM: ("Proposer une action", ""),
    Verb.VALIDATE_UPDATE: (
        "Valider les mises à jour, là où l'autorité le demande ; répondre aux propositions d'actions",
        "celles des services dirigés",
    ),
    Verb.COMMENT: ("Commenter", ""),
}
"""Each right in the words of the page of roles, and what is one's own where it reaches no further."""
