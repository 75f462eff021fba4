"""The rows of a sheet, laid out in the shape of a way: headers, objectives, actions, what stands between them."""

import random
from collections.abc import Callable
from decimal import Decimal

from tests.cases.blocks import Box
from tests.cases.books.growing import Item
from tests.cases.books.habits import ACTION, AXIS, SCHEMES, Way
from tests.cases.books.values import Column

Line = tuple[Box, ...]


def titled(item: Item, way: Way) -> str:
    """The title as its cell shows it, with the code of the way."""
    if way.code == "mixed" and not item.is_action:
        return _MIXED[item.level][sum(map(ord, item.code)) % 6].format(item.code) + item.title
    if way.code == "mixed":
        return f"{('', 'Action ', 'A. ', 'Act. ')[way.seed % 4]}{item.code} {item.title}"
    if way.code == "worded" and not (item.is_action and way.seed % 3 == 0):
        return f"{item.word} {item.code} : {item.title}"
    if way.code in ("inline", "dashed", "worded"):
        return f"{item.code}{'.' if way.seed % 2 and way.code != 'dashed' else ''} {item.title}"
    return item.title


_MIXED = {
    "strategic_objective": ("OS {} : ", "OS{} - ", "O.S. {}. ", "Objectif stratégique {} – ", "OS n°{} : ", "OS {} "),
    "operational_objective": (
        "OO {} : ",
        "OO{} - ",
        "O.O. {}. ",
        "Objectif opérationnel {} – ",
        "OO n°{} : ",
        "OO {} ",
    ),
}


class Table:
    """The rows of a sheet, laid out in the shape of the way."""

    def __init__(self, way: Way, columns: list[Column], chance: random.Random) -> None:
        self.way, self.columns, self.chance = way, columns, chance
        self.scheme = SCHEMES[way.scheme]
        self.numbered = way.others == "number"
        self.lines: list[Line] = []
        self.hidden: set[int] = set()
        self.never: list[str] = []
        self.rows_read = 0
        self.shift = 0
        """Empty columns and rows before it."""
        self.title: str | None = None
        """The line over the header of a sheet of one objective."""

    # --- headers

    def lead_heads(self) -> list[str]:
        way, words = self.way, [word for word, _ in self.scheme]
        plural = way.seed % 4 == 1
        last = {"Action": "Actions", "Projet": "Projets"}.get(words[-1], words[-1]) if plural else words[-1]
        match way.shape:
            case "coded_list":
                heads = ["N°", "Intitulé"]
            case "level_column":
                heads = ["Niveau", *(["Code"] if way.code == "column" else []), "Intitulé"]
            case "group_rows" | "group_first" | "sheets" if way.shape != "sheets" or len(words) == 2:
                heads = [*(["N°"] if way.code == "column" else []), last]
            case "group_beside":
                heads = ["N°", last]
            case "packed":
                heads = ["Objectifs", last]
            case "sheets":
                heads = [words[1], *(["N°"] if way.code == "column" else []), last]
            case "several_in_cell":
                heads = [*words[:-1], "Actions"]
            case _ if way.code == "own_column":
                heads = [text for word in (*words[:-1], last) for text in ("N°", word)]
            case _:
                heads = [*words[:-1], *(["N°"] if way.code == "column" else []), last]
        return (["N° fiche" if way.seed % 2 else "#"] if self.numbered else []) + heads + self._steps_head()

    def _steps_head(self) -> list[str]:
        return [("Étape", "Sous-action", "Tâche")[self.way.seed % 3]] if self.way.steps == "rows" else []

    def header(self) -> list[Line]:
        way = self.way
        lead, names = self.lead_heads(), [column.head for column in self.columns]
        case_: Callable[[str], str] = str.upper if way.header == "capitals" else str
        joint = "\n" if way.header == "lined" else " "
        one = tuple(Box(joint.join(case_(text).split(" ", 1)), bold=True) for text in (*lead, *names))
        if way.header != "two_rows":
            return [one]
        over: list[Box] = [Box(text, bold=True, down=2) for text in lead]
        below: list[Box] = []
        at = 0
        while at < len(self.columns):
            end = at
            while end < len(self.columns) and self.columns[end].over == self.columns[at].over and self.columns[at].over:
                end += 1
            if end - at > 1:
                over.append(Box(self.columns[at].over, bold=True, span=end - at))
                below += [Box(column.head, bold=True) for column in self.columns[at:end]]
            else:
                over.append(Box(self.columns[at].head, bold=True, down=2))
                end = at + 1
            at = end
        return [tuple(over), tuple(below)] if below else [one]

    # --- rows

    @property
    def width(self) -> int:
        return len(self.lead_heads()) + len(self.columns)

    def group(self, item: Item) -> Line:
        way = self.way
        number = [Box("")] if self.numbered else []
        if way.shape == "group_rows":
            return (Box(titled(item, way), span=self.width, bold=True, fill="DDEBF7" if item.above else "9BC2E6"),)
        if way.shape == "group_beside":
            return (*number, Box(item.code, bold=True), Box(item.title, bold=True), *self.blank())
        first = [
            Box(titled(item, way) if way.code != "column" else f"{item.word} {item.code} : {item.title}", bold=True)
        ]
        if way.totals == "in_groups":
            return (*first, *self.sums("", item.under())[1:])
        return (*first, *(Box() for _ in range(self.width - 1)))

    def blank(self) -> list[Box]:
        return [Box() for _ in self.columns]

    def cells(self, item: Item) -> list[Box]:
        return [column.cell(item.row) for column in self.columns]

    def title_box(self, item: Item) -> Box:
        text = titled(item, self.way)
        if item.steps and self.way.steps == "lines":
            text = "\n".join([text, *(f"- {step}" for step in item.steps)])
        return Box(text, fill=item.row.written.get("fill"))

    def action(self, item: Item, lead: list[Box]) -> None:
        way = self.way
        number = [item.row.written["number"]] if self.numbered else []
        code = [Box(item.code)] if way.code == "column" or way.shape in ("group_beside", "coded_list") else []
        steps = [Box("")] if way.steps == "rows" else []
        self.lines.append((*number, *lead, *code, self.title_box(item), *steps, *self.cells(item)))
        self._step_rows(item)
        self.rows_read += 1
        if way.noise == "hidden_rows" and self.rows_read % 7 == 0:
            self.hidden.add(len(self.lines) - 1)

    def _step_rows(self, item: Item) -> None:
        """A row for each step under its action, in a column of its own."""
        if self.way.steps != "rows":
            return
        merged = self.way.shape == "merged" or (self.way.shape == "sheets" and self.way.seed % 3 == 0)
        before = self.numbered + (self.way.code in ("column", "own_column")) + 1
        for step in item.steps:
            empty = [Box() for _ in range(before if merged else len(self.lead_heads()) - 1)]
            self.lines.append((*empty, Box(step), *self.blank()))

    def noise(self, roots: list[Item], at: Item) -> None:
        """What stands between the rows, after the last action of an objective."""
        way = self.way
        if way.noise == "blank_rows":
            self.lines.append(tuple(Box() for _ in range(self.width)))
        if way.totals in ("sub", "counts"):
            acts = at.under()
            text = f"Sous-total {at.word} {at.code}" if way.totals == "sub" else f"{len(acts)} actions"
            self.never.append(text)
            self.lines.append(self.sums(text, acts))
        if way.header == "again" and at is not roots[-1]:
            self.lines += self.header()

    def sums(self, text: str, acts: list[Item]) -> Line:
        lead = [Box(text, bold=True), *(Box() for _ in self.lead_heads()[1:])]
        values = []
        for column in self.columns:
            if "rate" in column.head.lower() or "%" in column.head:
                values.append(Box("37%", value=37, form="percent"))
                continue
            told = [box.value for act in acts if (box := column.cell(act.row)).form in ("money", "number")]
            total = sum((Decimal(value) for value in told if isinstance(value, Decimal | int)), Decimal(0))
            values.append(Box(f"{total}", value=total, form="money") if total else Box())
        return (*lead, *values)

    def lay(self, roots: list[Item]) -> None:
        way = self.way
        for root in roots:
            if way.shape in ("group_rows", "group_first", "group_beside"):
                self._grouped(root)
            elif way.shape in ("coded_list", "level_column"):
                self._listed(root)
            elif way.shape == "several_in_cell":
                self._packed_actions(root)
            else:
                self._in_columns(root)
            self.noise(roots, root)
        if way.totals == "total":
            self.never.append("Total général")
            self.lines.append(self.sums("Total général", [act for root in roots for act in root.under()]))
        if way.noise == "todo":
            self.lines.append((Box("à compléter"), *(Box() for _ in range(self.width - 1))))
            self.never.append("à compléter")
        if way.noise == "note_below":
            text = "* Sous réserve de l'approbation du budget par la tutelle."
            self.lines.append((Box(text), *(Box() for _ in range(self.width - 1))))
            self.never.append(text)

    def _grouped(self, item: Item) -> None:
        if item.is_action:
            self.action(item, [])
            return
        self.lines.append(self.group(item))
        for part in item.parts:
            self._grouped(part)

    def _listed(self, root: Item) -> None:
        for item in root.walk():
            if self.way.shape == "level_column":
                short = {AXIS: "Axe", ACTION: item.word}.get(item.level, item.word)
                code = [Box(item.code)] if self.way.code == "column" else []
                number = [Box(f"{len(self.lines)}")] if self.numbered else []
                values = self.cells(item) if item.is_action else self.blank()
                self.lines.append((*number, Box(short), *code, self.title_box(item), *values))
            elif item.is_action:
                self.action(item, [])
            else:
                number = [Box("")] if self.numbered else []
                self.lines.append((*number, Box(item.code, bold=True), Box(item.title, bold=True), *self.blank()))

    def _packed_actions(self, root: Item) -> None:
        for rank, part in enumerate(root.parts):
            number = [part.row.written.get("number", Box(""))] if self.numbered else []
            acts = Box("\n".join(f"• {act.title}" if self.way.seed % 2 else f"- {act.title}" for act in part.parts))
            first = Box(titled(root, self.way) if not rank or self.way.seed % 2 else "")
            self.lines.append((*number, first, Box(titled(part, self.way)), acts, *self.cells(part.parts[0])))

    def _in_columns(self, root: Item) -> None:
        way = self.way
        skipped = 1 if way.shape == "sheets" else 0
        depth = len(self.scheme) - 1
        acts = root.under()
        for act in acts:
            lead: list[Box] = []
            if way.shape == "packed":
                fresh = act is act.above.under()[0] if act.above else False
                names = "\n".join(titled(act.at(rank), way) for rank in range(depth))
                lead = [Box(names if fresh or way.seed % 2 else "")]
            for rank in range(skipped, depth) if way.shape != "packed" else ():
                above = act.at(rank)
                size = sum(1 + (len(one.steps) if way.steps == "rows" else 0) for one in above.under())
                lead += self._lead(above, act is above.under()[0], size)
            number = way.code == "own_column"
            self.action(act, [*lead, *([Box(act.code)] if number else [])])

    def _lead(self, above: Item, fresh: bool, size: int) -> list[Box]:
        way = self.way
        texts = [above.code, above.title] if way.code == "own_column" else [titled(above, way)]
        shape = way.shape if way.shape != "sheets" else ("merged", "repeated", "changed")[way.seed % 3]
        if shape == "merged":
            return [Box(text, down=size) for text in texts] if fresh else []
        return [Box(text if fresh or shape == "repeated" else "") for text in texts]
