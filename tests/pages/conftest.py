"""The example sites by name."""

import pytest

from tests.support import sites


@pytest.fixture
def site(example) -> sites.Built:
    """Each of the example sites in turn, built."""
    return example


@pytest.fixture
def korean(built) -> sites.Built:
    return built("korean")


@pytest.fixture
def english(built) -> sites.Built:
    return built("english")
