"""The call that builds a site: mkdocs, with the plugin, into any folder."""

from __future__ import annotations

import logging
import os
import tempfile
from collections.abc import Sequence
from concurrent.futures import Executor
from pathlib import Path

# Material prints a notice about mkdocs 2 on every run; mkdocs is pinned below 2.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config.base import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from generator.building import Building
from generator.diagnostics import Diagnostic
from generator.exports import digest_pages
from generator.pages import planned
from generator.reported import reported
from generator.site import Site
from generator.store import BuildStore
from generator.words import strings

ROOT = Path(__file__).resolve().parents[2]
#: Where the configuration holds what is being built, for the plugin: ``extra`` is what mkdocs leaves to others.
BUILDING = "hwanhi"


class _Warnings(logging.Handler):
    """Collects what mkdocs only warns of: what it is not sure of, no citizen should meet."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def build_site(
    site: Site,
    out: Path,
    *,
    live: bool = False,
    store: BuildStore | None = None,
    last: Path | None = None,
    executor: Executor | None = None,
) -> Sequence[Diagnostic]:
    """Builds ``site`` into ``out`` (emptied first) and returns what is wrong with it; then ``out`` is not to be used.

    ``store`` saves making what an earlier build made from the same, and ``last``, the folder that ``out`` will take the place of,
    writing what lies there already. ``executor`` makes the files in place of other processes of this machine.
    """
    site = site.with_history()
    pages, wrong = planned(site, strings(site.language), more=digest_pages(site))
    if wrong:
        return wrong
    building = Building(site, pages, out, live=live, store=store, last=last, executor=executor)
    warnings = _Warnings()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(warnings)
    logger.propagate = False
    try:
        with tempfile.TemporaryDirectory() as empty:
            docs = site.folder / "content"
            mkdocs_build(configuration(building, docs if docs.is_dir() else Path(empty), out))
    except Abort as error:
        return list(reported(warnings.messages, str(error)))
    finally:
        logger.removeHandler(warnings)
    return [*reported(warnings.messages), *building.finish()]


def configuration(building: Building, docs: Path, out: Path) -> MkDocsConfig:
    """The configuration of mkdocs from the engine's mkdocs.yml, for any site and any output folder."""
    config: MkDocsConfig = load_config(
        str(ROOT / "mkdocs.yml"), docs_dir=str(docs), site_dir=str(out), strict=False, extra={BUILDING: building}
    )
    return config
