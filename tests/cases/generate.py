"""All cases: each maker of `layouts` writes one file and says what should be read in it, from one and the same plan."""

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from tests.cases.case import Case, Maker
from tests.cases.layouts import dashboards, exchanges, headings, sheets, sites, slides_and_cards, templates, wide

MAKERS: tuple[Maker, ...] = (
    *(*wide.ALL, *dashboards.ALL, *headings.ALL, *sites.ALL),
    *(*slides_and_cards.ALL, *sheets.ALL, *exchanges.ALL, *templates.ALL),
)


def write_cases(folder: Path) -> list[Case]:
    """Writes every file into `folder`; the same bytes each time."""
    return sorted((make(folder) for make in MAKERS), key=lambda made: made.name)


@cache
def cases() -> list[Case]:
    """The cases, written once per process into a temporary folder that goes with it."""
    folder = Path(tempfile.mkdtemp(prefix="gouvernail-cases-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return write_cases(folder)
