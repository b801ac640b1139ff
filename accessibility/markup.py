"""What html-validate says of the text of a page, for the rules on markup: a browser mends such mistakes before anybody looks.

html-validate, because it is well kept, runs in the node that pa11y-ci needs anyway, and says of none of the pages measured what
the Nu Html Checker does not say as well (docs/decisions/0037). One process serves all pages of a run.
"""

from __future__ import annotations

import atexit
import json
import re
import shutil
import subprocess
import threading
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

SCRIPT = Path(__file__).with_name("validator.js")
#: Seconds for one page, as a browser has them; a page of 20,000 elements takes about one.
LIMIT = 30.0
#: What stands anywhere by other rules than html-validate's, or is obsolete and told as that.
ANYWHERE = {"<style>", "<link>", "<meta>", "<script>", "<template>", "<param>", "<base>", "<noscript>"}
#: Elements that a parser ends by itself before what they may not hold: nothing stands in them that may not.
ENDED = {
    f"<{name}>" for name in ("p", "option", "optgroup", "li", "dt", "dd", "td", "th", "rt", "rp", "caption", "colgroup")
}
#: Obsolete elements that have no end, which html-validate waits for.
ENDLESS = re.compile("'<(frame|basefont|bgsound|keygen|param|image)>'")
#: The tag or the attribute in its sentence.
QUOTED = re.compile('<[^>]+>|"[^"]+"')
OPENED = re.compile("<([a-zA-Z][^\\s/>]*)")


@dataclass(frozen=True)
class Mistake:
    """One mistake: the rule of html-validate, where it is in the text, and the tag or attribute that it is about."""

    rule: str
    line: int
    column: int
    about: str
    selector: str = ""

    @property
    def shown(self) -> str:
        """For a person in any language: line and column, and what stands there."""
        return f"{self.line}:{self.column} {self.about}"


def opened(text: str) -> list[str]:
    """The names of the elements that ``text`` writes out, each once, in order; of comments and scripts as well."""
    return list(dict.fromkeys(f"<{name.lower()}>" for name in OPENED.findall(text)))


@lru_cache(maxsize=8)
def mistakes(text: str) -> tuple[Mistake, ...]:
    """The mistakes in the text of a page, in its order. Raises OSError where html-validate does not answer."""
    said = [_lower(each) for each in _validator().ask(text)]
    # html-validate waits for the end of elements that have none, and takes all that follows for wrong.
    waits = any(each["rule"] == "close-order" and ENDLESS.search(each["message"]) for each in said)
    return tuple(mistake(each) for each in said if _counts(each) and not (waits and each["rule"] == "close-order"))


def mistake(each: dict[str, Any]) -> Mistake:
    """What html-validate says, without its English."""
    named = [*QUOTED.findall(each["message"]), "</…>"]
    child, around = _child(each), each["context"].get("parent") or each["context"].get("ancestor")
    about = f"{around} › {child}" if around and child else child or named[0].strip('"')
    return Mistake(each["rule"], each["line"], each["column"], about, each["selector"])


def _lower(each: dict[str, Any]) -> dict[str, Any]:
    """With the names of elements as the rules have them, however the page writes them."""
    context = {name: text.lower() for name, text in each["context"].items() if isinstance(text, str)}
    return {**each, "message": QUOTED.sub(lambda found: found[0].lower(), each["message"]), "context": context}


def _child(each: dict[str, Any]) -> str:
    return str(each["context"].get("child", ""))


def _counts(each: dict[str, Any]) -> bool:
    """Whether it is a mistake by the standard, as the Nu Html Checker reads it."""
    if each["rule"] != "element-permitted-content":
        return True
    return _child(each) not in ANYWHERE and each["context"].get("parent") not in ENDED


class Validator:
    """The process. One page at a time, whichever thread asks."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[str] | None = None

    def ask(self, text: str) -> list[dict[str, Any]]:
        """What it says of a page. Raises OSError where it cannot be started, dies, hangs or talks nonsense."""
        with self._lock:
            process = self._started()
            timer = threading.Timer(LIMIT, process.kill)
            timer.start()
            try:
                return self._answer(process, text)
            except (OSError, ValueError) as error:
                self.end()
                raise OSError(f"html-validate: {error}") from error
            finally:
                timer.cancel()

    def end(self) -> None:
        """Ends the process; the next question starts another."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()

    def _started(self) -> subprocess.Popen[str]:
        if self._process is None or self._process.poll() is not None:
            self.end()
            # What it complains of goes nowhere: that it did not answer is what counts.
            self._process = subprocess.Popen(  # noqa: S603 - the tool of this checkout, no shell
                [shutil.which("node") or "node", SCRIPT],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                encoding="utf-8",
            )
        return self._process

    def _answer(self, process: subprocess.Popen[str], text: str) -> list[dict[str, Any]]:
        assert process.stdin is not None  # noqa: S101 - both are pipes
        assert process.stdout is not None  # noqa: S101
        process.stdin.write(json.dumps(text) + "\n")
        process.stdin.flush()
        line = process.stdout.readline()
        if not line:
            raise OSError("no answer")
        found: list[dict[str, Any]] | dict[str, str] = json.loads(line)
        if isinstance(found, dict):
            raise OSError(found["error"])
        return found


@cache
def _validator() -> Validator:
    made = Validator()
    atexit.register(made.end)
    return made
