"""How much of a file is read: what a document of six hundred actions never reaches, and a hostile one soon does."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Beyond these a file is refused, except where a reader says that it cuts instead. Sizes are in bytes.

    They go together: what is within all of them is read, and a plan looked for in it, in some ten seconds of one core
    and 500 MB. `config/settings.py` makes settings of those that an installation may want otherwise.
    """

    max_bytes: int = 50_000_000
    max_text_bytes: int = 5_000_000
    """Text has no pictures: beyond this it is a database or a log."""
    max_unpacked: int = 250_000_000
    """What is decompressed from an office file, all parts that are read taken together."""
    max_part: int = 60_000_000
    """One XML part that must stand in memory as a whole."""
    max_tags: int = 700_000
    """Signs `<` in such a part; an element in memory weighs fifty times its name."""
    max_ratio: int = 250
    """Decompressed over compressed, for parts above ten megabytes."""
    max_members: int = 20_000
    max_sheets: int = 250
    max_cells: int = 100_000
    """Cells in all tables together, empty ones between others included."""
    max_paragraphs: int = 25_000
    """Paragraphs, titles and entries that stand outside tables."""
    max_paragraph: int = 50_000
    """Characters of one paragraph, which is twenty-five pages without the end of a line."""
    max_blocks: int = 120_000
    """Both together, and the paragraphs inside cells."""
    max_lines: int = 100_000
    """Lines of a text file."""
    max_characters: int = 12_000_000
    max_pages: int = 400
    max_depth: int = 60
    """Lists, tables and frames inside one another."""
    seconds: float = 9.0
    """Processor time of the process that reads a file and looks for the plan in it; by the clock, ten times that on a
    machine that is busy."""
    conversion_seconds: float = 20.0
    """Time, by the clock, that LibreOffice has to convert an old file."""
    optical_seconds: float = 240.0
    """Time, by the clock, for recognising the letters of pages that are pictures, where Tesseract is installed; the
    pages that are left then are said to be."""
    memory: int = 420_000_000
    """Address space of that process above what it has when it starts."""


LIMITS = Limits()
