"""Plans laid out as documents: `programme_report` to read, `programme_table` to work on in a spreadsheet. Pure."""

from gouvernail.core.report.programme import programme_owner, programme_report, programme_title
from gouvernail.core.report.spreadsheet import programme_table

__all__ = ["programme_owner", "programme_report", "programme_table", "programme_title"]
