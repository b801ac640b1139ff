"""The search in Korean: what can be found, and the index that a browser asks (docs/search.md)."""

from generator.search.index import search_files

__all__ = ["search_files"]
