"""What is written beside the pages (manifest, sitemap, style sheet, pictures), and the check of what was written."""

from generator.outputs.asset import assets
from generator.outputs.built import Built, BuiltFile, Sound, read_folder
from generator.outputs.leak import leaks
from generator.outputs.link import Links
from generator.outputs.lost_address import lost_addresses
from generator.outputs.manifest import MANIFEST, in_parts, listed_files, manifest
from generator.outputs.sitemap import sitemap
from generator.outputs.statement import write_statement

__all__ = [
    "MANIFEST",
    "Built",
    "BuiltFile",
    "Links",
    "Sound",
    "assets",
    "in_parts",
    "leaks",
    "listed_files",
    "lost_addresses",
    "manifest",
    "read_folder",
    "sitemap",
    "write_statement",
]
