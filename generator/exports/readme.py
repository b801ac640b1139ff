"""README.txt in the ZIP of the whole site: what is in it, from when, and the sums of the files."""

from __future__ import annotations

from collections.abc import Iterable

from generator.exports.sink import Sink
from generator.site import Site
from generator.words import moment, strings


def readme(site: Site, members: Iterable[str], sink: Sink) -> bytes:
    """Plain text with the line ends of Windows, whose editor shows the others as one line in old versions."""
    words = strings(site.language)["data"]
    lines = [
        str(site.settings["name"]),
        str(site.settings["url"]),
        words["as_of"].format(date=moment(site.moment, site.language)),
        "" if site.settings["official"] else words["unofficial"],
        words["licence"],
        words["readme"],
        "",
        *(f"{sink.known(path)[0]}  {path}" for path in sorted(members)),
    ]
    return ("\r\n".join([*lines, ""])).encode("utf-8-sig")
