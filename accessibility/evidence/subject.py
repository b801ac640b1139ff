"""What an audit is about, as its formats name it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Subject:
    """``address`` is where it is published, ``name`` what it is called; ``owner`` has name, phone and address, if told."""

    address: str
    name: str
    owner: Mapping[str, str] = field(default_factory=dict)
