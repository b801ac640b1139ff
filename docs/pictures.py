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

HERE = Path(__file__).parent
#: Name of the picture: the page, and its width and height in CSS pixels.
PICTURES = {"living": ("", 1280, 1400), "letter": ("digest/weekly/", 720, 900)}
#: The year in which the example was written.
WRITTEN = 2026
#: Colours that are left: a picture of text needs no more, and takes a third of the bytes.
COLOURS = 64


def take(years: int) -> None:
    """Builds the example and writes the pictures."""
    from tests.support import browser, sites  # noqa: PLC0415 - they lie beside the folder of this script

    with tempfile.TemporaryDirectory() as place:
        folder = sites.with_past(Path(place) / "site", years)
        if problems := sites.build(folder, folder.parent / "out"):
            sys.exit("\n".join(map(str, problems)))
        driver = browser.start(Path(place) / "profile", {})
        try:
            with browser.served(folder.parent / "out") as address:
                for name, (page, width, height) in PICTURES.items():
                    size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
                    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
                    driver.get(f"{address}{page}")
                    picture = Image.open(BytesIO(driver.get_screenshot_as_png())).convert("RGB")
                    file = HERE / f"{name}.png"
                    picture.quantize(COLOURS).save(file, optimize=True)
                    print(f"{file.name}: {picture.size[0]} x {picture.size[1]}, {file.stat().st_size:,} bytes")
        finally:
            driver.quit()


if __name__ == "__main__":
    sys.path.insert(0, str(HERE.parent))
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--year", type=int, default=datetime.now(UTC).year, help="the year of the example")
    take(options.parse_args().year - WRITTEN)
