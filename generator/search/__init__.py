"""The search in Korean: what can be found, and the index that a browser asks (docs/search.md)."""

from generator.search.index import located, search_files

__all__ = ["located", "search_files"]
