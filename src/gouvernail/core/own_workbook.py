"""Our own workbook among the documents that people give: known by its notice or its headers, read without guessing."""

from gouvernail.core.workbook.reading import is_own, read_own

__all__ = ["is_own", "read_own"]
