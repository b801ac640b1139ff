"""The engine ``hwanhi``: rules of our own, one small file each in ``rules/``, run in the page that axe has open."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

from selenium.webdriver.chrome.webdriver import WebDriver

from accessibility import redirect
from accessibility.data import load
from accessibility.finding import Finding
from generator.diagnostics import Language

NAME = "hwanhi"
#: Goes up with every change to a rule: a report says by which rules it was made.
VERSION = "1.3.0"
#: CSS px; 320 by 256 is what 1280 by 1024 leaves at 400 % (WCAG 2.2, note to 1.4.10).
NARROW = {"width": 320, "height": 256, "deviceScaleFactor": 1, "mobile": False}
#: As a reader's own colours in Windows or Firefox (CSS Color Adjustment, 3).
FORCED = {"features": [{"name": "forced-colors", "value": "active"}]}


class Checked(NamedTuple):
    """The title of a page, what the rules found in it, and each rule with whether it had something to look at."""

    title: str
    findings: tuple[Finding, ...]
    looked: tuple[Mapping[str, Any], ...]


def check(driver: WebDriver, language: Language, *, sends_on: bool) -> Checked:
    """What the rules say about the page that is open; ``sends_on``: it has a redirect, which the browser was not shown.

    Raises WebDriverException where a rule cannot run in this page.
    """
    wide = driver.execute_script(_script(), "wide")
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", NARROW)
    try:
        narrow = driver.execute_script(_script(), "narrow")
    finally:
        driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", FORCED)
    try:
        forced = driver.execute_script(_script(), "forced-colors")
    finally:
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    runs = (wide, narrow, forced)
    found = tuple(_finding(each, language) for run in runs for each in run["found"])
    looked = [each for run in runs for each in run["looked"]]
    for name, applies in (("unique-title.yml", bool(wide["title"])), ("redirect-target.yml", sends_on)):
        rule = load("accessibility.rules", name)
        looked.append({**rule, "rule": rule["id"], "applies": applies})
    return Checked(wide["title"], found, tuple(looked))


def twins(titles: Mapping[str, str], language: Language) -> Iterator[tuple[str, Finding]]:
    """The rule ``unique-title``: the path of each page that shares its title with others, and the finding on it.

    ``titles`` are by path of the page. A page without a title is another rule's (axe: document-title).
    """
    paths = defaultdict(list)
    for path, title in titles.items():
        paths[title].append(path)
    rule = load("accessibility.rules", "unique-title.yml")
    for title, same in paths.items():
        if title and len(same) > 1:
            for path in same:
                others = ", ".join([other for other in same if other != path][:3])
                found = {"rule": rule["id"], "target": "head > title", "detail": f"{title} ({others})"}
                yield path, _finding(rule | found, language)


def astray(folder: Path, paths: Collection[str], base: str, language: Language) -> Iterator[tuple[str, Finding]]:
    """The rule ``redirect-target``: the path of each page that sends its readers nowhere, and the finding on it."""
    rule = load("accessibility.rules", "redirect-target.yml")
    for path, address in redirect.astray(folder, paths, base):
        yield path, _finding(rule | {"rule": rule["id"], "target": "head > meta", "detail": address}, language)


def _finding(each: Mapping[str, Any], language: Language) -> Finding:
    message = each["message"][language]
    return Finding(
        engine=NAME,
        rule=each["rule"],
        outcome="failed",
        target=each["target"],
        message=f"{message}: {each['detail']}" if each["detail"] else message,
        wcag=tuple(each["wcag"]),
        kwcag=tuple(each["kwcag"]),
    )


FRAME = "__run__.js"
#: Of a rule: whether there is anything on the page that it looks at. A report says that it has looked only there.
APPLIES = re.compile(r"^  applies(?:\(\)|: \(\) =>)", re.MULTILINE)


@cache
def _script() -> str:
    folder = files("accessibility.rules")
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".js") and entry.name != FRAME)
    return framed((folder / FRAME).read_text("utf-8"), {name: (folder / name).read_text("utf-8") for name in names})


def framed(frame: str, texts: Mapping[str, str]) -> str:
    """The runner with the rules in it, by name of file. Raises ValueError for a rule that does not say where it applies."""
    if silent := [name for name, text in texts.items() if not APPLIES.search(text)]:
        raise ValueError(f"applies: {', '.join(silent)}")
    return frame.replace("@RULES@", ",\n".join(texts.values()))
