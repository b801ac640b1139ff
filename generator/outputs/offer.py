"""The address that was meant by one that leads nowhere, written as it works in the Markdown in which it stands."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from generator.outputs.address import MAIL, escaped, fault
from generator.records import Narrative, nearest
from generator.site import Site

#: What a name may hold and an address in Markdown may not: the rest stays readable.
SPECIAL = re.compile(r"[\s#?%()<>\"'\\\[\]]")


@dataclass(frozen=True)
class Offer:
    """An address; ``sure`` where nothing else can have been meant."""

    address: str
    sure: bool = False


def written_out(name: str) -> str:
    """The name of a file as an address: ``신청서 #1.csv`` as ``신청서%20%231.csv``."""
    return SPECIAL.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), name)


class Offers:
    """Of one site, whose built files are ``files``."""

    def __init__(self, site: Site, files: Iterable[str]) -> None:
        self.site = site
        self.built = sorted(files)
        self.content = [f"{each.name}.md" for each in site.narratives] + [each.name for each in site.attachments]

    def instead(self, written: str, narrative: Narrative) -> Offer | None:
        """What to write instead of an address that leads nowhere inside of the site."""
        if written.startswith("www.") and fault(f"https://{written}") is None:
            return Offer(f"https://{written}", sure=True)
        if MAIL.fullmatch(written) and fault(f"mailto:{written}") is None:
            return Offer(f"mailto:{written}", sure=True)
        known = list(self.known(written, narrative))
        meant = unicodedata.normalize("NFC", written)
        path, mark, place = meant.partition("#")
        # A name in which # or ? stands is a whole name, before it is an address with a place in it.
        for name, rest in ((meant, ""), (unquote(meant), ""), (unquote(path), mark + place)):
            same = [each for each in known if each in (name, f"{name}/")]
            same = same or [each for each in known if each.casefold() == name.casefold()]
            if len(same) == 1:
                return Offer(written_out(same[0]) + rest, sure=True)
        near = nearest(unquote(path), known)
        return Offer(written_out(near.word) + mark + place) if near else None

    def known(self, written: str, narrative: Narrative) -> Iterator[str]:
        """Everything that there is, by such names as ``written``: from the root of the site, or from the page's own file."""
        if written.startswith("/"):
            base = self.site.base if written.startswith(self.site.base) and self.site.base != "/" else "/"
            yield from (base + each.removesuffix("index.html") for each in self.built)
            return
        folder = posixpath.dirname(narrative.name)
        yield from (posixpath.relpath(each, folder or ".") for each in self.content)


def mended_form(address: str) -> Offer | None:
    """An address that leaves the site and is right but for blanks and percent signs, with these escaped."""
    new = escaped(address)
    return Offer(new, sure=True) if new != address and fault(new) is None else None
