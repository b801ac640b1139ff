"""Mutants: a good page of our own site changed in one way; does the rule that is there for it find it, and no other?

``python benchmarks/mutants.py [rule ...]``. The pages are those of ``tests/sites/korean``, the changes stand in each rule's
metadata. Prints rule, mutants, caught, caught by this rule of ours alone, and findings on the pages before the change.
"""
# ruff: noqa: INP001, T201 - a script, whose print is its answer

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from accessibility import browser, own
from accessibility.canary import FOLDER
from accessibility.manifest import read
from accessibility.rule import Mutant, Rule, rules
from accessibility.server import Server
from accessibility.tools import Tools
from accessibility.visit import Pages, SourceBytes, Visit
from accessibility.world import World
from benchmarks.showing import table

HERE = Path(__file__).resolve().parent
# Not the script beside this one that has the name of mkdocs' theme.
sys.path[:] = [*(each for each in sys.path if Path(each).resolve() != HERE)]

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')


@dataclass(frozen=True)
class Caught:
    """By which rules of ours a mutant is told that the page before is not."""

    rule: str
    mutant: Mutant
    by: frozenset[str]


class Bench:
    """The built site, a tab, and what is known of the pages as they were built."""

    def __init__(self, folder: Path, server: Server, world: World) -> None:
        self.folder, self._server, self._world = folder, server, world
        manifest = read(folder)
        self._base, self._paths = manifest.base, [page.path for page in manifest.pages]
        self._before: dict[str, own.Checked] = {}
        self._facts: dict[str, dict[str, object]] = {}

    def before(self, path: str) -> own.Checked:
        """What the rules say of a page as it was built."""
        if path not in self._before:
            self._before[path] = self._check(path)
        return self._before[path]

    def caught(self, rule: Rule, mutant: Mutant) -> Caught:
        """Raises ValueError where the page does not hold what the mutant changes."""
        text = (self.folder / mutant.page).read_text("utf-8")
        if mutant.find not in text:
            raise ValueError(f"{rule.id}: {mutant.find!r} is not in {mutant.page}")
        before, file = self.before(mutant.page), self.folder / mutant.page
        # The page's own policy would keep what a mutant adds from working.
        file.write_text(POLICY.sub("", text.replace(mutant.find, mutant.put, 1)), "utf-8")
        try:
            after = self._check(mutant.page)
            by = {each.rule for each in after.findings}
            if rule.over == "site":
                by |= self._across(mutant.page, after)
        finally:
            file.write_text(text, "utf-8")
        by -= {each.rule for each in before.findings}
        if rule.over == "site":
            by -= self._across(mutant.page, before)
        return Caught(rule.id, mutant, frozenset(by))

    def _check(self, path: str) -> own.Checked:
        self._world.open(self._server.url(path))
        return own.check(Visit(self._world, SourceBytes(path, (self.folder / path).read_bytes())), "ko")

    def _across(self, path: str, checked: own.Checked) -> set[str]:
        for each in () if self._facts else self._paths:
            self._world.open(self._server.url(each))
            self._facts[each] = self._world.execute_script("return hwanhi.facts()")
        said = own.across(Pages(self.folder, self._base, {**self._facts, path: checked.facts}), "ko")
        return {each.rule for one in said.values() for each in one.findings}


@contextmanager
def bench(site: str = "korean") -> Iterator[Bench]:
    """A bench with a browser, for one of the sites of the tests."""
    from tests.support import sites  # noqa: PLC0415 - mkdocs looks for its theme when this is imported

    with tempfile.TemporaryDirectory() as place:
        folder = sites.built(site, Path(place) / "site").folder
        tools = Tools.found()
        with Server(folder, read(folder).base, FOLDER) as server, browser.tab(tools, server.port) as driver:
            yield Bench(folder, server, browser.world_of(driver, tools))


def main(names: Sequence[str]) -> int:
    """The exit code: 1 where a mutant got through, another rule was hit unasked, or the page was not clean before."""
    rows, wrong = [], 0
    with bench() as at:
        for rule in [each for each in rules() if not names or each.id in names]:
            found = [at.caught(rule, each) for each in rule.mutants]
            false = sum(each.rule == rule.id for one in rule.mutants for each in at.before(one.page).findings)
            by_it = [rule.id in each.by for each in found]
            alone = [each.by == {rule.id, *each.mutant.also} for each in found]
            rows.append([rule.id, len(found), sum(by_it), sum(alone), false])
            wrong += len(found) - sum(alone) + false + (not found)
            for each in found:
                if each.by != {rule.id, *each.mutant.also}:
                    print(
                        f"{rule.id}: {each.mutant.page} {each.mutant.put[:60]!r}: {', '.join(sorted(each.by)) or '-'}"
                    )
    print(table(["Rule", "Mutants", "Caught", "By it alone", "Before"], rows))
    return min(wrong, 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
