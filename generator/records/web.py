"""Addresses of the web: which texts are one, whoever wrote them, and the form in which every program takes them."""

from __future__ import annotations

from ipaddress import AddressValueError, IPv4Address, IPv6Address
from urllib.parse import SplitResult, urlsplit, urlunsplit

from generator.pattern import Pattern

#: A name of the Internet: two parts at least, letters of any script, the last part no number.
HOST = Pattern(r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_](?:[\w-]*[^\W_])?\.?")
NUMBERS = Pattern(r"[0-9]+(?:\.[0-9]+){3}")
#: What no address holds as it is (RFC 3986, 2.2 and 2.3), and what would end it in HTML or Markdown.
NEVER = Pattern(r"""[\s<>"`\\]""")


#: What ends the sentence around an address, and would be part of the link; one that belongs to it is written %2E.
STOP = Pattern(r"[.,;，、。；]$")


def is_web_address(text: object) -> bool:
    """True for an address with http or https, a host and no user (RFC 3986; hosts of any script: RFC 5890).

    The host is a name, an IPv4 address or an IPv6 address in brackets. Another type is not this check's business.
    """
    if not isinstance(text, str):
        return True
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    clean = (
        not NEVER.search(text)
        and not STOP.search(text)
        and text.isprintable()
        and text[len(parts.scheme) :].startswith("://")
    )
    return (
        clean and parts.scheme in ("http", "https") and "@" not in parts.netloc and has_host(parts) and has_port(parts)
    )


def has_host(parts: SplitResult) -> bool:
    """Whether the host of an address can be one."""
    host = host_and_port(parts)[0]
    try:
        if host.startswith("["):
            return bool(IPv6Address(host[1:-1]))
        if NUMBERS.fullmatch(host):
            return bool(IPv4Address(host))
        return bool(HOST.fullmatch(host) and host.encode("idna"))
    except (AddressValueError, UnicodeError):
        return False


def has_port(parts: SplitResult) -> bool:
    """Whether the port of an address is one, or left out."""
    port = host_and_port(parts)[1]
    return port is None or (port.isascii() and port.isdecimal() and 0 < int(port[:6]) < 2**16)


def host_and_port(parts: SplitResult) -> tuple[str, str | None]:
    """Both as written; of an IPv6 address only what stands behind its bracket is a port."""
    bracket = parts.netloc.rfind("]") + 1
    host, colon, port = parts.netloc[bracket:].partition(":")
    return parts.netloc[:bracket] + host, port if colon else None


def in_ascii(address: str) -> str:
    """``address`` with its host as programs ask for it: xn--… for 예시.한국 (RFC 5891). It has to be a web address."""
    parts = urlsplit(address)
    host, port = host_and_port(parts)
    plain = host if host.startswith("[") else host.encode("idna").decode()
    return urlunsplit(parts._replace(netloc=plain + (f":{port}" if port is not None else "")))
