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
    # Every name but the loopback address is unknown to this browser.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


def flags() -> list[str]:
    """The flags for both browsers. Chromium's sandbox does not start as root (Debian's chromium, as in containers)."""
    return [*FLAGS, "--no-sandbox"] if os.geteuid() == 0 else list(FLAGS)
