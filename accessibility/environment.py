"""Who looks at a page, and by what: everything that a verdict leans on besides the page and what it loads."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from accessibility.chromium import flags
from accessibility.rule import OF_A_SITE
from accessibility.tools import ROOT, Tools
from generator.diagnostics import Language

#: What is read of a tool that does not say which it is.
SECONDS = 20
#: How Chromium is told languages and the zone of its clock, which scripts of a page may ask for.
VARIABLES = ("LANG", "LANGUAGE", "LC_ALL", "LC_TIME", "TZ", "FONTCONFIG_FILE", "FONTCONFIG_PATH")
FONTS = ("fc-list", "--format", "%{file} %{fontversion} %{family} %{style}\n")
#: Which of the fonts is taken where a style sheet asks for a kind of them.
MATCHES = tuple(
    ("fc-match", f"{kind}:lang={tongue}") for kind in ("sans-serif", "serif", "monospace") for tongue in ("ko", "en")
)


def environment(tools: Tools, language: Language) -> dict[str, str]:
    """Name -> what it is now, short or as SHA-256: of rules, engines, browser, fonts, settings and machine. Never raises."""
    commands = {
        "browser": (str(tools.chromium), "--version"),
        "driver": (str(tools.chromedriver), "--version"),
        "node": ("node", "--version"),
        "fonts": FONTS,
        **{f"font {command[1]}": command for command in MATCHES},
    }
    with ThreadPoolExecutor(len(commands)) as pool:
        said = dict(zip(commands, pool.map(_says, commands.values()), strict=True))
    limits = {name: value for name, value in asdict(tools).items() if not isinstance(value, Path)}
    return {
        **said,
        "fonts": _sum(said["fonts"].encode()),
        "rules": sources_sum(files("accessibility")),
        "axe": _sum(_read(tools.axe_script), _read(tools.axe_locale)),
        "packages of node": _sum(_read(ROOT / "node_modules/.package-lock.json"), _read(ROOT / "package.json")),
        "packages of Python": _sum("\n".join(sorted(_distributions())).encode()),
        "tools": repr(
            [_identity(path) for path in (tools.chromium, tools.chromedriver)]
            # From here, for a checkout is the same wherever it lies.
            + [os.path.relpath(tools.pa11y_ci, ROOT)]
        ),
        # By its bytes: npm gives a file the time of its installation, which is another on each machine.
        "pa11y-ci": _sum(_read(tools.pa11y_ci)),
        "settings": repr(sorted(limits.items())),
        "flags": " ".join(flags()),
        "language": language,
        "machine": f"{platform.machine()} {platform.python_version()}",
        "place": repr([os.environ.get(name) for name in VARIABLES] + [_zone()]),
    }


@cache
def _says(command: tuple[str, ...]) -> str:
    """What a command prints; the reason where it does not. Asked once: what a process began with it goes on with."""
    try:
        done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)  # noqa: S603 - no shell
    except (OSError, subprocess.SubprocessError) as error:
        return type(error).__name__
    # fc-list has no order of its own.
    return "\n".join(sorted(done.stdout.decode("utf-8", "replace").splitlines()))


def sources_sum(folder: Traversable) -> str:
    """SHA-256 of the names and bytes of all files below ``folder``, in hexadecimal; of what Python made of them nothing, for that is
    other bytes in each checkout. Raises OSError.
    """
    return _sum(*_sources(folder))


def _sources(folder: Traversable) -> Iterator[bytes]:
    """Names and bytes of every file of the gate, whatever it is: rules, scripts, lists, code. What is hidden is of an editor or a desktop."""
    for each in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if each.name.startswith("."):
            continue
        if each.is_dir() and each.name != "__pycache__":
            yield from _sources(each)
        elif each.is_file() and each.name not in OF_A_SITE:
            yield each.name.encode()
            yield each.read_bytes()


def _distributions() -> Iterator[str]:
    for folder in {Path(each) for each in sys.path if each}:
        yield from (each.name for each in folder.glob("*.dist-info"))


def _identity(path: Path) -> tuple[str, int, int]:
    """A program changes under one name and number when somebody builds it anew."""
    try:
        about = path.stat()
    except OSError:
        return (str(path), 0, 0)
    return (str(path), about.st_size, about.st_mtime_ns)


def _zone() -> str:
    try:
        return str(Path("/etc/localtime").readlink())
    except OSError:
        return ""


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _sum(*parts: bytes) -> str:
    whole = sha256()
    for part in parts:
        whole.update(sha256(part).digest())
    return whole.hexdigest()
