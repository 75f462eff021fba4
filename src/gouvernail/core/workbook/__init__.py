"""Our own workbook: a whole plan as sheets to work on, read back without any difference. Pure.

`kinds` says what cells hold and how they are read, `item_columns` and `records` which columns there are, `writing`
makes the sheets, `reading` takes them back, `exact` keeps texts that a cell would alter, `marks` tells what changed.
"""

from gouvernail.core.workbook.template import template_table
from gouvernail.core.workbook.writing import programme_table

__all__ = ["programme_table", "template_table"]
