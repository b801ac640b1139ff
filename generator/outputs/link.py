"""Every address of a built site: what is inside leads to a file and a place that exist, what leaves it has its form.

All HTML files of the output are read as a browser reads them, whoever made them; nothing is fetched from anywhere.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from re import findall
from urllib.parse import unquote

from generator.diagnostics import Diagnostic, Fact, distinct, replace
from generator.outputs.address import WEBCAL, LinkTarget, fault, leaves, resolve, split
from generator.outputs.markup import Markup, Use
from generator.outputs.offer import Offer, Offers, mended_form
from generator.outputs.origin import Origins, SourceLocation
from generator.outputs.table import captions
from generator.pages import Page
from generator.records import did_you_mean
from generator.site import Site

#: A page that the server sends for any address: what is relative in it leads elsewhere each time.
ANYWHERE = "404.html"

MISSING: Fact = {"ko": "그런 쪽이나 파일이 없습니다", "en": "there is no such page or file"}
NO_SLASH: Fact = {"ko": "쪽의 주소는 /로 끝나야 합니다", "en": "the address of a page ends with a slash"}
OUTSIDE: Fact = {"ko": "이 누리집의 밖으로 나가는 주소입니다", "en": "it leaves the site"}
EMPTY: Fact = {"ko": "주소가 비어 있습니다", "en": "it has no address"}
RELATIVE: Fact = {
    "ko": "이 쪽은 어느 주소에서나 나오므로 링크가 /로 시작해야 합니다",
    "en": "this page is sent for any address, so its links must begin with a slash",
}
NOT_OURS: Fact = {"ko": "이 누리집의 주소가 아닙니다", "en": "it is no address of this site"}


@dataclass(frozen=True)
class Wrong:
    """What is wrong with an address, before it is known where it was written."""

    code: str
    facts: dict[str, Fact]


class Links:
    """The addresses of a built site.

    ``read`` are its files by path, with what leads somewhere in them; ``beside`` are files that will be there too, by path,
    with their text.
    """

    def __init__(
        self, site: Site, pages: Iterable[Page], read: Mapping[str, Markup], beside: Mapping[str, str] | None = None
    ) -> None:
        self.site, self.beside = site, beside or {}
        self.url = str(site.settings["url"])
        self.origins = Origins(site, pages)
        self.files = {*read, *self.beside}
        self.read = {path: read[path] for path in sorted(read.keys() - self.beside.keys())}
        self.offers = Offers(site, self.files)
        self._targets: dict[tuple[str, str], LinkTarget] = {}

    def problems(self) -> list[Diagnostic]:
        """Everything that is wrong, each at the place where somebody wrote it."""
        found = [*self.addresses(), *self.repeated(), *self.listed()]
        for path, narrative in self.origins.narratives.items():
            found += captions(self.read[path].tables, narrative.path, narrative.text)
        return distinct(found)

    def external(self) -> dict[str, list[SourceLocation]]:
        """Every address of another site with the places at which it was written; mail and telephone are none."""
        found: dict[str, dict[SourceLocation, None]] = {}
        for page, markup in self.read.items():
            for use, address in markup.addresses:
                parts = split(address)
                if use == "link" and parts and parts.scheme in ("http", "https") and not self.own(address):
                    places = found.setdefault(address, {})
                    places |= dict.fromkeys(self.origins.of(page, address, None))
        return {address: list(places) for address, places in found.items()}

    def addresses(self) -> Iterator[Diagnostic]:
        # What the look repeats on every page is told once.
        told: set[tuple[str, object]] = set()
        # What is right from the root of the site is so from every page that counts its way up to it.
        right: set[tuple[Use, str]] = set()
        for page, markup in self.read.items():
            root = "../" * page.count("/")
            for use, address in markup.addresses:
                from_root = (use, address[len(root) :]) if root and address.startswith(root) else None
                if from_root in right:
                    continue
                wrong = self.judge(use, address, page)
                if wrong is None:
                    if from_root:
                        right.add(from_root)
                    continue
                places = self.origins.of(page, address, self.inside(address, page))
                key = (wrong.code, self.inside(address, page) or address)
                if not any(place.exact for place in places) and page not in self.origins.narratives:
                    if key in told:
                        continue
                    told.add(key)
                for place in places:
                    yield self.told(wrong, place, address, page)

    def told(self, wrong: Wrong, place: SourceLocation, address: str, page: str) -> Diagnostic:
        """The problem at one place; in Markdown with the address that was meant, in the way it is written there."""
        facts = {**wrong.facts, "address": place.written or address, "page": shown(page, place)}
        narrative = self.origins.narratives.get(page)
        offer = None
        if narrative and place.exact and wrong.code == "B007" and place.written:
            offer = self.offers.instead(place.written, narrative)
            facts["suggestion"] = suggestion(offer)
        elif narrative and place.exact and wrong.code == "B009":
            offer = mended_form(place.written or address)
        fix = replace(place.span, offer.address) if offer and offer.sure else None
        return Diagnostic(wrong.code, place.path, place.span, facts, fix)

    def judge(self, use: Use, address: str, page: str) -> Wrong | None:
        """What is wrong with one address on one page."""
        target = self.inside(address, page)
        if use == "canonical" and not self.own(address):
            return Wrong("B007", {"address": address, "reason": NOT_OURS, "suggestion": ""})
        if target is None:
            if use == "fetch":
                return Wrong("B010", {"address": address})
            reason = fault(address)
            return Wrong("B009", {"address": address, "reason": reason}) if reason else None
        if not address:
            return Wrong("B007", {"address": "", "reason": EMPTY, "suggestion": ""})
        if page == ANYWHERE and not address.startswith(("/", "#")) and not self.own(address):
            return Wrong("B007", {"address": address, "reason": RELATIVE, "suggestion": ""})
        return self.led_astray(target, address)

    def led_astray(self, target: LinkTarget, address: str) -> Wrong | None:
        if target.file is None:
            return Wrong("B007", {"address": address, "reason": OUTSIDE, "suggestion": ""})
        if target.file not in self.files:
            slash = f"{target.file}/index.html" in self.files
            near: dict[str, Fact] = {} if slash else self.alike(address)
            return Wrong(
                "B007", {"address": address, "reason": NO_SLASH if slash else MISSING, "suggestion": "", **near}
            )
        # A place inside a picture or a document is for the program that shows it.
        if not target.file.endswith(".html"):
            return None
        name = target.fragment.partition(":~:")[0]
        ids = self.read[target.file].ids
        if not name or name in ids or name.lower() == "top":
            return None
        return Wrong("B008", {"address": address, "suggestion": "", **did_you_mean(name, ids)})

    def alike(self, address: str) -> dict[str, Fact]:
        """The page or file that was perhaps meant."""
        path = unquote(address.partition("#")[0])
        return did_you_mean(path, [self.site.base + each.removesuffix("index.html") for each in sorted(self.files)])

    def inside(self, address: str, page: str) -> LinkTarget | None:
        """What an address asks for inside the site; ``None`` for one that leaves it by its scheme or host."""
        if address.startswith(f"{WEBCAL}://"):
            address = self.url.partition(":")[0] + address.removeprefix(WEBCAL)
        if self.own(address):
            address = "/" + address.removeprefix(self.url[: -len(self.site.base)]).lstrip("/")
        root = "../" * page.count("/")
        # The look counts its way up from every page, and then all pages ask for the same.
        if root and address.startswith(root):
            return self.at("", address.removeprefix(root) or "./", "index.html")
        return self.at(page.rpartition("/")[0], address, page)

    def at(self, folder: str, address: str, page: str) -> LinkTarget | None:
        key = (folder if address[:1] not in ("", "/", "#", "?") else page, address)
        if key not in self._targets:
            parts = split(address)
            if parts is None or leaves(parts) or address.startswith(("//", "\\\\")):
                return None
            self._targets[key] = resolve(parts, folder, page, self.site.base)
        return self._targets[key]

    def own(self, address: str) -> bool:
        return address.startswith(self.url) or address == self.url.rstrip("/")

    def repeated(self) -> Iterator[Diagnostic]:
        """An id that two elements have: a link to it leads to the first, and the second cannot be reached."""
        told: set[str] = set()
        for page, markup in self.read.items():
            for name in markup.repeated:
                place = self.origins.heading(page, name)
                if place.exact or name not in told:
                    told.add(name)
                    yield Diagnostic("B011", place.path, place.span, {"name": name, "page": shown(page, place)})

    def listed(self) -> Iterator[Diagnostic]:
        """The addresses that other programs are told: in sitemap.xml whole ones, in pages.json from the host on."""
        whole = [unescape(each) for each in findall(r"<loc>([^<]*)</loc>", self.beside.get("sitemap.xml", ""))]
        listed = json.loads(self.beside.get("pages.json", '{"pages": []}'))["pages"]
        for name, address, ours in (
            *(("sitemap.xml", each, self.own(each)) for each in whole),
            *(("pages.json", each["url"], each["url"].startswith(self.site.base)) for each in listed),
        ):
            target = self.inside(address, "index.html")
            if not ours or target is None or target.file not in self.files:
                place = self.origins.whole("")
                facts: dict[str, Fact] = {"address": address, "reason": NOT_OURS, "suggestion": ""}
                yield Diagnostic("B007", place.path, place.span, {**facts, "page": shown(name, place)})


def suggestion(offer: Offer | None) -> Fact:
    if offer is None:
        return ""
    if offer.sure:
        return {"ko": f" ‘{offer.address}’(으)로 적으세요.", "en": f" Write {offer.address}."}
    return {"ko": f" 혹시 ‘{offer.address}’인가요?", "en": f" Did you mean {offer.address}?"}


def shown(page: str, place: SourceLocation) -> Fact:
    """Names the page where nobody wrote the address: it is the look that has it."""
    return "" if place.exact else {"ko": f" ({page})", "en": f" ({page})"}
