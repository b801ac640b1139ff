"""The tiny sites by name."""

import pytest

from tests.support import sites


@pytest.fixture(params=sites.NAMES)
def site(request, built) -> sites.Built:
    """Each of the tiny sites in turn."""
    return built(request.param)


@pytest.fixture
def korean(built) -> sites.Built:
    return built("korean")


@pytest.fixture
def english(built) -> sites.Built:
    return built("english")
