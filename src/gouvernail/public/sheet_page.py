"""The page of one published item: everything that the public may know about it, in plain words."""

from datetime import date
from decimal import Decimal

from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe

from gouvernail.core import term_line_svg
from gouvernail.core.deadlines import deadline_words, format_date
from gouvernail.core.figure_words import drawn_words
from gouvernail.core.folding import fold
from gouvernail.core.plan import Deadline, Indicator, Item, Plan
from gouvernail.core.progress import drawn_of
from gouvernail.core.term_line import TermLine
from gouvernail.core.vocabulary import (
    LEVEL_LABELS,
    LEVEL_LABELS_PLURAL,
    LINK_KIND_LABELS,
    SDG_LABELS,
    TRACK_LABELS,
    Level,
)
from gouvernail.public.branches import Branch, Grower, badge, status_of
from gouvernail.public.editions import Edition
from gouvernail.public.programme_page import leaves_html, tree_html, unfold
from gouvernail.queries.publications import Published

TEXTS = (
    ("description", "Description"),
    ("findings", "Constats"),
    ("ambition", "Ambition"),
    ("rationale", "Motivation"),
    ("governance", "Instance de suivi"),
    ("participation", "Participation citoyenne"),
)
LISTS = (
    ("aims", "Buts"),
    ("methods", "Méthode et étapes"),
    ("means", "Moyens"),
    ("evaluation", "Évaluation"),
)
BODIES = (
    ("political_leads", "Responsables politiques"),
    ("departments", "Services"),
    ("contributing_departments", "Services associés"),
    ("partners", "Partenaires"),
)
SERVED = (("plans", "Plans sectoriels"), ("domains", "Domaines"))


def progress_words(plan: Plan, item: Item) -> str:
    """How the progress of an action came about, out of what is published; empty where somebody typed it."""
    steps = [each for each in plan.at(Level.STEP) if each.parent == item.id]
    drawn = drawn_of(item, steps)
    return drawn_words(drawn) if drawn else ""


def sheet_page(edition: Edition, published: Published, uid: str) -> dict[str, object] | None:
    """The context of `public/sheet.html`; `None` when the version holds no such item."""
    plan = published.plan
    by_id = plan.by_id()
    item = by_id.get(uid)
    if item is None:
        return None
    day = timezone.localtime(edition.card.published_at).date()
    grower = Grower(plan, home=edition.home, day=day)
    branch = grower.grow(item, 0, shared=False)
    status = status_of(item)
    return {
        "edition": edition,
        "canonical": f"{edition.canonical}fiche/{uid}/",
        "item": item,
        "label": item.label or LEVEL_LABELS[item.level],
        "track": TRACK_LABELS[item.track] if item.track else None,
        "ancestors": [(each, edition.item_home(each.id)) for each in ancestors(plan, item)],
        "also_under": [(by_id[p.parent], edition.item_home(p.parent)) for p in item.also_under if p.parent in by_id],
        "day": day,
        "late": grower.is_late(item),
        "told": progress_words(plan, item),
        "badge": mark_safe(badge(status)) if status else None,  # noqa: S308 - one of our own templates
        "line": drawn(grower.line(branch), day),
        "shared_parts": mark_safe(grower.shared_parts()),  # noqa: S308 - drawn from dates only
        "dates": dates(item),
        "texts": [(label, getattr(item, name)) for name, label in TEXTS if getattr(item, name)],
        "lists": [(label, getattr(item, name)) for name, label in LISTS if getattr(item, name)],
        "served": [(label, getattr(item, name)) for name, label in SERVED if getattr(item, name)],
        "bodies": bodies(item),
        "sdgs": [(number, SDG_LABELS[number]) for number in item.sdgs],
        "indicators": [indicator_words(each) for each in item.all_indicators],
        "links": links(plan, item, edition),
        **below(grower, item, branch),
    }


def ancestors(plan: Plan, item: Item) -> list[Item]:
    """From the top down, the item itself left out."""
    by_id, found = plan.by_id(), []
    parent = by_id.get(item.parent or "")
    while parent is not None:
        found.append(parent)
        parent = by_id.get(parent.parent or "")
    return found[::-1]


def drawn(line: TermLine, day: date) -> dict[str, SafeString]:
    """The term line with its years, for wide and narrow screens; its mark stands on the day of the version."""
    word = f"au {format_date(day)}"
    return {
        "wide": mark_safe(term_line_svg.large(line, today_word=word, name="tw")),  # noqa: S308 - escaped where it is drawn
        "narrow": mark_safe(term_line_svg.large(line, width=340, today_word=word, name="tn")),  # noqa: S308
    }


def dates(item: Item) -> list[tuple[str, str, str]]:
    """Label, words of the document, what was understood of them where it says more."""
    found = [
        (label, deadline.text, understood(deadline))
        for label, deadline in (
            ("Début prévu", item.start),
            ("Échéance", item.deadline),
            ("Échéance revue", item.revised_deadline),
        )
        if deadline is not None
    ]
    if item.recurring:
        found.append(("Rythme", "Récurrente", ""))
    effective = (("Commencée le", item.effective_start), ("Terminée le", item.effective_end))
    return found + [(label, format_date(moment), "") for label, moment in effective if moment is not None]


def understood(deadline: Deadline) -> str:
    words = deadline_words(deadline)
    return "" if fold(words) == fold(deadline.text) else words


def bodies(item: Item) -> list[tuple[str, tuple[str, ...]]]:
    """Elected people by name, members of staff by function only (the version was frozen so)."""
    found = [(label, getattr(item, name)) for name, label in BODIES if getattr(item, name)]
    functions = tuple(dict.fromkeys((*item.administrative_leads, *item.agents)))
    return [*found, ("Fonctions", functions)] if functions else found


def indicator_words(indicator: Indicator) -> dict[str, object]:
    last = max(indicator.values, key=lambda value: value.date, default=None)
    return {
        "text": indicator.text,
        "unit": indicator.unit,
        "baseline": number(indicator.baseline),
        "targets": [(target.year, number(target.value) or target.text) for target in indicator.targets],
        "last": (number(last.value) or last.text, last.date) if last else None,
    }


def number(value: Decimal | None) -> str | None:
    """A measure as people write it: `36`, `0,5`."""
    return None if value is None else f"{value.normalize():f}".replace(".", ",")


def links(plan: Plan, item: Item, edition: Edition) -> list[tuple[str, Item, str]]:
    """Ties to items of the same version: kind in words, the item, its address."""
    by_id, by_code = plan.by_id(), {each.code: each for each in plan.items if each.code}
    found = []
    for link in item.links:
        target = by_id.get(link.item or "") or by_code.get(link.code or "")
        if target is not None and target.id != item.id:
            found.append((LINK_KIND_LABELS[link.kind], target, edition.item_home(target.id)))
    return found


def below(grower: Grower, item: Item, branch: Branch) -> dict[str, object]:
    """What stands under the item: its branches folded as on the page of the programme, or its actions, or its steps."""
    children = branch.children or [grower.grow(child, 1, shared=False) for child in grower.children.get(item.id, [])]
    if not children:
        return {"below": None}
    concrete = all(child.concrete for child in children)
    for child in children:
        unfold(child, is_short=True)
    return {
        "below": leaves_html(children) if concrete else tree_html(children),
        "below_title": LEVEL_LABELS_PLURAL[children[0].item.level]
        if len({c.item.level for c in children}) == 1
        else "Contenu",
    }
