"""What stands on the pages, in every form that programs take: files, feeds, calendars, catalogue."""

from generator.exports.digest import digest_pages
from generator.exports.every import every_page
from generator.exports.table import table_files
from generator.exports.write import write_exports

__all__ = ["digest_pages", "every_page", "table_files", "write_exports"]
