"""The search in Korean: what can be found, and the index that a browser asks (docs/search.md)."""

from generator.search.index import located, search_files
from generator.search.prepared import PreparedEntry, prepare

__all__ = ["PreparedEntry", "located", "prepare", "search_files"]
