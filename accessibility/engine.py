"""What an engine is asked: the task that all of them are given."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from accessibility.finding import EngineResult
from accessibility.manifest import Manifest
from accessibility.tools import Tools
from generator.diagnostics import Language


@dataclass(frozen=True)
class AuditRequest:
    """Check every page of ``manifest``, which lies in ``folder``, and the page ``index.html`` in ``canary``."""

    folder: Path
    manifest: Manifest
    canary: Path
    tools: Tools
    language: Language
    #: Called with the engine's name for each page that it has done.
    step: Callable[[str], None]
    #: Set when nobody waits for the answers any more: every engine ends as soon as it can.
    stop: threading.Event = field(default_factory=threading.Event)


#: An engine never raises for an expected trouble: it says so in its answer. One run may answer for several engines.
Engine = Callable[[AuditRequest], tuple[EngineResult, ...]]
