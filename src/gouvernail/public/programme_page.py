"""The page of a published programme: what it is in plain words, where it stands, its tree."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from jinja2 import Environment, FileSystemLoader

from gouvernail.core import term_line_svg
from gouvernail.core.charts import Part
from gouvernail.core.deadlines import format_date
from gouvernail.core.plan import Item, Plan
from gouvernail.core.publication import counts
from gouvernail.core.term_line import gathered
from gouvernail.core.vocabulary import LEVEL_LABELS, PRINCIPLE_LABELS, TRACK_LABELS, Level, ProgrammeKind
from gouvernail.public.branches import Branch, Grower, counted, status_bar, status_parts, term_years
from gouvernail.public.editions import Edition
from gouvernail.queries.publications import Published

OPEN_UP_TO = 30
"""A branch of at most so many actions stands open in a programme that is short; a long one starts folded."""

EXPLAINED = {
    ProgrammeKind.PST: "Le programme stratégique transversal dit ce que les autorités locales veulent devenir d'ici la "
    "fin de la législature, et les actions qui y mènent. La loi le demande\u00a0; il est évalué et corrigé en chemin.",
    ProgrammeKind.DPC: "La déclaration de politique rassemble les engagements que la majorité a pris devant le Conseil "
    "au début de la législature.",
    ProgrammeKind.ADMINISTRATION_PLAN: "Le plan stratégique de l'administration dit comment les services s'organisent "
    "pour mieux travailler.",
    ProgrammeKind.JOINT_PLAN: "Le plan conjoint dit ce que la commune et son CPAS font ensemble, et les services "
    "qu'ils partagent.",
    ProgrammeKind.ADMINISTRATION_PROJECT: "Le projet d'administration, écrit avec les agents, dit comment "
    "l'administration veut travailler pendant le mandat.",
    ProgrammeKind.SECTOR_PLAN: "Ce plan rassemble les actions menées dans un domaine particulier.",
}


@dataclass(frozen=True)
class Section:
    """A part of the page: a volet, or the whole where the plan has none."""

    title: str
    anchor: str
    html: SafeString


def programme_page(edition: Edition, published: Published) -> dict[str, object]:
    """The context of `public/programme.html`."""
    plan, card = published.plan, edition.card
    day = timezone.localtime(card.published_at).date()
    grower = Grower(plan, home=edition.home, day=day)
    roots = grower.roots()
    actions = list(plan.at(Level.ACTION))
    line = gathered(grower.dues(actions), grower.term, grower.day)
    on_the_day = f"au {format_date(day)}"
    return {
        "edition": edition,
        "canonical": edition.canonical,
        "title": card.title,
        "plan": plan,
        "day": day,
        "explained": EXPLAINED.get(plan.kind) if plan.kind else None,
        "summary": summary(plan),
        "dated": bool(line.marks),
        "years": term_years(grower.term),
        "line": {
            "wide": mark_safe(term_line_svg.large(line, today_word=on_the_day, name="tw")),  # noqa: S308 - escaped where drawn
            "narrow": mark_safe(term_line_svg.large(line, width=340, today_word=on_the_day, name="tn")),  # noqa: S308
        },
        "shared_parts": mark_safe(grower.shared_parts()),  # noqa: S308 - drawn from dates only
        "status_bar": mark_safe(status_bar(actions, height=14)),  # noqa: S308 - escaped where it is drawn
        "status_parts": shares(status_parts(actions)),
        "late": sum(grower.is_late(item) for item in actions),
        "parts": list(parts(roots, is_short=len(actions) <= OPEN_UP_TO)),
        "principles": principles(plan),
    }


def summary(plan: Plan) -> str:
    """`3 objectifs stratégiques, 12 objectifs opérationnels et 51 actions`."""
    said = [counted(level, number) for level, number in counts(plan).items() if level is not Level.STEP]
    return " et ".join(filter(None, [", ".join(said[:-1]), said[-1]])) if said else ""


def shares(parts: Sequence[Part]) -> list[dict[str, object]]:
    return [{"name": part.name, "css": part.css, "count": part.count} for part in parts]


def principles(plan: Plan) -> list[tuple[str, list[str]]]:
    """What the plan states beside its items, by kind."""
    found: dict[str, list[str]] = {}
    for principle in plan.principles:
        found.setdefault(PRINCIPLE_LABELS[principle.kind], []).append(principle.text)
    return list(found.items())


def parts(roots: list[Branch], *, is_short: bool) -> Iterator[Section]:
    """The volets in their order of appearance, each with its tree."""
    tracks = list(dict.fromkeys(branch.item.track for branch in roots))
    for track in tracks:
        branches = [branch for branch in roots if branch.item.track == track]
        for branch in branches:
            unfold(branch, is_short=is_short)
        title = TRACK_LABELS[track] if track else ("Le programme" if len(tracks) == 1 else "Autres objectifs")
        yield Section(title, f"volet-{track}" if track else "programme", tree_html(branches))


def unfold(branch: Branch, *, is_short: bool) -> None:
    """What holds further objectives stands open; what holds actions is folded in a long programme."""
    branch.is_open = is_short or bool(branch.branches)
    for child in branch.branches:
        unfold(child, is_short=is_short)


def tree_html(branches: list[Branch]) -> SafeString:
    template = environment().get_template("tree.jinja")
    return mark_safe(template.render(branches=branches))  # noqa: S308 - Jinja2 escapes


def leaves_html(branches: list[Branch]) -> SafeString:
    template = environment().get_template("leaves.jinja")
    return mark_safe(template.render(branches=branches))  # noqa: S308 - Jinja2 escapes


@cache
def environment() -> Environment:
    """Rows of a long page are drawn by Jinja2: six times faster than Django's templates over the same values."""
    folder = Path(settings.PACKAGE) / "templates" / "public" / "rows"
    made = Environment(loader=FileSystemLoader(folder), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    made.globals.update(intro=intro, labels=LEVEL_LABELS)
    return made


def intro(item: Item) -> str | None:
    """One text that says what an objective is for, shown in the tree."""
    return item.ambition or item.description or item.rationale
