"""Takes the pictures of what a calendar and a feed reader make of the living example: ``python docs/readers.py``.

``calendar.png`` is FullCalendar with ical.js, which many sites show calendars with (``npm ci`` in ``benchmarks``); ``feed.png`` is reader,
which builds on feedparser and shows what it took in a browser (``reader.txt``, put into a folder of its own). Neither knows us: they
get an address. Needs Chromium and chromedriver.
"""
# ruff: noqa: INP001, PLC0415 - a script; what it needs of the project lies beside its folder

from __future__ import annotations

import argparse
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).parent
MODULES = HERE.parent / "benchmarks/node_modules"
#: The scripts of the calendar, in the order in which they need each other.
SCRIPTS = (
    "ical.js/build/ical.min.js",
    "fullcalendar/index.global.min.js",
    "@fullcalendar/core/locales/ko.global.min.js",
    "@fullcalendar/icalendar/index.global.min.js",
)
CALENDAR = """<!doctype html><html lang="ko"><meta charset="utf-8"><title>달력</title><body style="font: 14px sans-serif">
<div id="calendar"></div>{scripts}<script>
new FullCalendar.Calendar(document.getElementById("calendar"), {{
  locale: "ko", initialDate: "{day}", now: "{day}", height: 700, dayMaxEvents: 4,
  events: {{url: "../calendar/all.ics", format: "ics"}},
}}).render()</script>
"""


def calendar(out: Path, day: str) -> str:
    """The path of a page that shows the calendar of all things, put beside it."""
    folder = out / "shown"
    folder.mkdir()
    for n, path in enumerate(SCRIPTS):
        shutil.copy(MODULES / path, folder / f"{n}.js")
    scripts = "".join(f'<script src="{n}.js"></script>' for n in range(len(SCRIPTS)))
    (folder / "index.html").write_text(CALENDAR.format(scripts=scripts, day=day), "utf-8")
    return "shown/index.html"


@contextmanager
def reader(folder: Path, feed: str) -> Iterator[str]:
    """The address of a feed reader that has taken ``feed``."""
    python = folder / "reader/bin/python"
    venv.create(folder / "reader", with_pip=True)
    pip = [python, "-m", "pip", "install", "-q", "--require-hashes", "-r", HERE / "reader.txt"]
    subprocess.run(pip, check=True)  # noqa: S603 - fixed words
    command = [python, "-m", "reader", "--url", folder / "read.sqlite"]
    env = {**os.environ, "XDG_CACHE_HOME": str(folder)}
    subprocess.run([*command, "add", "--update", feed], check=True, env=env)  # noqa: S603 - fixed words
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    shown = subprocess.Popen([*command, "web", "--port", str(port)], env=env, stderr=subprocess.DEVNULL)  # noqa: S603 - fixed words
    try:
        while not listens(port):
            if shown.poll() is not None:
                sys.exit("the feed reader has ended")
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}/"
    finally:
        shown.terminate()
        shown.wait()


def listens(port: int) -> bool:
    with socket.socket() as asked:
        return asked.connect_ex(("127.0.0.1", port)) == 0


def main() -> None:
    import pictures

    from tests.support import browser

    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--year", type=int, default=datetime.now(UTC).year, help="the year of the example")
    year = options.parse_args().year
    with tempfile.TemporaryDirectory() as name:
        out = pictures.example(Path(name), year - pictures.WRITTEN)
        driver = browser.start(Path(name) / "profile", {})
        try:
            with browser.served(out) as address:
                path = calendar(out, f"{year}-06-15")
                pictures.take(driver, "calendar", f"{address}{path}", (1000, 720), ".fc-event")
                with reader(Path(name), f"{address}feed/all.atom") as shown:
                    pictures.take(driver, "feed", shown, (720, 720), "h1")
        finally:
            driver.quit()


if __name__ == "__main__":
    sys.path.insert(0, str(HERE.parent))
    main()
