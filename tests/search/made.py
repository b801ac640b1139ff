"""Entries made by hand."""

from generator.search.entry import Entry
from generator.search.text import Texts


def entry(path: str, title: str, *body: str, department: str = "", strong: tuple[str, ...] = (), kind: str = "task"):
    return Entry(path, kind, kind.upper(), title, department, Texts(list(strong), list(body)))
