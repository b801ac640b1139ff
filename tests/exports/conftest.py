"""The living example, built once for all tests of this folder."""

import pytest

from tests.support import sites


@pytest.fixture(scope="session")
def living(tmp_path_factory) -> sites.Built:
    """tests/sites/living with two years of history in git: what began, what was renamed, what changed."""
    folder = sites.with_past(tmp_path_factory.mktemp("living") / "site")
    return sites.made(folder, folder.parent / "out")
