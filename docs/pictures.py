"""Takes the pictures of the living example beside this file: ``python docs/pictures.py``. Needs Chromium and chromedriver.

``living.png`` is its first page, ``letter.png`` a letter of its news as a mail program shows it. The example is made as many years
later as it takes to be of this year, so that the pictures show no old days.
"""
# ruff: noqa: INP001, T201 - a script, whose print is its answer

from __future__ import annotations

import argparse
import sys
import tempfile
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from PIL import Image
from selenium.webdriver import Chrome
from selenium.webdriver.support.wait import WebDriverWait

HERE = Path(__file__).parent
#: Name of the picture: the page, and its width and height in CSS pixels.
PICTURES = {"living": ("", (1280, 1400)), "letter": ("digest/weekly/", (720, 900))}
#: The year in which the example was written.
WRITTEN = 2026
#: Colours that are left: a picture of text needs no more, and takes a third of the bytes.
COLOURS = 64
#: Seconds that a page gets to draw.
PATIENCE = 60


def example(place: Path, years: int) -> Path:
    """The folder of the built example."""
    from tests.support import sites  # noqa: PLC0415 - it lies beside the folder of this script

    if problems := sites.build(sites.with_past(place / "site", years), place / "out"):
        sys.exit("\n".join(map(str, problems)))
    return place / "out"


def take(driver: Chrome, name: str, address: str, size: tuple[int, int], drawn: str = "body") -> None:
    """Writes the picture of a page in a window of ``size`` (width and height in CSS pixels) as soon as it has drawn ``drawn``, a CSS selector."""
    metrics = {"width": size[0], "height": size[1], "deviceScaleFactor": 1, "mobile": False}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    driver.get(address)
    WebDriverWait(driver, PATIENCE).until(lambda _: driver.find_elements("css selector", drawn))
    picture = Image.open(BytesIO(driver.get_screenshot_as_png())).convert("RGB")
    file = HERE / f"{name}.png"
    picture.quantize(COLOURS).save(file, optimize=True)
    print(f"{file.name}: {picture.size[0]} x {picture.size[1]}, {file.stat().st_size:,} bytes")


def main() -> None:
    from tests.support import browser  # noqa: PLC0415 - it lies beside the folder of this script

    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--year", type=int, default=datetime.now(UTC).year, help="the year of the example")
    years = options.parse_args().year - WRITTEN
    with tempfile.TemporaryDirectory() as name:
        out = example(Path(name), years)
        driver = browser.start(Path(name) / "profile", {})
        try:
            with browser.served(out) as address:
                for picture, (page, size) in PICTURES.items():
                    take(driver, picture, f"{address}{page}", size)
        finally:
            driver.quit()


if __name__ == "__main__":
    sys.path.insert(0, str(HERE.parent))
    main()
