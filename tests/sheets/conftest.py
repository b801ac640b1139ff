"""What the tests of sheets share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support import sites


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A copy of the Korean test site, in which nothing is wrong."""
    return sites.copy("korean", tmp_path / "site")
