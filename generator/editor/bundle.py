"""The program of the form, put together once by esbuild from what npm installed, and kept under the sum of what it is made from."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from hashlib import sha256
from pathlib import Path

from generator.diagnostics import Diagnostic, Fact
from generator.records import ENGINE

#: The sources of the form, with a package.json of their own: who does not use the form need not install what it is made from.
SOURCES = ENGINE / "generator/editor/form"
#: Beside what is built, and no part of it.
KEPT = Path("build/editor")
NO_NODE: Fact = {"ko": "이 컴퓨터에 Node.js가 없습니다", "en": "there is no Node.js on this machine"}
NOT_INSTALLED: Fact = {"ko": "양식의 부품을 아직 설치하지 않았습니다", "en": "its parts are not installed yet"}
#: Seconds; it takes one.
LONGEST = 120


class Unbundled(Exception):  # noqa: N818 - carries what people are told
    """The form cannot be put together; ``diagnostic`` says why (Y055)."""

    def __init__(self, reason: Fact) -> None:
        super().__init__(reason)
        self.diagnostic = Diagnostic("Y055", "site.yml", facts={"reason": reason})


def bundled(kept: Path = KEPT) -> Path:
    """The folder of the program: scripts, styles, fonts. Raises Unbundled."""
    out = kept / summed()
    if out.is_dir():
        return out
    node = shutil.which("node")
    if node is None or not (SOURCES / "node_modules/@sveltia/cms").is_dir():
        raise Unbundled(NO_NODE if node is None else NOT_INSTALLED)
    kept.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="new-", dir=kept) as folder:
        made = Path(folder) / "form"
        try:
            done = subprocess.run(  # noqa: S603 - a program of ours
                [node, "bundle.mjs", str(made.resolve())],
                cwd=SOURCES,
                capture_output=True,
                text=True,
                timeout=LONGEST,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise Unbundled(str(error)) from error
        if done.returncode:
            lines = [line for line in done.stderr.splitlines() if "rror" in line]
            raise Unbundled(lines[0].strip() if lines else f"exit {done.returncode}")
        try:
            made.rename(out)
        except OSError:  # another run was quicker
            if not out.is_dir():
                raise
    return out


def summed() -> str:
    """The sum of all that the program is made from."""
    total = sha256()
    for path in sorted(SOURCES.iterdir()):
        if path.is_file() and path.name != "page.html":
            total.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()[:16]
