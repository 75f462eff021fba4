"""Documents for the writers: hostile texts, a document with one block of each kind, and a long plan."""

from datetime import date
from decimal import Decimal

from gouvernail.core.document import Cell, Column, Document, Figure, Heading, ListItem, Paragraph, Row, Table

HOSTILE = (
    '#import "x"',
    "#set page(width: 1pt)",
    "*gras* _italique_ `code`",
    "$x^2$ @mention <label>",
    "] [ ) ( } { \\ \\n",
    "= Titre et // commentaire /* */",
    "<w:p/>&amp;<script>alert(1)</script>",
    '=HYPERLINK("http://example.invalid";"x")',
    "+1+1",
    "-1-1",
    "@SUM(A1)",
    "\t=1+1",
    "{{ 7*7 }} {% now %} ${7*7}",
    "http://example.invalid/ fichier:///etc",
)
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10" width="20" height="10">'
    '<rect width="20" height="10"/></svg>'
)


def table(*rows: tuple[str, ...], **more: object) -> Table:
    made = tuple(Row(tuple(Cell.of(text) for text in row)) for row in rows)
    return Table(made, header_rows=1, **{"caption": "Tableau d'essai", **more})  # type: ignore[arg-type]


def document(*blocks: object, **more: object) -> Document:
    given = {"title": "Programme d'essai", "language": "fr", "author": "Valboisé", "issued": date(2025, 9, 2), **more}
    return Document(blocks, **given)  # type: ignore[arg-type]


def every_block() -> Document:
    sheet = Table(
        (
            Row((Cell.of("Acteurs"), Cell((Paragraph("A. Lenoir", label="Responsable"), ListItem("puce de fiche"))))),
            Row(
                (Cell.of("Suivi"), Cell((Paragraph("", label="Évaluation"), ListItem("un"), ListItem("deux", depth=1))))
            ),
        ),
        role="sheet",
    )
    return document(
        Paragraph("Valboisé", role="cover-owner"),
        Paragraph("Programme d'essai", role="cover-title"),
        Paragraph("État au 2 septembre 2025", role="cover-meta"),
        Paragraph("Projet", role="cover-note"),
        Heading("Premier chapitre", marker="1"),
        Paragraph("Chapeau", role="lead"),
        Paragraph("Précisions", role="meta"),
        Paragraph("Corps de texte\nsur deux lignes", label="Libellé"),
        ListItem("entrée"),
        ListItem("entrée plus profonde", depth=1),
        ListItem("entrée suivante"),
        Heading("Fiche", level=4, listed=False, marker="1.1"),
        sheet,
        table(("Nom", "Montant"), ("Ligne", "12,00 €"), columns=(Column(), Column("money"))),
        Figure("Un rectangle noir", svg=SVG),
        Figure("Une image sans dessin"),
        Paragraph("Remarque", role="note"),
    )


def typed_table() -> Table:
    head = tuple(Cell.of(name) for name in ("Texte", "Jour", "Montant", "Part", "Nombre", "Choix"))
    row = (
        Cell.of("=1+1"),
        Cell((Paragraph("2 septembre 2025"),), value=date(2025, 9, 2)),
        Cell((Paragraph("52000"),), value=Decimal("52000.50")),
        Cell((Paragraph("40"),), value=40),
        Cell((Paragraph("0.5"),), value=Decimal("0.5")),
        Cell.of("Terminée"),
    )
    kinds = ("text", "date", "money", "percent", "number")
    columns = (*(Column(kind) for kind in kinds), Column(choices=("Terminée", "En cours")))
    return Table((Row(head), Row(row)), header_rows=1, caption="Programme", columns=columns)
