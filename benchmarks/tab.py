"""Every kind of page from home by keyboard alone, in the fewest key presses: ``python benchmarks/tab.py [--out DIR]``.

The stops of each page are learnt by pressing Tab in Chromium. The shortest way over them (Tab, Shift+Tab, Enter) is
computed, then pressed for real, and the address reached is compared; a second count does without Shift+Tab. The browser's own shortcuts and its address bar
do not count, nor does a search: both would be quicker for those who know what they look for. The help pages of single
errors and fields and the pages of the design are no way to anywhere here.
"""
# ruff: noqa: INP001, T201 - a script, whose print is its answer

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag

sys.path.append(str(Path(__file__).resolve().parents[1]))

from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from accessibility.tab import tab
from accessibility.tools import Tools
from benchmarks.keyboard import BACK, ENTER, TAB, Page, Stop, shortest
from benchmarks.lighthouse import built
from benchmarks.serving import Serving
from benchmarks.showing import table

#: Name of the row to addresses; name of the row to the keys to each of them.
Rows = Mapping[str, Sequence[str]]
Ways = dict[str, list[tuple[str, ...]]]

WIDTHS = (1280, 360)
#: The fewest of all keys, which needs Shift+Tab to step back from where the skip link leads; and never stepping back.
KEYS = {"": (TAB, BACK, ENTER), ", never back": (TAB, ENTER)}
#: More than this many presses is a lot for a page that many look for.
MANY = 25
#: Tab is pressed so often at once, and no page has so many stops.
BATCH, END = 50, 3000
#: Opens what can be opened and writes down what is focused from now on.
LISTEN = """
window.shutDetails = [...document.querySelectorAll("details")].filter(each => !each.open);
for (const each of window.shutDetails) each.open = true;
window.tabStops = [];
document.addEventListener("focusin", event => window.tabStops.push(event.target));
"""
HEARD = "return [window.tabStops.length, new Set(window.tabStops).size]"
#: The stops, once each; where Enter leads; which closed <details> each is in (-1: in one within another).
TOLD = """
const stops = [...new Set(window.tabStops)];
const hidden = stop => {
  const holders = window.shutDetails.filter(each => each.contains(stop) && stop !== each.querySelector(":scope > summary"));
  return holders.length > 1 ? -1 : holders.length ? window.shutDetails.indexOf(holders[0]) : null;
};
const anchors = {};
for (const target of document.querySelectorAll("[id]")) {
  const at = stops.indexOf(target);
  const before = stops.filter(stop => target.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_PRECEDING);
  anchors[target.id] = at < 0 ? 2 * before.length : 2 * at + 1;
}
return {anchors, stops: stops.map(stop => ({
  href: stop.localName === "a" ? stop.href : "",
  opens: stop.localName === "summary" && window.shutDetails.includes(stop.parentNode)
    ? window.shutDetails.indexOf(stop.parentNode) : null,
  inside: hidden(stop),
}))};
"""


class Keyboard:
    """A tab of Chromium of some width, and the pages that were seen in it."""

    def __init__(self, driver: WebDriver, origin: str, width: int) -> None:
        self._driver, self._origin = driver, origin
        self._known: dict[str, Page] = {}
        metrics = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False}
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)

    def page(self, url: str) -> Page:
        """What Tab stops at on a page, learnt by pressing it."""
        if url not in self._known:
            self._known[url] = self._walk(url) if self._leads_on(url) else Page(())
        return self._known[url]

    def _leads_on(self, url: str) -> bool:
        path = url.removeprefix(self._origin)
        return url.startswith(self._origin) and path.endswith("/") and not path.startswith("/help/")

    def _walk(self, url: str) -> Page:
        self._driver.get(url)
        self._driver.execute_script(LISTEN)
        heard = -1
        for _ in range(0, END, BATCH):
            ActionChains(self._driver, duration=0).send_keys(Keys.TAB * BATCH).perform()
            total, once = self._driver.execute_script(HEARD)
            # Around once: the first stop again, or the browser's own buttons, where nothing is heard any more.
            if total > once or total == heard:
                break
            heard = total
        return _page(self._driver.execute_script(TOLD))

    def press(self, keys: Sequence[str]) -> str:
        """Presses keys from the top of the home page; the address at the end, without a fragment."""
        self._driver.get(f"{self._origin}/")
        for key in keys:
            href = self._focused() if key == ENTER else ""
            self._stroke(key)
            if href:
                self._arrive(href)
        return urldefrag(self._driver.current_url).url

    def _focused(self) -> str:
        return str(self._driver.execute_script("return document.activeElement.href || ''"))

    def _arrive(self, href: str) -> None:
        for _ in range(200):
            script = "return document.readyState === 'complete' ? location.href : ''"
            if self._driver.execute_script(script) == href:
                return
            time.sleep(0.02)

    def _stroke(self, key: str) -> None:
        """A real key stroke, as from a keyboard."""
        name, code = ("Enter", 13) if key == ENTER else ("Tab", 9)
        event = {"key": name, "code": name, "windowsVirtualKeyCode": code, "modifiers": 8 if key == BACK else 0}
        text = {"text": "\r"} if key == ENTER else {}
        self._driver.execute_cdp_cmd("Input.dispatchKeyEvent", {"type": "keyDown", **event, **text})
        self._driver.execute_cdp_cmd("Input.dispatchKeyEvent", {"type": "keyUp", **event})


def _page(told: Mapping[str, Any]) -> Page:
    stops = []
    for each in told["stops"]:
        to, fragment = urldefrag(each["href"])
        stops.append(Stop(to or None, fragment, each["opens"], each["inside"]))
    return Page(tuple(stops), told["anchors"])


def targets(manifest: Mapping[str, Any], origin: str) -> dict[str, list[str]]:
    """Which pages are looked for: name of the row to addresses. Records of a kind are a row, every other page is one."""
    rows: dict[str, list[str]] = {}
    entries = [(each["kind"], each["path"].removesuffix("index.html")) for each in manifest["pages"]]
    kinds = {path.split("/")[0] for kind, path in entries if kind == "list"}
    for kind, path in entries:
        if kind in ("home", "not-found") or path.startswith("help/"):
            continue
        row = f"a record of /{kind}/" if kind in kinds else f"/{path}"
        rows.setdefault(row, []).append(f"{origin}/{path}")
    return dict(sorted(rows.items(), key=lambda row: (row[0].startswith("a record"), row[0])))


def cell(counts: Sequence[int]) -> str:
    """One count, or nearest, median and farthest; a dash where none is reached."""
    if min(counts, default=0) == max(counts, default=0):
        return str(counts[0]) if counts else "-"
    return f"{min(counts)} / {statistics.median_low(counts)} / {max(counts)}"


def walk(keyboard: Keyboard, origin: str, rows: Rows, keys: Sequence[str]) -> Ways:
    """The shortest way to each page of each row. Of each row the nearest and the farthest are pressed for real.

    Says where there is no way, or where pressing ends elsewhere.
    """
    ways = shortest(f"{origin}/", {url for urls in rows.values() for url in urls}, keyboard.page, keys)
    found: Ways = {}
    for row, urls in rows.items():
        if lost := [url.removeprefix(origin) for url in urls if url not in ways]:
            print(f"- {row}: no way by keyboard to {', '.join(lost)}")
        known = sorted((url for url in urls if url in ways), key=lambda url: len(ways[url]))
        for url in {known[0], known[-1]} if known else ():
            if (reached := keyboard.press(ways[url])) != url:
                print(f"- {row}: pressed {' '.join(ways[url])} and reached {reached}, not {url}")
        found[row] = [ways[url] for url in known]
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, help="a site that is built already; without it, this one is built")
    parser.add_argument("--keys", action="store_true", help="the keys of each way as well")
    options = parser.parse_args()
    columns: dict[str, Ways] = {}
    with tempfile.TemporaryDirectory() as folder:
        site = options.out or built(Path(folder) / "site")
        manifest = json.loads((site / "pages.json").read_text("utf-8"))
        with Serving(site) as server, tab(Tools.found()) as driver:
            rows = targets(manifest, server.origin)
            for width in WIDTHS:
                keyboard = Keyboard(driver, server.origin, width)
                for name, keys in KEYS.items():
                    columns[f"{width} px{name}"] = walk(keyboard, server.origin, rows, keys)
    show(rows, columns, keys=options.keys)


def show(rows: Rows, columns: Mapping[str, Ways], *, keys: bool) -> None:
    print("\nOf records: nearest / median / farthest.\n")
    counts = {row: [[len(way) for way in ways[row]] for ways in columns.values()] for row in rows}
    print(table(("page", "pages", *columns), ([row, len(rows[row]), *map(cell, counts[row])] for row in rows)))
    for name, column in zip(columns, zip(*counts.values(), strict=True), strict=True):
        far = [row for row, each in zip(counts, column, strict=True) if max(each, default=0) > MANY]
        print(f"\n{name}: more than {MANY} presses to {', '.join(far) or 'none'}.")
    for row in rows if keys else ():
        for name, ways in columns.items():
            for way in ways[row]:
                print(f"- {row}, {name}: {' '.join(way)}")


if __name__ == "__main__":
    main()
