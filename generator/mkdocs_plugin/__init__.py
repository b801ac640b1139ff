"""What mkdocs and the engine know of each other: the plugin, the build that calls mkdocs, the preview. Nobody else knows it."""

from generator.mkdocs_plugin.build import build_site
from generator.mkdocs_plugin.plugin import HwanhiPlugin

__all__ = ["HwanhiPlugin", "build_site"]
