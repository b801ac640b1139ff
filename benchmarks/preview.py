"""How long an editor waits after saving: for the first answer about the page, for the whole one, and for the page itself.

    python benchmarks/preview.py [--site DIR] [--record data/…/….yml] [--edits N]

Starts ``hwanhi serve`` on a copy of the site, changes one word of the record back and forth, and prints the seconds of each edit and
their medians, which leave the first edit out. The page is asked for once the whole answer has come, so it is never told as earlier.
Nothing is compared: no other tool of this kind says what a gate would say of a page before it is published.
"""

# ruff: noqa: INP001, T201, S101, S603 - a script that starts our own command and prints

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
#: What of a site's folder the preview reads.
PARTS = ("data", "content")
#: Two endings of one sentence; one of them stands in the record that is edited.
WORDS = ("알리는", "전하는")
WAITING = 60.0
#: Seconds between two edits, in which everything that the last one began has ended.
PAUSE = 6.0


def asked(address: str) -> str:
    with urllib.request.urlopen(address, timeout=WAITING) as answer:  # noqa: S310 - our own
        return str(answer.read().decode("utf-8"))


def news(base: str, number: int) -> dict:
    return json.loads(asked(f"{base}hwanhi-look/{number}"))


def edit(base: str, record: Path, words: tuple[str, str], page: str) -> tuple[float, float, float]:
    """Seconds from saving to the first answer, to the whole one, and to the page with the new word."""
    text = record.read_text("utf-8")
    old, new = words if words[0] in text else words[::-1]
    number = news(base, -1)["number"]
    before = time.monotonic()
    record.write_text(text.replace(old, new, 1), "utf-8")
    # "It is being looked at", "nothing found so far", "nothing found".
    told = []
    for _ in range(3):
        answer = news(base, number)
        number = answer["number"]
        told.append(time.monotonic() - before)
    # The server holds its answer back until the build that is going on has ended.
    while new not in asked(base + page):
        if time.monotonic() - before > WAITING:
            raise TimeoutError(page)
    return told[1], told[2], time.monotonic() - before


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", type=Path, default=ROOT)
    parser.add_argument("--record", default="data/disclosure/building-permits.yml")
    parser.add_argument("--page", default="disclosure/building-permits/")
    parser.add_argument("--edits", type=int, default=8)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "site"
        for each in PARTS:
            shutil.copytree(options.site / each, folder / each)
        shutil.copy(options.site / "site.yml", folder)
        serve = [sys.executable, "-m", "generator.cli", "serve", "--site", str(folder), "--port", "0"]
        with subprocess.Popen(serve, cwd=ROOT, stdout=subprocess.PIPE, text=True) as running:
            assert running.stdout is not None
            base = next(word for line in running.stdout for word in line.split() if word.startswith("http://"))
            asked(base)
            time.sleep(3 * PAUSE)
            found = []
            for number in range(options.edits):
                found.append(edit(base, folder / options.record, WORDS, options.page))
                print(f"{number}: " + "  ".join(f"{each:5.2f} s" for each in found[-1]), flush=True)
                time.sleep(PAUSE)
            running.send_signal(2)
    print("median: " + "  ".join(f"{statistics.median(each):5.2f} s" for each in zip(*found[1:], strict=True)))
    print("        at once   whole    page")


if __name__ == "__main__":
    main()
