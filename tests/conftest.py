"""The fixtures of all tests, and the profiles of the property-based ones. What they give is in tests/support."""

from __future__ import annotations

import gc
import json
import os
import signal
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from selenium.webdriver import Chrome

from generator.site import Site
from tests.support import browser as browsers
from tests.support import listed as listing
from tests.support import paged as paging
from tests.support import sites
from tests.support.limit import limit
from tests.support.once import once
from tests.support.tiny import TinySite, tiny

settings.register_profile(
    "fast", max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("full", max_examples=5000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HWANHI_HYPOTHESIS", "fast"))


def pytest_configure() -> None:
    """What a shell starts in the background ignores an interrupt, and so would every command that a test starts and interrupts."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    gc.disable()


def pytest_collection_finish() -> None:
    """Sixteen thousand tests are no garbage: to look through them again and again took a tenth of the time of all of them."""
    gc.freeze()
    gc.set_threshold(100_000, 20, 20)
    gc.enable()


@pytest.fixture(scope="session")
def within():
    """A context that fails what takes longer than the seconds it is given."""
    return limit


@pytest.fixture(scope="session")
def new_site():
    """Makes a tiny site in a folder that is not there yet."""
    return tiny


@pytest.fixture
def site(tmp_path: Path) -> TinySite:
    return tiny(tmp_path / "site")


@pytest.fixture
def scratch() -> Iterator[Path]:
    """Where all temporary files of a browser are: pytest's own folders are too long for its sockets, and it would lie elsewhere."""
    with tempfile.TemporaryDirectory(prefix="t-") as folder:
        yield Path(folder)


@pytest.fixture(scope="module")
def shared_site(tmp_path_factory: pytest.TempPathFactory) -> TinySite:
    """One site for all runs of a property-based test, which writes over the same file each time."""
    return tiny(tmp_path_factory.mktemp("shared") / "site")


@pytest.fixture
def story_with(site: TinySite):
    """Gives the site after further fields, in JSON's notation, were added to the base story."""

    def add(**fields) -> TinySite:
        site.story(*(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items()))
        return site

    return add


@pytest.fixture(scope="session")
def built(tmp_path_factory) -> Callable[[str], sites.Built]:
    """Gives the built site of a name; each is built at most once in a run, whoever asks. To be read only."""
    made: dict[str, sites.Built] = {}

    def get(name: str) -> sites.Built:
        if name not in made:
            folder = once(tmp_path_factory, name, lambda out: sites.built(name, out))
            made[name] = sites.Built(folder, sites.site_of(sites.FOLDER / name).settings["url"])
        return made[name]

    return get


@pytest.fixture(scope="session")
def living(tmp_path_factory) -> sites.Built:
    """tests/sites/living, built, with two years of history in git: what began, was renamed, changed. To be read only."""

    def make(out: Path) -> None:
        sites.made(sites.with_past(tmp_path_factory.mktemp("past") / "site"), out)

    return sites.Built(once(tmp_path_factory, "living", make), sites.site_of(sites.FOLDER / "living").settings["url"])


@pytest.fixture(scope="session")
def own(tmp_path_factory) -> sites.Built:
    """The site of this repository, built. To be read only."""
    folder = once(tmp_path_factory, "own", lambda out: sites.made(sites.ROOT, out))
    return sites.Built(folder, sites.site_of(sites.ROOT).settings["url"])


@pytest.fixture(params=sites.NAMES)
def example(request, built) -> sites.Built:
    """Each of the example sites in turn, built."""
    return built(request.param)


@pytest.fixture(scope="session")
def listed(tmp_path_factory) -> Site:
    """The korean site with enough records to choose from, as it was read."""
    return sites.site_of(listing.make(tmp_path_factory.mktemp("listed") / "site"))


@pytest.fixture(scope="session")
def listed_built(tmp_path_factory) -> Path:
    """The same as it was built. To be read only."""

    def make(out: Path) -> None:
        sites.build(listing.make(tmp_path_factory.mktemp("listing") / "site"), out)

    return once(tmp_path_factory, "listed", make)


@pytest.fixture(scope="session")
def paged(tmp_path_factory) -> sites.Built:
    """A site whose lists have pages, built. To be read only."""
    folder = once(tmp_path_factory, "paged", lambda out: paging.built(tmp_path_factory.mktemp("paging") / "site", out))
    return sites.Built(folder, "https://example.org/")


@pytest.fixture(scope="session")
def chromium(tmp_path_factory) -> Iterator[Callable[..., Chrome]]:
    """Gives a Chromium with further preferences, as fresh; the same ask is answered by the same one. All are ended at the end."""
    drivers: dict[tuple[tuple[str, object], ...], Chrome] = {}

    def get(**preferences: object) -> Chrome:
        key = tuple(sorted(preferences.items()))
        if key not in drivers:
            drivers[key] = browsers.start(tmp_path_factory.mktemp("profile"), preferences)
        return browsers.fresh(drivers[key])

    yield get
    for driver in drivers.values():
        driver.quit()
