"""PDF files set by Typst from a source, read back as documents."""

from pathlib import Path

import typst

from gouvernail.core.document import Document
from gouvernail.files.limits import Limits
from gouvernail.files.read import read

PAGE = '#set page(paper: "a4", margin: 2cm)\n#set text(lang: "fr", size: 10pt)\n'
PROSE = (
    "La commune développe un accueil de proximité pour accompagner les habitants dans leurs démarches administratives, "
    "avec des permanences dans chaque village et un guichet unique ouvert toute la semaine. "
)
SENTENCES = (
    "Des permanences sont tenues dans chaque village et un guichet unique est ouvert toute la semaine.",
    "Les agents reçoivent une formation de trois jours à l’accueil des publics fragiles.",
    "Le patrimoine bâti demande des travaux urgents de rénovation énergétique avant la fin de la mandature.",
    "Une enquête menée auprès des riverains montre que la vitesse reste la première source de plaintes.",
)


def told(count: int, start: int = 0) -> str:
    """So many sentences, the first of which changes with `start`."""
    return " ".join(SENTENCES[(start + at) % len(SENTENCES)] for at in range(count))


def printed(source: str, folder: Path, limits: Limits | None = None) -> Document:
    (folder / "page.typ").write_text(source, encoding="utf-8")
    return read(typst.compile(str(folder / "page.typ")), "plan.pdf", limits or Limits())
