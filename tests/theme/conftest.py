"""The korean site on the loopback address, in a Chromium."""

import pytest

from tests.support import browser as browsers
from tests.support import sites
from tests.support.once import once


@pytest.fixture(scope="session")
def served(tmp_path_factory):
    """The korean site with the help for editors, and its address."""
    folder = once(tmp_path_factory, "korean-for-editors", lambda out: sites.built_for_editors("korean", out))
    with browsers.served(folder) as url:
        yield sites.Built(folder, sites.site_of(sites.FOLDER / "korean").settings["url"]), url


@pytest.fixture(scope="module")
def browser(chromium, served):
    return browsers.Browser(chromium(), served[1])
