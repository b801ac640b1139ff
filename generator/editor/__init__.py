"""The form in the browser, for editors who know neither git nor YAML: what it shows comes from the contracts."""

from generator.editor.bundle import Unbundled, bundled
from generator.editor.form import form
from generator.editor.lying import lying
from generator.editor.page import FOLDER, page_files, policy, site_files

__all__ = ["FOLDER", "Unbundled", "bundled", "form", "lying", "page_files", "policy", "site_files"]
