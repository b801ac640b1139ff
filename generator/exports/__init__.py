"""What stands on the pages, in every form that programs take: files, feeds, calendars, catalogue."""

from generator.exports.table import table_files
from generator.exports.write import write_exports

__all__ = ["table_files", "write_exports"]
