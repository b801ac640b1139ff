"""A real Chromium for tests, warm: one a worker and preference, given back as it was; and folders served on the loopback address."""

from __future__ import annotations

import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from selenium.webdriver import Chrome
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

from accessibility.chromium import flags

CODES = {"Tab": 9, "Enter": 13, "ArrowRight": 39}


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of ``folder``, as long as it is served; each has a port, hence an origin, of its own."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join()


def start(profile: Path, preferences: dict[str, object]) -> Chrome:
    options = Options()
    options.binary_location = "/usr/bin/chromium"
    for flag in ("--headless=new", f"--user-data-dir={profile}", *flags()):
        options.add_argument(flag)
    options.add_experimental_option("prefs", preferences)
    driver = Chrome(options, Service("/usr/bin/chromedriver", log_output=subprocess.DEVNULL))
    driver.set_page_load_timeout(20)
    driver.set_script_timeout(60)
    return driver


def fresh(driver: Chrome) -> Chrome:
    """A new tab instead of all others: without their history, and what they emulated ends with them.

    What a site kept on the device is that of its origin, and a served folder has one of its own.
    """
    old = driver.window_handles
    driver.switch_to.new_window("tab")
    new = driver.current_window_handle
    for handle in old:
        driver.switch_to.window(handle)
        driver.close()
    driver.switch_to.window(new)
    return driver


def becomes(look: Callable[[], object], wanted: object, seconds: float = 10) -> None:
    """Waits until ``look`` gives what is wanted: for what a browser does in its own time, as after going back."""
    end = time.monotonic() + seconds
    while (seen := look()) != wanted and time.monotonic() < end:
        time.sleep(0.02)
    assert seen == wanted


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
            event = {"key": key, "code": key, "windowsVirtualKeyCode": CODES[key]}
            if key == "Enter":
                event["text"] = "\r"
            self.driver.execute_cdp_cmd("Input.dispatchKeyEvent", {"type": "keyDown", **event})
            self.driver.execute_cdp_cmd("Input.dispatchKeyEvent", {"type": "keyUp", **event})
