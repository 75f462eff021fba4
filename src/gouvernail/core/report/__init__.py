"""Plans laid out as documents to read. Pure. The workbook to work on is made by `core/workbook`."""

from gouvernail.core.report.programme import programme_owner, programme_report, programme_title

__all__ = ["programme_owner", "programme_report", "programme_title"]
