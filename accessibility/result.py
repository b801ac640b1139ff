"""What an audit gives back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from accessibility.decision import Decision
from accessibility.finding import EngineResult
from accessibility.manifest import Manifest
from generator.diagnostics import Diagnostic, Language


@dataclass(frozen=True)
class AuditResult:
    """``report`` is the content of ``report.json``; ``manifest`` holds the bytes that the decision is about."""

    report: Mapping[str, Any]
    manifest: Manifest
    decision: Decision
    language: Language
    #: What the decision was made from.
    answers: tuple[EngineResult, ...] = ()

    @property
    def checked(self) -> int:
        """How many pages every engine has looked at."""
        return sum(all(page.path in answer.findings for answer in self.answers) for page in self.manifest.pages)

    @property
    def diagnostics(self) -> list[Diagnostic]:
        return list(self.decision.reasons)

    @property
    def exit_code(self) -> int:
        return self.decision.exit_code
