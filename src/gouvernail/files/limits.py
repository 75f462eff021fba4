"""How much of a file is read: what a document of six hundred actions never reaches, and a hostile one soon does."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Beyond these a file is refused, except where a reader says that it cuts instead. Sizes are in bytes."""

    max_bytes: int = 50_000_000
    max_text_bytes: int = 5_000_000
    """Text has no pictures: beyond this it is a database or a log."""
    max_unpacked: int = 250_000_000
    """What is decompressed from an office file, all parts that are read taken together."""
    max_part: int = 60_000_000
    """One XML part that must stand in memory as a whole."""
    max_tags: int = 1_500_000
    """Signs `<` in such a part; an element in memory weighs fifty times its name."""
    max_ratio: int = 250
    """Decompressed over compressed, for parts above ten megabytes."""
    max_members: int = 20_000
    max_sheets: int = 250
    max_cells: int = 150_000
    """Cells that hold something, in a whole workbook."""
    max_blocks: int = 150_000
    max_characters: int = 12_000_000
    max_pages: int = 400
    max_depth: int = 60
    """Lists, tables and frames inside one another."""
    seconds: float = 20.0
    """Time of a reading in a process of its own."""
    memory: int = 700_000_000
    """Address space of that process above what it has when it starts."""


LIMITS = Limits()
