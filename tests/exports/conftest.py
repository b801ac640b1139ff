"""The living example, built once for all tests of this folder."""

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1] / "sites"))

import sites


@pytest.fixture(scope="session")
def living(tmp_path_factory) -> sites.Built:
    """tests/sites/living with two years of history in git: what began, what was renamed, what changed."""
    folder = sites.with_past(tmp_path_factory.mktemp("living") / "site")
    return sites.made(folder, folder.parent / "out")
