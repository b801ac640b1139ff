"""How Chromium is started: without a window, and without a word to any other host."""

from __future__ import annotations

import os

FLAGS = (
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-quic",
    "--disable-sync",
    "--force-color-profile=srgb",
    "--hide-scrollbars",
    "--mute-audio",
    "--no-default-browser-check",
    "--no-first-run",
    # A proxy would resolve names by itself, past the rule below.
    "--no-proxy-server",
)
#: Every name and number but the loopback address is unknown to this browser.
LOOPBACK = "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
#: The pages' own hosts lead to their server, and nothing else is known: no other port of that machine either.
PAGES = "MAP *.localhost:80 {server}, MAP * ~NOTFOUND"


def flags(port: int | None = None) -> list[str]:
    """The flags for a browser on this machine that is to reach nothing but the server of the gate at ``port``, or this machine.

    Chromium's sandbox does not start as root (Debian's chromium, as in containers).
    """
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    return [*FLAGS, _rules(LOOPBACK if port is None else PAGES.format(server=f"127.0.0.1:{port}")), *sandbox]


def far(server: str) -> list[str]:
    """The flags for a browser on another machine, which is to reach nothing but ``server``: ``host:port``.

    Whether it has a sandbox is for those to say whose machine it is.
    """
    return [*FLAGS, _rules(PAGES.format(server=server))]


def _rules(rules: str) -> str:
    return f"--host-resolver-rules={rules}"
