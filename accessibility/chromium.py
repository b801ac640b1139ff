"""How Chromium is started: without a window, and without a word to any other host."""

from __future__ import annotations

import os
from collections.abc import Iterable

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
#: Lists under the address bar, which nobody sees here: each window drew them anew, a third of what a start costs.
UNSEEN = ("WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup", "WebUIOmniboxPopup")
#: Every name and number but the loopback address is unknown to this browser.
LOOPBACK = "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
#: The pages' own hosts lead to their server, and nothing else is known: no other port of that machine either.
PAGES = "MAP *.localhost:80 {server}, MAP * ~NOTFOUND"


def flags(port: int | None = None, off: Iterable[str] = ()) -> list[str]:
    """The flags for a browser on this machine that is to reach nothing but the server of the gate at ``port``, or this machine.

    ``off``: further features of Chromium that are turned off; of two flags for that Chromium would see the last.

    Chromium's sandbox does not start as root (Debian's chromium, as in containers).
    """
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    rules = LOOPBACK if port is None else PAGES.format(server=f"127.0.0.1:{port}")
    return [*FLAGS, _without(off), _rules(rules), *sandbox]


def far(server: str, off: Iterable[str] = ()) -> list[str]:
    """The flags for a browser on another machine, which is to reach nothing but ``server``: ``host:port``; ``off`` as above.

    Whether it has a sandbox is for those to say whose machine it is.
    """
    return [*FLAGS, _without(off), _rules(PAGES.format(server=server))]


def _without(off: Iterable[str]) -> str:
    return f"--disable-features={','.join([*UNSEEN, *off])}"


def _rules(rules: str) -> str:
    return f"--host-resolver-rules={rules}"
