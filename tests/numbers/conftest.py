"""What the tests of numbers share."""

from __future__ import annotations

import pytest

from tests.support.doubting import HEAD, OPEN


@pytest.fixture
def doubted(site):
    """The tiny site with a dataset ``open`` whose document contradicts itself, and one more line or two in the base story."""

    def write(*story: str, dataset: str = OPEN):
        site.write("data/dataset/open.yml", "id: open\n" + HEAD.format(id="open") + dataset)
        site.story(*story)
        return site

    return write
