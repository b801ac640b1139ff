"""Where the tools lie, which versions are pinned, and how long each may take."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from generator.diagnostics import Diagnostic

#: The folder with ``package.json`` and ``node_modules``.
ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Tools:
    """Paths of the tools; times in seconds."""

    chromium: Path
    chromedriver: Path
    axe_script: Path
    axe_locale: Path
    pa11y_ci: Path
    #: Engine -> the one version that may answer.
    pinned: Mapping[str, str]
    #: For loading a page; in pa11y-ci for all that is done with it.
    page_limit: float = 30
    #: For each script that is run in a page. An error inside of axe is noticed only by this.
    script_limit: float = 30
    #: For starting a browser or pa11y-ci.
    start_limit: float = 60
    #: Pages that pa11y-ci opens at once. It waits for half a second of silence on the network in each: on two cores
    #: 20 record pages took 36 s one by one, 18 s by two, 14 s by three, 13 s by four.
    concurrency: int = 4
    #: The address of a Selenium Grid whose browsers axe and our own rules look through; empty for those of this machine.
    remote: str = ""
    #: By which name or address these know this machine; empty where it is the one from which this machine asks the Grid.
    serve_at: str = ""

    @classmethod
    def found(cls, root: Path = ROOT) -> Tools:
        """The tools of this checkout and of the system. A missing one stays a path that does not exist.

        Raises OSError or ValueError where ``package.json`` of the checkout is missing or broken.
        """
        modules = root / "node_modules"
        package = json.loads((root / "package.json").read_text("utf-8"))
        return cls(
            chromium=_which("chromium", "chromium-browser", "google-chrome"),
            chromedriver=_which("chromedriver"),
            axe_script=modules / "axe-core/axe.min.js",
            axe_locale=modules / "axe-core/locales/ko.json",
            pa11y_ci=modules / ".bin/pa11y-ci",
            pinned={
                "axe": cast("str", package["dependencies"]["axe-core"]),
                "pa11y-ci": cast("str", package["dependencies"]["pa11y-ci"]),
            },
        )

    def missing(self, *names: str) -> tuple[Diagnostic, ...]:
        """A G006 for each of the named tools that is not there."""
        paths = {name: cast("Path", getattr(self, name)) for name in names}
        return tuple(
            Diagnostic("G006", path.name, facts={"tool": name.replace("_", "-"), "place": str(path)})
            for name, path in paths.items()
            if not path.is_file()
        )


def _which(*names: str) -> Path:
    for name in names:
        if found := shutil.which(name):
            return Path(found)
    return Path("/usr/bin") / names[0]
