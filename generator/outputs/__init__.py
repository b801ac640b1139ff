"""What is written beside the pages (manifest, sitemap, style sheet, pictures), and the check of what was written."""

from generator.outputs.asset import assets
from generator.outputs.built import Built, Seen, read_folder
from generator.outputs.download import table_files
from generator.outputs.leak import leaks
from generator.outputs.link import Links
from generator.outputs.loss import lost_addresses
from generator.outputs.manifest import MANIFEST, manifest
from generator.outputs.sitemap import sitemap
from generator.outputs.statement import write_statement

__all__ = [
    "MANIFEST",
    "Built",
    "Links",
    "Seen",
    "assets",
    "leaks",
    "lost_addresses",
    "manifest",
    "read_folder",
    "sitemap",
    "table_files",
    "write_statement",
]
