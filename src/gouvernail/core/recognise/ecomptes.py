"""A programme exchanged with eComptes (schema 201805V1) → draft: read as it is told, nothing guessed.

`files/read/ecomptes.py` gives its document: a table of what identifies the file, then one row an element, in the
columns of `core/ecomptes.py`. An element keeps its `ElementId` as id, by which a later import finds the item again.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal, InvalidOperation

from gouvernail.core.document import Document, Row, Table
from gouvernail.core.ecomptes import ADMINISTRATIONS, BETWEEN, COLUMNS, LEVELS, SERVICES, STATUSES
from gouvernail.core.folding import fold
from gouvernail.core.plan import BudgetLine, Deadline, Draft, Item, LayoutFound, Origin, Plan, Status
from gouvernail.core.problems import Problem, Source
from gouvernail.core.recognise.ledger import Ledger
from gouvernail.core.vocabulary import Precision, ProgrammeKind, SkipReason, Track

LAYOUT = "ecomptes"
_LABELS = {
    "Volet": "Volet",
    "ObjectifStrategique": "Objectif stratégique",
    "ObjectifOperationnel": "Objectif opérationnel",
    "Action": "Action",
}
_TRACKS = {"interne": Track.INTERNAL, "externe": Track.EXTERNAL}
_CONTENT = COLUMNS[4:18]


def is_ecomptes(document: Document) -> bool:
    return len(document.blocks) == 2 and bool(_elements(document))


def read_ecomptes(document: Document) -> Draft:
    """The plan that the file holds, and everything that is doubtful in it. Expects `is_ecomptes`."""
    return _Reader(document).draft()


def _elements(document: Document) -> tuple[Row, ...]:
    """The header and the rows of the elements; empty for another document."""
    table = document.blocks[-1]
    told = isinstance(table, Table) and tuple(cell.text for cell in table.rows[0].cells) == COLUMNS
    return table.rows if isinstance(table, Table) and told else ()


class _Element:
    """A row by the names of its columns. `said` gives the pieces of a cell."""

    def __init__(self, row: Row, first_unit: int) -> None:
        self.row = row
        self.cells: dict[str, list[str]] = {}
        self.units: dict[str, list[int]] = {}
        unit = first_unit
        for name, cell in zip(COLUMNS, row.cells, strict=True):
            self.cells[name] = [block.text for block in cell.blocks]
            self.units[name] = list(range(unit, unit + len(cell.blocks)))
            unit += len(cell.blocks)
        self.next_unit = unit

    def said(self, name: str) -> list[str]:
        return self.cells[name]

    def text(self, name: str) -> str | None:
        return "\n".join(self.cells[name]).strip() or None

    @property
    def kind(self) -> str:
        return self.text("Élément") or ""

    def source(self, field: str | None = None) -> Source:
        return replace(self.row.where, field=field)


class _Reader:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.ledger = Ledger(document)
        self.problems: list[Problem] = list(document.problems)
        self.identity: dict[str, str] = {}
        self.items: list[Item] = []
        self.ids: set[str] = set()
        self.given: list[str] = []

    def draft(self) -> Draft:
        unit = self._identity()
        header, *rows = _elements(self.document)
        for cell in header.cells:
            for _ in cell.blocks:
                self.ledger.skip(unit, SkipReason.TABLE_HEADER)
                unit += 1
        elements = []
        for row in rows:
            elements.append(_Element(row, unit))
            unit = elements[-1].next_unit
        self._read(elements)
        coverage, skipped, unplaced = self.ledger.close()
        return Draft(
            Plan(tuple(self.items), self.identity.get("Libelle"), ProgrammeKind.PST, period=self._period()),
            unplaced,
            skipped,
            tuple(self.problems),
            coverage,
            (LayoutFound(LAYOUT, 1.0, header.where, rows[-1].where),),
            origin=self._origin(),
        )

    # ------------------------------------------------------------------------------------------------ identification

    def _identity(self) -> int:
        """Reads what identifies the file; gives the number of the next unit of text."""
        unit = 0
        first = self.document.blocks[0]
        for row in first.rows if isinstance(first, Table) else ():
            name, value = row.cells[0].text, row.cells[1].text
            self.identity.setdefault(name, value)
            for cell in row.cells:
                for _ in cell.blocks:
                    if name in ("Libelle", "ExerciceDebut", "ExerciceFin"):
                        self.ledger.place(unit)
                    else:
                        self.ledger.skip(unit, SkipReason.OUTSIDE_PLAN)
                    unit += 1
        return unit

    def _period(self) -> tuple[date, date] | None:
        first, last = (_year(self.identity.get(name)) for name in ("ExerciceDebut", "ExerciceFin"))
        return (date(first, 1, 1), date(last, 12, 31)) if first and last and first <= last else None

    def _origin(self) -> Origin:
        kind = ADMINISTRATIONS.get(self.identity.get("TypeAdmin", ""))
        return Origin(
            "eComptes", self.identity.get("IdPST") or None, self.identity.get("INS") or None, kind, tuple(self.given)
        )

    # ------------------------------------------------------------------------------------------------------ elements

    def _read(self, elements: list[_Element]) -> None:
        above: dict[int, str | None] = {}
        track: Track | None = None
        for element in elements:
            rank = LEVELS[element.kind].rank
            if element.kind == "Volet":
                track = _TRACKS.get(fold(element.text("Libelle") or "").split(" ")[-1])
                if track is not None and not any(self._tells(element, name) for name in _CONTENT):
                    self._account(element)
                    above = {rank: None}
                    continue
            parent = next((above[one] for one in range(rank - 1, -1, -1) if one in above), None)
            item = self._item(element, parent, track)
            above = {one: found for one, found in above.items() if one < rank} | {rank: item.id}
            self.items.append(item)

    def _tells(self, element: _Element, name: str) -> bool:
        """Whether a volet says something of its own there: zeros and the first status are what every element has."""
        return (element.text(name) or "") not in ("", "0", "0.0", "0.00", "NON_COMMENCE")

    def _item(self, element: _Element, parent: str | None, track: Track | None) -> Item:
        self._account(element)
        title = element.text("Libelle")
        if title is None:
            self._tell("ecomptes-label-missing", "cet élément n'a pas de libellé : à compléter.", element, "Libelle")
        return Item(
            id=self._id(element),
            level=LEVELS[element.kind],
            title=" ".join((title or "Sans libellé").split()),
            parent=parent,
            label=_LABELS[element.kind],
            track=track,
            description=element.text("Description"),
            political_leads=tuple(element.said("Mandataire")[:1]),
            administrative_leads=tuple(element.said("Responsable")[:1]),
            departments=tuple(element.said("Departement")),
            partners=tuple(element.said("Partenaires")),
            plans=tuple(element.said("Plans")),
            start=self._day(element, "DateDebut"),
            deadline=self._day(element, "DateFin"),
            status=self._status(element),
            progress=self._progress(element),
            achieved=element.text("RemarqueStatut"),
            fte=self._number(element, "ETP") or None,
            budget=(*self._articles(element), *self._projections(element)),
            tags=self._exercise(element),
            confidence=Decimal(1),
            source=element.row.where,
        )

    def _account(self, element: _Element) -> None:
        """Everything is placed but the contact data of people and what no column takes."""
        for name, units in element.units.items():
            for rank, unit in enumerate(units):
                if name in ("Mandataire", "Responsable") and rank:
                    self.ledger.skip(unit, SkipReason.OUTSIDE_PLAN)
                elif name != "Autres":
                    self.ledger.place(unit)

    def _id(self, element: _Element) -> str:
        """The reader has told of one that is missing."""
        wanted = element.text("ElementId") or f"sans-identifiant-{element.row.where.row}"
        found, rank = wanted, 2
        while found in self.ids:
            found, rank = f"{wanted}-{rank}", rank + 1
        if found != wanted:
            message = f"l'identifiant « {wanted} » sert déjà à un autre élément : il ne permettra pas de le retrouver."
            self._tell("ecomptes-id-twice", message, element, "ElementId")
        elif element.text("ElementId"):
            self.given.append(found)
        self.ids.add(found)
        return found

    def _exercise(self, element: _Element) -> tuple[str, ...]:
        """The budget year of an element, where it is not the one of the file."""
        year = element.text("Exercice")
        return (f"Exercice {year}",) if year and year != self.identity.get("Exercice") else ()

    def _day(self, element: _Element, name: str) -> Deadline | None:
        text = element.text(name)
        if text is None:
            return None
        try:
            day = date.fromisoformat(text[:10])
        except ValueError:
            self._tell("ecomptes-date", f"« {text} » n'est pas une date : gardée telle quelle.", element, name)
            return Deadline(text)
        return Deadline(f"{day:%d/%m/%Y}", day, day, Precision.DAY)

    def _status(self, element: _Element) -> Status | None:
        text = element.text("Statut")
        if text is None:
            return None
        if text not in STATUSES:
            message = f"le statut « {text} » n'est pas un statut d'eComptes : il est gardé comme mot, à préciser."
            self._tell("status-unknown", message, element, "Statut")
        return Status(STATUSES.get(text), text)

    def _progress(self, element: _Element) -> int | None:
        """eComptes has no way of saying that the rate is unknown: it writes 0, which is not taken for a figure."""
        number = self._number(element, "TauxAvancement")
        if number is None or number == 0:
            return None
        if not 0 <= number <= 100:
            message = f"un taux d'avancement de {number} n'est pas compris entre 0 et 100 : laissé de côté."
            self._tell("progress-out-of-range", message, element, "TauxAvancement")
            self._unplace(element, "TauxAvancement")
            return None
        return int(number.to_integral_value())

    def _number(self, element: _Element, name: str) -> Decimal | None:
        text = element.text(name)
        number = _decimal(text)
        if text is not None and (number is None or (name == "ETP" and number < 0)):
            self._tell("ecomptes-number", f"« {text} » n'est pas un nombre valable : laissé de côté.", element, name)
            self._unplace(element, name)
            return None
        return number

    def _articles(self, element: _Element) -> Iterator[BudgetLine]:
        for said in element.said("Articles"):
            year, service, way, article, amount, label = said.split(BETWEEN, 5)
            text = f"{label} {amount} €".strip()
            yield self._line(element, "Articles", service, way, article or None, year, amount, text)

    def _projections(self, element: _Element) -> Iterator[BudgetLine]:
        """Years that articles already tell keep their words only: an amount must not count twice."""
        told = {_year(said.split(BETWEEN, 1)[0]) for said in element.said("Articles")}
        for said in element.said("Projections"):
            year, service, way, group, amount, label = said.split(BETWEEN, 5)
            if not _decimal(amount):
                continue
            text = f"Projection : {label or group} {amount} €"
            line = self._line(element, "Projections", service, way, None, year, amount, text)
            yield replace(line, amount=None) if line.year in told else line

    def _line(
        self,
        element: _Element,
        column: str,
        service: str,
        way: str,
        article: str | None,
        year: str,
        said: str,
        text: str,
    ) -> BudgetLine:
        """A revenue keeps its words, without an amount: money that comes in is no cost."""
        amount = _decimal(said)
        if amount is None:
            self._tell("amount-missing", f"« {text} » : le montant n'est pas un nombre.", element, column)
        if way == "R":
            amount, text = None, f"Recette : {text}"
        own = _year(year) or _year(element.text("Exercice"))
        cents = amount.quantize(Decimal("0.01")) if amount is not None else None
        return BudgetLine(SERVICES.get(service), cents, article, own, text=text)

    def _unplace(self, element: _Element, name: str) -> None:
        for unit in element.units[name]:
            self.ledger.unplace(unit)

    def _tell(self, code: str, message: str, element: _Element, field: str) -> None:
        title = " ".join((element.text("Libelle") or "").split())
        named = f"{_LABELS[element.kind]} « {title[:80]} »" if title else _LABELS[element.kind]
        self.problems.append(Problem(code, f"{named} : {message}", element.source(field)))


def _decimal(text: str | None) -> Decimal | None:
    try:
        number = Decimal((text or "").strip())
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number) < Decimal(10) ** 12 else None


def _year(text: str | None) -> int | None:
    said = (text or "").strip()
    return int(said) if said.isascii() and said.isdigit() and len(said) == 4 and said > "0000" else None
