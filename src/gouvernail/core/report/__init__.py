"""Plans laid out as documents to read (`programme`). Pure. The workbook to work on is made by `core/workbook`.

Nothing is imported here: `core/workbook` needs the words and totals alone, and is read where each start counts.
"""
