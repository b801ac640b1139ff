"""The form of ``hwanhi edit`` as a person has it: a real Chromium, a real keyboard, and a folder that the browser may change.

Only the dialog in which a folder is chosen is not real: nobody can press in it. In its place stands the private file system of
the page's own origin, filled from a folder on disk, which gives handles of the same kind.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from selenium.webdriver import Chrome

from tests.support.browser import becomes

STUB = """
window.showDirectoryPicker = () => navigator.storage.getDirectory();
FileSystemHandle.prototype.requestPermission = async () => "granted";
FileSystemHandle.prototype.queryPermission = async () => "granted";
"""
FILL = """
const [files, done] = [JSON.parse(arguments[0]), arguments[1]];
(async () => {
  const root = await navigator.storage.getDirectory();
  for await (const name of root.keys()) await root.removeEntry(name, {recursive: true});
  for (const [path, text] of files) {
    const steps = path.split("/");
    let folder = root;
    for (const step of steps.slice(0, -1)) folder = await folder.getDirectoryHandle(step, {create: true});
    const writer = await (await folder.getFileHandle(steps.at(-1), {create: true})).createWritable();
    await writer.write(text);
    await writer.close();
  }
})().then(() => done(""), (error) => done(String(error)));
"""
READ = """
const [path, done] = arguments;
(async () => {
  let folder = await navigator.storage.getDirectory();
  const steps = path.split("/");
  for (const step of steps.slice(0, -1)) folder = await folder.getDirectoryHandle(step);
  const file = await (await folder.getFileHandle(steps.at(-1))).getFile();
  return new TextDecoder("utf-8", {ignoreBOM: true}).decode(await file.arrayBuffer());
})().then(done, () => done(null));
"""
WRITE = """
const [path, text, done] = arguments;
(async () => {
  let folder = await navigator.storage.getDirectory();
  const steps = path.split("/");
  for (const step of steps.slice(0, -1)) folder = await folder.getDirectoryHandle(step);
  const writer = await (await folder.getFileHandle(steps.at(-1))).createWritable();
  await writer.write(text);
  await writer.close();
})().then(() => done(""), (error) => done(String(error)));
"""


@contextmanager
def serving(site: Path) -> Iterator[str]:
    """The address of the form for the site in a folder, as the command serves it."""
    command = [sys.executable, "-m", "generator.cli", "edit", "--no-browser", "--port", "0", "--site", str(site)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            line = next(line for line in process.stdout if "http://" in line)
            yield line[line.index("http://") :].strip()
        finally:
            process.terminate()


@contextmanager
def opened(driver: Chrome, site: Path) -> Iterator[Form]:
    """The form for the site in a folder, with the folder chosen."""
    with serving(site) as url:
        form = Form(driver, url, site)
        form.enter()
        yield form


class Form:
    """The form for the site in ``folder``, at ``url``; what it saves stays in the browser until ``saved`` asks for it."""

    def __init__(self, driver: Chrome, url: str, folder: Path) -> None:
        self.driver, self.url, self.folder = driver, url, folder
        self.resize(1280)
        driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": STUB})

    def resize(self, width: int, height: int = 900) -> None:
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)

    def js(self, script: str, *arguments: object) -> object:
        return self.driver.execute_script(script, *arguments)

    def enter(self, extra: dict[str, str] | None = None) -> None:
        """Opens the page, chooses the folder, and waits for the list of kinds."""
        self.driver.get(self.url)
        files = [
            (path.relative_to(self.folder).as_posix(), path.read_bytes().decode())
            for path in (self.folder / "site.yml", *sorted((self.folder / "data").rglob("*.yml")))
        ]
        failed = self.driver.execute_async_script(FILL, json.dumps([*files, *(extra or {}).items()]))
        assert not failed, failed
        self.press("button", "누리집 폴더 열기", "Open the folder", "로컬", "local")
        becomes(lambda: self.js("return location.hash.startsWith('#/collections/')"), wanted=True)

    def press(self, selector: str, *names: str) -> None:
        """Presses the first thing of ``selector`` that can be seen and has one of the names in its own."""
        find = """
        const [selector, names] = arguments;
        for (const each of document.querySelectorAll(selector)) {
          const name = each.getAttribute("aria-label") || each.textContent;
          if (each.offsetParent && !each.disabled && names.some((one) => name.includes(one))) return each;
        }
        return null;
        """
        becomes(lambda: self.js(find, selector, names) is not None, wanted=True)
        self.js(find, selector, names).click()

    def open(self, where: str) -> None:
        """A place of the form: ``collections/notice/entries/heat``, or ``…/new``."""
        self.js("location.hash = '#/' + arguments[0]", where)
        becomes(lambda: self.js("return !!document.querySelector('[data-key-path]')"), wanted=True)

    def field(self, path: str) -> object:
        """The part of the page that belongs to a field, by the way to it: ``title``, ``figures.0.value``."""
        # Fields are made as one comes near them: the last one there is brought into sight until the wanted one is there.
        find = """
        const found = document.querySelector(`[data-key-path='${arguments[0]}']`);
        if (!found) [...document.querySelectorAll("[data-key-path]")].at(-1)?.scrollIntoView();
        return found;
        """
        becomes(lambda: self.js(find, path) is not None, wanted=True)
        return self.js(find, path)

    def has(self, path: str) -> bool:
        """Whether there is such a field, once the whole form was gone through."""
        self.field("id")
        last = ""
        find = """
        const all = [...document.querySelectorAll("[data-key-path]")];
        all.at(-1)?.scrollIntoView();
        return all.some((each) => each.dataset.keyPath === arguments[0]) ? "found" : all.at(-1)?.dataset.keyPath ?? "";
        """
        for _ in range(60):
            now = str(self.js(find, path))
            if now == "found":
                return True
            if now == last:
                time.sleep(0.05)
            last = now
        return False

    def type(self, path: str, text: str) -> None:
        """Types over what a field holds, by an input method: each syllable is composed before it is there."""
        self.js(
            """
            const input = arguments[0].querySelector("input, textarea, [contenteditable=true]");
            input.scrollIntoView({block: "center"});
            input.focus();
            input.select ? input.select() : getSelection().selectAllChildren(input);
            """,
            self.field(path),
        )
        for sign in text:
            if "가" <= sign <= "힣":
                first = chr(0x1100 + (ord(sign) - 0xAC00) // 588)
                for composed in (first, sign):
                    told = {"text": composed, "selectionStart": 1, "selectionEnd": 1}
                    self.driver.execute_cdp_cmd("Input.imeSetComposition", told)
            self.driver.execute_cdp_cmd("Input.insertText", {"text": sign})

    def append(self, path: str, text: str) -> None:
        """Pastes a text behind what a field of several lines holds."""
        end = "const it = arguments[0].querySelector('textarea'); it.focus(); it.setSelectionRange(it.value.length, it.value.length)"
        self.js(end, self.field(path))
        self.driver.execute_cdp_cmd("Input.insertText", {"text": text})

    def unfold(self, path: str) -> None:
        """Opens every item of a list."""
        self.js("arguments[0].scrollIntoView({block: 'start'})", self.field(path))
        closed = """
        const found = [...arguments[0].querySelectorAll("button[aria-expanded=false][aria-controls]")];
        found.forEach((each) => each.click());
        return found.length;
        """
        there = "return !!arguments[0].querySelector('button[aria-expanded][aria-controls]')"
        becomes(lambda: self.js(there, self.field(path)), wanted=True)
        becomes(lambda: self.js(closed, self.field(path)), wanted=0)

    def told(self, path: str) -> str:
        """What is said to be wrong with a field."""
        return str(
            self.js(
                "return [...arguments[0].querySelectorAll('[role=alert], .validation')].map((each) => each.innerText).join(' ')",
                self.field(path),
            )
        )

    def save(self) -> None:
        self.press("button", "저장", "Save")

    def put(self, path: str, text: str) -> None:
        """Writes a file as another program would."""
        becomes(lambda: self.driver.execute_async_script(WRITE, path, text), wanted="")

    def saved(self, path: str) -> str | None:
        """What a file holds now."""
        return self.driver.execute_async_script(READ, path)
