"""A real Chromium for tests, warm: one a worker and preference, given back as it was; and folders served on the loopback address."""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Iterator
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
    """One empty tab that emulates nothing: what a module left behind is no matter of the next.

    What a site kept on the device is that of its origin, and a served folder has one of its own.
    """
    first, *more = driver.window_handles
    for handle in more:
        driver.switch_to.window(handle)
        driver.close()
    driver.switch_to.window(first)
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": []})
    driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    driver.delete_all_cookies()
    driver.get("about:blank")
    return driver


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
