"""The sheets of what an item has several of, read back: money, indicators, measures, deadlines, ties, documents."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import Any

from gouvernail.core.folding import fold
from gouvernail.core.plan import (
    BudgetLine,
    DeadlinePart,
    DocumentLink,
    Indicator,
    IndicatorTarget,
    IndicatorValue,
    Link,
    Placement,
    Principle,
    SharedIndicator,
)
from gouvernail.core.vocabulary import SkipReason
from gouvernail.core.workbook import records as sheets_of
from gouvernail.core.workbook.exact import Place
from gouvernail.core.workbook.family import plain
from gouvernail.core.workbook.item_columns import source_of
from gouvernail.core.workbook.kinds import Unread, cell_text, shown
from gouvernail.core.workbook.notice import EXAMPLE
from gouvernail.core.workbook.records import RecordSheet
from gouvernail.core.workbook.sheets import Desk, Record, records

Values = dict[str, Any]


class RecordReader:
    """Reads the rows of these sheets into fields of items.

    `ids` are the items, `codes` those that bear each code, `exported` those that the workbook was exported with.
    """

    def __init__(
        self, desk: Desk, ids: frozenset[str], codes: Mapping[str, tuple[str, ...]], exported: frozenset[str]
    ) -> None:
        self.desk, self.ids, self.codes, self.exported = desk, ids, codes, exported
        self.fields: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
        self.principles: list[Principle] = []
        self._indicators: dict[str, list[tuple[Any, Values, list[Any], list[Any]]]] = defaultdict(list)
        self._keys: dict[str, dict[str, str]] = defaultdict(dict)
        """By item and words, the keys of its indicators that others share."""

    def read(self) -> None:
        """All sheets. What a sheet says that is not there any more stays unknown (`Desk.silent`)."""
        makers: tuple[tuple[RecordSheet, Callable[[str, Values, Record], None]], ...] = (
            (sheets_of.BUDGET, self._budget),
            (sheets_of.INDICATORS, self._indicator),
            (sheets_of.MEASURES, self._measure),
            (sheets_of.PARTS, self._part),
            (sheets_of.LINKS, self._tie),
            (sheets_of.DOCUMENTS, self._document),
            (sheets_of.PRINCIPLES, self._principle),
        )
        for sheet, make in makers:
            self._sheet(sheet, make)
        for item, found in self._indicators.items():
            self.fields[item]["indicators"] = [
                Indicator(
                    **values,
                    targets=tuple(targets),
                    values=tuple(measured),
                    key=self._keys[item].get(fold(values["text"])),
                )
                for _, values, targets, measured in found
            ]

    def _sheet(self, sheet: RecordSheet, make: Callable[[str, Values, Record], None]) -> None:
        grid = self.desk.grids.get(fold(sheet.name))
        columns = {column.key: column for column in sheet.columns}
        found = records(self.desk, grid, columns) if grid else None
        if found is None:
            self.desk.silent.update(sheet.fields)
            return
        rows, keys = found
        lost = {key for key in columns.keys() - keys if not key.startswith("?") and key != "number"}
        if lost:
            # A row without one of its columns is not what was exported: the fields are left as they are.
            self.desk.silent.update(sheet.fields)
            names = ", ".join(column.name for column in sheet.columns if column.key in lost)
            self.desk.tell(
                "column-missing",
                f"La feuille «\u00a0{sheet.name}\u00a0» n'a plus de colonne {names}\u00a0: "
                "ce qu'elle dit ne change pas le programme.",
                grid.rows[0][0] if grid else rows[0].where,
            )
        for record in rows:
            item = self._item_of(record, sheet) if sheet.of_items else ""
            if item is not None:
                make(item, self._values(sheet, record, item), record)

    def _item_of(self, record: Record, sheet: RecordSheet) -> str | None:
        """The item of a row, by its identifier, else by its code.

        Where a row is tied to nobody any more, its item would seem to have lost it: the sheet then changes nothing.
        """
        name, code = record.said("item"), record.said("?code")
        if name in self.ids:
            return name
        if name == EXAMPLE:
            self.desk.set_aside(record, SkipReason.OUTSIDE_PLAN)
            return None
        found = self.codes.get(plain(code), ()) if code and not name else ()
        if len(found) == 1:
            return found[0]
        many = "de plusieurs éléments" if found else "d'aucun élément"
        self.desk.tell(
            "row-without-item",
            f"Cette rangée désigne «\u00a0{shown(name or code)}\u00a0», qui est le code ou l'identifiant {many} "
            "de la feuille «\u00a0Programme\u00a0»\u00a0: elle n'est pas lue.",
            record.where,
        )
        self.desk.set_aside(record, None)
        if name not in self.exported:
            self.desk.silent.update(sheet.fields)
        return None

    def _values(self, sheet: RecordSheet, record: Record, item: str) -> Values:
        found: Values = {}
        number = record.said("number")
        for column in sheet.columns:
            if column.key.startswith("?") and column.key != "?indicator":
                continue
            if column.key in record.cells or self.desk.exact:
                try:
                    found[column.key] = self.desk.value(record, column, Place(sheet.name, item, number, column.name))
                    continue
                except Unread as error:
                    self.desk.unreadable(record, column, error)
                    self.desk.unread.update((item, field) for field in sheet.fields)
                    if column.key == "amount" and "text" not in record.cells:
                        found["spoken"] = cell_text(record.cells[column.key])
            found[column.key] = column.kind.blank
        return found

    # ----------------------------------------------------------------------------------------------------- the records

    def _needs(self, item: str, field: str, record: Record, header: str, value: Any) -> bool:
        """Whether a row says what it cannot do without."""
        if value is not None:
            return True
        self.desk.tell(
            "value-missing", f"{header}\u00a0: cette rangée n'en dit rien, elle n'est pas lue.", record.where, header
        )
        self.desk.unread.add((item, field))
        return False

    def _budget(self, item: str, values: Values, record: Record) -> None:
        names = ("kind", "amount", "article", "year", "funder", "funding_status")
        line = BudgetLine(
            **{name: values[name] for name in names},
            stage=values["stage"] or sheets_of.NO_STAGE,
            text=values["text"] if values["text"] is not None else values.get("spoken"),
        )
        self.fields[item]["budget"].append(line)

    def _indicator(self, item: str, values: Values, record: Record) -> None:
        if self._needs(item, "indicators", record, "Indicateur", values["text"]):
            names = ("text", "kind", "unit", "direction", "baseline", "frequency")
            self._indicators[item].append((values["number"], {name: values[name] for name in names}, [], []))

    def _measure(self, item: str, values: Values, record: Record) -> None:
        found = self._indicator_of(item, values)
        if found is None:
            self._needs(item, "indicators", record, "Indicateur", None)
            return
        said = {name: values[name] for name in ("value", "text")}
        if values["what"] == sheets_of.MEASURE or (values["what"] is None and values["date"] is not None):
            if self._needs(item, "indicators", record, "Date", values["date"]):
                more = {name: values[name] for name in ("date", "source", "comment")}
                found[1].append(IndicatorValue(**said, **more))
            return
        year = values["year"] if values["year"] is not None else getattr(values["date"], "year", None)
        if self._needs(item, "indicators", record, "Année", year) and year is not None:
            found[0].append(IndicatorTarget(year, **said))

    def _indicator_of(self, item: str, values: Values) -> tuple[list[Any], list[Any]] | None:
        """The targets and values of the indicator that a row names by its number, else by its words."""
        known = self._indicators[item]
        numbers = [one for one in known if one[0] is not None and one[0] == values["indicator"]]
        words = fold(values["?indicator"] or "")
        named = [one for one in known if words and fold(one[1]["text"]) == words]
        for found in (numbers, named, known if not words and values["indicator"] is None else []):
            if len(found) == 1:
                return found[0][2], found[0][3]
        both = [one for one in numbers if one in named]
        return (both[0][2], both[0][3]) if both else None

    def _part(self, item: str, values: Values, record: Record) -> None:
        field = values["field"]
        if field is None:
            self.desk.tell(
                "value-missing", "Champ\u00a0: cette rangée ne dit pas de quelle échéance.", record.where, "Champ"
            )
            return
        names = ("label", "steps", "start", "end", "recurring", "unknown")
        self.fields[item][f"{field}.parts"].append(DeadlinePart(**{name: values[name] for name in names}))

    def _tie(self, item: str, values: Values, record: Record) -> None:
        kind, target = values["kind"], values["target"]
        if kind == sheets_of.HOME:
            return
        if not self._needs(item, "links", record, "Lien", kind):
            return
        if kind == sheets_of.SHARED:
            home, between, key = (target or "").partition(sheets_of.BETWEEN)
            if self._needs(item, "shared_indicators", record, "Identifiant visé", key if between and key else None):
                self._keys[home][fold(values["text"] or "")] = key
                self.fields[item]["shared_indicators"].append(SharedIndicator(key, values["text"]))
            return
        if kind == sheets_of.PLACEMENT:
            found = self._target(target, values["code"])
            if self._needs(item, "also_under", record, "Identifiant visé", found):
                self.fields[item]["also_under"].append(Placement(found, values["share"]))
            return
        self.fields[item]["links"].append(Link(kind, values["code"], target, values["text"]))

    def _target(self, target: str | None, code: str | None) -> Any:
        if target in self.ids:
            return target
        found = self.codes.get(plain(code), ()) if code and target is None else ()
        return found[0] if len(found) == 1 else None

    def _document(self, item: str, values: Values, record: Record) -> None:
        if self._needs(item, "documents", record, "Document", values["title"]):
            self.fields[item]["documents"].append(DocumentLink(values["title"], values["url"]))

    def _principle(self, item: str, values: Values, record: Record) -> None:
        if self._needs("*", "principles", record, "Nature", values["kind"]) and self._needs(
            "*", "principles", record, "Texte", values["text"]
        ):
            self.principles.append(Principle(values["kind"], values["text"], source_of(values), values["programme"]))
