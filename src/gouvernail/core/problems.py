"""What is wrong, doubtful or worth a look in somebody's document: values, never exceptions.

All problems of a document are reported at once, each with its place. What is *refused* (no right, conflict, unreadable
file) is an exception of the layer that refuses.
"""

import dataclasses
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """Where something stands in a document. Numbers start at 1; unknown is `None`.

    `line` is the line of a text file, elsewhere the rank of the paragraph or line in the document; `row` the row of a
    sheet or table, `field` the name of a column or form field. `box` is the place on the page (left, top, right and
    bottom in points from its top left corner), for showing only: places that differ in nothing else are the same.
    """

    file: str | None = None
    sheet: str | None = None
    page: int | None = None
    row: int | None = None
    line: int | None = None
    field: str | None = None
    box: tuple[float, float, float, float] | None = dataclasses.field(default=None, compare=False)

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

    `code` is a stable identifier in kebab case (`amount-missing`, `code-gap`), `message` a French sentence that says
    what was found and what can be done, `blocking` whether nothing can be written before it is solved.
    """

    code: str
    message: str
    source: Source = NOWHERE
    blocking: bool = False
