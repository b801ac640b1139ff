"""What stands on the pages, in every form that programs take: files, feeds, calendars, catalogue."""

from generator.exports.bulk import in_order
from generator.exports.digest import digest_pages
from generator.exports.every import every_page
from generator.exports.own import OwnEntry, OwnFile, own_entry, own_files
from generator.exports.table import table_files
from generator.exports.write import write_exports

__all__ = [
    "OwnEntry",
    "OwnFile",
    "digest_pages",
    "every_page",
    "in_order",
    "own_entry",
    "own_files",
    "table_files",
    "write_exports",
]
