"""What each file of the site is: its media type by its ending, and what people call the format."""

from __future__ import annotations

from mimetypes import MimeTypes

#: By the registry of the IANA, and the specifications of the formats that are in none (Atom in RFC 4287, NDJSON on its own site).
TYPES = {
    ".atom": "application/atom+xml",
    ".css": "text/css",
    ".csv": "text/csv",
    ".geojson": "application/geo+json",
    ".html": "text/html",
    ".htm": "text/html",
    ".hwp": "application/x-hwp",
    ".hwpx": "application/hwp+zip",
    ".ics": "text/calendar",
    ".js": "text/javascript",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".md": "text/markdown",
    ".ndjson": "application/x-ndjson",
    ".rss": "application/rss+xml",
    ".svg": "image/svg+xml",
    ".ttl": "text/turtle",
    ".txt": "text/plain",
    ".webmanifest": "application/manifest+json",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xml": "application/xml",
    ".zip": "application/zip",
}
#: Python's own table: the one of the machine would give each machine a list of its own.
REST = MimeTypes(filenames=())
#: A warning (CAP 1.2); its files end in .xml, and are that to a server.
CAP = "application/cap+xml"
UNKNOWN = "application/octet-stream"
#: Formats that people call otherwise than by their ending.
NAMES = {
    ".ndjson": "NDJSON",
    ".atom": "Atom",
    ".ttl": "Turtle",
    ".jsonld": "JSON-LD",
    ".ics": "iCalendar",
    ".md": "Markdown",
}
KILO = 1000


def suffix_of(path: str) -> str:
    """The suffix of a path with slashes, in small letters, as ``PurePosixPath.suffix`` has it, which of fifty thousand takes a second."""
    name = path.rpartition("/")[2]
    at = name.rfind(".")
    return name[at:].lower() if 0 < at < len(name) - 1 else ""


def media_type(path: str) -> str:
    """The media type of a file by its name: ``text/csv`` for ``a/b.csv``."""
    suffix = suffix_of(path)
    return TYPES.get(suffix) or REST.guess_type(f"a{suffix}")[0] or UNKNOWN


def format_of(path: str) -> str:
    """What people call the format of a file: CSV, JSON, Atom."""
    suffix = suffix_of(path)
    return NAMES.get(suffix, suffix[1:].upper())


def size_in_words(size: int) -> str:
    """A number of bytes as people read it: 3 KB, 1.2 MB (steps of a thousand, as file managers count); the least is 1 KB.

    Number and unit stay in one line.
    """
    kilos = max(1, round(size / KILO))
    return f"{kilos}\u00a0KB" if kilos < KILO else f"{size / KILO / KILO:.1f}\u00a0MB"
