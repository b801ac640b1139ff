"""Text in pictures: Tesseract, as tesseract.js brings it (maintained, 3 million downloads a month, Korean and English models in
packages of npm), in a process that lives as long as this one and remembers what it has read. It takes seconds to start, and the
pictures of a site are mostly the same: what was read is kept with the verdicts, under the picture and the reader.
"""

from __future__ import annotations

import atexit
import json
import platform
import selectors
import shutil
import subprocess
import tempfile
import threading
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import IO, Any, cast

from selenium.common.exceptions import TimeoutException, WebDriverException

from accessibility.store import VerdictStore, question
from accessibility.tools import ROOT

#: Seconds for one picture, the start of the process among them.
LIMIT = 60


@dataclass(frozen=True)
class Word:
    """A word with how sure the reader is of it (0 to 100) and its box in the picture, px: left, top, right, bottom."""

    text: str
    sure: int
    box: tuple[int, int, int, int]


class Reader:
    """The process, started when the first picture comes. One picture at a time, whoever asks."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[str] | None = None
        #: Where its models are unpacked.
        self._folder = ""
        self._known: dict[str, tuple[Word, ...]] = {}
        #: Where readings are kept longer than this process lives, if anywhere.
        self.store: VerdictStore | None = None

    def read(self, picture: bytes, languages: Sequence[str]) -> tuple[Word, ...]:
        """The words in ``picture``, a PNG, in ``languages`` by their codes in ISO 639-2. Raises WebDriverException."""
        key = sha256(picture + " ".join(languages).encode()).hexdigest()
        with self._lock:
            if key not in self._known:
                said = self._kept(key, picture, languages)
                self._known[key] = tuple(
                    Word(each["text"], each["sure"], cast("Any", tuple(each["box"]))) for each in said
                )
            return self._known[key]

    def _kept(self, key: str, picture: bytes, languages: Sequence[str]) -> list[dict[str, Any]]:
        asked = {"picture": b64encode(picture).decode(), "languages": list(languages)}
        if self.store is None:
            return self._ask(asked)
        place = question(reading=key, by=_reads())
        if (kept := self.store.get(place, {})) is not None:
            return cast("list[dict[str, Any]]", kept["words"])
        said = self._ask(asked)
        self.store.put(place, {}, {"words": said})
        return said

    def _ask(self, question: Mapping[str, object]) -> list[dict[str, Any]]:
        process = self._running()
        try:
            question_in, answer_out = cast("IO[str]", process.stdin), cast("IO[str]", process.stdout)
            question_in.write(json.dumps(question) + "\n")
            question_in.flush()
            with selectors.DefaultSelector() as ready:
                ready.register(answer_out, selectors.EVENT_READ)
                if not ready.select(LIMIT):
                    self.close()
                    raise TimeoutException("no answer in time")
            answer = json.loads(answer_out.readline())
        except (OSError, ValueError) as error:
            self.close()
            raise WebDriverException(f"tesseract.js: {error}") from error
        if isinstance(answer, dict):
            raise WebDriverException(f"tesseract.js: {answer['error']}")
        return cast("list[dict[str, Any]]", answer)

    def _running(self) -> subprocess.Popen[str]:
        if self._process is None:
            script = str(files("accessibility") / "read.mjs")
            try:
                self._folder = tempfile.mkdtemp(prefix="hwanhi-read-")
                command = ["node", script, str(ROOT / "node_modules"), self._folder]
                self._process = subprocess.Popen(  # noqa: S603 - the script beside this one, no shell
                    command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    text=True,
                )
            except OSError as error:
                shutil.rmtree(self._folder, ignore_errors=True)
                raise WebDriverException(f"tesseract.js: {error}") from error
        return self._process

    def close(self) -> None:
        """Ends the process; the next picture starts another."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None
            shutil.rmtree(self._folder, ignore_errors=True)


@cache
def _reads() -> str:
    """What a reading leans on besides the picture: the script, the packages with the models, and the kind of machine."""
    script, packages = Path(str(files("accessibility") / "read.mjs")), ROOT / "node_modules/.package-lock.json"
    parts = [each.read_bytes() for each in (script, packages) if each.is_file()]
    return sha256(b"\0".join([*parts, platform.machine().encode()])).hexdigest()


@cache
def reader() -> Reader:
    """The one reader of this process."""
    made = Reader()
    atexit.register(made.close)
    return made
