"""What a programme made by hand begins with: words, first rows, usual fields and numbering of each kind of programme.

A template only proposes (domain handbook, sections 1, 3 and 6): everything it gives can be changed afterwards.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from gouvernail.core.preferences import USUAL, Family, LevelWords, Numbering, Preferences
from gouvernail.core.vocabulary import PROGRAMME_KIND_LABELS, AuthorityKind, Level, ProgrammeKind, Track

SHEET_OF_ACTION = frozenset({"aims", "methods", "evaluation"})


@dataclass(frozen=True, slots=True)
class FirstItem:
    """A row that a new programme may begin with."""

    title: str
    level: Level = Level.AXIS
    track: Track | None = None


@dataclass(frozen=True, slots=True)
class ProgrammeTemplate:
    """What is proposed for one kind of programme. `titles` are for kinds of authority that call it otherwise."""

    key: str
    kind: ProgrammeKind
    says: str
    titles: Mapping[AuthorityKind, str] = field(default_factory=dict)
    preferences: Preferences = USUAL
    first: tuple[FirstItem, ...] = ()
    joint: bool = False
    """Whether it has usually another owner than the authority that makes it."""

    @property
    def label(self) -> str:
        return PROGRAMME_KIND_LABELS[self.kind]

    def title(self, kind: AuthorityKind, period: tuple[date, date] | None) -> str:
        """`Programme stratégique transversal 2024-2030`."""
        name = self.titles.get(kind, self.label)
        return f"{name} {period[0].year}-{period[1].year}" if period else name


TEMPLATES = (
    ProgrammeTemplate(
        key="pst",
        kind=ProgrammeKind.PST,
        says="Deux volets, des objectifs stratégiques et opérationnels, des actions.",
        preferences=Preferences(
            required={
                Family.ACTIONS: frozenset({"political_leads", "departments", "deadline", "budget"}),
            },
            hidden={Family.ACTIONS: SHEET_OF_ACTION, Family.STEPS: SHEET_OF_ACTION | {"political_leads"}},
            numbering=Numbering.PATH,
        ),
        first=(
            FirstItem("Volet interne", track=Track.INTERNAL),
            FirstItem("Volet externe", track=Track.EXTERNAL),
        ),
    ),
    ProgrammeTemplate(
        key="dpc",
        kind=ProgrammeKind.DPC,
        says="Les priorités politiques de la mandature et les engagements qui les portent.",
        titles={AuthorityKind.CPAS: "Déclaration de politique sociale"},
        preferences=Preferences(
            levels={
                Level.STRATEGIC_OBJECTIVE: LevelWords("Priorité", "Priorités"),
                Level.ACTION: LevelWords("Engagement", "Engagements"),
            },
            required={Family.ACTIONS: frozenset({"political_leads"})},
            hidden={Family.ACTIONS: SHEET_OF_ACTION | {"fte", "weight"}, Family.STEPS: SHEET_OF_ACTION},
            numbering=Numbering.PATH,
        ),
    ),
    ProgrammeTemplate(
        key="projet",
        kind=ProgrammeKind.ADMINISTRATION_PROJECT,
        says="Le projet écrit avec le personnel : des axes, des objectifs, une fiche par action.",
        preferences=Preferences(
            levels={Level.ACTION: LevelWords("Fiche action", "Fiches actions")},
            required={Family.ACTIONS: frozenset({"aims", "methods", "agents"})},
            hidden={Family.ACTIONS: frozenset({"political_leads"}), Family.STEPS: SHEET_OF_ACTION},
            numbering=Numbering.PATH,
        ),
    ),
    ProgrammeTemplate(
        key="conjoint",
        kind=ProgrammeKind.JOINT_PLAN,
        says="Les synergies de la commune et du CPAS : un plan, deux autorités qui le portent.",
        preferences=Preferences(
            levels={Level.AXIS: LevelWords("Domaine de synergie", "Domaines de synergie")},
            required={Family.ACTIONS: frozenset({"departments", "deadline"})},
            hidden={Family.STEPS: SHEET_OF_ACTION},
            numbering=Numbering.PATH,
        ),
        first=tuple(
            FirstItem(title, track=Track.INTERNAL)
            for title in ("Ressources humaines", "Marchés publics", "Informatique", "Patrimoine", "Communication")
        ),
        joint=True,
    ),
    ProgrammeTemplate(
        key="administration",
        kind=ProgrammeKind.ADMINISTRATION_PLAN,
        says="Le plan interne de l’administration, par leviers de progrès.",
        preferences=Preferences(
            levels={
                Level.STRATEGIC_OBJECTIVE: LevelWords("Levier de progrès", "Leviers de progrès"),
                Level.OPERATIONAL_OBJECTIVE: LevelWords("Objectif de progrès", "Objectifs de progrès"),
            },
            required={Family.ACTIONS: frozenset({"administrative_leads", "departments", "deadline"})},
            hidden={
                Family.ACTIONS: frozenset({"political_leads", "participation"}),
                Family.STEPS: SHEET_OF_ACTION | {"political_leads"},
            },
            numbering=Numbering.PATH,
        ),
    ),
    ProgrammeTemplate(
        key="vide",
        kind=ProgrammeKind.OTHER,
        says="Tout autre plan : plan sectoriel, plan d’un service. Rien n’est proposé d’avance.",
    ),
)


def template_of(key: str) -> ProgrammeTemplate | None:
    return next((template for template in TEMPLATES if template.key == key), None)
