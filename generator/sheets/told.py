"""What both ways from a sheet into records say of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.diagnostics import Diagnostic, distinct, visible
from generator.fault import reason
from generator.privacy import conceal
from generator.session import Session


def unable(session: Session, target: Path, error: OSError) -> int:
    why = reason(error)
    session.say("sheet_unable", file=target, reason=why if isinstance(why, str) else why[session.language])
    return 2


def ordered(problems: Sequence[Diagnostic]) -> list[Diagnostic]:
    """By sheet, row and column."""
    return sorted(distinct(problems), key=lambda each: (each.path.rpartition(" ")[0], each.span, each.code))


def cut(text: str, longest: int = 70) -> str:
    """A value as a log may hold it."""
    shown = visible(conceal(" ".join(text.split())))
    return shown if len(shown) <= longest else shown[: longest - 1] + "…"
