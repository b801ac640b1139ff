"""What an argument of the command may be; what it may not is refused in both languages, for which of them is asked for is not known yet."""

from __future__ import annotations

import re
from argparse import ArgumentTypeError
from contextlib import suppress
from ipaddress import ip_address
from urllib.parse import urlsplit

from generator.records import is_moment
from generator.words import strings

#: Ports of TCP are numbers below this (RFC 9293, 3.1).
PORTS = 2**16


def refused(name: str, text: str) -> ArgumentTypeError:
    """The sentence ``name`` of the command about an argument that is none."""
    return ArgumentTypeError(
        " / ".join(str(strings(each)["command"][name]).format(value=text) for each in ("ko", "en"))
    )


def when(text: str) -> str:
    """A day, or a month or year of which no day is known, as records have them."""
    if is_moment(text):
        return text
    raise refused("bad_date", text)


def port(text: str) -> int:
    """A number that a port can have; 0 lets the system choose one."""
    if text.isascii() and text.isdecimal() and int(text) < PORTS:
        return int(text)
    raise refused("bad_port", text)


def shard(text: str) -> tuple[int, int]:
    """``2/4``: the second of four parts."""
    one, _, all_ = text.partition("/")
    if one.isascii() and all_.isascii() and one.isdecimal() and all_.isdecimal() and 1 <= int(one) <= int(all_):
        return int(one), int(all_)
    raise refused("bad_shard", text)


def remote(text: str) -> str:
    """The address of a Selenium Grid."""
    parts = urlsplit(text)
    with suppress(ValueError):  # a port that is none
        if parts.scheme in ("http", "https") and parts.hostname and parts.port != 0:
            return text
    raise refused("bad_remote", text)


def cluster(text: str) -> str:
    """The address of the scheduler of a Dask cluster."""
    scheme, sign, rest = text.strip().rstrip("/").rpartition("://")
    with suppress(ValueError):  # a port that is none
        parts = urlsplit(f"//{rest}")
        plain = not re.search(r"[\s/@?#]", rest)
        if scheme.lower() in (["tcp", "tls"] if sign else [""]) and plain and parts.hostname and parts.port:
            return f"{scheme.lower() or 'tcp'}://{rest}"
    raise refused("bad_cluster", text)


def host(text: str) -> str:
    """The name or address of this machine, an IPv6 address with or without its brackets."""
    with suppress(ValueError):
        return str(ip_address(text.removeprefix("[").removesuffix("]")))
    if re.fullmatch(r"[\w-]+(?:\.[\w-]+)*\.?", text):
        return text
    raise refused("bad_host", text)


def pair(text: str) -> tuple[str, str]:
    """``field=value``."""
    name, sign, value = text.partition("=")
    if sign and name.strip():
        return name.strip(), value.strip()
    raise refused("bad_pair", text)
