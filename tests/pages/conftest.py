"""The tiny sites, each built once for all tests of this folder."""

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1] / "sites"))

import sites


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """Gives the built site of a name; each is built at most once."""
    made = {}

    def get(name: str) -> sites.Built:
        if name not in made:
            made[name] = sites.built(name, tmp_path_factory.mktemp(name) / "site")
        return made[name]

    return get


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
