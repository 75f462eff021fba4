"""Layout B: slides or a dashboard glued into paragraphs. What can be told apart becomes items, the rest stays prose.

Nothing is invented: a list counts only where the text announces it, a row only where the names of its leads mark it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gouvernail.core.folding import aligned, fold
from gouvernail.core.recognise.announced import Announced, announced_lists, support_domains
from gouvernail.core.recognise.dashboard import GluedTable, glued_header, glued_table, split_remaining
from gouvernail.core.recognise.details import read_detail
from gouvernail.core.recognise.fields import put
from gouvernail.core.recognise.pieces import Kind, Piece
from gouvernail.core.recognise.signs import Marked, Sign
from gouvernail.core.recognise.titles import clean_title, glued_entries, read_title, same_title
from gouvernail.core.recognise.tree import Node, Tree
from gouvernail.core.recognise.verbs import begins_like_an_action
from gouvernail.core.recognise.words import OBJECTIVE_NOUNS, PRINCIPLE_NOUNS, PROGRAMME_NAMES
from gouvernail.core.statuses import StatusReading, leading_status, read_status
from gouvernail.core.vocabulary import Level, PrincipleKind, ProgrammeKind, SkipReason

NAME = "glued-transcript"
ENOUGH = 0.5
_LONG = 200
_TOP = re.compile(r"(?:(?<=\s)|^)(?:\d{1,2}|[IVX]{1,4})\s?[.)]\s+(?=\S)")
_NAME_WITHIN = 14
_EXAMPLES = re.compile(
    r"\b(?:exemples?|actions?|projets?)\b(?:(?!exemple)[^:.\n]){0,40}?\b(?:objectif|priorite|levier|"
    r"axe|engagement)s?\s*(?:n\s?°?\s*)?(?P<code>\d{1,2})\s*:\s*"
)
_FINALITY = re.compile(
    r"\b(?:finalites?|raison d'etre|missions?)\s*[=:]\s*(?P<text>[^\n]+?)"
    r"(?=\s+(?:\d+|deux|trois|quatre|cinq|six|sept)\s+valeurs|\n|$)"
)
_SYNERGIES = re.compile(
    r"\b(?:synergies?|services? de support|domaines? communs?)\b[^:.\n]{0,70}:\s*(?P<text>[A-ZÀ-Ý][^\n:.]*)"
)
_LOW, _FAIR = 0.45, 0.65


@dataclass(frozen=True, slots=True)
class _Start:
    """Where a programme starts in the text, where its title ends, and its kind."""

    start: int
    title_start: int
    title_end: int
    kind: ProgrammeKind


@dataclass(frozen=True, slots=True)
class _Text:
    """Paragraphs as one text, with the piece that each position comes from."""

    text: str
    pieces: tuple[Piece, ...]
    starts: tuple[int, ...]

    def piece_at(self, position: int) -> Piece:
        return next(
            piece
            for start, piece in zip(reversed(self.starts), reversed(self.pieces), strict=True)
            if start <= position
        )


def likeness(marked: Sequence[Marked]) -> float:
    """The share of the text that stands in long paragraphs with lists or names glued in; 0 without announced lists."""
    prose = [one for one in marked if one.sign is not Sign.SKIP and one.piece.kind is not Kind.TABLE]
    total = sum(len(one.piece.text) for one in prose)
    glued = sum(len(one.piece.text) for one in prose if len(one.piece.text) > _LONG)
    entries = sum(one.sign is Sign.ENTRY for one in marked)
    if not total or entries > 0.4 * len(prose):
        return 0.0
    text = "\n".join(one.piece.text for one in prose)
    if not announced_lists(text) and not any(glued_table(one.piece.text) for one in prose):
        return 0.0
    return glued / total


def stretches(marked: Sequence[Marked]) -> list[tuple[int, int, float]]:
    """(start, end, likeness) of the runs of pieces between tables that are glued: the whole text where it holds none.

    Beside tables the rows of a dashboard must show, and no heading may name an item: prose with a list in it is common.
    """
    tables = [at for at, one in enumerate(marked) if one.sign is Sign.TABLE]
    runs = zip([0, *(at + 1 for at in tables)], [*tables, len(marked)], strict=True)
    scored = [(start, end, likeness(marked[start:end])) for start, end in runs if start < end]
    found = [run for run in scored if run[2] >= ENOUGH]
    return [run for run in found if not tables or _is_dashboard(marked[run[0] : run[1]])]


def _is_dashboard(part: Sequence[Marked]) -> bool:
    named = any(one.sign is Sign.LEVEL for one in part)
    return not named and any(glued_table(one.piece.text) for one in part)


def read(tree: Tree, marked: Sequence[Marked]) -> None:
    """Opens an axis per programme and reads each; text before the first one presents the document and is skipped."""
    kept: list[Piece] = []
    for one in marked:
        if one.sign is Sign.SKIP or one.sign is Sign.OUTSIDE:
            for unit in one.piece.units:
                tree.ledger.skip(unit, one.reason or SkipReason.OUTSIDE_PLAN)
        else:
            kept.append(one.piece)
    text = _joined(kept)
    starts = _programme_starts(text.text)
    if not starts:
        _read_region(tree, text, 0, len(text.text), None)
        _account(tree, text, 0)
        return
    for start, following in zip(starts, [*starts[1:], None], strict=True):
        end = following.start if following else len(text.text)
        piece = text.piece_at(start.title_start)
        title = clean_title(text.text[start.title_start : start.title_end])
        number = text.text[start.start : start.title_start].strip(" .)\n")
        axis = tree.open(Level.AXIS, title, piece.where, code=number, code_text=f"{number}.", confidence=0.85)
        axis.programme_kind = start.kind
        _read_region(tree, text, start.title_end, end, axis)
    _account(tree, text, starts[0].start)


def _joined(pieces: Sequence[Piece]) -> _Text:
    starts, position, texts = [], 0, []
    for piece in pieces:
        starts.append(position)
        texts.append(_written(piece))
        position += len(texts[-1]) + 1
    return _Text("\n".join(texts), tuple(pieces), tuple(starts))


def _written(piece: Piece) -> str:
    return f"{piece.marker} {piece.text}" if piece.marker else piece.text


def _account(tree: Tree, text: _Text, first: int) -> None:
    """What stands before the first programme is presentation; everything after it is in an item or its prose."""
    for start, piece in zip(text.starts, text.pieces, strict=True):
        offset = len(_written(piece)) - len(piece.text)
        before = max(0, min(len(piece.text), first - start - offset))
        for unit in piece.units:
            if before:
                tree.ledger.skip(unit, SkipReason.OUTSIDE_PLAN, 0, before)
            if before < len(piece.text):
                tree.ledger.place(unit, before)


def _programme_starts(text: str) -> list[_Start]:
    """Numbered titles that name a kind of programme, each kind once, in order."""
    plain = aligned(text).lower()
    found: list[_Start] = []
    for number in _TOP.finditer(text):
        for kind, pattern in PROGRAMME_NAMES:
            name = pattern.search(plain, number.end(), min(len(plain), number.end() + 100))
            if name is None or name.start() - number.end() > _NAME_WITHIN or "\n" in plain[number.end() : name.end()]:
                continue
            if all(start.kind is not kind for start in found):
                found.append(_Start(number.start(), number.end(), name.end(), kind))
            break
    return found


# --------------------------------------------------------------------------------------------------------- regions


def _read_region(tree: Tree, text: _Text, start: int, end: int, axis: Node | None) -> None:
    """Lists first, then rows and examples, which refer to them; what is left is the programme's description."""
    region = text.text[start:end]
    taken: list[tuple[int, int]] = []
    for listed in announced_lists(region):
        if _read_list(tree, text, start, listed, axis):
            taken.append((listed.start, listed.end))
    taken += _read_statements(tree, text, start, region, axis, taken)
    taken += _read_examples(tree, text, start, region, axis)
    _read_paragraphs(tree, text, start, region, axis, taken)


def _read_list(tree: Tree, text: _Text, offset: int, listed: Announced, axis: Node | None) -> bool:
    what = fold(listed.what)
    kind = next((kind for kind, pattern in PRINCIPLE_NOUNS if pattern.search(what)), None)
    named = [node for node in tree.nodes if node.parent is axis and node.level is Level.STRATEGIC_OBJECTIVE]
    if kind is PrincipleKind.PRIORITY and not named:
        kind = None
    if kind is not None:
        for entry in listed.entries:
            tree.principle(kind, clean_title(entry.text), text.piece_at(offset + entry.start).where, axis)
        return True
    if not OBJECTIVE_NOUNS.search(what):
        return False
    for entry in listed.entries:
        where = text.piece_at(offset + entry.start).where
        title = read_title(entry.text)
        node = tree.open(
            Level.STRATEGIC_OBJECTIVE,
            title.text,
            where,
            label=_singular_label(listed.what),
            code=entry.number,
            code_text=f"{entry.number})" if entry.number else None,
            parent=axis,
            confidence=0.9 if listed.complete else _FAIR,
        )
        node.links.extend(title.links)
    if not listed.complete:
        tree.problem(
            "list-incomplete",
            f"Le texte annonce « {listed.what} », mais {len(listed.entries)} seulement ont pu être distingués.",
            text.piece_at(offset + listed.start).where,
        )
    return True


def _singular_label(what: str) -> str:
    """`grands leviers de progrès` → `Levier de progrès`."""
    found = re.search(rf"({OBJECTIVE_NOUNS.pattern[2:-2]})(\s+de\s+(?!la\b|l'|cette\b)\w+)?", what, re.IGNORECASE)
    if found is None:
        return "Objectif"
    noun = found[1].lower()
    noun = noun[:-1] if noun.endswith("s") else noun
    return (
        noun
        + (found[found.lastindex or 1] if found.lastindex and found.lastindex > 1 and found[found.lastindex] else "")
    ).capitalize()


def _read_statements(
    tree: Tree, text: _Text, offset: int, region: str, axis: Node | None, taken: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """`Finalité = ...` and the domains of synergies, which no mark separates."""
    found: list[tuple[int, int]] = []
    plain = aligned(region).lower()
    for match in _FINALITY.finditer(plain):
        said = region[match.start("text") : match.end("text")]
        tree.principle(PrincipleKind.FINALITY, said, text.piece_at(offset + match.start()).where, axis)
        found.append(match.span())
    for match in _SYNERGIES.finditer(aligned(region)):
        domains = support_domains(region[match.start("text") : match.end("text")])
        if len(domains) < 3 or any(len(domain.split()) > 4 for domain in domains):
            continue
        for domain in domains:
            tree.principle(
                PrincipleKind.SYNERGY_DOMAIN, domain, text.piece_at(offset + match.start("text")).where, axis
            )
        found.append(match.span("text"))
    return [span for span in found if all(span[1] <= one or span[0] >= two for one, two in taken)]


def _read_examples(tree: Tree, text: _Text, offset: int, region: str, axis: Node | None) -> list[tuple[int, int]]:
    """`Exemples pour l'objectif 1: ...`: entries that begin with an infinitive, glued or not, are its actions."""
    found: list[tuple[int, int]] = []
    for match in _EXAMPLES.finditer(aligned(region).lower()):
        parent = next((node for node in tree.nodes if node.parent is axis and node.code == match["code"]), None)
        if parent is None:
            continue
        end = region.find("\n", match.end())
        end = len(region) if end < 0 else end
        where = text.piece_at(offset + match.start()).where
        entries = glued_entries(region[match.end() : end])
        for entry in entries:
            title = read_title(re.sub(r"^[-•–]\s*", "", entry))
            confident = begins_like_an_action(title.text)
            tree.open(
                Level.ACTION, title.text, where, label="Action", parent=parent, confidence=_FAIR if confident else _LOW
            )
        found.append((match.start(), end))
    return found


def _read_paragraphs(
    tree: Tree, text: _Text, offset: int, region: str, axis: Node | None, taken: list[tuple[int, int]]
) -> None:
    """Paragraph by paragraph, what no list took: rows of a dashboard, the detail of an item, or prose of the axis."""
    header: list[str] = []
    position = 0
    for paragraph in region.split("\n"):
        left = _left(region, position, position + len(paragraph), taken)
        where = text.piece_at(offset + position).where
        table = glued_table(left)
        header = glued_header(left.rpartition(":")[2]) or header
        if table is not None:
            _read_table(tree, table, axis, text.piece_at(offset + position), header)
        else:
            owner = _detailed(tree, left, axis)
            if owner is not None and not read_detail(tree, owner, left, where):
                put(tree, owner, "description", left, where)
            elif owner is None and axis is not None and left.strip():
                put(tree, axis, "description", left, where)
        position += len(paragraph) + 1


def _left(region: str, start: int, end: int, taken: list[tuple[int, int]]) -> str:
    kept = []
    position = start
    for one, two in sorted(taken):
        if two <= start or one >= end:
            continue
        kept.append(region[position : max(position, one)])
        position = max(position, min(two, end))
    kept.append(region[position:end])
    return " ".join(" ".join(kept).split())


def _detailed(tree: Tree, paragraph: str, axis: Node | None) -> Node | None:
    """The item that an example is about: its title stands near the head of the paragraph."""
    if not re.match(r"\s*(?:exemples?|illustration|zoom|focus|detail)\b", fold(paragraph)):
        return None
    head = re.sub(r"[^a-z0-9]+", " ", fold(paragraph))[:300]
    for node in tree.nodes:
        title = re.sub(r"[^a-z0-9]+", " ", fold(node.title)).strip()
        if node.level is not Level.AXIS and _is_under(node, axis) and len(title) > 12 and title in head:
            return node
    return None


def _is_under(node: Node, axis: Node | None) -> bool:
    step: Node | None = node
    while step is not None and step is not axis:
        step = step.parent
    return step is axis


def _read_table(tree: Tree, table: GluedTable, axis: Node | None, piece: Piece, header: list[str]) -> None:
    parent = _owner_of_rows(tree, table.heading, axis)
    level = Level.STEP if parent is not None and parent.level is Level.ACTION else Level.ACTION
    leads = [field for field in header if field in ("political_leads", "administrative_leads", "agents", "departments")]
    leads = leads[:2] if len(leads) >= 2 else ["political_leads", "administrative_leads"]
    if parent is not None and table.heading:
        put(tree, parent, "description", table.heading, piece.where)
    for row in table.rows:
        node = tree.open(level, read_title(row.title).text, piece.where, parent=parent, confidence=_FAIR)
        for field, name in zip([*leads, "partners"], row.names, strict=False):
            node.add_to(field, name)
        _put_state(tree, node, row.state, row.remaining, piece)
        for field, year in (("start", row.start), ("deadline", row.end)):
            if year:
                put(tree, node, field, year, piece.where)
        if row.budget:
            put(tree, node, "budget", row.budget, piece.where)


def _owner_of_rows(tree: Tree, heading: str, axis: Node | None) -> Node | None:
    """The action or objective whose title the heading repeats, in short."""
    bare = re.sub(r"^(?:exemples?)\s*:?\s*", "", fold(heading))
    words = bare.split()
    best: tuple[float, Node] | None = None
    for node in tree.nodes:
        if node.level is Level.AXIS or not _is_under(node, axis):
            continue
        shared = _shared_prefix(words, fold(node.title).split())
        score = max(same_title(bare, node.title), 0.2 * shared if shared >= 3 else 0.0)
        if score >= 0.5 and (best is None or score > best[0]):
            best = (score, node)
    return best[1] if best else axis


def _shared_prefix(one: list[str], other: list[str]) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def _status_before_sentence(state: str) -> tuple[StatusReading, str] | None:
    """`En cours 64 rues sur 112 ...`: a state, then a sentence of its own."""
    words = state.split()
    for count in range(min(4, len(words) - 1), 0, -1):
        reading = read_status(" ".join(words[:count]))
        if reading is not None and reading.status.value is not None and not words[count][:1].islower():
            return reading, " ".join(words[count:])
    return None


def _put_state(tree: Tree, node: Node, state: str, remaining: str | None, piece: Piece) -> None:
    """The state word, where one leads; then what was achieved and what remains, as prose."""
    headed = leading_status(state) or _status_before_sentence(state)
    if headed is not None and headed[0].status.value is not None:
        reading, rest = headed
        node.status = reading.status
        achieved, to_do = split_remaining(f"{rest} {remaining or ''}".strip())
        node.add_text("achieved", achieved or reading.status.text or "")
        node.add_text("remaining", to_do)
        return
    node.add_text("achieved", state)
    node.add_text("remaining", remaining or "")
