"""pages.json: every file of the built site, what its bytes are and which record it came from; nothing else is published."""

from __future__ import annotations

import json
from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from hashlib import sha256
from itertools import groupby, islice
from pathlib import Path

from generator.exports.place import API
from generator.media import media_type
from generator.pages import Page, PageSource
from generator.site import Site
from generator.words import marks_in_words

MANIFEST = "pages.json"
#: Entries that are looked through at once: so few that one which has changed costs little, so many that the rest costs less.
PART = 256


def manifest(
    site: Site, pages: Iterable[Page], sums: Mapping[str, str], files: Iterable[Mapping[str, object]] = ()
) -> str:
    """The manifest of a built site; ``sums`` are the SHA-256 of the bytes of each page by path, in hexadecimal.

    ``url`` is the path that the page will have on its host: the gate serves the folder under the same one. ``files`` are
    all the others, but for the manifest itself, which cannot hold its own sum.
    """
    base = site.base
    listed = [
        {
            "path": page.path,
            "url": base + page.url[1:],
            "sha256": sums[page.path],
            "kind": page.kind,
            "title": marks_in_words(page.title, site.language),
            "template": page.template,
            "sources": [{"path": source.path, "line": source.line} for source in page.sources],
        }
        for page in sorted(pages, key=lambda page: page.path)
    ]
    return _text({"as_of": site.as_of.isoformat(), "pages": listed, "files": list(files)})


def listed_files(site: Site, pages: Iterable[Page], seen: Mapping[str, tuple[str, int]]) -> list[dict[str, object]]:
    """Every file that is no page: path, bytes, SHA-256, media type, and the file and line it was made from, where it is one.

    ``seen`` is the SHA-256 and the size of each file by path.
    """
    shown = {page.path for page in pages}
    attached = {each.name for each in site.attachments}
    records = {record.reference: PageSource(record.path, record.span.line) for record in site.records}
    return [
        {
            "path": path,
            "bytes": size,
            "sha256": total,
            "type": media_type(path),
            "sources": [{"path": each.path, "line": each.line} for each in made_from(path, attached, records)],
        }
        for path, (total, size) in sorted(seen.items())
        if path not in shown and path != MANIFEST
    ]


def made_from(path: str, attached: Container[str], records: Mapping[str, PageSource]) -> tuple[PageSource, ...]:
    """The attachment itself, or the record in whose folder a file lies: ``kind/id/…``, ``api/v1/kind/id.json``."""
    if path in attached:
        return (PageSource(f"content/{path}"),)
    kind, slash, rest = path.removeprefix(API).partition("/")
    if not slash:
        return ()
    name, slash, _ = rest.partition("/")
    # The entry of a record is a file of its name, beside the folder of what else there is of it.
    source = records.get(f"{kind}/{name if slash else name.removesuffix('.json')}")
    return (source,) if source else ()


def renewed(text: str, paths: Collection[str], out: Path) -> str:
    """The manifest with the hashes of the pages ``paths`` as they lie in ``out`` now; what it says of others stays."""
    content = json.loads(text)
    for entry in content["pages"]:
        if entry["path"] in paths:
            entry["sha256"] = sha256((out / entry["path"]).read_bytes()).hexdigest()
    return _text(content)


def in_parts(text: str) -> Iterator[bytes]:
    """The manifest in pieces that an earlier build may have looked through: what stands around the entries, and some entries each."""
    for _, lines in groupby(text.encode().splitlines(keepends=True), lambda line: line.startswith(b'{"path"')):
        while part := b"".join(islice(lines, PART)):
            yield part


def _text(content: Mapping[str, object]) -> str:
    """As JSON with a line for each entry: what a text has to be indented for takes three times as long to write."""
    return "{" + ", ".join(f"{_line(name)}: {_lines(value)}" for name, value in content.items()) + "}\n"


def _lines(value: object) -> str:
    if not isinstance(value, list):
        return _line(value)
    return "\n".join(("[", ",\n".join(map(_line, value)), "]"))


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
