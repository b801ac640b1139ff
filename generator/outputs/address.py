"""Addresses: what one in a page asks for, and whether one that leaves the site has the right form. Nothing is fetched."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from urllib.parse import SplitResult, unquote, urlsplit

from generator.diagnostics import Fact
from generator.records.web import HOST, has_host, has_port

#: White space that HTML takes away around an address.
AROUND = " \t\n\r\f"
#: One address of mail, its escapes taken away.
MAIL = re.compile(r"[^\s@/?,;<>()\[\]]+@([^\s@/?,;]+)")
#: A percent sign that begins no escape.
PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
#: RFC 3966, as far as people write it.
TELEPHONE = re.compile(r"\+?[0-9][0-9.()-]*(?:;\S+)?")

SCHEME: Fact = {
    "ko": "https://, http://, mailto:, tel: 가운데 하나로 시작해야 합니다",
    "en": "it must begin with https://, http://, mailto: or tel:",
}
BLANK: Fact = {"ko": "주소 안에 빈칸이 있습니다", "en": "there is a blank in it"}
NO_HOST: Fact = {
    "ko": "누리집 이름이 올바르지 않습니다. www.example.org 처럼 점이 있어야 합니다",
    "en": "the name of the host is wrong; it needs a dot, as in www.example.org",
}
USER: Fact = {
    "ko": "@ 앞의 글은 어느 누리집으로 가는지 속일 수 있어 쓰지 않습니다",
    "en": "what stands before @ can hide where it leads",
}
PORT: Fact = {"ko": "포트 번호가 올바르지 않습니다", "en": "the port is no number that there is"}
NO_MAIL: Fact = {"ko": "전자우편 주소가 올바르지 않습니다", "en": "this is no mail address"}
NO_ESCAPE: Fact = {
    "ko": "% 뒤에 글자 둘(0-9, A-F)이 있어야 합니다. % 글자 자체는 %25로 적습니다",
    "en": "two signs (0-9, A-F) must follow %; write %25 for the sign itself",
}
NO_TELEPHONE: Fact = {"ko": "전화번호가 올바르지 않습니다", "en": "this is no telephone number"}


#: How calendar programs are asked to subscribe to what lies at the same address for browsers.
WEBCAL = "webcal"


@dataclass(frozen=True)
class LinkTarget:
    """What an address asks for: a file of the site, and a place in it. ``file`` is ``None`` outside of the site."""

    file: str | None
    fragment: str = ""


def split(address: str) -> SplitResult | None:
    """The parts of an address; ``None`` for what is none, such as ``http://[``."""
    try:
        return urlsplit(address)
    except ValueError:
        return None


def leaves(parts: SplitResult) -> bool:
    """Whether the address names a scheme or a host, as every address of another site does."""
    return bool(parts.scheme or parts.netloc)


def resolve(parts: SplitResult, folder: str, page: str, base: str) -> LinkTarget:
    """The file that an address without scheme and host asks for on ``page`` in ``folder``, both below the site.

    ``base`` is the path of the site on its host. A path that ends with a slash asks for the index.html there.
    """
    path, fragment = unquote(parts.path), unquote(parts.fragment)
    if not path:
        return LinkTarget(page, fragment)
    if path.startswith("/"):
        whole = posixpath.normpath(path)
        # normpath keeps two slashes at the beginning, as POSIX does.
        whole = "/" + whole.lstrip("/")
        if not f"{whole}/".startswith(base):
            return LinkTarget(None, fragment)
        below = f"{whole}/".removeprefix(base).removesuffix("/") or "."
    else:
        below = posixpath.normpath(posixpath.join(folder, path))
    if below == ".." or below.startswith("../"):
        return LinkTarget(None, fragment)
    if path.endswith(("/", "/.", "/..")) or path in (".", ".."):
        below = posixpath.normpath(posixpath.join(below, "index.html"))
    return LinkTarget(below, fragment)


def fault(address: str) -> Fact | None:
    """What is wrong with the form of an address that leaves the site; ``None`` where nothing is."""
    parts = split(address)
    if parts is None:
        return NO_HOST
    if any(char.isspace() or not char.isprintable() for char in address):
        return BLANK
    if parts.scheme == "mailto":
        return mail_fault(parts)
    if parts.scheme == "tel":
        return None if TELEPHONE.fullmatch(address[len("tel:") :]) else NO_TELEPHONE
    if parts.scheme not in ("http", "https", WEBCAL):
        return SCHEME
    return host_fault(parts)


def mail_fault(parts: SplitResult) -> Fact | None:
    """RFC 6068: addresses with commas between them, then fields such as the subject, whose escapes stay as they are."""
    people = [MAIL.fullmatch(unquote(each)) for each in parts.path.split(",")]
    if not all(each and HOST.fullmatch(each[1]) for each in people):
        # Without anybody it is a letter to be sent on: a subject or a text is needed.
        return None if not parts.path and parts.query else NO_MAIL
    return NO_ESCAPE if PERCENT.search(parts.path + parts.query) else None


def escaped(address: str) -> str:
    """An address whose blanks and stray percent signs are escaped, as the browser's address bar would have it."""
    return re.sub(r"[ \t\u00a0\u3000]", "%20", PERCENT.sub("%25", address))


def host_fault(parts: SplitResult) -> Fact | None:
    if "@" in parts.netloc:
        return USER
    if not has_host(parts) or "\\" in parts.netloc:
        return NO_HOST
    return None if has_port(parts) else PORT
