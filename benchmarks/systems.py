"""What the gate says of the examples of public design systems: ``python benchmarks/systems.py``.

``npm ci --prefix benchmarks/systems --ignore-scripts`` fetches them first (180 MB).

Governments have these components tried by people with disabilities, so what is found on them is read twice: either it is a barrier
that they let through, or a false alarm of ours. Nothing is scored; the table says on how many pages each engine finds something, and
the list by how many of our rules. ``--rule ID`` prints each finding of a rule, ``--to DIR`` keeps pages and reports.

What is no page comes into one with a title, a heading and a place for content. Links to nowhere, of which examples are full, lead
somewhere, for what an example leaves out is no barrier.
"""
# ruff: noqa: INP001, T201 - a script, whose print is its answer

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.showing import table

MODULES = Path(__file__).parent / "systems" / "node_modules"
#: Fixtures of one component that are taken; the others vary them.
EACH = 4
#: What follows from pages that are made around a part and are no site, or is no barrier: asking another host for a font.
LEFT_OUT = frozenset(
    {
        "unique-title",
        "page-unreachable",
        "region",
        "skip-link-first",
        "one-place-one-name",
        "title-not-descriptive",
        "external-request",
    }
)
SHELL = (
    '<!DOCTYPE html>\n<html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>'
    '<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="{style}"></head>\n'
    '<body class="{classes}"><div class="{around}"><main>{heading}\n{html}\n</main></div>{script}</body></html>\n'
)
INIT = '<script type="module">import {{ initAll }} from "./{0}"; initAll()</script>'


def page(
    file: Path, title: str, html: str, *, language: str, style: str, script: str, classes: str = "", around: str = ""
) -> None:
    """Writes a part of a page as a page; ``classes`` are those of its body, ``around`` those of the box around its content."""
    numbers = iter(range(1, 10_000))
    html = re.sub(
        r'href="(?:#[;!]?|/(?!assets)[^"]*)"', lambda _: f'href="https://www.example.org/{next(numbers)}"', html
    )
    heading = "" if "<h1" in html else f"<h1>{title}</h1>"
    shell = SHELL.format(
        language=language,
        title=title,
        style=style,
        classes=classes,
        around=around,
        heading=heading,
        html=html,
        script=script,
    )
    file.write_text(shell, "utf-8")


def british(package: str, prefix: str) -> Callable[[Path], None]:
    """GOV.UK's and the NHS's: the fixtures of each component, without the hidden ones, which are for tests."""

    def make(folder: Path) -> None:
        dist = MODULES / package / "dist" / prefix
        for pattern, name in (("*.min.css", "style.css"), ("*.min.js", "script.js")):
            shutil.copy(min(dist.glob(f"{prefix}-frontend{pattern}"), key=lambda file: len(file.name)), folder / name)
        shutil.copytree(dist / "assets", folder / "assets")
        css = folder / "style.css"
        css.write_text(css.read_text("utf-8").replace("/assets/", "assets/"), "utf-8")
        for fixtures in sorted(dist.rglob("fixtures.json")):
            told = json.loads(fixtures.read_text("utf-8"))
            for each in [one for one in told["fixtures"] if not one.get("hidden")][:EACH]:
                title = f"{told['component']} {each['name']}".capitalize()
                name = re.sub(r"[^a-z0-9]+", "-", title.lower())
                html = each["html"].replace('href="/assets', 'href="assets').replace('src="/', 'src="')
                classes = f"js-enabled {prefix}-frontend-supported"
                script = INIT.format("script.js")
                page(
                    folder / f"{name}.html",
                    title,
                    html,
                    language="en",
                    style="style.css",
                    script=script,
                    classes=classes,
                    around=f"{prefix}-width-container",
                )

    return make


def korean(folder: Path) -> None:
    """KRDS, of the Korean government: the code of each component. Its icons, which it asks another host for, come with it."""
    package = MODULES / "krds-uiux"
    shutil.copytree(package / "resources", folder / "resources")
    css = folder / "resources/cdn/krds.min.css"
    css.write_text(css.read_text("utf-8").replace("https://www.krds.go.kr/resources/", "../"), "utf-8")
    for each in sorted((package / "html/code").glob("*.html")):
        script = '<script src="resources/cdn/krds.min.js"></script>'
        title = f"{each.stem.replace('_', ' ')} 보기"
        html = each.read_text("utf-8").replace("../../resources", "resources").replace('"/resources', '"resources')
        page(folder / each.name, title, html, language="ko", style="resources/cdn/krds.min.css", script=script)


def french(folder: Path) -> None:
    """DSFR, of the French government: the pages of examples of each component, as they are."""
    package = MODULES / "@gouvfr/dsfr"
    shutil.copytree(package / "dist", folder / "dist")
    for part in ("component", "img"):
        shutil.copytree(package / "example" / part, folder / "example" / part)


SYSTEMS: dict[str, Callable[[Path], None]] = {
    "GOV.UK": british("govuk-frontend", "govuk"),
    "NHS": british("nhsuk-frontend", "nhsuk"),
    "KRDS": korean,
    "DSFR": french,
}


def audited(folder: Path, report: Path) -> dict[str, Any]:
    """The report of the gate about a folder of pages."""
    subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "generator.cli", "audit", folder, "--report", report],
        stdout=subprocess.DEVNULL,
        check=False,
    )
    found: dict[str, Any] = json.loads((report / "report.json").read_text("utf-8"))
    return found


def failures(report: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Path and finding of each that keeps a page back, but for what is left out."""
    for each in report["pages"]:
        for found in each["findings"]:
            if found["outcome"] == "failed" and not found.get("beyond") and found["rule"] not in LEFT_OUT:
                yield each["path"], found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="*", choices=SYSTEMS, default=list(SYSTEMS))
    parser.add_argument("--rule", default="")
    parser.add_argument("--to", type=Path)
    asked = parser.parse_args()
    rows, ours = [], defaultdict[str, dict[str, int]](dict)
    with tempfile.TemporaryDirectory() as temporary:
        for name in asked.only:
            folder = (asked.to or Path(temporary)) / name
            shutil.rmtree(folder, ignore_errors=True)
            (folder / "pages").mkdir(parents=True)
            SYSTEMS[name](folder / "pages")
            report = audited(folder / "pages", folder / "report")
            engines = defaultdict[str, set[str]](set)
            rules = defaultdict[str, set[str]](set)
            for path, found in failures(report):
                engines[found["engine"]].add(path)
                if found["engine"] == "hwanhi":
                    rules[found["rule"]].add(path)
                if found["rule"] == asked.rule:
                    print(name, path, found["target"], found["message"], sep=" | ")
            for rule, paths in rules.items():
                ours[rule][name] = len(paths)
            rows.append([name, len(report["pages"]), *(len(engines[each]) for each in ("axe", "pa11y-ci", "hwanhi"))])
    print(table(["Design system", "pages", "axe", "pa11y-ci", "ours"], rows))
    total = Counter({rule: sum(pages.values()) for rule, pages in ours.items()})
    print()
    print(
        table(
            ["Rule", *asked.only],
            [[rule, *(ours[rule].get(each, 0) for each in asked.only)] for rule, _ in total.most_common()],
        )
    )


if __name__ == "__main__":
    main()
