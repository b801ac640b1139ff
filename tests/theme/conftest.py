"""One Chromium for the tests of this folder, which sees the korean site on the loopback address."""

import subprocess
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

from accessibility.chromium import flags

sys.path.append(str(Path(__file__).parents[1] / "sites"))

import sites


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


class Browser:
    """The tab: ``open`` a page of the site in a window of some width."""

    def __init__(self, driver: Chrome, url: str) -> None:
        self.driver, self.url = driver, url

    def open(self, path: str, width: int = 1280) -> None:
        self.resize(width)
        self.driver.get(self.url + path)

    def resize(self, width: int) -> None:
        metrics = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)

    def media(self, media: str = "", **features: str) -> None:
        """As if the page were printed, or the reader had chosen something; without arguments as it was."""
        chosen = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media, "features": chosen})

    def js(self, script: str, *arguments: object) -> object:
        return self.driver.execute_script(f"return (() => {{ {script} }})()", *arguments)

    def press(self, *keys: str) -> None:
        """Real key strokes, as from a keyboard."""
        for key in keys:
            code = {"Tab": 9, "Enter": 13, "ArrowRight": 39}[key]
            event = {"key": key, "code": key, "windowsVirtualKeyCode": code}
            if key == "Enter":
                event["text"] = "\r"
            self.driver.execute_cdp_cmd("Input.dispatchKeyEvent", {"type": "keyDown", **event})
            self.driver.execute_cdp_cmd("Input.dispatchKeyEvent", {"type": "keyUp", **event})


@pytest.fixture(scope="session")
def served(tmp_path_factory):
    """The korean site with the help for editors, and its address."""
    built = sites.built_for_editors("korean", tmp_path_factory.mktemp("browser") / "site")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(built.folder)))
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    yield built, f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="session")
def chromium(tmp_path_factory):
    """Starts a Chromium with further preferences; all are ended at the end."""
    drivers = []

    def start(**preferences: object) -> Chrome:
        options = Options()
        options.binary_location = "/usr/bin/chromium"
        profile = tmp_path_factory.mktemp("profile")
        for flag in ("--headless=new", f"--user-data-dir={profile}", *flags()):
            options.add_argument(flag)
        options.add_experimental_option("prefs", preferences)
        driver = Chrome(options, Service("/usr/bin/chromedriver", log_output=subprocess.DEVNULL))
        drivers.append(driver)
        driver.set_page_load_timeout(20)
        driver.set_script_timeout(20)
        return driver

    yield start
    for driver in drivers:
        driver.quit()


@pytest.fixture(scope="module")
def browser(chromium, served):
    return Browser(chromium(), served[1])
