"""A text and the field that it stands in → the values of a node: where cells and labelled lines are read."""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from gouvernail.core.amounts import amount_likeness, read_amounts
from gouvernail.core.deadlines import read_deadline
from gouvernail.core.folding import fold, says_nothing
from gouvernail.core.names import head_class, is_field_of_work, looks_like_person, names_elected
from gouvernail.core.people import split_names
from gouvernail.core.plan import Health, Indicator, Link
from gouvernail.core.problems import Source
from gouvernail.core.recognise.context import named_track
from gouvernail.core.recognise.profiles import MONEY
from gouvernail.core.recognise.services import is_service
from gouvernail.core.recognise.states import put_first_line, put_status
from gouvernail.core.recognise.titles import glued_entries, read_title
from gouvernail.core.recognise.tree import Node, Tree
from gouvernail.core.recognise.words import SUPPORT_DOMAINS
from gouvernail.core.sdgs import read_sdgs
from gouvernail.core.statuses import read_recurring
from gouvernail.core.ticks import chosen
from gouvernail.core.vocabulary import BudgetKind, HealthValue, LinkKind

PEOPLE_FIELDS = frozenset(
    {"political_leads", "administrative_leads", "departments", "contributing_departments", "agents", "partners"}
)
LIST_FIELDS = frozenset({"aims", "methods", "means", "evaluation"})
TEXT_FIELDS = frozenset(
    name
    for line in (
        "description findings ambition rationale achieved remaining obstacles support resources staff",
        "working_group governance participation priority revised_deadline_reason",
    )
    for name in line.split()
)
_SURE_AMOUNT = 0.8
DEADLINE_FIELDS = frozenset({"start", "deadline", "revised_deadline", "effective_start", "effective_end"})


def put(tree: Tree, node: Node, name: str, text: str, source: Source, known: Collection[str] = ()) -> None:
    """Reads the text as the named field of the node. What cannot be read as such is kept as description, and said."""
    text = chosen(text)
    if says_nothing(text):
        return
    if name in PEOPLE_FIELDS:
        whole = _one_name(name, text)
        _put_names(node, name, split_names(text, known) if whole is None else (whole,))
        return
    if name == "status" and "\n" in text:
        text = put_first_line(tree, node, text, source)
        name = "achieved" if node.status is not None else name
    if name in TEXT_FIELDS and "\n" in text:
        for line in text.split("\n"):
            node.add_text(name, " ".join(line.split()))
        return
    text = " ".join(text.split())
    if name == "resources" and _is_money(text):
        name = "budget"
    if name in LIST_FIELDS:
        node.add_to(name, *glued_entries(text))
    elif name == "staff" and re.search(r"\d\s*(?:ETP|VTE)\b", text):
        _put_fte(tree, node, text, source)
    elif name in TEXT_FIELDS:
        node.add_text(name, text)
    elif name in DEADLINE_FIELDS:
        _put_deadline(node, name, text)
    else:
        _OTHERS.get(name, _put_description)(tree, node, text, source)


_ONE_WORD = re.compile(r"[A-ZÀ-Þ][^\W\d_]+(?:-[A-ZÀ-Þ]?[^\W\d_]+)*")


def _one_name(name: str, text: str) -> str | None:
    """`Véronique` above `Halloy`, in a narrow column of people, is one person and not two."""
    words = text.split("\n")
    single = len(words) == 2 and all(_ONE_WORD.fullmatch(word.strip()) for word in words)
    if name not in ("agents", "political_leads") or not single:
        return None
    joined = " ".join(word.strip() for word in words)
    alone = any(is_field_of_work(word) or names_a_department(word) or head_class(word) for word in words)
    return joined if looks_like_person(joined) and not alone else None


_WITHOUT_FUNCTION = re.compile(
    r"(?<=\w)[.]?\s*\((?:éch|échevine?|bgm|bourgm|bourgmestre|cons|conseill[eè]re?|pr[ée]s|pr[ée]sidente?|adj|adjointe?)\.?\)$",
    re.IGNORECASE,
)
"""What somebody elected is, in brackets behind the name."""


def _put_names(node: Node, name: str, names: Sequence[str]) -> None:
    """Who: a service that pilots an action is its department, whatever the label calls it."""
    for one in names:
        one = re.sub(r"(?<=\w{4})\.$", "", one)  # the point that ended a sentence of fields
        # Capitals alone may be somebody's initials, or stand for who heads the department.
        own = name == "agents" and (names_a_department(one) or (is_service(one) and not one.isupper()))
        one = _WITHOUT_FUNCTION.sub("", one) if name == "political_leads" else one
        elected = name in ("departments", "agents") and names_elected(one)
        node.add_to("departments" if own else "political_leads" if elected else name, " ".join(one.split()))


def names_a_department(text: str) -> bool:
    """`Service social`, `Travaux`, `Affaires sociales`: no person and no function."""
    return head_class(text) == "department" or fold(text) in SUPPORT_DOMAINS


# A programme has a few dozen dates, each written many times.
_deadline_of = lru_cache(maxsize=2048)(read_deadline)


def _is_money(text: str) -> bool:
    """`25.000 €` after `Moyens :`; `deux agents et 25.000 €` and `0,5` stay as they are."""
    return MONEY.search(text) is not None and amount_likeness(text) >= _SURE_AMOUNT


def _put_deadline(node: Node, name: str, text: str) -> None:
    deadline = _deadline_of(text)
    if deadline is None:
        return
    if name in node.deadlines:
        node.add_text("description", text)
        return
    node.deadlines[name] = deadline
    if name == "deadline" and deadline.recurring and deadline.start is None:
        node.recurring = True
    node.touch()


def _put_description(tree: Tree, node: Node, text: str, source: Source) -> None:
    node.add_text("description", text)


def _budget(kind: BudgetKind | None) -> Callable[[Tree, Node, str, Source], None]:
    def put_budget(tree: Tree, node: Node, text: str, source: Source) -> None:
        if fold(text) in _FOR_THE_RECORD:
            return
        lines, problems = read_amounts(text, kind=kind, source=source)
        if lines and (article := _article_before(node)) and all(line.article is None for line in lines):
            node.budget[-1:] = [replace(line, article=article) for line in lines]
        else:
            node.budget.extend(lines)
        tree.problems.extend(problems)
        node.touch()

    return put_budget


def _article_before(node: Node) -> str | None:
    """The article of a column of its own that waits for the amount beside it."""
    last = node.budget[-1] if node.budget else None
    return last.article if last is not None and last.amount is None and last.kind is None else None


_MEASURED = re.compile(r"(?P<label>.{3,}?)\s*=\s*(?P<reached>[\d.,]*)\s*/\s*(?P<aimed>[\d.,]*)\s*$")
_FOR_THE_RECORD = frozenset(("p.m.", "p.m", "pm", "pour memoire"))
_PERCENT = re.compile(r"^\s*(\d{1,3})(?:[.,]\d+)?\s*(%|pour ?cent|pct)?\s*$")


def _put_progress(tree: Tree, node: Node, text: str, source: Source) -> None:
    found = _PERCENT.match(text)
    fraction = re.fullmatch(r"[01][.,]\d{1,2}", text)
    if fraction and float(text.replace(",", ".")) <= 1:
        node.progress = round(float(text.replace(",", ".")) * 100)
    elif found and int(found[1]) <= 100:
        node.progress = int(found[1])
    else:
        put_status(tree, node, text, source)
    node.touch()


def _put_sdgs(tree: Tree, node: Node, text: str, source: Source) -> None:
    goals = read_sdgs(text)
    if not goals:
        tree.problem("sdg-unknown", f"Aucun objectif de développement durable reconnu dans « {text} ».", source)
        node.add_text("description", text)
    node.sdgs.extend(goal for goal in goals if goal not in node.sdgs)
    node.touch()


def _put_fte(tree: Tree, node: Node, text: str, source: Source) -> None:
    found = re.match(r"(\d+(?:[.,]\d+)?)\s*(?:etp|équivalents?|vte)?\b", text, re.IGNORECASE)
    if found:
        node.fte = Decimal(found[1].replace(",", "."))
    if not found or found.end() < len(text):
        node.add_text("staff", text)
    node.touch()


def _put_indicators(tree: Tree, node: Node, text: str, source: Source) -> None:
    for entry in glued_entries(text):
        measured = _MEASURED.match(entry)
        node.indicators.append(Indicator(measured["label"] if measured else entry))
        if measured:
            # What was reached and aimed at has no date here, which a value and a target need: kept as it stands.
            node.add_to("evaluation", entry)
    node.touch()


def _put_article(tree: Tree, node: Node, text: str, source: Source) -> None:
    """An article in a column of its own belongs to the amount beside it."""
    if node.budget and node.budget[-1].article is None:
        node.budget[-1] = replace(node.budget[-1], article=text)
    else:
        lines, problems = read_amounts(f"article {text}", source=source)
        node.budget.extend(lines)
        tree.problems.extend(problems)
    node.touch()


def _put_funder(tree: Tree, node: Node, text: str, source: Source) -> None:
    if node.budget and node.budget[-1].funder is None:
        node.budget[-1] = replace(node.budget[-1], funder=text)
    else:
        node.add_text("resources", text)
    node.touch()


def _put_links(tree: Tree, node: Node, text: str, source: Source) -> None:
    links = read_title(f"(lien avec action {text})").links
    node.links.extend(links or (Link(LinkKind.RELATED, text=text),))
    node.touch()


def _put_values(name: str) -> Callable[[Tree, Node, str, Source], None]:
    def put_values(tree: Tree, node: Node, text: str, source: Source) -> None:
        node.add_to(name, *(part.strip() for part in re.split(r"\s*[;,/\n]\s*", text) if part.strip()))

    return put_values


def _put_domains(tree: Tree, node: Node, text: str, source: Source) -> None:
    """`Volet interne : Administration générale - Communication`: the track, then the domain."""
    head, colon, rest = text.partition(":")
    track = named_track(head) if colon or fold(text).startswith("volet") else None
    if track is not None:
        node.track = node.track or track
        text = rest
    _put_values("domains")(tree, node, text, source)


def _put_health(tree: Tree, node: Node, text: str, source: Source) -> None:
    """The confidence word, by its table; a word that is in no table is kept in the description, and said."""
    value = _HEALTH.get(fold(text).strip(" ."))
    if value is None:
        tree.problem("health-unknown", f"L'indice de santé « {text} » n'est pas connu ; il est gardé tel quel.", source)
        node.add_text("description", text)
        return
    node.health = Health(value, node.health.text if node.health is not None else None)
    node.touch()


def _put_health_text(tree: Tree, node: Node, text: str, source: Source) -> None:
    if node.health is None:
        node.add_text("description", text)
    else:
        node.health = replace(node.health, text=text)


_HEALTH = {
    **dict.fromkeys(("bon", "bonne", "vert", "soleil", "ensoleille", "ok"), HealthValue.GOOD),
    **dict.fromkeys(("risque", "a risque", "orange", "nuageux", "nuage", "attention"), HealthValue.AT_RISK),
    **dict.fromkeys(("blocage", "critique", "rouge", "orage", "orageux", "bloque"), HealthValue.CRITICAL),
    **dict.fromkeys(("en pause", "pause", "suspendu"), HealthValue.PAUSED),
}


def _put_track(tree: Tree, node: Node, text: str, source: Source) -> None:
    track = named_track(text)
    if track is None:
        node.add_text("description", text)
    node.track = node.track or track
    node.touch()


def _put_recurring(tree: Tree, node: Node, text: str, source: Source) -> None:
    node.recurring = read_recurring(text) or fold(text) in ("oui", "x", "ja")
    node.touch()


_OTHERS: dict[str, Callable[[Tree, Node, str, Source], None]] = {
    "budget": _budget(None),
    "budget_ordinary": _budget(BudgetKind.ORDINARY),
    "budget_extraordinary": _budget(BudgetKind.EXTRAORDINARY),
    "status": put_status,
    "progress": _put_progress,
    "sdgs": _put_sdgs,
    "fte": _put_fte,
    "indicators": _put_indicators,
    "article": _put_article,
    "funder": _put_funder,
    "links": _put_links,
    "plans": _put_values("plans"),
    "domains": _put_domains,
    "health": _put_health,
    "health_text": _put_health_text,
    "recurring": _put_recurring,
    "track": _put_track,
}
