"""What is wrong, doubtful or worth a look in somebody's document: values, never exceptions.

All problems of a document are reported at once, each with its place. What is *refused* (no right, conflict, unreadable
file) is an exception of the layer that refuses.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Source:
    """Where something stands in a document. Numbers start at 1; unknown is `None`.

    `line` is the line of a text file, `row` the row of a sheet or table, `field` the name of a column or form field.
    """

    file: str | None = None
    sheet: str | None = None
    page: int | None = None
    row: int | None = None
    line: int | None = None
    field: str | None = None

    def __str__(self) -> str:
        named = (
            ("fichier", self.file),
            ("feuille", self.sheet),
            ("page", self.page),
            ("rangée", self.row),
            ("ligne", self.line),
            ("champ", self.field),
        )
        return ", ".join(f"{name} {value}" for name, value in named if value is not None)


NOWHERE = Source()


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to tell the person whose document it is.

    `code` is a stable identifier in kebab case (`amount-missing`, `code-gap`), `message` a French sentence that says what
    was found and what can be done, `blocking` whether nothing can be written before it is solved.
    """

    code: str
    message: str
    source: Source = field(default=NOWHERE)
    blocking: bool = False
