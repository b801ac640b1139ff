"""Entries made by hand."""

from generator.search.entry import SearchEntry
from generator.search.text import Texts


def entry(path: str, title: str, *body: str, department: str = "", strong: tuple[str, ...] = (), kind: str = "task"):
    return SearchEntry(path, kind, kind.upper(), title, department, Texts(list(strong), list(body)))
