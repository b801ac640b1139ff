"""pages.json: every HTML file of the built site, what its bytes are and which record it came from."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from hashlib import sha256
from pathlib import Path

from generator.pages import Page
from generator.site import Site

MANIFEST = "pages.json"


def manifest(site: Site, pages: Iterable[Page], sums: Mapping[str, str]) -> str:
    """The manifest of a built site; ``sums`` are the SHA-256 of the bytes of each page by path, in hexadecimal.

    ``url`` is the path that the page will have on its host: the gate serves the folder under the same one.
    """
    base = site.base
    listed = [
        {
            "path": page.path,
            "url": base + page.url[1:],
            "sha256": sums[page.path],
            "kind": page.kind,
            "title": page.title,
            "template": page.template,
            "sources": [{"path": source.path, "line": source.line} for source in page.sources],
        }
        for page in sorted(pages, key=lambda page: page.path)
    ]
    return _text({"as_of": site.as_of.isoformat(), "pages": listed})


def renewed(text: str, paths: Collection[str], out: Path) -> str:
    """The manifest with the hashes of the pages ``paths`` as they lie in ``out`` now; what it says of others stays."""
    content = json.loads(text)
    for entry in content["pages"]:
        if entry["path"] in paths:
            entry["sha256"] = sha256((out / entry["path"]).read_bytes()).hexdigest()
    return _text(content)


def _text(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
