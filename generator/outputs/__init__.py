"""What is written beside the pages: the manifest, the sitemap for search engines, the style sheet and pictures."""

from generator.outputs.asset import assets
from generator.outputs.leak import leaks
from generator.outputs.link import TABLE, wrong_addresses
from generator.outputs.manifest import MANIFEST, manifest
from generator.outputs.sitemap import sitemap

__all__ = ["MANIFEST", "TABLE", "assets", "leaks", "manifest", "sitemap", "wrong_addresses"]
