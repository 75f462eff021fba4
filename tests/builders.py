"""Builders of what tests need in the database: plain functions, with everything defaulted."""

from datetime import date
from decimal import Decimal

from django.utils.text import slugify

from gouvernail.core import plan as core
from gouvernail.core.permissions import Role
from gouvernail.core.problems import Source
from gouvernail.core.vocabulary import (
    AuthorityKind,
    BudgetKind,
    Direction,
    HealthValue,
    IndicatorKind,
    Level,
    LinkKind,
    Precision,
    PrincipleKind,
    ProgrammeKind,
    ProgressFrom,
    StatusValue,
    Track,
)
from gouvernail.models import Account, Authority, Membership, Person, Programme, SourceDocument
from gouvernail.queries.imports import Accepted
from gouvernail.queries.viewer import Viewer, operator, viewer_for
from gouvernail.services.accepting import accept

TODAY = date(2026, 3, 15)
OPERATOR = operator("Atelier")


def authority(name: str = "Valboisé", kind: AuthorityKind = AuthorityKind.COMMUNE) -> Authority:
    return Authority.objects.get_or_create(name=name, kind=kind, defaults={"slug": slugify(name)})[0]


def document(owner: Authority, name: str = "pst.txt", text: str | None = None) -> SourceDocument:
    return SourceDocument.objects.get_or_create(
        authority=owner, name=name, sha256="0" * 64, defaults={"size": 1, "text": text}
    )[0]


def member(owner: Authority, role: Role, *, person: Person | None = None, department: object = None) -> Viewer:
    """Somebody with one role there; asked twice for the same role, somebody else."""
    number = Account.objects.count()
    account = Account.objects.create_user(f"{role}-{number}@example.invalid", name=f"Compte {role} {number}")
    Membership.objects.create(account=account, authority=owner, role=role, person=person, department=department)
    return viewer_for(account)


def account_of(viewer: Viewer) -> Account:
    return Account.objects.get(pk=viewer.account_id)


def import_plan(
    plan: core.Plan, owner: Authority | None = None, *, name: str = "pst.txt", title: str | None = None
) -> Accepted:
    owner = owner or authority()
    draft = core.Draft(plan)
    return accept(draft, by=OPERATOR, authority=owner, document=document(owner, name), title=title)


def imported(plan: core.Plan, owner: Authority | None = None, *, name: str = "pst.txt") -> Programme:
    """The one programme that importing this plan makes."""
    return Programme.objects.get(uid=import_plan(plan, owner, name=name).programmes[0].uid)


def action(number: int, parent: str | None = "o1", **fields: object) -> core.Item:
    given: dict[str, object] = {
        "id": f"a{number}",
        "level": Level.ACTION,
        "title": f"Action numéro {number} du plan",
        "parent": parent,
        "code": f"1.{number}",
        "source": Source(line=10 + number),
    }
    return core.Item(**{**given, **fields})  # type: ignore[arg-type]


def objective(name: str = "o1", **fields: object) -> core.Item:
    given: dict[str, object] = {
        "id": name,
        "level": Level.STRATEGIC_OBJECTIVE,
        "title": f"Être une commune accueillante ({name})",
        "code": name.removeprefix("o"),
        "source": Source(line=1),
    }
    return core.Item(**{**given, **fields})  # type: ignore[arg-type]


def plan_of(*items: core.Item, **fields: object) -> core.Plan:
    given: dict[str, object] = {"title": "Programme de Valboisé", "kind": ProgrammeKind.PST, "items": items}
    return core.Plan(**{**given, **fields})  # type: ignore[arg-type]


def small_plan(actions: int = 3) -> core.Plan:
    return plan_of(objective(), *(action(number) for number in range(1, actions + 1)))


def rich_action(**fields: object) -> core.Item:
    """An action with a value in every field that a document may give."""
    parts = (
        core.DeadlinePart("(1) et (3)", (1, 3), date(2027, 1, 1), date(2027, 12, 31)),
        core.DeadlinePart("(2)", (2,), date(2028, 7, 1), date(2028, 9, 30)),
    )
    deadline = core.Deadline(
        "(1) et (3) -> 2027 (2) -> T3 2028", date(2027, 1, 1), date(2028, 9, 30), Precision.YEAR, parts=parts
    )
    indicator = core.Indicator(
        "Nombre d'arbres plantés",
        IndicatorKind.OUTPUT,
        "arbres",
        Direction.UP,
        Decimal("10"),
        "annuelle",
        (core.IndicatorTarget(2027, Decimal("200.5"), "deux cents"), core.IndicatorTarget(2028)),
        (core.IndicatorValue(date(2026, 6, 1), Decimal("50"), "cinquante", "comptage", "à vérifier"),),
    )
    lines = (
        core.BudgetLine(
            BudgetKind.ORDINARY, Decimal("52000.00"), "1041/123-48", 2027, "Région", "promise", text="52.000 €"
        ),
        core.BudgetLine(text="à chiffrer"),
    )
    given: dict[str, object] = {
        "label": "Action",
        "code_text": "Action 1.9.",
        "track": Track.EXTERNAL,
        "description": "Des arbres le long des chemins.",
        "findings": "Il en manque.",
        "ambition": "En voir partout.",
        "rationale": "La chaleur.",
        "political_leads": ("A. Lenoir", "B. Petit"),
        "administrative_leads": ("C. Dubois",),
        "departments": ("Travaux", "Environnement"),
        "contributing_departments": ("Finances",),
        "agents": ("Directrice générale",),
        "partners": ("Les Jardins partagés",),
        "working_group": "Groupe Nature",
        "governance": "Comité de suivi",
        "participation": "Enquête",
        "start": core.Deadline("T2 2026", date(2026, 4, 1), date(2026, 6, 30), Precision.QUARTER),
        "deadline": deadline,
        "revised_deadline": core.Deadline("2029", date(2029, 1, 1), date(2029, 12, 31), Precision.YEAR),
        "revised_deadline_reason": "Sécheresse",
        "effective_start": date(2026, 5, 2),
        "effective_end": date(2026, 9, 1),
        "recurring": True,
        "status": core.Status(StatusValue.IN_PROGRESS, "entamé"),
        "progress": 40,
        "progress_from": ProgressFrom.TYPED,
        "health": core.Health(HealthValue.AT_RISK, "Fournisseur en retard"),
        "pending": True,
        "achieved": "Plan dressé",
        "remaining": "Planter",
        "obstacles": "Pluie",
        "support": "Un tracteur",
        "aims": ("Ombrager", "Abriter"),
        "methods": ("Acheter", "Planter"),
        "means": ("Deux agents",),
        "resources": "Un camion",
        "evaluation": ("Compter",),
        "staff": "Engager un jardinier",
        "fte": Decimal("0.5"),
        "budget": lines,
        "indicators": (indicator,),
        "weight": Decimal("2"),
        "priority": "Haute",
        "sdgs": (13, 15),
        "plans": ("PCDN",),
        "domains": ("Nature",),
        "tags": ("climat", "école"),
        "links": (core.Link(LinkKind.RELATED, "1.1", None, "voir"), core.Link(LinkKind.DEPENDS_ON, None, "a1")),
        "also_under": (core.Placement("o2", Decimal("30")),),
        "documents": (core.DocumentLink("Plan des chemins", "https://example.invalid/plan"), core.DocumentLink("Avis")),
        "confidence": Decimal("0.97"),
        "source": Source(file="pst.txt", sheet="Feuille", page=2, row=3, line=19, field="Titre"),
    }
    return action(9, "o1", **{**given, **fields})


def rich_plan() -> core.Plan:
    """Two objectives; an action with everything, shared between them; a step under it; a principle."""
    return plan_of(
        objective("o1"),
        action(1),
        rich_action(),
        core.Item("s1", Level.STEP, "Choisir les essences", "a9", source=Source(file="pst.txt", line=20)),
        objective("o2"),
        organisations=("Valboisé", "CPAS de Valboisé"),
        period=(date(2024, 12, 2), date(2030, 12, 1)),
        language="fr",
        principles=(core.Principle(PrincipleKind.VALUE, "Solidarité", Source(file="pst.txt", line=3)),),
    )
