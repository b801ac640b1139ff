"""index.json: the way in for programs: what there is, how large it is and what it was made from."""

from __future__ import annotations

from typing import Any

from generator.exports import place
from generator.exports.bulk import Written
from generator.exports.sink import Sink
from generator.media import media_type
from generator.records import contracts
from generator.site import Site


def index(site: Site, written: Written, sink: Sink) -> dict[str, Any]:
    """Addresses are whole; those with a name in braces are patterns (RFC 6570, level 1)."""
    url, language = str(site.settings["url"]), site.language
    kinds = [
        {
            "kind": kind,
            "title": contracts()[kind].plural(language),
            "description": contracts()[kind].lead(language, own=not site.documented(site.of(kind))),
            "count": number,
            "record": f"{url}{place.API}{kind}/{{id}}.json",
            "files": [described(url, path, sink) for path in (place.of_kind(kind), place.of_kind(kind, "ndjson"))],
        }
        for kind, number in written.kinds.items()
    ]
    return {
        "name": site.settings["name"],
        "description": site.settings["description"],
        "url": url,
        "language": language,
        "as_of": site.moment,
        "official": site.settings["official"],
        "owner": site.settings["owner"],
        "version": "1",
        "kinds": kinds,
        "files": [described(url, path, sink) for path in wholes(sink)],
    }


def wholes(sink: Sink) -> list[str]:
    """The files that hold the whole site."""
    return [path for path in (place.ARCHIVE, place.ALL, place.ALL_LINES) if sink.has(path)]


def described(url: str, path: str, sink: Sink) -> dict[str, Any]:
    total, size = sink.known(path)
    return {"url": f"{url}{path}", "type": media_type(path), "bytes": size, "sha256": total}
