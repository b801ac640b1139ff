"""What the Nu Html Checker says of every page of a folder: ``python benchmarks/nu.py [DIR] [--warnings]``.

DIR is a built site (default: build/site). Prints the number of errors and each kind of them with its first place; exit 1 where there is
one. It needs Java (Debian: default-jre-headless) and ``npm ci`` in this folder, which brings vnu-jar. One process for all pages.
"""
# ruff: noqa: INP001, T201 - a script, whose print is its answer

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

JAR = Path(__file__).parent / "node_modules/vnu-jar/build/dist/vnu.jar"
#: As the checker's own documentation asks for: pages may be nested deep.
STACK = "-Xss2m"


def messages(folder: Path) -> list[dict[str, Any]]:
    """All that it says of the pages below ``folder``. Raises OSError where it cannot run, ValueError where it talks nonsense."""
    command = [shutil.which("java") or "java", STACK, "-jar", str(JAR), "--skip-non-html", "--format", "json"]
    done = subprocess.run(  # noqa: S603 - the tool of this checkout, no shell
        [*command, "--exit-zero-always", str(folder)], capture_output=True, check=False, encoding="utf-8"
    )
    found: list[dict[str, Any]] = json.loads(done.stderr)["messages"]
    return found


def kinds(found: Iterable[Mapping[str, Any]]) -> dict[str, list[Mapping[str, Any]]]:
    """Messages by what they say, names left out, the most frequent first."""
    grouped: dict[str, list[Mapping[str, Any]]] = {}
    for each in found:
        grouped.setdefault(re.sub("“[^”]*”", "“…”", each["message"]), []).append(each)
    return dict(sorted(grouped.items(), key=lambda kind: -len(kind[1])))


def main() -> int:
    parser = argparse.ArgumentParser(description="The Nu Html Checker over a folder.")
    parser.add_argument("folder", metavar="DIR", nargs="?", type=Path, default=Path("build/site"))
    parser.add_argument("--warnings", action="store_true", help="what it only warns of, too")
    options = parser.parse_args()
    pages = sum(1 for _ in options.folder.rglob("*.html"))
    if not pages:
        print(f"no pages in {options.folder}")
        return 2
    if not JAR.is_file():
        print("vnu-jar is not installed: run npm ci in benchmarks/")
        return 2
    found = messages(options.folder)
    errors = [each for each in found if each["type"] != "info"]
    for kind, each in kinds(found if options.warnings else errors).items():
        print(f"{len(each):6} {kind}\n       {each[0]['url']}:{each[0].get('lastLine', '')}")
    print(f"{len(errors)} errors on {len({each['url'] for each in errors})} of {pages} pages")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
